"""The table of an editable list: Enter edits in place, Del puts into the bin, a click on a heading sorts."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from lcsurvey.ui import style
from lcsurvey.ui.circle.cells import DOWN, UP, Cells, Index
from lcsurvey.ui.circle.formats import FormatEdit
from lcsurvey.ui.drawn_rows import DrawnRows
from lcsurvey.ui.pick import Pick
from lcsurvey.ui.rows_view import in_rows, widen

_FIXED = ("integer", "decimal", "boolean", "date", "moment")
"""Types whose words are as long as they are."""
_MOST = 1.5


class RowsTable(DrawnRows):
    """The rows: Enter or F2 edits, Del puts into the bin, Tab goes on to what stands beside."""

    delete_wished = Signal(QModelIndex)
    ordered = Signal(int, object)
    """Column and order of Qt; column -1 is the order of entering."""
    opened = Signal(QModelIndex)
    """Enter, or a double click, on a cell that is not edited here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sorted = (-1, UP)
        in_rows(self, whole=False)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.SelectedClicked
        )
        self.setItemDelegate(RowsDelegate(self))
        heads = self.horizontalHeader()
        heads.setSectionsClickable(True)
        heads.sectionClicked.connect(self._order)
        self.doubleClicked.connect(self._open)

    def _open(self, index: QModelIndex) -> None:
        if not index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.opened.emit(index)

    def _order(self, section: int) -> None:
        """Rising, falling, and the order of entering again; the thing one is at stays in view."""
        model = self.model()
        if not isinstance(model, Cells):
            return
        here = self.currentIndex()
        thing = model.thing(here.row()).id if here.isValid() else ""
        then = {(section, UP): (section, DOWN), (section, DOWN): (-1, UP)}
        self._sorted = then.get(self._sorted, (section, UP))
        heads = self.horizontalHeader()
        heads.setSortIndicatorShown(self._sorted[0] >= 0)
        heads.setSortIndicator(*self._sorted)
        model.sort(*self._sorted)
        self.choose(thing, max(0, here.column()))
        self.ordered.emit(*self._sorted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The columns as wide as they are wished; those of words share what is left, half as wide again at most."""
        super().resizeEvent(event)
        model, now = self.model(), style.current()
        if not isinstance(model, Cells):
            return
        words = sum(one.width for one in model.columns if one.fact.type not in _FIXED)
        left = self.viewport().width() - sum(now.px(one.width) for one in model.columns)
        more = min(_MOST, 1 + max(0, left) / now.px(words)) if words else 1
        for number, one in enumerate(model.columns):
            widen(self, number, one.width if one.fact.type in _FIXED else int(one.width * more))

    @property
    def is_editing(self) -> bool:
        """Whether a cell is open for typing."""
        return self.state() == QAbstractItemView.State.EditingState

    def choose(self, id_: str, column: int = 0) -> bool:
        """Makes the row of a thing the current one and brings it into view; False where none shows it."""
        model = self.model()
        row = model.row_of(id_) if isinstance(model, Cells) else -1
        if row >= 0:
            index = model.index(row, column)
            self.setCurrentIndex(index)
            self.scrollTo(index)
        return row >= 0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter edits the cell, Del deletes the row."""
        index = self.currentIndex()
        editing = self.is_editing
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid() and not editing:
            if index.flags() & Qt.ItemFlag.ItemIsEditable:
                self.edit(index)
            else:
                self.opened.emit(index)
        elif event.key() == Qt.Key.Key_Delete and index.isValid() and not editing:
            self.delete_wished.emit(index)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.text():
            event.ignore()
        else:
            super().keyPressEvent(event)


class RowsDelegate(QStyledItemDelegate):
    """Edits in place: a list to pick from where the column has one, else a line."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A picker or a line."""
        model = index.model()
        column = model.columns[index.column()] if isinstance(model, Cells) else None
        if column is not None and column.fact.type == "format":
            return FormatEdit(parent=parent)
        picks = column.picks if column is not None else None
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
        if isinstance(editor, Pick | FormatEdit):
            model.setData(index, editor.words(), Qt.ItemDataRole.EditRole)
            return
        super().setModelData(editor, model, index)
