"""The round before in the sample: which outlets were there, and on which days it was asked what became of them.

Everything is entered the way an office does it: the former round's outlets and tables on days of that round, then the
next round is begun and asked about (还在, 关了, 搬了, 新开), each dated as it would have been.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from lcsurvey.circle.catalogue import catalogue
from lcsurvey.circle.model import Circle, Outlet
from lcsurvey.score.library import Library
from lcsurvey.store.sample.outlets import Names, outlets
from lcsurvey.store.sample.plan import CirclePlan, sample_person
from lcsurvey.store.sample.words import MARK
from lcsurvey.store.turns import proposed
from lcsurvey.store.workspace import Workspace

Row = dict[str, Any]
WALKED, FILLED = timedelta(days=45), timedelta(days=12)
"""So long before the former round ended its outlets were walked and its tables filled."""
BEGUN = timedelta(days=3)
"""So long after its first day the next round was begun."""
ASKED = (0.1, 0.2, 0.3, 0.4)
"""After these parts of the time since then outlets were asked about."""
_NEARER = (2, 3, 4)
"""Minutes that an outlet was nearer before it moved."""


def new_sample(path: Path | str, library: Library, pack: str, today: date | None = None) -> Workspace:
    """A workspace for the sample of a pack, made in the round before the one that ``today`` lies in."""
    today = today or datetime.now().astimezone().date()
    before = today.replace(month=1 if today.month <= 6 else 7, day=1) - timedelta(days=1)
    person = sample_person(library, pack)
    return Workspace.create(path, pack=library.pack(pack), library=library, person=person, today=before)


class Calendar:
    """On which days the sample is entered, none of them ahead of ``today``; made while the former round is worked on."""

    def __init__(self, space: Workspace, today: date) -> None:
        self.space = space
        self.today = today
        self.ended = date.fromisoformat(space.round.end)
        self.begun = max(self.ended + timedelta(days=1), min(today, self.ended + timedelta(days=1) + BEGUN))
        self.asked = tuple(self.begun + (today - self.begun) * part for part in ASKED)

    def ago(self, months: int) -> date:
        """A day about the middle of the month so many months ago, of this month one up to today; all in this round."""
        first = self.today.replace(day=1)
        if not months:
            return max(self.asked[-1], first + (self.today - first) / 2)
        for _ in range(months):
            first = (first - timedelta(days=1)).replace(day=1)
        return max(self.asked[-1], first + timedelta(days=15))

    @contextmanager
    def on(self, day: date) -> Iterator[None]:
        """What is written inside is dated on a day, at this time of it: on today's day, now."""
        with self.space.dated(datetime.combine(day, datetime.now().astimezone().time()).astimezone()):
            yield


@dataclass(frozen=True, slots=True)
class Turn:
    """The outlets of one circle over both rounds: rows as they are now, by what became of them."""

    circle: Circle
    then: tuple[Row, ...]  # as they were in the former round
    still: tuple[Row, ...]
    moved: tuple[Row, ...]
    opened: tuple[Row, ...]
    closed: tuple[str, ...]  # names


def turned(plan: CirclePlan, circle: Circle, rows: Sequence[Row], names: Names, walked: date, by: str) -> Turn:
    """What there was before, where ``rows`` are what there is; the same plan gives the same every time."""
    since, chance = plan.since, random.Random(f"{plan.name} {len(rows)}")
    opened = _last_of(rows, since.opened)
    stayed = [row for row in rows if not any(row is one for one in opened)]
    places = chance.sample(range(len(stayed)), min(len(stayed), since.moved + since.unasked))
    can_move = [at for at in places if "minutes" in stayed[at]][: since.moved]
    unasked = set(places) - set(can_move)
    moved = tuple(stayed[at] for at in sorted(can_move))
    gone = _gone(plan, circle, names, walked, by, chance)
    then = []
    for at, row in enumerate(stayed):
        seen = {"seen_on": (walked - timedelta(days=chance.randrange(20))).isoformat()}
        then.append({**row, **seen, **(_elsewhere(row, chance) if at in can_move else {})})
    still = tuple(row for at, row in enumerate(stayed) if at not in can_move and at not in unasked)
    return Turn(circle, (*then, *gone), still, moved, tuple(opened), tuple(row["name"] for row in gone))


def ask(calendar: Calendar, turns: Sequence[Turn]) -> None:
    """Begin the next round and ask what became of the outlets, circle by circle, a part of each on every day."""
    space = calendar.space
    with calendar.on(calendar.begun):
        space.use_round(space.create_round(*proposed(space.round)).id)
    there = {turn.circle.id: {one.name: one for one in space.outlets(turn.circle.id)} for turn in turns}
    for number, day in enumerate(calendar.asked):
        with calendar.on(day):
            for turn in turns:
                _ask(space, turn, there[turn.circle.id], number, day)


def _ask(space: Workspace, turn: Turn, there: dict[str, Outlet], number: int, day: date) -> None:
    """One day's part of a circle."""
    every, asked = len(ASKED), space.turns
    if still := turn.still[number::every]:
        asked.still([there[row["name"]] for row in still], day)
    for name in turn.closed[number::every]:
        asked.closed(there[name])
    for row in turn.moved[number::every]:
        where = {key: row.get(key) for key in ("address", "minutes", "metres")}
        asked.moved(there[row["name"]], where, day)
    for row in turn.opened[number::every]:
        asked.opened(turn.circle.id, row, day)


def _last_of(rows: Sequence[Row], formats: Sequence[str]) -> list[Row]:
    """For every format named the last row of it that is not taken yet, in the order of the rows."""
    taken: set[int] = set()
    for format_ in formats:
        whole = catalogue().whole(format_)
        found = [at for at, row in enumerate(rows) if row["format"] in whole and at not in taken]
        taken.update(found[-1:])
    return [rows[at] for at in sorted(taken)]


def _gone(
    plan: CirclePlan, circle: Circle, names: Names, walked: date, by: str, chance: random.Random
) -> tuple[Row, ...]:
    """Outlets that have closed since, one for each format named."""
    kinds = tuple(kind for kind in names.words.kinds if kind.id in plan.since.closed)
    if not kinds:
        return ()
    former = replace(plan, outlets=len(kinds), without=(), beside="", level="poor")
    return tuple(outlets(former, circle, names.of(kinds), "", walked, by, chance))


def _elsewhere(row: Row, chance: random.Random) -> Row:
    """Where an outlet was before it moved: another house of its street, a little nearer or farther."""
    street = str(row["address"]).removesuffix(f"号{MARK}").rstrip("0123456789")
    minutes = row["minutes"] - chance.choice(_NEARER)
    return {"address": f"{street}{chance.randrange(241, 320)}号{MARK}", "minutes": max(2, minutes)}
