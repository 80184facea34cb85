"""Whether the last session of a folder came to its end, and until when everything typed is there where it did not."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime

from sqlalchemy import Connection, select

from lcsurvey.errors import WorkspaceError
from lcsurvey.record import clock
from lcsurvey.store import tables as t
from lcsurvey.store.ledger import Ledger

_OPENED, _CLOSED = "opened", "closed"


def recovered(ledger: Ledger) -> datetime | None:
    """The last change of this computer, where the session before was cut off (a crash, a battery); None else.

    Asked before :func:`begin`.
    """
    opened, closed = ledger.meta(_OPENED), ledger.meta(_CLOSED)
    if not opened or not closed or closed == opened:  # of a program that did not write down its end nothing is known
        return None
    changes, names = t.change.c, t.name.c
    own = select(names.nid).where(names.name == ledger.device).scalar_subquery()
    with ledger.database.reading() as connection:
        last = connection.scalar(select(changes.hlc).where(changes.device == own).order_by(changes.n.desc()).limit(1))
    return clock.moment(last) if last is not None else None


def begin(ledger: Ledger, connection: Connection) -> None:
    """A session begins; where none ever ended, the first one counts as ended well."""
    now = datetime.now(UTC).isoformat()
    there = select(t.meta.c.value).where(t.meta.c.key == _CLOSED)
    if not connection.scalar(there):
        ledger.set_meta(connection, _CLOSED, "-")
    ledger.set_meta(connection, _OPENED, now)


def end(ledger: Ledger) -> None:
    """The session ends as it should; where the disk does not let it be written down, the next one says so."""
    with suppress(WorkspaceError):
        opened = ledger.meta(_OPENED)
        with ledger.entry(upkeep=True) as entry:
            ledger.set_meta(entry.connection, _CLOSED, opened)
