"""The same sheets by reportlab's platypus, the usual way: a Table of Paragraphs, the code as rectangles.

A category that spans rows over a page break is left unmerged, for platypus cannot split it (LayoutError): that
is less work than it would have, not more.
"""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER, TA_LEFT
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, PageBreak, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

from lcsurvey.report.pdf import measure as m
from lcsurvey.report.pdf.fonts import FILES, faces
from lcsurvey.report.pdf.qr import matrix
from lcsurvey.report.sheet import Cell, Sheet

MERGED_AT_MOST = 3  # rows that platypus is trusted to keep together


class Code(Flowable):
    """A QR code, a rectangle for every run of dark modules."""

    def __init__(self, payload: str) -> None:
        super().__init__()
        self.payload = payload

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        return m.QR_SIZE, m.QR_SIZE

    def draw(self) -> None:
        rows = matrix(self.payload)
        step = m.QR_SIZE / len(rows)
        for r, row in enumerate(rows):
            start = None
            for c in range(len(rows) + 1):
                module = c < len(rows) and row >> (len(rows) - 1 - c) & 1
                if module and start is None:
                    start = c
                elif not module and start is not None:
                    y = m.QR_SIZE - (r + 1) * step
                    self.canv.rect(start * step, y, (c - start) * step, step, stroke=0, fill=1)
                    start = None


def build(sheets: Sequence[Sheet], size: float) -> bytes:
    """One PDF of all ``sheets`` at ``size`` points."""
    faces()
    buffer = BytesIO()
    document = SimpleDocTemplate(
        buffer, leftMargin=m.LEFT, rightMargin=m.LEFT, topMargin=14 * m.MM, bottomMargin=12 * m.MM,
        initialFontName=FILES["body"],
    )  # fmt: skip
    story: list[Flowable] = []
    for sheet in sheets:
        story += _story(sheet, size)
    document.build(story)
    return buffer.getvalue()


def _style(face: str, size: float, centred: bool) -> ParagraphStyle:
    return ParagraphStyle(
        f"{face}{size}{centred}", fontName=FILES[face], fontSize=size, leading=1.34 * size, wordWrap="CJK",
        alignment=TA_CENTER if centred else TA_LEFT,
    )  # fmt: skip


def _words(cell: Cell, sheet: Sheet, size: float) -> Paragraph:
    kind = m.TYPES[cell.role]
    text = escape(cell.text(sheet.values)).replace("\n", "<br/>")
    return Paragraph(text, _style(kind.face, size, kind.align == "center"))


def _story(sheet: Sheet, size: float) -> list[Flowable]:
    template = sheet.template
    table: list[list[Any]] = [[""] * len(template.columns) for _ in template.rows]
    across, above = m.Scale(size).across, m.Scale(size, template.padding).above
    style: list[Any] = [
        ("GRID", (0, 0), (-1, -1), m.INNER, colors.black), ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
        ("LEFTPADDING", (0, 0), (-1, -1), across), ("RIGHTPADDING", (0, 0), (-1, -1), across),
        ("TOPPADDING", (0, 0), (-1, -1), above), ("BOTTOMPADDING", (0, 0), (-1, -1), above),
        ("FONT", (0, 0), (-1, -1), FILES["body"], size),
    ]  # fmt: skip
    for placed in template.places():
        cell = placed.cell
        table[placed.row][placed.column] = _words(cell, sheet, size)
        last_row = placed.row + (cell.rowspan if template.pages == 1 or cell.rowspan <= MERGED_AT_MOST else 1) - 1
        if (last_row, cell.colspan) != (placed.row, 1):
            style.append(("SPAN", (placed.column, placed.row), (placed.column + cell.colspan - 1, last_row)))
    heading = "　　".join(f"{entry.label}：{sheet.values.get(entry.key, '')}" for entry in template.heading)
    signature = "　　　　".join(f"{label}：" for label in template.signature)
    return [
        Code(sheet.payload),
        Paragraph(template.annex, _style("label", 12, False)),
        *(Paragraph(escape(line), _style("title", 20, True)) for line in template.title),
        Paragraph(escape(heading), _style("body", 10.5, False)),
        Table(
            table, colWidths=[width * m.MM for width in template.columns], repeatRows=template.header,
            style=TableStyle(style), splitInRow=1,
        ),
        *(Paragraph(escape(line), _style("body", 9.5, False)) for line in sheet.below),
        Spacer(1, 12),
        Paragraph(signature, _style("body", 10.5, False)),
        PageBreak(),
    ]  # fmt: skip
