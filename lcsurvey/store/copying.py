"""Copying a file so that it is whole or not there: beside its place, synced, read again, then renamed."""

from __future__ import annotations

import hashlib
import os
import secrets
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from lcsurvey.errors import LCSurveyError
from lcsurvey.store import folder

PORTION = 1 << 20
"""Bytes read at once."""
UNFINISHED = ".tmp"
"""How the name of a file ends that is not whole yet."""
STALE = 3600.0
"""Seconds after which an unfinished file is known to be left over."""


class Altered(LCSurveyError):
    """A file's bytes are not those that were wanted, or did not arrive as they were sent."""


def digest_of(path: Path, step: Callable[[int], None] | None = None) -> str:
    """SHA-256 of a file; ``step`` hears of every portion read. Raises OSError."""
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        for portion in _portions(stream):
            digest.update(portion)
            if step is not None:
                step(len(portion))
    return digest.hexdigest()


def copy(source: Path, target: Path, sha256: str, step: Callable[[int], None] | None = None) -> None:
    """Copy a file whose SHA-256 is known; ``step`` hears of every portion. Raises Altered, OSError."""
    digest = hashlib.sha256()
    with beside(target) as unfinished:
        with source.open("rb") as stream, unfinished.open("xb") as written:
            for portion in _portions(stream):
                digest.update(portion)
                written.write(portion)
                if step is not None:
                    step(len(portion))
            sync(written)
        if digest.hexdigest() != sha256:
            raise Altered(f"{source} 的内容与它的校验值不符，可能被改动或磁盘出错，没有复制。请从别的备份里找回。")
        if digest_of(unfinished) != sha256:
            raise Altered(f"{target} 写进去后读出来不一样，这个盘可能坏了，没有留下。请换一个盘再试。")


def write(target: Path, data: bytes) -> None:
    """Write a small file durably, whole or not at all. Raises OSError."""
    with beside(target) as unfinished, unfinished.open("xb") as written:
        written.write(data)
        sync(written)


def move(source: Path, target: Path) -> None:
    """Move a file durably, whole or not at all; its bytes are known to be right. Raises OSError."""
    with beside(target) as unfinished:
        shutil.move(source, unfinished)
        with unfinished.open("rb+") as written:
            os.fsync(written.fileno())


def holds(place: Path, size: int, sha256: str) -> bool:
    """Whether a file lies there already, whole. Raises OSError."""
    return place.is_file() and place.stat().st_size == size and digest_of(place) == sha256


@contextmanager
def beside(target: Path) -> Iterator[Path]:
    """Where to write what is to take the place of ``target`` in the end; where something is raised nothing is left."""
    target.parent.mkdir(parents=True, exist_ok=True)
    unfinished = target.with_name(f".{secrets.token_hex(8)}{UNFINISHED}")
    try:
        yield unfinished
        folder.replace(unfinished, target)
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)


def sync(written: BinaryIO) -> None:
    """What was written is on the disk when this returns, and the next reading comes from there where it can."""
    written.flush()
    os.fsync(written.fileno())
    if hasattr(os, "posix_fadvise"):
        with suppress(OSError):
            os.posix_fadvise(written.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def sweep(place: Path) -> None:
    """Remove what an interrupted copying left long ago in a folder with backups, and where their files lie."""
    for where in ("", f"{folder.FILES}/??/", f"{folder.REFUSED}/"):
        with suppress(OSError):
            for path in place.glob(f"{where}.*{UNFINISHED}*"):
                with suppress(OSError):
                    if time.time() - path.stat().st_mtime > STALE:
                        path.unlink()


def _portions(stream: BinaryIO) -> Iterator[bytes]:
    while portion := stream.read(PORTION):
        yield portion
