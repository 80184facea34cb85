"""A list of outlets, circles, communities or compounds: rows of a sheet as things for the register.

    taken = take(sheet, "outlet", heading, columns, register)
    taken.rows, taken.problems, taken.notes        # things with their values; every bad cell; what else is to be known

Nothing is stored here. A row with a bad cell is among ``bad``, not among ``rows``.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Any

from lcsurvey.circle.catalogue import catalogue
from lcsurvey.errors import AnswerError, Problem
from lcsurvey.intake.cells import Unreadable, read, short
from lcsurvey.intake.fields import Target, targets
from lcsurvey.intake.guessing import heading
from lcsurvey.intake.marks import columns_said, rows_said
from lcsurvey.intake.places import Register
from lcsurvey.intake.sheet import BEYOND, Report, Sheet
from lcsurvey.intake.units import row_of_units, units_of
from lcsurvey.record.canonical import Json
from lcsurvey.store.kinds import KINDS
from lcsurvey.store.values import register_values

_TOTAL = re.compile(
    r"\S{0,12}(?:总|合|小|共)\s*计(?:\s*[（(][^）)]*[）)])?\s*[:：]?\s*(?:[\d,.]+\s*\S{0,4})?|累计|总数|平均(?:值|数)?"
)
_AROUND = re.compile(
    r"(?:备?注|说明|填表|制表|审核|填报|联系|负责|单位|日期|报送|联系人)[^:：]{0,8}[:：]"
    r"|(?:填表|制表|审核|填报|报送)(?:人|日期|时间|单位|部门|负责人)?$"
)
_SECTION = re.compile(r"(?:[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}[、.．])")
"""一、基本保障类: a row of nothing else is a heading within the table."""
_EMPTY = frozenset(("", "-", "—", "--", "——", "/", "\\", "n/a", "无此项", "空"))
_RECKONED = frozenset(("公里", "千米", "km", "小时", "时"))
"""Units with 万 besides in which a number is not kept as it is written: that is told."""
_TELLS: Mapping[str, tuple[str, ...]] = {"position": ("latitude", "longitude"), "distance": ("minutes", "metres")}
"""Columns that stand for other fields."""
_TOLD_BY: Mapping[str, tuple[str, ...]] = {"compound": ("circle",), "circle": ("community", "compound")}
"""Fields that others are needed to tell."""
_REPORT_EACH = 500


@dataclass(frozen=True, slots=True)
class Row:
    """A thing of the list: its row in the sheet (from 0), its values as they are kept, where each came from.

    ``guessed``: its format was told by its name. ``communities`` are to be registered with a circle.
    """

    row: int
    values: Mapping[str, Json]
    cells: Mapping[str, int]
    guessed: bool = False
    communities: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Taken:
    """What a sheet holds under one mapping; ``bad`` are rows with a problem, ``hidden`` those that are not shown."""

    kind: str
    rows: tuple[Row, ...]
    bad: tuple[int, ...]
    problems: tuple[Problem, ...]
    where: tuple[tuple[int, int], ...]
    """Row and column of each problem, from 0."""
    notes: tuple[str, ...]
    hidden: tuple[int, ...] = ()

    @property
    def guessed(self) -> int:
        """How many formats were told by the name."""
        return sum(row.guessed for row in self.rows)


def take(
    sheet: Sheet,
    kind: str,
    heading_at: int,
    columns: Mapping[int, str],
    register: Register,
    *,
    circle: str = "",
    first: int = 0,
    report: Report | None = None,
    skip_hidden: bool = False,
) -> Taken:
    """The things of a sheet; ``circle`` is the one they all belong to where that is known, ``first`` the first row."""
    reader = _Reader(sheet, kind, heading_at, columns, register, circle)
    start = max(first, heading_at + 1)
    hidden = tuple(row for row in sorted(sheet.marks.hidden) if start <= row < len(sheet.rows) and reader.has(row))
    rows: list[Row] = []
    bad: list[int] = []
    for at in range(start, len(sheet.rows)):
        if report and at % _REPORT_EACH == 0:
            report(at, len(sheet.rows))
        if (skip_hidden and at in sheet.marks.hidden) or not reader.has(at) or reader.is_around(at):
            continue
        before = len(reader.problems)
        row = reader.row(at)
        if len(reader.problems) > before:
            bad.append(at)
        elif row is not None:
            rows.append(row)
    return Taken(
        kind, tuple(rows), tuple(bad), tuple(reader.problems), tuple(reader.where), tuple(reader.notes(hidden)), hidden
    )


@dataclass
class _Reader:
    """Reads rows; collects problems instead of stopping at the first."""

    sheet: Sheet
    kind: str
    heading_at: int
    mapping: Mapping[int, str]
    register: Register
    circle: str
    problems: list[Problem] = field(default_factory=list)
    where: list[tuple[int, int]] = field(default_factory=list)
    totals: list[int] = field(default_factory=list)
    around: list[int] = field(default_factory=list)
    repeated: list[int] = field(default_factory=list)
    cells: dict[tuple[tuple[str, int], ...], dict[str, int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        known = targets(self.kind)
        self.columns: dict[int, Target] = {c: known[name] for c, name in sorted(self.mapping.items()) if name in known}
        titles = {c: heading(self.sheet, self.heading_at, c) if self.heading_at >= 0 else "" for c in self.columns}
        maps = known["datum"].words if "datum" in known else {}
        self.units = units_of(self.sheet, self.heading_at, titles, self.columns, maps)
        self.units_at = row_of_units(self.sheet, self.heading_at)
        self.name_column = next((c for c, target in self.columns.items() if target.name == "name"), 0)
        self.title = " ".join(titles.get(self.name_column, "").split())
        self.read: Callable[[str, str, str], Mapping[str, Any]] = cache(
            lambda name, text, unit: read(known[name], text, unit)
        )
        self.guess = cache(catalogue().guess)

    def has(self, row: int) -> bool:
        """Whether any of the columns that are read has something in this row."""
        line = self.sheet.rows[row]
        return any(c < len(line) and line[c] != "" for c in self.columns)

    def is_around(self, row: int) -> bool:
        """Whether a row is a sum or words around the table; kept to be told."""
        filled = [" ".join(str(cell).split()) for cell in self.sheet.rows[row] if cell != ""]
        name = self.sheet.text(*self.sheet.covers.get((row, self.name_column), (row, self.name_column)))
        if (not name or _is_total(name)) and any(map(_is_total, filled[:2])):
            self.totals.append(row)
            return True
        if filled and (_AROUND.match(filled[0]) or (len(filled) == 1 and _SECTION.match(filled[0]))):
            self.around.append(row)
            return True
        if name and name == self.title and self.heading_at >= 0:
            self.repeated.append(row)
            return True
        return row == self.units_at

    def row(self, row: int) -> Row | None:
        """The thing of a row; None where something is wrong with it, which is then among the problems."""
        given: dict[str, Any] = {}
        cells: dict[str, int] = {}
        bad: set[str] = set()  # fields of cells that could not be read
        beyond = self.sheet.beyond(self.heading_at, row) if self.heading_at >= 0 else None
        if beyond is not None:
            self._say(row, beyond, BEYOND)
            return None
        for column, target in self.columns.items():
            text, from_above = self._text(row, column)
            try:
                if trouble := self.sheet.trouble(row, column):
                    raise Unreadable(f"{trouble}。")
                if _is_empty(target, text):
                    continue
                if self._is_a_day(row, column, target):
                    raise Unreadable(f"“{short(text)}”：表格软件把这一格变成了日期。请把它设成文本，重新填写。")
                if from_above and (target.is_number or target.name == "name"):
                    raise Unreadable("在合并的单元格里，不知道它属于哪一行。请取消合并，分开填写。")
                found = self.read(target.name, text, self.units[column])
            except Unreadable as error:
                self._say(row, column, str(error))
                bad |= {target.name, *_TELLS.get(target.name, ())}
                continue
            for name, value in found.items():
                if name in given and given[name] != value:
                    if name == "also":
                        value = tuple(dict.fromkeys((*given[name], *value)))
                    else:
                        self._say(
                            row,
                            column,
                            f"“{short(text)}”与 {self.sheet.place(row, cells[name])} 说的不一样，请留一个。",
                        )
                        bad.add(name)
                given[name] = value
                cells[name] = column
        return self._thing(row, given, cells, frozenset(bad))

    def _is_a_day(self, row: int, column: int, target: Target) -> bool:
        """Whether a cell of words was made a day by the spreadsheet: 7-11, 12-3. A number says itself what is wrong."""
        covers = self.sheet.covers
        value = self.sheet.value(*(covers.get((row, column), (row, column)) if covers else (row, column)))
        if not isinstance(value, date):
            return False
        days = target.is_number or target.name == "remark" or (target.fact is not None and target.fact.type == "date")
        return not days

    def _text(self, row: int, column: int) -> tuple[str, bool]:
        """What a cell says, a merged one with the others that it covers; whether it is shared with another row."""
        covered = self.sheet.covers.get((row, column)) if self.sheet.marks.merged else None
        if covered is None:
            shared = (row + 1, column) in self.sheet.covers and self.sheet.covers[row + 1, column] == (row, column)
            return self.sheet.text(row, column), shared if self.sheet.marks.merged else False
        top, left = covered
        if left != column or top <= self.heading_at:
            return "", False
        return self.sheet.text(top, left), True

    def _thing(self, row: int, given: dict[str, Any], cells: dict[str, int], bad: frozenset[str]) -> Row | None:
        """The values of a row as the store keeps them; whatever else is wrong with it is told besides the ``bad``."""
        found = self.register.place(self.kind, given, self.circle, bad)
        for name, sentence in found.unknown.items():
            self._say(row, cells.get(name, self.name_column), sentence)
        placed, bad = found.values, bad | found.unknown.keys()
        communities = tuple(placed.pop("communities", ()))
        guessed = self._guess(placed) if self.kind == "outlet" else False
        try:
            kept = register_values(KINDS[self.kind], placed, new=True)
        except AnswerError as error:
            labels = {one.label: one.name for one in KINDS[self.kind].fields}
            for problem in error.problems:
                name = labels.get(problem.place, "")
                if problem.code != "required" or not bad & {name, *_TOLD_BY.get(name, ())}:
                    self._say(row, cells.get(name, self.name_column), problem.sentence)
            return None
        if bad:
            return None
        where = self.cells.setdefault(tuple(cells.items()), cells)  # one for all rows that have the same cells filled
        return Row(row, {name: value for name, value in kept.items() if value is not None}, where, guessed, communities)

    def _guess(self, given: dict[str, Any]) -> bool:
        """The format by the name where none is written, and the brand with it."""
        name = str(given.get("name", ""))
        if given.get("format") or not name:
            return False
        guess = self.guess(name, str(given.get("brand", "")))
        if guess is None:
            return False
        given["format"] = guess.format
        if guess.brand and not given.get("brand"):
            given["brand"] = guess.brand
        if guess.chain and "chain" not in given:
            given["chain"] = True
        return True

    def _say(self, row: int, column: int, sentence: str) -> None:
        self.problems.append(Problem("bad_cell", self.sheet.place(row, column), sentence))
        self.where.append((row, column))

    def notes(self, hidden: tuple[int, ...]) -> Iterator[str]:
        """What a person should know of the whole sheet."""
        if hidden:
            yield f"有 {len(hidden):,} 行在表格里是隐藏的（{rows_said(hidden)}），也在下面。"
        covered = self.sheet.marks.hidden_columns & self.columns.keys()
        if covered:
            yield columns_said([heading(self.sheet, self.heading_at, column) for column in sorted(covered)])
        for column, target in self.columns.items():
            unit = self.units[column]
            if target.is_number and (unit.startswith("万") or unit in _RECKONED):
                yield f"“{heading(self.sheet, self.heading_at, column)}”里没写单位的数按{unit}读。"
        if self.totals:
            yield f"{rows_said(self.totals)}是合计，没有算进来。"
        if self.around:
            yield f"{rows_said(self.around)}是表外的说明，没有算进来。"
        if self.repeated:
            yield f"{rows_said(self.repeated)}是重复的列名，没有算进来。"
        if self.sheet.marks.unnamed:
            yield self.sheet.marks.unnamed_said


def _is_total(text: str) -> bool:
    """Whether a cell says that its row is a sum; most are told at a look."""
    return ("计" in text or text.startswith(("总数", "平均"))) and _TOTAL.fullmatch(text) is not None


def _is_empty(target: Target, text: str) -> bool:
    """Whether a cell says that there is nothing."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    several = target.fact is not None and target.fact.type in ("format", "formats", "list")
    return plain in _EMPTY or (several and plain in ("无", "没有", "否"))
