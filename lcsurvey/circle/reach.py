"""Who gets where in how many minutes: one measure, minutes on foot, 80 metres a minute where only metres are known.

An outlet's time is that of the circle; a compound of its own differs only where the matrix says so
(:class:`lcsurvey.circle.model.Reach`). An outlet of the circle whose time nobody knows lies within 15 minutes,
and it is unknown whether within fewer.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from lcsurvey.circle.model import Compound, Outlet

if TYPE_CHECKING:
    from lcsurvey.circle.facts import Facts

METRES_A_MINUTE = 80
"""鄂尔多斯附件2: 步行15分钟约1.2千米."""
CIRCLE_MINUTES = 15
"""一刻钟: what belongs to a circle lies within it."""


def minutes(outlet: Outlet) -> Fraction | None:
    """Walking minutes, exact; 0 for a service that comes to the door; None where nobody knows."""
    if outlet.service:
        return Fraction(0)
    if outlet.minutes is not None:
        return Fraction(outlet.minutes)
    return None if outlet.metres is None else Fraction(outlet.metres, METRES_A_MINUTE)


def within(outlet: Outlet, limit: Fraction) -> bool | None:
    """Whether the outlet lies within ``limit`` minutes; None where that is unknown."""
    if outlet.service:
        return True
    if outlet.minutes is not None:
        return outlet.minutes <= limit
    if outlet.metres is not None:
        return outlet.metres <= limit * METRES_A_MINUTE
    return True if limit >= CIRCLE_MINUTES else None


def nearest(outlets: tuple[Outlet, ...]) -> Fraction | None:
    """The fewest minutes known among them."""
    return min((time for outlet in outlets if (time := minutes(outlet)) is not None), default=None)


def any_within(outlets: tuple[Outlet, ...], limit: Fraction) -> bool | None:
    """Whether one of them lies within ``limit``; None where only unknown times could make it so."""
    unknown = False
    for outlet in outlets:
        near = within(outlet, limit)
        if near:
            return True
        unknown = unknown or near is None
    return None if unknown else False


def reaches(
    facts: Facts, compound: Compound, formats: tuple[str, ...], limit: Fraction, near: bool | None
) -> bool | None:
    """Whether a compound's gate reaches one of the formats within ``limit``; ``near`` is what the outlets say.

    Cells of the matrix come first: their minutes, or 可达 and 不可达, which speak of 15 minutes; every cell says no
    only where the outlets of each present format are contradicted.
    """
    cells = [cell for format_ in formats if (cell := facts.exceptions.get((compound.id, format_)))]
    if not cells:
        return near
    answers: list[bool | None] = []
    for cell in cells:
        if cell.minutes is not None:
            answers.append(cell.minutes <= limit)
        elif cell.reached is not None:
            answers.append(False if not cell.reached else True if near or limit >= CIRCLE_MINUTES else None)
        else:
            answers.append(near)
    covered = {cell.format for cell in cells}
    rest = facts.of_formats(tuple(format_ for format_ in formats if format_ not in covered))
    if rest:
        answers.append(any_within(rest, limit))
    return True if True in answers else None if None in answers else False
