"""A backup a day without being asked, in the workspace's own ``backups`` and in a second folder where one was chosen:
seven days, then four weeks, are kept.

What a person backed up stays for ever; so do the copies made before a migration.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from lcsurvey.errors import InputError, NotFound
from lcsurvey.store import folder
from lcsurvey.store.backup import Made, back_up
from lcsurvey.store.backups import Backup, listed

DAYS, WEEKS = 7, 4
"""How many of the latest days, and of the latest weeks, have a backup."""
PAUSE = timedelta(hours=20)
"""No new one before that: whoever comes a little earlier than yesterday gets one all the same."""


def back_up_daily(at: Path, *, now: datetime | None = None, second: Path | None = None) -> Made | None:
    """Make the backup of the day where the last one is long ago; None where it is not.

    ``second`` is another folder, as on a stick, which has its own of the day; it is never made where it is missing.
    Older ones are removed once a newer one stands. Raises NotFound where the second folder is not there, and as
    :func:`lcsurvey.store.backup.back_up`.
    """
    if second is not None and not second.is_dir():
        raise missing(second)
    now = now or datetime.now(UTC)
    made = _there(second or at / folder.BACKUPS, _device(at) if second else "")
    if made and timedelta(0) <= now - made[0].created < PAUSE:
        return None
    done = back_up(at, second, automatic=True)
    for old in superseded(_there(second or at / folder.BACKUPS, done.backup.device if second else "")):
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


def missing(second: Path) -> NotFound:
    """What is said where the second folder is not there."""
    return NotFound(f"备份的第二个位置 {second} 现在不在，可能是 U 盘没有插上。插上以后再备份，或另选一个文件夹。")


def _there(place: Path, device: str) -> tuple[Backup, ...]:
    """The automatic backups in a folder, the newest first; of one computer where several keep theirs there."""
    try:
        return tuple(one for one in listed(place) if one.automatic and device in ("", one.device))
    except InputError:
        return ()


def _device(at: Path) -> str:
    """The computer whose workspace it is, as its own newest backup says; none where there is no backup."""
    return next((one.device for one in _there(at / folder.BACKUPS, "")), "-")
