"""On the page of a circle: what the task from above asks for, how far it is, and the way to hand it over."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from lcsurvey.ui import style
from lcsurvey.ui.exchange.wording import HAND_OUT, due
from lcsurvey.ui.panel import Badge, Tone
from lcsurvey.ui.parts import Text, secondary
from lcsurvey.ui.words import tr

if TYPE_CHECKING:
    from lcsurvey.store.assignments import Progress
    from lcsurvey.store.workspace import Workspace

_LOOK: dict[str, tuple[str, str, Tone]] = {
    "none": (tr("还没交"), "state-empty", "open"),
    "handed": (tr("交了 {handed} 张表，还没有回执"), "state-partial", "partial"),
    "returned": (tr("退回了"), "state-returned", "wrong"),
    "received": (tr("对方已收到"), "state-done", "done"),
}
"""How far a circle is → words, icon, tone."""


def duty(space: Workspace, circle: str, today: date) -> Progress | None:
    """What is asked of a circle here; None where no task names it."""
    if not space.desks.assignments(issued=False):
        return None
    return next((one for one in space.desks.progress(today, issued=False) if one.circle == circle), None)


def duty_words(one: Progress, today: date) -> str:
    """请于11月29日前交（还有 8 天），有事找王敏 0955-7012345."""
    who = " ".join(word for word in (one.contact, one.phone) if word)
    until = due(one.due, today) if one.state != "received" else ""
    return tr("，").join(word for word in (until, tr("有事找{who}", who=who) if who else "") if word)


class DutyLine(QWidget):
    """One line; ``hand_wanted`` when a person wants to hand it over."""

    hand_wanted = Signal()

    def __init__(self, one: Progress, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(style.current().px(12))
        word, picture, tone = _LOOK[one.state]
        if one.overdue:
            tone = "wrong"
        self.badge = Badge(word.format(handed=one.handed), picture, tone)
        self.words = Text(duty_words(one, today), wrap=True)
        self.act = secondary(HAND_OUT, icon_name="send")
        row.addWidget(self.badge)
        row.addWidget(self.words, 1)
        row.addWidget(self.act)
        self.act.clicked.connect(self.hand_wanted)
