"""Measures and conditions over answers, as intervals: the least and the most that a number can still become.

The most is None where nothing bounds it. All conditions rise with their measure, so a condition is certain
where the least reaches it and possible where the most does.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Protocol

from lcsurvey.form.model import Answers, Form, Question, Settings
from lcsurvey.score.model import Condition, Measure

Number = Fraction | int
Interval = tuple[Number, Number | None]


class Measured(Protocol):
    """A compiled measure."""

    def __call__(self, answers: Answers, settings: Settings) -> Interval:
        """The least and the most it can still become."""

    def whole(self, settings: Settings) -> int:
        """How many options or rows there are to count; 0 for plain numbers."""


def measure_of(form: Form, measure: Measure) -> Measured:
    """The compiled measure."""
    if measure.ratio is not None:
        return _Ratio(form, measure.ratio, measure.plus)
    question = form.question[measure.question]
    if question.type == "select_multiple":
        return _Options(question, measure)
    if question.type == "table":
        return _Rows(question, measure)
    return _Sum(form, (question.name, *measure.plus)) if measure.plus else _Plain(question)


class _Plain:
    """A number; a yes/no question is 1 or 0."""

    def __init__(self, question: Question) -> None:
        self.name = question.name
        self.truth = question.type == "select_one"
        self.most: Number | None = 1 if self.truth else None
        if not self.truth and question.maximum is not None:
            self.most = Fraction(question.maximum)
        elif question.appearance == "rate":
            self.most = 1

    def __call__(self, answers: Answers, settings: Settings) -> Interval:
        value = answers.get(self.name)
        if value is None:
            return 0, self.most
        if self.truth:
            number: Number = 1 if value == "yes" else 0
        else:
            number = value if isinstance(value, int) else _plain(Fraction(value))
        return number, number

    def whole(self, settings: Settings) -> int:
        return 0


class _Sum:
    """Several numbers added; one that its setting does not ask for adds nothing."""

    def __init__(self, form: Form, names: tuple[str, ...]) -> None:
        self.parts = [(form.question[name].setting, _Plain(form.question[name])) for name in names]

    def __call__(self, answers: Answers, settings: Settings) -> Interval:
        least: Number = 0
        most: Number | None = 0
        for setting, part in self.parts:
            if setting and not settings.get(setting):
                continue
            low, high = part(answers, settings)
            least += low
            most = None if most is None or high is None else most + high
        return least, most

    def whole(self, settings: Settings) -> int:
        return 0


class _Options:
    """How many options are 有, and a named 其他 as one more."""

    def __init__(self, question: Question, measure: Measure) -> None:
        self.other = measure.other
        self.setting = measure.options_setting
        names = measure.options or tuple(choice.name for choice in question.choices)
        self.fields = {name: f"{question.name}.{name}" for name in names}

    def _names(self, settings: Settings) -> list[str]:
        chosen = settings.get(self.setting) if self.setting else None
        return [name for name in self.fields if name in chosen] if chosen else list(self.fields)

    def __call__(self, answers: Answers, settings: Settings) -> Interval:
        have = unseen = 0
        for name in self._names(settings):
            present = answers.get(self.fields[name])
            if present is None:
                unseen += 1
            elif present:
                have += 1
        if self.other and answers.get(self.other):
            have += 1
        return have, have + unseen

    def whole(self, settings: Settings) -> int:
        return len(self._names(settings))


class _Rows:
    """How many rows of a table reach a number; the row ``other`` counts only once it is named."""

    def __init__(self, question: Question, measure: Measure) -> None:
        self.rows = [(row.name, f"{question.name}.{row.name}.{measure.column}") for row in question.choices]
        self.enough = measure.row_at_least if measure.row_at_least is not None else Fraction(1)
        self.other = measure.other

    def __call__(self, answers: Answers, settings: Settings) -> Interval:
        have = unseen = 0
        for name, field in self.rows:
            if name == "other" and self.other and not answers.get(self.other):
                continue
            value = answers.get(field)
            if value is None:
                unseen += 1
            elif not isinstance(value, str) and value >= self.enough:
                have += 1
        return have, have + unseen

    def whole(self, settings: Settings) -> int:
        return len(self.rows)


class _Ratio:
    """One number through another; a whole of 0 gives nothing."""

    def __init__(self, form: Form, ratio: tuple[str, str], plus: tuple[str, ...]) -> None:
        self.top, self.bottom = _Sum(form, (ratio[0], *plus)), _Plain(form.question[ratio[1]])

    def __call__(self, answers: Answers, settings: Settings) -> Interval:
        low, high = self.top(answers, settings)
        least, most = self.bottom(answers, settings)
        if most == 0:
            return 0, 0
        if most is not None and low == high and least == most:
            exact = (
                Fraction(low) / most if not (isinstance(low, int) and isinstance(most, int)) else Fraction(low, most)
            )
            return exact, exact
        lowest: Number = Fraction(low) / Fraction(most) if most else 0
        highest = Fraction(high) / Fraction(least) if high is not None and least else (0 if high == 0 else None)
        return lowest, highest

    def whole(self, settings: Settings) -> int:
        return 0


Seen = tuple[Interval, ...]
Check = Callable[[Answers, Settings], tuple[bool, bool, Seen]]


def threshold_of(condition: Condition, settings: Settings) -> Fraction:
    """What the measure has to reach; yes/no questions need 1. A setting that says nothing: the strictest."""
    if condition.setting:
        known = condition.by_setting.get(str(settings.get(condition.setting)))
        return max(condition.by_setting.values()) if known is None else known
    if condition.above is not None:
        return condition.above
    return condition.at_least if condition.at_least is not None else Fraction(1)


def _plain(edge: Fraction) -> Number:
    """A whole number as int: it compares faster."""
    return edge.numerator if edge.denominator == 1 else edge


def holds(form: Form, conditions: tuple[Condition, ...]) -> Check:
    """Whether all conditions hold for certain, whether they still can, and what was measured."""
    compiled = [
        (
            condition,
            measure_of(form, condition.measure),
            None if condition.setting else _plain(threshold_of(condition, {})),
        )
        for condition in conditions
    ]

    def check(answers: Answers, settings: Settings) -> tuple[bool, bool, Seen]:
        certain = possible = True
        seen = []
        for condition, measured, fixed in compiled:
            low, high = interval = measured(answers, settings)
            seen.append(interval)
            edge = threshold_of(condition, settings) if fixed is None else fixed
            reached = low > edge if condition.above is not None else low >= edge
            if reached:
                continue
            certain = False
            if high is not None and (low is high or (high <= edge if condition.above is not None else high < edge)):
                possible = False
        return certain, possible, tuple(seen)

    return check
