"""How many keys a table takes, counted on the screens with nothing filled in before."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lcsurvey.store.workspace import Workspace
from lcsurvey.ui import style
from lcsurvey.ui.matrix.screen import MatrixScreen
from lcsurvey.ui.table.screen import TableScreen

TYPING, ORDOS = "jining/typing", "ordos/acceptance"
ENTER, SPACE, F6 = Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_F6
RIGHT, DOWN, UP = Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Up
OpenTable = Callable[..., TableScreen]


class Hands:
    """Presses keys where the keyboard is, and counts them."""

    def __init__(self) -> None:
        self.pressed = 0

    def press(self, *keys: Qt.Key | str) -> None:
        for key in keys:
            self.pressed += 1
            QTest.keyClick(QApplication.focusWidget(), key)  # type: ignore[call-overload]


def test_ordos_for_one_compound_takes_fifty_keys_at_most(
    open_table: OpenTable, workspace: Workspace, circle: str
) -> None:
    screen, hands = open_table(ORDOS), Hands()
    hands.press(F6, "1", ENTER, "2", "4", "2")
    for number in range(29):
        hands.press("0" if number % 6 == 5 else "1")
    assert hands.pressed <= 50
    assert not screen.draft.missing()
    answers = workspace.response(circle, ORDOS).answers
    assert (answers["convenience_store"], answers["repair"], len(answers)) == (1, 0, 33)


def test_ordos_for_seven_compounds_with_the_matrix_takes_a_hundred_and_twenty_at_most(
    qtbot: QtBot, open_table: OpenTable, workspace: Workspace, circle: str
) -> None:
    workspace.add_many("compound", [{"name": f"{number}期", "circle": circle} for number in range(1, 8)])
    matrix, hands = MatrixScreen(workspace, circle, ORDOS), Hands()
    qtbot.addWidget(matrix)
    with qtbot.waitActive(matrix):
        matrix.show()
        matrix.activateWindow()
    matrix.take_focus()
    for column in range(29):
        if column in (5, 11, 17, 23, 28):  # nobody gets there
            hands.press("L", "L")
        elif column % 6 == 3:  # all but two do
            hands.press("L", SPACE, DOWN, SPACE, UP)
        else:
            hands.press("L")
        if column < 28:
            hands.press(RIGHT)
    matrix.close()
    screen = open_table(ORDOS)
    screen.focus_question("org_staff")
    hands.press("2", ENTER, "4", ENTER, "2", ENTER)
    assert hands.pressed <= 120
    assert not screen.draft.missing()
    counted = workspace.response(circle, ORDOS).effective
    assert [counted[name] for name in ("compounds", "convenience_store", "fresh_supermarket", "repair")] == [7, 7, 5, 0]


def test_the_twenty_basic_formats_and_the_points_are_on_one_screen(open_table: OpenTable) -> None:
    screen = open_table(TYPING, 1366 - 200, 768 - 56)
    assert style.current().scale == 100
    options = screen.sheet.cards["basic_formats"].editor.stops()
    view = screen.sheet.viewport()
    assert len(options) == 20
    for option in options:
        top = option.mapTo(view, option.rect().topLeft()).y()
        assert 0 <= top <= view.height() - option.height()
    assert screen.score.isVisible()


def test_only_missing_and_the_page_are_one_key_each(open_table: OpenTable) -> None:
    screen, hands = open_table(TYPING), Hands()
    hands.press(Qt.Key.Key_F7)
    assert screen.strip.missing_only.isChecked()
    hands.press(F6)
    assert screen.sheet.on_paper
    assert hands.pressed == 2
