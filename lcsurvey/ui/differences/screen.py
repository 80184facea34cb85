"""两份不一样: every open difference, picked side by side, or many at once by a rule."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from lcsurvey.errors import LCSurveyError
from lcsurvey.store.difference import Choice, Difference, Settled
from lcsurvey.ui import plain, style
from lcsurvey.ui.checks.reading import read_beside
from lcsurvey.ui.differences import wording
from lcsurvey.ui.differences.deciding import DecidingDialog
from lcsurvey.ui.differences.model import Decided, DifferencesModel
from lcsurvey.ui.differences.places import place_of
from lcsurvey.ui.differences.ruling import RulingDialog
from lcsurvey.ui.differences.twins import TwinsPane
from lcsurvey.ui.differences.view import DifferencesView
from lcsurvey.ui.panel import EmptyState, MessageBar
from lcsurvey.ui.parts import Elided, IconButton, SearchField, secondary
from lcsurvey.ui.patience import patiently
from lcsurvey.ui.segments import Segments
from lcsurvey.ui.words import tr

if TYPE_CHECKING:
    from lcsurvey.store.workspace import Workspace

FIRST = 200
"""So many are there at once; the rest comes beside the window."""
ALL = 1_000_000
OPEN, DONE, TWINS = "open", "done", "twins"
"""What is looked at: what stands open, what was settled just now, what may have been registered twice."""


class DifferencesScreen(QWidget):
    """Shows and settles. What was settled leaves with a short note; 重新决定 brings it back."""

    saved = Signal(object)
    """The moment of the durable save, UTC."""
    failed = Signal(str)
    place_wanted = Signal(object)
    """Where a difference is filled in (:class:`lcsurvey.ui.window.place.Place`)."""
    counted = Signal(int)

    def __init__(self, workspace: Workspace, circle: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = style.current()
        self._workspace = workspace
        self._only, self._package = circle, ""
        self.model = DifferencesModel(workspace, self)
        self.words = Elided("", "small")
        self.circle = QComboBox()
        self.circle.setAccessibleName(tr("哪个生活圈"))
        self.circle.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.search = SearchField(tr("查找：字、拼音"))
        self.search.setMinimumWidth(now.px(136))
        self.search.setMaximumWidth(now.px(208))
        plain.set_tip(self.search, tr("题目、名称、填的人，可以打拼音"))
        self.half = Segments(
            ((OPEN, tr("待定")), (DONE, tr("刚才定的")), (TWINS, tr("疑似重复"))), tr("看哪些"), must=True
        )
        self.half.show_value(OPEN)
        self.twins = TwinsPane(workspace, circle)
        self.all = IconButton("close", tr("列出全部，不只这一个文件里的"))
        self.all.clicked.connect(lambda: self.show_package(""))
        self.rule = secondary(tr("按规则定…"), hint=tr("一次定许多处，先看会怎样定"))
        self.view = DifferencesView(self.model)
        self.view.rows.read_only = workspace.read_only
        self.messages = MessageBar()
        self.well = EmptyState(
            "state-done", tr("没有两份不一样的地方。"), tr("收到的文件与本机填的对得上，或者都已经定了。")
        )
        self.nothing = EmptyState("search", tr("没有找到"), tr("换几个字或换一个生活圈再试。"))
        self._lay_out()
        self._connect()
        self.refresh()

    def _lay_out(self) -> None:
        now = style.current()
        top = QHBoxLayout()
        top.setSpacing(now.px(8))
        self.half.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        for widget in (self.half, self.all, self.circle, self.search):
            top.addWidget(widget)
        top.addStretch(1)
        top.addWidget(self.rule)
        column = QVBoxLayout(self)
        column.setContentsMargins(now.px(8), now.px(8), now.px(8), 0)
        column.setSpacing(now.px(4))
        holder = QVBoxLayout()
        holder.setContentsMargins(now.px(16), 0, now.px(16), 0)
        holder.setSpacing(now.px(4))
        holder.addLayout(top)
        holder.addWidget(self.words)
        holder.addWidget(self.messages)
        column.addLayout(holder)
        column.addWidget(self.view, 1)
        column.addWidget(self.twins, 1)
        column.addWidget(self.well, 1)
        column.addWidget(self.nothing, 1)

    def _connect(self) -> None:
        self.half.picked.connect(lambda _: self._filter())
        self.circle.activated.connect(lambda _: self._filter())
        self.search.textChanged.connect(lambda _: self._filter())
        self.search.went_down.connect(self.take_focus)
        self.rule.clicked.connect(self.ask_rule)
        self.view.picked.connect(self.pick)
        self.view.own_wanted.connect(lambda: self.open(own=True))
        self.view.clear_wanted.connect(self.clear)
        self.view.details_wanted.connect(self.open)
        self.view.typed.connect(self._type)
        self.view.went_up.connect(self.search.setFocus)
        self.twins.failed.connect(self.messages.show_message)
        self.twins.settled.connect(self._after_twins)

    # What is shown ----------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Shows what is open now."""
        space, circle, package = self._workspace, self._only, self._package
        found = space.differences.listed(circle, package=package, limit=FIRST)
        self.twins.refresh()
        self._take(found)
        if len(found) == FIRST:
            self.words.setText(tr("正在列出其余的…"))
            read_beside(
                self, lambda: space.differences.listed(circle, package=package, limit=ALL), self._take, self.failed.emit
            )

    def show_package(self, package: str) -> None:
        """Only what a package brought something to; an empty id for all."""
        self._package = package
        self.refresh()

    def _take(self, found: Sequence[Difference]) -> None:
        current = self.view.current()
        at = self.view.currentIndex().row()
        self.model.show(found)
        self._show_circles()
        row = self.model.row_of(current.id) if current else -1
        self.view.go_near(row if row >= 0 else max(0, at))
        self._show_which()
        self.counted.emit(len(self.model.open))

    def _show_circles(self) -> None:
        """The circles with something open, and how many each."""
        now = self.circle.currentData()
        self.circle.clear()
        circles = self.model.circles()
        self.circle.addItem(plain.caption(tr("全部生活圈 {count:,}", count=len(self.model.open))), None)
        for id_, (name, count) in circles.items():
            self.circle.addItem(f"{name} {count:,}", id_)
        at = self.circle.findData(now) if now is not None else 0
        self.circle.setCurrentIndex(max(0, at))
        self.model.filter(self.circle.currentData(), self.search.text(), self.half.value == DONE)

    def _filter(self) -> None:
        self.model.filter(self.circle.currentData(), self.search.text(), self.half.value == DONE)
        self.view.go_near(0)
        self._show_which()
        if self.half.value == TWINS and not self.half.hasFocus():
            self.twins.take_focus()

    def _show_which(self) -> None:
        total, shown, decided = len(self.model.open), len(self.model.shown), len(self.model.decided)
        pairs = len(self.twins.twins)
        if self.half.value == TWINS and not pairs:
            self.half.show_value(OPEN)
        late, twins = self.model.shows_decided, self.half.value == TWINS
        circles = len(self.model.circles())
        some = tr("列出 {shown:,} 处，", shown=shown) if not late and shown != total else ""
        where = tr("，在 {circles} 个生活圈", circles=circles) if circles > 1 else ""
        keys = "" if self._workspace.read_only or not shown else tr("。按 1、2 选一边，E 另填，Del 清空，回车看全部")
        self.words.setText(
            tr("{some}还有 {total:,} 处没定{where}{keys}", some=some, total=total, where=where, keys=keys)
            if total
            else keys.removeprefix(tr("。")).strip()
        )
        self.all.setVisible(bool(self._package))
        if self._package:
            self.words.setText(tr("只列这一个文件里的。{words}", words=self.words.text()))
        self.half.buttons[0].setText(tr("待定 {total:,}", total=total) if total else tr("待定"))
        self.half.buttons[1].setText(tr("刚才定的 {decided:,}", decided=decided) if decided else tr("刚才定的"))
        self.half.buttons[2].setText(tr("疑似重复 {pairs:,}", pairs=pairs))
        self.half.buttons[2].setVisible(bool(pairs))
        self.half.setVisible(bool(total or decided or pairs))
        if twins:
            self.words.setText(tr("两台电脑各登记了一条，可能是同一个。按 1、2 留一条，0 不是同一个"))
        self.twins.setVisible(twins)
        self.rule.setVisible(total > 1 and not late and not twins and not self._workspace.read_only)
        self.rule.setEnabled(shown > 0)
        self.search.setVisible(bool(total or decided) and not twins)
        self.circle.setVisible(len(self.model.circles()) > 1 and not twins)
        if self.view.hasFocus() and not shown:
            self.half.setFocus(Qt.FocusReason.OtherFocusReason)  # the last is settled: here, not somewhere outside
        self.view.setVisible(shown > 0 and not twins)
        searching = bool(self.search.text()) or late or self.circle.currentData() is not None
        self.well.setVisible(shown == 0 and not twins and not (total and searching))
        self.nothing.setVisible(shown == 0 and not twins and bool(total and searching))

    def _type(self, text: str) -> None:
        self.search.setFocus()
        self.search.setText(self.search.text() + text)

    def take_focus(self) -> None:
        """The keyboard belongs to the rows, or the pairs."""
        if self.half.value == TWINS:
            self.twins.take_focus()
            return
        (self.view if self.view.isVisibleTo(self) else self.search).setFocus(Qt.FocusReason.OtherFocusReason)

    # Settling ---------------------------------------------------------------------------------------------

    def pick(self, number: int) -> None:
        """The side with this number, from 0, is the one of the current row."""
        one = self.view.current()
        if one is None or number >= len(one.sides):
            return
        side = wording.ordered(one)[number]
        self._settle(one, Decided(number, wording.value_of(side)), choose=side.changes[0])

    def clear(self) -> None:
        """Neither is right: the current row is left empty."""
        one = self.view.current()
        if one is not None and one.trouble == "value":
            self._settle(one, Decided(-1, wording.CLEARED), clear=True)

    def open(self, own: bool = False) -> None:
        """The current row whole; ``own`` to fill in another value."""
        one = self.view.current()
        if one is None or self._workspace.read_only:
            return
        dialog = DecidingDialog(self._workspace, one, self, own=own)
        dialog.picked.connect(self.pick)
        dialog.cleared.connect(self.clear)
        dialog.place_wanted.connect(lambda: self.place_wanted.emit(place_of(self._workspace, one)))

        def write(value: Any, words: str) -> None:
            problem = self._settle(one, Decided(-1, words), say=False, value=value)
            dialog.show_problem(problem) if problem else dialog.accept()

        dialog.written.connect(write)
        dialog.open()

    def _settle(self, one: Difference, decided: Decided, *, say: bool = True, **how: Any) -> str:
        """Settles one; the sentence that says why it could not be, else nothing."""
        if self._workspace.read_only:
            return ""
        row = self.model.row_of(one.id)
        try:
            done = self._workspace.differences.resolve(one, **how)
        except LCSurveyError as error:
            if say:
                self.messages.show_message(str(error))
                self.refresh()
            return str(error)
        self.model.settle(one, decided)
        self._after(done, wording.settled(one, decided.words), one)
        self.view.go_near(row)
        return ""

    def _after(self, done: Settled, words: str, last: Difference | None) -> None:
        """Says what was done, and what has to be handed in again."""
        if done.resubmit:
            tables = tr("、").join(
                dict.fromkeys(
                    tr("{circle_name}《{title}》", circle_name=one.circle_name, title=one.title)
                    for one in done.resubmit[:2]
                )
            )
            more = tr("等 {count} 张表", count=len(done.resubmit)) if len(done.resubmit) > 2 else ""
            words += tr("{tables}{more}已交表，重新交表后才算数。", tables=tables, more=more)
        again = (lambda: self.reopen(last)) if last is not None else None
        self.messages.show_message(words, "done", tr("重新决定") if again else "", again)
        self._show_circles()
        self._show_which()
        self.counted.emit(len(self.model.open))
        self.saved.emit(done.at)

    def reopen(self, one: Difference) -> None:
        """What was settled is decided again: it stands among those settled, its sides can be picked."""
        self.search.clear()
        self.half.show_value(DONE)
        self.circle.setCurrentIndex(0)
        self._filter()
        self.view.go_near(self.model.row_of(one.id))
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.messages.hide()

    def _after_twins(self, at: object, words: str) -> None:
        """A pair was settled."""
        self.messages.show_message(words, "done")
        self.refresh()
        self.saved.emit(at)

    def undo(self) -> None:
        """Ctrl+Z: what was settled is not taken back but decided again; that two are one is taken back."""
        if self.half.value == TWINS or not self.model.decided:
            self._take_back()
            return
        last = next(reversed(self.model.decided.values()), None)
        again = (lambda: self.reopen(last[0])) if last else None
        self.messages.show_message(tr("定下来的不撤销，可以重新决定。"), "open", tr("重新决定"), again)

    def _take_back(self) -> None:
        """The last act of this session that can be."""
        try:
            undone = None if self._workspace.read_only else self._workspace.undo()
        except LCSurveyError as error:
            self.messages.show_message(str(error))
            return
        self.messages.show_message(undone.label if undone else tr("这里没有可以撤销的。"), "open")
        if undone is not None:
            self.refresh()
            self.saved.emit(None)

    # By rule ----------------------------------------------------------------------------------------------

    def ask_rule(self) -> None:
        """Which rule, and what it would do to those that are shown."""
        dialog = RulingDialog(self.model, self.model.shown, self)
        dialog.carried.connect(self._carry_out)
        dialog.open()

    def _carry_out(self, choices: Sequence[Choice]) -> None:
        space = self._workspace
        try:
            done = patiently(self, tr("正在照规则定……"), lambda: space.differences.carry_out(choices))
        except LCSurveyError as error:
            self.messages.show_message(str(error))
            return
        skipped = {one.id for one in done.skipped}
        for choice in choices:
            one = choice.difference
            if one.id not in skipped:
                side = wording.ordered(one).index(choice.chosen)
                self.model.decided[one.id] = (one, Decided(side, wording.value_of(choice.chosen)))
        self.model.show([one for one in self.model.open if one.id not in self.model.decided])
        left = tr("{count} 处刚才又有改动，没有定。", count=len(skipped)) if skipped else ""
        self._after(done, tr("照规则定了 {resolved:,} 处。{left}", resolved=done.resolved, left=left), None)
        if skipped:
            self.refresh()
        self.view.go_near(0)
        self.take_focus()
