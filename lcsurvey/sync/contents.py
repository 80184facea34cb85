"""What is in a package, entry by entry: compared with the signed list, then with what its kind must be."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar, overload

from lcsurvey.errors import InputError, PackageError, cause
from lcsurvey.record import block, lines
from lcsurvey.record.identity import is_keyed, keyed_device
from lcsurvey.record.rows import Row, Rows
from lcsurvey.store.arrival import (
    ArrivedBlock,
    ArrivedFile,
    ArrivedForm,
    ArrivedQuestionnaire,
    Changes,
)
from lcsurvey.sync import keys, sheets, tables
from lcsurvey.sync.archive import MANIFEST, SIGNATURE, Archive
from lcsurvey.sync.attached import require_attachable
from lcsurvey.sync.codes import refused
from lcsurvey.sync.listing import (
    BlockEntry,
    Content,
    FileEntry,
    FormEntry,
    PackEntry,
    QuestionnairesEntry,
    SubmissionEntry,
)
from lcsurvey.sync.manifest import Manifest

KEPT = 8 << 20
"""Bytes of one kind of content up to which it stays in memory; what is larger is read anew where it is asked for."""
MOST_CHANGES = 2_000_000
MOST_LINES_BYTES = 512 << 20

T = TypeVar("T")


class Later(Sequence[T]):
    """Values that are read anew every time they are gone through; their number is known."""

    def __init__(self, count: int, read: Callable[[], Iterator[T]]) -> None:
        self._count = count
        self._read = read

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[T]:
        return self._read()

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[T]: ...
    def __getitem__(self, index: int | slice) -> T | Sequence[T]:
        return list(self._read())[index]


class LaterRows:
    """Changes of a block that are read anew every time they are asked for."""

    def __init__(self, count: int, read: Callable[[], Rows]) -> None:
        self._count = count
        self.columns = read

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[Row]:
        return iter(self.columns())


class Bodies(Mapping[str, bytes]):
    """SHA-256 → content, read anew every time it is asked for."""

    def __init__(self, digests: Sequence[str], read: Callable[[str], bytes]) -> None:
        self._digests = dict.fromkeys(digests)
        self._read = read

    def __getitem__(self, sha256: str) -> bytes:
        if sha256 not in self._digests:
            raise KeyError(sha256)
        return self._read(sha256)

    def __iter__(self) -> Iterator[str]:
        return iter(self._digests)

    def __len__(self) -> int:
        return len(self._digests)


@dataclass(slots=True)
class Found:
    """Everything that a package brings, proved."""

    blocks: list[ArrivedBlock] = field(default_factory=list)
    forms: list[ArrivedForm] = field(default_factory=list)
    packs: dict[str, bytes] = field(default_factory=dict)
    submissions: Mapping[str, bytes] = field(default_factory=dict)
    questionnaires: Sequence[ArrivedQuestionnaire] = ()
    void: Sequence[bytes] = ()
    files: list[ArrivedFile] = field(default_factory=list)


class Contents:
    """The entries of one open package; ``folder`` is where files are laid. PackageError for everything that is wrong."""

    def __init__(self, archive: Archive, manifest: Manifest, folder: Path) -> None:
        self.archive = archive
        self.manifest = manifest
        self.folder = folder
        self.file = archive.file

    def verified(self) -> Found:
        """All of it."""
        self._require_listed()
        found = Found()
        small = sum(entry.size for entry in self.manifest.blocks) <= KEPT
        found.blocks = [self._block(entry, keep=small) for entry in self.manifest.blocks]
        of = self._by_kind
        found.forms = [self._form(entry) for entry in of(FormEntry)]
        found.packs = {entry.id: self._pack(entry) for entry in of(PackEntry)}
        found.submissions = self._submissions(of(SubmissionEntry))
        self._questionnaires(of(QuestionnairesEntry), found)
        found.files = [self._file(entry) for entry in of(FileEntry)]
        return found

    def _by_kind(self, kind: type[T]) -> list[T]:
        return [entry for entry in self.manifest.contents if isinstance(entry, kind)]

    def _require_listed(self) -> None:
        """What is there is what is listed, with the sizes that are listed."""
        manifest, listed = self.manifest, {MANIFEST: -1, SIGNATURE: 64}
        listed |= {path_of(entry): entry.size for entry in manifest.blocks}
        listed |= {entry.path: entry.size for entry in manifest.contents}
        there = {name: entry.size for name, entry in self.archive.entries.items()}
        for name in sorted(listed.keys() ^ there.keys()):
            raise refused("altered", self.file, name, "清单里没有" if name in there else "里面没有")
        for name, size in listed.items():
            if size not in (-1, there[name]):
                raise refused("altered", self.file, name, "大小不同")
        if sum(entry.count for entry in manifest.blocks) > MOST_CHANGES:
            raise refused("too_large", self.file, detail=f"超过 {MOST_CHANGES} 条记录")
        if sum(entry.size for entry in manifest.blocks) > MOST_LINES_BYTES:
            raise refused("too_large", self.file, detail=f"记录超过 {MOST_LINES_BYTES >> 20} MB")
        circles = {one.id for one in manifest.circles}
        if not circles.issuperset(entry.circle for entry in self._by_kind(QuestionnairesEntry)):
            raise refused("semantic", self.file, "清单", "有不在其中的生活圈")

    def _body(self, path: str, sha256: str) -> bytes:
        """The bytes of an entry, if they are those that the list means."""
        body = self.archive.read(path)
        if hashlib.sha256(body).hexdigest() != sha256:
            raise refused("altered", self.file, path, "内容不同")
        return body

    # — changes —

    def _block(self, entry: BlockEntry, *, keep: bool) -> ArrivedBlock:
        self._require_signed(entry)
        read = self._decoded(entry)
        rows: Changes = read.rows if keep else LaterRows(len(read.rows), lambda: self._decoded(entry).rows)
        return ArrivedBlock(
            entry.sha256, entry.device, entry.circle, entry.key, bytes.fromhex(entry.signature), read.numbers, rows,
            read.kinds,
        )  # fmt: skip

    def _require_signed(self, entry: BlockEntry) -> None:
        """A device's own key, where it has one; else that of who sends the package."""
        if is_keyed(entry.device):
            right = keyed_device(bytes.fromhex(entry.key)) == entry.device
        else:
            right = entry.key == self.manifest.sender.key
        signature = bytes.fromhex(entry.signature)
        if not right or not keys.signed_by(entry.key, signature, block.message(entry.sha256)):
            raise refused("signature", self.file, path_of(entry))

    def _decoded(self, entry: BlockEntry) -> lines.Decoded:
        path = path_of(entry)
        body = self._body(path, entry.sha256)
        try:
            read = lines.decode(body)
        except InputError as error:
            raise refused("not_canonical", self.file, path, str(error).partition("。")[0]) from error
        header = read.header
        meant = (self.manifest.project, entry.circle, entry.device, entry.count)
        if (header.project, header.circle, header.device, header.count) != meant:
            raise refused("altered", self.file, path, "开头与清单不同")
        return read

    # — what stands beside the changes —

    def _form(self, entry: FormEntry) -> ArrivedForm:
        body = self._body(entry.path, entry.sha256)
        try:
            identity = tables.identity(body)
        except ValueError as error:
            raise refused("bad_form", self.file, entry.path, str(error)) from error
        if identity != (entry.id, entry.version, entry.digest):
            raise refused("altered", self.file, entry.path, "不是写明的那张表")
        return ArrivedForm(entry.id, entry.version, entry.digest, body)

    def _pack(self, entry: PackEntry) -> bytes:
        body = self._body(entry.path, entry.sha256)
        try:
            id_ = tables.pack_id(body)
        except ValueError as error:
            raise refused("bad_form", self.file, entry.path, str(error)) from error
        if id_ != entry.id:
            raise refused("altered", self.file, entry.path, "不是写明的城市")
        return body

    def _submissions(self, entries: Sequence[SubmissionEntry]) -> Mapping[str, bytes]:
        paths = {entry.sha256: entry.path for entry in entries}
        small = sum(entry.size for entry in entries) <= KEPT
        kept: dict[str, bytes] = {}
        for sha256, path in paths.items():
            body = self._body(path, sha256)
            if problem := tables.submission_problem(body):
                raise refused("not_canonical", self.file, path, problem)
            if small:
                kept[sha256] = body
        return kept if small else Bodies(list(paths), lambda sha256: self._body(paths[sha256], sha256))

    def _questionnaires(self, entries: Sequence[QuestionnairesEntry], found: Found) -> None:
        """Sheets of all circles, and ids of void ones."""
        if not entries:
            return
        forms = {(form.id, form.version): form.body for form in found.forms}

        def every() -> Iterator[ArrivedQuestionnaire]:
            for entry in entries:
                yield from self._sheets(entry, forms, [])

        void: list[bytes] = []
        kept: list[ArrivedQuestionnaire] = []
        small, count = sum(entry.size for entry in entries) <= KEPT, 0
        for entry in entries:
            for sheet in self._sheets(entry, forms, void):
                count += 1
                if small:
                    kept.append(sheet)
        found.questionnaires = kept if small else Later(count, every)
        found.void = void

    def _sheets(
        self, entry: QuestionnairesEntry, forms: Mapping[tuple[str, int], bytes], void: list[bytes]
    ) -> Iterator[ArrivedQuestionnaire]:
        digest = hashlib.sha256()
        reader = sheets.Reader(forms, entry.circle, void)
        try:
            for data in self.archive.stream(entry.path):
                digest.update(data)
                yield from reader.read(data)
            reader.end()
        except InputError as error:
            raise refused("not_canonical", self.file, entry.path, str(error)) from error
        if digest.hexdigest() != entry.sha256:
            raise refused("altered", self.file, entry.path, "内容不同")

    def _file(self, entry: FileEntry) -> ArrivedFile:
        """Lay a file into the private folder, and look at what it is."""
        place = self.folder / entry.path.removeprefix("files/")
        digest = hashlib.sha256()
        try:
            with place.open("wb") as target:
                for data in self.archive.stream(entry.path):
                    digest.update(data)
                    target.write(data)
            if digest.hexdigest() != entry.sha256:
                raise refused("altered", self.file, entry.path, "内容不同")
            suffix = place.suffix.removeprefix(".")
            require_attachable(place, suffix, entry.name or place.name, copy=bool(entry.of))
        except OSError as error:
            raise refused("disk_full", self.file, detail=f"附件没有写下（{cause(error)}）") from error
        except InputError as error:
            raise refused("bad_picture", self.file, entry.path, str(error).rstrip("。")) from error
        except PackageError:
            with suppress(OSError):
                place.unlink()
            raise
        return ArrivedFile(entry.sha256, suffix, entry.size, place, entry.of)


def path_of(entry: BlockEntry | Content) -> str:
    """The name of an entry."""
    return f"blocks/{entry.sha256}.ndjson" if isinstance(entry, BlockEntry) else entry.path
