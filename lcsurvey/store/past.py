"""The things of the registers as they were at a moment, out of the log.

The latest change of a field (stamp, then id) is the one that is shown, whatever it knew of: nothing earlier can have
superseded it. So the value at a moment is that of the latest change before it. A thing none of whose heads is later
is as its wide row says; of the others only the fields asked for are read. Where a thing was deleted, brought back or
made twice before the moment, all its changes until then are read, and its heads decide.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from lcsurvey.record.change import WHOLE_THING, Change
from lcsurvey.record.head import heads
from lcsurvey.record.sameness import keepers
from lcsurvey.record.thing import Thing, thing
from lcsurvey.store.aside import KINDS_TWICE
from lcsurvey.store.database import bare
from lcsurvey.store.kinds import KINDS, SAME_AS
from lcsurvey.store.log import Log
from lcsurvey.store.portions import portions
from lcsurvey.store.rows import cell, links, wide_row

_SHOWN = "c.seq NOT IN (SELECT seq FROM hidden)"
_LATER = f"""SELECT r.id FROM {{kind}}_row r CROSS JOIN entity e ON e.uuid = unhex(r.id)
    WHERE r.changed >= ? AND EXISTS (
        SELECT 1 FROM change c WHERE c.eid = e.eid AND c.fid IN ({{fields}}) AND c.hlc >= ? AND {_SHOWN})"""
_FORMER = f"""SELECT e.uuid, c.fid, c.op, c.value, c.hlc, c.id FROM entity e
    CROSS JOIN change c ON c.eid = e.eid AND c.fid IN ({{fields}}) WHERE e.uuid IN ({{marks}}) AND c.hlc < ? AND {_SHOWN}"""
_WHOLE = f"""SELECT e.uuid, c.id, c.fid, c.op, c.value, c.hlc, c.author, c.device, c.n, c.parents FROM entity e
    CROSS JOIN change c ON c.eid = e.eid WHERE e.uuid IN ({{}}) AND c.hlc < ? AND {_SHOWN}"""
_NAMES = "SELECT nid, name FROM name WHERE name IN ({})"
_PRESENT = {
    "outlet": "SELECT circle, count(*) FROM outlet_circle GROUP BY circle",
    "compound": "SELECT circle, count(*) FROM compound_row WHERE NOT gone GROUP BY circle",
}
_MOVED = """SELECT e.uuid FROM entity e WHERE e.kind = 'outlet' AND (
    SELECT count(*) FROM change c WHERE c.eid = e.eid AND c.fid IN ({})) > 1"""
_MAYBE = "SELECT id FROM outlet_row WHERE circle = ? OR circles LIKE ?"
_SAME = "SELECT id, same_as FROM {}_row WHERE same_as > ''"


@dataclass(frozen=True, slots=True)
class Past:
    """The things of one kind that were there: id → the fields asked for, as wide rows hold them, in the register's order."""

    kind: str
    fields: tuple[str, ...]
    rows: Mapping[str, tuple[Any, ...]]


class Reading:
    """Reads the things of a workspace as they were before a stamp."""

    def __init__(self, connection: Connection, log: Log, before: int) -> None:
        self.connection = connection
        self.log = log
        self.before = before
        self._driver: Any = bare(connection)

    def things(self, kind: str, fields: Sequence[str]) -> Past:
        """The things of a kind that were there, without those that stood aside for another one."""
        twice = kind in KINDS_TWICE
        wanted = (*fields, *([SAME_AS] if twice and SAME_AS not in fields else ()))
        later = self._later(kind, wanted)
        rows = self._alive(kind, wanted, later)
        if twice:
            _leave_aside(rows, wanted.index(SAME_AS))
        if len(wanted) > len(fields):
            rows = {id_: row[:-1] for id_, row in rows.items()}
        return Past(kind, tuple(fields), rows)

    def of_circle(self, fields: Sequence[str], circle: str) -> dict[str, tuple[Any, ...]]:
        """Id → the fields of the outlets that served a circle, its own and others', in the order of entering."""
        wanted = tuple(dict.fromkeys((*fields, "circle", "circles", SAME_AS)))
        only = {row[0] for row in self._driver.execute(_MAYBE, (circle, f'%"{circle}"%'))} | self._ever_moved()
        for pair in self._driver.execute(_SAME.format("outlet")):
            only.update(pair)
        later = self._later("outlet", wanted, only)
        rows = self._alive("outlet", wanted, later, only)
        _leave_aside(rows, wanted.index(SAME_AS))
        at, further = wanted.index("circle"), wanted.index("circles")
        mine = {id_: row for id_, row in rows.items() if circle in _circles((row[at], row[further]))}
        return {id_: mine[id_][: len(fields)] for id_ in sorted(mine)}

    def _ever_moved(self) -> set[str]:
        """The outlets that ever were given another circle."""
        fields = ", ".join(map(str, self._numbers(("circle", "circles")).values()))
        sql = _MOVED.format(fields or "-1")
        return {row[0].hex() for row in self._driver.execute(sql)}

    def serving(self, kind: str) -> dict[str, int]:
        """Circle → how many outlets served it, its own and others', or how many compounds it had.

        What is as it is now is counted by the database; only what became another since is looked at.
        """
        wanted = ("circle", "circles", SAME_AS) if kind == "outlet" else ("circle", SAME_AS)
        later = self._later(kind, wanted)
        same: dict[str, str] = dict(self._driver.execute(_SAME.format(kind)))
        found: dict[str, int] = defaultdict(int, self._driver.execute(_PRESENT[kind]))
        touched = {*later, *same, *same.values()}
        if not touched:
            return found
        rows = self._alive(kind, wanted, later, touched)
        if further := {row[-1] for row in rows.values() if row[-1]} - touched:
            rows |= self._alive(kind, wanted, set(), further)
            touched |= further
        _leave_aside(rows, len(wanted) - 1)
        for circle in self._now(kind, touched):
            found[circle] -= 1
        for row in rows.values():
            for circle in _circles(row[:-1]):
                found[circle] += 1
        return found

    def _now(self, kind: str, ids: set[str]) -> Iterator[str]:
        """The circles that each of these things is counted in now."""
        query = "outlet_circle WHERE outlet" if kind == "outlet" else f"{kind}_row WHERE NOT gone AND id"
        for part, marks in portions(sorted(ids)):
            for row in self._driver.execute(f"SELECT circle FROM {query} IN ({marks})", part):
                yield row[0]

    def _alive(
        self, kind: str, wanted: Sequence[str], later: set[str], only: set[str] | None = None
    ) -> dict[str, tuple[Any, ...]]:
        """Id → the fields wanted, of all things that were there or of ``only`` these, whatever they stood aside for."""
        columns = ", ".join(f'r."{name}"' for name in wanted)
        gone = "NOT (r.gone AND r.keeper = '')" if kind in KINDS_TWICE else "NOT r.gone"
        sql = f"SELECT r.id, {gone}, {columns} FROM {kind}_row r"
        if only is None:
            now = self._driver.execute(f"{sql} ORDER BY r.born, r.born_n, r.id").fetchall()
        else:
            now = []
            for part, marks in portions(sorted(only)):
                now += self._driver.execute(f"{sql} WHERE r.id IN ({marks})", part).fetchall()
        former = self._former(kind, wanted, later) if later else {}
        rows: dict[str, tuple[Any, ...]] = {}
        for row in now:
            if row[0] not in later:
                if row[1]:
                    rows[row[0]] = row[2:]
            elif (found := former.get(row[0])) is not None:
                rows[row[0]] = found
        return rows

    def _later(self, kind: str, wanted: Sequence[str], only: set[str] | None = None) -> set[str]:
        """The things, or those of ``only`` these, that became others since, in one of these fields or as a whole."""
        fields = ", ".join(map(str, self._numbers((WHOLE_THING, *wanted)).values()))
        if not fields:
            return set()
        sql, marks = _LATER.format(kind=kind, fields=fields), (self.before, self.before)
        if only is None:
            return {row[0] for row in self._driver.execute(sql, marks)}
        found: set[str] = set()
        for part, places in portions(sorted(only)):
            found |= {row[0] for row in self._driver.execute(f"{sql} AND r.id IN ({places})", (*marks, *part))}
        return found

    def _former(self, kind: str, wanted: Sequence[str], later: set[str]) -> dict[str, tuple[Any, ...]]:
        """Id → the fields before the moment, of those of these things that were there."""
        numbers = self._numbers((WHOLE_THING, *wanted))
        whole = numbers.get(WHOLE_THING, -1)
        place = {number: index for index, name in enumerate(wanted) if (number := numbers.get(name)) is not None}
        fields = ", ".join(map(str, (whole, *place)))
        latest: dict[tuple[bytes, int], tuple[int, bytes, str, str]] = {}
        births: dict[bytes, int] = defaultdict(int)
        for part, marks in portions([bytes.fromhex(id_) for id_ in sorted(later)]):
            sql = _FORMER.format(fields=fields, marks=marks)
            for uuid, fid, op, value, hlc, id_ in self._driver.execute(sql, (*part, self.before)):
                if fid == whole:
                    births[uuid] += 1 if op == "create" and _plain(value) else 2
                elif (known := latest.get((uuid, fid))) is None or (hlc, id_) > known[:2]:
                    latest[uuid, fid] = (hlc, id_, op, value)
        cells: dict[bytes, list[Any]] = {uuid: [None] * len(wanted) for uuid, count in births.items() if count == 1}
        kinds = [KINDS[kind].field[name].type for name in wanted]
        for (uuid, fid), (_, _, op, value) in latest.items():
            if uuid in cells and op != "del" and value != "null":
                index = place[fid]
                cells[uuid][index] = cell(kinds[index], json.loads(value))
        rows = {uuid.hex(): tuple(row) for uuid, row in cells.items()}
        for id_, one in self.whole(uuid.hex() for uuid, count in births.items() if count > 1).items():
            if not one.gone and one.kind == kind:
                kept = wide_row(KINDS[kind], one)
                rows[id_] = tuple(kept[name] for name in wanted)
        return rows

    def whole(self, ids: Iterable[str]) -> dict[str, Thing]:
        """Id → the thing as its heads gave it then; what nothing was known of is left out."""
        texts = self.log.names.texts(self.connection)
        changes: dict[str, list[Change]] = defaultdict(list)
        for part, marks in portions(sorted(ids)):
            uuids = [bytes.fromhex(id_) for id_ in part]
            for row in self._driver.execute(_WHOLE.format(marks), (*uuids, self.before)):
                uuid, id_, fid, op, value, hlc, author, device, n, parents = row
                entity = uuid.hex()
                pieces = tuple(parents[start : start + 16].hex() for start in range(0, len(parents), 16))
                changes[entity].append(
                    Change(
                        id_.hex(),
                        entity,
                        texts[fid],
                        op,
                        json.loads(value),
                        hlc,
                        texts[author],
                        texts[device],
                        n,
                        pieces,
                    )
                )
        return {
            entity: thing(entity, (head for group in heads(some).values() for head in group))
            for entity, some in changes.items()
        }

    def _numbers(self, names: Sequence[str]) -> dict[str, int]:
        """The short numbers of these fields, of those that anything was ever written to."""
        sql = _NAMES.format(", ".join("?" * len(names)))
        return {row[1]: row[0] for row in self._driver.execute(sql, tuple(names))}


def _plain(value: str) -> bool:
    """Whether a creation says nothing but its kind."""
    return value.startswith('{"kind":') and value.count(":") == 1


def _leave_aside(rows: dict[str, tuple[Any, ...]], place: int) -> None:
    """Take out the rows of what stood aside for another one, as the field at ``place`` says."""
    same = {id_: row[place] for id_, row in rows.items() if row[place]}
    for id_ in keepers(same, rows) if same else ():
        del rows[id_]


def _circles(row: Sequence[Any]) -> Iterable[str]:
    """The circles that a row of ``circle`` and, of an outlet, ``circles`` is counted in."""
    if len(row) == 1:
        return () if row[0] is None else (row[0],)
    if not row[1] or row[1] == "[]":
        return (row[0],) if row[0] else ()
    return links({"circle": row[0], "circles": row[1], "gone": False})
