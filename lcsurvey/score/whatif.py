"""What the scores of all tables would be if something were opened or reached: same facts, same derivation, same scorer.

A change is made to the facts; what follows from them is derived anew, and only the fields that move are moved in the
answers, typed ones too: a format that is there becomes 有, a count grows by as much as the derived one does. Sizes and
people of what is not there yet are unknown and stay as they are.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from fractions import Fraction
from functools import cached_property

from lcsurvey.circle.facts import Facts
from lcsurvey.circle.model import Outlet, Reach
from lcsurvey.form.model import Answers, Settings, Value
from lcsurvey.record.identity import reach_id
from lcsurvey.response.derived import Derived
from lcsurvey.response.model import Response
from lcsurvey.score.links import Link
from lcsurvey.score.scorecard import Scorecard
from lcsurvey.score.table import Table

NEAR = Decimal(5)
"""Minutes at which something new is thought: near enough for every table."""
MOVED = frozenset(("formats", "covered", "outlets", "has", "services", "units", "table"))
"""Origins that something new moves; its staff and area are not known."""


@dataclass(frozen=True, slots=True)
class Change:
    """Formats opened in the circle, compounds (by id) that come to reach a format, answers typed anew."""

    opened: tuple[str, ...] = ()
    reached: tuple[tuple[str, str], ...] = ()
    typed: Mapping[tuple[str, str], Value] = field(default_factory=dict)  # (form, field) → answer

    def __add__(self, other: Change) -> Change:
        opened = tuple(dict.fromkeys((*self.opened, *other.opened)))
        reached = tuple(dict.fromkeys((*self.reached, *other.reached)))
        return Change(opened, reached, {**self.typed, **other.typed})


@dataclass(frozen=True)
class Standing:
    """One scored table as it stands: its answers that count, what facts give, and its scorecard."""

    table: Table
    response: Response
    settings: Settings
    answers: Answers
    derived: Mapping[str, Derived]
    card: Scorecard
    links: tuple[Link, ...]


@dataclass(frozen=True)
class Around:
    """All scored tables of one circle over its facts; ``settings`` by form."""

    facts: Facts
    tables: Mapping[str, tuple[Table, Response]]
    settings: Mapping[str, Settings]

    @cached_property
    def standings(self) -> Mapping[str, Standing]:
        """Form id → where the table stands, of those that are scored."""
        found = {}
        for form, (table, response) in self.tables.items():
            if table.rules.rules:
                settings = self.settings.get(form, {})
                answers = response.effective
                derived = table.deriver(self.facts, settings)
                card = table.scorer(answers, settings)
                found[form] = Standing(table, response, settings, answers, derived, card, table.links)
        return found

    @cached_property
    def _alone(self) -> dict[str, Mapping[str, Fraction]]:
        return {}

    def opening(self, format_: str) -> Mapping[str, Fraction]:
        """What one format opened gives by form; worked out once."""
        if format_ not in self._alone:
            self._alone[format_] = gains(self, Change((format_,)))
        return self._alone[format_]


def what_if(around: Around, change: Change) -> Mapping[str, Scorecard]:
    """The scorecards of all scored tables after a change, by the one scorer."""
    facts = _changed(around.facts, change)
    found = {}
    for form, one in around.standings.items():
        answers = dict(one.answers)
        if facts is not around.facts:
            answers |= _moved(one, one.table.deriver(facts, one.settings))
        answers |= {field: value for (of, field), value in change.typed.items() if of == form}
        found[form] = one.table.scorer(answers, one.settings)
    return found


def gains(around: Around, change: Change) -> Mapping[str, Fraction]:
    """Form → the exact points that a change adds to what is certain; tables that it leaves alone are left out."""
    after = what_if(around, change)
    found = {form: after[form].total - one.card.total for form, one in around.standings.items()}
    return {form: points for form, points in found.items() if points}


def _changed(facts: Facts, change: Change) -> Facts:
    """The facts with new outlets that everybody reaches, and with the cells of the matrix that are reached anew."""
    if not change.opened and not change.reached:
        return facts
    new = tuple(
        Outlet(f"new/{format_}", "", facts.circle.id, format=format_, minutes=NEAR) for format_ in change.opened
    )
    cells = {
        place: cell for place, cell in facts.exceptions.items() if cell.format not in change.opened
    }  # what is opened is thought within everybody's reach
    for compound, format_ in change.reached:
        cells[compound, format_] = Reach(reach_id(compound, format_), facts.circle.id, compound, format_, reached=True)
    return replace(facts, outlets=facts.outlets + new, reach=tuple(cells.values()))


def _moved(one: Standing, after: Mapping[str, Derived]) -> dict[str, Value]:
    """The answers that move when facts give ``after`` instead of what they give now."""
    found: dict[str, Value] = {}
    for link in one.links:
        if link.origin not in MOVED or link.counts in ("staff", "missing") or link.field not in after:
            continue
        then = after[link.field].value
        was = one.derived[link.field].value if link.field in one.derived else None
        if then is not None and then != was:
            now = one.answers.get(link.field)
            found[link.field] = then if now is None or now == was else _typed(link, now, was, then)
    return found


def _typed(link: Link, now: Value, was: Value | None, then: Value) -> Value:
    """What becomes of an answer that is not the derived one: it never loses, and a count grows by the difference."""
    if isinstance(then, bool | str) or isinstance(now, bool | str):
        return then if then is True or then == "yes" else now
    if link.origin == "covered":
        return max(now, then)
    return now + (then - (was if isinstance(was, int | Decimal) else 0))
