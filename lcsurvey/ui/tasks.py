"""Slow work off the main thread: progress comes back as signals, cancelling is a wish the work looks at.

The work is a function of a :class:`Reporter`. It opens its own files and connections and gives back values; no
widget and nothing of the main thread's is touched in it. What it raises is raised again on the main thread:
our own errors become the signal ``failed``, a bug goes to the top like any other.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Event
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot

from lcsurvey.errors import LCSurveyError
from lcsurvey.ui.wording import sentence

_threads = ThreadPoolExecutor(max_workers=2, thread_name_prefix="task")


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
    """One piece of slow work. One of ``done``, ``failed`` (a sentence) and ``cancelled`` follows ``start``."""

    progressed = Signal(int, int, str)
    done = Signal(object)
    failed = Signal(str)
    cancelled = Signal()
    _ended = Signal()

    def __init__(self, work: Callable[[Reporter], Any], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._stop = Event()
        self._future: Future[Any] | None = None
        self._ended.connect(self._bring, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Begins as soon as a thread is free."""
        self._future = _threads.submit(self._work, Reporter(self.progressed.emit, self._stop))
        self._future.add_done_callback(lambda _: self._ended.emit())

    def cancel(self) -> None:
        """Wishes it to stop; it does at its next report."""
        self._stop.set()

    @Slot()
    def _bring(self) -> None:
        """Takes the outcome over on the main thread."""
        assert self._future is not None
        try:
            value = self._future.result()
        except Cancelled:
            self.cancelled.emit()
        except (LCSurveyError, OSError) as error:
            self.failed.emit(sentence(error))
        else:
            self.done.emit(value)
