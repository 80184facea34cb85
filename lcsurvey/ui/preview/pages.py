"""The pages one under another, drawn when they come into view."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from lcsurvey.ui import style
from lcsurvey.ui.preview.press import Press
from lcsurvey.ui.words import tr

FIT = 0.0
"""Zoom: as wide as the window lets it."""
SMALLEST, LARGEST = 0.25, 4.0
DPI = 96  # logical dots per inch at 100 %


class Pages(QWidget):
    """Paints the pages of a press at a zoom."""

    def __init__(self, press: Press, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._press = press
        self.scale = 1.0  # logical pixels per point
        self.places: list[QRect] = []

    def lay_out(self, width: int, zoom: float) -> None:
        """Where each page lies within ``width`` pixels."""
        now = style.current()
        gap = now.px(16)
        sizes = self._press.sizes
        widest = max((size[0] for size in sizes), default=595.0)
        fit = max(120, width - 2 * gap) / widest
        self.scale = fit if zoom == FIT else zoom * DPI / 72
        self.places, top = [], gap
        across = max(width, round(widest * self.scale) + 2 * gap)
        for size in sizes:
            wide, high = round(size[0] * self.scale), round(size[1] * self.scale)
            self.places.append(QRect((across - wide) // 2, top, wide, high))
            top += high + gap
        self.setFixedSize(across, top)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The pages within sight; what is not drawn yet is white, or the last size of it."""
        now = style.current()
        painter = QPainter(self)
        painter.fillRect(event.rect(), now.colour("pane"))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        dpi = self.scale * 72 * self.devicePixelRatioF()
        for number, place in enumerate(self.places):
            if not place.intersects(event.rect()):
                continue
            painter.fillRect(place, Qt.GlobalColor.white)
            picture = self._press.picture(number, dpi) or self._press.other_size(number)
            if picture is not None:
                painter.drawImage(place, picture)
            painter.setPen(QPen(now.colour("line_strong"), 1))
            painter.drawRect(place.adjusted(-1, -1, 0, 0))


class PageArea(QScrollArea):
    """Scrolls the pages; Ctrl with the wheel, + and - zooms."""

    page_seen = Signal(int)
    zoom_wanted = Signal(float)

    def __init__(self, press: Press, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "pane")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("页面"))
        self.viewport().setAutoFillBackground(True)
        colours = self.viewport().palette()
        colours.setColor(self.viewport().backgroundRole(), style.current().colour("pane"))
        self.viewport().setPalette(colours)
        self.pages = Pages(press)
        self.setWidget(self.pages)
        self.zoom = FIT
        press.made.connect(self.show_pages)
        press.drawn.connect(self._drawn)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    def show_pages(self) -> None:
        """Lay the pages out anew, the same page in sight."""
        page = self.page()
        self.pages.lay_out(self.viewport().width(), self.zoom)
        if self.pages.places and page:
            self.go_to(min(page, len(self.pages.places) - 1))
        self.page_seen.emit(self.page())

    def show_zoom(self, zoom: float) -> None:
        """Show the pages at a zoom; FIT is as wide as there is room."""
        self.zoom = zoom if zoom == FIT else min(LARGEST, max(SMALLEST, zoom))
        self.show_pages()

    def page(self) -> int:
        """The page in the upper half of the view."""
        middle = self.verticalScrollBar().value() + self.viewport().height() // 3
        return next((n for n, place in enumerate(self.pages.places) if place.bottom() >= middle), 0)

    def go_to(self, page: int) -> None:
        """Bring the top of a page into view."""
        if 0 <= page < len(self.pages.places):
            self.verticalScrollBar().setValue(self.pages.places[page].top() - style.current().px(16))

    def _drawn(self, page: int) -> None:
        if page < len(self.pages.places):
            self.pages.update(self.pages.places[page])

    def _scrolled(self) -> None:
        self.page_seen.emit(self.page())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fitted pages follow the width."""
        super().resizeEvent(event)
        self.show_pages()

    def _step(self, larger: bool) -> None:
        now = self.pages.scale * 72 / DPI
        self.zoom_wanted.emit(min(LARGEST, max(SMALLEST, now * (1.25 if larger else 0.8))))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl zooms."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._step(event.angleDelta().y() > 0)
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Plus and minus zoom, Home and End go to the first and last page."""
        last = len(self.pages.places) - 1
        if event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            self._step(event.key() != Qt.Key.Key_Minus)
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.go_to(0 if event.key() == Qt.Key.Key_Home else last)
        else:
            super().keyPressEvent(event)
