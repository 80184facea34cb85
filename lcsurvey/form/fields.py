"""The fields of a form that asks the same of thousands of things: taken apart, not kept; nothing is made before it is wanted."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from lcsurvey.form.model import Question


_T = TypeVar("_T")


class OfFields(dict[str, _T]):
    """Field id → what is made of a field when it is first wanted: a table of a whole city has far more than are answered."""

    def __init__(self, make: Callable[[str], _T]) -> None:
        self._make = make

    def __missing__(self, field: str) -> _T:
        made = self[field] = self._make(field)
        return made


class Fields(Mapping[str, "Question"]):
    """Question by field id, in the paper's order; questions of one pattern have the same fields behind their names."""

    def __init__(self, questions: Mapping[str, Question]) -> None:
        self._questions = questions
        self._parts: dict[str, frozenset[str]] = {}

    def __getitem__(self, field: str) -> Question:
        name = field.partition(".")[0]
        question = self._questions.get(name)
        if question is None or field[len(name) :] not in self._behind(question):
            raise KeyError(field)
        return question

    def __iter__(self) -> Iterator[str]:
        return (field for question in self._questions.values() for field in question.fields)

    def __len__(self) -> int:
        return sum(len(self._behind(question)) for question in self._questions.values())

    def _behind(self, question: Question) -> frozenset[str]:
        """What follows its name in the ids of its fields: “.dining.count”, or nothing."""
        pattern = question.pattern or question.name
        if pattern not in self._parts:
            self._parts[pattern] = frozenset(field[len(question.name) :] for field in question.fields)
        return self._parts[pattern]
