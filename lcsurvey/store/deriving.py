"""What facts give for the tables of a workspace: facts gathered from the wide rows on one connection, and derived."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from sqlalchemy import Connection

from lcsurvey.circle.facts import CityFacts, Facts
from lcsurvey.circle.model import (
    Activity,
    Circle,
    Community,
    Compound,
    Demand,
    Gate,
    Outlet,
    Project,
    Reach,
    Region,
    Survey,
)
from lcsurvey.circle.tally import Plan, Tally
from lcsurvey.form.model import Settings
from lcsurvey.record.thing import Thing
from lcsurvey.response.model import Stage
from lcsurvey.store.aside import with_same
from lcsurvey.store.database import bare
from lcsurvey.store.lists import listed, one
from lcsurvey.store.model import Round
from lcsurvey.store.portions import portions

if TYPE_CHECKING:
    from lcsurvey.response.derived import Derived
    from lcsurvey.score.table import Table
    from lcsurvey.store.ledger import Ledger
    from lcsurvey.store.responses import Key

DERIVING = frozenset({Stage.SELF, Stage.STREET})
"""The stages into which answers are derived; an inspector's table starts empty."""
OF_CITY = frozenset({"region", "circle", "project"})
"""Kinds that tables of the whole city follow from."""
_CIRCLES: dict[str, str] = {
    kind: f"SELECT DISTINCT circle FROM {kind}_row WHERE id"
    for kind in ("community", "compound", "activity", "demand", "project", "survey")
}
_CIRCLES |= {"outlet": "SELECT DISTINCT circle FROM outlet_circle WHERE outlet"} | {
    kind: f"SELECT DISTINCT c.circle FROM {kind}_row r JOIN compound_row c ON c.id = r.compound WHERE r.id"
    for kind in ("gate", "reach")
}
_FEW = 20


class Deriving:
    """Facts and what follows from them on one connection, each read once until it is forgotten."""

    def __init__(self, ledger: Ledger, connection: Connection) -> None:
        self.ledger = ledger
        self.connection = connection
        self._whole: tuple[str, Facts] | None = None  # the circle read last, with the surveys of all rounds
        self._facts: dict[tuple[str, str], Facts] = {}
        self._city: dict[str, CityFacts] = {}  # by round
        self._rounds: Mapping[str, Round] | None = None
        self._tallies: dict[str, Mapping[str, Tally]] = {}
        self._derived: dict[tuple[str, str, str, int], Mapping[str, Derived]] = {}  # circle, round, form, version

    def gather(self, round_: str) -> None:
        """Count the questionnaires of all circles at once, where many circles follow."""
        from lcsurvey.store.questionnaires import Questionnaires

        self._tallies[round_] = Questionnaires(self.ledger).tallied(self.connection, round_)

    def facts(self, circle: str, round_: str) -> Facts | None:
        """The facts of a circle in a round; None where the circle is not there."""
        if (circle, round_) not in self._facts:
            whole = self._whole[1] if self._whole is not None and self._whole[0] == circle else self._read(circle)
            if whole is None:
                return None
            self._whole = circle, whole
            if len(self._facts) >= _FEW:
                self._facts.clear()
            days = self.rounds().get(round_)
            self._facts[circle, round_] = replace(
                whole,
                surveys=tuple(survey for survey in whole.surveys if survey.round == round_),
                tally=self._tally(circle, round_),
                plan=self.plan(),
                start=days.start if days else "",
                end=days.end if days else "",
            )
        return self._facts[circle, round_]

    def city(self, round_: str) -> CityFacts:
        """The facts of the whole city in a round; those of every circle are read when they are asked for."""
        if round_ not in self._city:
            regions, circles = listed(self.connection, Region), listed(self.connection, Circle)
            look = partial(self.each, round_)
            self._city[round_] = CityFacts(regions, circles, listed(self.connection, Project), look)
        return self._city[round_]

    def each(self, round_: str) -> tuple[Facts, ...]:
        """The facts of every circle in a round, in the register's order."""
        self.gather(round_)
        found = (self.facts(circle.id, round_) for circle in listed(self.connection, Circle))
        return tuple(facts for facts in found if facts is not None)

    def derived(self, key: Key, table: Table, settings: Settings, *, wide: bool = True) -> Mapping[str, Derived]:
        """What facts give for one table; nothing for stages and tables that nothing is derived into.

        Without ``wide`` a table of the city is left without what takes a look into every circle.
        """
        if key.stage not in DERIVING or not table.derivations or table.form.scope == "region":
            return {}
        of_city = table.form.scope == "city"
        named = (("wide" if wide else "") if of_city else key.circle, key.round, key.form, table.form.version)
        if named not in self._derived:
            if len(self._derived) >= _FEW:
                self._derived.clear()
            if of_city:
                self._derived[named] = table.deriver.city(self.city(key.round), wide=wide)
            else:
                facts = self.facts(key.circle, key.round)
                self._derived[named] = {} if facts is None else table.deriver(facts, settings)
        return self._derived[named]

    def plan(self) -> Plan:
        """The rating questions of the questionnaire that is asked here."""
        if self.ledger.plan is None:
            from lcsurvey.store.questionnaires import Questionnaires

            self.ledger.plan = Questionnaires(self.ledger).plan()
        return self.ledger.plan

    def rounds(self) -> Mapping[str, Round]:
        """Round by id."""
        if self._rounds is None:
            self._rounds = {round_.id: round_ for round_ in listed(self.connection, Round)}
        return self._rounds

    def _read(self, circle: str) -> Facts | None:
        found = one(self.connection, Circle, circle)
        if found is None:
            return None
        return Facts(
            found,
            listed(self.connection, Community, circle),
            listed(self.connection, Compound, circle),
            listed(self.connection, Gate, circle),
            listed(self.connection, Outlet, circle),
            listed(self.connection, Reach, circle),
            listed(self.connection, Activity, circle),
            listed(self.connection, Demand, circle),
            listed(self.connection, Project, circle),
            listed(self.connection, Survey, circle),
        )

    def _tally(self, circle: str, round_: str) -> Tally | None:
        if round_ in self._tallies:
            return self._tallies[round_].get(circle)
        from lcsurvey.store.questionnaires import Questionnaires

        return Questionnaires(self.ledger).tallied(self.connection, round_, circle).get(circle)


def circles_of(connection: Connection, things: Iterable[Thing]) -> set[str]:
    """The circles whose facts these things are part of, as the wide rows have it now."""
    ids: dict[str, list[str]] = {}
    for thing in things:
        ids.setdefault(thing.kind, []).append(thing.id)
    found: set[str | None] = set(ids.get("circle", ()))
    for kind, query in _CIRCLES.items():
        touched = sorted(with_same(connection, kind, ids[kind])) if kind in ids else []
        for part, marks in portions(touched):
            found |= {row[0] for row in bare(connection).execute(f"{query} IN ({marks})", part).fetchall()}
    return {circle for circle in found if circle}
