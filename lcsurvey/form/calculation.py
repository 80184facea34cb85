"""Answers that follow from other answers (XLSForm's ``calculation``): never typed, never missing.

An expression as in ``relevant``; besides, ``sum(${table.*.column})`` adds up a column over all rows, and in the
calculation of a column ``${column}`` is the cell of the same row, and ``${table.*.column}`` that of another table
with such a row. All are written out before the expression is parsed. What hangs on something unanswered has no value.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any

from lcsurvey.errors import Problem
from lcsurvey.form.expression import Expression
from lcsurvey.form.model import Answers, Form, Question, Settings, Value
from lcsurvey.form.reading import Document
from lcsurvey.form.syntax import ExpressionError

TYPES = ("integer", "decimal", "select_one", "table")
_SUM = re.compile(r"sum\(\s*\$\{([a-z][a-z0-9_]*)\.\*\.([a-z0-9_]+)\}\s*\)")
_FINE = Decimal("1e-12")
"""Quotients are cut off here, or at the question's ``step``: cutting never lifts one over a threshold."""


@dataclass(frozen=True, slots=True)
class Calculation:
    """How one field is computed."""

    question: Question
    field: str
    expression: Expression


def calculations(form: Form) -> tuple[Calculation, ...]:
    """Every computed field in the order of computing; a table column by column."""
    return tuple(
        Calculation(question, field, Expression.parse(_written_out(text, form, question, row)))
        for question, field, text, row in _texts(form)
    )


def calculate(found: Sequence[Calculation], answers: Answers, now: frozenset[str], settings: Settings) -> Answers:
    """``answers`` with the computed ones of the questions asked ``now``."""
    filled = dict(answers)
    for one in found:
        if one.question.name in now:
            value = _value(one, one.expression.evaluate(filled, settings=settings))
            if value is not None:
                filled[one.field] = value
    return filled


def check_calculations(form: Form, document: Document, problems: list[Problem]) -> None:
    """Every calculation that could not be computed, as problems."""
    index = {question.name: number for number, question in enumerate(form.questions)}
    open_ = {field for _, field, _, _ in _texts(form)}
    computed = frozenset(open_) | {question.name for question in form.questions if question.calculated}

    def wrong(question: Question, sentence: str) -> None:
        problems.append(Problem("bad_calculation", document.place("question", index[question.name]), sentence))

    for question in form.questions:
        for sentence in _misplaced(question, computed):
            wrong(question, sentence)
    for question, field, text, row in _texts(form):
        try:
            expression = Expression.parse(_written_out(text, form, question, row))
        except (ExpressionError, KeyError) as error:
            said = str(error) if isinstance(error, ExpressionError) else f"没有表“{error.args[0]}”或其中没有这一栏。"
            wrong(question, f"calculation：{said}")
            return
        for reference in sorted(expression.references):
            if reference not in form.field and reference not in form.question:
                wrong(question, f"calculation 提到的 ${{{reference}}} 不是表中的题，请检查题名。")
            elif reference in open_:
                wrong(question, f"calculation 提到的 ${{{reference}}} 也由计算得出，要写在本题前面。")
        open_.discard(field)


def _misplaced(question: Question, computed: frozenset[str]) -> Iterator[str]:
    if question.calculated and question.type not in TYPES:
        yield f"{question.type} 题不能写 calculation。"
    if question.type == "table" and question.calculation:
        yield "table 题的 calculation 写在 columns 里。"
    if any(column.calculation and column.type not in TYPES for column in question.columns):
        yield "calculation 只能写在 integer、decimal、select_one 栏上。"
    for name, expression in (("relevant", question.relevant), ("constraint", question.constraint)):
        if expression is not None and expression.references & computed:
            yield f"{name} 不能提到由计算得出的题，请直接写它的条件。"


def _texts(form: Form) -> Iterator[tuple[Question, str, str, str]]:
    """Question, field, text of the calculation and row, in the order of computing."""
    for question in form.questions:
        if question.type != "table":
            if question.calculation:
                yield question, question.name, question.calculation, ""
            continue
        for column in question.columns:
            for row in question.choices:
                if column.calculation:
                    yield question, f"{question.name}.{row.name}.{column.name}", column.calculation, row.name


def _written_out(text: str, form: Form, question: Question, row: str) -> str:
    """The text without ``*``; raises KeyError with the name of a table or column that is not there."""

    def added(found: re.Match[str]) -> str:
        name, column = found.groups()
        table = form.question[name]
        if column not in {one.name for one in table.columns}:
            raise KeyError(f"{name}.{column}")
        return "(" + " + ".join(f"${{{name}.{one.name}.{column}}}" for one in table.choices) + ")"

    text = _SUM.sub(added, text)
    if not row:
        return text
    for column in question.columns:
        text = text.replace(f"${{{column.name}}}", f"${{{question.name}.{row}.{column.name}}}")
    return text.replace(".*.", f".{row}.")


def _value(one: Calculation, result: Any) -> Value | None:
    """What an expression gave as an answer of the field's type; None where it is none."""
    kind = one.question.type_of(one.field)
    if kind == "select_one":
        name = ("yes" if result else "no") if isinstance(result, bool) else result
        of = one.question.column(one.field) if one.question.type == "table" else one.question
        return name if of is not None and any(choice.name == name for choice in of.choices) else None
    if isinstance(result, bool) or not isinstance(result, (int, Fraction, Decimal)):
        return None
    exact = Fraction(result)
    if kind == "integer":
        return exact.numerator if exact.denominator == 1 else None
    step = Fraction(one.question.step or _FINE)
    exact = exact // step * step
    value = Decimal(exact.numerator) / Decimal(exact.denominator)
    return Decimal(f"{value.normalize():f}")
