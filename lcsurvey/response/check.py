"""What is wrong with answers, said beside the question that it concerns."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from lcsurvey.errors import Problem
from lcsurvey.form.expression import Expression
from lcsurvey.form.model import Answers, Column, Form, Question, Settings, Value

LARGEST = 10**12
LONGEST = 32 * 1024  # bytes of a stored text
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem and the question it belongs to."""

    question: str
    problem: Problem
    field: str = ""


def check(form: Form, answers: Answers, settings: Settings) -> tuple[Finding, ...]:
    """Everything wrong with these answers, in the paper's order."""
    found = []
    for name, value in answers.items():
        question = form.field.get(name)
        if question is None:
            found.append(Finding(name, Problem("unknown_question", name, f"这张表里没有“{name}”这一项。")))
        elif problem := field_problem(question, name, value, answers, settings):
            found.append(Finding(question.name, problem, name))
    order = {question.name: index for index, question in enumerate(form.questions)}
    return tuple(sorted(found, key=lambda finding: order.get(finding.question, len(order))))


def field_problem(question: Question, field: str, value: Value, answers: Answers, settings: Settings) -> Problem | None:
    """What is wrong with one field's value, or None."""
    return checker(question, field)(value, answers, settings)


Checker = Callable[[Value, Answers, Settings], Problem | None]


def checker(question: Question, field: str) -> Checker:
    """The check of one field, compiled: a right value costs two comparisons."""
    if question.calculates(field):
        return lambda value, answers, settings: _problem(question, field, "calculated", "由其他答案算得，不用填，请清除。")
    column = question.column(field) if question.type == "table" else None
    alone, constraint = _checker(question, question.type_of(field), field), question.constraint
    found = alone if constraint is None else _constrained(question, field, alone, constraint)
    return found if column is None or column.constraint is None else _row_checker(question, field, column, found)


def _constrained(question: Question, field: str, alone: Checker, constraint: Expression) -> Checker:
    """The check of a value by itself, then against the other answers."""

    def check_constrained(value: Value, answers: Answers, settings: Settings) -> Problem | None:
        problem = alone(value, answers, settings)
        if problem is None and constraint.evaluate(answers, value, settings) is False:
            message = question.constraint_message or f"“{value}”与其他答案不符，请核对。"
            return _problem(question, field, "constraint", message)
        return problem

    return check_constrained


def _row_checker(question: Question, field: str, column: Column, alone: Checker) -> Checker:
    """The check of a cell, then against the other cells of its row."""
    row = field.rsplit(".", 1)[0]
    constraint = column.constraint
    assert constraint is not None
    beside = tuple((name, f"{row}.{name}") for name in constraint.references)

    def check_row(value: Value, answers: Answers, settings: Settings) -> Problem | None:
        problem = alone(value, answers, settings)
        if problem is None:
            cells = {name: answers[cell] for name, cell in beside if cell in answers}
            if constraint.evaluate(cells, value, settings) is False:
                message = column.constraint_message or f"“{value}”与同一行的其他数不符，请核对。"
                return _problem(question, field, "constraint", message)
        return problem

    return check_row


def _checker(question: Question, kind: str, field: str) -> Checker:
    """The check of a value by itself."""
    if kind == "select_multiple":
        return lambda value, answers, settings: (
            None
            if value is True or value is False
            else _problem(question, field, "not_option", "只能是 有、无 或 未看。")
        )
    if kind == "select_one":
        return _choice_checker(question, field)
    if kind in ("text", "date"):
        return lambda value, answers, settings: _text_problem(question, kind, value, field)
    return _number_checker(question, kind, field)


def _choice_checker(question: Question, field: str) -> Checker:
    column = question.column(field) if question.type == "table" else None
    choices = column.choices if column else question.choices
    names = frozenset(choice.name for choice in choices)
    labels = "、".join(choice.label for choice in choices)

    def check_choice(value: Value, answers: Answers, settings: Settings) -> Problem | None:
        if value in names:
            return None
        return _problem(question, field, "unknown_choice", f"没有“{value}”这个选项；可选：{labels}。")

    return check_choice


def _number_checker(question: Question, kind: str, field: str) -> Checker:
    column = question.column(field) if question.type == "table" else None
    of = question if column is None else column
    rate = of.appearance == "rate"
    low = _first(of.minimum, question.minimum, Decimal(0))
    high = _first(of.maximum, question.maximum, Decimal(1 if rate else LARGEST))
    floor, ceiling = (int(edge) if edge == edge.to_integral() else edge for edge in (low, high))
    step = question.step

    def check_number(value: Value, answers: Answers, settings: Settings) -> Problem | None:
        if type(value) is not int:
            if isinstance(value, bool) or not isinstance(value, Decimal) or not value.is_finite():
                return _problem(question, field, "not_number", f"“{value}”不是数字。")
            if kind == "integer":
                return _problem(question, field, "not_integer", f"应是整数，现在是 {value}。")
        if not floor <= value <= ceiling:
            return _problem(question, field, "out_of_range", _range(of.unit, value, low, high, rate))
        if step and (Decimal(value) - low) % step:
            return _problem(question, field, "off_step", f"应以 {step} 为一档，现在是 {value}。")
        return None

    return check_number


def _first(*edges: Decimal | None) -> Decimal:
    return next(edge for edge in edges if edge is not None)


def _text_problem(question: Question, kind: str, value: Value, field: str) -> Problem | None:
    if not isinstance(value, str) or len(value.encode("utf-8", "replace")) > LONGEST:
        return _problem(question, field, "not_text", "应是文字，不超过一万字。")
    if _UNPRINTABLE.search(value):
        return _problem(question, field, "not_text", "里面有看不见、印不出的字符，请删去后重新输入。")
    if kind == "date" and not _is_date(value):
        return _problem(question, field, "not_date", f"“{value}”不是日期，应写成 2026-11-21。")
    return None


@lru_cache(maxsize=1024)
def _is_date(text: str) -> bool:
    from datetime import date

    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _range(unit: str, value: int | Decimal, low: Decimal, high: Decimal, rate: bool) -> str:
    if rate:
        return f"应在 {_percent(low)} 到 {_percent(high)} 之间，现在是 {_percent(Decimal(value))}。"
    if value < low:
        return f"不能小于 {_amount(low, unit)}，现在是 {value}。"
    return f"不能大于 {_amount(high, unit)}，现在是 {value}。"


def _amount(number: Decimal, unit: str) -> str:
    return f"{number} {unit}" if unit else f"{number}"


def _percent(rate: Decimal) -> str:
    number = rate * 100
    return f"{number.quantize(Decimal(1)) if number == number.to_integral() else number.normalize():f}%"


def _problem(question: Question, field: str, code: str, sentence: str) -> Problem:
    return Problem(code, question.label_of(field), sentence)
