"""The questions of a table, made one group after the other, so that a long table is there at once.

What fills the view is made before the table is shown, the rest after it is drawn, in their places: nothing in view moves.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from lcsurvey.form.model import Group, Question
from lcsurvey.ui import style
from lcsurvey.ui.after_drawing import AfterDrawing
from lcsurvey.ui.parts import Text
from lcsurvey.ui.table.block import GroupBlock, begin_with
from lcsurvey.ui.table.card import QuestionCard
from lcsurvey.ui.table.draft import Draft
from lcsurvey.ui.table.page import READING, End, reading_page
from lcsurvey.ui.words import tr

MOST = 0.75
"""Of what is seen, so much is there when a table is drawn for the first time."""


class GrowingSheet(QScrollArea):
    """The groups of a table on their page; a question is there as soon as somebody asks for it."""

    drawn = Signal()
    """The table is shown, and was drawn."""

    def __init__(self, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self._only_missing = False
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._cards: dict[str, QuestionCard] = {}
        self._blocks: list[GroupBlock] = []
        self._end: End | None = None
        self._waiting = self._first_groups()
        self._first = next(iter(self._waiting), None)
        self._order = {group.name: number for number, group in enumerate(draft.form.groups)}
        self._later = AfterDrawing(self, self._go_on)
        self._drawn = False
        page, self._inside, self._outer = reading_page()
        self.setWidget(page)  # before anything is put on it: Qt goes through all that is, and again at every move
        self._nothing = Text(tr("都填好了，没有缺的。"), "quiet")
        self._nothing.hide()
        self._outer.addWidget(self._nothing)
        self._outer.addStretch(1)
        first = next(iter(draft.missing() or draft.form.questions), None)
        wanted = begin_with(draft.form, self._waiting, first)
        self._build(wanted, lambda: first is None or first.name in self._cards)
        while self._waiting and first is not None and first.name not in self._cards:
            self._build(enough=lambda: first.name in self._cards)
        if self._waiting:  # there will be more than fits: nothing moves aside for the bar then
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)

    # What a sheet of its own kind gives -------------------------------------------------------------------

    def _first_groups(self) -> list[Group]:
        return list(self._draft.form.groups)

    def _wire(self, card: QuestionCard) -> None:
        """What a new question says is listened to."""

    def _make_end(self) -> End:
        """What comes after the last question."""
        return End()

    # Made at once, and made later -------------------------------------------------------------------------

    def fill(self, height: int) -> None:
        """Makes what is seen first where the table gets so much room, before it is shown: added then, each question
        would move all the others.
        """

        def fills() -> bool:
            return sum(block.about() for block in self._blocks) >= height * MOST

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

    @property
    def end(self) -> End:
        """What comes after the last question."""
        self._complete()
        assert self._end is not None
        return self._end

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
            if self._end is None:
                self._end = self._make_end()
                self._outer.insertWidget(self._outer.count() - 1, self._end)
            self._show_nothing()

    def _until(self, name: str) -> QuestionCard:
        """A question, once its group is made."""
        if name not in self._cards:
            group = self._draft.form.question[name].group
            self._build(next(each for each in self._waiting if each.name == group))
        return self._cards[name]

    def _add(self, group: Group, question: Question | None) -> None:
        """Makes a question, the last of its group so far; a group that asks nothing has its heading."""
        card = self._card(question) if question is not None else None
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

    def _card(self, question: Question) -> QuestionCard:
        numbered = any(each.number for each in self._draft.form.in_group(question.group))
        card = self._cards[question.name] = QuestionCard(self._draft, question, numbered)
        self._wire(card)
        return card

    def _show_nothing(self) -> None:
        self._nothing.setVisible(not self._waiting and all(block.isHidden() for block in self._blocks))
