"""Writing to the log: one act of a person, or the loading of a register, as changes in one transaction."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, Table

from lcsurvey.errors import AnswerError, Problem
from lcsurvey.record import clock
from lcsurvey.record.canonical import Json, canonical, digest
from lcsurvey.record.change import PARENT_LIMIT, WHOLE_THING, Change, Op
from lcsurvey.record.identity import new_id
from lcsurvey.record.thing import Thing, thing
from lcsurvey.response.model import Response
from lcsurvey.store import tables as t
from lcsurvey.store.database import bare
from lcsurvey.store.log import Log


def _insert_into(table: Table) -> str:
    """An INSERT of whole rows in the order of the columns, for the driver: an import writes hundreds of thousands."""
    return f"INSERT INTO {table.name} ({', '.join(table.c.keys())}) VALUES ({', '.join('?' * len(table.c))})"


_CHANGE, _HEAD = _insert_into(t.change), _insert_into(t.head)
_DIFFERENCE = _insert_into(t.difference)
_SETTLED = "DELETE FROM difference WHERE eid = ?"
_DELETE_HEADS = "DELETE FROM head WHERE eid = ? AND fid = ?"
_LAST = "SELECT max(seq) FROM change"
_DEVICE = "SELECT n, hlc FROM device WHERE id = ?"
_SET_DEVICE = (
    "INSERT INTO device (n, hlc, id) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET n = excluded.n, hlc = excluded.hlc"
)


@dataclass(frozen=True, slots=True)
class Draft:
    """A change still without id, stamp and parents: these come when it is written."""

    e: str
    f: str
    v: Json
    op: Op = "set"
    kind: str = ""  # of a thing written for the first time


class Entry:
    """The changes of one transaction on the writer's connection, in the name of one author and device.

    ``known`` holds things as the transaction before left them, so that they need not be read again.
    """

    def __init__(
        self,
        connection: Connection,
        log: Log,
        author: str,
        device: str,
        known: Mapping[str, Thing] | None = None,
        now: Callable[[], int] = clock.now,
    ) -> None:
        self.connection = connection
        self.log = log
        self.author = author
        self.device = device
        self.now = now  # milliseconds since 1970
        self.refreshed: dict[str, Response] = {}  # responses whose score was refreshed, when all is written
        self.owners: set[str] = set()  # circles (or the city) whose facts changed: their tables are scored again
        self.everywhere = False  # those of all circles
        self.upkeep = False  # it writes what follows or what came, not what a person does
        self.last_n = 0  # the last number given out, where any was
        self._things: dict[str, Thing] = dict(known or {})  # as they are after what was written so far
        self._touched: dict[str, None] = {}

    def things(self, entities: Iterable[str]) -> dict[str, Thing]:
        """Things as this transaction has made them; those that nothing is known of are left out."""
        wanted = list(entities)
        missing = [entity for entity in wanted if entity not in self._things]
        self._things |= self.log.things(self.connection, missing)
        return {entity: self._things[entity] for entity in wanted if entity in self._things}

    def adopt(self, things: Iterable[Thing]) -> None:
        """Take things as they are now among those whose rows are to be refreshed."""
        for each in things:
            self._things[each.id] = each
            self._touched[each.id] = None

    def let_go(self) -> None:
        """Forget what was read and written so far, once it is refreshed; a long entry keeps its size."""
        self._things.clear()
        self._touched.clear()

    def touched(self) -> tuple[Thing, ...]:
        """The things that were written to."""
        return tuple(self._things[entity] for entity in self._touched)

    def write(self, drafts: Sequence[Draft]) -> tuple[Change, ...]:
        """Write the drafts as changes of this device that supersede all present heads of their fields.

        A field may stand in ``drafts`` once. Raises AnswerError for a value that is too long.
        """
        things = self.things(dict.fromkeys(draft.e for draft in drafts))
        now = self.now()
        n, last = self._device()
        changes: list[Change] = []
        digests: list[str] = []
        for draft in drafts:
            former = things.get(draft.e)
            parents = former.heads.get(draft.f, ()) if former else ()
            op: Op = "del" if draft.op == "set" and draft.v is None else draft.op
            while True:
                # more heads than a change can name are superseded by a chain of them, the latest heads first
                near, parents = parents[:PARENT_LIMIT], parents[PARENT_LIMIT:]
                last = clock.stamp(now, last, (parent.h for parent in near))
                n += 1
                change = Change(
                    new_id(now), draft.e, draft.f, op, draft.v, last, self.author, self.device, n,
                    tuple(sorted(parent.id for parent in near)),
                )  # fmt: skip
                line = change.line
                if trouble := change.problem(line):
                    raise AnswerError([Problem("value_refused", draft.f, f"{trouble}。")])
                changes.append(change)
                digests.append(digest(line.encode()))
                if not parents:
                    break
                parents = (change, *parents)
        self._insert(
            changes, digests, {draft.e: draft.kind for draft in drafts if draft.kind and draft.e not in things}
        )
        self._remember(self.device, n, last)
        self.last_n = n
        return tuple(changes)

    def seed(self, changes: Sequence[Change], kinds: Mapping[str, str]) -> None:
        """Load changes that stand ready (a pack's register): new to this database and without parents."""
        self._insert(changes, [change.digest for change in changes], kinds)
        newest: dict[str, tuple[int, int]] = {}
        for change in changes:
            n, h = newest.get(change.d, (0, 0))
            newest[change.d] = (max(n, change.n), max(h, change.h))
        for device, (n, h) in newest.items():
            self._remember(device, n, h)

    def _insert(self, changes: Sequence[Change], digests: Sequence[str], kinds: Mapping[str, str]) -> None:
        """Rows of ``change`` and ``head``; every change supersedes all heads of its field.

        ``kinds`` gives the kind of things that are new here.
        """
        asked = {change.e: kinds.get(change.e, "") for change in changes}
        known = self.log.entities(self.connection, asked)
        texts = {text for change in changes for text in (change.f, change.a, change.d)}
        numbers = self.log.names.numbers(self.connection, texts)
        driver = bare(self.connection)
        first = (driver.execute(_LAST).fetchone()[0] or 0) + 1
        write = driver.executemany
        slots = [(known[change.e], numbers[change.f]) for change in changes]
        write(
            _CHANGE,
            [
                _row(seq, slot, change, of, numbers)
                for seq, (slot, change, of) in enumerate(zip(slots, changes, digests, strict=True), first)
            ],
        )
        if superseding := [slot for slot, change in zip(slots, changes, strict=True) if change.p]:
            write(_DELETE_HEADS, superseding)
        followed = {parent for change in changes for parent in change.p}
        heads = [
            (*slot, seq)
            for seq, (slot, change) in enumerate(zip(slots, changes, strict=True), first)
            if change.id not in followed
        ]
        write(_HEAD, heads)
        self._settle(self._follow(changes), known, numbers)

    def _settle(self, things: Iterable[str], known: Mapping[str, int], numbers: Mapping[str, int]) -> None:
        """Keep which fields of these things differ still, and which things are disputed."""
        for entity in things:
            thing = self._things[entity]
            fields = [*thing.open, *([WHOLE_THING] if thing.disputed else ())]
            self.connection.exec_driver_sql(_SETTLED, (known[entity],))
            if fields:
                rows = [(known[entity], numbers[name]) for name in fields]
                self.connection.exec_driver_sql(_DIFFERENCE, rows)

    def _follow(self, changes: Iterable[Change]) -> list[str]:
        """Keep the things as these changes, each the only head of its field now, make them.

        Those come back that differed or were disputed before, or are now.
        """
        unsettled: list[str] = []
        heads: dict[str, dict[str, tuple[Change, ...]]] = {}
        for change in changes:
            former = self._things.get(change.e)
            of = heads.setdefault(change.e, dict(former.heads) if former else {})
            of[change.f] = (change,)
        for entity, fields in heads.items():
            former = self._things.get(entity)
            now = thing(entity, (head for group in fields.values() for head in group))
            self._things[entity] = now
            self._touched[entity] = None
            if now.open or now.disputed or (former is not None and (former.open or former.disputed)):
                unsettled.append(entity)
        return unsettled

    def _device(self) -> tuple[int, int]:
        """The last sequence number and stamp of this device."""
        n, last = bare(self.connection).execute(_DEVICE, (self.device,)).fetchone() or (0, 0)
        return n, last

    def _remember(self, device: str, n: int, h: int) -> None:
        bare(self.connection).execute(_SET_DEVICE, (n, h, device))


def _row(
    seq: int, slot: tuple[int, int], change: Change, digest_: str, numbers: Mapping[str, int]
) -> tuple[int | str | bytes, ...]:
    """The row of a change, in the order of the columns."""
    return (
        seq, bytes.fromhex(change.id), *slot, change.op, canonical(change.v), change.h, numbers[change.a],
        numbers[change.d], change.n, bytes.fromhex("".join(change.p)), bytes.fromhex(digest_),
    )  # fmt: skip
