"""A table filled by keys alone, as a worker does it; everything that is ticked is in the workspace."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from lcsurvey.store.workspace import Workspace
from lcsurvey.ui.table.choices import Segment
from lcsurvey.ui.table.fields import LineField
from lcsurvey.ui.table.options import OptionButton
from lcsurvey.ui.table.screen import TableScreen

TYPING, EVALUATION, ORDOS = "jining/typing", "jining/evaluation", "ordos/acceptance"
BASIC = (
    "便利店", "综合超市", "菜市场（菜店）", "生鲜超市", "早餐店", "大众餐饮店（有外卖服务）", "主食厨房", "理发店",
    "洗衣店", "药店", "照相文印店", "五金杂货店", "家政服务点", "物业服务点",
    "邮政快递综合服务场所或智能快件（信包）箱",
)  # fmt: skip
QUALITY = (
    "托育机构（含托育点）", "艺术培训点", "特色餐饮店", "茶饮咖啡店", "蛋糕房", "新式书店", "花店", "眼镜店",
    "文具店", "健身场地", "电影院", "保健理疗店", "宠物服务店", "社区食堂",
)  # fmt: skip
OpenTable = Callable[..., TableScreen]


class Hands:
    """Presses keys where the focus is, and counts them."""

    def __init__(self) -> None:
        self.pressed = 0

    def press(self, *keys: Qt.Key | str, control: bool = False) -> None:
        """One key after another; Ctrl held counts as a key of its own."""
        held = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
        self.pressed += int(control)
        for key in keys:
            self.pressed += 1
            QTest.keyClick(focus(), key, held)  # type: ignore[call-overload]

    def write(self, text: str) -> None:
        """Digits and letters."""
        for letter in text:
            self.press(letter)


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def label() -> str:
    widget = focus()
    return widget.text() if isinstance(widget, OptionButton | Segment) else widget.accessibleName()


@pytest.fixture
def hands() -> Hands:
    return Hands()


def answers(workspace: Workspace, circle: str, form: str) -> dict[str, object]:
    return dict(workspace.response(circle, form).answers)


def test_space_ticks_and_goes_on(open_table: OpenTable, hands: Hands, workspace: Workspace, circle: str) -> None:
    open_table(TYPING)
    hands.press(Qt.Key.Key_Space, Qt.Key.Key_Space)
    assert label() == "菜市场（菜店）"
    assert answers(workspace, circle, TYPING) == {
        "basic_formats.convenience_store": True,
        "basic_formats.supermarket": True,
    }


@pytest.mark.parametrize("key", ["n", "2", "-"])
def test_a_key_says_absent(key: str, open_table: OpenTable, hands: Hands, workspace: Workspace, circle: str) -> None:
    open_table(TYPING)
    hands.press(key)
    assert answers(workspace, circle, TYPING) == {"basic_formats.convenience_store": False}
    assert label() == "综合超市"


def test_delete_makes_it_unseen_again(open_table: OpenTable, hands: Hands, workspace: Workspace, circle: str) -> None:
    open_table(TYPING)
    hands.press("1", Qt.Key.Key_Left, Qt.Key.Key_Delete)
    assert answers(workspace, circle, TYPING) == {}
    assert label() == "便利店"


@pytest.mark.parametrize("form", [TYPING, EVALUATION, ORDOS])
def test_tab_follows_the_paper(form: str, open_table: OpenTable, hands: Hands) -> None:
    screen = open_table(form)
    stops = screen.sheet.stops()
    for stop in stops:
        assert focus() is stop
        hands.press(Qt.Key.Key_Tab)
    fields = [field for field in screen.draft.form.field if screen.draft.is_asked(screen.draft.form.field[field])]
    seen = [field for stop in stops for field in _fields(screen, stop)]
    assert seen == fields


def _fields(screen: TableScreen, stop: QWidget) -> list[str]:
    for card in screen.sheet.cards.values():
        if card.isAncestorOf(stop):
            many = [field for field in card.question.fields if card.stop(field) is stop]
            return many if many else list(card.question.fields)
    return []


def test_the_rest_is_absent_in_one_step_and_taken_back_in_one(
    open_table: OpenTable, hands: Hands, workspace: Workspace, circle: str
) -> None:
    open_table(TYPING)
    hands.press(Qt.Key.Key_Space)
    hands.press(Qt.Key.Key_0, control=True)
    filled = answers(workspace, circle, TYPING)
    assert len(filled) == 20
    assert list(filled.values()).count(False) == 19
    hands.press(Qt.Key.Key_Z, control=True)
    assert answers(workspace, circle, TYPING) == {"basic_formats.convenience_store": True}
    hands.press(Qt.Key.Key_Y, control=True)
    assert len(answers(workspace, circle, TYPING)) == 20


def test_undo_goes_to_the_field_and_shows_what_is_stored(open_table: OpenTable, hands: Hands) -> None:
    screen = open_table(ORDOS)
    hands.write("7")
    hands.press(Qt.Key.Key_Return)
    hands.write("2")
    hands.press(Qt.Key.Key_Return)
    said: list[str] = []
    screen.undone.connect(said.append)
    hands.press(Qt.Key.Key_Z, control=True)
    assert label() == "成立机构，专人负责创建工作"
    assert focus().text() == ""  # type: ignore[attr-defined]
    assert said == ["成立机构，专人负责创建工作：2分 → 未填"]
    hands.press(Qt.Key.Key_Z, control=True)
    assert label() == "居住小区数"
    assert screen.draft.response.answers == {}


def test_fresh_typing_is_taken_back_before_anything_stored(open_table: OpenTable, hands: Hands) -> None:
    screen = open_table(ORDOS)
    hands.write("7")
    hands.press(Qt.Key.Key_Return)
    hands.write("2")
    hands.press(Qt.Key.Key_Z, control=True)
    assert focus().text() == ""  # type: ignore[attr-defined]
    assert screen.draft.response.answers == {"compounds": 7}


def test_arrows_move_to_what_is_seen_there(open_table: OpenTable, hands: Hands) -> None:
    open_table(TYPING)
    hands.press(Qt.Key.Key_Right)
    assert label() == "综合超市"
    before = focus().geometry()
    hands.press(Qt.Key.Key_Down)
    assert focus().geometry().top() > before.top()
    hands.press(Qt.Key.Key_Up)
    assert focus().geometry().top() == before.top()


def test_digits_choose_and_arrows_reach_the_others(
    open_table: OpenTable, hands: Hands, workspace: Workspace, circle: str
) -> None:
    screen = open_table(EVALUATION)
    hands.press("2")
    assert answers(workspace, circle, EVALUATION) == {"demand_list": "no"}
    hands.press(Qt.Key.Key_Left, Qt.Key.Key_Space)
    assert answers(workspace, circle, EVALUATION) == {"demand_list": "yes"}
    screen.focus_question("harmony")
    hands.press("3")
    assert answers(workspace, circle, EVALUATION)["harmony"] == "fails"
    hands.press("9")
    assert answers(workspace, circle, EVALUATION)["harmony"] == "fails"


def test_enter_goes_to_the_next_question(open_table: OpenTable, hands: Hands) -> None:
    open_table(TYPING)
    hands.press(Qt.Key.Key_Return)
    assert label() == "基本保障类业态·其他"
    hands.press(Qt.Key.Key_Return)
    assert label().startswith("社区养老服务机构")


def test_control_enter_wants_the_next_table(open_table: OpenTable, hands: Hands, qtbot: QtBot) -> None:
    screen = open_table(TYPING)
    with qtbot.waitSignal(screen.next_table_wanted, timeout=20_000):
        hands.press(Qt.Key.Key_Return, control=True)


def test_letters_and_digits_in_a_text_field_are_text(
    open_table: OpenTable, hands: Hands, workspace: Workspace, circle: str
) -> None:
    screen = open_table(TYPING)
    screen.focus_question("basic_formats_other")
    hands.write("n1 2-")
    hands.press(Qt.Key.Key_Return)
    assert answers(workspace, circle, TYPING) == {"basic_formats_other": "n1 2-"}


def test_chinese_from_an_input_method_is_saved_when_the_field_is_left(
    open_table: OpenTable, hands: Hands, workspace: Workspace, circle: str
) -> None:
    screen = open_table(TYPING)
    screen.focus_question("quality_formats_other")
    field = focus()
    composing = QInputMethodEvent("ju ben", [])
    QApplication.sendEvent(field, composing)
    assert answers(workspace, circle, TYPING) == {}
    done = QInputMethodEvent()
    done.setCommitString("剧本娱乐")
    QApplication.sendEvent(field, done)
    hands.press(Qt.Key.Key_Tab)
    assert answers(workspace, circle, TYPING) == {"quality_formats_other": "剧本娱乐"}


def test_fields_of_options_do_not_ask_for_an_input_method(open_table: OpenTable) -> None:
    screen = open_table(TYPING)
    for stop in screen.sheet.stops():
        wants = stop.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        assert wants == isinstance(stop, LineField)


def test_annex_2_from_empty_takes_sixty_keys_at_most(
    open_table: OpenTable, hands: Hands, workspace: Workspace, circle: str
) -> None:
    screen = open_table(TYPING)
    questions = screen.draft.form.question
    for name, wanted in (("basic_formats", BASIC), ("quality_formats", QUALITY)):
        left = set(wanted)
        for choice in questions[name].choices:
            assert label() == choice.label
            hands.press(Qt.Key.Key_Space if choice.label in left else Qt.Key.Key_Tab)
            left.discard(choice.label)
            if not left:
                break
        hands.press(Qt.Key.Key_0, control=True)
        hands.press(Qt.Key.Key_Return)
        if name == "basic_formats":
            hands.press(Qt.Key.Key_Return)
    assert hands.pressed <= 60
    card = screen.draft.scorecard
    assert (card.total, card.rating.label, card.complete) == (81, "提升型", True)
    assert len(answers(workspace, circle, TYPING)) == 50
