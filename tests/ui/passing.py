"""A desk, communities and the packages between them for the tests of the window; all made by the program's own code."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from lcsurvey.response.model import Stage
from lcsurvey.store.workspace import Workspace
from lcsurvey.sync.making import make_submission
from lcsurvey.ui.exchange.receiving import ReceivingPart
from lcsurvey.ui.exchange.screen import ExchangeScreen
from lcsurvey.ui.window.place import Place, Room
from lcsurvey.ui.window.window import MainWindow
from tests.exchange import Post

DUE, PHONE = "2026-11-29", "0955-7012345"
TYPING, EVALUATION = "jining/typing", "jining/evaluation"
PEOPLE = {"瑞丰": "李小满", "民族巷": "张建国", "蔡桥路": "刘芳", "黄河花园": "陈静", "幸福里": "赵强"}


def filled(space: Workspace, name: str, *, hand_in: bool = True, population: int = 31_000) -> str:
    """Some answers of 附件2 and 附件3 of a circle, and 附件2 handed in; the circle's id."""
    circle = space.find_circle(name).id
    space.answer(circle, TYPING, Stage.SELF, {"basic_formats.laundry": True, "basic_formats.pharmacy": False})
    space.answer(circle, EVALUATION, Stage.SELF, {"population": population})
    communities = space.communities(circle)
    if len(communities) > 1 and not any(one.lead for one in communities):
        space.change(communities[0].id, {"lead": True})
    if hand_in:
        space.submit(circle, TYPING)
    return circle


def town(post: Post, names: Sequence[str]) -> tuple[Workspace, list[Path]]:
    """A district and a community for every circle, each with something filled in; the files that they hand in."""
    office = post.office("资料")
    files = []
    for name in names:
        circle = office.find_circle(name).id
        space = post.down(name, "资料", [circle], PEOPLE[name], f"{name}社区", due=DUE, phone=PHONE)
        filled(space, name)
        files += make_submission(space, post.folder(), [circle]).paths
    return office, files


def opened(window: MainWindow, space: Workspace) -> MainWindow:
    """The window with a folder of data open."""
    window.desk.workspace = space
    window.desk.opened.emit(space.path)
    return window


def part(window: MainWindow, name: str, circle: str = "", focus: str = "") -> Any:
    """A part of 收发 on the screen."""
    window.go(Place(Room.EXCHANGE, circle, (name,), focus))
    screen = window.stack.currentWidget()
    assert isinstance(screen, ExchangeScreen)
    return screen.made[name]


def given(qtbot: QtBot, window: MainWindow, paths: Sequence[Path]) -> ReceivingPart:
    """Files given to the window, until all are looked at."""
    qtbot.wait(1)  # the first screen takes the keyboard
    window.exchange.receive(paths)
    qtbot.waitUntil(lambda: not window.exchange.inbox.busy, timeout=60_000)
    screen = window.stack.currentWidget()
    assert isinstance(screen, ExchangeScreen)
    shown: QWidget = screen.made["receive"]
    assert isinstance(shown, ReceivingPart)
    return shown


def taken(qtbot: QtBot, receiving: ReceivingPart) -> None:
    """收下, until everything that is ticked is taken or set apart."""
    receiving.take.click()
    qtbot.waitUntil(lambda: not receiving.inbox.busy, timeout=60_000)


def cells(receiving: ReceivingPart) -> dict[str, str]:
    """File → what stands under 和本机比."""
    return {line.key.name: line.cells[3].words for line in receiving.model.lines}
