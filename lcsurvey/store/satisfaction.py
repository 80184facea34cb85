"""From a workspace to the 满意度汇总表 of its circles: what counts, from where, against which population."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from lcsurvey.circle.model import Circle
from lcsurvey.circle.tally import PARTIAL, Plan, result
from lcsurvey.form.label import key
from lcsurvey.report.satisfaction import Satisfaction
from lcsurvey.response.model import Way

if TYPE_CHECKING:
    from lcsurvey.store.workspace import Workspace

POPULATION, EVALUATION = "服务人口", "/evaluation"
"""The question of an evaluation that the sample is held against, and how such a table's id ends."""


def satisfactions(
    space: Workspace, circles: Iterable[Circle], day: date, round: str | None = None
) -> tuple[Satisfaction, ...]:
    """What is to be printed of each circle of which anything is known, in their order."""
    found = (satisfaction(space, circle, day, round) for circle in circles)
    return tuple(each for each in found if each is not None)


def satisfaction(space: Workspace, circle: Circle, day: date, round: str | None = None) -> Satisfaction | None:
    """What is to be printed of one circle; None where there are neither questionnaires nor a third party's result."""
    facts = space.facts(circle.id, round)
    partial = bool(space.setting_values().get(PARTIAL, False))
    plan = facts.plan or Plan()
    known = result(plan, facts.tally, facts.surveys, circle.satisfaction, partial=partial)
    if known is None:
        return None
    regions = {region.id: region.name for region in space.regions()}
    rounds = {each.id: each.label for each in space.rounds()}
    return Satisfaction(
        space.questionnaires.form(),
        known,
        circle.name,
        regions.get(circle.region, ""),
        rounds.get(round or space.round.id, ""),
        day.isoformat(),
        circle.population,
        registered(space, circle.id),
        _answered(space, circle.id, round),
        tuple((community.name, community.population) for community in facts.communities),
        partial,
    )


def registered(space: Workspace, circle: str) -> int | None:
    """The population that the register came with, whatever was changed since; None where it said nothing."""
    for change in space.history(circle, "population"):
        if isinstance(change.v, int) and not isinstance(change.v, bool):
            return change.v
    return None


def _answered(space: Workspace, circle: str, round_: str | None) -> int | None:
    """The population of an evaluation, where a person gave it and it was not taken from the register."""
    for form_id in space.tables():
        if not form_id.endswith(EVALUATION):
            continue
        for question in space.table(form_id).form.questions:
            if key(question.label) == POPULATION:
                response = space.response(circle, form_id, round=round_)
                if response.way(question.name) is Way.DERIVED:
                    return None
                answered = response.effective.get(question.name)
                return answered if isinstance(answered, int) else None
    return None
