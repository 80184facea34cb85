"""A file before it is taken in: its columns and first sheets, what is not kept, every cell that could not be read."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QStackedWidget, QVBoxLayout, QWidget

from lcsurvey.form.model import Form
from lcsurvey.ui import style
from lcsurvey.ui.panel import MessageBar, line
from lcsurvey.ui.parts import Text, primary, quiet
from lcsurvey.ui.satisfaction.columns import READ_AS, ColumnsModel, ColumnsTable, List, ProblemsModel
from lcsurvey.ui.satisfaction.exported import Looked, doubt, left_out, summary, warnings
from lcsurvey.ui.segments import Segments
from lcsurvey.ui.wording import count

_COLUMNS, _CELLS = "columns", "cells"


class LookingPage(QWidget):
    """``corrected`` with a column and its field, ``take_wanted`` with whether all of a doubtful file are wished."""

    corrected = Signal(int, str)
    take_wanted = Signal(bool)

    def __init__(self, form: Form, fields: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = form
        self._looked: Looked | None = None
        self.summary = Text("", wrap=True)
        self.warning = MessageBar()
        self.left_out = Text("", "small", wrap=True)
        self.which = Segments(((_COLUMNS, "各列读作什么"), (_CELLS, "读不出的格")), "看什么", must=True)
        self.model = ColumnsModel(fields)
        self.columns = ColumnsTable(self.model)
        self.problems = ProblemsModel()
        self.cells = List("读不出的格")
        self.cells.setModel(self.problems)
        self.lists = QStackedWidget()
        self.hint = Text("", "small", wrap=True)
        self.other = quiet("换一个文件")
        self.take = primary("导入")
        self._lay_out()
        self.which.picked.connect(self._show_list)
        self.model.corrected.connect(self.corrected)
        self.take.clicked.connect(lambda: self.take_wanted.emit(self.all.isChecked()))

    def _lay_out(self) -> None:
        now = style.current()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        above = QVBoxLayout()
        above.setContentsMargins(now.px(24), now.px(12), now.px(24), now.px(8))
        above.setSpacing(now.px(8))
        above.addWidget(self.summary)
        above.addWidget(self.warning)
        above.addWidget(self.left_out)
        above.addWidget(self.which)
        column.addLayout(above)
        self.lists.addWidget(self.columns)
        self.lists.addWidget(self.cells)
        self.cells.setColumnWidth(0, now.px(80))
        body = QHBoxLayout()
        body.setContentsMargins(now.px(24), 0, now.px(24), 0)
        body.addWidget(self.lists)
        column.addLayout(body, 1)
        column.addWidget(line())
        below = QHBoxLayout()
        below.setContentsMargins(now.px(24), now.px(8), now.px(24), now.px(8))
        below.setSpacing(now.px(12))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.hint)
        self.rest, self.all = QRadioButton(""), QRadioButton("")
        self._choice = QButtonGroup(self)
        for button in (self.rest, self.all):
            self._choice.addButton(button)
            button.toggled.connect(self._show_take)
            words.addWidget(button)
        below.addLayout(words, 1)
        below.addWidget(self.other, 0, Qt.AlignmentFlag.AlignBottom)
        below.addWidget(self.take, 0, Qt.AlignmentFlag.AlignBottom)
        column.addLayout(below)
        self.setFocusProxy(self.take)

    def show_looked(self, looked: Looked) -> None:
        """Shows a file as it is read now; the place in the list stays."""
        self._looked = looked
        row = self.columns.currentIndex().row()
        self.summary.setText(summary(looked, self._form))
        said = warnings(looked)
        self.warning.setVisible(bool(said))
        if said:
            self.warning.show_message("\n".join(said), "partial")
        self.left_out.setText(left_out(looked.found))
        self.left_out.setVisible(bool(self.left_out.text()))
        self.model.show(looked)
        if row >= 0:
            self.columns.setCurrentIndex(self.model.index(min(row, self.model.rowCount() - 1), READ_AS))
        self.problems.show(looked.found.problems)
        bad = len(looked.found.problems)
        self.which.buttons[1].setText(f"读不出的格 {count(bad)}" if bad else "没有读不出的格")
        self.which.buttons[1].setEnabled(bool(bad))
        if not bad or self.which.value is None:
            self.which.show_value(_COLUMNS)
        self._show_list(self.which.value)
        self._show_doubt(looked)
        self._show_take()

    def _show_list(self, which: object) -> None:
        self.lists.setCurrentWidget(self.cells if which == _CELLS else self.columns)
        self.hint.setText("这些格按没有答读，其余照收。" if which == _CELLS else "读错了的列，按回车选它是哪一题。")

    def _show_doubt(self, looked: Looked) -> None:
        """Two answers to whether it is the same survey once more."""
        sentence = doubt(looked)
        for button in (self.rest, self.all):
            button.setVisible(bool(sentence))
        if sentence:
            self.warning.show_message("\n".join((sentence, *warnings(looked))), "partial")
        self.rest.setText(f"只收其余 {count(len(looked.seen.differing))} 份")
        self.all.setText(f"都收，{count(len(looked.seen.fresh))} 份是另外的人答的")
        self.rest.setChecked(True)

    def _show_take(self) -> None:
        if self._looked is None:
            return
        number = len(self._looked.wanted(all_=self.all.isChecked()))
        self.take.setText(f"导入 {count(number)} 份" if number else "没有新的")
        self.take.setAccessibleName(self.take.text())
        self.take.setEnabled(bool(number))
