"""The same rows by hand: one connection of the driver, the statements written out, no checks, no scoring."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from lcsurvey.store.database import driver

_COLUMNS = (
    "id, circle, form, version, round, stage, state, submission, edition, total, reachable, rating, final, complete, "
    "missing, open, changed"
)
_NAMES = [name.strip() for name in _COLUMNS.split(",")]
_PUT = (
    f"INSERT INTO response_row ({_COLUMNS}) VALUES ({', '.join('?' * len(_NAMES))}) ON CONFLICT (id) DO UPDATE SET "
    + ", ".join(f"{name} = excluded.{name}" for name in _NAMES[1:])
)
_LISTS = (
    "SELECT id, name FROM region_row",
    "SELECT circle, name FROM community_row WHERE NOT gone ORDER BY born, born_n",
    "SELECT circle, count(*) FROM compound_row WHERE NOT gone GROUP BY circle",
    "SELECT circle, count(*) FROM outlet_circle GROUP BY circle",
    """SELECT id, name, code, region, division, population, pinyin FROM circle_row WHERE NOT gone
    ORDER BY born, born_n, id""",
    """SELECT id, circle, form, stage, state, total, reachable, rating, final, complete, missing, changed
    FROM response_row WHERE round = (SELECT value FROM meta WHERE key = 'round') AND stage = '自评'""",
)


class Hand:
    """One connection, durable as ours: WAL and ``synchronous=FULL``."""

    def __init__(self, file: Path) -> None:
        self.connection = driver().connect(str(file), isolation_level=None)
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "wal_autocheckpoint=0"):
            self.connection.execute(f"PRAGMA {pragma}")

    def latest(self, response: str, field: str) -> None:
        """Take the head of an answer as what is superseded next, and the rows beside it."""
        ask = self.connection.execute
        self.eid = ask("SELECT eid FROM entity WHERE uuid = ?", (bytes.fromhex(response),)).fetchone()[0]
        self.fid = ask("SELECT nid FROM name WHERE name = ?", (field,)).fetchone()[0]
        self.row: list[Any] = list(ask(f"SELECT {_COLUMNS} FROM response_row WHERE id = ?", (response,)).fetchone())
        query = (
            "SELECT id, hlc, author, device, n FROM change JOIN head USING (seq) WHERE head.eid = ? AND head.fid = ?"
        )
        self.parent, self.hlc, self.author, self.device, self.n = ask(query, (self.eid, self.fid)).fetchone()
        self.seq, self.n = ask("SELECT max(seq), max(n) FROM change").fetchone()

    def answer(self, value: int) -> None:
        """One answer in one durable transaction: change, head, device and the row of the list."""
        write = self.connection.execute
        self.seq, self.n, self.hlc = self.seq + 1, self.n + 1, self.hlc + 1
        id_, self.row[-1] = os.urandom(16), self.hlc
        write("BEGIN IMMEDIATE")
        write(
            "INSERT INTO change VALUES (?, ?, ?, ?, 'set', ?, ?, ?, ?, ?, ?, ?)",
            (self.seq, id_, self.eid, self.fid, str(value), self.hlc, self.author, self.device, self.n, self.parent,
             os.urandom(32)),
        )  # fmt: skip
        write("DELETE FROM head WHERE eid = ? AND fid = ?", (self.eid, self.fid))
        write("INSERT INTO head VALUES (?, ?, ?)", (self.eid, self.fid, self.seq))
        write("UPDATE device SET n = ?, hlc = ? WHERE n = (SELECT max(n) FROM device)", (self.n, self.hlc))
        write(_PUT, self.row)
        write("COMMIT")
        self.parent = id_

    def lists(self) -> list[list[tuple[Any, ...]]]:
        """The rows of which the list of circles is made, as tuples."""
        return [self.connection.execute(query).fetchall() for query in _LISTS]
