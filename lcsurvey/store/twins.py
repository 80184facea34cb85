"""What two computers registered separately and is one thing: offered, settled by ``same_as``, and taken back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import NamedTuple

from sqlalchemy import Connection, select

from lcsurvey.circle.nearness import bare
from lcsurvey.circle.position import Position, common
from lcsurvey.errors import LCSurveyError, NotFound
from lcsurvey.record.change import WHOLE_THING
from lcsurvey.record.thing import Thing
from lcsurvey.record.undo import Edit, Step
from lcsurvey.store import tables as t
from lcsurvey.store.aside import KINDS_TWICE, same_as
from lcsurvey.store.kinds import COMPOUND, KINDS, OUTLET, SAME_AS, TWICE
from lcsurvey.store.ledger import Draft, Ledger
from lcsurvey.store.model import Saved
from lcsurvey.store.values import decimal_of

NEAR = 40
"""Metres within which two outlets of one format may be the same."""


class Seen(NamedTuple):
    """A thing as far as its twins are looked for; what its kind does not have is empty."""

    id: str
    name: str
    circle: str
    address: str = ""
    format: str = ""
    latitude: str = ""
    longitude: str = ""
    datum: str = ""

    @property
    def place(self) -> Position | None:
        """Where it lies; None where that is not known."""
        north, east = decimal_of(self.latitude), decimal_of(self.longitude)
        return None if north is None or east is None else common(float(north), float(east), self.datum)


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
            for kind in TWICE:
                by_circle: dict[str, list[Seen]] = defaultdict(list)
                for thing in _seen(connection, kind.name, circle):
                    by_circle[thing.circle].append(thing)
                for where, there in by_circle.items():
                    for first, second, reason in _alike(there):
                        pairs[first.id, second.id] = Twin(
                            kind.name, where, first.id, first.name, second.id, second.name, reason
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

        An outlet that stays serves the circles of both, a compound that stays has the gates of both. Raises NotFound,
        LCSurveyError.
        """
        with self.ledger.database.reading() as connection:
            things = self.ledger.log.things(connection, [keeper, loser])
            keepers = {id_: _keeper(connection, thing) for id_, thing in things.items()}
            gates = _of_gates(connection, loser)
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
        if first.kind == COMPOUND.name:
            steps += [Step(id_, "compound", loser, keeper) for id_ in gates]
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


def _seen(connection: Connection, kind: str, circle: str) -> Iterator[Seen]:
    """The things of a kind in the order of the register; of one circle if given, all outlets that serve it."""
    of = kind == OUTLET.name
    columns = "r.id, r.name, r.circle" + (", r.address, r.format, r.latitude, r.longitude, r.datum" if of else "")
    where = "NOT r.gone"
    if circle:
        where += " AND " + ("r.id IN (SELECT outlet FROM outlet_circle WHERE circle = ?)" if of else "r.circle = ?")
    query = f"SELECT {columns} FROM {kind}_row r WHERE {where} ORDER BY r.born, r.born_n, r.id"
    for row in connection.exec_driver_sql(query, (circle,) if circle else ()):
        id_, name, at, *more = row
        yield Seen(id_, name or "", circle or at or "", *(one or "" for one in more))


def _alike(things: list[Seen]) -> Iterator[tuple[Seen, Seen, str]]:
    """Pairs that may be one, in the order of registering; every later one with the first it is like."""
    taken: set[str] = set()
    by_name: dict[str, list[Seen]] = defaultdict(list)
    by_format: dict[str, list[Seen]] = defaultdict(list)
    for thing in things:
        by_name[bare(thing.name)].append(thing)
        if thing.format and thing.place is not None:
            by_format[thing.format].append(thing)
    for name, group in by_name.items():
        for first, second in combinations(group, 2) if name else ():
            if second.id not in taken and (reason := _same_name(first, second)):
                taken.add(second.id)
                yield first, second, reason
    for placed in by_format.values():
        for one, other in combinations(placed, 2):
            if other.id not in taken and one.id not in taken and _near(one, other):
                taken.add(other.id)
                yield one, other, f"名称相近、业态相同，相距不到 {NEAR} 米"


def _same_name(first: Seen, second: Seen) -> str:
    """Why two of one name may be one; empty where they are not: outlets elsewhere, or of another format."""
    at, there = bare(first.address), bare(second.address)
    if at and there:
        return "名称和地址相同" if at == there else ""
    if first.format != second.format:
        return ""
    return "名称和业态相同" if first.format else "名称相同"


def _near(one: Seen, other: Seen) -> bool:
    """Whether two outlets lie close together and one's name is within the other's."""
    here, there = one.place, other.place
    if here is None or there is None:
        return False
    if here.metres(there) > NEAR:
        return False
    names = sorted((bare(one.name), bare(other.name)), key=len)
    return bool(names[0]) and names[0] in names[1]


def _keeper(connection: Connection, thing: Thing) -> str:
    """What a thing stands aside for; empty where it stands for itself."""
    if thing.kind not in KINDS_TWICE:
        return ""
    rows = t.WIDE_ROWS[thing.kind]
    return connection.scalar(select(rows.c.keeper).where(rows.c.id == thing.id)) or ""


def _of_gates(connection: Connection, compound: str) -> list[str]:
    """The gates of a compound that are there, and what was measured from them."""
    gates = "SELECT id FROM gate_row WHERE NOT gone AND compound = ?"
    cells = "SELECT id FROM reach_row WHERE NOT gone AND compound = ? AND gate > ''"
    return [row[0] for query in (gates, cells) for row in connection.exec_driver_sql(query, (compound,))]


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
