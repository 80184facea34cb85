"""Blocks: changes of one device in one circle, as bytes that are signed once and handed on unchanged.

A block is UTF-8, every line ends in LF: a canonical JSON header, then the device's change lines by ascending number.
The record keeps only which numbers a block has (“1-57,60”); as no change is ever altered, the same bytes can be made
from it again, and their SHA-256 proves it.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from lcsurvey.errors import InputError
from lcsurvey.record.canonical import canonical

LINES = 20_000
"""Changes in one block at most."""
LARGEST = 8 << 20
"""Bytes of a block at most, its header with it."""
COMMON = ""
"""In the place of a circle: what concerns all of them (rounds, settings, regions)."""
_DOMAIN = b"lcsurvey-block-v1\0"
_RUN = r"[1-9][0-9]{0,15}(?:-[1-9][0-9]{0,15})?"
_RUNS = re.compile(rf"{_RUN}(?:,{_RUN})*")


@dataclass(frozen=True, slots=True)
class Block:
    """A signed block as the record keeps it, without its bytes.

    ``circle`` is a circle's id, ``COMMON`` or the city's id; ``key`` is whose signature it bears (64 hexadecimal
    digits): the device's own, or of who carries what a device without a key wrote; ``numbers`` are runs.
    """

    sha256: str
    device: str
    circle: str
    key: str
    signature: bytes
    numbers: str
    count: int


def runs(numbers: Iterable[int]) -> str:
    """Ascending numbers as runs: 1, 2, 3, 5 → “1-3,5”; the same numbers always give the same text."""
    parts: list[str] = []
    first = last = 0
    for number in numbers:
        if number == last + 1 and last:
            last = number
            continue
        if last:
            parts.append(f"{first}-{last}" if last > first else str(first))
        first = last = number
    if last:
        parts.append(f"{first}-{last}" if last > first else str(first))
    return ",".join(parts)


def ranges(text: str) -> list[tuple[int, int]]:
    """The runs as pairs of first and last, both within.

    InputError where they do not ascend, touch, or hold more than a block may.
    """
    if not text:
        return []
    if not _RUNS.fullmatch(text):
        raise _not_runs()
    found: list[tuple[int, int]] = []
    before, count = -1, 0
    for part in text.split(","):
        start, _, end = part.partition("-")
        first, last = int(start), int(end or start)
        if first <= before + 1 or (end and last <= first):
            raise _not_runs()
        found.append((first, last))
        count += last - first + 1
        before = last
    if count > LINES:
        raise InputError(f"一个数据块最多 {LINES} 条记录，这里有 {count} 条。请让对方重新导出。")
    return found


def numbers(text: str) -> Iterator[int]:
    """The numbers of runs, ascending; InputError as :func:`ranges`."""
    for first, last in ranges(text):
        yield from range(first, last + 1)


def holds(spans: Sequence[tuple[int, int]], number: int) -> bool:
    """Whether one of the ascending ``spans`` holds a number."""
    low, high = 0, len(spans)
    while low < high:
        middle = (low + high) // 2
        if spans[middle][1] < number:
            low = middle + 1
        else:
            high = middle
    return low < len(spans) and spans[low][0] <= number


def header(device: str, circle: str, project: str, count: int) -> str:
    """The first line of a block, without its line end; ``project`` is the pack's id."""
    return canonical({"block": 1, "circle": circle, "count": count, "device": device, "project": project})


def body(device: str, circle: str, project: str, lines: Sequence[str]) -> bytes:
    """A block's bytes from its change lines (without line ends), by ascending number; InputError above ``LINES``."""
    if not 0 < len(lines) <= LINES:
        raise InputError(f"一个数据块要有 1 到 {LINES} 条记录，这里有 {len(lines)} 条。")
    return "\n".join((header(device, circle, project, len(lines)), *lines, "")).encode()


def name(body: bytes) -> str:
    """A block's name: the SHA-256 of its bytes, 64 hexadecimal digits."""
    return hashlib.sha256(body).hexdigest()


def message(sha256: str) -> bytes:
    """What is signed of a block."""
    return _DOMAIN + bytes.fromhex(sha256)


def _not_runs() -> InputError:
    return InputError("数据块里的序号写得不规范。请让对方重新导出。")
