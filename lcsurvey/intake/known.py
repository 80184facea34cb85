"""Which things of a list are registered already: new ones, the same ones, and those of which cells say something else.

Two outlets are one where name and circle are the same and the addresses do not differ (without an address: of one
format); circles are known by code or name, communities and compounds by their name within a circle, gates within a compound. A cell that is
empty in the list changes nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from lcsurvey.circle.nearness import bare
from lcsurvey.intake.lists import Row
from lcsurvey.intake.places import circle_key, community_key
from lcsurvey.record.canonical import Json
from lcsurvey.store.kinds import KINDS
from lcsurvey.store.values import register_values


@dataclass(frozen=True, slots=True)
class Changed:
    """A row of a thing that is registered: field → what is kept now and what the list says."""

    row: Row
    id: str
    fields: Mapping[str, tuple[Json, Json]]


@dataclass(frozen=True, slots=True)
class Compared:
    """The rows of a list beside the register. ``repeated``: rows that say the same as an earlier one of the list."""

    new: tuple[Row, ...] = ()
    same: tuple[tuple[Row, str], ...] = ()
    changed: tuple[Changed, ...] = ()
    repeated: tuple[tuple[Row, Row], ...] = field(default_factory=tuple)


def compare(kind: str, rows: Sequence[Row], things: Iterable[Any]) -> Compared:
    """The rows beside the things of their kind that are there; every thing is met by one row at most."""
    there: dict[tuple[str, str], list[Any]] = defaultdict(list)
    for thing in things:
        for key in _keys(kind, {name: getattr(thing, name, None) for name in ("name", "circle", "code", "compound")}):
            there[key].append(thing)
    new: list[Row] = []
    same: list[tuple[Row, str]] = []
    changed: list[Changed] = []
    repeated: list[tuple[Row, Row]] = []
    first: dict[tuple[object, ...], Row] = {}
    met: set[str] = set()
    for row in rows:
        whole = tuple((name, str(value)) for name, value in sorted(row.values.items()))
        if whole in first:
            repeated.append((row, first[whole]))
            continue
        first[whole] = row
        found = _thing(kind, row, [one for key in _keys(kind, row.values) for one in there.get(key, ())], met)
        if found is None:
            new.append(row)
            continue
        met.add(found.id)
        if fields := _differing(kind, row, found):
            changed.append(Changed(row, found.id, fields))
        else:
            same.append((row, found.id))
    return Compared(tuple(new), tuple(same), tuple(changed), tuple(repeated))


def _keys(kind: str, values: Mapping[str, Any]) -> list[tuple[str, str]]:
    """By what a thing is looked up: where it is, and its name or code."""
    name, where = str(values.get("name") or ""), str(values.get("circle") or "")
    if kind == "circle":
        return [("", circle_key(name)), *([("code", bare(str(values["code"])))] if values.get("code") else [])]
    if kind == "gate":
        return [(str(values.get("compound") or ""), bare(name))]
    return [(where, community_key(name) if kind == "community" else bare(name))]


def _thing(kind: str, row: Row, found: Sequence[Any], met: set[str]) -> Any:
    """The thing that a row means; None where none of those found can be it."""
    left = [thing for thing in dict.fromkeys(found) if thing.id not in met] if kind != "outlet" else []
    if kind == "circle":
        name = circle_key(str(row.values.get("name", "")))
        return next((one for one in left if circle_key(one.name) == name), None)
    if kind != "outlet":
        return left[0] if left else None
    best, most = None, 0
    for thing in found:
        likeness = 0 if thing.id in met else _likeness(row, thing)
        if likeness > most:
            best, most = thing, likeness
    return best


def _likeness(row: Row, outlet: Any) -> int:
    """How surely an outlet of the same name is the one: 3 the same address, 2 the same format, 1 not contradicted."""
    here, there = bare(str(row.values.get("address", ""))), bare(outlet.address)
    if here and there:
        return 3 if here == there else 0
    format_ = row.values.get("format", "")
    if format_ == outlet.format:
        return 2
    return 0 if format_ and outlet.format else 1


def _differing(kind: str, row: Row, thing: Any) -> dict[str, tuple[Json, Json]]:
    """Field → (kept, listed) where the list says something else."""
    of = KINDS[kind]
    names = [
        name for name in row.values if name != "circle" and not (row.guessed and name in ("format", "brand", "chain"))
    ]
    kept = register_values(of, {name: getattr(thing, name) for name in names}, new=False)
    if kind == "circle":
        names = [name for name in names if name != "name"]
    return {name: (kept.get(name), row.values[name]) for name in names if kept.get(name) != row.values[name]}
