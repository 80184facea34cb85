"""A backup a day without being asked, in the workspace's own ``backups``: seven days, then four weeks, are kept.

What a person backed up stays for ever; so do the copies made before a migration.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from lcsurvey.errors import InputError
from lcsurvey.store import folder
from lcsurvey.store.backup import Made, Report, back_up
from lcsurvey.store.backups import Backup, listed

DAYS, WEEKS = 7, 4
"""How many of the latest days, and of the latest weeks, have a backup."""
PAUSE = timedelta(hours=20)
"""No new one before that: whoever comes a little earlier than yesterday gets one all the same."""


def back_up_daily(at: Path, report: Report | None = None, *, now: datetime | None = None) -> Made | None:
    """Make the backup of the day where the last one is long ago; None where it is not.

    Older ones are removed once a newer one stands. Raises as :func:`lcsurvey.store.backup.back_up`.
    """
    now = now or datetime.now(UTC)
    made = _there(at)
    if made and timedelta(0) <= now - made[0].created < PAUSE:
        return None
    done = back_up(at, None, report, automatic=True)
    for old in superseded(_there(at)):
        for file in (old.database.with_suffix(".json"), old.database):
            with suppress(OSError):
                file.unlink()
    return done


def superseded(made: Sequence[Backup]) -> tuple[Backup, ...]:
    """Those of the automatic backups, the newest first, that need not be kept any more."""
    days = _newest(made, lambda when: when.date().toordinal())[:DAYS]
    weeks = _newest(made, lambda when: when.date().toordinal() - when.weekday())[:WEEKS]
    return tuple(one for one in made if one not in days and one not in weeks)


def _newest(made: Sequence[Backup], period: Callable[[datetime], int]) -> list[Backup]:
    """The newest of each day or week, by the clock on the wall."""
    found: dict[int, Backup] = {}
    for one in made:
        found.setdefault(period(one.created.astimezone()), one)
    return list(found.values())


def _there(at: Path) -> tuple[Backup, ...]:
    """The automatic backups of a workspace, the newest first."""
    try:
        return tuple(one for one in listed(at / folder.BACKUPS) if one.automatic)
    except InputError:
        return ()
