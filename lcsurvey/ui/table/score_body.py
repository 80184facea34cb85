"""What stands under the total of the live score: what is missing, the way to the next rating, every line of the score."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lcsurvey.form.model import Form, Question
from lcsurvey.score.advice import Advice
from lcsurvey.score.apportion import printed
from lcsurvey.score.scorecard import Line
from lcsurvey.ui import plain, style
from lcsurvey.ui.panel import WIDEST
from lcsurvey.ui.parts import Button, Text
from lcsurvey.ui.table.draft import Draft
from lcsurvey.ui.table.score_line import ScoreLine
from lcsurvey.ui.words import said, tr

FEW = 6
"""As many steps, or missing questions, are shown unasked."""


class Fold(QWidget):
    """A heading that opens and closes what is under it."""

    opened = Signal()

    def __init__(self, words: str, opened: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = style.current()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.words = words
        self.inside = QWidget()
        self._head = Button(words, "place")
        self._head.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._head.clicked.connect(self.toggle)
        self.column = QVBoxLayout(self.inside)
        self.column.setContentsMargins(now.px(12), 0, now.px(4), now.px(8))
        self.column.setSpacing(now.px(2))
        column.addWidget(self._head)
        column.addWidget(self.inside)
        self.show_open(opened)

    def toggle(self) -> None:
        """Open what is closed, close what is open."""
        self.show_open(self.inside.isHidden())
        if not self.inside.isHidden():
            self.opened.emit()

    def show_words(self, words: str) -> None:
        """Another heading."""
        if words != self.words:
            self.words = words
            self.show_open(not self.inside.isHidden())

    def show_open(self, opened: bool) -> None:
        """Open or closed."""
        self.inside.setVisible(opened)
        self._head.setText(plain.caption(f"{self.words} {'▴' if opened else '▾'}"))
        self._head.setAccessibleName(
            tr("{words}，{part}", words=self.words, part=tr("已展开") if opened else tr("已收起"))
        )


class ScoreBody(QWidget):
    """Gives out the question that the person wants to go to."""

    question_wanted = Signal(str)

    def __init__(self, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = style.current()
        self.setProperty("role", "pane")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, now.px(4), 0, now.px(16))
        self._column.setSpacing(0)
        self._advice = Fold(tr("怎样提高"), True)
        self.missing = Fold("", False)
        self.missing.opened.connect(self._show_links)
        self._wanted: tuple[Question, ...] = ()
        self._lacking: list[int] = []
        self._column.addWidget(self.missing)
        self._column.addWidget(self._advice)
        self._advice.hide()
        self._paths: list[Text] = []
        self.links: list[Button] = []
        self.lines: list[ScoreLine] = []
        self._by_question: dict[str, ScoreLine] = {}
        self.missing.show_open(len(draft.missing()) <= FEW)
        self._make_lines(draft.form, draft.scorecard.lines, 0)
        self._column.addStretch(1)
        self.show_draft(draft)

    def _make_lines(self, form: Form, lines: Sequence[Line], depth: int) -> None:
        for line in lines:
            if not depth and self.lines:
                self._column.addSpacing(style.current().px(8))
            names = line.rule.questions
            fields = [field for name in names for field in form.question[name].fields]
            shown = ScoreLine(line, depth, fields)
            self.lines.append(shown)
            self._column.addWidget(shown)
            for name in names:
                self._by_question.setdefault(name, shown)
            self._make_lines(form, line.parts, depth + 1)

    def show_draft(self, draft: Draft) -> None:
        """Shows lines and what is missing as they stand."""
        points = printed(draft.scorecard)
        for shown, line in zip(self.lines, draft.scorecard.walk(), strict=True):
            shown.show_line(line, points[line.rule.id], draft.answers)
        self._show_missing(draft)

    def _show_missing(self, draft: Draft) -> None:
        missing = draft.missing()
        self.missing.setVisible(bool(missing))
        self.missing.show_words(tr("还缺 {count} 题", count=len(missing)))
        self._wanted = missing
        self._lacking = [draft.open_fields(question) for question in missing]
        if not self.missing.inside.isHidden():
            self._show_links()

    def _show_links(self) -> None:
        """The missing questions as links; made and worded only while they are seen."""
        missing = self._wanted
        while len(self.links) < len(missing):
            link, at = Button("", "place"), len(self.links)
            link.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            link.clicked.connect(lambda _=False, at=at: self._follow(at))
            self.links.append(link)
            self.missing.column.addWidget(link)
        for link, question, lacking in zip(self.links, missing, self._lacking, strict=False):
            words, shown = (self._worded(link, question, lacking, room) for room in (WIDEST, style.current().px(212)))
            if link.text() != plain.caption(shown):
                link.setText(plain.caption(shown))
                link.setAccessibleName(words)
                link.setToolTip(plain.tip(words))
        for at, link in enumerate(self.links):
            link.setVisible(at < len(missing))

    def _worded(self, link: Button, question: Question, lacking: int, room: int) -> str:
        """The words of a link in ``room`` pixels: a long name is shortened, never how much it lacks."""
        many = len(question.fields) > 1
        after = tr("{label}（差 {lacking} 项）", label="", lacking=lacking) if many else ""
        metrics = link.fontMetrics()
        left = room - metrics.horizontalAdvance(after)
        label = metrics.elidedText(question.label, Qt.TextElideMode.ElideRight, left)
        return tr("{label}（差 {lacking} 项）", label=label, lacking=lacking) if many else label

    def _follow(self, at: int) -> None:
        self.question_wanted.emit(self._wanted[at].name)

    def show_advice(self, advice: Advice, started: bool) -> None:
        """The ways to the next rating; many steps stay folded until the person opens them."""
        ways = list(dict.fromkeys(said(way.sentence) for way in advice.ways))
        sentences = [ways[0], *(tr("或：{way}", way=way) for way in ways[1:])] if ways else [said(advice.sentence)]
        self._advice.setVisible(started and bool(self.lines))
        steps = len(advice.ways[0].steps) if advice.ways else 0
        heading = (
            tr("{steps} 步可到{label}", steps=steps, label=advice.target.label)
            if advice.ways and advice.target
            else tr("怎样提高")
        )
        if heading != self._advice.words:
            self._advice.show_words(heading)
            self._advice.show_open(steps <= FEW)
        while len(self._paths) < len(sentences):
            path = Text("", "small", wrap=True)
            self._paths.append(path)
            self._advice.column.addWidget(path)
        for at, path in enumerate(self._paths):
            words = sentences[at] if at < len(sentences) else ""
            if path.text() != words:
                path.setText(words)
            path.setVisible(bool(words))

    def show_current(self, question: str) -> ScoreLine | None:
        """Mark the line that a question counts for; None where there is none."""
        current = self._by_question.get(question)
        for shown in self.lines:
            shown.show_current(shown is current)
        return current
