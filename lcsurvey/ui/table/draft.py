"""The one mutable object per open table: what is stored, what is typed but not valid yet, and the score of it.

No Qt in here. An act is saved first and shown afterwards: every method that changes an answer is one
transaction of the workspace, and where that fails the draft stays as it was and the error goes to the screen.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from lcsurvey.circle.model import Circle
from lcsurvey.errors import Problem
from lcsurvey.form.model import Form, Question, Settings, Value
from lcsurvey.response.check import field_problem
from lcsurvey.response.model import FROZEN, Response, Stage, Way
from lcsurvey.score.scorecard import Scorecard
from lcsurvey.score.scoring import score
from lcsurvey.score.table import Table
from lcsurvey.store.model import Saved
from lcsurvey.ui.returning.remarks import Remarks
from lcsurvey.ui.table.before import before
from lcsurvey.ui.table.hanging import hanging
from lcsurvey.ui.table.origin import Origin, origin
from lcsurvey.ui.table.seen import Progress, Seen, owner, seen
from lcsurvey.ui.table.typed import entries, label, read, show
from lcsurvey.ui.words import tr

if TYPE_CHECKING:
    from lcsurvey.store.difference import Difference, Side
    from lcsurvey.store.model import Act
    from lcsurvey.store.workspace import Submission, Undone, Workspace


class Draft:
    """One table of one circle at one stage in the current round."""

    def __init__(self, workspace: Workspace, circle: str, form: str, stage: Stage) -> None:
        self._workspace = workspace
        self.stage = stage
        self.response: Response = workspace.response(circle, form, stage)
        self.table: Table = workspace.table(form, self.response.version or None)
        self.entries = entries(self.form)
        self.circle: Circle = owner(workspace, circle, self.table.form)
        self.settings: Settings = self._settings()
        self.before = before(workspace, circle, self.table, stage, self.response.round or None)
        self.hanging = hanging(workspace, self.circle.id, self.response)
        self.saved_at: datetime | None = None
        self.typed: dict[str, str] = {}
        self.trouble: dict[str, Problem] = {}
        self._open: dict[str, int] = {}
        self.progress: list[Progress] = []
        self._derive()

    @property
    def form(self) -> Form:
        """What is asked."""
        return self.table.form

    @property
    def read_only(self) -> bool:
        """Whether nothing can be changed: handed in, given to a colleague, or the workspace is only looked at."""
        given = self.hanging.handover is not None
        return self._workspace.read_only or given or self.response.state in FROZEN

    def value(self, field: str) -> Value | None:
        """The answer that counts, however it came about; None where there is none (未看, 未填)."""
        return self.answers.get(field)

    def shown(self, field: str, value: Value) -> str:
        """A value of a field in words."""
        return show(self.entries[field], value)

    def text_of(self, field: str) -> str:
        """The answer that counts, in words."""
        value = self.value(field)
        return "" if value is None else self.shown(field, value)

    def label(self, field: str) -> str:
        """What a field is called on the paper: the option, the row and column, or the question."""
        question = self.form.field[field]
        _, _, rest = field.partition(".")
        row, _, column = rest.partition(".")
        words = [choice.label for choice in question.choices if rest and choice.name == row]
        words += [one.label for one in question.columns if one.name == column]
        return " ".join(words) or question.label

    def origin(self, field: str) -> Origin:
        """Where the answer of a field comes from."""
        return origin(self.response, field, lambda value: self.shown(field, value))

    def text(self, field: str) -> str:
        """What stands in the field: what was typed and is not valid yet, or else what is stored."""
        return self.typed[field] if field in self.typed else show(self.entries[field], self.value(field))

    def note(self, question: str) -> str:
        """The remark at a question."""
        return self.response.notes.get(question, "")

    def problems(self, question: Question) -> tuple[str, ...]:
        """A sentence for each thing wrong at a question: typed text that was not saved, stored answers that no
        longer fit."""
        found = []
        for field in question.fields:
            if field in self.trouble:
                found.append(tr("没有保存：{sentence}", sentence=self.trouble[field].sentence))
            elif field in self.findings:
                found.append(self.findings[field].sentence)
        return tuple(dict.fromkeys(found))

    def is_left_out(self, question: Question) -> bool:
        """Whether a local setting leaves the question out altogether."""
        hangs_on_answers = question.relevant is not None and bool(question.relevant.references)
        return not self.is_asked(question) and not hangs_on_answers

    def unasked_because(self, question: Question) -> str:
        """Why a question need not be answered now, as one line; empty where it must."""
        if self.is_asked(question):
            return ""
        for name in sorted(question.relevant.references if question.relevant else ()):
            asker = self.form.field.get(name) or self.form.question.get(name)
            if asker is None:
                continue
            value = self.value(name)
            if value is None:
                return tr("先填“{label}”", label=asker.label)
            shown = label(asker.choices, value) if isinstance(value, str) else show(self.entries[name], value)
            return tr("因“{label}”选“{shown}”，不需填写", label=asker.label, shown=shown)
        return tr("按本地设置，不需填写")

    def seen(self, question: Question) -> Seen:
        """What a question shows now."""
        return seen(self, question)

    def differing(self, question: Question) -> tuple[Difference, ...]:
        """What two computers say differently of a question: its fields, its remark, what is overruled."""
        names = {*question.fields, question.name}
        return tuple(one for one in self.hanging.differing(self.response) if one.field.rpartition("/")[2] in names)

    @property
    def remarks(self) -> Remarks:
        """What desks said of the table since it was handed in, with what has been changed since."""
        return self.hanging.remarks.now(self.response.effective, self.response.conflicts)

    def _settings(self) -> Settings:
        """Those in force; once handed in, those that were fixed then."""
        response = self.response
        return self._workspace.settings_of(response) if response.version else self._workspace.settings(response.form)

    def is_asked(self, question: Question) -> bool:
        """Whether the question must be answered as things stand."""
        return question.name in self.asked

    def needed(self, question: Question) -> tuple[str, ...]:
        """The fields of a question that must be filled as things stand."""
        if not question.required or not self.is_asked(question):
            return ()
        named = not question.other or bool(self.value(question.other))
        return tuple(field for field in question.needed if named or ".other." not in field)

    def open_fields(self, question: Question) -> int:
        """How many fields of a question still need an answer."""
        return self._open[question.name]

    def missing(self) -> tuple[Question, ...]:
        """The questions that still need an answer, in the paper's order."""
        return tuple(question for question in self.form.questions if self._open[question.name])

    def _count(self) -> None:
        """How many fields are open, by question and by group."""
        answers = self.answers
        needed = {question.name: self.needed(question) for question in self.form.questions}
        self._open = {name: sum(field not in answers for field in fields) for name, fields in needed.items()}
        self.progress = []
        for group in self.form.groups:
            names = [question.name for question in self.form.in_group(group.name)]
            total = sum(len(needed[name]) for name in names)
            self.progress.append(Progress(group, total - sum(self._open[name] for name in names), total))

    def answer(self, fields: Mapping[str, Value | None]) -> Saved | None:
        """Save answers in one transaction; None clears. Raises LCSurveyError and changes nothing.

        What facts give is not typed again, and an overruled field that gets it, or nothing, is overruled no more.
        """
        saved: Saved | None = None
        typed = dict(fields)
        for field in fields:
            way = self.response.way(field)
            if way is Way.OVERRULED:
                saved = self.use_derived(field)
            if way in (Way.OVERRULED, Way.DERIVED) and fields[field] in (None, self._given(field)):
                del typed[field]
        if typed:
            saved, self.response = self._workspace.answer(
                self.circle.id, self.form.id, self.stage, typed, round=self.response.round or None
            )
        for field in fields:
            self._forget(field)
        return None if saved is None else self._took(saved)

    def _given(self, field: str) -> Value | None:
        """What facts give for a field."""
        derived = self.response.derived.get(field)
        return derived.value if derived else None

    def contested(self, fields: Mapping[str, Value | None]) -> tuple[str, ...]:
        """Of these fields, those whose new value goes against what facts give: changing them needs a reason."""
        return tuple(
            field
            for field, value in fields.items()
            if value is not None
            and self.response.way(field) in (Way.DERIVED, Way.OVERRULED)
            and self._given(field) not in (None, value)
        )

    def overrule(self, field: str, value: Value, reason: str) -> Saved:
        """Replace a derived answer by hand, with the reason."""
        derived = self.response.derived.get(field)
        facts = derived.facts if derived else ""
        saved, self.response = self._workspace.overrule(
            self.circle.id, self.form.id, self.stage, field, value, reason, facts, round=self.response.round or None
        )
        self._forget(field)
        return self._took(saved)

    def use_derived(self, field: str) -> Saved | None:
        """Go back to what facts give: an overrule ends, a typed answer is cleared."""
        way = self.response.way(field)
        if way is Way.OVERRULED:
            saved, self.response = self._workspace.overrule(
                self.circle.id, self.form.id, self.stage, field, None, "", "", round=self.response.round or None
            )
            self._forget(field)
            return self._took(saved)
        return self.answer({field: None}) if way is Way.TYPED else None

    def _forget(self, field: str) -> None:
        self.typed.pop(field, None)
        self.trouble.pop(field, None)

    def type(self, field: str, text: str) -> Saved | None:
        """Save what was typed where it is valid; else keep the text and say why. None where nothing was saved."""
        value = read(self.entries[field], text)
        problem = value if isinstance(value, Problem) else self._objection(field, value)
        if problem is not None:
            self.typed[field] = text
            self.trouble[field] = problem
            return None
        assert not isinstance(value, Problem)
        if value == self.value(field):
            self._forget(field)
            return None
        return self.answer({field: value})

    def read(self, field: str, text: str) -> Value | None:
        """The value that a text means where it is valid; None where it is empty or not."""
        value = read(self.entries[field], text)
        return None if isinstance(value, Problem) or self._objection(field, value) is not None else value

    def _objection(self, field: str, value: Value | Problem | None) -> Problem | None:
        """What the form's own limits say against a new value, before it is saved."""
        if value is None or isinstance(value, Problem):
            return None
        answers = {**self.answers, field: value}
        return field_problem(self.form.field[field], field, value, answers, self.settings)

    def rest_absent(self, question: Question) -> Saved | None:
        """其余均无: every option of a question that nobody has looked at becomes 无, in one step."""
        rest: dict[str, Value | None] = {f: False for f in question.fields if f not in self.answers}
        return self.answer(rest) if rest else None

    def write_note(self, question: str, text: str) -> Saved | None:
        """Save a remark of any length; empty text removes it."""
        if text == self.note(question):
            return None
        saved, self.response = self._workspace.answer(
            self.circle.id, self.form.id, self.stage, {}, notes={question: text},
            round=self.response.round or None,
        )  # fmt: skip
        return self._took(saved)

    def undo(self) -> Undone | None:
        """Take back this session's last act; what was typed and not saved in its fields goes too."""
        return self._restored(self._workspace.undo())

    def redo(self) -> Undone | None:
        """Do again what was taken back last."""
        return self._restored(self._workspace.redo())

    def _restored(self, undone: Undone | None) -> Undone | None:
        if undone is not None:
            for field in undone.fields:
                self._forget(field.rpartition("/")[2])  # an overrule is “overrule/field”
            self.reload()
        return undone

    def settle(self, difference: Difference, side: Side) -> Saved:
        """Of two answers that two computers give, this one counts."""
        done = self._workspace.differences.resolve(difference, choose=side.changes[0])
        self.reload()
        return Saved(done.at)

    def submit(self) -> Submission:
        """Hand the sheet in as it stands, gaps and all."""
        submission = self._workspace.submit(self.circle.id, self.form.id, self.stage)
        self.reload()
        return submission

    def handle(self, act: Act) -> Saved:
        """Take the sheet back (withdraw; later edits make the next edition), or find nothing to change in it (approve)."""
        saved = self._workspace.act(self.response.submission, act)
        self.reload()
        return saved

    def reload(self) -> None:
        """Read what is stored again, the table in the version that it is in now; typed text that is not valid yet stays."""
        self.response = self._workspace.response(self.circle.id, self.form.id, self.stage, self.response.round or None)
        if self.response.version != self.form.version:
            self.table = self._workspace.table(self.form.id, self.response.version)
            self.entries = entries(self.form)
        self.settings = self._settings()
        self.hanging = hanging(self._workspace, self.circle.id, self.response)
        self._derive()

    def _took(self, saved: Saved) -> Saved:
        self.saved_at = saved.at
        self._derive()
        return saved

    def _derive(self) -> None:
        """What follows from the answers: which questions are asked, what does not fit, and the score."""
        effective = self.response.effective
        self.asked = self.table.scorer.flow.asked(effective, self.settings)
        self.answers: Mapping[str, Value] = {**self.table.scorer.flow.settle(effective, self.settings)[0], **effective}
        self.findings: dict[str, Problem] = {}
        for field, value in effective.items():
            question = self.form.field.get(field)
            if question is not None and question.name in self.asked:
                problem = field_problem(question, field, value, self.answers, self.settings)
                if problem is not None:
                    self.findings[field] = problem
        self._count()
        self.scorecard: Scorecard = score(self.table, effective, self.settings)
