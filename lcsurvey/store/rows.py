"""The wide rows of the registers: made from heads, refreshed with every change, and made anew when asked."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from sqlalchemy import Connection, delete, select

from lcsurvey.circle.name import short_name
from lcsurvey.circle.spelling import spelling
from lcsurvey.record.change import WHOLE_THING
from lcsurvey.record.thing import Thing
from lcsurvey.store import aside
from lcsurvey.store import tables as t
from lcsurvey.store.database import bare
from lcsurvey.store.kinds import KINDS, RESPONSE, Kind
from lcsurvey.store.log import CHUNK, Log
from lcsurvey.store.portions import portions

LISTS = ("list", "references", "formats")
"""Types of fields that are kept as JSON lists."""


def pinyin(name: str) -> str:
    """What a circle's name is searched by: the whole pinyin and the initials, “ruifeng rf”."""
    return spelling(short_name(name))


def wide_row(kind: Kind, thing: Thing) -> dict[str, Any]:
    """The wide row of a thing, without what is made for searching; unsuited kept values are left empty."""
    births = thing.heads.get(WHOLE_THING, ())
    born = births[-1] if births else None
    row: dict[str, Any] = dict.fromkeys(kind.field)
    for name in row.keys() & thing.values.keys():
        row[name] = cell(kind.field[name].type, thing.values[name])
    if kind.name == "setting":
        row["value"] = json.dumps(thing.values.get("value"), ensure_ascii=False)
    return row | {
        "id": thing.id,
        "gone": thing.gone,
        "disputed": thing.disputed,
        "open": len(thing.open),
        "born": born.h if born else 0,
        "born_n": born.n if born else 0,
        "changed": thing.latest,
        "author": thing.author,
    }


def cell(kind: str, value: Any) -> Any:
    """A kept value for its column."""
    if kind == "integer":
        return value if type(value) is int else None
    if kind == "boolean":
        return value if isinstance(value, bool) else None
    if kind in LISTS:
        return json.dumps(value, ensure_ascii=False) if isinstance(value, list) else None
    if kind in ("counts", "texts"):
        return json.dumps(value, ensure_ascii=False) if isinstance(value, dict) else None
    return value if isinstance(value, str) else None


@cache
def _statement(kind: str, names: tuple[str, ...]) -> str:
    """Insert a wide row with these columns, or put it in the place of the former one; others get what they begin with."""
    columns = ", ".join(f'"{name}"' for name in names)
    again = ", ".join(f'"{each.name}" = excluded."{each.name}"' for each in t.WIDE_ROWS[kind].c if each.name != "id")
    values = ", ".join("?" * len(names))
    return f"INSERT INTO {kind}_row ({columns}) VALUES ({values}) ON CONFLICT (id) DO UPDATE SET {again}"


def put(connection: Connection, things: Iterable[Thing]) -> None:
    """Refresh the wide rows of these things; kinds without wide rows are passed over."""
    by_kind: dict[str, list[dict[str, Any]]] = {}
    for thing in things:
        kind = KINDS.get(thing.kind)
        if kind is not None:
            row = wide_row(kind, thing)
            if kind.name == "circle":
                row["pinyin"] = pinyin(row["name"] or "")
            by_kind.setdefault(kind.name, []).append(row)
    for name, rows in by_kind.items():
        statement = _statement(name, tuple(rows[0]))
        bare(connection).executemany(statement, [tuple(row.values()) for row in rows])
        moved = aside.refresh(connection, name)
        if name == "outlet":
            _link(connection, {row["id"] for row in rows} | set(moved))


def links(row: Mapping[str, Any]) -> set[str]:
    """The circles that the outlet of a wide row serves: its own and further ones; none where it is gone."""
    if row["gone"]:
        return set()
    further = json.loads(row["circles"]) if row["circles"] else ()
    return {circle for circle in (row["circle"], *further) if isinstance(circle, str) and circle}


def _link(connection: Connection, outlets: Iterable[str]) -> None:
    """Refresh which circles these outlets serve, from their rows."""
    ids = sorted(outlets)
    driver = bare(connection)
    driver.executemany("DELETE FROM outlet_circle WHERE outlet = ?", [(id_,) for id_ in ids])
    for part, marks in portions(ids):
        query = f"SELECT id, circle, circles, gone FROM outlet_row WHERE id IN ({marks})"
        names = ("id", "circle", "circles", "gone")
        rows = (dict(zip(names, row, strict=True)) for row in driver.execute(query, part).fetchall())
        pairs = [(circle, row["id"]) for row in rows for circle in sorted(links(row))]
        driver.executemany("INSERT INTO outlet_circle (circle, outlet) VALUES (?, ?)", pairs)


def drop(connection: Connection, kinds: Mapping[str, str]) -> tuple[set[str], set[str]]:
    """Take out the rows of things (id → kind) that do not count any more.

    Responses whose acts were among them come back, and the circles (or the city) of responses that were.
    """
    again: set[str | None] = set()
    owners: set[str | None] = set()
    by_kind: dict[str, list[tuple[str]]] = {}
    for id_, kind in kinds.items():
        by_kind.setdefault(kind, []).append((id_,))
    for kind, ids in by_kind.items():
        if kind not in t.WIDE_ROWS and kind != RESPONSE:
            continue
        read = {RESPONSE: "circle", "act": "response"}.get(kind)
        if read is not None:
            query = f"SELECT {read} FROM {kind}_row WHERE id = ?"
            found = {connection.exec_driver_sql(query, id_).scalar() for id_ in ids}
            owners, again = (owners | found, again) if kind == RESPONSE else (owners, again | found)
        connection.exec_driver_sql(f"DELETE FROM {kind}_row WHERE id = ?", ids)
        moved = aside.refresh(connection, kind)
        if kind == "outlet":
            _link(connection, {id_ for (id_,) in ids} | set(moved))
    return {id_ for id_ in again if id_}, {owner for owner in owners if owner}


def rebuild(connection: Connection, log: Log) -> None:
    """Make every wide row of the registers anew from heads."""
    for kind, table in t.WIDE_ROWS.items():
        connection.execute(delete(table))
        if kind == "outlet":
            connection.execute(delete(t.outlet_circle))
        ids = entities(connection, kind)
        for start in range(0, len(ids), CHUNK):
            put(connection, log.things(connection, ids[start : start + CHUNK]).values())


def entities(connection: Connection, kind: str) -> list[str]:
    """The ids of all things of a kind, in the order in which they came."""
    query = select(t.entity.c.uuid).where(t.entity.c.kind == kind).order_by(t.entity.c.eid)
    return [uuid.hex() for uuid in connection.scalars(query)]


def differing(connection: Connection, log: Log) -> list[str]:
    """The ids of things whose wide row is not what their heads give."""
    found: list[str] = []
    wanted_links: set[tuple[str, str]] = set()
    for kind, table in t.WIDE_ROWS.items():
        kept: dict[str, dict[str, Any]] = {
            row["id"]: dict(row) for row in connection.execute(select(table)).mappings().all()
        }
        ids = entities(connection, kind)
        wanted: dict[str, dict[str, Any]] = {}
        for start in range(0, len(ids), CHUNK):
            things = log.things(connection, ids[start : start + CHUNK])
            wanted |= {id_: wide_row(KINDS[kind], thing) for id_, thing in things.items() if thing.kind == kind}
        aside.marked(kind, wanted)
        found += sorted(kept.keys() - wanted.keys())
        for entity, row in wanted.items():
            there = kept.get(entity)
            if there is None or any(there[name] != value for name, value in row.items()):
                found.append(entity)
            if kind == "outlet":
                wanted_links |= {(circle, entity) for circle in links(row)}
    kept_links = {(row.circle, row.outlet) for row in connection.execute(select(t.outlet_circle))}
    return found + sorted({outlet for _, outlet in kept_links ^ wanted_links} - set(found))
