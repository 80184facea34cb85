"""A workspace as of a day is what its board said when the day ended, whatever was done since."""

from __future__ import annotations

import random
import time as clocks
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from lcsurvey.errors import LCSurveyError
from lcsurvey.record import clock
from lcsurvey.response.model import Stage, State
from lcsurvey.store.board import Board
from lcsurvey.store.kinds import KINDS
from lcsurvey.store.model import CircleSummary
from lcsurvey.store.past import Reading
from lcsurvey.store.rows import wide_row
from lcsurvey.store.workspace import Workspace
from tests.store.carrying import exchange
from tests.store.conftest import FORM, Make
from tests.store.two_laptops import Two

HANDED = (State.SUBMITTED, State.APPROVED, State.SIGNED, State.FILED)
Shown = tuple[object, ...]


class Clock:
    """A clock of the test's own: an hour at a time."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> int:
        return int(self.now.timestamp() * 1e9)

    def on(self, hours: int = 1) -> None:
        self.now += timedelta(hours=hours)


@pytest.fixture
def time(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock(datetime(2026, 9, 1, 1, tzinfo=UTC))
    monkeypatch.setattr("time.time_ns", made)
    return made


def shown(summary: CircleSummary) -> Shown:
    """What of a circle's line is known of former days: points of tables that were handed in."""
    tables = {
        form: (one.state, *((one.total, one.rating, one.final, one.missing) if one.state in HANDED else ()))
        for form, one in summary.responses.items()
        if one.state is not State.EMPTY
    }
    facts = (summary.name, summary.region, summary.population, summary.communities, summary.compounds, summary.outlets)
    return (summary.id, *facts, tables)


def board(space: Workspace, before: int, round_: str) -> list[Shown]:
    with space._ledger.database.reading() as connection:
        found = Board(space._ledger, Reading(connection, space._ledger.log, before)).summaries(round_)
        return [shown(one) for one in found]


def a_deed(space: Workspace, chance: random.Random, fields: list[str]) -> Callable[[], object]:
    """Something that a person does, at random; some of it cannot be done."""
    circles = [circle.id for circle in space.circles()][:4]
    circle, other = chance.sample(circles, 2)
    outlets = [outlet.id for outlet in space.outlets(circle)]
    binned = [one.id for one in space.deleted("outlet")]
    tables = [one for summary in space.summaries()[:4] if (one := summary.responses.get(FORM))]
    handed = [one for table in tables for one in space.submissions(table.id)[-1:]]
    could: list[Callable[[], object]] = [
        lambda: space.add("outlet", {"name": "店", "circle": circle, "circles": chance.choice([[], [other]])}),
        lambda: space.add("compound", {"name": "院", "circle": circle}),
        lambda: space.answer(circle, FORM, Stage.SELF, {chance.choice(fields): chance.choice([True, False, None])}),
        lambda: space.submit(circle, FORM),
        space.undo,
    ]
    if outlets:
        could += [
            lambda: space.change(chance.choice(outlets), {"circle": other}),
            lambda: space.delete(chance.choice(outlets)),
            lambda: space.change(chance.choice(outlets), {"staff": chance.randint(1, 9)}),
            lambda: space.change(chance.choice(outlets), {"same_as": chance.choice(outlets)}),
        ]
    if binned:
        could.append(lambda: space.restore(chance.choice(binned)))
    if handed:
        deed = chance.choice(["return", "approve", "withdraw", "sign"])
        could.append(lambda: space.act(chance.choice(handed).digest, deed, "请改"))
    return chance.choice(could)


@pytest.mark.parametrize("seed", range(2))
def test_the_board_of_a_moment_is_what_it_said_then(make: Make, time: Clock, seed: int) -> None:
    space = make(today=date(2026, 9, 1))
    fields = [field for field in space.table(FORM).form.field if "." in field]
    said: dict[int, list[Shown]] = {}
    chance = random.Random(seed)
    for _ in range(40):
        time.on()
        try:
            a_deed(space, chance, fields)()
        except LCSurveyError:
            continue
        time.on()
        said[time() // 1_000_000 << 16] = [shown(one) for one in space.summaries()]
    assert len({str(one) for one in said.values()}) > 15
    for before, then in said.items():
        assert board(space, before, space.round.id) == then


def test_what_two_wrote_at_the_same_time_is_read_as_the_heads_of_that_moment(two: Two) -> None:
    here, there = two.here, two.there
    shop = here.add("outlet", {"name": "药店", "circle": two.circle})
    exchange(here, there)
    here.change(shop, {"staff": 3, "circle": here.circles()[1].id})
    there.change(shop, {"staff": 5})
    here.delete(shop)
    exchange(here, there)
    here.restore(shop)
    exchange(here, there)
    for space in (here, there):
        with space._ledger.database.reading() as connection:
            stamps = connection.exec_driver_sql("SELECT DISTINCT hlc FROM change ORDER BY hlc DESC LIMIT 25").all()
            for (before,) in stamps:
                reading = Reading(connection, space._ledger.log, before)
                for kind in ("outlet", "circle", "community"):
                    assert dict(reading.things(kind, _names(kind)).rows) == _by_heads(reading, kind)


def _names(kind: str) -> tuple[str, ...]:
    return tuple(field.name for field in KINDS[kind].fields)


def _by_heads(reading: Reading, kind: str) -> dict[str, tuple[object, ...]]:
    """The same from all changes of every thing, by the heads that they had."""
    ids = [row[0] for row in reading.connection.exec_driver_sql(f"SELECT id FROM {kind}_row")]
    things = {id_: thing for id_, thing in reading.whole(ids).items() if not thing.gone}
    rows = {id_: wide_row(KINDS[kind], thing) for id_, thing in things.items()}
    return {id_: tuple(row[name] for name in _names(kind)) for id_, row in rows.items()}


def test_a_day_ends_at_local_midnight() -> None:
    china = timezone(timedelta(hours=8))
    last = datetime(2026, 11, 30, 15, 59, 59, 999000, tzinfo=UTC)  # 23:59:59.999 in China
    assert clock.moment(clock.end_of(date(2026, 11, 30), china)) == last + timedelta(milliseconds=1)


def test_a_table_handed_in_after_midnight_counts_for_the_next_day(
    make: Make, time: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "Asia/Shanghai")
    clocks.tzset()
    try:
        space = make(today=date(2026, 9, 1))
        circle = space.circles()[0].id
        fields = [field for field in space.table(FORM).form.field if "." in field]
        time.now = datetime(2026, 9, 30, 15, 59, tzinfo=UTC)  # 23:59
        space.answer(circle, FORM, Stage.SELF, dict.fromkeys(fields, True))
        time.now = datetime(2026, 9, 30, 16, 0, tzinfo=UTC)  # 00:00 of the first of October
        space.submit(circle, FORM)
        states = [
            {one.responses[FORM].state for one in space.as_of(day).summaries() if FORM in one.responses}
            for day in (date(2026, 9, 29), date(2026, 9, 30), date(2026, 10, 1))
        ]
        assert states == [set(), {State.DRAFT}, {State.SUBMITTED}]
    finally:
        monkeypatch.undo()
        clocks.tzset()


def test_points_are_those_of_the_submission_that_stood(workspace: Workspace, circle: str, fields: list[str]) -> None:
    workspace.answer(circle, FORM, Stage.SELF, dict.fromkeys(fields, True))
    first = workspace.submit(circle, FORM)
    total = workspace.standing(circle)[FORM].total
    workspace.act(first.digest, "return", "请核对")
    workspace.answer(circle, FORM, Stage.SELF, dict.fromkeys(fields[:10], False))
    workspace.submit(circle, FORM)
    assert workspace.standing(circle)[FORM].total != total
    before = int(first.at.timestamp() * 1000) + 1 << 16
    with workspace._ledger.database.reading() as connection:
        found = Board(workspace._ledger, Reading(connection, workspace._ledger.log, before)).stood(workspace.round.id)
    assert [(one.state, one.points and one.points.total) for one in found] == [(State.SUBMITTED, str(total))]


def test_the_round_of_a_day_is_the_one_it_lies_in(workspace: Workspace) -> None:
    later = workspace.create_round("2027年上半年", "2027-01-01", "2027-06-30")
    assert workspace.as_of(date(2026, 12, 31)).round == workspace.round
    assert workspace.as_of(date(2027, 2, 1)).round == later
    assert workspace.as_of(date(2029, 2, 1)).round == later
    assert workspace.as_of(date(2020, 2, 1)).round == workspace.round
