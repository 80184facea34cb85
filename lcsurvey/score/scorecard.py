"""A scorecard: what every rule gave, out of how much, and why.

Points are exact fractions. ``printed`` points are the exact ones shared out in hundredths by largest
remainder (ties: first on paper), so that every printed column adds up by hand to the printed total.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from typing import Any

from lcsurvey.form.model import Form
from lcsurvey.score.model import Band, Rule


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a line has its points: a kind of sentence and the counts and thresholds that decided it.

    ``lcsurvey.score.wording.sentence`` words it in one Chinese sentence for screen, page and command line.
    """

    kind: str
    data: Mapping[str, Any]
    form: Form = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Line:
    """What one rule gave."""

    rule: Rule
    points: Fraction | None  # exact; None: an answer that could change it is missing
    least: Fraction  # what it has for certain so far
    reachable: Fraction  # the most it can still become
    reason: Reason
    missing: tuple[str, ...] = ()  # names of questions still to be answered
    parts: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Floor:
    """A category that must reach a minimum, and by how much it misses it (0: reached)."""

    rule: Rule
    floor: Fraction
    points: Fraction
    short: Fraction


@dataclass(frozen=True, slots=True)
class Scorecard:
    """The score of one response: a tree of lines, the total, and the rating."""

    form: str
    version: int
    lines: tuple[Line, ...]  # top level: categories or indicators, in the paper's order
    total: Fraction  # for certain so far
    reachable: Fraction
    maximum: Fraction
    rating: Band  # of the points so far, floors applied
    final: bool  # nothing missing could change the rating
    complete: bool  # every question that counts is answered
    missing: tuple[str, ...]  # names of questions
    floors: tuple[Floor, ...] = ()
    bands: tuple[Band, ...] = ()  # with the thresholds in force, from high to low
    reckoned: Band | None = None  # what the points give, where an office set the rating itself

    def walk(self) -> list[Line]:
        """Every line of the tree, parents before their parts, in the paper's order."""
        return [line for _, line in self.outline()]

    def outline(self) -> list[tuple[int, Line]]:
        """The same with how deep each line lies; 0 at the top."""
        found: list[tuple[int, Line]] = []
        stack = [(0, line) for line in reversed(self.lines)]
        while stack:
            depth, line = stack.pop()
            found.append((depth, line))
            stack.extend((depth + 1, part) for part in reversed(line.parts))
        return found


Printed = Mapping[str, Decimal]
"""Rule id → hundredths that add up; the total under the id ``total``."""
