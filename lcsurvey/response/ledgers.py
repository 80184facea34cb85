"""Origins of answers in registers and ledgers: the circle, compounds, activities, demands, projects, satisfaction, the city."""

from __future__ import annotations

import re
from decimal import ROUND_FLOOR, Decimal
from fractions import Fraction

from lcsurvey.circle.facts import CityFacts, Facts
from lcsurvey.circle.tally import Result, result
from lcsurvey.form.label import key
from lcsurvey.form.model import Question, Settings
from lcsurvey.response.behind import Formats
from lcsurvey.response.derivation import Derivation
from lcsurvey.response.derived import Derived
from lcsurvey.response.origins import Found

_YEAR = re.compile(r"y[0-9]{4}")
_FINE = Decimal("1e-12")
"""Rates are cut off here: no threshold has more decimals, so cutting never lifts one over it."""


def register(one: Derivation, question: Question, formats: Formats, facts: Facts, settings: Settings) -> Found:
    """register: what the register of circles says."""
    if one.register == "communities":
        text = "、".join(community.name for community in facts.communities)
        if text:
            yield question.name, Derived(text, "登记表", basis=(text,), words="登记的社区")
        return
    value = getattr(facts.circle, one.register)
    if value not in (None, ""):
        yield question.name, Derived(value, "登记表", basis=(value,), words="生活圈登记表")


def compounds(one: Derivation, question: Question, formats: Formats, facts: Facts, settings: Settings) -> Found:
    """compounds: how many compounds are registered."""
    if facts.compounds:
        ids = tuple(compound.id for compound in facts.compounds)
        yield question.name, Derived(len(ids), "小区", basis=ids, words=f"登记了 {len(ids)} 个居住小区")


def households(one: Derivation, question: Question, formats: Formats, facts: Facts, settings: Settings) -> Found:
    """households: those of all compounds together."""
    known = [compound.households for compound in facts.compounds]
    if not known:
        return
    missing = sum(number is None for number in known)
    if missing:
        yield question.name, Derived(None, "小区", words=f"还有 {missing} 个小区没有填户数")
        return
    total = sum(number or 0 for number in known)
    yield question.name, Derived(total, "小区", basis=tuple(known), words=f"{len(known)} 个小区的户数之和")


def activities(one: Derivation, question: Question, formats: Formats, facts: Facts, settings: Settings) -> Found:
    """activities: those of the calendar year in which the round ends (“年内”), whatever part of it the round is."""
    dated = [activity for activity in facts.activities if activity.date and activity.date.startswith(facts.year)]
    if dated:
        basis = tuple((activity.id, activity.date) for activity in dated)
        others = len(facts.activities) - len(dated)
        tail = f"；另有 {others} 次不在这一年或没有日期" if others else ""
        words = f"促消费活动台账{f'{facts.year}年内' if facts.year else ''} {len(dated)} 次{tail}"
        yield question.name, Derived(len(dated), "台账", basis=basis, words=words)


def _satisfaction(one: Derivation, facts: Facts, settings: Settings) -> Result | None:
    """What counts of questionnaires and a third party's 汇总表."""
    if facts.plan is None:
        return None
    incomplete = bool(one.partial_setting and settings.get(one.partial_setting))
    return result(facts.plan, facts.tally, facts.surveys, facts.circle.satisfaction, partial=incomplete)


_SOURCES = {"questionnaires": "问卷", "survey": "第三方汇总表"}


def sample(one: Derivation, question: Question, formats: Formats, facts: Facts, settings: Settings) -> Found:
    """sample: valid questionnaires."""
    found = _satisfaction(one, facts, settings)
    if found is not None and found.valid is not None:
        words = f"{found.organisation}的汇总表" if found.survey else f"收到 {found.received} 份，有效 {found.valid} 份"
        basis = (found.survey, found.received, found.valid)
        yield question.name, Derived(found.valid, _SOURCES[found.source], basis=basis, words=words)


def rate(one: Derivation, question: Question, formats: Formats, facts: Facts, settings: Settings) -> Found:
    """rate: satisfied answers ÷ answers, pooled over the questions that belong together."""
    found = _satisfaction(one, facts, settings)
    exact: Fraction | None = getattr(found, one.rate) if found is not None else None
    if found is None or exact is None:
        return
    value = (Decimal(exact.numerator) / Decimal(exact.denominator)).quantize(_FINE, ROUND_FLOOR)
    words = f"{found.organisation}的汇总表" if found.survey else f"有效问卷 {found.valid} 份合并计算"
    yield question.name, Derived(_plain(value), _SOURCES[found.source], basis=(found.survey, str(exact)), words=words)


def _plain(value: Decimal) -> Decimal:
    """Without trailing zeros, and never as 1E+1."""
    return Decimal(f"{value.normalize():f}")


def demands(one: Derivation, question: Question, formats: Formats, facts: Facts, settings: Settings) -> Found:
    """demands: yes where the list of demands has any."""
    if facts.demands:
        basis = tuple(demand.id for demand in facts.demands)
        yield question.name, Derived("yes", "台账", basis=basis, words=f"需求清单 {len(basis)} 条")


def projects(one: Derivation, question: Question, formats: Formats, facts: Facts, settings: Settings) -> Found:
    """projects: yes where the list of projects has any."""
    if facts.projects:
        basis = tuple(project.id for project in facts.projects)
        yield question.name, Derived("yes", "台账", basis=basis, words=f"项目清单 {len(basis)} 个")


def investment(one: Derivation, question: Question, formats: Formats, facts: Facts, settings: Settings) -> Found:
    """investment: 万元 of all projects, open where one of them has none."""
    if not facts.projects:
        return
    basis = tuple((project.id, project.investment) for project in facts.projects)
    lacking = sum(project.investment is None for project in facts.projects)
    if lacking:
        yield question.name, Derived(None, "台账", basis=basis, words=f"还有 {lacking} 个项目没有填投资额")
        return
    total = sum((project.investment or Decimal(0) for project in facts.projects), Decimal(0))
    yield question.name, Derived(_plain(total), "台账", basis=basis, words=f"项目清单 {len(basis)} 个的投资额之和")


def document(one: Derivation, question: Question, *facts: object) -> Found:
    """document: figures that the document itself fixes, cell by cell, whatever the facts."""
    source = (question.source.annex if question.source else "") or "文件"
    for row, cells in one.values.items():
        for column, number in cells.items():
            yield f"{question.name}.{row}.{column}", Derived(number, source, basis=(number,), words=f"{source}定的数")


def completed(question: Question, facts: CityFacts) -> Found:
    """completed: circles by the year of their completion; rows are named after regions, columns ``y2023``."""
    by_label = {key(region.name): region.id for region in facts.regions}
    for row in question.choices:
        region = by_label.get(key(row.label))
        if region is None:
            continue
        for column in question.columns:
            if not _YEAR.fullmatch(column.name):
                continue
            year = column.name.removeprefix("y")
            done = [c for c in facts.circles if c.region == region and c.completed_on.startswith(f"{year}-")]
            basis = tuple((circle.id, circle.completed_on) for circle in done)
            yield f"{question.name}.{row.name}.{column.name}", Derived(
                len(done), "登记表", basis=basis, words=f"{year}年建成 {len(done)} 个生活圈"
            )
