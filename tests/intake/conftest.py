"""What the tests of the intake share: the questionnaire, and spreadsheets written by hand."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path
from xml.sax.saxutils import escape

import pytest

from lcsurvey.form.model import Form
from lcsurvey.intake.spreadsheet import letters
from lcsurvey.score.library import Library

Rows = Sequence[Sequence[object]]
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
    "</Types>"
)


def _parts(rows: Rows) -> dict[str, str]:
    """The parts of an .xlsx with one sheet; texts are shared, numbers are numbers."""
    texts: dict[str, int] = {}
    lines = []
    for number, row in enumerate(rows, 1):
        cells = []
        for column, value in enumerate(row):
            place = f"{letters(column)}{number}"
            if isinstance(value, int | float):
                cells.append(f'<c r="{place}"><v>{value}</v></c>')
            elif value != "":
                cells.append(f'<c r="{place}" t="s"><v>{texts.setdefault(str(value), len(texts))}</v></c>')
        lines.append(f'<row r="{number}">{"".join(cells)}</row>')
    shared = "".join(f"<si><t>{escape(text)}</t></si>" for text in texts)
    return {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": f'<Relationships xmlns="{_RELS}"><Relationship Id="r1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets><sheet name="答卷" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_RELS}"><Relationship Id="r1" Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="r2" Type="{_OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{_MAIN}"><sheetData>{"".join(lines)}</sheetData></worksheet>',
        "xl/sharedStrings.xml": f'<sst xmlns="{_MAIN}">{shared}</sst>',
    }


def _pack(path: Path, content: dict[str, str]) -> Path:
    """The parts as a zip."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in content.items():
            archive.writestr(name, text)
    return path


@pytest.fixture
def xlsx(tmp_path: Path) -> Callable[..., Path]:
    """Writes rows as an .xlsx."""

    def write(rows: Rows, name: str = "导出.xlsx") -> Path:
        return _pack(tmp_path / name, _parts(rows))

    return write


@pytest.fixture
def parts() -> Callable[[Rows], dict[str, str]]:
    """Makes the parts of an .xlsx."""
    return _parts


@pytest.fixture
def pack() -> Callable[[Path, dict[str, str]], Path]:
    """Writes parts as a zip."""
    return _pack


@pytest.fixture(scope="session")
def form() -> Form:
    return Library().table("jining/satisfaction").form
