"""概况: a circle's name, its tables, its facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QWidget

from lcsurvey.errors import LCSurveyError
from lcsurvey.response.model import Stage
from lcsurvey.ui import plain, style
from lcsurvey.ui.circle import reading
from lcsurvey.ui.circle.facts import Facts
from lcsurvey.ui.circle.first_steps import FirstSteps
from lcsurvey.ui.circle.standing import table_states
from lcsurvey.ui.circle.tables import Tables
from lcsurvey.ui.panel import Column
from lcsurvey.ui.parts import Elided, quiet
from lcsurvey.ui.returning.chain import chains
from lcsurvey.ui.words import tr

if TYPE_CHECKING:
    from lcsurvey.store.workspace import Workspace


class OverviewScreen(QScrollArea):
    """What is known of one circle, and how far its tables are."""

    saved = Signal(object)  # datetime
    renamed = Signal()
    table_wanted = Signal(str)
    preview_wanted = Signal(str)
    differences_wanted = Signal()
    first_wanted = Signal(str)
    """A kind of thing to register, or the form of the table to begin with."""

    def __init__(self, workspace: Workspace, circle: str, stage: Stage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._circle, self._stage = workspace, circle, stage
        self.setWidgetResizable(True)
        self.setFocusPolicy(self.focusPolicy().NoFocus)
        page = Column(880)
        self.setWidget(page)
        self.title = Elided("", "title")
        self.differing = quiet("", icon_name="compare")
        self.differing.clicked.connect(self.differences_wanted)
        self.first = FirstSteps()
        self.tables = Tables()
        self.facts = Facts()
        page.column.addWidget(self.title)
        page.column.addWidget(self.first)
        page.column.addWidget(self.differing, 0, Qt.AlignmentFlag.AlignLeft)
        page.column.addSpacing(style.current().px(8))
        page.column.addWidget(self.tables)
        page.column.addSpacing(style.current().px(16))
        page.column.addWidget(self.facts)
        page.column.addStretch(1)
        self.facts.changed.connect(self._change)
        self.first.wanted.connect(self.first_wanted)
        self.tables.table_wanted.connect(self.table_wanted)
        self.tables.preview_wanted.connect(self.preview_wanted)
        self.refresh()

    def refresh(self) -> None:
        """Shows what is stored now."""
        circle = self._workspace.circle(self._circle)
        names = [community.name for community in self._workspace.communities(self._circle)]
        self.title.setText(circle.name)
        self.facts.show_circle(circle, self._workspace.regions(), names, self._workspace.read_only)
        self._show_tables()

    def _show_tables(self) -> None:
        """The tables with their states, their ways so far, and where two answers stand beside each other."""
        space, stage = self._workspace, str(self._stage)
        states = table_states(space, self._circle, self._stage)
        self.first.show_circle(space, self._circle, self._stage, states)
        by_table = space.differences.by_table(self._circle)
        differing = {
            form: count for (form, at, round_), count in by_table.items() if at == stage and round_ == space.round.id
        }
        ways = chains(space, self._circle, self._stage, [state.form for state in states])
        self.tables.show_tables(states, stage, ways, differing)
        number = sum(by_table.values())
        self.differing.setVisible(bool(number))
        self.differing.setText(plain.caption(tr("{number} 处两份不一样，去定", number=number)))

    def _change(self, name: str, value: object) -> None:
        try:
            done = self._workspace.change(self._circle, {name: value})
        except LCSurveyError as error:
            self.facts.show_problem(name, reading.beside(error))
            return
        self.refresh()
        self.saved.emit(done.at)
        if name == "name":
            self.renamed.emit()
