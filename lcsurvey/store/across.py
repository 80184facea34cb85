"""What is seen across the tables of one circle of a workspace: checks, advice, the ledger, two stages side by side."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lcsurvey.errors import NotFound
from lcsurvey.form.model import Settings
from lcsurvey.response.model import Response, Stage
from lcsurvey.score.comparison import Comparison, compare
from lcsurvey.score.crosscheck import Finding, Heard, Sheets, crosschecks
from lcsurvey.score.scoring import score
from lcsurvey.score.table import Table
from lcsurvey.score.whatif import Around
from lcsurvey.store.deriving import DERIVING

if TYPE_CHECKING:
    from lcsurvey.store.workspace import Workspace


@dataclass(frozen=True)
class Tables:
    """The tables of one circle at one stage, with the settings that each is scored with."""

    answered: Mapping[str, tuple[Table, Response]]
    settings: Mapping[str, Settings]

    def sheets(self) -> Sheets:
        """The same with their scorecards."""
        return {
            form: (table, response, score(table, response.effective, self.settings[form]))
            for form, (table, response) in self.answered.items()
        }


def tables_of(space: Workspace, circle: str, stage: Stage = Stage.SELF) -> Tables:
    """The tables that are filled for a circle, begun or not; those of the whole city are left out."""
    answered, settings = {}, {}
    for form in space.tables():
        if space.table(form).form.scope != "circle":
            continue
        response = space.response(circle, form, stage)
        answered[form] = (space.table(form, response.version), response)
        settings[form] = space.settings_of(response)
    return Tables(answered, settings)


def findings(space: Workspace, circle: str, *, today: str, stage: Stage = Stage.SELF) -> tuple[Finding, ...]:
    """The checks across the tables of a circle; ``today`` is an ISO day."""
    tables = tables_of(space, circle, stage)
    facts = space.facts(circle)
    return crosschecks(
        facts,
        tables.sheets(),
        tables.settings,
        space.pack,
        today=today,
        heard=heard(space, circle) if facts.tally else None,
    )


def around(space: Workspace, circle: str, stage: Stage = Stage.SELF) -> Around:
    """The scored tables of a circle over its facts: what advice and the ledger are made from."""
    tables = tables_of(space, circle, stage)
    return Around(space.facts(circle), tables.answered, tables.settings)


def heard(space: Workspace, circle: str) -> Heard | None:
    """What residents ticked in the questionnaires of a circle; None where nobody ticked anything."""
    try:
        form = space.questionnaires.form()
    except NotFound:
        return None
    sheets, ticks = space.questionnaires.heard(circle)
    return Heard(form, sheets, ticks) if sheets else None


def as_it_was(space: Workspace, response: Response) -> Response:
    """A table of a round: one that was never handed in, with what the outlets at the round's end gave."""
    table = space.table(response.form, response.version or None)
    if response.frozen is not None or response.stage not in DERIVING or not table.derivations:
        return response
    if table.form.scope != "circle" or response.round == space.turns.ordered()[-1].id:
        return response
    facts = space.facts(response.circle, response.round)
    then = replace(facts, outlets=space.turns.outlets(response.circle, response.round))
    return replace(response, derived=table.deriver(then, space.settings(response.form)))


def compared(
    space: Workspace, circle: str, form: str, left: Stage, right: Stage, rounds: tuple[str, str] = ("", "")
) -> tuple[Table, Comparison]:
    """Two stages of one table of a circle, with the single marks of the right one; or one stage in two rounds.

    ``rounds`` are ids, empty for the round worked on. Tables of different versions are compared by the left one's.
    """
    first, second = (
        space.response(circle, form, stage, round_ or None)
        for stage, round_ in zip((left, right), rounds, strict=True)
    )  # fmt: skip
    table = space.table(form, first.version)
    if first.round != second.round:
        first, second = (as_it_was(space, each) for each in (first, second))
    marks = tuple(mark for mark in space.marks(circle) if mark.response == second.id)
    labels = {one.id: one.label for one in space.rounds()}
    names = None
    if first.round != second.round:
        both = [labels.get(one.round, "") for one in (first, second)]
        same = left is right
        names = both if same else [f"{label}{one.stage}" for label, one in zip(both, (first, second), strict=True)]
    return table, compare(table, first, second, space.settings_of(first), marks, names)
