"""A workspace carries tables of any city over one register; one that nobody filled is taken off again."""

from __future__ import annotations

import pytest

from lcsurvey.errors import LCSurveyError, NotFound
from lcsurvey.response.model import Stage
from lcsurvey.score.library import Library
from lcsurvey.store.workspace import Workspace

OTHER, OWN = "yima/checklist", "jining/typing"


def test_one_inventory_is_reckoned_by_several_schemes(workspace: Workspace, library: Library, circle: str) -> None:
    workspace.add("outlet", {"name": "便民店", "circle": circle, "format": "convenience_store", "minutes": "4"})
    workspace.add_table(library.table(OTHER))
    rows = workspace.standing(circle)
    assert {form for form in rows if form in (OWN, OTHER)} == {OWN, OTHER}
    assert rows[OTHER].total == 1
    assert "quality_needed" in workspace.setting_values()
    assert workspace.check() == ()


def test_a_table_that_nobody_filled_is_taken_off_and_put_back(
    workspace: Workspace, library: Library, circle: str
) -> None:
    workspace.add("outlet", {"name": "便民店", "circle": circle, "format": "convenience_store", "minutes": "4"})
    workspace.add_table(library.table(OTHER))
    workspace.remove_table(OTHER)
    assert OTHER not in workspace.tables()
    assert OTHER not in workspace.standing(circle)
    assert workspace.check() == ()
    workspace.add_table(library.table(OTHER))
    assert workspace.standing(circle)[OTHER].total == 1
    assert workspace.check() == ()


def test_what_is_begun_or_the_citys_own_stays(workspace: Workspace, library: Library, circle: str) -> None:
    workspace.add_table(library.table(OTHER))
    workspace.answer(circle, OTHER, Stage.SELF, {"basic_formats.pharmacy": True})
    with pytest.raises(LCSurveyError, match="已经填了 1 份"):
        workspace.remove_table(OTHER)
    assert OTHER in workspace.tables()
    own = workspace.pack.tables[0]
    with pytest.raises(LCSurveyError, match="自己的表"):
        workspace.remove_table(own)
    with pytest.raises(NotFound):
        workspace.remove_table("hulunbuir/tasks")


def test_a_tier_set_by_hand_is_the_circles_rating(workspace: Workspace, library: Library, circle: str) -> None:
    workspace.add_table(library.table(OTHER))
    workspace.answer(circle, OTHER, Stage.SELF, {"tier": "basic"})
    assert workspace.standing(circle)[OTHER].rating == "未达标"
    workspace.answer(circle, OTHER, Stage.SELF, {"tier_reason": "验收组现场认定"})
    row = workspace.standing(circle)[OTHER]
    assert (row.rating, row.final) == ("基础保障类", True)
