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
from lcsurvey.ui.circle import reading
from lcsurvey.ui.circle.formats import format_id
from lcsurvey.ui.wording import count, points
from lcsurvey.ui.words import said, tr

YES_NO = {tr("是"): True, tr("否"): False, "是": True, "否": False}
Choices = Mapping[str, str]  # what is stored → what is shown
_LISTS = ("list", "references", "formats")
FORMATS = ("format", "formats")


@dataclass(frozen=True, slots=True)
class Listed:
    """One column: the fact it shows, its width at 100 %, whether it is asked when a thing is added.

    ``shows`` makes a column of something that is not a fact of the thing; such a column cannot be edited.
    ``says`` words a value that is there in another way than usual, ``instead`` is shown where there is none.
    """

    fact: Fact
    width: int
    asked: bool = False
    choices: Callable[[], Choices] | None = None
    shows: Callable[[Any], Any] | None = None
    word: str = ""
    says: Callable[[Any], str] | None = None
    instead: Callable[[Any], str] | None = None

    @property
    def title(self) -> str:
        """The words above the column, with the unit."""
        return tr("{label}（{unit}）", label=self.label, unit=said(self.fact.unit)) if self.fact.unit else self.label

    @property
    def label(self) -> str:
        """The words without the unit."""
        return self.word or said(self.fact.label)

    @property
    def number(self) -> bool:
        """Whether it stands at the right."""
        return self.fact.type in ("integer", "decimal")

    def of(self, thing: Any) -> Any:
        """The value of a thing in this column."""
        return self.shows(thing) if self.shows else getattr(thing, self.fact.name)

    def words(self, thing: Any) -> str:
        """What stands in the row of a thing."""
        return self.shown(self.of(thing)) or (self.instead(thing) if self.instead else "")

    def shown(self, value: Any) -> str:
        """A stored value as it is read."""
        if value is None or value == ():
            return ""
        if self.says:
            return self.says(value)
        if isinstance(value, bool):
            return tr("是") if value else tr("否")
        if isinstance(value, int):
            return count(value)
        if isinstance(value, Decimal):
            return points(value)
        if isinstance(value, tuple):
            return tr("、").join(self._choice(item) for item in value)
        if isinstance(value, Mapping):
            return tr("、").join(f"{self._choice(name)} {number}" for name, number in value.items())
        return self._choice(str(value))

    def order(self, value: Any) -> tuple[bool, Any]:
        """By what a column is sorted; what is empty comes last. Words in the order of their pinyin."""
        if value is None or value == "" or value == ():
            return True, 0
        if isinstance(value, bool | int | Decimal):
            return False, value
        return False, self.shown(value).encode("gb18030", "replace")

    def _choice(self, value: str) -> str:
        found = self.choices().get(value) if self.choices and value else None
        return found or said(self.fact.choices.get(value, value))

    def typed(self, text: str) -> Any:
        """What was typed or picked as the store takes it; None clears."""
        plain = text.strip()
        if not plain:
            return None
        if self.fact.type == "boolean":
            return YES_NO.get(plain, plain)
        if self.fact.type == "date":
            return reading.day(plain)
        if self.fact.type == "moment":
            return reading.moment(plain)
        if self.fact.type in _LISTS:
            return tuple(self._stored(item) for item in reading.words(plain))
        if self.fact.type == "decimal":
            return plain.lstrip("≤<＜≦").strip()
        return self._stored(plain)

    def _stored(self, label: str) -> str:
        if self.fact.type in FORMATS:
            return format_id(label)
        known = {**self.fact.choices, **(self.choices() if self.choices else {})}
        wanted = label.strip()
        return next((stored for stored, shown in known.items() if wanted in (shown, said(shown))), wanted)

    @property
    def picks(self) -> Sequence[str] | None:
        """The words to pick from; None where one types freely."""
        if self.fact.type == "boolean":
            return ("", tr("是"), tr("否"))
        if self.fact.type in (*_LISTS, *FORMATS):
            return None
        if self.choices:
            return ("", *self.choices().values())
        return ("", *map(said, self.fact.choices.values())) if self.fact.choices else None


def columns(kind: str, choices: Mapping[str, Callable[[], Choices]]) -> tuple[Listed, ...]:
    """The columns of a kind's list; ``choices`` gives those of references and formats by field name."""
    facts = KINDS[kind].field
    return tuple(
        Listed(facts[name], width, name in _ASKED.get(kind, ()), choices.get(name), word=_WORDS.get((kind, name), ""))
        for name, width in _WIDTHS[kind].items()
    )


_WIDTHS: Mapping[str, Mapping[str, int]] = {
    "region": {"name": 240, "level": 120, "parent": 240},
    "community": {
        "name": 176, "code": 104, "population": 104, "lead": 96, "shortfall_basic": 280, "shortfall_quality": 280,
    },
    "compound": {"name": 240, "community": 200, "households": 120},
    "outlet": {
        "name": 192, "format": 144, "minutes": 104, "address": 168, "chain": 64, "brand": 96, "staff": 104,
        "metres": 88, "area": 112, "delivery": 88, "hours": 120, "also": 160, "seen_on": 112, "remark": 184,
    },
    "activity": {"name": 260, "date": 120, "kind": 120, "remark": 200},
    "demand": {"text": 280, "formats": 160, "people": 104, "source": 104, "community": 136, "date": 112},
    "project": {
        "name": 176, "content": 136, "formats": 112, "unit": 112, "investment": 112, "start": 104, "due": 104,
        "progress": 80, "done_on": 104, "community": 128, "remark": 160,
    },
}  # fmt: skip
_ASKED: Mapping[str, Sequence[str]] = {
    "region": ("name", "level", "parent"),
    "community": ("name", "population"),
    "compound": ("name", "community", "households"),
    "activity": ("date", "name", "kind"),
    "demand": ("text", "formats", "people", "source"),
    "project": ("name", "formats", "unit", "due"),
}
_WORDS: Mapping[tuple[str, str], str] = {
    ("outlet", "minutes"): tr("步行"), ("outlet", "also"): tr("一店多能"), ("outlet", "seen_on"): tr("看到的日子"),
    ("project", "name"): tr("项目名称"), ("project", "formats"): tr("对应业态"), ("project", "investment"): tr("投资额"),
    ("project", "progress"): tr("进展"), ("demand", "text"): tr("居民需要什么"), ("demand", "people"): tr("人数"),
    ("activity", "name"): tr("活动名称"),
}  # fmt: skip
"""Shorter or plainer words than those of the store."""
