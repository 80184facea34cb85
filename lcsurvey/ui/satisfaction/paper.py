"""The paper sheet on the screen: its questions one under the other, and the keys that answer them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lcsurvey.ui import style
from lcsurvey.ui.satisfaction.stop import Stop
from lcsurvey.ui.words import tr


class Sheet(QWidget):
    """The questions one under the other; holds the keyboard while a question is answered by digits."""

    digit = Signal(int)
    entered = Signal()
    went_back = Signal()
    went = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = style.current()
        self.setProperty("role", "page")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("问卷"))
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(now.px(16), now.px(8), now.px(16), now.px(8))
        self.column.setSpacing(now.px(2))
        self.stops: list[Stop] = []

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits answer, Enter goes on, Backspace goes back."""
        key, text = event.key(), event.text()
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(key))
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif key == Qt.Key.Key_Backspace:
            self.went_back.emit()
        elif step is not None:
            self.went.emit(step)
        elif len(text) == 1 and text in "0123456789":
            self.digit.emit(int(text))
        else:
            super().keyPressEvent(event)
