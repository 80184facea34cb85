"""What was ever given to the fields of a table's question or of a thing, in words, the latest first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lcsurvey.record import clock
from lcsurvey.record.change import WHOLE_THING, Change
from lcsurvey.store.field_words import answer_label, answer_words, register_words
from lcsurvey.store.kinds import KINDS
from lcsurvey.store.responses import NOTE, OVERRULE
from lcsurvey.ui.words import said, tr

if TYPE_CHECKING:
    from lcsurvey.form.model import Form
    from lcsurvey.store.workspace import Workspace

MOST = 1000
"""Lines shown."""


@dataclass(frozen=True, slots=True)
class Line:
    """One change: when (local), who, which field, what it said then."""

    when: str
    who: str
    field: str
    value: str

    @property
    def words(self) -> tuple[str, ...]:
        """What stands in its row."""
        return self.when, self.who, self.field, self.value


def of_question(workspace: Workspace, response: str, form: Form, question: str) -> tuple[Line, ...]:
    """The changes of a question of a table: its fields, its note, what was overruled."""
    fields = form.question[question].fields
    wanted = {*fields, f"{NOTE}{question}", *(f"{OVERRULE}{field}" for field in fields)}
    changes = [change for change in workspace.history(response) if change.f in wanted]
    return _lines(changes, lambda change: (answer_label(form, change.f), answer_words(form, change.f, change.v)))


def of_thing(workspace: Workspace, entity: str, kind: str) -> tuple[Line, ...]:
    """The changes of a thing of a register: created, deleted, every fact."""
    facts = KINDS[kind].field
    names = {one.id: one.name for one in workspace.circles()}
    names |= {one.id: one.name for one in workspace.communities()}
    names |= {one.id: one.name for one in workspace.compounds()}
    names |= {one.id: one.name for one in workspace.gates()}

    def words(change: Change) -> tuple[str, str]:
        if change.f == WHOLE_THING:
            return said(KINDS[kind].label), tr("删除") if change.op == "del" else tr("新增、恢复")
        fact = facts[change.f]
        return said(fact.label), said(register_words(fact, None if change.op == "del" else change.v, names))

    return _lines([one for one in workspace.history(entity) if one.f in facts or one.f == WHOLE_THING], words)


def _lines(changes: Sequence[Change], words: Callable[[Change], tuple[str, str]]) -> tuple[Line, ...]:
    found = []
    for change in sorted(changes, key=lambda one: (one.h, one.id), reverse=True)[:MOST]:
        field, value = words(change)
        found.append(Line(f"{clock.moment(change.h).astimezone():%Y-%m-%d %H:%M:%S}", change.a, field, value))
    return tuple(found)
