"""What is the same until something is written: read again after that, and not kept while it is being written."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import text

from lcsurvey.store.database import Database
from lcsurvey.store.steady import Steady
from lcsurvey.store.workspace import Workspace


@pytest.fixture
def opened(tmp_path: Path) -> Database:
    made = Database(tmp_path / "a.sqlite", create=True)
    with made.writing() as connection:
        connection.execute(text("create table t (a)"))
    return made


def count(database: Database) -> int:
    """As a reader sees it."""
    with database.reading() as connection:
        return int(connection.scalar(text("select count(*) from t")))


def test_a_value_is_read_once_until_something_is_written(opened: Database) -> None:
    asked: list[int] = []
    steady: Steady[int] = Steady(opened)

    def read() -> int:
        asked.append(1)
        return count(opened)

    assert [steady.read(read), steady.read(read), len(asked)] == [0, 0, 1]
    with opened.writing() as connection:
        connection.execute(text("insert into t values (1)"))
    assert [steady.read(read), steady.read(read), len(asked)] == [1, 1, 2]
    assert [steady.read(read, "another"), len(asked)] == [1, 3]


def test_what_is_read_while_something_is_being_written_is_not_kept(opened: Database) -> None:
    steady: Steady[int] = Steady(opened)
    with opened.writing() as connection:
        connection.execute(text("insert into t values (1)"))
        assert steady.read(lambda: count(opened)) == 0
    assert steady.read(lambda: count(opened)) == 1


def test_what_others_may_write_is_read_every_time(opened: Database) -> None:
    reader: Steady[int] = Steady(Database(opened.file, read_only=True))
    assert reader.read(lambda: count(opened)) == 0
    with opened.writing() as connection:
        connection.execute(text("insert into t values (1)"))
    assert reader.read(lambda: count(opened)) == 1


def test_the_list_of_circles_has_a_new_one_and_an_answer_at_once(workspace: Workspace) -> None:
    before = len(workspace.summaries())
    assert len(workspace.circles()) == before
    made = workspace.add("circle", {"name": "新圈"})
    assert workspace.circles()[-1].id == workspace.summaries()[-1].id == made
    workspace.undo()
    assert len(workspace.circles()) == len(workspace.summaries()) == before
