"""The one place where errors of the database and the disk become sentences for a person."""

from __future__ import annotations

import errno
import shutil
from pathlib import Path

from lcsurvey.errors import WorkspaceDamaged, WorkspaceError, WorkspaceForeign, cause

_FULL = ("disk is full",)
_READ_ONLY = ("readonly database", "read-only", "attempt to write")
_DAMAGED = ("malformed", "disk image", "no such table", "no such column", "corrupt")
_FOREIGN = ("not a database", "file is encrypted")
_BUSY = ("is locked", "is busy")
_NO_ACCESS = ("unable to open", "disk i/o error", "permission", "authorization denied")
_ROOM = 1 << 16
"""Bytes that SQLite needs beside a database before it can open it at all: the shared memory of the WAL."""


def from_database(error: BaseException, place: Path) -> WorkspaceError:
    """What a driver's error at ``place`` means for a person."""
    text = str(getattr(error, "orig", None) or error).lower()
    for words, make in (
        (_FULL, disk_full),
        (_READ_ONLY, read_only),
        (_FOREIGN, foreign),
        (_DAMAGED, damaged),
        (_BUSY, _busy),
        (_NO_ACCESS, _unreachable),
    ):
        if any(word in text for word in words):
            return make(place)
    return WorkspaceError(f"保存到 {place} 时出错（{text}）。刚才的改动没有保存，请重新打开资料夹再试。")


def from_system(error: OSError, place: Path) -> WorkspaceError:
    """What an error of the operating system at ``place`` means for a person."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return disk_full(place)
    if error.errno == errno.EROFS:
        return read_only(place)
    if error.errno in (errno.EACCES, errno.EPERM, errno.EIO, errno.ENXIO):
        return no_access(place)
    return WorkspaceError(f"{place} 打不开或写不进（{cause(error)}）。请检查路径，或换一个文件夹。")


def disk_full(place: Path) -> WorkspaceError:
    """No space left."""
    return WorkspaceError(f"磁盘已满，{place} 没有存进去，原有内容完好。请删去不用的文件，或把资料夹移到别的盘后再试。")


def read_only(place: Path) -> WorkspaceError:
    """Writing is not allowed there."""
    return WorkspaceError(
        f"{place} 只能读，不能写，刚才的改动没有保存。请去掉“只读”属性，或把资料夹复制到自己能写的盘上再打开。"
    )


def is_full(place: Path) -> bool:
    """Whether the disk that ``place`` is on has no room even for SQLite's own files: it does not always say so."""
    try:
        return shutil.disk_usage(place.parent).free < _ROOM
    except OSError:
        return False


def _unreachable(place: Path) -> WorkspaceError:
    """A database that cannot be opened on a full disk is one without access for SQLite."""
    return disk_full(place) if is_full(place) else no_access(place)


def no_access(place: Path) -> WorkspaceError:
    """It cannot be reached: no right, or the disk is gone."""
    return WorkspaceError(f"{place} 打不开或写不进。请检查磁盘是否还连着、有没有写入的权限，再重新打开。")


def damaged(place: Path) -> WorkspaceDamaged:
    """The database is damaged."""
    return WorkspaceDamaged(
        f"{place} 已损坏，为免丢失没有再写入。请把整个资料夹复制一份保存好，再从其中 backups 里最近的备份恢复。"
    )


def foreign(place: Path) -> WorkspaceForeign:
    """Not of this program."""
    return WorkspaceForeign(
        f"{place} 不是本程序的资料，没有改动它。请选择里面有 lcsurvey.sqlite 的文件夹，或新建一个。"
    )


def _busy(place: Path) -> WorkspaceError:
    return WorkspaceError(f"{place} 正被另一个程序占用，这次没有保存。请关闭占用它的程序（如杀毒、网盘）再试。")
