"""Long words of the document on one line, whole on a click."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from lcsurvey.ui import plain, style
from lcsurvey.ui.words import tr

_MORE, _LESS = tr("全文"), tr("收起")


class Folded(QWidget):
    """A quiet text that shows its first line until it is clicked; no stop for the keyboard, the tip has it whole."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self._whole = False
        self._metrics = QFontMetrics(style.current().typeface("small"))
        self.setAccessibleName(text)
        self.setToolTip(plain.tip(text))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Whole, it is as high as its lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """One line, or all of them."""
        line = self._metrics.lineSpacing() + style.current().px(2)
        if not self._whole:
            return line
        words = self._text + _LESS + "　"
        return self._metrics.boundingRect(QRect(0, 0, width, 10_000), Qt.TextFlag.TextWordWrap, words).height()

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(style.current().px(320), self.heightForWidth(style.current().px(320)))

    def minimumSizeHint(self) -> QSize:
        """A few words of one line."""
        return QSize(style.current().px(120), self._metrics.lineSpacing())

    def _fits(self) -> bool:
        return self._metrics.horizontalAdvance(self._text) <= self.width()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Show the whole, or fold again."""
        if self._whole or not self._fits():
            self._whole = not self._whole
            self.updateGeometry()
            self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A hand where there is more to see."""
        super().resizeEvent(event)
        more = self._whole or not self._fits()
        self.setCursor(Qt.CursorShape.PointingHandCursor if more else Qt.CursorShape.ArrowCursor)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The words, and 全文 where they go on."""
        now = style.current()
        painter = QPainter(self)
        painter.setFont(now.typeface("small"))
        painter.setPen(now.colour("quiet"))
        if self._whole:
            painter.drawText(self.rect(), Qt.TextFlag.TextWordWrap, self._text)
            painter.setPen(now.colour("accent"))
            corner = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom
            painter.drawText(self.rect(), corner, _LESS)
        elif self._fits():
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, self._text)
        else:
            more = self._metrics.horizontalAdvance(_MORE) + now.px(8)
            room = self.rect().adjusted(0, 0, -more, 0)
            words = self._metrics.elidedText(self._text, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
            painter.setPen(now.colour("accent"))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, _MORE)
