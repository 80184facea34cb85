"""What this workspace sent, and what receipts say became of it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert as upsert

from lcsurvey.record.canonical import canonical, normal
from lcsurvey.store import passing_tables as p
from lcsurvey.store.ledger import Ledger, saved
from lcsurvey.store.model import Saved

LOST = frozenset({"refused", "quarantined", "withdrawn"})
"""What a receipt can say of a package whose submissions are not (or no longer) taken."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """What one desk says became of one package: ``status`` (received, withdrawn, quarantined, refused), counts.

    ``submissions`` are the SHA-256 of those handed in that it took; ``at`` (UTC) is when it took them.
    """

    package: str
    desk: str
    at: datetime
    status: str = "received"
    received: int = 0
    fresh: int = 0
    differing: int = 0
    submissions: tuple[str, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Sent:
    """A package made here; ``circles`` are id → name, ``recipients`` names, ``receipts`` what came back."""

    package: str
    kind: str
    name: str
    circles: Mapping[str, str]
    at: datetime  # UTC
    size: int
    parts: int
    recipients: tuple[str, ...]
    receipts: tuple[Receipt, ...] = field(default=())


class Receipts:
    """What went out of one workspace, and what was said of it."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger

    def keep_receipt(self, package: str, desk: str, at: datetime | str, body: Mapping[str, Any]) -> Saved:
        """Keep what a desk says of a package; of several sayings of one desk the latest counts.

        ``at`` is when the receipt was made (UTC), ``body`` its item as it came.
        """
        said = normal(dict(body))
        row = {"package": package, "desk": desk, "at": _text(at), "body": canonical(said)}
        put = upsert(p.receipt)
        put = put.on_conflict_do_update(
            index_elements=["package", "desk"],
            set_={"at": put.excluded.at, "body": put.excluded.body},
            where=put.excluded.at >= p.receipt.c.at,
        )
        with self.ledger.database.writing() as connection:
            connection.execute(put, row)
        return saved()

    def listed(self, package: str = "") -> tuple[Receipt, ...]:
        """What desks say, the earliest first; of one package if given."""
        query = select(p.receipt).order_by(p.receipt.c.at, p.receipt.c.package, p.receipt.c.desk)
        if package:
            query = query.where(p.receipt.c.package == package)
        with self.ledger.database.reading() as connection:
            rows = connection.execute(query).all()
        return tuple(_receipt(row.package, row.desk, row.at, json.loads(row.body)) for row in rows)

    def of(self, submission: str) -> tuple[Receipt, ...]:
        """The receipts that say that a submission was taken (已收到), one a desk: the latest word of each."""
        newest: dict[str, Receipt] = {}
        for one in self.listed():
            if submission in one.submissions:
                newest[one.desk] = one
        return tuple(one for one in newest.values() if one.status not in LOST)

    def note_sent(
        self,
        package: str,
        kind: str,
        name: str,
        circles: Mapping[str, str],
        size: int,
        parts: int = 1,
        recipients: Sequence[str] = (),
    ) -> Saved:
        """Remember a package that was made here."""
        row = {
            "package": package, "kind": kind, "name": name, "circles": json.dumps(dict(circles), ensure_ascii=False),
            "at": datetime.now(UTC).isoformat(timespec="microseconds"), "size": size, "parts": parts,
            "recipients": json.dumps(list(recipients), ensure_ascii=False),
        }  # fmt: skip
        with self.ledger.database.writing() as connection:
            connection.execute(upsert(p.sent).on_conflict_do_nothing(), row)
        return saved()

    def sent(self) -> tuple[Sent, ...]:
        """What was made here, the newest first."""
        by_package: dict[str, list[Receipt]] = {}
        for one in self.listed():
            by_package.setdefault(one.package, []).append(one)
        with self.ledger.database.reading() as connection:
            rows = connection.execute(select(p.sent).order_by(p.sent.c.at.desc(), p.sent.c.package)).all()
        return tuple(
            Sent(
                row.package, row.kind, row.name, json.loads(row.circles), datetime.fromisoformat(row.at), row.size,
                row.parts, tuple(json.loads(row.recipients)), tuple(by_package.get(row.package, ())),
            )
            for row in rows
        )  # fmt: skip


def _receipt(package: str, desk: str, at: str, body: Mapping[str, Any]) -> Receipt:
    """A receipt out of its item; what is not there or of another kind counts as nothing."""

    def number(name: str) -> int:
        value = body.get(name)
        return value if type(value) is int else 0

    named = body.get("submissions")
    submissions = tuple(str(one) for one in named) if isinstance(named, list) else ()
    return Receipt(
        package, desk, datetime.fromisoformat(at), str(body.get("status") or "received"), number("received"),
        number("fresh"), number("differing"), submissions, str(body.get("reason") or ""),
    )  # fmt: skip


def _text(at: datetime | str) -> str:
    """A moment as it is kept: UTC, ISO, seconds; one without a zone is UTC."""
    moment = datetime.fromisoformat(at) if isinstance(at, str) else at
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return moment.astimezone(UTC).isoformat(timespec="seconds")
