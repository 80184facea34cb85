"""How far a city is with every target of its pack on a day, exact.

A circle counts from its 建成日期 on; one without a date is not completed. Rates are shares of answers or of outlets.
What was reached after its year is reached late: the paper says both what there was in time and what there is now.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction

from lcsurvey.form.model import Outcome, Pack, Target
from lcsurvey.score.apportion import text
from lcsurvey.score.phrase import percent

Ratings = Mapping[str, str]
"""Form → the rating of its table as it was handed in."""


@dataclass(frozen=True, slots=True)
class Built:
    """One circle as targets count it."""

    id: str
    regions: tuple[str, ...] = ()  # names, its own first, then those above it
    communities: int = 0
    completed_on: str = ""  # ISO
    ratings: Ratings = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a city on a day: its circles, and what is no number of circles; None where nobody knows."""

    circles: tuple[Built, ...]
    satisfaction: Fraction | None = None
    chains: Fraction | None = None
    answers: Mapping[tuple[str, str], Decimal] = field(default_factory=dict)  # (form, question) → what was typed


@dataclass(frozen=True, slots=True)
class Progress:
    """One target on a day: ``value`` until that day, ``in_time`` until the end of its year, ``of`` what a share is of."""

    target: Target
    value: Fraction | None
    in_time: Fraction | None
    count: int | None = None  # of a share: how many …
    of: int | None = None  # … of how many
    due: bool = False  # its year is over

    @property
    def reached(self) -> bool | None:
        """Whether it is reached now, in time or late; None where that is not known."""
        return None if self.value is None else self.value >= Fraction(self.target.least)

    @property
    def late(self) -> bool:
        """Whether it was not reached when its year ended."""
        return self.due and not (self.in_time is not None and self.in_time >= Fraction(self.target.least))

    @property
    def missing(self) -> int | None:
        """How many are still to do; None for rates, and where it is not known."""
        least = Fraction(self.target.least)
        if self.of is not None and self.count is not None:
            return max(0, _up(least * self.of) - self.count)
        if self.target.rate or self.value is None:
            return None
        return max(0, _up(least - self.value))

    @property
    def words(self) -> str:
        """已达到；还差 4 个；逾期，还差 4 个；逾期达到；还不知道."""
        if self.reached is None:
            return "还不知道"
        if self.reached:
            return "逾期达到" if self.late else "已达到"
        unit = "个" if self.target.share else self.target.unit
        left = f"还差 {self.missing} {unit}" if self.missing is not None else f"还差 {self._apart} 个百分点"
        return f"逾期，{left}" if self.due else left

    @property
    def _apart(self) -> str:
        """Percentage points below the target, rounded up to 0.01, so that it never says 0."""
        apart = (Fraction(self.target.least) - (self.value or Fraction(0))) * 10_000
        return text(Decimal(_up(apart)).scaleb(-2))

    @property
    def shown(self) -> str:
        """The value as it is printed: 12, or 83.33% with 20／24; empty where it is not known."""
        return printed(self.target, self.value)


def printed(target: Target, value: Fraction | None) -> str:
    """A value of a target: a number, or a rate in per cent that never reads as reached where it is not."""
    if value is None:
        return ""
    if not target.rate:
        return text(Decimal(value.numerator) / Decimal(value.denominator))
    return percent(value)


def goal(target: Target) -> str:
    """What is to be reached: 100 个, 25—30 个, 80%."""
    if target.rate:
        return f"{percent(target.least)}以上" if target.least < 1 else "100%"
    least = text(target.least)
    return f"{least}—{text(target.most)} {target.unit}" if target.most is not None else f"{least} {target.unit}"


def progress(pack: Pack, day: date, known: Known) -> tuple[Progress, ...]:
    """Every target of a pack on a day, in the pack's order."""
    outcomes = {outcome.id: outcome for outcome in pack.outcomes}
    return tuple(_progress(target, day, known, outcomes.get(target.outcome)) for target in pack.targets)


def _progress(target: Target, day: date, known: Known, outcome: Outcome | None) -> Progress:
    end = date(target.year, 12, 31)
    due = day > end
    if target.count in ("circles", "communities"):
        there = [one for one in known.circles if not target.regions or set(one.regions) & set(target.regions)]
        now = _counted(target, there, day, outcome)
        rated = bool(target.form or target.outcome)  # as of the day alone: nobody keeps what it was at the year's end
        then = now if rated else _counted(target, there, min(day, end), outcome)
        if target.since:  # what came after its years is no part of it
            now = then
        if not target.share:
            return Progress(target, Fraction(now), Fraction(then), due=due)
        of = _size(target, there)
        if not of:
            return Progress(target, None, None, due=due)
        return Progress(target, Fraction(now, of), Fraction(then, of), now, of, due)
    value = {"satisfaction": known.satisfaction, "chains": known.chains}.get(target.count)
    if target.count == "answer" and (answer := known.answers.get((target.form, target.question))) is not None:
        value = Fraction(answer)
    return Progress(target, value, value, due=due)


def _counted(target: Target, circles: Sequence[Built], day: date, outcome: Outcome | None) -> int:
    if outcome is not None:
        return _size(target, [one for one in circles if _confirmed(outcome, one.ratings)])
    if target.form:
        return _size(target, [one for one in circles if one.ratings.get(target.form) in target.ratings])
    since = f"{target.since:04}-01-01" if target.since else ""
    return _size(target, [one for one in circles if one.completed_on and since <= one.completed_on <= day.isoformat()])


def _confirmed(outcome: Outcome, ratings: Ratings) -> bool:
    return ratings.get(outcome.of) in outcome.ladder and ratings.get(outcome.by) in outcome.confirming


def _size(target: Target, circles: Iterable[Built]) -> int:
    return sum(one.communities if target.count == "communities" else 1 for one in circles)


def _up(number: Fraction) -> int:
    """The next whole number."""
    return -((-number).__floor__())
