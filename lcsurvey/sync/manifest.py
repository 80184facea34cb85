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
from lcsurvey.record.successor import MOST
from lcsurvey.sync.codes import refused
from lcsurvey.sync.listing import (
    Assignment,
    BlockEntry,
    CircleName,
    Content,
    Desk,
    Device,
    FileEntry,
    FormEntry,
    Former,
    Id,
    Moment,
    Pack,
    PackEntry,
    Proof,
    QuestionnairesEntry,
    ReceiptItem,
    ReturnItem,
    Set,
    Sha256,
    Strict,
    SubmissionEntry,
    Words,
)

FORMAT, VERSION, SUITE = "lcsurvey-package", 1, "age-x25519+ed25519"
NEEDS = "0.3.0"
"""The oldest version of the program that reads what is written here."""


class Manifest(Strict, frozen=True, kw_only=True, tag_field="kind"):
    """What every package says of itself; ``items`` are those of its kind."""

    format: Literal["lcsurvey-package"]
    version: Literal[1]
    suite: Literal["age-x25519+ed25519"]
    app: Annotated[str, Meta(max_length=40)]
    needs: Annotated[str, Meta(pattern=r"^[0-9]{1,4}(\.[0-9]{1,4}){0,3}\Z")]
    project: Pack
    package: Id
    created: Moment
    sender: Device
    former: Annotated[list[Former], Meta(max_length=MOST)]
    recipients: list[Annotated[str, Meta(pattern=r"^age1[02-9ac-hj-np-z]{58}\Z")]]
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
    if any(one.device != keyed_device(bytes.fromhex(one.key)) for one in manifest.former):
        return "原来电脑的编号与公钥不合"
    if not _once([sender.device, *(one.device for one in manifest.former)]):
        return "同一台电脑写了两次"
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
    forms = [f"{one.id} {one.version}" for one in manifest.contents if isinstance(one, FormEntry)]
    packs = [one.id for one in manifest.contents if isinstance(one, PackEntry)]
    if not _once(one.path for one in manifest.contents) or not _once(forms) or not _once(packs):
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
