"""The cells of a file that could not be read: which, and why."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from lcsurvey.errors import Problem
from lcsurvey.ui import plain, style

Index = QModelIndex | QPersistentModelIndex
_FACE = Qt.ItemDataRole.DisplayRole


class List(QTableView):
    """Rows in the look of all lists. Enter edits where something can be chosen."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = style.current()
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(now.px("row"))
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setStretchLastSection(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter or F2 opens the list of a cell."""
        index = self.currentIndex()
        editable = index.isValid() and bool(index.flags() & Qt.ItemFlag.ItemIsEditable)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2) and editable:
            self.edit(index)
        else:
            super().keyPressEvent(event)


class ProblemsModel(QAbstractTableModel):
    """Cells that could not be read: which, and why."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._problems: tuple[Problem, ...] = ()

    def show(self, problems: Sequence[Problem]) -> None:
        """Shows them."""
        self.beginResetModel()
        self._problems = tuple(problems)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """How many."""
        return 0 if parent is not None and parent.isValid() else len(self._problems)

    def columnCount(self, parent: Index | None = None) -> int:
        """The cell and the sentence."""
        return 2

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _FACE) -> Any:
        """The words above."""
        if orientation == Qt.Orientation.Horizontal and role == _FACE:
            return ("格", "怎么回事")[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = _FACE) -> Any:
        """The words of a cell, whole in the tip."""
        problem = self._problems[index.row()]
        if role == _FACE:
            return problem.sentence if index.column() else problem.place
        return plain.tip(problem.sentence) if role == Qt.ItemDataRole.ToolTipRole else None
