"""Rows onto pages: heights in, slices out. Heights and tops are points from the top of the page.

A row stays whole unless it is taller than a page; then it is cut. What follows the table (lines below the frame,
notes, signatures) goes on from where it ends, and the signatures never stand on a page alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Slice:
    """The part of one row that stands on one page."""

    row: int
    top: float
    height: float


@dataclass(frozen=True, slots=True)
class Room:
    """What a page offers: where its table begins on the first and on the other pages, and where it ends."""

    first: float
    following: float
    bottom: float
    header: float = 0.0  # height of the heading rows, repeated on every page

    def top(self, page: int) -> float:
        """Where the table of a page begins."""
        return self.first if page == 0 else self.following


@dataclass(frozen=True, slots=True)
class Tail:
    """What follows the table, in points: lines below the frame, notes line by line, the signature block."""

    below: float
    note_lines: int
    leading: float
    signature: float
    gap: float


@dataclass(slots=True)
class Leaf:
    """One page: rows, then what follows them."""

    slices: list[Slice] = field(default_factory=list)
    below: float | None = None  # top of the lines below the frame
    notes: tuple[int, int, float] | None = None  # first line, one past the last, top of the first
    signature: float | None = None
    end: float = 0.0  # where its rows end

    @property
    def only_signature(self) -> bool:
        """Whether the signatures would stand here alone."""
        return self.signature is not None and not self.slices and self.notes is None


def paginate(heights: Sequence[float], first_row: int, room: Room, tail: Tail) -> list[Leaf]:
    """The pages of a table whose rows from ``first_row`` on (after the heading rows) have these heights."""
    leaves = _lay(heights, first_row, room, tail, len(heights))
    rows_below = len(heights) - first_row
    taken = 1
    while leaves[-1].only_signature and taken < min(rows_below, 6):
        taken += 1
        moved = _lay(heights, first_row, room, tail, len(heights) - taken)
        if len(moved) == len(leaves):
            leaves = moved
    return leaves


def _lay(heights: Sequence[float], first_row: int, room: Room, tail: Tail, break_at: int) -> list[Leaf]:
    """Rows in order, a new page before row ``break_at``."""
    leaves = [Leaf()]
    y = room.first + room.header
    full = room.bottom - room.following - room.header
    for row in range(first_row, len(heights)):
        height = heights[row]
        overflows = row == break_at or y + height > room.bottom + 0.01
        if leaves[-1].slices and overflows and (row == break_at or height <= full or room.bottom - y < full / 3):
            leaves[-1].end = y
            leaves.append(Leaf())
            y = room.following + room.header
        while height > room.bottom - y + 0.01:
            part = room.bottom - y
            leaves[-1].slices.append(Slice(row, y, part))
            height -= part
            leaves[-1].end = y
            leaves.append(Leaf())
            y = room.following + room.header
        leaves[-1].slices.append(Slice(row, y, height))
        y += height
    leaves[-1].end = y
    _append_tail(leaves, y, room, tail)
    return leaves


def _append_tail(leaves: list[Leaf], y: float, room: Room, tail: Tail) -> None:
    if tail.below:
        if y + tail.gap + tail.below > room.bottom:
            leaves.append(Leaf())
            y = room.following - tail.gap
        leaves[-1].below = y + tail.gap
        y += tail.gap + tail.below
    line = 0
    while line < tail.note_lines:
        y += tail.gap if line == 0 else 0
        fit = int((room.bottom - y) / tail.leading)
        if line == 0 and fit < min(3, tail.note_lines):
            fit = 0
        if fit <= 0:
            leaves.append(Leaf())
            y = room.following
            continue
        last = min(line + fit, tail.note_lines)
        leaves[-1].notes = (line, last, y)
        y += (last - line) * tail.leading
        line = last
    if tail.signature:
        if y + tail.gap + tail.signature > room.bottom + 0.01:
            y = _turn_with_company(leaves, room, tail)
        leaves[-1].signature = y + tail.gap


def _turn_with_company(leaves: list[Leaf], room: Room, tail: Tail) -> float:
    """Begins a page for the signatures and takes the last lines before them along; where those end."""
    last, leaf = leaves[-1], Leaf()
    leaves.append(leaf)
    if last.notes is not None:
        begin, end, top = last.notes
        carried = end - begin if end - begin < 5 else 2
        last.notes = (begin, end - carried, top) if end - begin > carried else None
        leaf.notes = (end - carried, end, room.following)
        return room.following + carried * tail.leading
    if last.below is not None:
        leaf.below, last.below = room.following, None
        return room.following + tail.below
    return room.following
