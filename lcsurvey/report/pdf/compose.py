"""The values of one sheet as broken lines, at one size of type; how many lines there are is its shape."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from lcsurvey.report.pdf import measure as m
from lcsurvey.report.pdf.breaking import Item, Line, Part, break_lines, parts
from lcsurvey.report.pdf.fonts import faces
from lcsurvey.report.sheet import Cell, Entry, Placed, Sheet, Slot, Template, Values

Shape = tuple[int, ...]
"""How many lines each cell with a value has, then those of heading, lines below the frame, and notes."""


@dataclass(frozen=True, slots=True)
class Composition:
    """The lines of one sheet that differ from sheet to sheet."""

    size: float
    heading: tuple[Line, ...]
    cells: tuple[tuple[Line, ...], ...]  # of the template's cells with values, in order
    below: tuple[Line, ...]
    notes: tuple[Line, ...]

    @property
    def shape(self) -> Shape:
        """What the plan of the pages depends on."""
        return (*map(len, self.cells), len(self.heading), len(self.below), len(self.notes))


def inner_width(template: Template, placed: Placed, scale: m.Scale) -> float:
    """The room for words in a cell."""
    width = sum(template.columns[placed.column : placed.column + placed.cell.colspan]) * m.MM
    return width - 2 * (scale.across if placed.cell.role == "text" else scale.tight)


def cell_lines(cell: Cell, width: float, size: float, values: Values) -> tuple[Line, ...]:
    """The words of a cell, broken."""
    kind = m.TYPES[cell.role]
    found: list[Line] = []
    even = width >= m.EVEN * size  # a narrow column that is filled to its edge shows gaps
    for paragraph in cell.paragraphs:
        align = "left" if kind.align == "justify" and not (paragraph.static and even) else kind.align
        found += break_lines(parts(paragraph, values), width, size, kind.face, align, paragraph.stops)
    return tuple(found)


class ValueCell:
    """A cell with values at one size: its lines, kept for the texts that come again and again."""

    def __init__(self, cell: Cell, width: float, size: float) -> None:
        self.cell, self.width, self.size = cell, width, size
        pieces = [piece for paragraph in cell.paragraphs for piece in paragraph.pieces]
        self.slots = tuple(piece.key for piece in pieces if isinstance(piece, Slot))
        self._kept: dict[tuple[str | bool, ...], tuple[Line, ...]] = {}

    def lines(self, values: Values) -> tuple[Line, ...]:
        """The words of the cell, broken; boxes stay open."""
        key = tuple([values.get(slot, "") for slot in self.slots])
        known = self._kept.get(key)
        if known is None:
            known = cell_lines(self.cell, self.width, self.size, values)
            if len(self._kept) < 1000:
                self._kept[key] = known
        return known


def compose(sheet: Sheet, value_cells: tuple[ValueCell, ...], size: float) -> Composition:
    """The lines of ``sheet`` at ``size`` points."""
    values, width = sheet.values, m.paper_of(sheet.template).width
    texts = tuple(str(values.get(entry.key, "")) for entry in sheet.template.heading)
    return Composition(
        size=size,
        heading=_heading(sheet.template.heading, texts, width),
        cells=tuple([cell.lines(values) for cell in value_cells]),
        below=tuple(line for text in sheet.below for line in _set_below(text, width)),
        notes=_notes(sheet.notes, width),
    )


def _set_below(text: str, width: float) -> tuple[Line, ...]:
    return break_lines((Part(text),), width, m.BELOW_SIZE, "body", "justify")


def _notes(notes: tuple[tuple[str, str], ...], width: float) -> tuple[Line, ...]:
    if not notes:
        return ()
    found: list[Line] = []
    for label, text in notes:
        found += break_lines((Part(f"{label}：{text}"),), width, m.BELOW_SIZE, "body", "justify")
    return (*_set_below("备注", width), *found)


@lru_cache(maxsize=4096)
def _heading(entries: tuple[Entry, ...], texts: tuple[str, ...], room: float) -> tuple[Line, ...]:
    """The fields of the heading block: spread over one line where they fit, otherwise flowing over several."""
    size, face = m.HEADING_SIZE, faces()["body"]
    words = [f"{entry.label}：{text}" for entry, text in zip(entries, texts, strict=True)]
    blanks = [0.0 if text else entry.blank * size for entry, text in zip(entries, texts, strict=True)]
    widths = [face.width(word) * size + blank for word, blank in zip(words, blanks, strict=True)]
    rows: list[list[int]] = []
    used = 0.0
    for i, width in enumerate(widths):
        if rows and used + m.HEADING_GAP + width <= room:
            rows[-1].append(i)
            used += m.HEADING_GAP + width
        else:
            rows.append([i])
            used = width
    found: list[Line] = []
    for row in rows:
        if widths[row[0]] > room:
            found += break_lines((Part(words[row[0]]),), room, size, "body", "left")
            continue
        gap = (room - sum(widths[i] for i in row)) / max(1, len(row) - 1)
        x = 0.0
        items: list[Item] = []
        for i in row:
            items.append(Item(x, words[i]))
            if blanks[i]:
                items.append(Item(x + widths[i] - blanks[i], "", rule=blanks[i]))
            x += widths[i] + gap
        found.append(Line(tuple(items), room))
    return tuple(found)
