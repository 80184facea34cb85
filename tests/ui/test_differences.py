"""两份不一样 as a person settles it: by digit, by click, by another value, by rule."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from lcsurvey.response.model import Stage
from lcsurvey.score.library import Library
from lcsurvey.store.difference import Difference
from lcsurvey.store.workspace import Workspace
from lcsurvey.ui import style
from lcsurvey.ui.differences import wording
from lcsurvey.ui.differences.deciding import DecidingDialog
from lcsurvey.ui.differences.model import DifferencesModel
from lcsurvey.ui.differences.row import CLEAR, OWN, places
from lcsurvey.ui.differences.ruling import RulingDialog
from lcsurvey.ui.differences.screen import DifferencesScreen
from lcsurvey.ui.window.place import Place, Room
from tests.store.carrying import exchange
from tests.ui.differing import BANK, ORDOS, TYPING, Two, two  # noqa: F401 – a fixture
from tests.ui.seeing import clipped, english, outside, overlapping


@pytest.fixture
def screen(qtbot: QtBot, two: Two) -> DifferencesScreen:  # noqa: F811
    """The screen on our folder, as the window shows it."""
    made = DifferencesScreen(two.ours)
    qtbot.addWidget(made)
    made.resize(1166, 664)
    made.show()
    made.take_focus()
    return made


def go(screen: DifferencesScreen, label: str) -> Difference:
    """To the row of a label."""
    one = next(one for one in screen.model.open if one.label == label)
    screen.view.go(screen.model.row_of(one.id))
    return one


def on(widget: QWidget) -> bool:
    """Whether the keyboard is on a widget, also while another program's window is the active one."""
    return widget.window().focusWidget() in (widget, *widget.findChildren(QWidget))


def left(screen: DifferencesScreen) -> int:
    return len(screen.model.open)


def key(screen: DifferencesScreen, which: Qt.Key | str) -> None:
    if isinstance(which, str):
        QTest.keyClicks(screen.view, which)
    else:
        QTest.keyClick(screen.view, which)


def test_every_kind_of_trouble_has_a_row_with_our_side_first(screen: DifferencesScreen, two: Two) -> None:  # noqa: F811
    assert {one.trouble for one in screen.model.open} == {"value", "deleted", "handed"}
    for one in screen.model.open:
        first, second = wording.ordered(one)
        assert (first.ours, second.ours) == (True, False)
    said = wording.spoken(go(screen, "居住小区数")) if go(screen, "居住小区数").circle == two.circle else ""
    compounds = next(one for one in screen.model.open if one.circle == two.circle and one.field == "compounds")
    said = wording.spoken(compounds)
    assert said.startswith("居住小区数；原来：7 个；1：8 个，本机 李小满 ")
    assert "2：9 个，对方 王芳 " in said


def test_a_digit_settles_and_the_next_row_has_the_keyboard(screen: DifferencesScreen, two: Two) -> None:  # noqa: F811
    one = next(one for one in screen.model.open if one.circle == two.circle and one.field == "compounds")
    screen.view.go(screen.model.row_of(one.id))
    after = screen.model.difference(screen.model.index(screen.model.next_row(screen.model.row_of(one.id), 1)))
    before = left(screen)
    key(screen, "2")
    assert left(screen) == before - 1
    assert two.ours.response(two.circle, ORDOS).answers["compounds"] == 9
    assert screen.messages.words.text() == "“居住小区数”定为“9 个”。"
    assert screen.view.current() == after
    assert on(screen.view)


def test_all_are_settled_by_the_digit_alone(screen: DifferencesScreen, two: Two) -> None:  # noqa: F811
    screen.view.go_near(0)
    for _ in range(left(screen)):
        key(screen, "1")
    assert (left(screen), two.ours.differences.count()) == (0, 0)
    assert screen.well.isVisible()
    assert on(screen.half)


def test_a_click_on_a_side_settles(screen: DifferencesScreen, two: Two) -> None:  # noqa: F811
    one = go(screen, "地址")
    index = screen.view.currentIndex()
    screen.view.scrollTo(index)
    where = screen.view.visualRect(index)
    card = places(one, where.width()).sides[1]
    QTest.mouseClick(screen.view.viewport(), Qt.MouseButton.LeftButton, pos=where.topLeft() + card.center())
    outlet = next(each for each in two.ours.outlets(two.circle) if each.id == two.outlet)
    assert outlet.address == "黄河路20号"


def test_a_click_beside_the_sides_settles_nothing(screen: DifferencesScreen) -> None:
    one = go(screen, "地址")
    where = screen.view.visualRect(screen.view.currentIndex())
    label = places(one, where.width()).label
    before = left(screen)
    QTest.mouseClick(screen.view.viewport(), Qt.MouseButton.LeftButton, pos=where.topLeft() + label.center())
    assert left(screen) == before


def test_neither_is_right_and_it_is_left_empty(screen: DifferencesScreen, two: Two) -> None:  # noqa: F811
    go(screen, "地址")
    key(screen, Qt.Key.Key_Delete)
    assert next(each for each in two.ours.outlets(two.circle) if each.id == two.outlet).address == ""


def test_another_value_goes_through_the_right_field(screen: DifferencesScreen, two: Two) -> None:  # noqa: F811
    one = next(one for one in screen.model.open if one.circle == two.circle and one.field == "compounds")
    screen.view.go(screen.model.row_of(one.id))
    key(screen, "e")
    dialog = screen.findChildren(DecidingDialog)[-1]
    assert dialog.own is not None
    assert isinstance(dialog.own.edit, QLineEdit)
    dialog.own.edit.setText("许多")
    QTest.keyClick(dialog.own.edit, Qt.Key.Key_Return)
    assert "不是数字" in dialog.problem.text()
    dialog.own.edit.setText("12")
    QTest.keyClick(dialog.own.edit, Qt.Key.Key_Return)
    assert two.ours.response(two.circle, ORDOS).answers["compounds"] == 12


def test_what_the_store_refuses_is_said_in_the_dialog(screen: DifferencesScreen, two: Two) -> None:  # noqa: F811
    go(screen, "服务人口")
    screen.open(own=True)
    dialog = screen.findChildren(DecidingDialog)[-1]
    assert dialog.own is not None
    assert isinstance(dialog.own.edit, QLineEdit)
    dialog.own.edit.setText("几千")
    dialog.act.click()
    assert "不是数字" in dialog.problem.text()
    assert two.ours.differences.counts()[two.other] == 3


def test_an_option_is_picked_from_a_list(screen: DifferencesScreen, two: Two) -> None:  # noqa: F811
    one = next(one for one in screen.model.open if one.field == BANK)
    screen.view.go(screen.model.row_of(one.id))
    screen.open()
    dialog = screen.findChildren(DecidingDialog)[-1]
    assert dialog.own is not None
    assert isinstance(dialog.own.edit, QComboBox)
    assert [dialog.own.edit.itemText(at) for at in range(3)] == ["", "有", "无"]
    QTest.keyClick(dialog, Qt.Key.Key_2)
    assert two.ours.response(two.circle, TYPING).answers[BANK] is False


def test_deleted_against_changed_is_kept_or_deleted(screen: DifferencesScreen, two: Two) -> None:  # noqa: F811
    one = next(one for one in screen.model.open if one.trouble == "deleted")
    assert "老百姓大药房" in wording.label(one)
    screen.view.go(screen.model.row_of(one.id))
    deleting = next(at for at, side in enumerate(wording.ordered(one)) if side.deletes)
    key(screen, str(deleting + 1))
    assert two.gone not in [each.id for each in two.ours.outlets(two.circle)]
    assert two.ours.differences.of(one.thing) is None


def test_one_of_two_handings_in_is_chosen(screen: DifferencesScreen, two: Two) -> None:  # noqa: F811
    one = next(one for one in screen.model.open if one.trouble == "handed")
    screen.view.go(screen.model.row_of(one.id))
    key(screen, "1")
    assert two.ours.response(two.other, ORDOS).effective["compounds"] == 3


def test_what_is_handed_in_has_to_be_handed_in_again(screen: DifferencesScreen, two: Two) -> None:  # noqa: F811
    one = next(one for one in screen.model.open if one.circle == two.other and one.field == "compounds")
    screen.view.go(screen.model.row_of(one.id))
    key(screen, "1")
    assert screen.messages.words.text().endswith("已交表，重新交表后才算数。")


def test_what_was_settled_is_decided_again(screen: DifferencesScreen, two: Two) -> None:  # noqa: F811
    one = next(one for one in screen.model.open if one.circle == two.circle and one.field == "compounds")
    screen.view.go(screen.model.row_of(one.id))
    key(screen, "1")
    screen.undo()
    assert "不撤销" in screen.messages.words.text()
    screen.messages.act.click()
    assert screen.view.current() == one
    assert screen.model.shows_decided
    key(screen, "2")
    assert two.ours.response(two.circle, ORDOS).answers["compounds"] == 9
    assert screen.model.decided[one.id][1].words == "9 个"


def test_the_list_is_narrowed_by_circle_words_and_pinyin(screen: DifferencesScreen, two: Two) -> None:  # noqa: F811
    total = left(screen)
    screen.circle.setCurrentIndex(screen.circle.findData(two.other))
    screen.circle.activated.emit(screen.circle.currentIndex())
    assert 0 < len(screen.model.shown) < total
    screen.circle.setCurrentIndex(0)
    screen.circle.activated.emit(0)
    screen.search.setText("xlbld")
    assert [one.title for one in screen.model.shown] == ["兴隆便利店"]
    screen.search.setText("没有的东西")
    assert screen.nothing.isVisible()


def test_a_rule_shows_what_it_would_do_before_it_does_it(
    screen: DifferencesScreen, two: Two, qtbot: QtBot  # noqa: F811
) -> None:
    screen.ask_rule()
    dialog = screen.findChildren(RulingDialog)[-1]
    dialog.rule.setCurrentIndex(dialog.rule.findData("larger"))
    dialog.rule.activated.emit(dialog.rule.currentIndex())
    chosen = {choice.difference.label: choice.chosen.words for choice in dialog.choices}
    assert chosen["服务人口"] == "5800 人"
    assert "地址" not in chosen
    before = left(screen)
    stays = before - len(dialog.choices)
    assert f"{stays} 处这条规则定不了" in dialog.words.text()
    assert dialog.act.text() == f"照此处理 {len(dialog.choices)} 处"
    assert left(screen) == before
    dialog.act.click()
    qtbot.waitUntil(lambda: left(screen) == stays)
    assert two.ours.circle(two.other).population == 5800
    assert two.ours.differences.count() == stays


def test_a_rule_about_somebody_asks_whom(screen: DifferencesScreen) -> None:
    screen.ask_rule()
    dialog = screen.findChildren(RulingDialog)[-1]
    assert dialog.who.isHidden()
    dialog.rule.setCurrentIndex(dialog.rule.findData("author"))
    dialog.rule.activated.emit(dialog.rule.currentIndex())
    assert not dialog.who.isHidden()
    names = [dialog.who.itemText(at) for at in range(dialog.who.count())]
    assert sorted(names) == ["李小满（黄河花园社区）", "王芳（滨河社区）"]
    dialog.who.setCurrentIndex(names.index("王芳（滨河社区）"))
    dialog.who.activated.emit(dialog.who.currentIndex())
    assert all(choice.chosen.author == "王芳（滨河社区）" for choice in dialog.choices)
    dialog.half.take(1)
    assert dialog.model.rowCount() == len(screen.model.open) - len(dialog.choices)
    dialog.reject()


def test_a_difference_leads_to_where_it_is_filled_in(screen: DifferencesScreen, two: Two, qtbot: QtBot) -> None:  # noqa: F811
    go(screen, "地址")
    screen.open()
    dialog = screen.findChildren(DecidingDialog)[-1]
    with qtbot.waitSignal(screen.place_wanted) as went:
        dialog.place_wanted.emit()
    assert went.args == [Place(Room.OUTLETS, two.circle, focus=two.outlet)]
    dialog.reject()


def test_a_folder_that_is_only_read_settles_nothing(
    qtbot: QtBot, two: Two, library: Library, request: pytest.FixtureRequest  # noqa: F811
) -> None:
    reading = Workspace.open(two.ours.path, library=library, read_only=True)
    request.addfinalizer(reading.close)
    made = DifferencesScreen(reading)
    qtbot.addWidget(made)
    made.show()
    made.view.go_near(0)
    before = left(made)
    made.pick(0)
    made.clear()
    assert left(made) == before == two.ours.differences.count()
    assert made.rule.isHidden()


def test_thousands_of_rows_stay_quick(qtbot: QtBot, two: Two) -> None:  # noqa: F811
    model = DifferencesModel(two.ours)
    pattern = two.ours.differences.listed()
    many = [replace(pattern[at % len(pattern)], thing=f"{at:032x}") for at in range(5000)]
    begun = time.process_time()
    model.show(many)
    model.filter(None, "黄河路20号")
    found = len(model.shown)
    model.filter(None, "")
    assert time.process_time() - begun < 5
    assert 0 < found < 5000
    one = model.shown[100]
    begun = time.process_time()
    from lcsurvey.ui.differences.model import Decided

    model.settle(one, Decided(0, "x"))
    assert time.process_time() - begun < 0.5
    assert model.row_of(one.id) == -1


@pytest.mark.parametrize(("width", "height", "scale"), [(830, 456, 100), (1166, 664, 100), (1166, 664, 150), (1720, 980, 100)])
def test_nothing_is_cut_and_all_is_chinese(
    qtbot: QtBot, two: Two, width: int, height: int, scale: int  # noqa: F811
) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    style.apply(app, scale=scale)
    made = DifferencesScreen(two.ours)
    qtbot.addWidget(made)
    made.resize(width, height)
    made.show()
    made.view.go_near(0)
    made.pick(0)
    qtbot.wait(20)
    made.open(own=True)
    deciding = made.findChildren(DecidingDialog)[-1]
    made.ask_rule()
    ruling = made.findChildren(RulingDialog)[-1]
    for widget in (made, deciding, ruling):
        qtbot.waitUntil(lambda widget=widget: not clipped(widget))  # the first layout comes a moment later
        assert clipped(widget) == []
        assert english(widget) == []
        assert outside(widget) == []
        assert overlapping(widget) == []
    for dialog in (deciding, ruling):
        dialog.reject()


def test_the_parts_of_a_row_lie_apart_at_every_width(two: Two) -> None:  # noqa: F811
    for one in two.ours.differences.listed():
        for sides in (2, 3, 5):
            many = replace(one, sides=tuple(one.sides[at % 2] for at in range(sides)))
            for width in (560, 830, 1150, 1800):
                where = places(many, width)
                parts = [where.label, *where.sides, where.own, where.clear]
                assert all(part.right() <= width and part.bottom() <= where.height for part in parts)
                assert not any(a.intersects(b) for at, a in enumerate(parts) for b in parts[at + 1 :])
                assert where.at(where.own.center()) == OWN
                assert where.at(where.clear.center()) == CLEAR
                assert where.at(where.sides[-1].center()) == sides - 1
                assert where.at(QPoint(-5, -5)) is None


def test_the_screen_says_what_it_counts(qtbot: QtBot, workspace: Workspace) -> None:
    empty = DifferencesScreen(workspace)
    qtbot.addWidget(empty)
    empty.show()
    assert empty.well.isVisible()
    assert not any(part.isVisible() for part in (empty.half, empty.rule, empty.view))
    assert workspace.response(workspace.circles()[0].id, ORDOS, Stage.SELF).conflicts == frozenset()


def test_what_two_computers_registered_is_one_or_is_not(
    qtbot: QtBot, two: Two  # noqa: F811
) -> None:
    for space, staff in ((two.ours, "2"), (two.theirs, "3")):
        for name in ("美宜佳", "百果园"):
            values = {"circle": two.circle, "name": name, "format": "便利店", "address": "黄河路12号", "staff": staff}
            space.add("outlet", values)
    exchange(two.ours, two.theirs)
    made = DifferencesScreen(two.ours)
    qtbot.addWidget(made)
    made.resize(1166, 664)
    made.show()
    assert made.half.buttons[2].text() == "疑似重复 2"
    before = len(two.ours.outlets(two.circle))
    made.half.buttons[2].click()
    made.take_focus()
    card = made.twins.cards[0]
    assert on(card.keeps[0])
    assert clipped(made) == []
    assert english(made) == []
    QTest.keyClick(card.keeps[0], Qt.Key.Key_2)
    assert len(two.ours.outlets(two.circle)) == before - 1
    assert made.messages.words.text().startswith("定为同一个")
    made.undo()
    assert len(two.ours.outlets(two.circle)) == before
    assert len(made.twins.twins) == 2
    QTest.keyClick(made.twins.cards[0].keeps[0], Qt.Key.Key_0)
    assert len(two.ours.outlets(two.circle)) == before
    assert len(made.twins.twins) == 1
