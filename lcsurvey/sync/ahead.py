"""Verifies packages in another process while this one writes what came before them: with many files, twice as quick.

Reading strictly is work for Python itself, which does one thing at a time in a process. What comes back is what
:class:`~lcsurvey.sync.reading.Opened` would have given. Where no other process can be had, nothing comes back and the
caller reads the file itself.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from pickle import PicklingError, UnpicklingError
from typing import Any

from lcsurvey.errors import PackageError
from lcsurvey.store.arrival import Arrival
from lcsurvey.sync.manifest import Manifest
from lcsurvey.sync.reading import Opened, open_package

MANY = 60
"""From so many files on, starting a process is worth its time."""
LARGEST = 4 << 20
"""Bytes of a file up to which everything in it is handed over; larger ones are read where they are written."""
PATIENCE = 60.0
"""Seconds until a process that was told to end is ended."""
_GONE = (EOFError, OSError, UnpicklingError, RuntimeError)


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
    """One other process that verifies; the first file that is asked for starts it, and :meth:`close` ends it."""

    def __init__(self, identities: Sequence[str], project: str, folder: Path) -> None:
        self.process: Any = None
        self._ready = False
        self._started = False
        self._given = tuple(identities), project, folder

    def start(self) -> None:
        """Start the process, once; nothing comes from it until it is :meth:`ready`."""
        if self._started:
            return
        self._started = True
        context = get_context("spawn")
        with suppress(*_GONE):
            self._here, there = context.Pipe()
            process = context.Process(target=_work, args=(there, *self._given), name="verify", daemon=True)
            process.start()
            self.process = process
            there.close()

    def ready(self, seconds: float = 0.0) -> bool:
        """Whether it is at work, after waiting so long for it at most; until then nothing comes from it."""
        if self.process is not None and not self._ready:
            try:
                self._ready = self._here.poll(seconds) and self._here.recv() is None
            except _GONE:
                self._end()
        return self._ready

    def fetch(
        self, path: Path, file: str, allowed: Callable[[Manifest], bool] = lambda manifest: True, *, sha256: str = ""
    ) -> Fetched | None:
        """A package, verified; None where that was not possible here. PackageError as from ``open_package``.

        ``allowed`` is asked before more than its manifest is read; where it says no, nothing comes back.
        """
        self.start()
        if not self.ready() or path.stat().st_size > LARGEST:
            return None
        try:
            self._here.send((path, file, sha256))
            given = self._here.recv()
            if isinstance(given, Manifest):
                self._here.send(allowed(given))
                given = self._here.recv()
        except _GONE:
            self._end()
            return None
        if isinstance(given, PackageError):
            raise given
        return given if isinstance(given, Fetched) else None

    def close(self) -> None:
        """End the process."""
        if self.process is None:
            return
        with suppress(*_GONE):
            self._here.send(None)
        self._end(PATIENCE)

    def _end(self, patience: float = 0.0) -> None:
        """Nothing comes from it any more."""
        self._ready = False
        process, self.process = self.process, None
        process.join(patience)
        if process.is_alive():
            process.kill()
        self._here.close()


def _work(there: Connection, identities: Sequence[str], project: str, folder: Path) -> None:
    """In the other process: package after package, until there is nothing more to do or nobody to do it for."""
    with suppress(*_GONE, KeyboardInterrupt):
        there.send(None)
        while (asked := there.recv()) is not None:
            path, file, sha256 = asked
            try:
                with open_package(
                    path, identities, project=project, folder=folder, file=file, sha256=sha256
                ) as opened:
                    _give(there, opened)
            except PackageError as error:
                there.send(error)
            except (OSError, MemoryError):
                there.send(None)


def _give(there: Connection, opened: Opened) -> None:
    """Send the package, if who asked for it allows that; what was unpacked of it is theirs then."""
    there.send(opened.manifest)
    if not there.recv():
        there.send(None)
        return
    fetched = Fetched(opened.manifest, opened.sha256, opened.folder, opened.arrival())
    try:
        there.send(fetched)
    except (PicklingError, AttributeError, TypeError):  # what is read anew when it is asked for stays here
        there.send(None)
    else:
        opened.leave()
