"""Answers, notes, overrules: kept as given, scored at once, refused where they do not suit."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from lcsurvey.errors import AnswerError, NotFound
from lcsurvey.record.canonical import canonical
from lcsurvey.response.model import Stage, State
from lcsurvey.score.apportion import printed
from lcsurvey.score.scoring import score
from lcsurvey.store.workspace import Person, Workspace

TYPING, EVALUATION, ACCEPTANCE = "jining/typing", "jining/evaluation", "ordos/acceptance"
SELF = Stage.SELF


def test_what_nobody_has_touched_is_empty(workspace: Workspace, circle: str) -> None:
    response = workspace.response(circle, TYPING)
    assert (response.state, dict(response.answers), response.changed_at) == (State.EMPTY, {}, None)
    assert workspace.status().responses == {}


def test_an_answer_comes_back_typed_as_it_was_given(workspace: Workspace, circle: str) -> None:
    given: dict[str, Any] = {
        "implementation": Decimal("3.50"), "population": 17675, "format_satisfaction_rate": Decimal("0.912"),
        "demand_list": "yes", "repair_kinds.shoe": True, "repair_kinds.watch": False,
        "repair_other": "修拉链 <b>&amp;",
    }  # fmt: skip
    _, response = workspace.answer(circle, EVALUATION, SELF, given)
    assert dict(response.answers) == given
    assert {type(response.answers[name]) for name in ("implementation", "format_satisfaction_rate")} == {Decimal}
    again = workspace.response(circle, EVALUATION)
    assert again == response
    assert (again.state, again.author) == (State.DRAFT, "李主任（中卫市商务局）")


def test_unseen_and_absent_are_not_the_same(workspace: Workspace, circle: str) -> None:
    _, response = workspace.answer(circle, TYPING, SELF, {"basic_formats.bank": False})
    assert response.answers == {"basic_formats.bank": False}
    _, response = workspace.answer(circle, TYPING, SELF, {"basic_formats.bank": None})
    assert response.answers == {}


def test_text_is_composed_when_it_is_kept(workspace: Workspace, circle: str) -> None:
    _, response = workspace.answer(circle, TYPING, SELF, {"basic_formats_other": "e\u0301"})
    assert response.answers["basic_formats_other"] == "\u00e9"


def test_a_note_of_any_length_stays_whole(workspace: Workspace, circle: str) -> None:
    text = "第一行\n" + "详" * 9000
    _, response = workspace.answer(circle, TYPING, SELF, {}, notes={"basic_formats": text})
    assert response.notes == {"basic_formats": text}
    _, response = workspace.answer(circle, TYPING, SELF, {}, notes={"basic_formats": ""})
    assert response.notes == {}


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("no_such", True, "unknown_question"),
        ("implementation.x", 1, "unknown_question"),
        ("demand_list", "perhaps", "unknown_choice"),
        ("population", -3, "out_of_range"),
        ("population", "17675", "not_number"),
        ("population", Decimal("1.5"), "not_integer"),
        ("implementation", Decimal("4.5"), "out_of_range"),
        ("implementation", Decimal("0.3"), "off_step"),
        ("implementation", Decimal("NaN"), "not_number"),
        ("format_satisfaction_rate", Decimal("91.2"), "out_of_range"),
        ("repair_kinds.shoe", "yes", "not_option"),
        ("repair_other", 12, "not_text"),
        ("repair_other", "长" * 11000, "not_text"),
        ("repair_other", "\ud800", "not_text"),
    ],
)
def test_an_answer_that_does_not_suit_is_named_and_nothing_is_written(
    workspace: Workspace, circle: str, field: str, value: Any, code: str
) -> None:
    before = list(workspace.dump())
    with pytest.raises(AnswerError) as caught:
        workspace.answer(circle, EVALUATION, SELF, {"demand_list": "yes", field: value})
    assert [problem.code for problem in caught.value.problems] == [code]
    assert list(workspace.dump()) == before


def test_every_problem_is_named_at_once(workspace: Workspace, circle: str) -> None:
    with pytest.raises(AnswerError) as caught:
        workspace.answer(circle, EVALUATION, SELF, {"population": -3, "x": 1, "demand_list": "maybe"})
    assert len(caught.value.problems) == 3


def test_a_note_to_no_question_is_refused(workspace: Workspace, circle: str) -> None:
    with pytest.raises(AnswerError, match="备注没有保存"):
        workspace.answer(circle, TYPING, SELF, {}, notes={"no_such": "字"})


def test_a_rule_between_questions_does_not_stop_an_answer(workspace: Workspace, circle: str) -> None:
    _, response = workspace.answer(circle, ACCEPTANCE, SELF, {"compounds": 5, "supermarket": 6})
    assert response.answers["supermarket"] == 6
    (summary,) = _of(workspace, circle, ACCEPTANCE)
    assert summary.total == Decimal(0)


def test_a_circle_or_round_that_is_not_there_takes_no_answer(workspace: Workspace, circle: str) -> None:
    with pytest.raises(NotFound, match="生活圈"):
        workspace.answer("f" * 32, TYPING, SELF, {"basic_formats.bank": True})
    with pytest.raises(NotFound, match="调查期次"):
        workspace.answer(circle, TYPING, SELF, {"basic_formats.bank": True}, round="f" * 32)
    with pytest.raises(NotFound, match="没有“a/b”"):
        workspace.answer(circle, "a/b", SELF, {"x": True})


def test_an_inspectors_answer_leaves_the_self_assessment_alone(workspace: Workspace, circle: str) -> None:
    workspace.answer(circle, TYPING, SELF, {"basic_formats.bank": True})
    workspace.answer(circle, TYPING, Stage.DISTRICT, {"basic_formats.bank": False})
    answers = [workspace.response(circle, TYPING, stage).answers for stage in (SELF, Stage.DISTRICT)]
    assert answers == [{"basic_formats.bank": True}, {"basic_formats.bank": False}]


def test_every_round_has_answers_of_its_own(workspace: Workspace, circle: str) -> None:
    workspace.answer(circle, TYPING, SELF, {"basic_formats.bank": True})
    first = workspace.round.id
    workspace.use_round(workspace.create_round("2027年上半年", "2027-01-01", "2027-06-30").id)
    assert workspace.response(circle, TYPING).answers == {}
    assert workspace.response(circle, TYPING, round=first).answers == {"basic_formats.bank": True}
    assert _of(workspace, circle, TYPING) == []


def test_the_author_is_who_was_at_the_screen(workspace: Workspace, circle: str) -> None:
    workspace.answer(circle, TYPING, SELF, {"basic_formats.bank": True})
    workspace.sign_in(Person("王芳", "瑞丰社区", "community"))
    _, response = workspace.answer(circle, TYPING, SELF, {"basic_formats.bank": False})
    authors = [change.a for change in workspace.history(response.id, "basic_formats.bank")]
    assert authors == ["李主任（中卫市商务局）", "王芳（瑞丰社区）"]
    assert len({change.d for change in workspace.history(response.id)}) == 1
    assert [person.name for person in workspace.people()] == ["王芳", "李主任"]


def test_a_change_names_the_one_it_takes_the_place_of(workspace: Workspace, circle: str) -> None:
    for value in (True, False, True):
        _, response = workspace.answer(circle, TYPING, SELF, {"basic_formats.bank": value})
    first, second, third = workspace.history(response.id, "basic_formats.bank")
    assert (second.p, third.p) == ((first.id,), (second.id,))
    assert first.h < second.h < third.h
    assert second.n == first.n + 1


def test_the_same_answer_again_writes_nothing(workspace: Workspace, circle: str) -> None:
    workspace.answer(circle, TYPING, SELF, {"basic_formats.bank": True})
    before = workspace.status().changes
    workspace.answer(circle, TYPING, SELF, {"basic_formats.bank": True})
    assert workspace.status().changes == before


def test_the_list_shows_the_score_of_what_was_answered(workspace: Workspace, circle: str, fields: list[str]) -> None:
    _, response = workspace.answer(circle, TYPING, SELF, dict.fromkeys(fields[:20], True))
    (summary,) = _of(workspace, circle, TYPING)
    card = score(workspace.table(TYPING), response.answers, workspace.settings(TYPING))
    assert (summary.total, summary.rating) == (printed(card)["total"], card.rating.label)
    assert (summary.final, summary.complete, summary.missing) == (card.final, card.complete, len(card.missing))
    assert summary.changed_at == response.changed_at


def test_a_setting_of_the_office_changes_every_score_at_once(
    workspace: Workspace, circle: str, fields: list[str]
) -> None:
    workspace.answer(circle, TYPING, SELF, {field: field != fields[0] for field in fields[:16]})
    assert [summary.total for summary in _of(workspace, circle, TYPING)] == [Decimal(60)]
    workspace.set_setting("required_formats", tuple(field.partition(".")[2] for field in fields[:15]))
    assert [summary.total for summary in _of(workspace, circle, TYPING)] == [Decimal(0)]
    assert workspace.check() == ()


def test_an_overrule_keeps_value_reason_and_facts(workspace: Workspace, circle: str) -> None:
    _, response = workspace.overrule(circle, TYPING, SELF, "basic_formats.bank", False, "临时停业", "d" * 64)
    overrule = response.overrules["basic_formats.bank"]
    assert (overrule.value, overrule.reason, overrule.facts) == (False, "临时停业", "d" * 64)
    _, response = workspace.overrule(circle, TYPING, SELF, "basic_formats.bank", None, "", "")
    assert response.overrules == {}


def test_an_overrule_without_a_reason_is_refused(workspace: Workspace, circle: str) -> None:
    with pytest.raises(AnswerError, match="理由"):
        workspace.overrule(circle, TYPING, SELF, "basic_formats.bank", False, " ", "d" * 64)
    with pytest.raises(AnswerError, match="没有"):
        workspace.overrule(circle, TYPING, SELF, "no_such", False, "停业", "d" * 64)
    with pytest.raises(AnswerError, match="没有"):
        workspace.overrule(circle, TYPING, SELF, "no_such", False, "", "d" * 64)


def test_answers_of_all_stages_survive_closing(
    workspace: Workspace, circle: str, library: Any, tick: Callable[[str, bool | None], None]
) -> None:
    tick("basic_formats.bank", True)
    before, state = workspace.response(circle, TYPING), list(workspace.dump())
    workspace.close()
    with Workspace.open(workspace.path, library=library) as again:
        assert again.response(circle, TYPING) == before
        assert list(again.dump()) == state
        assert again.device == workspace.device


def test_a_value_is_kept_as_canonical_json(workspace: Workspace, circle: str) -> None:
    _, response = workspace.answer(circle, EVALUATION, SELF, {"implementation": Decimal("3.50")})
    (change,) = workspace.history(response.id, "implementation")
    assert canonical(change.v) == '"3.5"'


def _of(workspace: Workspace, circle: str, form: str) -> list[Any]:
    summary = next(item for item in workspace.summaries() if item.id == circle)
    return [found for id_, found in summary.responses.items() if id_ == form]


def test_nothing_of_a_failed_first_answer_is_remembered(
    workspace: Workspace, circle: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: object) -> None:
        raise NotFound("这一次没有写成。")

    with monkeypatch.context() as patch:
        patch.setattr(workspace._ledger, "refresh", full)
        with pytest.raises(NotFound):
            workspace.answer(circle, EVALUATION, SELF, {"population": 200})
    workspace.answer(circle, EVALUATION, SELF, {"population": 300})
    assert dict(workspace.response(circle, EVALUATION).answers) == {"population": 300}
    assert workspace.check() == ()


def test_answers_follow_each_other_on_the_same_thing_and_on_others(workspace: Workspace) -> None:
    circles = [each.id for each in workspace.circles()][:12]
    for value in (1_000, 2_000, None, 3_000):
        for at in circles:
            workspace.answer(at, EVALUATION, SELF, {"population": value})
    workspace.rebuild()
    for at in circles:
        response = workspace.response(at, EVALUATION)
        assert dict(response.answers) == {"population": 3_000}
        changes = workspace.history(response.id, "population")
        assert [change.p for change in changes] == [(), *((change.id,) for change in changes[:-1])]
    assert workspace.check() == ()
