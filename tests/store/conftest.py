"""What the tests of the store share: a workspace on the real registers and tables of Zhongwei."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from lcsurvey.response.model import Stage
from lcsurvey.score.library import Library
from lcsurvey.store.workspace import Person, Workspace
from tests.store.two_laptops import Two

OFFICE = Person("李主任", "中卫市商务局", "office")
WORKER = Person("王芳", "瑞丰社区", "community")
TODAY = date(2026, 11, 21)
FORM = "jining/typing"

Make = Callable[..., Workspace]
Open = Callable[[str], Workspace]


@pytest.fixture(scope="session")
def library() -> Library:
    return Library()


@pytest.fixture
def make(library: Library, tmp_path: Path) -> Iterator[Make]:
    """Makes workspaces in folders of this test and closes them at its end."""
    opened: list[Workspace] = []

    def workspace(name: str = "资料", person: Person = OFFICE, **other: date) -> Workspace:
        made = Workspace.create(
            tmp_path / name,
            pack=library.pack("zhongwei"),
            library=library,
            person=person,
            **({"today": TODAY} | other),
        )
        opened.append(made)
        return made

    yield workspace
    for each in opened:
        each.close()


@pytest.fixture(scope="session")
def untouched(library: Library, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new workspace that nobody opens; tests work on copies of it."""
    at = tmp_path_factory.mktemp("store") / "资料"
    Workspace.create(at, pack=library.pack("zhongwei"), library=library, person=OFFICE, today=TODAY).close()
    return at


@pytest.fixture
def workspace(untouched: Path, library: Library, tmp_path: Path) -> Iterator[Workspace]:
    """A new workspace, open."""
    shutil.copytree(untouched, tmp_path / "资料")
    with Workspace.open(tmp_path / "资料", library=library) as opened:
        yield opened


@pytest.fixture
def circle(workspace: Workspace) -> str:
    """The id of 黄河花园."""
    return workspace.find_circle("黄河花园").id


@pytest.fixture
def fields(workspace: Workspace) -> list[str]:
    """The options of the typing table, in the paper's order."""
    return [field for field in workspace.table(FORM).form.field if "." in field]


@pytest.fixture
def tick(workspace: Workspace, circle: str) -> Callable[[str, bool | None], None]:
    """Answers one option of the typing table."""

    def answer(field: str, value: bool | None) -> None:
        workspace.answer(circle, FORM, Stage.SELF, {field: value})

    return answer


@pytest.fixture
def laptop(untouched: Path, library: Library, tmp_path: Path) -> Iterator[Open]:
    """Opens one more laptop on the same registers."""
    opened: list[Workspace] = []

    def open_(name: str) -> Workspace:
        shutil.copytree(untouched, tmp_path / name)
        opened.append(Workspace.open(tmp_path / name, library=library))
        return opened[-1]

    yield open_
    for each in opened:
        each.close()


@pytest.fixture
def two(laptop: Open) -> Two:
    here, there = laptop("社区"), laptop("区局")
    here.sign_in(WORKER)
    there.sign_in(OFFICE)
    return Two(here, there, here.find_circle("黄河花园").id)
