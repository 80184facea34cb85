"""Setting changes apart and letting them count again: what is hidden is here, but no head, list or dump knows of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection

from lcsurvey.store import heads
from lcsurvey.store.log import Log
from lcsurvey.store.portions import portions

_HIDE = "INSERT INTO hidden (seq, why) VALUES (?, ?) ON CONFLICT (seq) DO UPDATE SET why = why | excluded.why"
_SHOW = "UPDATE hidden SET why = why & ~? WHERE seq = ?"
_STALE = "INSERT OR IGNORE INTO stale (eid, circle) VALUES (?, '')"


def hide(connection: Connection, seqs: Sequence[int], why: int) -> int:
    """Set changes apart (``WITHDRAWN``, ``REVOKED``); how many fields that concerns.

    Heads and differences are as if they were not here; what follows from them waits to be freshened.
    """
    if seqs:
        connection.exec_driver_sql(_HIDE, [(seq, why) for seq in seqs])
    return _recompute(connection, seqs)


def show(connection: Connection, seqs: Sequence[int], why: int) -> int:
    """Take one reason away from changes that were set apart; those without another one count again."""
    if seqs:
        connection.exec_driver_sql(_SHOW, [(why, seq) for seq in seqs])
        connection.exec_driver_sql("DELETE FROM hidden WHERE why = 0")
    return _recompute(connection, seqs)


def apart(connection: Connection, seqs: Iterable[int], why: int) -> list[int]:
    """Those of these changes that are hidden for this reason, perhaps among others."""
    return [
        row[0]
        for part, marks in portions(list(seqs))
        for row in connection.exec_driver_sql(f"SELECT seq FROM hidden WHERE why & {why} AND seq IN ({marks})", part)
    ]


def _recompute(connection: Connection, seqs: Sequence[int]) -> int:
    """Heads and differences of the fields of these changes, made anew; how many fields."""
    slots = {
        (row[0], row[1])
        for part, marks in portions(seqs)
        for row in connection.exec_driver_sql(f"SELECT eid, fid FROM change WHERE seq IN ({marks})", part)
    }
    heads.recompute(connection, Log(), sorted(slots))
    things = sorted({eid for eid, _ in slots})
    if things:
        connection.exec_driver_sql(_STALE, [(eid,) for eid in things])
    return len(slots)
