"""Signed blocks: what this workspace wrote, or carries for devices without a key, and what others signed.

A block's bytes are made again from the changes and proved by its name. What of this workspace stands in no block yet
is put into one by :meth:`Blocks.seal`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from sqlalchemy import Connection, select

from lcsurvey.errors import WorkspaceError
from lcsurvey.record import block
from lcsurvey.record.block import COMMON, Block
from lcsurvey.record.identity import is_keyed
from lcsurvey.store import faults, keys
from lcsurvey.store import passing_tables as p
from lcsurvey.store.belonging import Belonging, portions
from lcsurvey.store.block_lines import lines
from lcsurvey.store.ledger import Ledger
from lcsurvey.store.sealing import NOT_HIDDEN, Due, Numbers, Sealing, devices

PORTION = 20_000
"""Changes sealed in one transaction, about."""
_BLOCK = (
    p.block.c.sha256, p.block.c.device, p.block.c.circle, p.block.c.key, p.block.c.signature, p.block.c.numbers,
    p.block.c.count,
)  # fmt: skip


class Blocks:
    """The blocks of one workspace."""

    def __init__(self, ledger: Ledger, freshen: Callable[[], None]) -> None:
        self.ledger = ledger
        self.freshen = freshen  # the rows that say what belongs where

    def seal(self, circles: Iterable[str]) -> int:
        """Put what belongs to these circles and stands in no block of theirs yet into signed blocks; how many changes.

        Changes of this workspace, of what it was before it was copied, and of devices without a key; hidden ones
        never. ``COMMON`` is always sealed with them, the city's where its id is named. A few circles a transaction.
        """
        self.ledger.sequence.secure()
        if not self.ledger.database.read_only:
            self.freshen()
        with self.ledger.database.reading() as connection:
            asked = dict.fromkeys((COMMON, *circles))
            due = [circle for circle in asked if not Due.of(connection, circle, self.ledger.device).nothing]
        if due and self.ledger.database.read_only:
            raise faults.read_only(self.ledger.database.file)
        sealed = 0
        while due:
            with self.ledger.database.writing() as connection:
                sealing, portion = Sealing(self.ledger, connection), 0
                while due and portion < PORTION:
                    portion += sealing.seal(due.pop(0))
            sealed += portion
        return sealed

    def of(self, circles: Iterable[str]) -> tuple[Block, ...]:
        """The blocks that an export of these circles takes along, by device, circle and name; ``COMMON`` always.

        All of theirs, and of others those that hold changes of things that serve these circles. None with a hidden
        change, none of which every change stands in another, and of devices without a key only what is signed here.
        """
        wanted = dict.fromkeys((COMMON, *circles))
        with self.ledger.database.reading() as connection:
            at_hand = _visible(connection, self._at_hand(connection))
            chosen = _distinct([each for each in at_hand if each.circle in wanted])
            others = [each for each in at_hand if each.circle not in wanted and is_keyed(each.device)]
            if others:
                chosen += _needed(self._serving(connection, wanted, {each.device for each in others}), chosen, others)
        return tuple(sorted(chosen, key=lambda each: (each.device, each.circle, each.sha256)))

    def body(self, of: Block) -> bytes:
        """The very bytes of a block; WorkspaceError where the record cannot give them (it is damaged)."""
        with self.ledger.database.reading() as connection:
            made = lines(connection, self.ledger.log.names, of.device, list(block.numbers(of.numbers)))
        bare = [line for _, line in made]
        body = block.body(of.device, of.circle, self.ledger.own_pack, bare) if bare else b""
        if block.name(body) != of.sha256:
            raise WorkspaceError(
                f"{self.ledger.database.file} 里有记录与签名时不同，没有交出。请用“检查”看是哪些，从备份恢复后再试。"
            )
        return body

    def _serving(self, connection: Connection, circles: Iterable[str], by: set[str]) -> Numbers:
        """Changes by these devices of things of the register that serve the circles, or have left them."""
        names = {nid: device for nid, device in devices(connection).items() if device in by}
        found: Numbers = defaultdict(set)
        belonging = Belonging(connection, self.ledger.scores.city)
        wanted = set(circles) - {COMMON}
        of = f"device IN ({', '.join(map(str, names)) or '0'}) AND {NOT_HIDDEN}"
        for circle in wanted:
            for part in portions(belonging.things(circle, register=True)):
                query = f"SELECT device, n FROM change INDEXED BY change_slot WHERE eid IN ({part}) AND {of}"
                for device, n in connection.exec_driver_sql(query):
                    found[names[device]].add(n)
        for device, n, named in belonging.moves():
            if device in names and named & wanted:
                found[names[device]].add(n)
        return found

    def _at_hand(self, connection: Connection) -> list[Block]:
        """Every block that may be handed on, the largest first: of keyed devices, and what is carried under our key."""
        key = keys.public(connection, self.ledger.device)
        rows = connection.execute(select(*_BLOCK).order_by(p.block.c.count.desc(), p.block.c.sha256))
        return [Block(*row) for row in rows if is_keyed(row.device) or row.key == key]


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


def _distinct(blocks: Sequence[Block]) -> list[Block]:
    """Without blocks of which every change stands in larger ones (those before it) of the same device and circle."""
    several: dict[tuple[str, str], list[Block]] = defaultdict(list)
    for one in blocks:
        several[one.device, one.circle].append(one)
    kept: list[Block] = []
    for group in several.values():
        covered: set[int] = set()
        for one in group:
            numbers = set(block.numbers(one.numbers)) if len(group) > 1 else {0}
            if not numbers <= covered:
                covered |= numbers
                kept.append(one)
    return kept


def _needed(wanted: Numbers, chosen: Sequence[Block], others: Sequence[Block]) -> list[Block]:
    """Of the ``others``, those that hold wanted changes that no chosen block holds."""
    held, further = defaultdict[str, list[Block]](list), defaultdict[str, list[Block]](list)
    for one in chosen:
        held[one.device].append(one)
    for one in others:
        further[one.device].append(one)
    found: list[Block] = []
    for device, numbers in sorted(wanted.items()):
        missing = set(numbers)
        for one in held[device]:
            missing.difference_update(block.numbers(one.numbers))
        for one in further[device]:
            if missing and (here := missing.intersection(block.numbers(one.numbers))):
                found.append(one)
                missing -= here
    return found
