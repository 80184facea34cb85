"""按纸录入: the official page on the screen, its own rows and columns, with the fields where the paper has them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from lcsurvey.report.layout import Facts, lay_out
from lcsurvey.report.points import points_of
from lcsurvey.report.sheet import Cell, Placed, Template
from lcsurvey.report.template import template
from lcsurvey.ui import style
from lcsurvey.ui.parts import Text
from lcsurvey.ui.table.card import QuestionCard
from lcsurvey.ui.table.draft import Draft
from lcsurvey.ui.table.paper import Plan, Spot, plan, words
from lcsurvey.ui.words import tr

WIDEST, BESIDE = 1080, 320
"""Of the page, and of the column beside it; logical pixels at 100 %."""


class PaperCell(QFrame):
    """One cell of the page: what it prints, and the fields in it."""

    def __init__(self, role: str, top: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = style.current()
        self.setProperty("role", "paper")
        self.setProperty("tone", role)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(now.px(6), now.px(3), now.px(6), now.px(3))
        self.column.setSpacing(now.px(2))
        self.words = Text("", "body", wrap=True)
        across = (
            Qt.AlignmentFlag.AlignHCenter
            if role in ("head", "label", "number", "score")
            else Qt.AlignmentFlag.AlignLeft
        )
        self.words.setAlignment(across | (Qt.AlignmentFlag.AlignTop if top else Qt.AlignmentFlag.AlignVCenter))
        self.words.hide()
        self.column.addWidget(self.words, 1)

    def take(self, card: QuestionCard) -> None:
        """A question comes in, under the words and the questions that are here."""
        self.column.setStretchFactor(self.words, 0)
        if self.column.itemAt(self.column.count() - 1).spacerItem() is None:
            self.column.addStretch(1)
        self.column.insertWidget(self.column.count() - 1, card)

    def show_words(self, text: str) -> None:
        """Shows what is printed here."""
        if text != self.words.text():
            self.words.setText(text)
        self.words.setVisible(bool(text))


class PaperPage(QWidget):
    """The page. Cards are lent to it while one keys from paper, and go back afterwards."""

    def __init__(self, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = style.current()
        self._form = draft.form
        self.page: Template = template(draft.form)
        self.plan: Plan = plan(draft.table, self.page)
        self._cells: list[tuple[Cell, PaperCell]] = []
        self._homes: dict[str, PaperCell] = {}
        self._bare: set[str] = set()
        self.setMaximumWidth(now.px(WIDEST))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, now.px(12), 0, now.px(16))
        column.setSpacing(now.px(4))
        title = Text("\n".join(self.page.title), "title", wrap=True)
        title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(title)
        before = PaperCell("before")
        before.setVisible(bool(self.plan.before))
        column.addWidget(before)
        frame = QFrame()
        frame.setProperty("role", "page")
        self._grid = QGridLayout(frame)
        self._grid.setContentsMargins(0, 0, 1, 1)
        self._grid.setSpacing(0)
        column.addWidget(frame)
        self._below = Text("", "quiet", wrap=True)
        column.addWidget(self._below)
        self._homes.update(dict.fromkeys(self.plan.before, before))
        self._lay_out()

    def _lay_out(self) -> None:
        now, page = style.current(), self.page
        whole = {
            row for spot in self.plan.spots if spot.through > spot.row for row in range(spot.row, spot.through + 1)
        }
        spots = {(spot.row, spot.column): spot for spot in self.plan.spots}
        for placed in page.places():
            spot = spots.get((placed.row, placed.column))
            if placed.row in whole:
                if spot is not None:
                    self._put_whole(spot)
                continue
            self._put(placed, spot, whole)
        widths = page.columns
        for number, width in enumerate(widths):
            self._grid.setColumnStretch(number, round(width * 10))
        if self.plan.beside:
            self._grid.setColumnMinimumWidth(len(widths), now.px(BESIDE))
            head = PaperCell("beside")
            head.show_words(tr("填在这里"))
            self._grid.addWidget(head, 0, len(widths), max(1, page.header), 1)

    def _put(self, placed: Placed, spot: Spot | None, whole: set[int]) -> None:
        rows = range(placed.row, placed.row + placed.cell.rowspan)
        span = next((number for number, row in enumerate(rows) if row in whole), len(rows))
        cell = PaperCell(placed.cell.role, placed.cell.top)
        self._grid.addWidget(cell, placed.row, placed.column, span, placed.cell.colspan)
        self._cells.append((placed.cell, cell))
        if spot is None:
            return
        home = cell
        if spot.beside:
            home = PaperCell("beside")
            self._grid.addWidget(home, placed.row, len(self.page.columns), span, 1)
        self._bare.update(spot.questions if len(spot.questions) == 1 else ())
        self._homes.update(dict.fromkeys(spot.questions, home))

    def _put_whole(self, spot: Spot) -> None:
        """A table question takes its lines of the page whole: its own head and lines are those of the paper."""
        cell = PaperCell("text")
        self._grid.addWidget(cell, spot.row, 0, spot.through - spot.row + 1, len(self.page.columns))
        self._homes.update(dict.fromkeys(spot.questions, cell))

    def borrow(self, cards: Mapping[str, QuestionCard]) -> None:
        """Takes the questions into their places."""
        for name in self.plan.order:
            card = cards[name]
            card.show_narrow(name not in self.plan.before, name in self._bare)
            self._homes[name].take(card)
        order = [stop for name in self.plan.order for stop in cards[name].editor.stops()]
        for one, other in pairwise(order):
            QWidget.setTabOrder(one, other)

    @property
    def order(self) -> Sequence[str]:
        """The questions as one comes to them on the page."""
        return self.plan.order

    def show_draft(self, draft: Draft) -> None:
        """Points and sums as they stand."""
        points = points_of(draft.table, draft.scorecard, self.page)
        values = lay_out(self._form, draft.answers, points, Facts(), settings=draft.settings).values
        for cell, shown in self._cells:
            shown.show_words(words(cell, self._form, values))
        self._below.setText("\n".join(points.below))
