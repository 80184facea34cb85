"""Keeps the findings of the circle one is in up to date, a moment after something has changed."""

from __future__ import annotations

from collections import Counter
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from lcsurvey.score.checks.finding import SEVERITIES, SEVERITY_WORDS, Finding
from lcsurvey.ui.after_drawing import FIRST_SEEN
from lcsurvey.ui.checks.reading import read_beside
from lcsurvey.ui.words import said, tr

if TYPE_CHECKING:
    from lcsurvey.store.workspace import Workspace

PAUSE = 700
"""Milliseconds without another change before it looks again."""


def today() -> str:
    """The day on the person's calendar, ISO."""
    return datetime.now().astimezone().date().isoformat()


def look(space: Workspace, circle: str) -> tuple[Finding, ...]:
    """The findings of a circle as things stand; takes up to some tenths of a second."""
    from lcsurvey.store.across import findings

    return findings(space, circle, today=today())


def counted(found: tuple[Finding, ...]) -> str:
    """“错误 3 处、疑问 12 处”; empty where nothing was found."""
    numbers = Counter(one.severity for one in found)
    return tr("、").join(
        tr("{severity_words} {numbers} 处", severity_words=said(SEVERITY_WORDS[kind]), numbers=numbers[kind])
        for kind in SEVERITIES
        if numbers[kind]
    )


class Watch(QObject):
    """Looks beside the window, one look at a time. ``found`` says of which circle there is news."""

    found = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._known: dict[str, tuple[Finding, ...]] = {}
        self._wanted: tuple[Workspace, str] | None = None
        self._looking = False
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._go)

    def of(self, circle: str) -> tuple[Finding, ...] | None:
        """What was found last; None before the first look."""
        return self._known.get(circle)

    def look(self, space: Workspace, circle: str) -> None:
        """Something may have changed in a circle: looks soon, and where nothing is known yet once its screen is drawn."""
        self._wanted = (space, circle)
        self._timer.start(PAUSE if circle in self._known else FIRST_SEEN)

    def forget(self) -> None:
        """Another folder: nothing is known any more, and nothing is looked at."""
        self._timer.stop()
        self._wanted = None
        self._known.clear()

    def _go(self) -> None:
        if self._wanted is None or self._looking:
            return
        (space, circle), self._wanted = self._wanted, None
        self._looking = True
        read_beside(self, lambda: look(space, circle), lambda found: self._take(circle, found), lambda _: self._end())

    def _take(self, circle: str, found: tuple[Finding, ...]) -> None:
        news = self._known.get(circle) != found
        self._known[circle] = found
        self._end()
        if news:
            self.found.emit(circle)

    def _end(self) -> None:
        self._looking = False
        if self._wanted is not None:
            self._timer.start(0)
