"""导视图: a circle drawn on one A4 or A3 sheet, to be hung up at the gate, with the list of its outlets beside it.

    data = pdf(Guide(sketch(facts, catalogue()), date="2026-11-22", phone="0955-7012345", paper="A3"))
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from lcsurvey.circle.name import short_name
from lcsurvey.circle.reach import CIRCLE_MINUTES
from lcsurvey.circle.sketch import Sketch, Spot
from lcsurvey.report.figures import chinese_date
from lcsurvey.report.name import safe

Paper = Literal["A4", "A3"]
PAPERS: tuple[Paper, ...] = ("A4", "A3")


@dataclass(frozen=True, slots=True)
class Guide:
    """What the sheet says: the drawing, the day (ISO), who made it, the 热线 where one is known."""

    sketch: Sketch
    date: str = ""
    unit: str = ""
    phone: str = ""
    paper: Paper = "A4"

    @property
    def title(self) -> str:
        """The sheet's heading."""
        name = self.sketch.name
        return f"{name}导视图" if name.endswith("圈") else f"{name}便民生活圈导视图"

    @property
    def foot(self) -> tuple[str, ...]:
        """What stands below the drawing: how exact it is, whom to ring, who made it when."""
        phone = self.phone or self.sketch.phone
        made = "　".join(word for word in (self.unit, chinese_date(self.date) if self.date else "") if word)
        return tuple(word for word in (self.sketch.scale_words, f"便民热线：{phone}" if phone else "", made) if word)

    @property
    def file_name(self) -> str:
        """The name of its file."""
        return f"导视图_{safe(short_name(self.sketch.name))}_{self.date.replace('-', '')}_{self.paper}.pdf"


def beside(spot: Spot) -> str:
    """What the list says after an outlet's name: 5分钟, 上门或线上, 15分钟以外; empty where nothing is known."""
    if not spot.drawn:
        return spot.why
    if spot.minutes is None:
        return ""
    if spot.minutes > CIRCLE_MINUTES:
        return f"{CIRCLE_MINUTES}分钟以外"
    exact = spot.minutes
    return f"{exact.numerator // exact.denominator + (exact.denominator > 1)}分钟"


def pdf(guide: Guide) -> bytes:
    """The sheet, and further ones where the list is longer than the room beside the drawing."""
    from lcsurvey.report.pdf.guide import render

    return render(guide)
