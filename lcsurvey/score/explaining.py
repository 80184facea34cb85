"""What can be said about one question beforehand: how it is filled in, the clause it stands on, how it is ruled."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lcsurvey.form.model import Question, Source
from lcsurvey.score.apportion import text
from lcsurvey.score.model import Rule
from lcsurvey.score.table import Table

HINT, CLAUSE, POINTS, RULING = "怎么填", "条款", "计分", "怎么算"
"""The headings."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """A question with its explanations: heading and words, one after the other."""

    question: str
    where: str  # the table and the group
    parts: tuple[tuple[str, str], ...]


def explain(table: Table, question: Question) -> Explanation:
    """Everything the form, its rules and their rulings say of a question; the same words once."""
    form = table.form
    group = next((one for one in form.groups if one.name == question.group), None)
    where = "　".join(word for word in (form.called, group.label if group else "") if word)
    parts = [*_of_question(question, group.hint if group else ""), *_of_rules(table, question)]
    return Explanation(question.label, where, tuple(dict.fromkeys(part for part in parts if part[1])))


def _of_question(question: Question, group: str) -> Iterator[tuple[str, str]]:
    yield HINT, question.hint
    yield HINT, group
    kept = [one for one in question.choices if one.hint]
    yield HINT, "\n".join(f"{one.label}：{one.hint}" for one in kept)
    yield CLAUSE, _clause(question.source)
    yield RULING, question.note


def _of_rules(table: Table, question: Question) -> Iterator[tuple[str, str]]:
    for rule in _every(table.rules.rules):
        if question.name in rule.questions:
            number = f"{rule.number} " if rule.number else ""
            yield CLAUSE, _clause(rule.source)
            yield POINTS, f"{number}{rule.label}，最多 {text(rule.maximum)} {rule.unit}。"
            yield RULING, rule.note


def _every(rules: tuple[Rule, ...]) -> Iterator[Rule]:
    for rule in rules:
        yield rule
        yield from _every(rule.parts)


def _clause(source: Source | None) -> str:
    if source is None:
        return ""
    named = " ".join(word for word in (f"《{source.document}》" if source.document else "", source.annex) if word)
    return f"{named}：“{source.clause}”" if named else f"“{source.clause}”"
