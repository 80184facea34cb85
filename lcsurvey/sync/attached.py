"""Attached files that come from outside: what they are is told by their bytes; no picture is decoded."""

from __future__ import annotations

import struct
import zipfile
import zlib
from pathlib import Path

from lcsurvey.errors import InputError
from lcsurvey.store.filetype import suffix_of

_COPIES = {"jpg", "png", "webp"}
_STRANGE = (
    ValueError, KeyError, IndexError, TypeError, AttributeError, EOFError, SyntaxError, RuntimeError, ArithmeticError,
    NotImplementedError, MemoryError, struct.error, zlib.error, zipfile.BadZipFile, zipfile.LargeZipFile,
)  # fmt: skip
"""What Pillow's and Python's readers say of files that were made to hurt."""


def require_attachable(place: Path, suffix: str, name: str, *, copy: bool) -> None:
    """InputError where a file is not what its name says, too large, broken, or a copy that is no picture; OSError."""
    data = place.read_bytes()
    try:
        found = suffix_of(data, name)
    except _STRANGE as error:
        raise InputError(f"{name} 已损坏") from error
    if found != suffix:
        raise InputError(f"{name} 其实是 {found} 文件")
    if copy and suffix not in _COPIES:
        raise InputError(f"{name} 不是照片的小图")
