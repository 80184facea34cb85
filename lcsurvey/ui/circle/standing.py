"""How far each table of a circle is: its state, points so far, and what is missing."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

from lcsurvey.response.model import Stage, State
from lcsurvey.score.apportion import text
from lcsurvey.score.model import POINTS
from lcsurvey.ui.lines.kinds import COUNTED, how_many
from lcsurvey.ui.wording import count, follows, state_word
from lcsurvey.ui.words import said, tr

if TYPE_CHECKING:
    from lcsurvey.score.model import Rules
    from lcsurvey.store.model import ResponseSummary
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
    unit: str = POINTS
    derived: bool = False  # nobody typed: what there is follows from what is registered
    rows: str = ""  # of a table that prints a list: the kind of things in it
    lines: str = ""  # … and how many there are

    @property
    def counted(self) -> str:
        """How many things are in the list that it prints: 90 家网点."""
        return COUNTED[self.rows].format(self.lines) if self.rows else ""

    @property
    def word(self) -> str:
        """The state in a word; none for a list, which is not handed in by itself."""
        if self.rows:
            return ""
        return state_word(self.state, derived=self.derived)

    @property
    def score(self) -> str:
        """``72 / 100 分``; nothing before the first answer."""
        if self.unit != POINTS:
            return f"{self.points} / {self.most} {self.unit}" if self.points else ""
        return tr("{points} / {most} 分", points=self.points, most=self.most) if self.points else ""

    @property
    def lacks(self) -> str:
        """What is still to be done, in words; nothing of a table that nobody has begun."""
        if self.state == State.EMPTY and not self.points and not self.derived:
            return ""
        most = tr("，最高可到 {reachable} 分", reachable=self.reachable) if self.reachable else ""
        most = most.replace(POINTS, self.unit) if self.unit != POINTS else most
        return tr("还有 {missing} 题没填{most}", missing=self.missing, most=most) if self.missing else tr("已填完")


def table_states(workspace: Workspace, circle: str, stage: Stage) -> tuple[TableState, ...]:
    """How far every table of a circle is, in the pack's order; from the rows alone, it is asked at every step."""
    known = workspace.standing(circle, stage)
    forms = [form for form in workspace.tables() if workspace.table(form).form.scope == "circle"]
    return tuple(
        _listed(workspace, form, circle)
        if workspace.table(form).form.rows
        else _standing(workspace, form, known.get(form))
        for form in forms
    )


def _listed(workspace: Workspace, form_id: str, circle: str) -> TableState:
    form = workspace.table(form_id).form
    lines = count(how_many(workspace, form.rows, circle))
    return TableState(form_id, form.short, form.annex, form.title, rows=form.rows, lines=lines)


def _standing(workspace: Workspace, form_id: str, row: ResponseSummary | None) -> TableState:
    table = workspace.table(form_id, (row and row.version) or None)
    form, scored = table.form, table.scored
    most = text(table.rules.maximum) if scored else ""
    if row is None or (row.state == State.EMPTY and row.total is None and (scored or row.changed_at)):
        return TableState(form_id, form.short, form.annex, form.title, most=most)
    return TableState(
        form_id, form.short, form.annex, form.title, row.state,
        points=_rounded(row.total) if scored else "", most=most, rating=_rating(table.rules, row) if scored else "",
        missing=row.missing, reachable=_rounded(row.reachable) if scored else "",
        unit=table.rules.unit, derived=follows(row.state, row.total, row.final),
    )  # fmt: skip


def _rating(rules: Rules, row: ResponseSummary) -> str:
    """The rating as :func:`lcsurvey.score.wording.rating_text` says it."""
    if not row.final:
        return tr("未填完（按已填：{rating}）", rating=row.rating)
    above = any(band.label == row.rating and band.at_least for band in rules.bands)
    return said(f"{rules.preliminary}：{row.rating}") if rules.preliminary and above else row.rating


def _rounded(points: Decimal | None) -> str:
    """Points for the screen, half up to the hundredth."""
    return "" if points is None else text(points.quantize(Decimal("0.01"), ROUND_HALF_UP))
