"""交表: what is still missing and what does not agree is said first, and one may go there instead."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from lcsurvey.score.checks.finding import SEVERITY_WORDS, Finding, Place
from lcsurvey.score.wording import standing
from lcsurvey.ui import plain, style
from lcsurvey.ui.checks.reading import read_beside
from lcsurvey.ui.parts import Text, primary, secondary
from lcsurvey.ui.table.draft import Draft
from lcsurvey.ui.words import said, tr


class HandingIn(QDialog):
    """Asks whether to hand in; ``question`` or ``place`` is where the person would rather go, or neither.

    ``look`` makes the findings of the circle; it is called off the main thread.
    """

    def __init__(
        self, draft: Draft, parent: QWidget | None = None, look: Callable[[], tuple[Finding, ...]] | None = None
    ) -> None:
        super().__init__(parent)
        now = style.current()
        self.question = ""
        self.place: Place | None = None
        self.found: QListWidget | None = None
        self._form = draft.form.id
        self.listing: QListWidget | None = None
        self.setWindowTitle(tr("交表"))
        self.setMinimumWidth(now.px(520))
        column = QVBoxLayout(self)
        column.setContentsMargins(now.px(24), now.px(24), now.px(24), now.px(16))
        column.setSpacing(now.px(8))
        card = draft.scorecard
        what = tr(
            "{annex} {short}（{stage}）", annex=draft.form.annex, short=draft.form.short, stage=said(str(draft.stage))
        )
        column.addWidget(Text(tr("交出{what}", what=what), "title", wrap=True))
        column.addWidget(Text(draft.circle.name, "quiet", wrap=True))
        column.addWidget(Text(tr("{standing}。", standing=said(standing(draft.table, card))), wrap=True))
        missing = draft.missing()
        wrong = [q for q in draft.form.questions if draft.problems(q) or draft.differing(q)]
        if missing or wrong:
            column.addWidget(self._open_list(draft))
        self._checks = QVBoxLayout()
        self._checking = Text("", "small", wrap=True)
        self._checks.addWidget(self._checking)
        column.addLayout(self._checks)
        if look is not None:
            self._checking.setText(tr("正在与其他各表、网点、台账核对…"))
            read_beside(self, look, self._show_found, self._checking.setText)
        hint = tr("交表后不能直接改；发现错了可以撤回，改好再交，以后交的为准。")
        column.addWidget(Text(hint, "small", wrap=True))
        column.addSpacing(now.px(8))
        row = QHBoxLayout()
        row.addStretch(1)
        back = secondary(tr("再看看"))
        back.clicked.connect(self.reject)
        go = self.act = primary(tr("未填完也交") if missing else tr("交表"))
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
        questions = [q for q in draft.form.questions if draft.open_fields(q) or draft.problems(q) or draft.differing(q)]
        column.addWidget(Text(tr("还有 {count} 题没填完或要改，点一下可以去填：", count=len(questions)), "wrong"))
        listing = self.listing = QListWidget()
        now = style.current()
        listing.setFixedHeight(min(now.px(220), len(questions) * now.px("row") + now.px(8)))
        listing.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for question in questions:
            lacking = draft.open_fields(question)
            why = (
                tr("两份不一样")
                if draft.differing(question)
                else tr("差 {lacking} 项", lacking=lacking)
                if lacking and len(question.fields) > 1
                else tr("没填")
                if lacking
                else tr("填得不对")
            )
            item = QListWidgetItem(f"{question.label}　{why}")
            item.setData(Qt.ItemDataRole.UserRole, question.name)
            listing.addItem(item)
        listing.itemClicked.connect(self._follow)
        listing.itemActivated.connect(self._follow)
        column.addWidget(listing)
        return box

    def _show_found(self, findings: tuple[Finding, ...]) -> None:
        """The errors and doubts that speak of this table; hints wait on their own screen."""
        mine = [
            one for one in findings if one.severity != "hint" and any(place.form == self._form for place in one.places)
        ]
        if not mine:
            self._checking.setText(tr("与其他各表、网点、台账都对得上。"))
            return
        self._checking.show_role("wrong")
        self._checking.setText(tr("核对有 {count} 处与这张表有关，点一下可以去改：", count=len(mine)))
        found = self.found = QListWidget()
        found.setWordWrap(True)
        found.setSpacing(style.current().px(2))
        found.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for one in mine:
            item = QListWidgetItem(f"{said(SEVERITY_WORDS[one.severity])}　{said(one.sentence)}")
            item.setToolTip(plain.tip(one.sentence))
            item.setData(Qt.ItemDataRole.UserRole, next(place for place in one.places if place.form == self._form))
            found.addItem(item)
        found.itemClicked.connect(self._go_to)
        found.itemActivated.connect(self._go_to)
        self._checks.addWidget(found)
        found.setFixedHeight(min(style.current().px(200), len(mine) * style.current().px(56)))
        self.resize(self.width(), self.sizeHint().height())

    def _go_to(self, item: QListWidgetItem) -> None:
        self.place = item.data(Qt.ItemDataRole.UserRole)
        self.reject()

    def _follow(self, item: QListWidgetItem) -> None:
        self.question = str(item.data(Qt.ItemDataRole.UserRole))
        self.reject()
