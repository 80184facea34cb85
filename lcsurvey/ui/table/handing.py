"""交表: what is still missing is said first, and one may go there instead."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from lcsurvey.score.wording import standing
from lcsurvey.ui import style
from lcsurvey.ui.panel import MessageBar
from lcsurvey.ui.parts import Text, primary, secondary
from lcsurvey.ui.table.draft import CLOSED, Draft


def show_standing(bar: MessageBar, draft: Draft, withdraw: Callable[[], object]) -> None:
    """Say that a sheet is handed in, and offer to take it back while that is possible."""
    state = draft.response.state
    if state not in CLOSED:
        bar.hide()
        return
    words = f"{state.word}（第{draft.response.edition}版），不能直接改。"
    if draft.can_withdraw:
        bar.show_message(f"{words}要改请先撤回，改好再交。", "done", "撤回", withdraw)
    else:
        bar.show_message(words, "done")


class HandingIn(QDialog):
    """Asks whether to hand in; ``question`` is where the person would rather go, or empty."""

    def __init__(self, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = style.current()
        self.question = ""
        self.listing: QListWidget | None = None
        self.setWindowTitle("交表")
        self.setMinimumWidth(now.px(440))
        column = QVBoxLayout(self)
        column.setContentsMargins(now.px(24), now.px(24), now.px(24), now.px(16))
        column.setSpacing(now.px(8))
        card = draft.scorecard
        what = f"{draft.form.annex} {draft.form.short}（{draft.stage}）"
        column.addWidget(Text(f"交出{what}", "title", wrap=True))
        column.addWidget(Text(draft.circle.name, "quiet", wrap=True))
        column.addWidget(Text(f"{standing(draft.table, card)}。", wrap=True))
        missing = draft.missing()
        wrong = [q for q in draft.form.questions if draft.problems(q)]
        if missing or wrong:
            column.addWidget(self._open_list(draft))
        hint = "交表后不能直接改；发现错了可以撤回，改好再交，以后交的为准。"
        column.addWidget(Text(hint, "small", wrap=True))
        column.addSpacing(now.px(8))
        row = QHBoxLayout()
        row.addStretch(1)
        back = secondary("再看看")
        back.clicked.connect(self.reject)
        go = self.act = primary("未填完也交" if missing else "交表")
        go.clicked.connect(self.accept)
        row.addWidget(back)
        row.addWidget(go)
        column.addLayout(row)
        back.setFocus() if missing or wrong else go.setFocus()

    def _open_list(self, draft: Draft) -> QWidget:
        """What is missing or wrong; a click goes there."""
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        questions = [q for q in draft.form.questions if draft.open_fields(q) or draft.problems(q)]
        column.addWidget(Text(f"还有 {len(questions)} 题没填完或要改，点一下可以去填：", "wrong"))
        listing = self.listing = QListWidget()
        now = style.current()
        listing.setFixedHeight(min(now.px(220), len(questions) * now.px("row") + now.px(8)))
        listing.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for question in questions:
            lacking = draft.open_fields(question)
            why = f"差 {lacking} 项" if lacking and len(question.fields) > 1 else "没填" if lacking else "填得不对"
            item = QListWidgetItem(f"{question.label}　{why}")
            item.setData(Qt.ItemDataRole.UserRole, question.name)
            listing.addItem(item)
        listing.itemClicked.connect(self._follow)
        listing.itemActivated.connect(self._follow)
        column.addWidget(listing)
        return box

    def _follow(self, item: QListWidgetItem) -> None:
        self.question = str(item.data(Qt.ItemDataRole.UserRole))
        self.reject()
