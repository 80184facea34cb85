"""The strip over the questions: which table, its state, where in it, the score where the pane has no room."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from lcsurvey.ui import plain, style
from lcsurvey.ui.panel import Badge
from lcsurvey.ui.parts import Elided, IconButton, Text, quiet, secondary
from lcsurvey.ui.table.draft import Draft
from lcsurvey.ui.table.score_pane import bar_text
from lcsurvey.ui.table.sections import MissingOnly, OnPaper, SectionMenu
from lcsurvey.ui.wording import STATE_LOOK, follows, state_word
from lcsurvey.ui.words import said, tr


class Strip(QWidget):
    """One row of what belongs to the whole table."""

    def __init__(self, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = style.current()
        self.setFixedHeight(now.px(48))
        row = QHBoxLayout(self)
        row.setContentsMargins(now.px(24), 0, now.px(16), 0)
        row.setSpacing(now.px(12))
        whose = draft.circle.name if draft.form.scope == "region" else ""
        words = "　".join(word for word in (whose, draft.form.annex, draft.form.short) if word)
        self.title = Elided(words, core=draft.form.short)
        self.title.setToolTip(plain.tip(draft.form.title))
        self.stage = Text(said(str(draft.stage)), "small")
        self.badge = Badge()
        self.menu = SectionMenu(draft.progress)
        self.menu.hide()
        self.missing_only = MissingOnly()
        self.on_paper = OnPaper()
        self.on_paper.hide()
        self.compare = IconButton("compare", tr("对照：与另一个阶段逐条对照"))
        self.compare.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.compare.hide()
        self._paged = bool(draft.form.patterns)  # its page has a line for each, its screen one at a time
        self.on_paper.setEnabled(not self._paged)
        self._scored = draft.table.scored and draft.form.scope == "circle"
        self.next = quiet(tr("下一张表"), icon_name="right", hint="Ctrl+Enter")
        self.next.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.next.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.score = secondary("", hint=tr("得分与依据（F4）"))
        self.score.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.score.hide()
        left: tuple[QWidget, ...] = (self.title, self.stage, self.badge, self.menu)
        right: tuple[QWidget, ...] = (self.on_paper, self.missing_only, self.compare, self.next, self.score)
        for widget in left:
            row.addWidget(widget)
        row.addStretch(1)
        for widget in right:
            row.addWidget(widget)

    def show_draft(self, draft: Draft, current: str) -> None:
        """State, progress and score as they stand."""
        self._show_state(draft)
        self.menu.show_progress(draft.progress, current)
        said = bar_text(draft)
        short = style.current().scale > 150  # between large words the points alone
        words = plain.caption(f"{said.partition(' · ')[0] if short else said} ▾")
        if self.score.text() != words:
            self.score.setText(words)

    def _show_state(self, draft: Draft) -> None:
        state = draft.response.state
        edition = tr(" · 第{edition}版", edition=draft.response.edition) if draft.response.edition else ""
        card = draft.scorecard
        derived = bool(draft.response.effective) and follows(state, card.total, card.final)
        words = f"{state_word(state, derived=derived)}{edition}"
        if self.badge.word.text() != words:
            icon_name, tone = STATE_LOOK[state]
            self.badge.show_state(words, icon_name, tone)

    def fold(self, sections: bool, score: bool) -> None:
        """Take in what has no pane of its own."""
        self.menu.setVisible(sections)
        self.stage.setVisible(not sections)
        self.on_paper.setVisible(not sections and not self._paged)
        self.badge.setVisible(not score)
        self.score.setVisible(score)
        self.next.setVisible(not score)
        self.compare.setVisible(self._scored and not sections)
