"""A computer that goes on where another left off: its folder was copied or restored, and it has new keys.

The folder still holds the former keys, and each of them signs the new one; so whoever believed the former computer
can believe the new one without being asked. Both may be at work: a copy is a second computer, not the first one moved.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, select

from lcsurvey.record.successor import MOST, Former, message
from lcsurvey.store import keys
from lcsurvey.store import passing_tables as p

_KNOWN = ("vouched", "approved", "above")


def line(connection: Connection, device: str) -> tuple[str, ...]:
    """The computers that one goes on from, as far as they are known here, the newest first; without itself."""
    found = [device]
    while True:
        former = connection.scalar(select(p.device.c.former).where(p.device.c.id == found[-1]))
        if not former or former in found:  # two computers can each say that they come from the other
            return tuple(found[1:])
        found.append(former)


def statements(connection: Connection, device: str) -> tuple[Former, ...]:
    """What the former keys in this folder say of its present computer, the newest first."""
    here, words = set(keys.own(connection)), message(keys.public(connection, device))
    formers = [one for one in line(connection, device) if one in here]
    return tuple(
        Former(one, keys.public(connection, one), keys.signer(connection, one)(words)) for one in formers[:MOST]
    )


def inherited(connection: Connection, formers: Sequence[str]) -> str:
    """What a computer is here for coming from these (the newest first): vouched, approved, above, or empty.

    ``revoked`` where the newest that is not unknown here is revoked: what it was a copy of gives nothing then, nor does
    anything older. A copy of this workspace itself is approved.
    """
    query = select(p.device.c.id, p.device.c.status).where(p.device.c.id.in_(list(formers)))
    statuses = {row.id: row.status for row in connection.execute(query)}
    found = ""
    for one in formers:
        status = "approved" if statuses.get(one) == "own" else statuses.get(one, "")
        if status == "revoked":
            return found or status
        found = max(found, status, key=lambda each: _KNOWN.index(each) if each in _KNOWN else -1)
    return found


def nearest(connection: Connection, formers: Sequence[str]) -> str:
    """The newest of these that is known here in whatever way; empty where none is."""
    known = set(connection.scalars(select(p.device.c.id).where(p.device.c.id.in_(list(formers)))))
    return next((one for one in formers if one in known), "")
