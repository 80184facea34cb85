"""Taking files into one folder: batches in a row, read, checked and kept in a thread; what could be taken is taken.

One :class:`Attaching` serves a workspace whatever screen one is on, so that a batch goes on when its screen is left,
and a second one waits its turn. Closing the folder stops it between two files.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from threading import Event
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary, ref

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from lcsurvey.errors import LCSurveyError
from lcsurvey.ui.evidence.given import Given, Pixels
from lcsurvey.ui.tasks import Cancelled, Reporter, Task

if TYPE_CHECKING:
    from lcsurvey.store.files import Kept
    from lcsurvey.store.workspace import Workspace

AT_ONCE = 40
"""Files that are attached in one step, which 撤销 takes back together."""
LONGEST = 10.0
"""Seconds that closing the folder waits for the file that is being read."""


@dataclass(frozen=True, slots=True)
class Where:
    """What it is attached to."""

    circle: str
    owner: str
    question: str = ""
    category: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How many were taken, how many were there already or left after a cancel, and why others were not taken."""

    taken: int
    problems: tuple[str, ...] = ()
    again: int = 0
    left: int = 0
    filed: tuple[str, ...] = ()  # what became of pages whose code was read

    @property
    def sentence(self) -> str:
        """What to say of those that were not taken; nothing where all were."""
        parts = [*self.filed]
        if self.again:
            parts.append(f"{self.again} 个早就加过，没有再加。")
        if self.left:
            parts.append(f"已停下：加上了 {self.taken} 个，还有 {self.left} 个没有加。")
        if self.problems:
            more = f" 还有 {len(self.problems) - 3} 个也没有加上。" if len(self.problems) > 3 else ""
            head = f"加上了 {self.taken} 个，{len(self.problems)} 个没有加上：" if self.taken else "没有加上："
            parts.append(head + " ".join(self.problems[:3]) + more)
        return " ".join(parts)


class Attaching(QObject):
    """One batch at a time; ``progressed`` counts files, ``ended`` says what came of a batch and where it went.

    ``unheard`` has the sentence of a batch whose screen is gone.
    """

    progressed = Signal(int, int)
    ended = Signal(object, object)  # Outcome, Where
    unheard = Signal(str)

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
        work = _Batch(workspace, files, where, self._idle)
        self._idle.clear()
        self._task = Task(work.done)
        self._task.progressed.connect(lambda done, of, _: self.progressed.emit(done, of))
        self._task.done.connect(lambda outcome: self._end(outcome, where))
        self._task.failed.connect(lambda words: self._end(Outcome(0, (words,)), where))
        self._task.start()

    def _end(self, outcome: Outcome, where: Where) -> None:
        self._task, self.heard = None, False
        self.ended.emit(outcome, where)
        if not self.heard and outcome.sentence:
            self.unheard.emit(outcome.sentence)
        self._next()


_of: WeakKeyDictionary[Workspace, Attaching] = WeakKeyDictionary()
"""The one of every workspace that took files."""


class _Batch:
    """Some files on their way into the workspace; in a thread, knowing nothing of the window."""

    def __init__(self, workspace: Workspace, files: Sequence[Given], where: Where, idle: Event) -> None:
        self.workspace, self.files, self.where, self.idle = workspace, files, where, idle
        self.kept: list[Kept] = []
        self.problems: list[str] = []
        self.taken = self.again = self.tried = 0
        self.known: set[str] = set()

    def done(self, reporter: Reporter) -> Outcome:
        """Take one after the other, attach them by forties; what was kept before a cancel is attached all the same."""
        try:
            self.known = {
                one.sha256 for one in self.workspace.attachments(self.where.circle)
                if (one.owner, one.question) == (self.where.owner, self.where.question)
            }  # fmt: skip
            try:
                for number, file in enumerate(self.files):
                    reporter.report(number, len(self.files), file.name)
                    self._take(file)
            except Cancelled:
                pass
            self._attach()
            return Outcome(self.taken, tuple(self.problems), self.again, len(self.files) - self.tried)
        finally:
            self.idle.set()

    def _take(self, file: Given) -> None:
        self.tried += 1
        try:
            content = file.content.encoded() if isinstance(file.content, Pixels) else file.content
            kept = self.workspace.files.keep(content, file.name)
        except LCSurveyError as error:
            said = str(error)
            self.problems.append(said if file.short in said else f"“{file.short}”：{said}")
            return
        if kept.sha256 in self.known:
            self.again += 1
            return
        self.known.add(kept.sha256)
        self.kept.append(kept)
        if len(self.kept) >= AT_ONCE:
            self._attach()

    def _attach(self) -> None:
        """Attach what is kept, in one step; LCSurveyError is told of all of them."""
        some, self.kept = self.kept, []
        if not some:
            return
        where = self.where
        try:
            self.workspace.files.attach_kept(
                where.circle, where.owner, some, question=where.question, category=where.category
            )
            self.taken += len(some)
        except LCSurveyError as error:
            self.problems.append(f"“{some[0].name}”等 {len(some)} 个：{error}")
