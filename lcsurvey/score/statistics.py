"""The four statistics of a city: 店铺数量、从业人数、居民满意度、建设改造投资额, by region, each column adding up.

An outlet that serves several circles is counted once, in its own. Where staff or money of some are not known, the
sum is of those that are, and how many are missing stands beside it: nothing is guessed, nothing is taken for 0.
Satisfaction of several circles pools their answers; it is no mean of their rates.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple


class Stock(NamedTuple):
    """Outlets, their staff (and of how many it is unknown), 万元 of projects (and of how many it is unknown)."""

    outlets: int = 0
    staff: int = 0
    staff_unknown: int = 0
    investment: Decimal = Decimal(0)
    investment_unknown: int = 0


class Share(NamedTuple):
    """Satisfied answers and all answers, of so many circles; a third party's rate counts with its valid sheets."""

    satisfied: Fraction = Fraction(0)
    answered: Fraction = Fraction(0)
    circles: int = 0

    @property
    def rate(self) -> Fraction | None:
        """Satisfied of all, exact; None where nobody answered."""
        return self.satisfied / self.answered if self.answered else None


@dataclass(frozen=True, slots=True)
class Line:
    """One region: its circles and their statistics."""

    name: str
    circles: int
    stock: Stock
    share: Share


def lines(
    groups: Iterable[tuple[str, Sequence[str]]], stock: Mapping[str, Stock], share: Callable[[Iterable[str]], Share]
) -> tuple[Line, ...]:
    """The lines of regions: name and ids of the circles of each."""
    return tuple(
        Line(name, len(ids), added(stock.get(id_, Stock()) for id_ in ids), share(ids)) for name, ids in groups
    )


def added(some: Iterable[Stock]) -> Stock:
    """Several circles' as one."""
    found = tuple(some)
    return Stock(
        sum(one.outlets for one in found),
        sum(one.staff for one in found),
        sum(one.staff_unknown for one in found),
        sum((one.investment for one in found), Decimal(0)),
        sum(one.investment_unknown for one in found),
    )
