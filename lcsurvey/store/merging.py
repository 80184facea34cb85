"""Taking packages into the record: one transaction each, in any order with the same result, and withdrawn again.

    taken = space.merging.take(arrival)      # lcsurvey.store.arrival.Taken
    space.merging.freshen()                  # lists and scores of what came, once a batch is taken
    space.merging.withdraw(package)          # as if it had never come

What :meth:`Merging.take` gets was judged already (signatures, digests, limits); asked here is only what the record
alone can know: whether the same id is there with other content.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from datetime import UTC, datetime

from sqlalchemy import Connection, update

from lcsurvey.errors import PackageError
from lcsurvey.record import clock
from lcsurvey.store import brought, brought_sheets, hiding, packages
from lcsurvey.store import tables as t
from lcsurvey.store.arrival import Arrival, ArrivedBlock, Compared, PackageRecord, Taken
from lcsurvey.store.arriving import Arriving
from lcsurvey.store.database import bare
from lcsurvey.store.files import Files
from lcsurvey.store.freshening import Freshening
from lcsurvey.store.ledger import Ledger
from lcsurvey.store.withdrawing import brought_only_by, carried_by

_BLOCK = """INSERT OR IGNORE INTO block (sha256, device, circle, key, signature, numbers, count)
    VALUES (?, ?, ?, ?, ?, ?, ?)"""
_OF = "INSERT OR IGNORE INTO package_block (package, bid) SELECT ?, bid FROM block WHERE sha256 = ?"
_UNSCORED = """INSERT OR IGNORE INTO stale (eid, circle) SELECT eid, '' FROM entity
    WHERE kind = 'response' AND lower(hex(uuid)) NOT IN (SELECT id FROM response_row)"""
_CLOCK = "UPDATE device SET hlc = ? WHERE id = ?"


class Merging:
    """The packages of one workspace."""

    def __init__(self, ledger: Ledger, files: Files) -> None:
        self._ledger = ledger
        self.files = files
        self._freshening = Freshening(ledger)

    def take(self, arrival: Arrival) -> Taken:
        """Take a verified package; one that was taken before is left as it is (``Taken.already``).

        Its files are durable before anything else is written. Raises PackageError (``forged``, ``form_conflict``,
        ``disk_full``) or WorkspaceError; then nothing was changed.
        """
        if arrival.files:
            with self._ledger.database.reading() as connection:
                before, _ = self._as_before(connection, arrival)
            if before is not None:
                return before
        for file in arrival.files:
            self.files.keep_arrived(file)
        with self._ledger.entry(derived=False, upkeep=True) as entry:
            connection = entry.connection
            before, again = self._as_before(connection, arrival)
            taken = self._take(connection, arrival, again=again) if before is None else before
        self._ledger.came(tables=bool(arrival.forms or arrival.packs))
        return taken

    def many(self) -> AbstractContextManager[None]:
        """Around packages that are taken one after the other: cheaper for each."""
        return self._ledger.database.many()

    def withdraw(self, package: str) -> Taken:
        """Set apart what this package alone brought; taken again, it counts again. NotFound.

        ``Taken.changed`` is how many fields changed by it; already withdrawn, nothing happens.
        """
        record = self.record(package)
        with self._ledger.entry(derived=False, upkeep=True) as entry:
            connection = entry.connection
            if record.withdrawn:
                return Taken(record.package, record.received, 0, 0, 0, already=record.at)
            before = _differing(connection)
            self._mark(connection, record.package, withdrawn=True)
            seqs = brought_only_by(connection, record.package)
            changed = hiding.hide(connection, seqs, t.WITHDRAWN)
            brought.set_apart(connection, record.package)
            self._stale_owners(connection, brought_sheets.settle(connection, record.package))
            differing = max(0, _differing(connection) - before)
        self._ledger.came()
        return Taken(record.package, record.received, 0, changed, differing)

    def preview(self, arrival: Arrival) -> tuple[Compared, ...]:
        """What taking a package would do to each table and register that it has something of; nothing is written."""
        from lcsurvey.store.previewing import Previewing

        with self._ledger.database.reading() as connection:
            return Previewing(self._ledger, connection).compared(arrival)

    def restore(self, package: str) -> Taken:
        """Let a withdrawn package count again, from what is here of it (重新收进); NotFound."""
        record = self.record(package)
        with self._ledger.entry(derived=False, upkeep=True) as entry:
            connection = entry.connection
            if not record.withdrawn:
                return Taken(record.package, record.received, 0, 0, 0, already=record.at)
            before = _differing(connection)
            self._mark(connection, record.package, withdrawn=False)
            seqs = hiding.apart(connection, carried_by(connection, record.package), t.WITHDRAWN)
            changed = hiding.show(connection, seqs, t.WITHDRAWN)
            brought.put_back(connection, record.package)
            self._stale_owners(connection, brought_sheets.settle(connection, record.package))
            differing = max(0, _differing(connection) - before)
        self._ledger.came()
        return Taken(record.package, record.received, 0, changed, differing)

    def freshen(self, report: Callable[[int, int], None] | None = None) -> None:
        """Make lists and scores anew of everything that packages changed; ``report`` is told how many of how many.

        Done in portions of a transaction each: what ``report`` raises ends it after a whole portion, and it goes on
        from there the next time.
        """
        self._freshening.run(report)

    def ledger(self) -> tuple[PackageRecord, ...]:
        """Every package that was taken, the last one first."""
        with self._ledger.database.reading() as connection:
            return packages.listed(connection)

    def record(self, package: str) -> PackageRecord:
        """A package by its id or the first digits of it; NotFound."""
        with self._ledger.database.reading() as connection:
            return packages.found(connection, package)

    def _as_before(self, connection: Connection, arrival: Arrival) -> tuple[Taken | None, bool]:
        """What is said of a package that counts already, else None; and whether it was taken at all.

        PackageError where its id is another one's.
        """
        row = packages.known(connection, arrival)
        if row is None:
            return None, False
        if row.manifest != arrival.manifest:
            raise PackageError(
                "forged",
                f"这个文件和 {row.merged_at[:10]} 收过的“{row.file}”编号相同、内容不同，没有收，资料没有改动。请联系发送人。"
                f"（编号 {arrival.package}，收过的校验值 {row.sha256}，这一份 {arrival.sha256}）",
            )
        return None if row.withdrawn else packages.already(row), True

    def _take(self, connection: Connection, arrival: Arrival, *, again: bool) -> Taken:
        """Everything of a package, on the writer within its transaction."""
        now = datetime.now(UTC)
        now_ms = clock.now()
        arriving = Arriving(connection, self._ledger.log, now_ms)
        counts = arriving.take(arrival.blocks)
        self._blocks(connection, arrival.package, arrival.blocks)
        tables = brought.take(connection, arrival)
        sheets, circles = brought_sheets.take(connection, arrival)
        if again:
            self._mark(connection, arrival.package, withdrawn=False)
            brought.put_back(connection, arrival.package)
            circles |= brought_sheets.settle(connection, arrival.package)
        self._stale_owners(connection, circles)
        if tables:
            connection.exec_driver_sql(_UNSCORED)
            self._stale_owners(connection, self._ledger.scores.owners(connection))
        self._receive(connection, now_ms, counts.latest)
        taken = Taken(
            arrival.package, counts.received, counts.fresh, counts.changed, counts.differing,
            questionnaires=sheets, files=len(arrival.files), suspicious=counts.suspicious,
        )  # fmt: skip
        if not again:
            packages.enter(connection, arrival, taken, arriving.first, arriving.last, now)
        return taken

    def _blocks(self, connection: Connection, package: str, blocks: Iterable[ArrivedBlock]) -> None:
        """Keep the signed blocks: those that are here already stay as they are."""
        rows = [
            (one.sha256, one.device, one.circle, one.key, one.signature, one.numbers, len(one.rows)) for one in blocks
        ]
        if rows:
            bare(connection).executemany(_BLOCK, rows)
            bare(connection).executemany(_OF, [(package, row[0]) for row in rows])

    def _receive(self, connection: Connection, now_ms: int, latest: int) -> None:
        """Carry the own clock on behind what came, so that whatever is written next comes after it."""
        own = bare(connection).execute("SELECT hlc FROM device WHERE id = ?", (self._ledger.device,)).fetchone()
        last = own[0] if own else 0
        received = clock.receive(now_ms, last, latest)
        if received != last:
            bare(connection).execute(_CLOCK, (received, self._ledger.device))

    def _mark(self, connection: Connection, package: str, *, withdrawn: bool) -> None:
        connection.execute(update(t.package).where(t.package.c.id == package).values(withdrawn=withdrawn))

    def _stale_owners(self, connection: Connection, circles: Iterable[str]) -> None:
        rows = [(circle,) for circle in circles]
        if rows:
            connection.exec_driver_sql("INSERT OR IGNORE INTO stale_owner (owner) VALUES (?)", rows)


def _differing(connection: Connection) -> int:
    return connection.exec_driver_sql("SELECT count(*) FROM difference").scalar() or 0
