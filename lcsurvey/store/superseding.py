"""Which of the changes that came are heads, and which heads they supersede; whatever the order of their coming.

Looked for within the batch first, then among what is here. A parent that is not here yet is remembered in ``waiting``
until it comes. Both tests of ``record.head`` hold: the same field, and a later stamp.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from lcsurvey.store.portions import portions

SHIFT = 32
"""A thing and a field are one number here: the thing's, so many bits up, and the field's."""
_HEADS = """INSERT INTO head (eid, fid, seq) SELECT eid, fid, seq FROM change
    WHERE seq BETWEEN ? AND ? AND seq NOT IN (SELECT value FROM json_each(?))"""
_KNOWN = "SELECT id, seq, eid, fid, hlc FROM change WHERE id IN ({})"
_AWAITED = """SELECT w.parent, c.eid, c.fid, c.hlc, h.seq FROM waiting w JOIN change c ON c.seq = w.child
    LEFT JOIN hidden h ON h.seq = c.seq WHERE w.parent IN ({})"""


@dataclass(slots=True)
class Batch:
    """Changes as they were written, by the column: the one at ``index`` has the ``seq`` ``first + index``."""

    first: int
    ids: Sequence[bytes]
    slots: Sequence[int]  # thing and field of each
    stamps: Sequence[int]
    parents: Sequence[bytes]  # 16 each, in a row
    fresh: Sequence[int]  # indexes of those that were not here
    late: frozenset[int] = frozenset()  # indexes of those that are set apart: their device was revoked before them
    deleted: set[int] = field(default_factory=set)  # things that one of them deletes
    waits: bool = False  # whether any change here names a parent that is not here


@dataclass(slots=True)
class Superseded:
    """What became of heads: fields whose heads changed, things that may differ now, whether any parent is waited for."""

    slots: set[int]
    doubtful: set[int]
    waits: bool


def supersede(driver: Any, batch: Batch) -> Superseded:
    """Put the new heads in and take those out that are superseded."""
    slots, stamps, late = batch.slots, batch.stamps, batch.late
    children = [index for index in batch.fresh if batch.parents[index]]
    place: dict[bytes, int] = {}
    if children or batch.waits:
        place = dict(zip(map(batch.ids.__getitem__, batch.fresh), batch.fresh, strict=True))
    gone = set(late)
    outside: dict[bytes, list[int]] = {}
    for child in children:
        slot, stamp = slots[child], stamps[child]
        for parent in parents_of(batch.parents[child]):
            index = place.get(parent)
            if index is None:
                outside.setdefault(parent, []).append(child)
            elif slots[index] == slot and stamps[index] < stamp and child not in late:
                gone.add(index)
    waits = batch.waits
    dropped: list[tuple[int, int, int]] = []
    if outside:
        dropped, missing = _known_parents(driver, batch, outside)
        waits = _wait(driver, missing) or waits
    if batch.waits:
        gone |= _awaited(driver, batch, place)
        waits = bool(driver.execute("SELECT EXISTS (SELECT 1 FROM waiting)").fetchone()[0])
    if dropped:
        driver.executemany("DELETE FROM head WHERE eid = ? AND fid = ? AND seq = ?", dropped)
    numbers = ",".join([str(batch.first + index) for index in gone])
    driver.execute(_HEADS, (batch.first, batch.first + len(slots) - 1, f"[{numbers}]"))
    new = [slots[index] for index in batch.fresh if index not in gone]
    changed = set(new)
    doubtful = set(batch.deleted)
    if len(changed) < len(new):
        doubtful |= _twice(new)
    return Superseded(changed | {eid << SHIFT | fid for eid, fid, _ in dropped}, doubtful, waits)


def parents_of(parents: bytes) -> Iterable[bytes]:
    """Each of the ids that stand in a row."""
    return (parents,) if len(parents) == 16 else [parents[at : at + 16] for at in range(0, len(parents), 16)]


def arrays(keys: Iterable[bytes]) -> list[bytearray]:
    """Keys as the driver takes them as they are; it looks long for what to make of bytes."""
    return list(map(bytearray, keys))


def _known_parents(
    driver: Any, batch: Batch, outside: Mapping[bytes, Sequence[int]]
) -> tuple[list[tuple[int, int, int]], list[tuple[bytearray, int]]]:
    """The heads that parents from outside the batch were; and the parents that are not here, with who names them."""
    slots, stamps = batch.slots, batch.stamps
    dropped: list[tuple[int, int, int]] = []
    missing = set(outside)
    for part, marks in portions(arrays(outside)):
        for id_, seq, eid, fid, stamp in driver.execute(_KNOWN.format(marks), part):
            missing.discard(id_)
            slot = eid << SHIFT | fid
            if any(slots[one] == slot and stamps[one] > stamp and one not in batch.late for one in outside[id_]):
                dropped.append((eid, fid, seq))
    return dropped, [(bytearray(parent), batch.first + child) for parent in missing for child in outside[parent]]


def _wait(driver: Any, missing: Sequence[tuple[bytearray, int]]) -> bool:
    """Remember parents that are not here; whether there are any."""
    if missing:
        driver.executemany("INSERT OR IGNORE INTO waiting (parent, child) VALUES (?, ?)", missing)
    return bool(missing)


def _awaited(driver: Any, batch: Batch, place: Mapping[bytes, int]) -> set[int]:
    """Those of the changes that one which came before them supersedes already."""
    gone: set[int] = set()
    came: list[tuple[bytearray]] = []
    for part, marks in portions(arrays(place)):
        for id_, eid, fid, stamp, hidden in driver.execute(_AWAITED.format(marks), part).fetchall():
            index = place[id_]
            came.append((bytearray(id_),))
            if hidden is None and batch.slots[index] == eid << SHIFT | fid and batch.stamps[index] < stamp:
                gone.add(index)
    if came:
        driver.executemany("DELETE FROM waiting WHERE parent = ?", came)
    return gone


def _twice(slots: Iterable[int]) -> set[int]:
    """The things of which a field has more than one new head."""
    seen: set[int] = set()
    found: set[int] = set()
    for slot in slots:
        if slot in seen:
            found.add(slot >> SHIFT)
        seen.add(slot)
    return found
