"""A file before it is taken in: what is in it, as a table and as the cells that could not be read, and the choice."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from lcsurvey.errors import Problem
from lcsurvey.ui import style
from lcsurvey.ui.panel import MessageBar, Tone, line
from lcsurvey.ui.parts import Text, primary, quiet
from lcsurvey.ui.rows_view import RowsView
from lcsurvey.ui.segments import Segments
from lcsurvey.ui.words import tr

CELLS = "cells"
"""Value of the part of ``which`` that shows the cells instead of the table."""


class LookingPage(QWidget):
    """The frame that all such pages share; each lays what it has of its own into it.

    ``first`` is the line of the summary, ``above`` what stands over the table, ``under`` what stands right under it,
    ``deciding`` what is decided beside the buttons; ``other`` and ``take`` are those buttons.
    """

    def __init__(self, which: Segments, table: QWidget, cells: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.which, self._table = which, table
        self.summary = Text("", wrap=True)
        self.warning = MessageBar()
        self.cells = RowsView(((tr("格"), 80), (tr("怎么回事"), 0)), cells)
        self.problems = self.cells.words
        self.lists = QStackedWidget()
        self.other = quiet(tr("换一个文件"))
        self.take = primary(tr("导入"))
        now = style.current()
        edge = now.px(24)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.above = QVBoxLayout()
        self.above.setContentsMargins(edge, now.px(12), edge, now.px(8))
        self.above.setSpacing(now.px(8))
        self.first = QHBoxLayout()
        self.first.setSpacing(now.px(12))
        self.first.addWidget(self.summary, 1)
        self.above.addLayout(self.first)
        self.above.addWidget(self.warning)
        self.above.addWidget(which)
        column.addLayout(self.above)
        self.lists.addWidget(table)
        self.lists.addWidget(self.cells)
        body = QHBoxLayout()
        body.setContentsMargins(edge, 0, edge, 0)
        body.addWidget(self.lists)
        column.addLayout(body, 1)
        self.under = QHBoxLayout()
        self.under.setContentsMargins(edge, 0, edge, 0)
        column.addLayout(self.under)
        column.addWidget(line())
        below = QHBoxLayout()
        below.setContentsMargins(edge, now.px(8), edge, now.px(8))
        below.setSpacing(now.px(12))
        self.deciding = QVBoxLayout()
        self.deciding.setSpacing(0)
        below.addLayout(self.deciding, 1)
        below.addWidget(self.other, 0, Qt.AlignmentFlag.AlignBottom)
        below.addWidget(self.take, 0, Qt.AlignmentFlag.AlignBottom)
        column.addLayout(below)

    def warn(self, words: str, tone: Tone = "partial") -> None:
        """Says what a person should know of the whole file first; nothing where all is well."""
        self.warning.setVisible(bool(words))
        if words:
            self.warning.show_message(words, tone)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Shows which cells could not be read, and why."""
        self.cells.show_rows([(problem.place, problem.sentence) for problem in problems])

    def show_part(self, which: object) -> bool:
        """Shows the table or, True, the cells that could not be read."""
        cells = which == CELLS
        self.lists.setCurrentWidget(self.cells if cells else self._table)
        return cells

    def offer(self, words: str, possible: bool) -> None:
        """What 导入 does now, and whether it can."""
        self.take.setText(words)
        self.take.setAccessibleName(words)
        self.take.setEnabled(possible)
