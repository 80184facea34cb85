"""How the drawing looks: rings, symbols, gates, names; nothing lies on what one has to read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from lcsurvey.circle.labels import Box, Wanted, free_on_ring, place
from lcsurvey.circle.sketch import Ring, Sketch, Spot
from lcsurvey.ui import style
from lcsurvey.ui.sketch.symbols import symbol
from lcsurvey.ui.words import tr

if TYPE_CHECKING:
    from lcsurvey.ui.sketch.camera import Camera

NAMED = 30
"""From this size of a symbol on (logical pixels at 100 %) the names stand beside it where there is room."""
HOUSE = 8
"""Half the width of a compound's sign."""
_GROUNDS = ("hover", "pane", "pane")
_HOUSE = ((-1, 1), (1, 1), (1, -0.15), (0, -1.1), (-1, -0.15))
_Centre = Qt.AlignmentFlag.AlignCenter


def size_of_symbols(sketch: Sketch, camera: Camera) -> int:
    """Logical pixels; never larger than is pleasant to look at."""
    return int(min(style.current().px(40), max(6, sketch.pitch * camera.unit * 0.86)))


@dataclass(frozen=True, slots=True)
class Said:
    """Words in a box."""

    words: str
    box: Box


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Where all words go at one zoom, in pixels from the middle of the drawing; moving the view does not change it."""

    size: int  # of the symbols
    gates: tuple[Said, ...]
    minutes: tuple[Said, ...]
    names: tuple[Said, ...]


def arrange(sketch: Sketch, shown: Sequence[Spot], camera: Camera) -> Arrangement:
    """Places for the names of gates, the minutes of rings and, once symbols are large, the names of outlets."""
    now, unit, size = style.current(), camera.unit, size_of_symbols(sketch, camera)
    measure = QFontMetricsF(now.typeface("small"))
    half, gap, high = now.px(HOUSE), now.px(3), measure.height()
    symbols = [Box(one.x * unit - size / 2, one.y * unit - size / 2, size, size) for one in shown]
    marks = [Box(one.x * unit - half, one.y * unit - half, 2 * half, 2 * half) for one in sketch.gates]
    reach = sketch.extent * unit * 2
    room = Box(-reach, -reach, 2 * reach, 2 * reach)
    wanted = [
        Wanted(one.id, mark, measure.horizontalAdvance(one.name), high)
        for one, mark in zip(sketch.gates, marks, strict=True)
    ]
    found = place(wanted, (*symbols, *marks), room, gap)
    gates = tuple(Said(one.name, found[one.id]) for one in sketch.gates if one.id in found)
    taken = [*symbols, *marks, *found.values()]
    minutes = tuple(_minutes(ring, unit, measure, taken) for ring in sketch.rings)
    names: tuple[Said, ...] = ()
    if size >= now.px(NAMED):
        words = {one.id: measure.elidedText(one.name, Qt.TextElideMode.ElideRight, now.px(150)) for one in shown}
        wanted = [
            Wanted(one.id, box, measure.horizontalAdvance(words[one.id]), high)
            for one, box in zip(shown, symbols, strict=True)
        ]
        found = place(wanted, (*taken, *(one.box for one in minutes)), room, gap)
        names = tuple(Said(words[id_], box) for id_, box in found.items())
    return Arrangement(size, gates, minutes, names)


def _minutes(ring: Ring, unit: float, measure: QFontMetricsF, taken: Sequence[Box]) -> Said:
    """The words at a ring, where they hide nothing; where all is full, the number alone."""
    said = Said("", Box(0, 0, 0, 0))
    for words in (tr("{minutes} 分钟", minutes=ring.minutes), f"{ring.minutes}"):
        wide, high = measure.horizontalAdvance(words) + style.current().px(8), measure.height()
        x, y = free_on_ring(-ring.radius * unit, wide, high, taken)
        said = Said(words, Box(x - wide / 2, y - high / 2, wide, high))
        if not any(said.box.meets(other) for other in taken):
            break
    return said


def draw(painter: QPainter, sketch: Sketch, shown: Sequence[Spot], camera: Camera, arranged: Arrangement) -> None:
    """Everything but where one is."""
    now, unit, size = style.current(), camera.unit, arranged.size
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    left, top = camera.point(0, 0)
    painter.translate(left, top)
    _rings(painter, sketch, unit)
    for one in shown:
        x, y = one.x * unit, one.y * unit
        if camera.sees(x + left, y + top, size):
            painter.drawPixmap(QPointF(x - size / 2, y - size / 2), symbol(one.shape, one.sign, size))
    painter.setFont(now.typeface("small"))
    painter.setPen(now.colour("text"))
    for said in (*arranged.gates, *arranged.names):
        if camera.sees(said.box.x + left, said.box.y + top, said.box.width):
            painter.drawText(_room(said.box), _Centre, said.words)
    for said in arranged.minutes:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(now.colour("canvas"))
        painter.drawRoundedRect(_room(said.box), now.px(4), now.px(4))
        painter.setPen(now.colour("quiet"))
        painter.drawText(_room(said.box), _Centre, said.words)
    _houses(painter, sketch, unit)
    painter.resetTransform()


def _room(box: Box) -> QRectF:
    return QRectF(box.x, box.y, box.width + 1, box.height)


def _rings(painter: QPainter, sketch: Sketch, unit: float) -> None:
    now, middle = style.current(), QPointF(0, 0)
    for number in range(len(sketch.rings) - 1, -1, -1):
        last = number == len(sketch.rings) - 1
        line = Qt.PenStyle.SolidLine if last else Qt.PenStyle.DashLine
        painter.setBrush(now.colour(_GROUNDS[min(number, 2)]))
        painter.setPen(QPen(now.colour("line_strong"), now.px(1), line))
        radius = sketch.rings[number].radius * unit
        painter.drawEllipse(middle, radius, radius)


def _houses(painter: QPainter, sketch: Sketch, unit: float) -> None:
    """The compounds, each with its number."""
    now = style.current()
    half = now.px(HOUSE)
    numerals = now.typeface("small")
    numerals.setPixelSize(max(8, round(half * 1.3)))
    painter.setFont(numerals)
    for number, one in enumerate(sketch.gates, 1):
        x, y = one.x * unit, one.y * unit
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(now.colour("text"))
        painter.drawPolygon([QPointF(x + a * half, y + b * half) for a, b in _HOUSE])
        painter.setPen(now.colour("canvas"))
        painter.drawText(QRectF(x - half, y - half * 0.8, 2 * half, 2 * half * 0.95), _Centre, str(number))


def draw_here(painter: QPainter, sketch: Sketch, one: Spot, camera: Camera) -> None:
    """A ring about the outlet one is at, and its name on a ground of its own."""
    now = style.current()
    x, y = camera.point(one.x, one.y)
    size = max(size_of_symbols(sketch, camera), now.px(24))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.drawPixmap(QPointF(x - size / 2, y - size / 2), symbol(one.shape, one.sign, size))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(now.colour("text"), now.px(2)))
    painter.drawEllipse(QPointF(x, y), size * 0.62, size * 0.62)
    painter.setFont(now.typeface("body"))
    measure = QFontMetricsF(painter.font())
    words = measure.elidedText(f"{one.number} {one.name}", Qt.TextElideMode.ElideRight, now.px(260))
    wide, high = measure.horizontalAdvance(words) + now.px(16), measure.height() + now.px(8)
    left = x + size * 0.75
    if left + wide > camera.width:
        left = x - size * 0.75 - wide
    room = QRectF(max(0.0, left), min(max(0.0, y - high / 2), camera.height - high), wide, high)
    painter.setPen(QPen(now.colour("line_strong"), 1))
    painter.setBrush(now.colour("raised"))
    painter.drawRoundedRect(room, now.px(4), now.px(4))
    painter.setPen(now.colour("text"))
    painter.drawText(room, _Centre, words)
