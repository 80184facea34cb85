"""A field with its name at the left, and what is wrong with it under it. Saved when it is left.

A field shows what is stored: :meth:`Field.show_value` sets it, ``left`` says that the person is done with it
and the words differ, and the screen either shows the stored value again or :meth:`Field.show_problem`.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from lcsurvey.ui import style
from lcsurvey.ui.parts import Text, name_at_left, repolish

LINES = 8  # as many are shown at once


class TextBox(QPlainTextEdit):
    """Several lines of plain text, as tall as they are, up to eight lines; Tab goes on."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(style.current().px(2))
        self.textChanged.connect(self._grow)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._grow()

    def _grow(self) -> None:
        wanted = max(1, int(self.document().size().height()))
        lines, policy = min(LINES, wanted), Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(policy.ScrollBarAsNeeded if wanted > LINES else policy.ScrollBarAlwaysOff)
        height = ceil(lines * QFontMetricsF(self.font()).lineSpacing()) + style.current().px(18)
        self.setFixedHeight(max(height, style.current().px(36)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A new width breaks lines elsewhere."""
        super().resizeEvent(event)
        self._grow()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving is what saves."""
        super().focusOutEvent(event)
        self.left.emit()


class Field(QWidget):
    """One named field. ``choices`` make it a list to pick from; ``lines`` a text of several lines."""

    left = Signal(str)  # the new words
    picked = Signal(int)  # another choice, by its place in the list

    def __init__(
        self,
        label: str,
        *,
        unit: str = "",
        lines: bool = False,
        choices: Sequence[str] | None = None,
        open_choices: bool = False,
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        now = style.current()
        self._stored = ""
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(now.px(12))
        grid.setVerticalSpacing(now.px(2))
        name = name_at_left(label)
        self.edit: QLineEdit | TextBox | QComboBox = self._editor(lines, choices, open_choices)
        self.edit.setAccessibleName(label)
        if isinstance(self.edit, QComboBox) and (line := self.edit.lineEdit()) is not None:
            line.setAccessibleName(label)
        if hint and isinstance(self.edit, QLineEdit | TextBox):
            self.edit.setPlaceholderText(hint)
        self.problem = Text("", "wrong", wrap=True)
        self.problem.hide()
        grid.addWidget(name, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.edit, 0, 1, 1, 1 if unit else 2)
        if unit:
            grid.addWidget(Text(unit, "quiet"), 0, 2)
        grid.addWidget(self.problem, 1, 1, 1, 2)
        grid.setColumnStretch(1, 1)
        self.grid = grid
        self.setFocusProxy(self.edit)

    def _editor(
        self, lines: bool, choices: Sequence[str] | None, open_choices: bool
    ) -> QLineEdit | TextBox | QComboBox:
        if lines:
            box = TextBox()
            box.left.connect(self._leave)
            return box
        if choices is None:
            edit = QLineEdit()
            edit.editingFinished.connect(self._leave)
            edit.installEventFilter(self)
            return edit
        pick = QComboBox()
        pick.setEditable(open_choices)
        pick.addItems(list(choices))
        pick.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        pick.setMinimumContentsLength(8)
        pick.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        pick.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        pick.installEventFilter(self)
        pick.activated.connect(self._leave)
        pick.currentIndexChanged.connect(self.picked)
        line = pick.lineEdit()
        if line is not None and open_choices:
            line.editingFinished.connect(self._leave)
        return pick

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc takes back what was typed; a wheel over a list scrolls the page and changes nothing."""
        if isinstance(watched, QComboBox):
            if event.type() == QEvent.Type.Wheel:
                event.ignore()
                return True
            return super().eventFilter(watched, event)
        escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if escape and event.type() == QEvent.Type.KeyPress and self.words() != self._stored:
            self.show_value(self._stored)
            return True
        return super().eventFilter(watched, event)

    def words(self) -> str:
        """What stands in it now."""
        if isinstance(self.edit, TextBox):
            return self.edit.toPlainText()
        return self.edit.currentText() if isinstance(self.edit, QComboBox) else self.edit.text()

    def show_choices(self, choices: Sequence[str]) -> None:
        """Offers other choices; what is shown stays if it is among them."""
        if isinstance(self.edit, QComboBox):
            words = self.words()
            self.edit.clear()
            self.edit.addItems(list(choices))
            self.edit.setCurrentIndex(self.edit.findText(words))

    def put_right(self, widget: QWidget) -> None:
        """An act beside the field."""
        self.grid.addWidget(self.edit, 0, 1, 1, 1)
        self.grid.addWidget(widget, 0, 2)

    def index(self) -> int:
        """Which choice is picked; -1 for none and for fields without choices."""
        return self.edit.currentIndex() if isinstance(self.edit, QComboBox) else -1

    def show_value(self, words: str) -> None:
        """Shows the stored value, and takes back any problem."""
        self._stored = words
        self.show_problem("")
        if words == self.words():
            return
        if isinstance(self.edit, TextBox):
            self.edit.setPlainText(words)
        elif isinstance(self.edit, QComboBox):
            self.edit.setCurrentIndex(self.edit.findText(words))
            if self.edit.isEditable():
                self.edit.setEditText(words)
        else:
            self.edit.setText(words)
            self.edit.setCursorPosition(0)

    def show_problem(self, sentence: str) -> None:
        """Says what is wrong, under the field; nothing takes it away."""
        self.problem.say(sentence)
        wrong = "true" if sentence else "false"
        if self.edit.property("wrong") != wrong:
            self.edit.setProperty("wrong", wrong)
            repolish(self.edit)

    def set_read_only(self, read_only: bool) -> None:
        """Shows without letting change."""
        if isinstance(self.edit, QComboBox):
            self.edit.setEnabled(not read_only)
        else:
            self.edit.setReadOnly(read_only)
            repolish(self.edit)

    def _leave(self) -> None:
        if self.words() != self._stored:
            self.left.emit(self.words())
        else:
            self.show_problem("")
