"""Communities, compounds, outlets or regions as rows that can be edited in place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from lcsurvey.circle.spelling import matches
from lcsurvey.ui import plain
from lcsurvey.ui.circle.columns import Listed
from lcsurvey.ui.pick import Pick

Index = QModelIndex | QPersistentModelIndex
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class RowsModel(QAbstractTableModel):
    """Values of one kind, searched by any word or its pinyin. An edit is a wish until :meth:`show` confirms it."""

    edited = Signal(str, str, object)  # id of the thing, name of the field, new value or None

    def __init__(self, columns: Sequence[Listed], read_only: bool = False) -> None:
        super().__init__()
        self.columns = tuple(columns)
        self._read_only = read_only
        self._all: tuple[Any, ...] = ()
        self._rows: tuple[Any, ...] = ()
        self._text = ""

    def show(self, things: Sequence[Any]) -> None:
        """Takes the things as they are stored; rows that stay keep their place on the screen."""
        things = tuple(things)
        if [thing.id for thing in things] == [thing.id for thing in self._all]:
            self._all = things
            stored = {thing.id: thing for thing in things}
            self._rows = tuple(stored[thing.id] for thing in self._rows)
            if self._rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(self.columns) - 1))
            return
        self.beginResetModel()
        self._all = things
        self._rows = self._found()
        self.endResetModel()

    def search(self, text: str) -> None:
        """Shows the things that have every word of ``text`` in what is shown of them."""
        self.beginResetModel()
        self._text = text
        self._rows = self._found()
        self.endResetModel()

    def _found(self) -> tuple[Any, ...]:
        if not self._text.strip():
            return self._all
        return tuple(thing for thing in self._all if matches(self._text, *self._words(thing)))

    def _words(self, thing: Any) -> list[str]:
        return [column.shown(getattr(thing, column.fact.name)) for column in self.columns]

    def thing(self, row: int) -> Any:
        """The value shown in a row."""
        return self._rows[row]

    def row_of(self, id_: str) -> int:
        """The row that shows a thing; -1 where none does."""
        return next((row for row, thing in enumerate(self._rows) if thing.id == id_), -1)

    @property
    def total(self) -> int:
        """How many there are without any search."""
        return len(self._all)

    def rowCount(self, parent: Index | None = None) -> int:
        """How many the search leaves."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """As many as the kind has."""
        return len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Everything can be edited unless the folder is open for reading only."""
        shown = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return shown if self._read_only else shown | Qt.ItemFlag.ItemIsEditable

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words above the columns, numbers at the right."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if self.columns[section].number else _LEFT
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words and alignment of a cell."""
        column = self.columns[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole, Qt.ItemDataRole.ToolTipRole):
            words = column.shown(getattr(self._rows[index.row()], column.fact.name))
            if role == Qt.ItemDataRole.DisplayRole:
                return words.replace("\n", " ")
            return plain.tip(words) if role == Qt.ItemDataRole.ToolTipRole else words
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column.number else _LEFT
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Says what was wished; what is shown changes once it is stored."""
        column, thing = self.columns[index.column()], self._rows[index.row()]
        text = str(value)
        if role == Qt.ItemDataRole.EditRole and text.strip() != column.shown(getattr(thing, column.fact.name)):
            self.edited.emit(thing.id, column.fact.name, column.typed(text))
        return False


class RowsDelegate(QStyledItemDelegate):
    """Edits in place: a list to pick from where the column has one, else a line."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A picker or a line."""
        model = index.model()
        picks = model.columns[index.column()].picks if isinstance(model, RowsModel) else None
        if picks is None:
            return super().createEditor(parent, option, index)
        pick = Pick(picks, parent)
        pick.activated.connect(lambda _: self._done(pick))
        return pick

    def _done(self, pick: QComboBox) -> None:
        self.commitData.emit(pick)
        self.closeEditor.emit(pick)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Begins with what is there, all of it selected."""
        if isinstance(editor, Pick):
            editor.show_words(str(index.data(Qt.ItemDataRole.EditRole)))
            return
        super().setEditorData(editor, index)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Gives the words to the model."""
        if isinstance(editor, Pick):
            model.setData(index, editor.words(), Qt.ItemDataRole.EditRole)
            return
        super().setModelData(editor, model, index)
