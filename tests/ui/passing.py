"""An office and communities that exchange real packages, made by the program's own code."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from lcsurvey.response.model import Stage
from lcsurvey.score.library import Library
from lcsurvey.store.workspace import Person, Workspace
from lcsurvey.sync import making, starting

DUE = "2026-11-29"
TYPING, EVALUATION = "jining/typing", "jining/evaluation"
CLERK = Person("王敏", "沙坡头区商务局", "office")


def office(folder: Path, library: Library) -> Workspace:
    """The district's computer, on the Zhongwei register."""
    pack = library.pack("zhongwei")
    return Workspace.create(folder, pack=pack, library=library, person=CLERK, today=date(2026, 11, 21))


def given_out(space: Workspace, names: Sequence[str], folder: Path) -> Path:
    """A task for these circles; its one file."""
    circles = [space.find_circle(name).id for name in names]
    made = making.make_assignment(space, folder, circles, due=DUE, phone="0955-7012345", contact="王敏")
    return made.paths[0]


def community(folder: Path, task: Path, library: Library, name: str = "李小满", unit: str = "瑞丰社区") -> Workspace:
    """The computer of a community, begun with a task."""
    return starting.start(folder, [task], name=name, unit=unit, library=library)


def filled(space: Workspace, name: str, *, hand_in: bool = True, population: int = 31_000) -> str:
    """Some answers of 附件2 and 附件3 of a circle, and 附件2 handed in; the circle's id."""
    circle = space.find_circle(name).id
    answers = {"basic_formats.laundry": True, "basic_formats.pharmacy": False}
    space.answer(circle, TYPING, Stage.SELF, answers)
    space.answer(circle, EVALUATION, Stage.SELF, {"population": population})
    communities = space.communities(circle)
    if len(communities) > 1:
        space.change(communities[0].id, {"lead": True})
    if hand_in:
        space.submit(circle, TYPING)
    return circle


def handed_in(space: Workspace, folder: Path, circles: Sequence[str] = ()) -> Path:
    """交表; the one file."""
    return making.make_submission(space, folder, circles).paths[0]
