"""Reads a package, nothing of which is believed before it is proved; the first thing that is wrong ends it.

The order: size and room → unsealed into a private folder → the directory of the zip → the manifest and its signature →
version and project; then, with :meth:`Opened.arrival`, the list compared with what is there → every entry's digest →
signatures of blocks, lines, tables, packs, contents handed in, questionnaires, files. Whatever is in the file, what comes
out is an :class:`~lcsurvey.store.arrival.Arrival` or a PackageError; nothing is written outside the private folder.

    with open_package(path, identities, project="zhongwei") as opened:
        opened.manifest                      # signed by opened.manifest.sender; decide whether to go on
        workspace.merging.take(opened.arrival())

What an arrival refers to (files, rows of large packages) is there until the package is closed.
"""

from __future__ import annotations

import shutil
import tempfile
import zlib
from collections.abc import Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from lcsurvey.errors import PackageError, cause
from lcsurvey.record import successor
from lcsurvey.store import copying
from lcsurvey.store.arrival import Arrival, ArrivedDevice
from lcsurvey.sync import archive, contents, keys
from lcsurvey.sync import manifest as manifests
from lcsurvey.sync.archive import MANIFEST, SIGNATURE, Archive
from lcsurvey.sync.codes import refused
from lcsurvey.sync.listing import Desk, Device
from lcsurvey.sync.manifest import Manifest

ROOM = 3
"""Times its own size that a package may need on the disk while it is taken in."""


@dataclass(frozen=True, slots=True)
class Peeked:
    """A manifest whose signature is right, and whether the file is sealed; of what it lists nothing was looked at."""

    manifest: Manifest
    sealed: bool
    size: int  # bytes of the file


class Opened:
    """A package whose manifest is right; a context manager."""

    def __init__(
        self, path: Path, file: str, folder: Path, identities: Sequence[str], project: str, addressed: bool, sha256: str
    ) -> None:
        self.path = path
        self.file = file
        self.folder = folder
        self.sealed = False
        self._left = False
        self._archive: Archive | None = None
        with ExitStack() as undoing:
            undoing.callback(self.close)
            self.size = size_of(path, file)
            self._require_room()
            self.sha256 = sha256 or digest_of(path, file)
            self._archive = Archive(self._plain(identities), file)
            signature = self._archive.entries[SIGNATURE]
            body = self._archive.read(MANIFEST)
            self.manifest = _signed(body, self._archive.read(SIGNATURE) if signature.size == 64 else b"", file)
            _require_ours(self.manifest, identities if addressed else None, project, file)
            undoing.pop_all()
        self._manifest_text = body.decode()

    def __enter__(self) -> Opened:
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file and remove what was unpacked."""
        if self._archive is not None:
            self._archive.close()
        if not self._left:
            shutil.rmtree(self.folder, ignore_errors=True)

    def leave(self) -> None:
        """Closing leaves what was unpacked where it is: whoever took it removes the folder."""
        self._left = True

    def arrival(self) -> Arrival:
        """Everything in the package, proved; PackageError names the first thing that is wrong."""
        assert self._archive is not None
        manifest = self.manifest
        found = contents.Contents(self._archive, manifest, self.folder).verified()
        return Arrival(
            package=manifest.package,
            sha256=self.sha256,
            file=self.path.name,
            kind=manifest.kind,
            project=manifest.project,
            created=manifest.created,
            sender=_device(manifest.sender),
            manifest=self._manifest_text,
            circles={one.id: one.name for one in manifest.circles},
            devices=[_device(one) for one in manifest.devices],
            blocks=found.blocks,
            forms=found.forms,
            packs=found.packs,
            submissions=found.submissions,
            questionnaires=found.questionnaires,
            void=found.void,
            files=found.files,
            set_id=manifest.set.id,
            part=manifest.set.part,
            parts=manifest.set.of,
        )

    def _require_room(self) -> None:
        if self.size > archive.LARGEST:
            raise refused("too_large", self.file, detail=f"超过 {archive.LARGEST >> 30} GB")
        free = shutil.disk_usage(self.folder).free
        if free < ROOM * self.size:
            raise refused("disk_full", self.file, detail=f"要留出 {_mb(ROOM * self.size)}，只剩 {_mb(free)}")

    def _plain(self, identities: Sequence[str]) -> Path:
        """The zip itself: the file, or what was sealed in it."""
        try:
            self.sealed = keys.is_sealed(self.path)
            if not self.sealed:
                return self.path
            opened = self.folder / "opened"
            with opened.open("xb") as target:
                keys.open_file(self.path, target, identities, file=self.file)
        except OSError as error:
            raise _unreadable(self.file, error) from error
        return opened


def open_package(
    path: Path,
    identities: Sequence[str] = (),
    *,
    project: str = "",
    folder: Path | None = None,
    file: str = "",
    addressed: bool = True,
    sha256: str = "",
) -> Opened:
    """A package up to its manifest; PackageError for everything that keeps it from being taken.

    ``identities`` (``AGE-SECRET-KEY-…``) open what is sealed; ``project`` is the pack's id that it must be of, any where
    empty. A private folder is made within ``folder`` (the system's own where none is given); ``file`` is what the
    package is called in sentences, its name where nothing is given. Without ``addressed`` it is not asked whether it was
    sealed for who reads it: its maker looks at it before it is sealed. ``sha256`` is that of the file where it is known.
    """
    called = file or path.name
    try:
        private = Path(tempfile.mkdtemp(prefix="lcsurvey-", dir=folder))
    except OSError as error:
        raise refused("disk_full", called, detail=f"临时文件夹建不了（{cause(error)}）") from error
    return Opened(path, called, private, identities, project, addressed, sha256)


def peek(path: Path, identities: Sequence[str] = ()) -> Peeked:
    """The manifest of a package, for lists: a few milliseconds whatever its size, nothing written; PackageError.

    Its signature is right, and that is all: what it lists may still turn out to be missing or altered.
    """
    file = path.name
    size = size_of(path, file)
    try:
        sealed = keys.is_sealed(path)
        if sealed:
            begin = keys.opened_start(path, identities, _MOST_START, file=file)
        else:
            with path.open("rb") as stream:
                begin = stream.read(_MOST_START)
    except OSError as error:
        raise _unreadable(file, error) from error
    body, rest = _first(begin, MANIFEST, file)
    signature, _ = _first(rest, SIGNATURE, file)
    manifest = _signed(body, signature, file)
    return Peeked(manifest, sealed, size)


_MOST_START = archive.most_bytes(MANIFEST) + 1024
_HEAD = 30  # bytes of a local header before the name


def _first(data: bytes, name: str, file: str) -> tuple[bytes, bytes]:
    """The entry of this name that the bytes begin with, unpacked, and the bytes behind it."""
    if data[:4] != b"PK\x03\x04" or data[_HEAD : _HEAD + len(name)] != name.encode():
        raise refused("not_a_package", file)
    deflated, packed = data[8] == 8, int.from_bytes(data[18:22], "little")
    size, length = int.from_bytes(data[22:26], "little"), int.from_bytes(data[26:28], "little")
    begin = _HEAD + length
    inside = data[begin : begin + packed]
    if len(inside) != packed or size > archive.most_bytes(name):
        raise refused("cut_short", file)
    if deflated:
        with suppress(zlib.error):
            inside = zlib.decompressobj(-15).decompress(inside, size + 1)
    if len(inside) != size:
        raise refused("zip_unsafe", file, name, "大小不对")
    return inside, data[begin + packed :]


def _signed(body: bytes, signature: bytes, file: str) -> Manifest:
    """The manifest of these bytes, if its sender signed them, and the computers it goes on from signed its key."""
    manifest = manifests.decode(body, file)
    if not keys.signed_by(manifest.sender.key, signature, keys.PACKAGE + body):
        raise refused("signature", file, "清单")
    said = successor.message(manifest.sender.key)
    if not all(keys.signed_by(one.key, bytes.fromhex(one.signature), said) for one in manifest.former):
        raise refused("signature", file, "原来的电脑")
    return manifest


def _require_ours(manifest: Manifest, identities: Sequence[str] | None, project: str, file: str) -> None:
    """PackageError where a package is of another city, or was sealed for others than whoever holds ``identities``.

    Who opens it may still hand it on sealed for a third; that it was never meant for them shows here.
    """
    if project and manifest.project != project:
        raise refused("foreign", file, manifest.project, project)
    if identities is not None and manifest.recipients and not set(keys.seals(identities)) & set(manifest.recipients):
        raise refused("wrong_key", file)


def _device(one: Device) -> ArrivedDevice:
    phone = one.phone if isinstance(one, Desk) else ""
    return ArrivedDevice(one.device, one.key, one.seal, one.name, one.unit, one.role, phone)


def size_of(path: Path, file: str) -> int:
    """Bytes of a file; PackageError where it is none: a folder, a pipe, a device, or nothing at all."""
    try:
        if not path.is_file():
            there = "这是一个文件夹" if path.is_dir() else "这是设备或管道，不是文件"
            raise refused("unreadable", file, detail=there if path.exists() else "没有这个文件")
        return path.stat().st_size
    except OSError as error:
        raise _unreadable(file, error) from error


def digest_of(path: Path, file: str) -> str:
    """SHA-256 of a file as it is; PackageError where it cannot be read."""
    size_of(path, file)
    try:
        return copying.digest_of(path)
    except OSError as error:
        raise _unreadable(file, error) from error


def _unreadable(file: str, error: OSError) -> PackageError:
    import errno

    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return refused("disk_full", file, detail="磁盘已满")
    return refused("unreadable", file, detail=cause(error))


def _mb(size: int) -> str:
    return f"{size / 1e6:.0f} MB"
