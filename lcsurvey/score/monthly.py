"""The monthly table: 本月新增, 累计, 完成率, 比上月 by district, street or community. Every column adds up.

What is counted is one of three: circles completed (by 建成日期), tables handed in, tables approved. Of each place
three counts are known: at the day, at the end of the month before it, and at the end of the month before that.
“本月新增” is what came since the month began and may be below 0 where something was returned; “比上月” is by how
much that is more than what came in the whole month before.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from typing import Literal

Level = Literal["district", "street", "community"]
LEVELS: Mapping[Level, str] = {"district": "区县", "street": "街道", "community": "社区"}
"""Level → the word for it, and the level of regions in the register."""
What = Literal["completed", "handed", "approved"]
WHAT: Mapping[What, str] = {"completed": "建成生活圈", "handed": "交表", "approved": "审核通过"}
"""What is counted → the word for it."""
NOWHERE = "未填区域"
"""Where a circle is that names no region."""
ONLY_COMPLETED: tuple[What, ...] = ("completed",)
"""What is counted where circles have no table of their own."""
Counts = tuple[int, int, int]
"""At the day, at the end of the month before, at the end of the one before that."""


@dataclass(frozen=True, slots=True)
class Place:
    """A region: id, name, and level as the register has it (市, 区县, 街道)."""

    id: str
    name: str
    level: str = ""


@dataclass(frozen=True, slots=True)
class Lived:
    """One circle: where it is (its own region first), its communities, and whether it counted at the three times."""

    places: tuple[Place, ...]
    communities: tuple[str, ...]
    done: Mapping[What, tuple[bool, bool, bool]]


@dataclass(frozen=True, slots=True)
class Row:
    """One place: how many are due, and the three counts."""

    name: str
    due: int
    counts: Counts

    @property
    def total(self) -> int:
        """累计."""
        return self.counts[0]

    @property
    def new(self) -> int:
        """本月新增."""
        return self.counts[0] - self.counts[1]

    @property
    def change(self) -> int:
        """比上月: 本月新增 less 上月新增."""
        return self.new - (self.counts[1] - self.counts[2])

    @property
    def rate(self) -> Fraction | None:
        """完成率, exact; None where nothing is due."""
        return Fraction(self.total, self.due) if self.due else None


@dataclass(frozen=True, slots=True)
class Monthly:
    """One table: its rows and their sum. ``unit`` is what is counted; ``quotas``: due is what the city was given to do."""

    what: What
    level: Level
    rows: tuple[Row, ...]
    quotas: bool = False

    @property
    def whole(self) -> Row:
        """The sum of the rows."""
        counts = [sum(row.counts[index] for row in self.rows) for index in range(3)]
        return Row("合计", sum(row.due for row in self.rows), (counts[0], counts[1], counts[2]))


def month_ends(day: date) -> tuple[date, date, date]:
    """The day, the last day of the month before, the last day of the one before that."""
    last = day.replace(day=1) - timedelta(days=1)
    return day, last, last.replace(day=1) - timedelta(days=1)


def monthly(
    what: What,
    level: Level,
    circles: Iterable[Lived],
    regions: Sequence[Place],
    quotas: Mapping[str, int] | None = None,
) -> Monthly:
    """The table of one level; ``regions`` in the register's order, ``quotas`` by name of region.

    By community a circle counts once for each community that it covers. With quotas a district is due what it was
    given to do, and districts without one what they have.
    """
    if level == "community":
        rows = [
            Row(name, 1, _counts([one.done[what]]))
            for one in circles
            for name in one.communities or (f"（未登记社区：{_last(one)}）",)
        ]
        return Monthly(what, level, tuple(rows))
    word = LEVELS[level]
    named = {place.id: place.name for place in regions if place.level == word}
    groups: dict[str, list[Lived]] = {id_: [] for id_ in named}
    for one in circles:
        own = next((place for place in one.places if place.level == word), None)
        if own is None:
            own = one.places[0] if one.places else Place("", NOWHERE)
            if any(place.level == word for place in regions) and own.id:
                named.setdefault(own.id, f"{own.name}（未分到{word}）")
        named.setdefault(own.id, own.name)
        groups.setdefault(own.id, []).append(one)
    given = quotas if what == "completed" and level == "district" and quotas else {}
    rows = [
        Row(named[id_], given.get(named[id_], len(some)), _counts([one.done[what] for one in some]))
        for id_, some in groups.items()
    ]
    return Monthly(what, level, tuple(rows), bool(given))


def _counts(done: Sequence[tuple[bool, bool, bool]]) -> Counts:
    at = [sum(each[index] for each in done) for index in range(3)]
    return at[0], at[1], at[2]


def _last(one: Lived) -> str:
    return one.places[0].name if one.places else NOWHERE
