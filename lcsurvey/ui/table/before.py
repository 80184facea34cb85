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
        given = f" · {self.points[question.name]} 分" if question.name in self.points else ""
        if question.type == "table":
            return f"自评：{given.removeprefix(' · ')}" if given else ""
        if question.type == "select_multiple":
            values = [self.answers.get(field) for field in question.fields]
            unseen = f" · 未看 {values.count(None)}" if None in values else ""
            return f"自评：有 {values.count(True)} · 无 {values.count(False)}{unseen}{given}"
        value = self.answers.get(question.name)
        if value is None:
            return "自评：没有填" if question.required else ""
        if question.unit == "分":
            return f"自评：{self._shown(question, value)} 分"
        unit = question.unit if question.type in ("integer", "decimal") else ""
        return f"自评：{self._shown(question, value)}{f' {unit}' if unit else ''}{given}"

    def _shown(self, question: Question, value: Value) -> str:
        one = entry(self.table.form, question.name)
        words = show(one, value).replace("\n", " ")
        return f"{words}%" if one.rate else words if len(words) <= 40 else f"{words[:39]}…"

    def option(self, field: str, value: Value | None) -> str:
        """What it said of one option, where that is not what is said now."""
        said = self.answers.get(field)
        return "" if said is None or said == value else "自评有" if said is True else "自评无"


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
