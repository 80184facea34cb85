"""Folders that a killed program left behind while it made or read a package."""

from __future__ import annotations

import shutil
import time
from contextlib import suppress
from pathlib import Path

AGE = 24 * 60 * 60
"""Seconds after which a private folder is nobody's any more: another instance may be at work until then."""


def clear(folder: Path, prefix: str) -> None:
    """Remove what lies in ``folder`` under names that begin so and has not been touched for a day."""
    for left in folder.glob(f"{prefix}*"):
        with suppress(OSError):
            if left.is_dir() and left.stat().st_mtime < time.time() - AGE:
                shutil.rmtree(left, ignore_errors=True)
