"""The questions of a table in the paper's order, group by group, and the way of the keyboard through them."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from lcsurvey.form.model import Question
from lcsurvey.ui import style
from lcsurvey.ui.panel import WIDEST
from lcsurvey.ui.parts import put_away
from lcsurvey.ui.table.block import card_with_focus, group_at, options_before, room_above
from lcsurvey.ui.table.card import QuestionCard
from lcsurvey.ui.table.draft import Draft
from lcsurvey.ui.table.fields import LineField, TypedField
from lcsurvey.ui.table.full import is_full
from lcsurvey.ui.table.grid import FieldTable
from lcsurvey.ui.table.growing import GrowingSheet
from lcsurvey.ui.table.page import READING, End
from lcsurvey.ui.table.paper_page import PaperPage


class QuestionSheet(GrowingSheet):
    """All questions; gives out what the person does, shows what a draft says."""

    answered = Signal(object)
    typed = Signal(str, str)
    pasted = Signal(object)
    side_picked = Signal(object, object)
    """A difference, and the side of it that counts."""
    evidence_wanted = Signal(str)
    marks_wanted = Signal(str)
    noted = Signal(str, str)
    rest_absent_wanted = Signal(str)
    behind_wanted = Signal(str)
    preview_wanted = Signal()
    submit_wanted = Signal()

    def __init__(self, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(draft, parent)
        self._paper: PaperPage | None = None
        self._on_paper = False
        self._went_alone: QuestionCard | None = None  # to where the last number led without Enter

    def _make_end(self) -> End:
        end = super()._make_end()
        end.preview.clicked.connect(self.preview_wanted)
        end.submit.clicked.connect(self.submit_wanted)
        end.submit.setEnabled(not self._draft.read_only)
        return end

    def _wire(self, card: QuestionCard) -> None:
        name = card.question.name
        card.answered.connect(self.answered)
        card.typed.connect(self.typed)
        card.pasted.connect(self.pasted)
        card.evidence_wanted.connect(lambda: self.evidence_wanted.emit(name))
        card.marks_wanted.connect(lambda: self.marks_wanted.emit(name))
        card.noted.connect(self.noted)
        card.side_picked.connect(self.side_picked)
        card.rest_absent_wanted.connect(self.rest_absent_wanted)
        card.behind_wanted.connect(self.behind_wanted)
        card.next_wanted.connect(lambda: self._enter(card))
        if isinstance(card.editor, TypedField) and isinstance(card.editor.field, LineField):
            card.editor.field.textEdited.connect(lambda text: self._typed_on(card, text))
        card.went_on.connect(lambda: self._step(1))
        card.moved.connect(self._step)

    def show_draft(self, draft: Draft) -> None:
        """Show every question as it is stored now."""
        if self._end is not None:
            self._end.submit.setEnabled(not draft.read_only)
        for card in self._cards.values():
            card.show_draft(draft)
        for block in self._blocks:
            block.show_cards(draft, self._only_missing)
        self._show_nothing()
        if self._paper is not None:
            for block in self._blocks if self._on_paper else ():
                block.hide()
            self._paper.setVisible(self._on_paper)
            if self._on_paper:
                self._paper.show_draft(draft)

    def show_missing_only(self, only: bool) -> None:
        """只看缺的."""
        self._only_missing = only
        self.show_draft(self._draft)

    def show_paper(self, on: bool) -> None:
        """按纸录入: the questions on the printed page, in its order; a number that can get no longer goes on by itself."""
        if on == self._on_paper:
            return
        focus = QApplication.focusWidget()
        self._on_paper = on
        across = Qt.ScrollBarPolicy.ScrollBarAsNeeded if on else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setHorizontalScrollBarPolicy(across)
        self._inside.setMaximumWidth(WIDEST if on else style.current().px(READING + 40))
        if on:
            if self._paper is None:
                self._paper = PaperPage(self._draft)
                self._outer.insertWidget(0, self._paper)
            self._paper.borrow(self.cards)
        else:
            for block in self.blocks:
                block.take_back()
        self.show_draft(self._draft)
        if focus is not None and self.isAncestorOf(focus):
            focus.setFocus(Qt.FocusReason.OtherFocusReason)
            QTimer.singleShot(0, focus, lambda: self.reveal(focus))

    @property
    def on_paper(self) -> bool:
        """Whether the printed page is shown."""
        return self._on_paper

    def current(self) -> QuestionCard | None:
        """The question that has the focus."""
        return card_with_focus(self._cards.values())

    def hand_over(self) -> None:
        """Hand on what is typed and was not handed on yet."""
        for card in self._cards.values():
            card.hand_over()

    def stops(self) -> list[QWidget]:
        """Every stop of the keyboard, in the paper's order."""
        return [stop for card in self._shown() for stop in card.stops()]

    def _shown(self) -> Iterator[QuestionCard]:
        if self._on_paper and self._paper is not None:
            yield from (card for name in self._paper.order if not (card := self.cards[name]).isHidden())
            return
        for block in self.blocks:
            if not block.isHidden():
                yield from (card for card in block.cards if not card.isHidden())

    def go_next(self, card: QuestionCard) -> None:
        """To the next question that can be answered; the last one hands over and stays."""
        cards = list(self._shown())
        for after in cards[cards.index(card) + 1 :]:
            stops = after.stops()
            if stops:
                self.go(stops[0])
                return
        card.hand_over()

    def _enter(self, card: QuestionCard) -> None:
        """Enter goes on: to the next question, on paper to the next box; not twice where a number led on by itself."""
        alone, self._went_alone = self._went_alone, None
        if self._on_paper and alone is card:
            return
        if self._on_paper and not isinstance(card.editor, FieldTable):
            self._step(1)
        else:
            self.go_next(card)

    def _typed_on(self, card: QuestionCard, text: str) -> None:
        self._went_alone = None
        if self._on_paper and is_full(self._draft, card.question.name, text):
            self.go_next(card)
            self._went_alone = self.current()

    def _step(self, step: int) -> None:
        stops = self.stops()
        focus = QApplication.focusWidget()
        if focus in stops and 0 <= stops.index(focus) + step < len(stops):
            self.go(stops[stops.index(focus) + step])

    def go(self, stop: QWidget) -> None:
        """Put the focus there and bring it into view."""
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        if isinstance(stop, LineField):
            stop.selectAll()
        self.reveal(stop)

    def go_to_field(self, field: str) -> None:
        """To a field, or to the first empty field of a question."""
        question = self._draft.form.field.get(field) or self._draft.form.question.get(field)
        if question is None:
            return
        card = self._until(question.name)
        put_away(card, False)
        if not self._on_paper:
            put_away(next(block for block in self._blocks if card in block.cards), False)
        if field == question.name:
            fields = question.needed or question.fields
            field = next((f for f in fields if self._draft.value(f) is None), fields[0])
        stop = card.stop(field)
        self.go(stop)
        QTimer.singleShot(0, stop, lambda: self.reveal(stop))

    def go_to_group(self, name: str) -> None:
        """To the first open question of a group, its heading in view."""
        for question in self._draft.form.in_group(name)[-1:]:  # all of it is made, and laid out
            self._until(question.name)
        block = next(block for block in self._blocks if block.group.name == name)
        open_cards = [card for card in block.cards if self._draft.open_fields(card.question) and card.stops()]
        cards = open_cards or [card for card in block.cards if card.stops()]
        if cards:
            question = cards[0].question
            if not self._on_paper:
                self.verticalScrollBar().setValue(block.y())
            self.go_to_field(question.name)
        else:
            self.verticalScrollBar().setValue(block.y())

    def reveal(self, stop: QWidget) -> None:
        """Scroll only as far as needed to see a stop with its question's words."""
        self.ensureWidgetVisible(stop, 0, room_above(stop, self._blocks, self.viewport().height() // 2))

    def rest_absent_target(self) -> Question | None:
        """Whose 其余均无 the key means: the options with the focus, or the last before it in the same group."""
        return options_before(self.current(), self._blocks, self._draft)

    def group_in_view(self) -> str:
        """The group of the question with the focus, else the topmost one that is seen."""
        card = self.current()
        if card is not None:
            return card.question.group
        if self._on_paper:
            return self._blocks[0].group.name if self._blocks else ""
        return group_at(self._blocks, self.verticalScrollBar().value() + style.current().px(48))
