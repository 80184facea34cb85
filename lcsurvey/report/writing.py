"""Sheets that are made in code, not out of records, as a PDF."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from lcsurvey.report.document import write_file
from lcsurvey.report.sheet import Sheet


def pdf_of(sheets: Sequence[Sheet]) -> bytes:
    """The PDF of these sheets."""
    from lcsurvey.report.pdf.writer import render

    return render(iter(sheets))


def write_sheets(sheets: Sequence[Sheet], target: Path) -> Path:
    """Writes the PDF of these sheets to ``target`` as a whole; raises OutputError with file and remedy."""
    write_file(target, pdf_of(sheets))
    return target
