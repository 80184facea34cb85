"""A few choices side by side, one of them or none: 是 | 否, ≤5 | ≤10 | ≤15."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from lcsurvey.ui import plain, style
from lcsurvey.ui.parts import repolish
from lcsurvey.ui.words import tr


class Segments(QWidget):
    """One stop for the keyboard: arrows move, Space takes or takes back; a click on the chosen one takes it back."""

    picked = Signal(object)  # the value; None where it was taken back

    def __init__(
        self, choices: Sequence[tuple[Any, str]], name: str, *, must: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._values = [value for value, _ in choices]
        self._name, self._must = name, must
        self._at = 0
        self._value: Any = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(style.current().px(4))
        self.buttons: list[QPushButton] = []
        for number, (_, word) in enumerate(choices):
            button = QPushButton(plain.caption(word))
            button.setProperty("kind", "segment")
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            button.clicked.connect(lambda _=False, at=number: self._click(at))
            self.buttons.append(button)
            row.addWidget(button)
        row.addStretch(1)
        self.show_value(None)

    @property
    def value(self) -> Any:
        """The chosen value; None for none."""
        return self._value

    def show_value(self, value: Any) -> None:
        """Shows what is stored; a value that is none of the choices shows none."""
        self._value = value
        for each, button in zip(self._values, self.buttons, strict=True):
            button.setChecked(value is not None and each == value)
        if value in self._values:
            self._at = self._values.index(value)
        word = next((button.text() for button in self.buttons if button.isChecked()), tr("未选"))
        self.setAccessibleName(tr("{name}：{word}", name=self._name, word=word))
        self._mark()

    def _click(self, at: int) -> None:
        self._at = at
        taken_back = self._values[at] == self._value and not self._must
        value = None if taken_back else self._values[at]
        self.show_value(value)
        self.picked.emit(value)

    def take(self, at: int) -> None:
        """Chooses the one at a place, as a key does."""
        self._at = at
        if self._values[at] != self._value:
            self.show_value(self._values[at])
            self.picked.emit(self._value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move to a neighbour and choose it, Space takes it back, Delete takes it back."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is not None:
            at = self._at + step if self._value is not None else (0 if step > 0 else len(self._values) - 1)
            if 0 <= at < len(self._values):
                self.take(at)
        elif event.key() == Qt.Key.Key_Space:
            self._click(self._at)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and not self._must and self._value is not None:
            self.show_value(None)
            self.picked.emit(None)
        else:
            super().keyPressEvent(event)

    def _mark(self) -> None:
        """Shows on one of the buttons that the keyboard is here."""
        chosen = next((n for n, button in enumerate(self.buttons) if button.isChecked()), self._at)
        for number, button in enumerate(self.buttons):
            here = "true" if self.hasFocus() and number == chosen else "false"
            if button.property("here") != here:
                button.setProperty("here", here)
                repolish(button)

    def focusInEvent(self, event: Any) -> None:
        """The mark appears."""
        super().focusInEvent(event)
        self._mark()

    def focusOutEvent(self, event: Any) -> None:
        """The mark goes."""
        super().focusOutEvent(event)
        self._mark()
