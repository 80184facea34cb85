"""A zip file looked through before a reader is let near it: names, declared sizes, and what truly comes out.

An .xlsx is a zip. A small one may claim or hide gigabytes; whatever is refused here never reaches a parser.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from lcsurvey.errors import InputError
from lcsurvey.intake.extent import Extent

MOST_BYTES = 800_000_000
"""Unpacked, all parts together."""
MOST_PARTS = 5_000
MOST_TEXT = 2_000_000_000
"""Bytes of text in all cells, each shared text counted as often as cells show it."""
_BLOCK = 1 << 20
_LOCAL = 30
"""Bytes of the fixed part of a local header."""
_SHARED = re.compile(rb'\bt="s"[^>]*><v>(\d{1,9})</v>')


def require_harmless(path: Path) -> None:
    """InputError where the zip is damaged, too large unpacked, or says other sizes than it has."""
    try:
        with zipfile.ZipFile(path) as archive, path.open("rb") as file:
            parts = archive.infolist()
            if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_BYTES:
                raise InputError(f"{path}：展开后太大，不像是表格，没有读。请另存为一份新的 .xlsx 再试。")
            texts: list[int] = []
            shown = 0
            for part in sorted(parts, key=lambda one: not one.filename.endswith("sharedStrings.xml")):
                blocks = Extent(str(path)).watching(_unpacked(path, file, part))
                if part.filename.endswith("sharedStrings.xml"):
                    texts = _lengths(blocks)
                elif part.filename.startswith("xl/worksheets/") and texts:
                    shown += _shown(blocks, texts)
                else:
                    for _ in blocks:
                        pass
                if shown > MOST_TEXT:
                    raise InputError(f"{path}：各格的文字加起来太多，不像是表格，没有读。")
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, NotImplementedError, RuntimeError) as error:
        raise InputError(f"{path}：文件不完整或已损坏，打不开。请重新导出或下载一份。") from error


def _unpacked(path: Path, file: BinaryIO, part: zipfile.ZipInfo) -> Iterator[bytes]:
    """What truly comes out of a part, block by block; InputError where it is not what the list of parts says."""
    if part.flag_bits & 0x1:
        raise InputError(f"{path}：有密码，打不开。请去掉密码后另存再试。")
    if part.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise InputError(f"{path}：压缩方式不认识，请用表格软件另存为 .xlsx 再试。")
    file.seek(part.header_offset)
    header = file.read(_LOCAL)
    if len(header) < _LOCAL or header[:4] != b"PK\x03\x04":
        raise zipfile.BadZipFile(part.filename)
    name, extra = int.from_bytes(header[26:28], "little"), int.from_bytes(header[28:30], "little")
    file.seek(name + extra, 1)
    inflate = zlib.decompressobj(-15) if part.compress_type == zipfile.ZIP_DEFLATED else None
    left, found = part.compress_size, 0
    while left > 0 and (packed := file.read(min(_BLOCK, left))):
        left -= len(packed)
        while packed:
            block = inflate.decompress(packed, _BLOCK) if inflate else packed
            packed = inflate.unconsumed_tail if inflate else b""
            found += len(block)
            if found > part.file_size:
                raise InputError(f"{path}：里面的内容比它写明的多，可能有人动过手脚，没有读。")
            yield block
    if left or found != part.file_size:
        raise zipfile.BadZipFile(part.filename)


def _lengths(blocks: Iterator[bytes]) -> list[int]:
    """How long each shared text is, in bytes with its tags."""
    lengths, held = [], 0
    for block in blocks:
        first, *others = block.split(b"</si>")
        held += len(first)
        for other in others:
            lengths.append(held)
            held = len(other)
    return lengths


def _shown(blocks: Iterator[bytes], texts: list[int]) -> int:
    """How many bytes of shared texts the cells of a sheet show."""
    total, rest = 0, b""
    for block in blocks:
        rest += block
        end = rest.rfind(b"</c>") + 4
        if end > 3:
            for found in _SHARED.finditer(rest[:end]):
                index = int(found[1])
                total += texts[index] if index < len(texts) else 0
            rest = rest[end:]
        if total > MOST_TEXT:
            break
    return total
