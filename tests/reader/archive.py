"""The zip of a package: one way only to read it."""

from __future__ import annotations

import re
import struct
import zlib

from tests.reader.canonical import need

MIB = 2**20
LARGEST = {"blocks": 8 * MIB, "forms": MIB, "packs": MIB, "submissions": 2 * MIB, "questionnaires": 64 * MIB}
LARGEST |= {"files": 20 * MIB, "manifest.json": MIB, "manifest.sig": 64}
SUFFIX = {"blocks": "ndjson", "forms": "json", "packs": "json", "submissions": "json", "questionnaires": "ndjson"}
SUFFIX |= {"files": "jpg|png|webp|heic|pdf|docx|xlsx"}


def unzipped(data: bytes) -> dict[str, bytes]:
    """Every entry by its name, in order; there is one way only to read the file."""
    need(not data.startswith(b"age-encryption.org/v1\n"), "sealed")
    need(22 <= len(data) <= 2**31 and data[-22:-18] == b"PK\x05\x06", "not a zip")
    disk, start_disk, here, count, size, central, comment = struct.unpack("<HHHHIIH", data[-18:])
    need((disk, start_disk, comment, here) == (0, 0, 0, count) and 2 <= count <= 20_000, "end record")
    need(central + size == len(data) - 22, "directory not before the end record")
    entries, local, unpacked = {}, 0, 0
    for _ in range(count):
        need(data[central : central + 4] == b"PK\x01\x02" and central + 46 <= len(data), "directory")
        fields = struct.unpack("<HHHHHIIIHHHHHII", data[central + 6 : central + 46])
        version, flags, method, _, _, crc, packed, full, length, extra, comment, disk, _, outside, offset = fields
        name = data[central + 46 : central + 46 + length]
        need((extra, comment, disk, offset) == (0, 0, 0, local) and version <= 20, "directory record")
        need(method in (0, 8) and not flags & ~0x806 and outside >> 28 in (0, 8), "kind of entry")
        need(data[local : local + 4] == b"PK\x03\x04", "local header")
        again = struct.unpack("<HHHHHIIIHH", data[local + 4 : local + 30])
        need(again[:3] + again[5:] == (version, flags, method, crc, packed, full, length, 0), "headers differ")
        need(data[local + 30 : local + 30 + length] == name and name.isascii(), "name of an entry")
        path = name.decode()
        need(path not in entries and full <= limit(path, len(entries)), f"entry {path}")
        unpacked += full
        need(full <= 200 * packed + 4096 and unpacked <= 8 * 2**30, "too large unpacked")
        central, local = central + 46 + length, local + 30 + length + packed
        entries[path] = inflated(data[local - packed : local], method, full)
        need(len(entries[path]) == full and zlib.crc32(entries[path]) == crc, f"bytes of {path}")
    need(central == len(data) - 22 and local == central - size, "gaps")
    return entries


def limit(path: str, place: int) -> int:
    """How large the entry of this name may be at this place of the order; -1 where it may not be."""
    if place < 2:
        return LARGEST[path] if path == ("manifest.json", "manifest.sig")[place] else -1
    folder, _, name = path.partition("/")
    return LARGEST[folder] if re.fullmatch(rf"[0-9a-f]{{64}}\.({SUFFIX.get(folder, '(?!)')})", name) else -1


def inflated(packed: bytes, method: int, full: int) -> bytes:
    """The bytes of an entry, never more than its header promises."""
    if not method:
        return packed
    machine = zlib.decompressobj(-15)
    plain = machine.decompress(packed, full + 1)
    need(machine.eof and not machine.unused_data and not machine.unconsumed_tail, "deflate stream")
    return plain
