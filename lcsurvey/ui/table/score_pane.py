"""The live score: total, what can still be reached, the rating, the way to the next one, every line with its reason."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from lcsurvey.score.advice import Advice
from lcsurvey.score.apportion import text
from lcsurvey.score.model import POINTS
from lcsurvey.score.scorecard import Scorecard
from lcsurvey.score.wording import floor_sentences, rating_text
from lcsurvey.ui import style
from lcsurvey.ui.panel import line as hairline
from lcsurvey.ui.panel import scrolls
from lcsurvey.ui.parts import Text
from lcsurvey.ui.table.draft import Draft
from lcsurvey.ui.table.score_body import ScoreBody
from lcsurvey.ui.words import said, tr


class ScorePane(QWidget):
    """Shows a draft's scorecard; gives out the question that the person wants to go to."""

    question_wanted = Signal(str)

    def __init__(self, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = style.current()
        self.setProperty("role", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        column.setContentsMargins(now.px(4), now.px(8), now.px(4), 0)
        column.setSpacing(0)
        column.addWidget(self._make_head())
        column.addWidget(hairline())
        self._scroll = QScrollArea()
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column.addWidget(self._scroll, 1)
        self._made: ScoreBody | None = None
        self._advised: tuple[Advice, bool] | None = None
        self._question = ""
        self.show_draft(draft)

    def _make_head(self) -> QWidget:
        now = style.current()
        head = QWidget()
        column = QVBoxLayout(head)
        column.setContentsMargins(now.px(12), 0, now.px(12), now.px(8))
        column.setSpacing(now.px(2))
        row = QHBoxLayout()
        row.setSpacing(now.px(4))
        self._total = Text("", "figure")
        self._unit = Text("", "small")
        self._rating = Text("")
        row.addWidget(self._total, 0, Qt.AlignmentFlag.AlignBaseline)
        row.addWidget(self._unit, 0, Qt.AlignmentFlag.AlignBaseline)
        row.addStretch(1)
        self._reachable = Text("", "small")
        row.addWidget(self._reachable, 0, Qt.AlignmentFlag.AlignBaseline)
        column.addLayout(row)
        self._rating.setWordWrap(True)
        column.addWidget(self._rating)
        self._floors = Text("", "wrong", wrap=True)
        column.addWidget(self._floors)
        return head

    def show_draft(self, draft: Draft) -> None:
        """Show the score as it stands."""
        card = draft.scorecard
        if draft.table.scored:
            self._total.setText(text(card.total))
            unit = draft.table.rules.unit
            most = text(card.maximum)
            self._unit.setText(tr("/ {text} 分", text=most) if unit == POINTS else f"/ {most} {unit}")
        else:
            wanted = [
                question for question in draft.form.questions if question.required and question.name in draft.asked
            ]
            self._total.setText(str(len(wanted) - len(card.missing)))
            self._unit.setText(tr("/ {count} 题", count=len(wanted)))
        self._reachable.setText(reachable_text(card))
        self._rating.setText(said(rating_text(draft.table, card)))
        floors = "\n".join(map(said, floor_sentences(card))) if card.final else ""
        self._floors.say(floors)
        self._draft = draft
        if self._made is not None:
            self._made.show_draft(draft)

    def body(self) -> ScoreBody:
        """What stands under the total; made in the pause after the table is drawn, or when somebody asks for it."""
        if self._made is None:
            self._made = ScoreBody(self._draft)
            self._made.question_wanted.connect(self.question_wanted)
            scrolls(self._scroll, self._made)
            if self._advised is not None:
                self._made.show_advice(*self._advised)
            self.show_current(self._question)
        return self._made

    def show_advice(self, advice: Advice, started: bool) -> None:
        """The ways to the next rating; many steps stay folded until the person opens them."""
        self._advised = advice, started
        if self._made is not None:
            self._made.show_advice(advice, started)

    def show_current(self, question: str) -> None:
        """Mark the line that a question counts for and bring it into view."""
        self._question = question
        current = self._made.show_current(question) if self._made is not None else None
        if current is not None:
            self._scroll.ensureWidgetVisible(current, 0, style.current().px(24))


def reachable_text(card: Scorecard) -> str:
    """最高可到 n, as long as something is missing that could add points."""
    return "" if card.reachable == card.total else tr("最高可到 {text}", text=text(card.reachable))


def bar_text(draft: Draft) -> str:
    """The score in one line, for the bar of a narrow window."""
    card = draft.scorecard
    unit = draft.table.rules.unit
    total = tr("{text} 分 · ", text=text(card.total)) if unit == POINTS else f"{text(card.total)} {unit} · "
    return (total if draft.table.scored else "") + said(rating_text(draft.table, card))
