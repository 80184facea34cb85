"""各人打分: what each of several assessors gives, the median and the mean on the step, and the agreed answer."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from lcsurvey.circle.model import Mark
from lcsurvey.errors import LCSurveyError, Problem
from lcsurvey.form.model import Question
from lcsurvey.score.apportion import text
from lcsurvey.score.comparison import Agreed, agreed
from lcsurvey.ui import plain, style
from lcsurvey.ui.dialog import Dialog
from lcsurvey.ui.parts import Text, quiet, secondary
from lcsurvey.ui.table.draft import Draft
from lcsurvey.ui.table.hanging import line_of
from lcsurvey.ui.table.typed import Entry, read
from lcsurvey.ui.words import said, tr

if TYPE_CHECKING:
    from lcsurvey.store.workspace import Workspace

FEWEST, MOST = 3, 5
"""So many lines at first, and at most: three to five assess."""


class Line(QWidget):
    """One assessor: name, points, reason; keeps no layout of its own."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.name, self.points, self.reason = QLineEdit(), QLineEdit(), QLineEdit()
        now = style.current()
        for field, words, width in (
            (self.name, tr("姓名"), 112),
            (self.points, tr("分"), 80),
            (self.reason, tr("理由"), 240),
        ):
            field.setPlaceholderText(words)
            field.setAccessibleName(tr("第 {number} 人{words}", number=number, words=words))
            field.setMinimumWidth(now.px(width))
        self.points.setAlignment(Qt.AlignmentFlag.AlignRight)

    def show_mark(self, mark: Mark) -> None:
        """Shows what is stored."""
        points = "" if mark.points is None else text(mark.points)
        for field, words in ((self.name, mark.assessor), (self.points, points), (self.reason, mark.reason)):
            if field.text() != words:
                field.setText(words)

    @property
    def fields(self) -> tuple[QLineEdit, ...]:
        """In the order of the keyboard."""
        return self.name, self.points, self.reason


class MarksDialog(Dialog):
    """Saved as one goes. ``agreed`` gives the points that all agree on."""

    agreed = Signal(object)
    saved = Signal(object)

    def __init__(self, workspace: Workspace, draft: Draft, question: Question, parent: QWidget | None = None) -> None:
        rule = line_of(draft.table, question.name)
        assert rule is not None
        self._plain = rule.kind == "assessed"
        most = text(rule.maximum)
        words = tr(
            "{label}，满分 {most} 分。离开一格就保存，对照表照印。", label=rule.label or question.label, most=most
        )
        if not self._plain:
            words += tr("这一条按答案计分，各人的分只作记录，不能直接采用。")
        super().__init__(tr("各人打分（{stage}）", stage=said(draft.stage)), words, tr("采用中位数"), parent)
        self._workspace, self._draft, self.question, self._most = workspace, draft, question, rule.maximum
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(style.current().px(8))
        self._grid.setVerticalSpacing(style.current().px(4))
        self._grid.setColumnStretch(2, 1)
        self.body.addLayout(self._grid)
        self.lines: list[Line] = []
        self.more = quiet(tr("加一人"), icon_name="plus")
        self.more.clicked.connect(self._add)
        self.body.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.proposal = Text("", wrap=True)
        self.problem = Text("", "wrong", wrap=True)
        self.problem.hide()
        self.body.addWidget(self.proposal)
        self.body.addWidget(self.problem)
        self.mean = secondary(tr("采用平均数"))
        self.row.insertWidget(self.row.count() - 1, self.mean)
        self.mean.clicked.connect(lambda: self._take("mean"))
        self.cancel.setText(tr("关闭"))
        for button in (self.act, self.mean, self.cancel):
            button.setAutoDefault(False)
        self.act.setDefault(False)
        for name in self._names():
            self._add()
            self.lines[-1].name.setText(name)
        while len(self.lines) < FEWEST:
            self._add()
        self._show()
        first = next((line for line in self.lines if line.name.text() and not line.points.text()), self.lines[0])
        (first.points if first.name.text() else first.name).setFocus()

    def _marks(self) -> Sequence[Mark]:
        return [mark for mark in self._draft.hanging.marks if mark.question == self.question.name]

    def _names(self) -> list[str]:
        """Who has given marks here or elsewhere in this table, those of this question first."""
        others = (mark.assessor for mark in self._draft.hanging.marks)
        return list(dict.fromkeys((*(mark.assessor for mark in self._marks()), *others)))[:MOST]

    def _add(self) -> None:
        line, at = Line(len(self.lines) + 1), len(self.lines)
        self.lines.append(line)
        for column, field in enumerate(line.fields):
            self._grid.addWidget(field, at, column)
            field.editingFinished.connect(lambda line=line: self._store(line))
        self.more.setVisible(len(self.lines) < MOST)
        line.name.setFocus()

    # Saving -----------------------------------------------------------------------------------------------

    def _store(self, line: Line) -> None:
        """Puts one line on disk where it has a name and points that can be given."""
        name = line.name.text().strip()
        points = self._points(line.points.text())
        if isinstance(points, str):
            self._tell(points)
            return
        self._tell("" if name or points is None else tr("请写是谁打的分。"))
        mark = next((one for one in self._marks() if one.assessor == name), None)
        values: dict[str, Any] = {"points": points, "reason": line.reason.text().strip()}
        before = None if mark is None else {"points": mark.points, "reason": mark.reason}
        if not name or values == before or (mark is None and points is None and not values["reason"]):
            return
        named = {"circle": self._draft.circle.id, "response": self._draft.response.id, "question": self.question.name}
        try:
            self._workspace.add("mark", {**named, "assessor": name, **values})
        except LCSurveyError as error:
            self._tell(str(error))
            return
        self._draft.reload()
        self.saved.emit(None)
        self._show()

    def _points(self, typed: str) -> Decimal | str | None:
        """The points, a sentence that says why not, or None where nothing is typed."""
        if not typed.strip():
            return None
        if self._plain:
            value = self._draft.read(self.question.name, typed)
            limits = tr("请填 0 到 {text} 分", text=text(self._most)) + (
                tr("，一格 {text} 分", text=text(self.question.step)) if self.question.step else ""
            )
            return (
                Decimal(str(value))
                if value is not None
                else tr("“{typed}”不能用。{limits}。", typed=typed.strip(), limits=limits)
            )
        found = read(Entry(self.question.name, "decimal"), typed)
        if isinstance(found, Problem):
            return found.sentence
        assert isinstance(found, Decimal)
        return found if 0 <= found <= self._most else tr("请填 0 到 {text} 分。", text=text(self._most))

    def _tell(self, words: str) -> None:
        self.problem.say(words)

    # Agreeing ---------------------------------------------------------------------------------------------

    def _show(self) -> None:
        marks = {mark.assessor: mark for mark in self._marks()}
        for line in self.lines:
            mark = marks.get(line.name.text().strip())
            if mark is not None and not any(field.hasFocus() for field in line.fields):
                line.show_mark(mark)
        found = self._found()
        self.act.setVisible(self._plain)
        self.mean.setVisible(self._plain)
        self.act.setEnabled(found is not None and not self._draft.read_only)
        self.mean.setEnabled(found is not None and not self._draft.read_only)
        if found is None:
            self.proposal.setText(tr("还没有人打分。"))
            return
        spread = tr("最低 {text} 分，最高 {text2} 分。", text=text(found.least), text2=text(found.most))
        self.proposal.setText(
            tr(
                "中位数 {text} 分，平均 {text2} 分，{spread}",
                text=text(found.median),
                text2=text(found.mean),
                spread=spread,
            )
        )
        self.act.setText(plain.caption(tr("采用中位数 {text}", text=text(found.median))))
        self.mean.setText(plain.caption(tr("采用平均数 {text}", text=text(found.mean))))

    def _found(self) -> Agreed | None:
        return agreed(self._marks(), self.question)

    def _do(self) -> None:
        self._take("median")

    def _take(self, which: str) -> None:
        found = self._found()
        if found is not None and self._plain:
            self.agreed.emit(getattr(found, which))
            self.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on to the next person's points; Ctrl+Enter takes the median."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
            return
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.setFocus()
            self._do()
            return
        at = next((at for at, line in enumerate(self.lines) if any(field.hasFocus() for field in line.fields)), None)
        if at is None:
            super().keyPressEvent(event)
        elif self.lines[at].name.hasFocus():
            self.lines[at].points.setFocus(Qt.FocusReason.TabFocusReason)
        elif at + 1 < len(self.lines):
            after = self.lines[at + 1]
            (after.points if after.name.text() else after.name).setFocus(Qt.FocusReason.TabFocusReason)
        elif self.act.isVisible() and self.act.isEnabled():
            self.act.setFocus(Qt.FocusReason.TabFocusReason)
