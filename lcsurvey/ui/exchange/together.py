"""交表 of all tables of a circle that are filled in, by one act: what goes, what stays and why, what does not agree."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from lcsurvey.response.model import Stage
from lcsurvey.score.wording import standing
from lcsurvey.ui import style
from lcsurvey.ui.checks.watch import look
from lcsurvey.ui.dialog import Dialog
from lcsurvey.ui.exchange.inside import draft_words, why_not
from lcsurvey.ui.panel import scrolls
from lcsurvey.ui.parts import Text
from lcsurvey.ui.table.draft import Draft
from lcsurvey.ui.table.handing import AFTERWARDS, Checked, open_questions
from lcsurvey.ui.wording import count
from lcsurvey.ui.words import said, tr

if TYPE_CHECKING:
    from lcsurvey.store.workspace import Workspace
    from lcsurvey.ui.exchange.standing import CircleStanding


class TogetherDialog(Dialog):
    """Asks whether to hand in what is full; ``drafts`` are those tables. ``place_wanted`` where one would rather go."""

    place_wanted = Signal(object)

    def __init__(self, space: Workspace, one: CircleStanding, parent: QWidget | None = None) -> None:
        full = [(table, Draft(space, one.id, table.form, Stage.SELF)) for table in one.tables if table.full]
        going = [(table, draft) for table, draft in full if not open_questions(draft)]
        self.drafts = tuple(draft for _, draft in going)
        act = tr("{count} 张一起交表", count=count(len(going)))
        super().__init__(tr("填完的一起交表"), one.name, act, parent)
        self.cancel.setText(tr("再看看"))
        inside = QWidget()
        inside.setProperty("role", "page")
        self._inside = QVBoxLayout(inside)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._area = QScrollArea()
        scrolls(self._area, inside)
        self.body.addWidget(self._area)
        self._list(
            tr("这次交 {count} 张", count=count(len(going))),
            [
                tr("{table}：{standing}", table=table.title, standing=said(standing(draft.table, draft.scorecard)))
                for table, draft in going
            ],
        )
        gone = {table.form for table, _ in going}
        doubtful = {table.form: tr("有填得不对或两份不一样的") for table, _ in full if table.form not in gone}
        left = [table for table in one.tables if not table.handed and table.form not in gone]
        self._list(
            tr("这次不交 {count} 张", count=count(len(left))),
            [draft_words(table, doubtful.get(table.form) or why_not(table)) for table in left],
        )
        if left:
            self._inside.addWidget(Text(tr("没填完也要交的，打开那张表点“交表”。"), "small", wrap=True))
        self.checked = Checked(gone)
        self.checked.place_wanted.connect(self._go_to)
        self.checked.known.connect(self._known)
        self._inside.addWidget(self.checked)
        self._inside.addStretch(1)
        self.body.addWidget(Text(AFTERWARDS, "small", wrap=True))
        self.act.setEnabled(False)  # what does not agree is said before anything is handed in
        self.cancel.setFocus()
        circle = one.id
        self.checked.look(lambda: look(space, circle))

    def _list(self, heading: str, lines: Sequence[str]) -> None:
        if lines:
            self._inside.addWidget(Text(heading, "heading"))
            self._inside.addWidget(Text("\n".join(lines), wrap=True))

    def showEvent(self, event: QShowEvent) -> None:
        """As tall as its lists are, no taller than the window."""
        self._room()
        super().showEvent(event)

    def _room(self) -> None:
        """Half of the window for the lists at most: title and buttons stay to be seen."""
        wanted = self._inside.totalHeightForWidth(max(self._area.viewport().width(), style.current().px(392)))
        over = self.parentWidget()
        self._area.setMinimumHeight(wanted if over is None else min(wanted, over.window().height() // 2))

    def _known(self) -> None:
        self._room()
        self.act.setEnabled(bool(self.drafts))
        if self.drafts and self.checked.found is None:
            self.act.setFocus()

    def _go_to(self, place: object) -> None:
        self.place_wanted.emit(place)
        self.reject()
