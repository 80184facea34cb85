"""Which facts stand behind which fields of a table: its derivations, spelled out field by field.

Whoever compares tables with each other asks here by origin (“the field that counts all outlets”), never by the name
of a question, so that the next city's tables are compared without a line of code.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from lcsurvey.form.each import asked
from lcsurvey.form.model import Form, Question
from lcsurvey.response.behind import behind
from lcsurvey.response.derivation import EVERY, Derivation, Origin

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


def links(form: Form, derivations: Iterable[Derivation]) -> tuple[Link, ...]:
    """The links of a table in the order of its derivations."""
    return tuple(
        link for one in derivations for question in asked(form, one.question) for link in _links(form, one, question)
    )


def _links(form: Form, one: Derivation, question: Question) -> list[Link]:
    formats = behind(form, one, question)
    if one.origin in _PER_CHOICE:
        return [Link(f"{question.name}.{c.name}", c.label, question, one, formats[c.name]) for c in question.choices]
    if question.type == "table":
        columns = one.columns or {column.name: "" for column in question.columns[:1]}
        return [
            Link(
                f"{question.name}.{row.name}.{column}",
                row.label,
                question,
                one,
                formats[row.name],
                counts,
                row.name,
            )
            for row in question.choices
            for column, counts in columns.items()
        ]
    return [Link(question.name, question.label, question, one, formats[""])]
