"""One plan worked out: heights of rows, pages, then the marks and areas of every page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from lcsurvey.report.pdf import measure as m
from lcsurvey.report.pdf.breaking import Line, Part, break_lines
from lcsurvey.report.pdf.compose import Composition, cell_lines, inner_width
from lcsurvey.report.pdf.marks import Area, Mark, Page, Plan, frame, set_lines
from lcsurvey.report.pdf.outside import CONTINUED, centred, head, signature
from lcsurvey.report.pdf.paging import Leaf, Room, Slice, Tail, paginate
from lcsurvey.report.sheet import PageOptions, Placed, Template


class Draft:
    """Works out one plan."""

    def __init__(
        self, template: Template, places: tuple[Placed, ...], composition: Composition, options: PageOptions
    ) -> None:
        self.template = template
        self.places = places
        dynamic = (placed for placed in places if not placed.cell.static)
        self.number = {(placed.row, placed.column): i for i, placed in enumerate(dynamic)}
        self.composition = composition
        self.options = options
        self.scale = m.Scale(composition.size, self.template.padding)
        edges = [m.LEFT]
        for width in self.template.columns:
            edges.append(edges[-1] + width * m.MM)
        self.edges = edges

    def lines_of(self, placed: Placed) -> tuple[Line, ...]:
        """The lines of a cell, static or not."""
        index = self.number.get((placed.row, placed.column))
        if index is not None:
            return self.composition.cells[index]
        width = inner_width(self.template, placed, self.scale)
        return cell_lines(placed.cell, width, self.scale.size, {})

    def plan(self) -> Plan:
        self.lines = {(p.row, p.column): self.lines_of(p) for p in self.places}
        heights = self.heights()
        header = self.template.header
        room = Room(self.table_top(), m.NEXT_TOP, m.paper_of(self.template).bottom, sum(heights[:header]))
        tail = Tail(
            below=len(self.composition.below) * m.BELOW_LEADING,
            note_lines=len(self.composition.notes),
            leading=m.BELOW_LEADING,
            signature=m.SIGNATURE_HEIGHT if self.template.signature else 0.0,
            gap=m.TAIL_GAP,
        )
        leaves = paginate(heights, header, room, tail)
        for _ in range(3):
            missing = self.missing(leaves)
            if not missing:
                break
            for row, points in missing.items():
                heights[row] += points
            leaves = paginate(heights, header, room, tail)
        if self.fill(leaves, heights, room, tail):
            leaves = paginate(heights, header, room, tail)
        self.spread(leaves)
        pages = tuple(self.page(leaves, number, heights, room) for number in range(len(leaves)))
        return Plan(self.scale, pages)

    def table_top(self) -> float:
        """Where the table begins on the first page."""
        y = m.TITLE_AT + (len(self.template.title) - 1) * m.TITLE_STEP + 2.6 * m.MM
        if self.template.heading:
            y += m.HEADING_STEP + (len(self.composition.heading) - 1) * m.HEADING_STEP
        return y + 1.0 * m.MM

    def needed(self, lines: Sequence[Line]) -> float:
        """The height that so many lines take in a cell."""
        return len(lines) * self.scale.leading + 2 * self.scale.above

    def heights(self) -> list[float]:
        """The height of every row; what a merged cell needs more than its rows is shared among them."""
        found = [self.needed(((),))] * len(self.template.rows)  # type: ignore[arg-type]
        for placed in self.places:
            if placed.cell.rowspan == 1:
                found[placed.row] = max(found[placed.row], self.needed(self.lines[placed.row, placed.column]))
        for placed in self.places:
            rows = range(placed.row, placed.row + placed.cell.rowspan)
            short = self.needed(self.lines[placed.row, placed.column]) - sum(found[row] for row in rows)
            if placed.cell.rowspan > 1 and short > 0:
                for row in rows:
                    found[row] += short / len(rows)
        return found

    def fill(self, leaves: list[Leaf], heights: list[float], room: Room, tail: Tail) -> bool:
        """Makes the rows of a page taller, a little, where the page would end in white; says whether it did."""
        changed = False
        parts = Counter(piece.row for leaf in leaves for piece in leaf.slices)
        for number, leaf in enumerate(leaves):
            rows = [piece.row for piece in leaf.slices]
            last = number == len(leaves) - 1
            cut = any(parts[row] > 1 for row in rows)
            if not rows or cut or not self.template.repeated or (last and len(leaves) > 1):
                continue
            used = sum(heights[row] for row in rows)
            end = leaf.signature + tail.signature if leaf.signature is not None else leaf.end
            extra = min(room.bottom - end - 0.1, m.FILL * used)
            for row in rows:
                if extra > 0:
                    heights[row] *= 1 + extra / used
                    changed = True
        return changed

    def slices(self, leaves: list[Leaf], number: int, heights: list[float], room: Room) -> list[Slice]:
        """The rows of a page, the repeated heading rows included."""
        if not leaves[number].slices:
            return []
        y = room.top(number)
        found: list[Slice] = []
        for row in range(self.template.header):
            found.append(Slice(row, y, heights[row]))
            y += heights[row]
        return found + leaves[number].slices

    def spread(self, leaves: list[Leaf]) -> None:
        """Where the pieces of every row came to lie, and which cells a page shows."""
        self.pieces: list[list[tuple[int, Slice]]] = [[] for _ in self.template.rows]
        for number, leaf in enumerate(leaves):
            for piece in leaf.slices:
                self.pieces[piece.row].append((number, piece))
        header = self.template.header
        self.shown: list[list[Placed]] = [[] for _ in leaves]
        for placed in self.places:
            pages = range(len(leaves)) if placed.row < header else [page for page, _, _ in self.areas(placed)]
            for page in pages:
                self.shown[page].append(placed)

    def areas(self, placed: Placed) -> list[tuple[int, float, float]]:
        """Page, top and height of every part of a body cell."""
        found: dict[int, tuple[float, float]] = {}
        for row in range(placed.row, placed.row + placed.cell.rowspan):
            for page, piece in self.pieces[row]:
                top, height = found.get(page, (piece.top, 0.0))
                found[page] = (top, height + piece.height)
        return [(page, top, height) for page, (top, height) in sorted(found.items())]

    def fits(self, height: float) -> int:
        """How many lines go into a part of a cell."""
        return max(0, int((height - 2 * self.scale.above) / self.scale.leading + 0.01))

    def missing(self, leaves: list[Leaf]) -> dict[int, float]:
        """How much taller rows must be, so that no merged cell loses words where pages cut it."""
        self.spread(leaves)
        found: dict[int, float] = {}
        for placed in self.places:
            if placed.row < self.template.header:
                continue
            parts = self.areas(placed)
            lines = self.lines[placed.row, placed.column]
            if len(parts) < 2 or placed.cell.role in ("label", "number", "score"):
                continue
            short = len(lines) - sum(self.fits(height) for _, _, height in parts)
            last = placed.row + placed.cell.rowspan - 1
            if short > 0:
                found[last] = max(found.get(last, 0.0), short * self.scale.leading)
        return found

    def page(self, leaves: list[Leaf], number: int, heights: list[float], room: Room) -> Page:
        leaf = leaves[number]
        marks: list[Mark] = head(self.template, number)
        areas: list[Area] = []
        slices = self.slices(leaves, number, heights, room)
        if slices:
            self.table(number, slices, marks, areas)
        if leaf.signature is not None:
            marks += signature(self.template, self.options.seal, leaf.signature)
        paper = m.paper_of(self.template)
        marks.append(centred(f"第 {number + 1} 页　共 {len(leaves)} 页", paper.footer, "body", m.FOOTER_SIZE, paper))
        heading = None
        if number == 0 and self.template.heading:
            heading = m.TITLE_AT + (len(self.template.title) - 1) * m.TITLE_STEP + m.HEADING_STEP + 2.6 * m.MM - 3.5
        below = leaf.below
        return Page(tuple(marks), tuple(areas), heading, below, leaf.notes)

    def table(
        self, number: int, slices: list[Slice], marks: list[Mark], areas: list[Area]
    ) -> None:
        """The cells of one page and the rules between them."""
        rules: set[tuple[float, float, float, float]] = set()
        top, bottom = slices[0].top, slices[-1].top + slices[-1].height
        tops = {piece.row: piece for piece in slices}
        for placed in self.shown[number]:
            x1, x2 = self.edges[placed.column], self.edges[placed.column + placed.cell.colspan]
            if placed.row < self.template.header:
                own = [tops[row] for row in range(placed.row, placed.row + placed.cell.rowspan)]
                parts = [(number, own[0].top, sum(piece.height for piece in own))]
            else:
                parts = self.areas(placed)
            first = 0
            lines = self.lines[placed.row, placed.column]
            for i, (page, y, height) in enumerate(parts):
                flows = placed.cell.role == "text" and len(parts) > 1
                last = len(lines) if not flows or i == len(parts) - 1 else min(len(lines), first + self.fits(height))
                if page == number:
                    rules |= {(x1, y, x2, y), (x1, y + height, x2, y + height)}
                    rules |= {(x1, y, x1, y + height), (x2, y, x2, y + height)}
                    self.cell(placed, lines, (first, last), i, (x1, y, x2 - x1, height), marks, areas)
                first = last if flows else 0
        marks += frame(rules, m.LEFT, self.edges[-1], top, bottom)

    def cell(
        self, placed: Placed, lines: tuple[Line, ...], part: tuple[int, int], continued: int,
        box: tuple[float, float, float, float], marks: list[Mark], areas: list[Area],
    ) -> None:  # fmt: skip
        """The words of one part of a cell: marks where they are static, an area where they are values."""
        cell, (x, y, width, height) = placed.cell, box
        kind = m.TYPES[cell.role]
        margin = self.scale.across if cell.role == "text" else self.scale.tight
        index = self.number.get((placed.row, placed.column))
        top = cell.top or (continued > 0 and cell.role == "text")
        if continued and cell.role in ("number", "score"):
            return
        if index is not None:
            last = None if part[1] == len(lines) else part[1]
            inner = (x + margin, y, width - 2 * margin, height)
            areas.append(Area(index, *inner, part[0], last, top, kind.face, kind.align))
            return
        shown = lines[part[0] : part[1]]
        if continued and cell.role == "label":
            more = break_lines((Part(CONTINUED),), width, self.scale.size, kind.face, "center")
            if self.needed((*shown, *more)) <= height:
                shown = (*shown, *more)
            elif self.needed(shown) > height:
                shown = more
        marks += set_lines(shown, (x + margin, y, width - 2 * margin, height), self.scale, kind, top)
