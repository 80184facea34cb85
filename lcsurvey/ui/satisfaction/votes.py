"""How many ticked each option, question by question; all of it may stay empty."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from lcsurvey.form.model import Question
from lcsurvey.ui import style
from lcsurvey.ui.parts import Text, repolish
from lcsurvey.ui.satisfaction.reported import Unreadable, number
from lcsurvey.ui.words import tr


class Votes(QWidget):
    """The grid. ``changed`` with every count that is there, by ``question.option``."""

    changed = Signal(dict)
    refused = Signal(str)

    def __init__(self, questions: Sequence[Question], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = style.current()
        self._stored: Mapping[str, int] = {}
        self.edits: dict[str, QLineEdit] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(now.px(8))
        grid.setVerticalSpacing(now.px(4))
        for row, question in enumerate(questions):
            words = Text(f"{row + 1}　{question.label}", wrap=True)
            words.setMinimumHeight(now.px(60))
            words.setAlignment(Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(words, row * 2, 0, 2, 1)
            for column, choice in enumerate(question.choices, 1):
                grid.addWidget(Text(choice.label, "small"), row * 2, column, Qt.AlignmentFlag.AlignBottom)
                edit = QLineEdit()
                edit.setAccessibleName(tr("{label}：{choice_label}", label=question.label, choice_label=choice.label))
                edit.setFixedWidth(now.px(88))
                edit.editingFinished.connect(self._leave)
                self.edits[f"{question.name}.{choice.name}"] = edit
                grid.addWidget(edit, row * 2 + 1, column)
        grid.setColumnStretch(0, 1)

    def show_counts(self, counts: Mapping[str, int], read_only: bool) -> None:
        """Shows what is stored."""
        self._stored = dict(counts)
        for name, edit in self.edits.items():
            words = str(counts[name]) if name in counts else ""
            if edit.text() != words and not (edit.hasFocus() and edit.isModified()):
                edit.setText(words)
            edit.setReadOnly(read_only)
            self._mark(edit, False)

    def _leave(self) -> None:
        found: dict[str, int] = {}
        for name, edit in self.edits.items():
            try:
                value = number(edit.text())
            except Unreadable as error:
                self._mark(edit, True)
                self.refused.emit(str(error))
                return
            self._mark(edit, False)
            if value is not None:
                found[name] = value
        if found != self._stored:
            self._stored = found
            self.changed.emit(found)

    def _mark(self, edit: QLineEdit, wrong: bool) -> None:
        word = "true" if wrong else "false"
        if edit.property("wrong") != word:
            edit.setProperty("wrong", word)
            repolish(edit)
