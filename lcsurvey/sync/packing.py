"""Lays the contents of a package out: which part holds what, and the zip of one part."""

from __future__ import annotations

import re
import secrets
import zipfile
import zlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any, BinaryIO
from unicodedata import normalize

from lcsurvey import __version__
from lcsurvey.record.block import Block
from lcsurvey.record.canonical import canonical
from lcsurvey.store.arrival import ArrivedDevice
from lcsurvey.sync import keys
from lcsurvey.sync import manifest as manifests
from lcsurvey.sync.archive import MANIFEST, RATIO, SIGNATURE
from lcsurvey.sync.codes import refused
from lcsurvey.sync.draft import Content, Draft
from lcsurvey.sync.listing import UNSEEN

_MOST_LISTED = 3000
"""Entries of one part: so many keep its manifest below its limit whatever they are called."""
_PIECE = 1 << 20
_PACKS_TOO_WELL = RATIO // 4  # measured at the quickest setting; the usual one packs better
_FOLDERS = {
    "form": ("forms", "json"), "pack": ("packs", "json"), "submission": ("submissions", "json"),
    "questionnaires": ("questionnaires", "ndjson"), "file": ("files", ""),
}  # fmt: skip
_UNSEEN = re.compile(f"[{UNSEEN}]")
_EPOCH = (1980, 1, 1, 0, 0, 0)  # no entry tells when it was made


@dataclass(slots=True)
class Part:
    """One package of a set: what is in it, and bytes that it will have at most, about."""

    number: int = 1
    of: int = 1
    set_id: str = ""
    package: str = field(default_factory=lambda: _random_id())
    blocks: list[Block] = field(default_factory=list)
    contents: list[Content] = field(default_factory=list)
    estimate: int = 0

    @property
    def listed(self) -> int:
        """How many entries its manifest lists."""
        return len(self.blocks) + len(self.contents)


def parts_of(draft: Draft) -> list[Part]:
    """What goes into which part: tables and packs into each, changes first, then the rest as it fits."""
    shared = [one for one in draft.contents if one.kind in ("form", "pack")]
    base = sum(_packed(one) for one in shared) + 4096
    parts: list[Part] = []

    def room_for(size: int) -> Part:
        last = parts[-1] if parts else None
        full = last is not None and (last.estimate + size > draft.part_size * 0.98 or last.listed >= _MOST_LISTED)
        if last is None or (full and last.listed > len(shared)):
            parts.append(Part(contents=list(shared), estimate=base))
        parts[-1].estimate += size
        return parts[-1]

    for block in draft.blocks:
        room_for(block.count * 130 + 600).blocks.append(block)
    for one in draft.contents:
        if one.kind not in ("form", "pack"):
            room_for(_packed(one)).contents.append(one)
    if not parts:
        parts.append(Part(contents=list(shared), estimate=base))
    set_id = secrets.token_hex(16) if len(parts) > 1 else ""
    for number, part in enumerate(parts, 1):
        part.number, part.of, part.set_id = number, len(parts), set_id
    return parts


def _packed(one: Content) -> int:
    """Bytes that an entry takes in the zip and the manifest, about; rather more than less."""
    return (one.size if one.kind == "file" else one.size // 2) + 800


def write(stream: BinaryIO, draft: Draft, part: Part, created: str) -> None:
    """The zip of one part."""
    bodies = _Bodies(draft, part)
    manifest = _manifest(draft, part, created, bodies.sizes)
    if len(manifest) > 1 << 20:
        raise refused("too_large", "要导出的文件", detail="清单超过 1 MB")
    with zipfile.ZipFile(stream, "w", allowZip64=False) as archive:
        _add(archive, MANIFEST, manifest)
        _add(archive, SIGNATURE, draft.sign(keys.PACKAGE + manifest), deflate=False)
        for block in part.blocks:
            _add(archive, f"blocks/{block.sha256}.ndjson", bodies.take(block))
        for one in part.contents:
            _add(archive, _path(one), one.source, deflate=one.kind != "file")


class _Bodies:
    """The bytes of blocks, made twice rather than kept: once for their size, once to be written."""

    def __init__(self, draft: Draft, part: Part) -> None:
        self.draft = draft
        self._kept: dict[str, bytes] = {}
        self.sizes: dict[str, int] = {}
        held = 0
        for block in part.blocks:
            body = draft.body(block)
            self.sizes[block.sha256] = len(body)
            held += len(body)
            if held <= 16 << 20:
                self._kept[block.sha256] = body

    def take(self, block: Block) -> bytes:
        """The bytes of a block, to be written now."""
        return self._kept.pop(block.sha256, None) or self.draft.body(block)


def _add(archive: zipfile.ZipFile, name: str, source: bytes | Path, *, deflate: bool = True) -> None:
    """One entry, its size and sum in both headers; nothing but name and content is told of it."""
    info = zipfile.ZipInfo(name, _EPOCH)
    info.create_system, info.external_attr = 0, 0
    if deflate and isinstance(source, bytes):  # what packs too well would look like a bomb
        deflate = len(zlib.compress(source, 1)) * _PACKS_TOO_WELL > len(source)
    info.compress_type = zipfile.ZIP_DEFLATED if deflate else zipfile.ZIP_STORED
    if isinstance(source, bytes):
        info.file_size = len(source)
        with archive.open(info, "w") as target:
            target.write(source)
        return
    info.file_size = source.stat().st_size
    with source.open("rb") as stream, archive.open(info, "w") as target:
        _copy(stream, target)


def _copy(stream: BinaryIO, target: IO[bytes]) -> None:
    while piece := stream.read(_PIECE):
        target.write(piece)


def _path(one: Content) -> str:
    folder, suffix = _FOLDERS[one.kind]
    return f"{folder}/{one.sha256}.{suffix or one.suffix}"


def recipients(draft: Draft) -> list[str]:
    """Who a sealed package is sealed for: those meant, and its sender; nobody where it is not sealed."""
    return sorted({*draft.recipients, draft.sender.seal}) if draft.recipients else []


def _manifest(draft: Draft, part: Part, created: str, sizes: dict[str, int]) -> bytes:
    """The manifest's canonical bytes; PackageError where something in it is not as it must be."""
    proof: dict[str, str] | None = None
    if draft.proof is not None:
        assignment, secret = draft.proof
        proof = {"assignment": assignment, "mac": keys.proof(secret, draft.sender.key, part.package)}
    plain: dict[str, Any] = {
        "format": manifests.FORMAT, "version": manifests.VERSION, "suite": manifests.SUITE, "app": __version__,
        "needs": manifests.NEEDS, "project": draft.project, "package": part.package, "kind": draft.kind,
        "created": created, "sender": _device(draft.sender), "recipients": recipients(draft),
        "former": [{"device": one.device, "key": one.key, "signature": one.signature.hex()} for one in draft.former],
        "above": [_device(one) | {"phone": one.phone} for one in draft.above],
        "devices": [_device(one) for one in draft.devices],
        "circles": [{"id": id_, "name": name} for id_, name in sorted(draft.circles.items())],
        "set": {"id": part.set_id, "part": part.number, "of": part.of},
        "blocks": [_block(one, sizes[one.sha256]) for one in part.blocks],
        "contents": [_content(one) for one in part.contents],
        "assignment": None if draft.assignment is None else dict(draft.assignment),
        "proof": proof, "items": [dict(one) for one in draft.items], "originals": list(draft.originals),
        "remark": draft.remark,
    }  # fmt: skip
    data = canonical(_composed(plain)).encode()
    manifests.decode(data, "要导出的文件")
    return data


def _composed(value: Any) -> Any:
    """Texts in NFC and without what steers a screen, at every depth."""
    if isinstance(value, str):
        return normalize("NFC", _UNSEEN.sub("", value))
    if isinstance(value, dict):
        return {key: _composed(item) for key, item in value.items()}
    return [_composed(item) for item in value] if isinstance(value, list) else value


def _device(one: ArrivedDevice) -> dict[str, Any]:
    return {
        "device": one.device, "key": one.key, "seal": one.seal, "name": one.name, "unit": one.unit, "role": one.role,
    }  # fmt: skip


def _block(one: Block, size: int) -> dict[str, Any]:
    return {
        "sha256": one.sha256, "size": size, "device": one.device, "circle": one.circle, "count": one.count,
        "key": one.key, "signature": one.signature.hex(),
    }  # fmt: skip


def _content(one: Content) -> dict[str, Any]:
    entry: dict[str, Any] = {"kind": one.kind, "path": _path(one), "size": one.size, "sha256": one.sha256}
    if one.kind == "form":
        entry |= {"id": one.id, "version": one.version, "digest": one.digest}
    elif one.kind == "pack":
        entry |= {"id": one.id}
    elif one.kind == "questionnaires":
        entry |= {"circle": one.circle}
    elif one.kind == "file":
        entry |= {"name": one.name[:255], "of": one.of}
    return entry


def _random_id() -> str:
    """A UUIDv4 as 32 hexadecimal digits."""
    from uuid import uuid4

    return uuid4().hex
