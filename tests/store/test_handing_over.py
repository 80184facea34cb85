"""What was handed over is only read until it is taken back, and the sentence says so."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lcsurvey.errors import HandedOver, NotFound
from lcsurvey.response.model import Stage
from lcsurvey.score.library import Library
from lcsurvey.store.workspace import Person, Workspace

FORM = "jining/typing"
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63f8cfc0000003010100c9fe92ef"
    "0000000049454e44ae426082"
)


@pytest.fixture
def other(workspace: Workspace) -> str:
    """The id of another circle."""
    return next(circle.id for circle in workspace.circles() if "黄河花园" not in circle.name)


def test_a_workspace_that_was_handed_over_is_only_read_until_taken_back(
    workspace: Workspace, circle: str, library: Library, tick: Callable[[str, bool | None], None], fields: list[str]
) -> None:
    tick(fields[0], True)
    workspace.desks.hand_over(to="王芳（瑞丰社区）", package="ab" * 16)
    assert workspace.read_only
    with pytest.raises(HandedOver, match=r"移交给王芳（瑞丰社区）.*收回"):
        tick(fields[0], False)
    with pytest.raises(HandedOver):
        workspace.add("compound", {"name": "甲小区", "circle": circle})
    path = workspace.path
    workspace.close()
    with Workspace.open(path, library=library) as again:
        assert again.read_only
        (handed,) = again.desks.handed_over()
        assert (handed.circle, handed.to, handed.package) == ("", "王芳（瑞丰社区）", "ab" * 16)
        assert again.response(circle, FORM).answers[fields[0]] is True
        with pytest.raises(HandedOver):
            again.change(circle, {"population": 5})
        again.blocks.seal([circle])
        again.desks.take_back()
        assert not again.read_only
        again.change(circle, {"population": 5})
        with pytest.raises(NotFound):
            again.desks.take_back()


def test_a_circle_that_was_handed_over_refuses_what_is_its_own(
    workspace: Workspace, circle: str, other: str, fields: list[str]
) -> None:
    compound = workspace.add("compound", {"name": "甲小区", "circle": circle})
    outlet = workspace.add("outlet", {"name": "店", "circle": circle})
    workspace.answer(circle, FORM, Stage.SELF, {fields[0]: True})
    submission = workspace.submit(circle, FORM).digest
    response = workspace.response(circle, FORM).id
    mark = workspace.add("mark", {"response": response, "question": "甲", "assessor": "王", "points": "1"})
    workspace.desks.hand_over([circle], to="王芳")
    assert not workspace.read_only
    before = list(workspace.dump())
    refused: list[Callable[[], object]] = [
        lambda: workspace.answer(circle, FORM, Stage.STREET, {fields[0]: False}),
        lambda: workspace.act(submission, "withdraw"),
        lambda: workspace.act(submission, "return", "请补"),
        lambda: workspace.change(circle, {"population": 5}),
        lambda: workspace.change(compound, {"households": 5}),
        lambda: workspace.change(compound, {"circle": other}),
        lambda: workspace.delete(outlet),
        lambda: workspace.change(mark, {"points": "2"}),
        lambda: workspace.add("outlet", {"name": "新店", "circle": circle}),
        lambda: workspace.add("reach", {"compound": compound, "format": "便利店", "reached": False}),
        lambda: workspace.attach(circle, circle, PNG, "照片.png"),
        lambda: workspace.questionnaires.add(circle, [sheet(workspace)]),
        workspace.undo,
    ]
    for act in refused:
        with pytest.raises(HandedOver, match="“黄河花园”已移交给王芳"):
            act()
    assert list(workspace.dump()) == before
    assert workspace.check() == ()


def sheet(workspace: Workspace) -> dict[str, object]:
    """A questionnaire with one answer."""
    form = workspace.questionnaires.form()
    question = next(question for question in form.question.values() if question.choices)
    return {question.fields[0]: question.choices[0].name}


def test_the_other_circles_go_on(workspace: Workspace, circle: str, other: str, fields: list[str]) -> None:
    workspace.desks.hand_over([circle])
    workspace.answer(other, FORM, Stage.SELF, {fields[0]: True})
    outlet = workspace.add("outlet", {"name": "店", "circle": other})
    workspace.change(outlet, {"circles": [circle]})
    workspace.change(outlet, {"name": "好店"})
    workspace.sign_in(Person("赵", "街道", "street"))
    assert [one.circle for one in workspace.desks.handed_over()] == [circle]
    workspace.desks.take_back([circle])
    assert workspace.desks.handed_over() == ()
    workspace.answer(circle, FORM, Stage.SELF, {fields[0]: True})


def test_a_handed_over_circle_stays_so_when_opened_again(
    workspace: Workspace, circle: str, library: Library
) -> None:
    workspace.desks.hand_over([circle], to="王芳")
    workspace.close()
    with Workspace.open(workspace.path, library=library) as again:
        with pytest.raises(HandedOver):
            again.change(circle, {"population": 5})
        assert not again.read_only
