"""What the self-assessment said, beside an inspector's answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lcsurvey.form.model import Answers, Question, Value
from lcsurvey.response.model import Stage
from lcsurvey.score.apportion import printed, text
from lcsurvey.score.table import Table
from lcsurvey.ui.table.hanging import main_question
from lcsurvey.ui.table.typed import entry, show
from lcsurvey.ui.words import tr

if TYPE_CHECKING:
    from lcsurvey.store.workspace import Workspace


@dataclass(frozen=True)
class Before:
    """The answers of the self-assessment that count, and the points of each question's line."""

    table: Table
    answers: Answers
    points: Mapping[str, str]

    def words(self, question: Question) -> str:
        """“自评：有 · 2 分”; of options how many, of the cells of a table nothing."""
        given = tr(" · {points} 分", points=self.points[question.name]) if question.name in self.points else ""
        if question.type == "table":
            return tr("自评：{given}", given=given.removeprefix(" · ")) if given else ""
        if question.type == "select_multiple":
            values = [self.answers.get(field) for field in question.fields]
            unseen = tr(" · 未看 {count}", count=values.count(None)) if None in values else ""
            return tr(
                "自评：有 {count} · 无 {count2}{unseen}{given}",
                count=values.count(True),
                count2=values.count(False),
                unseen=unseen,
                given=given,
            )
        value = self.answers.get(question.name)
        if value is None:
            return tr("自评：没有填") if question.required else ""
        if question.unit == "分":
            return tr("自评：{shown} 分", shown=self._shown(question, value))
        unit = question.unit if question.type in ("integer", "decimal") else ""
        return tr(
            "自评：{shown}{part}{given}",
            shown=self._shown(question, value),
            part=f" {unit}" if unit else "",
            given=given,
        )

    def _shown(self, question: Question, value: Value) -> str:
        one = entry(self.table.form, question.name)
        words = show(one, value).replace("\n", " ")
        return f"{words}%" if one.rate else words if len(words) <= 40 else f"{words[:39]}…"

    def option(self, field: str, value: Value | None) -> str:
        """What it said of one option, where that is not what is said now."""
        said = self.answers.get(field)
        return "" if said is None or said == value else tr("自评有") if said is True else tr("自评无")


def before(workspace: Workspace, circle: str, table: Table, stage: Stage, round_: str | None) -> Before | None:
    """The self-assessment of a table; None at that stage itself, or where it says nothing."""
    if stage is Stage.SELF:
        return None
    response = workspace.response(circle, table.form.id, Stage.SELF, round_)
    if not response.effective:
        return None
    card = table.scorer(response.effective, workspace.settings_of(response))
    given = printed(card)
    points: dict[str, str] = {}
    for _, line in card.outline():
        if not line.parts and line.points is not None:
            points.setdefault(main_question(table, line.rule), text(given[line.rule.id]))
    return Before(table, response.effective, points)
