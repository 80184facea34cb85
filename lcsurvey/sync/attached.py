"""Attached files that come from outside: what they are is told by their bytes; no picture is decoded."""

from __future__ import annotations

import struct
import zipfile
import zlib
from pathlib import Path

from lcsurvey.errors import InputError
from lcsurvey.store.filetype import suffix_of

_COPIES = {"jpg", "png", "webp"}
_MOST_PARTS = 5000
_MOST_PADDING, _MOST_EXIF, _MOST_PACKED = 1024, 16, 8
_STRANGE = (
    ValueError, KeyError, IndexError, TypeError, AttributeError, EOFError, SyntaxError, RuntimeError, ArithmeticError,
    NotImplementedError, MemoryError, struct.error, zlib.error, zipfile.BadZipFile, zipfile.LargeZipFile,
)  # fmt: skip
"""What Pillow's and Python's readers say of files that were made to hurt."""


def require_attachable(place: Path, suffix: str, name: str, *, copy: bool) -> None:
    """InputError where a file is not what its name says, too large, broken, or a copy that is no picture; OSError."""
    data = place.read_bytes()
    if not _bounded(data):
        raise InputError(f"{name} 的结构不像是照片或文档")
    try:
        found = suffix_of(data, name)
    except _STRANGE as error:
        raise InputError(f"{name} 已损坏") from error
    if found != suffix:
        raise InputError(f"{name} 其实是 {found} 文件")
    if copy and suffix not in _COPIES:
        raise InputError(f"{name} 不是照片的小图")


def _bounded(data: bytes) -> bool:
    """Whether a file has no more parts than photographs and documents have: readers take their time for each of them."""
    if data.startswith(b"\xff\xd8"):
        return _few_segments(data)
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return _few_chunks(data)
    return not data.startswith(b"PK") or data.count(b"PK\x01\x02") <= _MOST_PARTS


def _few_segments(data: bytes) -> bool:
    """A JPEG up to the picture itself: no padding to speak of, not many segments, few of them Exif."""
    at, padding, exif = 2, 0, 0
    for _ in range(_MOST_PARTS):
        while data[at : at + 2] == b"\xff\xff":
            at, padding = at + 1, padding + 1
            if padding > _MOST_PADDING:
                return False
        if data[at : at + 1] != b"\xff" or data[at + 1 : at + 2] in (b"\xda", b""):
            return True
        exif += data[at + 4 : at + 8] == b"Exif"
        if exif > _MOST_EXIF:
            return False
        at += 2 + int.from_bytes(data[at + 2 : at + 4], "big")
    return False


def _few_chunks(data: bytes) -> bool:
    """A PNG up to the picture itself: not many chunks, few of them packed texts."""
    at, packed = 8, 0
    for _ in range(_MOST_PARTS):
        kind = data[at + 4 : at + 8]
        if kind in (b"IDAT", b"IEND", b""):
            return True
        packed += kind in (b"zTXt", b"iTXt", b"iCCP")
        if packed > _MOST_PACKED:
            return False
        at += 12 + int.from_bytes(data[at : at + 4], "big")
    return False
