"""One question of a paper sheet: its number, its words, its options with the digits that choose them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from lcsurvey.form.model import Question
from lcsurvey.ui import plain, style
from lcsurvey.ui.flow import FlowLayout
from lcsurvey.ui.parts import Text, repolish
from lcsurvey.ui.satisfaction.keyed import Keyed
from lcsurvey.ui.words import tr

SIDE_BY_SIDE = 3
"""Up to so many options stand beside the question, more under it."""


class Written(QLineEdit):
    """Words of a sheet. Enter goes on, Backspace in an empty one goes back, Up and Down go to a neighbour."""

    entered = Signal()
    went = Signal(int)
    went_back = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys that belong to the sheet."""
        key = event.key()
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(key))
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif key == Qt.Key.Key_Backspace and not self.text():
            self.went_back.emit()
        elif step is not None:
            self.went.emit(step)
        else:
            super().keyPressEvent(event)


class Stop(QFrame):
    """Shows a question of the sheet. ``chosen`` when an option is clicked, ``wanted`` when the question is."""

    chosen = Signal(int)
    wanted = Signal()

    def __init__(self, number: int, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = style.current()
        self.question = question
        self.setProperty("role", "stop")
        self.buttons: list[QPushButton] = []
        self.edit: Written | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(now.px(8), now.px(6), now.px(8), now.px(6))
        row.setSpacing(now.px(12))
        self.number = Text(str(number), "quiet")
        self.number.setFixedWidth(now.px(24))
        self.number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        self.number.setContentsMargins(0, now.px(8), 0, 0)
        self.words = Text(question.label, wrap=True)
        self.words.setMinimumHeight(now.px(36))
        row.addWidget(self.number, 0, Qt.AlignmentFlag.AlignTop)
        beside = len(question.choices) <= SIDE_BY_SIDE
        body: QHBoxLayout | QVBoxLayout = QHBoxLayout() if beside else QVBoxLayout()
        body.setSpacing(now.px(12 if beside else 4))
        body.addWidget(self.words, 3)
        body.addWidget(self._answer(), 4 if question.type == "text" else 0)
        row.addLayout(body, 1)

    def _answer(self) -> QWidget:
        if not self.question.choices:
            self.edit = Written()
            self.edit.setAccessibleName(self.question.label)
            return self.edit
        holder = QWidget()
        now = style.current()
        beside = len(self.question.choices) <= SIDE_BY_SIDE
        flow: QHBoxLayout | FlowLayout = QHBoxLayout(holder) if beside else FlowLayout(now.px(4), holder)
        if beside:
            flow.setContentsMargins(0, 0, 0, 0)
            flow.setSpacing(now.px(4))
        else:
            policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
            policy.setHeightForWidth(True)
            holder.setSizePolicy(policy)
        for at, choice in enumerate(self.question.choices):
            button = QPushButton(plain.caption(f"{at + 1}. {_short(choice.label)}"))
            button.setProperty("kind", "segment")
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setToolTip(plain.tip(choice.label))
            button.setAccessibleName(
                tr("{label}：{choice_label}", label=self.question.label, choice_label=choice.label)
            )
            if beside:
                button.setMinimumWidth(now.px(120))  # one under the other, question after question
            button.clicked.connect(lambda _=False, at=at: self.chosen.emit(at))
            self.buttons.append(button)
            flow.addWidget(button)
        return holder

    def show_sheet(self, sheet: Keyed, keyed: bool = True) -> None:
        """Shows what was answered, and whether the keyboard is here; ``keyed``: the keyboard is the sheet's at all."""
        here = keyed and sheet.current is self.question
        if self.property("here") != here:
            self.setProperty("here", here)
            repolish(self)
            self.number.show_role("heading" if here else "quiet")
        chosen = sheet.chosen(self.question)
        typed = int(sheet.typed) - 1 if here and sheet.typed else -1
        for at, (choice, button) in enumerate(zip(self.question.choices, self.buttons, strict=True)):
            button.setChecked(choice.name in chosen)
            mark = "true" if at == typed else "false"
            if button.property("here") != mark:
                button.setProperty("here", mark)
                repolish(button)
        if self.edit is not None:
            text = str(sheet.answers.get(self.question.name, ""))
            if text != self.edit.text():
                self.edit.setText(text)

    def mousePressEvent(self, event: object) -> None:
        """A click on the words brings the keyboard here."""
        self.wanted.emit()


def _short(label: str) -> str:
    """An option without what stands in brackets; the paper has it whole."""
    return label.partition("（")[0]
