"""Icons: small drawings of ``resources/icons`` in a colour of the theme, sharp at every size."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap

from lcsurvey import paths
from lcsurvey.ui import style


@lru_cache(maxsize=128)
def _source(name: str) -> str:
    return paths.resource("icons", f"{name}.svg").read_text(encoding="utf-8")


@lru_cache(maxsize=512)
def _draw(name: str, colour: str, size: int, gap: int, ratio: float) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer

    drawing = QSvgRenderer(QByteArray(_source(name).replace("currentColor", colour).encode()))
    image = QPixmap(round((size + gap) * ratio), round(size * ratio))
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    drawing.render(painter, QRectF(0, 0, image.height(), image.height()))
    painter.end()
    image.setDevicePixelRatio(ratio)
    return image


def pixmap(name: str, colour: str = "quiet", size: int = 16, gap: int = 0) -> QPixmap:
    """An icon in a colour token, ``size`` logical pixels at 100 % text size; ResourceError if missing."""
    now = style.current()
    screen = QGuiApplication.primaryScreen()
    return _draw(name, now.colours[colour], now.px(size), now.px(gap), screen.devicePixelRatio())


def icon(name: str, colour: str = "quiet", size: int = 16, gap: int = 0) -> QIcon:
    """The same for buttons and menus, greyed while disabled; ``gap`` keeps the words away."""
    made = QIcon(pixmap(name, colour, size, gap))
    made.addPixmap(pixmap(name, "line_strong", size, gap), QIcon.Mode.Disabled)
    return made
