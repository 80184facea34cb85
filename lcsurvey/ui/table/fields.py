"""Fields one types into: one line with its unit, a text of several lines, and a table of such lines.

What was typed is handed on when the cursor leaves the field or Enter is pressed, never before, and never while
an input method is composing. The field shows what its owner says: the stored value, or the typed text that is
not valid yet.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from lcsurvey.form.model import Question
from lcsurvey.ui import plain, style
from lcsurvey.ui.parts import Text, repolish
from lcsurvey.ui.table.origin import NOTHING, Origin
from lcsurvey.ui.table.origin_line import OriginLine
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

    def take_back(self) -> None:
        """Show what was shown before the typing began."""
        self.setText(self._shown)

    def hand(self) -> None:
        """Hand on what was typed, if anything was."""
        if self.isModified() and self.text() != self._shown:
            self.setModified(False)
            self._shown = self.text()
            self.handed.emit(self._shown)

    def event(self, event: QEvent) -> bool:
        """Undo and redo of a field without fresh typing are the table's, not the field's."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._not_mine(event):
            event.ignore()
            return False
        return super().event(event)

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

    def event(self, event: QEvent) -> bool:
        """Undo and redo of a field without fresh typing are the table's."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._not_mine(event):
            event.ignore()
            return False
        return super().event(event)

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

    def show_text(self, text: str, wrong: bool) -> None:
        """Show what is stored or kept."""
        self.field.show_text(text, wrong)

    def stops(self) -> Sequence[QWidget]:
        """The one field."""
        return [self.field]

    def stop(self, field: str) -> QWidget:
        """The one field."""
        return self.field


class FieldTable(QWidget):
    """A table question: fixed rows, one line per cell; arrows move between the cells.

    What a cell's answer comes from is said at the foot for the cell that has the focus.
    """

    typed = Signal(str, str)
    behind_wanted = Signal(str)
    """Field whose origin the person wants to see."""

    def __init__(self, question: Question, entries: Mapping[str, Entry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = style.current()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(now.px(16))
        grid.setVerticalSpacing(now.px(4))
        self.cells: dict[str, LineField] = {}
        self._order: list[list[LineField]] = []
        for x, column in enumerate(question.columns, 1):
            unit = f"（{column.unit}）" if column.unit else ""
            grid.addWidget(Text(f"{column.label}{unit}", "small"), 0, x)
        for y, row in enumerate(question.choices, 1):
            label = Text(row.label)
            label.setMinimumHeight(now.px("target"))
            grid.addWidget(label, y, 0)
            line = []
            for x, column in enumerate(question.columns, 1):
                field = f"{question.name}.{row.name}.{column.name}"
                cell = LineField(entries[field], f"{row.label} {column.label}", self)
                cell.setMinimumWidth(now.px(72))
                cell.setMaximumWidth(now.px(240 if column.type == "text" else 112))
                cell.handed.connect(lambda text, at=field: self.typed.emit(at, text))
                cell.installEventFilter(self)
                grid.addWidget(cell, y, x)
                self.cells[field] = cell
                line.append(cell)
            self._order.append(line)
        grid.setColumnStretch(len(question.columns) + 1, 1)
        self._origins: dict[str, Origin] = {}
        self._at = ""
        self._origin = OriginLine(self)
        self._origin.clicked.connect(lambda: self.behind_wanted.emit(self._at))
        grid.addWidget(self._origin, len(question.choices) + 1, 0, 1, len(question.columns) + 2)

    def show_cells(self, texts: Sequence[str], wrong: Sequence[bool], origins: Sequence[Origin]) -> None:
        """Show every cell, row by row, and where it comes from."""
        for (field, cell), text, bad, origin in zip(self.cells.items(), texts, wrong, origins, strict=True):
            cell.show_text(text, bad)
            self._origins[field] = origin
            if cell.property("origin") != origin.mark:
                cell.setProperty("origin", origin.mark)
                repolish(cell)
            cell.setToolTip(plain.tip(origin.words) if origin.tells else "")
        self._say_origin()

    def _say_origin(self) -> None:
        """The origin of the cell with the focus, else of the last one that had it."""
        self._at = next((field for field, cell in self.cells.items() if cell.hasFocus()), self._at)
        cell = self.cells.get(self._at)
        if cell is not None:
            self._origin.show_origin(self._origins.get(self._at, NOTHING), cell.accessibleName())

    def stops(self) -> Sequence[QWidget]:
        """Every cell, row by row."""
        return [cell for line in self._order for cell in line]

    def stop(self, field: str) -> QWidget:
        """The cell of a field; the first one for the question itself."""
        return self.cells.get(field) or self._order[0][0]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and Down move within a column; Enter goes down and, at the bottom, on to the next question."""
        if event.type() == QEvent.Type.FocusIn:
            self._say_origin()
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent) or event.modifiers():
            return False
        step = {
            Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Return: 1, Qt.Key.Key_Enter: 1,
        }.get(Qt.Key(event.key()))  # fmt: skip
        place = next(((y, line.index(watched)) for y, line in enumerate(self._order) if watched in line), None)
        if step is None or place is None:
            return False
        y, x = place
        if not 0 <= y + step < len(self._order):
            return False
        self._order[y + step][x].setFocus(Qt.FocusReason.TabFocusReason)
        self._order[y + step][x].selectAll()
        return True
