"""Tables of words that draw their cells by themselves, as the style sheet wishes them.

Qt's style looks every cell up in the sheet anew whenever it is drawn: a screenful of cells took several times as long,
and a list is drawn in whole when it gets or loses the keyboard.
"""

from __future__ import annotations

from typing import Protocol, cast

from PySide6.QtCore import QModelIndex, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QCursor, QFont, QPainter, QPaintEvent, QPen, QStaticText, QTransform
from PySide6.QtWidgets import QTableView, QWidget

from lcsurvey.ui import style

_SIDE, _ACROSS = Qt.ItemDataRole.TextAlignmentRole, Qt.Orientation.Horizontal
EDGE, FRAME = 8, 2
"""Room at the sides of a cell and the frame of the keyboard, of the style sheet (``QTableView::item``), at 100 %."""
MARGIN = 3
"""What Qt's style leaves at the sides of words, pixels at any size of text."""
KEPT = 4_096


class Worded(Protocol):
    """A model whose cells hold words in one line."""

    def words(self, row: int, column: int) -> str:
        """What stands in a cell."""

    def ink(self, row: int, column: int) -> QColor | None:
        """In which colour; None for that of every text."""


class DrawnRows(QTableView):
    """Its model is :class:`Worded` and gives sides to its headings; it has no pictures and no boxes to tick."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._laid: dict[tuple[str, int], tuple[QStaticText, float]] = {}
        self._face = QFont()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The cells within what is to be drawn; the ground is there already."""
        area, model = event.rect(), self.model()
        columns = self._columns(area)
        first = self.rowAt(max(0, area.top()))
        if not columns or first < 0:
            return
        if self._face != self.font():
            self._face = QFont(self.font())
            self._laid.clear()
        last = self.rowAt(area.bottom())
        rows = range(first, (model.rowCount() - 1 if last < 0 else last) + 1)
        left, width = columns[0][1], columns[-1][1] + columns[-1][2] - columns[0][1]
        painter, line = QPainter(self.viewport()), style.current().colour("line")
        for row in rows:
            top, height = self.rowViewportPosition(row), self.rowHeight(row)
            painter.fillRect(left, top + height - 1, width, 1, line)
        self._grounds(painter, area)
        ink = style.current().colour("text")
        painter.setPen(ink)
        for row in rows:
            self._row(painter, row, columns, ink)
        self._frame(painter)

    def _columns(self, area: QRect) -> list[tuple[int, int, int, bool]]:
        """Column, left edge, width, whether its words stand at the right, of those within ``area`` from the left."""
        heads, found = self.horizontalHeader(), []
        for column in map(heads.logicalIndex, range(heads.count())):
            at, wide = self.columnViewportPosition(column), self.columnWidth(column)
            if wide and at <= area.right() and at + wide > area.left():
                side = self.model().headerData(column, _ACROSS, _SIDE)
                found.append((column, at, wide, side is not None and bool(side & Qt.AlignmentFlag.AlignRight)))
        return found

    def _grounds(self, painter: QPainter, area: QRect) -> None:
        """Of the cell under the mouse, and of those that are chosen."""
        now, viewport = style.current(), self.viewport()
        under = self.indexAt(viewport.mapFromGlobal(QCursor.pos())) if viewport.underMouse() else QModelIndex()
        chosen = self.selectionModel().selectedIndexes()
        for index in (under, *chosen):
            room = self.visualRect(index) if index.isValid() else QRect()
            if room.intersects(area):
                painter.fillRect(room.adjusted(0, 0, 0, -1), now.colour("accent_soft" if index in chosen else "hover"))

    def _row(self, painter: QPainter, row: int, columns: list[tuple[int, int, int, bool]], ink: QColor) -> None:
        """The words of one row."""
        model, now = cast(Worded, self.model()), style.current()
        top, height, line = self.rowViewportPosition(row), self.rowHeight(row), self.fontMetrics().height()
        here = self.currentIndex()
        selected = self.selectionModel()
        for column, at, wide, right in columns:
            if not (words := model.words(row, column)):
                continue
            framed = here.row() == row and here.column() == column and self._frames
            frame = now.px(FRAME) if framed else 0
            edge = now.px(EDGE) + MARGIN + frame
            text, long = self._fitting(words, wide - 2 * edge)
            over = frame + (height - frame - (frame or 1) - line) // 2
            place = QPointF(at + wide - edge - long if right else at + edge, top + over)
            own = model.ink(row, column)
            if own is None or selected.isSelected(self.model().index(row, column)):
                painter.drawStaticText(place, text)
            else:
                painter.setPen(own)
                painter.drawStaticText(place, text)
                painter.setPen(ink)

    @property
    def _frames(self) -> bool:
        """Whether the cell with the keyboard is framed."""
        return self.property("rows") != "whole" and self.hasFocus()

    def _frame(self, painter: QPainter) -> None:
        """Around the cell that has the keyboard."""
        now, here = style.current(), self.currentIndex()
        if here.isValid() and self._frames:
            wide = now.px(FRAME)
            painter.setPen(QPen(now.colour("accent"), wide, j=Qt.PenJoinStyle.MiterJoin))
            painter.drawRect(self.visualRect(here).adjusted(wide // 2, wide // 2, -wide // 2, -wide // 2))

    def _fitting(self, words: str, width: int) -> tuple[QStaticText, float]:
        """As much of some words as there is room for, laid out, and how wide it is; remembered, for it takes long."""
        known = self._laid.get((words, width))
        if known is None:
            if len(self._laid) >= KEPT:
                self._laid.clear()
            measure = self.fontMetrics()
            short = measure.elidedText(words, self.textElideMode(), width)
            text = QStaticText(short)
            text.setTextFormat(Qt.TextFormat.PlainText)
            text.prepare(QTransform(), self._face)
            known = self._laid[words, width] = (text, text.size().width())
        return known
