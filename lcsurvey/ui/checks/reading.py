"""Reading the open folder beside the window: done off the main thread, ended before the folder is closed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from threading import Event, Lock
from time import perf_counter, sleep
from typing import Any, TypeVar

from PySide6.QtCore import QObject
from shiboken6 import isValid

from lcsurvey.ui.tasks import Task

_T = TypeVar("_T")
LONGEST = 10.0
"""Seconds that closing a folder waits for what is being read."""
SLICE, BREATH = 0.003, 0.001
"""Seconds of long reckoning at a stretch, and seconds that the window then has to itself."""
_under_way: set[Event] = set()
_turn = Lock()
"""One at a time: two that read rows and reckon between them wait for each other at every row."""


def read_beside(
    owner: QObject, work: Callable[[], Any], done: Callable[[Any], None], failed: Callable[[str], None]
) -> None:
    """Calls ``work`` in a thread, then ``done`` with its value or ``failed`` with a sentence while ``owner`` is there."""
    ended = Event()

    def read(_: object) -> Any:
        try:
            with _turn:
                return work()
        finally:
            ended.set()
            _under_way.discard(ended)

    _under_way.add(ended)
    task = Task(read)
    task.done.connect(lambda value: done(value) if isValid(owner) else None)
    task.failed.connect(lambda sentence: failed(sentence) if isValid(owner) else None)
    task.start()


def politely(steps: Iterable[_T]) -> Iterator[_T]:
    """Long reckoning in a thread: two that reckon get in each other's way at every turn, and the person waits for one."""
    until = perf_counter() + SLICE
    for step in steps:
        yield step
        if perf_counter() > until:
            sleep(BREATH)
            until = perf_counter() + SLICE


def finish() -> None:
    """Waits until nothing is being read any more."""
    for ended in list(_under_way):
        ended.wait(LONGEST)
