"""How far a sheet reaches, told before it is read: a reader makes room for every cell up to the furthest one.

One stray value in XFD1048576 is 17 billion cells: the reader would not fail, it would end the program.
Nearly every row has the columns of the rows before it, and that is proved at a look; any other is read cell by cell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from lcsurvey.errors import InputError
from lcsurvey.intake.marks import number_of

MOST_CELLS = 20_000_000
"""Rows times columns: 240,000 questionnaires of 80 columns, 1 GB while they are read."""
_LONGEST_ROW = 64 << 20
"""Bytes of one row."""
_ROW = re.compile(rb"<(?:\w+:)?row[\s/>]")
_ROW_NUMBER = re.compile(rb"<(?:\w+:)?row\s[^<]*?\br\s*=\s*[\"'](\d+)")
_CELL = re.compile(rb"<(?:\w+:)?c[\s/>]")
_PLACE = rb"<(?:\w+:)?c\s[^<]*?\br\s*=\s*[\"']%s[\"'](?![^<>]*/>\s*<)"
_COLUMN = re.compile(_PLACE % rb"([A-Za-z]+)\d*")
_LINE = re.compile(_PLACE % rb"[A-Za-z]+(\d+)")
_PLAIN = re.compile(rb'<c r="([A-Z]+)(\d+)"[^<>/]*(/?)>')
"""A cell as nearly every program writes it."""
_LAST = re.compile(rb'<row r="([1-9]\d{0,6})"')
"""A row as nearly every program writes it."""
_SIGNS = (b"hidden", b"<f", b":f", b"'e'", b"mergeCell")
_PREFIXED = re.compile(rb":(?:c|row)[\s/>]")
_ANY_PLACE = re.compile(rb"<(?:\w+:)?c\s[^<]*?\br\s*=\s*[\"'][A-Za-z]")


class Extent:
    """The rows and columns that a part of an .xlsx fills, as far as it has been read."""

    def __init__(self, place: str) -> None:
        self._place = place
        self._numbered = 0  # the highest number a row or cell gives
        self._counted = 0  # rows without a number
        self.columns = 0
        self.marked = False
        """Whether there may be hidden rows, formulas, errors or merged cells: those are to be looked for."""
        self._rest = b""

    @property
    def rows(self) -> int:
        """At least as many as there are."""
        return self._numbered + self._counted

    def watching(self, blocks: Iterator[bytes]) -> Iterator[bytes]:
        """The blocks as they come; InputError as soon as they reach too far."""
        for block in blocks:
            self._take(block)
            yield block
        self._look(self._rest)
        self.marked = self.marked or b"mergeCell" in self._rest

    def _take(self, block: bytes) -> None:
        """Look at the whole rows there are."""
        self._rest += block
        start = self._rest.rfind(b"<row")
        if start < 0:
            start = self._rest.rfind(b":row")
        end = self._rest.rfind(b"<", 0, start + 1)
        if end > 0:
            self._look(self._rest[:end])
            self._rest = self._rest[end:]
        elif start < 0:
            self._rest = self._rest[-64:]  # not a sheet, or not yet
        elif len(self._rest) > _LONGEST_ROW:
            raise InputError(f"{self._place}：有一行太长，不像是表格，没有读。")

    def _look(self, text: bytes) -> None:
        """Rows and columns of these rows. What every error, formula and hidden row has is looked for first."""
        self.marked = self.marked or (b"#" in text and b'"e"' in text)
        if not self._like_before(text):
            self._look_closely(text)
            self.marked = self.marked or any(sign in text for sign in _SIGNS)

    def _like_before(self, text: bytes) -> bool:
        """Whether these are plain rows that reach no further than the columns known; False where that is not certain.

        Where every cell says its place, the numbers of rows decide nothing.
        """
        last = _LAST.match(text, max(text.rfind(b"<row"), 0))
        if last is None:
            return False
        digits = len(last[1])
        columns, elsewhere = _elsewhere(self.columns, digits)
        if 10**digits * columns > MOST_CELLS:
            first = int(last[1][:1])
            columns, elsewhere = _elsewhere(self.columns, digits, first)
            furthest = (first + 1) * 10 ** (digits - 1)
        else:
            furthest = 10**digits
        if max(furthest, self.rows) * columns > MOST_CELLS or elsewhere.search(text):
            return False
        if b":" in text and _PREFIXED.search(text):
            return False
        self.marked = self.marked or (b"f" in text and b"<f" in text) or (b"h" in text and b"hidden" in text)
        self._numbered, self.columns = max(self._numbered, furthest), max(self.columns, columns)
        return True

    def _look_closely(self, text: bytes) -> None:
        """Rows and columns, cell by cell."""
        rows = len(_ROW.findall(text))
        numbers = _ROW_NUMBER.findall(text)
        self._counted += rows - len(numbers)
        cells = len(_CELL.findall(text))
        plain = _PLAIN.findall(text)
        if len(plain) == cells:
            columns, lines = {cell[0] for cell in plain if not cell[2]}, {cell[1] for cell in plain if not cell[2]}
        else:
            columns, lines = set(_COLUMN.findall(text)), set(_LINE.findall(text))
            if cells > len(_ANY_PLACE.findall(text)):
                self.columns = max(self.columns, *(len(_CELL.findall(row)) for row in _ROW.split(text)))
        self._numbered = max(self._numbered, *map(int, numbers), *map(int, lines), 0)
        self.columns = max(self.columns, *map(number_of, columns), 0)
        if self.rows * self.columns > MOST_CELLS:
            raise InputError(
                f"{self._place}：表格一直铺到第 {self.rows} 行、第 {self.columns} 列，太大了，没有读。"
                "多半是远处有一格误写了字：请删去内容以外的行和列，另存后再试；确实有这么多，请分成几个文件。"
            )


@lru_cache(maxsize=64)
def _elsewhere(columns: int, digits: int, first: int = 9) -> tuple[int, re.Pattern[bytes]]:
    """What finds a cell that is not plainly within so many columns, and rows of so many digits; as many columns.

    Of as many digits are only rows that begin with at most ``first``.
    """
    if columns <= 26:
        letters = f"[A-{chr(64 + max(columns, 1))}]"
    else:
        front = min((columns - 1) // 26, 26)
        letters, columns = f"(?:[A-Z]|[A-{chr(64 + front)}][A-Z])", 26 * (front + 1)
    rows = f"[0-9]{{1,{digits}}}"
    if first < 9:
        rows = f"(?:[1-{first}][0-9]{{{digits - 1}}}" + (f"|[1-9][0-9]{{0,{digits - 2}}})" if digits > 1 else ")")
    return columns, re.compile(f'<c(?! r="{letters}{rows}")'.encode())
