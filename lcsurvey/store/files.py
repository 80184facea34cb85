"""Attached files: kept under the SHA-256 of their bytes in ``files/ab/<sha256>.<suffix>``, the same bytes once.

A file is durable before the change that names it, so a file without a name may be left behind, never a name
without its file.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import select

from lcsurvey.circle.model import Attachment, Region
from lcsurvey.circle.taken import from_name
from lcsurvey.errors import AnswerError, InputError, NotFound, Problem
from lcsurvey.record.change import WHOLE_THING
from lcsurvey.record.identity import is_keyed, response_id
from lcsurvey.response.model import Stage
from lcsurvey.store import copying, faults, folder, keys, picture
from lcsurvey.store import tables as t
from lcsurvey.store.arrival import ArrivedFile
from lcsurvey.store.filetype import MIMES, suffix_of
from lcsurvey.store.incoming import read_source, shown_name, words_for
from lcsurvey.store.inventory import Inventory
from lcsurvey.store.ledger import Ledger
from lcsurvey.store.lists import listed, one
from lcsurvey.store.model import Round
from lcsurvey.store.shown_names import shown_names

_SHA256 = re.compile(r"[0-9a-f]{64}")
_SUFFIXES = {mime: suffix for suffix, mime in MIMES.items()}


@dataclass(frozen=True, slots=True)
class Kept:
    """A file that lies in its place and is not attached to anything yet: name, digest, type, bytes, when it was taken."""

    name: str
    sha256: str
    mime: str
    size: int
    taken_on: str = ""


class Files:
    """The attachments of one workspace."""

    def __init__(self, ledger: Ledger, at: Path, inventory: Inventory) -> None:
        self.ledger = ledger
        self.folder = at / folder.FILES
        self.inventory = inventory

    def attach(
        self,
        circle: str,
        owner: str,
        source: Path | bytes,
        name: str = "",
        question: str = "",
        category: str = "",
        caption: str = "",
    ) -> Attachment:
        """Keep a copy of a file (≤ 20 MB) for a response, outlet, circle, activity, project or survey.

        Raises InputError where the file cannot be taken, NotFound, AnswerError, WorkspaceError.
        """
        self._require_owner(circle, owner)
        kept = self.keep(source, name)
        (id_,) = self.attach_kept(circle, owner, [kept], question=question, category=category, caption=caption)
        with self.ledger.database.reading() as connection:
            found = one(connection, Attachment, id_)
        if found is None:
            raise NotFound(f"附件“{kept.name}”刚被删除，请重新添加。")
        return found

    def keep(self, source: Path | bytes, name: str = "") -> Kept:
        """Keep a copy of a file (≤ 20 MB) that nothing names yet; may be called in any thread.

        Raises InputError where the file cannot be taken, AnswerError, WorkspaceError.
        """
        if self.ledger.database.read_only:
            raise faults.read_only(self.ledger.database.file)
        called = shown_name(name) or (shown_name(source.name) if isinstance(source, Path) else "")
        if not called:
            raise AnswerError([Problem("required", "名称", "附件要有名称，请填写。")])
        data = source if isinstance(source, bytes) else read_source(source)
        said = called if isinstance(source, bytes) else words_for(source)
        suffix = suffix_of(data, said)
        mime = MIMES[suffix]
        if mime.startswith("image/") and not picture.whole(data, suffix):
            raise InputError(f"{said} 已损坏，看不了，没有加进来。请重新拍照或让对方重发。")
        sha256 = hashlib.sha256(data).hexdigest()
        self._keep(data, self._place(sha256, suffix), sha256)
        when = _taken(data, called) if mime.startswith("image/") else ""
        return Kept(called, sha256, mime, len(data), when)

    def attach_kept(
        self, circle: str, owner: str, kept: Sequence[Kept], question: str = "", category: str = "", caption: str = ""
    ) -> tuple[str, ...]:
        """Attach files that are kept already, all in one step; their ids. Raises as :meth:`attach`."""
        self._require_owner(circle, owner)
        of_circle = {} if circle == self.ledger.scores.city or self._is_region(circle) else {"circle": circle}
        common = {"owner": owner, "question": question, "category": category, "caption": caption} | of_circle
        return self.inventory.create("attachment", [
            {"name": one.name, "sha256": one.sha256, "mime": one.mime, "size": one.size, "taken_on": one.taken_on}
            | common for one in kept
        ])  # fmt: skip

    def names(self, circle: str) -> Mapping[str, str]:
        """Id of every attachment of a circle → what it is called when seen or copied: 黄河花园_药店_03."""
        return shown_names(self.ledger, circle, self.inventory.circle(circle).name)

    def path(self, id_: str) -> Path:
        """Where the file of an attachment lies; NotFound where it is not there."""
        with self.ledger.database.reading() as connection:
            found = one(connection, Attachment, id_)
        if found is None:
            raise NotFound("没有这个附件，可能已被删除。请刷新后再试。")
        place, _ = self.lying(found)
        if place is None:
            raise NotFound(
                f"附件“{found.name}”的文件不在这个资料夹里，可能没有一起拷来或被删了。请从原来的电脑或备份里找回 {self.folder}。"
            )
        return place

    def lying(self, attachment: Attachment) -> tuple[Path | None, bool]:
        """Where the file of an attachment lies, and whether that is a small copy; None where nothing of it is here."""
        place = self._path(attachment)
        if place is not None and place.is_file():
            return place, False
        copy = self._copy(attachment.sha256)
        return copy, copy is not None

    def problems(self) -> Iterator[Problem]:
        """Files that are missing, or not what they were when they were attached.

        Those that others attached and that never came (a return brings what a desk itself attached) are not missing.
        """
        with self.ledger.database.reading() as connection:
            attachments = listed(connection, Attachment)
        for sha256, found in {attachment.sha256: attachment for attachment in attachments}.items():
            place, copied = self.lying(found)
            if place is None and self._never_here(sha256, [one.id for one in attachments if one.sha256 == sha256]):
                continue
            if place is None:
                sentence = f"附件“{found.name}”的文件不见了。请从备份或原来的电脑里找回，放回这个位置。"
                yield Problem("file_missing", str(self._path(found) or self.folder), sentence)
            elif copying.digest_of(place) != (place.stem if copied else sha256):
                sentence = f"附件“{found.name}”的文件与加进来时不同，可能被改动或磁盘出错。请从备份恢复。"
                yield Problem("file_altered", str(place), sentence)

    def keep_arrived(self, file: ArrivedFile) -> None:
        """Move a verified file that came with a package to its place, durably; what is there already stays."""
        if self.ledger.database.read_only:
            raise faults.read_only(self.ledger.database.file)
        place = self._place(file.sha256, file.suffix)
        try:
            if not copying.holds(place, file.size, file.sha256):
                copying.move(file.place, place)
                folder.sync_folder(self.folder)
            file.place.unlink(missing_ok=True)
        except OSError as error:
            raise faults.from_system(error, place) from error

    def _never_here(self, sha256: str, attachments: list[str]) -> bool:
        """Whether only other computers, with keys of their own, attached a file, and no package brought it."""
        items = t.package_item.c
        with self.ledger.database.reading() as connection:
            copies = list(connection.scalars(select(t.file_copy.c.copy).where(t.file_copy.c.sha256 == sha256)))
            came = select(items.item).where(items.kind == "file", items.item.in_([sha256, *copies]))
            if connection.scalar(came.limit(1)) is not None:
                return False
            own = keys.own(connection)
            things = self.ledger.log.things(connection, attachments).values()
        by = {head.d for thing in things for head in thing.heads.get(WHOLE_THING, ())}
        return all(is_keyed(device) and device not in own for device in by)

    def _copy(self, sha256: str) -> Path | None:
        """Where the small copy that came for a picture lies; None where none came."""
        with self.ledger.database.reading() as connection:
            copy = connection.scalar(select(t.file_copy.c.copy).where(t.file_copy.c.sha256 == sha256))
        if copy is None:
            return None
        places = (self._place(copy, suffix) for suffix in MIMES)
        return next((place for place in places if place.is_file()), None)

    def _path(self, attachment: Attachment) -> Path | None:
        """Where its file should lie; None for what no program of ours wrote."""
        suffix = _SUFFIXES.get(attachment.mime)
        return self._place(attachment.sha256, suffix) if suffix and _SHA256.fullmatch(attachment.sha256) else None

    def _place(self, sha256: str, suffix: str) -> Path:
        return self.folder / sha256[:2] / f"{sha256}.{suffix}"

    def _keep(self, data: bytes, place: Path, sha256: str) -> None:
        """Write the bytes durably in their place, unless they are there."""
        try:
            if not copying.holds(place, len(data), sha256):
                copying.write(place, data)
                folder.sync_folder(self.folder)
        except OSError as error:
            raise faults.from_system(error, place) from error

    def _require_owner(self, circle: str, owner: str) -> None:
        """NotFound where there is nothing that a file could belong to."""
        if owner in (circle, self.ledger.scores.city) or owner in self._responses(circle):
            return
        thing = self.ledger.thing(owner) if re.fullmatch(r"[0-9a-f]{32}", owner) else None
        if thing is None or thing.gone:
            raise NotFound("附件要加给的这一项已不在了，没有加进来。请刷新后再试。")

    def _is_region(self, id_: str) -> bool:
        with self.ledger.database.reading() as connection:
            return one(connection, Region, id_) is not None

    def _responses(self, circle: str) -> set[str]:
        """The ids that tables of this circle have, begun or not."""
        with self.ledger.database.reading() as connection:
            rounds = [round_.id for round_ in listed(connection, Round)]
        return {
            response_id(circle, form, round_, stage) for form in self.ledger.carried.ids() for round_ in rounds
            for stage in Stage
        }  # fmt: skip


def _taken(data: bytes, name: str) -> str:
    """When a picture was taken, as it is kept: by its camera, else by its name; doubted where that cannot be."""
    found = picture.camera_time(data) or from_name(name)
    tomorrow = (datetime.now().astimezone() + timedelta(days=1)).date().isoformat()  # clocks and zones differ
    return found.judged(tomorrow).kept if found else ""
