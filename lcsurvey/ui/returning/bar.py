"""The bar over the questions of a table that was handed in: where it stands, and what can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from lcsurvey.response.model import FROZEN, Stage, State
from lcsurvey.ui import icon, plain, style
from lcsurvey.ui.flow import FlowLayout
from lcsurvey.ui.panel import Tone
from lcsurvey.ui.parts import Button, Text, quiet, repolish
from lcsurvey.ui.returning.remarks import Remarks, moment, until
from lcsurvey.ui.table.draft import Draft
from lcsurvey.ui.words import said, tr

if TYPE_CHECKING:
    from lcsurvey.store.workspace import Workspace

_ACTS = (
    ("differ", "", "compare", tr("到第一处两份不一样的题")),
    ("list", "", "menu", tr("所有意见的清单，选一条就到那一题")),
    ("withdraw", tr("撤回"), "undo", tr("收回这次交的表，改好再交")),
    ("approve", tr("审核通过"), "tick", tr("这张表没有问题")),
    ("return", tr("退回…"), "back", tr("写明哪几题要改，退给填表的人")),
    ("remark", tr("写意见…"), "edit", tr("说几句话，不退回")),
)
"""Act, word, icon, and what it does."""
_ANY = 16_777_215
"""No limit to a width."""


class StandingBar(QFrame):
    """``wanted`` gives the act: withdraw, return, remark, approve, list. Hidden over a table that is being filled in."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "message")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.buttons: dict[str, Button] = {}
        self.hide()

    def _lay_out(self) -> None:
        """Once there is something to say; over most tables there is nothing."""
        now = style.current()
        row = QHBoxLayout(self)
        row.setContentsMargins(now.px(12), now.px(6), now.px(8), now.px(6))
        row.setSpacing(now.px(8))
        self.picture = QLabel()
        self.picture.setContentsMargins(0, now.px(8), 0, 0)
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, now.px(6), 0, now.px(2))
        column.setSpacing(now.px(2))
        self.words, self.said = Text(wrap=True), Text("", wrap=True)
        for label in (self.words, self.said):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(label)
        self._acts = QWidget()
        flow = FlowLayout(now.px(4), self._acts)
        for act, word, picture, hint in _ACTS:
            button = self.buttons[act] = quiet(word, icon_name=picture, hint=hint)
            button.clicked.connect(lambda _=False, act=act: self.wanted.emit(act))
            flow.addWidget(button)
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._beside.setSpacing(0)
        self._beside.addWidget(words, 1)
        self._beside.addWidget(self._acts)
        row.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._beside, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The acts stand beside the words where both have room, else under them."""
        super().resizeEvent(event)
        if self.buttons:
            self._place()

    def _place(self) -> None:
        now = style.current()
        shown = [button for button in self.buttons.values() if not button.isHidden()]
        acts = sum(button.sizeHint().width() + now.px(4) for button in shown)
        words = self.fontMetrics().horizontalAdvance(self.words.text())
        fits = acts + min(words, now.px(320)) + now.px(56) <= self.width()
        wanted = QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom
        self._acts.setMinimumWidth(acts if fits else 1)
        self._acts.setMaximumWidth(acts if fits else _ANY)
        if self._beside.direction() != wanted:
            self._beside.setDirection(wanted)

    def show_standing(self, workspace: Workspace, draft: Draft, said: Remarks) -> None:
        """Says where the table stands."""
        state = draft.response.state
        differing = draft.hanging.differing(draft.response)
        spoken = bool(said.items or said.whole)
        given = draft.hanging.handover
        if state not in FROZEN and said.last is None and not spoken and not differing and given is None:
            self.hide()
            return
        if not self.buttons:
            self._lay_out()
        tone: Tone = "partial" if said.last or differing or given else "done"
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            repolish(self)
        self.picture.setPixmap(
            icon.pixmap(
                "state-returned" if said.last else "compare" if differing else "information" if given else "tick", tone
            )
        )
        first = [*(["differ"] if differing else []), *(["list"] if spoken else [])]
        self._offered = (*first, *acts_of(workspace, draft))
        self.words.setText(self._standing(draft, said, len(differing)))
        whole = "\n".join(tr("{author}：{remark}", author=one.author, remark=one.remark) for one in said.whole)
        self.said.say(whole)
        self._show_acts(said)
        self.show()

    def _standing(self, draft: Draft, said: Remarks, differing: int) -> str:
        """Where it stands, in a sentence or two."""
        words = returned(said) if said.last else ""
        if draft.response.state in FROZEN:
            words = handed_in(draft, "withdraw" in self._offered)
        given = draft.hanging.handover
        if given is not None:
            to = tr("给{to}", to=given.to) if given.to else ""
            words = tr("{moment} 已移交{to}，这里只看，不能改。{words}", moment=moment(given.at), to=to, words=words)
        if not differing:
            return words
        self.buttons["differ"].setText(tr("看这 {differing} 处", differing=differing))
        twice = any(one.trouble == "handed" for one in draft.hanging.differing(draft.response))
        return tr(
            "{words}有 {differing} 处两份不一样{part}，还没定。",
            words=words,
            differing=differing,
            part=tr("（两边各交了一次表）") if twice else "",
        )

    def _show_acts(self, said: Remarks) -> None:
        for act, button in self.buttons.items():
            button.setVisible(act in self._offered)
        counted = said.counted
        self.buttons["list"].setText(plain.caption(counted))
        self.buttons["list"].setAccessibleName(counted)
        self._acts.setVisible(bool(self._offered))
        self._place()


def returned(said: Remarks) -> str:
    """Who returned it, when, until when, and whom to call."""
    last = said.last
    assert last is not None
    due = tr("，请在{until}前改好再交", until=until(last.due)) if last.due else tr("，改好再交")
    phone = tr("。有疑问请打电话 {phone}", phone=said.phone) if said.phone else ""
    return tr("{author}{moment} 退回{due}{phone}。", author=last.author, moment=moment(last.at), due=due, phone=phone)


def handed_in(draft: Draft, can_withdraw: bool) -> str:
    """The state of a table that is not edited."""
    words = tr(
        "{word}（第{edition}版），不能直接改。", word=said(draft.response.state.word), edition=draft.response.edition
    )
    return tr("{words}要改请先撤回，改好再交。", words=words) if can_withdraw else words


def acts_of(workspace: Workspace, draft: Draft) -> tuple[str, ...]:
    """What the person at the screen can do with a table that was handed in.

    Who handed it in takes it back; a desk returns it, remarks on it, approves it.
    """
    state = draft.response.state
    if workspace.read_only or draft.hanging.handover is not None or state not in FROZEN:
        return ()
    person = workspace.person
    desk = person.role != "community"
    acts: list[str] = []
    if state is State.SUBMITTED and (
        not desk or draft.hanging.handed_in_by == person.author or draft.stage is not Stage.SELF
    ):
        acts.append("withdraw")
    if desk and draft.hanging.handed_in_by != person.author:
        acts += ["approve"] if state is State.SUBMITTED else []
        acts += ["return", "remark"]
    return tuple(acts)
