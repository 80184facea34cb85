"""Making lists and scores anew after packages came or were withdrawn: in portions, and again after a crash.

``stale`` names things whose rows are still those from before, ``stale_owner`` circles (or the city) whose tables are
to be scored again. Things first: scores follow from their rows.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection

from lcsurvey.record.thing import Thing
from lcsurvey.store import rows
from lcsurvey.store.database import bare
from lcsurvey.store.deriving import OF_CITY, circles_of
from lcsurvey.store.kinds import RESPONSE, ROUND, SETTING
from lcsurvey.store.writing import Entry

if TYPE_CHECKING:
    from lcsurvey.store.ledger import Ledger

THINGS, OWNERS = 200, 10
"""How many things, and how many circles, are made anew in one transaction."""
_WAITING = """SELECT eid, uuid, kind FROM entity WHERE eid IN (SELECT eid FROM stale {})
    ORDER BY kind IN ('response', 'act'), eid"""
_NOTE = "INSERT OR IGNORE INTO stale_owner (owner) VALUES (?)"
_DONE = "DELETE FROM stale WHERE eid IN (SELECT value FROM json_each(?))"

_ANY = "SELECT EXISTS (SELECT 1 FROM stale) OR EXISTS (SELECT 1 FROM stale_owner)"


class Freshening:
    """What waits to be made anew in one workspace."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger

    def pending(self) -> int:
        """How many things and circles wait."""
        with self.ledger.database.reading() as connection:
            return _pending(connection)

    def run(self, report: Callable[[int, int], None] | None = None) -> None:
        """Make everything anew that waits; ``report`` is told after each portion how many of how many are done."""
        done = 0
        while self.pending():
            with self.ledger.database.reading() as connection:
                waiting = connection.exec_driver_sql(_WAITING.format("")).all()
            for start in range(0, len(waiting), THINGS):
                with self.ledger.entry(derived=False, upkeep=True) as entry:
                    self._things(entry, waiting[start : start + THINGS])
                done += len(waiting[start : start + THINGS])
                self._tell(report, done)
            with self.ledger.database.reading() as connection:
                owners = connection.exec_driver_sql("SELECT owner FROM stale_owner ORDER BY owner").scalars().all()
            for start in range(0, len(owners), OWNERS):
                with self.ledger.entry(derived=False, upkeep=True) as entry:
                    self._score(entry, owners[start : start + OWNERS])
                done += len(owners[start : start + OWNERS])
                self._tell(report, done)

    def _tell(self, report: Callable[[int, int], None] | None, done: int) -> None:
        if report is not None:
            report(done, done + self.pending())

    def note(self, entry: Entry) -> set[str]:
        """Within an entry: the tables of its owners are to be scored again, also if the program ends before."""
        bare(entry.connection).executemany(_NOTE, [(owner,) for owner in sorted(entry.owners)])
        return entry.owners

    def first(self, entry: Entry, circles: Collection[str]) -> None:
        """Within an entry: make anew what waits of these circles, so that it decides by what holds now."""
        if not entry.connection.exec_driver_sql(_ANY).scalar():
            return
        wanted = ("", self.ledger.scores.city, *circles)
        marks = ", ".join("?" * len(wanted))
        waiting = entry.connection.exec_driver_sql(_WAITING.format(f"WHERE circle IN ({marks})"), wanted).all()
        for start in range(0, len(waiting), THINGS):
            self._things(entry, waiting[start : start + THINGS])
        query = f"SELECT owner FROM stale_owner WHERE owner IN ({marks})"
        self._score(entry, entry.connection.exec_driver_sql(query, wanted).scalars().all())

    def _things(self, entry: Entry, waiting: Sequence[Any]) -> None:
        """The rows of some things: number, id and kind of each."""
        connection = entry.connection
        kinds = {row[1].hex(): row[2] for row in waiting}
        things = self.ledger.log.things(connection, list(kinds))
        self._drop(entry, {id_: kind for id_, kind in kinds.items() if kind and _kind(things, id_) != kind})
        renamed = [(thing.kind, bytes.fromhex(id_)) for id_, thing in things.items() if thing.kind != kinds[id_]]
        if named := [pair for pair in renamed if pair[0]]:
            connection.exec_driver_sql("UPDATE entity SET kind = ? WHERE uuid = ?", named)
        entry.adopt(thing for thing in things.values() if thing.kind)
        self.ledger.refresh(entry)
        entry.let_go()
        connection.exec_driver_sql(_DONE, (f"[{','.join(str(row[0]) for row in waiting)}]",))
        if entry.everywhere:
            entry.owners |= set(self.ledger.scores.owners(connection))
        if entry.owners:
            self.note(entry)
        entry.owners, entry.everywhere = set(), False

    def _drop(self, entry: Entry, kinds: Mapping[str, str]) -> None:
        """Take out the rows of things that are not there, or are of another kind, any more."""
        if not kinds:
            return
        connection = entry.connection
        entry.owners |= circles_of(connection, [Thing(id_, kind) for id_, kind in kinds.items()])
        found = set(kinds.values())
        entry.owners |= {self.ledger.scores.city} if found & OF_CITY else set()
        entry.everywhere |= ROUND.name in found
        responses, owners = rows.drop(connection, kinds)
        things = self.ledger.log.things(connection, sorted(responses))
        entry.refreshed |= self.ledger.scores.refresh(connection, things.values())
        entry.owners |= owners
        if SETTING.name in found:
            self.ledger.carried.forget_settings()
            entry.adopt(self.ledger.log.things(connection, rows.entities(connection, RESPONSE)).values())
            entry.everywhere = True

    def _score(self, entry: Entry, owners: Iterable[str]) -> None:
        found = list(owners)
        if not found:
            return
        self.ledger.forget_facts()
        self.ledger.scores.refresh_owners(entry.connection, found)
        entry.connection.exec_driver_sql("DELETE FROM stale_owner WHERE owner = ?", [(owner,) for owner in found])


def _kind(things: Mapping[str, Thing], id_: str) -> str:
    return things[id_].kind if id_ in things else ""


def _pending(connection: Connection) -> int:
    query = "SELECT (SELECT count(DISTINCT eid) FROM stale) + (SELECT count(*) FROM stale_owner)"
    return connection.exec_driver_sql(query).scalar() or 0


def not_stale(connection: Connection, ids: Collection[str]) -> list[str]:
    """Those of these things and responses whose rows should be right: nothing of theirs waits to be made anew."""
    if not ids or not _pending(connection):
        return list(ids)
    read = connection.exec_driver_sql
    things = {row[0].hex() for row in read("SELECT e.uuid FROM stale s JOIN entity e ON e.eid = s.eid")}
    circles = set(read("SELECT owner FROM stale_owner UNION SELECT circle FROM stale").scalars())
    scored = {row[0]: row[1] for row in read("SELECT id, circle FROM response_row")}
    return [
        id_ for id_ in ids if id_ not in things and not (id_ in scored and ("" in circles or scored[id_] in circles))
    ]
