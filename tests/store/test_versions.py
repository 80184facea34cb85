"""A table in a second version: open work keeps the first until it is moved up, what was handed in keeps it for ever."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from lcsurvey.errors import LCSurveyError
from lcsurvey.report.document import sheet
from lcsurvey.response.model import Stage
from lcsurvey.score.library import Library
from lcsurvey.score.revision import Move
from lcsurvey.score.scoring import score
from lcsurvey.store.papers import record
from lcsurvey.store.responses import Key
from lcsurvey.store.workspace import Workspace
from tests.later import BASIC, FORM, second_version


@pytest.fixture
def later(tmp_path: Path) -> Library:
    """The installation of a later program."""
    return second_version(tmp_path / "later" / "forms")


@pytest.fixture
def newer(untouched: Path, later: Library, tmp_path: Path) -> Iterator[Workspace]:
    """A workspace that was begun with the first version, opened by the later program."""
    shutil.copytree(untouched, tmp_path / "资料")
    with Workspace.open(tmp_path / "资料", library=later) as opened:
        yield opened


def key(space: Workspace) -> Key:
    return Key(space.find_circle("黄河花园").id, FORM, space.round.id, Stage.SELF)


def begun(space: Workspace) -> Key:
    """Fifteen of the twenty, the first of them 便利店, and one in words."""
    at = key(space)
    options = [field for field in space.table(FORM, 1).form.field if field.startswith(BASIC)]
    fields = {field: number < 15 for number, field in enumerate(options)}
    space.answer(at.circle, FORM, at.stage, fields, notes={"basic_formats": "便利店在东门"})
    return at


def moved(space: Workspace, at: Key) -> Move:
    found = space.versions.move(at)
    assert found is not None
    return found


def test_open_work_keeps_its_version_and_is_offered_the_new_one(newer: Workspace) -> None:
    at = begun(newer)
    now = newer.response(at.circle, FORM)
    assert now.version == 1
    offered = newer.versions.offered(now)
    assert offered is not None
    assert offered.form.version == 2


def test_the_offer_says_what_needs_an_answer_and_what_is_lost(newer: Workspace) -> None:
    found = moved(newer, begun(newer))
    said = [(one.grade, one.said) for one in found.revised]
    assert said == [
        ("loses_answer", "“基本保障类业态”去掉选项“便利店”。原来的答案留在记录里，不再算数。"),
        ("needs_answer", "“基本保障类业态”增加选项“智慧菜店”。要填。"),
        ("harmless", "“早餐店”改叫“早餐店（点）”。"),
    ]
    assert found.before is not None
    assert found.after is not None
    assert (found.before.total, found.after.total, found.after.reachable) == tuple(map(Fraction, (60, 0, 100)))
    assert found.sentence.endswith("第 2 版：1 处要填或核对，1 处的答案不再算数，1 处不影响答案。")


def test_what_was_not_answered_cannot_be_lost(newer: Workspace) -> None:
    at = key(newer)
    newer.answer(at.circle, FORM, at.stage, {BASIC + "market": True})
    assert [one.grade for one in moved(newer, at).revised] == ["needs_answer", "harmless", "harmless"]


def test_moving_up_keeps_every_answer_and_can_be_taken_back(newer: Workspace) -> None:
    at = begun(newer)
    before = newer.response(at.circle, FORM)
    _, after = newer.versions.move_up(at)
    assert after.version == 2
    assert after.answers == {f: v for f, v in before.answers.items() if f != BASIC + "convenience_store"}
    assert after.notes == before.notes
    assert newer.history(after.id, BASIC + "convenience_store")
    newer.answer(at.circle, FORM, at.stage, {BASIC + "smart_greengrocer": True})
    scored = newer.response(at.circle, FORM)
    assert score(newer.table(FORM, 2), scored.effective, newer.settings(FORM)).lines[0].points == 60
    newer.undo()
    undone = newer.undo()
    assert undone is not None
    assert undone.label == "《分型表》换回第 1 版"
    back = newer.response(at.circle, FORM)
    assert (back.version, back.answers, back.notes) == (1, before.answers, before.notes)
    assert newer.check() == ()


def test_what_is_begun_afterwards_is_of_the_new_version(newer: Workspace) -> None:
    newer.versions.move_up(begun(newer))
    other = newer.find_circle("瑞丰").id
    newer.answer(other, FORM, Stage.SELF, {BASIC + "market": True})
    assert newer.response(other, FORM).version == 2
    with pytest.raises(LCSurveyError, match="已经是最新的一版"):
        newer.versions.move_up(Key(other, FORM, newer.round.id, Stage.SELF))


def test_what_was_handed_in_keeps_its_version_until_it_comes_back(newer: Workspace) -> None:
    at = begun(newer)
    sent = newer.submit(at.circle, FORM)
    handed = newer.response(at.circle, FORM)
    assert newer.versions.offered(handed) is None
    assert newer.versions.move(at) is None
    with pytest.raises(LCSurveyError, match="不能再改"):
        newer.versions.move_up(at)
    newer.act(sent.digest, "return", "请核对")
    returned = newer.response(at.circle, FORM)
    assert newer.versions.offered(returned) is not None
    newer.versions.move_up(at)
    assert newer.submission(sent.digest)["form"]["version"] == 1


def test_an_old_sheet_is_printed_for_ever(newer: Workspace, later: Library) -> None:
    at = begun(newer)
    newer.submit(at.circle, FORM)
    other = newer.find_circle("瑞丰").id
    newer.answer(other, FORM, Stage.SELF, {BASIC + "market": True})
    newer.versions.move_up(Key(other, FORM, newer.round.id, Stage.SELF))
    (later.folder / "jining" / "typing" / "v1.form.toml").unlink()  # a program that has only the second version
    newer._ledger.carried.library = Library(later.folder)
    newer._ledger.carried.forget()
    old, new = (record(newer, newer.circle(id_), FORM, day=date(2026, 11, 22)) for id_ in (at.circle, other))
    assert (old.table.form.version, new.table.form.version) == (1, 2)
    printed = [str(sheet(one)) for one in (old, new)]
    assert ["便利店" in one for one in printed] == [True, False]
    assert ["智慧菜店" in one for one in printed] == [False, True]


def test_a_version_that_cannot_be_read_is_not_offered(newer: Workspace, later: Library) -> None:
    (later.folder / "jining" / "typing" / "v2.form.toml").write_text("id = ", "utf-8")
    at = begun(newer)
    response = newer.response(at.circle, FORM)
    newer._ledger.carried.library = Library(later.folder)
    assert newer.versions.offered(response) is None


def test_open_tables_that_could_be_moved_up_are_named(newer: Workspace) -> None:
    at = begun(newer)
    other = newer.find_circle("瑞丰").id
    newer.answer(other, FORM, Stage.SELF, {BASIC + "market": True})
    newer.submit(other, FORM)
    assert newer.versions.waiting() == (at,)
    newer.versions.move_up(at)
    assert newer.versions.waiting() == ()
