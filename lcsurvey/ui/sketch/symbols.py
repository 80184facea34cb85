"""Symbols of outlets as pictures, drawn once for each look and kept."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPainterPath, QPixmap

from lcsurvey.ui import style

COLOURS = {
    "light": {"circle": "#1a5c9e", "square": "#a34510", "diamond": "#2a6b33", "triangle": "#545458"},
    "dark": {"circle": "#7fb4ea", "square": "#f0a878", "diamond": "#86cf92", "triangle": "#b9bcc2"},
}
"""Ground of each shape; the sign on it stands out at 4.5:1 and more."""
_CORNERS = {
    "diamond": ((0.0, -1.0), (1.0, 0.0), (0.0, 1.0), (-1.0, 0.0)),
    "triangle": ((0.0, -1.0), (1.0, 0.85), (-1.0, 0.85)),
}


def symbol(shape: str, sign: str, size: int) -> QPixmap:
    """The symbol in a square of ``size`` logical pixels, in the colours of the theme."""
    now = style.current()
    return _draw(shape, sign, size, now.theme, QGuiApplication.primaryScreen().devicePixelRatio())


@lru_cache(maxsize=2048)
def _draw(shape: str, sign: str, size: int, theme: str, ratio: float) -> QPixmap:
    now = style.current()
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(COLOURS[theme][shape]))
    painter.drawPath(outline(shape, QPointF(size / 2, size / 2), size * 0.47))
    share = 0.62 if shape in ("circle", "square") else 0.5
    if size * share >= 7:
        font = now.typeface("small")
        font.setPixelSize(round(size * share))
        painter.setFont(font)
        painter.setPen(now.colour("on_accent"))
        lower = size * 0.1 if shape == "triangle" else 0.0
        painter.drawText(QRectF(0, lower, size, size), Qt.AlignmentFlag.AlignCenter, sign)
    painter.end()
    return picture


def outline(shape: str, middle: QPointF, half: float) -> QPainterPath:
    """The outline of a shape about a point."""
    path = QPainterPath()
    if shape == "circle":
        path.addEllipse(middle, half, half)
    elif shape == "square":
        side = half * 0.92
        path.addRoundedRect(QRectF(middle.x() - side, middle.y() - side, 2 * side, 2 * side), half * 0.2, half * 0.2)
    else:
        for number, (x, y) in enumerate(_CORNERS[shape]):
            at = QPointF(middle.x() + x * half, middle.y() + y * half)
            path.moveTo(at) if number == 0 else path.lineTo(at)
        path.closeSubpath()
    return path
