"""All pages small, at the left; a click goes there."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QScrollArea, QWidget

from lcsurvey.ui import style
from lcsurvey.ui.preview.press import Press


class _Small(QWidget):
    """Paints the small pages within sight."""

    clicked = Signal(int)

    def __init__(self, press: Press) -> None:
        super().__init__()
        self._press = press
        self.page = 0
        self.places: list[QRect] = []
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def lay_out(self) -> None:
        """One page under another, its number below it."""
        now = style.current()
        wide, gap, top = now.px(88), now.px(16), now.px(16)
        self.places = []
        for width, height in self._press.sizes:
            self.places.append(QRect(now.px(32), top, wide, round(wide * height / width)))
            top += self.places[-1].height() + gap + now.px(16)
        self.setFixedSize(now.px(140), max(1, top))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The pages, the one in view framed."""
        now = style.current()
        painter = QPainter(self)
        painter.fillRect(event.rect(), now.colour("canvas"))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setFont(now.typeface("small"))
        for number, place in enumerate(self.places):
            if not place.adjusted(0, 0, 0, now.px(24)).intersects(event.rect()):
                continue
            here = number == self.page
            painter.fillRect(place, Qt.GlobalColor.white)
            dpi = place.width() / self._press.sizes[number][0] * 72 * self.devicePixelRatioF()
            picture = self._press.picture(number, dpi)
            if picture is not None:
                painter.drawImage(place, picture)
            painter.setPen(QPen(now.colour("accent" if here else "line_strong"), 2 if here else 1))
            painter.drawRect(place.adjusted(-1, -1, 0, 0))
            painter.setPen(now.colour("accent" if here else "quiet"))
            below = QRect(place.left(), place.bottom() + now.px(2), place.width(), now.px(20))
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, str(number + 1))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a page or its number."""
        at = event.position().toPoint()
        for number, place in enumerate(self.places):
            if place.adjusted(0, 0, 0, style.current().px(24)).contains(at):
                self.clicked.emit(number)


class PageList(QScrollArea):
    """The small pages in a column."""

    chosen = Signal(int)

    def __init__(self, press: Press, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._small = _Small(press)
        self._small.clicked.connect(self.chosen)
        self.setWidget(self._small)
        press.made.connect(self._small.lay_out)
        press.drawn.connect(lambda _: self._small.update())

    def show_page(self, page: int) -> None:
        """Mark the page in view."""
        if page == self._small.page and self._small.places:
            return
        self._small.page = page
        self._small.update()
        if page < len(self._small.places):
            middle = self._small.places[page].center()
            self.ensureVisible(middle.x(), middle.y(), 0, self._small.places[page].height())
