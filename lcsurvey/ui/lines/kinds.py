"""The things that the lines of a table are: read from what is stored."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from lcsurvey.store.corrections import all_corrections
from lcsurvey.ui.words import tr

if TYPE_CHECKING:
    from lcsurvey.store.inventory import Listing
    from lcsurvey.store.workspace import Workspace

_LISTINGS: Mapping[str, Callable[[Workspace], Listing[Any]]] = {
    "project": lambda space: space.projects,
    "outlet": lambda space: space.outlets,
    "activity": lambda space: space.activities,
    "demand": lambda space: space.demands,
    "attachment": lambda space: space.attachments,
    "compound": lambda space: space.compounds,
    "community": lambda space: space.communities,
}
_OF_CITY: Mapping[str, Callable[[Workspace], Sequence[object]]] = {
    "circle": lambda space: space.circles(),
    "return": lambda space: all_corrections(space, date.today()),  # noqa: DTZ011 – the day on the person's calendar
}
COUNTED: Mapping[str, str] = {
    "project": tr("{} 个项目"),
    "outlet": tr("{} 家网点"),
    "activity": tr("{} 次活动"),
    "demand": tr("{} 条需求"),
    "attachment": tr("{} 份材料"),
    "compound": tr("{} 个小区"),
    "community": tr("{} 个社区"),
    "circle": tr("{} 个生活圈"),
    "return": tr("{} 次退回"),
}


def things(space: Workspace, kind: str, circle: str | None = None) -> Sequence[object]:
    """The things of a kind in a circle, or of all circles, in their order."""
    return _LISTINGS[kind](space)(circle) if kind in _LISTINGS else _OF_CITY[kind](space)


def how_many(space: Workspace, kind: str, circle: str | None = None) -> int:
    """How many :func:`things` gives; those of a circle may be many and are counted where they lie."""
    return _LISTINGS[kind](space).count(circle) if kind in _LISTINGS else len(_OF_CITY[kind](space))
