"""What a screen that one came to for one thing has: Esc goes back, and the strip over it with back, words and acts."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from lcsurvey.ui import style
from lcsurvey.ui.parts import Elided, Text, quiet
from lcsurvey.ui.words import tr


class BackScreen(QWidget):
    """A screen that Esc leaves."""

    back_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.back_wanted.emit()
        else:
            super().keyPressEvent(event)


class BackBar(QWidget):
    """The strip. Shows where one is; widgets of the screen are added to ``row``."""

    back_wanted = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = style.current()
        self.setFixedHeight(now.px(48))
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(now.px(8), 0, now.px(16), 0)
        self.row.setSpacing(now.px(12))
        back = quiet(tr("返回"), icon_name="back", hint="Esc")
        back.clicked.connect(self.back_wanted)
        self.words = Elided("", "small")
        self.row.addWidget(back)
        self.row.addWidget(Text(title))
        self.row.addWidget(self.words, 1)

    def show_words(self, words: str) -> None:
        """What stands beside the title."""
        self.words.setText(words)
