"""The line above a list with which things are entered one after the other, without the mouse."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from lcsurvey.ui import style
from lcsurvey.ui.circle.columns import FORMATS, Listed
from lcsurvey.ui.circle.formats import FormatEdit
from lcsurvey.ui.parts import Text, repolish, secondary
from lcsurvey.ui.pick import Pick
from lcsurvey.ui.words import tr


class Adder(QWidget):
    """One editor for each column that is asked. Enter in any of them adds; the name is asked again."""

    added = Signal(dict)  # field → value as typed

    def __init__(self, columns: Sequence[Listed], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = style.current()
        self._columns = tuple(columns)
        self.edits: list[QLineEdit | QComboBox] = []
        self.problem = Text("", "wrong", wrap=True)
        self.problem.hide()
        button = secondary(tr("新增"), icon_name="plus")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(now.px(4))
        row = QHBoxLayout()
        row.setSpacing(now.px(8))
        for listed in self._columns:
            edit = self._editor(listed)
            self.edits.append(edit)
            row.addWidget(edit, 2 if listed.fact.required else 1)
        row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.problem)
        button.clicked.connect(self.add)
        self.setFocusProxy(self.edits[0])

    def _editor(self, listed: Listed) -> QLineEdit | QComboBox:
        now = style.current()
        edit: QLineEdit | QComboBox
        if listed.fact.type in FORMATS:
            edit = FormatEdit(listed.label)
            edit.setMinimumWidth(now.px(112))
        elif listed.picks is None:
            edit = QLineEdit()
            edit.setPlaceholderText(listed.label)
            edit.setMinimumWidth(now.px(96))
        else:
            pick = Pick(listed.picks)
            line = pick.lineEdit()
            if line is not None:
                line.setPlaceholderText(listed.label)
            pick.setMinimumWidth(now.px(112))
            edit = pick
        edit.setMaximumWidth(now.px(320 if listed.fact.required else 200))
        edit.setAccessibleName(listed.title)
        return edit

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter adds, wherever one is."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.add()
        else:
            super().keyPressEvent(event)

    def add(self) -> None:
        """Wishes a new thing with what stands in the line."""
        texts = [edit.words() if isinstance(edit, Pick | FormatEdit) else _text(edit) for edit in self.edits]
        pairs = zip(self._columns, texts, strict=True)
        values = {listed.fact.name: listed.typed(text) for listed, text in pairs if text.strip()}
        first = next((at for at, listed in enumerate(self._columns) if listed.fact.required), None)
        if first is not None and self._columns[first].fact.name not in values:
            self.show_problem(tr("请先写{label}。", label=self._columns[first].label))
            self.edits[first].setFocus()
            return
        self.added.emit(values)

    def took(self) -> None:
        """What was wished is saved."""
        self.clear()

    def clear(self) -> None:
        """Empties the line for the next thing."""
        self.show_problem("")
        for edit in self.edits:
            if isinstance(edit, QComboBox):
                edit.setCurrentIndex(-1)
                edit.setEditText("")
            else:
                edit.clear()
        self.edits[0].setFocus()

    def show_problem(self, sentence: str) -> None:
        """Says under the line what is wrong with it."""
        self.problem.say(sentence)
        named = next(
            (edit for edit, listed in zip(self.edits, self._columns, strict=True) if _names(listed, sentence)), None
        )
        for edit in self.edits:
            wrong = "true" if sentence and edit is (named or self.edits[0]) else "false"
            if edit.property("wrong") != wrong:
                edit.setProperty("wrong", wrong)
                repolish(edit)
        if named is not None:
            named.setFocus()


def _names(listed: Listed, sentence: str) -> bool:
    """Whether a sentence of the store begins with the name of a column: “人数：…”."""
    return sentence.startswith(f"{listed.fact.label}：")


def _text(edit: QLineEdit | QComboBox) -> str:
    return edit.currentText() if isinstance(edit, QComboBox) else edit.text()
