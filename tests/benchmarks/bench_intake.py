"""A list of 100,000 rows read from an .xlsx, looked through for harm and for what a reader passes over, against the bare reader.

The peer is python-calamine giving all values of the same file; both read it in turn in one run, the shortest of
several each. Once with shared texts, as spreadsheet programs write them, once with the texts in the cells.
"""

from __future__ import annotations

import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from xml.sax.saxutils import escape

if __package__ in (None, ""):
    sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[2])]

from figure import HEADING, Figure
from python_calamine import CalamineWorkbook

from lcsurvey.intake.sheet import Book

ROWS, TIMES, LIMIT = 100_000, 5, 1.3
HEADINGS = ("序号", "名称", "业态", "地址", "步行时间", "从业人员", "面积", "是否连锁", "营业时间", "备注")
_FORMATS = ("便利店", "药店", "理发店", "菜市场")
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"


def values(number: int) -> tuple[int | float | str, ...]:
    """One row."""
    name, street = f"惠民便利店{number}", f"中山路{number * 7919 % 999 + 1}号"
    people, area = number % 30 + 1, number % 2000 / 10
    return (
        number,
        name,
        _FORMATS[number % 4],
        street,
        5 * (number % 3 + 1),
        people,
        area,
        "是否"[number % 2],
        "8:00-22:00",
        "",
    )


def write(path: Path, *, shared: bool) -> None:
    """The list as an .xlsx."""
    texts: dict[str, int] = {}
    lines = []
    for row in range(ROWS + 1):
        cells = []
        for column, value in zip("ABCDEFGHIJ", values(row) if row else HEADINGS, strict=True):
            place = f'<c r="{column}{row + 1}"'
            if not isinstance(value, str):
                cells.append(f"{place}><v>{value}</v></c>")
            elif value and shared:
                cells.append(f'{place} t="s"><v>{texts.setdefault(value, len(texts))}</v></c>')
            elif value:
                cells.append(f'{place} t="inlineStr"><is><t>{escape(value)}</t></is></c>')
        lines.append(f'<row r="{row + 1}" spans="1:10">{"".join(cells)}</row>')
    main, links = (
        f'xmlns="{_MAIN}"',
        f'<Relationship Id="r1" Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>',
    )
    links += f'<Relationship Id="r2" Type="{_OFFICE}/sharedStrings" Target="sharedStrings.xml"/>'
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_KIND}.sheet.main+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}"><Relationship Id="r1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook {main} xmlns:r="{_OFFICE}"><sheets><sheet name="网点" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}">{links}</Relationships>',
        "xl/worksheets/sheet1.xml": f"<worksheet {main}><sheetData>{''.join(lines)}</sheetData></worksheet>",
        "xl/sharedStrings.xml": f"<sst {main}>{''.join(f'<si><t>{escape(text)}</t></si>' for text in texts)}</sst>",
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)


def peer(path: Path) -> int:
    """How many rows the bare reader gives."""
    with CalamineWorkbook.from_path(path) as book:
        return len(book.get_sheet_by_index(0).to_python())


def ours(path: Path) -> int:
    """How many rows come out of the whole way."""
    return len(Book.open(path).read().rows)


def seconds(work: Callable[[Path], int], path: Path) -> float:
    """How long it takes once."""
    start = time.perf_counter()
    assert work(path) == ROWS + 1
    return time.perf_counter() - start


def run() -> Iterator[Figure]:
    """The figures."""
    with tempfile.TemporaryDirectory() as at:
        for shared, said in ((True, "shared texts"), (False, "texts in the cells")):
            path = Path(at) / f"{shared}.xlsx"
            write(path, shared=shared)
            found = [(seconds(peer, path), seconds(ours, path)) for _ in range(TIMES)]
            bare, whole = (min(each) for each in zip(*found, strict=True))
            note = f"{whole:.2f} s, python-calamine {bare:.2f} s"
            yield Figure(f"{ROWS:,} rows of xlsx read ({said})", whole / bare, LIMIT, "×", note)


if __name__ == "__main__":
    print(HEADING)
    for figure in run():
        print(figure.row())
