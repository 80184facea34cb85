"""Which field a question is answered with."""

from __future__ import annotations

from lcsurvey.form.model import Question
from lcsurvey.ui.table.choices import ChoiceRow
from lcsurvey.ui.table.draft import Draft
from lcsurvey.ui.table.fields import TypedField
from lcsurvey.ui.table.grid import FieldTable
from lcsurvey.ui.table.options import OptionGrid
from lcsurvey.ui.table.typed import plain

Editor = OptionGrid | ChoiceRow | TypedField | FieldTable


def editor_for(question: Question, draft: Draft) -> Editor:
    """A new field for the type of a question."""
    if question.type == "select_multiple":
        return OptionGrid(question)
    if question.type == "select_one":
        return ChoiceRow(question)
    if question.type == "table":
        return FieldTable(question, draft.entries)
    return TypedField(draft.entries[question.name], question.label, _range(question))


def _range(question: Question) -> str:
    """What a number may be, where the form has both limits: 0–4."""
    if question.appearance == "rate" or question.minimum is None or question.maximum is None:
        return ""
    return f"{plain(question.minimum)}–{plain(question.maximum)}"
