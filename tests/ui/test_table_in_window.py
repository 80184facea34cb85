"""A table inside the window: the keyboard is in it at once, and the header's acts are the table's."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from lcsurvey.store.workspace import Workspace
from lcsurvey.ui.window.place import Place, Room
from lcsurvey.ui.window.window import MainWindow

ORDOS = "ordos/acceptance"


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def test_the_keyboard_is_in_the_table_and_its_keys_work_there(
    window: MainWindow, workspace: Workspace, circle: str, qtbot: QtBot
) -> None:
    window.go(Place(Room.OVERVIEW, circle))
    window.go(Place(Room.TABLE, circle, (ORDOS,)))
    assert focus().accessibleName() == "居住小区数"
    QTest.keyClick(focus(), "7")
    QTest.keyClick(focus(), Qt.Key.Key_Return)
    assert window.header.saved.words.text().startswith("已存 ")
    QTest.keyClick(focus(), "2")
    QTest.keyClick(focus(), Qt.Key.Key_Return)
    assert workspace.response(circle, ORDOS).answers == {"compounds": 7, "org_staff": 2}
    QTest.keyClick(focus(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert workspace.response(circle, ORDOS).answers == {"compounds": 7}
    assert focus().accessibleName() == "成立机构，专人负责创建工作"
    QTest.keyClick(focus(), "3")
    QTest.keyClick(focus(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert window.history.here.form != ORDOS


def test_a_table_opens_at_the_first_question_that_is_open(
    window: MainWindow, workspace: Workspace, circle: str
) -> None:
    form = workspace.table("jining/typing").form
    fields = form.questions[0].fields
    workspace.answer(circle, form.id, window.stage, dict.fromkeys(fields[:7], True))
    window.go(Place(Room.TABLE, circle, (form.id,)))
    assert focus().accessibleName() == f"{form.questions[0].choices[7].label}：未看"


def test_what_is_typed_is_saved_when_one_goes_elsewhere(window: MainWindow, workspace: Workspace, circle: str) -> None:
    window.go(Place(Room.TABLE, circle, (ORDOS,)))
    QTest.keyClick(focus(), "7")
    window.go(Place(Room.OVERVIEW, circle))
    assert workspace.response(circle, ORDOS).answers == {"compounds": 7}
