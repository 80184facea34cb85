"""What every editable list of things shows in its cells; where the things come from is the model's own."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor

from lcsurvey.ui import plain, style
from lcsurvey.ui.circle.columns import Listed

Index = QModelIndex | QPersistentModelIndex
UP, DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_SHOWN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_EDITED = _SHOWN | Qt.ItemFlag.ItemIsEditable
_ACROSS = Qt.Orientation.Horizontal
# Asked for thousands of times with every paint, so looked up once:
_WORDS, _EDIT, _TIP = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole, Qt.ItemDataRole.ToolTipRole
_PLACE, _INK = Qt.ItemDataRole.TextAlignmentRole, Qt.ItemDataRole.ForegroundRole


class Cells(QAbstractTableModel):
    """Rows are things, columns their facts. An edit is a wish until the screen shows what is stored.

    Abstract for the type checker alone: a class of Qt has a metaclass of its own.
    """

    edited = Signal(str, str, object)  # id of the thing, name of the field, new value or None
    found = Signal()  # the search has come to other rows by itself

    def __init__(self, columns: Sequence[Listed], read_only: bool = False) -> None:
        super().__init__()
        self.columns = tuple(columns)
        self._read_only = read_only

    @abstractmethod
    def thing(self, row: int) -> Any:
        """The value shown in a row."""

    @abstractmethod
    def row_of(self, id_: str) -> int:
        """The row that shows a thing; -1 where none does."""

    @property
    @abstractmethod
    def total(self) -> int:
        """How many there are without any search."""

    @abstractmethod
    def search(self, text: str) -> None:
        """Shows only what has every word of ``text``."""

    def columnCount(self, parent: Index | None = None) -> int:
        """As many as the kind has."""
        return len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Facts can be edited unless the folder is open for reading only."""
        fixed = self._read_only or self.columns[index.column()].shows is not None
        return _SHOWN if fixed else _EDITED

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _WORDS) -> Any:
        """The words above the columns, numbers at the right."""
        if orientation == _ACROSS and role == _WORDS:
            return self.columns[section].title
        if orientation == _ACROSS and role == _PLACE:
            return RIGHT if self.columns[section].number else LEFT
        return None

    def data(self, index: Index, role: int = _WORDS) -> Any:
        """Words and alignment of a cell."""
        if role == _WORDS:
            return self.words(index.row(), index.column())
        if role == _PLACE:
            return RIGHT if self.columns[index.column()].number else LEFT
        if role == _INK:
            return self.ink(index.row(), index.column())
        if role == _EDIT:
            column = self.columns[index.column()]
            return column.shown(column.of(self.thing(index.row())))
        if role == _TIP:
            return plain.tip(self.columns[index.column()].words(self.thing(index.row())))
        return None

    def words(self, row: int, column: int) -> str:
        """What stands in a cell, in one line."""
        return self.columns[column].words(self.thing(row)).replace("\n", " ")

    def ink(self, row: int, column: int) -> QColor | None:
        """Quiet where the words are no fact of the thing itself."""
        listed = self.columns[column]
        instead = listed.instead is not None and not listed.of(self.thing(row))
        return style.current().colour("quiet") if listed.shows is not None or instead else None

    def setData(self, index: Index, value: Any, role: int = _EDIT) -> bool:
        """Says what was wished; what is shown changes once it is stored."""
        column, thing = self.columns[index.column()], self.thing(index.row())
        text = str(value)
        if role == _EDIT and text.strip() != column.shown(column.of(thing)):
            self.edited.emit(thing.id, column.fact.name, column.typed(text))
        return False
