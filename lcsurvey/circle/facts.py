"""What is known of one circle, as one value: everything that answers can be derived from."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

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


@dataclass(frozen=True)
class Facts:
    """The facts of one circle in one round; ``start`` and ``end`` are the round's ISO days."""

    circle: Circle
    communities: tuple[Community, ...] = ()
    compounds: tuple[Compound, ...] = ()
    gates: tuple[Gate, ...] = ()
    outlets: tuple[Outlet, ...] = ()  # all that serve the circle
    reach: tuple[Reach, ...] = ()
    activities: tuple[Activity, ...] = ()
    demands: tuple[Demand, ...] = ()
    projects: tuple[Project, ...] = ()
    surveys: tuple[Survey, ...] = ()
    tally: Tally | None = None
    plan: Plan | None = None  # the questionnaire's rating questions
    start: str = ""
    end: str = ""

    @property
    def year(self) -> str:
        """The calendar year that the round ends in, “2026”: what “年内” means; empty where there are no days."""
        return (self.end or self.start)[:4]

    @cached_property
    def by_format(self) -> Mapping[str, tuple[Outlet, ...]]:
        """Format → the outlets that count as it, in their order."""
        found: dict[str, list[Outlet]] = {}
        for outlet in self.outlets:
            for format_ in dict.fromkeys(outlet.formats):
                found.setdefault(format_, []).append(outlet)
        return {format_: tuple(outlets) for format_, outlets in found.items()}

    @cached_property
    def exceptions(self) -> Mapping[tuple[str, str], Reach]:
        """(compound, format) → the exception of the matrix, where there is one; of several gates the nearest counts."""
        found: dict[tuple[str, str], Reach] = {}
        for one in self.reach:
            other = found.get((one.compound, one.format))
            found[one.compound, one.format] = one if other is None else _nearer(one, other)
        return found

    def of_formats(self, formats: tuple[str, ...]) -> tuple[Outlet, ...]:
        """The outlets that count as any of these formats, each once."""
        if len(formats) == 1:
            return self.by_format.get(formats[0], ())
        found = {outlet.id: outlet for format_ in formats for outlet in self.by_format.get(format_, ())}
        return tuple(found.values())


def _nearer(one: Reach, other: Reach) -> Reach:
    """Two cells of a compound and a format as one: the fewest minutes, and what was said of the whole compound."""
    whole, gate = (other, one) if one.gate else (one, other)
    known = [each for each in (one.minutes, other.minutes) if each is not None]
    reached = whole.reached if whole.reached is not None else gate.reached
    return replace(whole, reached=reached, minutes=min(known, default=None))


@dataclass(frozen=True)
class CityFacts:
    """The facts of a whole city: what a table of the city is derived from."""

    regions: tuple[Region, ...] = ()
    circles: tuple[Circle, ...] = ()
    projects: tuple[Project, ...] = ()
    look: Callable[[], tuple[Facts, ...]] = tuple

    @cached_property
    def each(self) -> tuple[Facts, ...]:
        """The facts of every circle, in the register's order; read when first asked for."""
        return self.look()

    @cached_property
    def communities(self) -> Mapping[str, Community]:
        """Id → community, of every circle."""
        return {community.id: community for each in self.each for community in each.communities}
