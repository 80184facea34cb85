"""What is known of one other computer, and what a further word about it changes."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Row

from lcsurvey.store import passing_tables as p
from lcsurvey.store.arrival import ArrivedDevice

RANKS = ("", "vouched", "approved", "above", "own")
"""What a computer can be here, the least trusted first; “revoked” stands apart."""
REVOKED = "revoked"


def rank(status: str) -> int:
    """How far a computer of this status is trusted; 0 for unknown and revoked ones."""
    return RANKS.index(status) if status in RANKS else 0


def put(connection: Connection, desk: ArrivedDevice, status: str, row: Row[Any] | None, former: str) -> None:
    """Write what is said of a computer; ``row`` is what is known of it, ``former`` the one it proved to come from."""
    if row is None:
        values = {
            "id": desk.device, "n": 0, "hlc": 0, "key": desk.key, "seal": desk.seal, "person": desk.name,
            "unit": desk.unit, "role": desk.role, "phone": desk.phone, "status": status, "since": now(),
            "former": former,
        }  # fmt: skip
        connection.execute(p.device.insert(), values)
        return
    if changed := news(desk, status, row, former):
        connection.execute(p.device.update().where(p.device.c.id == desk.device).values(**changed))


def news(desk: ArrivedDevice, status: str, row: Row[Any], former: str) -> dict[str, Any]:
    """What changes with this word about a computer that is known; nothing for most."""
    said = {
        "key": desk.key, "seal": desk.seal, "person": desk.name, "unit": desk.unit, "role": desk.role,
        "phone": desk.phone,
    }  # fmt: skip
    known = row._mapping
    worth = row.status != REVOKED and rank(status) >= rank(row.status)
    changed: dict[str, Any] = {
        name: value for name, value in said.items() if value and value != known[name] and (worth or not known[name])
    }
    if row.status != REVOKED and rank(status) > rank(row.status):
        changed |= {"status": status, "since": now()}
    if former and former != row.former:
        changed["former"] = former
    return changed


def now() -> str:
    """The moment as it is kept: UTC, ISO, seconds."""
    return datetime.now(UTC).isoformat(timespec="seconds")
