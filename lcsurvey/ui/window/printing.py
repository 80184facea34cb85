"""From what is stored to what is printed: the record of one table of one circle."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from lcsurvey.response.model import Stage

if TYPE_CHECKING:
    from lcsurvey.report.document import Record
    from lcsurvey.store.workspace import Workspace


def record(space: Workspace, circle_id: str, form_id: str, stage: Stage) -> Record:
    """Today's record of a table as it stands."""
    from lcsurvey.report.document import Record

    circle = space.circle(circle_id)
    response = space.response(circle_id, form_id, stage)
    region = next((each.name for each in space.regions() if each.id == circle.region), "")
    return Record(
        circle_name=circle.name,
        region_name=region,
        date=date.today().isoformat(),  # noqa: DTZ011 – the day on the person's calendar
        table=space.table(form_id, response.version or None),
        response=response,
        settings=space.settings(form_id),
    )
