"""Checks across the tables of one circle: what contradicts itself, what should be looked at, what is worth knowing.

Each check is a pure function of a family in :mod:`lcsurvey.score.checks`; its id never changes. Checks ask for what a
field means by its source (:mod:`lcsurvey.score.links`), so the tables of another city are checked as they are.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from lcsurvey.circle.facts import Facts
from lcsurvey.form.model import Pack, Settings
from lcsurvey.score.checks import documents, figures, formats, projects, register, satisfaction
from lcsurvey.score.checks.case import Case, Heard, Sheets
from lcsurvey.score.checks.finding import SEVERITIES, SEVERITY_WORDS, Finding, Findings, Place, Severity

__all__ = [
    "CHECKS", "SEVERITIES", "SEVERITY_WORDS", "Check", "Finding", "Heard", "Place", "Severity", "Sheets", "crosschecks",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Check:
    """One check: what it is called, and the function that looks."""

    id: str
    title: str
    look: Callable[[Case], Findings]


CHECKS: tuple[Check, ...] = (
    Check("population_differs", "服务人口不一致", figures.population_differs),
    Check("sample_by_population", "样本只按较小的人口才够", satisfaction.sample_by_population),
    Check("sample_short", "样本不足 10%", satisfaction.sample_short),
    Check("rate_differs", "填的满意度与问卷不同", satisfaction.rate_differs),
    Check("sources_differ", "两个来源的满意度不同", satisfaction.sources_differ),
    Check("ticked_without_outlet", "填了“有”，没有网点", formats.ticked_without_outlet),
    Check("outlet_without_tick", "有网点，填了“无”", formats.outlet_without_tick),
    Check("tables_disagree", "两张表一有一无", formats.tables_disagree),
    Check("residents_see_it", "居民说有，表上无", formats.residents_see_it),
    Check("residents_miss_it", "表上有，居民少有人知道", formats.residents_miss_it),
    Check("chains_over_outlets", "连锁店多于网点", figures.chains_over_outlets),
    Check("totals_differ", "两张表的总数不同", figures.totals_differ),
    Check("market_area_differs", "面积与网点不符", figures.market_area_differs),
    Check("covered_over_compounds", "能到的小区多于小区总数", figures.covered_over_compounds),
    Check("typed_differs", "填的与推得的不同", figures.typed_differs),
    Check("overrule_outdated", "人工改的，资料已变", figures.overrule_outdated),
    Check("changed_since", "交表以后资料有变化", figures.changed_since),
    Check("type_unconfirmed", "类型未获确认", projects.type_unconfirmed),
    Check("floor_missed", "未达到底线", projects.floor_missed),
    Check("estate_share", "新建居住区配套不足 10%", projects.estate_share),
    Check("outlet_twice", "网点可能重复", register.outlet_twice),
    Check("outlet_without_format", "网点没有业态", register.outlet_without_format),
    Check("outlet_unknown_format", "业态不在目录里", register.outlet_unknown_format),
    Check("outlet_without_distance", "缺步行时间", register.outlet_without_distance),
    Check("outlet_far", "网点在一刻钟以外", register.outlet_far),
    Check("outlet_staff", "从业人员不合常理", register.outlet_staff),
    Check("outlet_not_asked", "这一期没有问过的网点", register.outlet_not_asked),
    Check("outlet_coordinates", "坐标离得太远", register.outlet_coordinates),
    Check("outlet_nearer_than_a_line", "时间比直线还短", register.outlet_nearer_than_a_line),
    Check("compound_without_households", "按户数计算，缺户数", register.compound_without_households),
    Check("lead_community", "牵头社区", register.lead_community),
    Check("register_contradicts_itself", "名录里说法不一", documents.register_contradicts_itself),
    Check("activity_without_date", "活动没有日期", register.activity_without_date),
    Check("activity_outside", "活动不在这一年", register.activity_outside),
    Check("project_dates", "项目日期颠倒", projects.project_dates),
    Check("project_progress", "项目进展与日期不符", projects.project_progress),
    Check("project_overdue", "项目逾期", projects.project_overdue),
    Check("project_without_outlet", "项目已完成，没有网点", formats.project_without_outlet),
    Check("demand_without_project", "居民有需求，没有项目", formats.demand_without_project),
)
"""Every check in the order in which findings of one severity are told."""
TITLES: Mapping[str, str] = {check.id: check.title for check in CHECKS}
"""Check → what it is called."""


def crosschecks(
    facts: Facts,
    sheets: Sheets,
    settings: Mapping[str, Settings],
    pack: Pack,
    *,
    today: str = "",
    heard: Heard | None = None,
) -> tuple[Finding, ...]:
    """What the facts of a circle and its tables say against each other, the grave first.

    ``settings`` are by form. ``today`` (ISO) is for what is overdue; without it nothing hangs on the day. ``heard``
    is what residents ticked in questionnaires.
    """
    case = Case(facts, sheets, settings, pack, today, heard)
    found = [Finding(check.id, one.severity, one.sentence, one.places) for check in CHECKS for one in check.look(case)]
    return tuple(sorted(found, key=lambda finding: SEVERITIES.index(finding.severity)))
