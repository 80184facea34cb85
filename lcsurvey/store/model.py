"""What a workspace gives and takes, as frozen values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Literal

from lcsurvey.response.model import Stage, State

Role = Literal["community", "street", "office"]
ROLES: Mapping[str, str] = {"community": "社区", "street": "街道", "office": "主管部门"}
"""Role → the word on the screen."""
Act = Literal["return", "approve", "sign", "file", "withdraw", "remark"]
ACTS: Mapping[str, str] = {
    "submit": "交表", "return": "退回", "approve": "审核", "sign": "签字", "file": "归档", "withdraw": "撤回",
    "remark": "意见",
}  # fmt: skip
"""Act → the word on the screen."""


@dataclass(frozen=True, slots=True)
class Person:
    """Who is at the screen; apart from the computer, and not a secret."""

    name: str
    unit: str
    role: str  # community, street, office

    @property
    def author(self) -> str:
        """How a change names its author."""
        return f"{self.name}（{self.unit}）" if self.unit else self.name


@dataclass(frozen=True, slots=True)
class Saved:
    """A durable commit: it survives a power cut from ``at`` (UTC) on."""

    at: datetime


@dataclass(frozen=True, slots=True)
class Round:
    """A round of the survey (调查期次); dates are ISO."""

    id: str
    label: str
    start: str
    end: str


@dataclass(frozen=True, slots=True)
class ResponseSummary:
    """One response in a list; ``open`` fields hold two values that nobody has decided between."""

    id: str
    circle: str
    form: str
    stage: Stage
    state: State
    total: Decimal | None
    reachable: Decimal | None
    rating: str
    final: bool
    complete: bool
    missing: int
    changed_at: datetime | None
    open: int = 0
    version: int | None = field(default=None, compare=False)  # of the form; None where nobody asked


@dataclass(frozen=True, slots=True)
class CircleSummary:
    """One circle in a list, with its self-assessments of the current round by form."""

    id: str
    name: str
    code: str
    region: str
    division: str
    population: int | None
    communities: tuple[str, ...]
    compounds: int
    outlets: int
    responses: Mapping[str, ResponseSummary]
    pinyin: str


@dataclass(frozen=True, slots=True)
class Submission:
    """A response handed in: the digest of everything in it, which edition, when (UTC) and by whom."""

    digest: str
    edition: int
    at: datetime
    author: str = ""


@dataclass(frozen=True, slots=True)
class Handling:
    """One act about a table that was handed in: which, about which submission, by whom, when (UTC), and what was said.

    ``items`` are questions with what is said of each, in the form's order; ``due`` is an ISO day or empty;
    ``edition`` counts the submissions up to this one; ``device`` is the computer it was done at. ``received``: when
    what was handed in first came here in a file; None where it was handed in here.
    """

    id: str
    act: str
    submission: str
    edition: int
    at: datetime
    author: str
    device: str
    remark: str = ""
    items: Mapping[str, str] = field(default_factory=dict)
    due: str = ""
    received: datetime | None = None  # UTC


@dataclass(frozen=True, slots=True)
class Returned:
    """A table that was ever returned: its id, whose it is (a circle, a region, the city), form, version, stage."""

    id: str
    owner: str
    form: str
    version: int
    stage: str


@dataclass(frozen=True, slots=True)
class Undone:
    """What was taken back or done again, so that the screen can go there and say it."""

    label: str
    kind: str
    entity: str
    circle: str = ""
    form: str = ""
    stage: Stage | None = None
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PrintRecord:
    """A page that was printed; ``agrees`` says whether the record still is as it was then."""

    code: str
    circle: str
    form: str
    stage: Stage
    round: str
    edition: int
    author: str
    at: datetime  # UTC
    agrees: bool


@dataclass(frozen=True, slots=True)
class Binned:
    """A deleted thing that can be restored."""

    id: str
    kind: str
    title: str
    author: str
    at: datetime  # UTC
    circle: str = ""  # id of the circle it was in


@dataclass(frozen=True, slots=True)
class Status:
    """Counts of a workspace."""

    changes: int
    own: int
    devices: int
    open: int  # fields with two answers
    size: int  # bytes of the database
    circles: int
    responses: Mapping[State, int] = field(default_factory=dict)
