"""A plain table of words: whole rows, Enter or a double click chooses one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from lcsurvey.ui import plain, style


class RowsView(QTableWidget):
    """``columns``: words above and width at 100 %; ``chosen`` when Enter is pressed on a row."""

    chosen = Signal()

    def __init__(self, columns: Sequence[tuple[str, int]], name: str) -> None:
        super().__init__(0, len(columns))
        now = style.current()
        self.setHorizontalHeaderLabels([word for word, _ in columns])
        self.setAccessibleName(name)
        self.setProperty("rows", "whole")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(now.px("row"))
        heads = self.horizontalHeader()
        heads.setHighlightSections(False)
        heads.setStretchLastSection(True)
        heads.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for number, (_, width) in enumerate(columns):
            self.setColumnWidth(number, now.px(width))
        self.doubleClicked.connect(lambda _: self.chosen.emit())

    def show_rows(self, rows: Sequence[Sequence[str]]) -> None:
        """Shows these words; one stays about where one was."""
        at = max(0, self.currentRow())
        self.setRowCount(len(rows))
        for number, row in enumerate(rows):
            for column, words in enumerate(row):
                item = QTableWidgetItem(words.replace("\n", " "))
                item.setToolTip(plain.tip(words))
                self.setItem(number, column, item)
        if rows:
            self.setCurrentCell(min(at, len(rows) - 1), 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit()
        else:
            super().keyPressEvent(event)
