"""The outside of a package: a plain zip, read by its own directory and no other.

A package is one run of entries without a gap, the directory right behind them, its end right behind that, and nothing
before or after. Both headers of an entry say the same. So there is one way only to read it, whatever program looks;
overlaps, hidden entries, second directories, junk and zip64 have no place. Nothing is ever extracted by name.
"""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from lcsurvey.errors import PackageError, cause
from lcsurvey.sync.codes import refused

MANIFEST, SIGNATURE = "manifest.json", "manifest.sig"
LARGEST = 2 << 30
"""Bytes of a package."""
MOST_ENTRIES = 20_000
MOST_UNPACKED = 8 << 30
"""Bytes of all entries together."""
RATIO = 200
"""Times that an entry may grow when it is unpacked."""
BLOCK = 1 << 20
"""Bytes handled at a time."""
_SLACK = 1 << 12
"""Bytes that an entry may have whatever its ratio: short runs of the same pack well."""
_MOST_BYTES: Mapping[str, int] = {
    "manifest": 1 << 20, "blocks": 8 << 20, "forms": 1 << 20, "packs": 1 << 20, "submissions": 2 << 20,
    "questionnaires": 64 << 20, "files": 20 << 20,
}  # fmt: skip
"""Bytes of one entry, by the first word of its name."""
NAME = re.compile(
    r"manifest\.json|manifest\.sig|(?:blocks|questionnaires)/[0-9a-f]{64}\.ndjson"
    r"|(?:forms|packs|submissions)/[0-9a-f]{64}\.json|files/[0-9a-f]{64}\.(?:jpg|png|webp|heic|pdf|docx|xlsx)"
)
"""All names that an entry can have."""
_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_HARMLESS_FLAGS = 0x0806  # how hard it was packed, and that the name is UTF-8


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: where its bytes begin, packed and unpacked size, whether it is deflated, CRC-32."""

    name: str
    at: int
    packed: int
    size: int
    deflated: bool
    crc: int


class Archive:
    """An open package file; ``file`` is what it is called in sentences. PackageError for everything that is wrong."""

    def __init__(self, path: Path, file: str = "") -> None:
        self.file = file or path.name
        with ExitStack() as undoing:
            try:
                self._stream: BinaryIO = undoing.enter_context(path.open("rb"))
            except OSError as error:
                raise refused("unreadable", self.file, detail=cause(error)) from error
            self.entries = self._directory()
            undoing.pop_all()

    def close(self) -> None:
        """Let go of the file."""
        self._stream.close()

    def read(self, name: str) -> bytes:
        """All bytes of an entry."""
        return b"".join(self.stream(name))

    def stream(self, name: str) -> Iterator[bytes]:
        """The bytes of an entry in blocks of at most ``BLOCK``; whole and right once it has come to its end."""
        entry = self.entries[name]
        inflate = zlib.decompressobj(-15) if entry.deflated else None
        at, end, found, crc = entry.at, entry.at + entry.packed, 0, 0
        try:
            while at < end:
                packed = self._at(at, min(BLOCK, end - at))
                at += len(packed)
                while packed:
                    block = inflate.decompress(packed, BLOCK) if inflate else packed
                    packed = inflate.unconsumed_tail if inflate else b""
                    found += len(block)
                    if found > entry.size or (inflate and inflate.unused_data):
                        raise self._unsafe(name, "内容比写明的多")
                    crc = zlib.crc32(block, crc)
                    if block:
                        yield block
        except zlib.error as error:
            raise self._unsafe(name, "压缩的内容坏了") from error
        if inflate and not inflate.eof:
            raise self._unsafe(name, "压缩的内容不完整")
        if found != entry.size or crc != entry.crc:
            raise self._unsafe(name, "内容与写明的不符")

    def _at(self, at: int, size: int) -> bytes:
        """So many bytes from a place; PackageError where they are not there."""
        try:
            self._stream.seek(at)
            data = self._stream.read(size)
        except OSError as error:
            raise refused("unreadable", self.file, detail=cause(error)) from error
        if len(data) != size:
            raise refused("cut_short", self.file)
        return data

    def _directory(self) -> dict[str, Entry]:
        """All entries, in the order in which they lie; the manifest and its signature first."""
        try:
            total = self._stream.seek(0, 2)
        except OSError as error:
            raise refused("unreadable", self.file, detail=cause(error)) from error
        if total > LARGEST:
            raise refused("too_large", self.file, detail=f"超过 {LARGEST >> 30} GB")
        if self._at(0, min(4, total)) != b"PK\x03\x04":
            raise refused("not_a_package", self.file)
        if total < _END.size + _LOCAL.size:
            raise refused("cut_short", self.file)
        mark, disk, first_disk, here, count, size, start, comment = _END.unpack(self._at(total - _END.size, _END.size))
        if mark != b"PK\x05\x06":
            raise refused("cut_short", self.file)
        if disk or first_disk or here != count or comment or start + size != total - _END.size:
            raise self._unsafe("目录", "位置或大小不对")
        if not 2 <= count <= MOST_ENTRIES or size > count * (_CENTRAL.size + 128):
            raise self._unsafe("目录", "条数不对")
        entries = self._listed(self._at(start, size), count, start)
        if list(entries)[:2] != [MANIFEST, SIGNATURE]:
            raise refused("not_a_package", self.file)
        return entries

    def _listed(self, directory: bytes, count: int, start: int) -> dict[str, Entry]:
        entries: dict[str, Entry] = {}
        at = next_ = unpacked = 0
        for _ in range(count):
            if at + _CENTRAL.size > len(directory):
                raise self._unsafe("目录", "不完整")
            (mark, _, needs, flags, method, _, _, crc, packed, size, length, extra, comment, disk, _, attributes, offset) = (
                _CENTRAL.unpack_from(directory, at)
            )  # fmt: skip
            at += _CENTRAL.size + length
            name = directory[at - length : at].decode("ascii", "replace")
            if mark != b"PK\x01\x02" or extra or comment or disk or needs > 20:
                raise self._unsafe("目录", "写法不对")
            self._judge(name, flags, method, packed, size, attributes >> 16 & 0o170000)
            if name in entries or offset != next_:
                raise self._unsafe(name, "重复、重叠或有空隙")
            head = _LOCAL.pack(b"PK\x03\x04", needs, flags, method, 0, 0, crc, packed, size, length, 0)
            local = self._at(offset, _LOCAL.size + length)
            if local[:10] + local[14:] != head[:10] + head[14:] + name.encode():  # but for the hour, which says nothing
                raise self._unsafe(name, "两处写的不一样")
            begin = offset + _LOCAL.size + length
            entries[name] = Entry(name, begin, packed, size, method == 8, crc)
            next_, unpacked = begin + packed, unpacked + size
        if at != len(directory) or next_ != start:
            raise self._unsafe("目录", "与内容对不上")
        if unpacked > MOST_UNPACKED:
            raise refused("too_large", self.file, detail=f"展开后超过 {MOST_UNPACKED >> 30} GB")
        return entries

    def _judge(self, name: str, flags: int, method: int, packed: int, size: int, kind: int) -> None:
        """Names, flags, methods, sizes: nothing but what a package can have."""
        if not NAME.fullmatch(name):
            raise self._unsafe(name[:40], "不该有的内容")
        if flags & ~_HARMLESS_FLAGS or method not in (0, 8) or kind not in (0, 0o100000):
            raise self._unsafe(name, "存放方式不认识")
        if size > most_bytes(name):
            raise refused("too_large", self.file, detail=f"{name} 超过 {most_bytes(name) >> 20} MB")
        if (method == 0 and packed != size) or size > packed * RATIO + _SLACK:
            raise self._unsafe(name, "大小不对")

    def _unsafe(self, place: str, detail: str) -> PackageError:
        return refused("zip_unsafe", self.file, place, detail)


def most_bytes(name: str) -> int:
    """How large an entry may be, unpacked."""
    return _MOST_BYTES[name.partition("/")[0].partition(".")[0]]
