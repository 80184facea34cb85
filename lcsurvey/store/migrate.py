"""Bringing an older workspace up to date: a copy is kept, a copy is changed and proved, then it takes the place.

The workspace itself is not touched before the last step, which is one renaming; whatever happens on the way,
it is still there as it was. Imported only when a step is due, since Alembic takes half a second to load.
"""

from __future__ import annotations

import os
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from alembic.operations import Operations
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, select, update

from lcsurvey.store import audit, database, digests, faults, folder
from lcsurvey.store import tables as t
from lcsurvey.store.database import Database
from lcsurvey.store.migrations import STEPS


def migrate(at: Path) -> Path:
    """Bring the workspace in a folder up to the present schema; the path of the copy kept in backups."""
    file = at / folder.DATABASE
    fresh = file.with_name(file.name + ".new")
    try:
        _remove(fresh)
        old = Database(file)
        try:
            backup = _back_up(old, at)
            old.plain(f"VACUUM INTO '{_quoted(fresh)}'")
            changes = audit.count(old)
        finally:
            old.close()
        _upgrade(at, file, fresh, changes)
        _sync(fresh)
        folder.replace(fresh, file)
    except OSError as error:
        raise faults.from_system(error, file) from error
    finally:
        with suppress(OSError):
            _remove(fresh)
    return backup


def run_steps(connection: Connection, from_: int, to: int) -> None:
    """Run the steps after schema ``from_`` up to ``to``, and write the schema down."""
    op = Operations(MigrationContext.configure(connection))
    for schema in range(from_ + 1, to + 1):
        STEPS[schema](op)
    database.stamp(connection, t.APPLICATION_ID, to)


def _upgrade(at: Path, file: Path, fresh: Path, changes: int) -> None:
    """Migrate the copy and prove that every change is in it, unaltered."""
    new = Database(fresh)
    try:
        with new.writing() as connection:
            own = {row.key: row.value for row in connection.execute(select(t.meta))}
            run_steps(connection, int(own["schema"]), t.SCHEMA)
            own |= {"schema": str(t.SCHEMA), "rows": ""}
            if own.get("place") == folder.place_of(at, file):
                own["place"] = folder.place_of(at, fresh)
            for key, value in own.items():
                connection.execute(update(t.meta).where(t.meta.c.key == key).values(value=value))
        if audit.integrity(new) or digests.altered(new) or audit.count(new) != changes:
            raise faults.damaged(file)
        new.plain("PRAGMA wal_checkpoint(TRUNCATE)")  # closing would go on where the disk is full
    finally:
        new.close()
    wal = fresh.with_name(fresh.name + "-wal")
    if wal.exists() and wal.stat().st_size:  # what only stands there would be left behind by the renaming
        raise faults.no_access(file)


def _back_up(old: Database, at: Path) -> Path:
    """A copy of the workspace as it is, in backups."""
    backups = at / folder.BACKUPS
    backups.mkdir(exist_ok=True)
    for left in backups.glob("*.part*"):  # of a migration that was interrupted: only one can be under way
        left.unlink()
    schema = old.plain("PRAGMA user_version")[0][0]
    when = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%fZ")
    target = backups / f"lcsurvey-schema{schema}-{when}.sqlite"
    part = target.with_suffix(".part")
    try:
        old.plain(f"VACUUM INTO '{_quoted(part)}'")
        _sync(part)
        folder.replace(part, target)
    finally:
        with suppress(OSError):
            _remove(part)
    return target


def _quoted(path: Path) -> str:
    return str(path).replace("'", "''")


def _sync(path: Path) -> None:
    with path.open("rb+") as stream:
        os.fsync(stream.fileno())


def _remove(file: Path) -> None:
    for suffix in ("", "-wal", "-shm", "-journal"):
        file.with_name(file.name + suffix).unlink(missing_ok=True)
