"""Paper sheets by real keys, counted; the last one can be taken out again."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lcsurvey.store.workspace import Workspace
from lcsurvey.ui import style
from lcsurvey.ui.satisfaction.bundles_dialog import BundlesDialog
from lcsurvey.ui.satisfaction.keying import KeyingScreen
from tests.ui.conftest import Shown

MOST_KEYS = 16
"""What the brief allows for seven answers, Enter included."""
MOST_MORE = 45
"""And for the two lists of formats."""
Open = Callable[..., KeyingScreen]
ENTER, BACK = Qt.Key.Key_Return, Qt.Key.Key_Backspace


class Keys:
    """Presses keys on whatever has the keyboard, and counts."""

    def __init__(self) -> None:
        self.pressed = 0

    def press(self, *keys: str | Qt.Key) -> Keys:
        for key in keys:
            focus = QApplication.focusWidget()
            assert focus is not None
            QTest.keyClick(focus, key)
            self.pressed += 1
        return self

    def write(self, text: str) -> Keys:
        """Words from an input method."""
        focus = QApplication.focusWidget()
        assert focus is not None
        typed = QInputMethodEvent()
        typed.setCommitString(text)
        QApplication.sendEvent(focus, typed)
        return self


@pytest.fixture
def open_(shown: Shown, workspace: Workspace, circle: str) -> Open:
    """Opens the screen as the window does; without a bundle unless one is wanted."""

    def made(asked: int = 0, *, bundle: bool = False) -> KeyingScreen:
        screen = shown(KeyingScreen(workspace, circle))
        screen.take_focus()
        if screen.bundling.waiting:
            screen.whole.take(asked)
            screen.take_focus()
        if not bundle:
            Keys().press(BACK, ENTER)
        return screen

    return made


def tally(workspace: Workspace, circle: str) -> tuple[int, int]:
    found = workspace.questionnaires.tally(circle)
    return (found.received, found.valid) if found else (0, 0)


def test_a_sheet_takes_eight_keys(open_: Open, workspace: Workspace, circle: str, qtbot: QtBot) -> None:
    screen = open_()
    keys = Keys().press(*"1231211", Qt.Key.Key_Return)
    assert keys.pressed == 8 <= MOST_KEYS
    assert tally(workspace, circle) == (1, 1)
    (one,) = workspace.questionnaires.listed(circle)
    assert one.answers == {
        "basic_enough": "fully", "quality_enough": "mostly", "convenience": "not", "shop_service": "very",
        "smart_service": "fairly", "orderly": "all", "harmony": "done",
    }  # fmt: skip
    keys.press(*"1111111", Qt.Key.Key_Return)
    assert tally(workspace, circle) == (2, 2)
    assert screen.today.word.text() == "今天 2 份"
    told = "有效 2 / 1,768 份，还差 1,766 份，业态 100.00%，服务 90.00%"
    qtbot.waitUntil(lambda: screen.bar.words.text() == told)  # counted in the pause after a sheet


def test_tables_are_scored_when_one_leaves_and_never_lag_behind_for_good(
    open_: Open, workspace: Workspace, circle: str
) -> None:
    screen = open_()
    Keys().press(*"1231211", ENTER)
    screen.hide()
    assert workspace.check() == ()
    summary = next(one for one in workspace.summaries() if one.id == circle).responses
    kept = {form: (row.total, row.missing) for form, row in summary.items()}
    workspace.rebuild()
    summary = next(one for one in workspace.summaries() if one.id == circle).responses
    assert {form: (row.total, row.missing) for form, row in summary.items()} == kept
    assert kept


def test_a_wrong_key_is_taken_back_by_backspace(open_: Open, workspace: Workspace, circle: str) -> None:
    open_()
    Keys().press(*"113", Qt.Key.Key_Backspace, *"21111", Qt.Key.Key_Return)
    (one,) = workspace.questionnaires.listed(circle)
    assert (one.answers["convenience"], one.valid) == ("fairly", True)


def test_a_digit_that_is_no_option_is_said_and_answers_nothing(open_: Open) -> None:
    screen = open_()
    Keys().press("7")
    assert screen.keyed.answers == {}
    assert screen.hint.text() == "这一题只有 1—3，没有 7。"
    Keys().press("1")
    assert "数字选答案" in screen.hint.text()


def test_a_question_left_out_makes_the_sheet_incomplete_and_is_said_first(
    open_: Open, workspace: Workspace, circle: str
) -> None:
    screen = open_()
    Keys().press(*"12", Qt.Key.Key_Return, *"1111")
    assert screen.hint.text() == "第 3 道满意度题没有答，存下后不算有效问卷。回车存下，退格回去补。"
    Keys().press(Qt.Key.Key_Return)
    assert tally(workspace, circle) == (1, 0)


def test_a_blank_sheet_is_not_kept(open_: Open, workspace: Workspace, circle: str) -> None:
    screen = open_()
    Keys().press(*[Qt.Key.Key_Return] * 8)
    assert tally(workspace, circle) == (0, 0)
    assert "空白问卷不收" in screen.messages.words.text()


def test_the_last_sheet_can_be_taken_out_and_saved_again(open_: Open, workspace: Workspace, circle: str) -> None:
    screen = open_()
    said: list[str] = []
    screen.undone.connect(said.append)
    Keys().press(*"1111111", Qt.Key.Key_Return, *"3333333", Qt.Key.Key_Return)
    screen.undo()
    assert tally(workspace, circle) == (1, 1)
    assert screen.today.word.text() == "今天 1 份"
    assert screen.keyed.answers["harmony"] == "not"
    Keys().press(Qt.Key.Key_Backspace, "1", Qt.Key.Key_Return)
    assert tally(workspace, circle) == (2, 2)
    assert {one.answers["harmony"] for one in workspace.questionnaires.listed(circle)} == {"done"}
    assert len(workspace.questionnaires.listed(circle, void=True)) == 1
    screen.undo()
    screen.undo()
    screen.undo()
    assert tally(workspace, circle) == (0, 0)
    assert said[-1] == "没有可以取出的了：只能取出这次打开后录的。"


def test_a_whole_sheet_is_keyed_with_its_words(open_: Open, workspace: Workspace, circle: str) -> None:
    screen = open_(2)
    keys = Keys()
    keys.press(*"2341", Qt.Key.Key_Return)  # 女, 31—45岁, 6000—9999元, 公职人员
    keys.write("铁路家属院").press(Qt.Key.Key_Return).write("黄河花园社区").press(Qt.Key.Key_Return)
    keys.press(*"310", Qt.Key.Key_Return, Qt.Key.Key_Return).press("1")
    keys.press(*"4", Qt.Key.Key_Return, Qt.Key.Key_Return).press("2").press(*"11111")
    keys.write("门口要修鞋摊").press(Qt.Key.Key_Return, Qt.Key.Key_Return)
    (one,) = workspace.questionnaires.listed(circle)
    assert one.valid
    assert one.answers == {
        "sex": "female", "age": "from_31", "income": "from_6000", "occupation": "civil_servant",
        "compound": "铁路家属院", "community": "黄河花园社区", "basic_formats.market": True, "basic_formats.pharmacy": True,
        "basic_enough": "fully", "quality_formats.neighbourhood_centre": True, "quality_enough": "mostly",
        "convenience": "very", "shop_service": "very", "smart_service": "very", "orderly": "all", "harmony": "done",
        "suggestions": "门口要修鞋摊",
    }  # fmt: skip
    assert screen.keyed.answers == {"compound": "铁路家属院", "community": "黄河花园社区"}
    assert screen.keyed.at == 0
    Keys().press(*"2343")  # and the next one begins where the papers differ
    assert screen.keyed.current is not None
    assert screen.keyed.current.name == "basic_formats"


def test_a_click_answers_as_a_digit_does(open_: Open, qtbot: QtBot) -> None:
    screen = open_()
    qtbot.mouseClick(screen.sheet.stops[1].buttons[2], Qt.MouseButton.LeftButton)
    assert screen.keyed.answers == {"quality_enough": "not"}
    assert screen.keyed.at == 2
    assert QApplication.focusWidget() is screen.sheet


def test_nothing_is_kept_that_says_who_or_in_which_order(open_: Open, workspace: Workspace, circle: str) -> None:
    open_()
    Keys().press(*"1111111", Qt.Key.Key_Return)
    (one,) = workspace.questionnaires.listed(circle)
    assert set(type(one).__slots__) == {
        "id", "circle", "round", "form", "version", "day", "valid", "void", "answers",
    }  # fmt: skip
    assert len(one.day) == len("2026-11-21")
    assert not any("李小满" in line for line in workspace.dump() if '"questionnaire"' in line)


# — who answered, and the lists —


def test_who_answered_and_the_seven_take_at_most_sixteen_keys(open_: Open, workspace: Workspace, circle: str) -> None:
    community = workspace.add("community", {"name": "黄河花园社区", "circle": circle})
    for number in range(1, 13):
        workspace.add("compound", {"name": f"{number}号院", "circle": circle, "community": community})
    open_(1)
    keys = Keys().press(*"2", *"3", *"5", *"13", *"12", *"1231211", ENTER)
    assert keys.pressed == 15 <= MOST_KEYS
    again = Keys().press(*"1", *"1", *"1", "1", ENTER, *"1111111", ENTER)
    assert again.pressed == 13 <= MOST_KEYS
    kept = [one.answers for one in workspace.questionnaires.listed(circle)]
    assert {(one["compound"], one["community"]) for one in kept} == {("12号院", "黄河花园社区")}
    assert {one["occupation"] for one in kept} == {"retired", "civil_servant"}
    assert tally(workspace, circle) == (2, 2)


def test_ten_ticks_in_each_list_take_at_most_forty_five_keys_more(open_: Open, workspace: Workspace, circle: str) -> None:
    open_(2)
    keys = Keys().press(*"23513", ENTER, ENTER)  # who, no compound, no community
    keys.press(*"11121314151617181920", ENTER, ENTER, "1")
    keys.press(*"21222324252627282930", ENTER, ENTER, "2")
    keys.press(*"31211", ENTER, ENTER)
    (one,) = workspace.questionnaires.listed(circle)
    ticked = [name for name in one.answers if "." in name]
    assert (len(ticked), one.valid) == (20, True)
    assert keys.pressed - 2 <= MOST_KEYS + MOST_MORE  # compound and community are asked once for a bundle


# — bundles —


def test_a_bundle_is_opened_by_two_keys_and_counts_down(open_: Open, workspace: Workspace, circle: str) -> None:
    screen = open_(bundle=True)
    Keys().press("7", ENTER, *"3", ENTER)
    for left in (2, 1):
        Keys().press(*"1231211", ENTER)
        assert screen.strip.left.text() == f"{3 - left} / 3 份，还差 {left} 份"
    Keys().press(*"1111111", ENTER)
    assert "第 7 捆录完了，3 份" in screen.strip.told.text()
    assert (screen.strip.number.text(), screen.strip.size_.text()) == ("8", "3")
    assert QApplication.focusWidget() is screen.strip.number
    Keys().press(ENTER, ENTER, *"1111111", ENTER)
    assert screen.strip.name.text() == "第 8 捆"
    assert screen.strip.left.text() == "1 / 3 份，还差 2 份"
    assert tally(workspace, circle) == (4, 4)


def test_a_bundle_goes_on_where_it_was_after_opening_again(open_: Open, qtbot: QtBot) -> None:
    open_(bundle=True)
    Keys().press("7", ENTER, *"3", ENTER, *"1231211", ENTER)
    again = open_(bundle=True)
    assert again.strip.left.text() == "1 / 3 份，还差 2 份"
    assert QApplication.focusWidget() is again.sheet


def test_a_bundle_can_be_ended_with_fewer_sheets_and_says_so(open_: Open) -> None:
    screen = open_(bundle=True)
    Keys().press("7", ENTER, *"50", ENTER, *"1231211", ENTER)
    screen.strip.end.click()
    assert "第 7 捆录完了，1 份，比写的少 49 份" in screen.strip.told.text()


def test_what_is_no_number_of_sheets_is_said(open_: Open) -> None:
    screen = open_(bundle=True)
    Keys().press("7", ENTER, "0", ENTER)
    assert "一捆 1 到 2000 份" in screen.strip.problem.text()
    assert QApplication.focusWidget() is screen.strip.number


def test_a_number_that_was_keyed_asks_and_takes_the_former_one_out(
    open_: Open, workspace: Workspace, circle: str
) -> None:
    screen = open_(bundle=True)
    Keys().press("7", ENTER, "1", ENTER, *"1231211", ENTER)
    Keys().press("7", ENTER, "1", ENTER)
    assert "这个捆号录过了：第 7 捆" in screen.strip.asked.words.text()
    Keys().press(ENTER)
    assert tally(workspace, circle) == (1, 1)
    Keys().press("2", *"3333333", ENTER)
    assert [one.answers["harmony"] for one in workspace.questionnaires.listed(circle)] == ["not"]


def test_a_question_that_is_answered_leaves_no_gap(open_: Open, qtbot: QtBot) -> None:
    screen = open_(bundle=True)
    bar = screen.bundling.bar
    Keys().press("7", ENTER, "1", ENTER)
    qtbot.wait(50)
    high = bar.height()
    Keys().press(*"1231231", ENTER, "7", ENTER, "1", ENTER)
    assert bar.stack.currentWidget() is bar.asked
    Keys().press("1")  # goes on with it
    qtbot.waitUntil(lambda: bar.height() == high)
    assert bar.stack.currentWidget() is bar.running


def test_another_band_may_bear_the_same_number(open_: Open, workspace: Workspace, circle: str) -> None:
    open_(bundle=True)
    Keys().press("7", ENTER, "1", ENTER, *"1231211", ENTER, "7", ENTER, ENTER, "3", *"3333333", ENTER)
    assert tally(workspace, circle) == (2, 2)
    assert [one.number for one in workspace.questionnaires.bundles.listed(circle)] == ["7", "7"]


def test_a_bundle_whose_answers_were_keyed_before_asks(open_: Open, workspace: Workspace, circle: str) -> None:
    screen = open_(bundle=True)
    sheets = [f"{a}{b}{c}1211" for a in "123" for b in "123" for c in "12"]
    for number in ("7", "8"):
        Keys().press(number, ENTER, *str(len(sheets)), ENTER)
        for sheet in sheets:
            Keys().press(*sheet, ENTER)
    assert "第 8 捆的答案和第 7 捆一样" in screen.strip.asked.words.text()
    assert tally(workspace, circle) == (36, 36)  # nothing is dropped by itself
    Keys().press("1")
    assert tally(workspace, circle) == (18, 18)
    assert screen.can_undo
    screen.undo()
    assert tally(workspace, circle) == (36, 36)
    screen.redo()
    assert tally(workspace, circle) == (18, 18)


def test_a_bundle_is_taken_out_of_the_list_and_comes_back_by_undo(
    open_: Open, workspace: Workspace, circle: str
) -> None:
    screen = open_(bundle=True)
    Keys().press("7", ENTER, "2", ENTER, *"1231211", ENTER, *"1111111", ENTER)
    screen.strip.bundles.click()
    dialog = QApplication.activeModalWidget() or screen.findChild(BundlesDialog)
    assert isinstance(dialog, BundlesDialog)
    assert dialog.list.item(0).text().startswith("第 7 捆　2 / 2 份　")
    QTest.keyClick(dialog.list, Qt.Key.Key_Delete)
    assert tally(workspace, circle) == (0, 0)
    screen.undo()
    assert tally(workspace, circle) == (2, 2)
    screen.undo()  # its sheets are new ones: none of them is “the last one keyed”
    assert tally(workspace, circle) == (2, 2)


def test_the_last_sheet_of_a_full_bundle_opens_it_again(open_: Open, workspace: Workspace, circle: str) -> None:
    screen = open_(bundle=True)
    Keys().press("7", ENTER, "2", ENTER, *"1231211", ENTER, *"1111111", ENTER)
    screen.undo()
    assert screen.strip.left.text() == "1 / 2 份，还差 1 份"
    Keys().press(BACK, "3", ENTER)
    assert tally(workspace, circle) == (2, 2)
    assert "第 7 捆录完了" in screen.strip.told.text()


def test_in_large_text_the_strip_stays_two_lines_high(open_: Open, qtbot: QtBot, qapp: QApplication) -> None:
    style.apply(qapp, scale=200)
    screen = open_(bundle=True)
    screen.resize(1206, 656)
    qtbot.wait(50)
    strip = screen.strip
    assert strip.height() < 3 * strip.number.height()
    assert strip.told.width() >= strip.told.fontMetrics().horizontalAdvance(strip.told.text())
    style.apply(qapp)


def test_a_click_before_a_bundle_is_named_keys_without_one(open_: Open, qtbot: QtBot) -> None:
    screen = open_(bundle=True)
    qtbot.mouseClick(screen.sheet.stops[1].buttons[2], Qt.MouseButton.LeftButton)
    assert screen.keyed.answers == {"quality_enough": "not"}
    assert not screen.bundling.waiting
    assert screen.strip.stack.currentWidget() is screen.strip.single
