"""One export of a whole city split over its circles, by a column of communities or of circles.

A community that two circles have is asked for: ``belongs`` says which of them is meant, of a name that nobody knows
which circle it is of, and of one whose rows are left out that it is of none. A row that names no known place is a problem
with its cell, and belongs to no circle.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from lcsurvey.errors import InputError, Problem
from lcsurvey.intake.cells import Unreadable, short
from lcsurvey.intake.grid import Grid
from lcsurvey.intake.headings import personal
from lcsurvey.intake.marks import rows_said
from lcsurvey.intake.places import Register, circle_key, community_key

LEFT_OUT = ""
"""In ``belongs``: the rows of this name are not taken."""
_LEAST = 0.5
"""So many of the filled cells of a column have to name a place."""


@dataclass(frozen=True, slots=True)
class Split:
    """``grids``: circle → its rows; ``column`` the one that said so; ``asked``: community → the circles it may mean.

    ``unknown``: what is written → rows of which no circle is known; ``left``: how many rows are left out on purpose.
    """

    column: int
    heading: str
    grids: Mapping[str, Grid]
    problems: tuple[Problem, ...]
    asked: Mapping[str, tuple[str, ...]]
    unknown: Mapping[str, int] = field(default_factory=dict)
    left: int = 0


def split(grid: Grid, register: Register, belongs: Mapping[str, str] | None = None) -> Split:
    """The rows of each circle; InputError where no column says where the answers come from."""
    column = _column(grid, register)
    if column is None:
        raise InputError(
            f"{grid.name}：没有一列写着已登记的社区或生活圈，分不出是哪个生活圈的问卷。请用 --circle 写明，或在表格里加一列“社区”。"
        )
    given = {community_key(name): circle for name, circle in (belongs or {}).items()}
    rows: dict[str, list[int]] = defaultdict(list)
    problems: list[Problem] = []
    asked: dict[str, tuple[str, ...]] = {}
    found: dict[str, str | Unreadable] = {}
    unknown: dict[str, int] = defaultdict(int)
    left = 0
    for number, row in enumerate(grid.rows):
        text = row[column]
        if text not in found:
            found[text] = _circle(text, register, given, asked)
        where = found[text]
        if isinstance(where, Unreadable):
            trouble = grid.trouble(number, column)
            code, said = ("bad_cell", f"{trouble}。") if trouble else ("unknown_place", str(where.args[0]))
            problems.append(Problem(code, grid.place(number, column), said))
            unknown[text] += 1
        elif where == LEFT_OUT:
            left += 1
        else:
            rows[where].append(number)
    grids = {circle: grid.only(numbers) for circle, numbers in rows.items()}
    return Split(column, grid.heading[column], grids, tuple(problems), asked, dict(unknown), left)


def of_circle(grid: Grid, register: Register, circle: str) -> tuple[Grid, Mapping[str, int]]:
    """The rows of an export that may be this circle's, and how many are others'.

    A row that names no known place, or one that this circle has too, stays: the export may be of one circle alone.
    """
    column = _column(grid, register)
    if column is None:
        return grid, {}
    asked: dict[str, tuple[str, ...]] = {}
    found = {text: _circle(text, register, {}, asked) for text in {row[column] for row in grid.rows}}
    elsewhere: dict[str, int] = defaultdict(int)
    kept: list[int] = []
    unknown: list[int] = []
    for number, row in enumerate(grid.rows):
        where = found[row[column]]
        if isinstance(where, Unreadable) or where == circle:
            kept.append(number)
            if isinstance(where, Unreadable) and short(row[column]) not in asked:
                unknown.append(grid.numbers[number] - 1)
        else:
            elsewhere[where] += 1
    if not elsewhere:
        return grid, {}
    own = grid.only(kept)
    if unknown:
        said = f"{rows_said(unknown)}看不出是哪个生活圈的，也算在这里，请核对。"
        own = replace(own, notes=(*own.notes, said))
    return own, elsewhere


def others(elsewhere: Mapping[str, int], register: Register) -> str:
    """Whose the rest of an export is, in a sentence; empty where there is none."""
    if not elsewhere:
        return ""
    most = sorted(elsewhere.items(), key=lambda one: -one[1])
    said = "、".join(f"{register.title(circle)} {number:,} 行" for circle, number in most[:4])
    more = f"等 {len(most)} 个生活圈" if len(most) > 4 else ""
    return f"文件里还有别的生活圈的：{said}{more}，没有算进来。到那个生活圈再导入这份文件就行。"


def _circle(
    text: str, register: Register, given: Mapping[str, str], asked: dict[str, tuple[str, ...]]
) -> str | Unreadable:
    """The circle that a cell means, or why none does."""
    key = community_key(text)
    if key in given:
        return given[key]
    if not text:
        return Unreadable("没写是哪个社区。请补上，或不收这一行。")
    try:
        return register.circle(text)
    except Unreadable:
        pass
    several = tuple(one.circle for one in register.communities if community_key(one.name) == key)
    if len(set(several)) > 1:
        asked[short(text)] = tuple(dict.fromkeys(several))
    try:
        return register.community(text).circle
    except Unreadable as error:
        return error


def _column(grid: Grid, register: Register) -> int | None:
    """The column of which most cells name a community or circle; a circle's before a community's, then the most."""
    circles = {circle_key(one.name) for one in register.circles}
    communities = {community_key(one.name) for one in register.communities}
    best, most = None, 0.0
    for column, heading in enumerate(grid.heading):
        if personal(heading) and "社区" not in heading and "生活圈" not in heading:
            continue
        filled = [row[column] for row in grid.rows[:500] if row[column]]
        if not filled:
            continue
        known = sum(circle_key(text) in circles or community_key(text) in communities for text in filled)
        share = known / len(filled) + (0.01 if "社区" in heading or "生活圈" in heading else 0)
        if share >= _LEAST and share > most:
            best, most = column, share
    return best
