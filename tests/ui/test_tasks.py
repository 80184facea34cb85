"""Slow work: its outcome is told on the main thread, and what it held is let go of there, whoever has gone."""

from __future__ import annotations

import threading
import time
import weakref
from collections.abc import Callable

import pytest
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from lcsurvey.errors import OutputError
from lcsurvey.ui import tasks
from lcsurvey.ui.tasks import Reporter, Task

WAIT = 20_000


class Held:
    """Something that work holds."""


def held(dropped: list[str]) -> Held:
    """Something that writes down the thread in which it was let go of."""
    made = Held()
    weakref.finalize(made, lambda: dropped.append(threading.current_thread().name))
    return made


def nothing_under_way() -> bool:
    return not tasks._jobs


def test_work_gives_back_its_value(qtbot: QtBot) -> None:
    steps: list[tuple[int, int, str]] = []

    def work(reporter: Reporter) -> str:
        reporter.report(1, 2, "一半")
        return "好"

    task = Task(work)
    task.progressed.connect(lambda *step: steps.append(step))
    with qtbot.waitSignal(task.done) as done:
        task.start()
    assert done.args == ["好"]
    assert steps == [(1, 2, "一半")]


def test_work_that_fails_says_why(qtbot: QtBot) -> None:
    def work(_: Reporter) -> None:
        raise OutputError("写不进去：磁盘已满。")

    task = Task(work)
    with qtbot.waitSignal(task.failed) as failed:
        task.start()
    assert failed.args == ["写不进去：磁盘已满。"]


def test_cancelled_work_stops_at_its_next_report(qtbot: QtBot) -> None:
    def work(reporter: Reporter) -> None:
        for number in range(1_000_000):
            reporter.report(number, 0)

    task = Task(work)
    with qtbot.waitSignal(task.cancelled):
        task.start()
        task.cancel()


def test_a_bug_in_work_reaches_the_top(qtbot: QtBot) -> None:
    def work(_: Reporter) -> None:
        raise ZeroDivisionError

    task = Task(work)
    with qtbot.captureExceptions() as caught:
        task.start()
        qtbot.waitUntil(lambda: len(caught) == 1)
    assert caught[0][0] is ZeroDivisionError


def test_steps_come_in_their_order_and_before_the_end(qtbot: QtBot) -> None:
    heard: list[object] = []

    def work(reporter: Reporter) -> str:
        for number in range(5000):
            reporter.report(number, 5000)
        return "好"

    task = Task(work)
    task.progressed.connect(lambda done, _of, _words: heard.append(done))
    task.done.connect(heard.append)
    with qtbot.waitSignal(task.done, timeout=WAIT):
        task.start()
    assert heard == [*range(5000), "好"]


def test_a_task_that_nobody_keeps_is_heard(qtbot: QtBot) -> None:
    heard: list[object] = []
    task = Task(lambda _: "好")
    task.done.connect(heard.append)
    task.start()
    del task
    qtbot.waitUntil(lambda: heard == ["好"], timeout=WAIT)


def test_everything_is_told_on_the_main_thread(qtbot: QtBot) -> None:
    where: list[str] = []

    def work(reporter: Reporter) -> None:
        reporter.report(0, 1)

    task = Task(work)
    for signal in (task.progressed, task.done):
        signal.connect(lambda *_: where.append(threading.current_thread().name), Qt.ConnectionType.DirectConnection)
    task.start()
    qtbot.waitUntil(lambda: len(where) == 2, timeout=WAIT)
    assert where == [threading.main_thread().name] * 2


def test_a_bug_does_not_keep_others_from_being_heard(qtbot: QtBot) -> None:
    heard: list[object] = []

    def work(_: Reporter) -> None:
        raise ZeroDivisionError

    with qtbot.captureExceptions() as caught:
        for _ in range(5):
            Task(work).start()
            task = Task(lambda _: "好")
            task.done.connect(heard.append)
            task.start()
        qtbot.waitUntil(lambda: len(heard) == len(caught) == 5, timeout=WAIT)


def test_others_are_heard_while_a_listener_shows_a_dialog(qtbot: QtBot) -> None:
    """A dialog is an event loop within the listener's turn; both outcomes are there before it begins."""
    loop = QEventLoop()
    QTimer.singleShot(WAIT, loop, loop.quit)
    begun: list[object] = []
    over: list[object] = []

    def hear(value: object) -> None:
        begun.append(value)
        if len(begun) == 1:
            loop.exec()
        else:
            loop.quit()
        over.append(value)

    for value in ("一", "二"):
        task = Task(lambda _, value=value: value)
        task.done.connect(hear)
        task.start()
    for _ in range(WAIT):
        if tasks._said.qsize() == 2:
            break
        time.sleep(0.001)
    qtbot.waitUntil(lambda: len(over) == 2, timeout=2 * WAIT)
    assert over == begun[::-1]


def _value(_: Reporter) -> str:
    return "好"


def _failure(_: Reporter) -> None:
    raise OutputError("写不进去：磁盘已满。")


def _report(reporter: Reporter) -> None:
    reporter.report(1, 2)


@pytest.mark.parametrize("end", [_value, _failure, _report])
def test_a_screen_may_be_closed_while_its_work_goes_on(qtbot: QtBot, end: Callable[[Reporter], object]) -> None:
    screen = QWidget()
    begun, go_on = threading.Event(), threading.Event()
    heard: list[object] = []

    def work(reporter: Reporter) -> object:
        begun.set()
        go_on.wait(60)
        return end(reporter)

    task = Task(work, screen)
    for signal in (task.done, task.failed, task.progressed, task.cancelled):
        signal.connect(lambda *words: heard.append(words))
    task.start()
    assert begun.wait(60)
    screen.deleteLater()
    qtbot.waitUntil(lambda: not isValid(task), timeout=WAIT)
    task.cancel()
    go_on.set()
    qtbot.waitUntil(nothing_under_way, timeout=WAIT)
    assert heard == []


@pytest.mark.parametrize("end", [_value, _failure, _report])
@pytest.mark.parametrize("owned", [True, False])
def test_what_work_held_is_let_go_of_on_the_main_thread(
    qtbot: QtBot, end: Callable[[Reporter], object], owned: bool
) -> None:
    """Also if its screen has gone, or its failure still knows where it happened: both are the last to know of it."""
    dropped: list[str] = []
    count = 60

    def start() -> None:
        kept = held(dropped)
        screen = QWidget() if owned else None

        def work(reporter: Reporter) -> object:
            outcome = end(reporter)
            return kept, outcome

        Task(work, screen).start()
        if screen is not None:
            screen.deleteLater()

    for _ in range(count):
        start()
    qtbot.waitUntil(nothing_under_way, timeout=WAIT)
    qtbot.waitUntil(lambda: len(dropped) == count, timeout=WAIT)
    assert set(dropped) == {threading.main_thread().name}
