"""What goes out with the changes of some circles: contents handed in, questionnaires, tables, packs, attached files."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import literal, select

from lcsurvey.circle.model import Attachment
from lcsurvey.record.canonical import canonical
from lcsurvey.store import tables as t
from lcsurvey.store.arrival import ArrivedForm
from lcsurvey.store.files import Files
from lcsurvey.store.ledger import Ledger
from lcsurvey.store.lists import listed
from lcsurvey.store.log import CHUNK

_APART = 2  # of ``void``: what brought the sheet was withdrawn
_Q = t.questionnaire.c
_ACT, _RESPONSE, _BLOB = t.WIDE_ROWS["act"].c, t.response_row.c, t.blob.c


@dataclass(frozen=True, slots=True)
class OutgoingFile:
    """An attached file that is to go: the original's SHA-256, and where it or, in its absence, its copy lies.

    ``place`` is None where neither is here; ``copy`` says that what lies there is a copy.
    """

    sha256: str
    name: str
    circle: str
    mime: str
    place: Path | None
    copy: bool = False


class Outgoing:
    """Reads what a package takes along beside blocks; of circles, or of all where none is named."""

    def __init__(self, ledger: Ledger, files: Files) -> None:
        self.ledger = ledger
        self.files = files

    def submissions(self, circles: Sequence[str]) -> Iterator[tuple[str, bytes]]:
        """SHA-256 and content of everything that was ever handed in, by SHA-256; with the city's, its regions'."""
        regions = select(t.WIDE_ROWS["region"].c.id).where(literal(self.ledger.scores.city in circles))
        query = (
            select(_BLOB.sha256, _BLOB.body)
            .join(t.WIDE_ROWS["act"], _ACT.submission == _BLOB.sha256)
            .join(t.response_row, _RESPONSE.id == _ACT.response)
            .where(_ACT.act == "submit", _BLOB.kind == "submission")
            .where(_RESPONSE.circle.in_(circles) | _RESPONSE.circle.in_(regions))
        )
        with self.ledger.database.reading() as connection:
            for row in connection.execute(query.distinct().order_by(_BLOB.sha256)):
                yield row.sha256, row.body

    def questionnaires(self, circle: str) -> tuple[list[bytes], int]:
        """The lines of a circle's questionnaires of all rounds, by id, then those that make some void; how many count.

        What came with packages that were withdrawn is left out.
        """
        query = select(t.questionnaire).where(_Q.circle == circle).order_by(_Q.id)
        lines: list[bytes] = []
        void: list[bytes] = []
        count = 0
        with self.ledger.database.reading() as connection:
            for row in connection.execute(query.execution_options(yield_per=CHUNK)):
                state, id_ = int(row.void), row.id.hex()
                if state & _APART:
                    continue
                rest = canonical(
                    {"circle": row.circle, "day": row.day, "form": row.form, "id": id_, "round": row.round,
                     "version": row.version}
                )  # fmt: skip
                lines.append(f'{{"answers":{row.answers},{rest[1:]}\n'.encode())
                if state:
                    void.append(f'{{"void":"{id_}"}}\n'.encode())
                else:
                    count += 1
        return lines + void, count

    def forms(self) -> tuple[ArrivedForm, ...]:
        """Every table that is carried, in each version."""
        query = select(t.form).order_by(t.form.c.id, t.form.c.version)
        with self.ledger.database.reading() as connection:
            return tuple(ArrivedForm(row.id, row.version, row.digest, row.body) for row in connection.execute(query))

    def packs(self) -> tuple[tuple[str, bytes], ...]:
        """Every pack that is carried: id and JSON."""
        query = select(t.pack.c.id, t.pack.c.body).order_by(t.pack.c.id)
        with self.ledger.database.reading() as connection:
            return tuple((row.id, row.body) for row in connection.execute(query))

    def attached(self, circles: Sequence[str], device: str = "") -> tuple[OutgoingFile, ...]:
        """The files of attachments, each once; only those that ``device`` attached where it is given."""
        with self.ledger.database.reading() as connection:
            found = [
                one for one in listed(connection, Attachment) if (one.circle or self.ledger.scores.city) in circles
            ]
            if device and found:
                things = self.ledger.log.things(connection, [one.id for one in found])
                ours = {
                    id_ for id_, thing in things.items() if any(head.d == device for head in thing.heads.get("", ()))
                }
                found = [one for one in found if one.id in ours]
        return tuple({one.sha256: self._file(one) for one in found}.values())

    def submissions_of(self, package: str) -> tuple[str, ...]:
        """SHA-256 of the contents handed in that came with a package."""
        items = t.package_item.c
        query = select(items.item).where(items.package == package, items.kind == "blob").order_by(items.item)
        with self.ledger.database.reading() as connection:
            return tuple(connection.scalars(query))

    def wanted(self) -> frozenset[str]:
        """SHA-256 of the originals that desks asked for in what they sent."""
        packages = t.package.c
        query = select(packages.manifest).where(packages.kind.in_(("return", "receipt")), ~packages.withdrawn)
        with self.ledger.database.reading() as connection:
            manifests = connection.scalars(query).all()
        return frozenset(sha256 for manifest in manifests for sha256 in json.loads(manifest).get("originals", ()))

    def _file(self, attachment: Attachment) -> OutgoingFile:
        place, copy = self.files.lying(attachment)
        return OutgoingFile(attachment.sha256, attachment.name, attachment.circle, attachment.mime, place, copy)
