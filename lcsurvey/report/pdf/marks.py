"""What a plan is made of: marks that never change, areas for values, pages. Points, from the page's top left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lcsurvey.report.pdf import measure as m
from lcsurvey.report.pdf.breaking import Line


@dataclass(frozen=True, slots=True)
class Words:
    """A line of words: left end and baseline."""

    x: float
    y: float
    face: str
    size: float
    line: Line


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line."""

    x1: float
    y1: float
    x2: float
    y2: float
    width: float


@dataclass(frozen=True, slots=True)
class Seal:
    """The place of the seal: a dashed circle in light grey with its words."""

    x: float
    y: float
    radius: float
    text: str


Mark = Words | Rule | Seal


@dataclass(frozen=True, slots=True)
class Area:
    """Where lines ``first`` to ``last`` of one value cell go; the words of ``cell`` are centred in ``height``."""

    cell: int
    x: float
    y: float
    width: float
    height: float
    first: int
    last: int | None
    top: bool
    face: str
    align: str


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its static marks, its areas for values, and where the free lines stand."""

    static: tuple[Mark, ...]
    areas: tuple[Area, ...]
    heading: float | None  # baseline of the first line of the heading block
    below: float | None
    notes: tuple[int, int, float] | None


@dataclass(frozen=True, slots=True)
class Plan:
    """All pages of a sheet at one size of type."""

    scale: m.Scale
    pages: tuple[Page, ...]


def set_lines(
    lines: Sequence[Line], box: tuple[float, float, float, float], scale: m.Scale, kind: m.Type, top: bool
) -> list[Words]:
    """Lines in a box (x, top, width, height): centred in it, or from its top."""
    x, y, width, height = box
    used = len(lines) * scale.leading
    start = y + (scale.above if top else (height - used) / 2) + scale.drop
    found = []
    for i, line in enumerate(lines):
        offset = (width - line.width) / 2 if kind.align == "center" else 0.0
        if line.items:
            found.append(Words(x + offset, start + i * scale.leading, kind.face, scale.size, line))
    return found


def frame(
    rules: set[tuple[float, float, float, float]], left: float, right: float, top: float, bottom: float
) -> list[Mark]:
    """Each rule once, neighbours joined; the frame last and stronger."""
    rows: dict[float, list[tuple[float, float]]] = {}
    columns: dict[float, list[tuple[float, float]]] = {}
    for x1, y1, x2, y2 in rules:
        if abs(y1 - y2) < 0.01:
            rows.setdefault(round(y1, 2), []).append((x1, x2))
        else:
            columns.setdefault(round(x1, 2), []).append((y1, y2))
    found: list[Mark] = []
    for y, spans in sorted(rows.items()):
        if top + 0.1 < y < bottom - 0.1:
            found += [Rule(a, y, b, y, m.INNER) for a, b in _joined(spans)]
    for x, spans in sorted(columns.items()):
        if left + 0.1 < x < right - 0.1:
            found += [Rule(x, a, x, b, m.INNER) for a, b in _joined(spans)]
    half = m.OUTER / 2
    for y in (top, bottom):
        found.append(Rule(left - half, y, right + half, y, m.OUTER))
    for x in (left, right):
        found.append(Rule(x, top, x, bottom, m.OUTER))
    return found


def _joined(spans: list[tuple[float, float]]) -> list[tuple[float, float]]:
    found: list[tuple[float, float]] = []
    for a, b in sorted(spans):
        if found and a <= found[-1][1] + 0.1:
            found[-1] = (found[-1][0], max(found[-1][1], b))
        else:
            found.append((a, b))
    return found
