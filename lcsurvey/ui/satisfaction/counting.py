"""What counts while sheets are keyed in: today's number at once, the rest in the pauses between two keys."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from lcsurvey.errors import LCSurveyError
from lcsurvey.ui.checks.reading import read_beside
from lcsurvey.ui.satisfaction.standing import Standing, counted, standing

if TYPE_CHECKING:
    from lcsurvey.store.workspace import Workspace

COUNTED, SCORED = 300, 1500
"""Milliseconds without another sheet after which rates are counted, and after which tables are scored anew."""


class Counting(QObject):
    """``changed`` when there is another number to show; ``failed`` with a sentence."""

    changed = Signal()
    failed = Signal(str)

    def __init__(self, workspace: Workspace, circle: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._circle = workspace, circle
        self._waiting = False
        self.standing: Standing = standing(workspace, circle)
        self._count = QTimer(self, singleShot=True, interval=COUNTED)
        self._score = QTimer(self, singleShot=True, interval=SCORED)
        self._count.timeout.connect(self._recount)
        self._score.timeout.connect(self._freshen)

    def kept(self, more: int) -> None:
        """So many sheets more were kept, or fewer."""
        self.standing = replace(self.standing, today=self.standing.today + more)
        self._waiting = True
        self._count.start()
        self._score.start()

    def refresh(self) -> None:
        """Counts everything anew, now."""
        self._count.stop()
        self.standing = standing(self._workspace, self._circle)

    def settle(self) -> None:
        """Whoever leaves finds the tables scored; nothing waits."""
        if not self._waiting:
            return
        self._count.stop()
        self._score.stop()
        self._waiting = False
        try:
            self._workspace.merging.freshen()
        except LCSurveyError as error:
            self.failed.emit(str(error))

    def _recount(self) -> None:
        self.standing = counted(self._workspace, self.standing, 0)
        self.changed.emit()

    def _freshen(self) -> None:
        self._waiting = False
        read_beside(self, self._workspace.merging.freshen, lambda _: self.changed.emit(), self.failed.emit)
