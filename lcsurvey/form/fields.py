"""The fields of a form that asks the same of thousands of things: their ids are taken apart, not kept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lcsurvey.form.model import Question


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
