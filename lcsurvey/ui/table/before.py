"""What was said before, beside what is answered now: the self-assessment beside an inspector's answers, the last round's.

Nothing of it is an answer: of the last round's own answers one is taken over when a person says so.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from lcsurvey.form.model import Answers, Question, Value
from lcsurvey.response.model import Response, Stage
from lcsurvey.score.apportion import printed, text
from lcsurvey.score.table import Table
from lcsurvey.store.across import as_it_was
from lcsurvey.ui.table.hanging import main_question
from lcsurvey.ui.table.typed import entry, show
from lcsurvey.ui.words import tr

if TYPE_CHECKING:
    from lcsurvey.store.workspace import Workspace


@dataclass(frozen=True)
class Before:
    """The answers that counted, and the points of each question's line; ``who`` is 自评 or 上次.

    ``typed`` are those of the last round that a person gave, which may be taken over; of an inspection none.
    """

    table: Table
    answers: Answers
    points: Mapping[str, str]
    who: str = tr("自评")
    last: bool = False  # of the last round
    typed: Answers = field(default_factory=dict)

    def words(self, question: Question) -> str:
        """“自评：有 · 2 分”; of options how many, of the cells of a table nothing."""
        given = tr(" · {points} 分", points=self.points[question.name]) if question.name in self.points else ""
        if question.type == "table":
            return tr("{who}：{given}", who=self.who, given=given.removeprefix(" · ")) if given else ""
        if question.type == "select_multiple":
            values = [self.answers.get(field) for field in question.fields]
            unseen = tr(" · 未看 {count}", count=values.count(None)) if None in values else ""
            return tr(
                "{who}：有 {count} · 无 {count2}{unseen}{given}",
                who=self.who,
                count=values.count(True),
                count2=values.count(False),
                unseen=unseen,
                given=given,
            )
        value = self.answers.get(question.name)
        if value is None:
            return tr("{who}：没有填", who=self.who) if question.required else ""
        if question.unit == "分":
            return tr("{who}：{shown} 分", who=self.who, shown=self._shown(question, value))
        unit = question.unit if question.type in ("integer", "decimal") else ""
        return tr(
            "{who}：{shown}{part}{given}",
            who=self.who,
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
        if said is None or said == value:
            return ""
        return tr("{who}有", who=self.who) if said is True else tr("{who}无", who=self.who)

    def said(self, question: Question, answers: Answers) -> str:
        """The words beside a question: of the last round only where this one says something else or nothing yet."""
        if not self.last:
            return self.words(question)
        if all(answers.get(name) == self.answers.get(name) for name in question.fields):
            return ""
        words = self.words(question)
        return tr("{words}　Ctrl+L 照上次填", words=words) if words and self.again(question, answers) else words

    def again(self, question: Question, answers: Answers) -> dict[str, Value | None]:
        """What was typed last time for fields of a question that nothing says anything of now."""
        return {name: self.typed[name] for name in question.fields if name in self.typed and name not in answers}


def before(workspace: Workspace, circle: str, table: Table, stage: Stage, round_: str | None) -> Before | None:
    """The self-assessment of a table; at that stage itself the last round's; None where nothing was said."""
    if stage is not Stage.SELF:
        return _said(workspace, table, workspace.response(circle, table.form.id, Stage.SELF, round_), tr("自评"))
    former = workspace.turns.former(round_ or "")
    if former is None:
        return None
    response = workspace.response(circle, table.form.id, Stage.SELF, former.id)
    if not response.answers and not response.frozen:  # nobody filled it: what facts give they give now
        return None
    found = _said(workspace, table, as_it_was(workspace, response), tr("上次"))
    if found is None:
        return None
    typed = {name: value for name, value in response.answers.items() if name in table.form.field}
    return replace(found, typed=typed, last=True)


def _said(workspace: Workspace, table: Table, response: Response, who: str) -> Before | None:
    if not response.effective:
        return None
    card = table.scorer(response.effective, workspace.settings_of(response))
    given = printed(card)
    points: dict[str, str] = {}
    for _, line in card.outline():
        if not line.parts and line.points is not None:
            points.setdefault(main_question(table, line.rule), text(given[line.rule.id]))
    return Before(table, response.effective, points, who)
