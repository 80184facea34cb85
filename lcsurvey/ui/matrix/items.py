"""What stands over the columns: the items of a table that counts compounds, with the formats behind each."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from lcsurvey.form.label import key
from lcsurvey.response.behind import words_of

if TYPE_CHECKING:
    from lcsurvey.score.table import Table
    from lcsurvey.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Item:
    """One column: its words, the group it stands in, the formats that fulfil it, and within how many minutes."""

    label: str
    group: str
    formats: tuple[str, ...]
    within: Fraction


def items(table: Table) -> tuple[Item, ...]:
    """The items of a table whose answers are numbers of compounds, in the paper's order; () for other tables."""
    form = table.form
    groups = {group.name: group.label for group in form.groups}
    found = []
    for one in table.derivations:
        if one.origin != "covered":
            continue
        question = form.question[one.question]
        mapping = (words_of(form, one.wording) or {}) if not one.formats else {}
        labels = {key(label): formats for label, formats in mapping.items()}
        formats = one.formats or labels.get(key(one.item or question.label), ())
        if formats:
            words = one.item or question.label
            found.append(Item(words, groups.get(question.group, ""), formats, one.within))
    return tuple(found)


def table_of(workspace: Workspace) -> str:
    """The first table here that needs the matrix; "" for none."""
    for form in workspace.tables():
        if any(one.origin == "covered" for one in workspace.table(form).derivations):
            return form
    return ""
