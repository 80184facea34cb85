"""A pair of coordinates as one field: shown as maps write it, pasted as it was copied, with the map it is from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from lcsurvey.circle.position import DATUMS, pair, words
from lcsurvey.errors import AnswerError, Problem
from lcsurvey.intake.cells import short
from lcsurvey.store.kinds import Field as Fact
from lcsurvey.ui.circle.columns import Listed
from lcsurvey.ui.words import tr

POSITION = "position"
"""What the field is called in lists, here and in ``forms/columns.toml``; the store keeps the two degrees apart."""
_FACT = Fact(POSITION, tr("坐标"))
MAPS = tuple((datum, tr(word)) for datum, word in DATUMS.items())
EXAMPLE = "105.19,37.51"


@dataclass(frozen=True, slots=True)
class PlaceColumn(Listed):
    """The column of both degrees: “105.19,37.51”."""

    def of(self, thing: Any) -> Any:
        """The pair of a thing."""
        return words(thing)


def place_column(width: int) -> PlaceColumn:
    """The column at a width."""
    return PlaceColumn(_FACT, width)


def changes(value: object, datum: str, usual: str) -> Mapping[str, Any]:
    """What a typed or pasted pair changes; nothing typed clears it. ``usual`` is the map where none was said yet.

    Raises AnswerError where it is no pair.
    """
    text = str(value or "").strip()
    if not text:
        return {"latitude": None, "longitude": None, "datum": None}
    found = pair(text)
    if found is None:
        sentence = tr(
            "“{text}”不是一对坐标。请在地图上点这个地方，复制经度和纬度，如 {example}。",
            text=short(text),
            example=EXAMPLE,
        )
        raise AnswerError([Problem("position", _FACT.label, sentence)])
    return {"latitude": found[0], "longitude": found[1], "datum": datum or usual}
