"""The files of a workspace, and what a folder is before its database is touched."""

from __future__ import annotations

import os
import shutil
import struct
import time
from contextlib import suppress
from pathlib import Path

from lcsurvey.errors import WorkspaceError, WorkspaceNewer
from lcsurvey.store import faults
from lcsurvey.store.lock import computer
from lcsurvey.store.schema import APPLICATION_ID, SCHEMA

DATABASE = "lcsurvey.sqlite"
FILES = "files"
BACKUPS = "backups"
REFUSED = "refused"
"""Packages that could not be taken in, whole, as ``refused/<sha256>.lcs``."""
_MAGIC = b"SQLite format 3\0"


def folder_of(path: Path) -> Path:
    """The folder of a workspace, given it or its database."""
    return path.parent if path.name == DATABASE and not path.is_dir() else path


def prepare_new(folder: Path) -> None:
    """Make the folders of a new workspace; WorkspaceError where something is there already or it cannot be."""
    try:
        if folder.is_file() or (folder.is_dir() and any(folder.iterdir())):
            raise WorkspaceError(f"{folder} 已有内容，没有在里面新建。请选一个空文件夹，或打开已有的资料。")
        for part in (folder, folder / FILES, folder / BACKUPS):
            part.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise faults.from_system(error, folder) from error


def sweep(at: Path) -> None:
    """Remove what an interrupted program left: half copies, unpacked packages. Only for who holds the lock."""
    unfinished = ((at / FILES, ".*.tmp"), (at / FILES, "*/.*.tmp"), (at / REFUSED, ".*.tmp"))
    for place, pattern in ((at, "lcsurvey-*/"), (at, ".copies-*/"), *unfinished):
        for left in place.glob(pattern):
            if left.is_dir() and not left.is_symlink():
                shutil.rmtree(left, ignore_errors=True)
            else:
                with suppress(OSError):
                    left.unlink()


def schema_of(file: Path) -> int:
    """The schema of a database, read from its first bytes, so that nothing is touched.

    Raises WorkspaceError where there is none, WorkspaceForeign where it is of another program,
    WorkspaceDamaged where it is cut short, WorkspaceNewer where this program is too old for it.
    """
    try:
        if not file.is_file():
            if file.parent.is_dir() and any(file.parent.iterdir()):
                raise faults.foreign(file.parent)
            raise WorkspaceError(f"{file.parent} 里没有资料。请检查位置，或在这里新建。")
        with file.open("rb") as stream:
            header = stream.read(100)
        size = file.stat().st_size
        wal = file.with_name(file.name + "-wal")
        settled = not wal.exists() or wal.stat().st_size == 0
    except OSError as error:
        raise faults.from_system(error, file) from error
    if not header.startswith(_MAGIC):
        raise faults.damaged(file) if not any(header[:16]) else faults.foreign(file)
    if len(header) < 100:
        raise faults.damaged(file)
    page_size, pages = struct.unpack(">H", header[16:18])[0], struct.unpack(">I", header[28:32])[0]
    schema, application = struct.unpack(">I", header[60:64])[0], struct.unpack(">I", header[68:72])[0]
    if application != APPLICATION_ID:
        raise faults.foreign(file)
    if settled and size < pages * (65536 if page_size == 1 else page_size):
        raise faults.damaged(file)
    if schema > SCHEMA:
        raise newer(file.parent, schema)
    return int(schema)


def newer(folder: Path, schema: int) -> WorkspaceNewer:
    """This program is too old for the workspace in ``folder``."""
    return WorkspaceNewer(
        f"{folder} 是用更新版本的程序建的（资料第 {schema} 版，本程序到第 {SCHEMA} 版），"
        f"没有改动它。请先更新程序再打开。"
    )


def place_of(folder: Path, file: Path) -> str:
    """Computer, folder and file as one text: another one after a copy. ``file`` may still have another name."""
    return f"{computer()}:{folder.resolve()}:{file.stat().st_ino}"


def replace(source: Path, target: Path, *, tries: int = 40, pause: float = 0.05) -> None:
    """``os.replace``, tried again for a while where another program (antivirus, WeChat) holds the file."""
    for left in range(tries - 1, -1, -1):
        try:
            os.replace(source, target)
            break
        except PermissionError:
            if not left:
                raise
            time.sleep(pause)
    sync_folder(target.parent)


def sync_folder(folder: Path) -> None:
    """Make the folder's own entries durable where the system knows how."""
    with suppress(OSError, AttributeError):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
