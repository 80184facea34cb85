"""Checks of projects, and of what comes of the tables together: types, floors, shares of new estates."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from lcsurvey.circle.model import Project
from lcsurvey.form.label import key
from lcsurvey.score.checks.case import Case, Seen
from lcsurvey.score.checks.finding import Findings, Found, Place
from lcsurvey.score.outcome import results
from lcsurvey.score.phrase import percent
from lcsurvey.score.wording import floor_sentences

DONE, IDLE = "已完成", "未开工"
ESTATE_SHARE = Decimal("0.1")
_AREA_SHARE = key("商业和综合服务设施面积占社区总建筑面积的比例")


def project_dates(case: Case) -> Findings:
    """A project ends before it begins."""
    for project in case.facts.projects:
        start = project.start
        if start and project.done_on and project.done_on < start:
            sentence = f"项目“{project.name}”{start} 开工，{project.done_on} 就完成了。请改正其中一个日期。"
            yield Found("error", sentence, (_place(project, "done_on"),))
        elif start and project.due and project.due < start:
            sentence = f"项目“{project.name}”的完成时限 {project.due} 早于开工时间 {start}。请改正其中一个日期。"
            yield Found("error", sentence, (_place(project, "due"),))


def project_progress(case: Case) -> Findings:
    """Progress and dates of a project do not agree."""
    for project in case.facts.projects:
        if project.progress == DONE and not project.done_on:
            yield Found(
                "warning", f"项目“{project.name}”已完成，没有写完成日期。请补上。", (_place(project, "done_on"),)
            )
        elif project.done_on and project.progress and project.progress != DONE:
            sentence = f"项目“{project.name}”写了完成日期 {project.done_on}，进展却是{project.progress}。请改成一致。"
            yield Found("warning", sentence, (_place(project, "progress"),))


def project_overdue(case: Case) -> Findings:
    """A project should be done and is not."""
    for project in case.facts.projects:
        late = project.due and case.today and project.due < case.today
        if late and project.progress != DONE and not project.done_on:
            state = project.progress or "没有写进展"
            sentence = f"项目“{project.name}”应在 {project.due} 前完成，现在{state}。请更新进展，或改完成时限。"
            yield Found("warning", sentence, (_place(project, "due"),))


def _place(project: Project, field: str) -> Place:
    return Place("project", project.name, field=field, entity=project.id)


def type_unconfirmed(case: Case) -> Findings:
    """A table gave a type that the rating of another does not confirm, or not yet."""
    if not case.pack.outcomes:
        return
    cards = {form: card for form, (_, _, card) in case.sheets.items()}
    of = {seen.table.form.id: seen for seen in case.seen}
    settings = case.settings.get(case.pack.outcomes[0].of, {})
    for found in results(case.pack, cards, settings):
        outcome = found.outcome
        given = cards.get(outcome.of)
        if given is None or not given.final or given.rating.label not in outcome.ladder:
            continue
        places = tuple(of[form].whole() for form in (outcome.of, outcome.by) if form in of)
        if not found.settled:
            yield Found("hint", f"{found.sentence}请把评价表填完。", places)
        elif found.text == outcome.unconfirmed:
            yield Found("warning", f"{found.sentence}请先看评价表还缺什么。", places)


def floor_missed(case: Case) -> Findings:
    """A category misses its floor, whatever the total."""
    for seen in case.seen:
        if seen.card.floors and seen.card.final and any(floor.short for floor in seen.card.floors):
            for sentence in floor_sentences(seen.card):
                yield Found("warning", f"{seen.name}：{sentence}", (seen.whole(),))


def estate_share(case: Case) -> Findings:
    """A new estate gives less than a tenth of its floor area to shops and services."""
    if case.facts.circle.intention != "新建":
        return
    for seen in case.seen:
        field = _area_share(seen)
        value = seen.answers.get(field) if field else None
        if field and isinstance(value, int | Decimal) and not isinstance(value, bool) and value < ESTATE_SHARE:
            share = percent(Fraction(value))
            sentence = f"{seen.name}的商业和综合服务设施面积占 {share}，新建居住区不应低于 10%。请核对，或说明原因。"
            yield Found("hint", sentence, (seen.place(field),))


def _area_share(seen: Seen) -> str:
    """The question that asks for the share of shops and services in the floor area, if there is one."""
    return next((q.name for q in seen.table.form.questions if _AREA_SHARE in key(q.label) and q.type == "decimal"), "")
