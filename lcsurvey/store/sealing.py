"""Sealing: what this workspace wrote, or carries for devices without a key, becomes signed blocks.

``meta`` keeps for every circle up to which change all stands in blocks (``sealed/<circle>``), with what was hidden
then and whose key it was: a later sealing looks at what came since, and from the start where any of these is another.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import Connection, select

from lcsurvey.record import block
from lcsurvey.record.identity import is_keyed
from lcsurvey.store import keys
from lcsurvey.store import passing_tables as p
from lcsurvey.store.belonging import PLACING, Belonging, portions
from lcsurvey.store.block_lines import Line, cut, lines

if TYPE_CHECKING:
    from lcsurvey.store.ledger import Ledger

Numbers = dict[str, set[int]]
"""Device → numbers of changes."""
_MARK = "sealed/"
NOT_HIDDEN = "seq NOT IN (SELECT seq FROM hidden)"
_STATE = "SELECT (SELECT max(seq) FROM change), count(*), total(seq) FROM hidden"
_KEPT = "SELECT value FROM meta WHERE key = ?"
_REPLACED = """
    SELECT 1 FROM change c WHERE c.seq > ? AND c.fid IN (SELECT nid FROM name WHERE name IN ({}))
    AND (c.parents <> x'' OR EXISTS (SELECT 1 FROM change o WHERE o.eid = c.eid AND o.seq <= ?)) LIMIT 1
    """.format(", ".join(f"'{name}'" for name in PLACING))
_PUT = """
    INSERT INTO block (sha256, device, circle, key, signature, numbers, count) VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (sha256) DO UPDATE SET key = excluded.key, signature = excluded.signature
    """


@dataclass(frozen=True, slots=True)
class Due:
    """How far a circle is sealed: up to the change ``since`` (0: from the start), and what the mark will say."""

    circle: str
    since: int
    text: str
    nothing: bool

    @classmethod
    def of(cls, connection: Connection, circle: str, device: str) -> Due:
        """The state of a circle."""
        top, count, total = connection.exec_driver_sql(_STATE).one()
        rest = f"{count}:{total:.0f}:{device}"
        kept = connection.exec_driver_sql(_KEPT, (_MARK + circle,)).scalar() or ""
        since, _, known = str(kept).partition(":")
        text = f"{top or 0}:{rest}"
        return cls(circle, int(since) if known == rest and since.isdecimal() else 0, text, kept == text)


class Sealing:
    """The sealing of some circles within one transaction."""

    def __init__(self, ledger: Ledger, connection: Connection) -> None:
        self.ledger = ledger
        self.connection = connection
        self.belonging = Belonging(connection, ledger.scores.city)
        own = set(keys.own(connection))
        self._devices = {
            nid: device for nid, device in devices(connection).items() if device in own or not is_keyed(device)
        }
        self._key = keys.public(connection, ledger.device)
        self._signers: dict[str, Callable[[bytes], bytes]] = {}
        self._new: dict[int, list[tuple[int, int, int]] | None] = {}
        ledger.log.names.load(connection)

    def seal(self, circle: str) -> int:
        """What is due of one circle, in blocks; how many changes."""
        due = Due.of(self.connection, circle, self.ledger.device)
        found = self._due(due)
        there = self._standing(circle) if found else {}
        count = 0
        for device, numbers in sorted(found.items()):
            fresh = sorted(numbers - there.get(device, set()))
            for start in range(0, len(fresh), block.LINES):
                part = fresh[start : start + block.LINES]
                for portion in cut(lines(self.connection, self.ledger.log.names, device, part)):
                    self._write(device, circle, portion)
            count += len(fresh)
        self.ledger.set_meta(self.connection, _MARK + circle, due.text)
        return count

    def _due(self, due: Due) -> Numbers:
        """Numbers of changes that belong to the circle and may not stand in a block of it yet."""
        found: Numbers = defaultdict(set)
        new = self._since(due.since) if due.since else None
        if new is not None:
            things = self.belonging.things(due.circle) if new else set()
            for eid, device, n in new:
                if eid in things:
                    found[self._devices[device]].add(n)
            return found
        for part in portions(self.belonging.things(due.circle)):
            query = f"SELECT device, n FROM change INDEXED BY change_slot WHERE eid IN ({part}) AND {self._ours}"
            for device, n in self.connection.exec_driver_sql(query):
                found[self._devices[device]].add(n)
        for device, n, circles in self.belonging.moves():
            if due.circle in circles and device in self._devices:
                found[self._devices[device]].add(n)
        return found

    def _since(self, since: int) -> list[tuple[int, int, int]] | None:
        """Thing, device and number of what came after a change; None where something may have moved since."""
        if since not in self._new:
            if self.connection.exec_driver_sql(_REPLACED, (since, since)).first():
                self._new[since] = None
            else:
                query = f"SELECT eid, device, n FROM change NOT INDEXED WHERE seq > {since} AND {self._ours}"
                self._new[since] = [(row[0], row[1], row[2]) for row in self.connection.exec_driver_sql(query)]
        return self._new[since]

    @property
    def _ours(self) -> str:
        """The condition of SQL for what is sealed here."""
        return f"device IN ({', '.join(map(str, self._devices)) or '0'}) AND {NOT_HIDDEN}"

    def _standing(self, circle: str) -> Numbers:
        """Device → numbers that stand in blocks of the circle; of a device without a key only under our key."""
        found: Numbers = defaultdict(set)
        query = select(p.block.c.device, p.block.c.key, p.block.c.numbers).where(p.block.c.circle == circle)
        for row in self.connection.execute(query):
            if is_keyed(row.device) or row.key == self._key:
                found[row.device].update(block.numbers(row.numbers))
        return found

    def _write(self, device: str, circle: str, made: list[Line]) -> None:
        """One new block, signed: in the device's own name, else as what this workspace carries."""
        body = block.body(device, circle, self.ledger.own_pack, [line for _, line in made])
        sha256 = block.name(body)
        by = device if is_keyed(device) else self.ledger.device
        if by not in self._signers:
            self._signers[by] = keys.signer(self.connection, by)
        signature = self._signers[by](block.message(sha256))
        numbers = block.runs(n for n, _ in made)
        row = (sha256, device, circle, keys.public(self.connection, by), signature, numbers, len(made))
        self.connection.exec_driver_sql(_PUT, row)


def devices(connection: Connection) -> Mapping[int, str]:
    """Number → id of every device that wrote something that is here."""
    query = "SELECT m.nid, d.id FROM device d JOIN name m ON m.name = d.id"
    return {row[0]: row[1] for row in connection.exec_driver_sql(query)}
