"""Sheets into one PDF. The static part of a page is drawn once per document, as a form that every sheet refers to.

The same sheets give the same bytes: no clock, no chance; the day in the document's data is the record's own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from io import BytesIO
from typing import TYPE_CHECKING

from lcsurvey.report.pdf import measure as m
from lcsurvey.report.pdf.compose import Composition
from lcsurvey.report.pdf.fonts import FILES, faces
from lcsurvey.report.pdf.marks import Area, Page, Plan
from lcsurvey.report.pdf.outside import DATED, signature_lines
from lcsurvey.report.pdf.pen import Pen
from lcsurvey.report.pdf.plan import Planner
from lcsurvey.report.pdf.qr import matrix
from lcsurvey.report.sheet import Sheet, Template

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

PRODUCER = "LCSurvey"
CODES = "编码："


def render(sheets: Iterable[Sheet], progress: Callable[[int], None] | None = None) -> bytes:
    """One PDF of all ``sheets``; ``progress`` hears how many are done and may raise to stop."""
    writer = Writer()
    for number, sheet in enumerate(sheets, 1):
        writer.add(sheet)
        if progress is not None:
            progress(number)
    return writer.close()


class Writer:
    """One document being written."""

    def __init__(self) -> None:
        from reportlab import rl_config
        from reportlab.pdfgen.canvas import Canvas

        faces()
        rl_config.useA85 = 0
        self._buffer = BytesIO()
        self._canvas: Canvas = Canvas(
            self._buffer, pagesize=m.UPRIGHT.size, invariant=1, pageCompression=1,
            initialFontName=FILES["body"], initialFontSize=10, lang="zh-CN",
        )  # fmt: skip
        self._pens = {paper: Pen(self._canvas, paper.height) for paper in (m.UPRIGHT, m.ACROSS)}
        self._pen = self._pens[m.UPRIGHT]
        self._planners: dict[int, tuple[Template, Planner]] = {}
        self._forms: dict[int, tuple[Page, str]] = {}
        self._codes: list[str] = []
        self._title = ""
        self._date = ""
        self._paper = m.UPRIGHT

    def add(self, sheet: Sheet) -> None:
        """Draws all pages of ``sheet``, and of the sheets behind it."""
        self._draw(sheet)
        self._title = self._title or "".join(sheet.template.title)
        self._date = max(self._date, sheet.date)
        if sheet.code:
            self._codes.append(sheet.code)
        behind = sheet.appendix
        while behind is not None:
            self._draw(behind)
            behind = behind.appendix

    def _draw(self, sheet: Sheet) -> None:
        planner = self._planner(sheet.template)
        self._paper = m.paper_of(sheet.template)
        self._pen = self._pens[self._paper]
        self._canvas.setPageSize(self._paper.size)
        plan, composition = planner.plan(sheet)
        for page in plan.pages:
            self._page(sheet, plan, composition, page)

    def close(self) -> bytes:
        """The finished document."""
        canvas = self._canvas
        canvas.setTitle(self._title)
        canvas.setAuthor("")
        canvas.setCreator(PRODUCER)
        canvas.setProducer(PRODUCER)
        canvas.setSubject("")
        canvas.setKeywords(CODES + " ".join(self._codes) if self._codes else "")
        set_date(canvas, self._date)
        canvas.save()
        return self._buffer.getvalue()

    def _planner(self, template: Template) -> Planner:
        kept = self._planners.get(id(template))
        if kept is None:
            kept = (template, Planner(template))
            if template.repeated:
                self._planners[id(template)] = kept
        return kept[1]

    def _page(self, sheet: Sheet, plan: Plan, composition: Composition, page: Page) -> None:
        if sheet.template.repeated:
            self._canvas.doForm(self._form(page))
        else:
            self._canvas._code.append(self._pen.marks(page.static))
        self._canvas._code.append(self._values(sheet, plan, composition, page))
        self._canvas.showPage()

    def _form(self, page: Page) -> str:
        """The name of the form that holds the static part of ``page``."""
        kept = self._forms.get(id(page))
        if kept is None:
            kept = (page, f"page{len(self._forms) + 1}")
            self._forms[id(page)] = kept
            self._canvas.beginForm(kept[1])
            self._canvas._code.append(self._pen.marks(page.static))
            self._canvas.endForm()
        return kept[1]

    def _values(self, sheet: Sheet, plan: Plan, composition: Composition, page: Page) -> str:
        pen, values = self._pen, sheet.values
        found = [self._area(area, composition, plan.scale, sheet) for area in page.areas]
        if page.heading is not None:
            for i, line in enumerate(composition.heading):
                y = page.heading + i * m.HEADING_STEP
                found.append(pen.line(line, m.LEFT, y, "body", m.HEADING_SIZE))
        if page.below is not None:
            for i, line in enumerate(composition.below):
                y = page.below + i * m.BELOW_LEADING + m.BELOW_SIZE
                found.append(pen.line(line, m.LEFT, y, "body", m.BELOW_SIZE, values))
        if page.notes is not None:
            first, last, top = page.notes
            for i, line in enumerate(composition.notes[first:last]):
                face = "label" if first + i == 0 else "body"
                found.append(pen.line(line, m.LEFT, top + i * m.BELOW_LEADING + m.BELOW_SIZE, face, m.BELOW_SIZE))
        found.append(self._outside(sheet, page))
        if sheet.ink:
            found.append(self._signed(sheet, page))
        return "\n".join(text for text in found if text)

    def _area(self, area: Area, composition: Composition, scale: m.Scale, sheet: Sheet) -> str:
        lines = composition.cells[area.cell][area.first : area.last]
        start = area.y + (scale.above if area.top else (area.height - len(lines) * scale.leading) / 2) + scale.drop
        centred = area.align == "center"
        return "\n".join(
            self._pen.line(
                line, area.x + ((area.width - line.width) / 2 if centred else 0.0), start + i * scale.leading,
                area.face, scale.size, sheet.values,
            )
            for i, line in enumerate(lines) if line.items
        )  # fmt: skip

    def _outside(self, sheet: Sheet, page: Page) -> str:
        """What stands outside the frame on every page: number, code, 未填完, whose sheet it is."""
        pen = self._pen
        found = []
        paper = self._paper
        right = paper.right
        if sheet.options.qr and sheet.payload:
            found.append(pen.code(matrix(sheet.payload), right, m.QR_TOP, m.QR_SIZE))
            right -= m.QR_SIZE + 4 * m.MM
        if sheet.mark:
            found.append(pen.framed(sheet.mark, right, m.ANNEX_AT - 3 * m.MM, 13))
        if sheet.options.number and sheet.code:
            text = pen.show("body", m.FOOTER_SIZE, f"编号 {sheet.code}")
            found.append(f"BT 1 0 0 1 {m.LEFT:.2f} {paper.height - paper.footer:.2f} Tm {text} ET")
        if page.heading is None and sheet.circle:
            width = pen.faces["body"].width(sheet.circle) * m.FOOTER_SIZE
            if width < 60 * m.MM:
                text = pen.show("body", m.FOOTER_SIZE, sheet.circle)
                x = paper.right - width
                found.append(f"BT 1 0 0 1 {x:.2f} {paper.height - paper.footer:.2f} Tm {text} ET")
        return "\n".join(found)

    def _signed(self, sheet: Sheet, page: Page) -> str:
        """What was drawn on the screen, on the lines of the signature block."""
        labels = [label for label in sheet.template.signature if label != DATED]
        places = dict(zip(labels, signature_lines(page.static), strict=False))
        return "\n".join(
            self._pen.ink(sheet.ink[label].fitted(line.x1, line.y1 - m.INK_HEIGHT, line.x2 - line.x1, m.INK_HEIGHT))
            for label, line in places.items() if label in sheet.ink
        )  # fmt: skip


def set_date(canvas: Canvas, date: str) -> None:
    """The day of the newest record as the day the document was made; without one, a fixed day."""
    parts = date[:10].split("-")
    known = len(parts) == 3 and all(part.isdigit() for part in parts)
    year, month, day = map(int, parts) if known else (2000, 1, 1)
    canvas._doc._timeStamp.YMDhms = (year, month, day, 0, 0, 0)
