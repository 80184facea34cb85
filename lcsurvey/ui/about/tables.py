"""The tables that a folder of data carries, and those of other cities that it could."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lcsurvey.errors import FormError, NotFound
from lcsurvey.score.model import POINTS
from lcsurvey.store.questionnaires import QUESTIONNAIRE
from lcsurvey.ui.words import tr

if TYPE_CHECKING:
    from lcsurvey.form.model import Form
    from lcsurvey.score.library import Library
    from lcsurvey.score.table import Table
    from lcsurvey.store.workspace import Workspace



@dataclass(frozen=True, slots=True)
class Listed:
    """One table: its id, what it is called, whose, scored or not; whether it is the city's own, and whether it is here."""

    form: str
    title: str
    words: str
    own: bool
    here: bool


def carried(space: Workspace) -> tuple[Listed, ...]:
    """The tables that are here, in their order."""
    return tuple(_listed(space, space.table(form), here=True) for form in space.tables())


def offered(space: Workspace, library: Library) -> Iterator[Listed]:
    """The tables of this installation that are not here, city by city, each read when it is asked for.

    One that cannot be read is left out.
    """
    here = set(space.tables())
    for form in library.ids():
        if form in here or form.endswith(QUESTIONNAIRE):
            continue
        try:
            yield _listed(space, library.table(form), here=False)
        except (FormError, NotFound):
            continue


def _listed(space: Workspace, table: Table, *, here: bool) -> Listed:
    form = table.form
    words = [form.document, _whose(space, form), _scored(table), tr("第 {version} 版", version=form.version)]
    return Listed(form.id, _title(form), tr("，").join(words), form.id in space.pack.tables, here)


def _whose(space: Workspace, form: Form) -> str:
    if form.scope == "region":
        return tr("每个{region}一张", region=space.pack.words.get("region", tr("区县")))
    return tr("全市一张") if form.scope == "city" else tr("每个生活圈一张")


def _title(form: Form) -> str:
    return f"{form.annex} {form.title}".strip()


def _scored(table: Table) -> str:
    if not table.scored:
        return tr("不计分")
    return tr("计分，定等次") if table.rules.unit == POINTS else tr("数种数，定类型")
