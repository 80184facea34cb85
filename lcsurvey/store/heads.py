"""Heads and differences as SQL over all changes that are not hidden: the same tests as in ``record.head``.

Who supersedes whom stands in ``change.parents``; a parent counts within its own field alone. ``waiting`` holds the
parents that are not here yet, whatever is hidden.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Any

from sqlalchemy import Connection

from lcsurvey.record.change import WHOLE_THING
from lcsurvey.store.log import Log
from lcsurvey.store.portions import portions

Slot = tuple[int, int]
"""Numbers of a thing and of one of its fields."""

_SEEN = "seq NOT IN (SELECT seq FROM hidden)"
_PLACES = "WITH RECURSIVE place(at) AS (VALUES (17) UNION ALL SELECT at + 16 FROM place WHERE at < 1009)"
_PAIR = "p.eid = k.eid AND p.fid = k.fid AND p.hlc < k.hlc"
_SUPERSEDED = f"""SELECT p.seq FROM {{0}} JOIN change p ON p.id = substr(k.parents, 1, 16) AND {_PAIR}
    WHERE k.parents <> x'' AND k.{_SEEN}
    UNION ALL
    SELECT p.seq FROM {{0}} CROSS JOIN place i ON i.at < length(k.parents)
    CROSS JOIN change p ON p.id = substr(k.parents, i.at, 16) AND {_PAIR}
    WHERE length(k.parents) > 16 AND k.{_SEEN}"""
_WANTED = f"""{_PLACES} SELECT c.eid, c.fid, c.seq FROM change c
    WHERE c.{_SEEN} AND c.seq NOT IN ({_SUPERSEDED.format("change k")})"""
_WANTED_HERE = f"""{_PLACES} SELECT c.eid, c.fid, c.seq
    FROM temp.slot s CROSS JOIN change c ON c.eid = s.eid AND c.fid = s.fid
    WHERE c.{_SEEN} AND c.seq NOT IN (
        {_SUPERSEDED.format("temp.slot s CROSS JOIN change k ON k.eid = s.eid AND k.fid = s.fid")})"""
_KEPT = "SELECT eid, fid, seq FROM head"
_WAITING = f"""{_PLACES} SELECT substr(parents, 1, 16), seq FROM change k WHERE parents <> x''
    AND NOT EXISTS (SELECT 1 FROM change WHERE id = substr(k.parents, 1, 16))
    UNION SELECT substr(parents, at, 16), seq FROM change k CROSS JOIN place ON at < length(k.parents)
    WHERE length(parents) > 16 AND NOT EXISTS (SELECT 1 FROM change WHERE id = substr(k.parents, at, 16))"""
_DIFFERENT = "count(DISTINCT CASE c.op WHEN 'del' THEN 'null' ELSE c.value END) > 1"
_SEVERAL = f"""SELECT h.eid, h.fid FROM (SELECT eid, fid FROM head {{}} GROUP BY eid, fid HAVING count(*) > 1) s
    CROSS JOIN head h ON h.eid = s.eid AND h.fid = s.fid CROSS JOIN change c ON c.seq = h.seq
    WHERE h.fid <> ? GROUP BY h.eid, h.fid HAVING {_DIFFERENT}"""
_DELETED = """SELECT DISTINCT h.eid, e.uuid FROM head h JOIN change c ON c.seq = h.seq JOIN entity e ON e.eid = h.eid
    WHERE h.fid = ? AND c.op = 'del'"""


def differing(connection: Connection, log: Log) -> list[str]:
    """Heads, differences and waiting parents that are kept but should not be, or should be but are not."""
    found = [f"{row[0]}:{row[1]}" for row in _either(connection, _WANTED, _KEPT)]
    found += [f"{row[0].hex()}:{row[1]}" for row in _either(connection, _WAITING, "SELECT parent, child FROM waiting")]
    kept = {(row[0], row[1]) for row in connection.exec_driver_sql("SELECT eid, fid FROM difference")}
    return found + [f"{eid}:{fid}" for eid, fid in sorted(kept ^ _differences(connection, log))]


def rebuild(connection: Connection, log: Log) -> None:
    """Make heads, differences and waiting parents anew from the changes."""
    write = connection.exec_driver_sql
    for table in ("head", "waiting", "difference"):
        write(f"DELETE FROM {table}")
    write(f"INSERT INTO head {_WANTED}")
    write(f"INSERT INTO waiting {_WAITING}")
    if found := _differences(connection, log):
        write("INSERT INTO difference (eid, fid) VALUES (?, ?)", sorted(found))


def recompute(connection: Connection, log: Log, slots: Sequence[Slot]) -> None:
    """Make the heads and differences of these fields anew: changes of theirs were hidden or shown."""
    if not slots:
        return
    write = connection.exec_driver_sql
    write("CREATE TEMP TABLE IF NOT EXISTS slot (eid INTEGER, fid INTEGER, PRIMARY KEY (eid, fid)) WITHOUT ROWID")
    write("DELETE FROM temp.slot")
    write("INSERT INTO temp.slot VALUES (?, ?)", list(slots))
    write("DELETE FROM head WHERE eid = ? AND fid = ?", list(slots))
    write(f"INSERT INTO head {_WANTED_HERE}")
    settle(connection, log, {eid for eid, _ in slots})


def settle(connection: Connection, log: Log, things: Collection[int]) -> int:
    """Keep which fields of these things differ, and whether they are disputed, once their heads are in place.

    How many differ that did not before.
    """
    whole, numbers = _whole(connection), sorted(things)
    before: set[Slot] = set()
    now: set[Slot] = set()
    for part, marks in portions(numbers):
        of = f"eid IN ({marks})"
        read = connection.exec_driver_sql
        before |= {(row[0], row[1]) for row in read(f"SELECT eid, fid FROM difference WHERE {of}", part)}
        now |= {(row[0], row[1]) for row in read(_SEVERAL.format(f"WHERE {of}"), (*part, whole))}
        now |= _disputed(connection, log, read(f"{_DELETED} AND h.{of}", (whole, *part)), whole)
    if gone := before - now:
        connection.exec_driver_sql("DELETE FROM difference WHERE eid = ? AND fid = ?", sorted(gone))
    if fresh := now - before:
        connection.exec_driver_sql("INSERT INTO difference (eid, fid) VALUES (?, ?)", sorted(fresh))
    return len(fresh)


def _differences(connection: Connection, log: Log) -> set[Slot]:
    whole = _whole(connection)
    deleted = connection.exec_driver_sql(_DELETED, (whole,))
    several = connection.exec_driver_sql(_SEVERAL.format(""), (whole,))
    return {(row[0], row[1]) for row in several} | _disputed(connection, log, deleted, whole)


def _disputed(connection: Connection, log: Log, deleted: Iterable[Sequence[Any]], whole: int) -> set[Slot]:
    """The things among those with a deletion that are disputed, as their empty field."""
    numbers = {row[1].hex(): row[0] for row in deleted}
    things = log.things(connection, list(numbers))
    return {(numbers[id_], whole) for id_, thing in things.items() if thing.disputed}


def _whole(connection: Connection) -> int:
    """The number of the empty field; 0 where nothing was ever created."""
    return connection.exec_driver_sql("SELECT nid FROM name WHERE name = ?", (WHOLE_THING,)).scalar() or 0


def _either(connection: Connection, wanted: str, kept: str) -> list[Sequence[Any]]:
    """What only one of two statements gives."""
    wanted = f"SELECT * FROM ({wanted})"
    both = (f"{wanted} EXCEPT {kept}", f"{kept} EXCEPT {wanted}")
    return [row for statement in both for row in connection.exec_driver_sql(statement)]
