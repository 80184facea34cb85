"""One question of a table that goes back: what is said of it, and what the desk puts right by itself."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QGridLayout, QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from lcsurvey.form.model import Question, Value
from lcsurvey.ui import style
from lcsurvey.ui.parts import IconButton, Text, quiet
from lcsurvey.ui.returning.doubts import title_of
from lcsurvey.ui.table.draft import Draft
from lcsurvey.ui.words import tr


class Words(QComboBox):
    """A line to type in that offers frequent sentences; Down opens them, Enter goes on."""

    went_on = Signal()

    def __init__(self, name: str, offered: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.addItems(list(offered))
        self.setCurrentIndex(-1)
        self.setAccessibleName(name)
        line = self.lineEdit()
        assert line is not None
        line.setAccessibleName(name)
        line.setPlaceholderText(tr("写原因，或从常用的里选"))
        self._completer = self.completer()
        assert self._completer is not None
        self._completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        line.installEventFilter(self)
        self.installEventFilter(self)

    def words(self) -> str:
        """What stands in it."""
        return self.currentText().strip()

    def show_words(self, words: str) -> None:
        """Puts words in, the beginning in sight."""
        self.setCurrentIndex(self.findText(words))
        self.setEditText(words)
        line = self.lineEdit()
        assert line is not None
        line.setCursorPosition(0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter goes on, Down opens the sentences; a wheel changes nothing."""
        if event.type() == QEvent.Type.Wheel and watched is self:
            event.ignore()
            return True
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and not event.modifiers():
            offering = self._completer is not None and self._completer.popup().isVisible()
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not offering:
                self.went_on.emit()
                event.accept()
                return True
            if event.key() == Qt.Key.Key_Down and not offering and not self.view().isVisible():
                self.showPopup()
                return True
        return super().eventFilter(watched, event)


class Item(QWidget):
    """``removed`` when the person takes it out again; ``went_on`` after Enter."""

    removed = Signal()
    went_on = Signal()

    def __init__(self, draft: Draft, question: Question, reason: str, offered: Sequence[str], rights: bool) -> None:
        super().__init__()
        now = style.current()
        self.question, self._draft = question, draft
        title = title_of(question)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, now.px(8), 0, now.px(8))
        grid.setHorizontalSpacing(now.px(4))
        grid.setVerticalSpacing(now.px(4))
        self.words = Text(title, wrap=True)
        self.value = Text(self._now(), "small", wrap=True)
        self.reason = Words(tr("{title}：原因", title=title), offered)
        self.reason.show_words(reason)
        self.reason.went_on.connect(self.went_on)
        away = IconButton("close", tr("不退“{title}”", title=title))
        away.clicked.connect(self.removed)
        self.right = quiet(tr("代为改正"), icon_name="edit", hint=tr("由我们改好，随退回一起发下去"))
        self.right.setAccessibleName(tr("代为改正“{title}”", title=title))
        self.right.setVisible(rights and self._can_be_put_right())
        self.right.clicked.connect(self.open_right)
        grid.addWidget(self.words, 0, 0, 1, 2)
        grid.addWidget(away, 0, 2, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.value, 1, 0, 1, 2)
        grid.addWidget(self.reason, 2, 0)
        grid.addWidget(self.right, 2, 1, 1, 2)
        grid.setColumnStretch(0, 1)
        self._grid = grid
        self.edit: QLineEdit | QComboBox | None = None
        self.problem = Text("", "wrong", wrap=True)
        self.problem.hide()
        grid.addWidget(self.problem, 4, 0, 1, 3)

    def _now(self) -> str:
        """What stands in the table now, in a line."""
        question, draft = self.question, self._draft
        if question.type in ("select_multiple", "table"):
            lacking = draft.open_fields(question)
            filled = sum(draft.value(field) is not None for field in question.fields)
            return (
                tr("已填 {filled} 项，差 {lacking} 项", filled=filled, lacking=lacking)
                if lacking
                else tr("已填 {filled} 项", filled=filled)
            )
        words = " ".join(draft.text_of(question.name).split())
        if not words:
            return tr("现在：没有填")
        suffix = draft.entries[question.name].suffix
        return tr(
            "现在：{words}{part}",
            words=words if len(words) <= 60 else words[:59] + "…",
            part=f" {suffix}" if suffix else "",
        )

    def _can_be_put_right(self) -> bool:
        """Whether it is one answer that fits in a line."""
        question = self.question
        return len(question.fields) == 1 and question.type != "select_multiple" and not question.calculation

    def open_right(self) -> None:
        """The field for what should stand there."""
        if self.edit is None:
            now = style.current()
            row = QWidget()
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(now.px(8))
            line.addWidget(Text(tr("改为"), "quiet"))
            self.edit = self._editor()
            line.addWidget(self.edit, 1)
            line.addWidget(Text(self._draft.entries[self.question.name].suffix, "quiet"))
            self._grid.addWidget(row, 3, 0, 1, 3)
            self.right.hide()
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _editor(self) -> QLineEdit | QComboBox:
        name = tr("{title_of}：改为", title_of=title_of(self.question))
        if self.question.type == "select_one":
            pick = QComboBox()
            pick.addItem("", None)
            for choice in self.question.choices:
                pick.addItem(choice.label, choice.name)
            pick.setAccessibleName(name)
            return pick
        edit = QLineEdit()
        edit.setAccessibleName(name)
        edit.returnPressed.connect(self.went_on)
        return edit

    @property
    def righted(self) -> str:
        """What was typed as the right answer; empty for none."""
        if isinstance(self.edit, QComboBox):
            return str(self.edit.currentData() or "")
        return self.edit.text().strip() if self.edit is not None else ""

    def right_value(self) -> Value | None:
        """The right answer; None where there is none, or where it cannot be used: then the row says why."""
        self.show_problem("")
        if not self.righted:
            return None
        value = self._draft.read(self.question.name, self.righted)
        if value is None:
            self.show_problem(tr("“{righted}”不能用，请改正或清空。", righted=self.righted))
        return value

    def show_problem(self, sentence: str) -> None:
        """Says what is wrong."""
        self.problem.say(sentence)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A hairline above."""
        QPainter(self).fillRect(0, 0, self.width(), 1, style.current().colour("line"))
