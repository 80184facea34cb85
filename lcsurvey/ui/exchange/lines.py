"""The lists of 收发 as values: a line is a few cells, each with words and perhaps an icon in a tone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from lcsurvey.circle.spelling import matches
from lcsurvey.ui import icon, plain, style
from lcsurvey.ui.words import tr

Index = QModelIndex | QPersistentModelIndex
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_FACE = Qt.ItemDataRole.DisplayRole
_CHECK = Qt.ItemDataRole.CheckStateRole


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its title, its width (logical pixels at 100 %; 0 shares what is left), and from which room on it shows."""

    title: str
    width: int = 0
    right: bool = False
    from_width: int = 0


@dataclass(frozen=True, slots=True)
class Cell:
    """Words; an icon with its tone; the words of the tip where they say more. ``quiet`` for words of second rank."""

    words: str = ""
    icon: str = ""
    tone: str = ""
    tip: str = ""
    order: Any = None  # what it is sorted by; its words where None


@dataclass(frozen=True, slots=True)
class Line:
    """One line: what it stands for, its cells, and whether it is ticked (None: it cannot be)."""

    key: Any
    cells: tuple[Cell, ...]
    ticked: bool | None = None

    @property
    def said(self) -> str:
        """The whole line for a screen reader."""
        return tr("，").join(cell.words for cell in self.cells if cell.words)


@lru_cache(maxsize=4096)
def _found(text: str, said: str) -> bool:
    return matches(text, said)


class LinesModel(QAbstractTableModel):
    """Lines under their titles. Searching and sorting keep the lines as they are and change which are shown.

    ``ticks_changed`` after a person has ticked or unticked something.
    """

    ticks_changed = Signal()

    def __init__(self, columns: Sequence[Column]) -> None:
        super().__init__()
        self.columns = tuple(columns)
        self._lines: list[Line] = []
        self._shown: list[int] = []
        self._text = ""
        self._sorted = (-1, Qt.SortOrder.AscendingOrder)
        self.keep: Callable[[Line], bool] = lambda _: True

    @property
    def lines(self) -> tuple[Line, ...]:
        """Every line, whatever the search hides."""
        return tuple(self._lines)

    def show(self, lines: Sequence[Line]) -> None:
        """Other lines; what was ticked stays ticked where the line is still there."""
        before = {line.key: line.ticked for line in self._lines if line.ticked is not None}
        self.beginResetModel()
        self._lines = [
            replace(line, ticked=before[line.key]) if line.ticked is not None and line.key in before else line
            for line in lines
        ]
        self._arrange()
        self.endResetModel()

    def update(self, key: Any, line: Line) -> None:
        """One line has other words now."""
        at = next((number for number, each in enumerate(self._lines) if each.key == key), None)
        if at is None:
            return
        self._lines[at] = line
        if at in self._shown:
            row = self._shown.index(at)
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(self.columns) - 1))

    def add(self, lines: Sequence[Line]) -> None:
        """More lines at the end; the rest stays where it is."""
        first = len(self._lines)
        fresh = [first + number for number, line in enumerate(lines) if self._wanted(line)]
        if fresh:
            self.beginInsertRows(QModelIndex(), len(self._shown), len(self._shown) + len(fresh) - 1)
        self._lines += lines
        self._shown += fresh
        if fresh:
            self.endInsertRows()

    def search(self, text: str) -> None:
        """Shows the lines in whose words ``text`` or its pinyin is found."""
        self._text = text.strip()
        self.filter()

    def filter(self) -> None:
        """Asks again which lines are shown."""
        self.beginResetModel()
        self._arrange()
        self.endResetModel()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Orders by a column; -1 gives the lines' own order back."""
        self.beginResetModel()
        self._sorted = (column, order)
        self._arrange()
        self.endResetModel()

    def _wanted(self, line: Line) -> bool:
        return self.keep(line) and (not self._text or _found(self._text, line.said))

    def _arrange(self) -> None:
        self._shown = [number for number, line in enumerate(self._lines) if self._wanted(line)]
        column, order = self._sorted
        if column >= 0:

            def key(number: int) -> tuple[bool, Any]:
                cell = self._lines[number].cells[column]
                return cell.order is not None, cell.words if cell.order is None else cell.order

            self._shown.sort(key=key, reverse=order == Qt.SortOrder.DescendingOrder)

    def line(self, row: int) -> Line | None:
        """The line in a row of the screen; None where there is none."""
        return self._lines[self._shown[row]] if 0 <= row < len(self._shown) else None

    def row_of(self, key: Any) -> int:
        """The row that shows a line; -1 where the search hides it or it is gone."""
        return next((row for row, at in enumerate(self._shown) if self._lines[at].key == key), -1)

    def ticked(self) -> list[Any]:
        """What is ticked, whatever the search hides."""
        return [line.key for line in self._lines if line.ticked]

    def tick(self, rows: Sequence[int], ticked: bool) -> None:
        """Ticks or unticks rows of the screen."""
        for row in rows:
            at = self._shown[row]
            if self._lines[at].ticked is not None:
                self._lines[at] = replace(self._lines[at], ticked=ticked)
                self.dataChanged.emit(self.index(row, 0), self.index(row, 0))
        self.ticks_changed.emit()

    def rowCount(self, parent: Index | None = None) -> int:
        """How many lines the search leaves."""
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index | None = None) -> int:
        """As many as there are titles."""
        return len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _FACE) -> Any:
        """The titles."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == _FACE:
            return self.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if self.columns[section].right else _LEFT
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A line that can be ticked is ticked in its first cell."""
        base = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        tickable = index.column() == 0 and self._lines[self._shown[index.row()]].ticked is not None
        return base | Qt.ItemFlag.ItemIsUserCheckable if tickable else base

    def setData(self, index: Index, value: Any, role: int = _CHECK) -> bool:
        """Ticks or unticks."""
        if role != _CHECK:
            return False
        self.tick([index.row()], Qt.CheckState(value) == Qt.CheckState.Checked)
        return True

    def data(self, index: Index, role: int = _FACE) -> Any:
        """Words, icon, colour of a cell."""
        line, column = self._lines[self._shown[index.row()]], index.column()
        cell = line.cells[column]
        if role == _FACE:
            return cell.words.replace("\n", " ")
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if self.columns[column].right else _LEFT
        if role == Qt.ItemDataRole.DecorationRole and cell.icon:
            return icon.pixmap(cell.icon, cell.tone or "quiet")
        if role == Qt.ItemDataRole.ForegroundRole and cell.tone:
            return style.current().colour(cell.tone)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain.tip(cell.tip or cell.words)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return line.said if column == 0 else cell.words
        if role == _CHECK and column == 0 and line.ticked is not None:
            return Qt.CheckState.Checked if line.ticked else Qt.CheckState.Unchecked
        return None
