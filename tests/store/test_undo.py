"""Taking back and doing again, in order, as new changes."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lcsurvey.errors import LCSurveyError, NotFound
from lcsurvey.response.model import Stage
from lcsurvey.store.workspace import Workspace

TYPING = "jining/typing"
Tick = Callable[[str, bool | None], None]


def test_nothing_done_nothing_to_take_back(workspace: Workspace) -> None:
    assert (workspace.can_undo, workspace.can_redo) == (False, False)
    assert (workspace.undo(), workspace.redo()) == (None, None)


def test_an_answer_is_taken_back_and_given_again(workspace: Workspace, circle: str, tick: Tick) -> None:
    tick("basic_formats.bank", True)
    tick("basic_formats.bank", False)
    undone = workspace.undo()
    assert undone is not None
    assert undone.label.endswith("：无 → 有")
    assert (undone.kind, undone.circle, undone.form, undone.stage) == ("response", circle, TYPING, Stage.SELF)
    assert undone.fields == ("basic_formats.bank",)
    assert workspace.response(circle, TYPING).answers == {"basic_formats.bank": True}
    workspace.undo()
    assert workspace.response(circle, TYPING).answers == {}
    assert not workspace.can_undo
    redone = workspace.redo()
    assert redone is not None
    assert redone.label.endswith("：未看 → 有")
    workspace.redo()
    assert workspace.response(circle, TYPING).answers == {"basic_formats.bank": False}
    assert not workspace.can_redo
    assert workspace.check() == ()


def test_taking_back_adds_changes_and_removes_none(workspace: Workspace, circle: str, tick: Tick) -> None:
    tick("basic_formats.bank", True)
    response = workspace.response(circle, TYPING).id
    before = workspace.history(response)
    workspace.undo()
    after = workspace.history(response)
    assert after[: len(before)] == before
    assert [(change.op, change.v) for change in after[len(before) :]] == [("del", None)]


def test_several_answers_are_taken_back_as_one(workspace: Workspace, circle: str, fields: list[str]) -> None:
    workspace.answer(circle, TYPING, Stage.SELF, dict.fromkeys(fields[:20], False))
    undone = workspace.undo()
    assert undone is not None
    assert undone.label.endswith("等20项")
    assert len(undone.fields) == 20
    assert workspace.response(circle, TYPING).answers == {}


def test_a_note_and_a_number_are_said_as_they_are(workspace: Workspace, circle: str) -> None:
    workspace.answer(circle, "jining/evaluation", Stage.SELF, {"population": 17675})
    workspace.answer(circle, "jining/evaluation", Stage.SELF, {}, notes={"population": "按户籍"})
    labels = [undone.label for undone in (workspace.undo(), workspace.undo()) if undone]
    assert labels[0].endswith("备注：按户籍 → 未填")
    assert labels[1].endswith("：17675人 → 未填")


def test_a_new_edit_forgets_what_was_taken_back(workspace: Workspace, tick: Tick) -> None:
    tick("basic_formats.bank", True)
    workspace.undo()
    tick("basic_formats.bank", False)
    assert not workspace.can_redo


def test_a_change_of_a_circle_is_taken_back(workspace: Workspace, circle: str) -> None:
    workspace.change(circle, {"population": 18000})
    undone = workspace.undo()
    assert undone is not None
    assert undone.label == "黄河花园：服务人口 18000 → 17675"
    assert workspace.circle(circle).population == 17675


def test_creating_and_deleting_are_taken_back(workspace: Workspace, circle: str) -> None:
    outlet = workspace.add("outlet", {"name": "便利店", "circle": circle})
    workspace.delete(outlet)
    undone = workspace.undo()
    assert undone is not None
    assert (undone.label, len(workspace.outlets())) == ("恢复网点“便利店”", 1)
    undone = workspace.undo()
    assert undone is not None
    assert (undone.label, workspace.outlets()) == ("删除网点“便利店”", ())
    workspace.redo()
    assert [item.name for item in workspace.outlets()] == ["便利店"]
    workspace.redo()
    assert workspace.outlets() == ()
    with pytest.raises(NotFound):
        workspace.change(outlet, {"name": "别的"})


def test_a_setting_is_taken_back(workspace: Workspace) -> None:
    workspace.set_setting("reach", "every")
    workspace.undo()
    assert workspace.settings(TYPING)["reach"] == "any"
    workspace.redo()
    assert workspace.settings(TYPING)["reach"] == "every"


def test_a_new_session_has_nothing_to_take_back(workspace: Workspace, tick: Tick, library: object) -> None:
    tick("basic_formats.bank", True)
    workspace.close()
    with Workspace.open(workspace.path, library=library) as again:  # type: ignore[arg-type]
        assert not again.can_undo


def test_what_is_handed_in_is_not_taken_back_behind_its_back(workspace: Workspace, circle: str) -> None:
    workspace.answer(circle, "jining/typing", Stage.SELF, {"basic_formats.bank": True})
    submission = workspace.submit(circle, "jining/typing")
    with pytest.raises(LCSurveyError, match="所在的表已交表，没有动它"):
        workspace.undo()
    workspace.act(submission.digest, "withdraw")
    workspace.undo()
    assert workspace.response(circle, "jining/typing").answers == {}
