"""The one function that scores: the screen, the page, the merge and the command line all call :func:`score`.

Rules are compiled once per table into closures over intervals: every measure has a least and a most (None:
without bound) that it can still become, so a line knows what it has for certain and what it can still reach.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction

from lcsurvey.form.model import Answers, Form, Settings
from lcsurvey.response.flow import Flow
from lcsurvey.score.measure import Interval, holds, measure_of
from lcsurvey.score.model import Band, Minus, Rule, Rules
from lcsurvey.score.scorecard import Floor, Line, Reason, Scorecard
from lcsurvey.score.table import Table

ZERO = Fraction(0)

Given = tuple[Answers, Settings, frozenset[str]]
"""The answers that count, the settings, and the required questions that are not fully answered."""
_Outcome = tuple[Fraction, Fraction, Mapping[str, object]]
"""Least, reachable, and what decided it."""


def score(table: Table, answers: Answers, settings: Settings) -> Scorecard:
    """The scorecard of the answers that count. Exact; unanswered is not zero."""
    return table.scorer(answers, settings)


def added(points: Sequence[Fraction]) -> Fraction:
    """The exact sum; numerators of one denominator are added as integers first."""
    numerators: dict[int, int] = {}
    for point in points:
        denominator = point.denominator
        numerators[denominator] = numerators.get(denominator, 0) + point.numerator
    total = ZERO
    for denominator, numerator in numerators.items():
        part = Fraction(numerator, denominator)
        total = total + part if total else part
    return total


class Scorer:
    """The compiled rules of one table."""

    def __init__(self, form: Form, rules: Rules) -> None:
        self.form = form
        self.rules = rules
        self._order = {question.name: index for index, question in enumerate(form.questions)}
        self._lines = [self._line(rule) for rule in rules.rules]
        self._required = [(q, q.name, q.fields) for q in form.questions if q.required]
        self._flow = Flow(form)

    def __call__(self, answers: Answers, settings: Settings) -> Scorecard:
        taken, now = self._flow.settle(answers, settings)
        missing = self._missing(taken, now)
        given = (taken, settings, frozenset(missing))
        lines = tuple(line(given) for line in self._lines)
        least = added([line.least for line in lines])
        reachable = added([line.reachable for line in lines])
        floors = tuple(self._floors(lines))
        rating = self._band(least, any(floor.short for floor in floors))
        best = self._band(reachable, any(line.rule.floor and line.reachable < line.rule.floor for line in lines))
        return Scorecard(
            form=self.form.id,
            version=self.form.version,
            lines=lines,
            total=least,
            reachable=reachable,
            maximum=self.rules.maximum,
            rating=rating,
            final=rating is best,
            complete=not missing,
            missing=missing,
            floors=floors,
        )

    def _missing(self, answers: Answers, now: frozenset[str]) -> tuple[str, ...]:
        """The required questions that are asked and not fully answered, in the paper's order."""
        open_ = []
        for question, name, fields in self._required:
            for field in fields:
                if field not in answers:
                    if name in now and question.unanswered(answers):
                        open_.append(name)
                    break
        return tuple(open_)

    def _floors(self, lines: tuple[Line, ...]) -> list[Floor]:
        found = []
        for line in lines:
            if (floor := line.rule.floor) is not None:
                found.append(Floor(line.rule, floor, line.least, max(ZERO, floor - line.least)))
        return found

    def _band(self, points: Fraction, floor_missed: bool) -> Band:
        if floor_missed:
            return next(band for band in self.rules.bands if band.label == self.rules.failed)
        return next(band for band in self.rules.bands if points >= band.at_least)

    def _line(self, rule: Rule) -> Callable[[Given], Line]:
        if rule.kind == "sum":
            return self._sum(rule)
        form = self.form
        decide = _COMPILE[rule.kind](form, rule)
        questions = self._questions(rule)

        def line(given: Given) -> Line:
            least, reachable, data = decide(given)
            open_ = given[2]
            missing = tuple(name for name in questions if name in open_) if open_ else ()
            points = least if least is reachable or least == reachable else None
            return Line(rule, points, least, reachable, Reason(rule.kind, data, form), missing)

        return line

    def _sum(self, rule: Rule) -> Callable[[Given], Line]:
        compiled = [self._line(part) for part in rule.parts]
        order, form = self._order, self.form

        def line(given: Given) -> Line:
            parts = tuple(part(given) for part in compiled)
            names: set[str] = set()
            settled = True
            for part in parts:
                settled = settled and part.points is not None
                if part.missing:
                    names.update(part.missing)
            least = added([part.least for part in parts])
            reachable = least if settled else added([part.reachable for part in parts])
            missing = tuple(sorted(names, key=order.__getitem__)) if names else ()
            points = least if settled else None
            return Line(rule, points, least, reachable, Reason("sum", {}, form), missing, parts)

        return line

    def _questions(self, rule: Rule) -> list[str]:
        """The questions that a rule reads, in the paper's order."""
        return sorted(read_by(rule), key=self._order.__getitem__)


def read_by(rule: Rule) -> set[str]:
    """The names of every question that a rule of its own (not its parts) reads."""
    measures = [rule.measure] if rule.measure else []
    conditions = [*rule.when, *rule.zero_unless, *(c for rung in rule.rungs for c in rung.when)]
    for minus in rule.minus:
        measures += [measure for measure in (minus.each_missing, minus.measure) if measure]
        conditions += [minus.unless] if minus.unless else []
    measures += [condition.measure for condition in conditions]
    names = {rule.question, rule.of, rule.weighted_of}
    for measure in measures:
        names |= {measure.question, measure.other, *(measure.ratio or ()), *measure.plus}
    return names - {""}


_Compile = Callable[[Form, Rule], Callable[[Given], _Outcome]]


def _assessed(form: Form, rule: Rule) -> Callable[[Given], _Outcome]:
    def decide(given: Given) -> _Outcome:
        value = given[0].get(rule.question)
        if value is None:
            return ZERO, rule.maximum, {}
        points = Fraction(value)
        return points, points, {"value": value}

    return decide


def _share(form: Form, rule: Rule) -> Callable[[Given], _Outcome]:
    maximum = rule.maximum

    def decide(given: Given) -> _Outcome:
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


def _count_at_least(form: Form, rule: Rule) -> Callable[[Given], _Outcome]:
    fields = [(choice.name, f"{rule.question}.{choice.name}") for choice in form.question[rule.question].choices]

    def decide(given: Given) -> _Outcome:
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


def _each_capped(form: Form, rule: Rule) -> Callable[[Given], _Outcome]:
    assert rule.measure is not None
    measured = measure_of(form, rule.measure)
    extra = rule.measure.other if rule.other_setting else ""
    each, maximum = rule.each, rule.maximum

    def decide(given: Given) -> _Outcome:
        low, high = measured(given[0], given[1])
        if extra and not given[1].get(rule.other_setting) and given[0].get(extra):
            low, high = low - 1, high if high is None else high - 1
        least = min(maximum, each * low)
        return least, maximum if high is None else min(maximum, each * high), {"count": low, "most": high}

    return decide


def _ladder(form: Form, rule: Rule) -> Callable[[Given], _Outcome]:
    rungs = [(rung.points, holds(form, rung.when)) for rung in rule.rungs]

    def decide(given: Given) -> _Outcome:
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


def _threshold(form: Form, rule: Rule) -> Callable[[Given], _Outcome]:
    check = holds(form, rule.when)

    def decide(given: Given) -> _Outcome:
        certain, possible, values = check(given[0], given[1])
        least = rule.maximum if certain else ZERO
        reachable = rule.maximum if possible else ZERO
        return least, reachable, {"values": values, "settings": given[1], "answers": given[0], "met": certain}

    return decide


def _choice(form: Form, rule: Rule) -> Callable[[Given], _Outcome]:
    lowest, highest = min(rule.by_choice.values(), default=ZERO), max(rule.by_choice.values(), default=ZERO)
    labels = {choice.name: choice.label for choice in form.question[rule.question].choices}

    def decide(given: Given) -> _Outcome:
        value = given[0].get(rule.question)
        if value is None:
            return lowest, highest, {}
        points = rule.by_choice[str(value)]
        return points, points, {"label": labels[str(value)]}

    return decide


def _deduct(form: Form, rule: Rule) -> Callable[[Given], _Outcome]:
    venue = holds(form, rule.zero_unless)
    losses = [_loss(form, minus) for minus in rule.minus]

    def decide(given: Given) -> _Outcome:
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


_COMPILE: Mapping[str, _Compile] = {
    "assessed": _assessed,
    "share": _share,
    "count_at_least": _count_at_least,
    "each_capped": _each_capped,
    "ladder": _ladder,
    "deduct": _deduct,
    "choice": _choice,
    "threshold": _threshold,
}
