"""How far each table of a circle is: its state, points so far, and what is missing."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from lcsurvey.response.model import Stage, State
from lcsurvey.score.apportion import text

if TYPE_CHECKING:
    from lcsurvey.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class TableState:
    """What is said of one table: 附件2 分型表, its state, ``72`` of ``100`` points, and what is missing."""

    form: str
    short: str
    annex: str
    title: str
    state: State = State.EMPTY
    points: str = ""
    most: str = ""
    rating: str = ""
    missing: int = 0
    reachable: str = ""

    @property
    def score(self) -> str:
        """``72 / 100 分``; nothing before the first answer."""
        return f"{self.points} / {self.most} 分" if self.points else ""

    @property
    def lacks(self) -> str:
        """What is still to be done, in words."""
        most = f"，最高可到 {self.reachable} 分" if self.reachable else ""
        return f"还有 {self.missing} 题没填{most}" if self.missing else "已填完"


def table_states(workspace: Workspace, circle: str, stage: Stage) -> tuple[TableState, ...]:
    """How far every table of a circle is, in the pack's order."""
    forms = [form for form in workspace.tables() if workspace.table(form).form.scope == "circle"]
    return tuple(_standing(workspace, circle, form, stage) for form in forms)


def _standing(workspace: Workspace, circle: str, form_id: str, stage: Stage) -> TableState:
    from lcsurvey.score.scoring import score
    from lcsurvey.score.wording import rating_text

    response = workspace.response(circle, form_id, stage)
    table = workspace.table(form_id, response.version or None)
    form = table.form
    most = text(table.rules.maximum) if table.scored else ""
    if response.state == State.EMPTY and not response.effective:
        return TableState(form_id, form.short, form.annex, form.title, most=most)
    card = score(table, response.effective, workspace.settings_of(response))
    return TableState(
        form_id, form.short, form.annex, form.title, response.state,
        points=_rounded(card.total) if table.scored else "", most=most, rating=rating_text(table, card) if table.scored else "",
        missing=len(card.missing), reachable=_rounded(card.reachable) if table.scored else "",
    )  # fmt: skip


def _rounded(points: Fraction) -> str:
    """Points for the screen, half up to the hundredth."""
    return text(Decimal((points * 100 + Fraction(1, 2)).__floor__()).scaleb(-2))
