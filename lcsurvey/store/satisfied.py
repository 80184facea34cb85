"""How satisfied residents were as of a day: sheets entered and third parties' results dated by then, by circle."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import TYPE_CHECKING

from lcsurvey.circle.model import Survey
from lcsurvey.circle.tally import PARTIAL, SATISFIED, Plan, Result, result
from lcsurvey.score.statistics import Share
from lcsurvey.store.lists import listed
from lcsurvey.store.model import Round
from lcsurvey.store.questionnaires import Questionnaires

if TYPE_CHECKING:
    from lcsurvey.store.figures import Figures

_CHOSEN = "SELECT id, satisfaction FROM circle_row"


def satisfied(figures: Figures) -> Mapping[str, Share]:
    """Circle → its share in the latest round until the one looked at in which anything is known of it."""
    connection, of, ledger = figures.reading.connection, figures.of, figures.ledger
    plan, partial = ledger.deriving(connection).plan(), _partial(figures)
    day = of.day.isoformat()
    chosen = {row[0]: row[1] or "" for row in connection.exec_driver_sql(_CHOSEN)}
    surveys: dict[tuple[str, str], list[Survey]] = defaultdict(list)
    for survey in listed(connection, Survey):
        if survey.date <= day:
            surveys[survey.round, survey.circle].append(survey)
    rounds = [one for one in listed(connection, Round) if one.start <= of.round.start]
    found: dict[str, Share] = {}
    for round_ in sorted(rounds, key=lambda one: (one.id == of.round.id, one.start), reverse=True):
        tallies = Questionnaires(ledger).tallied(connection, round_.id, until=day)
        for circle in {*tallies, *(circle for each, circle in surveys if each == round_.id)} - found.keys():
            given = surveys.get((round_.id, circle), ())
            one = result(plan, tallies.get(circle), given, chosen.get(circle, ""), partial=partial)
            if one is not None and (share := _share(one, plan, partial)) is not None:
                found[circle] = share
    return found


def pooled(shares: Iterable[Share]) -> Share:
    """Several circles' answers together."""
    found = tuple(shares)
    return Share(
        sum((one.satisfied for one in found), Fraction(0)),
        sum((one.answered for one in found), Fraction(0)),
        sum(one.circles for one in found),
    )


def _share(one: Result, plan: Plan, partial: bool) -> Share | None:
    """The answers behind a result; where only a rate was reported, as if every valid sheet had answered everything."""
    if one.tally is not None and any(one.tally.counts.values()):
        counts = [one.tally.of(question, partial=partial) for question in plan.questions]
        answered = sum(map(sum, counts))
        if answered:
            return Share(Fraction(sum(sum(each[:SATISFIED]) for each in counts)), Fraction(answered), 1)
    if one.overall_rate is None or not one.valid:
        return None
    answered = one.valid * len(plan.questions)
    return Share(one.overall_rate * answered, Fraction(answered), 1)


def _partial(figures: Figures) -> bool:
    """Whether the office lets incomplete sheets count in rates."""
    values = figures.ledger.carried.values(figures.reading.connection)
    packs = figures.ledger.carried.packs().values()
    defaults = [
        bool(values.get((pack.id, setting.id), setting.default))
        for pack in sorted(packs, key=lambda pack: pack.id != figures.ledger.own_pack)
        for setting in pack.settings
        if setting.id == PARTIAL
    ]
    return defaults[0] if defaults else False
