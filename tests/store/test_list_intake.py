"""Lists taken in: one act, one step of undo, or nothing at all; what is remembered of them stays on this computer."""

from __future__ import annotations

from datetime import date

import pytest

from lcsurvey.errors import AnswerError
from lcsurvey.store.workspace import Workspace


@pytest.fixture
def circle(workspace: Workspace) -> str:
    return workspace.circles()[0].id


def _things(number: int, circle: str) -> list[dict[str, str]]:
    return [{"name": f"{n}号店", "circle": circle} for n in range(number)]


def test_new_and_changed_things_are_one_step_of_undo(workspace: Workspace, circle: str) -> None:
    old = workspace.add("outlet", {"name": "老店", "circle": circle, "staff": 3})
    workspace.list_intake.take("outlet", _things(2, circle), {old: {"staff": 4}})
    assert [(one.name, one.staff) for one in workspace.outlets(circle)] == [("老店", 4), ("0号店", None), ("1号店", None)]
    undone = workspace.undo()
    assert undone is not None
    assert "新增网点 2 条，更新 1 条" in undone.label
    assert [(one.name, one.staff) for one in workspace.outlets(circle)] == [("老店", 3)]
    workspace.redo()
    assert len(workspace.outlets(circle)) == 3


def test_a_long_list_can_be_ended_and_leaves_everything_as_it_was(workspace: Workspace, circle: str) -> None:
    class Enough(Exception):
        pass

    before = list(workspace.dump())
    told: list[int] = []

    def report(done: int, of: int) -> None:
        told.append(done)
        if done:
            raise Enough

    with pytest.raises(Enough):
        workspace.list_intake.take("outlet", _things(900, circle), report=report)
    assert told == [0, 400]
    assert list(workspace.dump()) == before
    assert not workspace.can_undo
    assert workspace.check() == ()


def test_a_circle_that_is_not_there_stops_it_all(workspace: Workspace, circle: str) -> None:
    with pytest.raises(AnswerError, match="没有这个生活圈"):
        workspace.list_intake.take("outlet", [*_things(1, circle), {"name": "甲", "circle": "0" * 32}])
    assert workspace.outlets(circle) == ()


def test_how_columns_were_read_and_what_was_taken_in_is_remembered_and_no_part_of_the_record(
    workspace: Workspace, circle: str
) -> None:
    before = list(workspace.dump())
    of = workspace.list_intake
    of.remember_mapping("outlet", ("店", "甲"), {"店": "name"})
    of.remember_file("outlet", "ab" * 32, 7, 1, circle, today=date(2026, 11, 22))
    assert of.mapping("outlet", ("店", "甲")) == {"店": "name"}
    assert of.mapping("outlet", ("店",)) == {}
    assert of.mapping("compound", ("店", "甲")) == {}
    known = of.taken_before("outlet", "ab" * 32, circle)
    assert known is not None
    assert (known.day, known.new, known.changed) == ("2026-11-22", 7, 1)
    assert of.taken_before("outlet", "cd" * 32, circle) is None
    assert list(workspace.dump()) == before
