"""整改 as it went: what a table was returned for, until when, when it came back, and what became of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

OPEN, OVERDUE, WAITING, AGAIN, PASSED = "整改中", "逾期未改", "已再交，待复验", "复验未通过", "复验通过"
"""What became of a return; the words on the page."""
PASSING = frozenset({"approve", "sign", "file"})
"""Acts that say a table is as it should be."""


@dataclass(frozen=True, slots=True)
class Step:
    """One act about a table that was handed in: which, about which edition of it, when, and what was said."""

    act: str
    edition: int
    at: datetime
    remark: str = ""
    items: tuple[tuple[str, str], ...] = ()  # question's label, what is said of it
    due: str = ""  # ISO day


@dataclass(frozen=True, slots=True)
class Correction:
    """One return of one table; days are ISO, ``time`` counts the returns of this table from 1."""

    circle: str  # its name; a region's, or empty for the city's own tables
    region: str
    form: str  # short name
    stage: str
    time: int
    returned_on: str
    lacking: str
    due: str
    handed_on: str = ""
    passed_on: str = ""
    outcome: str = OPEN


def corrections(
    steps: Sequence[Step], today: str, *, circle: str, region: str, form: str, stage: str
) -> tuple[Correction, ...]:
    """Every return of one table in its order, from all that was done with it; until it passes there is a next one."""
    found: list[Correction] = []
    for at, step in enumerate(steps):
        if step.act != "return":
            continue
        back = next((one for one in steps[at + 1 :] if one.act == "submit"), None)
        after = () if back is None else tuple(one for one in steps[at + 1 :] if one.edition == back.edition)
        passed = next((one for one in after if one.act in PASSING), None)
        found.append(
            Correction(
                circle, region, form, stage, len(found) + 1, _day(step.at), _lacking(step), step.due,
                _day(back.at) if back else "", _day(passed.at) if passed else "",
                _outcome(step.due, today, back, passed, after),
            )
        )  # fmt: skip
    return tuple(found)


def _outcome(due: str, today: str, back: Step | None, passed: Step | None, after: Iterable[Step]) -> str:
    if back is None:
        return OVERDUE if due and due < today else OPEN
    if passed is not None:
        return PASSED
    return AGAIN if any(one.act == "return" for one in after) else WAITING


def _lacking(step: Step) -> str:
    """The reasons by question, then what was said of the whole."""
    said = [f"{label}：{words}" for label, words in step.items]
    return "；".join(part.rstrip("。；") for part in (*said, step.remark) if part)


def _day(at: datetime) -> str:
    return at.astimezone().date().isoformat()
