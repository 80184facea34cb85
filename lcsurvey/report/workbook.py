"""Sheets as a workbook: the same cells as on the page, numbers as numbers, one worksheet for each sheet."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from lcsurvey.circle.name import short_name
from lcsurvey.report.document import write_file
from lcsurvey.report.sheet import Cell, Placed, Sheet

_NUMBER = re.compile(r"[+-]?[0-9]{1,12}(\.[0-9]{1,6})?%?")
_PER_MM = 0.53  # widths of a digit in a millimetre
_FONT = {"font_name": "宋体", "font_size": 11, "valign": "vcenter", "text_wrap": True}
_ROLES: Mapping[str, Mapping[str, Any]] = {
    "head": {"bold": True, "align": "center", "bg_color": "#F2F2F2"},
    "label": {"bold": True, "align": "left"},
    "number": {"align": "center"},
    "score": {"bold": True, "align": "center"},
    "text": {"align": "left"},
}


def workbook_of(sheets: Sequence[Sheet]) -> bytes:
    """The .xlsx of these sheets, each with what is behind it; of several circles named after them."""
    from xlsxwriter import Workbook

    buffer = io.BytesIO()
    book = Workbook(buffer, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    formats: dict[tuple[str, str], Any] = {}
    taken: set[str] = set()
    several = len({sheet.circle for sheet in sheets}) > 1
    for sheet in (page for one in sheets for page in _behind(one)):
        _draw(book, book.add_worksheet(_name(sheet, several, taken)), sheet, formats)
    book.close()
    return buffer.getvalue()


def write_workbook(sheets: Sequence[Sheet], target: Path) -> Path:
    """Writes the .xlsx of these sheets to ``target`` as a whole; raises OutputError with file and remedy."""
    write_file(target, workbook_of(sheets))
    return target


def _behind(sheet: Sheet | None) -> Iterator[Sheet]:
    """A sheet, and what is printed behind it."""
    while sheet is not None:
        yield sheet
        sheet = sheet.appendix


def _name(sheet: Sheet, several: bool, taken: set[str]) -> str:
    """A worksheet's name: at most 31 signs, none of those that Excel refuses, each once."""
    whose = f"{short_name(sheet.circle)} " if several and sheet.circle else ""
    plain = re.sub(r"[\[\]:*?/\\']", "", f"{whose}{sheet.template.title[-1]}") or "表"
    name, number = (plain[:31] if whose else plain[-31:]), 2
    while name.lower() in taken:
        name, number = f"{plain[:28] if whose else plain[-28:]}{number}", number + 1
    taken.add(name.lower())
    return name


def _draw(book: Any, page: Any, sheet: Sheet, formats: dict[tuple[str, str], Any]) -> None:
    template = sheet.template
    wide = len(template.columns)
    for column, millimetres in enumerate(template.columns):
        page.set_column(column, column, max(5.0, millimetres * _PER_MM))
    title = book.add_format({**_FONT, "font_size": 16, "bold": True, "align": "center"})
    line = book.add_format({**_FONT, "align": "left"})
    at = 0
    for words in template.title:
        _across(page, at, wide, words, title)
        page.set_row(at, 30)
        at += 1
    said = [f"{entry.label}：{sheet.values.get(entry.key, '')}" for entry in template.heading]
    if said:
        _across(page, at, wide, "　　".join(said), line)
        at += 1
    first = at
    for placed in template.places():
        _put(book, page, first, placed, sheet, formats)
    at = first + len(template.rows)
    for words in sheet.below:
        _across(page, at, wide, words, line)
        page.set_row(at, 16 * (1 + len(words) // max(1, int(sum(template.columns) * _PER_MM / 2))))
        at += 1
    if template.header:
        page.freeze_panes(first + template.header, 0)
        page.repeat_rows(first, first + template.header - 1)
    page.set_paper(9)  # A4
    if sum(template.columns) > 200:
        page.set_landscape()
    page.fit_to_pages(1, 0)
    page.set_margins(0.6, 0.6, 0.7, 0.7)
    page.set_footer("&C第 &P 页 共 &N 页")


def _across(page: Any, row: int, wide: int, words: str, style: Any) -> None:
    if wide > 1:
        page.merge_range(row, 0, row, wide - 1, "", style)
    page.write_string(row, 0, words, style)


def _put(book: Any, page: Any, first: int, placed: Placed, sheet: Sheet, formats: dict[tuple[str, str], Any]) -> None:
    """One cell in its place; of a merged one every part gets the border."""
    cell, row, column = placed.cell, first + placed.row, placed.column
    words = cell.text(sheet.values)
    number, shape = _number(cell, words)
    key = (cell.role, shape)
    if key not in formats:
        extra = {"num_format": shape} if shape else {}
        formats[key] = book.add_format({**_FONT, **_ROLES[cell.role], "border": 1, **extra})
    if cell.rowspan > 1 or cell.colspan > 1:
        page.merge_range(row, column, row + cell.rowspan - 1, column + cell.colspan - 1, "", formats[key])
    if number is not None:
        page.write_number(row, column, number, formats[key])
    elif words:
        page.write_string(row, column, words, formats[key])
    else:
        page.write_blank(row, column, None, formats[key])


def _number(cell: Cell, words: str) -> tuple[float | None, str]:
    """The number that the words of a number's cell are, and how Excel is to show it as the page does."""
    if cell.role not in ("number", "score") or not _NUMBER.fullmatch(words):
        return None, ""
    percent, signed = words.endswith("%"), words.startswith("+")
    digits = words.rstrip("%").partition(".")[2]
    shape = f"0.{'0' * len(digits)}" if digits else "0"
    value = Decimal(words.rstrip("%")) / (100 if percent else 1)
    shape += "%" if percent else ""
    return float(value), f"+{shape};-{shape};0" if signed else shape
