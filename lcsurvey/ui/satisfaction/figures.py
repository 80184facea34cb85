"""What counts now: the source, how many sheets of how many, the three rates; where both sources are there, which."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from lcsurvey.circle.tally import Result
from lcsurvey.ui import style
from lcsurvey.ui.panel import Badge, Heading
from lcsurvey.ui.parts import Elided, Text
from lcsurvey.ui.satisfaction.standing import Standing, percent, sheets, source_words, told
from lcsurvey.ui.wording import count
from lcsurvey.ui.words import tr


class Figure(QWidget):
    """A number with its name above."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.value = Text("—", "figure")
        column.addWidget(Text(name, "small"))
        column.addWidget(self.value)

    def show_value(self, words: str) -> None:
        """Shows the number."""
        self.value.setText(words)


class Figures(QWidget):
    """The top of the screen. ``source_chosen`` with questionnaires or survey."""

    source_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = style.current()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(now.px(4))
        self.heading = Heading(tr("现在计入"))
        self.state = Badge()
        self.heading.add(self.state)
        column.addWidget(self.heading)
        row = QHBoxLayout()
        row.setSpacing(now.px(16))
        names = (tr("有效"), tr("需要"), tr("业态满意"), tr("服务满意"), tr("总体满意"))
        self.figures = {name: Figure(name) for name in names}
        for figure in self.figures.values():
            row.addWidget(figure, 1)
        column.addLayout(row)
        self._both = QWidget()
        grid = QGridLayout(self._both)
        grid.setContentsMargins(0, now.px(4), 0, 0)
        grid.setHorizontalSpacing(now.px(12))
        grid.setVerticalSpacing(0)
        grid.addWidget(Text(tr("两样都有，计入哪一样："), "quiet"), 0, 0, 1, 2)
        self._group = QButtonGroup(self)
        self.sources: dict[str, QRadioButton] = {}
        self._told: dict[str, Elided] = {}
        for number, (source, words) in enumerate((("questionnaires", tr("问卷")), ("survey", tr("第三方汇总表"))), 1):
            button = QRadioButton(words)
            button.clicked.connect(lambda _=False, source=source: self.source_chosen.emit(source))
            self._group.addButton(button)
            self.sources[source] = button
            self._told[source] = Elided("", "quiet")
            grid.addWidget(button, number, 0)
            grid.addWidget(self._told[source], number, 1)
        grid.setColumnStretch(1, 1)
        column.addWidget(self._both)

    def show_standing(self, found: Standing, read_only: bool) -> None:
        """Shows what is stored."""
        counting = found.counting
        self.heading.beside.setText(source_words(counting) if counting else tr("还没有问卷，也没有第三方汇总表"))
        self.figures[tr("有效")].show_value(sheets(counting.valid) if counting else tr("0 份"))
        self.figures[tr("需要")].show_value(sheets(found.needed))
        for name, rate in (
            (tr("业态满意"), counting.format_rate if counting else None),
            (tr("服务满意"), counting.service_rate if counting else None),
            (tr("总体满意"), counting.overall_rate if counting else None),
        ):
            self.figures[name].show_value(percent(rate))
        self._show_state(found)
        both = found.questionnaires is not None and found.survey is not None
        self._both.setVisible(both)
        for source, result in (("questionnaires", found.questionnaires), ("survey", found.survey)):
            self._show_source(source, result, counting, read_only)

    def _show_source(self, source: str, result: Result | None, counting: Result | None, read_only: bool) -> None:
        self.sources[source].setEnabled(not read_only)
        if result is None:
            return
        who = tr("，").join(part for part in (result.organisation, result.date) if part)
        self._told[source].setText(tr("{told}（{who}）", told=told(result), who=who) if who else told(result))
        self.sources[source].setChecked(counting is not None and counting.source == source)
        self.sources[source].setAccessibleDescription(self._told[source].text())

    def _show_state(self, found: Standing) -> None:
        if found.needed is None:
            self.state.show_state(tr("还没有服务人口，算不出需要几份"), "warning", "partial")
        elif found.short:
            self.state.show_state(tr("还差 {count} 份", count=count(found.short)), "state-partial", "partial")
        elif found.counting is None or found.counting.valid is None:
            self.state.show_state(tr("没有份数"), "state-empty", "open")
        else:
            self.state.show_state(tr("样本够了"), "tick", "done")
