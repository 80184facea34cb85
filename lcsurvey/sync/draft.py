"""What a package is to hold, as values: made by :mod:`lcsurvey.sync.making`, written by :mod:`lcsurvey.sync.writing`."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from lcsurvey.record.block import Block
from lcsurvey.record.successor import Former
from lcsurvey.store.arrival import ArrivedDevice

PART = 95_000_000
"""Bytes above which a package is cut into parts: what telephones and letters take is 100 MB."""
Report = Callable[[int, int, str], None]
"""Hears how far the work is: done, of, words; whatever it raises stops the work."""


def silent(done: int, of: int, words: str) -> None:
    """A report that nobody hears."""


@dataclass(frozen=True, slots=True)
class Content:
    """One entry of a package beside blocks: where its bytes are, and what the manifest says of it.

    ``kind`` is form, pack, submission, questionnaires or file; ``of`` the original's SHA-256 where this is a copy,
    ``name`` the attachment's; ``id``, ``version`` and ``digest`` those of a form (``id`` of a pack, too); ``circle``
    that of questionnaires.
    """

    kind: str
    sha256: str
    size: int
    source: bytes | Path
    suffix: str = ""
    of: str = ""
    name: str = ""
    id: str = ""
    version: int = 0
    digest: str = ""
    circle: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """A package before it is written.

    ``sign`` makes the sender's signature of a message; ``former`` are computers that the sender goes on from; ``body`` gives the bytes of a block. ``proof`` is the id and
    the secret of an assignment that this answers. ``recipients`` (``age1…``) are who can open it, the sender too;
    without any it is not sealed. ``identities`` open it again, to be compared. ``folder`` is a place on this
    computer's own disk for what is not yet sealed.
    """

    kind: str
    project: str
    sender: ArrivedDevice
    sign: Callable[[bytes], bytes]
    former: Sequence[Former] = ()
    circles: Mapping[str, str] = field(default_factory=dict)
    above: Sequence[ArrivedDevice] = ()
    devices: Sequence[ArrivedDevice] = ()
    blocks: Sequence[Block] = ()
    body: Callable[[Block], bytes] = field(default=lambda block: b"")
    contents: Sequence[Content] = ()
    assignment: Mapping[str, Any] | None = None
    proof: tuple[str, str] | None = None
    items: Sequence[Mapping[str, Any]] = ()
    originals: Sequence[str] = ()
    remark: str = ""
    recipients: Sequence[str] = ()
    identities: Sequence[str] = ()
    part_size: int = PART
    folder: Path | None = None


@dataclass(frozen=True, slots=True)
class Written:
    """What was written: files, ids of the packages, bytes of all of them."""

    paths: tuple[Path, ...]
    packages: tuple[str, ...]
    size: int
