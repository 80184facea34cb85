"""From what is stored to what is printed: the records of the tables of some circles."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from lcsurvey.circle.model import Circle, Region
from lcsurvey.report.document import Record
from lcsurvey.report.lines import lines
from lcsurvey.response.model import Stage, State
from lcsurvey.store.corrections import all_corrections
from lcsurvey.store.signatures import signed

if TYPE_CHECKING:
    from lcsurvey.store.workspace import Workspace


def record(
    space: Workspace,
    owner: Circle | Region | None,
    form_id: str,
    stage: Stage = Stage.SELF,
    *,
    day: date,
    round: str | None = None,
    blank: bool = False,
) -> Record:
    """The record of one table as it stands, dated ``day``; what nothing answers, or ``blank``, has no answers.

    A table of the whole city has no owner. One whose lines are things is printed with them, typed in or not.
    """
    response = space.response(owner.id if owner else space.city, form_id, stage, round)
    regions = space.regions()
    names = {region.id: region.name for region in regions}
    circle = owner if isinstance(owner, Circle) else None
    city = space.pack.words.get("city", space.pack.name)
    table = space.table(form_id, response.version)
    empty = blank or (response.state is State.EMPTY and not response.effective and not table.form.rows)
    things = table.form.rows != "return"
    return Record(
        table=table,
        circle_name=owner.name if owner else "",
        region_name=names.get(circle.region, "") if circle else owner.name if owner else city,
        date=day.isoformat(),
        response=None if empty else response,
        settings=space.settings_of(response),
        circle=(owner.code or owner.id) if owner else space.pack.id,
        facts=space.facts(circle.id, round) if circle else None,
        city=() if owner or not things else space.all_facts(round),
        regions=regions,
        attachments=space.attachments(circle.id) if circle else (),
        returned=all_corrections(space, day, round) if table.form.rows == "return" else (),
        ink=signed(space, circle.id, response.id) if circle and not empty else {},
    )


def begun(space: Workspace, form_id: str, stage: Stage) -> tuple[Circle, ...]:
    """The circles in which the table was begun at this stage, or facts answer all of it, in the register's order.

    A table whose lines are things is begun where there is one.
    """
    if kind := space.table(form_id).form.rows:
        return tuple(facts.circle for facts in space.all_facts() if lines(facts).get(kind))
    if stage is Stage.SELF:
        found = ((each.id, each.responses.get(form_id)) for each in space.summaries())
        listed = {id_ for id_, row in found if row is not None and (row.state is not State.EMPTY or row.complete)}
        return tuple(circle for circle in space.circles() if circle.id in listed)
    return tuple(
        circle for circle in space.circles() if space.response(circle.id, form_id, stage).state is not State.EMPTY
    )
