"""The workspace's inside: database, log and author, and the one way in which anything is written."""

from __future__ import annotations

import threading
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert as upsert

from lcsurvey.circle.tally import Plan
from lcsurvey.form.model import Pack, Settings
from lcsurvey.record import clock
from lcsurvey.record.thing import Thing
from lcsurvey.record.undo import Edit, Stack
from lcsurvey.response.model import Response
from lcsurvey.store import handing_over, heads, rows
from lcsurvey.store import tables as t
from lcsurvey.store.carried import Carried
from lcsurvey.store.database import Database
from lcsurvey.store.deriving import OF_CITY, Deriving, circles_of
from lcsurvey.store.freshening import Freshening
from lcsurvey.store.handing_over import Handover
from lcsurvey.store.kinds import ACT, ATTACHMENT, MARK, RESPONSE, ROUND, SETTING
from lcsurvey.store.log import CHUNK, Log
from lcsurvey.store.model import Person, Saved
from lcsurvey.store.of_city import OfCity
from lcsurvey.store.responses import Responses
from lcsurvey.store.scores import Scores
from lcsurvey.store.sequence import SequenceNote
from lcsurvey.store.writing import Draft, Entry

if TYPE_CHECKING:
    from lcsurvey.score.library import Library
    from lcsurvey.store.board import Points

__all__ = ["Draft", "Entry", "Ledger"]


PORTION = 4000
"""Drafts written before lists are refreshed, so that a large import keeps its size in memory."""
KNOWN = 8
"""Things kept from one entry to the next: whoever fills a table writes to the same one again and again."""
FEW = 3
"""Circles whose tables are scored after the act, not within it; until then they are known to be stale."""
_NO_FACTS = frozenset({RESPONSE, ACT.name, SETTING.name, ATTACHMENT.name, MARK.name})
"""Kinds that no answer is derived from."""


class Ledger:
    """One open workspace as its parts share it."""

    def __init__(self, database: Database, library: Library, pack: str) -> None:
        self.database = database
        self.sequence = SequenceNote(database.file.parent)
        self.log = Log()
        self.stack = Stack()
        self.carried = Carried(database, library)
        self.of_city = OfCity(self)
        self.responses = Responses(self.log, self.carried.table, self._settings, self.deriving, self.of_city.derived)
        self.scores = Scores(self)
        self.own_pack = pack
        self.device = ""
        self.round_id = ""
        self.person = Person("", "", "community")
        self.handed: Mapping[str, Handover] = {}  # circle (empty: everything) → to whom it was handed over
        self.recovered: datetime | None = None  # until when all is there, where the last session was cut off
        self.fixed_points: dict[str, Points] = {}  # submission → what it came to, of those asked for as of a day
        self.plan: Plan | None = None  # of the questionnaire that is asked here, once it is known
        self._ahead = 0  # milliseconds that what is written now is dated ahead of the computer's clock
        self._turn = threading.RLock()
        self._known: dict[str, Thing] = {}  # the few that were written to last, as they are now
        self._deriving: Deriving | None = None  # of the writer, until facts change
        self._unscored: set[str] = set()  # owners whose tables are to be scored again before anyone looks

    @property
    def pack(self) -> Pack:
        """The pack the workspace was made for."""
        return self.carried.packs()[self.own_pack]

    def deriving(self, connection: Connection) -> Deriving:
        """What facts give, as this connection sees them; the writer's is kept while facts stay as they are."""
        if not self.database.is_writer(connection):
            return Deriving(self, connection)
        if self._deriving is None:
            self._deriving = Deriving(self, connection)
        return self._deriving

    @contextmanager
    def entry(
        self, *, derived: bool = True, circles: Collection[str] = (), upkeep: bool = False, durable: bool = True
    ) -> Iterator[Entry]:
        """One transaction for one act; what was touched, and what is derived from it, is refreshed before it commits.

        What packages left to be freshened of ``circles`` is freshened first, so that the act decides by what holds
        now. Raises HandedOver where that was handed over, but not for ``upkeep``: what others send still comes in.
        """
        if not upkeep:
            handing_over.require_open(self.handed)
        with self._turn:
            committed = False
            try:
                with self.database.writing(durable=durable) as connection:
                    entry = Entry(connection, self.log, self.person.author, self.device, self._known, self._now)
                    entry.upkeep = upkeep
                    if circles:
                        Freshening(self).first(entry, circles)
                    yield entry
                    self.refresh(entry)
                    if derived:
                        self._refresh_derived(entry)
                committed = True
                if entry.last_n:
                    self.sequence.note(entry.device, entry.last_n)
                self._known = {thing.id: thing for thing in entry.touched()[-KNOWN:]}
            finally:
                if not committed:
                    self.forget()

    @contextmanager
    def dated(self, moment: datetime) -> Iterator[None]:
        """What is written inside is dated as if it were ``moment`` now, after all that was written here before.

        For what is made up with a past of its own (the sample): a person's act is dated by the computer's clock.
        """
        former, self._ahead = self._ahead, int(moment.timestamp() * 1000) - clock.now()
        try:
            yield
        finally:
            self._ahead = former

    def _now(self) -> int:
        return clock.now() + self._ahead

    def forget(self) -> None:
        """Read everything again when it is next needed: a transaction failed, or packages changed what is here."""
        self._known = {}
        self.forget_facts()
        self.plan = None
        self.log.forget()
        self.carried.forget()

    def came(self, *, tables: bool = True) -> None:
        """Read again what packages may have changed; tables and packs, too, where such came."""
        self._known = {}
        self.forget_facts()
        if tables:
            self.plan = None
            self.carried.forget()

    def forget_facts(self) -> None:
        """Read facts again when they are next needed."""
        self._deriving = None
        self.of_city.forget()

    def settled(self) -> Database:
        """The database to read scores from: what followed from the last acts is scored first, if it is not yet.

        In the pause after an act this is called from a thread; whoever looks sooner waits for it.
        """
        if self._unscored:
            with self._turn:
                unscored = frozenset(self._unscored)
                # a failure of the power takes back the points and that they are made, both: they are made again
                with self.entry(derived=False, upkeep=True, durable=False) as entry:
                    Freshening(self).first(entry, unscored)
                self._unscored -= unscored
        return self.database

    def unsettled(self) -> bool:
        """Whether scores wait to be made that follow from the last acts."""
        return bool(self._unscored)

    def write(self, drafts: Sequence[Draft], edit: Edit | None = None) -> tuple[Saved, dict[str, Response]]:
        """Write drafts in one transaction; an ``edit`` goes on the stack of what can be undone."""
        if not drafts:
            return saved(), {}
        with self.entry() as entry:
            for start in range(0, len(drafts), PORTION):
                entry.write(drafts[start : start + PORTION])
                if len(drafts) > PORTION:
                    self.refresh(entry)
                    entry.let_go()
        if edit is not None:
            self.stack.did(edit)
        return saved(), entry.refreshed

    def thing(self, entity: str) -> Thing | None:
        """A thing by id; None where nothing is known of it."""
        with self.database.reading() as connection:
            return self.log.things(connection, [entity]).get(entity)

    def meta(self, key: str) -> str:
        """A value of this computer's own; empty where there is none."""
        with self.database.reading() as connection:
            return connection.scalar(select(t.meta.c.value).where(t.meta.c.key == key)) or ""

    def set_meta(self, connection: Connection, key: str, value: str) -> None:
        """Keep a value of this computer's own."""
        statement = upsert(t.meta)
        statement = statement.on_conflict_do_update(index_elements=["key"], set_={"value": statement.excluded.value})
        connection.execute(statement, {"key": key, "value": value})

    def rebuild(self, connection: Connection) -> None:
        """Make heads, wide rows and cached scores anew from the changes."""
        self._known = {}
        self.forget_facts()
        heads.rebuild(connection, self.log)
        rows.rebuild(connection, self.log)
        self.carried.forget_settings()
        self.scores.rebuild(connection)

    def require_open(self, connection: Connection, circles: Iterable[str]) -> None:
        """HandedOver where one of these circles is only read here; the tables of regions go with those of the city."""
        asked = set(circles)
        if self.scores.city in self.handed:
            rows = t.WIDE_ROWS["region"].c
            asked |= {self.scores.city for _ in connection.scalars(select(rows.id).where(rows.id.in_(asked)).limit(1))}
        handing_over.refuse(connection, self.handed, sorted(asked))

    def _settings(self, connection: Connection, form_id: str) -> Settings:
        return self.carried.settings(connection, form_id, self.own_pack)

    def refresh(self, entry: Entry) -> None:
        """Wide rows and scores of everything the entry touched, and whose facts changed with it."""
        touched = entry.touched()
        if self.handed and not entry.upkeep:
            self.require_open(entry.connection, handing_over.owners(entry.connection, touched))
        kinds = {thing.kind for thing in touched}
        if kinds - _NO_FACTS:
            entry.owners |= circles_of(entry.connection, touched)
        rows.put(entry.connection, touched)
        if kinds - _NO_FACTS:
            self.forget_facts()
            entry.owners |= circles_of(entry.connection, touched) | ({self.scores.city} if kinds & OF_CITY else set())
            entry.everywhere |= ROUND.name in kinds
        answered = [thing for thing in touched if thing.kind == RESPONSE]
        again = [str(thing.values.get("response")) for thing in touched if thing.kind == ACT.name]
        if SETTING.name in kinds:
            self.carried.forget_settings()
            self.forget_facts()
            again += rows.entities(entry.connection, RESPONSE)
            entry.everywhere = True
        entry.refreshed |= self.scores.refresh(entry.connection, answered)
        for start in range(0, len(again), CHUNK):
            things = entry.things(again[start : start + CHUNK])
            entry.refreshed |= self.scores.refresh(entry.connection, things.values())

    def _refresh_derived(self, entry: Entry) -> None:
        """Scores of the tables of every circle whose facts changed, once all is written."""
        if entry.everywhere:
            self.plan = None
            entry.owners |= set(self.scores.owners(entry.connection))
        if not entry.owners:
            return
        self.forget_facts()
        if len(entry.owners) <= FEW and not entry.everywhere:
            self._unscored |= Freshening(self).note(entry)
            return
        if len(entry.owners) > KNOWN:
            self.deriving(entry.connection).gather(self.round_id)
        self.scores.refresh_owners(entry.connection, sorted(entry.owners))


def saved() -> Saved:
    """A commit that has just become durable."""
    return Saved(datetime.now(UTC))
