"""What the manifest of a package lists: computers, circles, entries, and what is asked and told. Exactly these keys."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec
from msgspec import Meta

Id = Annotated[str, Meta(pattern=r"^[0-9a-f]{32}\Z")]
Sha256 = Annotated[str, Meta(pattern=r"^[0-9a-f]{64}\Z")]
Signature = Annotated[str, Meta(pattern=r"^[0-9a-f]{128}\Z")]
Seal = Annotated[str, Meta(pattern=r"^(age1[02-9ac-hj-np-z]{58})?\Z")]
Circle = Annotated[str, Meta(pattern=r"^([0-9a-f]{32})?\Z")]
Pack = Annotated[str, Meta(pattern=r"^[a-z][a-z0-9_]{0,63}\Z")]
FormId = Annotated[str, Meta(pattern=r"^[a-z0-9][a-z0-9_-]{0,63}/[a-z0-9][a-z0-9_-]{0,63}\Z")]
Moment = Annotated[str, Meta(pattern=r"^20[0-9]{2}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-6][0-9](Z|[+]00:00)\Z")]
Day = Annotated[str, Meta(pattern=r"^(20[0-9]{2}-[01][0-9]-[0-3][0-9])?\Z")]
UNSEEN = "\x00-\x08\x0b-\x1f\x7f\u200e\u200f\u202a-\u202e\u2066-\u2069"
"""Letters that steer a screen: control characters but for tab and line end, those that turn the way of writing."""
Name = Annotated[str, Meta(max_length=255, pattern=rf"^[^{UNSEEN}]*\Z")]
Words = Annotated[str, Meta(max_length=4000, pattern=rf"^[^{UNSEEN}]*\Z")]
Count = Annotated[int, Meta(ge=0, lt=2**53)]
Role = Annotated[str, Meta(max_length=40)]


class Strict(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Exactly these keys."""


class Device(Strict, frozen=True):
    """A computer: id, signing key (empty only where it has none), recipient of sealed packages, who works there."""

    device: Id
    key: Annotated[str, Meta(pattern=r"^([0-9a-f]{64})?\Z")]
    seal: Seal
    name: Name
    unit: Name
    role: Role


class Desk(Device, frozen=True):
    """A computer on the way up, and its telephone."""

    phone: Name


class Former(Strict, frozen=True):
    """A computer that the sender goes on from: its id and key, and its signature of the sender's key."""

    device: Id
    key: Sha256
    signature: Signature


class CircleName(Strict, frozen=True):
    """A circle that the package is about."""

    id: Id
    name: Name


class Set(Strict, frozen=True):
    """Which part of how many; a package by itself has no id and is 1 of 1."""

    id: Circle
    part: Annotated[int, Meta(ge=1, le=9999)]
    of: Annotated[int, Meta(ge=1, le=9999)]


class BlockEntry(Strict, frozen=True):
    """A block of change lines and its signature."""

    sha256: Sha256
    size: Count
    device: Id
    circle: Circle
    count: Annotated[int, Meta(ge=1, le=20_000)]
    key: Sha256
    signature: Signature


class _Content(Strict, frozen=True, tag_field="kind"):
    path: Annotated[str, Meta(max_length=120)]
    size: Count
    sha256: Sha256


class FormEntry(_Content, frozen=True, tag="form"):
    """A table: id, version, digest of form and scoring."""

    id: FormId
    version: Annotated[int, Meta(ge=1, le=9999)]
    digest: Sha256


class PackEntry(_Content, frozen=True, tag="pack"):
    """A city's pack."""

    id: Pack


class SubmissionEntry(_Content, frozen=True, tag="submission"):
    """What was handed in."""


class QuestionnairesEntry(_Content, frozen=True, tag="questionnaires"):
    """The anonymous sheets of one circle."""

    circle: Id


class FileEntry(_Content, frozen=True, tag="file"):
    """An attached file; ``of`` is the original's SHA-256 where this is a copy."""

    name: Name
    of: Annotated[str, Meta(pattern=r"^([0-9a-f]{64})?\Z")]


Content = FormEntry | PackEntry | SubmissionEntry | QuestionnairesEntry | FileEntry


class Assignment(Strict, frozen=True):
    """What is to be done: circles, until when, whom to ring, and the secret that the answer is known by."""

    id: Id
    due: Day
    phone: Name
    contact: Name
    secret: Sha256
    remark: Words
    circles: list[Id]
    round: Circle
    role: Role


class Proof(Strict, frozen=True):
    """That the sender knows the secret of an assignment."""

    assignment: Id
    mac: Sha256


class ReceiptItem(Strict, frozen=True):
    """What became of one package."""

    package: Id
    device: Id
    status: Literal["received", "withdrawn", "refused"]
    received: Count
    fresh: Count
    differing: Count
    submissions: list[Sha256]
    reason: Words
    at: Moment


class ReturnItem(Strict, frozen=True):
    """A table that goes back, and why; for reading only, the truth are the acts among the changes."""

    circle: Id
    submission: Sha256
    form: FormId
    stage: Name
    reason: Words
    questions: dict[Name, Words]
