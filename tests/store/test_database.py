"""The connections: a driver that is safe, a writer that syncs, readers that cannot write."""

from __future__ import annotations

import sqlite3
import sys
import threading
from pathlib import Path

import pytest
from sqlalchemy import text

from lcsurvey.errors import WorkspaceError
from lcsurvey.store import database
from lcsurvey.store.database import Database


def test_the_driver_is_free_of_the_error_that_loses_a_log() -> None:
    assert database.driver().sqlite_version_info >= (3, 51, 3)


def test_an_old_sqlite_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "sqlcipher3", None)
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 51, 2))
    with pytest.raises(WorkspaceError, match="sqlcipher3"):
        database.driver()
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 51, 3))
    assert database.driver() is sqlite3


def test_the_writer_syncs_every_commit_and_readers_cannot_write(tmp_path: Path) -> None:
    opened = Database(tmp_path / "a.sqlite", create=True)
    with opened.writing() as connection:
        connection.execute(text("create table t (a)"))
    assert opened.plain("PRAGMA synchronous") == [(2,)]
    assert opened.plain("PRAGMA journal_mode") == [("wal",)]
    with pytest.raises(WorkspaceError, match="只能读"), opened.reading() as connection:
        connection.execute(text("insert into t values (1)"))
    opened.close()
    opened.close()


def test_many_transactions_write_the_log_back_at_their_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = Database(tmp_path / "a.sqlite", create=True)
    begun, done = [], threading.Event()

    def write_back() -> None:
        begun.append(opened._wal_size())
        opened._checkpointing.clear()
        done.set()

    monkeypatch.setattr(opened, "_checkpoint", write_back)
    with opened.writing() as connection:
        connection.execute(text("create table t (a)"))
    with opened.many():
        for _ in range(6):
            with opened.writing() as connection:
                connection.execute(text("insert into t values (zeroblob(1000000))"))
        assert begun == []
    assert done.wait(60)
    assert len(begun) == 1
    assert begun[0] > database.WAL_LIMIT
    opened.close()


def test_the_first_error_is_told_and_the_next_transaction_works(tmp_path: Path) -> None:
    opened = Database(tmp_path / "a.sqlite", create=True)
    with pytest.raises(ZeroDivisionError):
        _fail_after_the_database_rolled_back(opened)
    with opened.writing() as connection:
        connection.execute(text("create table t (a)"))
    with opened.reading() as connection:
        assert connection.execute(text("select count(*) from t")).scalar() == 0
    opened.close()


def _fail_after_the_database_rolled_back(opened: Database) -> None:
    """As SQLite does on a full disk: the transaction is gone before the failure is seen."""
    with opened.writing() as connection:
        connection.execute(text("create table t (a)"))
        connection.exec_driver_sql("ROLLBACK")
        raise ZeroDivisionError
