"""Which columns the editable lists have, and how their values are read and shown.

Labels, types and units are those of :mod:`lcsurvey.store.kinds`, so that a list and the store never disagree;
what is typed is judged by the store alone.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from lcsurvey.store.kinds import KINDS
from lcsurvey.store.kinds import Field as Fact
from lcsurvey.ui.wording import count, points

YES_NO = {"是": True, "否": False}
Choices = Mapping[str, str]  # what is stored → what is shown


@dataclass(frozen=True, slots=True)
class Listed:
    """One column: the fact it shows, its width at 100 %, whether it is asked when a thing is added."""

    fact: Fact
    width: int
    asked: bool = False
    choices: Callable[[], Choices] | None = None

    @property
    def title(self) -> str:
        """The words above the column, with the unit."""
        return f"{self.fact.label}（{self.fact.unit}）" if self.fact.unit else self.fact.label

    @property
    def number(self) -> bool:
        """Whether it stands at the right."""
        return self.fact.type in ("integer", "decimal")

    def shown(self, value: Any) -> str:
        """A stored value as it is read."""
        if value is None or value == ():
            return ""
        if isinstance(value, bool):
            return "是" if value else "否"
        if isinstance(value, int):
            return count(value)
        if isinstance(value, Decimal):
            return points(value)
        if isinstance(value, tuple):
            return "、".join(self._choice(item) for item in value)
        return self._choice(str(value))

    def _choice(self, value: str) -> str:
        return self.choices().get(value, value) if self.choices and value else value

    def typed(self, text: str) -> Any:
        """What was typed or picked as the store takes it; None clears."""
        plain = text.strip()
        if not plain:
            return None
        if self.fact.type == "boolean":
            return YES_NO.get(plain, plain)
        if self.fact.type == "list":
            return tuple(
                self._stored(item) for item in plain.replace(",", "、").replace("，", "、").split("、") if item.strip()
            )
        return self._stored(plain)

    def _stored(self, label: str) -> str:
        if not self.choices:
            return label
        return next((stored for stored, shown in self.choices().items() if shown == label.strip()), label.strip())

    @property
    def picks(self) -> Sequence[str] | None:
        """The words to pick from; None where one types freely."""
        if self.fact.type == "boolean":
            return ("", *YES_NO)
        return ("", *self.choices().values()) if self.choices and self.fact.type != "list" else None


def columns(kind: str, choices: Mapping[str, Callable[[], Choices]]) -> tuple[Listed, ...]:
    """The columns of a kind's list; ``choices`` gives those of references and formats by field name."""
    facts = KINDS[kind].field
    return tuple(
        Listed(facts[name], width, name in _ASKED[kind], choices.get(name)) for name, width in _WIDTHS[kind].items()
    )


_WIDTHS: Mapping[str, Mapping[str, int]] = {
    "region": {"name": 240, "level": 120, "parent": 240},
    "community": {
        "name": 176, "code": 104, "population": 104, "lead": 96, "shortfall_basic": 280, "shortfall_quality": 280,
    },
    "compound": {"name": 240, "community": 200, "households": 120},
    "outlet": {
        "name": 216, "format": 160, "minutes": 128, "address": 184, "chain": 72, "brand": 104, "staff": 120,
        "metres": 96, "area": 120, "delivery": 96, "hours": 120, "also": 160, "remark": 184,
    },
}  # fmt: skip
_ASKED: Mapping[str, Sequence[str]] = {
    "region": ("name", "level", "parent"),
    "community": ("name", "population"),
    "compound": ("name", "community", "households"),
    "outlet": ("name", "format", "minutes"),
}
