"""第三方汇总表: who made the survey, how many sheets, the rates, optionally the votes, and the 评价报告."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QScrollArea, QVBoxLayout, QWidget

from lcsurvey.circle.model import Survey
from lcsurvey.circle.tally import Plan, of_survey, reported
from lcsurvey.errors import LCSurveyError
from lcsurvey.response.questionnaire import rating_questions
from lcsurvey.ui import style
from lcsurvey.ui.back_bar import BackBar
from lcsurvey.ui.evidence.strip import EvidenceStrip
from lcsurvey.ui.field import Field
from lcsurvey.ui.panel import Column, Heading, MessageBar, line, scrolls
from lcsurvey.ui.parts import Text, quiet
from lcsurvey.ui.satisfaction.reported import ENTRIES, Entry, Unreadable, shown
from lcsurvey.ui.satisfaction.standing import percent
from lcsurvey.ui.satisfaction.votes import Votes
from lcsurvey.ui.wording import count
from lcsurvey.ui.words import tr

if TYPE_CHECKING:
    from lcsurvey.store.workspace import Workspace

_NEW = tr("新的一份")


class SurveyScreen(QWidget):
    """The 汇总表 of the round. It is kept from the moment its organisation is named, each field when it is left."""

    saved = Signal(object)  # datetime, or None for just now
    failed = Signal(str)
    deleted = Signal(str)
    back_wanted = Signal()

    def __init__(self, workspace: Workspace, circle: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._circle = workspace, circle
        self.plan: Plan = workspace.questionnaires.plan()
        self.surveys: tuple[Survey, ...] = ()
        self.survey: Survey | None = None
        self._draft: dict[str, Any] = {}
        self._all_new = False
        self.bar = BackBar(tr("第三方汇总表"))
        self.which = QComboBox()
        self.another = quiet(tr("再登记一份"), icon_name="plus")
        self.remove = quiet(tr("删去这份"), icon_name="bin")
        self.messages = MessageBar()
        self.fields = {
            each.name: Field(each.label, unit=each.unit, hint=each.hint, lines=each.lines) for each in ENTRIES
        }
        self.counted = Text("", "small", wrap=True)
        questions = rating_questions(workspace.questionnaires.form())
        self.votes = Votes(questions)
        self.report = EvidenceStrip(workspace, circle, "", category="资料")
        self.later = Text(tr("写了调查机构以后，就可以附评价报告。"), "quiet", wrap=True)
        self._lay_out()
        self._wire()
        self.refresh()

    def _lay_out(self) -> None:
        now = style.current()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self.which.setAccessibleName(tr("哪一份汇总表"))
        self.which.setFixedWidth(now.px(200))
        for widget in (self.which, self.another, self.remove):
            self.bar.row.addWidget(widget)
        whole.addWidget(self.bar)
        whole.addWidget(line())
        whole.addWidget(self.messages)
        area = QScrollArea()
        page = Column(720)
        scrolls(area, page)
        whole.addWidget(area, 1)
        column = page.column
        column.addWidget(Heading(tr("调查"), tr("离开一栏就保存")))
        for entry in ENTRIES:
            column.addWidget(self.fields[entry.name])
            if entry.name == "overall_rate":
                column.addWidget(self.counted)
        column.addWidget(Heading(tr("评价报告")))
        column.addWidget(self.later)
        column.addWidget(self.report)
        column.addWidget(Heading(tr("各题票数"), tr("有就填，七道题都填了就按票数算满意度")))
        column.addWidget(self.votes)
        column.addStretch(1)
        self.setFocusProxy(self.fields["organisation"])

    def _wire(self) -> None:
        for entry in ENTRIES:
            self.fields[entry.name].left.connect(lambda text, entry=entry: self._leave(entry, text))
        self.votes.changed.connect(lambda counts: self._keep({"tally": counts}))
        self.votes.refused.connect(self.messages.show_message)
        self.bar.back_wanted.connect(self.back_wanted)
        self.which.activated.connect(self._choose)
        self.another.clicked.connect(self._begin)
        self.remove.clicked.connect(self._delete)
        self.report.saved.connect(self.saved)
        self.report.failed.connect(self.messages.show_message)

    # Acts -------------------------------------------------------------------------------------------------

    def _leave(self, entry: Entry, text: str) -> None:
        """A field was left: keep it, or say beside it what is wrong."""
        try:
            value = entry.read(text)
        except Unreadable as error:
            self.fields[entry.name].show_problem(str(error))
            return
        if entry.name == "organisation" and value is None and self.survey is not None:
            self.fields[entry.name].show_problem(tr("要写明是谁调查的；不要这份了，请按“删去这份”。"))
            return
        self._keep({entry.name: value}, self.fields[entry.name])

    def _keep(self, values: Mapping[str, Any], field: Field | None = None) -> None:
        try:
            if self.survey is not None:
                self._workspace.change(self.survey.id, values)
            else:
                self._draft |= values
                if not self._draft.get("organisation"):
                    self.fields["organisation"].show_problem(tr("先写调查机构，下面填的才能存。"))
                    return
                given = {name: value for name, value in self._draft.items() if value is not None}
                where = {"circle": self._circle, "round": self._workspace.round.id}
                made = self._workspace.add("survey", given | where)
                self._draft, self._all_new = {}, False
                self.refresh(made)
        except LCSurveyError as error:
            if field is not None:
                field.show_problem(str(error))
            else:
                self.messages.show_message(str(error))
            return
        self.messages.hide()
        self.refresh()
        self.saved.emit(None)

    def _choose(self, at: int) -> None:
        if at < len(self.surveys):
            self._all_new = False
            self.survey = self.surveys[at]
            self._show()

    def _begin(self) -> None:
        self._all_new, self._draft, self.survey = True, {}, None
        self._show()
        self.fields["organisation"].setFocus(Qt.FocusReason.OtherFocusReason)

    def _delete(self) -> None:
        if self.survey is None:
            self._all_new, self._draft = False, {}
            self.refresh()
            return
        try:
            self._workspace.delete(self.survey.id)
        except LCSurveyError as error:
            self.failed.emit(str(error))
            return
        name, self.survey = self.survey.organisation, None
        self.refresh()
        self.saved.emit(None)
        self.deleted.emit(name)

    # What is shown ----------------------------------------------------------------------------------------

    def refresh(self, wanted: str = "") -> None:
        """Shows what is stored now, the one that counts first."""
        found = self._workspace.facts(self._circle).surveys
        self.surveys = tuple(sorted(found, key=lambda one: (one.date, one.id), reverse=True))
        wanted = wanted or (self.survey.id if self.survey else "")
        first = None if self._all_new or not self.surveys else self.surveys[0]
        self.survey = next((one for one in self.surveys if one.id == wanted), first)
        self._show()

    def _show(self) -> None:
        survey, read_only = self.survey, self._workspace.read_only
        for entry in ENTRIES:
            field = self.fields[entry.name]
            field.show_value(shown(survey if survey is not None else self._draft, entry))
            field.set_read_only(read_only)
        self.votes.show_counts(survey.tally if survey else self._draft.get("tally", {}), read_only)
        self.report.show_owner(survey.id if survey else "")
        self.later.setVisible(survey is None)
        self._show_which()
        self._show_counted()
        self.another.setVisible(not read_only and survey is not None)
        self.remove.setVisible(not read_only and (survey is not None or bool(self.surveys)))

    def _show_which(self) -> None:
        names = [tr("，").join(part for part in (one.organisation, one.date) if part) for one in self.surveys]
        names += [] if self.survey is not None else [_NEW]
        self.which.clear()
        self.which.addItems(names)
        self.which.setCurrentIndex(self.surveys.index(self.survey) if self.survey else len(names) - 1)
        self.which.setVisible(len(names) > 1)
        newest = self.survey is not None and self.survey == self.surveys[0]
        self.bar.show_words(tr("有几份时，日期最近的一份计入") if newest and len(names) > 1 else "")

    def _show_counted(self) -> None:
        """What the rates are once votes are counted, and sheets that cannot be."""
        survey = self.survey
        said = []
        if (
            survey is not None
            and None not in (survey.received, survey.valid)
            and (survey.valid or 0) > (survey.received or 0)
        ):
            said.append(
                tr(
                    "有效 {count} 份比收到的 {count2} 份还多，请核对。",
                    count=count(survey.valid),
                    count2=count(survey.received),
                )
            )
        if survey is not None and of_survey(survey, self.plan) is not None:
            found = reported(self.plan, survey)
            said.append(
                tr(
                    "按票数算：业态 {percent}，服务 {percent2}，总体 {percent3}。",
                    percent=percent(found.format_rate),
                    percent2=percent(found.service_rate),
                    percent3=percent(found.overall_rate),
                )
            )
        self.counted.say("".join(said))

    def take_focus(self) -> None:
        """The keyboard is in the first field."""
        self.fields["organisation"].setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back; Enter goes to the next field."""
        if event.key() == Qt.Key.Key_Escape:
            self.back_wanted.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.focusNextChild()
        else:
            event.ignore()
