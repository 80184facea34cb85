"""Progress against the targets of a city, for people and for programs."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Any

from lcsurvey.cli.output import show, show_table
from lcsurvey.score.apportion import text
from lcsurvey.score.progress import Progress, goal


def progress_data(one: Progress) -> dict[str, Any]:
    """One target as data: rates are decimal text with four places, counts whole numbers."""
    target = one.target
    return {
        "id": target.id,
        "label": target.label,
        "year": target.year,
        "least": text(target.least),
        "value": _value(one.value, rate=target.rate),
        "in_time": _value(one.in_time, rate=target.rate),
        "count": one.count,
        "of": one.of,
        "missing": one.missing,
        "reached": one.reached,
        "late": one.late,
        "words": one.words,
    }


def _value(value: Fraction | None, *, rate: bool) -> str | int | None:
    if value is None:
        return None
    return f"{(value * 10000).__floor__() / 10000:.4f}" if rate else int(value)


def show_progress(progress: Sequence[Progress]) -> None:
    """A line for every target."""
    if not progress:
        return
    show()
    rows = [
        (one.target.label, f"{one.target.year}年底", goal(one.target), one.shown or "—", one.words) for one in progress
    ]
    show_table(rows, ("目标", "时限", "目标值", "目前", "进展"))
