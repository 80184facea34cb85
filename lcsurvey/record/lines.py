"""Blocks of change lines (:mod:`lcsurvey.record.block`), strictly read, thousands of lines at a time.

A line is accepted exactly where :func:`lcsurvey.record.change.parse` accepts it. Most lines are proved canonical
many at a time, by one pattern; whatever is out of the ordinary goes the slow way, line by line.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, NamedTuple
from unicodedata import is_normalized

import msgspec

from lcsurvey.errors import InputError
from lcsurvey.record import block
from lcsurvey.record.canonical import DEEPEST, canonical, normal
from lcsurvey.record.change import LINE_LIMIT, PARENT_LIMIT, VALUE_LIMIT, WHOLE_THING, Change, parse
from lcsurvey.record.clock import EARLIEST, LATEST

LARGEST = block.LARGEST
_AT_ONCE = 512
"""Lines decoded together: as many as keep what hostile ones can swell to within bounds."""

Row = tuple[bytes, bytes, str, str, str, int, str, int, bytes, bytes]
"""Id (16), thing (16), field, op, value (canonical JSON), stamp, author, n, parents (16 each, in a row), digest (32)."""

_LINES = re.compile(
    r'(?m)^\{"id":"([0-9a-f]{32})","e":"([0-9a-f]{32})","f":"([^"\\\x00-\x1f]*)",'
    r'"op":"(set|del|create|resolve|note)",'
    r'"v":(?:(null|true|false|0|-?[1-9][0-9]{0,14}|"[^"\\\x00-\x1f]*")|(["\[{].*)),'
    r'"h":"([0-9a-f]{16})","a":"([^"\\\x00-\x1f]*)","d":"([0-9a-f]{32})","n":([1-9][0-9]{0,14}),'
    r'"p":\[((?:"[0-9a-f]{32}"(?:,"[0-9a-f]{32}")*)?)\]\}\n'
).findall
"""Lines that are canonical at a look: names without escapes; a value that is plain (4), or to be proved (5)."""
_LONG_NUMBER = re.compile(r"[0-9]{16}").search
Births = dict[bytes, tuple[bool, int, bytes, str]]
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
    rows: list[Row]
    kinds: dict[bytes, str]
    numbers: str


class _Header(msgspec.Struct, forbid_unknown_fields=True):
    block: int
    circle: str
    count: int
    device: str
    project: str


class _Odd(Exception):
    """Not to be proved at a look; the slow way decides."""


def _no_floats(literal: str) -> Any:
    raise _Odd


_header = msgspec.json.Decoder(_Header).decode
_value = msgspec.json.Decoder(float_hook=_no_floats).decode
_rewritten = msgspec.json.Encoder(order="deterministic").encode
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
    rows: list[Row] = []
    births: Births = {}
    names: dict[str, str] = {}
    for first in range(0, len(lines), _AT_ONCE):
        some = lines[first : first + _AT_ONCE]
        try:
            rows += _quick(some, header.device, names, births)
        except _BROKEN:
            rows += _slow(some, first, header.device, births)
    return Decoded(header, rows, {e: birth[-1] for e, birth in births.items()}, block.runs(_rising(rows)))


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


def _rising(rows: Sequence[Row]) -> list[int]:
    """The ``n`` of all rows; InputError where one is not greater than the one before it."""
    numbers = [row[7] for row in rows]
    before = 0
    for index, number in enumerate(numbers):
        if number <= before:
            raise InputError(f"第{index + 2}行：序号 {number} 没有排在 {before} 后面。")
        before = number
    return numbers


def _quick(lines: Sequence[bytes], device: str, names: dict[str, str], births: Births) -> list[Row]:
    """The rows of lines that are all right; raises one of ``_BROKEN`` where any needs a closer look.

    Column by column, since that leaves most of the work to the interpreter's own loops.
    """
    found = _LINES(b"\n".join((*lines, b"")).decode())
    if len(found) != len(lines):
        raise _Odd
    ids, things, fields, ops, plain, odd, stamps, authors, devices, numbers, parents = zip(*found, strict=True)
    ids_, things_ = list(map(bytes.fromhex, ids)), list(map(bytes.fromhex, things))
    stamps_ = [int(stamp, 16) for stamp in stamps]
    values = [value or other for value, other in zip(plain, odd, strict=True)]
    if {*devices} != {device} or min(stamps_) < EARLIEST or max(stamps_) >= LATEST:
        raise _Odd
    if not is_normalized("NFC", "\n".join(values)):  # every value begins and ends with a sign that joins no other
        raise _Odd
    if max(map(len, lines)) > VALUE_LIMIT:
        _require_short(lines, values)
    for at, other in enumerate(odd):
        if other:
            data = _proved(other)
            if fields[at] == WHOLE_THING and type(data) is dict:
                _remember(births, things_[at], ops[at], stamps_[at], ids_[at], data)
    joined = [_joined(some, own) if some else b"" for some, own in zip(parents, ids, strict=True)]
    once, digests = names.setdefault, [sha256(line).digest() for line in lines]
    return list(
        zip(
            ids_, things_, map(once, fields, fields), map(once, ops, ops), values, stamps_, map(once, authors, authors),
            map(int, numbers), joined, digests, strict=True,
        )
    )  # fmt: skip


def _require_short(lines: Sequence[bytes], values: Sequence[str]) -> None:
    for line, value in zip(lines, values, strict=True):
        if len(line) > LINE_LIMIT or (len(line) > VALUE_LIMIT and len(value.encode()) > VALUE_LIMIT):
            raise _Odd


def _joined(parents: str, id_: str) -> bytes:
    """Quoted ids in a row of bytes; none twice, not the change's own, not too many."""
    if id_ in parents:
        raise _Odd
    if len(parents) == 34:
        return bytes.fromhex(parents[1:33])
    several = parents.split(",")
    if len(several) > PARENT_LIMIT or len(set(several)) != len(several):
        raise _Odd
    return bytes.fromhex("".join(several).replace('"', ""))


def _proved(text: str) -> Any:
    """The value of canonical JSON that is not plain; raises where that is not certain. NFC is asked elsewhere."""
    value: Any = _value(text)
    if text.count("[") + text.count("{") > DEEPEST or _LONG_NUMBER(text):
        normal(value)
    if _rewritten(value) != text.encode():
        raise _Odd
    return value


def _remember(births: Births, thing: bytes, op: str, stamp: int, id_: bytes, value: Mapping[str, Any]) -> None:
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
            _remember(births, rows[-1][1], change.op, change.h, rows[-1][0], change.v)
    return rows


def _row(change: Change, digest: bytes) -> Row:
    return (
        bytes.fromhex(change.id), bytes.fromhex(change.e), change.f, change.op, canonical(change.v), change.h, change.a,
        change.n, bytes.fromhex("".join(change.p)), digest,
    )  # fmt: skip
