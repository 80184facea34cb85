"""Two folders that say different things of the same circle, and know of each other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from lcsurvey.response.model import Stage
from lcsurvey.score.library import Library
from lcsurvey.store.difference import Difference
from lcsurvey.store.workspace import Person, Workspace
from tests.store.carrying import exchange
from tests.ui.conftest import PERSON

ORDOS, TYPING = "ordos/acceptance", "jining/typing"
OTHER = Person("王芳", "滨河社区", "community")
BANK = "basic_formats.bank"


@dataclass
class Two:
    """Our folder, theirs, and two circles; ``outlet`` has two addresses, ``gone`` is deleted here and changed there."""

    ours: Workspace
    theirs: Workspace
    circle: str
    other: str
    outlet: str
    gone: str

    def of(self, label: str) -> Difference:
        """The open difference of this label."""
        return next(one for one in self.ours.differences.listed() if one.label == label)


@pytest.fixture
def two(tmp_path: Path, library: Library, workspace: Workspace) -> Iterator[Two]:
    """Differences of every kind: answers, a remark, options, a register, deleted against changed, handed in twice."""
    folder = tmp_path / "对方"
    pack = library.pack("zhongwei")
    with Workspace.create(folder, pack=pack, library=library, person=OTHER, today=date(2026, 11, 21)) as theirs:
        circle = workspace.find_circle("黄河花园").id
        other = next(each.id for each in workspace.circles() if each.id != circle)
        workspace.answer(circle, ORDOS, Stage.SELF, {"compounds": 7})
        outlet = workspace.add("outlet", {"circle": circle, "name": "兴隆便利店", "format": "便利店"})
        gone = workspace.add("outlet", {"circle": circle, "name": "老百姓大药房", "format": "药店"})
        exchange(workspace, theirs)
        for space, compounds, staff, have, address, people in (
            (workspace, 8, 2, True, "黄河路18号", "5300"),
            (theirs, 9, 1, False, "黄河路20号", "5800"),
        ):
            space.answer(circle, ORDOS, Stage.SELF, {"compounds": compounds, "org_staff": staff})
            space.answer(circle, TYPING, Stage.SELF, {BANK: have})
            space.change(outlet, {"address": address})
            space.change(other, {"population": people})
        workspace.delete(gone)
        theirs.change(gone, {"staff": "6"})
        for space, compounds in ((workspace, 3), (theirs, 4)):
            space.answer(other, ORDOS, Stage.SELF, {"compounds": compounds})
            space.submit(other, ORDOS)
        exchange(workspace, theirs)
        yield Two(workspace, theirs, circle, other, outlet, gone)


__all__ = ["BANK", "ORDOS", "OTHER", "PERSON", "TYPING", "Two", "two"]
