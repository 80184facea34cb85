"""Places for many symbols of one size that never lie on each other, in rings or on the ground; no chance in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import cos, floor, hypot, pi, sin, sqrt

Point = tuple[float, float]
KEPT = 0.055
"""Half the width of a strip above the middle in which nothing lies, for the minutes at the rings."""
LARGEST, SMALLEST = 0.11, 0.012
"""Pitch of the symbols, as parts of the radius of the drawing."""


@dataclass(frozen=True, slots=True)
class Band:
    """The room between two circles: inner and outer radius, the radii of its rows of places."""

    inner: float
    outer: float
    rows: tuple[float, ...]


def bands(counts: Sequence[int], core: float) -> tuple[float, tuple[Band, ...]]:
    """The pitch of symbols and the bands around a core of radius ``core`` that hold so many; all within radius 1.

    The last band may be empty and is left out then; what room is left is shared out among the others.
    """
    pitch = LARGEST
    while True:
        needed = _rows(counts, core, pitch)
        spare = 1 - core - sum(needed) * pitch
        if spare >= 0 or pitch <= SMALLEST:
            break
        pitch *= 0.96
    drawn = sum(1 for rows in needed if rows)
    found: list[Band] = []
    at = core
    for rows in needed:
        if not rows:
            continue
        thick = rows * pitch + max(0.0, spare) / drawn
        step = thick / rows
        found.append(Band(at, at + thick, tuple(at + step * (number + 0.5) for number in range(rows))))
        at += thick
    return pitch, tuple(found)


def _rows(counts: Sequence[int], core: float, pitch: float) -> list[int]:
    """How many rows of symbols each band needs, from the inside out."""
    found: list[int] = []
    at = core
    for number, count in enumerate(counts):
        rows, held = 0, 0
        while (held < count * 1.12 or not rows) and (count or number < len(counts) - 1):
            held += sum(_open(at + (rows + 0.5) * pitch, pitch, rows))
            rows += 1
        found.append(rows)
        at += rows * pitch
    return found


def places_in(radius: float, pitch: float) -> int:
    """How many symbols one row of this radius holds."""
    return max(1, floor(2 * pi * radius / pitch))


def _open(radius: float, pitch: float, row: int) -> list[bool]:
    """The places of a row, every second row turned by half a place; those at the top are kept for words."""
    many = places_in(radius, pitch)
    angles = (2 * pi * (at + 0.5 * (row % 2)) / many for at in range(many))
    return [cos(angle) < 0 or abs(radius * sin(angle)) >= KEPT + pitch / 2 for angle in angles]


class Ring:
    """The places of one band; each is given once."""

    def __init__(self, band: Band, pitch: float) -> None:
        self._rows = [(radius, _open(radius, pitch, at), 0.5 * (at % 2)) for at, radius in enumerate(band.rows)]

    def take(self, angle: float, radius: float) -> Point:
        """The free place that is nearest to an angle (clockwise from the top) and a radius, as x to the right, y down."""
        best: tuple[float, int, int] | None = None
        for number, (at, free, shift) in enumerate(self._rows):
            place = _nearest(free, angle / (2 * pi) * len(free) - shift)
            if place is not None:
                turn = abs((place + shift) / len(free) * 2 * pi - angle) % (2 * pi)
                away = round(hypot(min(turn, 2 * pi - turn) * at, at - radius), 9)
                best = min(best, (away, number, place)) if best is not None else (away, number, place)
        if best is None:
            return at_angle(angle, radius)
        at, free, shift = self._rows[best[1]]
        free[best[2]] = False
        return at_angle(2 * pi * (best[2] + shift) / len(free), at)


def _nearest(free: Sequence[bool], wish: float) -> int | None:
    """The free place of a round row that is nearest to a wish; None where all are taken."""
    many = len(free)
    start = round(wish)
    near = -1 if wish < start else 1  # the side on which the wish lies comes first
    for step in range(many // 2 + 1):
        for place in ((start + near * step) % many, (start - near * step) % many):
            if free[place]:
                return place
    return None


def at_angle(angle: float, radius: float) -> Point:
    """A point by its angle, clockwise from the top, and its distance from the middle."""
    return radius * sin(angle), -radius * cos(angle)


class Ground:
    """A honeycomb of places of one pitch over the whole drawing; each is given once."""

    def __init__(self, pitch: float) -> None:
        self._pitch = pitch
        self._taken: set[tuple[int, int]] = set()

    def take(self, x: float, y: float) -> Point:
        """The free place nearest to a point."""
        height = self._pitch * sqrt(3) / 2
        row = round(y / height)
        column = round(x / self._pitch - 0.5 * (row % 2))
        best: tuple[float, int, int] | None = None
        reach = 0
        while best is None or best[0] > (reach - 1.5) * height:
            for r, c in _around(row, column, reach):
                if (r, c) not in self._taken:
                    at_x, at_y = self._point(r, c, height)
                    here = (round(hypot(at_x - x, at_y - y), 9), r, c)
                    best = min(best, here) if best is not None else here
            reach += 1
        self._taken.add((best[1], best[2]))
        return self._point(best[1], best[2], height)

    def _point(self, row: int, column: int, height: float) -> Point:
        return (column + 0.5 * (row % 2)) * self._pitch, row * height


def _around(row: int, column: int, reach: int) -> Iterator[tuple[int, int]]:
    """The cells of a square's edge."""
    for r in range(row - reach, row + reach + 1):
        whole = abs(r - row) == reach
        for c in range(column - reach, column + reach + 1) if whole else (column - reach, column + reach):
            yield r, c
