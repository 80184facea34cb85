"""A lost or misused laptop: what it wrote from some change on is here, but set apart; and back again."""

from __future__ import annotations

from sqlalchemy import Connection

from lcsurvey.store import hiding
from lcsurvey.store.passing_tables import REVOKED

_LATER = "SELECT seq FROM change WHERE device = (SELECT nid FROM name WHERE name = ?) AND n > ? ORDER BY seq"
_APART = f"""
    SELECT c.seq FROM change c JOIN hidden h ON h.seq = c.seq
    WHERE c.device = (SELECT nid FROM name WHERE name = ?) AND h.why & {REVOKED} AND c.n <= ? ORDER BY c.seq
    """
ALL = 2**53
"""Above every number of a change."""


def set_apart(connection: Connection, device: str, last: int) -> int:
    """Changes of a device count up to its number ``last`` only; how many fields that concerns."""
    fields = _show(connection, device, last)
    later = [row[0] for row in connection.exec_driver_sql(_LATER, (device, last))]
    return fields + (hiding.hide(connection, later, REVOKED) if later else 0)


def let_count(connection: Connection, device: str) -> int:
    """All changes of a device count again; how many fields that concerns."""
    return _show(connection, device, ALL)


def _show(connection: Connection, device: str, last: int) -> int:
    apart = [row[0] for row in connection.exec_driver_sql(_APART, (device, last))]
    return hiding.show(connection, apart, REVOKED) if apart else 0
