"""Heads: the changes of a field that no later change has superseded.

One head is the answer; several are answers given without knowing of each other, and all of them stay until a
person decides. A parent counts only if it belongs to the same field and carries an earlier stamp. Both tests
look at the pair alone, so the order of arrival cannot matter, and the latest change of a field can never be
superseded, so no field can lose all its answers.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from lcsurvey.record.change import Change

Slot = tuple[str, str]
"""Entity and field."""


def supersedes(child: Change, parent: Change) -> bool:
    """Whether the edge from ``parent`` to ``child`` has effect."""
    return parent.id in child.p and (parent.e, parent.f) == (child.e, child.f) and child.h > parent.h


def heads(changes: Iterable[Change]) -> Mapping[Slot, tuple[Change, ...]]:
    """The heads of every field, the latest first (ties by id); the same for any order of ``changes``."""
    known = {change.id: change for change in changes}
    superseded = {
        parent
        for change in known.values()
        for parent in change.p
        if parent in known and supersedes(change, known[parent])
    }
    found: dict[Slot, list[Change]] = defaultdict(list)
    for change in known.values():
        if change.id not in superseded:
            found[change.e, change.f].append(change)
    return {slot: shown_order(group) for slot, group in found.items()}


def shown_order(group: Iterable[Change]) -> tuple[Change, ...]:
    """The latest first; ties by id."""
    return tuple(sorted(group, key=lambda change: (change.h, change.id), reverse=True))
