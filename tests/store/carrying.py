"""Carries everything of one workspace into another without a package, as plainly as can be: union, heads, lists."""

from __future__ import annotations

from sqlalchemy import insert, select
from sqlalchemy.dialects.sqlite import insert as upsert

from lcsurvey.store import heads
from lcsurvey.store import tables as t
from lcsurvey.store.workspace import Workspace
from lcsurvey.store.writing import _CHANGE, _row


def carry(source: Workspace, target: Workspace) -> None:
    """What ``source`` knows is known in ``target`` as well."""
    with source._ledger.database.reading() as connection:
        changes = list(source._ledger.log.all_changes(connection))
        kinds = {row.uuid.hex(): row.kind for row in connection.execute(select(t.entity))}
        contents = {table: connection.execute(select(table)).mappings().all() for table in (t.blob, t.form)}
    with target._ledger.entry() as entry:
        connection = entry.connection
        known = set(connection.scalars(select(t.change.c.id)))
        missing = [(change, digest) for change, digest in changes if bytes.fromhex(change.id) not in known]
        log = target._ledger.log
        numbers = log.names.numbers(
            connection, {text for change, _ in missing for text in (change.f, change.a, change.d)}
        )
        entities = log.entities(connection, {change.e: kinds[change.e] for change, _ in missing})
        first = (connection.exec_driver_sql("SELECT max(seq) FROM change").scalar() or 0) + 1
        rows = [
            _row(seq, (entities[change.e], numbers[change.f]), change, digest, numbers)
            for seq, (change, digest) in enumerate(missing, first)
        ]
        if rows:
            connection.exec_driver_sql(_CHANGE, rows)
        for table, kept in contents.items():
            if kept:
                connection.execute(upsert(table).on_conflict_do_nothing(), [dict(row) for row in kept])
        for device in {change.d for change, _ in missing}:
            last = max((change.n, change.h) for change, _ in missing if change.d == device)
            there = select(t.device.c.id).where(t.device.c.id == device)
            if connection.scalar(there) is None:
                connection.execute(insert(t.device), {"id": device, "n": last[0], "hlc": last[1]})
        heads.recompute(connection, log, sorted({(entities[change.e], numbers[change.f]) for change, _ in missing}))
        things = dict.fromkeys(change.e for change, _ in missing)
        entry.let_go()  # what was known of them is older
        entry.things(things)
        entry._touched.update(things)  # refreshed when the transaction ends


def exchange(*spaces: Workspace) -> None:
    """Each knows what all know."""
    first, *others = spaces
    for other in others:
        carry(other, first)
    for other in others:
        carry(first, other)
