"""The page's measures, in points, and the type each role of a cell is set in."""

from __future__ import annotations

from dataclasses import dataclass

from lcsurvey.report.pdf.breaking import Align
from lcsurvey.report.sheet import Role, Template

MM = 72 / 25.4
LEFT = 20 * MM  # the same on both sides, so that a page printed on both can be bound at either


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet of paper as it is read: its size, and the edges within which everything stands."""

    size: tuple[float, float]  # width, height

    @property
    def height(self) -> float:
        """From the upper to the lower edge."""
        return self.size[1]

    @property
    def width(self) -> float:
        """Between the margins."""
        return self.size[0] - 2 * LEFT

    @property
    def right(self) -> float:
        """The right margin."""
        return self.size[0] - LEFT

    @property
    def bottom(self) -> float:
        """Nothing of the table or the signatures stands below."""
        return self.size[1] - 15 * MM

    @property
    def footer(self) -> float:
        """The baseline of the page's number."""
        return self.size[1] - 8.5 * MM


UPRIGHT, ACROSS = Paper((210 * MM, 297 * MM)), Paper((297 * MM, 210 * MM))


def paper_of(template: Template) -> Paper:
    """The paper that a table is printed on."""
    return ACROSS if template.across else UPRIGHT


ANNEX_AT = 19.5 * MM  # baselines, from the top of the page
TITLE_AT = 30 * MM
TITLE_STEP = 9 * MM
HEADING_STEP = 6.4 * MM
NEXT_TOP = 24.2 * MM  # where the table begins on the pages after the first
RUNNING_AT = 20 * MM

QR_SIZE = 13.5 * MM
QR_TOP = 8 * MM

TITLE_SIZE, ANNEX_SIZE, HEADING_SIZE, BELOW_SIZE, FOOTER_SIZE, RUNNING_SIZE = 20.0, 12.0, 10.5, 9.5, 8.5, 9.0
BELOW_LEADING = 14.0
HEADING_GAP = 18.0  # between two fields of the heading, at least

EVEN = 12  # ems: narrower columns are set ragged
OUTER, INNER, WRITING = 1.0, 0.5, 0.5  # widths of rules

SIGNATURE_HEIGHT = 29.5 * MM
SIGNATURE_STEP = 12.5 * MM
INK_HEIGHT = 10.5 * MM  # of a signature above its line
SEAL_RADIUS = 14.5 * MM
TAIL_GAP = 2.2 * MM
FILL = 0.14  # how much taller rows may become to fill a page
GREY = 0.5


@dataclass(frozen=True, slots=True)
class Type:
    """How the words of a cell are set."""

    face: str
    align: Align


TYPES: dict[Role, Type] = {
    "head": Type("label", "center"),
    "label": Type("label", "center"),
    "number": Type("body", "center"),
    "score": Type("label", "center"),
    "text": Type("body", "justify"),
}


@dataclass(frozen=True, slots=True)
class Scale:
    """The measures that shrink with the type: size, leading, and the margins inside a cell."""

    size: float
    padding: float = 0.26  # ems

    @property
    def leading(self) -> float:
        """From baseline to baseline."""
        return 1.34 * self.size

    @property
    def across(self) -> float:
        """Left and right of the words of a text cell: two such cells stand more than an em apart, or pdftotext
        reads across both as one line."""
        return 0.6 * self.size

    @property
    def tight(self) -> float:
        """Left and right of the words of the other cells."""
        return 0.15 * self.size

    @property
    def above(self) -> float:
        """Above and below the words."""
        return self.padding * self.size

    @property
    def drop(self) -> float:
        """From the top of a line to its baseline."""
        return 1.03 * self.size
