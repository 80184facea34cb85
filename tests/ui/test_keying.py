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
from lcsurvey.ui.satisfaction.keying import KeyingScreen

MOST_KEYS = 16
"""What the brief allows for seven answers, Enter included."""
Open = Callable[[], KeyingScreen]


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
def open_(qtbot: QtBot, workspace: Workspace, circle: str) -> Open:
    """Opens the screen as the window does."""

    def made() -> KeyingScreen:
        screen = KeyingScreen(workspace, circle)
        qtbot.addWidget(screen)
        screen.resize(1166, 712)
        with qtbot.waitActive(screen):
            screen.show()
            screen.activateWindow()
        screen.take_focus()
        return screen

    return made


def tally(workspace: Workspace, circle: str) -> tuple[int, int]:
    found = workspace.questionnaires.tally(circle)
    return (found.received, found.valid) if found else (0, 0)


def test_a_sheet_takes_eight_keys(open_: Open, workspace: Workspace, circle: str) -> None:
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
    assert screen.bar.words.text() == "有效 2 / 1,768 份，还差 1,766 份，业态 100.00%，服务 90.00%"


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
    screen = open_()
    screen.whole.take(1)
    screen.take_focus()
    keys = Keys()
    keys.press(*"2341", Qt.Key.Key_Return, Qt.Key.Key_Return)  # 女, 31—45岁, 6000—9999元, 公职人员, no other
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
