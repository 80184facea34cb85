"""One line that says where an answer comes from; a click shows what stands behind it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from lcsurvey.ui import plain, style
from lcsurvey.ui.parts import put_away
from lcsurvey.ui.table.origin import NOTHING, Mark, Origin
from lcsurvey.ui.words import tr

TONES: Mapping[Mark, str] = {
    "": "quiet", "derived": "quiet", "open": "quiet", "overruled": "accent", "outdated": "wrong", "differs": "wrong",
}  # fmt: skip
"""Mark of an origin → the colour of its words, which always say it too."""


class OriginLine(QAbstractButton):
    """Small words with an arrow, shortened where there is no room and whole in the tip; no room where nothing is to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._origin = NOTHING
        self._short = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_origin(self, origin: Origin, before: str = "", *, short: bool = False) -> None:
        """Say it; ``before`` names the field where the line serves several, ``short`` says no more than needed."""
        self._origin, self._short = origin, short
        words = tr("{before}：{words}", before=before, words=origin.words) if before else origin.words
        self.setText(origin.brief if short else words)
        self.setAccessibleName(words)
        self.setToolTip(plain.tip(words))
        put_away(self, not origin.tells)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """A small line; of a word as wide as the word."""
        now = style.current()
        metrics = QFontMetrics(now.typeface("small"))
        width = metrics.horizontalAdvance(f"{self.text()} ›") + now.px(4) if self._short else now.px(200)
        return QSize(width, metrics.height() + now.px(8))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The words and the arrow, underlined under the mouse."""
        now = style.current()
        painter = QPainter(self)
        face = now.typeface("small")
        face.setUnderline(self.underMouse())
        painter.setFont(face)
        painter.setPen(now.colour(TONES[self._origin.mark]))
        metrics = QFontMetrics(face)
        arrow = " ›"
        room = self.width() - metrics.horizontalAdvance(arrow)
        words = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words + arrow)
