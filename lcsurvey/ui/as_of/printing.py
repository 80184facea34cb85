"""The pages of a day for the preview."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from lcsurvey.report.name import safe
from lcsurvey.ui.words import tr

if TYPE_CHECKING:
    from lcsurvey.score.bulletin import Bulletin
    from lcsurvey.score.monthly import Level
    from lcsurvey.store.workspace import Workspace
    from lcsurvey.ui.preview.press import Printout


def file_name(of: Bulletin, ending: str) -> str:
    """What the file is called."""
    return f"月报表_{safe(of.city)}_{of.day.isoformat().replace('-', '')}.{ending}"


def printout(space: Workspace, day: date, level: Level, form: str) -> Printout:
    """The monthly table, the statistics and the targets as of a day."""
    from lcsurvey.report.bulletin import sheets
    from lcsurvey.report.writing import pdf_of
    from lcsurvey.ui.preview.press import Printout

    city = space.pack.words.get("city", space.pack.name)
    name = f"月报表_{safe(city)}_{day.isoformat().replace('-', '')}.pdf"
    title = tr("月报表　截至 {day}", day=day.isoformat())
    return Printout(title, name, lambda: pdf_of(sheets(space.as_of(day).bulletin(level, form))))
