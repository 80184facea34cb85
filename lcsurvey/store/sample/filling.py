"""Puts the sample into a workspace, one transaction per kind of thing, in the order of two real visits."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from lcsurvey.circle.model import Circle
from lcsurvey.form.model import Answers
from lcsurvey.score.library import Library
from lcsurvey.store.sample import ledgers, opinion, pictures, sheets
from lcsurvey.store.sample.former import FILLED, WALKED, Calendar, Turn, ask, turned
from lcsurvey.store.sample.outlets import Names, outlets
from lcsurvey.store.sample.plan import CirclePlan, Plan, SheetPlan, read_plan
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
    """Puts the sample of the workspace's pack into one made by ``new_sample``; ``progress`` hears what is done.

    The workspace's own round is the former one; the next one is begun and filled up to ``today``. ``keep`` takes the
    questionnaires of a circle in; without it they are kept as they are. Raises NotFound where the pack has no sample,
    FormError or AnswerError where the sample is wrong.
    """
    plan, words = read_plan(library, space.pack.id), read_words(library)
    today = today or datetime.now().astimezone().date()
    chance = random.Random(SEED)
    calendar = Calendar(space, today)
    with calendar.on(calendar.ended - WALKED):
        for form in plan.tables:
            space.add_table(library.table(form))
        chosen = [(one, _circle(space, one)) for one in plan.circles]
        turns = _walked(space, chosen, words, plan, chance, calendar)
    progress(f"居住小区 {len(space.compounds())} 个")
    with calendar.on(calendar.ended - FILLED):
        acts = _former(space, chosen, plan, calendar.ended - FILLED)
    ask(calendar, turns)
    with calendar.on(calendar.asked[-1]):
        _pictured(space, chosen)
    progress(f"网点 {len(space.outlets())} 家")
    acts += _sheets(space, calendar, [sheet for sheet in plan.sheets if not sheet.former and sheet.months])
    with calendar.on(today):
        days = ledgers.Days(space, today)
        _completed(space, chosen, calendar)
        activities = ledgers.add_activities(space, chosen, words, days)
        ledgers.add_demands(space, chosen, words, days)
        progress("活动、需求、项目台账")
        _opinions(space, chosen, words, days, chance, keep or _kept)
        progress(f"问卷 {space.questionnaires.count():,} 份")
        acts += _sheets(space, calendar, [sheet for sheet in plan.sheets if not sheet.former and not sheet.months])
        _close(space, plan)
    progress(f"表 {len(plan.sheets)} 份")
    return Filled(
        len(chosen), len(space.compounds()), len(space.outlets()), space.questionnaires.count(), activities,
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


def _walked(
    space: Workspace, chosen: Chosen, words: Words, plan: Plan, chance: random.Random, calendar: Calendar
) -> tuple[Turn, ...]:
    """What is registered of the circles in the former round; what is to become of their outlets."""
    _communities(space, chosen)
    _compounds(space, chosen)
    turns = _outlets(space, chosen, words, plan, chance, calendar)
    _matrix(space, chosen)
    return turns


def _compounds(space: Workspace, chosen: Chosen) -> None:
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


def _outlets(
    space: Workspace, chosen: Chosen, words: Words, plan: Plan, chance: random.Random, calendar: Calendar
) -> tuple[Turn, ...]:
    """The outlets of every circle as they were in the former round, in one transaction; what is to become of them."""
    names, by, walked = Names(words, chance), plan.person.name, calendar.ended - WALKED
    rows = []
    for one, circle in chosen:
        if one.outlets:
            beside = space.find_circle(one.beside).id if one.beside else ""
            rows.append((one, circle, outlets(one, circle, names, beside, calendar.today, by, chance)))
    turns = tuple(turned(one, circle, some, names, walked, by) for one, circle, some in rows)
    space.add_many("outlet", [row for turn in turns for row in turn.then])
    return turns


def _former(space: Workspace, chosen: Chosen, plan: Plan, day: date) -> int:
    """What was found and handed in in the former round; how many acts."""
    days = ledgers.Days(space, day)
    for one, circle in chosen:
        if one.since.surveyed:
            asked = replace(
                one, surveyed=one.since.surveyed, organisation=one.since.organisation, pleased=one.since.pleased
            )
            ledgers.add_survey(space, asked, circle, days, random.Random(SEED))
    return sum(sheets.fill_in(space, sheet) for sheet in plan.sheets if sheet.former)


def _sheets(space: Workspace, calendar: Calendar, plans: Sequence[SheetPlan]) -> int:
    """Tables of the round worked on, those of earlier months first; how many acts."""
    acts = 0
    for sheet in sorted(plans, key=lambda one: -one.months):
        with calendar.on(calendar.ago(sheet.months) if sheet.months else calendar.today):
            acts += sheets.fill_in(space, sheet)
    return acts


def _completed(space: Workspace, chosen: Chosen, calendar: Calendar) -> None:
    """Circles that were completed in these months."""
    for one, circle in chosen:
        if one.completed is not None:
            space.change(circle.id, {"completed_on": calendar.ago(one.completed).isoformat()})


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
