"""The manifest: what a package says of itself, signed by who made it. Canonical JSON, nothing unknown in it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Annotated, Any, Literal
from unicodedata import is_normalized

import msgspec
from msgspec import Meta

from lcsurvey import __version__
from lcsurvey.record.identity import is_keyed, keyed_device
from lcsurvey.sync.codes import refused

FORMAT, VERSION, SUITE = "lcsurvey-package", 1, "age-x25519+ed25519"
NEEDS = "0.1.0"
"""The oldest version of the program that reads what is written here."""

Id = Annotated[str, Meta(pattern="^[0-9a-f]{32}$")]
Sha256 = Annotated[str, Meta(pattern="^[0-9a-f]{64}$")]
Signature = Annotated[str, Meta(pattern="^[0-9a-f]{128}$")]
Seal = Annotated[str, Meta(pattern="^(age1[02-9ac-hj-np-z]{58})?$")]
Circle = Annotated[str, Meta(pattern="^([0-9a-f]{32})?$")]
Pack = Annotated[str, Meta(pattern="^[a-z][a-z0-9_]{0,63}$")]
FormId = Annotated[str, Meta(pattern="^[a-z0-9][a-z0-9_-]{0,63}/[a-z0-9][a-z0-9_-]{0,63}$")]
Moment = Annotated[str, Meta(pattern="^20[0-9]{2}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-6][0-9](Z|[+]00:00)$")]
Day = Annotated[str, Meta(pattern="^(20[0-9]{2}-[01][0-9]-[0-3][0-9])?$")]
Name = Annotated[str, Meta(max_length=255)]
Words = Annotated[str, Meta(max_length=4000)]
Count = Annotated[int, Meta(ge=0, lt=2**53)]
Role = Annotated[str, Meta(max_length=40)]


class _Strict(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Exactly these keys."""


class Device(_Strict, frozen=True):
    """A computer: id, signing key (empty only where it has none), recipient of sealed packages, who works there."""

    device: Id
    key: Annotated[str, Meta(pattern="^([0-9a-f]{64})?$")]
    seal: Seal
    name: Name
    unit: Name
    role: Role


class Desk(Device, frozen=True):
    """A computer on the way up, and its telephone."""

    phone: Name


class CircleName(_Strict, frozen=True):
    """A circle that the package is about."""

    id: Id
    name: Name


class Set(_Strict, frozen=True):
    """Which part of how many; a package by itself has no id and is 1 of 1."""

    id: Circle
    part: Annotated[int, Meta(ge=1, le=9999)]
    of: Annotated[int, Meta(ge=1, le=9999)]


class BlockEntry(_Strict, frozen=True):
    """A block of change lines and its signature."""

    sha256: Sha256
    size: Count
    device: Id
    circle: Circle
    count: Annotated[int, Meta(ge=1, le=20_000)]
    key: Sha256
    signature: Signature


class _Content(_Strict, frozen=True, tag_field="kind"):
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
    of: Annotated[str, Meta(pattern="^([0-9a-f]{64})?$")]


Content = FormEntry | PackEntry | SubmissionEntry | QuestionnairesEntry | FileEntry


class Assignment(_Strict, frozen=True):
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


class Proof(_Strict, frozen=True):
    """That the sender knows the secret of an assignment."""

    assignment: Id
    mac: Sha256


class ReceiptItem(_Strict, frozen=True):
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


class ReturnItem(_Strict, frozen=True):
    """A table that goes back, and why; for reading only, the truth are the acts among the changes."""

    circle: Id
    submission: Sha256
    form: FormId
    stage: Name
    reason: Words
    questions: dict[Name, Words]


class Manifest(_Strict, frozen=True, kw_only=True, tag_field="kind"):
    """What every package says of itself; ``items`` are those of its kind."""

    format: Literal["lcsurvey-package"]
    version: Literal[1]
    suite: Literal["age-x25519+ed25519"]
    app: Annotated[str, Meta(max_length=40)]
    needs: Annotated[str, Meta(pattern=r"^[0-9]{1,4}(\.[0-9]{1,4}){0,3}$")]
    project: Pack
    package: Id
    created: Moment
    sender: Device
    recipients: list[Annotated[str, Meta(pattern="^age1[02-9ac-hj-np-z]{58}$")]]
    above: list[Desk]
    devices: list[Device]
    circles: list[CircleName]
    set: Set
    blocks: list[BlockEntry]
    contents: list[Content]
    assignment: Assignment | None
    proof: Proof | None
    items: list[Any]
    originals: list[Sha256]
    remark: Words
    ext: dict[str, Any] | msgspec.UnsetType = msgspec.UNSET

    @property
    def kind(self) -> str:
        """assignment, submission, return, receipt or handover."""
        return str(type(self).__struct_config__.tag)


_Nothing = Annotated[list[Any], Meta(max_length=0)]


class AssignmentManifest(Manifest, frozen=True, kw_only=True, tag="assignment"):
    """下发."""

    items: _Nothing


class SubmissionManifest(Manifest, frozen=True, kw_only=True, tag="submission"):
    """交表."""

    items: _Nothing


class ReturnManifest(Manifest, frozen=True, kw_only=True, tag="return"):
    """退回."""

    items: list[ReturnItem]


class ReceiptManifest(Manifest, frozen=True, kw_only=True, tag="receipt"):
    """回执."""

    items: list[ReceiptItem]


class HandoverManifest(Manifest, frozen=True, kw_only=True, tag="handover"):
    """移交."""

    items: _Nothing


_Any = AssignmentManifest | SubmissionManifest | ReturnManifest | ReceiptManifest | HandoverManifest
KINDS: dict[str, type[_Any]] = {
    str(kind.__struct_config__.tag): kind
    for kind in (AssignmentManifest, SubmissionManifest, ReturnManifest, ReceiptManifest, HandoverManifest)
}


class _Head(msgspec.Struct):
    """What even a manifest of another version has."""

    format: str
    version: int
    suite: str
    app: str
    needs: str


class _Float(Exception):
    """A number with a point."""


def _no_floats(literal: str) -> Any:
    raise _Float


_head = msgspec.json.Decoder(_Head).decode
_decode = msgspec.json.Decoder(_Any, float_hook=_no_floats).decode
_encode = msgspec.json.Encoder(order="sorted").encode
_BROKEN = (msgspec.DecodeError, UnicodeError, RecursionError, ValueError, _Float)
_NUMBERS = re.compile(r"[0-9]+")


def encode(manifest: Manifest) -> bytes:
    """The canonical bytes: those that are signed."""
    return _encode(manifest)


def decode(data: bytes, file: str) -> Manifest:
    """The manifest of these bytes; PackageError where a newer program is needed or anything is not as it must be."""
    try:
        head = _head(data)
    except _BROKEN:
        raise refused("not_a_package", file) from None
    if head.format != FORMAT:
        raise refused("not_a_package", file)
    if head.version > VERSION or head.suite != SUITE or _version(head.needs) > _version(__version__):
        raise refused("newer", file, f"LCSurvey {head.app[:20]}", head.needs[:20] or "更新")
    try:
        manifest: Manifest = _decode(data)
        canonical = encode(manifest) == data and is_normalized("NFC", data.decode())
    except _BROKEN as error:
        raise refused("not_canonical", file, "清单", _where(error)) from None
    if not canonical:
        raise refused("not_canonical", file, "清单", "写法")
    if problem := _problem(manifest):
        raise refused("semantic", file, "清单", problem)
    return manifest


def _version(text: str) -> tuple[int, ...]:
    return tuple(int(number) for number in _NUMBERS.findall(text[:40])[:3])


def _where(error: BaseException) -> str:
    """Where msgspec found something wrong: the path at the end of its words."""
    _, found, place = str(error).rpartition("at `$")
    return place.rstrip("`")[:60] if found else "写法"


def _problem(manifest: Manifest) -> str:
    """What does not go together, as a few Chinese words; empty where all does."""
    sender, named = manifest.sender, [manifest.sender, *manifest.above, *manifest.devices]
    if not sender.key or not sender.seal:
        return "发件电脑没有公钥"
    if any(one.key != "" and one.device != keyed_device(bytes.fromhex(one.key)) for one in named):
        return "电脑的编号与公钥不合"
    if any(one.key == "" and is_keyed(one.device) for one in named):
        return "电脑没有公钥"
    if not 1 <= manifest.set.part <= manifest.set.of or bool(manifest.set.id) != (manifest.set.of > 1):
        return "第几份写得不对"
    if manifest.assignment is not None and manifest.kind not in ("assignment", "handover"):
        return "不该有任务"
    if manifest.assignment is None and manifest.kind == "assignment":
        return "没有任务"
    if manifest.proof is not None and manifest.kind != "submission":
        return "不该有任务的凭证"
    if not _once(one.id for one in manifest.circles) or not _once(one.sha256 for one in manifest.blocks):
        return "同一项写了两次"
    if not _once(one.path for one in manifest.contents):
        return "同一项写了两次"
    return next((f"{one.path} 的名称" for one in manifest.contents if not _fits(one)), "")


def _once(values: Iterable[str]) -> bool:
    listed = list(values)
    return len(set(listed)) == len(listed)


_FOLDERS = {
    FormEntry: "forms", PackEntry: "packs", SubmissionEntry: "submissions", QuestionnairesEntry: "questionnaires",
    FileEntry: "files",
}  # fmt: skip


def _fits(entry: Content) -> bool:
    """Whether an entry lies where its kind and content say."""
    suffix = {"questionnaires": "ndjson", "files": r"(?:jpg|png|webp|heic|pdf|docx|xlsx)"}
    folder = _FOLDERS[type(entry)]
    return bool(re.fullmatch(rf"{folder}/{entry.sha256}\.{suffix.get(folder, 'json')}", entry.path))
