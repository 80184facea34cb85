"""Where in the program a difference is filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lcsurvey.store.difference import Difference
from lcsurvey.store.kinds import RESPONSE
from lcsurvey.store.responses import NOTE, OVERRULE
from lcsurvey.ui.scope import city_tables, region_tables
from lcsurvey.ui.window.place import Place, Room

if TYPE_CHECKING:
    from lcsurvey.store.workspace import Workspace

_ROOMS = {
    "circle": Room.OVERVIEW, "community": Room.COMMUNITIES, "compound": Room.COMPOUNDS, "gate": Room.COMPOUNDS, "outlet": Room.OUTLETS,
    "reach": Room.REACH, "activity": Room.ACTIVITIES, "demand": Room.PLANS, "project": Room.PLANS,
    "survey": Room.SATISFACTION, "attachment": Room.EVIDENCE, "region": Room.REGIONS, "setting": Room.SETTINGS,
}  # fmt: skip


def place_of(workspace: Workspace, one: Difference) -> Place:
    """The question of a table, or the thing in its list."""
    if one.kind == RESPONSE:
        field = one.field.removeprefix(NOTE).removeprefix(OVERRULE)
        if one.form in region_tables(workspace):
            return Place(Room.TABLE, "", (one.form,), field, one.circle)
        return Place(Room.TABLE, "" if one.form in city_tables(workspace) else one.circle, (one.form,), field)
    room = _ROOMS.get(one.kind, Room.OVERVIEW)
    if room in (Room.REGIONS, Room.SETTINGS):
        return Place(room)
    if not one.circle:
        return Place(Room.CIRCLES)
    forms = (one.kind,) if room == Room.PLANS else ("survey",) if room == Room.SATISFACTION else ()
    return Place(room, one.circle, forms, one.field if room == Room.OVERVIEW else one.thing)
