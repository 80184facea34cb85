"""Words beside points that never lie on each other: the same points give the same places."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import cos, hypot, pi, sin


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle: left, top, width, height, in the units of the drawing."""

    x: float
    y: float
    width: float
    height: float

    def meets(self, other: Box) -> bool:
        """Whether the two lie on each other."""
        return (
            self.x < other.x + other.width and other.x < self.x + self.width
            and self.y < other.y + other.height and other.y < self.y + self.height
        )  # fmt: skip

    def inside(self, other: Box) -> bool:
        """Whether it lies wholly in another one."""
        return (
            self.x >= other.x and self.y >= other.y
            and self.x + self.width <= other.x + other.width and self.y + self.height <= other.y + other.height
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Wanted:
    """Words of a size beside a symbol."""

    key: str
    symbol: Box
    width: float
    height: float


class Taken:
    """What room is taken, found by cells of a grid."""

    def __init__(self, boxes: Iterable[Box], cell: float) -> None:
        self._cell = max(cell, 1e-6)
        self._there: dict[tuple[int, int], list[Box]] = defaultdict(list)
        for box in boxes:
            self.add(box)

    def add(self, box: Box) -> None:
        """Takes its room."""
        for at in self._cells(box):
            self._there[at].append(box)

    def meets(self, box: Box) -> bool:
        """Whether something lies there."""
        return any(box.meets(other) for at in self._cells(box) for other in self._there.get(at, ()))

    def _cells(self, box: Box) -> Iterator[tuple[int, int]]:
        size = self._cell
        for row in range(int(box.y // size), int((box.y + box.height) // size) + 1):
            for column in range(int(box.x // size), int((box.x + box.width) // size) + 1):
                yield row, column


def place(wanted: Sequence[Wanted], obstacles: Iterable[Box], room: Box, gap: float) -> dict[str, Box]:
    """Where the words go that find a place: right of their symbol, left, below or above; those named first come first."""
    found: dict[str, Box] = {}
    if not wanted:
        return found
    taken = Taken(obstacles, max(one.width for one in wanted))
    for one in wanted:
        box = next((each for each in _around(one, gap) if each.inside(room) and not taken.meets(each)), None)
        if box is not None:
            taken.add(box)
            found[one.key] = box
    return found


def _around(one: Wanted, gap: float) -> Iterator[Box]:
    symbol, width, height = one.symbol, one.width, one.height
    middle = symbol.y + (symbol.height - height) / 2
    centre = symbol.x + (symbol.width - width) / 2
    yield Box(symbol.x + symbol.width + gap, middle, width, height)
    yield Box(symbol.x - gap - width, middle, width, height)
    yield Box(centre, symbol.y + symbol.height + gap, width, height)
    yield Box(centre, symbol.y - gap - height, width, height)


def free_on_ring(
    radius: float, width: float, height: float, obstacles: Sequence[Box], x: float = 0.0, y: float = 0.0
) -> tuple[float, float]:
    """The middle of words that lie on a ring about (x, y): as near the top as they hide least."""
    reach = (width + height) / 2
    near = [box for box in obstacles if _nears(box, abs(radius), reach, x, y)]
    taken = Taken(near, max(width, height))
    boxes = []
    for step in range(0, 37, 2):
        for side in (1, -1):
            angle = pi / 2 + side * step * pi / 36
            box = Box(x + radius * cos(angle) - width / 2, y + radius * sin(angle) - height / 2, width, height)
            if not taken.meets(box):
                return box.x + width / 2, box.y + height / 2
            boxes.append(box)
    least = min(boxes[::4], key=lambda box: sum(box.meets(other) for other in near))
    return least.x + width / 2, least.y + height / 2


def _nears(box: Box, radius: float, reach: float, x: float, y: float) -> bool:
    """Whether words on a ring could lie on a box at all."""
    away = hypot(box.x + box.width / 2 - x, box.y + box.height / 2 - y)
    return abs(away - radius) <= reach + box.width + box.height
