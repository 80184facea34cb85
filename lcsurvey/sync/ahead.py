"""Verifies packages in another process while this one writes what came before them: with many files, twice as quick.

Reading strictly is work for Python itself, which does one thing at a time in a process. What comes back is what
:class:`~lcsurvey.sync.reading.Opened` would have given. Where no other process can be had, nothing comes back and the
caller reads the file itself.
"""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from pickle import PicklingError

from lcsurvey.errors import PackageError
from lcsurvey.store.arrival import Arrival
from lcsurvey.sync.manifest import Manifest
from lcsurvey.sync.reading import Opened, open_package

MANY = 60
"""From so many files on, starting a process is worth its time."""
LARGEST = 4 << 20
"""Bytes of a file up to which everything in it is handed over; larger ones are read where they are written."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """A package that was verified elsewhere; closing it removes what was unpacked of it."""

    manifest: Manifest
    sha256: str
    folder: Path
    proved: Arrival

    def arrival(self) -> Arrival:
        """Everything in the package, proved."""
        return self.proved

    def close(self) -> None:
        """Remove what was unpacked."""
        shutil.rmtree(self.folder, ignore_errors=True)


class Ahead:
    """One other process that verifies; started with the first file that is asked for, ended with :meth:`close`."""

    def __init__(self, identities: Sequence[str], project: str, folder: Path) -> None:
        self._given = tuple(identities), project, folder
        self._pool: ProcessPoolExecutor | None = ProcessPoolExecutor(1, get_context("spawn"))
        self._started: Future[bool] | None = None

    def start(self) -> None:
        """Start the process; until it is ready nothing comes from it."""
        with suppress(OSError, RuntimeError):
            if self._pool is not None and self._started is None:
                self._started = self._pool.submit(_ready)

    def fetch(self, path: Path, file: str) -> Fetched | None:
        """A package, verified; None where that was not possible here. PackageError as from ``open_package``."""
        self.start()
        if self._pool is None or self._started is None or not self._started.done() or path.stat().st_size > LARGEST:
            return None
        try:
            return self._pool.submit(_fetch, path, file, *self._given).result()
        except (BrokenExecutor, PicklingError, OSError, RuntimeError, AttributeError, TypeError):
            self._pool = None
            return None

    def close(self) -> None:
        """End the process."""
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)
            self._pool = None


def _ready() -> bool:
    """Nothing but that the process is there and has loaded what it needs."""
    return True


def _fetch(path: Path, file: str, identities: Sequence[str], project: str, folder: Path) -> Fetched:
    """In the other process: the package, its folder left to who asked for it."""
    opened = open_package(path, identities, project=project, folder=folder, file=file)
    try:
        return _left(opened)
    except PackageError:
        opened.close()
        raise


def _left(opened: Opened) -> Fetched:
    arrival = opened.arrival()
    return Fetched(opened.manifest, opened.sha256, opened.leave(), arrival)
