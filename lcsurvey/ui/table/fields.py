"""Fields one types into: one line with its unit, and a text of several lines.

What was typed is handed on when the cursor leaves the field or Enter is pressed, never before, and never while
an input method is composing. The field shows what its owner says: the stored value, or the typed text that is
not valid yet.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from lcsurvey.ui import style
from lcsurvey.ui.parts import Text, repolish
from lcsurvey.ui.table.typed import Entry


def _show_wrong(widget: QWidget, wrong: bool) -> None:
    if bool(widget.property("wrong")) != wrong:
        widget.setProperty("wrong", wrong)
        repolish(widget)


class LineField(QLineEdit):
    """One line. Ctrl+Z takes back typing that was not handed on yet; after that it belongs to the table."""

    handed = Signal(str)

    def __init__(self, entry: Entry, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ""
        self.setAccessibleName(label)
        if entry.type in ("integer", "decimal"):
            self.setInputMethodHints(Qt.InputMethodHint.ImhPreferNumbers)
            self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.editingFinished.connect(self.hand)

    def show_text(self, text: str, wrong: bool) -> None:
        """Show what is stored or kept; leaves alone what is being typed."""
        _show_wrong(self, wrong)
        if text != self._shown or not self.isModified():
            self._shown = text
            if self.text() != text:
                self.setText(text)
                if not self.hasFocus():
                    self.setCursorPosition(0)

    def take_back(self) -> None:
        """Show what was shown before the typing began."""
        self.setText(self._shown)

    def hand(self) -> None:
        """Hand on what was typed, if anything was."""
        if self.isModified() and self.text() != self._shown:
            self.setModified(False)
            self._shown = self.text()
            self.handed.emit(self._shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Typing; Esc takes back what was not handed on."""
        if self._not_mine(event):
            event.ignore()
        elif event.key() == Qt.Key.Key_Escape and self.text() != self._shown:
            self.take_back()
        else:
            super().keyPressEvent(event)

    def _not_mine(self, event: QKeyEvent) -> bool:
        if event.matches(QKeySequence.StandardKey.Undo):
            return not (self.isModified() and self.isUndoAvailable())
        return event.matches(QKeySequence.StandardKey.Redo) and not self.isRedoAvailable()


class TextField(QPlainTextEdit):
    """Several lines that grow with what is in them. Tab leaves, Enter breaks the line."""

    handed = Signal(str)

    def __init__(self, label: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ""
        self.setAccessibleName(label)
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.textChanged.connect(self._fit)
        self._fit()

    def show_text(self, text: str, wrong: bool = False) -> None:
        """Show what is stored; leaves alone what is being typed."""
        _show_wrong(self, wrong)
        if text != self._shown or not self.document().isModified():
            self._shown = text
            if self.toPlainText() != text:
                self.setPlainText(text)
            self.document().setModified(False)

    def take_back(self) -> None:
        """Show what was shown before the typing began."""
        self.setPlainText(self._shown)

    def hand(self) -> None:
        """Hand on what was typed, if anything was."""
        text = self.toPlainText()
        if self.document().isModified() and text != self._shown:
            self.document().setModified(False)
            self._shown = text
            self.handed.emit(text)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving hands on."""
        super().focusOutEvent(event)
        self.hand()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Typing; Ctrl+Enter is the table's."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if self._not_mine(event) or (enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _not_mine(self, event: QKeyEvent) -> bool:
        document = self.document()
        if event.matches(QKeySequence.StandardKey.Undo):
            return not (document.isModified() and document.isUndoAvailable())
        return event.matches(QKeySequence.StandardKey.Redo) and not document.isRedoAvailable()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, another height."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """From two lines up to twelve; beyond that it scrolls."""
        lines = 0
        block = self.document().begin()
        while block.isValid():
            lines += max(1, block.layout().lineCount())
            block = block.next()
        height = min(max(lines, 2), 12) * self.fontMetrics().lineSpacing() + style.current().px(24)
        if height != self.height():
            self.setFixedHeight(height)


Field = LineField | TextField


class TypedField(QWidget):
    """The field of one question with its unit behind it."""

    typed = Signal(str, str)
    """Field id and what was typed."""

    def __init__(self, entry: Entry, label: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = style.current()
        self.entry = entry
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(now.px(8))
        self.field: Field = TextField(label, hint, self) if entry.multiline else LineField(entry, label, self)
        if isinstance(self.field, LineField):
            self.field.setPlaceholderText(hint)
        self.field.handed.connect(lambda text: self.typed.emit(entry.field, text))
        row.addWidget(self.field)
        if entry.type in ("integer", "decimal"):
            self.field.setFixedWidth(now.px(112))
            self.unit = Text(entry.suffix, "quiet")
            row.addWidget(self.unit)
            row.addStretch(1)
        self._row = row

    @property
    def is_number(self) -> bool:
        """Whether there is room behind the field."""
        return self.entry.type in ("integer", "decimal")

    def put_beside(self, widget: QWidget) -> None:
        """Put a few words behind the unit."""
        self._row.insertWidget(2, widget)

    def show_text(self, text: str, wrong: bool) -> None:
        """Show what is stored or kept."""
        self.field.show_text(text, wrong)

    def stops(self) -> Sequence[QWidget]:
        """The one field."""
        return [self.field]

    def stop(self, field: str) -> QWidget:
        """The one field."""
        return self.field
