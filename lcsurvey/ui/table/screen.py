"""One table being filled: sections left, questions in the middle, the live score right.

What the screen shows is what is saved. Every act goes to the draft; where saving fails, the screen shows again
what is stored and a sentence says why.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from lcsurvey.response.model import Stage
from lcsurvey.score.advice import advise
from lcsurvey.score.explaining import Explanation, explain
from lcsurvey.ui import style
from lcsurvey.ui.panel import MessageBar, line
from lcsurvey.ui.returning.bar import StandingBar
from lcsurvey.ui.table.acting import Acting
from lcsurvey.ui.table.draft import Draft
from lcsurvey.ui.table.score_pane import ScorePane
from lcsurvey.ui.table.sections import SectionList
from lcsurvey.ui.table.strip import Strip
from lcsurvey.ui.words import tr

if TYPE_CHECKING:
    from lcsurvey.store.workspace import Workspace

SECTIONS_FOLD, SCORE_FOLDS = 1064, 960
"""Below these widths (logical pixels at 100 %) the sections, then the score, fold."""


class TableScreen(Acting):
    """Fills one table of one circle at one stage."""

    next_table_wanted = Signal()
    preview_wanted = Signal()
    back_wanted = Signal()
    compare_wanted = Signal()
    """This table at two stages side by side."""
    version_changed = Signal()
    """The table is in another version now: the screen is to be built anew."""

    def __init__(
        self, workspace: Workspace, circle_id: str, form_id: str, stage: Stage, parent: QWidget | None = None
    ) -> None:
        super().__init__(workspace, Draft(workspace, circle_id, form_id, stage), parent)
        self.setProperty("role", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.sections = SectionList(self.draft.progress)
        self.strip = Strip(self.draft)
        self.score = ScorePane(self.draft)
        self.banner = StandingBar()
        self.newer = MessageBar()
        self._version = self.draft.form.version
        self._drawer_open = False
        self._begin_at = ""
        self._lay_out()
        self._connect()
        self._advice = QTimer(self, singleShot=True, interval=120)
        self._advice.timeout.connect(self._advise)
        self._show_standing()
        self._offer()

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
        for bar in (self.banner, self.newer, self.messages):
            bar.setContentsMargins(0, 0, 0, 0)
            middle.addWidget(bar)
        middle.addWidget(self.sheet, 1)
        self._row.addWidget(self.sections)
        self._row.addLayout(middle, 1)
        self._row.addWidget(self.score)

    def _offer(self) -> None:
        """A later version of the table is offered to open work."""
        if self.workspace.versions.offered(self.draft.response) is not None:
            from lcsurvey.ui.table.newer import offer

            if (move := offer(self.workspace, self.draft)) is not None:
                self.newer.show_message(move.sentence, "partial", tr("看改了什么"), self.look_newer)

    def _connect(self) -> None:
        self.connect_sheet()
        self.changed.connect(self._show)
        self.question_wanted.connect(self.focus_question)
        self.sheet.drawn.connect(self.score.body)
        self.sheet.preview_wanted.connect(self._preview)
        self.sheet.submit_wanted.connect(self.submit)
        self.sections.chosen.connect(self.sheet.go_to_group)
        self.strip.menu.chosen.connect(self.sheet.go_to_group)
        self.strip.missing_only.toggled.connect(self.sheet.show_missing_only)
        self.strip.on_paper.toggled.connect(self._show_paper)
        self.strip.next.clicked.connect(self._next_table)
        self.strip.compare.clicked.connect(self.compare_wanted)
        self.strip.score.clicked.connect(self.toggle_score)
        self.banner.wanted.connect(self.handle)
        self.score.question_wanted.connect(self.focus_question)
        self.sheet.verticalScrollBar().valueChanged.connect(self._show_place)
        QApplication.instance().focusChanged.connect(self._focus_changed)  # type: ignore[union-attr]

    # Where one is ---------------------------------------------------------------------------------------

    def focus_question(self, name: str) -> None:
        """Go to a question (or a field of it)."""
        if self._drawer_open:
            self.toggle_score()
        self._begin_at = name
        self.sheet.go_to_field(name)

    def _show_paper(self, on: bool) -> None:
        """The printed page takes the room of the sections."""
        self.sheet.show_paper(on)
        self.sections.setVisible(not on and self.width() >= style.current().px(SECTIONS_FOLD))
        self._show_place()

    def _next_table(self) -> None:
        self.sheet.hand_over()
        self.next_table_wanted.emit()

    def _preview(self) -> None:
        self.sheet.hand_over()
        self.preview_wanted.emit()

    # What is shown ----------------------------------------------------------------------------------------

    def _show(self) -> None:
        """Everything as the draft has it; only what changed is painted."""
        if self.draft.form.version != self._version:
            self.version_changed.emit()
            return
        self.sheet.show_draft(self.draft)
        self.score.show_draft(self.draft)
        self._show_standing()

    def _show_standing(self) -> None:
        self._show_place()
        self._show_banner()
        self._advice.start()

    def _show_place(self) -> None:
        current = self.sheet.group_in_view()
        self.sections.show_progress(self.draft.progress, current)
        self.strip.show_draft(self.draft, current)

    def _show_banner(self) -> None:
        self.banner.show_standing(self.workspace, self.draft, self.draft.remarks)

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
        return QSize(now.px(580), now.px(280))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold and unfold the panes."""
        super().resizeEvent(event)
        now = style.current()
        sections, score = self.width() < now.px(SECTIONS_FOLD), self.width() < now.px(SCORE_FOLDS)
        self.sections.setVisible(not sections and not self.sheet.on_paper)
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
        elif control and event.key() == Qt.Key.Key_L:
            card = self.sheet.current()
            if card is not None and not self.draft.read_only:
                self.as_before(card.question.name)
        elif control and event.key() == Qt.Key.Key_M:
            card = self.sheet.current()
            if card is not None:
                card.open_note()
        elif control and event.key() in (Qt.Key.Key_J, Qt.Key.Key_K):
            card = self.sheet.current()
            if card is not None:
                wanted = self.open_marks if event.key() == Qt.Key.Key_J else self.toggle_evidence
                wanted(card.question.name)
        elif event.key() in (Qt.Key.Key_F6, Qt.Key.Key_F7):
            (self.strip.on_paper if event.key() == Qt.Key.Key_F6 else self.strip.missing_only).click()
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

    def explanation(self) -> Explanation | None:
        """What is said of the question that has the keyboard; None where none has it."""
        card = self.sheet.current()
        return explain(self.draft.table, card.question) if card is not None else None

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
        if missing:  # a form of lines may ask nothing
            self.sheet.go_to_field(self._begin_at or self.draft.remarks.first or missing[0].name)

    def hideEvent(self, event: QHideEvent) -> None:
        """Leaving the screen hands on what is typed."""
        self.sheet.hand_over()
        super().hideEvent(event)
