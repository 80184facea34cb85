"""The drawing as a widget: one walks through it by arrows, looks closer with + and -, and opens with Enter."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, QPointF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from lcsurvey.circle.sketch import Sketch, Spot
from lcsurvey.ui import style
from lcsurvey.ui.sketch.camera import Camera
from lcsurvey.ui.sketch.painting import Arrangement, arrange, draw, draw_here, size_of_symbols
from lcsurvey.ui.sketch.symbols import symbol
from lcsurvey.ui.sketch.walking import nearest, neighbour, next_in_list
from lcsurvey.ui.wording import count
from lcsurvey.ui.words import tr

ZOOM = 1.25
AHEAD_MS = 20
"""Pause after which the words of the next step of the zoom are placed."""
PAN = 0.12
"""Part of the view by which Shift with an arrow moves it."""
ARRANGED = 64  # sizes for which the places of words are kept
_STEPS = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}
_TURNS = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1, Qt.Key.Key_Home: 1, Qt.Key.Key_End: -1}


class SketchView(QWidget):
    """``opened`` with the id of an outlet, ``moved`` with the outlet one is at, or None."""

    opened = Signal(str)
    moved = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._sketch: Sketch | None = None
        self._hidden: Collection[str] = frozenset()
        self.shown: Sequence[Spot] = ()
        self.here: Spot | None = None
        self.camera = Camera(edge=style.current().px(12))
        self._kept: QPixmap | None = None  # everything but where one is
        self._arranged: dict[float, Arrangement] = {}  # the words of what is shown, by the size of a unit
        self._ahead = QTimer(self, singleShot=True, interval=AHEAD_MS)
        self._ahead.timeout.connect(self._arrange_ahead)
        self._grabbed: tuple[QPoint, float, float] | None = None
        self._tell()

    # What is shown ---------------------------------------------------------------------------------------------

    def show_sketch(self, sketch: Sketch) -> None:
        """Shows another drawing; one stays at the same outlet where it is still there."""
        self._sketch = sketch
        self.camera.extent = sketch.extent
        self._filter()

    def hide_formats(self, formats: Collection[str]) -> None:
        """Outlets of these formats are left out."""
        self._hidden = frozenset(formats)
        self._filter()

    def _filter(self) -> None:
        drawn = self._sketch.drawn if self._sketch is not None else ()
        self.shown = tuple(one for one in drawn if one.format not in self._hidden)
        self._arranged.clear()
        at = self.here.id if self.here is not None else ""
        self._forget()
        self._go(next((one for one in self.shown if one.id == at), None))

    def go_to(self, outlet: str) -> None:
        """To an outlet by id."""
        self._go(next((one for one in self.shown if one.id == outlet), None))

    def show_zoom(self, zoom: float) -> None:
        """So many times as large as the whole; about where one is."""
        here = self.here
        self.camera.enlarge(zoom, (here.x, here.y) if here is not None else None)
        self._forget()

    def _forget(self) -> None:
        self._kept = None
        self.update()

    # Painting --------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """The kept picture, and over it where one is."""
        now, ratio = style.current(), self.devicePixelRatioF()
        if self._kept is None:
            self._kept = QPixmap(round(self.width() * ratio), round(self.height() * ratio))
            self._kept.setDevicePixelRatio(ratio)
            self._kept.fill(now.colour("canvas"))
            if self._sketch is not None:
                inner = QPainter(self._kept)
                draw(inner, self._sketch, self.shown, self.camera, self._arrangement(self._sketch, self.camera))
                inner.end()
                self._ahead.start()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._kept)
        if self._sketch is not None and self.here is not None:
            draw_here(painter, self._sketch, self.here, self.camera)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(now.colour("accent"), now.px(2)))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def _arrangement(self, sketch: Sketch, camera: Camera) -> Arrangement:
        """The words as this camera sees them, made once for each size."""
        unit = round(camera.unit, 6)
        if unit not in self._arranged:
            if len(self._arranged) >= ARRANGED:
                self._arranged.clear()
            self._arranged[unit] = arrange(sketch, self.shown, camera)
        return self._arranged[unit]

    def _arrange_ahead(self) -> None:
        """In the pause after the paint: what one step of the wheel to and fro shows, one at a time."""
        if self._sketch is None:
            return
        for step in (ZOOM, 1 / ZOOM):
            camera = replace(self.camera)
            camera.enlarge(camera.zoom * step)
            if round(camera.unit, 6) not in self._arranged:
                size = self._arrangement(self._sketch, camera).size
                for one in self.shown:
                    symbol(one.shape, one.sign, size)
                self._ahead.start()
                return

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Drawn anew in another size."""
        super().resizeEvent(event)
        self.camera.width, self.camera.height = self.width(), self.height()
        self._forget()

    def minimumSizeHint(self) -> QSize:
        """Room for a circle at all."""
        return QSize(style.current().px(280), style.current().px(240))

    # Keys ------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk, Shift with them moves the view, + and - look closer and further, Enter opens."""
        key, shift = Qt.Key(event.key()), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key in _STEPS and shift:
            x, y = _STEPS[key]
            part = PAN * min(self.width(), self.height()) / self.camera.unit
            self.camera.look(self.camera.x + x * part, self.camera.y + y * part)
            self._forget()
        elif key in _STEPS:
            self._go(neighbour(self.shown, self.here, _STEPS[key]) or self.here)
        elif key in _TURNS:
            start = None if key in (Qt.Key.Key_Home, Qt.Key.Key_End) else self.here
            self._go(next_in_list(self.shown, start, _TURNS[key]))
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.show_zoom(self.camera.zoom * ZOOM)
        elif key == Qt.Key.Key_Minus:
            self.show_zoom(self.camera.zoom / ZOOM)
        elif key == Qt.Key.Key_0:
            self.show_zoom(1.0)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.here is not None:
            self.opened.emit(self.here.id)
        else:
            super().keyPressEvent(event)

    def _go(self, one: Spot | None) -> None:
        """To an outlet; the view follows where it lies outside."""
        self.here = one
        outside = one is not None and not self.camera.sees(*self.camera.point(one.x, one.y), -style.current().px(40))
        if one is not None and self.camera.zoom > 1 and outside:
            self.camera.look(one.x, one.y)
            self._forget()
        self._tell()
        self.moved.emit(one)
        self.update()

    def _tell(self) -> None:
        """Screen readers hear where one is."""
        one = self.here
        words = (
            tr("{name}，{label}", name=one.name, label=one.label)
            if one is not None
            else tr("{count} 家网点，按方向键走", count=count(len(self.shown)))
        )
        self.setAccessibleName(tr("导视图：{words}", words=words))
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))

    # Mouse -----------------------------------------------------------------------------------------------------

    def _spot_at(self, at: QPointF) -> Spot | None:
        if self._sketch is None:
            return None
        reach = max(size_of_symbols(self._sketch, self.camera), style.current().px(20)) / self.camera.unit
        return nearest(self.shown, *self.camera.back(at.x(), at.y()), reach)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click goes to an outlet; pulling moves the view."""
        self._grabbed = event.position().toPoint(), self.camera.x, self.camera.y
        found = self._spot_at(event.position())
        if found is not None:
            self._go(found)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pulls the drawing along."""
        if self._grabbed is None:
            over = self._spot_at(event.position()) is not None
            self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)
            return
        start, x, y = self._grabbed
        way = event.position().toPoint() - start
        if way.manhattanLength() > 4 and self.camera.zoom > 1:
            self.camera.look(x - way.x() / self.camera.unit, y - way.y() / self.camera.unit)
            self._forget()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Lets go."""
        self._grabbed = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Opens an outlet."""
        found = self._spot_at(event.position())
        if found is not None:
            self.opened.emit(found.id)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Two fingers look closer."""
        turn = event.angleDelta().y()
        if turn:
            self.show_zoom(self.camera.zoom * ZOOM ** (turn / 120))
