"""From a table's page, answers and points to a ``Sheet``: every place of the template gets its text.

Nothing is scored here: points come as the score room has apportioned them for print, already as text.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from lcsurvey.form.model import Answers, Form, Question, Value
from lcsurvey.report.sheet import PageOptions, Sheet, Slot, Template, Tick
from lcsurvey.report.template import TOTAL, score_key, template

UNFINISHED = "未填完"
SO_FAR = "*"  # beside points that may still rise


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a sheet besides its answers; an empty text leaves a line to write on."""

    circle: str = ""
    region: str = ""
    date: str = ""  # ISO
    code: str = ""
    payload: str = ""


@dataclass(frozen=True, slots=True)
class Points:
    """What the answers count for, as text for the page."""

    scores: Mapping[str, str] = field(default_factory=dict)  # rule id → points
    total: str = ""
    below: tuple[str, ...] = ()  # lines below the frame
    complete: bool = True


def lay_out(
    form: Form,
    answers: Answers,
    points: Points | None,
    facts: Facts,
    *,
    notes: Mapping[str, str] | None = None,
    options: PageOptions | None = None,
    appendix: Sheet | None = None,
) -> Sheet:
    """The sheet of one response; without ``points`` it is a blank one, to be filled in by hand."""
    page = template(form)
    values = _values(page, form, answers, facts)
    if points is not None:
        values |= {score_key(rule): text for rule, text in points.scores.items() if text}
        values[TOTAL] = points.total
    return Sheet(
        template=page,
        values=values,
        below=points.below if points else (),
        notes=_notes(form, notes or {}),
        mark=UNFINISHED if points is not None and not points.complete else "",
        circle=clean(facts.circle),
        date=facts.date,
        code=facts.code,
        payload=facts.payload,
        options=options or PageOptions(),
        appendix=appendix,
    )


def _values(page: Template, form: Form, answers: Answers, facts: Facts) -> dict[str, str | bool]:
    heading = {"circle": facts.circle, "region": facts.region, "date": chinese_date(facts.date)}
    values: dict[str, str | bool] = {f"heading.{name}": clean(text) for name, text in heading.items() if text}
    for piece in page.pieces():
        if isinstance(piece, Tick):
            if _ticked(piece.key, answers):
                values[piece.key] = True
        elif isinstance(piece, Slot) and piece.key.startswith("answer."):
            name = piece.key.removeprefix("answer.")
            if name in answers:
                values[piece.key] = answer_text(form.question[name], answers[name])
    return values


def _ticked(key: str, answers: Answers) -> bool:
    if key.startswith("other."):
        return bool(str(answers.get(key.removeprefix("other."), "")).strip())
    if key in answers:
        return answers[key] is True
    question, _, option = key.partition(".")
    return answers.get(question) == option


def _notes(form: Form, notes: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """Notes in the paper's order, each under its section and question."""
    sections = {group.name: group.label for group in form.groups}
    found = []
    for question in form.questions:
        text = clean(notes.get(question.name, ""))
        if text:
            section = sections[question.group]
            found.append((question.label if section == question.label else f"{section}·{question.label}", text))
    return tuple(found)


def clean(text: str) -> str:
    """Text as it may be set: NFC, line ends as one sign, no control characters."""
    text = unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    return "".join(char for char in text if char == "\n" or unicodedata.category(char) not in ("Cc", "Cf")).strip()


def chinese_date(date: str) -> str:
    """``2026-11-21`` as 2026年11月21日; anything else as it is."""
    parts = date[:10].split("-")
    if len(parts) == 3 and all(part.isdigit() for part in parts):
        return f"{int(parts[0])}年{int(parts[1])}月{int(parts[2])}日"
    return date


def answer_text(question: Question, value: Value) -> str:
    """One answer as the page says it: labels for choices, rates in per cent, numbers without trailing zeros."""
    if isinstance(value, bool):
        return "有" if value else "无"
    if isinstance(value, Decimal):
        shown = value * 100 if question.appearance == "rate" else value
        number = f"{shown:f}"
        number = number.rstrip("0").rstrip(".") if "." in number else number
        return number + ("%" if question.appearance == "rate" else "")
    if question.type == "select_one":
        return next((choice.label for choice in question.choices if choice.name == value), str(value))
    if question.type == "date":
        return chinese_date(str(value))
    return clean(str(value))
