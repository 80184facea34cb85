"""What a package would do, by tables and circles, without writing anything: its heads against those that are here."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import Connection

from lcsurvey.record.change import WHOLE_THING, Change
from lcsurvey.record.head import heads
from lcsurvey.record.thing import Thing, differ, thing
from lcsurvey.store.arrival import Arrival, ArrivedBlock, Compared
from lcsurvey.store.kinds import ACT, MARK, REGISTERS, RESPONSE
from lcsurvey.store.log import CHUNK
from lcsurvey.store.portions import portions
from lcsurvey.store.responses import VERSION, Key, key_of, version_of

if TYPE_CHECKING:
    from lcsurvey.store.ledger import Ledger

_NAMES = """SELECT id, name FROM region_row WHERE name IS NOT NULL
    UNION ALL SELECT id, name FROM circle_row WHERE name IS NOT NULL"""
_OF_CIRCLE = tuple(kind.name for kind in REGISTERS if "circle" in kind.field and kind is not MARK)
"""Kinds of which each thing lies in one circle."""
_ABOUT_TABLES = (ACT.name, MARK.name)


@dataclass(slots=True)
class _Sum:
    """What was found of one table of one circle, or of its register."""

    title: str = ""
    stage: str = ""
    ours: int = 0
    theirs: int = 0
    fields: int = 0
    fresh: int = 0
    differing: int = 0
    unknown: int = 0  # heads here that the package neither has nor supersedes


_Where = tuple[str, str, str, str]
"""Circle, form, stage and round; all but the circle are empty for the register."""


class Previewing:
    """Compares one package with the record as one connection sees it."""

    def __init__(self, ledger: Ledger, connection: Connection) -> None:
        self.ledger = ledger
        self.connection = connection
        self._sums: dict[_Where, _Sum] = {}

    def compared(self, arrival: Arrival) -> tuple[Compared, ...]:
        """Every table and register that the package has something of, by circle; what is common only if it is new."""
        theirs, circles = _changes(arrival.blocks)
        here = self._here(change.id for changes in theirs.values() for change in changes.values())
        ours = self.ledger.log.things(self.connection, list(theirs))
        packed = {id_: thing(id_, _heads(changes.values())) for id_, changes in theirs.items()}
        tables = {
            id_: key
            for known in (packed, ours)
            for id_, one in known.items()
            if one.kind == RESPONSE and (key := key_of(one)) is not None
        }
        for id_, changes in theirs.items():
            former = ours.get(id_)
            where = self._where(id_, packed[id_], former, tables, circles[id_])
            self._add(self._sums.setdefault(where, _Sum()), packed[id_], former, changes, here)
            if id_ in tables:
                self._describe(self._sums[where], tables[id_], former or packed[id_])
        for circle in {where[0] for where in self._sums if where[0] and not where[1]}:
            self._others(self._sums[circle, "", "", ""], circle, theirs)
        names = dict(arrival.circles) | self._names()
        found = [_compared(where, total, names) for where, total in self._sums.items() if where[0] or total.fresh]
        return tuple(sorted(found, key=lambda one: (one.circle_name, one.circle, one.form, one.stage)))

    def _here(self, ids: Iterable[str]) -> set[str]:
        """Those of the changes that are here."""
        keys, found = [bytes.fromhex(id_) for id_ in ids], set[str]()
        for part, marks in portions(keys):
            query = f"SELECT id FROM change WHERE id IN ({marks})"
            found |= {row[0].hex() for row in self.connection.exec_driver_sql(query, part)}
        return found

    def _where(self, id_: str, packed: Thing, former: Thing | None, tables: Mapping[str, Key], circle: str) -> _Where:
        """The table that a thing belongs to, or the register of its circle."""
        one = former or packed
        about = id_ if one.kind == RESPONSE else str(one.values.get("response") or packed.values.get("response") or "")
        key = tables.get(about) if one.kind in (RESPONSE, *_ABOUT_TABLES) else None
        if key is None and one.kind in _ABOUT_TABLES and about:
            known = self.ledger.log.things(self.connection, [about]).get(about)
            key = key_of(known) if known is not None else None
        return (circle, "", "", "") if key is None else (key.circle, key.form, str(key.stage), key.round)

    def _describe(self, total: _Sum, key: Key, response: Thing) -> None:
        """The table's title, and how many fields there are to fill, where the table is here."""
        total.stage = str(key.stage)
        if self.ledger.scores.has_table(key.form, response):
            form = self.ledger.carried.table(key.form, version_of(response)).form
            total.title, total.fields = form.title, len(form.field)

    def _add(
        self, total: _Sum, packed: Thing, former: Thing | None, changes: Mapping[str, Change], here: set[str]
    ) -> None:
        """Count one thing: what is new of it, and whether both sides stand against each other."""
        kept = former.heads if former is not None else {}
        total.ours += _filled(former)
        total.theirs += _filled(packed)
        fresh = [change for change in changes.values() if change.id not in here]
        total.fresh += len(fresh)
        total.unknown += sum(head.id not in changes for group in kept.values() for head in group)
        if not fresh:
            return
        ours = [head for group in kept.values() for head in group]
        after = heads([*ours, *fresh])
        left = {head.id for group in after.values() for head in group}
        total.unknown -= sum(head.id not in changes and head.id not in left for head in ours)
        was_open = former.open if former is not None else frozenset[str]()
        total.differing += sum(
            name != WHOLE_THING and name not in was_open and differ(group) for (_, name), group in after.items()
        )
        disputed = thing(packed.id, (head for group in after.values() for head in group)).disputed
        total.differing += disputed and not (former is not None and former.disputed)

    def _others(self, total: _Sum, circle: str, theirs: Collection[str]) -> None:
        """Count what is registered here of a circle and what the package knows nothing of."""
        ids = [
            row[0]
            for kind in _OF_CIRCLE
            for row in self.connection.exec_driver_sql(f"SELECT id FROM {kind}_row WHERE circle = ?", (circle,))
        ]
        left = [id_ for id_ in ids if id_ not in theirs]
        for start in range(0, len(left), CHUNK):
            for one in self.ledger.log.things(self.connection, left[start : start + CHUNK]).values():
                total.ours += _filled(one)
                total.unknown += sum(map(len, one.heads.values()))

    def _names(self) -> dict[str, str]:
        rows = self.connection.exec_driver_sql(_NAMES)
        return {"": "全市", self.ledger.scores.city: "全市"} | {row[0]: row[1] for row in rows}


def _compared(where: _Where, total: _Sum, names: Mapping[str, str]) -> Compared:
    circle, form, _, _ = where
    if not total.fresh:
        verdict = "older" if total.unknown else "same"
    else:
        verdict = "both" if total.unknown or total.differing else "newer"
    return Compared(
        circle, names.get(circle, circle), form, total.title, total.stage, verdict, total.ours, total.theirs,
        total.fields, total.fresh, total.differing,
    )  # fmt: skip


def _heads(changes: Iterable[Change]) -> list[Change]:
    return [head for group in heads(changes).values() for head in group]


def _filled(one: Thing | None) -> int:
    """How many fields of a thing have a value."""
    return 0 if one is None else sum(name not in (VERSION, "kind") and name in one.heads for name in one.values)


def _changes(blocks: Sequence[ArrivedBlock]) -> tuple[dict[str, dict[str, Change]], dict[str, str]]:
    """Thing → its changes in the package by id, and the circle of the block in which it came."""
    found: dict[str, dict[str, Change]] = {}
    circles: dict[str, str] = {}
    for block in blocks:
        for id_, entity, name, op, value, stamp, author, n, parents, _ in block.rows:
            change = Change(
                id_.hex(), entity.hex(), name, op, json.loads(value), stamp, author, block.device, n,  # type: ignore[arg-type]
                tuple(parents[at : at + 16].hex() for at in range(0, len(parents), 16)),
            )  # fmt: skip
            found.setdefault(change.e, {})[change.id] = change
            circles[change.e] = block.circle
    return found, circles
