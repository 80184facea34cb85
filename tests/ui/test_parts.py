"""The shared widgets: words stay words, states have a word and an icon, sentences have a way on."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QLabel, QMenu
from pytestqt.qtbot import QtBot

from lcsurvey.ui import plain
from lcsurvey.ui.field import Field, TextBox
from lcsurvey.ui.panel import Badge, MessageBar, Saved
from lcsurvey.ui.parts import Elided, SearchField, Text, secondary
from lcsurvey.ui.pick import Pick

NASTY = "<img src=x>老王&儿子<b>店</b>"


def test_markup_in_a_name_is_text_in_labels(qtbot: QtBot) -> None:
    for label in (Text(NASTY), Text(NASTY, wrap=True), Elided(NASTY)):
        qtbot.addWidget(label)
        assert label.textFormat() == Qt.TextFormat.PlainText
        assert label.text() == NASTY


def test_markup_in_a_name_is_text_in_tips() -> None:
    shown = QTextDocument()
    shown.setHtml(plain.tip(NASTY))  # as Qt does with a tip that looks like markup
    assert shown.toPlainText() == NASTY


def test_an_ampersand_makes_no_shortcut(qtbot: QtBot) -> None:
    button = secondary(NASTY)
    menu = QMenu()
    qtbot.addWidget(button)
    qtbot.addWidget(menu)
    assert button.shortcut().isEmpty()
    assert menu.addAction(plain.caption(NASTY)).text().count("&&") == 1


def test_a_place_holder_in_a_name_stays_in_the_title(qtbot: QtBot) -> None:
    window = QLabel()
    qtbot.addWidget(window)
    window.setWindowTitle(plain.window_title("甲[*]乙"))
    window.setWindowModified(True)
    assert window.windowTitle().replace("[*][*]", "[*]") == "甲[*]乙"


def test_a_long_name_is_shortened_and_whole_in_the_tip(qtbot: QtBot) -> None:
    name = "很长的名字" * 100
    label = Elided(name)
    qtbot.addWidget(label)
    assert label.minimumSizeHint().width() < 200
    assert name in label.toolTip()


def test_a_state_has_a_word_and_an_icon(qtbot: QtBot) -> None:
    badge = Badge("退回", "state-returned", "wrong")
    qtbot.addWidget(badge)
    assert badge.word.text() == "退回"
    assert not badge.picture.pixmap().isNull()


def test_saved_is_told_in_the_time_of_this_computer(qtbot: QtBot) -> None:
    saved = Saved()
    qtbot.addWidget(saved)
    at = datetime(2026, 11, 21, 6, 32, 7, tzinfo=UTC)
    saved.show_saved(at)
    assert saved.words.text() == f"已存 {at.astimezone():%H:%M:%S}"


def test_a_sentence_offers_a_way_on_and_then_is_quiet(qtbot: QtBot) -> None:
    bar, done = MessageBar(), []
    qtbot.addWidget(bar)
    bar.show_message("磁盘已满。", action="再试一次", then=lambda: done.append(True))
    assert not bar.isHidden()
    bar.act.click()
    assert done == [True]
    assert bar.isHidden()


def test_escape_clears_the_search_and_down_goes_to_the_list(qtbot: QtBot) -> None:
    field = SearchField("名称")
    qtbot.addWidget(field)
    qtbot.keyClicks(field, "rf")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    with qtbot.waitSignal(field.went_down):
        qtbot.keyClick(field, Qt.Key.Key_Down)


@pytest.fixture
def field(qtbot: QtBot) -> Field:
    made = Field("名称")
    qtbot.addWidget(made)
    made.show_value("瑞丰")
    made.show()
    return made


def test_a_field_speaks_only_when_its_words_differ(qtbot: QtBot, field: Field) -> None:
    said: list[str] = []
    field.left.connect(said.append)
    field.edit.editingFinished.emit()  # type: ignore[union-attr]
    assert said == []
    field.edit.setText("瑞丰里")  # type: ignore[union-attr]
    field.edit.editingFinished.emit()  # type: ignore[union-attr]
    assert said == ["瑞丰里"]


def test_escape_takes_back_what_was_typed(qtbot: QtBot, field: Field) -> None:
    qtbot.keyClicks(field.edit, "no")
    qtbot.keyClick(field.edit, Qt.Key.Key_Escape)
    assert field.words() == "瑞丰"


def test_a_problem_stands_under_its_field(qtbot: QtBot, field: Field) -> None:
    field.show_problem("名称不能空着。")
    assert field.problem.isVisible()
    assert field.edit.property("wrong") == "true"
    field.show_value("瑞丰")
    assert not field.problem.isVisible()


def test_a_long_text_grows_to_its_lines(qtbot: QtBot) -> None:
    box = TextBox()
    qtbot.addWidget(box)
    box.resize(300, 40)
    box.show()
    low = box.height()
    box.setPlainText("便利店、综合超市、菜市场。" * 10)
    assert box.height() > 2 * low
    qtbot.waitUntil(lambda: box.verticalScrollBar().maximum() == 0)


@pytest.mark.parametrize(
    ("typed", "taken"), [("yaodian", "药店"), ("药", "药店"), ("yd", "药店"), ("别的", "别的"), ("", "")]
)
def test_a_word_is_picked_by_pinyin(qtbot: QtBot, typed: str, taken: str) -> None:
    pick = Pick(["", "便利店", "药店", "菜店"])
    qtbot.addWidget(pick)
    pick.setEditText(typed)
    assert pick.words() == taken


def test_enter_presses_a_button_as_space_does(qtbot: QtBot) -> None:
    button = secondary("回收站")
    qtbot.addWidget(button)
    button.show()
    pressed: list[str] = []
    button.clicked.connect(lambda: pressed.append("clicked"))
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
        qtbot.keyClick(button, key)
    assert pressed == ["clicked"] * 3


def test_of_a_name_that_is_too_long_its_core_is_shown(qtbot: QtBot) -> None:
    label, short = Elided("附件3　评价表", core="评价表"), Elided("评价表")
    for one in (label, short):
        qtbot.addWidget(one)
    wide = label.fontMetrics().horizontalAdvance(label.text()) + 4
    for one in (label, short):
        one.resize(wide - 12, 24)
    assert label.grab().toImage() == short.grab().toImage()
    for one in (label, short):
        one.resize(wide, 24)
    assert label.grab().toImage() != short.grab().toImage()
