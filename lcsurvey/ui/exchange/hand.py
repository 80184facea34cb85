"""交出去: 交表 or 上报, 下发, 回执, 退回, 移交; each a page, all with the same end."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from lcsurvey.errors import LCSurveyError
from lcsurvey.ui import style
from lcsurvey.ui.checks.reading import read_beside
from lcsurvey.ui.exchange import giving
from lcsurvey.ui.exchange.answering import ReceiptPage, ReturnPage
from lcsurvey.ui.exchange.issuing import BELOW, IssuingPage
from lcsurvey.ui.exchange.made import written
from lcsurvey.ui.exchange.main_key import main_key
from lcsurvey.ui.exchange.order import OrderPage
from lcsurvey.ui.exchange.passing import PassingPage
from lcsurvey.ui.exchange.standing import standings
from lcsurvey.ui.exchange.submitting import SubmittingPage
from lcsurvey.ui.exchange.wording import due
from lcsurvey.ui.exchange.written import WrittenPage
from lcsurvey.ui.panel import MessageBar
from lcsurvey.ui.segments import Segments
from lcsurvey.ui.wording import count
from lcsurvey.ui.words import said, tr
from lcsurvey.ui.working import BusyPage, Working

if TYPE_CHECKING:
    from lcsurvey.store.workspace import Submission, Workspace
    from lcsurvey.sync.making import Made
    from lcsurvey.ui.exchange.standing import CircleStanding
    from lcsurvey.ui.table.draft import Draft
    from lcsurvey.ui.tasks import Reporter

SUBMIT, ISSUE, RECEIPT, RETURN, PASS = "submit", "issue", "receipt", "return", "pass"
FOLDER = tr("交出的文件")
"""Within the folder of data: where files are put unless somebody wishes otherwise."""
ACTS: dict[str, tuple[tuple[str, str], ...]] = {
    "community": ((SUBMIT, tr("交表")), (PASS, tr("移交"))),
    "street": (
        (SUBMIT, tr("上报")),
        (ISSUE, tr("下发")),
        (RETURN, tr("退回")),
        (RECEIPT, tr("回执")),
        (PASS, tr("移交")),
    ),
    "office": (
        (ISSUE, tr("下发")),
        (RETURN, tr("退回")),
        (RECEIPT, tr("回执")),
        (SUBMIT, tr("上报")),
        (PASS, tr("移交")),
    ),
}
"""Role → what one hands over there, the usual first."""


class HandPart(QWidget):
    """``table_wanted`` with circle and form; ``made`` with the kind of what was made; ``ledger_wanted`` afterwards."""

    table_wanted = Signal(str, str)
    ledger_wanted = Signal()
    made = Signal(str)
    back_wanted = Signal(object)
    handed = Signal()  # tables were handed in here

    def __init__(self, workspace: Workspace, circle: str = "", act: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = style.current()
        self._workspace, self._circle = workspace, circle
        self._folder = workspace.path / FOLDER
        self.act: str = ""
        acts = ACTS.get(workspace.person.role, ACTS["community"])
        self.words = dict(acts)
        self.which = Segments(acts, tr("交出什么"), must=True)
        self.messages = MessageBar()
        self.stack = QStackedWidget()
        self.busy, self.written = BusyPage(), WrittenPage()
        self.stack.addWidget(self.busy)
        self.stack.addWidget(self.written)
        self.pages: dict[str, OrderPage] = {}
        self.working = Working(self.stack, self.busy)
        top = QHBoxLayout()
        top.setContentsMargins(now.px(24), now.px(12), now.px(24), 0)
        top.addWidget(self.which)
        bar = QHBoxLayout()
        bar.setContentsMargins(now.px(24), 0, now.px(24), 0)
        bar.addWidget(self.messages)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(now.px(4))
        column.addLayout(top)
        column.addLayout(bar)
        column.addWidget(self.stack, 1)
        self.which.picked.connect(self.turn)
        main_key(self, self._main_act)
        self.working.failed.connect(self.messages.show_message)
        self.written.another_wanted.connect(lambda: self.turn(self.act))
        self.written.ledger_wanted.connect(self.ledger_wanted)
        self.turn(act if act in self.words else acts[0][0])

    # Pages ------------------------------------------------------------------------------------------------

    def turn(self, act: str) -> None:
        """Shows the page of an act with what is stored now."""
        if self.working.under_way:
            self.which.show_value(self.act)
            return
        self.act = act
        self.which.show_value(act)
        self.messages.hide()
        if act not in self.pages:
            page = self.pages[act] = self._make(act)
            page.order.show_folder(self._folder)
            page.order.make.setVisible(not self._workspace.read_only)
            self.stack.addWidget(page)
        self._fill(act)
        self.stack.setCurrentWidget(self.pages[act])

    def refresh(self) -> None:
        """Shows again what is stored."""
        if not self.working.under_way and self.stack.currentWidget() is not self.written:
            self._fill(self.act)

    @property
    def search(self) -> QWidget:
        """The search of the page that is shown."""
        return self.pages[self.act].search

    def _make(self, act: str) -> OrderPage:
        if act == SUBMIT:
            single = len(giving.own_circles(self._workspace, self._circle)) == 1
            submitting = SubmittingPage(self.words[SUBMIT], single)
            submitting.submit_wanted.connect(self._submit)
            submitting.table_wanted.connect(self.table_wanted)
            submitting.all_wanted.connect(self._ask_together)
            submitting.all.setEnabled(not self._workspace.read_only)
            submitting.asked.connect(lambda circles: self._show_pictures(submitting, circles))
            return submitting
        if act == ISSUE:
            roles = list(BELOW) if self._workspace.person.role == "office" else ["community"]
            issuing = IssuingPage(roles)
            issuing.issue_wanted.connect(self._issue)
            return issuing
        if act == RECEIPT:
            receipt = ReceiptPage()
            receipt.answer_wanted.connect(self._acknowledge)
            return receipt
        if act == RETURN:
            returning = ReturnPage()
            returning.answer_wanted.connect(self._return)
            returning.circle_wanted.connect(lambda circle: self.table_wanted.emit(circle, ""))
            return returning
        passing = PassingPage()
        passing.pass_wanted.connect(self._pass)
        passing.back_wanted.connect(self.back_wanted)
        return passing

    def _fill(self, act: str) -> None:
        space, page = self._workspace, self.pages[act]
        if isinstance(page, SubmittingPage):
            above = giving.above(space)
            page.show_above(above, due(above.due))
            circles, ticked = giving.to_submit(space, self._circle)
            page.show_circles(circles, ticked)
            page.show_last(giving.last_submission(space, page.chosen))
        elif isinstance(page, IssuingPage):
            page.show_circles(giving.still_here(space), giving.issued(space), [self._circle] if self._circle else [])
            if not page.contact.words():
                page.contact.show_value(space.person.name)
                page.phone.show_value(space.desks.own.phone)
        elif isinstance(page, ReceiptPage):
            page.show_packages(giving.unanswered(space))
        elif isinstance(page, ReturnPage):
            page.show_returned(giving.returned(space), [self._circle] if self._circle else [])
        elif isinstance(page, PassingPage):
            page.show_circles(giving.still_here(space), [self._circle] if self._circle else [])
            page.show_gone(*giving.passed_on(space))

    def _show_pictures(self, page: SubmittingPage, circles: Sequence[str]) -> None:
        space = self._workspace
        read_beside(
            page,
            lambda: giving.pictures(space, circles),
            lambda found: (
                page.show_pictures(found.number, found.size, found.missing) if page.chosen == circles else None
            ),
            self.messages.show_message,
        )

    # 交表 of every full table --------------------------------------------------------------------------------

    def _ask_together(self, one: CircleStanding) -> None:
        """What goes, what stays, and what does not agree is said before anything is handed in."""
        from lcsurvey.ui.exchange.together import TogetherDialog

        self.messages.hide()
        asking = TogetherDialog(self._workspace, one, self)
        asking.accepted.connect(lambda: self._hand_in(asking.drafts))
        asking.place_wanted.connect(lambda place: self.table_wanted.emit(one.id, place.form))
        asking.open()

    def _hand_in(self, drafts: Sequence[Draft]) -> None:
        """Each as its own page hands it in; from here the file is made next."""
        done: list[Submission] = []
        make, trouble = self.pages[SUBMIT].order.make, ""
        for draft in drafts:
            try:
                done.append(draft.submit())
            except LCSurveyError as error:
                trouble += tr("{table}没有交：{error}", table=draft.form.short, error=said(str(error)))
        words = tr("{count} 张表交了。", count=count(len(done))) if done else ""
        words += trouble or tr("接着点“{act}”。", act=make.accessibleName() or make.text())
        back = tr("撤回这 {count} 张", count=count(len(done))) if done else ""
        self.messages.show_message(words, "wrong" if trouble else "done", back, lambda: self._take_back(done))
        self._fill(self.act)
        make.setFocus(Qt.FocusReason.OtherFocusReason)
        self.handed.emit()

    def _take_back(self, done: Sequence[Submission]) -> None:
        """As each page withdraws its own."""
        try:
            for one in done:
                self._workspace.act(one.digest, "withdraw")
        except LCSurveyError as error:
            self.messages.show_message(str(error))
        else:
            self.messages.show_message(tr("{count} 张表撤回了，可以改好再交。", count=count(len(done))), "done")
        self._fill(self.act)
        self.handed.emit()

    # Making -----------------------------------------------------------------------------------------------

    def _start(self, work: Callable[[Reporter], list[Made]], words: str) -> None:
        self.messages.hide()
        self._folder = self.pages[self.act].order.folder
        self.working.start(work, self._done, words)

    def _done(self, made: list[Made]) -> None:
        circles = standings(self._workspace, made[0].circles) if made[0].kind == "submission" else ()
        self.written.show_file(written(made, self.words.get(SUBMIT, ""), circles))
        self.stack.setCurrentWidget(self.written)
        self.written.take_focus()
        self.made.emit(made[0].kind)

    def _submit(self, wish: Any) -> None:
        space = self._workspace
        self._start(lambda reporter: giving.submit(space, wish, reporter.report), tr("正在整理……"))

    def _issue(self, wish: Any) -> None:
        space = self._workspace
        self._start(lambda reporter: giving.issue(space, wish, reporter.report), tr("正在整理……"))

    def _acknowledge(self, wish: Any) -> None:
        space = self._workspace
        self._start(lambda reporter: giving.acknowledge(space, wish, reporter.report), tr("正在写回执……"))

    def _return(self, wish: Any) -> None:
        space = self._workspace
        self._start(lambda reporter: giving.give_back(space, wish, reporter.report), tr("正在整理……"))

    def _pass(self, wish: Any) -> None:
        space = self._workspace
        self._start(lambda reporter: giving.pass_on(space, wish, reporter.report), tr("正在整理……"))

    def _main_act(self) -> None:
        """The file is made; the one that was made is copied."""
        page = self.stack.currentWidget()
        button = page.order.make if isinstance(page, OrderPage) else self.written.copy if page is self.written else None
        if button is not None and button.isVisible():
            button.click()

    # The keyboard -----------------------------------------------------------------------------------------

    def take_focus(self) -> None:
        """The keyboard is where the next act is."""
        focus = getattr(self.stack.currentWidget(), "take_focus", None)
        focus() if focus else self.which.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc stops what is under way, else leaves the page of what was made."""
        if event.key() == Qt.Key.Key_Escape and self.working.under_way:
            self.working.cancel()
        elif event.key() == Qt.Key.Key_Escape and self.stack.currentWidget() is self.written:
            self.turn(self.act)
            self.take_focus()
        else:
            super().keyPressEvent(event)
