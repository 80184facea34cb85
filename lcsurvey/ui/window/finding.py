"""What the search of the header finds: circles first, then what belongs to the circle one is in."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any

from lcsurvey.circle.catalogue import catalogue
from lcsurvey.circle.spelling import matches
from lcsurvey.ui.scope import circle_tables
from lcsurvey.ui.window.place import Place, Room
from lcsurvey.ui.window.search import MOST, Hit
from lcsurvey.ui.words import tr

if TYPE_CHECKING:
    from lcsurvey.store.workspace import CircleSummary, Workspace


class Finding:
    """Looks through one workspace; things of a circle are read when they are first looked for."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._circles: tuple[CircleSummary, ...] | None = None
        self._things: dict[str, tuple[tuple[Any, Room, str], ...]] = {}
        self.circle = ""

    def forget(self) -> None:
        """Reads anew next time, after something has changed."""
        self._circles = None
        self._things.clear()

    def find(self, text: str) -> list[Hit]:
        """At most as many hits as are shown."""
        return list(islice(self._hits(text), MOST))

    def _hits(self, text: str) -> Iterator[Hit]:
        if self.circle:
            yield from self._inside(text)
        if self._circles is None:
            self._circles = self._workspace.summaries()
        words = text.lower().split()
        for summary in self._circles:
            key = "\n".join((summary.name, summary.pinyin, summary.code, *summary.communities)).lower()
            if all(word in key for word in words):
                detail = tr("、").join(summary.communities[:2])
                yield Hit(summary.name, detail, "circle", Place(Room.OVERVIEW, summary.id))

    def _inside(self, text: str) -> Iterator[Hit]:
        circle = self.circle
        if circle not in self._things:
            space, formats = self._workspace, catalogue()
            self._things[circle] = (
                *((thing, Room.COMMUNITIES, tr("社区")) for thing in space.communities(circle)),
                *((thing, Room.COMPOUNDS, tr("小区")) for thing in space.compounds(circle)),
                *((thing, Room.OUTLETS, formats.label(thing.format)) for thing in space.outlets(circle)),
                *((thing, Room.ACTIVITIES, tr("活动")) for thing in space.activities(circle)),
                *((thing, Room.PLANS, tr("项目")) for thing in space.projects(circle)),
            )
        icons = {
            Room.COMMUNITIES: "community", Room.COMPOUNDS: "compound", Room.OUTLETS: "outlet",
            Room.ACTIVITIES: "activity", Room.PLANS: "project",
        }  # fmt: skip
        for thing, room, words in self._things[circle]:
            if matches(text, thing.name, words):
                yield Hit(thing.name, words, icons[room], Place(room, circle, focus=thing.id))
        for form_id in circle_tables(self._workspace):
            form = self._workspace.table(form_id).form
            if matches(text, form.short, form.annex, form.title):
                yield Hit(form.called, tr("填表"), "table", Place(Room.TABLE, circle, (form_id,)))
