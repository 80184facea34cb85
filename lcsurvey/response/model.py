"""A response: what one circle answered to one form, in one round, at one stage."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the list of circles needs stages and states before it needs any form
    from lcsurvey.form.model import Answers, Value
    from lcsurvey.response.derived import Derived


class Stage(StrEnum):
    """Who speaks: an inspector's score never overwrites a self-assessment."""

    SELF = "自评"
    STREET = "街道复核"
    DISTRICT = "区级验收"
    CITY = "市级抽查"


class State(StrEnum):
    """Computed from acts, never stored."""

    EMPTY = "未开始"
    DRAFT = "草稿"
    SUBMITTED = "已提交"
    RETURNED = "退回"
    APPROVED = "已审核"
    SIGNED = "已签字"
    FILED = "已归档"

    @property
    def word(self) -> str:
        """How people say it: 交表, never 提交."""
        return "已交表" if self is State.SUBMITTED else str(self)


FROZEN = frozenset({State.SUBMITTED, State.APPROVED, State.SIGNED, State.FILED})
"""A table that was handed in and not returned: its answers stand."""


class Way(StrEnum):
    """How an answer came about."""

    TYPED = "直接填报"
    DERIVED = "推得"
    OVERRULED = "人工改"


@dataclass(frozen=True, slots=True)
class Overrule:
    """A derived answer replaced by hand: the value, why, and the digest of the facts overruled."""

    value: Value
    reason: str
    facts: str


@dataclass(frozen=True, slots=True)
class Response:
    """Answers by field id; notes by question name (free text of any length, printed whole)."""

    id: str
    circle: str
    form: str
    version: int
    round: str
    stage: Stage
    answers: Answers = field(default_factory=dict)
    notes: Mapping[str, str] = field(default_factory=dict)
    overrules: Mapping[str, Overrule] = field(default_factory=dict)
    derived: Mapping[str, Derived] = field(default_factory=dict, compare=False)  # what facts give, by field
    frozen: Answers | None = None  # what a submission that stands fixed
    state: State = State.EMPTY
    submission: str = ""  # digest of the submission that stands
    edition: int = 0  # how many submissions so far
    conflicts: frozenset[str] = frozenset()  # fields whose heads differ
    changed_at: datetime | None = None  # UTC, of the newest change
    author: str = ""  # who made it

    @property
    def effective(self) -> Answers:
        """The answers that are scored and printed: overruled before typed before derived; frozen once handed in."""
        if self.frozen is not None:
            return self.frozen
        found = {field: one.value for field, one in self.derived.items() if one.value is not None}
        found |= self.answers
        return found | {field: one.value for field, one in self.overrules.items()}

    def way(self, field: str) -> Way | None:
        """How the answer of a field came about; None where there is none."""
        if field in self.overrules:
            return Way.OVERRULED
        if field in self.answers:
            return Way.TYPED
        one = self.derived.get(field)
        return Way.DERIVED if one is not None and one.value is not None else None

    def outdated(self, field: str) -> bool:
        """Whether the facts that an overrule set aside have changed since."""
        if field not in self.overrules:
            return False
        one = self.derived.get(field)
        return (one.facts if one is not None else "") != self.overrules[field].facts

    def differs(self, field: str) -> bool:
        """Whether what was typed is not what facts give now."""
        one = self.derived.get(field)
        return field in self.answers and one is not None and one.value not in (None, self.answers[field])
