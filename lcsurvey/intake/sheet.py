"""A sheet with its cells as they are: values by address, and what a reader of values would pass over in silence.

    book = Book.open(path)                 # looked through, nothing read yet; InputError says what is the matter
    book.names                             # its sheets, hidden ones too; a .csv has one
    sheet = book.read(book.names[0])
    sheet.text(3, 1), sheet.place(3, 1)    # "2000万", "B4"

Formulas are never calculated: the result that the file holds is the value. A cell without one, and a cell in error,
has no text and a word in ``trouble``.
"""

from __future__ import annotations

import gc
import hashlib
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import Any

from lcsurvey.errors import InputError
from lcsurvey.intake import archive
from lcsurvey.intake.marks import MOST_COLUMNS, Marks
from lcsurvey.intake.spreadsheet import MOST_ROWS, letters, lines_of_csv, opened, opening, text, unread

Report = Callable[[int, int], None]
"""Told how many rows of how many are done; what it raises ends the work."""
_AT_ONCE = 2_000
_EXACT = 10**15
"""From here on a spreadsheet keeps no whole number exactly."""
UNCALCULATED = "是公式，文件里没有存它的结果。请用表格软件打开、保存一次再导入，或改成数值"
_ERROR_TEXT = re.compile(r"#(?:N/A|REF!|VALUE!|DIV/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!)|#{3,}", re.IGNORECASE)
"""An error as a .csv and copied cells say it; a column that was too narrow when it was copied."""
ERROR = "公式出错了（如 #N/A、#REF!）。请改好再导入"
BEYOND = "超出了表头，多半是这一行有一格里的逗号没有加引号，后面的都错了位。请改好，或给多出的列加上列名。"


class EmptySheet(InputError):
    """A sheet in which there is nothing to read."""


@dataclass(frozen=True)
class Sheet:
    """A sheet: rows and columns count from 0, rows may differ in length; ``path`` is where it came from."""

    path: str
    name: str
    rows: Sequence[Sequence[Any]]
    marks: Marks = field(default_factory=Marks)

    @cached_property
    def width(self) -> int:
        """How many columns the longest row has."""
        return max(map(len, self.rows), default=0)

    @cached_property
    def covers(self) -> Mapping[tuple[int, int], tuple[int, int]]:
        """Cell beneath a merged one → the cell at the upper left, which has the value."""
        found: dict[tuple[int, int], tuple[int, int]] = {}
        for top, left, bottom, right in self.marks.merged:
            for row in range(top, min(bottom, len(self.rows) - 1) + 1):
                for column in range(left, min(right, self.width - 1) + 1):
                    if (row, column) != (top, left):
                        found[row, column] = (top, left)
        return found

    def value(self, row: int, column: int) -> Any:
        """The value of a cell as the file has it; an empty text where there is none."""
        line = self.rows[row]
        return line[column] if column < len(line) else ""

    def text(self, row: int, column: int) -> str:
        """What a cell says, as one text."""
        value = self.value(row, column)
        return value.strip() if isinstance(value, str) else text(value)

    def trouble(self, row: int, column: int) -> str:
        """Why a cell has no value that can be trusted; empty where it has one."""
        if (row, column) in self.marks.uncalculated:
            return UNCALCULATED
        if (row, column) in self.marks.errors:
            return ERROR
        value = self.value(row, column)
        if isinstance(value, str) and "#" in value and _ERROR_TEXT.fullmatch(value.strip()):
            return ERROR
        if isinstance(value, float) and abs(value) >= _EXACT:
            return "数字太长，表格软件只保留了前 15 位。请把这一格设成文本，重新填写"
        return ""

    def beyond(self, heading: int, row: int) -> int | None:
        """The first filled cell of a row that has no place beneath the heading: in a .csv a comma that was not quoted
        has pushed the others on. None where there is none; the rows of any other file are of one width.
        """
        wide = len(self.rows[heading])
        return next((column for column, cell in enumerate(self.rows[row][wide:], wide) if cell != ""), None)

    def troubles(self) -> dict[tuple[int, int], str]:
        """Every cell without a value that can be trusted → why."""
        suspects = set(self.marks.uncalculated | self.marks.errors)
        for row, line in enumerate(self.rows):
            suspects.update((row, column) for column, value in enumerate(line) if _is_doubtful(value))
        return {cell: said for cell in sorted(suspects) if cell[0] < len(self.rows) and (said := self.trouble(*cell))}

    def place(self, row: int, column: int) -> str:
        """The cell as people name it."""
        return f"{letters(column)}{row + 1}"


@dataclass(frozen=True)
class Book:
    """A file that was looked through. ``hidden`` are sheets that are not shown; ``digest`` tells the file again."""

    path: Path
    names: tuple[str, ...]
    hidden: frozenset[str]
    digest: str
    is_csv: bool = False
    marked: frozenset[str] = frozenset()
    """Parts of the file in which there is more than plain values."""
    _opened: list[Any] = field(default_factory=list, repr=False, compare=False)
    """The workbook as it was opened to be looked through, for whoever reads first."""

    @property
    def shown(self) -> tuple[str, ...]:
        """The sheets that are shown; all where none is."""
        return tuple(name for name in self.names if name not in self.hidden) or self.names

    @classmethod
    def open(cls, path: Path) -> Book:
        """Look a file through; InputError where it is no table or means harm."""
        head = opening(path)
        digest = _digest(path)
        if not head.startswith(b"PK"):
            return cls(path, (path.stem,), frozenset(), digest, True)
        from python_calamine import CalamineError, SheetVisibleEnum

        marked = archive.require_harmless(path)
        try:
            book = opened(path)
            sheets = book.sheets_metadata
        except (CalamineError, OSError, ValueError) as error:
            raise _broken(path) from error
        hidden = frozenset(sheet.name for sheet in sheets if sheet.visible != SheetVisibleEnum.Visible)
        names = [sheet.name for sheet in sheets if sheet.name not in hidden]
        if not sheets:
            raise InputError(f"{path}：表格里没有内容。")
        return cls(path, (*names, *sorted(hidden)), hidden, digest, False, marked, [book])

    def read(self, name: str = "", report: Report | None = None) -> Sheet:
        """A sheet, the first by default; InputError where it cannot be read or is too large."""
        name = name or self.names[0]
        if self.is_csv:
            rows = []
            for row in lines_of_csv(self.path):
                rows.append(row)
                _require_small(self.path, len(rows), len(row))
                if report and len(rows) % _AT_ONCE == 0:
                    report(len(rows), 0)
            return self._whole(Sheet(str(self.path), name, rows))
        if name not in self.names:
            raise InputError(f"{self.path}：没有叫“{name}”的工作表，有：{'、'.join(self.names)}。")
        return self._whole(self._sheet(name, report))

    def _sheet(self, name: str, report: Report | None) -> Sheet:
        from python_calamine import CalamineError

        try:
            workbook = self._opened.pop() if self._opened else opened(self.path)
            with workbook as book, ThreadPoolExecutor(1) as other, _uncollected():
                marks = other.submit(archive.marks, self.path, name, self.marked)
                sheet = book.get_sheet_by_name(name)
                _require_small(self.path, sheet.total_height, sheet.total_width)
                left = [""] * (sheet.start[1] if sheet.start else 0)
                rows: list[tuple[Any, ...]] = []  # of tuples: collecting garbage passes over them
                coming, high = iter(sheet.iter_rows()), sheet.total_height + 1
                while some := list(islice(coming, _AT_ONCE)):
                    rows += [(*left, *row) for row in some] if left else map(tuple, some)
                    if report:
                        report(len(rows), high)
                return Sheet(str(self.path), name, rows, marks.result())
        except (CalamineError, OSError, ValueError) as error:
            raise _broken(self.path) from error

    def _whole(self, sheet: Sheet) -> Sheet:
        if not any(cell != "" for row in sheet.rows for cell in row):
            raise EmptySheet(f"{self.path}：工作表“{sheet.name}”是空的。请选另一张工作表，或检查是不是选错了文件。")
        return sheet


def _is_doubtful(value: Any) -> bool:
    """Whether a value may be in trouble; most are told at a look."""
    return "#" in value if isinstance(value, str) else isinstance(value, float) and abs(value) >= _EXACT


@contextmanager
def _uncollected() -> Iterator[None]:
    """No looking for cyclic garbage while rows are made: there is none in them, and every look goes through them all."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def _digest(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise unread(path, error) from error


def _require_small(path: Path, rows: int, columns: int) -> None:
    if rows > MOST_ROWS + 1_000 or columns > MOST_COLUMNS:
        raise InputError(f"{path}：有 {rows:,} 行 {columns:,} 列，太多了，请分成几个文件再导入。")


def _broken(path: Path) -> InputError:
    return InputError(f"{path}：打不开这个表格，可能已损坏。请用表格软件打开后另存为 .xlsx 再试。")
