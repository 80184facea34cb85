"""Rules as frozen values: a small closed family, each with its clause and, where the document is silent, a note."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import Literal

from lcsurvey.form.model import Settings, Source

RuleKind = Literal[
    "assessed", "share", "count_at_least", "each_capped", "ladder", "deduct", "choice", "threshold", "sum"
]
RULE_KINDS: tuple[RuleKind, ...] = (
    "assessed", "share", "count_at_least", "each_capped", "ladder", "deduct", "choice", "threshold", "sum",
)  # fmt: skip

POINTS = "分"
"""What rules give unless they only count things."""


@dataclass(frozen=True, slots=True)
class Measure:
    """A number read from answers: a question's value, how many options are 有, rows that reach a count, or a ratio."""

    question: str = ""
    other: str = ""  # a text question whose non-empty answer counts as one more option
    options: tuple[str, ...] = ()  # restrict to these options; () all
    options_setting: str = ""  # … or to those that this setting names
    column: str = ""  # table question: the column …
    row_at_least: Fraction | None = None  # … and what a row must reach to count
    ratio: tuple[str, str] | None = None  # numerator, denominator
    plus: tuple[str, ...] = ()  # questions added to the number (or numerator) while they are asked
    label: str = ""
    unit: str = ""
    rate: bool = False  # shown as %


@dataclass(frozen=True, slots=True)
class Condition:
    """A measure against a threshold (or above one), which a setting may choose."""

    measure: Measure
    at_least: Fraction | None = None
    above: Fraction | None = None
    setting: str = ""
    by_setting: Mapping[str, Fraction] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Rung:
    """Points given where all conditions hold."""

    points: Fraction
    when: tuple[Condition, ...]
    label: str = ""


@dataclass(frozen=True, slots=True)
class Minus:
    """One way to lose points: each option missing, each unit short of a count, or a condition not met."""

    points: Fraction
    each_missing: Measure | None = None
    short_of: int = 0
    measure: Measure | None = None
    unless: Condition | None = None
    label: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule; which attributes count depends on ``kind`` (see docs/forms.md)."""

    id: str
    kind: RuleKind
    label: str
    maximum: Fraction
    part_of: str = ""
    number: str = ""
    question: str = ""
    of: str = ""  # share: the question that counts the whole
    weighted_setting: str = ""  # share: setting that switches the whole to …
    weighted_of: str = ""
    count: int = 0  # count_at_least
    required_setting: str = ""  # count_at_least: options all of which must be there, where the setting names any
    each: Fraction = Fraction(0)  # each_capped
    measure: Measure | None = None
    other_setting: str = ""  # each_capped: setting that lets 其他 count
    rungs: tuple[Rung, ...] = ()
    zero_unless: tuple[Condition, ...] = ()  # deduct
    minus: tuple[Minus, ...] = ()
    by_choice: Mapping[str, Fraction] = field(default_factory=dict)
    when: tuple[Condition, ...] = ()  # threshold
    floor: Fraction | None = None
    parts: tuple[Rule, ...] = ()
    printed: bool = True  # has a line of its own on the page
    source: Source | None = None
    note: str = ""
    unit: str = POINTS  # of what it gives

    @property
    def conditions(self) -> tuple[Condition, ...]:
        """Every condition of the rule of its own, not of its parts."""
        rungs = (condition for rung in self.rungs for condition in rung.when)
        return (*self.when, *self.zero_unless, *rungs, *(minus.unless for minus in self.minus if minus.unless))

    @property
    def measures(self) -> tuple[Measure, ...]:
        """Every measure of the rule of its own, those of its conditions last."""
        own = (self.measure, *(measure for minus in self.minus for measure in (minus.each_missing, minus.measure)))
        return (*(measure for measure in own if measure), *(condition.measure for condition in self.conditions))

    @property
    def questions(self) -> frozenset[str]:
        """The names of every question that the rule of its own reads."""
        names = {self.question, self.of, self.weighted_of}
        for measure in self.measures:
            names |= {measure.question, measure.other, *(measure.ratio or ()), *measure.plus}
        return frozenset(names - {""})

    @property
    def settings(self) -> frozenset[str]:
        """The ids of every setting that the rule of its own looks at."""
        names = {self.weighted_setting, self.required_setting, self.other_setting}
        names |= {condition.setting for condition in self.conditions}
        return frozenset((names | {measure.options_setting for measure in self.measures}) - {""})


@dataclass(frozen=True, slots=True)
class Band:
    """A rating from a number of points upwards, which a setting may choose."""

    label: str
    at_least: Fraction
    note: str = ""
    setting: str = ""
    by_setting: Mapping[str, Fraction] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ByHand:
    """A rating that an office may set itself: the question that names it, and the one that gives the reason."""

    question: str
    reason: str


@dataclass(frozen=True, slots=True)
class Rules:
    """The scoring of one form."""

    form: str
    version: int
    maximum: Fraction
    rules: tuple[Rule, ...]  # top level, in the paper's order
    bands: tuple[Band, ...]  # from high to low; the last starts at 0
    failed: str = ""  # rating where a floor is missed
    step: Literal["format", "compound", "rung", ""] = ""  # what a step of advice is
    total_label: str = "总分"
    preliminary: str = ""  # 初步: prefix of the rating until an outcome confirms it
    notes: tuple[tuple[str, str], ...] = ()  # (words interpreted, ruling) that belong to no single rule
    unit: str = POINTS  # 项, where the rules only count
    by_hand: ByHand | None = None

    def graded(self, settings: Settings) -> tuple[Band, ...]:
        """The bands with the thresholds that these settings choose."""
        return tuple(
            replace(band, at_least=band.by_setting.get(str(settings.get(band.setting)), band.at_least))
            if band.setting else band
            for band in self.bands
        )  # fmt: skip

    @classmethod
    def none(cls, form: str, version: int) -> Rules:
        """The scoring of a table that gives no points."""
        return cls(form, version, Fraction(0), (), (Band("", Fraction(0)),))

    def outline(self) -> list[tuple[int, Rule]]:
        """Every rule of the tree with how deep it lies, parents before their parts, in the paper's order."""
        found: list[tuple[int, Rule]] = []
        stack = [(0, rule) for rule in reversed(self.rules)]
        while stack:
            depth, rule = stack.pop()
            found.append((depth, rule))
            stack.extend((depth + 1, part) for part in reversed(rule.parts))
        return found
