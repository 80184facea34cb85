"""How far each table of the city is, and of every region."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lcsurvey.circle.regions import below
from lcsurvey.response.model import Stage, State
from lcsurvey.score.scoring import score
from lcsurvey.ui.lines.kinds import COUNTED, how_many
from lcsurvey.ui.scope import city_tables, region_tables
from lcsurvey.ui.wording import count, follows, state_word
from lcsurvey.ui.words import tr

if TYPE_CHECKING:
    from lcsurvey.circle.model import Region
    from lcsurvey.response.model import Response
    from lcsurvey.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class CityTable:
    """What is said of one table; ``kind`` where its lines are things, which are entered elsewhere."""

    form: str
    annex: str
    short: str
    title: str
    state: State
    words: str
    kind: str = ""
    word: str = ""  # the state, as the list of circles says it


@dataclass(frozen=True, slots=True)
class RegionTable:
    """What is said of the table of one region."""

    region: str
    name: str
    state: State
    words: str


@dataclass(frozen=True, slots=True)
class OfRegions:
    """A table that every region has one of, with those in the register's order."""

    form: str
    annex: str
    short: str
    title: str
    tables: tuple[RegionTable, ...]

    @property
    def handed(self) -> int:
        """How many are handed in."""
        return sum(one.state not in (State.EMPTY, State.DRAFT, State.RETURNED) for one in self.tables)


def city_states(space: Workspace, stage: Stage) -> tuple[CityTable, ...]:
    """Every table of the city at a stage, in the pack's order."""
    return tuple(_state(space, form, stage) for form in city_tables(space))


def region_states(space: Workspace, stage: Stage) -> tuple[OfRegions, ...]:
    """Every table of regions at a stage, in the pack's order."""
    regions = below(space.regions())
    found = []
    for form_id in region_tables(space):
        form = space.table(form_id).form
        tables = tuple(_of_region(space, form_id, region, stage) for region in regions)
        found.append(OfRegions(form_id, form.annex, form.short, form.title, tables))
    return tuple(found)


def _of_region(space: Workspace, form_id: str, region: Region, stage: Stage) -> RegionTable:
    response = space.response(region.id, form_id, stage)
    if response.state is State.EMPTY:
        return RegionTable(region.id, region.name, response.state, tr("还没有填"))
    return RegionTable(region.id, region.name, response.state, _standing(space, response))


def _standing(space: Workspace, response: Response) -> str:
    """What is missing, and the computed figures of the table: 已完成的任务（项） 8."""
    table = space.table(response.form, response.version or None)
    settings = space.settings_of(response)
    missing = len(score(table, response.effective, settings).missing)
    counted, _ = table.scorer.flow.settle(response.effective, settings)
    figures = [
        f"{question.label} {counted[question.name]}" for question in table.form.questions
        if question.calculation and question.type == "integer" and question.name in counted
    ]  # fmt: skip
    return tr("，").join([tr("还有 {missing} 题没填", missing=missing) if missing else tr("已填完"), *figures])


def _state(space: Workspace, form_id: str, stage: Stage) -> CityTable:
    response = space.response(space.city, form_id, stage)
    table = space.table(form_id, response.version or None)
    form = table.form
    if form.rows:
        counted = count(how_many(space, form.rows))
        whose = tr("登记的") if form.rows == "circle" else tr("各生活圈登记的")
        words = tr("由{whose} {counted}印出，在各生活圈里改", whose=whose, counted=COUNTED[form.rows].format(counted))
        if form.rows == "return":
            words = tr("由退回的表印出，共 {number} 次；退回、再交、审核都在各张表里办", number=counted)
        return CityTable(form_id, form.annex, form.short, form.title, response.state, words, form.rows)
    card = score(table, response.effective, space.settings_of(response))
    missing, derived = len(card.missing), bool(response.effective) and follows(response.state, card.total, card.final)
    begun = response.state is not State.EMPTY or bool(response.effective)
    words = (tr("还有 {missing} 题没填", missing=missing) if missing else tr("已填完")) if begun else form.title
    word = state_word(response.state, derived=derived)
    return CityTable(form_id, form.annex, form.short, form.title, response.state, words, word=word)
