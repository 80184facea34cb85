"""收文件: files are compared before they are taken, taken with a count at the end, and nothing of them is lost."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lcsurvey.response.model import Stage
from lcsurvey.store.workspace import Workspace
from lcsurvey.sync.making import make_submission
from lcsurvey.ui.exchange.acting import FactsDialog
from lcsurvey.ui.exchange.ledger import LedgerPart
from lcsurvey.ui.exchange.offers import Offer
from lcsurvey.ui.exchange.refused import RefusedPart
from lcsurvey.ui.parts import Text
from lcsurvey.ui.window.place import Place, Room
from lcsurvey.ui.window.window import MainWindow
from tests.exchange import Post, post  # noqa: F401
from tests.ui.passing import EVALUATION, TYPING, cells, given, opened, part, taken, town

ACTION = Qt.DropAction.CopyAction
LEFT, NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def window(bare: MainWindow) -> MainWindow:
    """A window with nothing open."""
    return bare


def _differ(office: Workspace) -> str:
    """The desk has written something else in 瑞丰; its id."""
    circle = office.find_circle("瑞丰").id
    office.answer(circle, EVALUATION, Stage.SELF, {"population": 29_999})
    office.answer(circle, TYPING, Stage.SELF, {"basic_formats.laundry": False})
    return circle


def _stranger(post: Post) -> Path:  # noqa: F811
    """What somebody hands in whom nobody gave a task."""
    space = post.office("别处")
    circle = space.find_circle("长安").id
    space.answer(circle, EVALUATION, Stage.SELF, {"population": 41_000})
    return make_submission(space, post.folder(), [circle]).paths[0]


def _accept(window: MainWindow) -> list[str]:
    """Presses the one act of the small window that asks; what it said."""
    (dialog,) = window.findChildren(FactsDialog)
    words = [text.text() for text in dialog.findChildren(Text)]
    dialog.act.click()
    return words


def test_a_file_is_compared_with_what_is_here_before_it_is_taken(
    qtbot: QtBot, window: MainWindow, post: Post  # noqa: F811
) -> None:
    office, files = town(post, ["瑞丰", "民族巷"])
    _differ(office)
    receiving = given(qtbot, opened(window, office), files)
    assert cells(receiving) == {files[0].name: "2 处会不一样", files[1].name: "对方较新，新 8"}
    assert not office.merging.ledger(), "looking takes nothing"
    qtbot.waitUntil(receiving.list.hasFocus)
    receiving.list.choose(files[0])
    shown = {line.cells[0].words: [cell.words for cell in line.cells[1:]] for line in receiving.details.model.lines}
    assert shown["附件2 分型表"] == ["两边都改过", "2/52", "1/52"]
    assert shown["附件3 评价表"] == ["两边都改过", "1/58", "1/58"]
    assert receiving.take.text() == "收下 2 个"


def test_taking_counts_what_came_and_every_number_leads_somewhere(
    qtbot: QtBot, window: MainWindow, post: Post  # noqa: F811
) -> None:
    office, files = town(post, ["瑞丰", "民族巷"])
    _differ(office)
    torn = post.at / "瑞丰_交表(1).lcs"
    torn.write_bytes(files[0].read_bytes()[:9000])
    receiving = given(qtbot, opened(window, office), [*files, torn])
    taken(qtbot, receiving)
    numbers = {name: button.number.text() for name, button in receiving.counts.buttons.items()}
    assert numbers == {"received": "2", "fresh": "16", "changed": "16", "differing": "2", "refused": "1"}
    assert len(office.merging.ledger()) == 2
    for name, room in (("differing", "differences"), ("refused", "refused"), ("received", "ledger")):
        part(window, "receive")
        receiving.counts.buttons[name].click()
        assert window.history.here == Place(Room.EXCHANGE, "", (room,))
    shown = part(window, "refused")
    assert isinstance(shown, RefusedPart)
    assert [one.name for one in shown.files.values()] == ["瑞丰_交表(1).lcs"]
    assert "重新" in shown.pane.sentence.text()


def test_a_file_that_was_taken_says_when_and_is_not_taken_again(
    qtbot: QtBot, window: MainWindow, post: Post  # noqa: F811
) -> None:
    office, files = town(post, ["瑞丰"])
    receiving = given(qtbot, opened(window, office), files)
    taken(qtbot, receiving)
    again = post.at / "瑞丰_交表(1).lcs"
    shutil.copy(files[0], again)
    receiving = given(qtbot, window, [again])
    assert cells(receiving)[again.name].endswith("收过")
    assert receiving.model.ticked() == []
    assert not receiving.take.isEnabled()


def test_a_stranger_is_approved_once_and_then_everything_of_theirs_is_taken(
    qtbot: QtBot, window: MainWindow, post: Post  # noqa: F811
) -> None:
    office, _ = town(post, [])
    file = _stranger(post)
    receiving = given(qtbot, opened(window, office), [file])
    assert cells(receiving) == {file.name: "不认识的发送人"}
    taken(qtbot, receiving)
    refused = part(window, "refused")
    assert refused.approve.isVisible()
    refused.approve.click()
    words = _accept(window)
    assert {"李主任", "沙坡头区商务局", "长安一刻钟便民生活圈", "核对号"} <= set(words)
    qtbot.waitUntil(lambda: not office.desks.quarantine(), timeout=60_000)
    qtbot.waitUntil(lambda: refused.files == {}, timeout=60_000)
    assert [one.sender for one in office.merging.ledger()] == ["李主任（沙坡头区商务局）"]
    assert window.messages.words.text().startswith("收进了 1 个")


def test_a_stranger_may_be_approved_before_anything_is_taken(
    qtbot: QtBot, window: MainWindow, post: Post  # noqa: F811
) -> None:
    office, _ = town(post, [])
    receiving = given(qtbot, opened(window, office), [_stranger(post)])
    receiving.details.approve.click()
    _accept(window)
    qtbot.waitUntil(lambda: bool(office.merging.ledger()), timeout=60_000)
    qtbot.waitUntil(lambda: not receiving.inbox.busy, timeout=60_000)
    assert not office.desks.quarantine()


def test_stopping_keeps_what_was_taken_and_takes_nothing_half(
    qtbot: QtBot, window: MainWindow, post: Post  # noqa: F811
) -> None:
    office, files = town(post, ["瑞丰", "民族巷", "蔡桥路"])
    receiving = given(qtbot, opened(window, office), files)
    first: list[object] = []
    receiving.inbox.changed.connect(lambda item: (first.append(item), receiving.inbox.cancel()))
    taken(qtbot, receiving)
    done = [item for item in receiving.inbox.items.values() if item.outcome is not None]
    assert len(done) == len(office.merging.ledger()) < 3
    assert receiving.take.isEnabled(), "the rest can be taken now"
    receiving.inbox.changed.disconnect()
    taken(qtbot, receiving)
    assert len(office.merging.ledger()) == 3
    assert not office.check()


def test_files_come_while_one_is_elsewhere(qtbot: QtBot, window: MainWindow, post: Post) -> None:  # noqa: F811
    office, files = town(post, ["瑞丰", "民族巷"])
    receiving = given(qtbot, opened(window, office), files)
    receiving.take.click()
    window.go(Place(Room.CIRCLES))
    qtbot.waitUntil(lambda: not window.exchange.inbox.busy, timeout=60_000)
    assert len(office.merging.ledger()) == 2
    assert part(window, "receive").counts.buttons["received"].number.text() == "2"


def test_packages_dropped_onto_any_screen_are_looked_at(
    qtbot: QtBot, window: MainWindow, post: Post  # noqa: F811
) -> None:
    office, files = town(post, ["瑞丰"])
    opened(window, office).go(Place(Room.OVERVIEW, office.find_circle("瑞丰").id))
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(files[0].parent))])
    handle = window.windowHandle()
    QApplication.sendEvent(handle, QDragEnterEvent(window.rect().center(), ACTION, mime, LEFT, NO_KEY))
    assert window.exchange.hint.isVisible(), "a hint lies over the window"
    centre = QPointF(window.rect().center())
    QApplication.sendEvent(window.exchange.hint, QDropEvent(centre, ACTION, mime, LEFT, NO_KEY))
    assert not window.exchange.hint.isVisible()
    qtbot.waitUntil(lambda: not window.exchange.inbox.busy, timeout=60_000)
    assert list(window.exchange.inbox.items) == [files[0]]
    assert window.history.here.room == Room.EXCHANGE
    assert not office.merging.ledger()


def test_a_picture_that_is_dragged_is_left_to_the_screen(window: MainWindow, post: Post) -> None:  # noqa: F811
    opened(window, post.office())
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(post.at / "门头.jpg"))])
    QApplication.sendEvent(window.windowHandle(), QDragEnterEvent(window.rect().center(), ACTION, mime, LEFT, NO_KEY))
    assert not window.exchange.hint.isVisible()


def test_what_lies_in_wechat_is_offered_and_never_taken_by_itself(
    qtbot: QtBot, window: MainWindow, post: Post  # noqa: F811
) -> None:
    office, files = town(post, ["瑞丰"])
    receiving = part(opened(window, office), "receive")
    receiving.show_offers([Offer(files[0].parent, "微信 11月", tuple(files))])
    assert not receiving.inbox.items
    (button,) = [one for one in receiving._found.children() if hasattr(one, "click")]
    assert button.text() == "微信 11月里有 1 个，看一看"
    button.click()
    qtbot.waitUntil(lambda: not receiving.inbox.busy and bool(receiving.inbox.items), timeout=60_000)
    assert not office.merging.ledger()


def test_a_file_is_taken_out_again_after_showing_what_goes(
    qtbot: QtBot, window: MainWindow, post: Post  # noqa: F811
) -> None:
    office, files = town(post, ["瑞丰"])
    circle = office.find_circle("瑞丰").id
    before = list(office.dump())[-1]
    taken(qtbot, given(qtbot, opened(window, office), files))
    assert office.response(circle, EVALUATION).answers["population"] == 31_000
    ledger = part(window, "ledger")
    assert isinstance(ledger, LedgerPart)
    assert ledger.file is not None
    ledger.withdraw.click()
    assert "8 条，改过 8 处" in _accept(window)
    qtbot.waitUntil(lambda: ledger.file is not None and ledger.file.withdrawn, timeout=60_000)
    assert list(office.dump())[-1] == before
    assert not ledger.withdraw.isVisible()
    ledger.again.click()
    assert not ledger.file.withdrawn
    assert office.response(circle, EVALUATION).answers["population"] == 31_000


def test_a_lost_laptop_is_stopped_and_let_in_again(qtbot: QtBot, window: MainWindow, post: Post) -> None:  # noqa: F811
    office, files = town(post, ["瑞丰"])
    taken(qtbot, given(qtbot, opened(window, office), files))
    device = post["瑞丰"].device
    ledger = part(window, "ledger")
    ledger.turn("computers")
    ledger.computer_list.choose(device)
    assert (ledger.computer.name, ledger.computer.unit, ledger.computer.status) == ("李小满", "瑞丰社区", "approved")
    ledger.revoke.click()
    _accept(window)
    assert office.desks.trust(device) == "revoked"
    assert ledger.restore.isVisible()
    ledger.restore.click()
    assert office.desks.trust(device) == "approved"
