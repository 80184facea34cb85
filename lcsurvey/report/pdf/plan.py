"""What stands where on which page, for every sheet of one template and one shape.

A plan is worked out once and used for every sheet whose values take as many lines; it holds the marks of the
static part, page by page, and the areas into which values are laid. Points, from the page's top left corner.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from lcsurvey.report.pdf import measure as m
from lcsurvey.report.pdf.breaking import Line, Part, break_lines
from lcsurvey.report.pdf.compose import Composition, Shape, ValueCell, cell_lines, compose, inner_width
from lcsurvey.report.pdf.fonts import faces
from lcsurvey.report.pdf.paging import Leaf, Room, Slice, Tail, paginate
from lcsurvey.report.sheet import PageOptions, Placed, Sheet, Template

CONTINUED = "（续）"
STEP = 0.98  # by which the type is shrunk, again and again, until a table fits on its page


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


class Planner:
    """Plans for one template; keeps every plan it has made."""

    def __init__(self, template: Template) -> None:
        self.template = template
        self.places = template.places()
        self.dynamic = tuple(placed for placed in self.places if not placed.cell.static)
        self._cells: dict[float, tuple[ValueCell, ...]] = {}
        self._plans: dict[tuple[float, Shape, PageOptions], Plan] = {}

    def compose(self, sheet: Sheet, size: float) -> Composition:
        """The sheet's lines at one size of type."""
        cells = self._cells.get(size)
        if cells is None:
            scale = m.Scale(size)
            cells = tuple(
                ValueCell(placed.cell, inner_width(self.template, placed, scale), size) for placed in self.dynamic
            )
            self._cells[size] = cells
        return compose(sheet, cells, size)

    def plan(self, sheet: Sheet) -> tuple[Plan, Composition]:
        """Where everything of ``sheet`` goes, and its lines; the type is shrunk where one page must do."""
        return self._fitted(sheet, replace(sheet.options, qr=True, number=True))

    def _fitted(self, sheet: Sheet, options: PageOptions) -> tuple[Plan, Composition]:
        size = self.template.size
        first: tuple[Plan, Composition] | None = None
        while size >= self.template.smallest:
            composition = self.compose(sheet, size)
            plan = self._kept(composition, options)
            first = first or (plan, composition)
            if not self.template.pages or len(plan.pages) <= self.template.pages:
                return plan, composition
            size = round(size * STEP, 3)
        assert first is not None
        if not sheet.notes:
            return first
        # The notes run over in any case: the table itself is set as it would be without them.
        alone, _ = self._fitted(replace(sheet, notes=()), options)
        composition = self.compose(sheet, alone.scale.size)
        return self._kept(composition, options), composition

    def _kept(self, composition: Composition, options: PageOptions) -> Plan:
        key = (composition.size, composition.shape, options)
        plan = self._plans.get(key)
        if plan is None:
            if len(self._plans) >= 256:
                self._plans.clear()
            plan = self._plans[key] = _Draughtsman(self, composition, options).plan()
        return plan


class _Draughtsman:
    """Works out one plan."""

    def __init__(self, planner: Planner, composition: Composition, options: PageOptions) -> None:
        self.template = planner.template
        self.places = planner.places
        self.number = {(p.row, p.column): i for i, p in enumerate(planner.dynamic)}
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
        room = Room(self.table_top(), m.NEXT_TOP, m.BOTTOM, sum(heights[:header]))
        tail = Tail(
            below=len(self.composition.below) * m.BELOW_LEADING,
            note_lines=len(self.composition.notes),
            leading=m.BELOW_LEADING,
            signature=m.SIGNATURE_HEIGHT if self.template.signature else 0.0,
            gap=m.TAIL_GAP,
        )
        leaves = paginate(heights, header, room, tail)
        for _ in range(3):
            missing = self.missing(leaves, room)
            if not missing:
                break
            for row, points in missing.items():
                heights[row] += points
            leaves = paginate(heights, header, room, tail)
        if self.fill(leaves, heights, room, tail):
            leaves = paginate(heights, header, room, tail)
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
        for number, leaf in enumerate(leaves):
            rows = [piece.row for piece in leaf.slices]
            last = number == len(leaves) - 1
            cut = any(piece.row in rows for other in leaves if other is not leaf for piece in other.slices)
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

    def areas(self, leaves: list[Leaf], placed: Placed) -> list[tuple[int, float, float]]:
        """Page, top and height of every part of a body cell."""
        covered = range(placed.row, placed.row + placed.cell.rowspan)
        found = []
        for number, leaf in enumerate(leaves):
            own = [piece for piece in leaf.slices if piece.row in covered]
            if own:
                found.append((number, own[0].top, sum(piece.height for piece in own)))
        return found

    def fits(self, height: float) -> int:
        """How many lines go into a part of a cell."""
        return max(0, int((height - 2 * self.scale.above) / self.scale.leading + 0.01))

    def missing(self, leaves: list[Leaf], room: Room) -> dict[int, float]:
        """How much taller rows must be, so that no merged cell loses words where pages cut it."""
        found: dict[int, float] = {}
        for placed in self.places:
            if placed.row < self.template.header:
                continue
            parts = self.areas(leaves, placed)
            lines = self.lines[placed.row, placed.column]
            if len(parts) < 2 or placed.cell.role in ("label", "number", "score"):
                continue
            short = len(lines) - sum(self.fits(height) for _, _, height in parts)
            last = placed.row + placed.cell.rowspan - 1
            if short > 0:
                found[last] = max(found.get(last, 0.0), short * self.scale.leading)
        return found

    # -- one page -------------------------------------------------------------------------------------------

    def page(self, leaves: list[Leaf], number: int, heights: list[float], room: Room) -> Page:
        leaf = leaves[number]
        marks: list[Mark] = list(self.head(number))
        areas: list[Area] = []
        slices = self.slices(leaves, number, heights, room)
        if slices:
            self.table(leaves, number, slices, marks, areas)
        if leaf.signature is not None:
            marks += self.signature(leaf.signature)
        marks.append(self.centred(f"第 {number + 1} 页　共 {len(leaves)} 页", m.FOOTER_AT, "body", m.FOOTER_SIZE))
        heading = None
        if number == 0 and self.template.heading:
            heading = m.TITLE_AT + (len(self.template.title) - 1) * m.TITLE_STEP + m.HEADING_STEP + 2.6 * m.MM - 3.5
        below = leaf.below
        return Page(tuple(marks), tuple(areas), heading, below, leaf.notes)

    def centred(self, text: str, y: float, face: str, size: float) -> Words:
        line = break_lines((Part(text),), m.WIDTH, size, face, "center")[0]
        return Words(m.LEFT + (m.WIDTH - line.width) / 2, y, face, size, line)

    def head(self, number: int) -> list[Mark]:
        """Annex and title, or the running head of a page that goes on."""
        if number:
            text = f"{self.template.annex}　{''.join(self.template.title)}{CONTINUED}"
            line = break_lines((Part(text),), m.WIDTH, m.RUNNING_SIZE, "body", "left")[0]
            return [Words(m.LEFT, m.RUNNING_AT, "body", m.RUNNING_SIZE, line)]
        annex = break_lines((Part(self.template.annex),), m.WIDTH, m.ANNEX_SIZE, "label", "left")[0]
        found: list[Mark] = [Words(m.LEFT, m.ANNEX_AT, "label", m.ANNEX_SIZE, annex)]
        widest = max(faces()["title"].width(line) for line in self.template.title)
        size = min(m.TITLE_SIZE, m.WIDTH / widest)
        for i, title in enumerate(self.template.title):
            found.append(self.centred(title, m.TITLE_AT + i * m.TITLE_STEP, "title", size))
        return found

    def table(
        self, leaves: list[Leaf], number: int, slices: list[Slice], marks: list[Mark], areas: list[Area]
    ) -> None:
        """The cells of one page and the rules between them."""
        rules: set[tuple[float, float, float, float]] = set()
        top, bottom = slices[0].top, slices[-1].top + slices[-1].height
        tops = {piece.row: piece for piece in slices}
        for placed in self.places:
            x1, x2 = self.edges[placed.column], self.edges[placed.column + placed.cell.colspan]
            if placed.row < self.template.header:
                own = [tops[row] for row in range(placed.row, placed.row + placed.cell.rowspan)]
                parts = [(number, own[0].top, sum(piece.height for piece in own))]
            else:
                parts = self.areas(leaves, placed)
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
        marks += _merged(rules, m.LEFT, self.edges[-1], top, bottom)

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

    def signature(self, y: float) -> list[Mark]:
        """Who fills in, who checks, and the place of the seal; outside the frame."""
        found: list[Mark] = []
        sealed = self.options.seal and self.template.seal
        right = m.RIGHT - (2 * m.SEAL_RADIUS + 8 * m.MM if sealed else 0)
        labels = self.template.signature
        size = m.HEADING_SIZE
        column = (right - m.LEFT) / 2
        rows = (len(labels) + 1) // 2
        start = y + (m.SIGNATURE_HEIGHT - (rows - 1) * m.SIGNATURE_STEP) / 2 + size * 0.4
        for i, label in enumerate(labels):
            x, baseline = m.LEFT + (i % 2) * column, start + (i // 2) * m.SIGNATURE_STEP
            line = break_lines((Part(f"{label}："),), column, size, "body", "left")[0]
            found.append(Words(x, baseline, "body", size, line))
            end = x + column - 5 * m.MM
            if label == "日期":
                date = break_lines((Part("年　　　月　　　日"),), column, size, "body", "left")[0]
                found.append(Words(end - date.width, baseline, "body", size, date))
            else:
                found.append(Rule(x + line.width, baseline + 2, end, baseline + 2, m.WRITING))
        if sealed:
            centre = y + m.SIGNATURE_HEIGHT / 2
            found.append(Seal(m.RIGHT - m.SEAL_RADIUS, centre, m.SEAL_RADIUS, self.template.seal))
        return found


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


def _merged(
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
