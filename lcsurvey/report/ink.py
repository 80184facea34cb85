"""A signature as it was drawn: lines of points, kept as a text within its picture, printed as lines in its place."""

from __future__ import annotations

import re
from dataclasses import dataclass

Point = tuple[int, int]
MOST_POINTS = 20_000
LARGEST = 10_000
"""Of width and height."""
_HEAD = re.compile(r"(\d{1,5})x(\d{1,5})")
_POINT = re.compile(r"(\d{1,5}),(\d{1,5})")


@dataclass(frozen=True, slots=True)
class Ink:
    """Strokes on a ground of ``width`` × ``height`` (any unit), from its top left."""

    width: int
    height: int
    strokes: tuple[tuple[Point, ...], ...]

    def text(self) -> str:
        """``320x120;10,20 11,22;…``: the ground, then one stroke after another."""
        strokes = (" ".join(f"{x},{y}" for x, y in stroke) for stroke in self.strokes)
        return ";".join((f"{self.width}x{self.height}", *strokes))

    def fitted(
        self, left: float, top: float, width: float, height: float
    ) -> tuple[tuple[tuple[float, float], ...], ...]:
        """The strokes alone, without the empty ground around them, as large as they fit into a place; at its left."""
        points = [point for stroke in self.strokes for point in stroke]
        x0, y0 = min(x for x, _ in points), min(y for _, y in points)
        wide, high = max(1, max(x for x, _ in points) - x0), max(1, max(y for _, y in points) - y0)
        by = min(width / wide, height / high)
        above = top + height - high * by  # it stands on the line
        return tuple(tuple((left + (x - x0) * by, above + (y - y0) * by) for x, y in stroke) for stroke in self.strokes)


def read(text: str) -> Ink | None:
    """The ink that :meth:`Ink.text` wrote; None for what nobody wrote so."""
    head, *rest = text.split(";")
    size = _HEAD.fullmatch(head)
    if size is None or not rest or text.count(",") > MOST_POINTS:
        return None
    width, height = int(size[1]), int(size[2])
    strokes = []
    for stroke in rest:
        found = [_POINT.fullmatch(point) for point in stroke.split(" ")]
        points = tuple((int(point[1]), int(point[2])) for point in found if point)
        if not points or len(points) != len(found) or any(x > width or y > height for x, y in points):
            return None
        strokes.append(points)
    return Ink(width, height, tuple(strokes)) if 0 < width <= LARGEST and 0 < height <= LARGEST else None


def signers(labels: tuple[str, ...]) -> tuple[str, ...]:
    """The labels of a page's signature block at which somebody signs."""
    return tuple(label for label in labels if "签" in label)
