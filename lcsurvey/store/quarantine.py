"""Packages that could not be taken (收不进的文件): each kept whole as ``refused/<sha256>.lcs``, with the reason.

The file is copied durably before its row is written, so a row never stands without its file. Nothing is thrown away:
what a person removes goes to ``refused/removed``.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert as upsert

from lcsurvey.errors import InputError, NotFound, PackageError
from lcsurvey.store import copying, faults, folder
from lcsurvey.store import passing_tables as p
from lcsurvey.store.ledger import Ledger, saved
from lcsurvey.store.model import Saved

REMOVED = "removed"
"""Within ``refused``: what a person removed from the list."""
_ROW = p.quarantine


@dataclass(frozen=True, slots=True)
class Quarantined:
    """A file set apart: ``name`` as it came, ``code`` and ``sentence`` say why, ``path`` is where it lies whole.

    ``sender`` as shown and ``circles`` (id → name) are what could be read of it, not proved; ``tries`` counts how
    often it was looked at, ``tried_at`` (UTC) when last.
    """

    sha256: str
    name: str
    code: str
    sentence: str
    place: str
    at: datetime
    tries: int
    tried_at: datetime
    size: int
    sender: str
    path: Path
    circles: Mapping[str, str] = field(default_factory=dict)


class Quarantine:
    """The files set apart in one workspace, whose folder is ``at``."""

    def __init__(self, ledger: Ledger, at: Path) -> None:
        self.ledger = ledger
        self.folder = at / folder.REFUSED

    def listed(self) -> tuple[Quarantined, ...]:
        """All of them, the latest first."""
        query = select(_ROW).order_by(_ROW.c.at.desc(), _ROW.c.sha256)
        with self.ledger.database.reading() as connection:
            rows = connection.execute(query).all()
        return tuple(
            Quarantined(
                row.sha256, row.name, row.code, row.sentence, row.place, datetime.fromisoformat(row.at), row.tries,
                datetime.fromisoformat(row.tried_at), row.size, row.sender, self._path(row.sha256),
                json.loads(row.circles),
            )
            for row in rows
        )  # fmt: skip

    def set_aside(
        self,
        path: Path,
        sha256: str,
        error: PackageError,
        name: str = "",
        sender: str = "",
        circles: Mapping[str, str] | None = None,
    ) -> Saved:
        """Keep a file whole with the reason why it was not taken; once more for the same file counts as a try.

        InputError where the file is not what ``sha256`` says any more, WorkspaceError where it cannot be kept.
        """
        kept = self._path(sha256)
        if self.ledger.database.read_only:
            raise faults.read_only(self.ledger.database.file)
        if path != kept:
            self._keep(path, kept, sha256)
        now = datetime.now(UTC).isoformat(timespec="seconds")
        row = {
            "sha256": sha256, "name": name or path.name, "code": error.code, "sentence": str(error), "place": error.place,
            "at": now, "tries": 1, "tried_at": now, "size": kept.stat().st_size, "sender": sender,
            "circles": json.dumps(dict(circles or {}), ensure_ascii=False, sort_keys=True),
        }  # fmt: skip
        put = upsert(_ROW)
        again = {name: put.excluded[name] for name in ("code", "sentence", "place", "tried_at")}
        for known in ("sender", "circles"):
            if row[known] not in ("", "{}"):
                again[known] = put.excluded[known]
        put = put.on_conflict_do_update(index_elements=["sha256"], set_=again | {"tries": _ROW.c.tries + 1})
        with self.ledger.database.writing() as connection:
            connection.execute(put, row)
        return saved()

    def release(self, sha256: str) -> Saved:
        """It was taken after all: what it held is in the record, so its file goes; nothing where it is not kept."""
        return self._drop(sha256, keep=False)

    def remove(self, sha256: str) -> Saved:
        """Take a file off the list, by a person's own act; it stays in ``refused/removed``. NotFound."""
        if not any(one.sha256 == sha256 for one in self.listed()):
            raise NotFound("“收不进的文件”里没有这一个，可能已经处理过了。请刷新后再试。")
        return self._drop(sha256, keep=True)

    def blocks_return(self, circle: str) -> Quarantined | None:
        """The first file that names a circle: before it is taken or removed, nothing of that circle is returned."""
        return next((one for one in self.listed() if circle in one.circles), None)

    def _drop(self, sha256: str, *, keep: bool) -> Saved:
        """Drop the row, then the file: a file without a row does no harm."""
        with self.ledger.database.writing() as connection:
            connection.execute(_ROW.delete().where(_ROW.c.sha256 == sha256))
        kept = self._path(sha256)
        try:
            if keep and kept.is_file():
                (self.folder / REMOVED).mkdir(exist_ok=True)
                folder.replace(kept, self.folder / REMOVED / kept.name)
            kept.unlink(missing_ok=True)
        except OSError as error:
            raise faults.from_system(error, kept) from error
        return saved()

    def _path(self, sha256: str) -> Path:
        return self.folder / f"{sha256}.lcs"

    def _keep(self, path: Path, kept: Path, sha256: str) -> None:
        """Copy a file durably to its place, unless it is there whole already."""
        try:
            if not (kept.is_file() and copying.digest_of(kept) == sha256):
                copying.copy(path, kept, sha256)
                folder.sync_folder(self.folder.parent)
        except copying.Altered as error:
            raise InputError(f"{path} 在读的时候变了，没有留下。请等它复制完再收一次。") from error
        except OSError as error:
            raise faults.from_system(error, kept) from error
