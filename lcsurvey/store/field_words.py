"""A field and its value in the words of the paper or of the register, whole and without shortening."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lcsurvey.circle.catalogue import catalogue
from lcsurvey.form.model import Form, Question, Setting
from lcsurvey.record.canonical import Json
from lcsurvey.store.kinds import Field
from lcsurvey.store.responses import NOTE, OVERRULE, VERSION
from lcsurvey.store.values import answer_value

EMPTY = "未填"
UNSEEN = "未看"
"""What an option is that nobody looked for."""


def answer_label(form: Form, field: str) -> str:
    """What a field of a response is called: “option · question”, “row · column”, “question”, “question · 备注”."""
    if field == VERSION:
        return "所用表的版本"
    if field.startswith(NOTE):
        question = form.question.get(field.removeprefix(NOTE))
        return f"{question.label if question else field.removeprefix(NOTE)} · 备注"
    name = field.removeprefix(OVERRULE)
    question = form.field.get(name)
    if question is None:
        return f"这一版表里没有的题（{name}）"
    return _label(question, name) + (" · 改动推得的答案" if name != field else "")


def _label(question: Question, field: str) -> str:
    parts = field.split(".")
    choices = {choice.name: choice.label for choice in question.choices}
    if question.type == "select_multiple" and len(parts) == 2:
        return f"{choices.get(parts[1], parts[1])} · {question.label}"
    if question.type == "table" and len(parts) == 3:
        column = question.column(field)
        row = choices.get(parts[1], parts[1])
        return f"{row} · {column.label if column and len(question.columns) > 1 else question.label}"
    return question.label


def answer_words(form: Form, field: str, kept: Json) -> str:
    """What a field of a response says: 有, 无, 未看, a choice's label, a number with its unit."""
    if field == VERSION or field.startswith(NOTE):
        return EMPTY if kept is None else f"第 {kept} 版" if field == VERSION else str(kept)
    name = field.removeprefix(OVERRULE)
    question = form.field.get(name)
    if isinstance(kept, dict):
        reason = str(kept.get("reason", ""))
        return _value(form, question, name, kept.get("value")) + (f"（理由：{reason}）" if reason else "")
    if kept is None and name != field:
        return "不改动"
    return _value(form, question, name, kept)


def _value(form: Form, question: Question | None, field: str, kept: Json) -> str:
    from lcsurvey.score.comparison import value_text

    if kept is None:
        return UNSEEN if question is not None and question.type == "select_multiple" else EMPTY
    value = answer_value(form, field, kept)
    if question is None or value is None:
        return _plain(kept)
    column = question.column(field) if question.type == "table" else None
    if column is not None and column.choices:
        return next((choice.label for choice in column.choices if choice.name == value), str(value))
    return value_text(question, field, value)


def numeric(form: Form, field: str) -> bool:
    """Whether a field of a response holds a number."""
    question = form.field.get(field)
    return question is not None and question.type_of(field) in ("integer", "decimal")


def register_words(field: Field, kept: Json, names: Mapping[str, str]) -> str:
    """What a field of a thing of a register says; ``names`` gives the things that references name."""
    if kept is None:
        return EMPTY
    if isinstance(kept, bool):
        return "是" if kept else "否"
    if isinstance(kept, dict):
        each = (f"{field.choices.get(name, name)} {number}{field.unit}" for name, number in kept.items())
        return "、".join(each) or EMPTY
    words = "、".join(_word(field, item, names) for item in (kept if isinstance(kept, list) else [kept]))
    return f"{words} {field.unit}".rstrip()


def _word(field: Field, item: Json, names: Mapping[str, str]) -> str:
    if field.to:
        return names.get(str(item), "（已不在的一项）")
    if field.type in ("format", "formats"):
        return catalogue().label(str(item))
    return field.choices.get(str(item), str(item))


def setting_words(setting: Setting | None, kept: Any) -> str:
    """What a local setting is set to."""
    if kept is None:
        return "按规定"
    if isinstance(kept, bool):
        return "是" if kept else "否"
    labels = {choice.name: choice.label for choice in setting.choices} if setting else {}
    return (
        "、".join(labels.get(str(item), str(item)) for item in (kept if isinstance(kept, list) else [kept])) or "都不选"
    )


def _plain(kept: Json) -> str:
    """A value that its form does not know, as it stands."""
    if isinstance(kept, bool):
        return "有" if kept else "无"
    return "、".join(map(_plain, kept)) if isinstance(kept, list) else str(kept)
