"""Signed blocks: what this workspace wrote, or carries for devices without a key, and what others signed.

A block's bytes are made again from the changes and proved by its name. Sealing looks at what came since the last
time: ``meta`` keeps for every circle up to which change all stands in blocks (``sealed/<circle>``).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection, select

from lcsurvey.errors import WorkspaceError
from lcsurvey.record import block
from lcsurvey.record.block import COMMON, Block
from lcsurvey.record.canonical import quoted
from lcsurvey.record.clock import hex_text
from lcsurvey.record.identity import is_keyed
from lcsurvey.store import faults, keys
from lcsurvey.store import passing_tables as p
from lcsurvey.store.belonging import PLACING, Belonging, portions
from lcsurvey.store.ledger import Ledger
from lcsurvey.store.log import CHUNK, Log

_MARK = "sealed/"
_NOT_HIDDEN = "seq NOT IN (SELECT seq FROM hidden)"
_STATE = "SELECT (SELECT max(seq) FROM change), count(*), total(seq) FROM hidden"
_LINES = """
    SELECT c.n, c.id, e.uuid, c.fid, c.op, c.value, c.hlc, c.author, c.parents
    FROM change c JOIN entity e ON e.eid = c.eid WHERE c.device = ? AND c.n {} ORDER BY c.n
    """
_REPLACED = """
    SELECT 1 FROM change c WHERE c.seq > ? AND c.fid IN (SELECT nid FROM name WHERE name IN ({}))
    AND (c.parents <> x'' OR EXISTS (SELECT 1 FROM change o WHERE o.eid = c.eid AND o.seq <= ?)) LIMIT 1
    """.format(", ".join(f"'{name}'" for name in PLACING))
_PUT = """
    INSERT INTO block (sha256, device, circle, key, signature, numbers, count) VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (sha256) DO UPDATE SET key = excluded.key, signature = excluded.signature
    """
_BLOCK = (
    p.block.c.sha256, p.block.c.device, p.block.c.circle, p.block.c.key, p.block.c.signature, p.block.c.numbers,
    p.block.c.count,
)  # fmt: skip
_HEADER = 1024
"""Bytes left for a block's first line."""
Numbers = dict[str, set[int]]
"""Device → numbers of changes."""


class Blocks:
    """The blocks of one workspace."""

    def __init__(self, ledger: Ledger, freshen: Callable[[], None]) -> None:
        self.ledger = ledger
        self.freshen = freshen  # the rows that say what belongs where

    def seal(self, circles: Iterable[str]) -> int:
        """Put what belongs to these circles and stands in no block of theirs yet into signed blocks; how many changes.

        Changes of this workspace, of what it was before it was copied, and of devices without a key; hidden ones
        never. ``COMMON`` is always sealed with them, the city's where its id is named. One transaction a circle.
        """
        sealed = 0
        self.ledger.sequence.secure()
        if not self.ledger.database.read_only:
            self.freshen()
        for circle in dict.fromkeys((COMMON, *circles)):
            with self.ledger.database.reading() as connection:
                due = _Due.of(connection, circle, self.ledger.device)
            if not due.nothing:
                if self.ledger.database.read_only:
                    raise faults.read_only(self.ledger.database.file)
                with self.ledger.database.writing() as connection:
                    sealed += self._seal(connection, circle)
        return sealed

    def of(self, circles: Iterable[str]) -> tuple[Block, ...]:
        """The blocks that an export of these circles takes along, by device, circle and name; ``COMMON`` always.

        All of theirs, and of others those that hold changes of things that serve these circles. None with a hidden
        change, none of which every change stands in another, and of devices without a key only what is signed here.
        """
        wanted = dict.fromkeys((COMMON, *circles))
        with self.ledger.database.reading() as connection:
            every = _distinct(_visible(connection, self._at_hand(connection)), self._key(connection))
            chosen = [each for each in every if each.circle in wanted]
            others = [each for each in every if each.circle not in wanted and is_keyed(each.device)]
            if others:
                chosen += _needed(self._serving(connection, wanted, {each.device for each in others}), chosen, others)
        return tuple(sorted(chosen, key=lambda each: (each.device, each.circle, each.sha256)))

    def body(self, of: Block) -> bytes:
        """The very bytes of a block; WorkspaceError where the record cannot give them (it is damaged)."""
        with self.ledger.database.reading() as connection:
            numbers = list(block.numbers(of.numbers))
            made = self._lines(connection, of.device, numbers)
        lines = [line for _, line in made]
        body = block.body(of.device, of.circle, self.ledger.own_pack, lines) if lines else b""
        if block.name(body) != of.sha256:
            raise WorkspaceError(
                f"{self.ledger.database.file} 里有记录与签名时不同，没有交出。请用“检查”看是哪些，从备份恢复后再试。"
            )
        return body

    def _seal(self, connection: Connection, circle: str) -> int:
        """What is due of one circle, in blocks; how many changes."""
        due = _Due.of(connection, circle, self.ledger.device)
        belonging = Belonging(connection, self.ledger.scores.city)
        key = self._key(connection)
        found = self._due(connection, due, belonging, set(keys.own(connection)))
        there = _standing(connection, circle, key)
        count = 0
        for device, numbers in sorted(found.items()):
            fresh = sorted(numbers - there.get(device, set()))
            for start in range(0, len(fresh), block.LINES):
                for lines in _cut(self._lines(connection, device, fresh[start : start + block.LINES])):
                    self._write(connection, device, circle, lines)
            count += len(fresh)
        self.ledger.set_meta(connection, _MARK + circle, due.text)
        return count

    def _due(self, connection: Connection, due: _Due, belonging: Belonging, own: set[str]) -> Numbers:
        """Numbers of changes that belong to the circle and may not stand in a block of it yet."""
        names = {
            nid: device
            for nid, device in _devices(connection, self.ledger.log)
            if device in own or not is_keyed(device)
        }
        of, found = ", ".join(map(str, names)), defaultdict[str, set[int]](set)
        if not of:
            return found
        things = belonging.things(due.circle)
        visible = f"device IN ({of}) AND {_NOT_HIDDEN}"
        if due.since and not connection.exec_driver_sql(_REPLACED, (due.since, due.since)).first():
            query = f"SELECT eid, device, n FROM change NOT INDEXED WHERE seq > {due.since} AND {visible}"
            for eid, device, n in connection.exec_driver_sql(query):
                if eid in things:
                    found[names[device]].add(n)
        else:
            for part in portions(things):
                query = f"SELECT device, n FROM change INDEXED BY change_slot WHERE eid IN ({part}) AND {visible}"
                for device, n in connection.exec_driver_sql(query):
                    found[names[device]].add(n)
            hidden = set(connection.exec_driver_sql("SELECT seq FROM hidden").scalars())
            for seq, device, n, circles in belonging.moves():
                if due.circle in circles and device in names and seq not in hidden:
                    found[names[device]].add(n)
        return found

    def _write(self, connection: Connection, device: str, circle: str, lines: Sequence[tuple[int, str]]) -> None:
        """One new block, signed: in the device's own name, else as what this workspace carries."""
        body = block.body(device, circle, self.ledger.own_pack, [line for _, line in lines])
        sha256 = block.name(body)
        by = device if is_keyed(device) else self.ledger.device
        signature = keys.signer(connection, by)(block.message(sha256))
        numbers = block.runs(n for n, _ in lines)
        row = (sha256, device, circle, keys.public(connection, by), signature, numbers, len(lines))
        connection.exec_driver_sql(_PUT, row)

    def _lines(self, connection: Connection, device: str, numbers: Sequence[int]) -> list[tuple[int, str]]:
        """Number and change line of these changes of a device, by number; those that are not here are left out."""
        text = self.ledger.log.names.text
        self.ledger.log.names.load(connection)
        nid = connection.exec_driver_sql("SELECT nid FROM name WHERE name = ?", (device,)).scalar()
        made: list[tuple[int, str]] = []
        if nid is None:
            return made
        for condition in _conditions(numbers):
            for n, id_, uuid, fid, op, value, hlc, author, parents in connection.exec_driver_sql(
                _LINES.format(condition), (nid,)
            ):
                named = ",".join(f'"{parents[at : at + 16].hex()}"' for at in range(0, len(parents), 16))
                line = (
                    f'{{"id":"{id_.hex()}","e":"{uuid.hex()}","f":{quoted(text(connection, fid))},"op":"{op}",'
                    f'"v":{value},"h":"{hex_text(hlc)}","a":{quoted(text(connection, author))},"d":"{device}",'
                    f'"n":{n},"p":[{named}]}}'
                )
                made.append((n, line))
        return made

    def _serving(self, connection: Connection, circles: Iterable[str], devices: set[str]) -> Numbers:
        """Changes by these devices of things of the register that serve the circles, or have left them."""
        names = {nid: device for nid, device in _devices(connection, self.ledger.log) if device in devices}
        of, found = ", ".join(map(str, names)), defaultdict[str, set[int]](set)
        belonging = Belonging(connection, self.ledger.scores.city)
        wanted = set(circles)
        for circle in wanted - {COMMON}:
            for part in portions(belonging.things(circle, register=True)):
                query = f"SELECT device, n FROM change INDEXED BY change_slot WHERE eid IN ({part}) AND device IN ({of})"
                for device, n in connection.exec_driver_sql(f"{query} AND {_NOT_HIDDEN}"):
                    found[names[device]].add(n)
        for _, device, n, named in belonging.moves():
            if device in names and named & wanted:
                found[names[device]].add(n)
        return found

    def _at_hand(self, connection: Connection) -> list[Block]:
        """Every block that may be handed on: of keyed devices, and what is carried under this workspace's key."""
        key = self._key(connection)
        rows = connection.execute(select(*_BLOCK).order_by(p.block.c.count.desc(), p.block.c.sha256))
        return [Block(*row) for row in rows if is_keyed(row.device) or row.key == key]

    def _key(self, connection: Connection) -> str:
        return keys.public(connection, self.ledger.device)


@dataclass(frozen=True, slots=True)
class _Due:
    """How far a circle is sealed: up to the change ``since`` (0: from the start), and what the mark will say."""

    circle: str
    since: int
    text: str
    nothing: bool = field(default=False)

    @classmethod
    def of(cls, connection: Connection, circle: str, device: str) -> _Due:
        """The state of a circle; what was hidden or shown since, or another key, means from the start."""
        top, count, total = connection.exec_driver_sql(_STATE).one()
        rest = f"{count}:{total:.0f}:{device}"
        kept = connection.exec_driver_sql("SELECT value FROM meta WHERE key = ?", (_MARK + circle,)).scalar() or ""
        since, _, known = str(kept).partition(":")
        same = known == rest and since.isdecimal()
        text = f"{top or 0}:{rest}"
        return cls(circle, int(since) if same else 0, text, kept == text)


def _cut(lines: Sequence[tuple[int, str]]) -> Iterator[list[tuple[int, str]]]:
    """Lines in portions that each fit in a block."""
    portion: list[tuple[int, str]] = []
    size = 0
    for n, line in lines:
        more = len(line.encode()) + 1
        if portion and size + more > block.LARGEST - _HEADER:
            yield portion
            portion, size = [], 0
        portion.append((n, line))
        size += more
    if portion:
        yield portion


def _conditions(numbers: Sequence[int]) -> Iterator[str]:
    """Ascending numbers as conditions of SQL: long runs by their ends, the others a few hundred at a time."""
    single: list[int] = []
    for first, last in block.ranges(block.runs(numbers)):
        if last - first < CHUNK:
            single.extend(range(first, last + 1))
            while len(single) >= CHUNK:
                yield f"IN ({', '.join(map(str, single[:CHUNK]))})"
                del single[:CHUNK]
            continue
        if single:
            yield f"IN ({', '.join(map(str, single))})"
            single.clear()
        yield f"BETWEEN {first} AND {last}"
    if single:
        yield f"IN ({', '.join(map(str, single))})"


def _devices(connection: Connection, log: Log) -> list[tuple[int, str]]:
    """Number and id of every device that wrote something that is here."""
    query = "SELECT m.nid, d.id FROM device d JOIN name m ON m.name = d.id"
    return [(row[0], row[1]) for row in connection.exec_driver_sql(query)]


def _standing(connection: Connection, circle: str, key: str) -> Numbers:
    """Device → numbers that stand in blocks of the circle; of a device without a key only under ``key``."""
    found: Numbers = defaultdict(set)
    query = select(p.block.c.device, p.block.c.key, p.block.c.numbers).where(p.block.c.circle == circle)
    for row in connection.execute(query):
        if is_keyed(row.device) or row.key == key:
            found[row.device].update(block.numbers(row.numbers))
    return found


def _visible(connection: Connection, blocks: Sequence[Block]) -> list[Block]:
    """Those of which no change is hidden."""
    query = "SELECT m.name, c.n FROM hidden h JOIN change c ON c.seq = h.seq JOIN name m ON m.nid = c.device"
    hidden: dict[str, list[int]] = defaultdict(list)
    for device, n in connection.exec_driver_sql(query):
        hidden[device].append(n)

    def whole(one: Block) -> bool:
        spans = block.ranges(one.numbers) if one.device in hidden else []
        return not any(block.holds(spans, n) for n in hidden.get(one.device, ()))

    return [one for one in blocks if whole(one)]


def _distinct(blocks: Sequence[Block], key: str) -> list[Block]:
    """Without blocks of which every change stands in larger ones of the same device and circle."""
    several: dict[tuple[str, str], list[Block]] = defaultdict(list)
    for one in blocks:
        several[one.device, one.circle].append(one)
    kept: list[Block] = []
    for group in several.values():
        if len(group) == 1:
            kept += group
            continue
        covered: set[int] = set()
        for one in group:  # the largest first
            numbers = set(block.numbers(one.numbers))
            if not numbers <= covered:
                covered |= numbers
                kept.append(one)
    return kept


def _needed(wanted: Numbers, chosen: Sequence[Block], others: Sequence[Block]) -> list[Block]:
    """Of the ``others``, those that hold wanted changes that no chosen block holds."""
    found: list[Block] = []
    for device, numbers in sorted(wanted.items()):
        missing = set(numbers)
        for one in chosen:
            if one.device == device:
                missing.difference_update(block.numbers(one.numbers))
        for one in others:
            if missing and one.device == device:
                here = missing.intersection(block.numbers(one.numbers))
                if here:
                    found.append(one)
                    missing -= here
    return found
