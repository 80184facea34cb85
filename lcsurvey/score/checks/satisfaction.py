"""Checks of satisfaction: the sample, the rates typed, and two sources that say different things."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from lcsurvey.circle.tally import PARTIAL, Result, reported, result, sample_needed
from lcsurvey.response.model import Way
from lcsurvey.score.checks.case import Case, Seen
from lcsurvey.score.checks.finding import Findings, Found, Place
from lcsurvey.score.links import Link
from lcsurvey.score.phrase import percent

APART = Fraction(1, 100)
"""Two sources further apart than this differ: one percentage point."""
_WORDS = {"format_rate": "业态满意度", "service_rate": "服务满意度", "overall_rate": "满意度"}


def sample_short(case: Case) -> Findings:
    """Fewer valid questionnaires than 10 % of the population that the register knows (or the table, without one)."""
    for seen in case.seen:
        link, population = _sample(seen)
        known = case.facts.circle.population or population
        valid = seen.number(link.field) if link else None
        if link is None or not known or valid is None or valid >= sample_needed(known):
            continue
        if population and valid >= sample_needed(population):
            continue  # said by sample_by_population
        needed = sample_needed(known)
        sentence = f"有效问卷 {valid:,} 份，不到服务人口 {known:,} 人的 10%（{needed:,} 份），还差 {needed - valid:,} 份。请再组织填答。"
        yield Found("warning", sentence, (seen.place(link.field), _questionnaires(case)))


def sample_by_population(case: Case) -> Findings:
    """The sample suffices only for a population smaller than the register's."""
    for seen in case.seen:
        link, population = _sample(seen)
        known, valid = case.facts.circle.population, seen.number(link.field) if link else None
        if link is None or valid is None or not known or not population or population >= known:
            continue
        if sample_needed(population) <= valid < sample_needed(known):
            place = next(seen.place(one.field) for one in seen.of("register") if one.source.register == "population")
            sentence = (
                f"有效问卷 {valid:,} 份，按{seen.name}填的 {population:,} 人够 10%，按登记表的 {known:,} 人要 "
                f"{sample_needed(known):,} 份，还差 {sample_needed(known) - valid:,} 份。请核对服务人口。"
            )
            circle = case.facts.circle
            yield Found("error", sentence, (place, Place("circle", circle.name, field="population", entity=circle.id)))


def _sample(seen: Seen) -> tuple[Link | None, int | None]:
    """The field of the sample, and the population that its table names."""
    link = next(seen.of("sample"), None)
    population = next((one for one in seen.of("register") if one.source.register == "population"), None)
    return link, seen.number(population.field) if population else None


def rate_differs(case: Case) -> Findings:
    """A rate was typed that is not the one counted, beyond the last digit that was typed."""
    for seen in case.seen:
        for link in seen.of("rate"):
            typed, one = seen.response.answers.get(link.field), seen.response.derived.get(link.field)
            if one is None or not isinstance(typed, int | Decimal) or not isinstance(one.value, int | Decimal):
                continue
            if seen.response.way(link.field) is Way.TYPED and abs(Decimal(typed) - Decimal(one.value)) > _half(typed):
                place = seen.place(link.field)
                sentence = (
                    f"{place.label}填的是 {percent(Fraction(typed))}，由{one.source}算得 {percent(Fraction(one.value))}"
                    f"（{one.sentence}）。核对后可改用推得的。"
                )
                yield Found("warning", sentence, (place, _questionnaires(case)))


def _half(typed: int | Decimal) -> Decimal:
    """Half of the last digit typed, and no finer than a whole per cent is coarse: 0.9 was meant as 90 %."""
    exponent = Decimal(typed).as_tuple().exponent
    digits = max(2, -exponent if isinstance(exponent, int) else 0)
    return Decimal(5).scaleb(-digits - 1)


def sources_differ(case: Case) -> Findings:
    """Questionnaires and a third party's 汇总表 are both there and say different things."""
    facts = case.facts
    if facts.plan is None or facts.tally is None or not facts.tally.received or not facts.surveys:
        return
    partial = any(settings.get(PARTIAL) for settings in case.settings.values())
    here = result(facts.plan, facts.tally, (), partial=partial)
    survey = max(facts.surveys, key=lambda one: (one.date, one.id))
    there = reported(facts.plan, survey)
    if here is None:
        return
    differing = [
        f"{word}问卷 {percent(mine)}、汇总表 {percent(theirs)}"
        for rate, word in _WORDS.items()
        if (mine := _rate(here, rate)) is not None
        and (theirs := _rate(there, rate)) is not None
        and abs(mine - theirs) > APART
    ]
    if differing:
        counts = "第三方汇总表" if facts.circle.satisfaction == "survey" else "问卷"
        sentence = f"两个来源的满意度不同：{'；'.join(differing)}。现在按{counts}计，请核对采用哪一个。"
        yield Found(
            "warning", sentence, (_questionnaires(case), Place("survey", survey.organisation, entity=survey.id))
        )


def _rate(found: Result, name: str) -> Fraction | None:
    value: Fraction | None = getattr(found, name)
    return value


def _questionnaires(case: Case) -> Place:
    form = case.facts.plan.form if case.facts.plan else ""
    return Place("questionnaires", "满意度问卷", form=form, entity=case.facts.circle.id)
