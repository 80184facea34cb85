"""Where people set out from: the gates of compounds, and how far an outlet lies from the nearest in a straight line.

The straight line is a hint and nothing else: walking is longer, and only minutes or metres that somebody walked decide.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lcsurvey.circle.position import Position, position

if TYPE_CHECKING:
    from lcsurvey.circle.facts import Facts
    from lcsurvey.circle.model import Outlet


@dataclass(frozen=True, slots=True)
class Entrance:
    """A gate with coordinates, or a compound of which no gate has any: its name with that of the compound."""

    id: str
    name: str
    compound: str
    at: Position


def entrances(facts: Facts) -> tuple[Entrance, ...]:
    """Everything with coordinates that people of the circle set out from, compound by compound."""
    found: list[Entrance] = []
    for compound in facts.compounds:
        gates = [(gate, at) for gate in facts.gates if gate.compound == compound.id and (at := position(gate))]
        found += [Entrance(gate.id, f"{compound.name}{gate.name}", compound.id, at) for gate, at in gates]
        if not gates and (at := position(compound)):
            found.append(Entrance(compound.id, compound.name, compound.id, at))
    return tuple(found)


def nearest(facts: Facts, outlet: Outlet) -> tuple[Entrance, int] | None:
    """The entrance nearest to an outlet and the metres between in a straight line, rounded to 10; None where unknown."""
    at = position(outlet)
    found = [] if at is None or outlet.service else [(one.at.metres(at), one) for one in entrances(facts)]
    if not found:
        return None
    metres, one = min(found, key=lambda pair: (pair[0], pair[1].id))
    return one, round(metres / 10) * 10


def straight(facts: Facts, outlet: Outlet) -> str:
    """The hint beside an outlet's minutes: “离河滨家园东门直线 420 米，走路会更远”; empty where nothing is known."""
    found = nearest(facts, outlet)
    return "" if found is None else f"离{found[0].name}直线 {found[1]:,} 米，走路会更远"
