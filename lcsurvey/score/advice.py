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
from operator import add

from lcsurvey.form.model import Answers, Settings
from lcsurvey.score.apportion import text
from lcsurvey.score.gap import Gap, gaps
from lcsurvey.score.model import POINTS, Band
from lcsurvey.score.scorecard import Scorecard
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


@dataclass(frozen=True, slots=True)
class _Lack:
    """A gap with its gains in the same unit."""

    gap: Gap
    gains: tuple[int, ...]


Part = int | tuple[int, ...]
"""Steps within one gap, so written that the smaller comes first on paper: minus their number, or in a pool which ones."""
Chosen = tuple[int, tuple[Part, ...]]
"""Minus the gain, and the steps gap by gap: the smaller is the better set, among equals the first on paper."""
_NEVER = 1 << 60  # more than any gain
_LAST = 1 << 30  # closes the steps of a pool: what goes on comes before what ends


def advise(table: Table, answers: Answers, settings: Settings, best: int = BEST) -> Advice:
    """Advice on what counts of these answers; what is not known to be there is a gap."""
    if not table.scored:
        return Advice(None, (), "这张表不计分。")
    taken, now = table.scorer.flow.settle(answers, settings)
    card = table.scorer.card(taken, now, settings)
    target = _next(table, card)
    if target is None:
        return Advice(None, (), f"已经是最高一档：{card.rating.label}。")
    found = gaps(table.form, table.rules, card, taken, settings)
    floors = {floor.rule.id: floor.short for floor in card.floors}
    scale = lcm(*(g.denominator for gap in found for g in gap.gains), target.at_least.denominator,
                card.total.denominator, *(short.denominator for short in floors.values()))  # fmt: skip
    need = max(Fraction(0), target.at_least - card.total)
    goal = _Goal(int(need * scale), {name: int(short * scale) for name, short in floors.items() if short})
    lacks = [_Lack(gap, tuple(int(gain * scale) for gain in gap.gains)) for gap in found]
    chosen = _best(lacks, goal, best)
    if not chosen:
        return Advice(target, (), _too_far(table, card, found, target))
    ways = tuple(_way(_steps(found, parts), Fraction(-loss, scale), card, table) for loss, parts in chosen)
    reached = next(band for band in card.bands if ways[0].total >= band.at_least)
    return Advice(target, ways, f"{len(ways[0].steps)} 步可到{reached.label}：{ways[0].sentence}。")


def _next(table: Table, card: Scorecard) -> Band | None:
    """The lowest rating better than the present one."""
    higher = [band for band in card.bands if band.at_least > (card.reckoned or card.rating).at_least]
    return higher[-1] if higher else None


def _too_far(table: Table, card: Scorecard, found: Sequence[Gap], target: Band) -> str:
    if not found and card.missing:
        label = table.form.question[card.missing[0]].label.removesuffix("。")
        return f"还看不出怎样到{target.label}：请先填“{label}”等 {len(card.missing)} 题。"
    if found and any(
        floor.short > sum((g.gains[-1] for g in found if g.top == floor.rule.id), Fraction(0)) for floor in card.floors
    ):
        return f"补齐以后仍有一类达不到底线，到不了{target.label}；请先看其他各项。"
    most = card.total + sum((gap.gains[-1] for gap in found), Fraction(0))
    what = {"format": "补齐全部业态", "compound": "让所有小区都可到全部业态"}.get(table.rules.step, "做完全部改进")
    return f"{what}为 {text(most)} {table.rules.unit}，仍到不了{target.label}；请先看其他各项。"


def _best(lacks: Sequence[_Lack], goal: _Goal, best: int) -> list[Chosen]:
    """The best sets of the fewest steps."""
    tops = list(dict.fromkeys(lack.gap.top for lack in lacks))
    if any(name not in tops for name in goal.floors):
        return []
    fewest = _fewest(lacks, tops, goal)
    if fewest is None:
        return []
    rows: list[list[Chosen]] = [[(0, ())]]
    for top in tops:
        floor = goal.floors.get(top, 0)
        table = _category([lack for lack in lacks if lack.gap.top == top], fewest, best)
        rows = _joined(rows, [[chosen for chosen in row if -chosen[0] >= floor] for row in table], fewest, best)
    return [chosen for chosen in rows[fewest] if -chosen[0] >= goal.total] if fewest < len(rows) else []


def _fewest(lacks: Sequence[_Lack], tops: Sequence[str], goal: _Goal) -> int | None:
    """How many steps are needed at least: the largest gain per number of steps, category by category."""
    total = [0]
    for top in tops:
        least = [0]
        for lack in (lack for lack in lacks if lack.gap.top == top):
            least = _least(least, [-gain for gain in lack.gains])
        floor = goal.floors.get(top, 0)
        total = _least(total, [loss if -loss >= floor else _NEVER for loss in least])
    return next((k for k, loss in enumerate(total) if -loss >= goal.total), None)


def _least(one: Sequence[int], other: Sequence[int]) -> list[int]:
    """The least that any split of 0, 1, 2 … steps among two loses."""
    backwards = one[::-1]
    return [min(_splits(backwards, other, count)[1]) for count in range(len(one) + len(other) - 1)]


def _splits(backwards: Sequence[int], other: Sequence[int], count: int) -> tuple[int, list[int]]:
    """What every split of ``count`` steps loses, and how many steps the first split leaves to ``other``."""
    first = max(0, count - len(backwards) + 1)
    start = len(backwards) - 1 - count + first
    return first, list(map(add, backwards[start:], other[first : count + 1]))


def _category(lacks: Iterable[_Lack], most: int, best: int) -> list[list[Chosen]]:
    """Per number of steps up to ``most``, the best sets within one category."""
    rows: list[list[Chosen]] = [[(0, ())]]
    for lack in lacks:
        options = [_picks(lack, count, best) for count in range(min(len(lack.gap.steps), most) + 1)]
        rows = _joined(rows, options, most, best)
    return rows


def _picks(lack: _Lack, count: int, best: int) -> list[Chosen]:
    loss = -lack.gains[count]
    if not lack.gap.pool:
        return [(loss, (-count,))]
    some = islice(combinations(range(len(lack.gap.steps)), count), best)
    return [(loss, ((*picked, _LAST),)) for picked in some]


def _joined(rows: Sequence[list[Chosen]], options: Sequence[list[Chosen]], most: int, best: int) -> list[list[Chosen]]:
    """Per number of steps up to ``most``, the best of every set of ``rows`` with every one of ``options``."""
    one, other = (
        [row[0][0] if row else _NEVER for row in reversed(rows)],
        [row[0][0] if row else _NEVER for row in options],
    )
    grown: list[list[Chosen]] = []
    for count in range(min(most, len(rows) + len(options) - 2) + 1):
        first, peaks = _splits(one, other, count)
        enough = sorted(peaks)[:best][-1]  # no set that loses more is among the best
        sets = [
            (a[0] + b[0], a[1] + b[1])
            for j, peak in enumerate(peaks, first) if peak <= enough for a in rows[count - j] for b in options[j]
        ]  # fmt: skip
        grown.append(sorted(sets)[:best])
    return grown


def _steps(found: Sequence[Gap], parts: Sequence[Part]) -> list[tuple[Gap, str]]:
    """The steps of a set, in the paper's order."""
    steps = []
    for gap, part in zip(found, parts, strict=True):
        picked = range(-part) if isinstance(part, int) else part[:-1]
        steps += [(gap, gap.steps[index]) for index in picked]
    return steps


def _way(picked: Sequence[tuple[Gap, str]], gain: Fraction, card: Scorecard, table: Table) -> Way:
    total = card.total + gain
    steps = tuple(Step(gap.rule.id, label) for gap, label in picked)
    unit = table.rules.unit
    said = f"+{text(gain)} 分，到 {text(total)} 分" if unit == POINTS else f"共 {text(total)} {unit}"
    return Way(steps, gain, total, f"{_worded(picked, table)}，{said}")


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
    rungs = Counter(gap.rule.id for gap, _ in picked if gap.rule.kind in ("ladder", "choice"))
    highest = {gap.rule.id: label for gap, label in picked}
    return "；".join(
        label + (f"（{rungs.get(rule, n)} 步）" if rungs.get(rule, n) > 1 else "")
        for (rule, label), n in counts.items() if rule not in rungs or label == highest[rule]
    )  # fmt: skip
