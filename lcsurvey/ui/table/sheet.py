"""The questions of a table in the paper's order, group by group, and the way of the keyboard through them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from lcsurvey.form.model import Group, Question
from lcsurvey.ui import style
from lcsurvey.ui.after_drawing import AfterDrawing
from lcsurvey.ui.panel import WIDEST
from lcsurvey.ui.parts import Text, put_away
from lcsurvey.ui.table.block import GroupBlock, begin_with, card_with_focus, group_at, options_before, room_above
from lcsurvey.ui.table.card import QuestionCard
from lcsurvey.ui.table.draft import Draft
from lcsurvey.ui.table.fields import LineField, TypedField
from lcsurvey.ui.table.full import is_full
from lcsurvey.ui.table.grid import FieldTable
from lcsurvey.ui.table.page import READING, End, reading_page
from lcsurvey.ui.table.paper_page import PaperPage
from lcsurvey.ui.words import tr

MOST = 0.75
"""Of what is seen, so much is there when a table is drawn for the first time."""


class QuestionSheet(QScrollArea):
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
    drawn = Signal()
    """The table is shown, and was drawn."""

    def __init__(self, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self._only_missing = False
        self._paper: PaperPage | None = None
        self._on_paper = False
        self._went_alone: QuestionCard | None = None  # to where the last number led without Enter
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._cards: dict[str, QuestionCard] = {}
        self._blocks: list[GroupBlock] = []
        self._waiting = self._first_groups()
        self._first = next(iter(self._waiting), None)
        self._order = {group.name: number for number, group in enumerate(draft.form.groups)}
        self._later = AfterDrawing(self, self._go_on)
        self._drawn = False
        page, self._inside, outer = reading_page()
        self._outer = outer
        self._nothing = Text(tr("都填好了，没有缺的。"), "quiet")
        self._nothing.hide()
        outer.addWidget(self._nothing)
        self.end = End()
        self.end.preview.clicked.connect(self.preview_wanted)
        self.end.submit.clicked.connect(self.submit_wanted)
        self.end.hide()
        outer.addWidget(self.end)
        outer.addStretch(1)
        first = next(iter(draft.missing() or draft.form.questions), None)
        wanted = begin_with(draft.form, self._waiting, first)
        self._build(wanted, lambda: first is None or first.name in self._cards)
        while self._waiting and first is not None and first.name not in self._cards:
            self._build(enough=lambda: first.name in self._cards)
        if self._waiting:  # there will be more than fits: nothing moves aside for the bar then
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setWidget(page)
        self.end.submit.setEnabled(not draft.read_only)
        self._show_nothing()

    def _first_groups(self) -> list[Group]:
        return list(self._draft.form.groups)

    def fill(self, height: int) -> None:
        """Makes what is seen first where the table gets so much room, before it is shown: added then, each question
        would move all the others.
        """

        def fills() -> bool:
            return sum(block.sizeHint().height() for block in self._blocks) >= height * MOST

        while self._waiting and not fills():
            self._build(enough=fills)

    def showEvent(self, event: QShowEvent) -> None:
        """What is not seen at once is made after the table is drawn for the first time."""
        super().showEvent(event)
        self._drawn = False
        self._later.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing is made for a table that nobody sees."""
        self._later.stop()
        super().hideEvent(event)

    def _go_on(self) -> bool:
        if self._drawn:
            self._make()
        else:
            self._drawn = True
            self.drawn.emit()
        return bool(self._waiting)

    # Made one group after the other, so that a long table is there at once -----------------------------------

    @property
    def cards(self) -> dict[str, QuestionCard]:
        """Every question by its name."""
        self._complete()
        return self._cards

    @property
    def blocks(self) -> list[GroupBlock]:
        """Every group in the paper's order."""
        self._complete()
        return self._blocks

    def _complete(self) -> None:
        """Makes the rest and lays it out: somebody wants to know where everything is."""
        if self._waiting:
            self._make(len(self._waiting))

    def _make(self, count: int = 1) -> None:
        """So many groups, in their places at once; what is in view stays there."""
        bar = self.verticalScrollBar()
        held = next((each for each in self._blocks if each.y() + each.height() > bar.value()), None)
        before = held.y() if held is not None else 0
        for _ in range(count):
            self._build()
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        if held is not None and held.y() != before:
            bar.setValue(bar.value() + held.y() - before)

    def _build(self, wanted: Group | None = None, enough: Callable[[], bool] = lambda: False) -> None:
        """Makes a group until it is ``enough``; if none is wanted, the next one below what is there, then above it."""
        if self._waiting:
            last = self._order[self._blocks[-1].group.name] if self._blocks else -1
            below = (each for each in self._waiting if self._order[each.name] >= last)
            group = wanted or next(below, self._waiting[-1])
            left = [one for one in self._draft.form.in_group(group.name) if one.name not in self._cards]
            to_make: Sequence[Question | None] = left or (None,)
            for question in to_make:
                self._add(group, question)
                if enough():
                    break
            if all(one.name in self._cards for one in left):
                self._waiting.remove(group)
        if not self._waiting:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
            self.end.show()
            self._show_nothing()

    def _until(self, name: str) -> QuestionCard:
        """A question, once its group is made."""
        if name not in self._cards:
            group = self._draft.form.question[name].group
            self._build(next(each for each in self._waiting if each.name == group))
        return self._cards[name]

    def _add(self, group: Group, question: Question | None) -> None:
        """Makes a question, the last of its group so far; a group that asks nothing has its heading."""
        card = self._card(self._draft, question) if question is not None else None
        block = next((each for each in self._blocks if each.group is group), None)
        if block is None:
            block = GroupBlock(group, card, group is self._first)
            block.setMaximumWidth(style.current().px(READING))
            at = sum(self._order[each.group.name] < self._order[group.name] for each in self._blocks)
            self._outer.insertWidget(at, block)
            self._blocks.insert(at, block)
        elif card is not None:
            block.add(card)
        if card is not None:
            card.show_draft(self._draft)
            block.show_card(card, self._draft, self._only_missing)

    def _card(self, draft: Draft, question: Question) -> QuestionCard:
        numbered = any(each.number for each in draft.form.in_group(question.group))
        card = QuestionCard(draft, question, numbered)
        card.answered.connect(self.answered)
        card.typed.connect(self.typed)
        card.pasted.connect(self.pasted)
        card.evidence_wanted.connect(lambda: self.evidence_wanted.emit(question.name))
        card.marks_wanted.connect(lambda: self.marks_wanted.emit(question.name))
        card.noted.connect(self.noted)
        card.side_picked.connect(self.side_picked)
        card.rest_absent_wanted.connect(self.rest_absent_wanted)
        card.behind_wanted.connect(self.behind_wanted)
        card.next_wanted.connect(lambda: self._enter(card))
        if isinstance(card.editor, TypedField) and isinstance(card.editor.field, LineField):
            card.editor.field.textEdited.connect(lambda text: self._typed_on(card, text))
        card.went_on.connect(lambda: self._step(1))
        card.moved.connect(self._step)
        self._cards[question.name] = card
        return card

    def show_draft(self, draft: Draft) -> None:
        """Show every question as it is stored now."""
        self.end.submit.setEnabled(not draft.read_only)
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

    def _show_nothing(self) -> None:
        self._nothing.setVisible(not self._waiting and all(block.isHidden() for block in self._blocks))

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
