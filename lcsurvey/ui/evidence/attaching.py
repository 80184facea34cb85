"""Taking files into one folder: batches in a row, read, checked and kept in a thread; what could be taken is taken.

One :class:`Attaching` serves a workspace whatever screen one is on, so that a batch goes on when its screen is left,
and a second one waits its turn. Closing the folder stops it between two files.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from threading import Event
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary, ref

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from lcsurvey.ui.evidence.batch import Batch, Outcome, Refused, Where
from lcsurvey.ui.evidence.given import Given
from lcsurvey.ui.tasks import Task

if TYPE_CHECKING:
    from lcsurvey.store.workspace import Workspace

LONGEST = 10.0
"""Seconds that closing the folder waits for the file that is being read."""


class Attaching(QObject):
    """One batch at a time; ``progressed`` counts files, ``ended`` says what came of a batch and where it went.

    ``unheard`` has the outcome that no screen has said: of a batch whose screen is gone, or of what is no failure.
    """

    progressed = Signal(int, int)
    ended = Signal(object, object)  # Outcome, Where
    unheard = Signal(object)  # Outcome

    @classmethod
    def of(cls, workspace: Workspace) -> Attaching:
        """The one of a workspace."""
        found = _of.get(workspace)
        if found is None or not isValid(found):
            found = _of[workspace] = cls(workspace)
        return found

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = ref(workspace)
        self._task: Task | None = None
        self._waiting: deque[tuple[Sequence[Given], Where]] = deque()
        self._idle = Event()
        self._idle.set()
        self.heard = False  # whether a screen has said what came of it

    @property
    def busy(self) -> bool:
        """Whether files are being taken just now."""
        return self._task is not None

    def start(self, files: Sequence[Given], where: Where) -> None:
        """Takes the files, after those that are being taken; those that do not suit are named."""
        if files:
            self._waiting.append((files, where))
            self._next()

    def cancel(self) -> None:
        """Stops before the next file; those that wait are not begun."""
        self._waiting.clear()
        if self._task is not None:
            self._task.cancel()

    def finish(self) -> None:
        """Stops, and waits until nothing is written any more; before the folder is closed."""
        self.cancel()
        self._idle.wait(LONGEST)

    def _next(self) -> None:
        workspace = self._workspace()
        if self._task is not None or not self._waiting or workspace is None:
            return
        files, where = self._waiting.popleft()
        work = Batch(workspace, files, where, self._idle)
        self._idle.clear()
        self._task = Task(work.done)
        self._task.progressed.connect(lambda done, of, _: self.progressed.emit(done, of))
        self._task.done.connect(lambda outcome: self._end(outcome, where))
        self._task.failed.connect(lambda words: self._end(Outcome(0, (Refused("", words),)), where))
        self._task.start()

    def _end(self, outcome: Outcome, where: Where) -> None:
        self._task, self.heard = None, False
        self.ended.emit(outcome, where)
        if not self.heard and outcome.sentence:
            self.unheard.emit(outcome)
        self._next()


_of: WeakKeyDictionary[Workspace, Attaching] = WeakKeyDictionary()
"""The one of every workspace that took files."""
