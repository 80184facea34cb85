"""Changes of a package going into the record: whatever their order, heads and differences are what all changes give.

One statement per table and batch. What supersedes what is found within the batch first, then among what is here; a
parent that is not here yet is remembered in ``waiting`` until it comes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection

from lcsurvey.errors import PackageError
from lcsurvey.record import clock
from lcsurvey.record.change import WHOLE_THING
from lcsurvey.record.thing import Thing
from lcsurvey.store import heads, hiding
from lcsurvey.store import tables as t
from lcsurvey.store.arrival import ArrivedBlock, Row
from lcsurvey.store.deriving import circles_of
from lcsurvey.store.log import CHUNK, Log

BATCH = 20_000
"""Changes written at once; blocks are put together until there are so many."""
_INSERT = f"INSERT OR IGNORE INTO change ({', '.join(t.change.c.keys())}) VALUES ({', '.join('?' * len(t.change.c))})"
_DEVICE = """INSERT INTO device (id, n, hlc) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE
    SET n = max(n, excluded.n), hlc = max(hlc, excluded.hlc)"""
Kept = tuple[int, bytes, int, int, str, str, int, int, int, int, bytes, bytes]
"""A row of ``change`` in the order of its columns: seq, id, thing, field, op, value, stamp, author, device, n,
parents, digest."""


@dataclass(slots=True)
class Counts:
    """What arriving changes did."""

    received: int = 0
    fresh: int = 0
    changed: int = 0
    differing: int = 0
    suspicious: int = 0
    latest: int = 0  # stamp that is not suspicious


@dataclass(slots=True)
class _Batch:
    """Changes that go in together."""

    rows: list[tuple[Row, int, str]] = field(default_factory=list)  # with the device's number and the circle
    kinds: dict[bytes, str] = field(default_factory=dict)


class Arriving:
    """Takes the changes of one package in, on the writer's connection within one transaction."""

    def __init__(self, connection: Connection, log: Log, now_ms: int) -> None:
        self.connection = connection
        self.log = log
        self.now = now_ms
        self.counts = Counts()
        self.first = self.next = (connection.exec_driver_sql("SELECT max(seq) FROM change").scalar() or 0) + 1
        self.last = self.first - 1  # seq of the last change that was not here
        self._devices: dict[str, tuple[int, int]] = {}  # last number and stamp of each device in the package
        self._revoked = self._revocations()
        self._waits = self._any("waiting")

    def take(self, blocks: Iterable[ArrivedBlock]) -> Counts:
        """Take the changes of these blocks; PackageError where the same id or number is here with other content."""
        rows: list[tuple[ArrivedBlock, Sequence[Row]]] = []
        count = 0
        for block in blocks:
            part = list(block.rows)
            rows.append((block, part))
            count += len(part)
            if count >= BATCH:
                self._batch(rows)
                rows, count = [], 0
        self._batch(rows)
        self._remember()
        return self.counts

    def _batch(self, blocks: Sequence[tuple[ArrivedBlock, Sequence[Row]]]) -> None:
        """Write the changes of some blocks."""
        if not blocks:
            return
        known = self._things(blocks)
        made = self._made(blocks, known)
        fresh = self._insert(made)
        self.last = max(self.last, fresh[-1][0] if fresh else 0)
        self._note(blocks, fresh)
        self._hide(fresh)
        changed = self._supersede(fresh)
        self._settle(fresh, changed, known)
        self._mark(changed, blocks, fresh, known)

    # — rows —

    def _things(self, blocks: Sequence[tuple[ArrivedBlock, Sequence[Row]]]) -> dict[bytes, tuple[int, str]]:
        """Thing → its number and the kind it was known as; those not known yet get a number, and their kind is empty."""
        things = list(dict.fromkeys(row[1] for _, rows in blocks for row in rows))
        kinds = {thing: kind for block, _ in blocks for thing, kind in block.kinds.items()}
        found: dict[bytes, tuple[int, str]] = {}
        query = "SELECT uuid, eid, kind FROM entity WHERE uuid IN "
        for part, marks in _portions(things):
            found |= {row[0]: (row[1], row[2]) for row in self.connection.exec_driver_sql(query + marks, part)}
        named = [(kinds[thing], eid) for thing, (eid, kind) in found.items() if not kind and kinds.get(thing)]
        if named:
            self.connection.exec_driver_sql("UPDATE entity SET kind = ? WHERE eid = ?", named)
        new = [thing for thing in things if thing not in found]
        if new:
            first = (self.connection.exec_driver_sql("SELECT max(eid) FROM entity").scalar() or 0) + 1
            rows = [(eid, thing, kinds.get(thing, "")) for eid, thing in enumerate(new, first)]
            self.connection.exec_driver_sql("INSERT INTO entity (eid, uuid, kind) VALUES (?, ?, ?)", rows)
            found |= {thing: (-eid, "") for eid, thing, _ in rows}  # negative: nothing is here of it yet
        return found

    def _made(
        self, blocks: Sequence[tuple[ArrivedBlock, Sequence[Row]]], known: Mapping[bytes, tuple[int, str]]
    ) -> list[Kept]:
        """The rows as they are written, numbered."""
        texts = {text for _, rows in blocks for row in rows for text in (row[2], row[6])}
        numbers = self.log.names.numbers(self.connection, texts | {block.device for block, _ in blocks})
        things = {thing: abs(eid) for thing, (eid, _) in known.items()}
        made: list[Kept] = []
        add = made.append
        seq = self.next
        for block, rows in blocks:
            device = numbers[block.device]
            for id_, thing, name, op, value, stamp, author, n, parents, digest in rows:
                add(
                    (
                        seq,
                        id_,
                        things[thing],
                        numbers[name],
                        op,
                        value,
                        stamp,
                        numbers[author],
                        device,
                        n,
                        parents,
                        digest,
                    )
                )
                seq += 1
        self.next = seq
        return made

    def _insert(self, made: list[Kept]) -> list[Kept]:
        """Write the rows; those that were not here."""
        self.counts.received += len(made)
        done = self.connection.exec_driver_sql(_INSERT, made) if made else None
        if done is None or done.rowcount == len(made):
            self.counts.fresh += len(made)
            return made
        here: dict[bytes, tuple[int, bytes]] = {}
        for part, marks in _portions([row[1] for row in made]):
            query = f"SELECT id, seq, digest FROM change WHERE id IN {marks}"
            here |= {row[0]: (row[1], row[2]) for row in self.connection.exec_driver_sql(query, part)}
        fresh: list[Kept] = []
        there: list[int] = []
        twice = 0
        for row in made:
            seq, digest = here.get(row[1], (0, b""))
            if digest != row[11]:
                raise self._forged(row, digest)
            if seq == row[0]:
                fresh.append(row)
            elif seq >= made[0][0]:
                twice += 1  # the same change in two blocks
            else:
                there.append(seq)
        self.counts.fresh += len(fresh)
        self.counts.received -= twice
        again = hiding.apart(self.connection, there, t.WITHDRAWN)
        self.counts.changed += hiding.show(self.connection, again, t.WITHDRAWN) if again else 0
        return fresh

    def _forged(self, row: Kept, digest: bytes) -> PackageError:
        """The refusal of a change whose id, or whose device's number, is here with other content."""
        if not digest:
            query = "SELECT digest FROM change WHERE device = ? AND n = ?"
            digest = self.connection.exec_driver_sql(query, (row[8], row[9])).scalar() or b""
        return PackageError(
            "forged",
            "这个文件里有一条记录和资料里的编号相同、内容不同，整个文件没有收，资料没有改动。"
            f"可能是有人把资料夹复制到另一台电脑继续填，也可能被改动过，请联系发送人。"
            f"（编号 {row[1].hex()}，资料里的校验值 {digest.hex()}，文件里的 {row[11].hex()}）",
        )

    # — heads —

    def _hide(self, fresh: Sequence[Kept]) -> None:
        """Set apart what devices wrote after they were revoked."""
        if self._revoked:
            late = [(row[0], t.REVOKED) for row in fresh if row[9] > self._revoked.get(row[8], row[9])]
            if late:
                self.connection.exec_driver_sql("INSERT INTO hidden (seq, why) VALUES (?, ?)", late)

    def _supersede(self, fresh: Sequence[Kept]) -> set[heads.Slot]:
        """Put the new heads in, take those out that are superseded; the fields concerned."""
        counted = fresh
        if self._revoked:
            counted = [row for row in fresh if row[9] <= self._revoked.get(row[8], row[9])]
        place = {row[1]: row for row in counted}
        gone: set[int] = set()
        outside: dict[bytes, list[Kept]] = {}
        for child in fresh:
            parents = child[10]
            for at in range(0, len(parents), 16):
                parent = place.get(parents[at : at + 16])
                if parent is None:
                    outside.setdefault(parents[at : at + 16], []).append(child)
                elif parent[2] == child[2] and parent[3] == child[3] and parent[6] < child[6] and child[1] in place:
                    gone.add(parent[0])
        dropped = self._known_parents(outside, place)
        gone |= self._awaited(fresh)
        if dropped:
            self.connection.exec_driver_sql("DELETE FROM head WHERE eid = ? AND fid = ? AND seq = ?", dropped)
        new = [(row[2], row[3], row[0]) for row in counted if row[0] not in gone]
        if new:
            self.connection.exec_driver_sql("INSERT INTO head (eid, fid, seq) VALUES (?, ?, ?)", new)
        return {(row[0], row[1]) for row in (*new, *dropped)}

    def _known_parents(
        self, outside: Mapping[bytes, Sequence[Kept]], counted: Mapping[bytes, Kept]
    ) -> list[tuple[int, int, int]]:
        """The heads that parents from outside the batch were; those that are not here are waited for."""
        dropped: list[tuple[int, int, int]] = []
        missing = set(outside)
        for part, marks in _portions(list(outside)):
            query = f"SELECT id, seq, eid, fid, hlc FROM change WHERE id IN {marks}"
            for id_, seq, eid, fid, stamp in self.connection.exec_driver_sql(query, part):
                missing.discard(id_)
                if any(
                    child[2] == eid and child[3] == fid and child[6] > stamp and child[1] in counted
                    for child in outside[id_]
                ):
                    dropped.append((eid, fid, seq))
        if missing:
            rows = [(parent, child[0]) for parent in missing for child in outside[parent]]
            self.connection.exec_driver_sql("INSERT OR IGNORE INTO waiting (parent, child) VALUES (?, ?)", rows)
            self._waits = True
        return dropped

    def _awaited(self, fresh: Sequence[Kept]) -> set[int]:
        """Those of the changes that one which came earlier supersedes already."""
        gone: set[int] = set()
        if not self._waits:
            return gone
        place = {row[1]: row for row in fresh}
        came: list[tuple[bytes]] = []
        for part, marks in _portions(list(place)):
            query = f"""SELECT w.parent, c.eid, c.fid, c.hlc, h.seq FROM waiting w JOIN change c ON c.seq = w.child
                LEFT JOIN hidden h ON h.seq = c.seq WHERE w.parent IN {marks}"""
            for id_, eid, fid, stamp, hidden in self.connection.exec_driver_sql(query, part):
                row = place[id_]
                came.append((id_,))
                if hidden is None and row[2] == eid and row[3] == fid and row[6] < stamp:
                    gone.add(row[0])
        if came:
            self.connection.exec_driver_sql("DELETE FROM waiting WHERE parent = ?", came)
            self._waits = self._any("waiting")
        return gone

    def _settle(self, fresh: Sequence[Kept], changed: set[heads.Slot], known: Mapping[bytes, tuple[int, str]]) -> None:
        """Keep what differs now: of things that were here, and of new ones where a field came twice or a deletion."""
        here = {eid for eid, _ in known.values() if eid > 0}
        doubtful = {eid for eid, _ in changed if eid in here}
        whole = self.log.names.numbers(self.connection, [WHOLE_THING])[WHOLE_THING]
        seen: set[heads.Slot] = set()
        for row in fresh:
            slot = row[2], row[3]
            if slot in seen or (row[4] == "del" and row[3] == whole):
                doubtful.add(row[2])
            seen.add(slot)
        self.counts.changed += len(changed)
        if doubtful:
            self.counts.differing += heads.settle(self.connection, self.log, doubtful)

    # — what follows, and clocks —

    def _mark(
        self,
        changed: set[heads.Slot],
        blocks: Sequence[tuple[ArrivedBlock, Sequence[Row]]],
        fresh: Sequence[Kept],
        known: Mapping[bytes, tuple[int, str]],
    ) -> None:
        """Note what is to be made anew: the things, by the circle of their block and those where they lay before."""
        things = {eid for eid, _ in changed}
        ours = {row[0] for row in fresh}
        seq = self.next - sum(len(rows) for _, rows in blocks)
        marks: set[tuple[int, str]] = set()
        for block, rows in blocks:
            circle = block.circle
            numbers = {abs(known[row[1]][0]) for at, row in enumerate(rows, seq) if at in ours}
            marks |= {(eid, circle) for eid in numbers & things}
            seq += len(rows)
        former = [Thing(thing.hex(), kind) for thing, (eid, kind) in known.items() if eid in things and kind]
        before = circles_of(self.connection, former) - {block.circle for block, _ in blocks} if former else set()
        marks |= {(eid, circle) for circle in before for eid, kind in known.values() if eid in things and kind}
        if marks:
            self.connection.exec_driver_sql("INSERT OR IGNORE INTO stale (eid, circle) VALUES (?, ?)", list(marks))

    def _note(self, blocks: Sequence[tuple[ArrivedBlock, Sequence[Row]]], fresh: Sequence[Kept]) -> None:
        """The last number and stamp of each device; stamps more than a day ahead of this computer's clock."""
        limit = (self.now + clock.TOLERANCE_MS) << 16
        stamps = [row[6] for row in fresh if row[6] <= limit]
        self.counts.suspicious += len(fresh) - len(stamps)
        self.counts.latest = max(self.counts.latest, max(stamps, default=0))
        for block, rows in blocks:
            if rows:
                n, stamp = self._devices.get(block.device, (0, 0))
                self._devices[block.device] = (
                    max(n, max(row[7] for row in rows)),
                    max(stamp, max(row[5] for row in rows)),
                )

    def _remember(self) -> None:
        if self._devices:
            rows = [(device, n, stamp) for device, (n, stamp) in self._devices.items()]
            self.connection.exec_driver_sql(_DEVICE, rows)

    def _revocations(self) -> dict[int, int]:
        """Number of a device that was revoked → the last of its changes that counts."""
        query = "SELECT d.id, d.revoked_n FROM device d WHERE d.status = 'revoked' AND d.revoked_n IS NOT NULL"
        revoked = {row[0]: row[1] for row in self.connection.exec_driver_sql(query)}
        numbers = self.log.names.numbers(self.connection, revoked) if revoked else {}
        return {numbers[device]: n for device, n in revoked.items()}

    def _any(self, table: str) -> bool:
        return bool(self.connection.exec_driver_sql(f"SELECT EXISTS (SELECT 1 FROM {table})").scalar())


def _portions(keys: Sequence[bytes]) -> Iterator[tuple[tuple[bytes, ...], str]]:
    """The keys, as many at a time as one statement is asked about, with the marks that stand for them."""
    for start in range(0, len(keys), CHUNK):
        part = tuple(keys[start : start + CHUNK])
        yield part, f"({', '.join('?' * len(part))})"
