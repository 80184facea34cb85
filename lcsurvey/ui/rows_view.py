"""Lists as tables: what they all look like, and a plain one of words whose rows are chosen with Enter or a double click."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QHeaderView, QTableView

from lcsurvey.ui import plain, style

Index = QModelIndex | QPersistentModelIndex
_FACE = Qt.ItemDataRole.DisplayRole


def in_rows(view: QTableView, name: str = "", *, whole: bool = True) -> None:
    """Makes a table a list: rows of one height without numbers or lines. ``whole``: rows, not cells, are chosen."""
    if name:
        view.setAccessibleName(name)
    if whole:
        view.setProperty("rows", "whole")
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.setTabKeyNavigation(False)
    view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    rows = view.verticalHeader()
    rows.hide()
    rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    rows.setDefaultSectionSize(style.current().px("row"))
    view.horizontalHeader().setHighlightSections(False)
    view.installEventFilter(_Ground(view))


class _Ground(QObject):
    """Lets a view fill its ground itself once it is shown; the style sheet takes that from it when it is polished.

    A view that does not is drawn anew in whole for every line it scrolls; one that does is moved.
    """

    def eventFilter(self, view: QObject, event: QEvent) -> bool:
        """Polishing comes before showing."""
        if event.type() == QEvent.Type.Show and isinstance(view, QAbstractScrollArea):
            view.viewport().setAutoFillBackground(True)
        return False


def widen(view: QTableView, column: int, width: int) -> None:
    """Gives a column its width at 100 %, and no less than its heading takes."""
    head, now = view.horizontalHeader(), style.current()
    words = str(view.model().headerData(column, Qt.Orientation.Horizontal) or "")
    view.setColumnWidth(column, max(now.px(width), head.fontMetrics().horizontalAdvance(words) + now.px(20)))


class WordsModel(QAbstractTableModel):
    """Rows of words under ``titles``; the columns in ``numbers`` stand at the right."""

    def __init__(self, titles: Sequence[str], numbers: Collection[int] = ()) -> None:
        super().__init__()
        self._titles, self._numbers = tuple(titles), frozenset(numbers)
        self._rows: Sequence[Sequence[str]] = ()

    def show(self, rows: Sequence[Sequence[str]]) -> None:
        """Shows these rows instead."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """How many."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """As many as there are titles."""
        return len(self._titles)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _FACE) -> Any:
        """The words above."""
        if orientation == Qt.Orientation.Horizontal and role == _FACE:
            return self._titles[section]
        return self._side(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: Index, role: int = _FACE) -> Any:
        """The words of a cell in one line, whole in the tip."""
        if role == _FACE:
            return self._rows[index.row()][index.column()].replace("\n", " ")
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain.tip(self._rows[index.row()][index.column()])
        return self._side(index.column()) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def _side(self, column: int) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignRight if column in self._numbers else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter


class RowsView(QTableView):
    """``columns``: words above and width at 100 %; ``chosen`` when Enter is pressed on a row."""

    chosen = Signal()

    def __init__(self, columns: Sequence[tuple[str, int]], name: str, numbers: Collection[int] = ()) -> None:
        super().__init__()
        self.words = WordsModel([word for word, _ in columns], numbers)
        self.setModel(self.words)
        in_rows(self, name)
        self.horizontalHeader().setStretchLastSection(True)
        for number, (_, width) in enumerate(columns):
            widen(self, number, width)
        self.doubleClicked.connect(lambda _: self.chosen.emit())

    @property
    def row(self) -> int:
        """The row one is at; -1 for none."""
        return self.currentIndex().row()

    def show_rows(self, rows: Sequence[Sequence[str]]) -> None:
        """Shows these words; one stays about where one was."""
        at = max(0, self.row)
        self.words.show(rows)
        if rows:
            self.setCurrentIndex(self.words.index(min(at, len(rows) - 1), 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit()
        else:
            super().keyPressEvent(event)
