"""How the drawing looks: rings, symbols, gates, names; nothing lies on what one has to read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from lcsurvey.circle.labels import Box, Wanted, free_on_ring, place
from lcsurvey.circle.sketch import Sketch, Spot
from lcsurvey.ui import style
from lcsurvey.ui.sketch.symbols import symbol

if TYPE_CHECKING:
    from lcsurvey.ui.sketch.camera import Camera

NAMED = 30
"""From this size of a symbol on (logical pixels at 100 %) the names stand beside it where there is room."""
_GROUNDS = ("hover", "pane", "pane")
_HOUSE = ((-1, 1), (1, 1), (1, -0.15), (0, -1.1), (-1, -0.15))
_Centre = Qt.AlignmentFlag.AlignCenter


def size_of_symbols(sketch: Sketch, camera: Camera) -> int:
    """Logical pixels; never larger than is pleasant to look at."""
    return int(min(style.current().px(40), max(6, sketch.pitch * camera.unit * 0.86)))


def draw(painter: QPainter, sketch: Sketch, shown: Sequence[Spot], camera: Camera) -> None:
    """Everything but where one is."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _rings(painter, sketch, camera)
    size = size_of_symbols(sketch, camera)
    seen: list[tuple[Spot, Box]] = []
    for one in shown:
        x, y = camera.point(one.x, one.y)
        if camera.sees(x, y, size):
            seen.append((one, Box(x - size / 2, y - size / 2, size, size)))
            painter.drawPixmap(QPointF(x - size / 2, y - size / 2), symbol(one.shape, one.sign, size))
    boxes = [box for _, box in seen]
    painter.setFont(style.current().typeface("small"))
    taken = _gates(painter, sketch, camera, boxes)
    taken += _minutes(painter, sketch, camera, [*boxes, *taken])
    if size >= style.current().px(NAMED):
        _names(painter, camera, seen, taken)


def _rings(painter: QPainter, sketch: Sketch, camera: Camera) -> None:
    now, middle = style.current(), QPointF(*camera.point(0, 0))
    for number in range(len(sketch.rings) - 1, -1, -1):
        last = number == len(sketch.rings) - 1
        line = Qt.PenStyle.SolidLine if last else Qt.PenStyle.DashLine
        painter.setBrush(now.colour(_GROUNDS[min(number, 2)]))
        painter.setPen(QPen(now.colour("line_strong"), now.px(1), line))
        radius = sketch.rings[number].radius * camera.unit
        painter.drawEllipse(middle, radius, radius)


def _minutes(painter: QPainter, sketch: Sketch, camera: Camera, boxes: Sequence[Box]) -> list[Box]:
    """The words at the rings, where they hide nothing."""
    now, middle = style.current(), camera.point(0, 0)
    measure = QFontMetricsF(painter.font())
    found: list[Box] = []
    for ring in sketch.rings:
        for words in (f"{ring.minutes} 分钟", f"{ring.minutes}"):  # where all is full, the number alone
            wide, high = measure.horizontalAdvance(words) + now.px(8), measure.height()
            x, y = free_on_ring(-ring.radius * camera.unit, wide, high, boxes, *middle)
            box = Box(x - wide / 2, y - high / 2, wide, high)
            if not any(box.meets(other) for other in boxes):
                break
        room = QRectF(box.x, box.y, box.width, box.height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(now.colour("canvas"))
        painter.drawRoundedRect(room, now.px(4), now.px(4))
        painter.setPen(now.colour("quiet"))
        painter.drawText(room, _Centre, words)
        found.append(box)
    return found


def _gates(painter: QPainter, sketch: Sketch, camera: Camera, boxes: Sequence[Box]) -> list[Box]:
    """The compounds, each with its name where there is room for it; what room is taken now."""
    now = style.current()
    half = now.px(8)
    face = now.typeface("small")
    measure = QFontMetricsF(face)
    places = [(one, *camera.point(one.x, one.y)) for one in sketch.gates]
    marks = [Box(x - half, y - half, 2 * half, 2 * half) for _, x, y in places]
    wanted = [
        Wanted(one.id, mark, measure.horizontalAdvance(one.name), measure.height())
        for (one, _, _), mark in zip(places, marks, strict=True)
    ]
    found = place(wanted, (*boxes, *marks), Box(0, 0, camera.width, camera.height), now.px(3))
    numerals = now.typeface("small")
    numerals.setPixelSize(max(8, round(half * 1.3)))
    for number, (one, x, y) in enumerate(places, 1):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(now.colour("text"))
        painter.drawPolygon([QPointF(x + a * half, y + b * half) for a, b in _HOUSE])
        painter.setFont(numerals)
        painter.setPen(now.colour("canvas"))
        painter.drawText(QRectF(x - half, y - half * 0.8, 2 * half, 2 * half * 0.95), _Centre, str(number))
        painter.setFont(face)
        if (box := found.get(one.id)) is not None:
            painter.setPen(now.colour("text"))
            painter.drawText(QRectF(box.x, box.y, box.width + 1, box.height), _Centre, one.name)
    return [*marks, *found.values()]


def _names(painter: QPainter, camera: Camera, seen: Sequence[tuple[Spot, Box]], taken: Sequence[Box]) -> None:
    """The names of the outlets that find room."""
    now = style.current()
    painter.setPen(now.colour("text"))
    measure = QFontMetricsF(painter.font())
    words = {one.id: measure.elidedText(one.name, Qt.TextElideMode.ElideRight, now.px(150)) for one, _ in seen}
    wanted = [
        Wanted(one.id, box, measure.horizontalAdvance(words[one.id]), measure.height()) for one, box in seen
    ]  # fmt: skip
    boxes = [box for _, box in seen]
    found = place(wanted, (*boxes, *taken), Box(0, 0, camera.width, camera.height), now.px(3))
    for id_, box in found.items():
        painter.drawText(QRectF(box.x, box.y, box.width + 1, box.height), _Centre, words[id_])


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
