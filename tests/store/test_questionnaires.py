"""Anonymous questionnaires: counted exactly, recognised when they come again, and nobody to be found in them."""

from __future__ import annotations

import gzip
import json
import random
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest

from lcsurvey.circle.tally import Tally
from lcsurvey.errors import AnswerError, LCSurveyError, NotFound
from lcsurvey.form.model import Answers
from lcsurvey.score.library import Library
from lcsurvey.store.database import driver
from lcsurvey.store.folder import DATABASE
from lcsurvey.store.workspace import Person, Workspace

RATINGS = ("basic_enough", "quality_enough", "convenience", "shop_service", "smart_service", "orderly", "harmony")
BEST = dict(zip(RATINGS, ("fully", "fully", "very", "very", "very", "all", "done"), strict=True))
WORST = dict(zip(RATINGS, ("not", "not", "not", "not", "not", "few", "not"), strict=True))
DAY = "2026-11-20"


def _sheets(count: int, start: int = 0) -> list[Answers]:
    """Questionnaires that all differ."""
    return [BEST | {"compound": f"{start + number}号院", "basic_formats.bank": True} for number in range(count)]


@pytest.fixture
def rows(workspace: Workspace) -> Iterator[driver]:
    connection = driver().connect(str(workspace.path / DATABASE))
    yield connection
    connection.close()


def test_questionnaires_are_counted_with_their_answers(workspace: Workspace, circle: str) -> None:
    short = {name: BEST[name] for name in RATINGS[:6]}
    workspace.questionnaires.add(circle, [BEST, BEST, WORST, short], day=DAY)
    tally = workspace.questionnaires.tally(circle)
    assert tally is not None
    assert (tally.received, tally.valid, tally.incomplete) == (4, 3, 1)
    assert tally.counts == dict.fromkeys(RATINGS, (2, 0, 1))
    assert tally.partial == dict.fromkeys(RATINGS[:6], (1, 0, 0))
    assert workspace.questionnaires.count(circle) == workspace.questionnaires.count() == 4


def test_circles_and_rounds_are_counted_apart(workspace: Workspace, circle: str) -> None:
    other = next(each.id for each in workspace.circles() if each.id != circle)
    round_ = workspace.create_round("2027年上半年", "2027-01-01", "2027-06-30").id
    workspace.questionnaires.add(circle, [BEST], day=DAY)
    workspace.questionnaires.add(other, [WORST, WORST], day=DAY)
    workspace.questionnaires.add(circle, [WORST] * 3, day=DAY, round=round_)
    received = {of: tally.received for of, tally in workspace.questionnaires.tallies().items()}
    assert received == {circle: 1, other: 2}
    later = workspace.questionnaires.tally(circle, round_)
    assert later is not None
    assert later.received == 3
    assert workspace.questionnaires.tally(other, round_) is None


def test_one_statement_over_one_index_counts_them(workspace: Workspace, rows: driver) -> None:
    asked = (
        "SELECT circle, form, version, ratings, count(*) FROM questionnaire WHERE round = 'r' AND void = 0 "
        "GROUP BY circle, form, version, ratings"
    )
    plan = [row[-1] for row in rows.execute(f"EXPLAIN QUERY PLAN {asked}")]
    assert plan == ["SEARCH questionnaire USING COVERING INDEX questionnaire_tally (round=? AND void=?)"]


def test_a_correction_is_a_void_sheet_and_a_new_one(workspace: Workspace, circle: str) -> None:
    first, _ = workspace.questionnaires.add(circle, [BEST, BEST], day=DAY)
    new = workspace.questionnaires.correct(first, WORST)
    assert new != first
    assert workspace.questionnaires.one(first).void
    assert workspace.questionnaires.one(first).answers == BEST
    assert (workspace.questionnaires.one(new).answers, workspace.questionnaires.one(new).day) == (WORST, DAY)
    tally = workspace.questionnaires.tally(circle)
    assert tally is not None
    assert tally.counts["harmony"] == (1, 0, 1)
    with pytest.raises(LCSurveyError, match="已经作废"):
        workspace.questionnaires.correct(first, BEST)


def test_void_questionnaires_count_nowhere_and_stay(workspace: Workspace, circle: str) -> None:
    ids = workspace.questionnaires.add(circle, _sheets(3), day=DAY)
    workspace.questionnaires.void(ids[:2])
    assert workspace.questionnaires.count(circle) == 1
    assert [each.id for each in workspace.questionnaires.listed(circle, void=True)] == list(ids[:2])


def test_a_list_goes_on_where_it_stopped(workspace: Workspace, circle: str) -> None:
    ids = workspace.questionnaires.add(circle, _sheets(5), day=DAY)
    first = workspace.questionnaires.listed(circle, most=2)
    assert first[0].answers["basic_formats.bank"] is True
    rest = workspace.questionnaires.listed(circle, after=first[-1].id)
    assert [each.id for each in (*first, *rest)] == list(ids)


def test_what_residents_ticked_is_counted(workspace: Workspace, circle: str) -> None:
    sheets = [BEST, BEST | {"basic_formats.bank": True, "basic_formats.pharmacy": False}, {"basic_formats.bank": True}]
    workspace.questionnaires.add(circle, sheets, day=DAY)
    assert workspace.questionnaires.heard(circle) == (2, {"basic_formats.bank": 2})


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ({"harmony": "perhaps"}, "第2份·您认为一刻钟便民生活圈是否实现商居和谐.*没有“perhaps”"),
        ({"phone": "1"}, "没有“phone”"),
        ({"suggestions": "  "}, "第2份：一题也没有答"),
        ({}, "第2份：一题也没有答"),
        ({"suggestions": "\x00"}, "印不出"),
    ],
)
def test_what_does_not_suit_is_named_and_nothing_is_kept(
    workspace: Workspace, circle: str, answers: Answers, said: str
) -> None:
    with pytest.raises(AnswerError, match=said):
        workspace.questionnaires.add(circle, [BEST, answers], day=DAY)
    assert workspace.questionnaires.count() == 0


def test_a_day_and_a_circle_must_be_real(workspace: Workspace, circle: str) -> None:
    with pytest.raises(AnswerError, match="不是日期"):
        workspace.questionnaires.add(circle, [BEST], day="昨天")
    with pytest.raises(NotFound, match="没有这个生活圈"):
        workspace.questionnaires.add("nowhere", [BEST], day=DAY)
    with pytest.raises(NotFound):
        workspace.questionnaires.one("没有")


def test_the_score_follows_the_questionnaires(workspace: Workspace, circle: str) -> None:
    """What is derived from questionnaires is so at once, and the lists agree with it."""

    def score() -> tuple[object, ...]:
        response = workspace.response(circle, "jining/evaluation")
        names = ("valid_questionnaires", "format_satisfaction_rate")
        return tuple(response.effective.get(name) for name in names)

    workspace.change(circle, {"population": 40})
    assert score() == (None, None)
    ids = workspace.questionnaires.add(circle, [BEST, BEST, WORST], day=DAY)
    assert score() == (3, Decimal("0.666666666666"))
    workspace.questionnaires.add(circle, [BEST] * 17, day=DAY)
    assert score() == (20, Decimal("0.95"))
    workspace.questionnaires.void(ids)
    assert score()[0] == 17
    assert workspace.check() == ()


def test_questionnaires_last(workspace: Workspace, circle: str, library: Library) -> None:
    workspace.questionnaires.add(circle, _sheets(3), day=DAY)
    workspace.close()
    with Workspace.open(workspace.path, library=library) as again:
        assert again.questionnaires.count(circle) == 3
        assert again.check() == ()
        assert "jining/satisfaction" not in again.tables()


def test_an_altered_questionnaire_is_found(workspace: Workspace, circle: str, rows: driver) -> None:
    workspace.questionnaires.add(circle, [BEST], day=DAY)
    before = list(workspace.dump())
    rows.execute("UPDATE questionnaire SET answers = replace(answers, 'fully', 'not')")
    rows.commit()
    assert [problem.code for problem in workspace.check()] == ["digest"]
    assert len(before) == len(list(workspace.dump()))


# — nothing leads back —


def test_nothing_that_is_kept_says_who_when_or_in_which_order(workspace: Workspace, circle: str, rows: driver) -> None:
    """What an attacker with the whole database can do: order the rows, group them, look for names and hours."""
    workspace.sign_in(Person("赵录入", "瑞丰社区", "community"))
    first = workspace.questionnaires.take_in(circle, _sheets(40), day=DAY)
    second = workspace.questionnaires.take_in(circle, _sheets(40, start=40), day=DAY)
    workspace.questionnaires.add(circle, _sheets(40, start=80), day=DAY)
    columns = [row[1] for row in rows.execute("PRAGMA table_info(questionnaire)")]
    assert columns == [
        "id", "round", "circle", "form", "version", "day", "ratings", "answers", "digest", "void", "bundle",
    ]  # fmt: skip
    constant = ("round", "circle", "form", "version", "day", "ratings", "void", "bundle")
    for column in constant:  # no column tells the three groups apart, or anybody from anybody
        assert rows.execute(f"SELECT count(DISTINCT {column}) FROM questionnaire").fetchone() == (1,), column
    stored = [json.loads(row[0])["compound"] for row in rows.execute("SELECT answers FROM questionnaire")]
    entered = [f"{number}号院" for number in range(120)]
    assert sorted(stored) == sorted(entered)
    ranks = [entered.index(name) for name in stored]
    rising = sum(one < two for one, two in pairwise(ranks))
    assert 35 < rising < 85  # of 119: the rows do not stand as they were entered
    with pytest.raises(driver().Error):
        rows.execute("SELECT rowid FROM questionnaire")
    versions = {bytes.fromhex(id_)[6] >> 4 for id_ in (*first.ids, *second.ids)}
    assert versions == {4}  # random: no clock, no computer
    kept = [*rows.execute("SELECT * FROM questionnaire"), *rows.execute("SELECT * FROM questionnaire_import")]
    assert len(kept) == 120 + 2
    said = "\n".join(repr([one.hex() if isinstance(one, bytes) else one for one in row]) for row in kept)
    assert not any(name in said for name in ("赵录入", "瑞丰社区", workspace.device))
    assert not re.search(r"\d\d:\d\d|T\d\d", said.replace(DAY, ""))


def test_the_memory_of_an_import_is_one_digest(workspace: Workspace, circle: str, rows: driver) -> None:
    sheets = _sheets(7)
    workspace.questionnaires.take_in(circle, sheets, day=DAY)
    columns = [row[1] for row in rows.execute("PRAGMA table_info(questionnaire_import)")]
    assert columns == ["id", "round", "circle", "form", "day", "count", "added", "content"]
    kept = rows.execute("SELECT count, added, day, length(content) FROM questionnaire_import").fetchall()
    assert kept == [(7, 7, DAY, 64)]


def test_the_change_log_hears_nothing_of_questionnaires(workspace: Workspace, circle: str) -> None:
    before = workspace.status().changes
    workspace.questionnaires.take_in(circle, _sheets(3), day=DAY)
    assert workspace.status().changes == before
    assert not workspace.can_undo


# — the same file again —


def test_the_same_file_twice_adds_nothing(workspace: Workspace, circle: str) -> None:
    sheets = _sheets(30)
    first = workspace.questionnaires.take_in(circle, sheets, day=DAY)
    again = workspace.questionnaires.take_in(circle, sheets, day="2026-11-25")
    assert (first.added, first.known, again.added, again.known) == (30, 0, 0, 30)
    found = workspace.questionnaires.recognise(circle, sheets)
    assert [(each.day, each.size) for each in found.before] == [(DAY, 30)]
    assert workspace.questionnaires.count(circle) == 30


def test_one_questionnaire_is_recognised_too(workspace: Workspace, circle: str) -> None:
    workspace.questionnaires.take_in(circle, [BEST], day=DAY)
    assert workspace.questionnaires.take_in(circle, [BEST], day=DAY).added == 0


@pytest.mark.parametrize("newest_first", [False, True])
def test_a_later_export_brings_only_what_is_new(workspace: Workspace, circle: str, newest_first: bool) -> None:
    def export(count: int) -> list[Answers]:
        sheets = _sheets(count)
        return sheets[::-1] if newest_first else sheets

    added = [workspace.questionnaires.take_in(circle, export(count), day=DAY).added for count in (10, 25, 25, 40)]
    assert added == [10, 15, 0, 15]
    assert workspace.questionnaires.count(circle) == 40


def test_two_parts_imported_apart_are_both_known_in_the_whole(workspace: Workspace, circle: str) -> None:
    workspace.questionnaires.take_in(circle, _sheets(10), day=DAY)
    workspace.questionnaires.take_in(circle, _sheets(8, start=10), day=DAY)
    assert workspace.questionnaires.take_in(circle, _sheets(20), day=DAY).added == 2


def test_equal_answers_of_other_people_are_taken(workspace: Workspace, circle: str) -> None:
    workspace.questionnaires.add(circle, [BEST] * 3, day=DAY)  # keyed from paper
    assert workspace.questionnaires.take_in(circle, [BEST, WORST, BEST], day=DAY).added == 3
    assert workspace.questionnaires.take_in(circle, [WORST, WORST, WORST, BEST], day=DAY).added == 4


def test_a_person_may_say_that_a_recognised_file_is_of_other_people(workspace: Workspace, circle: str) -> None:
    workspace.questionnaires.take_in(circle, [BEST, WORST], day=DAY)
    sheets = [WORST, BEST]
    assert (
        workspace.questionnaires.recognise(circle, sheets).known == 2
    )  # only the answers are known, not who gave them
    assert workspace.questionnaires.take_in(circle, sheets, only=sheets, day=DAY).added == 2


def test_the_same_survey_in_another_order_is_doubtful_and_a_person_decides(workspace: Workspace, circle: str) -> None:
    workspace.questionnaires.take_in(circle, _sheets(20), day=DAY)
    mixed = _sheets(24)
    random.Random(7).shuffle(mixed)
    found = workspace.questionnaires.recognise(circle, mixed)
    assert (found.known, found.alike, len(found.differing), found.doubtful) == (0, 20, 4, True)
    done = workspace.questionnaires.take_in(circle, mixed, only=found.differing, day=DAY)
    assert (done.added, done.known) == (4, 20)
    assert workspace.questionnaires.take_in(circle, mixed, day=DAY).added == 0


def test_the_file_of_another_circle_is_recognised(workspace: Workspace, circle: str) -> None:
    other = next(each.id for each in workspace.circles() if each.id != circle)
    workspace.questionnaires.take_in(circle, _sheets(9), day=DAY)
    found = workspace.questionnaires.recognise(other, _sheets(9))
    assert (found.known, found.before[0].circle) == (9, circle)


def test_an_import_is_taken_back(workspace: Workspace, circle: str) -> None:
    done = workspace.questionnaires.take_in(circle, _sheets(5), day=DAY)
    workspace.questionnaires.take_back(done)
    assert workspace.questionnaires.count(circle) == 0
    assert workspace.questionnaires.imports(circle) == ()
    assert workspace.questionnaires.take_in(circle, _sheets(5), day=DAY).added == 5


def test_an_older_workspace_takes_questionnaires(repository: Path, tmp_path: Path, library: Library) -> None:
    (tmp_path / "旧").mkdir()
    packed = (repository / "tests/golden/workspace-schema-1.sqlite.gz").read_bytes()
    (tmp_path / "旧" / DATABASE).write_bytes(gzip.decompress(packed))
    with Workspace.open(tmp_path / "旧", library=library) as old:
        circle = old.circles()[0].id
        old.questionnaires.add(circle, [BEST], day=DAY)
        assert old.questionnaires.tally(circle) == Tally(1, 1, dict.fromkeys(RATINGS, (1, 0, 0)))


def test_nothing_is_written_where_the_workspace_is_only_read(
    workspace: Workspace, circle: str, library: Library
) -> None:
    workspace.questionnaires.add(circle, [BEST], day=DAY)
    with Workspace.open(workspace.path, library=library, read_only=True) as reading:
        assert reading.questionnaires.count(circle) == 1
        with pytest.raises(LCSurveyError):
            reading.questionnaires.add(circle, [BEST], day=DAY)


def _tallied_by_hand(sheets: Sequence[Answers]) -> Tally:
    whole = [sheet for sheet in sheets if all(name in sheet for name in RATINGS)]
    names = {name: (BEST[name], WORST[name]) for name in RATINGS}
    return Tally(
        len(sheets),
        len(whole),
        {name: (sum(s[name] == best for s in whole), 0, sum(s[name] == worst for s in whole))
         for name, (best, worst) in names.items() if whole},
        {name: counts for name, (best, worst) in names.items()
         if any(counts := (sum(s.get(name) == best for s in sheets if s not in whole), 0,
                           sum(s.get(name) == worst for s in sheets if s not in whole)))},
    )  # fmt: skip


@pytest.mark.parametrize("seed", range(3))
def test_the_tally_is_what_counting_by_hand_gives(workspace: Workspace, circle: str, seed: int) -> None:
    chance = random.Random(seed)
    sheets: list[Answers] = []
    for _ in range(60):
        given = {name: chance.choice([BEST, BEST, WORST])[name] for name in RATINGS if chance.random() < 0.9}
        sheets.append(given or BEST)
    workspace.questionnaires.add(circle, sheets, day=DAY)
    assert workspace.questionnaires.tally(circle) == _tallied_by_hand(sheets)
