"""What a table's screen shows of its draft, as values: equal where nothing has to change."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lcsurvey.circle.model import Circle
from lcsurvey.form.model import Answers, Form, Group, Question, Value
from lcsurvey.response.totals import total
from lcsurvey.store.owning import owner_of
from lcsurvey.ui.returning.remarks import Remark
from lcsurvey.ui.table.origin import Origin
from lcsurvey.ui.table.typed import plain

if TYPE_CHECKING:
    from lcsurvey.store.difference import Difference
    from lcsurvey.store.workspace import Workspace
    from lcsurvey.ui.table.draft import Draft


@dataclass(frozen=True, slots=True)
class Progress:
    """How much of a group that must be filled now is filled, counted in fields."""

    group: Group
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Seen:
    """All that a question shows; equal where nothing on the screen has to change."""

    texts: tuple[str, ...]  # per field, as it stands in it; of options nothing
    values: tuple[Value | None, ...]  # per field, as stored
    wrong: tuple[bool, ...]
    problems: tuple[str, ...]
    because: str  # why it need not be answered now
    note: str
    read_only: bool
    origins: tuple[Origin, ...] = ()  # per field
    totals: tuple[tuple[str, str], ...] = ()  # of a table: column, sum
    before: str = ""  # what the self-assessment said, at another stage
    befores: tuple[str, ...] = ()  # … per option, where it differs
    files: int = 0
    marks: str = ""  # what several assessors gave
    remarks: tuple[Remark, ...] = ()  # what desks said since it was handed in
    differing: tuple[Difference, ...] = ()  # what two computers say


def seen(draft: Draft, question: Question) -> Seen:
    """What a question of a draft shows now."""
    fields = question.fields
    because = draft.unasked_because(question)
    return Seen(
        () if question.type == "select_multiple" else tuple(draft.text(field) for field in fields),
        tuple(draft.answers.get(field) for field in fields),
        tuple(field in draft.trouble or field in draft.findings for field in fields),
        () if because else draft.problems(question),
        because,
        draft.note(question.name),
        draft.read_only or bool(question.calculation),
        tuple(draft.origin(field) for field in fields),
        totals(draft.form, question, draft.answers),
        draft.before.said(question, draft.answers) if draft.before and not because else "",
        tuple(draft.before.option(field, draft.answers.get(field)) for field in fields) if draft.before else (),
        draft.hanging.files.get(question.name, 0),
        draft.hanging.said(question),
        draft.remarks.at(question.name),
        draft.differing(question),
    )


def owner(workspace: Workspace, id_: str, form: Form) -> Circle:
    """Whose table it is: a circle, or a region or the city as a circle of its name."""
    whose = owner_of(workspace, form, id_)
    if isinstance(whose, Circle):
        return whose
    return Circle(id_, whose.name if whose else workspace.pack.words.get("city", workspace.pack.name))


def totals(form: Form, question: Question, answers: Answers) -> tuple[tuple[str, str], ...]:
    """The sums of the columns of a table that add up, by column, in words; empty where nothing is answered yet."""
    columns = [column.name for column in question.columns if column.total] if question.type == "table" else []
    sums = {name: total(form, question.name, name, answers) for name in columns}
    return tuple((name, "" if found is None else plain(found)) for name, found in sums.items())
