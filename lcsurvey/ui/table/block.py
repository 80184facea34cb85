"""One group of a table's questions on the screen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from lcsurvey.form.model import Form, Group, Question
from lcsurvey.ui import style
from lcsurvey.ui.panel import line
from lcsurvey.ui.parts import Text, put_away
from lcsurvey.ui.table.card import QuestionCard
from lcsurvey.ui.table.draft import Draft
from lcsurvey.ui.table.folded import Folded
from lcsurvey.ui.table.grid import FieldTable
from lcsurvey.ui.table.options import OptionGrid

MUCH = 8
"""With more questions than these up to where work goes on, those over it are made later."""


class GroupBlock(QWidget):
    """One group: its heading with how much is filled, the document's words, its questions."""

    def __init__(self, group: Group, begin: QuestionCard | None, first: bool) -> None:
        super().__init__()
        now = style.current()
        self.group = group
        self.cards: list[QuestionCard] = []
        self.column = column = QVBoxLayout(self)
        column.setContentsMargins(0, now.px(8) if first else 0, 0, now.px(16))
        column.setSpacing(now.px(2))
        if not first:
            column.addWidget(line())
            column.addSpacing(now.px(8))
        head = begin.take_heading(group.label) if begin is not None else None
        column.addWidget(head or _heading(group.label))
        if group.hint:
            column.addWidget(Folded(group.hint))
            column.addSpacing(now.px(4))
        if begin is not None:
            self.add(begin)
        else:
            self.hide()

    def add(self, card: QuestionCard) -> None:
        """The next question of the group."""
        self.cards.append(card)
        self.column.addWidget(card)

    def about(self) -> int:
        """How high it is about, in pixels, known before Qt has laid it out."""
        now, shown = style.current(), [card for card in self.cards if not card.isHidden()]
        wide = sum(card.editor.sizeHint().height() for card in shown if isinstance(card.editor, OptionGrid | FieldTable))
        return now.px(72) + len(shown) * now.px(48) + wide

    def take_back(self) -> None:
        """The questions come back from the printed page."""
        for card in self.cards:
            card.show_narrow(False)
            self.column.addWidget(card)

    def show_cards(self, draft: Draft, only_missing: bool) -> None:
        """Hide what a setting leaves out, and while 只看缺的 is on what is filled."""
        for card in self.cards:
            self.show_card(card, draft, only_missing)

    def show_card(self, card: QuestionCard, draft: Draft, only_missing: bool) -> None:
        """The same of one question."""
        question, kept = card.question, True
        if only_missing and card is not card_with_focus([card]):
            remarked = any(not one.changed for one in draft.remarks.at(question.name))
            kept = remarked or bool(draft.open_fields(question) or draft.problems(question) or draft.differing(question))
        put_away(card, not kept or draft.is_left_out(question))
        put_away(self, all(each.isHidden() for each in self.cards))


def card_with_focus(cards: Iterable[QuestionCard]) -> QuestionCard | None:
    """The question that has the keyboard; None where none has."""
    focus = QApplication.focusWidget()
    return next((card for card in cards if focus and card.isAncestorOf(focus)), None)


def _heading(text: str) -> Text:
    heading = Text(text, "heading")
    heading.setMinimumHeight(style.current().px("target"))
    return heading


def room_above(stop: QWidget, blocks: Sequence[GroupBlock], most: int) -> int:
    """How much above a stop is to be seen with it, in pixels: its question's words, or the head of its table.

    The first line of a table comes with all that stands over the table, if that is not more than ``most``.
    """
    holder, now = stop.parentWidget(), style.current()
    if not isinstance(holder, FieldTable):
        return now.px(56)
    head = holder.head.height()
    if stop.y() < head + now.px("row"):
        block = next((one for one in blocks if one.isAncestorOf(holder)), holder)
        over = stop.mapTo(block, QPoint(0, 0)).y() + now.px(8)
        return over if over < most else head + now.px(8)
    return head + now.px(8)


def begin_with(form: Form, groups: Sequence[Group], first: Question | None) -> Group | None:
    """The group where work goes on, if much stands over it, which is then made later; None: the first one of all."""
    names = [group.name for group in groups]
    if first is None or first.group not in names:
        return None
    at = names.index(first.group)
    return groups[at] if sum(len(form.in_group(name)) for name in names[: at + 1]) > MUCH else None


def options_before(card: QuestionCard | None, blocks: Sequence[GroupBlock], draft: Draft) -> Question | None:
    """The options that have the keyboard, or the last before it in the same group."""
    block = next((one for one in blocks if card in one.cards), None)
    if card is None or block is None:
        return None
    before = block.cards[: block.cards.index(card) + 1]
    grids = [one for one in before if isinstance(one.editor, OptionGrid) and draft.is_asked(one.question)]
    return grids[-1].question if grids else None


def group_at(blocks: Sequence[GroupBlock], top: int) -> str:
    """The name of the last group that begins above ``top``; empty where there is none."""
    placed = [block for number, block in enumerate(blocks) if block.y() > 0 or not number]
    seen = [block for block in placed if not block.isHidden() and block.y() <= top]
    found = seen[-1:] or blocks[:1]
    return found[0].group.name if found else ""  # a form of lines may ask nothing
