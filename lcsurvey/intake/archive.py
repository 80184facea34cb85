"""A zip file looked through before a reader is let near it: names, declared sizes, and what truly comes out.

An .xlsx is a zip. A small one may claim or hide gigabytes; whatever is refused here never reaches a parser.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from lcsurvey.errors import InputError
from lcsurvey.intake.extent import Extent
from lcsurvey.intake.marks import Marks, marks_of
from lcsurvey.intake.spreadsheet import unread

MOST_BYTES = 800_000_000
"""Unpacked, all parts together."""
MOST_PARTS = 5_000
MOST_TEXT = 2_000_000_000
"""Bytes of text in all cells, each shared text counted as often as cells show it."""
_BLOCK = 1 << 20
_MOST_LINKS = 10_000_000
"""Bytes of the lists of a workbook's sheets."""
_TAG, _SHEET = re.compile(r"<(?:\w+:)?Relationship\b([^<>]*)>"), re.compile(r"<(?:\w+:)?sheet\b([^<>]*)>")
_ATTRIBUTE = re.compile(r"""\b([A-Za-z]+)\s*=\s*["']([^"']*)["']""")
_ENTITIES = {"&quot;": '"', "&apos;": "'", "&lt;": "<", "&gt;": ">", "&amp;": "&"}
_ENTITY = re.compile("|".join(_ENTITIES))
_LOCAL = 30
"""Bytes of the fixed part of a local header."""
_BOOK = "xl/workbook.xml"
_TO_CALCULATE = re.compile(rb"""<(?:\w+:)?calcPr\b[^<>]*\bfullCalcOnLoad\s*=\s*["'](?:1|true)["']""")
_IS_BOOK = re.compile(r"/?xl[/\\]workbook\w*\.xml", re.IGNORECASE)
_SHARED = re.compile(rb'\bt="s"[^>]*><v>(\d{1,9})</v>')


def require_harmless(path: Path) -> frozenset[str]:
    """InputError where the zip is damaged, too large unpacked, or says other sizes than it has.

    Gives the names of those sheets' parts in which there is more than plain values.
    """
    marked: set[str] = set()
    with _opened(path) as (archive, file):
        parts = archive.infolist()
        if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_BYTES:
            raise InputError(f"{path}：展开后太大，不像是表格，没有读。请另存为一份新的 .xlsx 再试。")
        if not any(_IS_BOOK.fullmatch(part.filename) for part in parts):
            raise InputError(f"{path}：不是 .xlsx 表格（.ods、.xlsb 和压缩包也不行）。请用表格软件另存为 .xlsx 再试。")
        texts: list[int] = []
        longest = shown = 0
        for part in sorted(parts, key=lambda one: not one.filename.endswith("sharedStrings.xml")):
            extent = Extent(str(path))
            blocks = extent.watching(_ahead(_unpacked(path, file, part)))
            if part.filename.endswith("sharedStrings.xml"):
                texts = _lengths(blocks)
                longest = max(texts, default=0)
                continue
            for _ in blocks:
                pass
            if extent.marked:
                marked.add(part.filename)
            if part.filename.startswith("xl/worksheets/"):
                most = longest * extent.rows * extent.columns
                shown += most if shown + most <= MOST_TEXT else _shown(_unpacked(path, file, part), texts)
            if shown > MOST_TEXT:
                raise InputError(f"{path}：各格的文字加起来太多，不像是表格，没有读。")
    return frozenset(marked)


def marks(path: Path, sheet: str, marked: frozenset[str]) -> Marks:
    """What the sheet of this name says beside its values; none where its part is not found, or is not ``marked``."""
    with _opened(path) as (archive, file):
        name = _part(archive, sheet)
        part = next((each for each in archive.infolist() if each.filename == name and name in marked), None)
        return marks_of(_unpacked(path, file, part), stale=_is_stale(archive)) if part is not None else Marks()


def _is_stale(archive: zipfile.ZipFile) -> bool:
    """Whether the workbook asks to be calculated when opened: results in it were put there by a program that cannot."""
    if _BOOK not in archive.namelist() or archive.getinfo(_BOOK).file_size > _MOST_LINKS:
        return False
    return _TO_CALCULATE.search(archive.read(_BOOK)) is not None


def _part(archive: zipfile.ZipFile, sheet: str) -> str:
    """The name of the part that holds a sheet."""
    names = set(archive.namelist())
    book, links = _BOOK, "xl/_rels/workbook.xml.rels"
    if not {book, links} <= names or max(archive.getinfo(name).file_size for name in (book, links)) > _MOST_LINKS:
        return ""
    targets = {}
    for tag in _TAG.findall(archive.read(links).decode("utf-8", "replace")):
        link = dict(_ATTRIBUTE.findall(tag))
        targets[link.get("Id", "")] = link.get("Target", "")
    for tag in _SHEET.findall(archive.read(book).decode("utf-8", "replace")):
        said = dict(_ATTRIBUTE.findall(tag))
        name = _ENTITY.sub(lambda found: _ENTITIES[found[0]], said.get("name", ""))
        if name == sheet:
            target = targets.get(said.get("id", ""), "")
            return target.lstrip("/") if target.startswith("/") else f"xl/{target}"
    return ""


@contextmanager
def _opened(path: Path) -> Iterator[tuple[zipfile.ZipFile, BinaryIO]]:
    """The zip, and its bytes; InputError for whatever is wrong with it meanwhile."""
    try:
        with zipfile.ZipFile(path) as archive, path.open("rb") as file:
            yield archive, file
    except (FileNotFoundError, PermissionError) as error:
        raise unread(path, error) from error
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


def _ahead(blocks: Iterator[bytes]) -> Iterator[bytes]:
    """The blocks, each unpacked while the one before is looked at."""
    with ThreadPoolExecutor(1) as other:
        coming = other.submit(next, blocks, b"")
        while block := coming.result():
            coming = other.submit(next, blocks, b"")
            yield block


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
