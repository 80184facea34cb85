"""Making a backup: the database as one finished file, and beside it, once for all backups, the attached files.

``<target>/lcsurvey-<UTC>.sqlite`` with its ``.json`` (written last) is one backup;
``<target>/files/ab/<sha256>.<suffix>`` serves all of them. In the workspace's own ``backups`` files are not kept a
second time: they lie next door. A backup has a connection of its own and does not disturb who writes meanwhile.
"""

from __future__ import annotations

import errno
import secrets
import shutil
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from sqlalchemy import select

from lcsurvey import __version__
from lcsurvey.errors import InputError, OutputError, WorkspaceDamaged, cause
from lcsurvey.store import audit, copying, digests, faults, folder
from lcsurvey.store import tables as t
from lcsurvey.store.backups import Backup, Kept, belonging, manifest
from lcsurvey.store.database import Database, driver, to_read

Report = Callable[[int, int], None]
"""Hears of bytes done, of all (they may grow); what it raises ends the work, and nothing unfinished stays behind."""
ROOM = 4 << 20
"""Bytes that stay free besides what is written."""
_OPCODES = 20_000
"""Steps of SQLite between two reports."""
_OF_TARGET = {"full": errno.ENOSPC, "unable to open": errno.EACCES, "i/o error": errno.EIO, "readonly": errno.EROFS}


@dataclass(frozen=True, slots=True)
class Made:
    """A new backup; how many files were copied for it, and those that are not what they were when attached."""

    backup: Backup
    copied: int
    altered: tuple[Path, ...]


def back_up(at: Path, target: Path | None = None, report: Report | None = None, *, automatic: bool = False) -> Made:
    """Back the workspace in ``at`` up into a folder, by default its own ``backups``.

    Raises OutputError where the target cannot be written or has no room, WorkspaceDamaged where the workspace is
    not whole (no new backup is kept then, earlier ones stay), InputError, WorkspaceError, and what ``report`` raises.
    """
    at = at.absolute()
    own = at / folder.BACKUPS
    target = own if target is None or target.resolve() == at.resolve() else target.absolute()
    if (target / folder.DATABASE).exists():
        raise InputError(f"{target} 是另一份资料，没有备份到里面。请另选一个文件夹。")
    folder.schema_of(at / folder.DATABASE)
    try:
        target.mkdir(parents=True, exist_ok=True)
        return _Work(at, target, target.resolve() == own.resolve(), report).done(automatic)
    except OSError as error:
        raise OutputError(
            f"{target}：{cause(error)}，备份没有做成，资料原样未动。请确认盘还连着、能写，或换一个位置再试。"
        ) from error


def prove(file: Path, said: Path) -> int:
    """How many changes a copy of the present schema holds; WorkspaceDamaged of ``said`` where they are not whole."""
    copied = Database(file, read_only=True)
    try:
        wrong = audit.integrity(copied) or digests.altered(copied)
        if wrong:
            raise WorkspaceDamaged(
                f"{said} 里有内容与它的校验值不符（{'、'.join(wrong[:3])}），没有照它做。"
                "请先把整个资料夹复制一份保存好，再用较早的备份恢复。"
            )
        return audit.count(copied)
    finally:
        copied.close()


class _Work:
    """One backup under way."""

    def __init__(self, at: Path, target: Path, inside: bool, report: Report | None) -> None:
        self.at, self.file, self.target, self.inside = at, at / folder.DATABASE, target, inside
        self.now = self.all = 0
        self._report = report

    def done(self, automatic: bool) -> Made:
        """Make it: copy the database, prove the copy, bring the files, and only then give it its name."""
        copying.sweep(self.target)
        size = _size(self.file)
        missing = sum(kept.size for kept, _ in self._missing(self.file))
        require_room(self.target, size + missing)
        staging = self._staging(size)
        self.all = size * (1 if staging == self.target else 2) + missing
        staged = staging / f".{secrets.token_hex(8)}{copying.UNFINISHED}"
        try:
            self._vacuum(staged, size)
            changes, about = prove(staged, self.file), _about(staged)
            with staged.open("rb+") as stream:
                copying.sync(stream)
            sha256 = copying.digest_of(staged)
            copied, altered = self._bring(self._missing(staged))
            files = tuple(kept for kept, _ in belonging(staged, (self.at if self.inside else self.target,)))
            now = datetime.now(UTC)
            self._step(max(0, self.all - self.now - (0 if staging == self.target else staged.stat().st_size)))
            named = self.target / f"lcsurvey-{now:%Y%m%dT%H%M%S%fZ}.sqlite"
            if staging == self.target:
                folder.replace(staged, named)
            else:
                copying.copy(staged, named, sha256, self._step)
        finally:
            for suffix in ("", "-journal"):
                with suppress(OSError):
                    staged.with_name(staged.name + suffix).unlink(missing_ok=True)
        backup = Backup(
            named, now, named.stat().st_size, sha256, t.SCHEMA, about["pack"], about["person"], about["device"],
            __version__, changes, files, automatic,
        )  # fmt: skip
        listed = False
        try:
            copying.write(named.with_suffix(".json"), manifest(backup))
            listed = True
        finally:
            if not listed:
                with suppress(OSError):
                    named.unlink()
        return Made(backup, copied, altered)

    def _missing(self, database: Path) -> list[tuple[Kept, Path]]:
        """Files that the database speaks of and the target does not have."""
        if self.inside:
            return []
        return [
            (kept, path) for kept, path in belonging(database, (self.at,))
            if not _there(self.target / kept.path, kept.size)
        ]  # fmt: skip

    def _bring(self, missing: list[tuple[Kept, Path]]) -> tuple[int, tuple[Path, ...]]:
        """Copy files into the target; how many, and those that are not what their name says."""
        altered: list[Path] = []
        for kept, path in missing:
            try:
                copying.copy(path, self.target / kept.path, kept.sha256, self._step)
            except copying.Altered:
                altered.append(path)
        return len(missing) - len(altered), tuple(altered)

    def _staging(self, size: int) -> Path:
        """Where the database is copied to first: beside the workspace, so that none is ever opened on a stick."""
        own = self.at / folder.BACKUPS
        with suppress(OSError):
            own.mkdir(exist_ok=True)
            other = own.stat().st_dev != self.target.stat().st_dev
            if other and shutil.disk_usage(own).free > size + ROOM:
                copying.sweep(own)
                probe = own / f".{secrets.token_hex(8)}{copying.UNFINISHED}"
                probe.touch(exist_ok=False)
                probe.unlink()
                return own
        return self.target

    def _vacuum(self, staged: Path, size: int) -> None:
        """Write the database as it is at this moment into a new file."""
        module = driver()
        begun, kept = self.now, _Raised()

        def going_on() -> int:
            with kept, suppress(FileNotFoundError):
                self._step(begun + min(size, staged.stat().st_size) - self.now)
            return int(kept.error is not None)

        with closing(module.connect(to_read(self.file), uri=True, isolation_level=None)) as connection:
            connection.execute("PRAGMA trusted_schema=OFF")
            connection.execute("PRAGMA cell_size_check=ON")
            connection.set_progress_handler(going_on, _OPCODES)
            try:
                connection.execute("VACUUM INTO ?", (str(staged),))
            except module.Error as error:
                if kept.error is not None:
                    raise kept.error from None
                for words, number in _OF_TARGET.items():
                    if words in str(error).lower():
                        full = faults.is_full(staged) or faults.is_full(self.file)
                        raise OSError(errno.ENOSPC if full else number, str(error), str(staged)) from error
                raise faults.from_database(error, self.file) from error

    def _step(self, more: int) -> None:
        self.now += more
        self.all = max(self.all, self.now)
        if self._report is not None:
            self._report(self.now, self.all)


class _Raised:
    """Keeps what is raised inside, since nothing may be raised through SQLite."""

    def __init__(self) -> None:
        self.error: BaseException | None = None

    def __enter__(self) -> None:
        """Whatever is raised inside is kept."""

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> bool:
        self.error = self.error or error
        return True


def require_room(target: Path, wanted: int) -> None:
    """OutputError with both figures where a disk has no room for ``wanted`` bytes and a little more."""
    free = shutil.disk_usage(target).free
    if free < wanted + ROOM:
        raise OutputError(
            f"{target} 所在的盘只剩 {size_words(free)}，要 {size_words(wanted + ROOM)}，没有开始。请清出空间，或换一个盘。"
        )


def size_words(size: int) -> str:
    """Bytes for a person: “820 KB”, “3.4 MB”, “1.2 GB”."""
    if size < 1 << 20:
        return f"{-(-size // 1024)} KB"
    return f"{size / (1 << 20):.1f} MB" if size < 1 << 30 else f"{size / (1 << 30):.1f} GB"


def _size(file: Path) -> int:
    """Bytes that the database will have as a finished file. Raises the kinds of WorkspaceError."""
    database = Database(file, read_only=True)
    try:
        with database.reading() as connection:
            pages, unused, each = (
                int(connection.exec_driver_sql(f"PRAGMA {name}").scalar() or 0)
                for name in ("page_count", "freelist_count", "page_size")
            )
    finally:
        database.close()
    return (pages - unused) * each


def _about(file: Path) -> dict[str, str]:
    """Whose copy of what it is."""
    database = Database(file, read_only=True)
    try:
        with database.reading() as connection:
            own = {row.key: row.value for row in connection.execute(select(t.meta))}
            name = connection.scalar(select(t.person.c.name).order_by(t.person.c.used.desc()).limit(1))
    finally:
        database.close()
    return {"pack": own.get("pack", ""), "device": own.get("device", ""), "person": name or ""}


def _there(path: Path, size: int) -> bool:
    return path.is_file() and path.stat().st_size == size
