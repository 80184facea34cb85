"""Acts about a table that was handed in: reasons at questions, days, remarks that change no state."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from lcsurvey.errors import AnswerError, LCSurveyError, PackageError
from lcsurvey.response.model import Stage, State
from lcsurvey.store.model import Submission
from lcsurvey.store.workspace import Person, Workspace

TYPING = "jining/typing"


@pytest.fixture
def handed_in(workspace: Workspace, circle: str) -> Submission:
    """A table handed in, and the street at the screen."""
    workspace.answer(circle, TYPING, Stage.SELF, {"basic_formats.bank": True})
    done = workspace.submit(circle, TYPING)
    workspace.sign_in(Person("王主任", "滨河街道", "street"))
    return done


def questions(workspace: Workspace) -> list[str]:
    return [question.name for question in workspace.table(TYPING).form.questions]


def test_a_return_keeps_its_reasons_in_the_order_of_the_form(
    workspace: Workspace, circle: str, handed_in: Submission
) -> None:
    first, second, third = questions(workspace)[:3]
    items = {third: "请附照片", first: " 与网点数不符 ", second: "  "}
    workspace.act(handed_in.digest, "return", "有两处要改", items=items, due="2026-12-05")
    response = workspace.response(circle, TYPING)
    submitted, returned = workspace.handlings(response.id)
    assert response.state is State.RETURNED
    assert (submitted.act, submitted.edition, returned.act, returned.edition) == ("submit", 1, "return", 1)
    assert list(returned.items.items()) == [(first, "与网点数不符"), (third, "请附照片")]
    assert (returned.remark, returned.due, returned.author) == ("有两处要改", "2026-12-05", "王主任（滨河街道）")
    assert returned.device == workspace.device


def test_a_return_with_a_reason_at_a_question_needs_no_other(workspace: Workspace, handed_in: Submission) -> None:
    workspace.act(handed_in.digest, "return", items={questions(workspace)[0]: "与网点数不符"})


def test_a_remark_changes_no_state_and_says_something(workspace: Workspace, circle: str, handed_in: Submission) -> None:
    workspace.act(handed_in.digest, "remark", "街道同意")
    response = workspace.response(circle, TYPING)
    assert (response.state, response.submission) == (State.SUBMITTED, handed_in.digest)
    assert [one.remark for one in workspace.handlings(response.id)] == ["", "街道同意"]
    with pytest.raises(LCSurveyError, match="意见还是空的"):
        workspace.act(handed_in.digest, "remark", " ")


def test_editions_are_counted_over_returns(workspace: Workspace, circle: str, handed_in: Submission) -> None:
    workspace.act(handed_in.digest, "return", "再核一遍")
    second = workspace.submit(circle, TYPING)
    workspace.act(second.digest, "approve")
    found = workspace.handlings(workspace.response(circle, TYPING).id)
    assert [(one.act, one.edition) for one in found] == [("submit", 1), ("return", 1), ("submit", 2), ("approve", 2)]


@pytest.mark.parametrize(
    ("items", "remark", "due", "says"),
    [
        ({"nothing": "x"}, "", "", "没有这一题"),
        ({}, "好" * 2001, "", "意见太长"),
        ({}, "缺附件", "12月5日", "不是日期"),
        ({}, "缺附件", "20261205", "不是日期"),
    ],
)
def test_what_does_not_suit_is_refused_and_nothing_is_done(
    workspace: Workspace, circle: str, handed_in: Submission, items: dict[str, str], remark: str, due: str, says: str
) -> None:
    with pytest.raises(AnswerError, match=says):
        workspace.act(handed_in.digest, "return", remark, items=items, due=due)
    assert workspace.response(circle, TYPING).state is State.SUBMITTED


def test_nothing_is_returned_while_a_file_of_its_circle_waits(
    workspace: Workspace, circle: str, handed_in: Submission, tmp_path: Path
) -> None:
    file = tmp_path / "黄河花园_交表.lcs"
    file.write_bytes(b"half a package")
    sha256 = hashlib.sha256(file.read_bytes()).hexdigest()
    error = PackageError("cut_short", "文件不完整。")
    workspace.desks.set_aside(file, sha256, error, file.name, "李小满", {circle: "黄河花园"})
    with pytest.raises(LCSurveyError, match=r"黄河花园_交表\.lcs.*先把它收进来或移除"):
        workspace.act(handed_in.digest, "return", "缺附件")
    workspace.act(handed_in.digest, "remark", "先看看")
    workspace.desks.remove(sha256)
    workspace.act(handed_in.digest, "return", "缺附件")
    assert workspace.response(circle, TYPING).state is State.RETURNED


def test_an_act_that_is_gone_while_its_row_stays_is_passed_over(
    workspace: Workspace, circle: str, handed_in: Submission, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace.act(handed_in.digest, "return", "缺附件")
    response = workspace.response(circle, TYPING).id
    submitted, _ = workspace.handlings(response)
    log = workspace._ledger.log
    things = log.things
    monkeypatch.setattr(
        log, "things", lambda connection, ids: {k: v for k, v in things(connection, ids).items() if k == submitted.id}
    )
    assert [one.act for one in workspace.handlings(response)] == ["submit"]
