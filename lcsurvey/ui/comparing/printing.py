"""对照表 and 现场评分表 of a circle as pages for the preview."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from lcsurvey.circle.name import short_name
from lcsurvey.report.name import file_name, safe
from lcsurvey.response.model import Stage
from lcsurvey.ui.words import tr

if TYPE_CHECKING:
    from lcsurvey.report.sheet import Sheet
    from lcsurvey.store.workspace import Workspace
    from lcsurvey.ui.preview.press import Printout

COMPARISON, ONSITE, OUTLETS = "对照表", "现场评分表", "两期对照"


def printout(space: Workspace, circle: str, form: str, what: str, left: Stage, right: Stage) -> Printout:
    """Today's 对照表 of two stages, or a 现场评分表 with the left one filled and the right one empty."""
    from lcsurvey.report.writing import pdf_of
    from lcsurvey.ui.preview.press import Printout

    whose, table = space.circle(circle), space.table(form).form
    day = datetime.now().astimezone().date().isoformat()
    name = file_name(table, whose.name, day, kind=what)
    title = f"{table.called}{what}　{whose.name}"
    return Printout(title, name, lambda: pdf_of([_sheet(space, circle, form, what, (left, right), day)]))


def rounds_name(space: Workspace, circle: str, ending: str) -> str:
    """What the file is called."""
    day = datetime.now().astimezone().date().isoformat()
    return f"{OUTLETS}_{safe(_whose(space, circle))}_{day.replace('-', '')}.{ending}"


def _whose(space: Workspace, circle: str) -> str:
    """The short name of a circle, or of the city."""
    return short_name(space.circle(circle).name) if circle else space.pack.words.get("city", space.pack.name)


def rounds_printout(space: Workspace, circle: str, rounds: tuple[str, str]) -> Printout:
    """两期对照 for the preview."""
    from lcsurvey.report.writing import pdf_of
    from lcsurvey.store.two_rounds import pages
    from lcsurvey.ui.preview.press import Printout

    title = tr("两期对照　{name}", name=_whose(space, circle))
    day = datetime.now().astimezone().date()
    return Printout(title, rounds_name(space, circle, "pdf"), lambda: pdf_of(pages(space, circle, rounds, day)))


def _sheet(space: Workspace, circle: str, form: str, what: str, stages: tuple[Stage, Stage], day: str) -> Sheet:
    from lcsurvey.report.comparison import comparison_sheet, onsite_sheet
    from lcsurvey.report.layout import Facts
    from lcsurvey.store.across import compared

    whose = space.circle(circle)
    region = next((each.name for each in space.regions() if each.id == whose.region), "")
    facts = Facts(whose.name, region, day)
    table, found = compared(space, circle, form, *stages)
    if what == COMPARISON:
        return comparison_sheet(table, found, facts)
    response = space.response(circle, form, stages[0])
    return onsite_sheet(table, response, space.settings_of(response), facts, str(stages[1]))
