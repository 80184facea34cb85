"""Packages of the tests' own making: a laptop with keys, what it wrote, and the package that it hands in.

``forge`` builds a zip byte by byte from given entries, as someone would who means harm.
"""

from __future__ import annotations

import hashlib
import io
import json
import struct
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any
from uuid import UUID

import msgspec
import pyrage
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from PIL import Image

from lcsurvey.record import block
from lcsurvey.record.block import Block
from lcsurvey.record.canonical import canonical
from lcsurvey.record.change import Change
from lcsurvey.record.identity import keyed_device, named_id
from lcsurvey.score.library import Library
from lcsurvey.store.arrival import ArrivedDevice
from lcsurvey.sync.draft import Content, Draft
from lcsurvey.sync.keys import PACKAGE

PROJECT = "zhongwei"
CIRCLE = named_id("circle of the tests")
NOW = 1_795_000_000_000  # milliseconds, 2026
SHEETS = "jining/satisfaction"


@dataclass(frozen=True)
class Laptop:
    """A computer with keys that are the same in every run."""

    name: str

    @property
    def signing(self) -> Ed25519PrivateKey:
        return Ed25519PrivateKey.from_private_bytes(hashlib.sha256(self.name.encode()).digest())

    @property
    def key(self) -> str:
        return self.signing.public_key().public_bytes_raw().hex()

    @property
    def device(self) -> str:
        return keyed_device(bytes.fromhex(self.key))

    @property
    def identity(self) -> str:
        return _identity(self.name)

    @property
    def seal(self) -> str:
        return str(pyrage.x25519.Identity.from_str(self.identity).to_public())

    @property
    def desk(self) -> ArrivedDevice:
        return ArrivedDevice(self.device, self.key, self.seal, self.name, "瑞丰社区", "community")

    def block(self, body: bytes, device: str = "", circle: str = CIRCLE) -> Block:
        """What the record keeps of a block that this computer signs."""
        name = block.name(body)
        signature = self.signing.sign(block.message(name))
        return Block(name, device or self.device, circle, self.key, signature, "", body.count(b"\n") - 1)


@cache
def _identity(name: str) -> str:
    return str(pyrage.x25519.Identity.generate())


WORKER, DESK, STRANGER = Laptop("王芳"), Laptop("李主任"), Laptop("陌生人")


def change(n: int, device: str = WORKER.device, **other: Any) -> Change:
    """The n-th change of a computer."""
    values: dict[str, Any] = {
        "id": named_id("change", device, str(n)), "e": named_id("outlet", str(n // 4)), "f": "name", "op": "set",
        "v": f"便民超市{n}", "h": NOW + n << 16, "a": "王芳（瑞丰社区）", "d": device, "n": n, "p": (),
    }  # fmt: skip
    return Change(**(values | other))


def changes(count: int = 40, device: str = WORKER.device) -> list[Change]:
    """Changes as they are: births, choices, texts, numbers, and what supersedes them."""
    made = []
    for n in range(1, count + 1):
        if n % 4 == 0:
            born = {"kind": "outlet", "circle": CIRCLE, "name": f"店{n}"}
            made.append(change(n, device, f="", op="create", v=born))
        elif n % 4 == 1:
            made.append(change(n, device, f="basic_formats.bank", v=n % 8 == 1))
        elif n % 4 == 2:
            made.append(change(n, device, f="population", v=n * 1000, p=(named_id("change", device, str(n - 1)),)))
        else:
            made.append(change(n, device, v=f"第{n}家“店”\n{'长' * (n % 9)}"))
    return made


def body_of(made: Sequence[Change], circle: str = CIRCLE, project: str = PROJECT) -> bytes:
    """The bytes of a block of these changes."""
    return block.body(made[0].d, circle, project, [one.line for one in made])


@cache
def picture(colour: str = "red", suffix: str = "jpeg") -> bytes:
    """A small picture."""
    buffer = io.BytesIO()
    Image.effect_noise((64, 48), 30).convert("RGB").save(buffer, suffix) if colour == "noise" else Image.new(
        "RGB", (64, 48), colour
    ).save(buffer, suffix)
    return buffer.getvalue()


@cache
def tables() -> tuple[Any, ...]:
    library = Library()
    return (library.table("jining/typing"), library.table(SHEETS))


@cache
def pack_body() -> bytes:
    return msgspec.json.encode(replace(Library().pack(PROJECT), folder=""), order="sorted")


def sheet_lines(count: int = 3) -> list[str]:
    """Lines of anonymous sheets, by id."""
    form = tables()[1].form
    from lcsurvey.response.questionnaire import rating_questions

    first = rating_questions(form)[0]
    ids = sorted(UUID(bytes=hashlib.sha256(b"%d" % n).digest()[:16], version=4).hex for n in range(count))
    return [
        canonical(
            {"answers": {first.name: first.choices[n % 2].name}, "circle": CIRCLE, "day": "2026-11-21",
             "form": form.id, "id": id_, "round": "a" * 32, "version": form.version}
        )
        for n, id_ in enumerate(ids)
    ]  # fmt: skip


def submission_body(number: int = 1) -> bytes:
    """What was handed in."""
    content = {
        "response": named_id("response", str(number)), "circle": CIRCLE, "form": {"id": "jining/typing", "version": 1, "digest": "0" * 64},
        "round": "a" * 32, "stage": "自评", "answers": {"basic_formats.bank": True}, "effective": {}, "notes": {},
        "overrules": {"basic_formats.bank": {"value": False, "reason": "关了", "digest": "0" * 64}},
        "settings": {"weight_by_households": True}, "derived": {}, "score": {"total": "91.2"},
    }  # fmt: skip
    return canonical(content).encode()


def _content(kind: str, body: bytes, **other: Any) -> Content:
    return Content(kind, hashlib.sha256(body).hexdigest(), len(body), body, **other)


def contents(sheets: Sequence[str] | None = None) -> list[Content]:
    """One of everything that stands beside changes."""
    made = [
        _content("form", one.to_json(), id=one.form.id, version=one.form.version, digest=one.form.digest)
        for one in tables()
    ]
    text = "".join(f"{line}\n" for line in (sheet_lines() if sheets is None else sheets))
    return [
        *made,
        _content("pack", pack_body(), id=PROJECT),
        _content("submission", submission_body()),
        _content("questionnaires", text.encode(), circle=CIRCLE),
        _content("file", picture(), suffix="jpg", name="门头照片"),
        _content("file", picture("blue"), suffix="jpg", name="室内", of="f" * 64),
    ]


def draft(bodies: Sequence[bytes] | None = None, **other: Any) -> Draft:
    """The package that the worker hands in."""
    given = [body_of(changes())] if bodies is None else list(bodies)
    by_name = {block.name(body): body for body in given}
    blocks = [WORKER.block(body) for body in given]
    values: dict[str, Any] = {
        "kind": "submission", "project": PROJECT, "sender": WORKER.desk, "sign": WORKER.signing.sign,
        "circles": {CIRCLE: "黄河花园"}, "blocks": blocks, "body": lambda one: by_name[one.sha256],
        "contents": contents(), "above": [DESK.desk], "remark": "第一次",
    }  # fmt: skip
    return Draft(**(values | other))


# — by hand —


@dataclass
class Entry:
    """One entry as it stands in the local header and in the directory; ``central`` overrides for the latter."""

    name: bytes
    data: bytes
    method: int = 8
    flags: int = 0
    attributes: int = 0
    extra: bytes = b""
    packed: bytes | None = None
    local: dict[str, int] = field(default_factory=dict)  # size, packed, crc, method, flags, needs
    central: dict[str, Any] = field(default_factory=dict)  # the same and name, offset, comment, extra, disk

    def bytes_packed(self) -> bytes:
        if self.packed is not None:
            return self.packed
        if self.method != 8:
            return self.data
        deflate = zlib.compressobj(6, zlib.DEFLATED, -15)
        return deflate.compress(self.data) + deflate.flush()

    def said(self) -> dict[str, int]:
        return {
            "size": len(self.data), "packed": len(self.bytes_packed()), "crc": zlib.crc32(self.data),
            "method": self.method, "flags": self.flags, "needs": 20,
        }  # fmt: skip


def forge(entries: Sequence[Entry], *, before: bytes = b"", after: bytes = b"", gap: bytes = b"", **end: Any) -> bytes:
    """A zip of these entries, right or wrong."""
    out, places = bytearray(before), []
    for one in entries:
        said = one.said() | one.local
        places.append(len(out))
        out += struct.pack(
            "<4s5H3L2H", b"PK\x03\x04", said["needs"], said["flags"], said["method"], 0, 33, said["crc"],
            said["packed"], said["size"], len(one.name), len(one.extra),
        ) + one.name + one.extra + one.bytes_packed() + gap  # fmt: skip
    start = len(out)
    for one, place in zip(entries, places, strict=True):
        said = one.said() | one.local | {"name": one.name, "offset": place, "extra": b"", "comment": b"", "disk": 0}
        said |= one.central
        out += struct.pack(
            "<4s6H3L5H2L", b"PK\x01\x02", 20, said["needs"], said["flags"], said["method"], 0, 33, said["crc"],
            said["packed"], said["size"], len(said["name"]), len(said["extra"]), len(said["comment"]), said["disk"], 0,
            one.attributes, said["offset"],
        ) + said["name"] + said["extra"] + said["comment"]  # fmt: skip
    size = len(out) - start
    last = {
        "disk": 0,
        "first": 0,
        "here": len(entries),
        "count": len(entries),
        "size": size,
        "start": start,
        "comment": b"",
    } | end
    out += struct.pack(
        "<4s4H2LH", b"PK\x05\x06", last["disk"], last["first"], last["here"], last["count"], last["size"],
        last["start"], len(last["comment"]),
    ) + last["comment"] + after  # fmt: skip
    return bytes(out)


def entries_of(package: bytes) -> dict[str, bytes]:
    """The contents of a package, by name."""
    import zipfile

    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def signed(manifest: Mapping[str, Any] | bytes, laptop: Laptop = WORKER) -> dict[str, bytes]:
    """The two first entries."""
    body = manifest if isinstance(manifest, bytes) else canonical(dict(manifest)).encode()
    return {"manifest.json": body, "manifest.sig": laptop.signing.sign(PACKAGE + body)}


def zipped(contents: Mapping[str, bytes]) -> bytes:
    """A right zip of these contents, manifest and signature first."""
    first = ("manifest.json", "manifest.sig")
    names = [*first, *(name for name in contents if name not in first)]
    return forge([Entry(name.encode(), contents[name], 0) for name in names])


def resigned(package: bytes, edit: Any, laptop: Laptop = WORKER, contents: Mapping[str, bytes] | None = None) -> bytes:
    """The package with its manifest changed by ``edit`` and signed again, other contents if given."""
    kept = entries_of(package) | dict(contents or {})
    manifest = json.loads(kept["manifest.json"])
    edit(manifest)
    return zipped(kept | signed(manifest, laptop))


def saved(folder: Path, data: bytes, name: str = "x.lcs") -> Path:
    """A file of these bytes."""
    path = folder / name
    path.write_bytes(data)
    return path


def listed(package: bytes) -> list[Entry]:
    """The entries of a right package, to be made wrong."""
    return [
        Entry(name.encode(), data, 0 if name.startswith(("files", "manifest.sig")) else 8)
        for name, data in entries_of(package).items()
    ]


def with_block(package: bytes, body: bytes, laptop: Laptop = WORKER, **other: Any) -> bytes:
    """The package with this block for its own, rightly listed and signed by ``laptop``."""
    one, kept = laptop.block(body), entries_of(package)
    header = json.loads(body[: body.index(b"\n")]) if body.startswith(b'{"block"') else {}
    entry = {
        "sha256": one.sha256, "size": len(body), "device": WORKER.device, "circle": CIRCLE,
        "count": max(1, min(header.get("count", 1), 20_000)), "key": one.key, "signature": one.signature.hex(),
    }  # fmt: skip
    manifest = json.loads(kept["manifest.json"]) | {"blocks": [entry | other]}
    rest = {name: data for name, data in kept.items() if not name.startswith("blocks")}
    return zipped(rest | {f"blocks/{one.sha256}.ndjson": body} | signed(manifest))


def with_content(package: bytes, kind: str, body: bytes, *, name: str = "", **other: Any) -> bytes:
    """The package with the first entry of this kind replaced, rightly listed and signed."""
    kept = entries_of(package)
    manifest = json.loads(kept["manifest.json"])
    entry = next(one for one in manifest["contents"] if one["kind"] == kind)
    del kept[entry["path"]]
    digest = hashlib.sha256(body).hexdigest()
    path = name or entry["path"].replace(entry["sha256"], digest)
    entry |= {"sha256": digest, "size": len(body), "path": path} | other
    return zipped(kept | {path: body} | signed(manifest))
