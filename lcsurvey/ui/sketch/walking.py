"""From outlet to outlet by arrows: which one lies in a direction. Pure; x goes right, y goes down."""

from __future__ import annotations

from collections.abc import Sequence

from lcsurvey.circle.sketch import Spot

Direction = tuple[int, int]


def neighbour(spots: Sequence[Spot], at: Spot | None, towards: Direction) -> Spot | None:
    """The outlet one comes to in a direction: near, and little aside; the first of the list where one is nowhere yet."""
    if at is None:
        return min(spots, key=lambda one: one.number, default=None)
    best: tuple[float, int] | None = None
    found: Spot | None = None
    for one in spots:
        x, y = one.x - at.x, one.y - at.y
        ahead = x * towards[0] + y * towards[1]
        aside = abs(x * towards[1]) + abs(y * towards[0])
        if ahead <= 1e-9 or aside > ahead * 2:
            continue
        way = (round(ahead + 2 * aside, 9), one.number)
        if best is None or way < best:
            best, found = way, one
    return found


def next_in_list(spots: Sequence[Spot], at: Spot | None, step: int) -> Spot | None:
    """The outlet after or before one by number, round and round."""
    if not spots:
        return None
    ordered = sorted(spots, key=lambda one: one.number)
    numbers = [one.number for one in ordered]
    here = numbers.index(at.number) if at is not None and at.number in numbers else (-1 if step > 0 else 0)
    return ordered[(here + step) % len(ordered)]


def nearest(spots: Sequence[Spot], x: float, y: float, within: float) -> Spot | None:
    """The outlet at a point; None where none is so near."""
    found = min(spots, key=lambda one: ((one.x - x) ** 2 + (one.y - y) ** 2, one.number), default=None)
    if found is None or (found.x - x) ** 2 + (found.y - y) ** 2 > within**2:
        return None
    return found
