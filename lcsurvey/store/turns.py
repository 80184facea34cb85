"""Rounds one after the other: when one ended, what there was then, what became of it since.

A round ends when the next one begins to be worked on: on the day before the next one's first day, or when the next
one was made, where that was later. So a round that is begun late still has what was entered before it was.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from lcsurvey.circle.changed import Lived, lived
from lcsurvey.circle.model import Outlet
from lcsurvey.errors import NotFound
from lcsurvey.record import clock
from lcsurvey.record.canonical import Json
from lcsurvey.store.inventory import references_of
from lcsurvey.store.kinds import KINDS, OUTLET
from lcsurvey.store.lists import listed, maker
from lcsurvey.store.model import Round, Saved
from lcsurvey.store.past import Reading
from lcsurvey.store.values import register_values

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from lcsurvey.store.inventory import Inventory
    from lcsurvey.store.ledger import Ledger

FEW = 8
"""Circles whose outlets of an ended round are remembered."""
_CAME = "SELECT (SELECT count(*) FROM package), (SELECT count(*) FROM hidden)"
_BORN = "SELECT id, born FROM round_row"


class Turns:
    """The rounds of one workspace."""

    def __init__(self, ledger: Ledger, inventory: Inventory) -> None:
        self.ledger = ledger
        self.inventory = inventory
        self._kept: dict[
            tuple[object, ...], tuple[Outlet, ...]
        ] = {}  # what ended rounds had, of the circles asked for last

    def ordered(self) -> tuple[Round, ...]:
        """All rounds by their first day."""
        with self.ledger.database.reading() as connection:
            return _ordered(connection)

    def former(self, round_: str = "") -> Round | None:
        """The round before one, by default before the one worked on; None before the first."""
        rounds = self.ordered()
        at = _at(rounds, round_ or self.ledger.round_id)
        return rounds[at - 1] if at else None

    def seen_from(self, round_: str = "") -> str:
        """The ISO day from which an outlet that was looked at was looked at in this round; empty in the first."""
        with self.ledger.database.reading() as connection:
            rounds = _ordered(connection)
            at = _at(rounds, round_ or self.ledger.round_id)
            ended = self._ended(connection, rounds, at - 1) if at else 0
        return clock.moment(ended).astimezone().date().isoformat() if ended else ""

    def outlets(self, circle: str, round_: str) -> tuple[Outlet, ...]:
        """The outlets that served a circle, without one those of the city, when a round ended; of the last round now."""
        with self.ledger.database.reading() as connection:
            rounds = _ordered(connection)
            ended = self._ended(connection, rounds, _at(rounds, round_))
            if ended >= clock.LATEST:
                return listed(connection, Outlet, circle or None)
            came = connection.exec_driver_sql(_CAME).one()  # only what comes in files is from before
            key = (circle, ended, *came)
            if key not in self._kept:
                if len(self._kept) >= FEW:
                    self._kept.clear()
                self._kept[key] = _outlets(Reading(connection, self.ledger.log, ended), circle)
            return self._kept[key]

    def lived(self, circle: str, left: str, right: str) -> tuple[Lived, ...]:
        """What became of every outlet of a circle, or of the city, between the ends of two rounds."""
        return lived(self.outlets(circle, left), self.outlets(circle, right))

    def changed(self, circle: str) -> tuple[Lived, ...]:
        """What is known of every outlet in the round worked on; NotFound where there was none before."""
        former = self.former()
        if former is None:
            raise NotFound("这是第一期，没有上一期可以对照。先把网点登记好，下一期再问变了吗。")
        return lived(self.outlets(circle, former.id), self.outlets(circle, self.ledger.round_id), self.seen_from())

    # — 变了吗: one key each, one step of undo each —

    def still(self, outlets: Sequence[Outlet], day: date) -> Saved:
        """还在: these were looked at on a day and are where they were."""
        seen = self._seen(day)
        said = _said(outlets)
        return self.inventory.put(OUTLET, {one.id: seen for one in outlets}, f"还在：{said}", f"改回没问：{said}")

    def closed(self, outlet: Outlet) -> Saved:
        """关了: it goes into the bin; what it was in former rounds stays."""
        return self.inventory.put(OUTLET, {outlet.id: None}, f"关了：{outlet.name}", f"恢复：{outlet.name}")

    def moved(self, outlet: Outlet, values: Mapping[str, Any], day: date) -> Saved:
        """搬了: where it is now (address, minutes, circle); AnswerError where a value does not suit."""
        kept = register_values(OUTLET, values, new=False)
        self.inventory.require_references(OUTLET, references_of(OUTLET, kept))
        label, back = f"搬了：{outlet.name}", f"搬回：{outlet.name}"
        return self.inventory.put(OUTLET, {outlet.id: {**kept, **self._seen(day)}}, label, back)

    def opened(self, circle: str, values: Mapping[str, Any], day: date) -> str:
        """新开: another outlet of a circle, looked at on a day; its id."""
        return self.inventory.create(OUTLET.name, [{**values, "circle": circle, **self._seen(day)}])[0]

    def back(self, entity: str) -> Saved:
        """没有关: out of the bin again."""
        return self.inventory.restore(entity)

    def _seen(self, day: date) -> dict[str, Json]:
        return {"seen_on": day.isoformat(), "seen_by": self.ledger.person.name}

    def _ended(self, connection: Connection, rounds: tuple[Round, ...], at: int) -> int:
        """The first stamp after a round: the next one's beginning."""
        if at + 1 >= len(rounds):
            return clock.LATEST
        following = rounds[at + 1]
        born: Mapping[str, int] = {row[0]: row[1] for row in connection.exec_driver_sql(_BORN)}
        begins = clock.end_of(clock.day_before(following.start))
        if begins > born[following.id] and following.id == self.ledger.round_id:
            return born[following.id]  # begun before its first day
        return max(begins, born[following.id])


def proposed(last: Round) -> tuple[str, str, str]:
    """Label, first and last day of the round after one: as long, half a year or a year, from the day after it ended."""
    start, end = date.fromisoformat(last.start), date.fromisoformat(last.end)
    begins = end + timedelta(days=1)
    months = 6 if (end - start).days < 200 else 12
    year, month = begins.year + (begins.month + months - 1) // 12, (begins.month + months - 1) % 12 + 1
    ends = date(year, month, 1) - timedelta(days=1)
    half = {1: "上半年", 7: "下半年"}.get(begins.month, "") if months == 6 else ""
    return f"{begins.year}年{half}", begins.isoformat(), ends.isoformat()


def _ordered(connection: Connection) -> tuple[Round, ...]:
    return tuple(sorted(listed(connection, Round), key=lambda one: (one.start, one.label)))


def _at(rounds: tuple[Round, ...], round_: str) -> int:
    at = next((number for number, one in enumerate(rounds) if one.id == round_), None)
    if at is None:
        raise NotFound(f"没有这个调查期次。现有：{'、'.join(one.label for one in rounds)}。")
    return at


def _outlets(reading: Reading, circle: str) -> tuple[Outlet, ...]:
    """The outlets that served a circle, or those of the city, at a moment."""
    names = tuple(name for name in Outlet.__dataclass_fields__ if name != "id")
    kept = [name for name in names if name in KINDS["outlet"].field]
    made = maker("outlet")
    rows: Mapping[str, tuple[Any, ...]]
    rows = reading.of_circle(kept, circle) if circle else reading.things("outlet", kept).rows
    return tuple(made((id_, *row)) for id_, row in rows.items())


def _said(outlets: Sequence[Outlet]) -> str:
    """The names of outlets in a sentence: the first, and how many."""
    first = outlets[0].name if outlets else ""
    return f"{first} 等 {len(outlets)} 家" if len(outlets) > 1 else first
