"""The connections: one that writes and checkpoints, and query-only ones that read from any thread.

The driver is SQLCipher's build of SQLite; where it has no wheel, the standard library's, if it is new enough
to be free of the error that could lose a WAL. SQLAlchemy begins every transaction explicitly; WAL with
``synchronous=FULL`` makes a commit one fdatasync.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext, suppress
from pathlib import Path
from types import ModuleType
from typing import Any, Protocol

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.pool import QueuePool, StaticPool

from lcsurvey.errors import LCSurveyError, WorkspaceError
from lcsurvey.store import faults

OLDEST_SQLITE = (3, 51, 3)
"""Older ones can lose the WAL when it is reset."""
WAL_LIMIT = 4 * 1024 * 1024
"""Bytes by which the WAL grows before it is written back beside the work …"""
WAL_COMMITS = 250
"""… or this many transactions."""
WAL_LIMIT_OF_MANY = 64 * 1024 * 1024
"""Bytes while many transactions follow each other: every writing back takes the same pages again."""


class DriverConnection(Protocol):
    """What is used of a driver's connection."""

    def execute(self, sql: str) -> Any:
        """Run one statement."""


def driver() -> ModuleType:
    """The SQLite driver; WorkspaceError where only an old one is there."""
    try:
        from sqlcipher3 import dbapi2

        module: ModuleType = dbapi2
    except ImportError:
        import sqlite3 as module
    if module.sqlite_version_info < OLDEST_SQLITE:
        raise WorkspaceError(
            f"本机的 SQLite 是 {module.sqlite_version}，低于 3.51.3，可能丢失数据。请安装 sqlcipher3 后再打开。"
        )
    return module


class Database:
    """One database file, open."""

    def __init__(self, file: Path, *, read_only: bool = False, create: bool = False) -> None:
        self.file = file
        self.read_only = read_only
        self._lock = threading.RLock()
        self._mine = threading.local()
        self._checkpointing = threading.Event()
        self._commits = 0
        self._wal_seen = 0
        self._wal_limit = WAL_LIMIT
        module = driver()
        self._error: type[BaseException] = module.Error
        address = to_read(file) if read_only else f"{file.absolute().as_uri()}?mode={'rwc' if create else 'rw'}"

        def connect() -> Any:
            return module.connect(address, uri=True, timeout=5.0, isolation_level=None, check_same_thread=False)

        self._readers = create_engine(
            "sqlite://", module=module, creator=connect, poolclass=QueuePool, pool_size=4, max_overflow=8
        )
        event.listen(self._readers, "connect", _prepare_reader)
        event.listen(self._readers, "begin", _begin)
        self._writer: Connection | None = None
        self._writers: Engine | None = None
        if not read_only:
            self._writers = create_engine("sqlite://", module=module, creator=connect, poolclass=StaticPool)
            event.listen(self._writers, "connect", _prepare_writer)
            event.listen(self._writers, "begin", _begin_immediate)
            with self._translated():
                self._writer = self._writers.connect()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A query-only connection on one consistent state, from any thread."""
        known: Connection | None = getattr(self._mine, "connection", None)
        if known is not None:
            yield known
            return
        with self._translated(), self._readers.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def at_once(self) -> Iterator[None]:
        """All that this thread reads inside is of one state, over one connection; nothing is to be written inside."""
        with self.reading() as connection:
            self._mine.connection = connection
            try:
                yield
            finally:
                del self._mine.connection

    @contextmanager
    def writing(self, *, durable: bool = True) -> Iterator[Connection]:
        """The writer inside one transaction: committed when the block ends, undone when it raises.

        The first error is the one that is told, whatever the undoing says. What is not ``durable`` waits for no disk:
        a failure of the power may undo it, whole, until the next transaction that is.
        """
        if self._writer is None:
            raise faults.read_only(self.file)
        with self._lock, self._translated(), self._unsynced() if not durable else nullcontext():
            transaction = self._writer.begin()
            committed = False
            try:
                yield self._writer
                transaction.commit()
                committed = True
            finally:
                if not committed:
                    with suppress(SQLAlchemyError):
                        transaction.rollback()
                    self._heal()
        self._checkpoint_beside()

    @contextmanager
    def _unsynced(self) -> Iterator[None]:
        """The writer's next transaction is not waited for; between transactions only."""
        self.plain("PRAGMA synchronous=NORMAL")
        try:
            yield
        finally:
            self.plain("PRAGMA synchronous=FULL")

    @contextmanager
    def many(self) -> Iterator[None]:
        """Many transactions one after the other: the WAL is written back less often, and at the end."""
        self._wal_limit = WAL_LIMIT_OF_MANY
        try:
            yield
        finally:
            self._wal_limit = WAL_LIMIT
            self._checkpoint_beside()

    def written(self) -> int:
        """How many rows were written since it was opened here: the same number as before, the same rows as before."""
        return 0 if self._writer is None else int(bare(self._writer).total_changes)

    def still(self) -> int | None:
        """The same number while nothing is being written; None while something is, or where others may write."""
        rows = self.written()  # before it is asked whether more are coming
        return None if self._writer is None or bare(self._writer).in_transaction else rows

    def is_writer(self, connection: Connection) -> bool:
        """Whether this is the connection that writes; others see what was there when they began."""
        return connection is self._writer

    def plain(self, sql: str) -> list[tuple[Any, ...]]:
        """Run one statement outside a transaction (VACUUM, PRAGMA) on the writer."""
        if self._writer is None:
            raise faults.read_only(self.file)
        with self._lock, self._translated():
            connection = self._writer.connection.driver_connection
            if connection is None:
                raise faults.no_access(self.file)
            return list(connection.execute(sql).fetchall())

    def close(self) -> None:
        """Write the WAL back and close every connection; safe to call twice."""
        with self._lock:
            self._readers.dispose()
            if self._writer is not None and self._writers is not None:
                with suppress(LCSurveyError):
                    self.plain("PRAGMA wal_checkpoint(TRUNCATE)")
                with suppress(SQLAlchemyError):
                    self._writer.close()
                self._writers.dispose()
                self._writer = None

    @contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            yield
        except (DBAPIError, self._error) as error:
            raise faults.from_database(error, self.file) from error
        except OSError as error:
            raise faults.from_system(error, self.file) from error
        except UnicodeDecodeError as error:  # a text in the file is none any more
            raise faults.damaged(self.file) from error

    def _heal(self) -> None:
        """Leave no transaction behind on the driver's connection after a failure."""
        if self._writer is None:
            return
        if self._writer.in_transaction():
            with suppress(SQLAlchemyError):
                self._writer.rollback()
        connection = self._writer.connection.driver_connection
        if connection is not None and connection.in_transaction:
            with suppress(self._error):
                connection.execute("ROLLBACK")

    def _checkpoint_beside(self) -> None:
        """Write a long WAL back in a thread, so that no answer waits for more than its own sync."""
        self._commits += 1
        size = self._wal_size()
        if self._commits < WAL_COMMITS and size < self._wal_seen + self._wal_limit:
            return
        if not self._checkpointing.is_set():
            self._commits, self._wal_seen = 0, size
            self._checkpointing.set()
            threading.Thread(target=self._checkpoint, name="checkpoint", daemon=True).start()

    def _wal_size(self) -> int:
        try:
            return self.file.with_name(self.file.name + "-wal").stat().st_size
        except OSError:
            return 0

    def _checkpoint(self) -> None:
        try:
            if self._writer is not None:
                with suppress(LCSurveyError):
                    self.plain("PRAGMA wal_checkpoint(PASSIVE)")
        finally:
            self._checkpointing.clear()


def bare(connection: Connection) -> Any:
    """The driver's connection beneath one of SQLAlchemy's, in the same transaction: for what a key waits for."""
    return connection.connection.driver_connection


def to_read(file: Path) -> str:
    """The address of a database that is only read, also where nothing can be written beside it."""
    immutable = not file.with_name(file.name + "-wal").exists() and not _writable(file.parent)
    return f"{file.absolute().as_uri()}?mode=ro{'&immutable=1' if immutable else ''}"


def stamp(connection: Connection, application: int, schema: int) -> None:
    """Write program and schema into the header of the file, where they can be read without opening it."""
    connection.exec_driver_sql(f"PRAGMA application_id={application}")
    connection.exec_driver_sql(f"PRAGMA user_version={schema}")


def _writable(folder: Path) -> bool:
    return os.access(folder, os.W_OK)


def _prepare(connection: DriverConnection) -> None:
    for pragma in ("foreign_keys=ON", "trusted_schema=OFF", "temp_store=MEMORY", "cell_size_check=ON"):
        connection.execute(f"PRAGMA {pragma}")


def _prepare_writer(connection: DriverConnection, _record: object) -> None:
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("PRAGMA wal_autocheckpoint=0")
    connection.execute("PRAGMA journal_size_limit=8388608")
    _prepare(connection)


def _prepare_reader(connection: DriverConnection, _record: object) -> None:
    _prepare(connection)
    connection.execute("PRAGMA query_only=ON")


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN")


def _begin_immediate(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
