"""What a verified package brings, and what taking it did: frozen values between ``sync`` and ``store``.

Everything in an :class:`Arrival` has been judged already (signatures, digests, canonical lines, limits); the store
asks only what the record alone can know: whether the same id is here with other content.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Protocol

from lcsurvey.record.rows import Row, Rows


class Changes(Protocol):
    """The changes of a block: in memory, or read anew whenever they are asked for."""

    def columns(self) -> Rows:
        """All of them, by the column."""

    def __len__(self) -> int: ...
    def __iter__(self) -> Iterator[Row]: ...


@dataclass(frozen=True, slots=True)
class ArrivedBlock:
    """A signed block: changes of one device in one circle, by ``n``; ``kinds`` of the things created in it.

    ``key`` is whose signature it is (64 hexadecimal digits): the device's own, or of who carries what a device
    without a key wrote. ``numbers`` are runs, “1-57,60”.
    """

    sha256: str
    device: str
    circle: str
    key: str
    signature: bytes
    numbers: str
    rows: Changes
    kinds: Mapping[bytes, str]


@dataclass(frozen=True, slots=True)
class ArrivedForm:
    """A table as the workspace carries it (see ``docs/workspace.md``, ``form``)."""

    id: str
    version: int
    digest: str
    body: bytes


@dataclass(frozen=True, slots=True)
class ArrivedQuestionnaire:
    """One anonymous sheet: 16 random bytes, its day, rating digits, canonical answers, and the digest of all."""

    id: bytes
    round: str
    circle: str
    form: str
    version: int
    day: str
    ratings: str
    answers: str
    digest: bytes


@dataclass(frozen=True, slots=True)
class ArrivedFile:
    """An attached file, verified and waiting at ``place``; ``of`` is the original's SHA-256 where this is a copy."""

    sha256: str
    suffix: str
    size: int
    place: Path
    of: str = ""


@dataclass(frozen=True, slots=True)
class ArrivedDevice:
    """A computer that a package names: keys as hexadecimal text and age recipient, and who works at it."""

    device: str
    key: str
    seal: str
    name: str
    unit: str
    role: str
    phone: str = ""


@dataclass(frozen=True, slots=True)
class Arrival:
    """A verified package."""

    package: str  # 32 hexadecimal digits
    sha256: str  # of the file as it came
    file: str  # its name as it came, never trusted
    kind: str  # assignment, submission, return, receipt, handover
    project: str  # the pack's id
    created: str  # UTC, ISO
    sender: ArrivedDevice
    manifest: str  # canonical JSON
    circles: Mapping[str, str] = field(default_factory=dict)  # id → name
    devices: Sequence[ArrivedDevice] = ()
    blocks: Sequence[ArrivedBlock] = ()
    forms: Sequence[ArrivedForm] = ()
    packs: Mapping[str, bytes] = field(default_factory=dict)  # id → body
    submissions: Mapping[str, bytes] = field(default_factory=dict)  # SHA-256 → body
    questionnaires: Sequence[ArrivedQuestionnaire] = ()
    void: Sequence[bytes] = ()  # ids of sheets
    files: Sequence[ArrivedFile] = ()
    set_id: str = ""
    part: int = 1
    parts: int = 1


@dataclass(frozen=True, slots=True)
class Taken:
    """What one package did: changes in it, those that were new here, fields they changed, fields that now differ."""

    package: str
    received: int
    fresh: int
    changed: int
    differing: int
    already: datetime | None = None  # UTC: when it had been taken before
    questionnaires: int = 0
    files: int = 0
    suspicious: int = 0  # changes stamped more than a day ahead of this computer's clock


@dataclass(frozen=True, slots=True)
class PackageRecord:
    """A line of the ledger of packages (来往记录)."""

    package: str
    sha256: str
    file: str
    kind: str
    sender: str  # as shown
    device: str
    circles: Mapping[str, str]
    created: str
    at: datetime  # UTC, when it was taken
    received: int
    fresh: int
    changed: int
    differing: int
    withdrawn: bool
    set_id: str
    part: int
    parts: int
    here: int  # parts of its set that are here


@dataclass(frozen=True, slots=True)
class Compared:
    """One table (or, with an empty ``form``, the register) of one circle before a package is taken.

    ``verdict`` is same, older (all of it is known or superseded here), newer (it only adds to or follows what is
    here) or both (both sides changed, or differences would stand). ``ours`` and ``theirs`` are fields with a value.
    """

    circle: str
    circle_name: str
    form: str
    title: str
    stage: str
    verdict: str
    ours: int
    theirs: int
    fields: int  # how many there are to fill; 0 for the register
    fresh: int
    differing: int
