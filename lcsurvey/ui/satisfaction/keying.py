"""录入纸质问卷: one sheet after another by digits, Enter and Backspace."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from lcsurvey.errors import LCSurveyError
from lcsurvey.form.model import Answers
from lcsurvey.score.explaining import Explanation, explain
from lcsurvey.ui import style
from lcsurvey.ui.back_bar import BackBar, BackScreen
from lcsurvey.ui.panel import Badge, MessageBar, line, scrolls
from lcsurvey.ui.parts import Text, primary, quiet
from lcsurvey.ui.satisfaction.bundle_bar import BundleBar
from lcsurvey.ui.satisfaction.bundling import Bundling
from lcsurvey.ui.satisfaction.counting import Counting
from lcsurvey.ui.satisfaction.keyed import ALL, FACTS, KEPT, SEVEN, Keyed, begun, stops
from lcsurvey.ui.satisfaction.paper import Sheet
from lcsurvey.ui.satisfaction.standing import Standing, sample_words
from lcsurvey.ui.satisfaction.stop import Stop
from lcsurvey.ui.segments import Segments
from lcsurvey.ui.wording import count
from lcsurvey.ui.words import tr

if TYPE_CHECKING:
    from lcsurvey.store.bundles import Bundle
    from lcsurvey.store.workspace import Workspace

_KEYS = tr("数字选答案，回车下一题，0 表示没有答，退格回上一题")


class KeyingScreen(BackScreen):
    """Keeps each sheet when it is done; the last one of this session can be taken out again."""

    saved = Signal(object)  # datetime, or None for just now
    undone = Signal(str)

    def __init__(self, workspace: Workspace, circle: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._circle = workspace, circle
        self._form = workspace.questionnaires.form()
        self._kept: list[tuple[str, Answers, Bundle | None] | Bundle] = []  # sheets, and bundles taken out
        self._back: list[Bundle] = []  # put back again by undo
        self.counting = Counting(workspace, circle, self)
        communities = {one.id: one.name for one in workspace.communities(circle)}
        self._compounds = {one.name: communities.get(one.community, "") for one in workspace.compounds(circle)}
        self.sheet = Sheet()
        self.keyed = Keyed(stops(self._form, SEVEN))
        self.bar = BackBar(tr("录入纸质问卷"))
        parts = ((SEVEN, tr("七道题")), (FACTS, tr("加情况")), (ALL, tr("都录")))
        self.whole = Segments(parts, tr("录多少"), must=True)
        self.strip = BundleBar()
        self.bundling = Bundling(workspace, circle, self.strip, self)
        self.whole.show_value(self.bundling.asked)
        self.today = Badge("", "tick", "done")
        self.messages = MessageBar()
        self.area = QScrollArea()
        self.hint = Text(_KEYS, "small", wrap=True)
        self.out = quiet(tr("取出上一份"), icon_name="undo", hint="Ctrl+Z")
        self.save = primary(tr("存下这份"))
        self._lay_out()
        self._wire()
        self._build()

    def _lay_out(self) -> None:
        now = style.current()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.bar.row.addWidget(self.today)
        self.bar.row.addWidget(self.whole)
        column.addWidget(self.bar)
        column.addWidget(line())
        column.addWidget(self.strip)
        column.addWidget(line())
        column.addWidget(self.messages)
        scrolls(self.area, self.sheet)
        column.addWidget(self.area, 1)
        column.addWidget(line())
        below = QHBoxLayout()
        below.setContentsMargins(now.px(24), now.px(8), now.px(16), now.px(8))
        below.setSpacing(now.px(12))
        below.addWidget(self.hint, 1)
        below.addWidget(self.out)
        below.addWidget(self.save)
        column.addLayout(below)
        self.setFocusProxy(self.sheet)

    def _wire(self) -> None:
        sheet = self.sheet
        sheet.digit.connect(self._digit)
        sheet.entered.connect(self._enter)
        sheet.went_back.connect(lambda: self._act(self.keyed.back))
        sheet.went.connect(lambda step: self._act(lambda: self.keyed.step(step)))
        self.whole.picked.connect(self._ask_more)
        self.bundling.turned.connect(self._turn)
        self.bundling.changed.connect(self._changed)
        self.bundling.taken_out.connect(self._went)
        self.bundling.failed.connect(self.messages.show_message)
        self.counting.changed.connect(self._show_counts)
        self.counting.failed.connect(self.messages.show_message)
        self.bar.back_wanted.connect(self.back_wanted)
        self.out.clicked.connect(self.undo)
        self.save.clicked.connect(self._save)

    def _build(self) -> None:
        """The questions asked from now on; answers already given stay."""
        for stop in self.sheet.stops:
            self.sheet.column.removeWidget(stop)
            stop.hide()
            stop.deleteLater()
        while self.sheet.column.count():
            self.sheet.column.takeAt(0)
        asked = stops(self._form, self.whole.value, tuple(self._compounds))
        self.keyed = begun(asked, self.keyed.answers, self.keyed.held)
        self.sheet.stops = []
        for number, question in enumerate(self.keyed.stops, 1):
            stop = Stop(number, question)
            stop.chosen.connect(lambda option, q=question: self._act(lambda: self.keyed.take(q, option)))
            stop.wanted.connect(lambda at=number - 1: self._act(lambda: self._go(at)))
            if stop.edit is not None:
                stop.edit.textEdited.connect(lambda text, q=question: self.keyed.write(q, text))
                stop.edit.entered.connect(self._enter)
                stop.edit.went_back.connect(lambda: self._act(self.keyed.back))
                stop.edit.went.connect(lambda step: self._act(lambda: self.keyed.step(step)))
            self.sheet.stops.append(stop)
            self.sheet.column.addWidget(stop)
        self.sheet.column.addStretch(1)
        self._show()

    def _ask_more(self, asked: str) -> None:
        self.bundling.choose(asked)
        self._build()

    def _turn(self) -> None:
        """Another bundle, or none: what its sheets have in common is asked anew."""
        asked = self.bundling.asked
        self.keyed = begun(self.keyed.stops, {})
        if self.whole.value != asked and self.bundling.bundle is not None:
            self.whole.show_value(asked)
            self._build()
        self._show()
        self.take_focus()

    def _went(self, bundle: Bundle) -> None:
        """A bundle was taken out: undo brings it back, as new sheets."""
        sheets = [each for each in self._kept if isinstance(each, tuple)]
        self._kept = [each for each in sheets if each[2] is None or each[2].id != bundle.id]
        self._kept.append(bundle)

    def _changed(self, words: str) -> None:
        """A bundle was taken out or put back."""
        self._back.clear()
        self.refresh()
        self.saved.emit(None)
        self.undone.emit(words)

    def _go(self, at: int) -> None:
        self.keyed.typed, self.keyed.at = "", at

    # Acts -------------------------------------------------------------------------------------------------

    def _digit(self, digit: int) -> None:
        question = self.keyed.current
        if question is None:
            self._say(tr("七道题都答了，按回车存下；要改先按退格。"))
        elif not self.keyed.digit(digit):
            most = len(question.choices)
            self._say(tr("这一题只有 1—{count}，没有 {digit}。", count=most, digit=digit) if most else "")
        else:
            self._show_sheet()

    def _enter(self) -> None:
        if self.keyed.enter():
            self._save()
        else:
            self._show_sheet()

    def _act(self, act: Callable[[], object]) -> None:
        if self.bundling.waiting:  # whoever answers before naming a bundle has none
            self.bundling.begin("", "")
        act()
        self._show_sheet()
        self._hold()

    def _save(self) -> None:
        """Keep the sheet, whole or not; the next one begins."""
        if self._workspace.read_only:
            return
        answers = dict(self.keyed.answers)
        compound, community = KEPT
        if self.whole.value == FACTS and self._compounds.get(str(answers.get(compound, ""))):
            answers[community] = self._compounds[str(answers[compound])]
        try:
            id_, bundle = self.bundling.keep(answers)
        except LCSurveyError as error:
            self.messages.show_message(str(error))
            self._show()
            return
        self.messages.hide()
        self._kept.append((id_, answers, bundle))
        self._back.clear()
        self.keyed = self.keyed.following()
        self.counting.kept(1)
        self._show()
        self.saved.emit(None)
        if self.bundling.full():
            self.bundling.end()

    def undo(self) -> None:
        """取出上一份: the last sheet of this session is void; its answers are back. A bundle taken out comes back."""
        if not self._kept:
            self.undone.emit(tr("没有可以取出的了：只能取出这次打开后录的。"))
            return
        last = self._kept.pop()
        if isinstance(last, tuple):
            self._take_out(*last)
            return
        back = [*self._back, last]
        self.bundling.put_back(last)
        self._back = back

    def _take_out(self, id_: str, answers: Answers, bundle: Bundle | None) -> None:
        try:
            self.bundling.drop(id_, bundle)
        except LCSurveyError as error:
            self._kept.append((id_, answers, bundle))
            self.messages.show_message(str(error))
            return
        self._back.clear()
        self.keyed = self.keyed.again(answers)
        self.counting.kept(-1)
        self._show()
        self._hold()
        self.saved.emit(None)
        self.undone.emit(tr("上一份已取出，不再计入；改好后按回车重新存下。"))

    def redo(self) -> None:
        """A bundle that came back goes out again; a sheet taken out stands ready to be saved anew."""
        if not self._back:
            self.undone.emit(tr("没有可以重做的了。"))
            return
        last, rest = self._back[-1], self._back[:-1]
        now = next(one for one in self._workspace.questionnaires.bundles.listed(self._circle) if one.id == last.id)
        self.bundling.take_out(now)
        self._back = rest

    @property
    def can_undo(self) -> bool:
        """Whether a sheet can be taken out."""
        return bool(self._kept)

    # What is shown ----------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Counts anew what is stored."""
        self.counting.refresh()
        self._show()

    @property
    def standing(self) -> Standing:
        """What is known of the circle's satisfaction."""
        return self.counting.standing

    def _show(self) -> None:
        """Shows sheet and counts."""
        self._show_counts()
        self._show_sheet()

    def _show_counts(self) -> None:
        found = self.standing
        self.bar.show_words(sample_words(found))
        said = tr("今天 {count} 份", count=count(found.today))
        self.today.show_state(said, "tick" if found.today else "state-empty", "done" if found.today else "open")
        writable = not self._workspace.read_only
        self.out.setEnabled(bool(self._kept) and isinstance(self._kept[-1], tuple) and writable)
        self.save.setEnabled(writable)

    def _show_sheet(self) -> None:
        """What a key within a sheet changes, and no more."""
        for stop in self.sheet.stops:
            stop.show_sheet(self.keyed, keyed=not self.bundling.waiting)
        self._say("")
        current = self.keyed.current
        shown = next((stop for stop in self.sheet.stops if stop.question is current), None)
        if shown is not None:
            QTimer.singleShot(0, shown, lambda: self.area.ensureWidgetVisible(shown, 0, style.current().px(64)))
        if self._held():
            self._hold()

    def _say(self, words: str) -> None:
        missing = self.keyed.missing
        if not words and self.keyed.current is None:
            numbers = tr("、").join(map(str, missing))
            words = tr("第 {numbers} 道满意度题没有答，存下后不算有效问卷。回车存下，退格回去补。", numbers=numbers)
            words = words if missing else tr("回车存下，接着录下一份。")
        self.hint.setText(words or _KEYS)

    # The keyboard -----------------------------------------------------------------------------------------

    def _held(self) -> bool:
        return self.sheet.hasFocus() or any(stop.edit is not None and stop.edit.hasFocus() for stop in self.sheet.stops)

    def _hold(self) -> None:
        """The keyboard is where the sheet is: in the line to write on, else in the sheet as a whole."""
        current = self.keyed.current
        edit = next((stop.edit for stop in self.sheet.stops if stop.question is current), None)
        if edit is not None:
            if not edit.hasFocus():
                edit.setFocus(Qt.FocusReason.OtherFocusReason)
                edit.selectAll()
        else:
            self.sheet.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_focus(self) -> None:
        """The keyboard belongs to the sheet, once it is known of which bundle it is."""
        if self.bundling.waiting:
            self.strip.take_focus()
        else:
            self._hold()

    def explanation(self) -> Explanation | None:
        """What is said of the question the sheet is at; None while a bundle is being named."""
        question = self.keyed.current
        if self.bundling.waiting or question is None:
            return None
        return explain(self._workspace.table(self._form.id), question)

    def hideEvent(self, event: QHideEvent) -> None:
        """Whoever leaves finds the tables scored."""
        self.counting.settle()
        super().hideEvent(event)
