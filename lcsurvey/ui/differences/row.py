"""How a row is laid out and drawn: what it is about at the left, the sides as cards, 另填 and 清空 at the right."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from lcsurvey.store.difference import Difference
from lcsurvey.ui import style
from lcsurvey.ui.differences import wording
from lcsurvey.ui.differences.model import DifferencesModel, Heading, Index
from lcsurvey.ui.words import tr

OWN, CLEAR = "own", "clear"
"""The two places to click beside the sides, which are numbered from 0."""
_CARD, _LEAST, _MOST = 56, 208, 360
_ENDS = 96


@dataclass(frozen=True, slots=True)
class Places:
    """Where the parts of a row lie, relative to its top left corner."""

    label: QRect
    sides: tuple[QRect, ...]
    own: QRect
    clear: QRect
    height: int

    def at(self, point: QPoint) -> int | str | None:
        """What is clicked at a point: a side's number, own, clear, or nothing."""
        for number, place in enumerate(self.sides):
            if place.contains(point):
                return number
        if self.own.contains(point):
            return OWN
        return CLEAR if self.clear.contains(point) else None


def places(difference: Difference, width: int) -> Places:
    """The layout of a row of ``width`` pixels."""
    now = style.current()
    edge, gap = now.px(16), now.px(8)
    ends = now.px(_ENDS)
    label = max(now.px(168), min(now.px(320), width * 28 // 100))
    left, right = edge + label + gap, width - edge - ends - gap
    room = max(1, right - left)
    count = len(difference.sides)
    across = max(1, min(count, (room + gap) // (now.px(_LEAST) + gap)))
    wide = min(now.px(_MOST), (room - gap * (across - 1)) // across)
    sides = tuple(
        QRect(
            left + (wide + gap) * (number % across),
            gap // 2 + (now.px(_CARD) + gap) * (number // across),
            wide,
            now.px(_CARD),
        )
        for number in range(count)
    )
    height = (now.px(_CARD) + gap) * -(-count // across)
    end = min(width - edge - ends, left + (wide + gap) * across)
    half = ends // 2
    top = gap // 2 + (now.px(_CARD) - now.px("target")) // 2
    return Places(
        QRect(edge, gap // 2, label, height - gap),
        sides,
        QRect(end, top, half, now.px("target")),
        QRect(end + half, top, half, now.px("target")),
        height,
    )


def can_own(difference: Difference) -> bool:
    """Whether another value than the sides' can be given."""
    return difference.trouble == "value" and difference.kind != "setting" and not difference.field.startswith("form/")


class RowDelegate(QStyledItemDelegate):
    """Draws headings and rows; ``hot`` is what lies under the mouse: row and part."""

    def __init__(self, model: DifferencesModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self.hot: tuple[int, int | str | None] = (-1, None)
        self.read_only = False

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as its lines of cards."""
        view = self.parent()
        assert isinstance(view, QWidget)
        row = self._model.row(index.row())
        width = view.property("rowWidth") or view.width()
        if isinstance(row, Heading):
            return QSize(width, style.current().px(44))
        return QSize(width, places(row, width).height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """A heading, or a row."""
        row = self._model.row(index.row())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(option.rect.topLeft())  # type: ignore[attr-defined]
        size: QSize = option.rect.size()  # type: ignore[attr-defined]
        if isinstance(row, Heading):
            _paint_heading(painter, size, row)
        else:
            state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
            self._paint_row(painter, size, index.row(), row, bool(state & QStyle.StateFlag.State_Selected))
        painter.restore()

    def _paint_row(self, painter: QPainter, size: QSize, number: int, row: Difference, current: bool) -> None:
        now = style.current()
        view = self.parent()
        focused = current and isinstance(view, QWidget) and view.hasFocus()
        if current:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(now.colour("accent_soft"))
            painter.drawRoundedRect(QRect(QPoint(0, 0), size).adjusted(2, 0, -2, 0), 6, 6)
        if focused:
            painter.setPen(QPen(now.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRect(QPoint(0, 0), size).adjusted(2, 1, -3, -1), 6, 6)
        where = places(row, size.width())
        hot = self.hot[1] if self.hot[0] == number else None
        _paint_label(painter, where.label, row)
        chosen = self._model.decided.get(row.id)
        for at, (side, place) in enumerate(zip(wording.ordered(row), where.sides, strict=True)):
            stands = chosen is not None and chosen[1].side == at
            _paint_side(painter, place, at, wording.value_of(side), wording.source(side), hot == at, stands)
        if not self.read_only:
            if can_own(row):
                _paint_link(painter, where.own, tr("另填"), hot == OWN)
            if row.trouble == "value":
                _paint_link(painter, where.clear, wording.CLEARED, hot == CLEAR)
        if chosen is not None and chosen[1].side < 0:
            painter.setFont(now.typeface("small"))
            painter.setPen(now.colour("done"))
            below = QRect(where.own.left(), where.own.bottom(), where.clear.right() - where.own.left(), now.px(18))
            said = QFontMetrics(painter.font()).elidedText(
                tr("定为 {words}", words=chosen[1].words), Qt.TextElideMode.ElideRight, below.width()
            )
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, said)


def _paint_heading(painter: QPainter, size: QSize, row: Heading) -> None:
    now = style.current()
    painter.setFont(now.typeface())
    painter.setPen(now.colour("accent"))
    place = QRect(now.px(16), now.px(8), size.width() - now.px(32), size.height() - now.px(8))
    metrics = QFontMetrics(painter.font())
    words = f"{row.circle}　{row.what}"
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, words)
    painter.setPen(now.colour("quiet"))
    painter.setFont(now.typeface("small"))
    beside = place.adjusted(metrics.horizontalAdvance(words) + now.px(12), 0, 0, 0)
    painter.drawText(beside, Qt.AlignmentFlag.AlignVCenter, tr("{count} 处", count=row.count))
    painter.fillRect(now.px(16), size.height() - 1, size.width() - now.px(32), 1, now.colour("line"))


def _paint_label(painter: QPainter, place: QRect, row: Difference) -> None:
    """What it is about, in at most two lines, and small words under it."""
    now = style.current()
    body, small = now.typeface(), now.typeface("small")
    lines = _wrapped(QFontMetrics(body), wording.label(row), place.width())
    high, low = QFontMetrics(body).lineSpacing(), QFontMetrics(small).lineSpacing()
    top = place.top() + max(0, (min(place.height(), now.px(_CARD)) - len(lines) * high - low) // 2)
    painter.setFont(body)
    painter.setPen(now.colour("text"))
    for line in lines:
        painter.drawText(QRect(place.left(), top, place.width(), high), Qt.AlignmentFlag.AlignVCenter, line)
        top += high
    painter.setFont(small)
    painter.setPen(now.colour("quiet"))
    words = QFontMetrics(small).elidedText(wording.beside(row), Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(QRect(place.left(), top, place.width(), low), Qt.AlignmentFlag.AlignVCenter, words)


def _wrapped(metrics: QFontMetrics, words: str, width: int) -> list[str]:
    """Words on one line or two, the second shortened where they need more."""
    if metrics.horizontalAdvance(words) <= width:
        return [words]
    cut = len(words)
    while cut > 1 and metrics.horizontalAdvance(words[:cut]) > width:
        cut -= 1
    return [words[:cut], metrics.elidedText(words[cut:].lstrip(), Qt.TextElideMode.ElideRight, width)]


def _paint_side(painter: QPainter, place: QRect, at: int, value: str, source: str, hot: bool, stands: bool) -> None:
    """One side: its digit, its value, who and when."""
    now = style.current()
    painter.setPen(
        QPen(now.colour("done" if stands else "accent" if hot else "line_strong"), 2 if stands or hot else 1)
    )
    painter.setBrush(now.colour("done_soft" if stands else "hover" if hot else "canvas"))
    painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), 6, 6)
    ring = QRect(place.left() + now.px(10), place.top() + now.px(8), now.px(20), now.px(20))
    painter.setPen(QPen(now.colour("done" if stands else "accent"), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(ring)
    painter.setFont(now.typeface("small"))
    painter.drawText(ring, Qt.AlignmentFlag.AlignCenter, "✓" if stands else str(at + 1) if at < 9 else "·")
    left, width = ring.right() + now.px(8), place.right() - ring.right() - now.px(16)
    body, small = now.typeface(), now.typeface("small")
    painter.setFont(body)
    painter.setPen(now.colour("text"))
    metrics = QFontMetrics(body)
    words = metrics.elidedText(value, Qt.TextElideMode.ElideRight, width)
    painter.drawText(
        QRect(left, place.top() + now.px(6), width, metrics.lineSpacing()), Qt.AlignmentFlag.AlignVCenter, words
    )
    metrics = QFontMetrics(small)
    painter.setFont(small)
    painter.setPen(now.colour("quiet"))
    words = metrics.elidedText(source, Qt.TextElideMode.ElideRight, width)
    top = place.bottom() - now.px(8) - metrics.lineSpacing()
    painter.drawText(QRect(left, top, width, metrics.lineSpacing()), Qt.AlignmentFlag.AlignVCenter, words)


def _paint_link(painter: QPainter, place: QRect, word: str, hot: bool) -> None:
    now = style.current()
    face = now.typeface()
    face.setUnderline(hot)
    painter.setFont(face)
    painter.setPen(now.colour("accent"))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, word)
