"""The files that were given to the window: looked at one after the other, then taken, whatever screen is shown.

It lives as long as the open folder of data, so that one may go elsewhere while three hundred files come in.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, Signal

from lcsurvey.errors import LCSurveyError
from lcsurvey.ui import wording
from lcsurvey.ui.exchange.offers import inside
from lcsurvey.ui.exchange.seen import Item, Outcome, Seen
from lcsurvey.ui.tasks import Reporter, Task
from lcsurvey.ui.words import tr

Look = Callable[[Path], Seen]
Take = Callable[[Sequence[Path], Callable[[Path, Outcome], None], Reporter], None]
"""Takes files one after the other; tells each outcome as soon as it is known."""


class Inbox(QObject):
    """``added`` with items, ``changed`` with one of them, ``began`` and ``ended`` around slow work.

    ``progressed`` with how many of how many files, and the words of what is done now.
    """

    added = Signal(object)
    changed = Signal(object)
    began = Signal()
    ended = Signal()
    progressed = Signal(int, int, str)
    failed = Signal(str)
    taken = Signal()

    def __init__(self, look: Look, take: Take, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look, self._take = look, take
        self.items: dict[Path, Item] = {}
        self._task: Task | None = None
        self._heard: deque[tuple[Path, Seen | Outcome]] = deque()
        self.taking = False
        self._stopped = False
        self._idle = Event()
        self._idle.set()

    @property
    def busy(self) -> bool:
        """Whether files are being looked at or taken."""
        return self._task is not None

    @property
    def outcomes(self) -> tuple[Outcome, ...]:
        """What taking did, of every file that was taken."""
        return tuple(item.outcome for item in self.items.values() if item.outcome is not None)

    def add(self, paths: Sequence[Path]) -> None:
        """Looks at files, and at the packages in folders; what is in the list already is not added again."""
        fresh = []
        for path in inside(paths):
            if path not in self.items:
                item = Item(path, _size(path))
                self.items[path] = item
                fresh.append(item)
        if fresh:
            self.added.emit(tuple(fresh))
        self._stopped = False
        self._look_on()

    def clear(self) -> None:
        """An empty list again."""
        self.cancel()
        self.items.clear()
        self.added.emit(())

    # Looking ----------------------------------------------------------------------------------------------

    def _look_on(self) -> None:
        waiting = [item.path for item in self.items.values() if item.seen is None]
        if self._task is not None or self._stopped or not waiting:
            return
        look = self._look

        def work(reporter: Reporter) -> None:
            for number, path in enumerate(waiting):
                reporter.report(number, len(waiting), tr("正在看 {name}", name=path.name))
                self._heard.append((path, _looked(look, path)))
            reporter.report(len(waiting), len(waiting), "")

        self._start(work, taking=False)

    # Taking -----------------------------------------------------------------------------------------------

    def take(self, paths: Sequence[Path]) -> None:
        """Takes files one after the other; each whole or not at all."""
        if self._task is not None or not paths:
            return
        take = self._take

        def tell(path: Path, outcome: Outcome) -> None:
            self._heard.append((path, outcome))

        self._start(lambda reporter: take(paths, tell, reporter), taking=True)

    # The work ---------------------------------------------------------------------------------------------

    def _start(self, work: Callable[[Reporter], object], *, taking: bool) -> None:
        self._idle.clear()

        def run(reporter: Reporter) -> None:
            try:
                work(reporter)
            finally:
                self._idle.set()

        task = Task(run, self)
        self._task, self.taking = task, taking
        task.progressed.connect(self._progress)
        task.done.connect(lambda _: self._end(task))
        task.cancelled.connect(lambda: self._end(task))
        task.failed.connect(lambda sentence: self._end(task, sentence))
        self.began.emit()
        task.start()

    def _progress(self, done: int, of: int, words: str) -> None:
        self._hear()
        self.progressed.emit(done, of, words)

    def _hear(self) -> None:
        """What the thread has found so far."""
        while self._heard:
            path, value = self._heard.popleft()
            item = self.items.get(path)
            if item is None:  # taken out of the list meanwhile
                continue
            self._change(replace(item, seen=value) if isinstance(value, Seen) else replace(item, outcome=value))

    def _change(self, item: Item) -> None:
        self.items[item.path] = item
        self.changed.emit(item)

    def _end(self, task: Task, sentence: str = "") -> None:
        task.deleteLater()
        if self._task is not task:
            return
        self._hear()
        self._task, taking, self.taking = None, self.taking, False
        self.ended.emit()
        if sentence:
            self.failed.emit(sentence)
        if taking:
            self.taken.emit()
        if taking or not sentence:  # a trouble with looking would come again
            self._look_on()

    def cancel(self) -> None:
        """Stops before the next file; what was taken stays, nothing is half taken."""
        if self._task is not None:
            self._stopped = not self.taking
            self._task.cancel()

    def finish(self) -> None:
        """Stops and waits until the file that is being taken is in: the folder of data is about to be closed."""
        self.cancel()
        self._idle.wait()
        self._task = None
        self.items.clear()


def _looked(look: Look, path: Path) -> Seen:
    """A file that was looked at; one that cannot be read says why, and the others are looked at all the same."""
    try:
        return look(path)
    except (LCSurveyError, OSError) as error:
        return Seen(path, _size(path), trouble=wording.sentence(error))


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
