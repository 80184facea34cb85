"""Which facts stand behind which fields of a table: its derivations, spelled out field by field.

Whoever compares tables with each other asks here by origin (“the field that counts all outlets”), never by the name
of a question, so that the next city's tables are compared without a line of code.
"""

from __future__ import annotations

from dataclasses import dataclass

from lcsurvey.circle.catalogue import catalogue
from lcsurvey.errors import NotFound
from lcsurvey.form.label import key
from lcsurvey.form.model import Form, Question
from lcsurvey.response.derivation import EVERY, MAPPED, Derivation, Origin
from lcsurvey.score.table import Table

_PER_CHOICE: tuple[Origin, ...] = ("formats", "services")


@dataclass(frozen=True, slots=True)
class Link:
    """One field and where its answer comes from; ``counts`` is what a column of a table question counts."""

    field: str
    label: str
    question: Question
    source: Derivation
    formats: tuple[str, ...] = ()  # ids of the catalogue; ("*",) all of them
    counts: str = ""  # outlets, staff, chains, missing
    row: str = ""  # of a table question

    @property
    def origin(self) -> Origin:
        """The kind of its source."""
        return self.source.origin

    @property
    def every(self) -> bool:
        """Whether it counts outlets of all formats."""
        return self.formats == (EVERY,)


def short_label(label: str) -> str:
    """A label without what stands in brackets and without its full stop: 菜市场（菜店） → 菜市场."""
    return label.partition("（")[0].strip().removesuffix("。") or label


_kept: dict[int, tuple[Table, tuple[Link, ...]]] = {}


def links(table: Table) -> tuple[Link, ...]:
    """The links of a table in the order of its derivations; read once per table."""
    kept = _kept.get(id(table))
    if kept is not None and kept[0] is table:
        return kept[1]
    found = tuple(link for one in table.derivations for link in _links(table.form, one))
    if len(_kept) > 64:
        _kept.clear()
    _kept[id(table)] = (table, found)
    return found


def _links(form: Form, one: Derivation) -> list[Link]:
    question = form.question[one.question]
    behind = _formats(form, one, question) if one.origin in MAPPED else {}
    whole = behind.get("", ())
    if one.origin in _PER_CHOICE:
        return [
            Link(f"{question.name}.{c.name}", c.label, question, one, behind.get(c.name, ())) for c in question.choices
        ]
    if question.type == "table":
        columns = one.columns or {column.name: "" for column in question.columns[:1]}
        return [
            Link(
                f"{question.name}.{row.name}.{column}",
                row.label,
                question,
                one,
                behind.get(row.name, ()),
                counts,
                row.name,
            )
            for row in question.choices
            for column, counts in columns.items()
        ]
    return [Link(question.name, question.label, question, one, whole)]


def _formats(form: Form, one: Derivation, question: Question) -> dict[str, tuple[str, ...]]:
    """Formats, kinds included, behind each option or row by its name; behind the whole question under ""."""
    given = tuple(id_ for name in one.formats for id_ in catalogue().whole(name) or (name,))
    if given and not one.wording:
        return {"": given}
    try:
        mapping = catalogue().mapping(form.id, one.wording or one.question)
    except NotFound:
        return {"": given}
    labels = {key(label): formats for label, formats in mapping.items()}
    found = {choice.name: labels.get(key(choice.label), ()) for choice in question.choices}
    return found | {"": given or labels.get(key(one.item or question.label), ())}
