"""An anonymous questionnaire: which of its questions are ratings, and the two short ways it is kept.

A *rating question* is a required ``select_one``; those of group ``format_satisfaction`` make 业态满意, those of
``service_satisfaction`` 服务满意. A questionnaire is valid when all of them are answered. It is kept as

* ratings: one digit per rating question in the paper's order, 0 unanswered, 1 the first option …
* content: question → choice, text, or the list of options ticked, as plain JSON data
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
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


class Packing:
    """The two short ways of one form, made ready once for any number of questionnaires."""

    def __init__(self, form: Form) -> None:
        self._single = [question.name for question in form.questions if question.type != "select_multiple"]
        self._lists = {
            question.name: [(f"{question.name}.{choice.name}", choice.name) for choice in question.choices]
            for question in form.questions
            if question.type == "select_multiple"
        }
        self._digits: list[tuple[str, dict[Value | None, str]]] = [
            (question.name, {choice.name: str(n) for n, choice in enumerate(question.choices[:MOST_OPTIONS], 1)})
            for question in rating_questions(form)
        ]

    def ratings(self, answers: Answers) -> str:
        """One digit per rating question: 0 unanswered, else the number of the option."""
        return "".join([digits.get(answers.get(name), "0") for name, digits in self._digits])

    def content(self, answers: Answers) -> dict[str, Json]:
        """The answers as they are kept: unanswered questions, unticked options and empty texts are left out."""
        kept: dict[str, Json] = {}
        for name in self._single:
            given = answers.get(name)
            if isinstance(given, str):
                given = given.strip()
            if given is not None and given != "":
                kept[name] = normal(given)
        for name, fields in self._lists.items():
            ticked: list[Json] = [option for field, option in fields if answers.get(field) is True]
            if ticked:
                kept[name] = ticked
        return kept


def ratings(form: Form, answers: Answers) -> str:
    """The ratings of one questionnaire."""
    return Packing(form).ratings(answers)


def content(form: Form, answers: Answers) -> dict[str, Json]:
    """The content of one questionnaire."""
    return Packing(form).content(answers)


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
    own = [row for row in rows if len(row[0]) == len(questions)]
    whole = [row for row in own if "0" not in row[0]]
    part = [row for row in own if "0" in row[0]]
    valid, incomplete = sum(count for _, count in whole), sum(count for _, count in part)
    return Tally(valid + incomplete, valid, _counts(questions, whole), _counts(questions, part))


def _counts(questions: Sequence[Question], rows: Sequence[tuple[str, int]]) -> dict[str, tuple[int, ...]]:
    """Answers per option; a question that nobody answered is left out."""
    found = {}
    times = [count for _, count in rows]
    for question, digits in zip(questions, zip(*(digits for digits, _ in rows), strict=True), strict=bool(rows)):
        counted = dict.fromkeys("0123456789", 0)
        for digit, count in zip(digits, times, strict=True):
            counted[digit] += count
        answered = tuple(counted[str(n)] for n in range(1, len(question.choices[:MOST_OPTIONS]) + 1))
        if any(answered):
            found[question.name] = answered
    return found
