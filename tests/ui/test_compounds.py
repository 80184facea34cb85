"""小区: coordinates pasted as a map copied them, gates added and taken away, each act one step back."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from lcsurvey.store.workspace import Workspace
from lcsurvey.ui.circle.compounds import CompoundsScreen
from lcsurvey.ui.outlets.screen import OutletsScreen


@pytest.fixture
def home(workspace: Workspace, circle: str) -> str:
    """The id of a compound."""
    return workspace.add("compound", {"name": "河滨家园", "circle": circle, "households": 300})


@pytest.fixture
def screen(qtbot: QtBot, workspace: Workspace, circle: str, home: str) -> CompoundsScreen:
    """The screen, at the one compound there is."""
    made = CompoundsScreen(workspace, "compound", circle)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    made.focus_thing(home)
    made._follow()
    qtbot.waitUntil(lambda: made.pane is not None and made.pane.is_complete)
    return made


def typed(qtbot: QtBot, edit: object, words: str) -> None:
    """Typed over what stands there, and left with Enter."""
    assert isinstance(edit, QLineEdit)
    edit.setFocus()
    edit.setText(words)
    qtbot.keyClick(edit, Qt.Key.Key_Return)


def test_a_pair_from_a_map_goes_into_the_list_or_the_pane(
    qtbot: QtBot, workspace: Workspace, circle: str, screen: CompoundsScreen
) -> None:
    column = [listed.fact.name for listed in screen.listed].index("position")
    index = screen.model.index(0, column)
    screen.model.setData(index, "105.19,37.51")
    (compound,) = workspace.compounds(circle)
    assert (compound.latitude, compound.longitude, compound.datum) == (Decimal("37.51"), Decimal("105.19"), "gcj02")
    assert index.data() == "105.19,37.51"
    screen._follow()
    typed(qtbot, screen.pane.controls["position"].edit, "37.52，105.2")
    screen.pane.changed.emit("datum", "百度")
    (compound,) = workspace.compounds(circle)
    assert (compound.latitude, compound.datum) == (Decimal("37.52"), "bd09")
    for _ in range(3):
        workspace.undo()
    assert workspace.compounds(circle)[0].latitude is None


def test_what_is_no_pair_is_said_and_changes_nothing(
    qtbot: QtBot, workspace: Workspace, circle: str, screen: CompoundsScreen
) -> None:
    typed(qtbot, screen.pane.controls["position"].edit, "105.19")
    assert "“105.19”不是一对坐标" in screen.pane.wrong["position"]
    said: list[str] = []
    screen.failed.connect(said.append)
    column = [listed.fact.name for listed in screen.listed].index("position")
    screen.model.setData(screen.model.index(0, column), "瑞丰路")
    assert "不是一对坐标" in said[0]
    assert workspace.compounds(circle)[0].longitude is None


def test_the_line_for_the_next_gate_is_as_wide_as_the_pane_lets_it(screen: CompoundsScreen) -> None:
    """Where there is no bin beside it nothing is kept free for one."""
    row = screen.gates.rows[-1]
    row.resize(320, row.sizeHint().height())
    assert row.name.geometry().right() == row.rect().right()


def test_gates_are_added_placed_and_deleted(
    qtbot: QtBot, workspace: Workspace, circle: str, screen: CompoundsScreen, home: str
) -> None:
    typed(qtbot, screen.gates.rows[-1].name, "东门")
    typed(qtbot, screen.gates.rows[-1].name, "西门")
    assert [gate.name for gate in workspace.gates(circle)] == ["东门", "西门"]
    assert screen.model.index(0, len(screen.listed) - 1).data() == "东门、西门"
    row = screen.gates.rows[0]
    assert row.map.isHidden(), "nobody asks which map before there is anything from one"
    typed(qtbot, row.place, "105.19,37.51")
    row = screen.gates.rows[0]
    row.map.activated.emit(2)
    gate = workspace.gates(circle)[0]
    assert (gate.compound, gate.longitude, gate.datum) == (home, Decimal("105.19"), "wgs84")
    typed(qtbot, screen.gates.rows[1].place, "西边")
    assert "不是一对坐标" in screen.gates.rows[1].problem.text()
    said: list[str] = []
    screen.deleted.connect(said.append)
    screen.gates.rows[0].bin.click()
    assert (said, [gate.name for gate in workspace.gates(circle)]) == (["东门"], ["西门"])
    workspace.undo()
    screen.refresh()
    assert {row.name.text() for row in screen.gates.rows} == {"东门", "西门", ""}


def test_a_column_of_coordinates_is_pasted(workspace: Workspace, circle: str, screen: CompoundsScreen) -> None:
    workspace.add("compound", {"name": "金水湾", "circle": circle})
    screen.refresh()
    column = [listed.fact.name for listed in screen.listed].index("position")
    screen.table.setCurrentIndex(screen.model.index(0, column))
    screen._paste([["105.19,37.51"], ["105.2,37.52"]])
    assert {str(one.longitude) for one in workspace.compounds(circle)} == {"105.19", "105.2"}


def test_an_outlet_says_how_far_the_nearest_gate_lies_in_a_straight_line(
    qtbot: QtBot, workspace: Workspace, circle: str, home: str
) -> None:
    at = {"latitude": "37.51", "longitude": "105.19", "datum": "gcj02"}
    workspace.add("gate", at | {"name": "东门", "circle": circle, "compound": home})
    workspace.add("outlet", at | {"name": "药店", "circle": circle, "format": "pharmacy", "latitude": "37.513"})
    made = OutletsScreen(workspace, "outlet", circle)
    qtbot.addWidget(made)
    made.show()
    made._follow()
    made.pane.complete()
    assert made.pane.straight.text() == "离河滨家园东门直线 330 米，走路会更远"
    assert workspace.outlets(circle)[0].minutes is None
