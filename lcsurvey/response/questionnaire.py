"""An anonymous questionnaire: which of its questions are ratings, and the two short ways it is kept.

A *rating question* is a required ``select_one``; those of group ``format_satisfaction`` make 业态满意, those of
``service_satisfaction`` 服务满意. A questionnaire is valid when all of them are answered. It is kept as

* ratings: one digit per rating question in the paper's order, 0 unanswered, 1 the first option …
* content: question → choice, text, or the list of options ticked, as plain JSON data
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal

from lcsurvey.circle.tally import Plan, Tally
from lcsurvey.form.model import Answers, Form, Question, Value
from lcsurvey.record.canonical import Json, normal

FORMAT, SERVICE = "format_satisfaction", "service_satisfaction"
"""The groups whose rating questions belong together."""
MOST_OPTIONS = 9
"""A digit says which."""


def rating_questions(form: Form) -> tuple[Question, ...]:
    """The questions that rate, in the paper's order."""
    return tuple(
        question
        for question in form.questions
        if question.type == "select_one" and question.required and question.group in (FORMAT, SERVICE)
    )


def is_questionnaire(form: Form) -> bool:
    """Whether the table is an anonymous questionnaire."""
    return bool(rating_questions(form))


def plan(form: Form) -> Plan:
    """The rating questions of a questionnaire and their options, for what is counted from them."""
    of = {
        group: {
            question.name: tuple(choice.name for choice in question.choices)
            for question in rating_questions(form)
            if question.group == group
        }
        for group in (FORMAT, SERVICE)
    }
    return Plan(form.id, of[FORMAT], of[SERVICE])


def ratings(form: Form, answers: Answers) -> str:
    """One digit per rating question: 0 unanswered, else the number of the option."""
    digits = []
    for question in rating_questions(form):
        names = [choice.name for choice in question.choices[:MOST_OPTIONS]]
        given = answers.get(question.name)
        digits.append(str(names.index(given) + 1) if isinstance(given, str) and given in names else "0")
    return "".join(digits)


def content(form: Form, answers: Answers) -> dict[str, Json]:
    """The answers as they are kept: unanswered questions, unticked options and empty texts are left out."""
    kept: dict[str, Json] = {}
    for question in form.questions:
        if question.type == "select_multiple":
            ticked = [
                choice.name for choice in question.choices if answers.get(f"{question.name}.{choice.name}") is True
            ]
            if ticked:
                kept[question.name] = normal(ticked)
            continue
        given = answers.get(question.name)
        if isinstance(given, str):
            given = given.strip()
        if given is not None and given != "":
            kept[question.name] = normal(given)
    return kept


def answers(form: Form, kept: Mapping[str, Json]) -> dict[str, Value]:
    """The answers of what was kept, by field; an option not ticked is not there."""
    found: dict[str, Value] = {}
    for name, value in kept.items():
        question = form.question.get(name)
        if isinstance(value, list):
            found |= {f"{name}.{option}": True for option in value}
        elif question is not None and question.type == "decimal" and isinstance(value, str):
            found[name] = Decimal(value)
        elif isinstance(value, bool | int | str):
            found[name] = value
    return found


def tally(form: Form, rows: Iterable[tuple[str, int]]) -> Tally:
    """Ratings and how many questionnaires have them, as a tally; rows of another length than the form's are passed over."""
    questions = rating_questions(form)
    whole = [[0] * (len(question.choices) + 1) for question in questions]
    part = [[0] * (len(question.choices) + 1) for question in questions]
    received = valid = 0
    for digits, count in rows:
        if len(digits) != len(questions):
            continue
        received += count
        complete = "0" not in digits
        valid += count if complete else 0
        for counts, digit in zip(whole if complete else part, digits, strict=True):
            if int(digit) < len(counts):
                counts[int(digit)] += count
    named = [question.name for question in questions]
    return Tally(received, valid, _counts(named, whole), _counts(named, part))


def _counts(names: list[str], rows: list[list[int]]) -> dict[str, tuple[int, ...]]:
    """Answers per option; a question that nobody answered is left out."""
    return {name: tuple(row[1:]) for name, row in zip(names, rows, strict=True) if any(row[1:])}
