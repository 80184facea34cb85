"""QR codes by the hundred: segno draws the frame of a version once, the data is laid in here.

A code is linear over GF(2): with version, level and mask fixed, the modules are those of the empty frame with
the bits of the codewords switched on. One mask for all codes, for choosing one costs more than drawing. The
result equals segno's own, module by module (a test holds them side by side).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

Matrix = tuple[int, ...]
"""Rows as numbers, the leftmost module the highest bit; 1 is dark."""

ALPHANUMERIC = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
MASK = 3
# Level M: characters that fit in alphanumeric mode, data codewords, error correction codewords of a block, blocks.
_VERSIONS = {2: (38, 28, 16, 1), 3: (61, 44, 26, 1), 4: (90, 64, 18, 2), 5: (122, 86, 24, 2)}


@lru_cache(maxsize=64)
def matrix(payload: str) -> Matrix:
    """The modules of the QR code of ``payload``, level M."""
    if all(char in ALPHANUMERIC for char in payload):
        for version, (room, *_) in _VERSIONS.items():
            if len(payload) <= room:
                return _frame(version).filled(_bits(payload, version))
    return _by_segno(payload, None)


def _by_segno(payload: str, version: int | None) -> Matrix:
    import segno

    made = segno.make(payload, micro=False, error="m", boost_error=False, mask=MASK, version=version)
    return tuple(int("".join(map(str, map(int, row))), 2) for row in made.matrix)


def _bits(payload: str, version: int) -> bytes:
    """The data codewords: mode, length, characters in pairs, end, padding."""
    value, length = 0b0010 << 9 | len(payload), 13
    for i in range(0, len(payload) - 1, 2):
        value = value << 11 | ALPHANUMERIC.index(payload[i]) * 45 + ALPHANUMERIC.index(payload[i + 1])
        length += 11
    if len(payload) % 2:
        value, length = value << 6 | ALPHANUMERIC.index(payload[-1]), length + 6
    room = _VERSIONS[version][1] * 8
    end = min(4, room - length)
    end += -(length + end) % 8
    data = (value << end).to_bytes((length + end) // 8, "big")
    missing = room // 8 - len(data)
    return data + (b"\xec\x11" * missing)[:missing]


@dataclass(frozen=True)
class _Frame:
    """One version: its rows with every data module off, and where each bit of the codewords goes."""

    rows: Matrix
    places: tuple[tuple[int, int], ...]  # row, value of the module in its row
    version: int

    def filled(self, data: bytes) -> Matrix:
        """The modules with ``data`` and its error correction in place."""
        rows = list(self.rows)
        words = _interleaved(data, self.version)
        bits = bin(int.from_bytes(b"\x01" + words, "big"))[3:]
        for bit, (row, module) in zip(bits, self.places, strict=False):
            if bit == "1":
                rows[row] ^= module
        return tuple(rows)


@cache
def _frame(version: int) -> _Frame:
    """The frame of a version, found by taking segno's code of a known text apart."""
    size = 17 + 4 * version
    places = tuple((row, 1 << (size - 1 - column)) for row, column in _path(version, size))
    text = "A" * _VERSIONS[version][0]
    known = _Frame(_by_segno(text, version), places, version)
    return _Frame(known.filled(_bits(text, version)), places, version)


def _path(version: int, size: int) -> list[tuple[int, int]]:
    """Data modules in the order of their bits: two columns at a time from the right, up and down in turn."""
    found = []
    up, column = True, size - 1
    while column > 0:
        if column == 6:
            column -= 1
        for step in range(size):
            row = size - 1 - step if up else step
            found += [(row, c) for c in (column, column - 1) if not _reserved(row, c, version, size)]
        up, column = not up, column - 2
    return found


def _reserved(row: int, column: int, version: int, size: int) -> bool:
    """Whether a module belongs to a finder, the timing, the alignment or the format."""
    if row == 6 or column == 6:
        return True
    if row < 9 and (column < 9 or column > size - 9):
        return True
    if row > size - 9 and column < 9:
        return True
    return version > 1 and abs(row - (size - 7)) <= 2 and abs(column - (size - 7)) <= 2


def _interleaved(data: bytes, version: int) -> bytes:
    _, _, parity, blocks = _VERSIONS[version]
    length = len(data) // blocks
    parts = [data[i * length : (i + 1) * length] for i in range(blocks)]
    if blocks == 1:
        return data + _parity(data, parity)
    checks = [_parity(part, parity) for part in parts]
    return bytes(b for column in zip(*parts, strict=True) for b in column) + bytes(
        b for column in zip(*checks, strict=True) for b in column
    )


def _parity(data: bytes, count: int) -> bytes:
    """Reed–Solomon: the remainder of the data, shifted, by the generator of ``count`` roots."""
    steps = _steps(count)
    top = 8 * (count - 1)
    keep = (1 << 8 * count) - 1
    remainder = 0
    for word in data:
        remainder = (remainder << 8 & keep) ^ steps[(remainder >> top) ^ word]
    return remainder.to_bytes(count, "big")


@cache
def _steps(count: int) -> tuple[int, ...]:
    """What a leading word takes away from the remainder: the generator times that word, as one number."""
    power, log = [1], {1: 0}
    for i in range(1, 255):
        value = power[-1] << 1
        power.append(value ^ 0x11D if value > 255 else value)
        log[power[-1]] = i

    def times(a: int, b: int) -> int:
        return power[(log[a] + log[b]) % 255] if a and b else 0

    generator = [1]
    for i in range(count):
        shifted = [*generator, 0]
        for j, term in enumerate(generator):
            shifted[j + 1] ^= times(term, power[i])
        generator = shifted
    return tuple(
        int.from_bytes(bytes(times(term, word) for term in generator[1:]), "big") for word in range(256)
    )
