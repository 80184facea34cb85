"""Chinese input: what an input method sends while one types pinyin, and what it commits."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from lcsurvey.store.workspace import Workspace
from lcsurvey.ui.field import Field, TextBox
from lcsurvey.ui.outlets.screen import OutletsScreen
from lcsurvey.ui.parts import SearchField
from lcsurvey.ui.pick import Pick


def type_pinyin(widget: QWidget, pinyin: str, words: str) -> None:
    """Sends what an input method does: the pinyin grows under the cursor, then the words are committed."""
    for end in range(1, len(pinyin) + 1):
        QApplication.sendEvent(widget, QInputMethodEvent(pinyin[:end], []))
    done = QInputMethodEvent("", [])
    done.setCommitString(words)
    QApplication.sendEvent(widget, done)


FIELDS: dict[str, Callable[[], QWidget]] = {
    "line": lambda: Field("名称"),
    "lines": TextBox,
    "search": lambda: SearchField("名称"),
    "pick": lambda: Pick(["便利店", "药店"]),
}


@pytest.mark.parametrize("kind", FIELDS)
def test_every_field_takes_an_input_method(qtbot: QtBot, kind: str) -> None:
    widget = FIELDS[kind]()
    qtbot.addWidget(widget)
    widget.show()
    inside = [widget, *widget.findChildren(QWidget)]
    assert any(each.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled) for each in inside)


def test_pinyin_under_way_is_not_searched_for(qtbot: QtBot) -> None:
    field = SearchField("名称")
    qtbot.addWidget(field)
    searched: list[str] = []
    field.textChanged.connect(searched.append)
    type_pinyin(field, "huanghe", "黄河")
    assert searched == ["黄河"]


def test_words_committed_are_saved_with_their_field(qtbot: QtBot) -> None:
    field = Field("名称")
    qtbot.addWidget(field)
    field.show_value("")
    field.show()
    said: list[str] = []
    field.left.connect(said.append)
    type_pinyin(field.edit, "ruifeng", "瑞丰")
    type_pinyin(field.edit, "shequ", "社区䶮")
    qtbot.keyClick(field.edit, Qt.Key.Key_Return)
    assert said == ["瑞丰社区䶮"]


def test_several_lines_take_committed_words(qtbot: QtBot) -> None:
    box = TextBox()
    qtbot.addWidget(box)
    box.show()
    type_pinyin(box, "dongzhi", "东至应理南街")
    assert box.toPlainText() == "东至应理南街"


@pytest.mark.qt_log_ignore("This plugin does not support")  # lists that drop down, without a screen
def test_an_outlet_is_named_in_chinese_and_its_format_picked(qtbot: QtBot, workspace: Workspace, circle: str) -> None:
    screen = OutletsScreen(workspace, "outlet", circle)
    qtbot.addWidget(screen)
    with qtbot.waitActive(screen):
        screen.show()
        screen.activateWindow()
    type_pinyin(screen.entry.name, "laolijia", "老李家")
    screen.entry.format.setFocus()
    type_pinyin(screen.entry.format, "yaodian", "药店")
    qtbot.keyClick(screen.entry.format, Qt.Key.Key_Return)
    qtbot.keyClick(screen.entry.walk, Qt.Key.Key_Return)
    stored = [(each.name, each.format) for each in workspace.outlets(circle)]
    assert stored == [("老李家", "pharmacy")]
