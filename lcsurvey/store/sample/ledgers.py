"""Ledgers of the sample: activities with pictures, demands and the projects that answer them, a third party's survey."""

from __future__ import annotations

import random
from datetime import date, timedelta
from typing import Any

from lcsurvey.circle.model import Circle
from lcsurvey.store.sample import pictures
from lcsurvey.store.sample.opinion import ratings
from lcsurvey.store.sample.plan import CirclePlan
from lcsurvey.store.sample.words import MARK, REMARK, Words
from lcsurvey.store.satisfaction import satisfaction
from lcsurvey.store.workspace import Workspace

FINISHED, GOING = "已完成", "在建"
PICTURED = 3
"""So many activities of a circle have their picture."""


class Days:
    """The days of the round, shared out so that nothing lies outside it or ahead of today."""

    def __init__(self, space: Workspace, today: date) -> None:
        self.start = date.fromisoformat(space.round.start)
        self.end = max(self.start, min(today, date.fromisoformat(space.round.end)))

    def share(self, number: int, of: int) -> date:
        """The number-th of so many days, spread over the round."""
        return self.start + timedelta(days=(self.end - self.start).days * (number + 1) // (of + 1))


def add_activities(space: Workspace, plans: list[tuple[CirclePlan, Circle]], words: Words, days: Days) -> int:
    """Activities of every circle, the first few with a picture; how many."""
    rows: list[dict[str, Any]] = []
    for plan, circle in plans:
        for number, activity in enumerate(words.activities[: plan.activities]):
            day = days.share(number, plan.activities).isoformat()
            rows.append(
                {"name": activity.name + MARK, "circle": circle.id, "date": day, "kind": activity.kind,
                 "remark": f"{activity.remark}（{REMARK}）"}
            )  # fmt: skip
    space.add_many("activity", rows)
    for plan, circle in plans:
        for number, held in enumerate(space.activities(circle.id)[: min(PICTURED, plan.activities)]):
            kind = "PNG" if number % 2 else "JPEG"
            data = pictures.picture(held.name.removesuffix(MARK), number, "PNG" if number % 2 else "JPEG")
            name = f"{held.name.removesuffix(MARK)}现场{MARK}.{'png' if kind == 'PNG' else 'jpg'}"
            space.attach(circle.id, held.id, data, name, category="台账", caption=f"{held.date} 现场{MARK}")
    return len(rows)


def add_demands(space: Workspace, plans: list[tuple[CirclePlan, Circle]], words: Words, days: Days) -> None:
    """Demands of every circle, and the projects that answer those that are under way."""
    rows, wanted = [], []
    for plan, circle in plans:
        community = next((each.id for each in space.communities(circle.id)), None)
        for number, (name, progress) in enumerate(plan.projects.items()):
            demand = words.demands[name]
            rows.append(
                {"text": demand.text + MARK, "circle": circle.id, "community": community,
                 "formats": list(demand.formats), "people": demand.people - 7 * number, "source": demand.source,
                 "date": (days.start + timedelta(days=3 + number)).isoformat()}
            )  # fmt: skip
            wanted.append((demand, progress, circle.id, community))
    ids = space.add_many("demand", rows)
    projects = []
    for id_, (demand, progress, of, community) in zip(ids, wanted, strict=True):
        if not progress:
            continue
        begun = progress in (FINISHED, GOING, "停工")
        projects.append(
            {"name": demand.project + MARK, "circle": of, "community": community, "content": demand.content,
             "formats": list(demand.formats), "unit": demand.unit, "investment": demand.investment,
             "start": days.share(0, 8).isoformat() if begun else None,
             "due": (days.end + timedelta(days=40)).isoformat(),
             "progress": progress, "done_on": days.share(6, 8).isoformat() if progress == FINISHED else None,
             "remark": REMARK, "demands": [id_]}
        )  # fmt: skip
    space.add_many("project", projects)


def add_survey(space: Workspace, plan: CirclePlan, circle: Circle, days: Days, chance: random.Random) -> None:
    """A third party's 汇总表 with its 评价报告 attached."""
    form = space.questionnaires.form()
    tally = ratings(form, plan.surveyed, plan.pleased, chance)
    id_ = space.add(
        "survey",
        {"organisation": plan.organisation + MARK, "circle": circle.id, "round": space.round.id,
         "date": days.share(6, 8).isoformat(), "received": plan.surveyed + plan.surveyed // 40,
         "valid": plan.surveyed, "tally": tally,
         "remark": REMARK},
    )  # fmt: skip
    found = satisfaction(space, space.circle(circle.id), days.end)
    if found is not None:
        report = pictures.survey_report(found, plan.organisation)
        space.attach(circle.id, id_, report, f"满意度评价报告{MARK}.pdf", category="资料", caption=f"评价报告{MARK}")
