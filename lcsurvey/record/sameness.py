"""Things that were registered twice: which one stands for all that are said to be the same."""

from __future__ import annotations

from collections.abc import Container, Mapping


def keepers(same: Mapping[str, str], there: Container[str]) -> dict[str, str]:
    """Thing → the one that stands for it, for all that stand aside.

    ``same`` says of a thing which one it is the same as (itself: it stays); ``there`` are the things that are not deleted. Of things
    that lead to the same one, that one stays; where they lead in a circle, the smallest id of the circle; where what
    they lead to is deleted, the nearest to it, the smaller id of two.
    """
    ends = {thing: _end(thing, same) for thing in same}
    groups: dict[str, dict[str, int]] = {}
    for thing, (end, steps) in ends.items():
        members = groups.setdefault(end, {end: 0})
        members[thing] = steps
    found: dict[str, str] = {}
    for members in groups.values():
        living = sorted((steps, thing) for thing, steps in members.items() if thing in there)
        if living:
            keeper = living[0][1]
            found.update((thing, keeper) for _, thing in living[1:])
    return found


def _end(thing: str, same: Mapping[str, str]) -> tuple[str, int]:
    """Where a thing leads to (of a circle its smallest id), and in how many steps; 0 for what it leads to itself."""
    path = [thing]
    at = {thing: 0}
    while (following := same.get(path[-1])) is not None:
        if following in at:
            return min(path[at[following] :]), at[following]
        at[following] = len(path)
        path.append(following)
    return path[-1], len(path) - 1
