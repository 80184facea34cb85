"""A double click where folders of data are there already: each file finds its own, and a task its circle."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from lcsurvey.store.acquainted import acquainted
from lcsurvey.store.place import free_place
from lcsurvey.store.workspace import Person, Workspace
from lcsurvey.sync.making import make_assignment
from lcsurvey.ui.exchange.starting import StartingScreen
from lcsurvey.ui.window.alone import handed_over, lock
from lcsurvey.ui.window.place import Place, Room
from lcsurvey.ui.window.window import MainWindow
from tests.exchange import Post, post  # noqa: F401
from tests.ui.passing import DUE


@pytest.fixture(autouse=True)
def _settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Preferences of nobody."""
    monkeypatch.setattr("lcsurvey.paths.config", lambda: tmp_path / "settings")
    monkeypatch.setattr("lcsurvey.store.place.default_place", lambda: tmp_path / "便民生活圈资料")


@pytest.fixture
def window(bare: MainWindow) -> MainWindow:
    """A window with nothing open."""
    return bare


@pytest.fixture
def worked(window: MainWindow, post: Post) -> Workspace:  # noqa: F811
    """A folder that began with a task for 瑞丰, closed, the last one of the window."""
    office = post.office("资料")
    space = post.down("瑞丰", "资料", [office.find_circle("瑞丰").id], "李小满", "瑞丰社区", due=DUE)
    space.close()
    window.liked = replace(window.liked, recent=(str(space.path),), name="李小满", unit="瑞丰社区")
    return space


def _task(post: Post, *names: str) -> Path:  # noqa: F811
    office = post["资料"]
    return make_assignment(office, post.folder(), [office.find_circle(one).id for one in names], due=DUE).paths[0]


def test_a_further_task_of_an_office_we_know_is_taken_and_leads_to_its_circle(
    qtbot: QtBot, window: MainWindow, post: Post, worked: Workspace  # noqa: F811
) -> None:
    file = _task(post, "黄河花园")
    window.beginning.begin([file])
    qtbot.waitUntil(lambda: "收到了" in window.messages.words.text(), timeout=60_000)
    space = window.desk.workspace
    assert space is not None
    assert space.path == worked.path
    assert window.history.here == Place(Room.OVERVIEW, space.find_circle("黄河花园").id)
    assert "黄河花园生活圈，请于11月29日前交" in window.messages.words.text()
    window.go(Place(Room.CIRCLES))
    window.beginning.given([file])
    qtbot.waitUntil(lambda: "已经收过" in window.messages.words.text(), timeout=60_000)
    assert window.history.here == Place(Room.OVERVIEW, space.find_circle("黄河花园").id)


def test_a_file_that_comes_while_its_folder_is_being_opened_waits_for_it(
    qtbot: QtBot, window: MainWindow, post: Post, worked: Workspace  # noqa: F811
) -> None:
    file = _task(post, "黄河花园")
    window.open(worked.path)
    window.beginning.given([file])
    qtbot.waitUntil(lambda: "收到了" in window.messages.words.text(), timeout=60_000)
    assert window.desk.workspace is not None
    assert window.desk.workspace.path == worked.path


def test_a_sample_of_the_same_city_is_not_where_a_task_goes(
    qtbot: QtBot, window: MainWindow, post: Post  # noqa: F811
) -> None:
    post.office("资料")
    sample = post.office("示例")
    sample.close()
    window.liked = replace(window.liked, recent=(str(sample.path),), name="李小满", unit="黄河花园社区")
    window.beginning.begin([_task(post, "黄河花园")])
    qtbot.waitUntil(lambda: isinstance(window.stack.currentWidget(), StartingScreen), timeout=60_000)
    screen = window.stack.currentWidget()
    assert isinstance(screen, StartingScreen)
    qtbot.waitUntil(screen.begin.hasFocus)
    assert (screen.name.words(), screen.unit.words()) == ("李小满", "黄河花园社区"), "as they were typed last"
    QTest.keyClick(screen.begin, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.history.here.room is Room.OVERVIEW, timeout=60_000)
    assert window.desk.workspace is not None
    assert window.desk.workspace.path.name == "便民生活圈资料"


def test_a_folder_says_its_city_and_whom_it_knows_without_being_opened(post: Post, worked: Workspace) -> None:  # noqa: F811
    known = acquainted(worked.path)
    assert known.pack == "zhongwei"
    assert {post["资料"].device, worked.device} <= known.devices
    assert acquainted(worked.path.parent).pack == ""
    (worked.path / "lcsurvey.sqlite").write_bytes(b"no database" * 1000)
    assert acquainted(worked.path).pack == ""


def test_a_further_folder_is_offered_beside_the_first(tmp_path: Path) -> None:
    first = tmp_path / "便民生活圈资料"
    assert free_place("黄河花园") == first
    first.mkdir()
    assert free_place("黄河花园") == first, "nothing is in it"
    (first / "x").touch()
    assert free_place("黄河花园").name == "便民生活圈资料-黄河花园"
    assert free_place("a/b").name == "便民生活圈资料2"
    assert free_place().name == "便民生活圈资料2"


def test_of_two_starts_the_second_hands_over_and_ends(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    held = lock()
    assert held is not None
    assert not handed_over((), patience=0), "the first does not listen yet"
    window.exchange._meet()
    code = (
        "import sys; from pathlib import Path; from lcsurvey import app, paths\n"
        "paths.config = lambda: Path(sys.argv[1]); app.open_shell = None; sys.exit(app.run())"
    )
    window.showMinimized()
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    second = subprocess.Popen([sys.executable, "-c", code, str(tmp_path / "settings")], env=environment)
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=60_000)
    assert second.returncode == 0
    qtbot.waitUntil(lambda: not window.isMinimized())
    held.unlock()
    assert lock() is not None


def test_the_lock_of_a_program_that_was_killed_holds_nobody_up(tmp_path: Path) -> None:
    code = (
        "import os, sys; from pathlib import Path; from lcsurvey import paths; paths.config = lambda: Path(sys.argv[1])\n"
        "from lcsurvey.ui.window.alone import lock; held = lock(); assert held; os.kill(os.getpid(), 9)"
    )
    done = subprocess.run([sys.executable, "-c", code, str(tmp_path / "settings")], check=False)
    assert done.returncode != 0
    assert (tmp_path / "settings" / "window.lock").exists()
    assert lock() is not None


def test_a_person_of_another_city_begins_a_folder_of_its_own(
    qtbot: QtBot, window: MainWindow, post: Post  # noqa: F811
) -> None:
    post.office("资料")
    other = Workspace.create(
        post.at / "济宁", pack=post.library.pack("jining"), library=post.library, person=Person("张三", "某社区", "community")
    )
    window.desk.workspace = other
    window.desk.opened.emit(other.path)
    window.beginning.given([_task(post, "黄河花园")])
    qtbot.waitUntil(lambda: isinstance(window.stack.currentWidget(), StartingScreen), timeout=60_000)
    assert window.desk.workspace is None
    window.stack.currentWidget().back_wanted.emit()  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: window.desk.workspace is not None, timeout=60_000)
    assert window.desk.workspace.path == other.path, "Esc leads back to what was open"
