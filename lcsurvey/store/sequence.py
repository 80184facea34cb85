"""Beside the database: this computer's last sequence number, so that a database put back is noticed.

After every act the number is written in place, without waiting for the disk: whatever ends the program, the system
still has it. It is synced before blocks are sealed, so that no number that left this computer is ever given out
again by an older copy of the database, and when the workspace is closed.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from pathlib import Path

NAME = "lcsurvey.device"
_LENGTH = 96
"""Bytes of the file, always the same: an interrupted write leaves the former number or the new one."""


class SequenceNote:
    """The note beside one database. Where it cannot be written, work goes on without it."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / NAME
        self._handle: int | None = None
        self._noted = ("", 0)

    def last(self, device: str) -> int:
        """The last number that was noted for this device; 0 where none was."""
        try:
            noted = json.loads(self.path.read_text(encoding="utf-8"))
            return int(noted["n"]) if noted["device"] == device else 0
        except (OSError, ValueError, KeyError, TypeError):
            return 0

    def note(self, device: str, n: int) -> None:
        """``device`` has given out ``n``."""
        if (device, n) == self._noted:
            return
        line = json.dumps({"device": device, "n": n}).encode().ljust(_LENGTH - 1) + b"\n"
        with suppress(OSError):
            if self._handle is None:
                self._handle = os.open(self.path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o644)
            os.lseek(self._handle, 0, os.SEEK_SET)
            os.write(self._handle, line)
            if os.fstat(self._handle).st_size != len(line):
                os.ftruncate(self._handle, len(line))
            self._noted = (device, n)

    def secure(self) -> None:
        """What was noted is on the disk when this returns."""
        if self._handle is not None:
            with suppress(OSError):
                os.fsync(self._handle)

    def close(self) -> None:
        """Secure it and let the file go; safe to call twice."""
        self.secure()
        if self._handle is not None:
            with suppress(OSError):
                os.close(self._handle)
            self._handle = None
