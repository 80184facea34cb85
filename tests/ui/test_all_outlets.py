"""All outlets of a folder in one table: found while one types, edited in place, every edit taken back."""

from __future__ import annotations

import random

import pytest
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from lcsurvey.circle.spelling import spelling, spellings
from lcsurvey.store.workspace import Workspace
from lcsurvey.ui.all_outlets.screen import AllOutletsScreen
from tests.ui.conftest import Shown

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # lists that drop down, without a screen
ENTER, DOWN = Qt.Key.Key_Return, Qt.Key.Key_Down
SHOPS = (("康泰大药房", "pharmacy", "文昌路1号"), ("阿强理发店", "barber", "鼓楼街2号"), ("银行街早餐", "breakfast", "长乐巷3号"))


@pytest.fixture
def screen(shown: Shown, workspace: Workspace, circle: str) -> AllOutletsScreen:
    """Three shops in one circle, one in another, everything read."""
    other = workspace.find_circle("向阳").id
    workspace.add_many(
        "outlet", [{"name": name, "format": kind, "address": at, "circle": circle} for name, kind, at in SHOPS]
    )
    workspace.add("outlet", {"name": "美宜佳", "format": "convenience_store", "circle": other})
    made = shown(AllOutletsScreen(workspace))
    assert made.model.total == 4  # at once, before anything is read beside the window
    wait(made)
    made.take_focus()
    return made


def wait(screen: AllOutletsScreen) -> None:
    """Until the words and their pinyin are read."""
    loop = QEventLoop()
    timer = QTimer(loop, interval=5)
    timer.timeout.connect(lambda: loop.quit() if screen.model.lines.spelled else None)
    timer.start()
    QTimer.singleShot(20_000, loop, loop.quit)
    loop.exec()
    assert screen.model.lines.spelled


def names(screen: AllOutletsScreen) -> list[str]:
    return [screen.model.thing(row).name for row in range(screen.model.rowCount())]


@pytest.mark.parametrize(
    ("typed", "found"),
    [("药房", ["康泰大药房"]), ("kangtai", ["康泰大药房"]), ("ktdyf", ["康泰大药房"]), ("lfd", ["阿强理发店"]),
     ("理发", ["阿强理发店"]), ("yinhang", ["银行街早餐"]), ("长乐", ["银行街早餐"]), ("changle", ["银行街早餐"]),
     ("xiangyang", ["美宜佳"]), ("便利 myj", ["美宜佳"]), ("1号 药", ["康泰大药房"]), ("什么", [])],
)  # fmt: skip
def test_an_outlet_is_found_by_name_pinyin_format_address_and_circle(
    qtbot: QtBot, screen: AllOutletsScreen, typed: str, found: list[str]
) -> None:
    for letter in typed:
        screen.search.insert(letter)
    assert names(screen) == found
    screen.search.clear()
    assert len(names(screen)) == 4


def _edit(qtbot: QtBot, screen: AllOutletsScreen, name: str, words: str) -> None:
    column = [listed.fact.name for listed in screen.model.columns].index(name)
    screen.table.setFocus()
    screen.table.setCurrentIndex(screen.model.index(0, column))
    qtbot.keyClick(screen.table, ENTER)
    (editor,) = (each for each in screen.table.viewport().findChildren(QLineEdit) if each.isVisible())
    editor.selectAll()
    qtbot.keyClicks(editor, words)
    qtbot.keyClick(editor, ENTER)


@pytest.mark.parametrize(("name", "words", "stored"), [("staff", "12", 12), ("format", "lf", "barber")])
def test_a_cell_is_edited_in_place_and_the_edit_is_taken_back_and_done_again(
    qtbot: QtBot, screen: AllOutletsScreen, workspace: Workspace, name: str, words: str, stored: object
) -> None:
    first = screen.model.thing(0)
    _edit(qtbot, screen, name, words)
    qtbot.waitUntil(lambda: getattr(screen.model.thing(0), name) == stored)
    assert [change.v for change in workspace.history(first.id, name)][-1] == stored
    workspace.undo()
    screen.refresh()
    assert screen.model.thing(0) == first
    workspace.redo()
    screen.refresh()
    assert getattr(screen.model.thing(0), name) == stored


def test_what_was_edited_is_found_by_its_new_name_at_once(qtbot: QtBot, screen: AllOutletsScreen) -> None:
    screen._edit(screen.model.thing(0).id, "name", "新名字药店")
    screen.search.setText("xmz")
    assert names(screen) == ["新名字药店"]


def test_who_says_when_an_outlet_was_seen_is_taken_for_the_one_who_saw_it(
    screen: AllOutletsScreen, workspace: Workspace
) -> None:
    screen._edit(screen.model.thing(0).id, "seen_on", "2026-11-20")
    assert (screen.model.thing(0).seen_on, screen.model.thing(0).seen_by) == ("2026-11-20", workspace.person.name)


def test_a_wrong_value_is_said_and_nothing_changes(qtbot: QtBot, screen: AllOutletsScreen) -> None:
    said: list[str] = []
    screen.failed.connect(said.append)
    _edit(qtbot, screen, "staff", "2000w")
    qtbot.waitUntil(lambda: bool(said))
    assert "2000w" in said[0]
    assert screen.model.thing(0).staff is None


def test_what_is_deleted_goes_from_the_list_and_comes_back(
    qtbot: QtBot, screen: AllOutletsScreen, workspace: Workspace
) -> None:
    screen.table.setFocus()
    screen.table.choose(screen.model.thing(1).id)
    qtbot.keyClick(screen.table, Qt.Key.Key_Delete)
    assert names(screen) == ["康泰大药房", "银行街早餐", "美宜佳"]
    workspace.undo()
    screen.refresh()
    wait(screen)
    qtbot.waitUntil(lambda: len(names(screen)) == 4)


def test_a_heading_sorts_and_the_third_click_gives_the_order_back(qtbot: QtBot, screen: AllOutletsScreen) -> None:
    rising = ["阿强理发店", "康泰大药房", "美宜佳", "银行街早餐"]
    before = names(screen)
    for wanted in (rising, rising[::-1], before):
        screen.table.horizontalHeader().sectionClicked.emit(0)
        qtbot.waitUntil(lambda wanted=wanted: names(screen) == wanted)


def test_enter_on_the_circle_goes_there(qtbot: QtBot, screen: AllOutletsScreen, circle: str) -> None:
    column = [listed.fact.name for listed in screen.model.columns].index("circle")
    screen.table.setFocus()
    screen.table.setCurrentIndex(screen.model.index(0, column))
    with qtbot.waitSignal(screen.outlet_wanted) as went:
        qtbot.keyClick(screen.table, ENTER)
    assert went.args == [circle, screen.model.thing(0).id]


def test_down_goes_from_the_search_to_the_first_row(qtbot: QtBot, screen: AllOutletsScreen) -> None:
    qtbot.keyClicks(screen.search, "yao")
    qtbot.keyClick(screen.search, DOWN)
    assert screen.table.hasFocus()
    assert screen.table.currentIndex().row() == 0


def test_many_names_are_spelled_as_one_is() -> None:
    chance = random.Random(7)
    parts = ("重庆小面", "银行", "长乐", "朝阳都会", "24h", "（南门）", "绿叶", "美宜佳", "A1 ", "大药房", "行", "䶮㙟", "吕记")
    some = ["".join(chance.sample(parts, 3)) for _ in range(300)]
    assert list(spellings(some)) == [spelling(name) for name in some]
