"""Blocks of change lines (:mod:`lcsurvey.record.block`), strictly read, thousands of lines at a time.

A line is accepted exactly where :func:`lcsurvey.record.change.parse` accepts it. Most lines are proved canonical
many at a time: read, written again and compared; whatever is out of the ordinary goes the slow way, line by line.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, NamedTuple
from unicodedata import is_normalized

import msgspec

from lcsurvey.errors import InputError
from lcsurvey.record import block
from lcsurvey.record.canonical import DEEPEST, WHOLE, canonical, normal
from lcsurvey.record.change import LINE_LIMIT, PARENT_LIMIT, VALUE_LIMIT, WHOLE_THING, Change, Op, parse
from lcsurvey.record.clock import EARLIEST, LATEST
from lcsurvey.record.rows import ID, Row, Rows, cut, numbered

LARGEST = block.LARGEST
_AT_ONCE, _BYTES = 512, 1 << 20
"""Lines decoded together, and bytes at most: as many as keep what hostile ones can swell to within bounds."""

_LONG_NUMBER = re.compile(r"[0-9]{16}").search
Births = dict[str, tuple[bool, int, str, str]]
"""Of each thing: whether it was born rather than deleted, stamp and id of that change, the kind."""
_DEVICE = re.compile(r"[0-9a-f]{32}").fullmatch
_PACK = re.compile(r"[a-z][a-z0-9_]{0,63}").fullmatch


@dataclass(frozen=True, slots=True)
class Header:
    """The first line of a block: the pack's id, the circle's id (or ““), the device, how many changes follow."""

    project: str
    circle: str
    device: str
    count: int


class Decoded(NamedTuple):
    """A block: header, its changes as rows, kinds of the things born (or remembered as deleted) in it, runs of ``n``."""

    header: Header
    rows: Rows
    kinds: dict[bytes, str]
    numbers: str


class _Header(msgspec.Struct, forbid_unknown_fields=True):
    block: int
    circle: str
    count: int
    device: str
    project: str


class _Line(msgspec.Struct, gc=False):
    """A change as it is written."""

    id: str
    e: str
    f: str
    op: Op
    v: Any
    h: str
    a: str
    d: str
    n: int
    p: list[str]


class _Odd(Exception):
    """Not to be proved at a look; the slow way decides."""


def _no_floats(literal: str) -> Any:
    raise _Odd


_header = msgspec.json.Decoder(_Header).decode
_lines = msgspec.json.Decoder(_Line, float_hook=_no_floats).decode_lines
_rewritten = msgspec.json.Encoder(order="deterministic").encode_lines
_BROKEN = (msgspec.DecodeError, UnicodeError, RecursionError, ValueError, InputError, _Odd)


def decode(body: bytes) -> Decoded:
    """The block that these bytes are; InputError with the number of the line for anything that is not exactly one."""
    if len(body) > block.LARGEST:
        raise InputError(f"一组记录超过 {block.LARGEST >> 20} MB。")
    header, start = read_header(body)
    if not body.endswith(b"\n"):
        raise InputError("最后一行不完整，后面的内容缺了。")
    lines = body[start:].split(b"\n")
    del lines[-1]
    if len(lines) != header.count:
        raise InputError(f"写明有 {header.count} 条记录，实际有 {len(lines)} 条。")
    rows = Rows()
    births: Births = {}
    together = max(1, min(_AT_ONCE, _BYTES // (max(map(len, lines)) + 1)))
    for first in range(0, len(lines), together):
        some = lines[first : first + together]
        try:
            _quick(rows, some, header.device, births)
        except _BROKEN:
            rows.add(_slow(some, first, header.device, births))
    kinds = {bytes.fromhex(thing): birth[-1] for thing, birth in births.items()}
    return Decoded(header, rows, kinds, _runs(rows.numbers))


def read_header(body: bytes) -> tuple[Header, int]:
    """The header of a block, and where its changes begin; InputError. The beginning of the bytes is enough."""
    end = body.find(b"\n", 0, 1024) + 1
    try:
        if not end:
            raise _Odd
        read = _header(body[: end - 1])
        header = Header(read.project, read.circle, read.device, read.count)
        line = block.header(read.device, read.circle, read.project, read.count)
        right = read.block == 1 and line.encode() == body[: end - 1]
    except _BROKEN:
        raise InputError("第1行：不是一组记录的开头。") from None
    if not right or not _DEVICE(header.device) or not (header.circle == "" or _DEVICE(header.circle)):
        raise InputError("第1行：开头的写法不规范。")
    if not _PACK(header.project) or not 1 <= header.count <= block.LINES:
        raise InputError("第1行：开头的写法不规范。")
    return header, end


def _runs(numbers: Sequence[int]) -> str:
    """The ``n`` of all rows as runs; InputError where one is not greater than the one before it."""
    if numbers[-1] - numbers[0] + 1 == len(numbers) and numbers == [*range(numbers[0], numbers[-1] + 1)]:
        return f"{numbers[0]}-{numbers[-1]}" if len(numbers) > 1 else str(numbers[0])
    before = 0
    for index, number in enumerate(numbers):
        if number <= before:
            raise InputError(f"第{index + 2}行：序号 {number} 没有排在 {before} 后面。")
        before = number
    return block.runs(numbers)


def _quick(rows: Rows, lines: Sequence[bytes], device: str, births: Births) -> None:
    """Put lines behind the rows that are all right; raises one of ``_BROKEN`` where any needs a closer look.

    They are right where they are the bytes that are written of what was read. Column by column, since that leaves
    most of the work to the interpreter's own loops.
    """
    body = b"\n".join((*lines, b""))
    read = _lines(body)
    if len(read) != len(lines) or _rewritten(read) != body or {one.d for one in read} != {device}:
        raise _Odd
    ids, things, data = [one.id for one in read], [one.e for one in read], [one.v for one in read]
    stamps = struct.unpack(f">{len(read)}Q", _bytes([one.h for one in read], 8))
    numbers = [one.n for one in read]
    if min(stamps) < EARLIEST or max(stamps) >= LATEST or min(numbers) < 1 or max(numbers) >= WHOLE:
        raise _Odd
    joined = _rewritten(data).decode()
    if not is_normalized("NFC", joined):  # every value begins and ends with a sign that joins no other
        raise _Odd
    values = joined.split("\n")
    del values[-1]
    if max(map(len, lines)) > VALUE_LIMIT:
        _require_short(lines, values)
    for at, value in enumerate(data):
        kind = type(value)
        if kind is int and not -WHOLE < value < WHOLE:
            raise _Odd
        if kind is dict or kind is list:
            _require_plain(value, values[at])
            if kind is dict and read[at].f == WHOLE_THING:
                _remember(births, things[at], read[at].op, stamps[at], ids[at], value)
    every = list(dict.fromkeys(things))
    raw = dict(zip(every, cut(_bytes(every, ID), ID), strict=True))
    id_bytes, parents = _bytes(ids, ID), _parents(read)
    rows.ids += id_bytes
    rows.thing_at += numbered(rows.things, list(map(raw.__getitem__, things)))
    rows.field_at += numbered(rows.fields, [one.f for one in read])
    rows.ops += [one.op for one in read]
    rows.values += values
    rows.stamps += stamps
    rows.author_at += numbered(rows.authors, [one.a for one in read])
    rows.numbers += numbers
    rows.parents += parents
    rows.digests += b"".join([sha256(line).digest() for line in lines])


def _bytes(texts: Sequence[str], width: int) -> bytes:
    """Hexadecimal texts of so many bytes each, in a row; raises where one is not just that."""
    joined = "".join(texts)
    row = bytes.fromhex(joined)
    if row.hex() != joined or {*map(len, texts)} - {2 * width}:
        raise _Odd
    return row


def _require_short(lines: Sequence[bytes], values: Sequence[str]) -> None:
    for line, value in zip(lines, values, strict=True):
        if len(line) > LINE_LIMIT or (len(line) > VALUE_LIMIT and len(value.encode()) > VALUE_LIMIT):
            raise _Odd


def _parents(read: Sequence[_Line]) -> list[bytes]:
    """What each change supersedes: ids in a row of bytes; none twice, not the change's own, not too many."""
    named = [one.p for one in read]
    proved = _bytes([parent for some in named for parent in some], ID)
    parents, start = [], 0
    for one, some in zip(read, named, strict=True):
        if not some:
            parents.append(b"")
            continue
        if len(some) > PARENT_LIMIT or len(set(some)) != len(some) or one.id in some:
            raise _Odd
        end = start + ID * len(some)
        parents.append(proved[start:end])
        start = end
    return parents


def _require_plain(value: Any, text: str) -> None:
    """Lists and objects not too deep, no number in them too large; raises where that is not certain."""
    if text.count("[") + text.count("{") > DEEPEST or _LONG_NUMBER(text):
        normal(value)


def _remember(births: Births, thing: str, op: str, stamp: int, id_: str, value: Mapping[str, Any]) -> None:
    """Keep the kind that a change of a whole thing names: a birth before a deletion, then the latest."""
    kind = value.get("kind")
    if type(kind) is str and kind:
        birth = (op != "del", stamp, id_, kind)
        if thing not in births or birth > births[thing]:
            births[thing] = birth


def _slow(lines: Sequence[bytes], first: int, device: str, births: Births) -> list[Row]:
    """The rows of lines looked at one by one; InputError names the first that is wrong."""
    rows = []
    for number, line in enumerate(lines, first + 2):
        try:
            change = parse(line.decode())
            if change.d != device:
                raise InputError("这条记录不是开头写明的那台电脑做的。")
        except UnicodeError:
            raise InputError(f"第{number}行：不是 UTF-8 文字。") from None
        except InputError as error:
            raise InputError(f"第{number}行：{error}") from None
        rows.append(_row(change, sha256(line).digest()))
        if change.f == WHOLE_THING and isinstance(change.v, dict):
            _remember(births, change.e, change.op, change.h, change.id, change.v)
    return rows


def _row(change: Change, digest: bytes) -> Row:
    return (
        bytes.fromhex(change.id), bytes.fromhex(change.e), change.f, change.op, canonical(change.v), change.h, change.a,
        change.n, bytes.fromhex("".join(change.p)), digest,
    )  # fmt: skip
