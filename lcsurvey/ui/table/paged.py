"""The questions of a table that asks the same for every community: one community at a time.

All of them together would be thousands of fields; so only those of one group are there, Enter after the last goes on to
the next group, and a group is made when somebody goes there.
"""

from __future__ import annotations

from lcsurvey.form.model import Group
from lcsurvey.ui.table.card import QuestionCard
from lcsurvey.ui.table.sheet import QuestionSheet


class PagedSheet(QuestionSheet):
    """The questions of one group; another is shown as soon as somebody goes there."""

    def _first_groups(self) -> list[Group]:
        """The group of the first question that is missing, else the first."""
        form, missing = self._draft.form, self._draft.missing()
        wanted = missing[0].group if missing else ""
        return [group for group in form.groups if group.name == wanted] or list(form.groups[:1])

    def _until(self, name: str) -> QuestionCard:
        """A question, its group shown."""
        group = self._draft.form.question[name].group
        if all(block.group.name != group for block in self._blocks):
            self._turn(group)
        return super()._until(name)

    def go_next(self, card: QuestionCard) -> None:
        """To the next question that can be answered; after the last of a group to the next group."""
        groups = [group.name for group in self._draft.form.groups]
        last = card is next(reversed(self.cards.values()), None)
        after = groups[groups.index(card.question.group) + 1 :]
        if last and after and not self._draft.read_only:
            card.hand_over()
            self.go_to_group(after[0])
        else:
            super().go_next(card)

    def show_missing_only(self, only: bool) -> None:
        """只看缺的: where nothing is missing in what is shown, the first group in which something is."""
        missing = {question.group: None for question in self._draft.missing()}
        if only and missing and not missing.keys() & {card.question.group for card in self._cards.values()}:
            self._turn(next(iter(missing)))
        super().show_missing_only(only)

    def _turn(self, name: str) -> None:
        """Show another group instead."""
        self.hand_over()
        for block in self._blocks:
            self._outer.removeWidget(block)
            block.hide()
            block.deleteLater()
        self._blocks.clear()
        self._cards.clear()
        self._waiting = [group for group in self._draft.form.groups if group.name == name]
        self._first = self._waiting[0]
        self._build()
        self.verticalScrollBar().setValue(0)
