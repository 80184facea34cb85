"""What two computers registered separately and is one thing: offered, settled by ``same_as``, and taken back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations
from math import cos, hypot, radians

from sqlalchemy import Connection, select

from lcsurvey.circle.model import Community, Compound, Outlet
from lcsurvey.circle.nearness import bare
from lcsurvey.errors import LCSurveyError, NotFound
from lcsurvey.record.change import WHOLE_THING
from lcsurvey.record.thing import Thing
from lcsurvey.record.undo import Edit, Step
from lcsurvey.store import tables as t
from lcsurvey.store.aside import KINDS_TWICE, same_as
from lcsurvey.store.kinds import KINDS, OUTLET, SAME_AS, TWICE
from lcsurvey.store.ledger import Draft, Ledger
from lcsurvey.store.lists import kind_of, listed
from lcsurvey.store.model import Saved

NEAR = 40
"""Metres within which two outlets of one format may be the same."""
_DEGREE = 111_320
"""Metres of a degree of latitude."""


Thinglike = Community | Compound | Outlet
"""What may stand in the register twice."""


@dataclass(frozen=True, slots=True)
class Twin:
    """Two things of a circle that may be one: the first registered would stay. ``reason`` says why they may be."""

    kind: str
    circle: str
    keeper: str
    keeper_title: str
    loser: str
    loser_title: str
    reason: str


class Twins:
    """What was registered twice in one workspace."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger

    def offered(self, circle: str = "") -> tuple[Twin, ...]:
        """Pairs that different computers registered and that may be one thing; of one circle if given."""
        with self.ledger.database.reading() as connection:
            pairs: dict[tuple[str, str], Twin] = {}
            kinds: tuple[Sequence[Thinglike], ...] = (
                listed(connection, Community, circle or None),
                listed(connection, Compound, circle or None),
                listed(connection, Outlet, circle or None),
            )
            for register in kinds:
                by_circle: dict[str, list[Thinglike]] = defaultdict(list)
                for thing in register:
                    by_circle[circle or thing.circle].append(thing)
                for where, things in by_circle.items():
                    for first, second, reason in _alike(things):
                        kind = kind_of(type(first))
                        pairs[first.id, second.id] = Twin(
                            kind, where, first.id, first.name, second.id, second.name, reason
                        )
            things = self.ledger.log.things(connection, sorted({id_ for pair in pairs for id_ in pair}))
        return tuple(
            twin
            for (first, second), twin in pairs.items()
            if _maker(things[first]) != _maker(things[second]) and things[second].values.get(SAME_AS) != second
        )

    def aside(self, circle: str = "") -> tuple[Twin, ...]:
        """What stands aside now, and for what, so that it can be taken back."""
        found = []
        with self.ledger.database.reading() as connection:
            for kind in TWICE:
                rows = t.WIDE_ROWS[kind.name]
                keeper = rows.alias()
                query = (
                    select(rows.c.id, rows.c.name, rows.c.circle, keeper.c.id.label("by"), keeper.c.name.label("title"))
                    .join(keeper, keeper.c.id == rows.c.keeper)
                    .where(rows.c.keeper != "")
                    .order_by(rows.c.circle, rows.c.name, rows.c.id)
                )
                for row in connection.execute(query):
                    if not circle or row.circle == circle:
                        said = "已定为同一个"
                        found.append(
                            Twin(kind.name, row.circle or "", row.by, row.title or "", row.id, row.name or "", said)
                        )
        return tuple(found)

    def same(self, keeper: str, loser: str) -> Saved:
        """Say that ``loser`` is ``keeper``: it leaves lists and counts, its history stays. One step of undo.

        An outlet that stays serves the circles of both. Raises NotFound, LCSurveyError.
        """
        with self.ledger.database.reading() as connection:
            things = self.ledger.log.things(connection, [keeper, loser])
            keepers = {id_: _keeper(connection, thing) for id_, thing in things.items()}
        first, second = (self._there(things.get(id_)) for id_ in (keeper, loser))
        of = KINDS[first.kind]
        if keeper == loser or first.kind != second.kind:
            raise LCSurveyError(f"只有两条不同的、同一种登记才能定为同一个，请重新选（{of.label}）。")
        for id_, thing in things.items():
            if keepers[id_]:
                raise LCSurveyError(f"“{_title(thing)}”已经并到另一条里，请先刷新列表，或先撤销那一次。")
        steps = [Step(loser, SAME_AS, second.values.get(SAME_AS), keeper)]
        if first.values.get(SAME_AS, keeper) != keeper or SAME_AS in first.open:
            steps.append(Step(keeper, SAME_AS, first.values.get(SAME_AS), None))
        if first.kind == OUTLET.name and (more := _further_circles(first, second)):
            former = first.values.get("circles")
            steps.append(Step(keeper, "circles", former, [*(former if isinstance(former, list) else []), *more]))
        drafts = [Draft(step.entity, step.field, step.after) for step in steps]
        said = f"{of.label}“{_title(second)}”与“{_title(first)}”定为同一个"
        return self.ledger.write(drafts, Edit(said, f"撤销：{said}", tuple(steps)))[0]

    def not_same(self, loser: str) -> Saved:
        """Take back that a thing is the same as another one: it stands in the lists again. One step of undo.

        One that is the same as none so far says from now on that it is one of its own (``same_as`` itself), and is
        not offered again.
        """
        thing = self._there(self.ledger.thing(loser))
        former = thing.values.get(SAME_AS)
        if former == loser and SAME_AS not in thing.open:
            return self.ledger.write([])[0]
        after = loser if former is None else None
        steps = [Step(loser, SAME_AS, former, after)]
        with self.ledger.database.reading() as connection:
            if back := _leads_back(connection, thing):
                steps.append(Step(back, SAME_AS, loser, None))
        said = f"{KINDS[thing.kind].label}“{_title(thing)}”仍是单独一条"
        drafts = [Draft(step.entity, SAME_AS, step.after) for step in steps]
        return self.ledger.write(drafts, Edit(said, f"撤销：{said}", tuple(steps)))[0]

    def _there(self, thing: Thing | None) -> Thing:
        if thing is None or thing.gone or thing.kind not in KINDS_TWICE:
            labels = "、".join(kind.label for kind in TWICE)
            raise NotFound(f"这一项已不在了，或不是{labels}，不能定为同一个。请刷新列表后再选。")
        return thing


def _alike(things: list[Thinglike]) -> Iterator[tuple[Thinglike, Thinglike, str]]:
    """Pairs that may be one, in the order of registering; every later one with the first it is like."""
    taken: set[str] = set()
    by_name: dict[str, list[Thinglike]] = defaultdict(list)
    for thing in things:
        by_name[bare(thing.name)].append(thing)
    for name, group in by_name.items():
        for first, second in combinations(group, 2) if name else ():
            if second.id not in taken and (reason := _same_name(first, second)):
                taken.add(second.id)
                yield first, second, reason
    placed = [thing for thing in things if isinstance(thing, Outlet) and thing.latitude is not None]
    by_format: dict[str, list[Outlet]] = defaultdict(list)
    for outlet in placed:
        by_format[outlet.format].append(outlet)
    for format_, outlets in by_format.items():
        for one, other in combinations(outlets, 2) if format_ else ():
            if other.id not in taken and one.id not in taken and _near(one, other):
                taken.add(other.id)
                yield one, other, f"名称相近、业态相同，相距不到 {NEAR} 米"


def _same_name(first: Thinglike, second: Thinglike) -> str:
    """Why two of one name may be one; empty where they are not: outlets elsewhere, or of another format."""
    if not isinstance(first, Outlet) or not isinstance(second, Outlet):
        return "名称相同"
    at, there = bare(first.address), bare(second.address)
    if at and there:
        return "名称和地址相同" if at == there else ""
    return "名称和业态相同" if first.format == second.format else ""


def _near(one: Outlet, other: Outlet) -> bool:
    """Whether two outlets lie close together and one's name is within the other's."""
    names = sorted((bare(one.name), bare(other.name)), key=len)
    if not names[0] or names[0] not in names[1]:
        return False
    places = [place for outlet in (one, other) for place in (outlet.latitude, outlet.longitude)]
    if any(place is None for place in places):
        return False
    north, east, to_north, to_east = (float(place or Decimal(0)) for place in places)
    metres = hypot(to_north - north, (to_east - east) * cos(radians(north))) * _DEGREE
    return metres <= NEAR


def _keeper(connection: Connection, thing: Thing) -> str:
    """What a thing stands aside for; empty where it stands for itself."""
    if thing.kind not in KINDS_TWICE:
        return ""
    rows = t.WIDE_ROWS[thing.kind]
    return connection.scalar(select(rows.c.keeper).where(rows.c.id == thing.id)) or ""


def _maker(thing: Thing) -> str:
    """The device that first registered a thing."""
    births = thing.heads.get(WHOLE_THING, ())
    return births[-1].d if births else ""


def _leads_back(connection: Connection, thing: Thing) -> str:
    """The thing that leads back to this one, where sameness goes in a circle; empty where it does not."""
    pairs = same_as(connection, thing.kind)
    seen = {thing.id}
    at = pairs.get(thing.id, "")
    while at and at not in seen:
        following = pairs.get(at, "")
        if following == thing.id:
            return at
        seen.add(at)
        at = following
    return ""


def _title(thing: Thing) -> str:
    return str(thing.values.get(KINDS[thing.kind].title, ""))


def _further_circles(keeper: Thing, loser: Thing) -> list[str]:
    """The circles that the loser serves and the keeper does not."""
    return sorted(_circles(loser) - _circles(keeper))


def _circles(outlet: Thing) -> set[str]:
    further = outlet.values.get("circles")
    named = [outlet.values.get("circle"), *(further if isinstance(further, list) else [])]
    return {circle for circle in named if isinstance(circle, str) and circle}
