"""One difference whole: every side in full with all who gave it, another value, or none; and the way to its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from lcsurvey.errors import Problem
from lcsurvey.store.difference import TROUBLES, Difference, Side
from lcsurvey.ui import plain, style
from lcsurvey.ui.dialog import Dialog
from lcsurvey.ui.differences import wording
from lcsurvey.ui.differences.own import OwnValue, own_value
from lcsurvey.ui.panel import scrolls
from lcsurvey.ui.parts import Button, Text, quiet, secondary
from lcsurvey.ui.words import said, tr

if TYPE_CHECKING:
    from lcsurvey.store.workspace import Workspace

_HINTS = {
    "value": "",
    "deleted": tr("要么留下，要么删除。"),
    "handed": tr("以选中的那一次为准，另一次留在记录里。"),
}


class DecidingDialog(Dialog):
    """``picked`` gives the number of a side as it stands here, ``written`` a value and its words, ``cleared`` nothing."""

    picked = Signal(int)
    written = Signal(object, str)
    cleared = Signal()
    place_wanted = Signal()

    def __init__(
        self, workspace: Workspace, difference: Difference, parent: QWidget | None = None, *, own: bool = False
    ) -> None:
        circle, what = wording.group(workspace, difference)
        where = f"{circle} · {what}"
        hint = _HINTS[difference.trouble]
        words = (
            tr("{where}\n{troubles}。{hint}", where=where, troubles=said(TROUBLES[difference.trouble]), hint=hint)
            if hint
            else where
        )
        super().__init__(wording.label(difference), words, tr("用另填的"), parent)
        now = style.current()
        self.setMinimumWidth(now.px(600))
        self.difference = difference
        self.buttons: list[Button] = []
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, now.px(8), 0)
        column.setSpacing(now.px(8))
        if difference.trouble == "value":
            base = difference.base_words or tr("没有")
            column.addWidget(Text(tr("原来：{base}", base=base), "quiet", wrap=True))
        for number, side in enumerate(wording.ordered(difference)):
            column.addWidget(self._side(number, side))
        column.addStretch(1)
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        scrolls(self._area, inside)
        holder = parent.window().height() if parent else 700
        wanted = column.totalHeightForWidth(self.minimumWidth() - now.px(56))
        self._area.setFixedHeight(max(now.px(120), min(wanted + now.px(24), holder - now.px(264))))
        self.body.addWidget(self._area)
        self.own: OwnValue | None = own_value(workspace, difference)
        self.problem = Text("", "wrong", wrap=True)
        self.problem.hide()
        self._lay_own()
        self.body.addWidget(self.problem)
        self._lay_acts(difference)
        (self.own if own and self.own is not None else self.buttons[0]).setFocus()

    def _side(self, number: int, side: Side) -> QWidget:
        """Value, who, when, and the button that takes it."""
        now = style.current()
        card = QFrame()
        card.setProperty("role", "message")
        card.setProperty("tone", "open")
        grid = QGridLayout(card)
        grid.setContentsMargins(now.px(12), now.px(8), now.px(8), now.px(8))
        grid.setHorizontalSpacing(now.px(12))
        grid.setVerticalSpacing(now.px(2))
        grid.addWidget(Text(side.words, wrap=True), 0, 0)
        authors = tr("、").join(side.authors) or side.author
        own = side.computer.startswith("编号") or side.computer == f"{authors}的电脑"  # who wrote it stands beside it
        named = "" if own else tr("：{computer}", computer=side.computer)
        computer = wording.OURS if side.ours else f"{wording.THEIRS}{named}"
        ahead = tr("，这台电脑的时钟不准") if side.ahead else ""
        grid.addWidget(Text(f"{computer} · {authors} · {wording.when(side.at)}{ahead}", "small", wrap=True), 1, 0)
        word = tr("用这个") if self.difference.trouble != "deleted" else tr("删除") if side.deletes else tr("留下")
        take = secondary(
            f"{number + 1} {word}",
            hint=tr("以“{value_of}”为准，按 {number}", value_of=wording.value_of(side), number=number + 1),
        )
        take.setAccessibleName(
            tr("{number}，{word}：{value_of}", number=number + 1, word=word, value_of=wording.value_of(side))
        )
        take.clicked.connect(lambda: self._pick(number))
        self.buttons.append(take)
        grid.addWidget(take, 0, 1, 2, 1, Qt.AlignmentFlag.AlignVCenter)
        grid.setColumnStretch(0, 1)
        return card

    def _lay_own(self) -> None:
        self.act.setAutoDefault(False)
        self.act.setDefault(False)
        if self.own is None:
            self.act.hide()
            return
        row = QHBoxLayout()
        row.addWidget(Text(tr("另填"), "quiet"))
        row.addWidget(self.own, 1)
        self.body.addLayout(row)

    def _lay_acts(self, difference: Difference) -> None:
        self.cancel.setText(plain.caption(tr("先不定")))
        self.cancel.setAutoDefault(False)
        go = quiet(tr("到填写的地方看"), icon_name="right")
        go.clicked.connect(self._go)
        self.row.insertWidget(0, go)
        self.clear: Button | None = None
        if difference.trouble == "value":
            self.clear = quiet(tr("都不对，清空"))
            self.clear.clicked.connect(self._clear)
            self.row.insertWidget(self.row.count() - 2, self.clear)

    def _pick(self, number: int) -> None:
        self.accept()
        self.picked.emit(number)

    def _clear(self) -> None:
        self.accept()
        self.cleared.emit()

    def _go(self) -> None:
        self.reject()
        self.place_wanted.emit()

    def _do(self) -> None:
        assert self.own is not None
        value = self.own.value()
        if value is None or isinstance(value, Problem):
            sentence = tr("还没有填。不填就选上面的一个，或者清空。") if value is None else value.sentence
            self.show_problem(sentence)
            self.own.setFocus()
            return
        self.written.emit(value, self.own.words())

    def show_problem(self, sentence: str) -> None:
        """Says why a value cannot be used."""
        self.problem.say(sentence)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits take a side; Enter in the field of one's own value takes that."""
        text = event.text()
        if text and text in "123456789" and int(text) <= len(self.buttons):
            self._pick(int(text) - 1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.own is not None and self.own.words():
            self._do()
        else:
            super().keyPressEvent(event)
