"""The rows of the matrix: each compound, and under it its gates, from each of which minutes may be measured."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from lcsurvey.circle.facts import Facts
from lcsurvey.circle.model import Compound, Gate, Reach


@dataclass(frozen=True, slots=True)
class Line:
    """A compound, or one of its gates."""

    compound: Compound
    gate: Gate | None = None

    @property
    def id(self) -> str:
        """Of what it is."""
        return self.gate.id if self.gate is not None else self.compound.id

    @property
    def name(self) -> str:
        """As the row is headed; a gate stands a little to the right."""
        return f"　{self.gate.name}" if self.gate is not None else self.compound.name

    @property
    def title(self) -> str:
        """As a sentence names it."""
        return f"{self.compound.name}{self.gate.name}" if self.gate is not None else self.compound.name

    def cell(self, format_: str) -> dict[str, object]:
        """What says of which cell one speaks, as the store takes it."""
        found: dict[str, object] = {"circle": self.compound.circle, "compound": self.compound.id, "format": format_}
        return found | ({"gate": self.gate.id} if self.gate is not None else {})

    def own(self, facts: Facts, formats: tuple[str, ...]) -> tuple[Reach, ...]:
        """What was said of this row itself, not of the gates under it."""
        gate = self.gate.id if self.gate is not None else ""
        return tuple(
            one for one in facts.reach
            if one.compound == self.compound.id and one.gate == gate and one.format in formats
        )  # fmt: skip


def lines(facts: Facts) -> Iterator[Line]:
    """Compound by compound."""
    for compound in facts.compounds:
        yield Line(compound)
        for gate in facts.gates:
            if gate.compound == compound.id:
                yield Line(compound, gate)


def fewest(cells: tuple[Reach, ...]) -> Decimal | None:
    """The fewest minutes among cells."""
    return min((one.minutes for one in cells if one.minutes is not None), default=None)
