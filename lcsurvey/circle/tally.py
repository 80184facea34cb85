"""Questionnaires counted: how many, what they said, how many were needed. Exact throughout.

A ``Tally`` comes from questionnaires (``workspace.questionnaires.tally``) or from a third party's 汇总表
(:func:`of_survey`); :func:`result` says which of the two counts for a circle. A questionnaire is *valid* when
every rating question is answered; only valid ones are a sample. An answer is *satisfied* when it is one of the
first two options. Rates pool all answers of several questions: satisfied answers ÷ answers.

    plan = Plan(format={"basic_enough": (…three options…), …}, service={…})     # store.questionnaires.plan(form)
    found = result(plan, tally, surveys, circle.satisfaction, partial=settings[PARTIAL])
    found.valid, found.format_rate, sample_needed(circle.population)
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Literal

from lcsurvey.circle.model import Survey

SHARE = Fraction(1, 10)
"""“样本不少于本生活圈服务人口的10%”."""
SATISFIED = 2
"""So many of the options, from the first, mean satisfied."""
PARTIAL = "count_partial_questionnaires"
"""The setting 部分作答也计入."""

Counts = Mapping[str, tuple[int, ...]]
"""Question → answers per option, in the order of the paper."""
Source = Literal["questionnaires", "survey"]


@dataclass(frozen=True, slots=True)
class Tally:
    """Questionnaires received and valid, and what the valid ones and the incomplete ones answered."""

    received: int = 0  # 份
    valid: int = 0
    counts: Counts = field(default_factory=dict)  # of valid questionnaires
    partial: Counts = field(default_factory=dict)  # of incomplete ones

    @property
    def incomplete(self) -> int:
        """Questionnaires with a rating question unanswered."""
        return self.received - self.valid

    def of(self, question: str, *, partial: bool = False) -> tuple[int, ...]:
        """Answers to a question per option; with ``partial``, those of incomplete questionnaires too."""
        counts = self.counts.get(question, ())
        if not partial:
            return counts
        more = self.partial.get(question, ())
        width = max(len(counts), len(more))
        return tuple(at(counts, option) + at(more, option) for option in range(width))


@dataclass(frozen=True, slots=True)
class Plan:
    """The rating questions of a questionnaire, with the permanent names of their options in order."""

    form: str = ""
    format: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # 业态满意
    service: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # 服务满意

    @property
    def questions(self) -> Mapping[str, tuple[str, ...]]:
        """All rating questions in the paper's order."""
        return {**self.format, **self.service}


@dataclass(frozen=True, slots=True)
class Result:
    """What is known of the satisfaction of a circle, and from where; rates are 0 to 1, None where unknown."""

    source: Source
    organisation: str = ""  # who made the survey; empty for questionnaires entered here
    date: str = ""  # ISO
    received: int | None = None  # 份
    valid: int | None = None
    tally: Tally | None = None  # None where only rates were reported
    format_rate: Fraction | None = None
    service_rate: Fraction | None = None
    overall_rate: Fraction | None = None
    survey: str = ""  # id of the third party's result


def sample_needed(population: int, share: Fraction = SHARE) -> int:
    """The valid questionnaires that a population needs, rounded up: 17,675 people → 1,768."""
    return -(-population * share.numerator // share.denominator)


def shared_out(sample: int, populations: Mapping[str, int]) -> dict[str, int]:
    """A sample shared out by population (largest remainder; ties: first named), adding up to the sample.

    Who has more people never gets less. Empty where there is nobody to share it among.
    """
    total = sum(populations.values())
    if total <= 0:
        return {}
    shares = {name: sample * people // total for name, people in populations.items()}
    left = sample - sum(shares.values())
    by_remainder = sorted(populations, key=lambda name: -(sample * populations[name] % total))
    for name in by_remainder[:left]:
        shares[name] += 1
    return shares


def rate(tally: Tally, questions: Iterable[str], partial: bool = False) -> Fraction | None:
    """Satisfied answers ÷ answers of these questions together; None where nobody answered any."""
    pooled = [tally.of(question, partial=partial) for question in questions]
    answered = sum(sum(counts) for counts in pooled)
    return Fraction(sum(sum(counts[:SATISFIED]) for counts in pooled), answered) if answered else None


def pooled(tallies: Iterable[Tally]) -> Tally:
    """Several tallies as one: a street's, a district's, a city's."""
    found = tuple(tallies)
    return Tally(
        sum(tally.received for tally in found),
        sum(tally.valid for tally in found),
        _summed([tally.counts for tally in found]),
        _summed([tally.partial for tally in found]),
    )


def of_survey(survey: Survey, plan: Plan) -> Tally | None:
    """What a third party counted, as a tally; None where its 汇总表 gives rates only."""
    questions = plan.questions
    counts = {
        question: tuple(survey.tally.get(f"{question}.{option}", 0) for option in options)
        for question, options in questions.items()
        if any(f"{question}.{option}" in survey.tally for option in options)
    }
    if not counts:
        return None
    valid = survey.valid if survey.valid is not None else min(sum(answers) for answers in counts.values())
    received = survey.received if survey.received is not None else valid
    return Tally(received, valid, counts)


def result(
    plan: Plan, tally: Tally | None, surveys: Sequence[Survey], chosen: str = "", *, partial: bool = False
) -> Result | None:
    """What counts for a circle: its questionnaires, else the third party's latest 汇总表; None where neither is there.

    ``chosen`` (circle.satisfaction) decides where both are. A third party's counts go before the rates it typed.
    """
    survey = max(surveys, key=lambda one: (one.date, one.id), default=None)
    here = tally if tally is not None and tally.received else None
    if here is not None and (survey is None or chosen != "survey"):
        return _result(plan, here, Result("questionnaires", received=here.received, valid=here.valid), partial)
    return None if survey is None else reported(plan, survey)


def reported(plan: Plan, survey: Survey) -> Result:
    """What a third party reported; where it gave counts, the rates follow from them."""
    given = Result(
        "survey",
        survey.organisation,
        survey.date,
        survey.received,
        survey.valid,
        format_rate=_exact(survey.format_rate),
        service_rate=_exact(survey.service_rate),
        overall_rate=_exact(survey.overall_rate),
        survey=survey.id,
    )
    counted = of_survey(survey, plan)
    return given if counted is None else _result(plan, counted, given, partial=False)


def at(counts: Sequence[int], option: int) -> int:
    """The answers to one option; 0 where the row is shorter."""
    return counts[option] if option < len(counts) else 0


def _result(plan: Plan, tally: Tally, given: Result, partial: bool) -> Result:
    """A result with its rates taken from the counts, where those of all questions are there; the sample as given."""

    def of(questions: Mapping[str, object], typed: Fraction | None) -> Fraction | None:
        if not all(tally.of(question, partial=partial) for question in questions):
            return typed
        counted = rate(tally, questions, partial)
        return typed if counted is None else counted

    return Result(
        given.source,
        given.organisation,
        given.date,
        given.received,
        given.valid,
        tally,
        of(plan.format, given.format_rate),
        of(plan.service, given.service_rate),
        of(plan.questions, given.overall_rate),
        given.survey,
    )


def _exact(value: object) -> Fraction | None:
    return None if value is None else Fraction(str(value))


def _summed(many: Sequence[Counts]) -> dict[str, tuple[int, ...]]:
    questions = dict.fromkeys(question for counts in many for question in counts)
    found = {}
    for question in questions:
        rows = [counts[question] for counts in many if question in counts]
        found[question] = tuple(sum(at(row, option) for row in rows) for option in range(max(map(len, rows))))
    return found


def population_differences(
    population: int | None,
    *,
    registered: int | None = None,
    communities: int | None = None,
    answered: int | None = None,
) -> tuple[str, ...]:
    """How the population that the sample is measured by differs from what else is known of it, as sentences.

    ``registered`` is what the register said first, ``communities`` the communities' people added up, ``answered`` what
    was filled into a table.
    """
    others = (("名录原有", registered), ("各社区人口合计", communities), ("评价表所填", answered))
    if population is None:
        return ()
    return tuple(
        f"服务人口 {population:,} 人，与{word} {other:,} 人不一致（{'多' if population > other else '少'} {abs(population - other):,} 人）。"
        for word, other in others
        if other is not None and other != population
    )
