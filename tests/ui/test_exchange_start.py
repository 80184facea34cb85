"""A double click on a file: a task begins a folder and leads to its circle; anything else is looked at."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from lcsurvey import __main__
from lcsurvey.sync.making import make_assignment, make_handover, make_submission
from lcsurvey.ui.exchange.offers import inside, is_package, offers
from lcsurvey.ui.exchange.receiving import ReceivingPart
from lcsurvey.ui.exchange.screen import ExchangeScreen
from lcsurvey.ui.exchange.starting import StartingScreen
from lcsurvey.ui.exchange.wording import due
from lcsurvey.ui.welcome.screen import WelcomeScreen
from lcsurvey.ui.window.place import Place, Room
from lcsurvey.ui.window.window import MainWindow
from tests.exchange import Post, post  # noqa: F401
from tests.ui.passing import DUE, PHONE, filled


@pytest.fixture(autouse=True)
def _settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Preferences of nobody."""
    monkeypatch.setattr("lcsurvey.paths.config", lambda: tmp_path / "settings")


@pytest.fixture
def window(bare: MainWindow) -> MainWindow:
    """A window with nothing open."""
    return bare


def _task(post: Post, *names: str) -> Path:  # noqa: F811
    office = post.office("资料")
    circles = [office.find_circle(name).id for name in names]
    return make_assignment(office, post.folder(), circles, due=DUE, phone=PHONE, remark="先填分型表").paths[0]


def _starting(qtbot: QtBot, window: MainWindow) -> StartingScreen:
    qtbot.waitUntil(lambda: isinstance(window.stack.currentWidget(), StartingScreen), timeout=60_000)
    screen = window.stack.currentWidget()
    assert isinstance(screen, StartingScreen)
    return screen


def test_a_task_begins_a_folder_and_leads_straight_to_its_circle(
    qtbot: QtBot, window: MainWindow, post: Post  # noqa: F811
) -> None:
    window.beginning.begin([_task(post, "瑞丰")])
    screen = _starting(qtbot, window)
    assert screen.title.text() == f"瑞丰生活圈，{due(DUE)}"
    assert PHONE in screen.words.text()
    assert "先填分型表" in screen.words.text()
    qtbot.waitUntil(lambda: screen.name.edit.hasFocus())
    screen.name.show_value("李小满")
    QTest.keyClick(screen.name.edit, Qt.Key.Key_Return)
    assert screen.unit.problem.text() == "请写单位。"
    screen.unit.show_value("瑞丰社区")
    screen.place.show_value(str(post.at / "便民生活圈资料"))
    QTest.keyClick(screen.unit.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.desk.workspace is not None, timeout=60_000)
    space = window.desk.workspace
    assert space is not None
    qtbot.waitUntil(lambda: window.history.here == Place(Room.OVERVIEW, space.circles()[0].id))
    assert [one.name for one in space.circles()] == ["瑞丰一刻钟便民生活圈"]
    assert (space.person.name, space.person.unit, space.person.role) == ("李小满", "瑞丰社区", "community")


def test_a_colleague_goes_on_where_the_other_stopped(qtbot: QtBot, window: MainWindow, post: Post) -> None:  # noqa: F811
    office = post.office("资料")
    circle = office.find_circle("瑞丰").id
    ill = post.down("瑞丰", "资料", [circle], "李小满", "瑞丰社区", due=DUE)
    filled(ill, "瑞丰", hand_in=False)
    window.beginning.begin(make_handover(ill, post.folder(), [circle]).paths)
    screen = _starting(qtbot, window)
    assert screen.begin.text() == "接着填"
    for field, words in ((screen.name, "马晓燕"), (screen.unit, "瑞丰社区"), (screen.place, str(post.at / "新"))):
        field.show_value(words)
    screen.begin.click()
    qtbot.waitUntil(lambda: window.desk.workspace is not None, timeout=60_000)
    space = window.desk.workspace
    assert space is not None
    assert space.response(circle, "jining/evaluation").answers["population"] == 31_000


def test_a_folder_that_is_taken_is_said_and_nothing_is_left_behind(
    qtbot: QtBot, window: MainWindow, post: Post  # noqa: F811
) -> None:
    window.beginning.begin([_task(post, "瑞丰")])
    screen = _starting(qtbot, window)
    for field, words in ((screen.name, "李小满"), (screen.unit, "瑞丰社区"), (screen.place, str(post.at / "资料"))):
        field.show_value(words)
    screen.begin.click()
    qtbot.waitUntil(screen.begin.isEnabled, timeout=60_000)
    assert screen.message.isVisible() or screen.place.problem.text()
    assert window.desk.workspace is None
    assert window.stack.currentWidget() is screen


def test_another_file_waits_until_a_folder_is_open(qtbot: QtBot, window: MainWindow, post: Post) -> None:  # noqa: F811
    office = post.office("资料")
    circle = office.find_circle("瑞丰").id
    file = make_submission(office, post.folder(), [circle]).paths[0]
    window.beginning.begin([file])
    qtbot.waitUntil(window.messages.isVisible, timeout=60_000)
    assert isinstance(window.stack.currentWidget(), WelcomeScreen)
    assert "先打开或新建资料夹" in window.messages.words.text()
    window.desk.workspace = other = post.office("别处")
    window.desk.opened.emit(other.path)
    qtbot.waitUntil(lambda: list(window.exchange.inbox.items) == [file])
    qtbot.waitUntil(lambda: not window.exchange.inbox.busy, timeout=60_000)
    assert window.history.here.room == Room.EXCHANGE
    screen = window.stack.currentWidget()
    assert isinstance(screen, ExchangeScreen)
    receiving = screen.made["receive"]
    assert isinstance(receiving, ReceivingPart)
    qtbot.waitUntil(receiving.list.hasFocus)


def test_with_a_folder_of_last_time_a_file_is_looked_at_there(
    qtbot: QtBot, window: MainWindow, post: Post  # noqa: F811
) -> None:
    task = _task(post, "瑞丰")
    space = post.office("别处")
    folder = space.path
    space.close()
    window.liked = replace(window.liked, recent=(str(folder),))
    window.beginning.begin([task])
    qtbot.waitUntil(lambda: window.desk.workspace is not None and bool(window.exchange.inbox.items), timeout=60_000)
    qtbot.waitUntil(lambda: not window.exchange.inbox.busy, timeout=60_000)
    assert window.desk.workspace is not None
    assert window.desk.workspace.path == folder
    assert window.history.here == Place(Room.EXCHANGE, "", ("receive",))
    assert list(window.exchange.inbox.items) == [task]


def test_a_damaged_file_is_named_and_nothing_begins(qtbot: QtBot, window: MainWindow, post: Post) -> None:  # noqa: F811
    torn = post.at / "任务.lcs"
    torn.write_bytes(_task(post, "瑞丰").read_bytes()[:900])
    window.beginning.begin([torn])
    qtbot.waitUntil(window.messages.isVisible, timeout=60_000)
    assert "任务.lcs" in window.messages.words.text()
    assert isinstance(window.stack.currentWidget(), WelcomeScreen)


def test_files_that_were_double_clicked_open_the_window(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "瑞丰_下发_20261122(1).lcs"
    file.touch()
    seen: list[list[str]] = []
    monkeypatch.setattr("lcsurvey.app.has_screen", lambda: True)
    monkeypatch.setattr("lcsurvey.app.run", lambda given: seen.append(list(given)) or 0)
    monkeypatch.setattr("sys.argv", ["lcsurvey", str(file)])
    assert __main__.main() == 0
    assert seen == [[str(file)]]
    assert not __main__.packages([str(tmp_path / "没有.lcs")])
    assert not __main__.packages(["merge", str(file)])


def test_months_of_wechat_and_downloads_are_looked_into(tmp_path: Path) -> None:
    documents, downloads = tmp_path / "Documents", tmp_path / "Downloads"
    old = documents / "WeChat Files" / "wxid_1" / "FileStorage" / "File"
    new = documents / "xwechat_files" / "wxid_1_ab12" / "msg" / "file"
    for folder in (old / "2026-10", old / "2026-11", new / "2026-11", new / "2026-08", downloads):
        folder.mkdir(parents=True)
    for path in (
        old / "2026-11" / "瑞丰_交表_20261122(1).lcs", new / "2026-11" / "向阳_交表_20261122.lcs.zip",
        new / "2026-11" / "通知.docx", new / "2026-08" / "早的.lcs", downloads / "a.lcs",
    ):  # fmt: skip
        path.touch()
    found = offers([documents], [downloads], date(2026, 11, 22))
    assert {one.label: {file.name for file in one.files} for one in found} == {
        "微信 11月": {"瑞丰_交表_20261122(1).lcs", "向阳_交表_20261122.lcs.zip"},
        "下载": {"a.lcs"},
    }
    assert [one.label for one in offers([documents], [], date(2027, 1, 3))] == []


def test_of_a_folder_the_packages_are_meant_and_of_files_all(tmp_path: Path) -> None:
    (tmp_path / "深" / "处").mkdir(parents=True)
    for name in ("a.lcs", "b(2).lcs", "c.lcs(1)", "d.txt", "深/处/e.LCS"):
        (tmp_path / name).touch()
    assert {path.name for path in inside([tmp_path])} == {"a.lcs", "b(2).lcs", "c.lcs(1)", "e.LCS"}
    assert inside([tmp_path / "d.txt"]) == (tmp_path / "d.txt",)
    assert not is_package("a.lcs.bak")


def test_a_second_start_gives_its_files_to_the_open_window(
    qtbot: QtBot, window: MainWindow, post: Post  # noqa: F811
) -> None:
    task = _task(post, "瑞丰")
    window.desk.workspace = other = post.office("别处")
    window.desk.opened.emit(other.path)
    window.exchange._meet()
    code = (
        "import sys; from pathlib import Path; from lcsurvey import paths; from PySide6.QtCore import QCoreApplication\n"
        "app = QCoreApplication([]); paths.config = lambda: Path(sys.argv[1])\n"
        "from lcsurvey.ui.window.neighbour import hand_over; sys.exit(0 if hand_over([Path(sys.argv[2])]) else 1)"
    )
    second = subprocess.Popen([sys.executable, "-c", code, str(post.at / "settings"), str(task)])
    qtbot.waitUntil(lambda: task in window.exchange.inbox.items, timeout=60_000)
    qtbot.waitUntil(lambda: second.poll() == 0, timeout=60_000)
    qtbot.waitUntil(lambda: not window.exchange.inbox.busy, timeout=60_000)
    assert window.history.here == Place(Room.EXCHANGE, "", ("receive",))
