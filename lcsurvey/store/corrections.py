"""What was returned and what became of it, of all tables of a workspace: the lines of a 整改 list."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from lcsurvey.response.correction import Correction, Step, corrections
from lcsurvey.response.model import Stage
from lcsurvey.store.model import Handling

if TYPE_CHECKING:
    from lcsurvey.form.model import Form
    from lcsurvey.store.workspace import Workspace

_STAGES = {str(stage): number for number, stage in enumerate(Stage)}


def all_corrections(space: Workspace, day: date, round: str | None = None) -> tuple[Correction, ...]:
    """Every return in a round (the one worked on), by circle in the register's order, table, stage and time."""
    regions = {region.id: region.name for region in space.regions()}
    circles = {circle.id: (circle.name, regions.get(circle.region, "")) for circle in space.circles()}
    owners = circles | {id_: (name, name) for id_, name in regions.items()} | {space.city: ("", "")}
    order = {id_: number for number, id_ in enumerate(owners)}
    forms = {form: number for number, form in enumerate(space.tables())}
    kept = [one for one in space.returned(round) if one.owner in order and one.form in forms]
    kept.sort(key=lambda one: (order[one.owner], forms[one.form], _STAGES.get(one.stage, len(_STAGES))))
    found: list[Correction] = []
    for one in kept:
        form = space.table(one.form, one.version or None).form
        steps = [_step(form, act) for act in space.handlings(one.id)]
        name, region = owners[one.owner]
        found += corrections(steps, day.isoformat(), circle=name, region=region, form=form.short, stage=one.stage)
    return tuple(found)


def _step(form: Form, one: Handling) -> Step:
    labels = {question.name: question.label for question in form.questions}
    items = tuple((labels.get(name, name), words) for name, words in one.items.items())
    return Step(one.act, one.edition, one.at, one.remark, items, one.due)
