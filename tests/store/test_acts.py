"""Handing in and what follows: the state is computed from acts, each naming its submission."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lcsurvey.errors import AnswerError, LCSurveyError, NotFound
from lcsurvey.response.model import Stage, State
from lcsurvey.score.library import Library
from lcsurvey.store.responses import standing
from lcsurvey.store.workspace import Person, Workspace

TYPING = "jining/typing"


@pytest.fixture
def answered(workspace: Workspace, circle: str, fields: list[str]) -> Workspace:
    """A workspace in which one typing table is half filled."""
    workspace.answer(circle, TYPING, Stage.SELF, dict.fromkeys(fields[:22], True))
    return workspace


def state(workspace: Workspace, circle: str) -> State:
    """The state, which the list must show alike."""
    listed = next(item for item in workspace.summaries() if item.id == circle).responses[TYPING].state
    assert listed == workspace.response(circle, TYPING).state
    return listed


def test_a_table_goes_its_way(answered: Workspace, circle: str) -> None:
    assert state(answered, circle) == State.DRAFT
    first = answered.submit(circle, TYPING)
    assert (state(answered, circle), first.edition) == (State.SUBMITTED, 1)
    answered.act(first.digest, "return", "缺附件")
    assert state(answered, circle) == State.RETURNED
    answered.answer(circle, TYPING, Stage.SELF, {"basic_formats.bank": False})
    assert state(answered, circle) == State.RETURNED
    second = answered.submit(circle, TYPING)
    assert (second.edition, second.digest != first.digest) == (2, True)
    for act, then in (("approve", State.APPROVED), ("sign", State.SIGNED), ("file", State.FILED)):
        answered.act(second.digest, act)
        assert state(answered, circle) == then
    assert [item.digest for item in answered.submissions(second_response(answered, circle))] == [
        first.digest,
        second.digest,
    ]


def second_response(workspace: Workspace, circle: str) -> str:
    """The id of the response."""
    return workspace.response(circle, TYPING).id


def test_taking_back_makes_it_a_draft_again(answered: Workspace, circle: str) -> None:
    submission = answered.submit(circle, TYPING)
    answered.act(submission.digest, "withdraw")
    response = answered.response(circle, TYPING)
    assert (response.state, response.submission, response.edition) == (State.DRAFT, "", 1)


def test_the_same_content_handed_in_again_stands_again(answered: Workspace, circle: str) -> None:
    first = answered.submit(circle, TYPING)
    answered.act(first.digest, "return", "再核一遍")
    again = answered.submit(circle, TYPING)
    assert again.digest == first.digest
    response = answered.response(circle, TYPING)
    assert (response.state, response.edition) == (State.SUBMITTED, 2)


def test_an_act_about_an_older_edition_is_refused(answered: Workspace, circle: str) -> None:
    first = answered.submit(circle, TYPING)
    answered.act(first.digest, "withdraw")
    answered.answer(circle, TYPING, Stage.SELF, {"basic_formats.bank": False})
    answered.submit(circle, TYPING)
    with pytest.raises(LCSurveyError, match="新的一版"):
        answered.act(first.digest, "approve")


def test_a_return_needs_its_reason(answered: Workspace, circle: str) -> None:
    with pytest.raises(LCSurveyError, match="理由"):
        answered.act(answered.submit(circle, TYPING).digest, "return", "  ")


def test_what_is_not_there_cannot_be_acted_upon(answered: Workspace, circle: str) -> None:
    with pytest.raises(NotFound, match="交表"):
        answered.act("f" * 64, "approve")
    with pytest.raises(NotFound, match="退回"):
        answered.act(answered.submit(circle, TYPING).digest, "burn")
    with pytest.raises(LCSurveyError, match="还没有填写"):
        answered.submit(answered.find_circle("幸福里").id, TYPING)
    with pytest.raises(NotFound):
        answered.submission("f" * 64)


def test_a_submission_fixes_everything(answered: Workspace, circle: str, fields: list[str]) -> None:
    submission = answered.submit(circle, TYPING)
    fixed = answered.submission(submission.digest)
    table = answered.table(TYPING)
    assert fixed["answers"] == dict.fromkeys(fields[:22], True)
    assert fixed["form"] == {"id": TYPING, "version": 1, "digest": table.form.digest}
    assert fixed["settings"]["reach"] == "any"
    assert fixed["score"]["total"] == str(answered_total(answered, circle))
    lines = fixed["score"]["lines"]
    assert {line["id"] for line in lines} >= {rule.id for rule in table.rules.rules}


def answered_total(workspace: Workspace, circle: str) -> Any:
    """The total that the list shows."""
    return next(item for item in workspace.summaries() if item.id == circle).responses[TYPING].total


def test_a_later_answer_or_setting_leaves_a_submission_as_it_was(answered: Workspace, circle: str) -> None:
    submission = answered.submit(circle, TYPING)
    before = answered.submission(submission.digest)
    with pytest.raises(LCSurveyError, match=r"已交表，不能再改.*撤回"):
        answered.answer(circle, TYPING, Stage.SELF, {"basic_formats.bank": False})
    answered.set_setting("reach", "every")
    assert answered.settings_of(answered.response(circle, TYPING)) != answered.settings(TYPING)
    answered.act(submission.digest, "withdraw")
    answered.answer(circle, TYPING, Stage.SELF, {"basic_formats.bank": False})
    assert answered.submission(submission.digest) == before
    assert answered.settings_of(answered.response(circle, TYPING)) == answered.settings(TYPING)


def test_the_digest_is_that_of_the_content_and_the_change_carries_only_it(answered: Workspace, circle: str) -> None:
    submission = answered.submit(circle, TYPING)
    lines = [json.loads(line) for line in answered.dump()]
    (content,) = [line for line in lines if line.get("content") == submission.digest]
    body = json.dumps(content["body"], ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert hashlib.sha256(body.encode()).hexdigest() == submission.digest
    (act,) = [line for line in lines if isinstance(line.get("v"), dict) and line["v"].get("kind") == "act"]
    assert act["v"] == {
        "kind": "act", "act": "submit", "response": second_response(answered, circle),
        "submission": submission.digest, "after": [],
    }  # fmt: skip


ACTS = st.tuples(
    st.sampled_from(["submit", "return", "approve", "sign", "file", "withdraw", "nonsense"]),
    st.sampled_from(["a", "b", ""]),
)


@given(st.lists(ACTS, max_size=12))
def test_the_standing_follows_only_acts_about_what_stands(acts: list[tuple[str, str]]) -> None:
    now = standing(acts)
    assert now.edition == sum(act == "submit" for act, _ in acts)
    submitted = [index for index, (act, _) in enumerate(acts) if act == "submit"]
    if not submitted:
        assert now.state is None
        return
    last, about = acts[submitted[-1] :], acts[submitted[-1]][1]
    after = [act for act, submission in last[1:] if submission == about and act != "nonsense" and about]
    if "withdraw" in after:
        assert (now.state, now.submission) == (State.DRAFT, "")
    else:
        words = {"return": State.RETURNED, "approve": State.APPROVED, "sign": State.SIGNED, "file": State.FILED}
        assert now.state == (words[after[-1]] if after else State.SUBMITTED)


def test_only_the_office_sets_what_the_office_sets(workspace: Workspace) -> None:
    workspace.sign_in(Person("王芳", "瑞丰社区", "community"))
    with pytest.raises(LCSurveyError, match="由主管部门统一设定"):
        workspace.set_setting("reach", "every")
    assert workspace.settings(TYPING)["reach"] == "any"


def test_a_setting_that_does_not_suit_is_refused(workspace: Workspace) -> None:
    with pytest.raises(AnswerError, match="应是其中之一"):
        workspace.set_setting("reach", "nobody")
    with pytest.raises(NotFound, match="现有"):
        workspace.set_setting("colour", "red")


def test_settings_are_kept(workspace: Workspace, library: Any) -> None:
    workspace.set_setting("reach", "every")
    workspace.set_setting("market_services", ("hygiene",))
    workspace.close()
    with Workspace.open(workspace.path, library=library) as again:
        assert again.settings(TYPING)["reach"] == "every"
        assert again.settings("jining/evaluation")["market_services"] == ("hygiene",)
        assert again.setting_values()["reach"] == "every"


def test_a_printed_page_is_found_and_compared(answered: Workspace, circle: str) -> None:
    answered.note_print("K7-3F", circle, TYPING)
    record = answered.find_code("K7-3F")
    assert record is not None
    assert (record.circle, record.form, record.agrees, record.edition) == (circle, TYPING, True, 0)
    answered.answer(circle, TYPING, Stage.SELF, {}, notes={"basic_formats": "改过"})
    record = answered.find_code("K7-3F")
    assert record is not None
    assert not record.agrees
    assert answered.find_code("K7-3G") is None


def test_a_workspace_carries_its_tables(answered: Workspace, circle: str, tmp_path: Path) -> None:
    from lcsurvey.score.library import Library

    before, tables = answered.response(circle, TYPING), answered.tables()
    assert {"jining/typing", "jining/evaluation", "ordos/acceptance"} <= set(tables)
    answered.close()
    with Workspace.open(answered.path, library=Library(tmp_path)) as elsewhere:
        assert elsewhere.tables() == tables
        assert elsewhere.response(circle, TYPING) == before
        assert elsewhere.table(TYPING) == answered.table(TYPING)
        assert elsewhere.settings(TYPING)["reach"] == "any"
        assert elsewhere.pack.name == "中卫"
        assert elsewhere.check() == ()


def test_another_table_under_the_same_version_is_refused(workspace: Workspace) -> None:
    from dataclasses import replace

    table = workspace.table(TYPING)
    workspace.add_table(table)
    with pytest.raises(LCSurveyError, match="版本号"):
        workspace.add_table(replace(table, form=replace(table.form, digest="0" * 64)))


def test_a_table_of_another_city_brings_its_settings(library: Library, tmp_path: Path) -> None:
    office = Person("李主任", "鄂尔多斯市商务局", "office")
    with Workspace.create(tmp_path / "别处", pack=library.pack("ordos"), library=library, person=office) as space:
        with pytest.raises(NotFound, match="城市等级"):
            space.set_setting("城市等级", "first")
        space.add_table(library.table("jining/evaluation"))
        assert space.settings("jining/evaluation")["city_tier"] == "other"
        space.set_setting("城市等级", "first")
        assert space.settings("jining/evaluation")["city_tier"] == "first"
        assert space.check() == ()
    with Workspace.open(tmp_path / "别处", library=library) as again:
        assert again.settings("jining/evaluation")["city_tier"] == "first"
