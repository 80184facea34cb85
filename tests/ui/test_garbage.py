"""Cyclic garbage, windows among it, goes on the main thread alone."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
import threading

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from lcsurvey.ui.garbage import MUCH, Collector
from lcsurvey.ui.tasks import Reporter, Task

RING = """
import gc, threading
from PySide6.QtWidgets import QApplication, QWidget
from lcsurvey.ui.garbage import Collector
class Ring(QWidget):
    pass
app = QApplication([])
Collector(app)
for _ in range(5):
    window = Ring()
    window.ring = window
    window.show()
    app.processEvents()
    del window
    thread = threading.Thread(target=lambda: [[] for _ in range(100_000)])
    thread.start()
    thread.join(10)
    print("over" if not thread.is_alive() else "waits for the main thread", flush=True)
"""
"""Windows that only know themselves, and threads that are waited for while collecting is due in them."""


def run(code: str) -> str:
    """What another process says."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_in_a_process_with_windows_python_does_not_collect_of_itself() -> None:
    code = """
import gc
from lcsurvey import app
def fill(shell, folder):
    print(gc.isenabled())
    shell.close()
app.fill = fill
app.run()
"""
    assert run(code) == "False"
    assert not gc.isenabled()


def test_a_thread_can_be_waited_for_while_a_window_is_garbage() -> None:
    assert run(RING).split() == ["over"] * 5


def test_a_window_that_is_garbage_goes_on_the_main_thread(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    where: list[str] = []

    class Ring(QWidget):
        pass

    window = Ring()
    window.ring = window  # type: ignore[attr-defined]
    window.destroyed.connect(lambda: where.append(threading.current_thread().name), Qt.ConnectionType.DirectConnection)
    window.show()
    del window

    def work(_: Reporter) -> int:
        rings = [[] for _ in range(100_000)]  # type: ignore[var-annotated]
        for ring in rings:
            ring.append(ring)
        return len(rings)

    task = Task(work)
    with qtbot.waitSignal(task.done, timeout=20_000):
        task.start()
    assert set(where) <= {threading.main_thread().name}  # the main thread may have looked already
    limits = gc.get_threshold()
    monkeypatch.setattr(gc, "get_threshold", lambda: (limits[0], limits[1], 1))
    monkeypatch.setattr(gc, "get_count", lambda: (0, 0, 2))
    qtbot.waitUntil(lambda: where == [threading.main_thread().name], timeout=20_000)


@pytest.mark.parametrize(
    ("count", "collected"),
    [((700, 10, 10), []), ((701, 0, 0), [0]), ((701, 11, 0), [1]), ((0, 11, 0), [1]), ((0, 0, 11), [2])],
)
def test_the_oldest_generation_that_is_due_is_collected(
    qapp: QObject, monkeypatch: pytest.MonkeyPatch, count: tuple[int, int, int], collected: list[int]
) -> None:
    collector = Collector(qapp)
    seen: list[int] = []
    with monkeypatch.context() as patched:
        patched.setattr(gc, "get_threshold", lambda: (700, 10, 10))
        patched.setattr(gc, "get_count", lambda: count)
        patched.setattr(gc, "collect", seen.append)
        patched.setattr(gc, "freeze", lambda: None)
        collector.look()
    collector.deleteLater()
    assert seen == collected


def test_a_threshold_of_none_means_never(collector: Collector, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[int] = []
    with monkeypatch.context() as patched:
        patched.setattr(gc, "get_threshold", lambda: (0, 0, 0))
        patched.setattr(gc, "get_count", lambda: (9, 9, 9))
        patched.setattr(gc, "collect", seen.append)
        collector.look()
    assert seen == []


def test_what_lives_long_is_looked_through_again_once_much_has_been_added(
    qapp: QObject, monkeypatch: pytest.MonkeyPatch
) -> None:
    collector = Collector(qapp)
    did: list[str] = []
    aside = iter((300, 300, 300 + MUCH, 301 + MUCH, 400))
    with monkeypatch.context() as patched:
        patched.setattr(gc, "get_threshold", lambda: (700, 10, 10))
        patched.setattr(gc, "get_count", lambda: (0, 0, 11))
        patched.setattr(gc, "get_freeze_count", lambda: next(aside))
        patched.setattr(gc, "collect", lambda generation: did.append(f"collect {generation}"))
        patched.setattr(gc, "freeze", lambda: did.append("freeze"))
        patched.setattr(gc, "unfreeze", lambda: did.append("unfreeze"))
        for _ in range(4):
            collector.look()
    collector.deleteLater()
    assert did == ["collect 2", "freeze"] * 3 + ["unfreeze", "collect 2", "freeze"]
