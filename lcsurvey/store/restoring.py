"""Putting a backup back: into a new folder, or in the place of a workspace, which is kept aside whole.

Everything is brought together and proved in a folder beside the target; what the person has is touched only by
renaming, at the end. The restored workspace knows by itself that it is a copy and takes a new device id when it is
opened, so that what is entered in it and what was entered after the backup elsewhere can be merged.
"""

from __future__ import annotations

import os
import secrets
import shutil
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import update

from lcsurvey.errors import (
    InputError,
    NotFound,
    OutputError,
    WorkspaceDamaged,
    WorkspaceForeign,
    WorkspaceNewer,
    cause,
)  # fmt: skip
from lcsurvey.store import audit, copying, faults, folder, place
from lcsurvey.store import tables as t
from lcsurvey.store.backup import Report, prove, require_room
from lcsurvey.store.backups import Backup, Kept, belonging
from lcsurvey.store.database import Database
from lcsurvey.store.lock import Lock

ASIDE = "恢复前"
"""What stands in the name of a folder that made way for a backup."""


@dataclass(frozen=True, slots=True)
class Restored:
    """What was put back: where, how many changes, files, files that the backup lacks; the former folder, if any."""

    at: Path
    changes: int
    files: int
    lost: tuple[str, ...]
    aside: Path | None


def restore(backup: Backup, at: Path, report: Report | None = None) -> Restored:
    """Put a backup back in the folder ``at``: a new or empty one, or that of a workspace, which is kept aside.

    Raises WorkspaceDamaged where the backup is not whole, WorkspaceNewer, WorkspaceForeign, NotFound where it is gone,
    InputError, WorkspacePlace, WorkspaceBusy where someone has the present one open, OutputError where there is no
    room, and what ``report`` raises; then everything is as it was.
    """
    at = at.absolute()
    place.require_suitable(at)
    _require_outside(at)
    schema = _schema(backup.database)
    present = _present(at)
    lock = Lock(at) if present else None
    staged = at.parent / f".{at.name}-{secrets.token_hex(4)}{copying.UNFINISHED}"
    try:
        at.parent.mkdir(parents=True, exist_ok=True)
        _sweep(at.parent)
        require_room(at.parent, backup.size * (1 if schema == t.SCHEMA else 3))
        work = _Work(backup, staged, report)
        changes = work.bring_database(schema)
        files = _files(backup, work.file, at if present else None)
        require_room(at.parent, sum(kept.size for kept, _ in files))
        lost = work.bring_files(files)
        work.end()
        if lock is not None:
            lock.release()  # Windows renames no folder with an open file in it
        aside = _take_place(staged, at, present)
    except OSError as error:
        raise OutputError(
            f"恢复到 {at} 时出错（{cause(error)}），没有恢复，原来的资料没有动。请检查磁盘，或换一个位置再试。"
        ) from error
    finally:
        if lock is not None:
            lock.release()
        shutil.rmtree(staged, ignore_errors=True)
    return Restored(at, changes, len(files) - len(lost), lost, aside)


def _require_outside(at: Path) -> None:
    """InputError where ``at`` lies within other data: what befalls them would befall it too."""
    for around in at.parents:
        there = False
        with suppress(OSError):  # a name that is too long is told later
            there = (around / folder.DATABASE).is_file()
        if there:
            raise InputError(f"{at} 在另一份资料 {around} 里面，没有恢复。请选资料夹以外的位置。")


def _schema(file: Path) -> int:
    """The schema of a backup's database; what is the matter with it is said of a backup, not of the data in use."""
    try:
        if not file.is_file():
            raise NotFound(f"备份 {file} 不在了，可能是 U 盘已经拔出，没有恢复。请插好再试，或换一份备份。")
        return folder.schema_of(file)
    except WorkspaceDamaged as error:
        raise _damaged(file) from error
    except WorkspaceNewer as error:
        raise WorkspaceNewer(f"备份 {file} 是用更新版本的程序做的，没有恢复。请先更新程序，再恢复。") from error
    except WorkspaceForeign as error:
        raise WorkspaceForeign(f"{file} 不是本程序的备份，没有恢复。请换一份备份。") from error
    except OSError as error:
        raise InputError(f"备份 {file} 读不出来（{cause(error)}），没有恢复。请检查盘是否还连着，再试一次。") from error


def _damaged(file: Path) -> WorkspaceDamaged:
    return WorkspaceDamaged(f"备份 {file} 已损坏，没有恢复，原来的资料没有动。请换一份备份。")


def _present(at: Path) -> bool:
    """Whether there is a workspace to be kept aside, whole or not; InputError where something else is in the way."""
    try:
        if (at / folder.DATABASE).exists() or (at / folder.BACKUPS).is_dir():
            return True
        if at.is_file() or (at.is_dir() and any(at.iterdir())):
            raise InputError(f"{at} 已有别的内容，没有恢复到里面。请选一个空文件夹，或一份资料所在的文件夹。")
    except OSError as error:
        raise OutputError(f"{at} 看不了（{cause(error)}），没有恢复。请换一个位置。") from error
    return False


def _files(backup: Backup, database: Path, present: Path | None) -> tuple[tuple[Kept, tuple[Path, ...]], ...]:
    """Every file that the backup speaks of, with where it may lie, the best place first."""
    places = (*backup.folders, *([present] if present else ()))
    here = {kept.path: kept for kept, _ in belonging(database, places)}
    wanted = here | {kept.path: kept for kept in backup.files}
    return tuple(
        (kept, tuple(path for one in places if (path := one / kept.path).is_file())) for kept in wanted.values()
    )


class _Work:
    """One restoring under way, in a folder beside the place."""

    def __init__(self, backup: Backup, staged: Path, report: Report | None) -> None:
        self.backup, self.staged, self.file, self._report = backup, staged, staged / folder.DATABASE, report
        self.now, self.all = 0, backup.size + sum(kept.size for kept in backup.files)
        for part in (staged, staged / folder.FILES, staged / folder.BACKUPS):
            part.mkdir()

    def bring_database(self, schema: int) -> int:
        """Copy the database, prove it, bring it up to date; how many changes it holds. Raises WorkspaceDamaged."""
        source = self.backup.database
        try:
            copying.copy(source, self.file, self.backup.sha256 or copying.digest_of(source), self._step)
            changes = prove(self.file, source) if schema == t.SCHEMA else 0
            _forget_place(self.file)
            if schema != t.SCHEMA:
                from lcsurvey.store.migrate import migrate

                migrate(self.staged)  # proves what it makes
                changes = prove(self.file, source)
        except (WorkspaceDamaged, copying.Altered) as error:
            raise _damaged(source) from error
        with self.file.open("rb+") as stream:
            copying.sync(stream)
        return changes

    def bring_files(self, files: Sequence[tuple[Kept, tuple[Path, ...]]]) -> tuple[str, ...]:
        """Copy the files, each from the first place where it is whole; the paths of those that are nowhere."""
        lost: list[str] = []
        for kept, sources in files:
            for source in sources:
                with suppress(copying.Altered, FileNotFoundError):
                    copying.copy(source, self.staged / kept.path, kept.sha256, self._step)
                    break
            else:
                lost.append(kept.path)
        return tuple(lost)

    def end(self) -> None:
        """Everything is on the disk."""
        for path in (self.staged / folder.FILES, self.staged / folder.REFUSED, self.staged):
            folder.sync_folder(path)
        if self._report is not None:
            self._report(self.all, self.all)

    def _step(self, more: int) -> None:
        self.now += more
        self.all = max(self.all, self.now)
        if self._report is not None:
            self._report(self.now, self.all)


def _forget_place(file: Path) -> None:
    """Let the workspace notice that it is a copy, wherever it is opened. Raises the kinds of WorkspaceError."""
    database = Database(file)
    try:
        if audit.integrity(database):
            raise faults.damaged(file)
        with database.writing() as connection:
            connection.execute(update(t.meta).where(t.meta.c.key == "place").values(value=""))
    finally:
        database.close()


def _sweep(place: Path) -> None:
    """Remove what interrupted restorings left in a folder long ago, whatever name they were to have."""
    for left in place.glob(f".*-{'[0-9a-f]' * 8}{copying.UNFINISHED}"):
        with suppress(OSError):
            ours = all((left / part).is_dir() for part in (folder.FILES, folder.BACKUPS))
            if ours and time.time() - left.stat().st_mtime > copying.STALE:
                shutil.rmtree(left)


def _take_place(staged: Path, at: Path, present: bool) -> Path | None:
    """Rename the restored folder into its place; where the former one is now, if there was one. Raises OSError."""
    aside = None
    if present:
        aside = at.with_name(f"{at.name}_{ASIDE}_{datetime.now().astimezone():%Y%m%d_%H%M%S}")
        while aside.exists():
            aside = aside.with_name(aside.name + "_")
        at.rename(aside)
    elif at.is_dir():
        at.rmdir()
    taken = False
    try:
        staged.rename(at)
        taken = True
    finally:
        if aside is not None and not taken:
            os.rename(aside, at)
    folder.sync_folder(at.parent)
    return aside
