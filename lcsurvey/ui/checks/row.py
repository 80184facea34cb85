"""One finding on the screen: the sentence, and the places it speaks of."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from lcsurvey.score.checks.finding import SEVERITY_WORDS, Finding, Severity
from lcsurvey.ui import icon, style
from lcsurvey.ui.checks.link import ICONS, PlaceLink
from lcsurvey.ui.flow import FlowLayout
from lcsurvey.ui.panel import Tone
from lcsurvey.ui.parts import Text
from lcsurvey.ui.words import said, tr

MOST = 6
"""So many places have a link; the sentence counts them all."""
LOOK: dict[Severity, tuple[str, Tone]] = {
    "error": ("warning", "wrong"), "warning": ("information", "partial"), "hint": ("information", "open"),
}  # fmt: skip
"""Icon and tone of each severity; the word stands with it."""


class FindingRow(QWidget):
    """One stop for the keyboard: Left and Right choose a place, Enter opens it, Up and Down go to the neighbour."""

    place_wanted = Signal(object)
    stepped = Signal(int)

    def __init__(self, finding: Finding, word: str = "", most: int = MOST, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = style.current()
        self.finding = finding
        self._at = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(
            tr(
                "{word}：{sentence}",
                word=word or said(SEVERITY_WORDS[finding.severity]),
                sentence=said(finding.sentence),
            )
        )
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        row = QHBoxLayout(self)
        row.setContentsMargins(now.px(8), now.px(6), now.px(8), now.px(4))
        row.setSpacing(0)
        picture = QLabel()
        picture.setPixmap(icon.pixmap(*(("state-partial", "partial") if word else LOOK[finding.severity])))
        picture.setContentsMargins(0, now.px(3), 0, 0)
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(0)
        self.words = Text(said(finding.sentence), wrap=True)
        self.words.setContentsMargins(now.px(8), 0, 0, 0)
        column.addWidget(self.words)
        places = finding.places[:most]
        kinds = len({ICONS[place.kind] for place in places}) > 1
        self.links = [PlaceLink(place, kinds=kinds) for place in places]
        if self.links:
            holder = QWidget()
            flow = FlowLayout(now.px(4), holder)
            flow.setContentsMargins(0, 0, 0, 0)
            for link in self.links:
                flow.addWidget(link)
                link.clicked.connect(lambda _=False, place=link.place: self.place_wanted.emit(place))
            column.addWidget(holder)
        row.addLayout(column, 1)

    def _show_here(self) -> None:
        for at, link in enumerate(self.links):
            link.show_here(self.hasFocus() and at == self._at)
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The place that Enter opens is marked."""
        super().focusInEvent(event)
        self._show_here()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The mark goes."""
        super().focusOutEvent(event)
        self._show_here()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the sentence opens the first place."""
        if self.links and self.rect().contains(event.position().toPoint()):
            self.place_wanted.emit(self.links[0].place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, Enter and Space."""
        key: Any = event.key()
        across = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(key)
        down = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(key)
        if across is not None and self.links:
            self._at = max(0, min(self._at + across, len(self.links) - 1))
            self._show_here()
        elif down is not None:
            self.stepped.emit(down)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.links:
            self.place_wanted.emit(self.links[self._at].place)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A frame where the keyboard is, a ground under the mouse."""
        now = style.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            painter.setPen(QPen(now.colour("accent"), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 6, 6)
        elif self.underMouse() and self.links:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(now.colour("hover"))
            painter.drawRoundedRect(self.rect(), 6, 6)
