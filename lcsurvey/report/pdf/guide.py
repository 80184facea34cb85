"""The 导视图 as PDF: title, drawing, legend, list, what is said below; the list goes on where the sheet ends."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from lcsurvey.circle.labels import Box, Wanted, free_on_ring, place
from lcsurvey.circle.sketch import Gate, Kind, Spot
from lcsurvey.report.guide import Guide, beside
from lcsurvey.report.pdf.fonts import FILES, faces
from lcsurvey.report.pdf.measure import MM
from lcsurvey.report.pdf.pen import Pen
from lcsurvey.report.pdf.writer import PRODUCER, set_date

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

Colour = tuple[float, float, float]
SIZES: Mapping[str, tuple[float, float]] = {"A4": (297 * MM, 210 * MM), "A3": (420 * MM, 297 * MM)}
COLOURS: Mapping[str, Colour] = {
    "circle": (0.10, 0.36, 0.62), "square": (0.64, 0.27, 0.06), "diamond": (0.16, 0.42, 0.20), "triangle": (0.33, 0.33, 0.36),
}  # fmt: skip
"""Shape → its ground; white stands out from each of them at 4.5:1 and more."""
INK: Colour = (0.10, 0.11, 0.13)
QUIET: Colour = (0.36, 0.38, 0.42)
RING: Colour = (0.62, 0.66, 0.72)
GROUNDS: Sequence[Colour] = ((0.955, 0.965, 0.98), (0.975, 0.98, 0.988), (0.99, 0.992, 0.996))


def render(guide: Guide) -> bytes:
    """The PDF; the same guide gives the same bytes."""
    from reportlab import rl_config
    from reportlab.pdfgen.canvas import Canvas

    faces()
    rl_config.useA85 = 0
    out = BytesIO()
    canvas = Canvas(
        out, pagesize=SIZES[guide.paper], invariant=1, pageCompression=1, initialFontName=FILES["body"],
        initialFontSize=10, lang="zh-CN",
    )  # fmt: skip
    canvas.setTitle(guide.title)
    canvas.setCreator(PRODUCER)
    canvas.setProducer(PRODUCER)
    canvas.setAuthor(guide.unit)
    set_date(canvas, guide.date)
    _Sheet(canvas, guide).draw()
    canvas.save()
    return out.getvalue()


LISTED = 7.2
"""Points of the list beside the drawing on A4."""
GROWN = (1.5, 1.35, 1.2, 1.1, 1.0)
"""How much larger it may be on a page of its own."""


@dataclass(slots=True)
class _Column:
    """A column of the list: left edge, top, bottom, width; y from the bottom of the page."""

    x: float
    top: float
    bottom: float
    width: float


class _Sheet:
    """One 导视图 being drawn."""

    def __init__(self, canvas: Canvas, guide: Guide) -> None:
        self.canvas, self.guide, self.sketch = canvas, guide, guide.sketch
        self.pen, self.faces = Pen(canvas), faces()
        self.width, self.height = SIZES[guide.paper]
        self.big = self.height / (210 * MM)  # everything grows with the paper
        self.fine = 1 + (self.big - 1) * 0.4  # what is read from close by grows less
        self.edge = 11 * MM * self.big
        self._named: frozenset[str] = frozenset()

    def draw(self) -> None:
        """All pages."""
        title = 22 * self.big
        top = self.height - self.edge - title * 0.9
        title = self._fitted(self.guide.title, "title", title, self.width - 2 * self.edge)
        self._centred(self.guide.title, self.width / 2, top, title, "title")
        foot = 3.4 * MM * self.big
        bottom = self.edge + foot + 2 * MM * self.big
        side = top - 5 * MM * self.big - bottom
        self._drawing(self.edge + side / 2, bottom + side / 2, side / 2)
        self._foot(self.edge + 0.6 * MM)
        left = self.edge + side + 5 * MM * self.big
        room = _Column(left, top - 5 * MM * self.big, bottom, self.width - self.edge - left)
        under = self._legend(room)
        rest = self._list(self.sketch.spots, self._columns(room.x, under - 3 * MM * self.big, room.bottom, room.width))
        while rest:
            self.canvas.showPage()
            self._text(f"{self.guide.title}（续）", self.edge, self.height - self.edge - 12, 12, "label")
            self._foot(self.edge + 0.6 * MM)
            rest = self._list_alone(rest, self.height - self.edge - 22, bottom)
        self.canvas.showPage()

    # Words ---------------------------------------------------------------------------------------------------

    def _text(self, text: str, x: float, y: float, size: float, face: str = "body", colour: Colour = INK) -> None:
        self.canvas.setFillColorRGB(*colour)
        self.canvas._code.append(f"BT 1 0 0 1 {x:.2f} {y:.2f} Tm {self.pen.show(face, size, text)} ET")

    def _centred(self, text: str, x: float, y: float, size: float, face: str = "body", colour: Colour = INK) -> None:
        self._text(text, x - self.faces[face].width(text) * size / 2, y, size, face, colour)

    def _fitted(self, text: str, face: str, size: float, room: float) -> float:
        """The size at which words find room."""
        return min(size, room / max(self.faces[face].width(text), 0.01))

    def _cut(self, text: str, size: float, room: float) -> str:
        """As much of a text as finds room."""
        width = self.faces["body"].width
        if width(text) * size <= room:
            return text
        while text and width(f"{text}…") * size > room:
            text = text[:-1]
        return f"{text}…"

    def _foot(self, y: float) -> None:
        size = 9.5 * self.big
        words = "　　".join(self.guide.foot)
        size = self._fitted(words, "label", size, self.width - 2 * self.edge)
        self._text(words, self.edge, y, size, "label", QUIET)

    # The drawing ---------------------------------------------------------------------------------------------

    def _drawing(self, x: float, y: float, radius: float) -> None:
        canvas, sketch = self.canvas, self.sketch
        unit = radius / sketch.extent
        for number in range(len(sketch.rings) - 1, -1, -1):
            ring = sketch.rings[number]
            canvas.setFillColorRGB(*GROUNDS[min(number, len(GROUNDS) - 1)])
            canvas.setStrokeColorRGB(*RING)
            canvas.setLineWidth(0.8 * self.big)
            canvas.setDash(*(() if number == len(sketch.rings) - 1 else (3, 2)))
            canvas.circle(x, y, ring.radius * unit, stroke=1, fill=1)
        canvas.setDash()
        size = sketch.pitch * unit
        for one in sketch.drawn:
            at_x, at_y = x + one.x * unit, y - one.y * unit
            self._symbol(one.shape, one.sign, at_x, at_y + size * 0.13, size * 0.60)
            self._centred(str(one.number), at_x, at_y - size * 0.44, min(size * 0.27, 9 * self.big), "label", INK)
        self._names(x, y, radius, unit)

    def _names(self, x: float, y: float, radius: float, unit: float) -> None:
        """The minutes at the rings and the names of the gates, where they hide nothing."""
        sketch, size = self.sketch, 7.5 * self.big
        half = 1.7 * MM * self.big
        gates = [(one, x + one.x * unit, y - one.y * unit) for one in sketch.gates]
        marks = [Box(at_x - half, at_y - half, 2 * half, 2 * half) for _, at_x, at_y in gates]
        symbol = sketch.pitch * unit
        spots = [Box(x + s.x * unit - symbol / 2, y - s.y * unit - symbol / 2, symbol, symbol) for s in sketch.drawn]
        width = self.faces["label"].width
        for ring in sketch.rings:
            words = f"{ring.minutes}分钟"
            wide = width(words) * size + 4
            a, b = free_on_ring(ring.radius * unit, wide, size * 1.25, spots, x, y)
            self.canvas.setFillColorRGB(1, 1, 1)
            self.canvas.roundRect(a - wide / 2, b - size * 0.6, wide, size * 1.25, 2, stroke=0, fill=1)
            self._centred(words, a, b - size * 0.33, size, "label", QUIET)
        wanted = [
            Wanted(one.id, mark, width(one.name) * size, size * 1.2)
            for (one, _, _), mark in zip(gates, marks, strict=True)
        ]
        found = place(wanted, (*marks, *spots), Box(x - radius, y - radius, 2 * radius, 2 * radius), 1.5)
        self._named = frozenset(found)
        for number, (one, at_x, at_y) in enumerate(gates, 1):
            self._gate(one, number, at_x, at_y, half, found.get(one.id), size)

    def _gate(self, one: Gate, number: int, x: float, y: float, half: float, box: Box | None, size: float) -> None:
        """A house, with its name, or with a number that the list explains."""
        canvas = self.canvas
        canvas.setFillColorRGB(*INK)
        path = canvas.beginPath()
        for at, (a, b) in enumerate(((-1, -1), (1, -1), (1, 0.15), (0, 1.1), (-1, 0.15))):
            (path.moveTo if at == 0 else path.lineTo)(x + a * half, y + b * half)
        path.close()
        canvas.drawPath(path, stroke=0, fill=1)
        if box is not None:
            self._text(one.name, box.x, box.y + size * 0.28, size, "label")
        else:
            self._centred(str(number), x, y - half * 0.75, half * 1.3, "label", (1, 1, 1))

    def _symbol(self, shape: str, sign: str, x: float, y: float, size: float) -> None:
        """An outlet's symbol: the shape says the category, the character the format."""
        canvas, half = self.canvas, size / 2
        canvas.setFillColorRGB(*COLOURS[shape])
        if shape == "circle":
            canvas.circle(x, y, half, stroke=0, fill=1)
        elif shape == "square":
            canvas.roundRect(x - half * 0.92, y - half * 0.92, size * 0.92, size * 0.92, half * 0.2, stroke=0, fill=1)
        else:
            corners = _CORNERS[shape]
            path = canvas.beginPath()
            for at, (a, b) in enumerate(corners):
                (path.moveTo if at == 0 else path.lineTo)(x + a * half, y + b * half)
            path.close()
            canvas.drawPath(path, stroke=0, fill=1)
        type_ = size * (0.64 if shape in ("circle", "square") else 0.5)
        self._centred(
            sign, x, y - type_ * 0.36 - (half * 0.18 if shape == "triangle" else 0), type_, "label", (1, 1, 1)
        )

    # Legend and list -----------------------------------------------------------------------------------------

    def _legend(self, room: _Column) -> float:
        """The formats with their symbols, by category, in columns; where they end."""
        size = 7.6 * self.fine
        step = size * 1.72
        columns = max(2, round(room.width / (30 * MM * self.fine)))
        width = room.width / columns
        y = room.top - size * 0.9
        for category, kinds in _by_category(self.sketch.kinds):
            self._text(category, room.x, y, size * 1.05, "label")
            y -= step
            for number, kind in enumerate(kinds):
                x = room.x + number % columns * width
                self._symbol(kind.shape, kind.sign, x + size * 0.6, y + size * 0.33, size * 1.35)
                words, wide = f"{kind.label} {kind.count}", width - size * 1.9
                small = max(size * 0.7, self._fitted(words, "body", size, wide))
                self._text(self._cut(words, small, wide), x + size * 1.55, y, small)
                if number % columns == columns - 1 or number == len(kinds) - 1:
                    y -= step
            y -= size * 0.35
        return self._gates(room, y, size, step)

    def _gates(self, room: _Column, y: float, size: float, step: float) -> float:
        """The compounds whose names had no room in the drawing, by their numbers; where they end."""
        gates = enumerate(self.sketch.gates, 1)
        names = [f"{number} {one.name}" for number, one in gates if one.id not in self._named]
        if not names:
            return y + step * 0.4
        self._text("居住小区", room.x, y, size * 1.05, "label")
        y -= step
        x = room.x
        for name in names:
            name = self._cut(name, size, room.width)
            wide = self.faces["body"].width(name) * size
            if x > room.x and x + wide > room.x + room.width:
                x, y = room.x, y - step * 0.85
            self._text(name, x, y, size)
            x += wide + size * 1.4
        return y - step * 0.6

    def _columns(self, x: float, top: float, bottom: float, width: float, grown: float = 1) -> list[_Column]:
        many = max(1, int(width // (46 * MM * self.fine * grown)))
        gap = 3 * MM * self.big
        each = (width - gap * (many - 1)) / many
        return [_Column(x + number * (each + gap), top, bottom, each) for number in range(many)]

    def _list_alone(self, spots: Sequence[Spot], top: float, bottom: float) -> Sequence[Spot]:
        """On a page of its own: as large as all of it finds room, the columns equally long; what did not find room."""
        width = self.width - 2 * self.edge
        for grown in GROWN:
            columns = self._columns(self.edge, top, bottom, width, grown)
            lines = -(-len(spots) // len(columns))
            left = self._list(spots, columns, grown, lines, draws=False)
            if not left:
                break
        return self._list(spots, columns, grown, lines if not left else len(spots))

    def _list(
        self,
        spots: Sequence[Spot],
        columns: Sequence[_Column],
        grown: float = 1,
        most: int = 1 << 30,
        *,
        draws: bool = True,
    ) -> Sequence[Spot]:
        """Number, sign, name, minutes, at most so many in a column; what did not find room."""
        size = LISTED * self.fine * grown
        at = 0
        for column in columns:
            room = (
                1 + int((column.top - size - column.bottom) // (size * 1.5))
                if column.top - size >= column.bottom
                else 0
            )
            for number, spot in enumerate(spots[at : at + min(room, most)] if draws else ()):
                self._line(spot, column, column.top - size - number * size * 1.5, size)
            at += min(room, most)
        return spots[at:]

    def _line(self, spot: Spot, column: _Column, y: float, size: float) -> None:
        after = beside(spot)
        wide = self.faces["body"].width(after) * size
        number = str(spot.number)
        self._text(number, column.x + size * 1.7 - self.faces["label"].width(number) * size, y, size, "label")
        self._text(spot.sign, column.x + size * 2.1, y, size, "label", COLOURS[spot.shape])
        name = self._cut(spot.name, size, column.width - size * 3.6 - wide)
        self._text(name, column.x + size * 3.3, y, size)
        self._text(after, column.x + column.width - wide, y, size, "body", QUIET)


_CORNERS: Mapping[str, Sequence[tuple[float, float]]] = {
    "diamond": ((0, 1.12), (1.12, 0), (0, -1.12), (-1.12, 0)),
    "triangle": ((0, 1.1), (1.1, -0.85), (-1.1, -0.85)),
}


def _by_category(kinds: Sequence[Kind]) -> Iterator[tuple[str, list[Kind]]]:
    for category in dict.fromkeys(kind.category for kind in kinds):
        yield category, [kind for kind in kinds if kind.category == category]
