"""Whom a worker rings: the desk that gave out the task, as the task says; at a desk that gives out tasks, itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lcsurvey.report.first_day import Helpline

if TYPE_CHECKING:
    from lcsurvey.store.workspace import Workspace


def helpline(space: Workspace) -> Helpline:
    """What is known of it; empty where nothing is."""
    received = space.desks.assignments(issued=False)
    if received:
        last = received[-1]
        unit = next((desk.unit for desk in space.desks.above()), "")
        return Helpline(unit, last.contact, last.phone, last.due)
    if space.person.role == "community":
        return Helpline()
    issued = space.desks.assignments(issued=True)
    due = issued[-1].due if issued else ""
    return Helpline(space.person.unit, space.person.name, space.desks.own.phone, due)
