"""Answers that facts give: in responses, scores and submissions, and how they follow the facts."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event, select

from lcsurvey.circle.catalogue import catalogue
from lcsurvey.errors import AnswerError, LCSurveyError, NotFound
from lcsurvey.response.model import Stage, State, Way
from lcsurvey.score.library import Library
from lcsurvey.store import tables as t
from lcsurvey.store.model import ResponseSummary
from lcsurvey.store.workspace import Person, Workspace

TYPING, EVALUATION, ACCEPTANCE = "jining/typing", "jining/evaluation", "ordos/acceptance"
TARGETS = "ordos/targets"
PHARMACY = "basic_formats.pharmacy"


def listed(workspace: Workspace, circle: str, form: str = TYPING) -> ResponseSummary | None:
    """The self-assessment as the list of circles has it."""
    return next(item for item in workspace.summaries() if item.id == circle).responses.get(form)


def pharmacy(workspace: Workspace, circle: str, **more: Any) -> str:
    """A new pharmacy."""
    return workspace.add("outlet", {"name": "康泰大药房", "circle": circle, "format": "pharmacy", "minutes": 5} | more)


def test_an_outlet_answers_the_table_and_scores_it_at_once(workspace: Workspace, circle: str) -> None:
    assert listed(workspace, circle) is None
    outlet = pharmacy(workspace, circle)
    response = workspace.response(circle, TYPING)
    assert response.effective == {PHARMACY: True}
    assert (response.way(PHARMACY), response.derived[PHARMACY].outlets) == (Way.DERIVED, (outlet,))
    row = listed(workspace, circle)
    assert row is not None
    assert (row.state, row.changed_at, row.total, row.missing) == (State.EMPTY, None, 0, 2)
    assert workspace.status().responses == {}
    workspace.undo()
    assert listed(workspace, circle) is None
    assert workspace.response(circle, TYPING).effective == {}
    workspace.redo()
    assert listed(workspace, circle) == row
    assert workspace.check() == ()


def test_scores_wait_for_the_pause_and_whoever_looks_or_opens_the_folder_again_sees_them_made(
    workspace: Workspace, circle: str, library: Library, tmp_path: Path
) -> None:
    pharmacy(workspace, circle)
    assert workspace.unsettled()
    shutil.copytree(workspace.path, tmp_path / "断电")  # the program ends here
    assert (row := listed(workspace, circle)) is not None
    assert not workspace.unsettled()
    with Workspace.open(tmp_path / "断电", library=library) as cut_off:
        assert listed(cut_off, circle) == row
        assert cut_off.check() == ()
        pharmacy(cut_off, circle, name="益民药店")
    with Workspace.open(tmp_path / "断电", library=library, read_only=True) as read:
        assert read.check() == ()


def test_what_is_typed_stands_above_what_is_derived_and_an_overrule_above_both(
    workspace: Workspace, circle: str
) -> None:
    pharmacy(workspace, circle)
    _, typed = workspace.answer(circle, TYPING, Stage.SELF, {PHARMACY: False})
    assert (typed.effective[PHARMACY], typed.way(PHARMACY), typed.differs(PHARMACY)) == (False, Way.TYPED, True)
    _, back = workspace.answer(circle, TYPING, Stage.SELF, {PHARMACY: None})
    assert (back.effective[PHARMACY], back.way(PHARMACY)) == (True, Way.DERIVED)
    facts = back.derived[PHARMACY].facts
    _, overruled = workspace.overrule(circle, TYPING, Stage.SELF, PHARMACY, False, "已停业", facts)
    assert (overruled.effective[PHARMACY], overruled.way(PHARMACY)) == (False, Way.OVERRULED)
    assert not overruled.outdated(PHARMACY)
    pharmacy(workspace, circle, name="益民药店")
    assert workspace.response(circle, TYPING).outdated(PHARMACY)
    with pytest.raises(AnswerError, match="理由"):
        workspace.overrule(circle, TYPING, Stage.SELF, PHARMACY, False, " ", facts)
    with pytest.raises(AnswerError, match=r"."):
        workspace.overrule(circle, TYPING, Stage.SELF, PHARMACY, "maybe", "看错", facts)
    row = listed(workspace, circle)
    assert row is not None
    assert row.state == State.DRAFT
    assert workspace.check() == ()


def test_a_listed_circle_says_no_where_nothing_is(workspace: Workspace, circle: str) -> None:
    pharmacy(workspace, circle)
    workspace.change(circle, {"listed": True})
    answers = workspace.response(circle, TYPING).effective
    assert answers[PHARMACY] is True
    assert answers["basic_formats.barber"] is False
    workspace.undo()
    assert "basic_formats.barber" not in workspace.response(circle, TYPING).effective


def test_an_outlet_on_the_border_answers_for_every_circle_it_serves(workspace: Workspace, circle: str) -> None:
    other = workspace.find_circle("新河").id
    outlet = pharmacy(workspace, circle, circles=[other])
    assert [found.id for found in workspace.outlets(other)] == [outlet]
    assert {PHARMACY} == workspace.response(other, TYPING).effective.keys()
    counted = {item.id: item.outlets for item in workspace.summaries() if item.outlets}
    assert (counted, len(workspace.outlets())) == ({circle: 1, other: 1}, 1)
    third = workspace.find_circle("瑞丰").id
    workspace.change(outlet, {"circle": third, "circles": ()})
    assert listed(workspace, circle) is listed(workspace, other) is None
    assert listed(workspace, third) is not None
    workspace.delete(outlet)
    assert (listed(workspace, third), workspace.outlets(third)) == (None, ())
    assert workspace.check() == ()
    workspace.rebuild()
    assert workspace.check() == ()


def test_every_fact_of_a_circle_is_followed(workspace: Workspace, circle: str, library: Library) -> None:
    """Compounds, exceptions of the matrix, activities, demands, projects, surveys, communities, the circle itself."""

    def rows() -> dict[str, Any]:
        return dict(next(item for item in workspace.summaries() if item.id == circle).responses)

    workspace.add_table(library.table(ACCEPTANCE))
    pharmacy(workspace, circle)
    workspace.change(circle, {"listed": True})
    before = rows()
    compound = workspace.add("compound", {"name": "河滨家园", "circle": circle, "households": 120})
    assert rows() != before
    assert workspace.response(circle, ACCEPTANCE).effective["compounds"] == 1
    before = workspace.response(circle, TYPING).effective
    workspace.set_reach(compound, ["pharmacy"], False)
    assert before[PHARMACY] is True
    assert workspace.response(circle, TYPING).effective[PHARMACY] is False
    for kind, values in (
        ("activity", {"name": "邻里节", "date": "2026-10-01"}),
        ("demand", {"text": "想要一家书店", "formats": ["barber"]}),
        ("project", {"name": "改造菜市场"}),
        ("survey", {"organisation": "某调查公司", "round": workspace.round.id, "overall_rate": "0.91",
                    "format_rate": "0.9", "service_rate": "0.92", "valid": 1800}),
    ):  # fmt: skip
        then = workspace.response(circle, EVALUATION).effective
        workspace.add(kind, values | {"circle": circle})
        assert workspace.response(circle, EVALUATION).effective != then, kind
    workspace.change(circle, {"population": 20_000})
    assert workspace.response(circle, EVALUATION).effective["population"] == 20_000
    assert workspace.check() == ()


def test_an_inspector_starts_empty_and_the_street_does_not(workspace: Workspace, circle: str) -> None:
    pharmacy(workspace, circle)
    found = {stage: dict(workspace.response(circle, TYPING, stage).effective) for stage in Stage}
    assert found == {Stage.SELF: {PHARMACY: True}, Stage.STREET: {PHARMACY: True}, Stage.DISTRICT: {}, Stage.CITY: {}}


def test_what_is_handed_in_stays_whatever_happens_to_outlets(workspace: Workspace, circle: str) -> None:
    outlet = pharmacy(workspace, circle)
    submission = workspace.submit(circle, TYPING)
    before, row = workspace.response(circle, TYPING), listed(workspace, circle)
    assert before.frozen == {PHARMACY: True}
    fixed = workspace.submission(submission.digest)
    assert (fixed["answers"], fixed["effective"]) == ({}, {PHARMACY: True})
    derived = fixed["derived"][PHARMACY]
    assert (derived["value"], derived["source"], derived["words"]) == (True, "网点", "1 家，最近 5 分钟")
    workspace.delete(outlet)
    workspace.change(circle, {"listed": True})
    workspace.set_setting("reach", "every")
    after = workspace.response(circle, TYPING)
    assert (after.effective, after.way(PHARMACY)) == ({PHARMACY: True}, Way.DERIVED)
    assert after.derived[PHARMACY].facts == derived["facts"]
    assert listed(workspace, circle) == row
    assert workspace.check() == ()
    workspace.act(submission.digest, "withdraw")
    assert workspace.response(circle, TYPING).effective[PHARMACY] is False
    second = workspace.submit(circle, TYPING)
    assert workspace.response(circle, TYPING).submission == second.digest != submission.digest
    assert workspace.response(circle, TYPING).effective[PHARMACY] is False
    assert workspace.submission(submission.digest) == fixed
    workspace.act(second.digest, "approve")
    with pytest.raises(LCSurveyError, match="已审核，不能再交"):
        workspace.submit(circle, TYPING)
    assert workspace.check() == ()


def test_a_second_handing_in_before_approval_takes_what_is_there_then(workspace: Workspace, circle: str) -> None:
    pharmacy(workspace, circle)
    workspace.submit(circle, TYPING)
    workspace.add("outlet", {"name": "理发店", "circle": circle, "format": "barber", "minutes": 5})
    assert "basic_formats.barber" not in workspace.response(circle, TYPING).effective
    second = workspace.submit(circle, TYPING)
    standing = workspace.response(circle, TYPING)
    assert (standing.edition, standing.submission) == (2, second.digest)
    assert standing.effective == {PHARMACY: True, "basic_formats.barber": True}


def test_a_printed_page_knows_of_derived_answers(workspace: Workspace, circle: str) -> None:
    pharmacy(workspace, circle)
    workspace.note_print("K1", circle, TYPING)
    printed = workspace.find_code("K1")
    assert printed is not None
    assert printed.agrees
    workspace.add("outlet", {"name": "理发店", "circle": circle, "format": "barber", "minutes": 5})
    printed = workspace.find_code("K1")
    assert printed is not None
    assert not printed.agrees


def test_another_round_has_its_own_tables(workspace: Workspace, circle: str) -> None:
    pharmacy(workspace, circle)
    first = workspace.round.id
    row = listed(workspace, circle)
    new = workspace.create_round("2027年上半年", "2027-01-01", "2027-06-30")
    workspace.use_round(new.id)
    assert listed(workspace, circle) is not None
    assert workspace.check() == ()
    with workspace._ledger.database.reading() as connection:
        rounds = set(connection.scalars(select(t.response_row.c.round)))
    assert rounds == {new.id}
    workspace.use_round(first)
    assert listed(workspace, circle) == row
    assert workspace.check() == ()


def test_a_setting_changes_what_follows(workspace: Workspace, circle: str) -> None:
    formats = [formats[0] for formats in catalogue().mapping(TYPING, "basic_formats").values()]
    workspace.add_many("outlet", [{"name": name, "circle": circle, "format": name, "minutes": 5} for name in formats])
    far = workspace.add_many("compound", [{"name": name, "circle": circle} for name in ("近苑", "远苑")])[1]
    workspace.set_reach(far, formats, False)
    workspace.change(circle, {"listed": True})
    row = listed(workspace, circle)
    assert workspace.response(circle, TYPING).effective[PHARMACY] is True
    workspace.set_setting("reach", "every")
    assert workspace.response(circle, TYPING).effective[PHARMACY] is False
    then = listed(workspace, circle)
    assert row is not None
    assert then is not None
    assert (row.total or 0) > (then.total or 0) == 0
    assert workspace.check() == ()


def test_many_outlets_score_each_circle_once(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    circles = [circle.id for circle in workspace.circles()[:5]]
    refreshed: list[str] = []
    scores = workspace._ledger.scores
    whole = type(scores).refresh_owners

    def counting(self: Any, connection: Any, owners: Any) -> None:
        refreshed.extend(owners := list(owners))
        whole(self, connection, owners)

    monkeypatch.setattr(type(scores), "refresh_owners", counting)
    workspace.add_many(
        "outlet",
        ({"name": f"药店{n}", "circle": circles[n % 5], "format": "pharmacy", "minutes": 5} for n in range(3000)),
    )
    assert sorted(refreshed) == sorted(circles)
    assert all(listed(workspace, circle) is not None for circle in circles)
    assert workspace.check() == ()


def test_an_answer_reads_no_outlets_again(workspace: Workspace, circle: str, fields: list[str]) -> None:
    pharmacy(workspace, circle)
    workspace.answer(circle, TYPING, Stage.SELF, {fields[0]: True})
    said: list[str] = []

    def remember(_connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        said.append(statement)

    engine = workspace._ledger.database._writers
    event.listen(engine, "before_cursor_execute", remember)
    workspace.answer(circle, TYPING, Stage.SELF, {fields[0]: False})
    assert [statement for statement in said if "outlet" in statement] == []


def test_a_failed_write_leaves_what_is_derived_as_it_was(workspace: Workspace, circle: str) -> None:
    pharmacy(workspace, circle)
    before = workspace.response(circle, TYPING).effective, listed(workspace, circle)
    with pytest.raises(AnswerError, match="步行时间"):
        workspace.add_many(
            "outlet",
            [{"name": "甲", "circle": circle, "format": "bank"}, {"name": "乙", "circle": circle, "minutes": 900}],
        )
    with pytest.raises(AnswerError, match="超过"):
        pharmacy(workspace, circle, format="bank", remark="长" * 11000)
    _, response = workspace.answer(circle, TYPING, Stage.SELF, {"basic_formats.bank": True})
    assert response.effective == before[0] | {"basic_formats.bank": True}


def test_a_table_of_the_city_follows_from_all_circles(workspace: Workspace, circle: str, library: Library) -> None:
    workspace.add_table(library.table(TARGETS))
    before = workspace.response(workspace.city, TARGETS)
    assert (before.state, before.circle) == (State.EMPTY, workspace.city)
    with workspace._ledger.database.reading() as connection:
        rows = connection.execute(select(t.response_row.c.circle).where(t.response_row.c.form == TARGETS)).all()
    assert [row.circle for row in rows] == [workspace.city]
    workspace.answer(workspace.city, TARGETS, Stage.SELF, {}, notes={"done": "含在建"})
    workspace.submit(workspace.city, TARGETS)
    assert workspace.response(workspace.city, TARGETS).frozen == before.effective != {}
    assert workspace.check() == ()


def test_whose_table_it_is_is_minded(workspace: Workspace, circle: str, library: Library) -> None:
    workspace.add_table(library.table(TARGETS))
    with pytest.raises(NotFound, match="没有这个生活圈"):
        workspace.answer(workspace.city, TYPING, Stage.SELF, {PHARMACY: True})
    with pytest.raises(NotFound, match="全市的表"):
        workspace.answer(circle, TARGETS, Stage.SELF, {}, notes={"done": "甲"})
    assert workspace.city_facts().circles == workspace.circles()


def test_what_the_city_has_built_changes_its_table(library: Library, tmp_path: Path) -> None:
    person = Person("王五", "鄂尔多斯市商务局", "office")
    with Workspace.create(tmp_path / "市", pack=library.pack("ordos"), library=library, person=person) as space:
        if TARGETS not in space.tables():
            space.add_table(library.table(TARGETS))
        region = next(each for each in space.regions() if each.name == "东胜区")

        def done() -> int:
            answers = space.response(space.city, TARGETS).effective
            return sum(int(value) for field, value in answers.items() if field.startswith("done.dongsheng."))

        before = done()
        space.add("circle", {"name": "某一刻钟便民生活圈", "region": region.id, "completed_on": "2024-05-01"})
        assert done() == before + 1
        assert space.check() == ()
        space.undo()
        assert done() == before
