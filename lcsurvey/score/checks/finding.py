"""What a check across tables found: a sentence, how grave it is, and the places that do not agree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning", "hint"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "hint")
"""From grave to slight: 错误 contradicts itself, 疑问 should be looked at, 提示 is worth knowing."""
SEVERITY_WORDS: dict[Severity, str] = {"error": "错误", "warning": "疑问", "hint": "提示"}
Kind = Literal[
    "question", "table", "circle", "community", "compound", "outlet", "activity", "demand", "project", "survey",
    "questionnaires",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Place:
    """Where a screen opens: a question of a table (``form``, ``field``) or a thing (``entity`` its id)."""

    kind: Kind
    label: str
    form: str = ""
    field: str = ""
    entity: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """A finding before it is named."""

    severity: Severity
    sentence: str
    places: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """A finding: ``id`` is that of the check and never changes; ``places`` are all that it speaks of."""

    id: str
    severity: Severity
    sentence: str
    places: tuple[Place, ...]

    @property
    def key(self) -> tuple[str, tuple[tuple[str, str, str], ...]]:
        """What tells it from others of the same circle: the check and its places."""
        return self.id, tuple((place.form, place.field, place.entity) for place in self.places)


Findings = Iterator[Found]


def named(names: Iterable[str], most: int = 3, unit: str = "项") -> str:
    """Names in a sentence: 药店、洗衣店、花店等 5 项."""
    found = list(dict.fromkeys(names))
    listed = "、".join(found[:most])
    return f"{listed}等 {len(found)} {unit}" if len(found) > most else listed
