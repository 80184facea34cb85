"""The figures of a city as of a day: what the monthly table, the targets and the four statistics are counted from."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lcsurvey.circle.model import Community, Region
from lcsurvey.errors import NotFound
from lcsurvey.form.model import Pack, Target
from lcsurvey.record import clock
from lcsurvey.response.flow import counted
from lcsurvey.response.model import State
from lcsurvey.score.monthly import LEVELS, NOWHERE, WHAT, Level, Lived, Place, What, month_ends
from lcsurvey.score.progress import Built, Known
from lcsurvey.score.statistics import Share, Stock
from lcsurvey.store.board import Board, Stood
from lcsurvey.store.lists import listed
from lcsurvey.store.model import Round
from lcsurvey.store.past import Reading
from lcsurvey.store.satisfied import pooled, satisfied
from lcsurvey.store.values import answer_value, decimal_of

if TYPE_CHECKING:
    from lcsurvey.store.as_of import AsOf

_REGISTER = "SELECT id, region, completed_on, gone FROM circle_row ORDER BY born, born_n, id"
_NEVER = (False, False, False)
TOTAL = "合计"
"""The column of a register of targets that says how many circles a region is given to do."""


@dataclass(frozen=True, slots=True)
class Registered:
    """A circle that was there, or was completed by then though it was registered later; its region and communities then."""

    id: str
    region: str
    communities: tuple[str, ...]
    completed_on: str  # as the record has it today


class Figures:
    """Reads the figures of one workspace as of a day, on one connection."""

    def __init__(self, of: AsOf, board: Board) -> None:
        self.of = of
        self.board = board
        self.reading = board.reading
        self.ledger = of.ledger
        self.regions = listed(self.reading.connection, Region)
        self._places = {region.id: Place(region.id, region.name, region.level) for region in self.regions}
        self._parents = {region.id: region.parent for region in self.regions}
        self.circles = self._registered()
        self._satisfied: Mapping[str, Share] | None = None

    def lived(self, form: str) -> tuple[Lived, ...]:
        """Every circle with what was done by the day and by the ends of the two months before; ``form`` is handed in."""
        days = month_ends(self.of.day)
        stood = [self._stood_at(clock.end_of(day), form) for day in days]
        approved = [{id_ for id_, one in each.items() if one.state is not State.SUBMITTED} for each in stood]
        found = []
        for one in self.circles:
            done: dict[What, tuple[bool, bool, bool]] = dict.fromkeys(WHAT, _NEVER)
            done["completed"] = _three(bool(one.completed_on) and one.completed_on <= day.isoformat() for day in days)
            done["handed"] = _three(one.id in each for each in stood)
            done["approved"] = _three(one.id in each for each in approved)
            found.append(Lived(self.places(one.region), one.communities, done))
        return tuple(found)

    def places(self, region: str) -> tuple[Place, ...]:
        """A region and those above it."""
        found: list[Place] = []
        while region in self._places and self._places[region] not in found:
            found.append(self._places[region])
            region = self._parents[region]
        return tuple(found)

    def every_place(self) -> tuple[Place, ...]:
        """All regions in the register's order."""
        return tuple(self._places.values())

    def groups(self, level: Level) -> tuple[tuple[str, list[str]], ...]:
        """Name of a district or street, and its circles; of what lies in none, the name of its own region."""
        word = LEVELS[level]
        found: dict[str, list[str]] = {place.id: [] for place in self._places.values() if place.level == word}
        for one in self.circles:
            above = self.places(one.region)
            own = next((place for place in above if place.level == word), above[0] if above else None)
            found.setdefault(own.id if own else "", []).append(one.id)
        return tuple((self._places[id_].name if id_ else NOWHERE, ids) for id_, ids in found.items())

    @property
    def ids(self) -> tuple[str, ...]:
        """Every circle."""
        return tuple(one.id for one in self.circles)

    @property
    def levels(self) -> tuple[Level, ...]:
        """Districts and streets where there are any, districts where there are neither; communities last."""
        there = {place.level for place in self._places.values()}
        found: list[Level] = [level for level in LEVELS if level != "community" and LEVELS[level] in there]
        return (*(found or ["district"]), "community")

    def known(self, pack: Pack) -> Known:
        """What the targets of a pack are held against."""
        counts = {target.count for target in pack.targets}
        rated = any((target.form and target.count != "answer") or target.outcome for target in pack.targets)
        ratings = self._ratings() if rated else {}
        circles = tuple(
            Built(
                one.id, tuple(place.name for place in self.places(one.region)), len(one.communities), one.completed_on,
                ratings.get(one.id, {}),
            )
            for one in self.circles
        )  # fmt: skip
        chains = self._chains() if "chains" in counts else None
        satisfaction = self.share(self.ids).rate if "satisfaction" in counts else None
        answers = {
            (target.form, target.question): answer
            for target in pack.targets
            if target.count == "answer" and (answer := self._answer(target)) is not None
        }
        return Known(circles, satisfaction, chains, answers)

    def stock(self) -> dict[str, Stock]:
        """Circle → its outlets, their staff, the money put into its projects; an outlet is its own circle's alone."""
        found: dict[str, list[Any]] = defaultdict(lambda: [0, 0, 0, Decimal(0), 0])
        for circle, staff in self.reading.things("outlet", ("circle", "staff")).rows.values():
            at = found[circle or ""]
            at[0] += 1
            at[1] += staff or 0
            at[2] += staff is None
        for circle, investment in self.reading.things("project", ("circle", "investment")).rows.values():
            at = found[circle or ""]
            amount = None if investment is None else decimal_of(investment)
            at[3] += amount or 0
            at[4] += amount is None
        return {circle: Stock(*at) for circle, at in found.items()}

    def share(self, circles: Iterable[str]) -> Share:
        """How satisfied the residents of these circles were."""
        if self._satisfied is None:
            self._satisfied = satisfied(self)
        return pooled(self._satisfied[id_] for id_ in circles if id_ in self._satisfied)

    def quotas(self, pack: Pack) -> dict[str, int]:
        """Region → how many circles its city gave it to do, where the pack says so."""
        name = pack.registers.get("targets")
        try:
            folder = self.ledger.carried.library.pack(pack.id).folder if name else ""
        except NotFound:
            return {}
        if not name:
            return {}
        with (Path(folder) / name).open(encoding="utf-8-sig", newline="") as file:
            rows = [row for row in csv.DictReader(file) if row.get(TOTAL)]
        return {next(iter(row.values())): int(row[TOTAL]) for row in rows}

    def _registered(self) -> tuple[Registered, ...]:
        there = self.reading.things("circle", ("region",)).rows
        day = self.of.day.isoformat()
        now: dict[str, list[str]] = defaultdict(list)
        for one in listed(self.reading.connection, Community):
            now[one.circle].append(one.name)
        then: dict[str, list[str]] = defaultdict(list)
        for circle, name in self.reading.things("community", ("circle", "name")).rows.values():
            then[circle].append(name or "")
        found = []
        for id_, region, completed, gone in self.reading.connection.exec_driver_sql(_REGISTER):
            if id_ in there:
                found.append(Registered(id_, there[id_][0] or "", tuple(then[id_]), completed or ""))
            elif not gone and completed and completed <= day:
                found.append(Registered(id_, region or "", tuple(now[id_]), completed))
        return tuple(found)

    def _stood_at(self, before: int, form: str) -> dict[str, Stood]:
        """Circle → its table as it was handed in before a stamp."""
        board = Board(self.ledger, Reading(self.reading.connection, self.ledger.log, before))
        return {one.circle: one for one in board.stood(self.of.round.id) if one.form == form and one.handed}

    def _ratings(self) -> dict[str, dict[str, str]]:
        """Circle → form → rating of the table handed in last, of the round looked at or of one before it."""
        found: dict[str, dict[str, str]] = defaultdict(dict)
        rounds = [one for one in listed(self.reading.connection, Round) if one.start <= self.of.round.start]
        for round_ in sorted(rounds, key=lambda one: one.start, reverse=True):
            for one in self.board.stood(round_.id):
                if one.handed and one.points is not None and one.points.final:
                    found[one.circle].setdefault(one.form, one.points.rating)
        return found

    def _chains(self) -> Fraction | None:
        """Outlets of a chain, of all outlets; None where there are none."""
        rows = self.reading.things("outlet", ("chain",)).rows.values()
        return Fraction(sum(bool(chain) for (chain,) in rows), len(rows)) if rows else None

    def _answer(self, target: Target) -> Decimal | None:
        """What was typed in a table of the city, as it stood."""
        for stood in self.board.stood(self.of.round.id):
            if stood.circle != self.ledger.scores.city or stood.form != target.form:
                continue
            form = self.ledger.carried.table(stood.form, stood.version).form
            answers: Mapping[str, Any] = {}
            if stood.handed:
                handed = self.ledger.responses.handed(self.reading.connection, stood.submission, form)
                answers = handed.answers if handed else {}
            elif (thing := self.reading.whole([stood.id]).get(stood.id)) is not None:
                typed = {field: answer_value(form, field, kept) for field, kept in thing.values.items()}
                answers = {field: value for field, value in typed.items() if value is not None}
            value = counted(form, answers, {}).get(target.question)
            return None if value is None or isinstance(value, bool) else decimal_of(str(value))
        return None


def _three(marks: Iterable[bool]) -> tuple[bool, bool, bool]:
    one, two, three = marks
    return one, two, three
