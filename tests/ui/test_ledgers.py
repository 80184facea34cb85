"""Activities, demands and projects: entered, counted, tied to each other."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from lcsurvey.store.workspace import Workspace
from lcsurvey.ui.chips import Chips
from lcsurvey.ui.circle import reading
from lcsurvey.ui.circle.rows_screen import RowsScreen
from lcsurvey.ui.field import Field
from lcsurvey.ui.ledgers.activities import ActivitiesScreen
from lcsurvey.ui.ledgers.plans import DemandsScreen, ProjectsScreen

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # lists that drop down, without a screen
ENTER, TAB = Qt.Key.Key_Return, Qt.Key.Key_Tab


def _open(qtbot: QtBot, screen: RowsScreen) -> None:
    qtbot.addWidget(screen)
    screen.resize(1166, 712)
    with qtbot.waitActive(screen):
        screen.show()
        screen.activateWindow()
    assert screen.pane is not None
    screen.pane.complete()
    screen.adder.setFocus()


def _enter(qtbot: QtBot, *words: str) -> None:
    """Fills the line field by field with Tab, and presses Enter in the last."""
    for number, word in enumerate(words):
        at = QApplication.focusWidget()
        assert isinstance(at, QLineEdit) or at is not None
        (at if isinstance(at, QLineEdit) else at.lineEdit()).insert(word)  # type: ignore[attr-defined]
        qtbot.keyClick(at, TAB if number < len(words) - 1 else ENTER)


@pytest.fixture
def activities(qtbot: QtBot, workspace: Workspace, circle: str) -> ActivitiesScreen:
    made = ActivitiesScreen(workspace, "activity", circle)
    _open(qtbot, made)
    return made


@pytest.fixture
def demands(qtbot: QtBot, workspace: Workspace, circle: str) -> DemandsScreen:
    made = DemandsScreen(workspace, "demand", circle)
    _open(qtbot, made)
    return made


# Activities ---------------------------------------------------------------------------------------------


def test_activities_are_entered_and_counted(
    qtbot: QtBot, activities: ActivitiesScreen, workspace: Workspace, circle: str
) -> None:
    day = workspace.round.end
    for name in ("邻里节", "美食节"):
        _enter(qtbot, day, name)
    assert [(each.name, each.date) for each in workspace.activities(circle)] == [("邻里节", day), ("美食节", day)]
    assert "2 次" in activities.counting.text()
    assert "计 2 分，最多 6 分" in activities.counting.text()


def test_an_activity_without_a_date_is_kept_named_and_not_counted(
    qtbot: QtBot, activities: ActivitiesScreen, workspace: Workspace, circle: str
) -> None:
    _enter(qtbot, "", "邻里节")
    assert [each.name for each in workspace.activities(circle)] == ["邻里节"]
    assert "0 次" in activities.counting.text()
    assert "没有日期" in activities.counting.text()
    pane = activities.pane
    assert pane is not None
    field = pane.controls["date"]
    assert isinstance(field, Field)
    qtbot.waitUntil(field.problem.isVisible)
    assert "请补上日期" in field.problem.text()


def test_a_day_that_is_none_is_told_and_the_line_keeps_its_words(
    qtbot: QtBot, activities: ActivitiesScreen, workspace: Workspace, circle: str
) -> None:
    _enter(qtbot, "2026-02-30", "邻里节")
    assert workspace.activities(circle) == ()
    assert "2026-02-30" in activities.adder.problem.text()  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("2026-11-21", "2026-11-21"), ("2026年3月5日", "2026-03-05"), ("20260305", "2026-03-05"), ("3.5", "2026-03-05"),
     ("今天", "2026-11-22"), ("２０２６／３／５", "2026-03-05"), ("2026-13-40", "2026-13-40"), ("昨天", "昨天")],
)  # fmt: skip
def test_days_are_typed_as_people_write_them(typed: str, meant: str) -> None:
    assert reading.day(typed, date(2026, 11, 22)) == meant


# Demands and projects -------------------------------------------------------------------------------------


def test_a_demand_is_entered_with_its_format_by_pinyin(
    qtbot: QtBot, demands: DemandsScreen, workspace: Workspace, circle: str
) -> None:
    _enter(qtbot, "想要生鲜超市", "sxcs", "46", "问卷")
    (demand,) = workspace.demands(circle)
    assert (demand.text, demand.formats, demand.people, demand.source) == (
        "想要生鲜超市",
        ("fresh_supermarket",),
        46,
        "问卷",
    )


def test_people_that_are_no_number_are_told_and_nothing_is_lost(
    qtbot: QtBot, demands: DemandsScreen, workspace: Workspace, circle: str
) -> None:
    _enter(qtbot, "想要生鲜超市", "", "2000万")
    assert workspace.demands(circle) == ()
    assert "2000万" in demands.adder.problem.text()  # type: ignore[attr-defined]
    assert demands.adder.edits[0].text() == "想要生鲜超市"  # type: ignore[attr-defined]


def test_a_project_is_made_from_a_demand_and_tied_to_it(
    demands: DemandsScreen, workspace: Workspace, circle: str
) -> None:
    demand = workspace.add("demand", {"text": "想要生鲜超市", "circle": circle, "formats": ("fresh_supermarket",)})
    demands.refresh()
    wanted: list[tuple[str, str]] = []
    demands.other_wanted.connect(lambda *words: wanted.append(words))
    demands._make_project()
    (project,) = workspace.projects(circle)
    assert (project.name, project.formats, project.demands) == ("想要生鲜超市", ("fresh_supermarket",), (demand,))
    assert wanted == [("project", project.id)]


def test_the_tie_is_made_and_cut_from_both_sides(
    qtbot: QtBot, demands: DemandsScreen, workspace: Workspace, circle: str
) -> None:
    demand = workspace.add("demand", {"text": "想要生鲜超市", "circle": circle})
    project = workspace.add("project", {"name": "生鲜店", "circle": circle})
    demands.refresh()
    demands.links.changed.emit((project,))
    assert workspace.projects(circle)[0].demands == (demand,)
    assert demands.model.index(0, 1).data() == "生鲜店"
    other = ProjectsScreen(workspace, "project", circle)
    _open(qtbot, other)
    chips = other.pane.controls["demands"]  # type: ignore[union-attr]
    assert isinstance(chips, Chips)
    assert chips.chosen == (demand,)
    chips.changed.emit(())
    assert workspace.projects(circle)[0].demands == ()


def test_a_project_finished_before_it_began_is_told_with_both_days(
    qtbot: QtBot, workspace: Workspace, circle: str
) -> None:
    workspace.add("project", {"name": "生鲜店", "circle": circle, "start": "2026-05-01", "investment": "38.5"})
    made = ProjectsScreen(workspace, "project", circle)
    _open(qtbot, made)
    assert made.pane is not None
    field = made.pane.controls["done_on"]
    assert isinstance(field, Field)
    field.edit.setFocus()
    field.edit.insert("2026-04-01")  # type: ignore[union-attr]
    qtbot.keyClick(field.edit, ENTER)
    assert field.problem.isVisible()
    assert "2026-04-01" in field.problem.text()
    assert "2026-05-01" in field.problem.text()
    (project,) = workspace.projects(circle)
    assert (project.done_on, project.investment) == ("", Decimal("38.5"))
