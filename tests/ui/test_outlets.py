"""Outlets entered, doubted, completed and found again, with the keys that a person presses."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from lcsurvey.circle.model import Outlet
from lcsurvey.store.workspace import Workspace
from lcsurvey.ui.chips import Chips
from lcsurvey.ui.circle.columns import columns
from lcsurvey.ui.circle.rows import RowsModel
from lcsurvey.ui.field import Field
from lcsurvey.ui.outlets.screen import OutletsScreen
from tests.ui.conftest import Shown

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # lists that drop down, without a screen
ENTER, TAB, UP = Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Up
Keys = Callable[..., int]


@pytest.fixture
def screen(qtbot: QtBot, shown: Shown, workspace: Workspace, circle: str) -> OutletsScreen:
    made = shown(OutletsScreen(workspace, "outlet", circle))
    made.take_focus()
    qtbot.waitUntil(made.entry.name.hasFocus)
    return made


@pytest.fixture
def press(qtbot: QtBot) -> Keys:
    """Presses keys where the keyboard is, and counts them."""

    def press_(*keys: Qt.Key | str, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> int:
        for key in keys:
            at = QApplication.focusWidget()
            assert at is not None
            qtbot.keyClick(at, key, held)
        return len(keys)

    return press_


def _named(screen: OutletsScreen, name: str) -> Outlet:
    return next(each for each in screen.model.things if each.name == name)


# Entering -----------------------------------------------------------------------------------------------


def test_a_known_shop_takes_three_keys_beside_its_name(
    screen: OutletsScreen, press: Keys, workspace: Workspace, circle: str
) -> None:
    screen.entry.name.insert("康泰大药房")
    assert screen.entry.format.text() == "药店"
    assert "药店" in screen.entry.because.text()
    assert press(ENTER, "1", ENTER) == 3
    (outlet,) = workspace.outlets(circle)
    assert (outlet.name, outlet.format, outlet.minutes) == ("康泰大药房", "pharmacy", Decimal(10))
    assert screen.entry.name.hasFocus()
    assert screen.entry.name.text() == ""


def test_another_format_takes_six_keys_beside_the_name(
    screen: OutletsScreen, press: Keys, workspace: Workspace, circle: str
) -> None:
    screen.entry.name.insert("康泰大药房")
    assert press(TAB, "b", "l", ENTER, "5", ENTER) == 6
    (outlet,) = workspace.outlets(circle)
    assert (outlet.format, outlet.minutes) == ("convenience_store", Decimal(5))
    assert screen.entry.name.hasFocus()


def test_one_key_saves_as_far_away_as_the_last_one_with_the_format_of_its_own_name(
    screen: OutletsScreen, press: Keys, workspace: Workspace, circle: str
) -> None:
    screen.entry.name.insert("阿强理发店")
    press(ENTER, "1", ENTER)
    for name in ("康泰大药房", "王姐的铺面"):
        screen.entry.name.insert(name)
        assert press(UP) == 1
        assert screen.entry.name.hasFocus()
        assert screen.entry.name.text() == ""
    assert [(each.name, each.format, each.minutes) for each in workspace.outlets(circle)] == [
        ("阿强理发店", "barber", Decimal(10)), ("康泰大药房", "pharmacy", Decimal(10)), ("王姐的铺面", "pharmacy", Decimal(10)),
    ]  # fmt: skip
    assert "已存：王姐的铺面，药店，≤10 分" in screen.entry.because.text()
    workspace.undo()
    assert len(workspace.outlets(circle)) == 2


def test_the_key_on_an_empty_line_brings_the_last_one_back(
    screen: OutletsScreen, press: Keys, workspace: Workspace, circle: str
) -> None:
    press(UP)
    assert "还没有上一家" in screen.entry.problem.text()
    screen.entry.name.insert("兰州拉面一店")
    press(ENTER, "5", ENTER, UP)
    assert screen.entry.name.selectedText() == "兰州拉面一店"
    screen.entry.name.insert("兰州拉面二店")
    press(ENTER, ENTER)
    assert [(each.name, each.minutes) for each in workspace.outlets(circle)] == [
        ("兰州拉面一店", Decimal(5)), ("兰州拉面二店", Decimal(5)),
    ]  # fmt: skip


def test_what_is_there_already_is_said_while_one_types(
    screen: OutletsScreen, press: Keys, workspace: Workspace, circle: str
) -> None:
    for name in ("康泰大药房", "康泰诊所"):
        screen.entry.name.insert(name)
        press(ENTER, "1", ENTER)
    screen.entry.name.insert("康")
    assert screen.entry.known.text() == ""
    screen.entry.name.insert("泰")
    assert screen.entry.known.text() == "名单里有相近的：康泰诊所、康泰大药房"
    screen.entry.name.insert("大药房")
    assert screen.entry.known.text() == "已登记过：康泰大药房（药店，≤10 分）"
    assert screen.entry.known.isVisible()
    screen.entry.name.insert("分店")
    assert screen.entry.known.text() == "名单里有相近的：康泰大药房"


def test_a_brand_brings_its_chain(screen: OutletsScreen, press: Keys, workspace: Workspace, circle: str) -> None:
    screen.entry.name.insert("美宜佳（黄河店）")
    press(ENTER, ENTER)
    (outlet,) = workspace.outlets(circle)
    assert (outlet.format, outlet.brand, outlet.chain, outlet.minutes) == ("convenience_store", "美宜佳", True, None)


def test_shops_follow_each_other_without_the_mouse(
    screen: OutletsScreen, press: Keys, workspace: Workspace, circle: str
) -> None:
    for name in ("阿强理发店", "李记早餐", "城关菜市场"):
        screen.entry.name.insert(name)
        press(ENTER, "3", ENTER)
    assert [each.name for each in workspace.outlets(circle)] == ["阿强理发店", "李记早餐", "城关菜市场"]
    assert {each.minutes for each in workspace.outlets(circle)} == {Decimal(15)}


@pytest.mark.parametrize(("typed", "minutes"), [("5", 5), ("1", 10), ("10", 10), ("15", 15), ("3", 15), ("", None)])
def test_the_walk_is_one_digit_or_the_number_itself(
    screen: OutletsScreen, press: Keys, workspace: Workspace, circle: str, typed: str, minutes: int | None
) -> None:
    screen.entry.name.insert("康泰大药房")
    press(ENTER, *typed, ENTER)
    assert [each.minutes for each in workspace.outlets(circle)] == [minutes]


def test_an_unknown_format_is_named_with_a_remedy_and_nothing_is_lost(
    screen: OutletsScreen, press: Keys, workspace: Workspace, circle: str
) -> None:
    screen.entry.name.insert("光明小铺子啊")
    press(TAB)
    QApplication.focusWidget().insert("外星业态")  # type: ignore[union-attr]
    press(ENTER)
    assert workspace.outlets(circle) == ()
    assert "没有“外星业态”这种业态" in screen.entry.problem.text()
    assert screen.entry.name.text() == "光明小铺子啊"


def test_enter_without_a_name_says_so(screen: OutletsScreen, press: Keys, workspace: Workspace, circle: str) -> None:
    press(ENTER)
    assert "请先写店名" in screen.entry.problem.text()
    assert workspace.outlets(circle) == ()


# Doubles ------------------------------------------------------------------------------------------------


@pytest.fixture
def double(screen: OutletsScreen, press: Keys, workspace: Workspace, circle: str) -> str:
    """The id of an outlet that is entered a second time just now."""
    first = workspace.add("outlet", {"name": "康泰大药房", "circle": circle, "format": "pharmacy", "minutes": 5})
    screen.refresh()
    screen.entry.name.insert("康泰大药房")
    press(ENTER, "1", ENTER)
    return first


def test_a_double_is_asked_about_and_is_that_one(
    screen: OutletsScreen, press: Keys, workspace: Workspace, circle: str, double: str
) -> None:
    assert screen.double.isVisible()
    assert "康泰大药房" in screen.double.words.text()
    assert screen.double.it.hasFocus()
    press(ENTER)
    assert [each.id for each in workspace.outlets(circle)] == [double]
    assert screen.current_id() == double
    assert not screen.double.isVisible()


def test_a_double_is_added_all_the_same(
    screen: OutletsScreen, press: Keys, workspace: Workspace, circle: str, double: str
) -> None:
    press(Qt.Key.Key_Right, ENTER)
    assert len(workspace.outlets(circle)) == 2
    assert screen.entry.name.hasFocus()


def test_escape_goes_back_to_the_line(
    screen: OutletsScreen, press: Keys, workspace: Workspace, circle: str, double: str
) -> None:
    press(Qt.Key.Key_Escape)
    assert len(workspace.outlets(circle)) == 1
    assert screen.entry.name.text() == "康泰大药房"


# Everything known of one --------------------------------------------------------------------------------


@pytest.fixture
def shop(screen: OutletsScreen, qtbot: QtBot, workspace: Workspace, circle: str) -> str:
    """A breakfast shop, chosen in the list."""
    made = workspace.add("outlet", {"name": "李记早餐", "circle": circle, "format": "breakfast"})
    screen.refresh()
    screen.focus_thing(made)
    qtbot.waitUntil(lambda: screen.pane.thing is not None and screen.pane.thing.id == made)
    qtbot.waitUntil(lambda: screen.pane.is_complete)
    return made


def _type(qtbot: QtBot, screen: OutletsScreen, name: str, words: str) -> None:
    field = screen.pane.controls[name]
    assert isinstance(field, Field)
    field.edit.setFocus()
    field.edit.clear()  # type: ignore[union-attr]
    field.edit.insert(words)  # type: ignore[union-attr]
    qtbot.keyClick(field.edit, ENTER)


def _problem(screen: OutletsScreen, name: str) -> str:
    field = screen.pane.controls[name]
    assert isinstance(field, Field)
    return field.problem.text() if field.problem.isVisible() else ""


@pytest.mark.parametrize(
    ("name", "words", "stored"),
    [("staff", "12", 12), ("area", "86.5", Decimal("86.5")), ("minutes", "7", Decimal(7)), ("metres", "640", 640),
     ("latitude", "37.51", Decimal("37.51"))],
)  # fmt: skip
def test_a_fact_is_saved_when_it_is_left(
    qtbot: QtBot, screen: OutletsScreen, shop: str, name: str, words: str, stored: object
) -> None:
    _type(qtbot, screen, name, words)
    assert getattr(_named(screen, "李记早餐"), name) == stored


@pytest.mark.parametrize(
    ("name", "words"), [("minutes", "-3"), ("minutes", "900"), ("staff", "2000万"), ("seen_on", "2026-13-40")]
)
def test_a_bad_value_is_told_beside_its_field_and_kept_there(
    qtbot: QtBot, screen: OutletsScreen, workspace: Workspace, circle: str, shop: str, name: str, words: str
) -> None:
    before = workspace.outlets(circle)
    _type(qtbot, screen, name, words)
    assert workspace.outlets(circle) == before
    field = screen.pane.controls[name]
    assert isinstance(field, Field)
    assert field.words() == words
    said = _problem(screen, name)
    assert words.lstrip("-") in said.replace(",", "")
    assert "请" in said or "不能" in said


def test_more_than_one_format_by_two_letters(qtbot: QtBot, screen: OutletsScreen, shop: str) -> None:
    chips = screen.pane.controls["also"]
    assert isinstance(chips, Chips)
    assert chips.edit is not None
    chips.edit.setFocus()
    qtbot.keyClicks(chips.edit, "yd")
    qtbot.keyClick(chips.edit, ENTER)
    assert _named(screen, "李记早餐").also == ("pharmacy",)
    qtbot.keyClick(chips.edit, Qt.Key.Key_Backspace)
    assert _named(screen, "李记早餐").also == ()


def test_services_are_suggested_for_the_format_and_own_words_are_taken(
    qtbot: QtBot, screen: OutletsScreen, shop: str
) -> None:
    chips = screen.pane.services
    soup = next(chip for chip in chips.findChildren(QPushButton) if getattr(chip, "id", "") == "豆浆")
    soup.click()
    assert chips.edit is not None
    chips.edit.setText("现磨米浆")
    qtbot.keyClick(chips.edit, ENTER)
    assert _named(screen, "李记早餐").services == ("豆浆", "现磨米浆")


def test_payment_units_and_yes_or_no(qtbot: QtBot, screen: OutletsScreen, shop: str) -> None:
    next(chip for chip in screen.pane.payment.findChildren(QPushButton) if getattr(chip, "id", "") == "扫码").click()
    screen.pane.controls["delivery"].buttons[0].click()  # type: ignore[attr-defined]
    units: QLineEdit = screen.pane.controls["units"].edits["parcel"]  # type: ignore[attr-defined]
    units.setFocus()
    qtbot.keyClicks(units, "2")
    qtbot.keyClick(units, ENTER)
    outlet = _named(screen, "李记早餐")
    assert (outlet.payment, outlet.delivery, dict(outlet.units)) == (("扫码",), True, {"parcel": 2})


def test_seen_today_is_one_click_and_names_the_person(screen: OutletsScreen, shop: str) -> None:
    screen.pane.seen_today_wanted.emit()
    outlet = _named(screen, "李记早餐")
    assert (outlet.seen_on, outlet.seen_by) == (date.today().isoformat(), "李小满")  # noqa: DTZ011


def test_an_outlet_on_the_border_serves_another_circle_too(
    qtbot: QtBot, screen: OutletsScreen, workspace: Workspace, shop: str
) -> None:
    other = workspace.find_circle("向阳").id
    chips = screen.pane.controls["circles"]
    assert isinstance(chips, Chips)
    assert chips.edit is not None
    chips.edit.setText("xiangyang")
    qtbot.keyClick(chips.edit, ENTER)
    assert _named(screen, "李记早餐").circles == (other,)
    assert [each.name for each in workspace.outlets(other)] == ["李记早餐"]


def test_complete_is_said_with_one_tick(screen: OutletsScreen, workspace: Workspace, circle: str) -> None:
    screen.listed_box.click()
    assert workspace.circle(circle).listed
    workspace.undo()
    screen.refresh()
    assert not screen.listed_box.isChecked()


# The list -----------------------------------------------------------------------------------------------


def test_a_cell_takes_another_format_by_pinyin(qtbot: QtBot, screen: OutletsScreen, shop: str) -> None:
    column = [listed.fact.name for listed in screen.listed].index("format")
    screen.table.setCurrentIndex(screen.model.index(0, column))
    qtbot.keyClick(screen.table, ENTER)
    editor = screen.table.findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, "yd")
    screen.table.commitData(editor)
    assert _named(screen, "李记早餐").format == "pharmacy"


def test_the_list_is_searched_by_name_pinyin_format_and_address(
    screen: OutletsScreen, workspace: Workspace, circle: str
) -> None:
    for name, format_, address in (("康泰大药房", "pharmacy", "东街1号"), ("阿强", "barber", "西街2号")):
        workspace.add("outlet", {"name": name, "circle": circle, "format": format_, "address": address})
    screen.refresh()
    for text, found in (("ktd", "康泰大药房"), ("yaodian", "康泰大药房"), ("西街", "阿强"), ("aq", "阿强")):
        screen.search.setText(text)
        assert [screen.model.thing(row).name for row in range(screen.model.rowCount())] == [found], text


def test_a_heading_sorts_and_the_third_click_gives_the_order_back(
    qtbot: QtBot, screen: OutletsScreen, workspace: Workspace, circle: str
) -> None:
    for name, staff in (("一", 3), ("二", None), ("三", 1)):
        workspace.add("outlet", {"name": name, "circle": circle, "staff": staff})
    screen.refresh()
    heads = screen.table.horizontalHeader()
    column = [listed.fact.name for listed in screen.listed].index("staff")
    seen = []
    for _ in range(3):
        heads.sectionClicked.emit(column)
        seen.append("".join(screen.model.thing(row).name for row in range(3)))
    assert seen[0] == "三一二"
    assert seen[2] == "一二三"


def test_what_is_deleted_comes_back(
    qtbot: QtBot, screen: OutletsScreen, workspace: Workspace, circle: str, shop: str
) -> None:
    qtbot.keyClick(screen.table, Qt.Key.Key_Delete)
    assert workspace.outlets(circle) == ()
    workspace.undo()
    screen.refresh()
    assert [each.name for each in screen.model.things] == ["李记早餐"]


def test_a_narrow_window_folds_the_pane_and_f4_opens_it(qtbot: QtBot, screen: OutletsScreen, shop: str) -> None:
    screen.resize(750, 456)
    assert not screen.pane.isVisible()
    assert screen.more.isVisible()
    screen.table.setFocus()
    qtbot.keyClick(screen.table, Qt.Key.Key_F4)
    assert screen.pane.isVisible()
    field = screen.pane.controls["name"]
    field.setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not screen.pane.isVisible()
    assert screen.table.hasFocus()


def test_a_list_of_thirty_thousand_stays_fluid(qtbot: QtBot) -> None:
    model = RowsModel(columns("outlet", {}))
    names = ("便利店", "大药房", "理发店", "早餐铺")
    outlets = [Outlet(str(n), f"{names[n % 4]}{n}", format="barber", address=f"东街{n}号") for n in range(30_000)]
    spent = {}
    for act, do in {
        "show": lambda: model.show(outlets),
        "a moment": lambda: qtbot.waitUntil(lambda: not model._warming.isActive(), timeout=30_000),
        "search": lambda: model.search("大药房"),
        "pinyin": lambda: model.search("dyf"),
        "all": lambda: model.search(""),
        "sort": lambda: model.sort(0),
    }.items():
        begin = time.process_time()
        do()
        spent[act] = time.process_time() - begin
    assert model.rowCount() == 30_000
    spent.pop("a moment")
    assert max(spent.values()) < 1.5, spent
    widgets = [each for each in QApplication.allWidgets() if isinstance(each, QWidget) and each.parent() is model]
    assert widgets == []


@pytest.mark.parametrize("typed", ["37.51,105.19", "105.19，37.51", "105.19 37.51"])
def test_a_copied_pair_of_coordinates_fills_both(qtbot: QtBot, screen: OutletsScreen, shop: str, typed: str) -> None:
    _type(qtbot, screen, "latitude", typed)
    outlet = _named(screen, "李记早餐")
    assert (outlet.latitude, outlet.longitude) == (Decimal("37.51"), Decimal("105.19"))


def test_an_outlet_of_another_circle_is_taken_off_not_deleted(
    qtbot: QtBot, screen: OutletsScreen, workspace: Workspace, circle: str
) -> None:
    other = workspace.find_circle("向阳").id
    made = workspace.add("outlet", {"name": "路口便利店", "circle": other, "circles": (circle,)})
    own = workspace.add("outlet", {"name": "李记早餐", "circle": circle})
    screen.refresh()
    screen.focus_thing(made)
    qtbot.waitUntil(lambda: screen.pane.is_complete)
    qtbot.waitUntil(lambda: "属于向阳" in screen.pane.home.text())
    with qtbot.waitSignal(screen.told) as told:
        qtbot.keyClick(screen.table, Qt.Key.Key_Delete)
    assert told.args == ["“路口便利店”不再服务本圈，还在向阳的网点里。"]
    assert [each.id for each in workspace.outlets(circle)] == [own]
    assert screen.current_id() == own  # the keyboard stays in the list
    assert [each.id for each in workspace.outlets(other)] == [made]


def test_escape_empties_the_line(screen: OutletsScreen, press: Keys) -> None:
    screen.entry.name.insert("康泰大药房")
    press(Qt.Key.Key_Escape)
    assert (screen.entry.name.text(), screen.entry.format.text()) == ("", "")


def test_a_bad_value_stays_while_other_facts_are_saved(qtbot: QtBot, screen: OutletsScreen, shop: str) -> None:
    _type(qtbot, screen, "staff", "2000万")
    _type(qtbot, screen, "hours", "7:00—22:00")
    assert "2000万" in _problem(screen, "staff")
    _type(qtbot, screen, "staff", "20")
    assert _problem(screen, "staff") == ""
    assert (_named(screen, "李记早餐").staff, _named(screen, "李记早餐").hours) == (20, "7:00—22:00")


def test_going_on_to_another_outlet_tells_what_was_not_saved(
    qtbot: QtBot, screen: OutletsScreen, workspace: Workspace, circle: str, shop: str
) -> None:
    other = workspace.add("outlet", {"name": "康泰大药房", "circle": circle})
    screen.refresh()
    said: list[str] = []
    screen.failed.connect(said.append)
    _type(qtbot, screen, "minutes", "900")
    screen.table.choose(other)
    qtbot.waitUntil(lambda: bool(said))
    assert said[0].startswith("“李记早餐”没有改：")
    assert "900" in said[0]
    assert _problem(screen, "minutes") == ""
