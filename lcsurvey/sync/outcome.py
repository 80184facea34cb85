"""What became of files that were to be taken in, and what one looks like before it is: plain values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal

from lcsurvey.store.arrival import Compared, Taken

Status = Literal["merged", "already", "quarantined", "refused"]
"""merged: taken in. already: it had been. quarantined: kept whole in 收不进的文件. refused: left where it is."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file; ``sentence`` says why where it was not taken, or when it had been."""

    path: Path
    status: Status
    code: str = ""
    sentence: str = ""
    package: str = ""
    kind: str = ""
    circles: Mapping[str, str] | None = None
    sender: str = ""
    taken: Taken | None = None
    compared: tuple[Compared, ...] = ()  # where it was only looked at
    sha256: str = ""  # of the file
    device: str = ""  # of the sender


@dataclass(frozen=True, slots=True)
class Received:
    """What became of every file, in the order in which they were looked at."""

    outcomes: tuple[Outcome, ...]

    def count(self, status: Status) -> int:
        """How many files ended so."""
        return sum(one.status == status for one in self.outcomes)

    @property
    def received(self) -> int:
        """Changes in the packages that were taken."""
        return sum(one.taken.received for one in self.outcomes if one.taken)

    @property
    def fresh(self) -> int:
        """Those of them that were new here."""
        return sum(one.taken.fresh for one in self.outcomes if one.taken)

    @property
    def changed(self) -> int:
        """Fields that they changed."""
        return sum(one.taken.changed for one in self.outcomes if one.taken)

    @property
    def differing(self) -> int:
        """Fields that differ since."""
        return sum(one.taken.differing for one in self.outcomes if one.taken)


@dataclass(frozen=True, slots=True)
class Looked:
    """A file looked at before it is taken in; nothing was written. ``sentence`` says what is the matter with it."""

    path: Path
    size: int = 0
    package: str = ""
    kind: str = ""
    created: str = ""
    sender: str = ""
    unit: str = ""
    trust: str = ""
    circles: Mapping[str, str] | None = None
    part: int = 1
    parts: int = 1
    already: datetime | None = None
    compared: tuple[Compared, ...] = ()
    code: str = ""
    sentence: str = ""
    device: str = ""  # of the sender
    pictures: int = 0  # photographs that it brings
