"""What changed between two versions of a table, item by item, and what that means for answers that were given.

Names are permanent and wording is not: an item of the same name with other words is the same item. Three grades:
nothing to do, an answer is needed (or is to be looked at again), an answer no longer counts. Nothing that was answered
is removed by moving to another version; it stays in the record.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, get_args

from lcsurvey.form.model import Column, Form, Question, QuestionType

Grade = Literal["harmless", "needs_answer", "loses_answer"]
GRADES: tuple[Grade, ...] = get_args(Grade)
"""From harmless to the one that matters most."""
Code = Literal["removed", "new", "renamed", "retyped", "unit", "limits", "required", "asked", "calculated", "explained", "counted"]


_LOST = "原来的答案留在记录里，不再算数。"
_NEEDED: Mapping[Code, str] = {
    "new": "要填。", "required": "请补填。", "calculated": "要填。", "unit": "请核对已填的数。", "limits": "已填的不合，要改。",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Revised:
    """One difference: ``label`` is the item's wording in the later version, ``fields`` are those it concerns.

    ``fields`` are of the earlier version where answers are lost, else of the later one. ``sentence`` says what changed,
    :attr:`said` also what that means.
    """

    grade: Grade
    code: Code
    label: str
    sentence: str
    fields: tuple[str, ...] = ()

    @property
    def said(self) -> str:
        """The whole sentence."""
        if self.grade == "harmless":
            return self.sentence
        return self.sentence + (_LOST if self.grade == "loses_answer" else _NEEDED.get(self.code, ""))


def revised(old: Form, new: Form) -> tuple[Revised, ...]:
    """Every difference of questions, options, rows and columns; first what is new or changed, then what is gone."""
    found = [one for question in new.questions for one in _question(old.question.get(question.name), question)]
    gone = [question for question in old.questions if question.name not in new.question]
    return (*found, *map(_gone, gone))


def _gone(question: Question) -> Revised:
    if question.calculated and not question.columns:
        return Revised("harmless", "removed", question.label, f"不再算“{question.label}”。")
    return _lost("removed", question.label, f"不再问“{question.label}”。", question.fields)


def _lost(code: Code, label: str, said: str, fields: tuple[str, ...]) -> Revised:
    return Revised("loses_answer", code, label, said, fields)


def _question(old: Question | None, new: Question) -> Iterator[Revised]:
    if old is None:
        if new.required and not new.calculation:
            yield Revised("needs_answer", "new", new.label, f"新增“{new.label}”。", new.needed)
        else:
            more = "由其他答案算得" if new.calculation else "可以不填"
            yield Revised("harmless", "new", new.label, f"新增“{new.label}”，{more}。", new.fields)
        return
    if not _keeps(old.type, new.type):
        yield _lost("retyped", new.label, f"“{new.label}”的填法变了，要重新填。", old.fields)
        return
    if old.label != new.label:
        yield Revised("harmless", "renamed", new.label, f"“{old.label}”改叫“{new.label}”。", new.fields)
    yield from _choices(old, new)
    yield from _columns(old, new)
    yield from _terms(old, new, new.label, new.fields)
    if (old.relevant and old.relevant.text, old.setting) != (new.relevant and new.relevant.text, new.setting):
        yield Revised("harmless", "asked", new.label, f"“{new.label}”什么时候要填，规定变了。", new.fields)
    if (old.hint, old.note, old.source) != (new.hint, new.note, new.source):
        yield Revised("harmless", "explained", new.label, f"“{new.label}”的说明变了。")


def _keeps(old: QuestionType, new: QuestionType) -> bool:
    """Whether what was answered is an answer still."""
    return old == new or (old, new) == ("integer", "decimal")


def _terms(old: Question | Column, new: Question | Column, label: str, fields: tuple[str, ...]) -> Iterator[Revised]:
    """What is asked of a value: its unit, its limits, whether it must be there, whether it is computed."""
    if old.unit != new.unit:
        said = f"“{label}”的单位由“{old.unit or '无'}”改为“{new.unit or '无'}”。"
        yield Revised("needs_answer", "unit", label, said, fields)
    if _limits(old) != _limits(new):
        said = f"“{label}”允许的范围变了：{_range(old)} → {_range(new)}。"
        yield Revised("needs_answer", "limits", label, said, fields)
    if bool(old.calculation) != bool(new.calculation):
        if new.calculation:
            yield Revised("harmless", "calculated", label, f"“{label}”改由其他答案算得，不用填。", fields)
        else:
            yield Revised("needs_answer", "calculated", label, f"“{label}”不再自动算。", fields)
    elif old.calculation != new.calculation:
        yield Revised("harmless", "calculated", label, f"“{label}”的算法变了。", fields)
    elif new.required and not old.required:
        yield Revised("needs_answer", "required", label, f"“{label}”由可以不填改为要填。", fields)
    elif old.required and not new.required:
        yield Revised("harmless", "required", label, f"“{label}”改为可以不填。", fields)


def _limits(one: Question | Column) -> tuple[object, ...]:
    step = one.step if isinstance(one, Question) else None
    return one.minimum, one.maximum, step, one.constraint.text if one.constraint else ""


def _range(one: Question | Column) -> str:
    step = one.step if isinstance(one, Question) else None
    words = [
        f"不小于{_number(one.minimum)}" if one.minimum is not None else "",
        f"不大于{_number(one.maximum)}" if one.maximum is not None else "",
        f"每{_number(step)}一档" if step is not None else "",
        "有核对条件" if one.constraint else "",
    ]
    return "、".join(word for word in words if word) or "不限"


def _number(value: Decimal) -> str:
    return f"{value.normalize():f}"


def _choices(old: Question, new: Question) -> Iterator[Revised]:
    """Options of a choice, rows of a table."""
    before = {choice.name: choice for choice in old.choices}
    after = {choice.name: choice for choice in new.choices}
    what = "一行" if new.type == "table" else "选项"
    for name, choice in after.items():
        fields = _of_choice(new, name)
        if name not in before:
            needed = new.required and new.type != "select_one" and (new.type != "table" or _asks(new.columns))
            grade: Grade = "needs_answer" if needed else "harmless"
            yield Revised(grade, "new", choice.label, f"“{new.label}”增加{what}“{choice.label}”。", fields)
        elif before[name].label != choice.label:
            said = f"“{before[name].label}”改叫“{choice.label}”。"
            yield Revised("harmless", "renamed", choice.label, said, fields)
    for name, choice in before.items():
        if name not in after:
            fields = _of_choice(old, name)
            yield _lost("removed", choice.label, f"“{new.label}”去掉{what}“{choice.label}”。", fields)


def _asks(columns: Sequence[Column]) -> bool:
    return any(column.required and not column.calculation for column in columns)


def _of_choice(question: Question, choice: str) -> tuple[str, ...]:
    """The fields of an option or row; of a single choice the question's field with the option after “=”."""
    if question.type == "select_one":
        return (f"{question.name}={choice}",)
    if question.type == "table":
        return tuple(f"{question.name}.{choice}.{column.name}" for column in question.columns)
    return (f"{question.name}.{choice}",)


def _columns(old: Question, new: Question) -> Iterator[Revised]:
    before = {column.name: column for column in old.columns}
    after = {column.name: column for column in new.columns}
    for name, column in after.items():
        label = f"{new.label}·{column.label}"
        fields = tuple(f"{new.name}.{row.name}.{name}" for row in new.choices)
        known = before.get(name)
        if known is None:
            needed = column.required and not column.calculation
            grade: Grade = "needs_answer" if needed else "harmless"
            yield Revised(grade, "new", label, f"增加一栏“{label}”。", fields)
        elif not _keeps(known.type, column.type):
            lost = tuple(f"{new.name}.{row.name}.{name}" for row in old.choices)
            yield _lost("retyped", label, f"“{label}”的填法变了，要重新填。", lost)
        else:
            if known.label != column.label:
                yield Revised("harmless", "renamed", label, f"一栏“{known.label}”改叫“{column.label}”。", fields)
            yield from _terms(known, column, label, fields)
    for name, column in before.items():
        if name not in after:
            lost = tuple(f"{new.name}.{row.name}.{name}" for row in old.choices)
            yield _lost("removed", f"{new.label}·{column.label}", f"去掉一栏“{new.label}·{column.label}”。", lost)


def choice_of(field: str) -> tuple[str, str]:
    """A field as ``fields`` of an option has it: the question's field and the option's name, “” for any other."""
    name, _, choice = field.partition("=")
    return name, choice
