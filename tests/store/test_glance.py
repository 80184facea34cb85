"""The list at a glance is the list that opening gives, or nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from lcsurvey.response.model import Stage, State
from lcsurvey.score.library import Library
from lcsurvey.store.glance import DATABASE, Glance, glance
from lcsurvey.store.workspace import CircleSummary, Person, Workspace

Closed = tuple[Path, tuple[CircleSummary, ...], dict[str, str]]


@pytest.fixture
def closed(tmp_path: Path) -> Closed:
    """A closed workspace with answers, things and a deleted circle; what its list shows."""
    library = Library()
    folder = tmp_path / "资料"
    person = Person("李小满", "社区", "community")
    with Workspace.create(folder, pack=library.pack("zhongwei"), library=library, person=person) as space:
        circle = space.find_circle("黄河花园").id
        space.add("outlet", {"name": "药店", "circle": circle})
        space.add("compound", {"name": "一期", "circle": circle})
        space.delete(space.find_circle("瑞丰").id)
        form = space.tables()[0]
        fields = space.table(form).form.questions[0].fields
        space.answer(circle, form, Stage.SELF, fields=dict.fromkeys(fields, True))
        tables = {form: space.table(form).form for form in space.tables()}
        titles = {id_: form.short for id_, form in tables.items() if form.scope == "circle"}
        circles = space.summaries()
    return folder, circles, titles


def test_the_glance_is_what_opening_gives(closed: Closed) -> None:
    folder, circles, titles = closed
    seen = glance(folder)
    assert seen.circles == circles
    assert list(seen.tables.items()) == list(titles.items())
    states = [found.state for circle in seen.circles for found in circle.responses.values()]
    assert (states.count(State.DRAFT), set(states)) == (1, {State.DRAFT, State.EMPTY})


def test_a_glance_leaves_no_trace(closed: Closed) -> None:
    folder = closed[0]
    before = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    glance(folder)
    assert {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()} == before


@pytest.mark.parametrize("content", [None, b"", b"no database", b"SQLite format 3\0" + b"\xff" * 4000])
def test_what_is_no_workspace_gives_nothing(tmp_path: Path, content: bytes | None) -> None:
    if content is not None:
        (tmp_path / DATABASE).write_bytes(content)
    assert glance(tmp_path) == Glance()


def test_one_that_was_not_closed_gives_nothing(closed: Closed) -> None:
    folder = closed[0]
    (folder / f"{DATABASE}-wal").write_bytes(b"not written back")
    assert glance(folder) == Glance()


def test_columns_are_the_tables_that_a_circle_hands_in(closed: Closed) -> None:
    folder, _, titles = closed
    library = Library()
    with Workspace.open(folder, library=library) as space:
        space.add_table(library.table("ordos/targets"))  # the city's
        answers = {"basic_enough": "fully"}
        space.questionnaires.add(space.find_circle("黄河花园").id, [answers])
    assert dict(glance(folder).tables) == titles
