"""The three tables scored by hand: no forms, no rules, only what these tables say, written straight down.

Returns what ``lcsurvey.score.scoring.score`` returns, line by line and reason by reason; the benchmark asserts
that before it measures.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any

from lcsurvey.form.model import Answers, Settings
from lcsurvey.response.check import LARGEST, LONGEST
from lcsurvey.score.model import Rule
from lcsurvey.score.scorecard import Floor, Line, Reason, Scorecard
from lcsurvey.score.table import Table

Score = Callable[[Answers, Settings], Scorecard]
ZERO = Fraction(0)


def is_text(value: Any) -> bool:
    return isinstance(value, str) and len(value.encode()) <= LONGEST and value.isprintable()


def is_number(value: Any, low: int, high: Any) -> bool:
    if type(value) is int:
        return bool(low <= value <= high)
    return isinstance(value, Decimal) and value.is_finite() and low <= value <= high


def rules_of(table: Table) -> dict[str, Rule]:
    found = {}
    queue = list(table.rules.rules)
    while queue:
        rule = queue.pop()
        found[rule.id] = rule
        queue += rule.parts
    return found


def card(table: Table, lines: tuple[Line, ...], missing: tuple[str, ...], floors: tuple[Floor, ...] = ()) -> Scorecard:
    total = sum([line.least for line in lines[1:]], lines[0].least)
    reachable = total if not missing else sum([line.reachable for line in lines[1:]], lines[0].reachable)
    bands = table.rules.bands
    failed = any(floor.short for floor in floors)
    lost = any(line.rule.floor is not None and line.reachable < line.rule.floor for line in lines)
    rating = bands[-1] if failed else next(band for band in bands if total >= band.at_least)
    best = bands[-1] if lost else next(band for band in bands if reachable >= band.at_least)
    return Scorecard(
        table.form.id, table.form.version, lines, total, reachable, table.rules.maximum, rating, rating is best,
        not missing, missing, floors, bands,
    )  # fmt: skip


def typing(table: Table) -> Score:
    """济宁附件2."""
    form = table.form
    basic, quality = table.rules.rules
    basics = [(c.name, f"basic_formats.{c.name}") for c in form.question["basic_formats"].choices]
    qualities = [f"quality_formats.{c.name}" for c in form.question["quality_formats"].choices]
    options = {field for _, field in basics} | set(qualities)
    half = Fraction(3, 2)

    def score(answers: Answers, settings: Settings) -> Scorecard:
        kept: dict[str, Any] = {}
        for field, value in answers.items():
            if field in options:
                if value is True or value is False:
                    kept[field] = value
            elif field in ("basic_formats_other", "quality_formats_other") and is_text(value):
                kept[field] = value
        required = settings.get("required_formats")
        have = possible = 0
        lacking = []
        unseen = False
        for name, field in basics:
            present = kept.get(field)
            unseen = unseen or present is None
            if required and name not in required:
                continue
            if present:
                have += 1
            else:
                lacking.append(name)
            if present is not False:
                possible += 1
        need = len(required) if required else 15
        least = basic.maximum if have >= need else ZERO
        reach = basic.maximum if possible >= need else ZERO
        count = blank = 0
        for field in qualities:
            present = kept.get(field)
            if present is None:
                blank += 1
            elif present:
                count += 1
        if settings.get("count_other") and kept.get("quality_formats_other"):
            count += 1
        low = min(quality.maximum, half * count)
        high = min(quality.maximum, half * (count + blank)) if blank else low
        first = {"have": have, "need": need, "lacking": lacking, "required": bool(required)}
        second = {"count": count, "most": count + blank, "lacking": []}
        missing = (("basic_formats",) if unseen else ()) + (("quality_formats",) if blank else ())
        lines = (
            Line(basic, least if least == reach else None, least, reach, Reason("count_at_least", first, form), missing[:1] if unseen else ()),
            Line(quality, low if low == high else None, low, high, Reason("each_capped", second, form), missing[-1:] if blank else ()),
        )  # fmt: skip
        return card(table, lines, missing)

    return score


def acceptance(table: Table) -> Score:
    """鄂尔多斯附件2."""
    form = table.form
    organisation, basic, quality = table.rules.rules
    assessed = {rule.id: int(rule.maximum) for rule in organisation.parts}
    items = {rule.id for rule in (*basic.parts, *quality.parts)}
    weights = {top.id: [(rule.id, int(rule.maximum)) for rule in top.parts] for top in (basic, quality)}
    within = {top.id: {rule.id for rule in top.parts} for top in (basic, quality)}
    order = ["org_staff", "org_plan", "org_design", *(rule.id for rule in (*basic.parts, *quality.parts))]

    whole_points = {name: weight for pairs in weights.values() for name, weight in pairs}

    def share(rule: Rule, kept: Answers, whole: Any, of: str, weighted: bool) -> Line:
        covered = kept.get(rule.id)
        data = {"covered": covered, "whole": whole, "weighted": weighted}
        reason = Reason("share", data, form)
        if covered is None or whole is None:
            missing = ((of,) if whole is None else ()) + ((rule.id,) if covered is None else ())
            if covered == 0:
                return Line(rule, ZERO, ZERO, ZERO, reason, missing)
            return Line(rule, None, ZERO, rule.maximum, reason, missing)
        points = rule.maximum if covered == whole else Fraction(whole_points[rule.id] * covered, whole)
        return Line(rule, points, points, points, reason)

    def total(rule: Rule, parts: tuple[Line, ...], missing: tuple[str, ...], least: Fraction) -> Line:
        if not missing:
            return Line(rule, least, least, least, Reason("sum", {}, form), (), parts)
        open_ = sum([int(part.rule.maximum) for part in parts if part.points is None])
        known, reach = not open_, least + open_ if open_ else least
        return Line(rule, least if known else None, least, reach, Reason("sum", {}, form), missing, parts)

    def score(answers: Answers, settings: Settings) -> Scorecard:
        weighted = bool(settings.get("weight_by_households"))
        of = "households" if weighted else "compounds"
        kept: dict[str, Any] = {}
        given: Any = answers.get(of)
        limit = LARGEST if given is None else given
        whole = given if type(given) is int and 1 <= given <= LARGEST else None
        if whole is not None:
            kept[of] = whole
        for field, value in answers.items():
            if field in items:
                if type(value) is int and 0 <= value <= LARGEST and value <= limit:
                    kept[field] = value
            elif field in assessed and is_number(value, 0, assessed[field]) and not value * 2 % 1:
                kept[field] = value
        open_ = tuple(name for name in order if name not in kept)
        missing = open_ if whole is not None else (of, *open_)
        groups, sum_ = [], ZERO
        for rule in organisation.parts:
            judged = kept.get(rule.id)
            if judged is None:
                groups.append(Line(rule, None, ZERO, rule.maximum, Reason("assessed", {}, form), (rule.id,)))
            else:
                points = Fraction(judged)  # type: ignore[arg-type]
                sum_ += points
                groups.append(Line(rule, points, points, points, Reason("assessed", {"value": judged}, form)))
        lines = [
            total(organisation, tuple(groups), tuple(n for n in missing if n in assessed) if missing else (), sum_)
        ]
        floors = []
        for top in (basic, quality):
            parts = tuple(share(rule, kept, whole, of, weighted) for rule in top.parts)
            covered = sum([weight * kept.get(name, 0) for name, weight in weights[top.id]])
            least = Fraction(covered, whole) if whole else ZERO
            line = total(
                top, parts, tuple(n for n in missing if n == of or n in within[top.id]) if missing else (), least
            )
            lines.append(line)
            assert top.floor is not None
            floors.append(Floor(top, top.floor, line.least, max(ZERO, top.floor - line.least)))
        return card(table, tuple(lines), missing, tuple(floors))

    return score
