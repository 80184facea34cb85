"""Values on their way in and out: what is given is checked and brought into one form; what is kept is typed again."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any, TypeVar

from lcsurvey.circle.half_width import GROUPED, half_width
from lcsurvey.circle.taken import from_camera
from lcsurvey.circle.taken import read as read_moment
from lcsurvey.errors import AnswerError, InputError, Problem
from lcsurvey.form.model import Form, QuestionType, Value
from lcsurvey.record.canonical import Json, normal
from lcsurvey.response.check import field_problem
from lcsurvey.store.kinds import Field, FieldType, Kind

LARGEST = 10**12
_WHOLE = re.compile(r"[+-]?\d{1,18}")
_DECIMAL = re.compile(r"[+-]?\d{1,15}(\.\d{1,12})?")
_TEN_THOUSAND = re.compile(r"(\d{1,8}(?:\.\d{1,4})?)\s*万")


Number = TypeVar("Number", int, Decimal)


class _Unfit(Exception):
    """A value that its field cannot take; code and sentence."""

    def __init__(self, code: str, sentence: str) -> None:
        self.problem = (code, sentence)


def register_values(kind: Kind, given: Mapping[str, Any], *, new: bool) -> dict[str, Json]:
    """The values of a thing of a register as they are kept, None where a field is cleared.

    Whole numbers and decimals may come as text (“1,200”). Raises AnswerError with every problem.
    """
    kept: dict[str, Json] = {}
    problems: list[Problem] = []
    for name, value in given.items():
        field = kind.field.get(name)
        if field is None:
            known = "、".join(item.label for item in kind.fields)
            problems.append(Problem("unknown_field", name, f"{kind.label}没有“{name}”这一项；有：{known}。"))
            continue
        try:
            kept[name] = _register_value(field, value)
        except _Unfit as error:
            problems.append(Problem(error.problem[0], field.label, error.problem[1]))
    wrong = {problem.place for problem in problems}
    for field in kind.fields:
        asked = field.required and (new or field.name in given)
        if asked and kept.get(field.name) is None and field.label not in wrong:
            problems.append(Problem("required", field.label, f"{kind.label}的{field.label}不能空着，请填写。"))
    if problems:
        raise AnswerError(problems)
    return kept


def _register_value(field: Field, value: Any) -> Json:
    """One value as it is kept; None for an empty one."""
    if isinstance(value, str):
        value = unicodedata.normalize("NFC", value).strip()
    if value is None or value in ("", (), [], {}):
        return None
    try:
        return normal(_CHECKS[field.type](field, value))
    except InputError as error:
        raise _Unfit("not_storable", str(error)) from None


def order_problems(kind: Kind, values: Mapping[str, Json], given: Iterable[str]) -> list[Problem]:
    """Dates of a thing that come in the wrong order, where one of them is among those ``given`` now."""
    found = []
    for first, second in kind.order:
        before, after = values.get(first), values.get(second)
        if isinstance(before, str) and isinstance(after, str) and after < before and {first, second} & set(given):
            labels = kind.field[first].label, kind.field[second].label
            sentence = f"{labels[1]} {after} 早于{labels[0]} {before}，请核对后改正。"
            found.append(Problem("wrong_order", labels[1], sentence))
    return found


def _whole(field: Field, value: Any) -> int:
    plain = _digits(value) if isinstance(value, str) else ""
    if _WHOLE.fullmatch(plain):
        value = int(plain)
    if isinstance(value, Decimal) and value == value.to_integral_value():
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, int):
        what = "整数" if isinstance(value, Decimal) or _DECIMAL.fullmatch(plain) else "数字"
        raise _Unfit("not_integer", f"“{value}”不是{what}，请只填{_example(plain)}{_in(field)}。")
    return _in_range(field, value)


def _decimal(field: Field, value: Any) -> Decimal:
    plain = _digits(value) if isinstance(value, str) else ""
    if _DECIMAL.fullmatch(plain):
        value = Decimal(plain)
    if isinstance(value, bool) or not isinstance(value, int | Decimal) or not Decimal(value).is_finite():
        raise _Unfit("not_number", f"“{value}”不是数字，请只填{_example(plain)}{_in(field)}。")
    return _in_range(field, Decimal(value))


def _in_range(field: Field, value: Number) -> Number:
    if value < 0:
        raise _Unfit("out_of_range", f"{field.label}不能小于 0，现在是 {value}，请改正。")
    if field.maximum is not None and value > field.maximum:
        sentence = f"{field.label}不能大于 {field.maximum}{_unit(field)}，现在是 {value}，请检查是否多输了几位。"
        raise _Unfit("out_of_range", sentence)
    if value > LARGEST:
        raise _Unfit("out_of_range", f"{field.label} {value} 太大，请检查是否多输了几位。")
    return value


def _boolean(field: Field, value: Any) -> bool:
    if not isinstance(value, bool):
        raise _Unfit("not_boolean", f"{field.label}只能是“是”或“否”，现在是“{value}”。")
    return value


def _text(field: Field, value: Any) -> str:
    if not isinstance(value, str):
        raise _Unfit("not_text", f"{field.label}应是文字，现在是“{value}”。")
    return _chosen(field, value)


def _chosen(field: Field, value: str) -> str:
    """One of the field's choices, given by its name or its word."""
    if not field.choices or value in field.choices:
        return value
    for name, word in field.choices.items():
        if word == value:
            return name
    raise _Unfit("unknown_choice", f"{field.label}没有“{value}”，可选：{'、'.join(field.choices.values())}。")


def _date(field: Field, value: Any) -> str:
    text = value.isoformat() if type(value) is date else value
    try:
        if isinstance(text, str) and date.fromisoformat(text).isoformat() == text:
            return text
    except ValueError:
        pass
    raise _Unfit("not_date", f"{field.label}“{value}”不是日期，请写成 2026-11-21。")


def _moment(field: Field, value: Any) -> str:
    """A day, a day with its hour, or a moment as it is kept."""
    if isinstance(value, str):
        found = read_moment(value) or from_camera(value)
        if found is not None:
            return found.kept
    return _date(field, value)


def _list(field: Field, value: Any) -> list[str] | None:
    if not isinstance(value, list | tuple) or not all(isinstance(item, str) for item in value):
        raise _Unfit("not_list", f"{field.label}应是若干个名称。")
    plain = (unicodedata.normalize("NFC", item).strip() for item in value)
    return list(dict.fromkeys(_chosen(field, item) for item in plain if item)) or None


def _format(field: Field, value: Any) -> str:
    """A format by its id or its word."""
    from lcsurvey.circle.catalogue import catalogue

    text = _text(field, value)
    found = catalogue().named(text)
    if found is None:
        near = "、".join(f"“{item.label}”" for item in catalogue().search(text)[:3])
        hint = f"，相近的有：{near}" if near else ""
        raise _Unfit("unknown_format", f"没有“{text}”这种业态{hint}。请从业态目录里选。")
    return found.id


def _formats(field: Field, value: Any) -> list[str] | None:
    items = _list(field, value)
    return items and list(dict.fromkeys(_format(field, item) for item in items))


def _counts(field: Field, value: Any) -> dict[str, int] | None:
    if not isinstance(value, Mapping) or not all(isinstance(name, str) for name in value):
        raise _Unfit("not_counts", f"{field.label}应是每一种各有多少{_in(field)}。")
    counted = {_chosen(field, name): _whole(field, number) for name, number in value.items() if number not in (None, "")}
    return {name: number for name, number in sorted(counted.items()) if number or not field.choices} or None


_CHECKS: Mapping[FieldType, Callable[[Field, Any], Any]] = {
    "integer": _whole, "decimal": _decimal, "boolean": _boolean, "text": _text, "reference": _text,
    "date": _date, "moment": _moment, "list": _list, "references": _list, "format": _format, "formats": _formats, "counts": _counts,
}  # fmt: skip


def _digits(text: str) -> str:
    """Full-width digits and thousands separators made plain; a comma elsewhere stays: “1,2” is no 12."""
    plain = half_width(text).strip()
    return plain.replace(",", "") if GROUPED.fullmatch(plain) else plain


def _example(plain: str) -> str:
    """What to write instead: 2000万 is 20000000."""
    found = _TEN_THOUSAND.fullmatch(plain)
    number = Decimal(found.group(1)) * 10_000 if found else Decimal("0.5")
    return f"数字，如 {int(number)}" if number == number.to_integral_value() else "数字"


def _unit(field: Field) -> str:
    return f" {field.unit}" if field.unit else ""


def _in(field: Field) -> str:
    return f"（单位：{field.unit}）" if field.unit else ""


def answer_values(form: Form, given: Mapping[str, Value | None]) -> dict[str, Json]:
    """Answers as they are kept, None where a field is cleared; AnswerError with every problem.

    Rules between questions (more compounds reached than there are) do not stop a value: it is kept as given,
    shown as wrong beside its question, and does not count.
    """
    kept: dict[str, Json] = {}
    problems: list[Problem] = []
    for name, value in given.items():
        question = form.field.get(name)
        if question is None:
            sentence = f"《{form.title}》里没有“{name}”这一项，请核对题目。"
            problems.append(Problem("unknown_question", name, sentence))
            continue
        if value is None or value == "":
            kept[name] = None
            continue
        value = _tidy(question.type_of(name), value)
        problem = field_problem(replace(question, constraint=None), name, value, {}, {})
        if problem is not None:
            problems.append(problem)
            continue
        try:
            kept[name] = normal(value)
        except InputError as error:
            problems.append(Problem("not_storable", question.label, str(error)))
    if problems:
        raise AnswerError(problems)
    return kept


def _tidy(kind: QuestionType, value: Value) -> Value:
    """NFC text; a whole decimal for an integer becomes an integer."""
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value)
    whole = isinstance(value, Decimal) and value.is_finite() and value == value.to_integral_value()
    return int(value) if whole and kind == "integer" else value


def answer_value(form: Form, field: str, kept: Json) -> Value | None:
    """A kept answer as the value it stands for; None where this form has no such field or another type."""
    question = form.field.get(field)
    if question is None:
        return None
    kind = question.type_of(field)
    if kind == "decimal":
        return decimal_of(kept)
    if kind == "integer":
        return kept if type(kept) is int else None
    if kind == "select_multiple":
        return kept if isinstance(kept, bool) else None
    return kept if isinstance(kept, str) else None


def decimal_of(kept: Json) -> Decimal | None:
    """A decimal from its kept text or whole number; None for anything else."""
    if isinstance(kept, bool) or not isinstance(kept, str | int):
        return None
    try:
        return Decimal(kept)
    except InvalidOperation:
        return None
