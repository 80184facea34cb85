"""What a table's screen shows of its draft, as values: equal where nothing has to change."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lcsurvey.circle.model import Circle
from lcsurvey.form.model import Answers, Form, Group, Question, Value
from lcsurvey.response.totals import total
from lcsurvey.ui.returning.remarks import Remark
from lcsurvey.ui.table.origin import Origin
from lcsurvey.ui.table.typed import plain

if TYPE_CHECKING:
    from lcsurvey.store.workspace import Workspace


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


def owner(workspace: Workspace, id_: str, form: Form) -> Circle:
    """Whose table it is: a circle, or the city as a circle of its name."""
    if form.scope == "circle":
        return workspace.circle(id_)
    return Circle(id_, workspace.pack.words.get("city", workspace.pack.name))


def totals(form: Form, question: Question, answers: Answers) -> tuple[tuple[str, str], ...]:
    """The sums of the columns of a table that add up, by column, in words; empty where nothing is answered yet."""
    columns = [column.name for column in question.columns if column.total] if question.type == "table" else []
    sums = {name: total(form, question.name, name, answers) for name in columns}
    return tuple((name, "" if found is None else plain(found)) for name, found in sums.items())
