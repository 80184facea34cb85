"""The clock of changes: milliseconds since 1970 in the upper 48 bits, a counter in the lower 16.

A stamp orders a change after everything it was based on, whatever the computer's own clock says. It decides
what supersedes what, and in which order equals are shown; it never decides an answer.
"""

from __future__ import annotations

import time as computer
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta, tzinfo

EARLIEST = int(datetime(2020, 1, 1, tzinfo=UTC).timestamp() * 1000) << 16
"""Stamps below this are no stamps; register entries of a pack carry exactly this one."""
LATEST = int(datetime(2100, 1, 1, tzinfo=UTC).timestamp() * 1000) << 16
"""Stamps from here on are no stamps."""
TOLERANCE_MS = 24 * 60 * 60 * 1000
"""How far ahead of this computer another one's clock may be before it is ignored: a day, in milliseconds."""
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def now() -> int:
    """The time of this computer, in milliseconds since 1970."""
    return computer.time_ns() // 1_000_000


def stamp(now_ms: int, last: int, parents: Iterable[int] = ()) -> int:
    """The next stamp of this device: later than its ``last`` and than all ``parents``, else the time now.

    A computer whose clock is before 2020 or after 2099 (an empty battery) counts on from what it knows.
    """
    wall = now_ms << 16
    if not EARLIEST <= wall < LATEST:
        wall = EARLIEST
    return max(wall, last + 1, max(parents, default=0) + 1)


def receive(now_ms: int, last: int, incoming: int) -> int:
    """What this device's last stamp becomes after a change from elsewhere: one far ahead is ignored."""
    if incoming <= (now_ms + TOLERANCE_MS) << 16:
        return max(last, incoming)
    return last


def valid(h: int) -> bool:
    """Whether the stamp lies between 2020 and 2100; the same on every computer."""
    return EARLIEST <= h < LATEST


def suspicious(now_ms: int, h: int) -> bool:
    """Whether a stamp lies more than a day ahead of this computer's clock."""
    return h > (now_ms + TOLERANCE_MS) << 16


def moment(h: int) -> datetime:
    """The time of a stamp, UTC, to the millisecond."""
    return _EPOCH + timedelta(milliseconds=h >> 16)


def end_of(day: date, zone: tzinfo | None = None) -> int:
    """The first stamp after a day, which ends at midnight of this computer's clock, or of ``zone``."""
    midnight = datetime.combine(day + timedelta(days=1), time(), zone)
    return max(0, (midnight.astimezone(UTC) - _EPOCH) // timedelta(milliseconds=1)) << 16


def day_before(day: str) -> date:
    """The day before an ISO day."""
    return date.fromisoformat(day) - timedelta(days=1)


def hex_text(h: int) -> str:
    """A stamp as 16 hexadecimal digits: sorts like the number, and no JSON reader rounds it."""
    return f"{h:016x}"
