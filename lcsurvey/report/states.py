"""States of formats as one sentence, by a rule of the page: ``A、B等业态少，缺少C、D等业态``; nothing short ``——``.

The rows of a table question that have a state are named in the order of the form. A sentence is given as soon as one
row is short; that nothing is short only once every row has its state.
"""

from __future__ import annotations

from dataclasses import dataclass

from lcsurvey.form.each import asked
from lcsurvey.form.model import Answers, Form, Question


@dataclass(frozen=True, slots=True)
class Part:
    """What is said of the rows with one of these states; ``{}`` in ``words`` stands for their names."""

    states: tuple[str, ...]
    words: str


@dataclass(frozen=True, slots=True)
class Wording:
    """How one table question is worded; ``question`` is its name in the file."""

    question: str
    column: str
    parts: tuple[Part, ...]
    join: str = "，"
    nothing: str = "——"


def worded(wording: Wording, form: Form, answers: Answers, thing: str = "") -> str:
    """The sentence of the question that is asked for a thing; empty where there is nothing to say yet."""
    question = next((one for one in asked(form, wording.question) if one.thing == thing), None)
    if question is None:
        return ""
    states = _states(question, wording.column, answers)
    found = []
    for part in wording.parts:
        names = [choice.label for choice in question.choices if states.get(choice.name) in part.states]
        if names:
            found.append(part.words.replace("{}", "、".join(names)))
    if found:
        return wording.join.join(found)
    return wording.nothing if states and len(states) == len(question.choices) else ""


def _states(question: Question, column: str, answers: Answers) -> dict[str, str]:
    """Row → its state, of the rows that have one."""
    cells = {choice.name: answers.get(f"{question.name}.{choice.name}.{column}") for choice in question.choices}
    return {name: str(state) for name, state in cells.items() if state is not None}
