"""Edges and heads as SQL over all changes: the same two tests as in ``record.head``, for proof and repair."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection, Select, and_, delete, exists, insert, select

from lcsurvey.store import tables as t


def wanted() -> Select[tuple[int, int, int]]:
    """Entity, field and number of every change that no later change of its field has superseded."""
    change, child = t.change, t.change.alias()
    superseded = exists().where(
        and_(
            t.edge.c.parent == change.c.id,
            t.edge.c.child == child.c.seq,
            child.c.eid == change.c.eid,
            child.c.fid == change.c.fid,
            child.c.hlc > change.c.hlc,
        )
    )
    return select(change.c.eid, change.c.fid, change.c.seq).where(~superseded)


def differing(connection: Connection) -> list[str]:
    """Heads that are kept but should not be, or should be but are not; edges that are missing or too many."""
    kept = select(t.head.c.eid, t.head.c.fid, t.head.c.seq)
    found = [
        f"{row.eid}:{row.fid}"
        for query in (wanted().except_(kept), kept.except_(wanted()))
        for row in connection.execute(query)
    ]
    edges = {(row.parent, row.child) for row in connection.execute(select(t.edge))}
    return found + [f"{parent.hex()}:{child}" for parent, child in edges ^ set(_edges(connection))]


def rebuild(connection: Connection) -> None:
    """Make edges and heads anew from the changes."""
    connection.execute(delete(t.edge))
    edges = [{"parent": parent, "child": child} for parent, child in _edges(connection)]
    if edges:
        connection.execute(insert(t.edge), edges)
    connection.execute(delete(t.head))
    connection.execute(insert(t.head).from_select(["eid", "fid", "seq"], wanted()))


def _edges(connection: Connection) -> Iterator[tuple[bytes, int]]:
    """Parent and child for every parent that a change names."""
    for row in connection.execute(select(t.change.c.seq, t.change.c.parents).where(t.change.c.parents != b"")):
        for start in range(0, len(row.parents), 16):
            yield row.parents[start : start + 16], row.seq
