"""A field to which several values were given without knowing of each other: the sides, and what they came from."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

from lcsurvey.record.canonical import canonical
from lcsurvey.record.change import Change
from lcsurvey.record.thing import value_of


class Said(NamedTuple):
    """One change of a field, as far as differences go: ``value`` is canonical JSON, ``null`` where it clears the field."""

    id: str
    value: str
    h: int
    author: str
    device: str
    parents: tuple[str, ...] = ()


class Apart(NamedTuple):
    """The sides of a field, the latest first, each with the heads that give its value, the latest first.

    ``base`` is the change that all heads came from; None where they have nothing in common.
    """

    sides: tuple[tuple[Said, ...], ...]
    base: Said | None = None

    @property
    def differ(self) -> bool:
        """Whether there is more than one side; the same value given twice is agreement."""
        return len(self.sides) > 1


def said(change: Change) -> Said:
    """A change, as far as differences go."""
    return Said(change.id, canonical(value_of(change)), change.h, change.a, change.d, change.p)


def apart(changes: Collection[Said], heads: Iterable[str]) -> Apart:
    """The sides that these heads make among all visible ``changes`` of their field."""
    known = {one.id: one for one in changes}
    tips = sorted((known[head] for head in set(heads)), key=_order, reverse=True)
    sides: dict[str, list[Said]] = {}
    for tip in tips:
        sides.setdefault(tip.value, []).append(tip)
    return Apart(tuple(map(tuple, sides.values())), base(tips, known))


def base(heads: Collection[Said], known: Mapping[str, Said]) -> Said | None:
    """The nearest change that all heads were made in knowledge of: of those in common the one stamped last.

    Of two changes in common of which one builds on the other, the later has the later stamp; two that do not build
    on each other are told apart by stamp and id, so that every computer names the same one.
    """
    if len(heads) < 2:
        return None
    first, *others = heads
    if len(first.parents) == 1 and all(head.parents == first.parents for head in others):
        parent = known.get(first.parents[0])  # nearly always
        if parent is not None and all(parent.h < head.h for head in heads):
            return parent
    common: set[str] | None = None
    for head in heads:
        before = _before(head, known)
        common = before if common is None else common & before
        if not common:
            return None
    return max((known[id_] for id_ in common or ()), key=_order, default=None)


def _before(head: Said, known: Mapping[str, Said]) -> set[str]:
    """Everything that a head was made in knowledge of: its parents with an earlier stamp, theirs, and so on."""
    found: set[str] = set()
    waiting = [head]
    while waiting:
        child = waiting.pop()
        for id_ in child.parents:
            parent = known.get(id_)
            if parent is not None and parent.h < child.h and id_ not in found:
                found.add(id_)
                waiting.append(parent)
    return found


def _order(one: Said) -> tuple[int, str]:
    return one.h, one.id
