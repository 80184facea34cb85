"""整改: every return is a line, in the order of circles, until the table passes."""

from __future__ import annotations

from datetime import date, timedelta

from lcsurvey.report.document import sheet
from lcsurvey.response.correction import OPEN, OVERDUE, PASSED, WAITING
from lcsurvey.response.model import Stage
from lcsurvey.score.library import Library
from lcsurvey.store.corrections import all_corrections
from lcsurvey.store.papers import record
from lcsurvey.store.workspace import Workspace

FORM = "jining/typing"


def returned(space: Workspace, circle: str, due: str) -> None:
    space.answer(circle, FORM, Stage.SELF, {"basic_formats.pharmacy": False})
    handed = space.submit(circle, FORM)
    space.act(handed.digest, "return", "限期改正", items={"basic_formats": "缺药店"}, due=due)


def test_a_return_is_followed_until_it_passes(workspace: Workspace, library: Library) -> None:
    first, second = (workspace.find_circle(name).id for name in ("瑞丰", "黄河花园"))
    today = date.today()  # noqa: DTZ011 – acts bear the day of the computer
    due = (today + timedelta(days=9)).isoformat()
    returned(workspace, second, due)
    returned(workspace, first, due)
    found = all_corrections(workspace, today)
    order = [circle.name for circle in workspace.circles() if circle.id in (first, second)]
    assert [one.circle for one in found] == order
    assert {(one.lacking, one.due, one.outcome, one.time) for one in found} == {
        ("基本保障类业态：缺药店；限期改正", due, OPEN, 1)
    }
    late = all_corrections(workspace, today + timedelta(days=10))
    assert [one.outcome for one in late] == [OVERDUE, OVERDUE]
    workspace.answer(first, FORM, Stage.SELF, {"basic_formats.pharmacy": True})
    handed = workspace.submit(first, FORM)
    assert {one.circle: one.outcome for one in all_corrections(workspace, today)}[
        workspace.circle(first).name
    ] == WAITING
    workspace.act(handed.digest, "approve")
    one = next(each for each in all_corrections(workspace, today) if each.circle == workspace.circle(first).name)
    assert (one.outcome, one.passed_on, one.handed_on) == (PASSED, today.isoformat(), today.isoformat())
    workspace.add_table(library.table("yima/corrections"))
    page = sheet(record(workspace, None, "yima/corrections", day=today))
    assert {page.cell(1, 8), page.cell(2, 8)} == {OPEN, PASSED}
    assert page.cell(3, 1) == ""
