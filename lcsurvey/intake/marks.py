"""What a sheet says beside its values: hidden rows and columns, merged cells, formulas without a result, cells in error.

A reader of values passes over all of these; here they are found in the text of the sheet, a piece at a time, so that
whatever would be missed in silence can be named.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

MOST = 200_000
"""Marks of one sort that are kept; what comes after them is only counted."""
MOST_COLUMNS = 1_000
_ROW = re.compile(rb"<(?:\w+:)?row\s([^<>]*)>")
_HIDDEN = re.compile(rb"\bhidden\s*=\s*[\"'](?:1|true)[\"']")
_COLUMNS = re.compile(rb"<(?:\w+:)?col\s([^<>]*)>")
_FROM, _TO = (re.compile(rb"\b%s\s*=\s*[\"'](\d{1,5})[\"']" % word) for word in (b"min", b"max"))
_NUMBER = re.compile(rb"\br\s*=\s*[\"'](\d{1,7})[\"']")
_CELL = re.compile(rb"\br\s*=\s*[\"']([A-Za-z]{1,3})(\d{1,7})[\"']")
_FORMULA = re.compile(
    rb"<(?:\w+:)?c(\s[^<>]*)?>\s*<(?:\w+:)?f\b[^<>]*(?:/>|>[^<]*</(?:\w+:)?f\s*>)"
    rb"\s*(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v\s*>\s*</|</(?:\w+:)?c\s*>)"
)
"""A formula and nothing that it came to."""
_ANY_FORMULA = re.compile(rb"<(?:\w+:)?c(\s[^<>]*)?>\s*<(?:\w+:)?f[\s/>]")
_TEXT = re.compile(rb"\bt\s*=\s*[\"']str[\"']")
"""The formula came to an empty text."""
_ERROR = re.compile(rb"<(?:\w+:)?c\s([^<>]*\bt\s*=\s*[\"']e[\"'][^<>]*)>")
_MERGED = re.compile(rb"<(?:\w+:)?mergeCell\s+ref\s*=\s*[\"']([A-Za-z]{1,3})(\d{1,7}):([A-Za-z]{1,3})(\d{1,7})[\"']")

Cell = tuple[int, int]
"""Row and column, from 0."""


@dataclass(frozen=True, slots=True)
class Marks:
    """Rows from 0; cells as (row, column) from 0; ``merged`` are first row, first column, last row, last column."""

    hidden: frozenset[int] = frozenset()
    uncalculated: frozenset[Cell] = frozenset()
    errors: frozenset[Cell] = frozenset()
    merged: tuple[tuple[int, int, int, int], ...] = ()
    unnamed: int = 0
    """Formulas without a result, or errors, in cells that do not say where they are, or beyond the most that are kept."""
    hidden_columns: frozenset[int] = frozenset()
    """From 0."""

    @property
    def unnamed_said(self) -> str:
        """What is to be said of the unnamed."""
        return f"有 {self.unnamed:,} 处公式没有结果，文件没写明在哪一格。请用表格软件打开、保存一次再导入。"


def rows_said(rows: Sequence[int], most: int = 5) -> str:
    """第 5、6、9 行, of rows from 0; many are cut short."""
    said = "、".join(str(row + 1) for row in rows[:most])
    return f"第 {said} 行" if len(rows) <= most else f"第 {said} 等 {len(rows):,} 行"


def columns_said(titles: Sequence[str], most: int = 5) -> str:
    """What is to be said of columns that are hidden and read, by their headings."""
    said = "、".join(f"“{title}”" for title in titles[:most])
    more = f"等 {len(titles):,} 列" if len(titles) > most else ""
    return f"{said}{more}在表格里是隐藏的列，也读了。"


def marks_of(blocks: Iterable[bytes], *, stale: bool = False) -> Marks:
    """The marks in the text of a sheet that comes block by block; ``stale``: its formulas were never calculated."""
    found, rest = _Found(_ANY_FORMULA if stale else _FORMULA), b""
    for block in blocks:
        rest += block
        end = max(rest.rfind(b"<row"), rest.rfind(b":row"))
        if end > 0:
            found.look(rest[: end - 1])
            rest = rest[end - 1 :]
    found.look(rest)
    return Marks(
        frozenset(found.hidden), frozenset(found.uncalculated), frozenset(found.errors), tuple(found.merged),
        found.unnamed, frozenset(found.hidden_columns),
    )  # fmt: skip


@dataclass(slots=True)
class _Found:
    """What was found so far; ``formula`` finds those whose result is not to be trusted."""

    formula: re.Pattern[bytes]
    hidden: set[int] = field(default_factory=set)
    uncalculated: set[Cell] = field(default_factory=set)
    errors: set[Cell] = field(default_factory=set)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    unnamed: int = 0
    hidden_columns: set[int] = field(default_factory=set)

    def look(self, text: bytes) -> None:
        """Take the marks of whole rows, or of what stands around them."""
        if b"hidden" in text:
            for row in _ROW.findall(text):
                if _HIDDEN.search(row) and (number := _NUMBER.search(row)) and int(number[1]):
                    self.hidden.add(int(number[1]) - 1)
            for columns in _COLUMNS.findall(text):
                if _HIDDEN.search(columns) and (first := _FROM.search(columns)) and (last := _TO.search(columns)):
                    self.hidden_columns.update(range(int(first[1]) - 1, min(int(last[1]), MOST_COLUMNS)))
        if b"<f" in text or b":f" in text:
            for attributes in self.formula.findall(text):
                if self.formula is _ANY_FORMULA or not _TEXT.search(attributes):
                    self._keep(self.uncalculated, attributes)
        if b'"e"' in text or b"'e'" in text:
            for attributes in _ERROR.findall(text):
                self._keep(self.errors, attributes)
        if b"mergeCell " in text:
            for left, top, right, bottom in _MERGED.findall(text)[: MOST - len(self.merged)]:
                self.merged.append((int(top) - 1, number_of(left) - 1, int(bottom) - 1, number_of(right) - 1))

    def _keep(self, into: set[Cell], attributes: bytes) -> None:
        place = _CELL.search(attributes)
        if place is None or len(into) >= MOST:
            self.unnamed += 1
        else:
            into.add((int(place[2]) - 1, number_of(place[1]) - 1))


def number_of(letters: bytes) -> int:
    """The number of a column: A is 1, AB is 28."""
    number = 0
    for letter in letters[:8].upper():  # a sheet has three
        number = number * 26 + letter - 64
    return number
