"""Which city a folder of data is of and whose files it takes, read without opening it as a workspace.

Like :mod:`lcsurvey.store.glance` it writes nothing, takes no lock and judges nothing.
"""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from lcsurvey.store.database import driver
from lcsurvey.store.folder import DATABASE

_PACK = "SELECT value FROM meta WHERE key = 'pack'"
_DEVICES = "SELECT id FROM device WHERE status IN ('own', 'above', 'approved', 'vouched')"


@dataclass(frozen=True, slots=True)
class Acquainted:
    """The id of a folder's pack, and the computers whose files it takes."""

    pack: str = ""
    devices: frozenset[str] = frozenset()


def acquainted(folder: Path) -> Acquainted:
    """What a folder is of; empty where there is no database or it cannot be read as it lies."""
    file = folder / DATABASE
    if not file.is_file():
        return Acquainted()
    module = driver()
    wal = file.with_name(f"{DATABASE}-wal")
    try:
        still = not wal.exists() or not wal.stat().st_size
        at = f"{file.absolute().as_uri()}?mode=ro{'&immutable=1' if still else ''}"
        with closing(module.connect(at, uri=True)) as connection:
            pack = connection.execute(_PACK).fetchone()
            return Acquainted(str(pack[0]) if pack else "", frozenset(one for (one,) in connection.execute(_DEVICES)))
    except (OSError, module.Error):
        return Acquainted()
