"""How an edit is said in one line: “便利店：有 → 无”."""

from __future__ import annotations

from lcsurvey.form.model import Form, Question
from lcsurvey.record.canonical import Json
from lcsurvey.record.undo import Step
from lcsurvey.store.responses import NOTE, OVERRULE


def answer_label(form: Form, steps: tuple[Step, ...]) -> str:
    """What these steps did to a response; of several the first and how many."""
    if not steps:
        return ""
    more = f" 等{len(steps)}项" if len(steps) > 1 else ""
    return _step(form, steps[0]) + more


def _step(form: Form, step: Step) -> str:
    if step.field.startswith(NOTE):
        question = form.question.get(step.field.removeprefix(NOTE))
        return f"{question.label if question else ''} 备注：{_text(step.before)} → {_text(step.after)}"
    name = step.field.removeprefix(OVERRULE)
    question = form.field.get(name)
    if question is None:
        return f"{name}：{_text(step.before)} → {_text(step.after)}"
    before, after = (_inner(value) for value in (step.before, step.after))
    return f"{_label(question, name)}：{_value(question, before)} → {_value(question, after)}"


def _inner(value: Json) -> Json:
    return value.get("value") if isinstance(value, dict) else value


def _label(question: Question, field: str) -> str:
    """The words of a field: of an option the option, of a cell its row and column."""
    parts = field.split(".")
    choices = {choice.name: choice.label for choice in question.choices}
    if question.type == "select_multiple" and len(parts) == 2:
        return choices.get(parts[1], field)
    if question.type == "table" and len(parts) == 3:
        column = next((column.label for column in question.columns if column.name == parts[2]), "")
        return f"{choices.get(parts[1], parts[1])} {column}".strip()
    return question.label


def _value(question: Question, value: Json) -> str:
    if question.type == "select_multiple":
        return {True: "有", False: "无"}.get(value, "未看") if isinstance(value, bool) else "未看"
    if question.type == "select_one":
        return next((choice.label for choice in question.choices if choice.name == value), _text(value))
    return _text(value) + (question.unit if value is not None else "")


def _text(value: Json) -> str:
    if value is None:
        return "未填"
    text = str(value)
    return f"“{text[:19]}…”" if len(text) > 20 else text
