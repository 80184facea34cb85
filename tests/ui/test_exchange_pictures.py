"""收发 in four shapes: nothing is cut, nothing overlaps, nothing is English.

``LCSURVEY_PICTURES=docs/pictures`` keeps the pictures there.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from lcsurvey.response.model import Stage
from lcsurvey.score.library import Library
from lcsurvey.store.workspace import Workspace
from lcsurvey.sync.making import make_assignment, make_submission
from lcsurvey.sync.receiving import receive
from lcsurvey.ui import style
from lcsurvey.ui.dialog import Dialog
from lcsurvey.ui.exchange import starting
from lcsurvey.ui.exchange.offers import Offer
from lcsurvey.ui.preferences import Preferences
from lcsurvey.ui.window.place import Place, Room
from lcsurvey.ui.window.window import MainWindow
from tests.exchange import Post
from tests.ui import seeing
from tests.ui.passing import DUE, EVALUATION, PHONE, TYPING, given, opened, part, taken, town

SHAPES = [(1366, 768, 100), (1366, 768, 150), (1920, 1080, 100), (1920, 1080, 150)]
EYES = (seeing.clipped, seeing.outside, seeing.overlapping)


@dataclass(frozen=True)
class Town:
    """A district that has taken some files and refused others; a community; a file that waits, a task."""

    office: Workspace
    community: Workspace
    waiting: Path
    task: Path
    post: Post


Show = Callable[[QtBot, MainWindow, Town], None]


def _at(name: str, focus: str = "") -> Show:
    def show(qtbot: QtBot, window: MainWindow, town: Town) -> None:
        part(opened(window, town.office), name, "", focus)

    return show


def _empty(qtbot: QtBot, window: MainWindow, town: Town) -> None:
    folder = town.waiting.parent
    shown = part(opened(window, town.office), "receive")
    qtbot.waitUntil(lambda: bool(shown.offers))
    shown.show_offers([Offer(folder, "微信 11月", (town.waiting,) * 12), Offer(folder, "下载", (town.waiting,))])


def _looked(qtbot: QtBot, window: MainWindow, town: Town) -> None:
    torn = town.post.at / "黄河花园_交表_20261122_第2次(1).lcs"
    torn.write_bytes(town.waiting.read_bytes()[:900])
    shown = given(qtbot, opened(window, town.office), [town.waiting, torn])
    shown.list.choose(town.waiting)


def _taken(qtbot: QtBot, window: MainWindow, town: Town) -> None:
    """Taken, and out again for the next shape."""
    _looked(qtbot, window, town)
    taken(qtbot, part(window, "receive"))
    town.office.merging.withdraw(town.office.merging.ledger()[0].package)
    town.office.merging.freshen()


def _detail(qtbot: QtBot, window: MainWindow, town: Town) -> None:
    shown = part(opened(window, town.office), "ledger")
    if shown.passed.beside.is_folded:
        shown.passed.beside.toggle()


def _computers(qtbot: QtBot, window: MainWindow, town: Town) -> None:
    part(opened(window, town.office), "ledger").turn("computers")


def _issue(qtbot: QtBot, window: MainWindow, town: Town) -> None:
    shown = part(opened(window, town.office), "hand", focus="issue")
    shown.pages["issue"].list.tick_all()
    shown.pages["issue"].order.make.click()  # says what is missing


def _handing(qtbot: QtBot, window: MainWindow, town: Town) -> None:
    part(opened(window, town.community), "hand", town.community.circles()[0].id)


def _written(qtbot: QtBot, window: MainWindow, town: Town) -> None:
    hand = part(opened(window, town.community), "hand")
    hand.pages["submit"].order.make.click()
    qtbot.waitUntil(lambda: not hand.working.under_way, timeout=60_000)
    hand.written.copy.click()


def _duty(qtbot: QtBot, window: MainWindow, town: Town) -> None:
    opened(window, town.community).go(Place(Room.OVERVIEW, town.community.circles()[0].id))


def _starting(qtbot: QtBot, window: MainWindow, town: Town) -> None:
    window.show_bare(starting.StartingScreen(starting.read([town.task]), Path("D:/便民生活圈资料")))


def _dropping(qtbot: QtBot, window: MainWindow, town: Town) -> None:
    opened(window, town.office).go(Place(Room.CIRCLES))
    window.exchange.hint._cover()


SCREENS: dict[str, Show] = {
    "exchange-empty": _empty,
    "exchange-looked": _looked,
    "exchange-taken": _taken,
    "exchange-issue": _issue,
    "exchange-report": _at("hand", "submit"),
    "exchange-receipt": _at("hand", "receipt"),
    "exchange-return": _at("hand", "return"),
    "exchange-pass": _at("hand", "pass"),
    "exchange-progress": _at("progress"),
    "exchange-refused": _at("refused"),
    "exchange-ledger": _at("ledger"),
    "exchange-detail": _detail,
    "exchange-computers": _computers,
    "exchange-handing": _handing,
    "exchange-written": _written,
    "exchange-duty": _duty,
    "exchange-starting": _starting,
    "exchange-dropping": _dropping,
}


def _ask_stranger(qtbot: QtBot, window: MainWindow, town: Town) -> None:
    shown = part(opened(window, town.office), "refused")
    shown.list.choose(next(key for key, one in shown.files.items() if one.code == "unknown_sender"))
    shown.approve.click()


def _ask_withdraw(qtbot: QtBot, window: MainWindow, town: Town) -> None:
    part(opened(window, town.office), "ledger").withdraw.click()


def _ask_revoke(qtbot: QtBot, window: MainWindow, town: Town) -> None:
    shown = part(opened(window, town.office), "ledger")
    shown.turn("computers")
    shown.computer_list.choose(town.community.device)
    shown.revoke.click()


DIALOGS: dict[str, Show] = {
    "exchange-approve": _ask_stranger, "exchange-withdraw": _ask_withdraw, "exchange-revoke": _ask_revoke,
}  # fmt: skip


@pytest.fixture(autouse=True)
def _wechat(monkeypatch: pytest.MonkeyPatch, world: Town) -> None:
    """What lies about on this computer is the same for everybody who runs the tests."""
    found = (Offer(world.waiting.parent, "微信 11月", (world.waiting,)),)
    monkeypatch.setattr("lcsurvey.ui.exchange.receiving.look_around", lambda: found)


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    """Two circles taken, one of them with differences; a stranger and a torn file refused; one file waits."""
    post = Post(tmp_path_factory.mktemp("收发"), Library())
    office, files = town(post, ["瑞丰", "民族巷", "蔡桥路"])
    circle = office.find_circle("瑞丰").id
    office.answer(circle, EVALUATION, Stage.SELF, {"population": 29_999})
    receive(office, files[:2])
    digest = office.submissions(office.response(circle, TYPING).id)[-1].digest
    office.act(digest, "return", "洗衣店在圈外，请核对地址后改", items={"basic_formats": "洗衣店不在本圈"})
    other = post.office("别处")
    far = other.find_circle("长安").id
    other.answer(far, EVALUATION, Stage.SELF, {"population": 41_000})
    torn = post.at / "黄河花园_交表_20261122(1).lcs"
    torn.write_bytes(files[0].read_bytes()[:2000])
    receive(office, [torn, *make_submission(other, post.folder(), [far]).paths])
    given_out = [office.find_circle(name).id for name in ("幸福里", "东方红")]
    task = make_assignment(office, post.folder(), given_out, due=DUE, phone=PHONE, remark="先填分型表，不清楚的打电话")
    yield Town(office, post["瑞丰"], files[2], task.paths[0], post)
    for space in post.spaces.values():
        space.close()


@pytest.fixture
def window(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[MainWindow]:
    """The window in the shape of the test, nothing open."""
    width, height, scale = getattr(request, "param", SHAPES[0])
    style.apply(qapp, "light", scale)
    made = MainWindow(Preferences(scale=scale))
    made.resize(width, height)
    made.show()
    yield made
    made.exchange._close()
    made.desk.workspace = None
    made.hide()
    made.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    style.apply(qapp)


def _keep(shown: QWidget, name: str, shape: tuple[int, int], tmp_path: Path) -> None:
    target = Path(os.environ.get("LCSURVEY_PICTURES") or tmp_path)
    target.mkdir(parents=True, exist_ok=True)
    assert shown.grab().save(str(target / f"{name}-{shape[0]}-{style.current().scale}.png"))


@pytest.mark.parametrize("window", SHAPES, indirect=True, ids=lambda shape: "x".join(map(str, shape)))
@pytest.mark.parametrize("name", SCREENS)
def test_a_screen_is_whole(qtbot: QtBot, window: MainWindow, world: Town, name: str, tmp_path: Path) -> None:
    shape = window.size()
    SCREENS[name](qtbot, window, world)
    qtbot.wait(150)
    with suppress(qtbot.TimeoutError):  # a busy computer lays out later
        qtbot.waitUntil(lambda: not any(eye(window) for eye in EYES), timeout=20_000)
    _keep(window, name, shape.toTuple(), tmp_path)
    assert window.size() == shape, f"the window was pushed to {window.size().toTuple()}"
    for eye in EYES:
        assert eye(window) == []
    assert [text for text in seeing.english(window) if ".lcs" not in text] == []


@pytest.mark.parametrize("window", SHAPES, indirect=True, ids=lambda shape: "x".join(map(str, shape)))
@pytest.mark.parametrize("name", DIALOGS)
def test_a_question_is_whole(qtbot: QtBot, window: MainWindow, world: Town, name: str, tmp_path: Path) -> None:
    shape = window.size()
    DIALOGS[name](qtbot, window, world)
    qtbot.wait(150)
    (dialog,) = window.findChildren(Dialog)
    _keep(dialog, name, shape.toTuple(), tmp_path)
    assert dialog.width() <= shape.width()
    assert dialog.height() <= shape.height()
    for eye in EYES:
        assert eye(dialog) == []
    assert [text for text in seeing.english(dialog) if ".lcs" not in text] == []
    dialog.reject()
