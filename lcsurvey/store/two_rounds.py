"""One circle in two rounds: its outlets format by format, its tables point by point, and the pages of both."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from lcsurvey.circle.catalogue import catalogue
from lcsurvey.circle.changed import by_format
from lcsurvey.report.comparison import comparison_sheet
from lcsurvey.report.layout import Facts
from lcsurvey.report.rounds import rounds_sheet
from lcsurvey.report.sheet import Sheet
from lcsurvey.response.model import Stage
from lcsurvey.score.comparison import Comparison
from lcsurvey.score.table import Table
from lcsurvey.store.across import compared

if TYPE_CHECKING:
    from lcsurvey.store.workspace import Workspace


def scored(space: Workspace) -> tuple[str, ...]:
    """The tables of a circle that have points."""
    tables = {form: space.table(form) for form in space.tables()}
    return tuple(form for form, table in tables.items() if table.scored and table.form.scope == "circle")


def points(space: Workspace, circle: str, form: str, rounds: tuple[str, str]) -> tuple[Table, Comparison]:
    """The self-assessments of two rounds, line by line; ``rounds`` are ids."""
    return compared(space, circle, form, Stage.SELF, Stage.SELF, rounds)


def pages(space: Workspace, circle: str, rounds: tuple[str, str], day: date) -> list[Sheet]:
    """The outlets, then every table that was filled in both rounds; without a circle the outlets of the city.

    ``day`` is that of printing.
    """
    labels = {one.id: one.label for one in space.rounds()}
    facts = Facts("各生活圈合计", space.pack.words.get("city", space.pack.name), day.isoformat())
    if circle:
        whose = space.circle(circle)
        region = next((each.name for each in space.regions() if each.id == whose.region), "")
        facts = Facts(whose.name, region, day.isoformat())
    lived = space.turns.lived(circle, *rounds)
    sheets = [rounds_sheet(by_format(lived, catalogue()), lived, (labels[rounds[0]], labels[rounds[1]]), facts)]
    for form in scored(space) if circle else ():
        table, found = points(space, circle, form, rounds)
        if found.left.answered and found.right.answered:
            sheets.append(comparison_sheet(table, found, facts))
    return sheets
