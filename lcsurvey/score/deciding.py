"""What each kind of rule decides: the least and the most points it can still give, and what decided it.

Rules are compiled once per table into closures over intervals: every measure has a least and a most (None:
without bound) that it can still become, so a line knows what it has for certain and what it can still reach.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction

from lcsurvey.form.model import Answers, Form, Settings
from lcsurvey.score.measure import Interval, holds, measure_of
from lcsurvey.score.model import POINTS, Minus, Rule

ZERO = Fraction(0)

Given = tuple[Answers, Settings, frozenset[str]]
"""The answers that count, the settings, and the required questions that are not fully answered."""
Decision = tuple[Fraction, Fraction, Mapping[str, object]]
"""Least, reachable, and what decided it."""
Decide = Callable[[Given], Decision]


def decider(form: Form, rule: Rule) -> Decide:
    """The compiled rule; of any kind but ``sum``, which only adds."""
    return _DECIDERS[rule.kind](form, rule)


def _assessed(form: Form, rule: Rule) -> Decide:
    def decide(given: Given) -> Decision:
        value = given[0].get(rule.question)
        if value is None:
            return ZERO, rule.maximum, {}
        points = Fraction(value)
        return points, points, {"value": value}

    return decide


def _share(form: Form, rule: Rule) -> Decide:
    maximum = rule.maximum

    def decide(given: Given) -> Decision:
        answers, settings, _ = given
        weighted = bool(rule.weighted_setting and settings.get(rule.weighted_setting))
        covered, whole = answers.get(rule.question), answers.get(rule.weighted_of if weighted else rule.of)
        data = {"covered": covered, "whole": whole, "weighted": weighted}
        if covered is None or whole is None:
            return ZERO, ZERO if covered == 0 or whole == 0 else maximum, data
        if covered == whole:
            return (maximum, maximum, data) if whole else (ZERO, ZERO, data)
        points = Fraction(maximum.numerator * int(covered), maximum.denominator * int(whole)) if whole else ZERO
        return points, points, data

    return decide


def _count_at_least(form: Form, rule: Rule) -> Decide:
    fields = [(choice.name, f"{rule.question}.{choice.name}") for choice in form.question[rule.question].choices]

    def decide(given: Given) -> Decision:
        answers, settings, _ = given
        required = settings.get(rule.required_setting) if rule.required_setting else None
        have = possible = 0
        lacking: list[str] = []
        for name, field in fields:
            if required and name not in required:
                continue
            present = answers.get(field)
            if present:
                have += 1
            else:
                lacking.append(name)
            if present is not False:
                possible += 1
        need = len(required) if required else rule.count
        least = rule.maximum if have >= need else ZERO
        reachable = rule.maximum if possible >= need else ZERO
        data = {"have": have, "need": need, "lacking": lacking, "required": bool(required)}
        return least, reachable, data

    return decide


def _each_capped(form: Form, rule: Rule) -> Decide:
    assert rule.measure is not None
    measured = measure_of(form, rule.measure)
    extra = rule.measure.other if rule.other_setting else ""
    each, maximum = rule.each, rule.maximum
    question = form.question.get(rule.measure.question)
    counted = question is not None and question.type == "select_multiple" and rule.unit != POINTS
    named = (
        [(choice.name, f"{question.name}.{choice.name}") for choice in question.choices] if counted and question else []
    )

    def decide(given: Given) -> Decision:
        low, high = measured(given[0], given[1])
        if extra and not given[1].get(rule.other_setting) and given[0].get(extra):
            low, high = low - 1, high if high is None else high - 1
        least = min(maximum, each * low)
        return least, maximum if high is None else min(maximum, each * high), {
            "count": low, "most": high, "lacking": [name for name, field in named if not given[0].get(field)],
        }  # fmt: skip

    return decide


def _ladder(form: Form, rule: Rule) -> Decide:
    rungs = [(rung.points, holds(form, rung.when)) for rung in rule.rungs]

    def decide(given: Given) -> Decision:
        least = reachable = ZERO
        values: tuple[Interval, ...] = ()
        at = len(rungs)
        for index, (points, check) in enumerate(rungs):
            certain, possible, seen = check(given[0], given[1])
            values = values or seen
            if possible and points > reachable:
                reachable = points
            if certain:
                least, at = points, index
                break
        return least, reachable, {"rung": at, "values": values, "settings": given[1], "answers": given[0]}

    return decide


def _threshold(form: Form, rule: Rule) -> Decide:
    check = holds(form, rule.when)

    def decide(given: Given) -> Decision:
        certain, possible, values = check(given[0], given[1])
        least = rule.maximum if certain else ZERO
        reachable = rule.maximum if possible else ZERO
        return least, reachable, {"values": values, "settings": given[1], "answers": given[0], "met": certain}

    return decide


def _choice(form: Form, rule: Rule) -> Decide:
    lowest, highest = min(rule.by_choice.values(), default=ZERO), max(rule.by_choice.values(), default=ZERO)
    labels = {choice.name: choice.label for choice in form.question[rule.question].choices}

    def decide(given: Given) -> Decision:
        value = given[0].get(rule.question)
        if value is None:
            return lowest, highest, {}
        points = rule.by_choice[str(value)]
        return points, points, {"label": labels[str(value)]}

    return decide


def _deduct(form: Form, rule: Rule) -> Decide:
    venue = holds(form, rule.zero_unless)
    losses = [_loss(form, minus) for minus in rule.minus]

    def decide(given: Given) -> Decision:
        certain, possible, _ = venue(given[0], given[1])
        if not possible:
            return ZERO, ZERO, {"venue": False}
        worst = best = rule.maximum
        lost = []
        for minus, loss in zip(rule.minus, losses, strict=True):
            fewest, most = loss(given[0], given[1])
            best -= minus.points * fewest
            worst -= minus.points * most
            lost.append((fewest, most))
        data = {"venue": True if certain else None, "lost": tuple(lost), "answers": given[0], "settings": given[1]}
        return max(ZERO, worst) if certain else ZERO, max(ZERO, best), data

    return decide


def _loss(form: Form, minus: Minus) -> Callable[[Answers, Settings], tuple[int, int]]:
    """How often one deduction falls: the fewest and the most that are still possible."""
    if minus.unless is not None:
        check = holds(form, (minus.unless,))

        def unless(answers: Answers, settings: Settings) -> tuple[int, int]:
            certain, possible, _ = check(answers, settings)
            return 0 if possible else 1, 0 if certain else 1

        return unless
    measure = minus.each_missing or minus.measure
    assert measure is not None
    measured = measure_of(form, measure)

    def short(answers: Answers, settings: Settings) -> tuple[int, int]:
        low, high = measured(answers, settings)
        need = minus.short_of or measured.whole(settings)
        return 0 if high is None else max(0, need - int(high)), max(0, need - int(low))

    return short


_DECIDERS: Mapping[str, Callable[[Form, Rule], Decide]] = {
    "assessed": _assessed,
    "share": _share,
    "count_at_least": _count_at_least,
    "each_capped": _each_capped,
    "ladder": _ladder,
    "deduct": _deduct,
    "choice": _choice,
    "threshold": _threshold,
}
