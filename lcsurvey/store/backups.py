"""What backups there are: ``lcsurvey-<UTC>.sqlite``, and beside it a ``.json`` that says what belongs to it."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from lcsurvey.errors import InputError, NotFound, cause
from lcsurvey.store import folder
from lcsurvey.store.database import driver, to_read

FORMAT = 1
"""Of the ``.json``."""
_NAME = re.compile(r"lcsurvey-[\w-]{1,60}\.sqlite")
_PATH = re.compile(rf"(?:{folder.FILES}|{folder.REFUSED})/(?:[0-9a-f]{{2}}/)?[0-9a-f]{{64}}(?:\.[a-z0-9]{{1,8}})?")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_LARGEST = 64 << 20
"""Bytes of a ``.json``: half a million files."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A file that belongs to a backup: its path within the workspace and within the target, bytes, SHA-256."""

    path: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup; ``changes`` is None and ``sha256`` empty where nothing but the database is there."""

    database: Path
    created: datetime  # UTC
    size: int  # bytes of the database
    sha256: str = ""
    schema: int = 0
    pack: str = ""
    person: str = ""
    device: str = ""
    app: str = ""
    changes: int | None = None
    files: tuple[Kept, ...] = ()
    automatic: bool = False  # made without being asked, and removed again when it is old

    @property
    def folders(self) -> tuple[Path, ...]:
        """Where its files may lie: beside it, or in the workspace whose ``backups`` it is in."""
        return (self.database.parent, self.database.parent.parent)


def manifest(backup: Backup) -> bytes:
    """The ``.json`` of a backup."""
    content = {
        "backup": FORMAT,
        "app": backup.app,
        "created": backup.created.isoformat(timespec="microseconds"),
        "schema": backup.schema,
        "pack": backup.pack,
        "person": backup.person,
        "device": backup.device,
        "changes": backup.changes,
        "automatic": backup.automatic,
        "database": {"path": backup.database.name, "size": backup.size, "sha256": backup.sha256},
        "files": [{"path": kept.path, "size": kept.size, "sha256": kept.sha256} for kept in backup.files],
    }
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()


def listed(place: Path) -> tuple[Backup, ...]:
    """The backups in a folder, the newest first; what is cut short or strange is no backup. Raises InputError."""
    try:
        names = sorted(path for path in place.iterdir() if _NAME.fullmatch(path.name))
        found = [read(path) for path in names if path.is_file()]
    except OSError as error:
        raise InputError(f"{place} 看不了（{cause(error)}）。请检查位置，或重新插上盘再试。") from error
    return tuple(
        sorted(
            (one for one in found if one is not None), key=lambda one: (one.created, one.database.name), reverse=True
        )
    )


def find(source: Path) -> Backup:
    """The backup that is meant: a ``.sqlite`` or its ``.json``, or the newest in a folder or in its ``backups``.

    Raises NotFound, InputError.
    """
    if source.is_dir():
        for place in (source, source / folder.BACKUPS):
            found = listed(place) if place.is_dir() else ()
            if found:
                return found[0]
        raise NotFound(f"{source} 里没有备份。请选做备份时所选的文件夹，或其中的 lcsurvey-….sqlite。")
    file = source.with_suffix(".sqlite") if source.suffix == ".json" else source
    try:
        there = file.is_file()
        found_one = read(file) if there else None
    except OSError as error:
        raise InputError(f"{file} 读不出来（{cause(error)}）。请检查盘是否还连着，再试一次。") from error
    if not there:
        raise NotFound(f"没有 {file}。请检查备份的位置。")
    if file.name == folder.DATABASE and file.with_name(file.name + "-wal").exists():
        raise InputError(f"{file.parent} 是正在使用或没有正常关闭的资料，不是备份。请直接打开它，或先给它做一份备份。")
    if found_one is None:
        raise InputError(f"{file} 不完整（复制时断了，或不是同一份备份的文件）。请换一份备份。")
    return found_one


def read(database: Path) -> Backup | None:
    """The backup with this database; None where it is not the one its ``.json`` tells of. Raises OSError."""
    about = database.stat()
    beside = database.with_suffix(".json")
    if not beside.is_file():
        when = datetime.fromtimestamp(about.st_mtime, UTC)
        return Backup(database, when, about.st_size) if about.st_size else None
    if beside.stat().st_size > _LARGEST:
        return None
    with suppress(ValueError, KeyError, TypeError, RecursionError):
        found = _parsed(database, json.loads(beside.read_bytes()))
        if found.size == about.st_size:
            return found
    return None


def _parsed(database: Path, content: Mapping[str, Any]) -> Backup:
    """A backup from its ``.json``; ValueError, KeyError, TypeError for what none of ours would hold."""
    if content["backup"] != FORMAT or content["database"]["path"] != database.name:
        raise ValueError
    files = tuple(Kept(str(one["path"]), int(one["size"]), str(one["sha256"])) for one in content["files"])
    sha256 = str(content["database"]["sha256"])
    if not all(_PATH.fullmatch(one.path) and one.sha256 in one.path for one in files):
        raise ValueError
    if not all(_SHA256.fullmatch(one) for one in (sha256, *(kept.sha256 for kept in files))):
        raise ValueError
    created = datetime.fromisoformat(str(content["created"]))
    return Backup(
        database, created if created.tzinfo else created.replace(tzinfo=UTC), int(content["database"]["size"]), sha256,
        int(content["schema"]), str(content["pack"]), str(content["person"]), str(content["device"]),
        str(content["app"]), int(content["changes"]), files, content.get("automatic") is True,
    )  # fmt: skip


def belonging(database: Path, places: tuple[Path, ...]) -> tuple[tuple[Kept, Path], ...]:
    """The files that a database of any schema speaks of, each with where it lies among ``places``, the first first.

    Attached files (also those of things in the bin), copies of them, and files that could not be taken in.
    Files that lie nowhere are left out. Raises OSError, and the driver's errors.
    """
    wanted = _spoken_of(database)
    found: dict[str, tuple[Kept, Path]] = {}
    for place in places:
        for part, pattern in ((folder.FILES, "??/*"), (folder.REFUSED, "*")):
            for path in (place / part).glob(pattern):
                sha256 = path.name.partition(".")[0]
                relative = path.relative_to(place).as_posix()
                if sha256 in wanted and relative not in found and _PATH.fullmatch(relative):
                    found[relative] = (Kept(relative, path.stat().st_size, sha256), path)
    return tuple(found[relative] for relative in sorted(found))


def _spoken_of(database: Path) -> set[str]:
    """The SHA-256 of every file that the database speaks of."""
    queries = {
        "change": "SELECT DISTINCT c.value FROM change c JOIN name f ON f.nid = c.fid WHERE f.name = 'sha256'",
        "file_copy": "SELECT copy FROM file_copy",
        "quarantine": "SELECT sha256 FROM quarantine",
    }
    with closing(driver().connect(to_read(database), uri=True)) as connection:
        tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        found = {
            str(row[0]).strip('"') for table, sql in queries.items() if table in tables
            for row in connection.execute(sql)
        }  # fmt: skip
    return {text for text in found if _SHA256.fullmatch(text)}
