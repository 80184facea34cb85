"""Desks and laptops of the tests, and the ways between them; fixtures for the folders that need them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from lcsurvey.score.library import Library
from lcsurvey.store.workspace import Person, Workspace
from lcsurvey.sync.making import Made, make_assignment, make_receipt, make_return, make_submission
from lcsurvey.sync.outcome import Received
from lcsurvey.sync.receiving import receive
from lcsurvey.sync.starting import start

TODAY = date(2026, 11, 21)


@dataclass
class Post:
    """Workspaces by name, and what passes between them as files in a folder."""

    at: Path
    library: Library

    def __post_init__(self) -> None:
        self.spaces: dict[str, Workspace] = {}
        self._count = 0

    def __getitem__(self, name: str) -> Workspace:
        return self.spaces[name]

    def office(self, name: str = "district") -> Workspace:
        """A desk with the whole register."""
        self.spaces[name] = Workspace.create(
            self.at / name,
            pack=self.library.pack("zhongwei"),
            library=self.library,
            person=Person("李主任", "沙坡头区商务局", "office"),
            today=TODAY,
        )
        return self.spaces[name]

    def down(self, name: str, of: str, circles: Sequence[str], person: str, unit: str, **more: Any) -> Workspace:
        """A new workspace begun from an assignment that desk ``of`` makes for these circles."""
        made = make_assignment(self[of], self.folder(), circles, **more)
        self.spaces[name] = start(self.at / name, made.paths, name=person, unit=unit, library=self.library)
        return self.spaces[name]

    def folder(self) -> Path:
        """A new folder to write into."""
        self._count += 1
        return self.at / "files" / str(self._count)

    def hand_in(self, name: str, to: str, circles: Sequence[str] = (), **more: Any) -> tuple[Made, Received]:
        """A submission, taken in at a desk."""
        made = make_submission(self[name], self.folder(), circles, **more)
        return made, receive(self[to], made.paths)

    def send_back(self, of: str, circles: Sequence[str], *to: str) -> tuple[Made, list[Received]]:
        """A return, taken in by others."""
        made = make_return(self[of], self.folder(), circles)
        return made, [receive(self[one], made.paths) for one in to]

    def confirm(self, of: str, *to: str) -> Made:
        """A receipt, taken in by others."""
        made = make_receipt(self[of], self.folder())
        for one in to:
            receive(self[one], made.paths)
        return made

    def reopen(self, name: str) -> Workspace:
        """Close and open again."""
        self.spaces[name].close()
        self.spaces[name] = Workspace.open(self.at / name, library=self.library)
        return self.spaces[name]


def last_line(space: Workspace) -> str:
    """The checksum of everything that is there."""
    return list(space.dump())[-1]


@pytest.fixture(scope="session")
def library() -> Library:
    return Library()


@pytest.fixture
def post(library: Library, tmp_path: Path) -> Iterator[Post]:
    """Nobody yet; whoever was made is closed at the end."""
    made = Post(tmp_path, library)
    yield made
    for space in made.spaces.values():
        space.close()
