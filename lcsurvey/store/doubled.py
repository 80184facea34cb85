"""Questionnaires that seem to have been keyed in on two computers: found where both have arrived, by answers alone.

What a sheet is of does not travel (docs/decisions on bundles). A desk knows from which computer a package brought a sheet,
and on which day it was entered; of its own sheets it knows the bundle. Such heaps are held against each other; where
answers say that two share sheets, a person is asked. Nothing is made void by itself.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from sqlalchemy import Connection, select

from lcsurvey.record.canonical import canonical
from lcsurvey.response.twice import Alike, alike
from lcsurvey.store import questionnaire_rows as rows
from lcsurvey.store import tables as t

if TYPE_CHECKING:
    from lcsurvey.store.ledger import Entry
    from lcsurvey.store.questionnaires import Questionnaires

IGNORED = "alike/"
"""How the keys in ``meta`` begin under which a desk remembers what it was told; after it round and circle."""
_q = t.questionnaire
_BROUGHT = """SELECT p.device, i.content FROM package_item i JOIN package p ON p.id = i.package
    WHERE i.kind = 'sheets' AND i.item = 'new'"""


@dataclass(frozen=True, slots=True, order=True)
class Heap:
    """Sheets that came together: from another computer on a day, or keyed in here in a bundle or without one."""

    device: str  # empty: this one
    day: str  # ISO; empty for a bundle
    number: str  # of the bundle; empty for none
    size: int


@dataclass(frozen=True, slots=True)
class Doubled:
    """Two heaps that seem to share sheets; ``ids`` are the second one's that are also in the first."""

    circle: str
    one: Heap
    other: Heap
    equal: bool
    ids: tuple[str, ...]


def found(questionnaires: Questionnaires, circle: str) -> tuple[Doubled, ...]:
    """What seems to be keyed in twice in a circle, and nobody has said anything of yet. Off the main thread."""
    ledger = questionnaires.ledger
    numbers = {id_: one.number for one in questionnaires.bundles.listed(circle) for id_ in one.sheets}
    with ledger.database.reading() as connection:
        heaps = _heaps(connection, circle, ledger.round_id, numbers)
        ignored = _ignored(connection, _key(ledger.round_id, circle))
    pairs = [pair for pair in combinations(sorted(heaps), 2) if pair[0].device != pair[1].device]
    counted = {heap: Counter(answers for _, answers in sheets) for heap, sheets in heaps.items()}
    made = []
    for one, other in pairs:
        shared = alike(counted[one], counted[other])
        if shared.telling(len(pairs)) and [_named(one), _named(other)] not in ignored:
            made.append(Doubled(circle, one, other, shared.equal, _shared(shared, heaps[other])))
    return tuple(made)


def count_both(questionnaires: Questionnaires, doubled: Doubled) -> None:
    """They are different sheets: do not ask again, until more of them come."""
    with questionnaires.ledger.entry(derived=False) as entry:
        _remember(entry, questionnaires, doubled)


def count_once(questionnaires: Questionnaires, doubled: Doubled) -> None:
    """They are the same sheets: those of the second heap are void."""
    with questionnaires.ledger.entry() as entry:
        questionnaires.touch(entry, rows.void(entry.connection, doubled.ids))
        _remember(entry, questionnaires, doubled)


def _heaps(
    connection: Connection, circle: str, round_: str, numbers: dict[str, str]
) -> dict[Heap, list[tuple[str, str]]]:
    """The sheets that count, by heap: id and answers of each."""
    brought: dict[str, str] = {}
    for device, content in connection.exec_driver_sql(_BROUGHT):
        brought |= {content[at : at + 16].hex(): device for at in range(0, len(content), 16)}
    sheets: dict[tuple[str, str, str], list[tuple[str, str]]] = defaultdict(list)
    query = select(_q.c.id, _q.c.day, _q.c.answers)
    for id_, day, answers in connection.execute(
        query.where(_q.c.round == round_, _q.c.void == 0, _q.c.circle == circle).order_by(_q.c.id)
    ):
        name = id_.hex()
        number = numbers.get(name, "")
        sheets[brought.get(name, ""), "" if number else day, number].append((name, answers))
    return {Heap(*key, len(each)): each for key, each in sheets.items()}


def _shared(shared: Alike, sheets: list[tuple[str, str]]) -> tuple[str, ...]:
    return tuple(id_ for id_, answers in sheets if shared.equal or answers in shared.pairs)


def _key(round_: str, circle: str) -> str:
    return f"{IGNORED}{round_}/{circle}"


def _named(heap: Heap) -> list[object]:
    return [heap.device, heap.day, heap.number, heap.size]


def _ignored(connection: Connection, key: str) -> list[object]:
    value = connection.scalar(select(t.meta.c.value).where(t.meta.c.key == key))
    return list(json.loads(value)) if value else []


def _remember(entry: Entry, questionnaires: Questionnaires, doubled: Doubled) -> None:
    key = _key(questionnaires.ledger.round_id, doubled.circle)
    known = _ignored(entry.connection, key)
    questionnaires.ledger.set_meta(
        entry.connection, key, canonical([*known, [_named(doubled.one), _named(doubled.other)]])  # type: ignore[list-item]
    )
