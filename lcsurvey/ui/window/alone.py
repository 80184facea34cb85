"""One window per person: a second start hands its files to the first and ends.

Whoever holds a lock beside the preferences is the first; the lock of a program that was killed counts for nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QLockFile, QThread

from lcsurvey import paths

PATIENCE = 6000
"""Milliseconds for which a first window that is still starting is waited for."""
PAUSE = 100  # milliseconds


def lock() -> QLockFile | None:
    """The lock of the first window, to be kept while it is open; None where another window has it.

    Where the folder of the preferences cannot be written nobody holds anything, and each start is the first.
    """
    folder = paths.config()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return QLockFile("")
    made = QLockFile(str(folder / "window.lock"))
    made.setStaleLockTime(0)
    taken = made.tryLock(0) or made.error() != QLockFile.LockError.LockFailedError
    return made if taken else None


def handed_over(files: Sequence[Path], patience: int = PATIENCE) -> bool:
    """Whether the first window, which may just be starting, now has the files, of which there may be none."""
    from lcsurvey.ui.window.neighbour import hand_over

    until = QDeadlineTimer(patience)
    while not hand_over(files):
        if until.hasExpired():
            return False
        QThread.msleep(PAUSE)
    return True
