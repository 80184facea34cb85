"""What is known of a circle's satisfaction, as values: both sources, which counts, how large the sample must be."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from fractions import Fraction
from typing import TYPE_CHECKING

from lcsurvey.circle.facts import Facts
from lcsurvey.circle.model import Circle
from lcsurvey.circle.tally import PARTIAL, Plan, Result, reported, result
from lcsurvey.report.satisfaction import Satisfaction
from lcsurvey.report.satisfaction import percent as printed
from lcsurvey.store.satisfaction import registered, satisfaction
from lcsurvey.ui.wording import count
from lcsurvey.ui.words import tr

if TYPE_CHECKING:
    from lcsurvey.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Share:
    """One community's part of the sample."""

    name: str
    population: int | None  # 人
    sheets: int | None  # 份; None while somebody's population is not known


@dataclass(frozen=True, slots=True)
class Standing:
    """Everything the screen says; ``differing`` are populations that do not agree, as sentences."""

    circle: Circle
    plan: Plan
    questionnaires: Result | None
    survey: Result | None
    counting: Result | None
    needed: int | None  # 份
    shares: tuple[Share, ...]
    differing: tuple[str, ...]
    today: int  # questionnaires keyed in today
    files: int  # files taken in

    @property
    def short(self) -> int | None:
        """How many valid sheets are still needed; None while that is not known."""
        if self.needed is None or self.counting is None or self.counting.valid is None:
            return self.needed
        return max(0, self.needed - self.counting.valid)


def standing(space: Workspace, circle: str, today: int | None = None) -> Standing:
    """What is stored now; ``today`` where it is counted already. Raises NotFound."""
    facts = space.facts(circle)
    partial = bool(space.setting_values().get(PARTIAL, False))
    plan = facts.plan or Plan()
    latest = max(facts.surveys, key=lambda one: (one.date, one.id), default=None)
    around = _around(space, facts)
    return Standing(
        facts.circle,
        plan,
        result(plan, facts.tally, (), partial=partial),
        reported(plan, latest) if latest else None,
        result(plan, facts.tally, facts.surveys, facts.circle.satisfaction, partial=partial),
        around.needed,
        tuple(Share(*share) for share in around.shares),
        around.differences,
        keyed_today(space, circle) if today is None else today,
        len(space.questionnaires.imports(circle)),
    )


def counted(space: Workspace, found: Standing, more: int) -> Standing:
    """The same with the questionnaires counted anew, ``more`` of them entered today."""
    partial = bool(space.setting_values().get(PARTIAL, False))
    tally = space.questionnaires.tally(found.circle.id)
    return replace(found, questionnaires=result(found.plan, tally, (), partial=partial), today=found.today + more)


def keyed_today(space: Workspace, circle: str) -> int:
    """Questionnaires entered today by hand: those of the day without those of files."""
    day = datetime.now().astimezone().date().isoformat()
    of_files = sum(one.added for one in space.questionnaires.imports(circle) if one.day == day)
    return max(0, space.questionnaires.count(circle, day=day) - of_files)


def percent(rate: Fraction | None) -> str:
    """A rate as the page prints it; a dash where it is not known."""
    return printed(rate) or "—"


def sheets(number: int | None) -> str:
    """``1,768 份``; a dash for what is not known."""
    return "—" if number is None else tr("{count} 份", count=count(number))


def source_words(found: Result) -> str:
    """Where a result comes from: 问卷, or 第三方汇总表 with who made it and when."""
    if found.source == "questionnaires":
        return tr("问卷")
    return tr("，").join(part for part in (tr("第三方汇总表"), found.organisation, found.date) if part)


def told(found: Result) -> str:
    """A result in one line."""
    return tr("，").join(
        (
            tr("有效 {sheets}", sheets=sheets(found.valid)),
            tr("业态 {percent}", percent=percent(found.format_rate)),
            tr("服务 {percent}", percent=percent(found.service_rate)),
            tr("总体 {percent}", percent=percent(found.overall_rate)),
        )
    )


def sample_words(found: Standing) -> str:
    """How far the questionnaires are: ``有效 1,200 / 1,768 份，还差 568 份，业态 91.20%，服务 88.00%``."""
    of = found.questionnaires
    valid = of.valid or 0 if of is not None else 0
    said = tr("有效 {count} 份", count=count(valid))
    if found.needed is not None:
        short = found.needed - valid
        said = tr("有效 {count} / {count2} 份，", count=count(valid), count2=count(found.needed)) + (
            tr("还差 {count} 份", count=count(short)) if short > 0 else tr("够了")
        )
    if of is not None:
        said += tr(
            "，业态 {percent}，服务 {percent2}", percent=percent(of.format_rate), percent2=percent(of.service_rate)
        )
    return said


def _around(space: Workspace, facts: Facts) -> Satisfaction:
    """The sample and the populations as the 汇总表 prints them, whether anything came in or not."""
    found = satisfaction(space, facts.circle, datetime.now().astimezone().date())
    if found is not None:
        return found
    communities = tuple((one.name, one.population) for one in facts.communities)
    return Satisfaction(
        space.questionnaires.form(), Result("questionnaires"), facts.circle.name, population=facts.circle.population,
        registered=registered(space, facts.circle.id), communities=communities,
    )  # fmt: skip
