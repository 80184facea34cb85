"""The line above a list with which things are entered one after the other, without the mouse."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from lcsurvey.ui import style
from lcsurvey.ui.circle.columns import Listed
from lcsurvey.ui.parts import Text, repolish, secondary
from lcsurvey.ui.pick import Pick

_WALK = ("", "5", "10", "15")


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
        button = secondary("新增", icon_name="plus")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(now.px(4))
        row = QHBoxLayout()
        row.setSpacing(now.px(8))
        for listed in self._columns:
            edit = self._editor(listed)
            self.edits.append(edit)
            row.addWidget(edit, 2 if listed.fact.name == "name" else 1)
        row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.problem)
        button.clicked.connect(self.add)
        self.setFocusProxy(self.edits[0])

    def _editor(self, listed: Listed) -> QLineEdit | QComboBox:
        now = style.current()
        edit: QLineEdit | QComboBox
        picks = _WALK if listed.fact.name == "minutes" else listed.picks
        if picks is None:
            edit = QLineEdit()
            edit.setPlaceholderText(listed.fact.label)
            edit.setMinimumWidth(now.px(96))
        else:
            pick = Pick(picks)
            line = pick.lineEdit()
            if line is not None:
                line.setPlaceholderText(listed.fact.label)
            pick.setMinimumWidth(now.px(112))
            edit = pick
        edit.setMaximumWidth(now.px(280 if listed.fact.name == "name" else 200))
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
        texts = [edit.words() if isinstance(edit, Pick) else _text(edit) for edit in self.edits]
        pairs = zip(self._columns, texts, strict=True)
        values = {listed.fact.name: listed.typed(text) for listed, text in pairs if text.strip()}
        if "name" not in values:
            self.show_problem("请先写名称。")
            self.edits[0].setFocus()
            return
        self.added.emit(values)

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
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
        self.edits[0].setProperty("wrong", "true" if sentence else "false")
        repolish(self.edits[0])


def _text(edit: QLineEdit | QComboBox) -> str:
    return edit.currentText() if isinstance(edit, QComboBox) else edit.text()
