"""Reading the open folder beside the window: done off the main thread, ended before the folder is closed."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event, Lock
from typing import Any

from PySide6.QtCore import QObject
from shiboken6 import isValid

from lcsurvey.ui.tasks import Task

LONGEST = 10.0
"""Seconds that closing a folder waits for what is being read."""
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


def finish() -> None:
    """Waits until nothing is being read any more."""
    for ended in list(_under_way):
        ended.wait(LONGEST)
