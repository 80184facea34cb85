"""How far each table of the city is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lcsurvey.response.model import Stage, State
from lcsurvey.ui.lines.kinds import COUNTED, things
from lcsurvey.ui.scope import city_tables
from lcsurvey.ui.wording import count

if TYPE_CHECKING:
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


def city_states(space: Workspace, stage: Stage) -> tuple[CityTable, ...]:
    """Every table of the city at a stage, in the pack's order."""
    return tuple(_state(space, form, stage) for form in city_tables(space))


def _state(space: Workspace, form_id: str, stage: Stage) -> CityTable:
    from lcsurvey.score.scoring import score

    response = space.response(space.city, form_id, stage)
    table = space.table(form_id, response.version or None)
    form = table.form
    if form.rows:
        number = count(len(things(space, form.rows)))
        words = f"由各生活圈登记的 {COUNTED[form.rows].format(number)}印出，在各生活圈里改"
        return CityTable(form_id, form.annex, form.short, form.title, response.state, words, form.rows)
    missing = len(score(table, response.effective, space.settings_of(response)).missing)
    begun = response.state is not State.EMPTY or bool(response.effective)
    words = (f"还有 {missing} 题没填" if missing else "已填完") if begun else form.title
    return CityTable(form_id, form.annex, form.short, form.title, response.state, words)
