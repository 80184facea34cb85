"""Gathers what a package is to hold: blocks and contents of some circles, pictures as copies, and what is missing."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from lcsurvey.record.block import Block
from lcsurvey.response.model import Stage, State
from lcsurvey.store import copying
from lcsurvey.store.filetype import MIMES
from lcsurvey.store.outgoing import OutgoingFile
from lcsurvey.store.workspace import Workspace
from lcsurvey.sync.draft import Content, Report
from lcsurvey.sync.pictures import small_copy

_SUFFIX = {mime: suffix for suffix, mime in MIMES.items()}
_PICTURES = {"image/jpeg", "image/png", "image/webp", "image/heic"}
_OPEN = (State.EMPTY, State.DRAFT, State.RETURNED)
"""States of a table that is not handed in."""


@dataclass(slots=True)
class Gathered:
    """Everything that goes, and what does not."""

    circles: dict[str, str]  # id → name
    blocks: tuple[Block, ...] = ()
    contents: list[Content] = field(default_factory=list)
    submissions: int = 0
    questionnaires: int = 0
    copies: int = 0
    originals: int = 0
    missing: tuple[str, ...] = ()  # names of attachments of which nothing is here

    @property
    def changes(self) -> int:
        """How many changes are in the blocks."""
        return sum(block.count for block in self.blocks)


@dataclass(frozen=True, slots=True)
class Wish:
    """How files go: not at all, as copies, as originals; ``wanted`` originals were asked for; of one device alone."""

    files: bool = True
    originals: bool = False
    wanted: Collection[str] = ()
    device: str = ""


def gather(space: Workspace, circles: dict[str, str], wish: Wish, folder: Path, report: Report) -> Gathered:
    """The blocks and contents of circles; copies of pictures are laid into ``folder``.

    Own changes that are in no block yet become signed blocks first.
    """
    report(0, 0, "整理改动")
    space.merging.freshen()
    ids = list(circles)
    space.blocks.seal(ids)
    found = Gathered(dict(circles), tuple(space.blocks.of(ids)))
    found.contents += [
        _bytes("form", form.body, id=form.id, version=form.version, digest=form.digest)
        for form in space.outgoing.forms()
    ]
    found.contents += [_bytes("pack", body, id=id_) for id_, body in space.outgoing.packs()]
    for sha256, body in space.outgoing.submissions(ids):
        found.contents.append(Content("submission", sha256, len(body), body))
        found.submissions += 1
    for circle in ids:
        lines, count = space.outgoing.questionnaires(circle)
        if lines:
            found.contents.append(_bytes("questionnaires", b"".join(lines), circle=circle))
            found.questionnaires += count
    if wish.files:
        _files(space, found, wish, folder, report)
    return found


def unfinished(space: Workspace, circles: Collection[str]) -> tuple[str, ...]:
    """The tables of circles that are begun or asked for and not handed in: “黄河花园：附件2 分型表（草稿）”."""
    return tuple(
        f"{one.name}：{space.table(form).form.short}（{one.responses[form].state.word}）"
        for one in space.summaries()
        if one.id in circles
        for form in space.tables()
        if form in one.responses and one.responses[form].stage is Stage.SELF and one.responses[form].state in _OPEN
    )


def _files(space: Workspace, found: Gathered, wish: Wish, folder: Path, report: Report) -> None:
    """The attached files, pictures made small in two threads; the picture that comes next is told to ``report``."""
    files = space.outgoing.attached(list(found.circles), wish.device)
    found.missing = tuple(file.name for file in files if file.place is None)
    there = [file for file in files if file.place is not None]
    taken: set[str] = set()
    with ThreadPoolExecutor(2, "copies") as pool:
        try:
            made = pool.map(lambda file: _file(file, wish, folder), there)
            for number, (file, content) in enumerate(zip(there, made, strict=True)):
                report(number, len(there), f"附件 {file.name}")
                if content is None:
                    found.missing += (file.name,)
                    continue
                if content.sha256 not in taken:
                    taken.add(content.sha256)
                    found.contents.append(content)
                found.copies += bool(content.of)
                found.originals += not content.of
        finally:
            pool.shutdown(cancel_futures=True)


def _file(file: OutgoingFile, wish: Wish, folder: Path) -> Content | None:
    """A file as it goes: the original, a copy made now, or the copy that is all there is here.

    None where what lies there is not what was attached.
    """
    assert file.place is not None
    suffix = _SUFFIX[file.mime]
    if not file.copy and not wish.originals and file.sha256 not in wish.wanted and file.mime in _PICTURES:
        copy = small_copy(file.place)
        if copy is not None:
            sha256 = hashlib.sha256(copy.data).hexdigest()
            target = folder / f"{sha256}.jpg"
            target.write_bytes(copy.data)
            return Content("file", sha256, len(copy.data), target, "jpg", file.sha256, file.name)
    sha256 = copying.digest_of(file.place)
    of = file.sha256 if file.copy else ""
    if not of and sha256 != file.sha256:
        return None
    return Content("file", sha256, file.place.stat().st_size, file.place, "jpg" if of else suffix, of, file.name)


def _bytes(kind: str, body: bytes, *, id: str = "", version: int = 0, digest: str = "", circle: str = "") -> Content:
    sha256 = hashlib.sha256(body).hexdigest()
    return Content(kind, sha256, len(body), body, id=id, version=version, digest=digest, circle=circle)


def named(space: Workspace, ids: Sequence[str]) -> dict[str, str]:
    """Circles by id with their names; the city's own tables bear the city's name. NotFound where one is not there."""
    return {id_: space.pack.name if id_ == space.city else space.circle(id_).name for id_ in ids}


def everything(space: Workspace) -> Iterator[str]:
    """Every circle, and the city."""
    yield from (circle.id for circle in space.circles())
    yield space.city
