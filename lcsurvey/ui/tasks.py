"""Slow work off the main thread: progress comes back as signals, cancelling is a wish the work looks at.

The work is a function of a :class:`Reporter`. It opens its own files and connections and gives back values; no
widget and nothing of the main thread's is touched in it. What it raises is raised again on the main thread:
our own errors become the signal ``failed``; a bug does too, and goes to the top like any other.

Threads know nothing of Qt (docs/decisions/0015): a thread finds its job by number, leaves the outcome with it, puts
the number into a queue and rings a bell that the event loop listens to. Jobs are held by the main thread alone, so
that whatever the work held, a widget perhaps, is let go of there.
"""

from __future__ import annotations

import atexit
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from itertools import count
from queue import SimpleQueue
from socket import socketpair
from threading import Event
from types import TracebackType
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier, Signal
from shiboken6 import isValid

from lcsurvey.errors import LCSurveyError
from lcsurvey.ui.wording import sentence

Step = tuple[int, int, str]

_threads = ThreadPoolExecutor(max_workers=4, thread_name_prefix="task")
_said: SimpleQueue[tuple[int, Step | None]] = SimpleQueue()
"""What the threads say: of which job, and its progress, or None at its end."""
_bell, _ear = socketpair()
_bell.setblocking(False)
_ear.setblocking(False)
atexit.register(_bell.close)
atexit.register(_ear.close)


class Cancelled(Exception):
    """Raised inside the work by :meth:`Reporter.report` once the person has cancelled."""


class Reporter:
    """What the work has to say on its way."""

    def __init__(self, say: Callable[[int, int, str], None], stop: Event) -> None:
        self._say = say
        self._stop = stop

    def report(self, done: int, of: int, words: str = "") -> None:
        """``done`` of ``of`` steps (0: unknown); raises Cancelled if that was wished."""
        if self._stop.is_set():
            raise Cancelled
        self._say(done, of, words)


class Task(QObject):
    """One piece of slow work. One of ``done``, ``failed`` (a sentence) and ``cancelled`` follows ``start``.

    A task that was started need not be kept. If it dies with its parent, its work goes on and nobody hears of it.
    """

    progressed = Signal(int, int, str)
    done = Signal(object)
    failed = Signal(str)
    cancelled = Signal()

    def __init__(self, work: Callable[[Reporter], Any], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._stop = Event()

    def start(self) -> None:
        """Begins as soon as a thread is free."""
        _Listener.listen()
        number = next(_numbers)
        reporter = Reporter(lambda *step: _say(number, step), self._stop)
        _jobs[number] = _Job(self, self._work, reporter)
        _threads.submit(_perform, number)

    def cancel(self) -> None:
        """Wishes it to stop; it does at its next report."""
        self._stop.set()


@dataclass(slots=True)
class _Job:
    """Work that was started and, once the thread has left it, what came of it."""

    task: Task
    work: Callable[[Reporter], Any]
    reporter: Reporter
    value: Any = None
    error: BaseException | None = None

    def __enter__(self) -> None:
        """Whatever is raised inside is kept for the main thread."""

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> bool:
        self.error = error
        return True

    def perform(self) -> None:
        """Do the work; in a thread."""
        with self:
            self.value = self.work(self.reporter)

    def tell(self) -> None:
        """Say what came of it; on the main thread. A bug is raised even if nobody waits for the outcome."""
        error, self.error = self.error, None  # its traceback knows this job
        heard = isValid(self.task)
        if error is not None and not isinstance(error, (Cancelled, LCSurveyError, OSError)):
            if heard:  # whoever waits for the outcome waits no longer
                self.task.failed.emit(sentence(error))
            raise error
        if not heard:
            return
        if error is None:
            self.task.done.emit(self.value)
        elif isinstance(error, Cancelled):
            self.task.cancelled.emit()
        else:
            self.task.failed.emit(sentence(error))


_numbers = count()
_jobs: dict[int, _Job] = {}
"""Every job under way; only the main thread adds and removes."""


def _perform(number: int) -> None:
    """In a thread. Of the job nothing is left in it when its end is said."""
    _jobs[number].perform()
    _say(number, None)


def _say(number: int, step: Step | None) -> None:
    _said.put((number, step))
    _ring()


def _ring() -> None:
    with suppress(BlockingIOError):  # as many rings as it holds are waiting
        _bell.send(b"!")


class _Listener(QObject):
    """Brings what the threads have said to the tasks, one thing at each round of the event loop."""

    _one: _Listener | None = None

    @classmethod
    def listen(cls) -> None:
        """From now on, as long as there is an event loop."""
        if cls._one is None or not isValid(cls._one):
            cls._one = cls(QCoreApplication.instance())

    def __init__(self, parent: QObject | None) -> None:
        super().__init__(parent)
        self._notifier = QSocketNotifier(_ear.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._hear)

    def _hear(self) -> None:
        with suppress(BlockingIOError):
            _ear.recv(4096)
        if _said.empty():
            return
        number, step = _said.get()
        if not _said.empty():
            _ring()  # the rest comes next, also while a listener shows a dialog or after one that raised
        if step is None:
            _jobs.pop(number).tell()
        elif isValid(task := _jobs[number].task):
            task.progressed.emit(*step)
