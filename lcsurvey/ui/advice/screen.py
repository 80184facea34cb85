"""怎样提高 of a circle over all its tables: steps by the points that each of them gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from lcsurvey.errors import LCSurveyError
from lcsurvey.response.model import Stage
from lcsurvey.score.allround import Step
from lcsurvey.ui import style
from lcsurvey.ui.advice.row import StepRow
from lcsurvey.ui.back_bar import BackScreen
from lcsurvey.ui.checks.reading import read_beside
from lcsurvey.ui.panel import Column, EmptyState, MessageBar, clear, scrolls
from lcsurvey.ui.parts import Text, quiet
from lcsurvey.ui.words import tr

if TYPE_CHECKING:
    from lcsurvey.store.workspace import Workspace

MOST = 30
"""So many steps are shown unasked."""


def steps_of(space: Workspace, circle: str, stage: Stage) -> tuple[Step, ...]:
    """The steps of a circle; takes up to a second."""
    from lcsurvey.score.allround import steps
    from lcsurvey.store.across import around

    return steps(around(space, circle, stage))


class AdviceScreen(BackScreen):
    """``step_opened`` says which step the person wants to take, ``project_wanted`` the id of a project to look at."""

    saved = Signal(object)
    failed = Signal(str)
    step_opened = Signal(object)
    project_wanted = Signal(str)
    found = Signal()

    def __init__(self, workspace: Workspace, circle: str, stage: Stage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = style.current()
        self._workspace, self._circle, self._stage = workspace, circle, stage
        self._names = {form: workspace.table(form).form.short for form in workspace.tables()}
        self._units = {form: workspace.table(form).rules.unit for form in workspace.tables()}
        self.steps: tuple[Step, ...] = ()
        self.rows: list[StepRow] = []
        self.words = Text(tr("正在比较各种做法…"), "quiet")
        top = QHBoxLayout()
        top.setContentsMargins(now.px(24), now.px(16), now.px(24), now.px(8))
        top.setSpacing(now.px(12))
        top.addWidget(Text(tr("怎样提高"), "title"))
        top.addWidget(self.words, 1)
        self.messages = MessageBar()
        self.page = Column(880)
        self.page.column.setSpacing(0)
        self.area = QScrollArea()
        scrolls(self.area, self.page)
        self.nothing = EmptyState("state-done", tr("没有还能加分的做法。"), tr("各张计分表都已经得到能得的分。"))
        self.nothing.hide()
        self.more = quiet("")
        self.more.setParent(self.page)
        self.more.hide()
        self.more.clicked.connect(lambda: self._draw(len(self.steps)))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.messages)
        column.addWidget(self.area, 1)
        column.addWidget(self.nothing, 1)
        self.refresh()

    def refresh(self) -> None:
        """Works it out again; what is shown stays meanwhile."""
        space, circle, stage = self._workspace, self._circle, self._stage
        read_beside(self, lambda: steps_of(space, circle, stage), self.show_steps, self.words.setText)

    def show_steps(self, steps: tuple[Step, ...]) -> None:
        """Shows them, the most points for one thing done first."""
        shown = max(len(self.rows), MOST)
        self.steps = steps
        self.words.setText(tr("做一件事，各张表各加多少分；加分最多的在前") if steps else "")
        self.area.setVisible(bool(steps))
        self.nothing.setVisible(not steps)
        self._draw(shown)
        self.found.emit()

    def _draw(self, most: int) -> None:
        at = next((number for number, row in enumerate(self.rows) if row.hasFocus()), 0 if self.hasFocus() else None)
        self.page.column.removeWidget(self.more)
        clear(self.page.column)
        self.rows = [StepRow(step, self._names, self._units, self._workspace.read_only) for step in self.steps[:most]]
        for row in self.rows:
            row.opened.connect(lambda step=row.step: self.step_opened.emit(step))
            row.project_wanted.connect(lambda step=row.step: self._add_project(step))
            row.stepped.connect(self._step)
            self.page.column.addWidget(row)
            row.show()
        rest = len(self.steps) - len(self.rows)
        self.more.setText(tr("再看 {rest} 种", rest=rest))
        self.more.setAccessibleName(self.more.text())
        self.more.setVisible(rest > 0)
        self.page.column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.page.column.addStretch(1)
        if at is not None and self.rows:
            self.rows[min(at, len(self.rows) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)

    def _step(self, step: int) -> None:
        at = next((number for number, row in enumerate(self.rows) if row.hasFocus()), -1) + step
        if 0 <= at < len(self.rows):
            self.rows[at].setFocus(Qt.FocusReason.TabFocusReason)
            self.area.ensureWidgetVisible(self.rows[at], 0, style.current().px(24))
        elif at == len(self.rows) and self.more.isVisible():
            self.more.setFocus(Qt.FocusReason.TabFocusReason)

    def _add_project(self, step: Step) -> None:
        """A project that brings the format, tied to the demands that ask for it."""
        values = {
            "name": step.label, "circle": self._circle, "formats": step.formats, "progress": "未开工",
            "demands": tuple(one.id for one in step.demands),
        }  # fmt: skip
        try:
            made = self._workspace.add("project", values)
        except LCSurveyError as error:
            self.failed.emit(str(error))
            return
        self.saved.emit(None)
        words = tr("“{label}”已加入项目清单。", label=step.label)
        self.messages.show_message(words, "done", tr("去填责任单位和时限"), lambda: self.project_wanted.emit(made))
        self.refresh()

    def take_focus(self) -> None:
        """The first step, or the screen until there is one."""
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus if self.rows else Qt.FocusPolicy.StrongFocus)
        (self.rows[0] if self.rows else self).setFocus(Qt.FocusReason.OtherFocusReason)
