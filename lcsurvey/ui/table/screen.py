"""One table being filled: sections left, questions in the middle, the live score right.

What the screen shows is what is saved. Every act goes to the draft; where saving fails, the screen shows again
what is stored and a sentence says why.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from lcsurvey.errors import LCSurveyError
from lcsurvey.form.model import Value
from lcsurvey.response.model import Stage
from lcsurvey.score.advice import advise
from lcsurvey.ui import style
from lcsurvey.ui.panel import MessageBar, line
from lcsurvey.ui.table.by_hand import look_behind, reason_for
from lcsurvey.ui.table.draft import Draft
from lcsurvey.ui.table.handing import HandingIn, show_standing
from lcsurvey.ui.table.score_pane import ScorePane
from lcsurvey.ui.table.sections import SectionList
from lcsurvey.ui.table.sheet import QuestionSheet
from lcsurvey.ui.table.strip import Strip
from lcsurvey.ui.wording import sentence

if TYPE_CHECKING:
    from lcsurvey.store.workspace import Saved, Undone, Workspace

SECTIONS_FOLD, SCORE_FOLDS = 1064, 960
"""Below these widths (logical pixels at 100 %) the sections, then the score, fold."""


class TableScreen(QWidget):
    """Fills one table of one circle at one stage."""

    saved = Signal(object)
    """The moment of the durable save, UTC."""
    next_table_wanted = Signal()
    preview_wanted = Signal()
    back_wanted = Signal()
    outlet_wanted = Signal(str)
    """The id of an outlet behind an answer."""
    source_wanted = Signal(str)
    """Where else an answer comes from: 小区, 问卷, 第三方汇总表, 台账, 登记表."""
    undone = Signal(str)
    """What was taken back or done again, in words."""

    def __init__(
        self, workspace: Workspace, circle_id: str, form_id: str, stage: Stage, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.draft = Draft(workspace, circle_id, form_id, stage)
        self.sections = SectionList(self.draft.progress)
        self.strip = Strip(self.draft)
        self.sheet = QuestionSheet(self.draft)
        self.score = ScorePane(self.draft)
        self.messages = MessageBar()
        self.banner = MessageBar()
        self._drawer_open = False
        self._begin_at = ""
        self._lay_out()
        self._connect()
        self._advice = QTimer(self, singleShot=True, interval=120)
        self._advice.timeout.connect(self._advise)
        self._show()

    def _lay_out(self) -> None:
        now = style.current()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self.sections.setFixedWidth(now.px(200))
        self.score.setFixedWidth(now.px("score"))
        middle = QVBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.strip)
        middle.addWidget(line())
        for bar in (self.banner, self.messages):
            bar.setContentsMargins(0, 0, 0, 0)
            middle.addWidget(bar)
        middle.addWidget(self.sheet, 1)
        self._row.addWidget(self.sections)
        self._row.addLayout(middle, 1)
        self._row.addWidget(self.score)

    def _connect(self) -> None:
        self.sheet.answered.connect(self._answer)
        self.sheet.typed.connect(self._type)
        self.sheet.noted.connect(lambda name, text: self._act(lambda: self.draft.write_note(name, text)))
        self.sheet.rest_absent_wanted.connect(self._rest_absent)
        self.sheet.behind_wanted.connect(self.look_behind)
        self.sheet.preview_wanted.connect(self._preview)
        self.sheet.submit_wanted.connect(self.submit)
        self.sections.chosen.connect(self.sheet.go_to_group)
        self.strip.menu.chosen.connect(self.sheet.go_to_group)
        self.strip.missing_only.toggled.connect(self.sheet.show_missing_only)
        self.strip.next.clicked.connect(self._next_table)
        self.strip.score.clicked.connect(self.toggle_score)
        self.score.question_wanted.connect(self.focus_question)
        self.sheet.verticalScrollBar().valueChanged.connect(self._show_place)
        QApplication.instance().focusChanged.connect(self._focus_changed)  # type: ignore[union-attr]

    # Acts -------------------------------------------------------------------------------------------------

    def _answer(self, fields: Mapping[str, Any]) -> None:
        """Save; what goes against the facts is asked for its reason first."""
        contested = self.draft.contested(fields)
        for field in contested:
            self._overrule(field, fields[field])
        rest = {field: value for field, value in fields.items() if field not in contested}
        if rest:
            self._act(lambda: self.draft.answer(rest))

    def _overrule(self, field: str, value: Value) -> None:
        reason = reason_for(self.draft, field, value, self)
        self._act(lambda: self.draft.overrule(field, value, reason) if reason else None)

    def _type(self, field: str, text: str) -> None:
        value = self.draft.read(field, text)
        if value is not None and self.draft.contested({field: value}):
            self._overrule(field, value)
        else:
            self._act(lambda: self.draft.type(field, text))

    def look_behind(self, field: str) -> None:
        """Show what stands behind an answer; from there one goes to the outlet or the ledger, or back to the facts."""
        dialog = look_behind(self.draft, field, self)
        if dialog is not None:
            dialog.outlet_wanted.connect(self.outlet_wanted)
            dialog.source_wanted.connect(self.source_wanted)
            dialog.use_derived_wanted.connect(lambda: self._act(lambda: self.draft.use_derived(field)))
            dialog.open()

    def _rest_absent(self, name: str) -> None:
        self._act(lambda: self.draft.rest_absent(self.draft.form.question[name]))

    def _act(self, act: Callable[[], Saved | None]) -> None:
        """Do one thing to the draft and show what came of it, also where it failed."""
        try:
            done = act()
        except LCSurveyError as error:
            self._failed(error)
            return
        self._show()
        if done is not None:
            self.messages.hide()
            self.saved.emit(done.at)

    def _failed(self, error: LCSurveyError) -> None:
        """Nothing was saved: show what is stored, and the sentence."""
        self._show()
        self.messages.show_message(sentence(error))

    def undo(self) -> None:
        """Take back the last act; fresh typing in the field first."""
        self._take_back(self.draft.undo, "没有可以撤销的了。")

    def redo(self) -> None:
        """Do again what was taken back."""
        self._take_back(self.draft.redo, "没有可以重做的了。")

    def _take_back(self, act: Callable[[], Undone | None], nothing: str) -> None:
        self.sheet.hand_over()
        try:
            undone = act()
        except LCSurveyError as error:
            self._failed(error)
            return
        self._show()
        if undone is None:
            self.undone.emit(nothing)
            return
        response = self.draft.response
        if undone.circle == response.circle and undone.form == response.form and undone.stage == response.stage:
            for field in list(undone.fields)[:1]:
                self.sheet.go_to_field(field)
        self.undone.emit(undone.label)

    def submit(self) -> None:
        """交表: what is missing is listed first; then the sheet is handed in as it stands."""
        self.sheet.hand_over()
        if self.draft.read_only:
            return
        asking = HandingIn(self.draft, self)
        if asking.exec():
            self._hand_in()
        elif asking.question:
            self.focus_question(asking.question)
        asking.deleteLater()

    def _hand_in(self) -> None:
        try:
            submission = self.draft.submit()
        except LCSurveyError as error:
            self._failed(error)
            return
        self._show()
        self.saved.emit(submission.at)

    def _withdraw(self) -> None:
        self._act(self.draft.withdraw)

    def focus_question(self, name: str) -> None:
        """Go to a question (or a field of it)."""
        if self._drawer_open:
            self.toggle_score()
        self._begin_at = name
        self.sheet.go_to_field(name)

    def _next_table(self) -> None:
        self.sheet.hand_over()
        self.next_table_wanted.emit()

    def _preview(self) -> None:
        self.sheet.hand_over()
        self.preview_wanted.emit()

    # What is shown ----------------------------------------------------------------------------------------

    def _show(self) -> None:
        """Everything as the draft has it; only what changed is painted."""
        self.sheet.show_draft(self.draft)
        self.score.show_draft(self.draft)
        self._show_place()
        self._show_banner()
        self._advice.start()

    def _show_place(self) -> None:
        current = self.sheet.group_in_view()
        self.sections.show_progress(self.draft.progress, current)
        self.strip.show_draft(self.draft, current)

    def _show_banner(self) -> None:
        show_standing(self.banner, self.draft, self._withdraw)

    def _advise(self) -> None:
        draft = self.draft
        advice = advise(draft.table, draft.response.effective, draft.settings)
        self.score.show_advice(advice, bool(draft.response.effective))

    def _focus_changed(self, _: QWidget | None, now: QWidget | None) -> None:
        if now is None or not self.sheet.isAncestorOf(now):
            return
        card = self.sheet.current()
        if card is not None:
            self._begin_at = card.question.name
            self.score.show_current(card.question.name)
            self._show_place()

    # Narrow windows ---------------------------------------------------------------------------------------

    def toggle_score(self) -> None:
        """Open or close the drawer with the score of a narrow window."""
        if self._row.indexOf(self.score) >= 0:
            return
        self._drawer_open = not self._drawer_open
        self._place_drawer()

    def _place_drawer(self) -> None:
        self.score.setVisible(self._drawer_open)
        if self._drawer_open:
            top = self.strip.height()
            self.score.setGeometry(self.width() - self.score.width(), top, self.score.width(), self.height() - top)
            self.score.raise_()

    def minimumSizeHint(self) -> QSize:
        """With all panes folded; how they are now is no reason to push the window."""
        now = style.current()
        return QSize(now.px(640), now.px(320))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold and unfold the panes."""
        super().resizeEvent(event)
        now = style.current()
        sections, score = self.width() < now.px(SECTIONS_FOLD), self.width() < now.px(SCORE_FOLDS)
        self.sections.setVisible(not sections)
        self.strip.fold(sections, score)
        inside = self._row.indexOf(self.score) >= 0
        if score and inside:
            self._row.removeWidget(self.score)
            self._drawer_open = False
        elif not score and not inside:
            self._row.addWidget(self.score)
            self.score.show()
        if score:
            self._place_drawer()

    # The keyboard -----------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys of the whole table; letters and digits never come here from a text field."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self.redo()
        elif control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._next_table()
        elif control and event.key() == Qt.Key.Key_0:
            question = self.sheet.rest_absent_target()
            if question is not None and not self.draft.read_only:
                self._rest_absent(question.name)
        elif control and event.key() == Qt.Key.Key_M:
            card = self.sheet.current()
            if card is not None:
                card.open_note()
        elif event.key() == Qt.Key.Key_F3:
            card = self.sheet.current()
            if card is not None:
                self.look_behind(card.current_field())
        elif event.key() == Qt.Key.Key_F4 or (event.key() == Qt.Key.Key_Escape and self._drawer_open):
            self.toggle_score()
        elif event.key() == Qt.Key.Key_Escape:
            self.back_wanted.emit()
        else:
            event.ignore()

    def showEvent(self, event: QShowEvent) -> None:
        """Work goes on where it was wished, else at the first question that is not filled."""
        super().showEvent(event)
        self._begin()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard belongs into a field, never to the screen as a whole."""
        super().focusInEvent(event)
        self._begin()

    def _begin(self) -> None:
        if self.sheet.current() is not None or self.draft.read_only:
            return
        missing = self.draft.missing() or self.draft.form.questions
        self.sheet.go_to_field(self._begin_at or missing[0].name)

    def hideEvent(self, event: QHideEvent) -> None:
        """Leaving the screen hands on what is typed."""
        self.sheet.hand_over()
        super().hideEvent(event)
