"""Answer sheets: JSON with question ids or printed labels as keys, as people and programs write them.

A list for a ``select_multiple`` means that all its options were looked at; an object gives single options and
leaves the others 未看. Rates are ``"91.2%"`` or a number from 0 to 1.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

from lcsurvey.circle.half_width import half_width
from lcsurvey.errors import InputError, Problem
from lcsurvey.form.label import key
from lcsurvey.form.model import Answers, Choice, Column, Form, Question, Settings, Value
from lcsurvey.response.check import check

MAX_BYTES = 8 << 20
SHOWN = 40  # characters of a wrong value that a sentence repeats
_NUMBER = re.compile(r"-?\d{1,15}(\.\d{1,12})?")
_THOUSANDS = re.compile(r"-?\d{1,3}(,\d{3})+(\.\d+)?")
_HALF_PAIR = re.compile("[\ud800-\udfff]")


class _Wrong(Exception):
    """One answer cannot be read; code and sentence."""

    def __init__(self, code: str, sentence: str) -> None:
        self.code, self.sentence = code, sentence


@dataclass(frozen=True, slots=True)
class AnswerSheet:
    """The content of one answer-sheet file before any form was looked at."""

    form: str
    answers: Mapping[str, Any]
    version: int | None = None
    settings: Mapping[str, Any] = field(default_factory=dict)
    notes: Mapping[str, str] = field(default_factory=dict)


def load(path: Path) -> AnswerSheet:
    """The answer sheet in a JSON file; raises InputError naming file, place and remedy."""
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except FileNotFoundError as error:
        raise InputError(f"{path}：没有这个文件，请检查文件名和文件夹。") from error
    except IsADirectoryError as error:
        raise InputError(f"{path}：这是一个文件夹，请给出里面的答卷文件。") from error
    except OSError as error:
        raise InputError(f"{path}：读不出来，请检查有没有读取的权限、磁盘是否还连着。") from error
    if len(data) > MAX_BYTES:
        raise InputError(f"{path}：文件超过 8 MB，不像是答卷，请检查是否选错。")
    try:
        raw = json.loads(
            data.decode("utf-8-sig"), parse_float=Decimal, parse_constant=_constant, object_pairs_hook=_object
        )
    except UnicodeDecodeError as error:
        raise InputError(f"{path}：不是 UTF-8 文字，请用 UTF-8 另存后再试。") from error
    except json.JSONDecodeError as error:
        raise InputError(f"{path}：第 {error.lineno} 行第 {error.colno} 列写法不对，不是 JSON。") from error
    except _Wrong as error:
        raise InputError(f"{path}：{error.sentence}") from error
    except (RecursionError, ValueError) as error:
        raise InputError(f"{path}：括号嵌套太深或数字太长，不像是答卷，请检查文件。") from error
    if _broken_text(raw):
        raise InputError(f"{path}：里面有不成字的编码（\\ud800 一类），请用 UTF-8 重新保存。")
    return _sheet(path, raw)


def _broken_text(raw: Any) -> bool:
    """Whether half of a surrogate pair stands anywhere: no character, and nothing can print or store it."""
    queue = [raw]
    while queue:
        part = queue.pop()
        if isinstance(part, str) and _HALF_PAIR.search(part):
            return True
        if isinstance(part, dict):
            queue += [*part, *part.values()]
        elif isinstance(part, list):
            queue += part
    return False


def _sheet(path: Path, raw: Any) -> AnswerSheet:
    if not isinstance(raw, dict) or not isinstance(raw.get("form"), str):
        raise InputError(f'{path}：缺少 "form"，请写明是哪张表，例如 "form": "jining/typing"。')
    for name in ("answers", "settings", "notes"):
        if not isinstance(raw.get(name, {}), dict):
            raise InputError(f"{path}：“{name}”应是 {{ 题目: 答案 }}。")
    if "answers" not in raw:
        raise InputError(f'{path}：缺少 "answers"，请写成 "answers": {{ 题目: 答案 }}。')
    if not all(isinstance(note, str) for note in raw.get("notes", {}).values()):
        raise InputError(f"{path}：“notes”里的说明应是文字，请加引号。")
    version = raw.get("version")
    return AnswerSheet(
        unicodedata.normalize("NFC", raw["form"]),
        raw["answers"],
        version if isinstance(version, int) and not isinstance(version, bool) else None,
        raw.get("settings", {}),
        raw.get("notes", {}),
    )


def _constant(text: str) -> None:
    raise _Wrong("not_number", f"{text} 不是数字。")


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise _Wrong("twice", f"“{twice}”写了两次，请删去一个。")
    return found


def read(form: Form, raw: Mapping[str, Any], settings: Settings | None = None) -> tuple[Answers, tuple[Problem, ...]]:
    """Answers by field, and a problem for every key or value that was not taken."""
    keys = {key(question.label): question for question in form.questions} | dict(form.question)
    answers: dict[str, Value] = {}
    problems: list[Problem] = []
    for label, value in raw.items():
        question = keys.get(label) or keys.get(key(label))
        if question is None:
            problems.append(Problem("unknown_question", label, _unknown(label, form)))
            continue
        if value is None:
            continue
        try:
            given = _fields(question, value)
            if twice := given.keys() & answers.keys():
                raise _Wrong("twice", f"与另一处重复（{sorted(twice)[0]}），请只写一次。")
        except _Wrong as error:
            problems.append(Problem(error.code, question.label, error.sentence))
            continue
        answers |= given
    for finding in check(form, answers, settings or {}):
        problems.append(finding.problem)
        question = form.question[finding.question]
        for name in (finding.field,) if len(question.columns) > 1 else question.fields:
            answers.pop(name, None)
    return answers, tuple(problems)


def _unknown(label: str, form: Form) -> str:
    import difflib

    near = difflib.get_close_matches(key(label), [key(question.label) for question in form.questions], 1, 0.5)
    if not near:
        return f"《{form.title}》里没有这一题，请核对题目写法。"
    wanted = next(question.label for question in form.questions if key(question.label) == near[0])
    return f"《{form.title}》里没有这一题；是不是“{wanted}”？"


def _fields(question: Question, value: Any) -> dict[str, Value]:
    if question.type == "select_multiple":
        return _options(question, value)
    if question.type == "table":
        return _cells(question, value)
    if question.type == "select_one":
        return {question.name: _one(question, value)}
    return {question.name: _scalar(question.type, question.appearance, value)}


def _choice(question: Question | Column, text: Any) -> Choice:
    for choice in question.choices:
        if isinstance(text, str) and (text == choice.name or key(text) == key(choice.label)):
            return choice
    labels = "、".join(choice.label for choice in question.choices)
    raise _Wrong("unknown_choice", f"没有{_shown(text)}这个选项，请核对写法；可选：{labels}。")


def _shown(value: Any) -> str:
    """A value in a sentence: short, whatever came in."""
    if isinstance(value, (list, Mapping)):
        return "括号里"
    text = str(value)
    return f"“{text if len(text) <= SHOWN else text[:SHOWN] + '…'}”"


def _taken(given: dict[str, Value], field: str, label: str) -> None:
    if field in given:
        raise _Wrong("twice", f"“{label}”写了两次，请删去一个。")


def _options(question: Question, value: Any) -> dict[str, Value]:
    if isinstance(value, list):
        chosen = [_choice(question, text).name for text in value]
        if len(set(chosen)) != len(chosen):
            raise _Wrong("twice", "同一选项写了两次，请删去一个。")
        return {f"{question.name}.{choice.name}": choice.name in chosen for choice in question.choices}
    if isinstance(value, Mapping):
        given: dict[str, Value] = {}
        for text, present in value.items():
            if present is None:
                continue
            if not isinstance(present, bool):
                raise _Wrong("not_option", f"“{text}”只能是 true（有）、false（无）或 null（未看）。")
            field = f"{question.name}.{_choice(question, text).name}"
            _taken(given, field, text)
            given[field] = present
        return given
    raise _Wrong("not_list", '应是选项的列表，例如 ["便利店", "药店"]。')


def _cells(question: Question, value: Any) -> dict[str, Value]:
    if not isinstance(value, Mapping):
        raise _Wrong("not_object", "应是 { 行: 数 }。")
    given: dict[str, Value] = {}
    for text, cell in value.items():
        row = _choice(question, text)
        if cell is None:
            continue
        columns = cell if isinstance(cell, Mapping) else {question.columns[0].name: cell}
        for name, content in columns.items():
            column = next((c for c in question.columns if name == c.name or key(str(name)) == key(c.label)), None)
            if column is None:
                raise _Wrong("unknown_column", f"“{row.label}”一行没有“{name}”这一栏。")
            if content is not None:
                field = f"{question.name}.{row.name}.{column.name}"
                _taken(given, field, row.label)
                given[field] = _cell(column, content)
    return given


def _cell(column: Column, content: Any) -> Value:
    """The value of one cell of a table."""
    return _one(column, content) if column.type == "select_one" else _scalar(column.type, column.appearance, content)


def _one(question: Question | Column, value: Any) -> str:
    if isinstance(value, bool):
        names = {choice.name for choice in question.choices}
        if names != {"yes", "no"}:
            raise _Wrong("unknown_choice", "这一题要写选项，不能写 true 或 false。")
        return "yes" if value else "no"
    return _choice(question, value).name


def _scalar(type_: str, appearance: str, value: Any) -> Value:
    if type_ in ("text", "date"):
        if not isinstance(value, str):
            raise _Wrong("not_text", "应是文字，请加引号。")
        return unicodedata.normalize("NFC", value).strip()
    return number(value, integer=type_ == "integer", rate=appearance == "rate")


def number(value: Any, *, integer: bool, rate: bool) -> int | Decimal:
    """A number as people type it: full-width digits, ``91.2%`` for rates; ``1,260``; what is none is refused with a sentence."""
    if isinstance(value, bool) or not isinstance(value, (int, Decimal, str)):
        raise _Wrong("not_number", f"{_shown(value)}不是数字。")
    small = isinstance(value, Decimal) and value.is_finite() and abs(value.adjusted()) < 15
    text = half_width(f"{value:f}" if small else str(value)).strip()
    percent = text.endswith("%")
    if percent and not rate:
        raise _Wrong("not_number", f"{_shown(value)}：这一题不是百分率，请写数字。")
    text = text.removesuffix("%").strip()
    if _THOUSANDS.fullmatch(text):
        text = text.replace(",", "")
    if not _NUMBER.fullmatch(text):
        raise _Wrong("not_number", f"{_shown(value)}不是数字，或者太长。")
    exact = Decimal(text) / 100 if percent else Decimal(text)
    if integer:
        if exact != exact.to_integral():
            raise _Wrong("not_integer", f"应是整数，现在是 {value}。")
        return int(exact)
    return exact
