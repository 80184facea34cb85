"""Which tables are a circle's, which the whole city's, and which every region has one of."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lcsurvey.store.workspace import Workspace


def circle_tables(space: Workspace) -> tuple[str, ...]:
    """The ids of the tables that every circle hands in, in the pack's order."""
    return tuple(form for form in space.tables() if space.table(form).form.scope == "circle")


def listed_tables(space: Workspace) -> tuple[str, ...]:
    """Those of a circle whose state the list of circles shows: a table of things has none, it is as long as its list."""
    return tuple(form for form in circle_tables(space) if not space.table(form).form.rows)


def city_tables(space: Workspace) -> tuple[str, ...]:
    """The ids of the tables that the city as a whole has one of, in the pack's order."""
    return tuple(form for form in space.tables() if space.table(form).form.scope == "city")


def region_tables(space: Workspace) -> tuple[str, ...]:
    """The ids of the tables that every region right below the city has one of, in the pack's order."""
    return tuple(form for form in space.tables() if space.table(form).form.scope == "region")
