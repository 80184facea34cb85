"""Changes of a package going into the record: whatever their order, heads and differences are what all changes give.

One statement for many rows; what takes a statement for each is only what is rare.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, repeat
from operator import or_
from typing import Any

from sqlalchemy import Connection

from lcsurvey.errors import PackageError
from lcsurvey.record import clock
from lcsurvey.record.change import WHOLE_THING
from lcsurvey.record.rows import DIGEST, ID, Rows, cut
from lcsurvey.record.thing import Thing
from lcsurvey.store import heads, hiding
from lcsurvey.store import tables as t
from lcsurvey.store.arrival import ArrivedBlock
from lcsurvey.store.database import bare
from lcsurvey.store.deriving import circles_of
from lcsurvey.store.log import Log
from lcsurvey.store.portions import portions
from lcsurvey.store.superseding import SHIFT, Batch, arrays, supersede

BATCH = 20_000
"""Changes written at once; blocks are put together until there are so many."""
_TOGETHER = 50
"""Changes of one statement: fewer steps of the driver than one by one."""
_DEVICE = """INSERT INTO device (id, n, hlc) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE
    SET n = max(n, excluded.n), hlc = max(hlc, excluded.hlc)"""
_NONE = bytearray()
_PLAIN = ("eid", "fid", "op", "value", "hlc", "author", "device", "n", "parents")
"""Columns of a change beside ``seq``, which is counted, ``id`` and ``digest``, which are cut out of a row of bytes."""
_EACH, _SAME, _COUNTED = "esc"
"""How the values of a column are given: one by one, all the same, the first of numbers that count up."""
Block = tuple[ArrivedBlock, Rows]
Known = Mapping[bytes, tuple[int, str]]
"""Thing → its number, negative where nothing was here of it, and the kind it was known as."""


@dataclass(slots=True)
class Counts:
    """What arriving changes did."""

    received: int = 0
    fresh: int = 0
    changed: int = 0
    differing: int = 0
    suspicious: int = 0
    latest: int = 0  # stamp that is not suspicious


class _Columns:
    """The values of changes that are written together, by the column, with the numbers of what they name."""

    def __init__(self, numbers: Mapping[str, int]) -> None:
        self._numbers = numbers
        self.ids = bytearray()  # 16 each
        self.slots: list[int] = []  # thing and field
        self.things: list[int] = []
        self.fields: list[int] = []
        self.ops: list[str] = []
        self.values: list[str] = []
        self.stamps: list[int] = []
        self.authors: list[int] = []
        self.devices: list[int] = []
        self.numbers: list[int] = []
        self.parents: list[bytes] = []
        self.digests = bytearray()  # 32 each
        self.deleted: set[int] = set()

    def add(self, device: str, rows: Rows, things: Sequence[int]) -> None:
        """Put the changes of a block behind; ``things`` are the numbers of the things of its rows."""
        fields = [self._numbers[name] for name in rows.fields]
        authors = [self._numbers[name] for name in rows.authors]
        shifted = [thing << SHIFT for thing in things]
        fields_ = [fields[at] for at in rows.field_at]
        things_ = [things[at] for at in rows.thing_at]
        if "del" in rows.ops:
            whole = self._numbers[WHOLE_THING]
            named = zip(rows.ops, fields_, things_, strict=True)
            self.deleted |= {thing for op, name, thing in named if op == "del" and name == whole}
        self.ids += rows.ids
        self.slots += map(or_, map(shifted.__getitem__, rows.thing_at), fields_)
        self.things += things_
        self.fields += fields_
        self.ops += rows.ops
        self.values += rows.values
        self.stamps += rows.stamps
        self.authors += [authors[at] for at in rows.author_at]
        self.devices += repeat(self._numbers[device], len(rows))
        self.numbers += rows.numbers
        self.parents += rows.parents
        self.digests += rows.digests

    def portions(self, first: int) -> Iterator[tuple[str, list[Any]]]:
        """Statements that write them and what these are given; the first change is number ``first``.

        A value that all changes of a portion have is given once, of numbers that count up only the first.
        """
        parents = [bytearray(some) if some else _NONE for some in self.parents]
        plain: tuple[list[Any], ...] = (
            self.things, self.fields, self.ops, self.values, self.stamps, self.authors, self.devices, self.numbers, parents,
        )  # fmt: skip
        for at in range(0, len(self.slots), _TOGETHER):
            end = at + _TOGETHER
            given = [first + at, self.ids[at * ID : end * ID], self.digests[at * DIGEST : end * DIGEST]]
            ways = ""
            for column in plain:
                part = column[at:end]
                if part.count(part[0]) == len(part):
                    ways += _SAME
                elif column is self.numbers and part == [*range(part[0], part[0] + len(part))]:
                    ways += _COUNTED
                else:
                    ways += _EACH
                given += part if ways[-1] == _EACH else part[:1]
            yield _statement(len(part), ways), given


@lru_cache(maxsize=10 * _TOGETHER)
def _statement(count: int, ways: str) -> str:
    """What writes so many changes; ``ways`` has one of ``_EACH``, ``_SAME``, ``_COUNTED`` for every plain column."""
    rows = []
    for row in range(count):
        cells = [f"?1 + {row}", f"substr(?2, {1 + row * ID}, {ID})", f"substr(?3, {1 + row * DIGEST}, {DIGEST})"]
        place = 1 + len(cells)
        for way in ways:
            cells.append(f"?{place + row}" if way == _EACH else f"?{place}" if way == _SAME else f"?{place} + {row}")
            place += count if way == _EACH else 1
        rows.append(f"({', '.join(cells)})")
    return f"INSERT OR IGNORE INTO change (seq, id, digest, {', '.join(_PLAIN)}) VALUES {', '.join(rows)}"


class Arriving:
    """Takes the changes of one package in, on the writer's connection within one transaction.

    ``first`` and ``last`` are the ``seq`` of the first and the last change that was not here.
    """

    def __init__(self, connection: Connection, log: Log, now_ms: int) -> None:
        self.connection = connection
        self.log = log
        self.now = now_ms
        self.counts = Counts()
        self._driver: Any = bare(connection)
        self.first = self._next = (self._one("SELECT max(seq) FROM change") or 0) + 1
        self.last = self.first - 1
        self._devices: dict[str, tuple[int, int]] = {}  # last number and stamp of each device in the package
        self._revoked = self._revocations()
        self._apart: list[int] = []  # what was set apart with its packages and came once more
        self._waits = bool(self._one("SELECT EXISTS (SELECT 1 FROM waiting)"))

    def take(self, blocks: Iterable[ArrivedBlock]) -> Counts:
        """Take the changes of these blocks; PackageError where the same id or number is here with other content."""
        some: list[Block] = []
        count = 0
        for block in blocks:
            rows = block.rows.columns()
            some.append((block, rows))
            count += len(rows)
            if count >= BATCH:
                self._batch(some)
                some, count = [], 0
        if some:
            self._batch(some)
        if self._devices:
            rows_ = [(device, n, stamp) for device, (n, stamp) in self._devices.items()]
            self._driver.executemany(_DEVICE, rows_)
        return self.counts

    def _batch(self, blocks: Sequence[Block]) -> None:
        """Write the changes of some blocks."""
        known = self._things(blocks)
        batch = self._insert(blocks, known)
        self._note(blocks)
        if batch.fresh:
            self._settle(batch, blocks, known)
        if self._apart:
            again, self._apart = self._apart, []
            self.counts.changed += hiding.show(self.connection, again, t.WITHDRAWN)

    def _settle(self, batch: Batch, blocks: Sequence[Block], known: Known) -> None:
        """Find heads and differences of what was not here."""
        self.last = batch.first + batch.fresh[-1]
        done = supersede(self._driver, batch)
        self._waits = done.waits
        things = {slot >> SHIFT for slot in done.slots}
        self.counts.changed += len(done.slots)
        doubtful = done.doubtful | {eid for eid, _ in known.values() if eid > 0 and eid in things}
        if doubtful:
            self.counts.differing += heads.settle(self.connection, self.log, doubtful)
        self._mark(things, blocks, known)

    # — rows —

    def _things(self, blocks: Sequence[Block]) -> Known:
        """The numbers of all things; those not known yet get one."""
        things = list(dict.fromkeys(chain.from_iterable(rows.things for _, rows in blocks)))
        kinds = {thing: kind for block, _ in blocks for thing, kind in block.kinds.items()}
        found: dict[bytes, tuple[int, str]] = {}
        for part, marks in portions(arrays(things)):
            query = f"SELECT uuid, eid, kind FROM entity WHERE uuid IN ({marks})"
            found |= {row[0]: (row[1], row[2]) for row in self._driver.execute(query, part)}
        named = [(kinds[thing], eid) for thing, (eid, kind) in found.items() if not kind and kinds.get(thing)]
        if named:
            self._driver.executemany("UPDATE entity SET kind = ? WHERE eid = ?", named)
        new = [thing for thing in things if thing not in found]
        if new:
            first = (self._one("SELECT max(eid) FROM entity") or 0) + 1
            rows = [(eid, bytearray(thing), kinds.get(thing, "")) for eid, thing in enumerate(new, first)]
            self._driver.executemany("INSERT INTO entity (eid, uuid, kind) VALUES (?, ?, ?)", rows)
            found |= {thing: (-eid, "") for eid, thing in enumerate(new, first)}
        return found

    def _insert(self, blocks: Sequence[Block], known: Known) -> Batch:
        """Write the rows."""
        texts = {WHOLE_THING}.union(*((block.device, *rows.fields, *rows.authors) for block, rows in blocks))
        columns = _Columns(self.log.names.numbers(self.connection, texts))
        for block, rows in blocks:
            columns.add(block.device, rows, [abs(known[thing][0]) for thing in rows.things])
        count = len(columns.slots)
        batch = Batch(
            self._next, cut(columns.ids, ID), columns.slots, columns.stamps, columns.parents, range(count), waits=self._waits,
            deleted=columns.deleted,
        )  # fmt: skip
        self._next += count
        self.counts.received += count
        if self._written(columns, batch.first) < count:
            batch.fresh = self._not_here(batch, columns)
        self.counts.fresh += len(batch.fresh)
        self._set_late_apart(batch, columns)
        return batch

    def _written(self, columns: _Columns, first: int) -> int:
        """Write the rows; how many of them went in."""
        cursor = self._driver.cursor()
        written = 0
        for statement, given in columns.portions(first):
            cursor.execute(statement, given)
            written += cursor.rowcount
        cursor.close()
        return written

    def _set_late_apart(self, batch: Batch, columns: _Columns) -> None:
        """What a device did after it was revoked is hidden."""
        if not self._revoked.keys() & {*columns.devices}:
            return
        limits = [self._revoked.get(device, 1 << 62) for device in columns.devices]
        batch.late = frozenset(index for index in batch.fresh if columns.numbers[index] > limits[index])
        hidden = [(batch.first + index, t.REVOKED) for index in sorted(batch.late)]
        self._driver.executemany("INSERT INTO hidden (seq, why) VALUES (?, ?)", hidden)

    def _not_here(self, batch: Batch, columns: _Columns) -> list[int]:
        """The indexes of those that were not here; what was set apart with its packages is to count again."""
        here: dict[bytes, tuple[int, bytes]] = {}
        for part, marks in portions(arrays(batch.ids)):
            query = f"SELECT id, seq, digest FROM change WHERE id IN ({marks})"
            here |= {row[0]: (row[1], row[2]) for row in self._driver.execute(query, part)}
        fresh: list[int] = []
        there: list[int] = []
        for index, (id_, came) in enumerate(zip(batch.ids, cut(columns.digests, DIGEST), strict=True)):
            seq, digest = here.get(id_, (0, b""))
            if digest != came:
                raise self._forged(id_, digest, came, (columns.devices[index], columns.numbers[index]))
            if seq == batch.first + index:
                fresh.append(index)
            elif seq < batch.first:
                there.append(seq)
            else:
                self.counts.received -= 1  # the same change in two blocks
        self._apart = hiding.apart(self.connection, there, t.WITHDRAWN)
        return fresh

    def _forged(self, id_: bytes, digest: bytes, came: bytes, numbered: tuple[int, int]) -> PackageError:
        """The refusal of a change whose id, or whose device's number, is here with other content."""
        if not digest:
            digest = self._one("SELECT digest FROM change WHERE device = ? AND n = ?", numbered) or b""
        return PackageError(
            "forged",
            "这个文件里有一条记录和资料里的编号相同、内容不同，整个文件没有收，资料没有改动。"
            f"可能是有人把资料夹复制到另一台电脑继续填，也可能被改动过，请联系发送人。"
            f"（编号 {id_.hex()}，资料里的校验值 {digest.hex()}，文件里的 {came.hex()}）",
        )

    # — what follows, and clocks —

    def _mark(self, things: set[int], blocks: Sequence[Block], known: Known) -> None:
        """Note what is to be made anew: the things, by the circle of their block and those where they lay before."""
        marks: set[tuple[int, str]] = set()
        for block, rows in blocks:
            numbers = {abs(known[thing][0]) for thing in rows.things}
            marks |= {(eid, block.circle) for eid in numbers & things}
        former = [Thing(thing.hex(), kind) for thing, (eid, kind) in known.items() if kind and eid in things]
        if former:
            before = circles_of(self.connection, former) - {block.circle for block, _ in blocks}
            moved = [eid for eid, kind in known.values() if kind and eid in things]
            marks |= {(eid, circle) for circle in before for eid in moved}
        if marks:
            statement = "INSERT OR IGNORE INTO stale (eid, circle) VALUES (?, ?)"
            self._driver.executemany(statement, sorted(marks))

    def _note(self, blocks: Sequence[Block]) -> None:
        """The last number and stamp of each device; stamps more than a day ahead of this computer's clock."""
        limit = (self.now + clock.TOLERANCE_MS) << 16
        for block, rows in blocks:
            if not rows:
                continue
            n, stamp = self._devices.get(block.device, (0, 0))
            stamps = rows.stamps
            latest = max(stamps)
            self._devices[block.device] = max(n, rows.numbers[-1]), max(stamp, latest)
            if latest > limit:
                near = [one for one in stamps if one <= limit]
                self.counts.suspicious += len(stamps) - len(near)
                latest = max(near, default=0)
            self.counts.latest = max(self.counts.latest, latest)

    def _revocations(self) -> dict[int, int]:
        """Number of a device that was revoked → the last of its changes that counts."""
        query = "SELECT id, revoked_n FROM device WHERE status = 'revoked' AND revoked_n IS NOT NULL"
        revoked = dict(self._driver.execute(query).fetchall())
        numbers = self.log.names.numbers(self.connection, revoked) if revoked else {}
        return {numbers[device]: n for device, n in revoked.items()}

    def _one(self, statement: str, given: tuple[Any, ...] = ()) -> Any:
        row = self._driver.execute(statement, given).fetchone()
        return None if row is None else row[0]
