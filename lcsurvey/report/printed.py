"""What a printed page says at one place, for the cases beside a form.

A place is named by the question (label or id), by ``题·行·栏`` of a table question, by ``合计·栏`` for the sum of a
column, or by ``行,列`` of the grid, both from 1, repeated rows counted as they are printed (``2:行,列`` of the table
behind it).
"""

from __future__ import annotations

import re

from lcsurvey.form.label import key
from lcsurvey.form.model import Form
from lcsurvey.report.document import Record, sheet
from lcsurvey.report.sheet import Sheet, Slot
from lcsurvey.score.cases import Case, Printed

SUM = "合计"
_GRID = re.compile(r"(?:(\d):)?(\d+),(\d+)")


def printer(case: Case) -> Printed:
    """The page of a case, to be asked for its places."""
    facts, circle = case.facts.facts, case.facts.facts.circle if case.facts.facts else None
    record = Record(
        table=case.table,
        circle_name=circle.name if circle else "",
        response=case.response,
        settings=case.settings,
        facts=facts,
        city=case.facts.circles,
        regions=case.facts.city.regions if case.facts.city else (),
        returned=case.facts.returned,
    )
    made = sheet(record)
    places = _places(case.table.form, made)
    values = {**_behind(made), **made.values}

    def says(label: str) -> str | None:
        grid = _GRID.fullmatch(label)
        if grid:
            return _cell(made, int(grid[1] or 1), int(grid[2]) - 1, int(grid[3]) - 1)
        place = places.get(label) or places.get(key(label))
        return None if place is None else str(values.get(place, ""))

    return says


def _cell(made: Sheet | None, table: int, row: int, column: int) -> str | None:
    """A cell of the sheet, or of one of the tables behind it; None where there is none."""
    for _ in range(table - 1):
        made = made.appendix if made is not None else None
    try:
        return None if made is None else made.cell(row, column)
    except KeyError:
        return None


def _behind(made: Sheet) -> dict[str, str | bool]:
    """The values of the tables behind a sheet's own, the nearer ones first."""
    if made.template.second is None or made.appendix is None:
        return {}
    return {**_behind(made.appendix), **made.appendix.values}


def _places(form: Form, made: Sheet) -> dict[str, str]:
    """Keys of the places of answers, cells and sums by what a case calls them."""
    found: dict[str, str] = {}
    for piece in (piece for page in made.template.chain() for piece in page.pieces()):
        if not isinstance(piece, Slot):
            continue
        kind, _, rest = piece.key.partition(".")
        name = rest.partition("@")[0]
        if kind in ("answer", "cell"):
            found.setdefault(name, piece.key)
            found.setdefault(key(form.field[name].label_of(name)), piece.key)
        elif kind == "sum":
            question, _, column = name.partition("+")[0].partition(".")
            table = form.question[question].column(column)
            found.setdefault(f"{SUM}·{column}", piece.key)
            found.setdefault(key(f"{SUM}·{table.label if table else ''}"), piece.key)
    return found
