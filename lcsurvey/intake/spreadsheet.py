"""A spreadsheet file before and beneath its sheets: what it is, its workbook, the rows of a .csv in any office's encoding.

Nothing is calculated: a formula is the text or the result that the file holds.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

from lcsurvey.errors import InputError, cause

MOST_BYTES = 50_000_000
MOST_ROWS = 300_000
LONGEST = 32_767
"""Characters in a cell, as in a spreadsheet."""
_HEAD = 512
"""Bytes by which a file is told."""
_PAGE = re.compile(
    rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*<(?:!doctype|html|table|meta|head|\?xml|!--|style|body|div)|\s*mime-version:",
    re.IGNORECASE,
)
_LOOKED_AT = 10_000
"""Letters of a .csv by which its separator is told."""


def letters(column: int) -> str:
    """A column's letters: 0 is A, 27 is AB."""
    name, rest = "", column + 1
    while rest:
        rest, letter = divmod(rest - 1, 26)
        name = chr(ord("A") + letter) + name
    return name


def unread(path: Path, error: OSError) -> InputError:
    """What is said of a file that is not there (any more) or cannot be read."""
    return InputError(f"{path}：读不出来（{cause(error)}），请检查文件名和文件夹。")


def opening(path: Path) -> bytes:
    """The first bytes of a file that may be a table; InputError with the remedy where it is none."""
    try:
        size = path.stat().st_size
        if not path.is_file():
            raise InputError(f"{path}：是文件夹或设备，不是表格文件。请选 .xlsx 或 .csv 文件。")
        if size > MOST_BYTES:
            raise InputError(f"{path}：文件超过 {MOST_BYTES // 1_000_000} MB，没有读。请分成几个文件再导入。")
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except OSError as error:
        raise unread(path, error) from error
    except ValueError as error:  # a NUL within the name
        raise InputError(f"{str(path)!r}：文件名里有不能用的字符，请改名后再试。") from error
    if not head:
        raise InputError(f"{path}：文件是空的，请重新导出或下载一份。")
    if head.startswith(b"\xd0\xcf\x11\xe0"):
        raise InputError(f"{path}：是旧格式（.xls）或有密码的表格，请用表格软件另存为没有密码的 .xlsx 再试。")
    if _PAGE.match(head.replace(b"\0", b"")):
        raise InputError(f"{path}：其实是网页，不是表格文件。请用表格软件打开，另存为 .xlsx 再试。")
    return head


def opened(path: Path) -> Any:
    """The workbook in a file whatever it is called: many an .xlsx is named .xls, by which a reader would be misled."""
    from python_calamine import CalamineWorkbook

    if path.suffix.lower() in (".xlsx", ".xlsm"):
        return CalamineWorkbook.from_path(path)
    return CalamineWorkbook.from_filelike(io.BytesIO(path.read_bytes()))


def lines_of_csv(path: Path) -> Iterator[list[str]]:
    """The rows of a .csv, in whatever encoding and with whichever of the usual separators it was written."""
    text = _decoded(path)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    try:
        yield from reader
    except csv.Error as error:
        raise InputError(f"{path}：第 {reader.line_num} 行读不出来，可能不是表格或引号没有成对。") from error


def _delimiter(text: str) -> str:
    """What parts the cells: the mark that is in most of the first lines, then the most frequent one.

    The very first line may be a title, in which there is none.
    """
    lines = io.StringIO(text[:_LOOKED_AT]).readlines()
    return max(",\t;", key=lambda mark: (sum(mark in line for line in lines), sum(line.count(mark) for line in lines)))


def _decoded(path: Path) -> str:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise unread(path, error) from error
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings = ["utf-16"]
    elif b"\0" in data:
        encodings = []
    else:
        encodings = ["utf-8-sig", "gb18030"]
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise InputError(f"{path}：不是表格，或文字编码不认识。请另存为 .xlsx 再试。")


def text(value: Any) -> str:
    """What a cell says: whole numbers without a point, times in ISO, nothing longer than a spreadsheet allows."""
    if isinstance(value, str):
        return value.strip()[:LONGEST]
    if value is None:
        return ""
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, float):
        shown = float(f"{value:.15g}")  # as the spreadsheet shows it: 39.6, not 39.599999999999994
        return str(int(shown)) if shown.is_integer() else f"{Decimal(str(shown)):f}"
    if isinstance(value, datetime):
        return value.isoformat(" ", "seconds")
    if isinstance(value, date | time):
        return value.isoformat()
    return str(value) if isinstance(value, int | timedelta) else ""
