"""Open differences as values, and how many are settled by one rule: pure, so that a screen can show it beforehand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any, Literal

from lcsurvey.record.canonical import Json
from lcsurvey.store.values import decimal_of

Trouble = Literal["value", "deleted", "handed"]
TROUBLES: Mapping[Trouble, str] = {
    "value": "两边填得不同",
    "deleted": "一方删除、一方修改",
    "handed": "两边各交了一次表",
}
"""Kind of trouble → its words: different values; deleted by one and changed by another; handed in twice."""
RuleKind = Literal["later", "mine", "theirs", "author", "computer", "filled", "larger", "smaller"]
RULES: Mapping[RuleKind, str] = {
    "later": "以后改的为准",
    "mine": "以本机为准",
    "theirs": "以对方为准",
    "author": "以某人为准",
    "computer": "以某台电脑为准",
    "filled": "以有内容的为准",
    "larger": "以大的为准",
    "smaller": "以小的为准",
}
"""Rule → its words."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of the values, with all who gave it, the latest first.

    ``changes`` are the ids of the changes that give it (of a table handed in twice: of the handing in); ``author``,
    ``device``, ``computer`` (whose it is), ``at`` (UTC) and ``stamp`` are those of the latest. ``ahead``: stamped
    more than a day ahead of this computer's clock. ``value`` is None where the field is cleared or the thing deleted.
    """

    value: Json
    words: str
    changes: tuple[str, ...]
    author: str
    device: str
    computer: str
    at: datetime
    stamp: int
    ours: bool = False
    deletes: bool = False
    ahead: bool = False
    authors: tuple[str, ...] = ()
    devices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Difference:
    """An open difference: what it is about in the words of the paper or the register, and its sides, the latest first.

    ``title`` is the table's or the thing's; ``label`` the question's or field's. ``base`` is the value that all sides
    came from, None where there is none or it was empty. ``numeric``: its values are numbers. ``frozen``: its table
    is handed in; what is settled counts from the next handing in on.
    """

    thing: str
    kind: str
    field: str
    trouble: Trouble
    sides: tuple[Side, ...]
    title: str
    label: str
    circle: str = ""
    circle_name: str = ""
    form: str = ""
    stage: str = ""
    round: str = ""
    base: Json = None
    base_words: str = ""
    numeric: bool = False
    frozen: bool = False

    @property
    def id(self) -> str:
        """By which it is named on the command line."""
        return f"{self.thing}:{self.field}"


@dataclass(frozen=True, slots=True)
class Rule:
    """How many are settled at once; ``who`` is an author as shown, or a device."""

    kind: RuleKind
    who: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """A difference and the side that a rule chose."""

    difference: Difference
    side: int

    @property
    def chosen(self) -> Side:
        """The side that stays."""
        return self.difference.sides[self.side]


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decided: one of the sides by the id of a change in it, a value of their own, or to clear it."""

    difference: Difference
    choose: str = ""
    value: Any = None
    clear: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table that is handed in and holds what was settled only after it is handed in again."""

    circle: str
    circle_name: str
    form: str
    title: str
    stage: str
    round: str


@dataclass(frozen=True, slots=True)
class Settled:
    """What settling did: how many, at which durable moment (UTC); ``skipped`` had changed meanwhile and stay open."""

    at: datetime
    resolved: int
    skipped: tuple[Difference, ...] = ()
    resubmit: tuple[Table, ...] = ()


def plan(rule: Rule, differences: Iterable[Difference]) -> tuple[Choice, ...]:
    """What the rule decides, in the order given; where it does not decide there is no choice."""
    decide = _RULES[rule.kind]
    found = []
    for difference in differences:
        sides = decide(difference, rule.who)
        if len(sides) == 1:
            found.append(Choice(difference, sides[0]))
    return tuple(found)


Sides = list[int]
"""The numbers of the sides that a rule would have; it decides where there is exactly one."""


def _which(difference: Difference, holds: Callable[[Side], bool]) -> Sides:
    return [number for number, side in enumerate(difference.sides) if holds(side)]


def _later(difference: Difference, _: str) -> Sides:
    """The one changed last; not where a computer's clock is ahead, nor where two bear the same moment."""
    if any(side.ahead for side in difference.sides):
        return []
    last = max(side.at for side in difference.sides)
    return _which(difference, lambda side: side.at == last)


def _mine(difference: Difference, _: str) -> Sides:
    return _which(difference, lambda side: side.ours)


def _theirs(difference: Difference, _: str) -> Sides:
    """The one that is not this computer's, where this computer has one of them."""
    return _which(difference, lambda side: not side.ours) if _mine(difference, "") else []


def _author(difference: Difference, who: str) -> Sides:
    return _which(difference, lambda side: who in side.authors)


def _computer(difference: Difference, who: str) -> Sides:
    return _which(difference, lambda side: who in side.devices)


def _filled(difference: Difference, _: str) -> Sides:
    if difference.trouble == "handed":
        return []
    return _which(difference, lambda side: not side.deletes and _has_content(side.value, difference))


def _has_content(value: Json, difference: Difference) -> bool:
    return difference.trouble == "deleted" or value not in (None, "", [], {})


def _by_size(pick: Callable[[Sequence[Decimal]], Decimal]) -> Callable[[Difference, str], Sides]:
    """The side with the largest or smallest number; only where all sides are numbers."""

    def decide(difference: Difference, _: str) -> Sides:
        if not difference.numeric:
            return []
        numbers = [number for side in difference.sides if (number := decimal_of(side.value)) is not None]
        if len(numbers) < len(difference.sides):
            return []
        wanted = pick(numbers)
        return [number for number, value in enumerate(numbers) if value == wanted]

    return decide


_RULES: Mapping[RuleKind, Callable[[Difference, str], Sides]] = {
    "later": _later,
    "mine": _mine,
    "theirs": _theirs,
    "author": _author,
    "computer": _computer,
    "filled": _filled,
    "larger": _by_size(max),
    "smaller": _by_size(min),
}
