"""The raw limit of merging (A2): packages that are SQLite files, attached and copied into an append-only table.

A row has what a change line has, as it can travel: ids and names themselves, since the short numbers of a record are
its own. The same indexes as ``change``, the same durability (WAL, ``synchronous=FULL``), one transaction for each
package; nothing is verified, no head is found, nothing is listed.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from lcsurvey.record.rows import Row
from lcsurvey.store.database import driver

_COLUMNS = "id, entity, field, op, value, hlc, author, device, n, parents, digest"
_TABLE = """CREATE TABLE {} (seq INTEGER PRIMARY KEY, id BLOB NOT NULL, entity BLOB NOT NULL, field TEXT NOT NULL,
    op TEXT NOT NULL, value TEXT NOT NULL, hlc INTEGER NOT NULL, author TEXT NOT NULL, device BLOB NOT NULL,
    n INTEGER NOT NULL, parents BLOB NOT NULL, digest BLOB NOT NULL{})"""
_KEYS = ", UNIQUE (id), UNIQUE (device, n)"


def raw_package(file: Path, device: str, rows: Iterable[Row]) -> Path:
    """A package as a database of its own: the changes, without any index."""
    connection = driver().connect(str(file), isolation_level=None)
    connection.execute(_TABLE.format("change", ""))
    connection.execute("BEGIN")
    given = [
        (bytearray(id_), bytearray(thing), field, op, value, stamp, author, bytearray.fromhex(device), n,
         bytearray(parents), bytearray(digest))
        for id_, thing, field, op, value, stamp, author, n, parents, digest in rows
    ]  # fmt: skip
    connection.executemany(f"INSERT INTO change ({_COLUMNS}) VALUES ({', '.join('?' * 11)})", given)
    connection.execute("COMMIT")
    connection.close()
    return file


class Raw:
    """A database into which packages are copied as they are."""

    def __init__(self, file: Path) -> None:
        self.connection: Any = driver().connect(str(file), isolation_level=None)
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "wal_autocheckpoint=0", "temp_store=MEMORY"):
            self.connection.execute(f"PRAGMA {pragma}")
        self.connection.execute(_TABLE.format("change", _KEYS))
        self.connection.execute("CREATE INDEX change_slot ON change (entity, field)")

    def take(self, packages: Sequence[Path]) -> float:
        """Copy packages, one transaction each; the seconds that it took."""
        start = time.perf_counter()
        run = self.connection.execute
        for package in packages:
            run("ATTACH ? AS package", (str(package),))
            run("BEGIN IMMEDIATE")
            run(f"INSERT OR IGNORE INTO main.change ({_COLUMNS}) SELECT {_COLUMNS} FROM package.change")
            run("COMMIT")
            run("DETACH package")
        return time.perf_counter() - start

    def close(self) -> None:
        """Close it."""
        self.connection.close()
