"""Puts the sample into a workspace, one transaction per kind of thing, in the order of a real visit."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from lcsurvey.circle.model import Circle
from lcsurvey.form.model import Answers
from lcsurvey.score.library import Library
from lcsurvey.store.sample import ledgers, opinion, pictures, sheets
from lcsurvey.store.sample.outlets import Names, outlets
from lcsurvey.store.sample.plan import CirclePlan, Plan, read_plan
from lcsurvey.store.sample.words import MARK, REMARK, Words, read_words
from lcsurvey.store.workspace import Workspace

SEED = 20261121
Chosen = list[tuple[CirclePlan, Circle]]


@dataclass(frozen=True, slots=True)
class Filled:
    """What the sample put in: how many of each."""

    circles: int
    compounds: int
    outlets: int
    questionnaires: int
    activities: int
    projects: int
    files: int
    sheets: int
    acts: int


def fill_sample(
    space: Workspace,
    library: Library,
    progress: Callable[[str], None] = lambda said: None,
    *,
    keep: opinion.Keep | None = None,
    today: date | None = None,
) -> Filled:
    """Puts the sample of the workspace's pack into it; ``progress`` hears what is done.

    ``keep`` takes the questionnaires of a circle in; without it they are kept as they are. Raises NotFound where the
    pack has no sample, FormError or AnswerError where the sample is wrong.
    """
    plan, words = read_plan(library, space.pack.id), read_words(library)
    today = today or datetime.now().astimezone().date()
    chance = random.Random(SEED)
    for form in plan.tables:
        space.add_table(library.table(form))
    chosen = [(one, _circle(space, one)) for one in plan.circles]
    _communities(space, chosen)
    compounds = _compounds(space, chosen)
    progress(f"居住小区 {compounds} 个")
    days = ledgers.Days(space, today)
    _outlets(space, chosen, words, days.end, plan, chance)
    _pictured(space, chosen)
    progress(f"网点 {len(space.outlets())} 家")
    _matrix(space, chosen)
    activities = ledgers.add_activities(space, chosen, words, days)
    ledgers.add_demands(space, chosen, words, days)
    progress("活动、需求、项目台账")
    _opinions(space, chosen, words, days, chance, keep or _kept)
    progress(f"问卷 {space.questionnaires.count():,} 份")
    acts = sum(sheets.fill_in(space, sheet) for sheet in plan.sheets)
    _close(space, plan)
    progress(f"表 {len(plan.sheets)} 份")
    return Filled(
        len(chosen), compounds, len(space.outlets()), space.questionnaires.count(), activities,
        len(space.projects()), len(space.attachments()), len(plan.sheets), acts,
    )  # fmt: skip


def _circle(space: Workspace, plan: CirclePlan) -> Circle:
    """The circle that is meant, or a new one marked as a sample, with what the plan says of it."""
    values = dict(plan.values)
    if plan.region:
        values["region"] = next((each.id for each in space.regions() if each.name == plan.region), None)
    if plan.new:
        return space.circle(space.add("circle", {"name": plan.name, "existing": REMARK, **values}))
    found = space.find_circle(plan.name)
    if values:
        space.change(found.id, values)
    return space.circle(found.id)


def _communities(space: Workspace, chosen: Chosen) -> None:
    """New communities, and who leads."""
    space.add_many(
        "community",
        [
            {"name": name + MARK, "circle": circle.id, "population": people, "lead": name == plan.lead or None}
            for plan, circle in chosen
            for name, people in plan.communities.items()
        ],
    )
    for plan, circle in chosen:
        for community in space.communities(circle.id):
            if community.name == plan.lead:
                space.change(community.id, {"lead": True})


def _compounds(space: Workspace, chosen: Chosen) -> int:
    """Compounds, dealt out to the communities of their circle in turn."""
    rows = []
    for plan, circle in chosen:
        communities = [each.id for each in space.communities(circle.id)]
        for number, (name, households) in enumerate(plan.compounds.items()):
            rows.append(
                {"name": name + MARK, "circle": circle.id, "community": communities[number % len(communities)] if communities else None,
                 "households": households}
            )  # fmt: skip
    space.add_many("compound", rows)
    return len(rows)


def _outlets(space: Workspace, chosen: Chosen, words: Words, seen: date, plan: Plan, chance: random.Random) -> None:
    """The outlets of every circle in one transaction."""
    rows: list[dict[str, Any]] = []
    names = Names(words, chance)
    for one, circle in chosen:
        if one.outlets:
            beside = space.find_circle(one.beside).id if one.beside else ""
            rows += outlets(one, circle, names, beside, seen, f"{plan.person.name}{MARK}", chance)
    space.add_many("outlet", rows)


def _pictured(space: Workspace, chosen: Chosen) -> None:
    """A picture of the first outlets, and the circle's guide map."""
    for plan, circle in chosen:
        if plan.level != "good":
            continue
        first = space.outlets(circle.id)[:2]
        for number, outlet in enumerate(first):
            data = pictures.picture(outlet.name.removesuffix(MARK), 40 + number)
            space.attach(circle.id, outlet.id, data, f"门头{MARK}.jpg", category="现场", caption=f"门头{MARK}")
        data = pictures.picture("生活圈导视图", 60, "PNG")
        space.attach(circle.id, circle.id, data, f"导视图{MARK}.png", category="现场", caption=f"导视图{MARK}")


def _matrix(space: Workspace, chosen: Chosen) -> None:
    """The exceptions of the matrix."""
    rows = []
    for plan, circle in chosen:
        ids = {each.name.removesuffix(MARK): each.id for each in space.compounds(circle.id)}
        for name, formats in plan.unreached.items():
            rows += [{"circle": circle.id, "compound": ids[name], "format": one, "reached": False} for one in formats]
        for name, given in plan.minutes.items():
            rows += [
                {"circle": circle.id, "compound": ids[name], "format": one, "minutes": minutes}
                for one, minutes in given.items()
            ]
    if rows:
        space.add_many("reach", rows)


def _opinions(
    space: Workspace, chosen: Chosen, words: Words, days: ledgers.Days, chance: random.Random, keep: opinion.Keep
) -> None:
    """Questionnaires of residents, and what a third party found."""
    form = space.questionnaires.form()
    for plan, circle in chosen:
        present = frozenset(one for outlet in space.outlets(circle.id) for one in outlet.formats)
        if plan.questionnaires:
            said = opinion.opinions(form, present, plan.questionnaires, plan.pleased, words.suggestions, chance)
            keep(space, circle, said)
        if plan.surveyed:
            ledgers.add_survey(space, plan, circle, days, chance)


def _kept(space: Workspace, circle: Circle, sheets_: Sequence[Answers]) -> None:
    space.questionnaires.take_in(circle.id, sheets_)


def _close(space: Workspace, plan: Plan) -> None:
    """Outlets that shut after the tables were filled."""
    for name, format_ in plan.closed:
        circle = space.find_circle(name)
        for outlet in space.outlets(circle.id):
            if format_ in outlet.formats:
                space.delete(outlet.id)
                break
