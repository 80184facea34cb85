"""The fields inside a table question: a line to type in, or a short list to choose from."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from lcsurvey.ui import plain
from lcsurvey.ui.parts import repolish
from lcsurvey.ui.table.fields import LineField
from lcsurvey.ui.table.typed import Entry
from lcsurvey.ui.words import tr


class ChoiceField(QComboBox):
    """One of a few words: click or Space opens, a digit chooses, Del clears. The wheel scrolls the page."""

    handed = Signal(str)

    def __init__(self, words: Sequence[str], label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(label)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)  # else every word is measured
        self.addItems(["", *words])
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._shown = ""
        self._fixed = False
        self.activated.connect(lambda _: self.hand())

    def show_text(self, text: str, wrong: bool) -> None:
        """Show what is stored; a word outside the list is shown all the same."""
        if bool(self.property("wrong")) != wrong:
            self.setProperty("wrong", wrong)
            repolish(self)
        if self.findText(text) < 0:
            self.addItem(text)
        self._shown = text
        self.setCurrentText(text)
        self.setToolTip(plain.tip(text))

    def setReadOnly(self, fixed: bool) -> None:
        """Whether it only shows."""
        self._fixed = fixed
        self.setEnabled(not fixed)

    def isReadOnly(self) -> bool:
        """Whether it only shows."""
        return self._fixed

    def hand(self) -> None:
        """Hand on what was chosen."""
        if self.currentText() != self._shown:
            self._shown = self.currentText()
            self.handed.emit(self._shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits choose, Del clears, Space opens."""
        text = event.text()
        if _is_undo(event):
            event.ignore()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._take(0)
        elif len(text) == 1 and "1" <= text <= "9":
            self._take(int(text))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F4, Qt.Key.Key_Escape):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _take(self, at: int) -> None:
        if at < self.count():
            self.setCurrentIndex(at)
            self.hand()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Turning the wheel over a page changes no answer."""
        event.ignore()


Cell = LineField | ChoiceField


def _is_undo(event: QKeyEvent) -> bool:
    return event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)


def cell_for(entry: Entry, label: str, fixed: bool, parent: QWidget) -> Cell:
    """The field of one cell; ``fixed`` where its answer follows from others."""
    cell: Cell
    if entry.type == "select_one" and entry.choices:
        cell = ChoiceField([choice.label for choice in entry.choices], label, parent)
    else:
        cell = LineField(entry, label, parent)
        cell.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        if entry.type == "date" and not fixed:
            cell.setPlaceholderText(tr("年-月-日"))
    if fixed:
        cell.setReadOnly(True)
        cell.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        cell.setAccessibleName(tr("{label}，自动算出", label=label))
    return cell


def is_at_edge(cell: QObject, key: Qt.Key) -> bool:
    """Whether Left or Right has nowhere to go inside a cell: all is selected, or the cursor is at that end."""
    if not isinstance(cell, LineField):
        return True
    if cell.hasSelectedText():
        return cell.selectedText() == cell.text()
    return cell.cursorPosition() == (0 if key == Qt.Key.Key_Left else len(cell.text()))


def select(cell: Cell) -> None:
    """What is in it is selected, ready to be typed over."""
    if isinstance(cell, LineField):
        cell.selectAll()
