"""“就是它 / 仍然新增”: before an outlet is entered a second time."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from lcsurvey.circle.catalogue import catalogue
from lcsurvey.circle.model import Outlet
from lcsurvey.ui import icon, style
from lcsurvey.ui.outlets.walk import walk_words
from lcsurvey.ui.parts import Text, quiet, secondary
from lcsurvey.ui.words import tr


class DuplicateBar(QFrame):
    """Names the outlet that is there already; Enter says it is that one, an arrow and Enter adds all the same."""

    same = Signal(str)  # the id of the outlet that it is
    other = Signal()  # another one of the same name
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = style.current()
        self.setProperty("role", "message")
        self.setProperty("tone", "partial")
        self._outlet = ""
        picture = Text()
        picture.setPixmap(icon.pixmap("information", "partial"))
        self.words = Text("", wrap=True)
        self.it = secondary(tr("就是它"))
        self.still = quiet(tr("仍然新增"))
        row = QHBoxLayout(self)
        row.setContentsMargins(now.px(12), now.px(6), now.px(6), now.px(6))
        row.setSpacing(now.px(8))
        row.addWidget(picture)
        row.addWidget(self.words, 1)
        row.addWidget(self.it)
        row.addWidget(self.still)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.it.clicked.connect(self._same)
        self.still.clicked.connect(self._other)
        self.hide()

    def ask(self, found: Sequence[Outlet], circle: str) -> None:
        """Asks about the most similar one."""
        one = found[0]
        self._outlet = one.id
        said = (catalogue().label(one.format) if one.format else "", one.address, walk_words(one))
        known = tr("，").join(word for word in said if word)
        seen = tr("{seen_by} {seen_on} 看到过", seen_by=one.seen_by, seen_on=one.seen_on) if one.seen_on else ""
        more = tr("；另有 {count} 家相像", count=len(found) - 1) if len(found) > 1 else ""
        elsewhere = "" if circle in (one.circle, *one.circles) else tr("在别的生活圈里")
        inside = tr("，").join(word for word in (elsewhere, known, seen) if word)
        self.words.setText(
            tr(
                "已经登记过“{name}”{part}{more}。是同一家吗？",
                name=one.name,
                part=tr("（{inside}）", inside=inside) if inside else "",
                more=more,
            )
        )
        self.it.setAccessibleDescription(tr("回车：转到已登记的这一家，不再新增"))
        self.show()
        self.it.setFocus(Qt.FocusReason.OtherFocusReason)

    def _same(self) -> None:
        self.hide()
        self.same.emit(self._outlet)

    def _other(self) -> None:
        self.hide()
        self.other.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right go between the two, Esc goes back to the line."""
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            (self.still if self.it.hasFocus() else self.it).setFocus(Qt.FocusReason.TabFocusReason)
        elif event.key() == Qt.Key.Key_Escape:
            self.hide()
            self.closed.emit()
        else:
            super().keyPressEvent(event)
