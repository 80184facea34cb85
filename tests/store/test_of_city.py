"""What the tables of the whole city follow from is looked for once, and again when a fact changes, never of the past."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from lcsurvey.circle.facts import Facts
from lcsurvey.response.model import Stage
from lcsurvey.score.library import Library
from lcsurvey.store.deriving import Deriving
from lcsurvey.store.workspace import Person, Workspace

FORM, FIELD = "zhongwei/configuration", "facilities.culture.have"


@pytest.fixture
def space(library: Library, tmp_path: Path) -> Iterator[Workspace]:
    office = Person("李主任", "中卫市商务局", "office")
    with Workspace.create(tmp_path / "w", pack=library.pack("zhongwei"), library=library, person=office) as made:
        for circle in made.circles():
            made.change(circle.id, {"listed": True})
        made.settle()
        yield made


@pytest.fixture
def looks(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The rounds of which every circle was looked into, one after the other."""
    found: list[str] = []
    each = Deriving.each

    def counted(self: Deriving, round_: str) -> tuple[Facts, ...]:
        found.append(round_)
        return each(self, round_)

    monkeypatch.setattr(Deriving, "each", counted)
    return found


def here(space: Workspace) -> object:
    """How many places of culture the table of the city counts."""
    return space.response(space.city, FORM).derived[FIELD].value


def test_one_look_serves_all_tables_and_lasts_while_answers_come(space: Workspace, looks: list[str]) -> None:
    assert here(space) == 0
    space.response(space.city, "zhongwei/targets")
    for number in range(3):
        space.answer(space.city, FORM, Stage.SELF, {"norms.culture.per": 2 + number})
        here(space)
    assert len(looks) == 1


def test_a_fact_that_changes_is_seen_at_once_also_when_it_is_taken_back(space: Workspace, looks: list[str]) -> None:
    assert here(space) == 0
    circle = space.circles()[0].id
    (outlet,) = space.add_many("outlet", [{"name": "文化活动中心", "circle": circle, "format": "culture_centre"}])
    assert here(space) == 1
    space.undo()
    assert here(space) == 0
    space.redo()
    assert here(space) == 1
    space.change(outlet, {"format": "pharmacy"})
    assert here(space) == 0
    assert len(looks) == 5


def test_what_is_read_while_something_is_written_is_not_kept(space: Workspace, looks: list[str]) -> None:
    here(space)
    circle = space.circles()[0].id
    ledger = space._ledger
    with ledger.entry():
        ledger.forget_facts()  # what is written here changes a fact
        here(space)
        here(space)
    assert len(looks) == 3
    space.add_many("outlet", [{"name": "文化活动中心", "circle": circle, "format": "culture_centre"}])
    assert here(space) == 1
