"""Bundles of paper sheets: counted, taken out as one act, noticed when keyed twice; nothing of them on a sheet or on the way."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest

from lcsurvey.errors import AnswerError, LCSurveyError, NotFound
from lcsurvey.form.model import Answers
from lcsurvey.response.questionnaire import rating_questions
from lcsurvey.score.library import Library
from lcsurvey.store.bundles import CLOSED, OPEN, OUT, Bundle
from lcsurvey.store.database import driver
from lcsurvey.store.folder import DATABASE
from lcsurvey.store.workspace import Person, Workspace


def sheets(space: Workspace, number: int, seed: int = 1) -> list[Answers]:
    """Sheets of residents who answer each for themselves."""
    chance = random.Random(seed)
    form = space.questionnaires.form()
    asked = (*rating_questions(form), *(form.question[name] for name in ("sex", "age", "income", "occupation")))
    return [
        {one.name: chance.choices(one.choices[:3], (6, 3, 1), k=1)[0].name if len(one.choices) >= 3
         else chance.choice(one.choices).name for one in asked}
        for _ in range(number)
    ]  # fmt: skip


def keyed(space: Workspace, circle: str, number: str, answers: list[Answers]) -> Bundle:
    """A bundle keyed in and ended."""
    bundle = space.questionnaires.bundles.begin(circle, number, len(answers))
    for one in answers:
        bundle, _ = space.questionnaires.bundles.keep(bundle, one)
    return space.questionnaires.bundles.end(bundle)


def test_a_bundle_counts_down(workspace: Workspace, circle: str) -> None:
    bundles = workspace.questionnaires.bundles
    bundle = bundles.begin(circle, "12", 3, asked="facts")
    bundle, first = bundles.keep(bundle, sheets(workspace, 1)[0])
    assert (bundle.short, bundle.sheets, bundle.state) == (2, (first,), OPEN)
    assert bundles.current(circle) == bundle == bundles.listed(circle)[0]
    bundle = bundles.drop(bundle, first)
    assert (bundle.short, workspace.questionnaires.count(circle)) == (3, 0)
    assert bundles.end(bundle).state == CLOSED
    assert bundles.current(circle) is None


def test_a_bundle_is_still_there_after_closing(workspace: Workspace, circle: str, library: Library) -> None:
    bundle = workspace.questionnaires.bundles.begin(circle, "7", 50)
    bundle, _ = workspace.questionnaires.bundles.keep(bundle, sheets(workspace, 1)[0])
    path = workspace.path
    workspace.close()
    with Workspace.open(path, library=library) as again:
        assert again.questionnaires.bundles.current(circle) == bundle


def test_each_person_goes_on_with_their_own(workspace: Workspace, circle: str) -> None:
    bundles = workspace.questionnaires.bundles
    mine = bundles.begin(circle, "1", 50)
    workspace.sign_in(Person("赵录入", "瑞丰社区", "community"))
    assert bundles.current(circle) is None
    assert bundles.go_on(mine).by == workspace.person.author
    assert bundles.current(circle) is not None


@pytest.mark.parametrize(("number", "size"), [("", 50), ("十二", 50), ("123456789", 50), ("1", 0), ("1", 2001)])
def test_what_is_no_bundle_is_refused(workspace: Workspace, circle: str, number: str, size: int) -> None:
    with pytest.raises(AnswerError, match="捆"):
        workspace.questionnaires.bundles.begin(circle, number, size)


def test_a_bundle_is_taken_out_and_put_back_as_one(workspace: Workspace, circle: str) -> None:
    keyed(workspace, circle, "11", sheets(workspace, 4, seed=3))
    bundle = keyed(workspace, circle, "12", sheets(workspace, 20))
    before = workspace.questionnaires.tally(circle)
    out = workspace.questionnaires.bundles.take_out(bundle)
    assert out.state == OUT
    assert workspace.questionnaires.count(circle) == 4
    assert not workspace.questionnaires.bundles.numbered(circle, "12")
    back = workspace.questionnaires.bundles.put_back(out)
    assert back.state == CLOSED
    assert not set(back.sheets) & set(bundle.sheets)  # void ones stay void wherever they have travelled
    assert workspace.questionnaires.tally(circle) == before
    assert workspace.check() == ()


def test_a_sheet_taken_out_before_stays_out(workspace: Workspace, circle: str) -> None:
    bundle = keyed(workspace, circle, "12", sheets(workspace, 5))
    workspace.questionnaires.void(bundle.sheets[:1])
    out = workspace.questionnaires.bundles.take_out(bundle)
    assert len(out.sheets) == 4
    assert len(workspace.questionnaires.bundles.put_back(out).sheets) == workspace.questionnaires.count(circle) == 4


def test_the_same_number_is_noticed(workspace: Workspace, circle: str) -> None:
    first = keyed(workspace, circle, "12", sheets(workspace, 5))
    assert workspace.questionnaires.bundles.numbered(circle, "12") == (first,)
    assert workspace.questionnaires.bundles.numbered(circle, "13") == ()


def test_the_same_answers_under_another_number_are_noticed(workspace: Workspace, circle: str) -> None:
    bundles = workspace.questionnaires.bundles
    answers = sheets(workspace, 30)
    first = keyed(workspace, circle, "12", answers)
    other = keyed(workspace, circle, "13", sheets(workspace, 30, seed=2))
    assert bundles.twin(other) is None
    again = keyed(workspace, circle, "14", [*answers[::-1]])
    assert bundles.twin(again) == first
    bundles.take_out(first)
    assert bundles.twin(again) is None


def test_what_is_gone_from_the_records_is_said(workspace: Workspace, circle: str) -> None:
    bundle = workspace.questionnaires.bundles.begin(circle, "12", 5)
    lost = Bundle("0" * 32, bundle.circle, bundle.round, "9", 5, bundle.day, bundle.by)
    with pytest.raises(NotFound, match="第 9 捆"):
        workspace.questionnaires.bundles.keep(lost, sheets(workspace, 1)[0])
    assert workspace.questionnaires.count(circle) == 0


def test_a_sheet_and_its_bundle_are_kept_together_or_not_at_all(
    workspace: Workspace, circle: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    bundles = workspace.questionnaires.bundles
    bundle = bundles.begin(circle, "12", 5)

    def full(*_: object) -> None:
        raise OSError(28, "disk full")

    with monkeypatch.context() as broken:
        broken.setattr(workspace._ledger, "set_meta", full)
        with pytest.raises(LCSurveyError, match="磁盘已满"):
            bundles.keep(bundle, sheets(workspace, 1)[0])
    assert workspace.questionnaires.count(circle) == 0
    assert bundles.current(circle) == bundle


def test_scores_that_wait_while_one_keys_are_made_when_it_is_opened_again(
    workspace: Workspace, circle: str, library: Library
) -> None:
    bundle = workspace.questionnaires.bundles.begin(circle, "12", 5)
    workspace.questionnaires.bundles.keep(bundle, sheets(workspace, 1)[0])
    path = workspace.path
    workspace.close()  # as if it had been cut off: nobody asked for the scores
    with Workspace.open(path, library=library) as again:
        kept = next(one for one in again.summaries() if one.id == circle).responses
        again.rebuild()
        assert next(one for one in again.summaries() if one.id == circle).responses == kept
        assert again.check() == ()


# — nothing leads back —


@pytest.fixture
def rows(workspace: Workspace) -> Iterator[driver]:
    connection = driver().connect(str(workspace.path / DATABASE))
    yield connection
    connection.close()


def test_no_sheet_says_which_bundle_it_is_of_and_no_bundle_which_sheet_was_first(
    workspace: Workspace, circle: str, rows: driver
) -> None:
    bundle = keyed(workspace, circle, "12", sheets(workspace, 25))
    assert rows.execute("SELECT count(DISTINCT bundle), max(bundle) FROM questionnaire").fetchone() == (1, "")
    assert list(bundle.sheets) == sorted(bundle.sheets)
    assert len(bundle.day) == len("2026-11-22")
    assert not any("bundle" in line for line in workspace.dump())
