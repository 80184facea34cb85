"""The frame of the window: header above, navigation left, a sentence when there is one, the screen in the middle.

It knows no data. It folds its panes when it is narrow and hands the keyboard on.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from lcsurvey.ui import style
from lcsurvey.ui.panel import MessageBar
from lcsurvey.ui.window.header import Header
from lcsurvey.ui.window.navigation import Navigation


class Screens(QStackedWidget):
    """The screen that is shown; it asks for the least height it can do with, since a part that scrolls can be low."""

    def heightForWidth(self, width: int) -> int:
        """The least height within ``width`` pixels; Qt would ask for what the screen would like best."""
        layout: QLayout | None = self.currentWidget().layout() if self.count() else None
        return layout.totalMinimumHeightForWidth(width) if layout is not None else super().heightForWidth(width)


class Frame(QWidget):
    """What every screen stands in; fills the window."""

    def __init__(self) -> None:
        super().__init__()
        self._typing: QWidget | None = None
        self.setProperty("role", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._lay_out()
        QApplication.instance().focusChanged.connect(self._watch)  # type: ignore[union-attr]

    def _lay_out(self) -> None:
        """Builds the parts in the style of now; whatever was shown before is gone."""
        now = style.current()
        self.header = Header()
        self.navigation = Navigation()
        self.messages = MessageBar()
        self.stack = Screens()
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        row = QHBoxLayout()
        row.setSpacing(0)
        right = QVBoxLayout()
        right.setSpacing(0)
        self._bar = QWidget()
        bar = QVBoxLayout(self._bar)
        bar.setContentsMargins(now.px(16), now.px(8), now.px(16), 0)
        bar.addWidget(self.messages)
        self._bar.hide()
        self.messages.installEventFilter(self)
        right.addWidget(self._bar)
        area = QScrollArea()  # where large words leave a screen too little room it scrolls; nothing pushes the window
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self.stack)
        right.addWidget(area, 1)
        row.addWidget(self.navigation)
        row.addLayout(right, 1)
        column.addLayout(row, 1)
        before = self._whole.takeAt(0)
        if before is not None:
            before.widget().hide()
            before.widget().deleteLater()
        self._whole.addWidget(body)
        self._fold()

    def show_screen(self, screen: QWidget) -> None:
        """Puts a screen in the middle; the one before is closed."""
        before = self.stack.currentWidget()
        screen.resize(self.stack.size())  # else it would be laid out once for the size of a new window
        self.stack.addWidget(screen)
        self.stack.setCurrentWidget(screen)
        if before is not None:
            self.stack.removeWidget(before)
            before.hide()
            before.deleteLater()

    def show_frame(self, shown: bool) -> None:
        """Header and navigation are there once data are open."""
        self.header.setVisible(shown)
        self.navigation.setVisible(shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrow windows fold the panes."""
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        folded = self.width() < style.current().px("fold_below")
        self.navigation.fold(folded)
        self.header.fold(folded)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The sentence takes no room while it is silent; Ctrl+Z in an untouched field is the window's."""
        if watched is self.messages and event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self._bar.setVisible(event.type() == QEvent.Type.ShowToParent)
        elif event.type() == QEvent.Type.ShortcutOverride and watched is self._typing:
            undo = event.matches(QKeySequence.StandardKey.Undo)  # type: ignore[attr-defined]
            redo = event.matches(QKeySequence.StandardKey.Redo)  # type: ignore[attr-defined]
            if (undo and not _can(watched, "undo")) or (redo and not _can(watched, "redo")):
                event.ignore()
                return True
        elif event.type() == QEvent.Type.KeyPress and watched is self._typing and self._paste_picture(event):
            return True
        return super().eventFilter(watched, event)

    def _paste_picture(self, event: QEvent) -> bool:
        """A picture that is pasted while a field has the keyboard goes where the screen keeps pictures."""
        if not event.matches(QKeySequence.StandardKey.Paste):  # type: ignore[attr-defined]
            return False
        copied, screen = QGuiApplication.clipboard().mimeData(), self.stack.currentWidget()
        if copied.hasText() and not copied.hasUrls():
            return False
        from lcsurvey.ui.evidence.given import given, offered

        if not offered(copied):
            return False
        here = getattr(screen, "evidence_here", None)  # of a table the question one is at
        strip = here() if here is not None else getattr(screen, "strip", None)
        take = getattr(strip, "take", None)
        if strip is None or take is None or not strip.isVisible():
            return False
        take(given(copied))
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+V that no list or field wanted."""
        if not self._paste_picture(event):
            super().keyPressEvent(event)

    def _watch(self, _: QWidget | None, now: QWidget | None) -> None:
        """Looks over the shoulder of the field that has the keyboard, of no other."""
        if self._typing is not None:
            self._typing.removeEventFilter(self)
            self._typing = None
        if isinstance(now, QLineEdit | QPlainTextEdit) and self.isAncestorOf(now):
            self._typing = now
            now.installEventFilter(self)
            now.destroyed.connect(self._forget)

    def _forget(self) -> None:
        self._typing = None


def _can(field: QObject, act: str) -> bool:
    """Whether a field has fresh typing of its own to take back; what was handed on belongs to the window."""
    if isinstance(field, QLineEdit):
        return field.isModified() and field.isUndoAvailable() if act == "undo" else field.isRedoAvailable()
    if isinstance(field, QPlainTextEdit):
        document = field.document()
        fresh = document.isModified() and document.isUndoAvailable()
        return fresh if act == "undo" else document.isRedoAvailable()
    return False
