"""The head of a table question: what its columns are, and where the cell with the focus comes from."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from lcsurvey.ui import style
from lcsurvey.ui.table.origin_line import OriginLine
from lcsurvey.ui.words import tr

_WRAP = Qt.TextFlag.TextWordWrap


class GridHead(QWidget):
    """Paints the words of the columns, wrapped; opaque, so that lines pass under it."""

    def __init__(self, titles: Sequence[str], right: Sequence[bool], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._titles, self._right = tuple(titles), tuple(right)
        self._columns: list[tuple[int, int]] = []
        self._metrics = QFontMetrics(style.current().typeface("small"))
        self.origin = OriginLine(self)
        self.origin.hide()
        self.setProperty("floats", True)  # lies over the lines that pass under it
        self.setAccessibleName(tr("、").join(titles))

    def _words_height(self, widths: Sequence[int]) -> int:
        rooms = [QRect(0, 0, max(1, width - style.current().px(4)), 1000) for width in widths]
        return max(
            (
                self._metrics.boundingRect(room, _WRAP, words).height()
                for room, words in zip(rooms, self._titles, strict=True)
            ),
            default=0,
        )

    def height_for(self, widths: Sequence[int]) -> int:
        """The height with columns of these widths, in pixels."""
        now = style.current()
        return self.origin.sizeHint().height() + self._words_height(widths) + now.px(12)

    def show_columns(self, columns: Sequence[tuple[int, int]], width: int) -> None:
        """Takes up the columns, left and width each."""
        self._columns = list(columns)
        high = self.origin.sizeHint().height()
        self.resize(width, self.height_for([size for _, size in columns]))
        self.origin.setGeometry(0, 0, width, high)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The words, each over its column, and a hairline below."""
        now = style.current()
        painter = QPainter(self)
        painter.fillRect(self.rect(), now.colour("canvas"))
        painter.setFont(now.typeface("small"))
        painter.setPen(now.colour("quiet"))
        top = self.origin.sizeHint().height()
        for words, right, (left, width) in zip(self._titles, self._right, self._columns, strict=True):
            place = QRect(left, top, width - now.px(4), self.height() - top - now.px(9))
            side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            painter.drawText(place, _WRAP | side | Qt.AlignmentFlag.AlignBottom, words)
        painter.fillRect(0, self.height() - now.px(5), self.width(), 1, now.colour("line_strong"))
