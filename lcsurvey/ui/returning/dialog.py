"""退回 and 意见: a desk says what is to be changed, question by question, and until when."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from lcsurvey.errors import LCSurveyError
from lcsurvey.form.model import Value
from lcsurvey.score.checks.finding import Finding
from lcsurvey.ui import style
from lcsurvey.ui.checks.reading import read_beside
from lcsurvey.ui.checks.watch import look
from lcsurvey.ui.dialog import Dialog
from lcsurvey.ui.field import Field, TextBox
from lcsurvey.ui.flow import FlowLayout
from lcsurvey.ui.panel import clear, scrolls
from lcsurvey.ui.parts import Button, Text, quiet
from lcsurvey.ui.returning.doubts import REASONS, Doubt, doubts, title_of
from lcsurvey.ui.returning.item import Item
from lcsurvey.ui.suggest import Offer, Suggest, among
from lcsurvey.ui.table.draft import Draft
from lcsurvey.ui.table.typed import Entry, read
from lcsurvey.ui.words import said, tr

if TYPE_CHECKING:
    from lcsurvey.store.workspace import Workspace

OFFERED = 8
"""So many questions are offered as chips."""
DAYS = 7
"""Proposed: so many days until it is awaited back."""


class SayingDialog(Dialog):
    """What a desk says of a table: items, and words for the whole. ``saved`` gives the moment, UTC."""

    saved = Signal(object)
    act_name = "remark"
    rights = False

    def __init__(self, workspace: Workspace, draft: Draft, title: str, act: str, parent: QWidget | None = None) -> None:
        words = tr(
            "{name} · {table}（{stage}）· 第{edition}版",
            name=draft.circle.name,
            table=draft.form.called,
            stage=said(str(draft.stage)),
            edition=draft.response.edition,
        )
        super().__init__(title, words, act, parent)
        self.workspace, self.draft = workspace, draft
        now = style.current()
        self.setMinimumWidth(now.px(640))
        self.items: list[Item] = []
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(0, 0, now.px(8), 0)
        self._column.setSpacing(0)
        self._said()
        area = self.area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        scrolls(area, self._inside)
        self.body.addWidget(area, 1)
        self.problem = Text("", "wrong", wrap=True)
        self.problem.hide()
        self.body.addWidget(self.problem)
        self.act.setDefault(False)
        self.act.setAutoDefault(False)
        self.cancel.setAutoDefault(False)
        self._offer(doubts(draft))
        self._look()
        self._fit()
        self.add.setFocus()

    # What it is made of ----------------------------------------------------------------------------------

    def _said(self) -> None:
        now = style.current()
        self.chips_words = Text("", "small")
        self.chips = QWidget()
        self._flow = FlowLayout(now.px(4), self.chips)
        self.add = Suggest(among(self._offers), tr("加一题：题目里的字、编号或拼音"))
        self.add.setAccessibleName(tr("加一题"))
        self.add.taken.connect(lambda name: self.take(name))
        self.add.refused.connect(
            lambda text: self.show_problem(tr("这张表里没有“{text}”。请换几个字，或按↓看全部题目。", text=text))
        )
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.remark = Field(tr("总的意见"), lines=True, hint=tr("对整张表说的话，可以不写"))
        self.body.addWidget(self.add)
        for widget in (self.chips_words, self.chips):
            self._column.addWidget(widget)
            self._column.addSpacing(now.px(4))
        self._column.addLayout(self._rows)
        self._column.addSpacing(now.px(8))
        self._column.addWidget(self.remark)
        self._column.addStretch(1)
        box = self.remark.edit
        assert isinstance(box, TextBox)
        box.textChanged.connect(lambda: QTimer.singleShot(0, self, self._fit))

    def _offers(self) -> list[Offer]:
        taken = {item.question.name for item in self.items}
        form = self.draft.form
        return [
            Offer(
                question.name, title_of(question), next((g.label for g in form.groups if g.name == question.group), "")
            )
            for question in form.questions
            if question.name not in taken
        ]

    def _look(self) -> None:
        """What the checks of the circle say is offered as soon as it is known."""
        if self.draft.form.scope == "circle":
            space, circle = self.workspace, self.draft.circle.id
            read_beside(self, lambda: look(space, circle), self._found, lambda _: None)

    def _found(self, findings: Iterable[Finding]) -> None:
        self._offer(doubts(self.draft, findings))

    def _offer(self, found: tuple[Doubt, ...]) -> None:
        """Chips for what is missing or doubtful; one click takes it with its reason."""
        self._doubts: Mapping[str, Doubt] = {one.question: one for one in found}
        self._show_chips()

    def _show_chips(self) -> None:
        clear(self._flow)
        taken = {item.question.name for item in self.items}
        left = [one for one in self._doubts.values() if one.question not in taken]
        for doubt in left[:OFFERED]:
            self._flow.addWidget(self._chip(doubt))
        more = tr("，先列 {offered} 题", offered=OFFERED) if len(left) > OFFERED else ""
        self.chips_words.setText(tr("没填或存疑的有 {count} 题{more}，点一下加入：", count=len(left), more=more))
        self.chips_words.setVisible(bool(left))
        self.chips.setVisible(bool(left))
        self.chips.updateGeometry()
        self._fit()

    def _chip(self, doubt: Doubt) -> Button:
        title = title_of(self.draft.form.question[doubt.question])
        short = title if len(title) <= 16 else f"{title[:15]}…"
        chip = quiet(
            f"{short}　{doubt.word}", icon_name="plus", hint=tr("{title}：{reason}", title=title, reason=doubt.reason)
        )
        chip.setAccessibleName(tr("加入“{title}”，{reason}", title=title, reason=doubt.reason))
        chip.clicked.connect(lambda: self.take(doubt.question))
        return chip

    # Items -----------------------------------------------------------------------------------------------

    def take(self, name: str, reason: str = "") -> Item:
        """A question is to be changed; what is known against it is its reason at first."""
        self.show_problem("")
        self.add.clear()
        former = next((item for item in self.items if item.question.name == name), None)
        if former is not None:
            former.reason.setFocus()
            return former
        doubt = self._doubts.get(name)
        reason = reason or (doubt.reason if doubt else "")
        item = Item(self.draft, self.draft.form.question[name], reason, REASONS, self.rights)
        item.removed.connect(lambda: self._remove(item))
        item.went_on.connect(self.add.setFocus)
        at = self._place(name)
        self.items.insert(at, item)
        self._rows.insertWidget(at, item)
        self._show_chips()
        item.show()
        item.reason.setFocus()
        QTimer.singleShot(0, item, self._fit)
        QTimer.singleShot(0, item, lambda: self.area.ensureWidgetVisible(item))
        return item

    def _place(self, name: str) -> int:
        """In the paper's order."""
        order = list(self.draft.form.question)
        return sum(order.index(item.question.name) < order.index(name) for item in self.items)

    def _remove(self, item: Item) -> None:
        self.items.remove(item)
        self._rows.removeWidget(item)
        item.hide()
        item.deleteLater()
        self._show_chips()
        self.add.setFocus()

    # Saying it -------------------------------------------------------------------------------------------

    def _do(self) -> None:
        self.show_problem("")
        blank = next((item for item in self.items if not item.reason.words()), None)
        if blank is not None:
            blank.show_problem(tr("请写原因；这一题不退就点右边的叉。"))
            blank.reason.setFocus()
            return
        if not self.items and not self.remark.words().strip():
            self.show_problem(tr("请写意见：选要改的题，或者写总的意见。"))
            return
        rights = self._rights()
        if rights is not None:
            self._save(rights)

    def _rights(self) -> dict[str, Value] | None:
        """What the desk itself puts right, by question; None where something typed cannot be used."""
        found: dict[str, Value] = {}
        for item in self.items:
            value = item.right_value()
            if item.righted and value is None:
                item.open_right()
                return None
            if value is not None and value != self.draft.value(item.question.name):
                found[item.question.name] = value
        return found

    def _words(self, rights: Mapping[str, Value]) -> dict[str, str]:
        """What is said of each question, the desk's own corrections noted."""
        words: dict[str, str] = {}
        for item in self.items:
            name = item.question.name
            note = ""
            if name in rights:
                before = self.draft.text_of(name)
                was = tr("，原为“{before}”", before=before) if before else tr("，原来没有填")
                note = tr("（已代为改为“{shown}”{was}）", shown=self.draft.shown(name, rights[name]), was=was)
            words[name] = item.reason.words() + note
        return words

    def _save(self, rights: Mapping[str, Value]) -> None:
        try:
            done = self._perform(self._words(rights))
        except LCSurveyError as error:
            self.show_problem(str(error))
            return
        self.saved.emit(done)
        self.accept()

    def _perform(self, words: Mapping[str, str]) -> datetime:
        submission = self.draft.response.submission
        return self.workspace.act(submission, self.act_name, self.remark.words(), items=words).at

    def show_problem(self, sentence: str) -> None:
        """Says what is wrong, over the buttons."""
        self.problem.say(sentence)
        self._fit()

    def _fit(self) -> None:
        """As high as what is in it, as far as the screen has room."""
        if not hasattr(self, "area"):
            return
        now = style.current()
        width = max(self.width(), self.minimumWidth()) - 2 * now.px(24)
        self._column.activate()
        wanted = self._column.totalHeightForWidth(width)
        holder = self.parentWidget()
        room = min(self.screen().availableGeometry().height(), holder.window().height() if holder else 10_000)
        self.area.setFixedHeight(max(now.px(160), min(wanted + now.px(4), room - now.px(272))))
        if self.isVisible():
            QTimer.singleShot(0, self, lambda: self.resize(self.width(), self.column.totalHeightForWidth(self.width())))


class RemarkDialog(SayingDialog):
    """意见: said of a table that stays as it is."""

    def __init__(self, workspace: Workspace, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(workspace, draft, tr("写意见"), tr("保存意见"), parent)


class ReturnDialog(SayingDialog):
    """退回: the table goes back to who filled it in. ``returned`` gives the circle."""

    returned = Signal(str)
    act_name = "return"
    rights = True

    def __init__(self, workspace: Workspace, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(workspace, draft, tr("退回"), tr("退回"), parent)

    def _said(self) -> None:
        super()._said()
        self.due = Field(tr("期限"), hint=tr("年-月-日，例如 2026-12-05；不限就空着"))
        day = datetime.now().astimezone().date() + timedelta(days=DAYS)
        self.due.show_value(day.isoformat())
        self._column.insertSpacing(self._column.count() - 1, style.current().px(8))
        self._column.insertWidget(self._column.count() - 1, self.due)

    def _due(self) -> str | None:
        """The ISO day; empty for none, None where it cannot be read: then the field says why."""
        found = read(Entry("due", "date"), self.due.words())
        if found is None or isinstance(found, str):
            if found and found < datetime.now().astimezone().date().isoformat():
                self.due.show_problem(tr("这一天已经过了，请改正。"))
                return None
            self.due.show_problem("")
            return found or ""
        self.due.show_problem(found.sentence if hasattr(found, "sentence") else "")
        return None

    def _save(self, rights: Mapping[str, Value]) -> None:
        due = self._due()
        if due is None:
            self.due.setFocus()
            return
        draft, words = self.draft, self._words(rights)
        try:
            done = self.workspace.act(draft.response.submission, "return", self.remark.words(), items=words, due=due).at
            draft.reload()
            for name, value in rights.items():
                contested = draft.contested({name: value})
                draft.overrule(name, value, words[name]) if contested else draft.answer({name: value})
        except LCSurveyError as error:
            self.show_problem(str(error))
            return
        self.saved.emit(done)
        self.returned.emit(draft.circle.id if draft.form.scope == "circle" else "")
        self.accept()
