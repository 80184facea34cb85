"""Communities of a circle: one of them hands in its tables."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from lcsurvey.store.workspace import Workspace
from lcsurvey.ui.circle.communities import CommunitiesScreen


def _screen(qtbot: QtBot, workspace: Workspace, circle: str) -> CommunitiesScreen:
    made = CommunitiesScreen(workspace, "community", circle)
    qtbot.addWidget(made)
    made.show()
    return made


def test_who_hands_in_is_asked_where_there_are_several(qtbot: QtBot, workspace: Workspace, circle: str) -> None:
    screen = _screen(qtbot, workspace, circle)
    assert not screen.unsettled.isVisible()
    workspace.add("community", {"name": "新社区", "circle": circle})
    screen.refresh()
    assert screen.unsettled.isVisible()
    assert "有 2 个社区" in screen.unsettled.text()


def test_marking_another_unmarks_the_one_before(qtbot: QtBot, workspace: Workspace, circle: str) -> None:
    workspace.add("community", {"name": "新社区", "circle": circle})
    screen = _screen(qtbot, workspace, circle)
    column = [listed.fact.name for listed in screen.listed].index("lead")
    for row in (0, 1):
        screen.model.setData(screen.model.index(row, column), "是")
        assert [each.lead for each in workspace.communities(circle)] == [row == 0, row == 1]
    assert [screen.model.index(row, column).data() for row in (0, 1)] == ["", "是"]
    assert not screen.unsettled.isVisible()
    leader = workspace.lead(circle)
    assert leader is not None
    assert leader.name == "新社区"
