"""What residents of the sample say: answers to the anonymous questionnaire, and the export they would come in.

The answers hang on what there is in the circle (whoever lives beside a 便利店 ticks it) and on how pleased people are.
"""

from __future__ import annotations

import csv
import io
import random
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, time, timedelta

from lcsurvey.circle.catalogue import catalogue
from lcsurvey.circle.model import Circle
from lcsurvey.circle.tally import SATISFIED
from lcsurvey.errors import NotFound
from lcsurvey.form.label import key
from lcsurvey.form.model import Answers, Form, Question, Value
from lcsurvey.response.questionnaire import rating_questions
from lcsurvey.store.workspace import Workspace

Keep = Callable[[Workspace, Circle, Sequence[Answers]], None]
"""Takes the questionnaires of a circle in, by whatever way."""
UNFINISHED = 0.03
"""Share of sheets that somebody left before the end."""
KNOWN, MISTAKEN = 0.82, 0.04
"""How often residents tick a format that is there, and one that is not."""
WRITES = 0.05
"""Share of residents who write down what is missing."""
SPREAD = 0.12
"""How far residents differ from each other."""
FIRST = 0.6
"""Of the satisfied, how many choose the first option."""
_HEAD = ("序号", "提交答卷时间", "所用时间", "来源", "来自IP")


def opinions(
    form: Form, present: frozenset[str], count: int, pleased: int, said: Sequence[str], chance: random.Random
) -> list[Answers]:
    """So many filled questionnaires; ``present`` are the formats that are there, ``pleased`` per cent are satisfied."""
    there = {question.name: _there(form, question, present) for question in form.questions}
    return [_one(form, there, pleased, said, chance) for _ in range(count)]


def ratings(form: Form, count: int, pleased: int, chance: random.Random) -> dict[str, int]:
    """What so many complete sheets answer to the rating questions: ``question.choice`` → sheets."""
    found: Counter[str] = Counter()
    for _ in range(count):
        happy = chance.gauss(pleased / 100, SPREAD)
        found.update(f"{one.name}.{_rating(one, happy, chance)}" for one in rating_questions(form))
    return dict(sorted(found.items()))


def _there(form: Form, question: Question, present: frozenset[str]) -> frozenset[str]:
    """The options of a question that stand for a format that is there."""
    if question.type != "select_multiple":
        return frozenset()
    try:
        mapping = {key(label): formats for label, formats in catalogue().mapping(form.id, question.name).items()}
    except NotFound:
        return frozenset()
    return frozenset(
        choice.name for choice in question.choices if present & frozenset(mapping.get(key(choice.label), ()))
    )


def _one(
    form: Form, there: Mapping[str, frozenset[str]], pleased: int, said: Sequence[str], chance: random.Random
) -> Answers:
    rated = rating_questions(form)
    stops = chance.randrange(len(rated)) if chance.random() < UNFINISHED else len(rated)
    happy = chance.gauss(pleased / 100, SPREAD)
    answers: dict[str, Value] = {}
    for question in form.questions:
        if question in rated:
            if rated.index(question) < stops:
                answers[question.name] = _rating(question, happy, chance)
        elif question.type == "select_one":
            answers[question.name] = chance.choice(question.choices).name
        elif question.type == "select_multiple":
            answers |= {
                f"{question.name}.{choice.name}": True
                for choice in question.choices
                if chance.random() < (KNOWN if choice.name in there[question.name] else MISTAKEN)
            }
    if stops == len(rated) and chance.random() < WRITES:
        answers[form.questions[-1].name] = chance.choice(said)
    return answers


def _rating(question: Question, happy: float, chance: random.Random) -> str:
    if chance.random() >= happy:
        return question.choices[-1].name
    return question.choices[0 if chance.random() < FIRST else SATISFIED - 1].name


def export(form: Form, sheets: Sequence[Answers], day: date, chance: random.Random) -> bytes:
    """The same as an e-survey platform exports them: one row each, with the columns that no record may keep."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\r\n")
    asked = [question for question in form.questions if not question.name.endswith("_other")]
    writer.writerow([*_HEAD, *(f"{number}、{question.label}" for number, question in enumerate(asked, 1))])
    moment = datetime.combine(day, time(8)) - timedelta(days=9)
    for number, answers in enumerate(sheets, 1):
        moment += timedelta(seconds=chance.randrange(40, 420))
        about = (number, f"{moment:%Y/%m/%d %H:%M:%S}", f"{chance.randrange(45, 400)}秒", "微信", "示例")
        writer.writerow([*about, *(_cell(question, answers) for question in asked)])
    return b"\xef\xbb\xbf" + stream.getvalue().encode()


def _cell(question: Question, answers: Answers) -> str:
    if question.type == "select_multiple":
        ticked = (choice.label for choice in question.choices if answers.get(f"{question.name}.{choice.name}") is True)
        return "┋".join(ticked)
    given = answers.get(question.name)
    return next(
        (choice.label for choice in question.choices if choice.name == given), "" if given is None else str(given)
    )
