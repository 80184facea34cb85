"""The things that the lines of a table are: read from what is stored."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from lcsurvey.store.corrections import all_corrections
from lcsurvey.ui.words import tr

if TYPE_CHECKING:
    from lcsurvey.store.workspace import Workspace

_READ: Mapping[str, Callable[[Workspace, str | None], Sequence[object]]] = {
    "project": lambda space, circle: space.projects(circle),
    "outlet": lambda space, circle: space.outlets(circle),
    "activity": lambda space, circle: space.activities(circle),
    "demand": lambda space, circle: space.demands(circle),
    "attachment": lambda space, circle: space.attachments(circle),
    "compound": lambda space, circle: space.compounds(circle),
    "community": lambda space, circle: space.communities(circle),
    "circle": lambda space, circle: space.circles(),
    "return": lambda space, circle: all_corrections(space, date.today()),  # noqa: DTZ011 – the day on the person's calendar
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
    return _READ[kind](space, circle)
