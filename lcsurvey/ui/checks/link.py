"""A place that a finding speaks of, to go there."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from lcsurvey.score.checks.finding import Place
from lcsurvey.ui import icon, plain, style
from lcsurvey.ui.words import tr

ICONS = {
    "question": "table", "table": "table", "circle": "overview", "community": "community", "compound": "compound",
    "outlet": "outlet", "activity": "activity", "demand": "demand", "project": "project", "survey": "file",
    "questionnaires": "file",
}  # fmt: skip


class PlaceLink(QAbstractButton):
    """A few words, with an icon where ``kinds`` differ beside each other; the row it stands in has the keyboard for it."""

    def __init__(self, place: Place, parent: QWidget | None = None, *, kinds: bool = True) -> None:
        super().__init__(parent)
        self.place = place
        self.kinds = kinds
        self._here = False
        self.setText(place.label)
        self.setAccessibleName(tr("打开{label}", label=place.label))
        self.setToolTip(plain.tip(tr("打开{label}", label=place.label)))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_here(self, here: bool) -> None:
        """Whether Enter opens this one."""
        if here != self._here:
            self._here = here
            self.update()

    def sizeHint(self) -> QSize:
        """The words on one line, up to a limit."""
        now = style.current()
        words = min(self.fontMetrics().horizontalAdvance(self.text()), now.px(320))
        return QSize(words + now.px(36 if self.kinds else 16), now.px("target"))

    def minimumSizeHint(self) -> QSize:
        """May be shortened."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The icon, the words in the colour of what leads somewhere, a ground where the keyboard is."""
        now = style.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._here or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(now.colour("accent_soft" if self._here else "hover"))
            painter.drawRoundedRect(self.rect().adjusted(0, now.px(2), 0, -now.px(2)), 6, 6)
        side = now.px("icon")
        if self.kinds:
            painter.drawPixmap(now.px(8), (self.height() - side) // 2, icon.pixmap(ICONS[self.place.kind], "accent"))
        painter.setPen(now.colour("accent"))
        room = self.rect().adjusted(now.px(28 if self.kinds else 8), 0, -now.px(6), 0)
        words = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
