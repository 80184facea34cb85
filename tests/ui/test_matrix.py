"""The matrix of compounds and items: what the outlets say, what a key changes, what is counted."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from lcsurvey.errors import InputError
from lcsurvey.store.workspace import Workspace
from lcsurvey.ui.matrix.items import items, table_of
from lcsurvey.ui.matrix.screen import MatrixScreen
from lcsurvey.ui.matrix.view import broken
from tests.ui.conftest import Shown

SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
SPACE, RIGHT, DOWN, ENTER = Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Return
SHOP, PHARMACY = 0, 9  # columns: 便利店, 药店


@pytest.fixture
def screen(shown: Shown, workspace: Workspace, circle: str) -> MatrixScreen:
    """Three compounds, two shops and a pharmacy."""
    for name in ("一期", "二期", "三期"):
        workspace.add("compound", {"name": name, "circle": circle})
    for name, format_, minutes in (
        ("便民店", "convenience_store", 5),
        ("小店", "small_supermarket", 10),
        ("药房", "pharmacy", 10),
    ):
        workspace.add("outlet", {"name": name, "circle": circle, "format": format_, "minutes": minutes})
    made = shown(MatrixScreen(workspace, circle, "ordos/acceptance"))
    made.take_focus()
    return made


def _feet(screen: MatrixScreen) -> tuple[str, str]:
    words = screen.foot.words()
    return words[SHOP], words[PHARMACY]


def _at(screen: MatrixScreen, row: int, column: int) -> None:
    screen.table.setCurrentIndex(screen.model.index(row, column))


def test_the_columns_are_the_items_of_the_paper(workspace: Workspace) -> None:
    found = items(workspace.table("ordos/acceptance"))
    assert table_of(workspace) == "ordos/acceptance"
    assert len(found) == 29
    assert [sum(item.group == group for item in found) for group in ("基本保障类业态", "品质提升类业态")] == [14, 15]
    assert (found[SHOP].label, found[PHARMACY].label) == ("便利店", "药店")
    assert all(item.formats for item in found)


def test_it_begins_as_the_outlets_say(screen: MatrixScreen) -> None:
    assert _feet(screen) == ("3/3", "3/3")
    assert screen.foot.words()[1] == "—"
    assert "便民店（≤5 分）" in screen.words.text()


def test_space_says_no_and_space_takes_it_back(
    qtbot: QtBot, screen: MatrixScreen, workspace: Workspace, circle: str
) -> None:
    qtbot.keyClick(screen.table, SPACE)
    assert _feet(screen) == ("2/3", "3/3")
    assert "人工改为不可达" in screen.words.text()
    qtbot.keyClick(screen.table, SPACE)
    assert _feet(screen) == ("3/3", "3/3")
    assert "人工" not in screen.words.text()


def test_arrows_move_and_the_sentence_follows(qtbot: QtBot, screen: MatrixScreen) -> None:
    qtbot.keyClick(screen.table, DOWN)
    qtbot.keyClick(screen.table, RIGHT)
    assert screen.words.text().startswith("二期 · 综合超市（社区商业中心）：没有登记这种网点")


@pytest.mark.parametrize(("key", "held"), [(SPACE, SHIFT), (Qt.Key.Key_H, Qt.KeyboardModifier.NoModifier)])
def test_a_whole_row_is_one_key_and_one_step_of_undo(
    qtbot: QtBot, screen: MatrixScreen, workspace: Workspace, key: Qt.Key, held: Qt.KeyboardModifier
) -> None:
    qtbot.keyClick(screen.table, key, held)
    assert _feet(screen) == ("2/3", "2/3")
    workspace.undo()
    screen.refresh()
    assert _feet(screen) == ("3/3", "3/3")


def test_a_whole_column_is_one_key_and_one_step_of_undo(
    qtbot: QtBot, screen: MatrixScreen, workspace: Workspace
) -> None:
    _at(screen, 1, PHARMACY)
    qtbot.keyClick(screen.table, SPACE, CONTROL)
    assert _feet(screen) == ("3/3", "0/3")
    qtbot.keyClick(screen.table, Qt.Key.Key_L)
    assert _feet(screen) == ("3/3", "3/3")
    workspace.undo()
    screen.refresh()
    assert _feet(screen) == ("3/3", "0/3")


def _minutes(qtbot: QtBot, screen: MatrixScreen, first: str, rest: str = "") -> None:
    qtbot.keyClick(screen.table, first)
    (editor,) = [each for each in screen.table.viewport().findChildren(QLineEdit) if each.isVisible()]
    qtbot.keyClicks(editor, rest)
    qtbot.keyClick(editor, ENTER)


def test_typed_digits_are_minutes(qtbot: QtBot, screen: MatrixScreen, workspace: Workspace, circle: str) -> None:
    _at(screen, 2, PHARMACY)
    _minutes(qtbot, screen, "1", "8")
    qtbot.waitUntil(lambda: _feet(screen) == ("3/3", "2/3"))
    assert "步行 18 分钟，超过 15 分钟" in screen.words.text()
    assert [one.minutes for one in workspace.facts(circle).reach] == [Decimal(18)]
    _minutes(qtbot, screen, "1", "2")
    qtbot.waitUntil(lambda: _feet(screen) == ("3/3", "3/3"))
    qtbot.keyClick(screen.table, Qt.Key.Key_Delete)
    assert "可达。有 1 家" in screen.words.text()


def test_minutes_out_of_range_are_told_and_nothing_changes(qtbot: QtBot, screen: MatrixScreen) -> None:
    said: list[str] = []
    screen.failed.connect(said.append)
    _minutes(qtbot, screen, "9", "00")
    qtbot.waitUntil(lambda: bool(said))
    assert "900" in said[0]
    assert _feet(screen) == ("3/3", "3/3")


def test_what_is_not_there_can_be_said_to_be_reached(qtbot: QtBot, screen: MatrixScreen) -> None:
    _at(screen, 0, 2)
    qtbot.keyClick(screen.table, SPACE)
    assert screen.foot.words()[2] == "1?"  # of the other two nobody said anything
    assert "人工改为可达" in screen.words.text()


def test_the_table_counts_what_the_matrix_shows(
    qtbot: QtBot, screen: MatrixScreen, workspace: Workspace, circle: str
) -> None:
    _at(screen, 1, PHARMACY)
    qtbot.keyClick(screen.table, SPACE)
    response = workspace.response(circle, "ordos/acceptance")
    assert [response.effective[name] for name in ("convenience_store", "pharmacy")] == [3, 2]


def test_without_compounds_it_says_what_to_do_first(qtbot: QtBot, workspace: Workspace, circle: str) -> None:
    made = MatrixScreen(workspace, circle, "ordos/acceptance")
    qtbot.addWidget(made)
    made.show()
    assert made.empty.isVisible()
    assert not made.table.isVisible()


@pytest.mark.parametrize(
    ("label", "lines"),
    [
        ("便利店", ["便利", "店"]),
        ("早餐店/早餐车", ["早餐", "店/", "早餐", "车"]),
        ("智能箱柜（及其他）", ["智能", "箱柜", "（及", "其他）"]),
    ],
)
def test_a_label_is_broken_for_a_narrow_column(label: str, lines: list[str]) -> None:
    assert broken(label) == lines


def test_an_input_method_takes_no_key_away_from_the_cells(screen: MatrixScreen) -> None:
    _at(screen, 1, PHARMACY)
    assert not screen.table.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_an_incomplete_list_says_of_no_other_compound_that_it_gets_nowhere(
    qtbot: QtBot, screen: MatrixScreen, workspace: Workspace, circle: str
) -> None:
    _at(screen, 0, 1)  # 综合超市: none is registered
    qtbot.keyClick(screen.table, SPACE)
    assert screen.foot.words()[1] == "1?"
    assert workspace.response(circle, "ordos/acceptance").derived["supermarket"].value is None
    for row in (1, 2):
        _at(screen, row, 1)
        qtbot.keyClick(screen.table, SPACE)
        qtbot.keyClick(screen.table, SPACE)  # 可达, then 不可达
    assert screen.foot.words()[1] == "1/3"
    assert workspace.response(circle, "ordos/acceptance").effective["supermarket"] == 1


def test_minutes_are_typed_for_a_gate_and_the_nearest_counts_for_its_compound(
    qtbot: QtBot, workspace: Workspace, circle: str
) -> None:
    home = workspace.add("compound", {"name": "河滨家园", "circle": circle})
    east, west = workspace.add_many(
        "gate", [{"name": name, "circle": circle, "compound": home} for name in ("东门", "西门")]
    )
    screen = MatrixScreen(workspace, circle, "ordos/acceptance")
    qtbot.addWidget(screen)
    screen.show()
    model, last = screen.model, len(screen.model.lines)
    rows = {line.id: at for at, line in enumerate(model.lines)}
    assert [line.title for line in model.lines[rows[home] :]] == ["河滨家园", "河滨家园东门", "河滨家园西门"]
    assert model.count == last - 2
    column = next(at for at, item in enumerate(model.items) if "pharmacy" in item.formats)
    for gate, minutes in ((east, "18"), (west, "9")):
        model.set_minutes(rows[gate], column, minutes)
    assert [model.cell(rows[one], column).minutes for one in (home, east, west)] == [9, 18, 9]
    assert [model.cell(rows[one], column).reached for one in (home, east, west)] == [True, False, True]
    assert "最近的西门 9 分钟" in model.words(rows[home], column)
    model.toggle(rows[home], column)
    assert model.cell(rows[home], column).minutes == 9, "what a gate says is changed at the gate"
    workspace.undo()
    screen.refresh()
    assert model.cell(rows[home], column).minutes == 18
    with pytest.raises(InputError, match="门只填步行分钟"):
        model.paste(rows[west], column, [["√"]])
    assert {one.gate for one in workspace.reaches(circle) if one.minutes} == {east}
