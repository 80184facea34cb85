"""The shortest way to the next rating: fewest steps, among equals the larger gain, the three best distinct sets.

Exact: within each top-level category a table keeps, for every number of steps, the three best sets (larger
gain, then first on paper); the categories are then joined. Replacing one category's part of a set by a better
part of the same size keeps the set sufficient and never makes it worse, so three per size are enough; tests
prove it against exhaustive search.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations, islice
from math import lcm

from lcsurvey.form.model import Answers, Settings
from lcsurvey.response.flow import counted
from lcsurvey.score.apportion import text
from lcsurvey.score.gap import Gap, gaps
from lcsurvey.score.model import Band
from lcsurvey.score.scorecard import Scorecard
from lcsurvey.score.scoring import score
from lcsurvey.score.table import Table

BEST = 3


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do: for which rule, and what."""

    rule: str
    label: str


@dataclass(frozen=True, slots=True)
class Way:
    """One sufficient set of steps, with what it gains and the total it leads to."""

    steps: tuple[Step, ...]
    gain: Fraction
    total: Fraction
    sentence: str


@dataclass(frozen=True, slots=True)
class Advice:
    """The next rating and the best ways to it; no way: the sentence says why."""

    target: Band | None
    ways: tuple[Way, ...]
    sentence: str


@dataclass(frozen=True, slots=True)
class _Goal:
    """What is still needed: in the total, and per category with a floor; in common hundredths of a unit."""

    total: int
    floors: dict[str, int]


Chosen = tuple[int, tuple[int, ...]]
"""Gain, and the positions of the steps on paper, rising."""


def advise(table: Table, answers: Answers, settings: Settings, best: int = BEST) -> Advice:
    """Advice on what counts of these answers; what is not known to be there is a gap."""
    card = score(table, answers, settings)
    taken = counted(table.form, answers, settings)
    target = _next(table, card)
    if target is None:
        return Advice(None, (), f"已经是最高一档：{card.rating.label}。")
    found = gaps(table.form, table.rules, card, taken, settings)
    floors = {floor.rule.id: floor.short for floor in card.floors}
    scale = lcm(*(g.denominator for gap in found for g in gap.gains), target.at_least.denominator,
                card.total.denominator, *(short.denominator for short in floors.values()))  # fmt: skip
    need = max(Fraction(0), target.at_least - card.total)
    goal = _Goal(int(need * scale), {name: int(short * scale) for name, short in floors.items() if short})
    chosen = _best(found, goal, scale, best)
    if not chosen:
        return Advice(target, (), _too_far(table, card, found, target))
    labels = [(gap, label) for gap in found for label in gap.steps]
    ways = tuple(_way([labels[i] for i in picked], Fraction(gain, scale), card, table) for gain, picked in chosen)
    return Advice(target, ways, f"{len(ways[0].steps)} 步可到{target.label}：{ways[0].sentence}。")


def _next(table: Table, card: Scorecard) -> Band | None:
    """The lowest rating better than the present one."""
    higher = [band for band in table.rules.bands if band.at_least > card.rating.at_least]
    return higher[-1] if higher else None


def _too_far(table: Table, card: Scorecard, found: Sequence[Gap], target: Band) -> str:
    most = card.total + sum((gap.gains[-1] for gap in found), Fraction(0))
    what = {"format": "补齐全部业态", "compound": "让所有小区都可到全部业态"}.get(table.rules.step, "做完全部改进")
    return f"{what}为 {text(most)} 分，仍到不了{target.label}；请先看其他各项。"


def _best(found: Sequence[Gap], goal: _Goal, scale: int, best: int) -> list[Chosen]:
    """The best sets of the fewest steps."""
    tops = list(dict.fromkeys(gap.top for gap in found))
    if any(name not in tops for name in goal.floors):
        return []
    offsets, start = [], 0
    for gap in found:
        offsets.append(start)
        start += len(gap.steps)
    fewest = _fewest(found, tops, goal, scale)
    if fewest is None:
        return []
    tables = [
        _category([(gap, at) for gap, at in zip(found, offsets, strict=True) if gap.top == top], fewest, scale, best)
        for top in tops
    ]
    return _join(tops, tables, goal, fewest, best)


def _fewest(found: Sequence[Gap], tops: Sequence[str], goal: _Goal, scale: int) -> int | None:
    """How many steps are needed at least: the largest gain per number of steps, category by category."""
    total: list[int | None] = [0]
    for top in tops:
        largest: list[int | None] = [0]
        for gap in (gap for gap in found if gap.top == top):
            largest = _convolve(largest, [int(gain * scale) for gain in gap.gains])
        floor = goal.floors.get(top, 0)
        reached = [gain if gain is not None and gain >= floor else None for gain in largest]
        if all(gain is None for gain in reached):
            return None
        total = _convolve(total, reached)
    return next((k for k, gain in enumerate(total) if gain is not None and gain >= goal.total), None)


def _convolve(one: Sequence[int | None], other: Sequence[int | None]) -> list[int | None]:
    result: list[int | None] = [None] * (len(one) + len(other) - 1)
    for i, first in enumerate(one):
        if first is None:
            continue
        for j, second in enumerate(other):
            if second is not None:
                gain, at = first + second, result[i + j]
                if at is None or gain > at:
                    result[i + j] = gain
    return result


def _category(members: Iterable[tuple[Gap, int]], most: int, scale: int, best: int) -> list[list[Chosen]]:
    """Per number of steps up to ``most``, the best sets within one category."""
    rows: list[list[Chosen]] = [[(0, ())]]
    for gap, offset in members:
        options = [_picks(gap, offset, k, scale, best) for k in range(min(len(gap.steps), most) + 1)]
        grown: list[list[Chosen]] = [[] for _ in range(min(most, len(rows) + len(options) - 2) + 1)]
        for i, row in enumerate(rows):
            for j, picks in enumerate(options):
                if i + j < len(grown):
                    grown[i + j] += [_united(a, b) for a in row for b in picks]
        rows = [_top(row, best) for row in grown]
    return rows


def _picks(gap: Gap, offset: int, count: int, scale: int, best: int) -> list[Chosen]:
    gain = int(gap.gains[count] * scale)
    if not gap.pool:
        return [(gain, tuple(range(offset, offset + count)))]
    return [
        (gain, tuple(offset + i for i in picked)) for picked in islice(combinations(range(len(gap.steps)), count), best)
    ]


def _united(one: Chosen, other: Chosen) -> Chosen:
    return one[0] + other[0], tuple(sorted(one[1] + other[1]))


def _top(row: Iterable[Chosen], best: int) -> list[Chosen]:
    return sorted(row, key=lambda chosen: (-chosen[0], chosen[1]))[:best]


def _join(
    tops: Sequence[str], tables: Sequence[list[list[Chosen]]], goal: _Goal, steps: int, best: int
) -> list[Chosen]:
    """The best sets of exactly ``steps`` over all categories that reach the goal."""
    rows: list[list[Chosen]] = [[(0, ())]]
    for top, table in zip(tops, tables, strict=True):
        floor = goal.floors.get(top, 0)
        enough = [[chosen for chosen in row if chosen[0] >= floor] for row in table]
        grown: list[list[Chosen]] = [[] for _ in range(min(steps, len(rows) + len(enough) - 2) + 1)]
        for i, row in enumerate(rows):
            for j, part in enumerate(enough):
                if i + j < len(grown):
                    grown[i + j] += [_united(a, b) for a in row for b in part]
        rows = [_top(row, best) for row in grown]
    return [chosen for chosen in rows[steps] if chosen[0] >= goal.total] if steps < len(rows) else []


def _way(picked: Sequence[tuple[Gap, str]], gain: Fraction, card: Scorecard, table: Table) -> Way:
    total = card.total + gain
    steps = tuple(Step(gap.rule.id, label) for gap, label in picked)
    return Way(steps, gain, total, f"{_worded(picked, table)}，+{text(gain)} 分，到 {text(total)} 分")


def _worded(picked: Sequence[tuple[Gap, str]], table: Table) -> str:
    """The steps of a set in words: pools by number and example, repeated steps counted."""
    if table.rules.step == "format":
        parts = []
        for rule in dict.fromkeys(gap.rule.id for gap, _ in picked):
            members = [(gap, label) for gap, label in picked if gap.rule.id == rule]
            gap, names = members[0][0], [label for _, label in members]
            named = "、".join(names[:3]) + ("等" if len(names) > 3 else "")
            parts.append(f"补 {len(names)} 个{gap.rule.label}（{named}）")
        first = "先" if len(parts) > 1 or picked[0][0].rule.kind == "count_at_least" else ""
        return first + "，再".join(parts)
    counts = Counter((gap.rule.id, label) for gap, label in picked)
    if table.rules.step == "compound":
        return "、".join(f"{label}再覆盖 {n} 个小区" for (_, label), n in counts.items())
    return "；".join(f"{label}" + (f"×{n}" if n > 1 else "") for (_, label), n in counts.items())
