"""Handing over (移交): what was given to a colleague or a new machine is not changed here any more, until taken back.

Whole: ``meta`` ``handed`` is set and nothing is written by people; circles: ``handed/<circle>``, and nothing of theirs
is. What others send still comes in. Files can be made from it, so that a lost package is made again.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from sqlalchemy import Connection, delete, select

from lcsurvey.circle.name import short_name
from lcsurvey.errors import HandedOver, NotFound
from lcsurvey.record.canonical import canonical
from lcsurvey.record.thing import Thing
from lcsurvey.store import tables as t
from lcsurvey.store.kinds import ACT, ATTACHMENT, GATE, MARK, REACH, RESPONSE
from lcsurvey.store.log import CHUNK
from lcsurvey.store.model import Saved

if TYPE_CHECKING:
    from lcsurvey.store.ledger import Ledger

WHOLE = "handed"
_OF_CIRCLE = "handed/"
_BACK = "要继续在这里填，请先在“移交”里收回。"


@dataclass(frozen=True, slots=True)
class Handover:
    """What was handed over, to whom, when (UTC), in which package; ``circle`` is empty for everything."""

    circle: str
    to: str
    at: datetime
    package: str


class HandingOver:
    """What was handed over in one workspace."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger

    def hand_over(self, circles: Sequence[str] = (), to: str = "", package: str = "") -> Saved:
        """From now on these circles, or everything, are only read here."""
        now = datetime.now(UTC).isoformat(timespec="seconds")
        body = canonical({"at": now, "package": package, "to": to})
        with self.ledger.database.writing() as connection:
            for key in [_OF_CIRCLE + circle for circle in circles] or [WHOLE]:
                self.ledger.set_meta(connection, key, body)
        self.ledger.handed = read(self.ledger)
        return Saved(datetime.now(UTC))

    def take_back(self, circles: Sequence[str] = ()) -> Saved:
        """Work on these circles, or on everything, goes on here (收回); NotFound where it was not handed over."""
        wanted = [_OF_CIRCLE + circle for circle in circles] or [WHOLE]
        with self.ledger.database.writing() as connection:
            gone = connection.execute(delete(t.meta).where(t.meta.c.key.in_(wanted))).rowcount
            if not gone:
                raise NotFound("这里没有移交出去，不用收回。")
        self.ledger.handed = read(self.ledger)
        return Saved(datetime.now(UTC))

    def listed(self) -> tuple[Handover, ...]:
        """What is handed over now: everything (an empty circle) first."""
        return tuple(self.ledger.handed[circle] for circle in sorted(self.ledger.handed))


def read(ledger: Ledger) -> Mapping[str, Handover]:
    """Circle → how it was handed over; the empty one stands for everything."""
    query = select(t.meta).where(t.meta.c.key.like(WHOLE + "%"))
    with ledger.database.reading() as connection:
        rows = connection.execute(query).all()
    found = {}
    for row in rows:
        kept = json.loads(row.value)
        circle = row.key.removeprefix(_OF_CIRCLE) if row.key != WHOLE else ""
        found[circle] = Handover(circle, kept["to"], datetime.fromisoformat(kept["at"]), kept["package"])
    return found


def require_open(handed: Mapping[str, Handover]) -> None:
    """HandedOver where everything was."""
    if "" in handed:
        raise HandedOver(f"这份资料已{_said(handed[''])}，这里只能查看，没有改动。{_BACK}")


def refuse(connection: Connection, handed: Mapping[str, Handover], circles: Iterable[str]) -> None:
    """HandedOver where one of these circles was; the tables of regions are handed over with those of the city."""
    for circle in circles:
        if circle in handed:
            rows = t.WIDE_ROWS["circle"].c
            name = connection.scalar(select(rows.name).where(rows.id == circle)) or "全市的表"
            raise HandedOver(f"“{short_name(name)}”已{_said(handed[circle])}，这里只能查看，没有改动。{_BACK}")


def owners(connection: Connection, things: Iterable[Thing]) -> set[str]:
    """The circles that own these things, as they are in the rows, and as they are after the change."""
    found: set[str] = set()
    ids: dict[str, list[str]] = {}
    of_responses: list[str] = []
    for thing in things:
        ids.setdefault(thing.kind, []).append(thing.id)
        if isinstance(circle := thing.values.get("circle"), str):
            found.add(circle)
        if thing.kind in (ACT.name, MARK.name):
            of_responses.append(str(thing.values.get("response")))
        elif thing.kind == ATTACHMENT.name:
            of_responses.append(str(thing.values.get("owner")))
        elif thing.kind in (GATE.name, REACH.name):
            ids.setdefault("compound", []).append(str(thing.values.get("compound")))
    found |= set(ids.pop("circle", ()))
    if of_responses:
        ids[RESPONSE] = ids.get(RESPONSE, []) + of_responses
    for kind, wanted in ids.items():
        rows = t.response_row if kind == RESPONSE else t.WIDE_ROWS.get(kind)
        if rows is not None and "circle" in rows.c:
            for start in range(0, len(wanted), CHUNK):
                query = select(rows.c.circle).where(rows.c.id.in_(wanted[start : start + CHUNK])).distinct()
                found |= {circle for circle in connection.scalars(query) if circle}
    return found


def _said(one: Handover) -> str:
    """“移交给王芳（11月22日）”."""
    day = one.at.astimezone()
    return f"移交{f'给{one.to}' if one.to else ''}（{day.year}年{day.month}月{day.day}日）"
