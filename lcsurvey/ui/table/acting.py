"""What a person does to an open table: every act is saved first and shown afterwards.

Where saving fails, the screen shows again what is stored and a sentence says why.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lcsurvey.errors import LCSurveyError
from lcsurvey.form.model import Value
from lcsurvey.ui.checks.watch import look
from lcsurvey.ui.panel import MessageBar
from lcsurvey.ui.table.by_hand import look_behind, reason_for
from lcsurvey.ui.table.draft import Draft
from lcsurvey.ui.table.handing import HandingIn
from lcsurvey.ui.table.hanging import is_evident, is_marked
from lcsurvey.ui.table.paged import PagedSheet
from lcsurvey.ui.table.pasting import paste
from lcsurvey.ui.table.sheet import QuestionSheet
from lcsurvey.ui.wording import sentence
from lcsurvey.ui.words import tr

if TYPE_CHECKING:
    from lcsurvey.score.checks.finding import Finding
    from lcsurvey.store.workspace import Saved, Undone, Workspace
    from lcsurvey.ui.evidence.strip import EvidenceStrip
    from lcsurvey.ui.table.card import QuestionCard


class Acting(QWidget):
    """The acts on one draft; the screen that is one of these shows what came of them."""

    changed = Signal()
    """Something may have come of an act: the draft is to be shown as it is now."""
    question_wanted = Signal(str)
    """A question, or a field of it, that one is to be brought to."""
    saved = Signal(object)
    """The moment of the durable save, UTC."""
    outlet_wanted = Signal(str)
    """The id of an outlet behind an answer."""
    source_wanted = Signal(str)
    """Where else an answer comes from: 小区, 问卷, 第三方汇总表, 台账, 登记表; 活动 for the ledger of activities."""
    returned = Signal(str)
    """The circle whose table goes back to who filled it in."""
    undone = Signal(str)
    """What was taken back or done again, in words."""

    def __init__(self, workspace: Workspace, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.draft = draft
        self.sheet = (PagedSheet if draft.form.patterns else QuestionSheet)(draft, self)
        self.messages = MessageBar()

    def connect_sheet(self) -> None:
        """What is done on the questions is done to the draft."""
        self.sheet.answered.connect(self._answer)
        self.sheet.typed.connect(self._type)
        self.sheet.pasted.connect(self._paste)
        self.sheet.noted.connect(lambda name, text: self._act(lambda: self.draft.write_note(name, text)))
        self.sheet.rest_absent_wanted.connect(self._rest_absent)
        self.sheet.behind_wanted.connect(self.look_behind)
        self.sheet.marks_wanted.connect(self.open_marks)
        self.sheet.evidence_wanted.connect(self.toggle_evidence)
        self.sheet.side_picked.connect(lambda one, side: self._act(lambda: self.draft.settle(one, side)))

    def _answer(self, fields: Mapping[str, Any]) -> None:
        """Save; what goes against the facts is asked for its reason first."""
        contested = self.draft.contested(fields)
        for field in contested:
            self._overrule(field, fields[field])
        rest = {field: value for field, value in fields.items() if field not in contested}
        if rest:
            self._act(lambda: self.draft.answer(rest))

    def _overrule(self, field: str, value: Value) -> None:
        reason = reason_for(self.draft, field, value, self)
        self._act(lambda: self.draft.overrule(field, value, reason) if reason else None)

    def _type(self, field: str, text: str) -> None:
        value = self.draft.read(field, text)
        if value is not None and self.draft.contested({field: value}):
            self._overrule(field, value)
        else:
            self._act(lambda: self.draft.type(field, text))

    def _paste(self, texts: Mapping[str, str] | LCSurveyError) -> None:
        """A block of a spreadsheet: what is valid is saved at once, the rest stays in its cells and says why."""
        if isinstance(texts, LCSurveyError):
            self.messages.show_message(str(texts))
            return
        self._act(lambda: paste(self.draft, texts, lambda field, value: reason_for(self.draft, field, value, self)))

    def look_behind(self, field: str) -> None:
        """Show what stands behind an answer; from there one goes to the outlet or the ledger, or back to the facts."""
        dialog = look_behind(self.draft, field, self)
        if dialog is not None:
            dialog.outlet_wanted.connect(self.outlet_wanted)
            origin = next(
                (one.origin for one in self.draft.table.derivations if one.question == field.split(".")[0]), ""
            )
            dialog.source_wanted.connect(
                lambda word: self.source_wanted.emit("活动" if origin == "activities" else word)
            )
            dialog.use_derived_wanted.connect(lambda: self._act(lambda: self.draft.use_derived(field)))
            dialog.open()

    def open_marks(self, name: str) -> None:
        """What each of several assessors gives a question."""
        from lcsurvey.ui.table.marks import MarksDialog

        question = self.draft.form.question[name]
        if is_marked(self.draft.table, question, self.draft.stage):
            dialog = MarksDialog(self.workspace, self.draft, question, self)
            dialog.agreed.connect(lambda points: self._act(lambda: self.draft.answer({name: points})))
            dialog.saved.connect(lambda _: self._hung())
            dialog.open()

    def toggle_evidence(self, name: str) -> None:
        """Open or close the files of a question."""
        strip = self.sheet.cards[name].evidence
        if strip is not None:
            strip.setVisible(strip.isHidden())
        elif (made := self._evidence(self.sheet.cards[name])) is not None:
            made.add.setFocus()
            self.sheet.reveal(made)

    def evidence_here(self) -> QWidget | None:
        """The files of the question one is at, open, for a picture that is pasted; none where it takes no files."""
        card = self.sheet.current()
        if card is None:
            return None
        strip = card.evidence or self._evidence(card)
        if strip is None:
            self.messages.show_message(tr("这一题不附材料。图片请贴到有回形针的题，或“证明材料”里。"), "open")
        else:
            strip.show()
            self.sheet.reveal(strip)
        return strip

    def _evidence(self, card: QuestionCard) -> EvidenceStrip | None:
        from lcsurvey.ui.evidence.strip import EvidenceStrip

        draft, name = self.draft, card.question.name
        if not is_evident(draft.table, card.question) or draft.form.scope != "circle":
            return None
        strip = EvidenceStrip(self.workspace, draft.circle.id, draft.response.id, name, category="资料")
        strip.saved.connect(lambda _: self._hung())
        strip.failed.connect(self.messages.show_message)
        card.put_evidence(strip)
        strip.show()
        return strip

    def _hung(self) -> None:
        """Something that hangs on a question has changed."""
        self.draft.reload()
        self.changed.emit()
        self.saved.emit(None)

    def _rest_absent(self, name: str) -> None:
        self._act(lambda: self.draft.rest_absent(self.draft.form.question[name]))

    def as_before(self, name: str) -> None:
        """与上次相同: what was typed last time for this question and is open now becomes this round's answer."""
        before, question = self.draft.before, self.draft.form.question[name]
        fields = before.again(question, self.draft.answers) if before else {}
        if fields:
            self._act(lambda: self.draft.answer(fields))
        elif before is not None and before.typed:
            self.messages.show_message(tr("这一题没有可以照上次填的：已经填了，或者上次是推得的。"), "open")

    def _act(self, act: Callable[[], Saved | None]) -> None:
        """Do one thing to the draft and show what came of it, also where it failed."""
        try:
            done = act()
        except LCSurveyError as error:
            self._failed(error)
            return
        self.changed.emit()
        if done is not None:
            self.messages.hide()
            self.saved.emit(done.at)

    def _failed(self, error: LCSurveyError) -> None:
        """Nothing was saved: show what is stored, and the sentence."""
        self.changed.emit()
        self.messages.show_message(sentence(error))

    def undo(self) -> None:
        """Take back the last act; fresh typing in the field first."""
        self._take_back(self.draft.undo, tr("没有可以撤销的了。"))

    def redo(self) -> None:
        """Do again what was taken back."""
        self._take_back(self.draft.redo, tr("没有可以重做的了。"))

    def _take_back(self, act: Callable[[], Undone | None], nothing: str) -> None:
        self.sheet.hand_over()
        try:
            undone = act()
        except LCSurveyError as error:
            self._failed(error)
            return
        self.changed.emit()
        if undone is None:
            self.undone.emit(nothing)
            return
        response = self.draft.response
        if undone.circle == response.circle and undone.form == response.form and undone.stage == response.stage:
            for field in list(undone.fields)[:1]:
                self.sheet.go_to_field(field)
        self.undone.emit(undone.label)

    def look_newer(self) -> None:
        """What a later version of the table changes; from there it is moved up."""
        from lcsurvey.ui.table.newer import NewerDialog, move_up, offer

        self.sheet.hand_over()
        move = offer(self.workspace, self.draft)
        if move is not None:
            dialog = NewerDialog(move, self)
            dialog.accepted.connect(lambda: self._act(lambda: move_up(self.workspace, self.draft)))
            dialog.open()

    def submit(self) -> None:
        """交表: what is missing is listed first; then the sheet is handed in as it stands."""
        self.sheet.hand_over()
        if self.draft.read_only:
            return
        asking = HandingIn(self.draft, self, self._looking())
        if asking.exec():
            self._hand_in()
        elif asking.question:
            self.question_wanted.emit(asking.question)
        elif asking.place is not None and asking.place.field:
            self.question_wanted.emit(asking.place.field)
        asking.deleteLater()

    def _looking(self) -> Callable[[], tuple[Finding, ...]] | None:
        """What makes the findings of the circle, off the main thread; None for the city's tables."""
        space, circle = self.workspace, self.draft.circle.id
        return (lambda: look(space, circle)) if self.draft.form.scope == "circle" else None

    def _hand_in(self) -> None:
        try:
            submission = self.draft.submit()
        except LCSurveyError as error:
            self._failed(error)
            return
        self.changed.emit()
        self.saved.emit(submission.at)

    def handle(self, act: str) -> None:
        """What is done with a table that was handed in (withdraw, approve, return, remark), or looked at (list, differ)."""
        from lcsurvey.ui.returning.dialog import RemarkDialog, ReturnDialog
        from lcsurvey.ui.returning.listing import RemarksDialog

        if act == "differ":
            self.question_wanted.emit(
                next((one.name for one in self.draft.form.questions if self.draft.differing(one)), "")
            )
        elif act == "list":
            listing = RemarksDialog(self.draft.form, self.draft.remarks, self)
            listing.question_wanted.connect(self.question_wanted)
            listing.open()
        elif act == "return" and (waiting := self.workspace.desks.blocks_return(self.draft.circle.id)) is not None:
            words = tr(
                "“收不进的文件”里还有{name}的文件（{waiting_name}），里面可能就有改好的。",
                name=self.draft.circle.name,
                waiting_name=waiting.name,
            )
            self.messages.show_message(tr("{words}先把它收进来或移除，再退回。", words=words))
        elif act in ("return", "remark"):
            dialog = (ReturnDialog if act == "return" else RemarkDialog)(self.workspace, self.draft, self)
            dialog.saved.connect(lambda _: self._hung())
            if isinstance(dialog, ReturnDialog):
                dialog.returned.connect(self.returned)
            dialog.open()
        elif act in ("withdraw", "approve"):
            self._act(lambda: self.draft.handle("withdraw" if act == "withdraw" else "approve"))
