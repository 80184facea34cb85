"""Hundredths for the page: every printed column adds up by hand to the printed total.

The exact total is rounded half-up to 0.01; its hundredths are shared out to the top lines, and within each to
its parts, by largest remainder (ties: first on paper). Bands and floors never look at these numbers.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from lcsurvey.score.scorecard import Line, Printed, Scorecard


def printed(card: Scorecard) -> Printed:
    """Rule id → points so far in hundredths, and the total under ``total``."""
    total = (card.total * 100 + Fraction(1, 2)).__floor__()
    found = {"total": _decimal(total)}
    _share(total, card.lines, found)
    return found


def _share(hundredths: int, lines: Sequence[Line], found: dict[str, Decimal]) -> None:
    if not lines:
        return
    exact = [line.least * 100 for line in lines]
    shares = [part.__floor__() for part in exact]
    left = hundredths - sum(shares)
    by_remainder = sorted(range(len(lines)), key=lambda i: (shares[i] - exact[i], i))
    for index in by_remainder[:left]:
        shares[index] += 1
    for line, share in zip(lines, shares, strict=True):
        found[line.rule.id] = _decimal(share)
        _share(share, line.parts, found)


def _decimal(hundredths: int) -> Decimal:
    return Decimal(hundredths).scaleb(-2)


def text(points: Decimal | Fraction | int) -> str:
    """Points as decimal text without trailing zeros; a fraction is rounded half-up to 0.01."""
    if isinstance(points, Fraction):
        points = _decimal((points * 100 + Fraction(1, 2)).__floor__())
    number = f"{Decimal(points):f}"
    return number.rstrip("0").rstrip(".") if "." in number else number
