"""Whose a table is: a circle's, the whole city's, or one of the regions' that has it for its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lcsurvey.circle.model import Circle, Region
from lcsurvey.circle.regions import below
from lcsurvey.errors import NotFound
from lcsurvey.form.model import Form
from lcsurvey.response.model import Stage, State

if TYPE_CHECKING:
    from lcsurvey.store.workspace import Workspace


def owner_of(space: Workspace, form: Form, id_: str) -> Circle | Region | None:
    """Whose a table is, by id: a circle, or one of the regions for a table that each of them has; None: the city's.

    Raises NotFound where it is gone.
    """
    if form.scope != "region":
        return space.circle(id_) if id_ and id_ != space.city else None
    for region in space.regions():
        if region.id == id_:
            return region
    raise NotFound("没有这个区县，可能已被删除。请刷新列表后再试。")


def find_region(space: Workspace, name: str) -> Region:
    """A region that has tables of its own, by name, code or id; NotFound naming all there are."""
    known = below(space.regions())
    for region in known:
        if name in (region.name, region.code, region.id):
            return region
    raise NotFound(f"没有“{name}”。现有：{'、'.join(region.name for region in known) or '还没有登记'}。")


def begun_regions(space: Workspace, form_id: str, stage: Stage) -> tuple[Region, ...]:
    """The regions in which their table was begun at this stage, in the register's order."""
    return tuple(
        region for region in below(space.regions())
        if space.response(region.id, form_id, stage).state is not State.EMPTY
    )  # fmt: skip
