"""Assignments: given out with a secret, recognised by it, and how far each circle is."""

from __future__ import annotations

from datetime import date

import pytest

from lcsurvey.errors import LCSurveyError
from lcsurvey.response.model import Stage
from lcsurvey.store.assignments import proof
from lcsurvey.store.workspace import Workspace

FORM = "jining/typing"
KEY, PACKAGE = "12" * 32, "34" * 16


@pytest.fixture
def circles(workspace: Workspace) -> list[str]:
    """Three circles."""
    return [circle.id for circle in workspace.circles()][:3]


def test_an_assignment_is_kept_with_a_secret_of_its_own(workspace: Workspace, circles: list[str]) -> None:
    one = workspace.desks.issue(circles, due="2026-11-30", phone="123", contact="李主任", remark="尽快", to="瑞丰社区")
    two = workspace.desks.issue(circles)
    assert workspace.desks.assignments(issued=True) == (one, two)
    assert workspace.desks.assignments(issued=False) == ()
    assert (one.due, one.phone, one.contact, one.remark, one.to) == ("2026-11-30", "123", "李主任", "尽快", "瑞丰社区")
    assert one.circles == tuple(circles)
    assert len(bytes.fromhex(one.secret)) == 32
    assert one.secret != two.secret
    assert one.desk == workspace.device


@pytest.mark.parametrize("due", ["2026-11-31", "20261130", "明天"])
def test_a_day_that_is_none_is_refused(workspace: Workspace, circles: list[str], due: str) -> None:
    with pytest.raises(LCSurveyError, match="日期"):
        workspace.desks.issue(circles, due=due)
    with pytest.raises(LCSurveyError, match="生活圈"):
        workspace.desks.issue([])


def test_a_submission_proves_itself_by_the_secret(workspace: Workspace, circles: list[str]) -> None:
    one, other = workspace.desks.issue(circles[:1]), workspace.desks.issue(circles[1:])
    good = proof(one.secret, KEY, PACKAGE)
    assert workspace.desks.recognise(one.id, good, KEY, PACKAGE) == one
    assert workspace.desks.recognise(other.id, good, KEY, PACKAGE) is None
    assert workspace.desks.recognise(one.id, good, "13" * 32, PACKAGE) is None
    assert workspace.desks.recognise(one.id, good, KEY, "35" * 16) is None
    assert workspace.desks.recognise(one.id, "", KEY, PACKAGE) is None
    assert workspace.desks.recognise("nothing", good, KEY, PACKAGE) is None


def test_who_was_given_a_secret_cannot_be_proved_to(workspace: Workspace, circles: list[str]) -> None:
    workspace.desks.keep_assignment("ab" * 16, issued=False, body={"circles": circles, "secret": "cd" * 32})
    assert workspace.desks.recognise("ab" * 16, proof("cd" * 32, KEY, PACKAGE), KEY, PACKAGE) is None


def test_a_newer_assignment_of_the_same_desk_takes_the_place_of_the_older(
    workspace: Workspace, circles: list[str]
) -> None:
    def take(id_: str, desk: str, of: list[str]) -> None:
        workspace.desks.keep_assignment(id_ * 16, issued=False, body={"circles": of, "desk": desk})

    take("01", "街", circles[:1])
    take("02", "区", circles[:1])
    take("03", "街", circles[:2])
    take("04", "街", circles[2:])
    assert [one.id[:2] for one in workspace.desks.assignments(issued=False)] == ["02", "03", "04"]


def hand_in(workspace: Workspace, circle: str) -> str:
    """A table of a circle filled a little and handed in; its submission."""
    field = next(field for field in workspace.table(FORM).form.field if "." in field)
    workspace.answer(circle, FORM, Stage.SELF, {field: True})
    return workspace.submit(circle, FORM).digest


def states(workspace: Workspace, today: date, *, issued: bool = True) -> dict[str, tuple[str, bool]]:
    """Circle → word and whether it is overdue."""
    found = workspace.desks.progress(today, issued=issued)
    return {one.circle: (one.word, one.overdue) for one in found}


def test_the_desk_sees_who_has_handed_in(workspace: Workspace, circles: list[str]) -> None:
    workspace.desks.issue(circles[:2], due="2026-11-30", phone="123", contact="王芳")
    workspace.desks.issue(circles[2:])
    before, after = date(2026, 11, 30), date(2026, 12, 1)
    one, two, three = circles
    assert states(workspace, before) == {one: ("未交", False), two: ("未交", False), three: ("未交", False)}
    assert states(workspace, after) == {one: ("未交", True), two: ("未交", True), three: ("未交", False)}
    submission = hand_in(workspace, one)
    assert states(workspace, after)[one] == ("收到", False)
    workspace.act(submission, "return", "请补照片")
    assert states(workspace, after)[one] == ("已退回", True)
    line = next(each for each in workspace.desks.progress(after) if each.circle == one)
    assert (line.phone, line.contact, line.returned, line.handed) == ("123", "王芳", 1, 0)
    assert line.at is not None
    assert line.name == workspace.circle(one).name


def test_a_returned_table_is_awaited_by_the_day_that_was_named(workspace: Workspace, circles: list[str]) -> None:
    workspace.desks.issue(circles[:1], due="2026-11-30")
    workspace.act(hand_in(workspace, circles[0]), "return", "请补照片", due="2026-12-05")
    (line,) = workspace.desks.progress(date(2026, 12, 1))
    assert (line.state, line.due, line.overdue) == ("returned", "2026-12-05", False)
    assert workspace.desks.progress(date(2026, 12, 6))[0].overdue


def test_a_circle_given_out_again_stands_under_the_newest(workspace: Workspace, circles: list[str]) -> None:
    workspace.desks.issue(circles, due="2026-10-01")
    again = workspace.desks.issue(circles[:1], due="2027-01-01")
    lines = {one.circle: one for one in workspace.desks.progress(date(2026, 11, 1))}
    assert lines[circles[0]].assignment == again
    assert not lines[circles[0]].overdue
    assert lines[circles[1]].overdue


def test_what_was_given_to_us_counts_as_received_once_a_receipt_says_so(
    workspace: Workspace, circles: list[str]
) -> None:
    workspace.desks.keep_assignment("ab" * 16, issued=False, body={"circles": circles[:1]})
    submission, today = hand_in(workspace, circles[0]), date(2026, 11, 21)
    assert states(workspace, today, issued=False) == {circles[0]: ("已交", False)}
    body = {"status": "received", "submissions": [submission]}
    workspace.desks.keep_receipt("cd" * 16, "desk", "2026-11-21T08:00:00Z", body)
    assert states(workspace, today, issued=False) == {circles[0]: ("收到", False)}


def test_a_desk_of_120_circles_is_listed_quickly(workspace: Workspace) -> None:
    import time

    ids = list(workspace.add_many("circle", ({"name": f"{n}号生活圈"} for n in range(120))))
    for id_ in ids:
        workspace.desks.issue([id_], due="2026-11-30")
    start = time.process_time()
    assert len(workspace.desks.progress()) == 120
    assert time.process_time() - start < 1.0  # seconds of its own: others compute beside it
