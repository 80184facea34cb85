"""What hangs on the questions of an open table: files, single marks, what desks said; what one assesses by hand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lcsurvey.circle.model import Mark
from lcsurvey.form.model import Question
from lcsurvey.response.model import Response, Stage
from lcsurvey.score.apportion import text
from lcsurvey.score.comparison import agreed
from lcsurvey.score.model import Rule
from lcsurvey.score.table import Table
from lcsurvey.ui.returning.remarks import NONE, Remarks, remarks
from lcsurvey.ui.words import tr

if TYPE_CHECKING:
    from lcsurvey.store.difference import Difference
    from lcsurvey.store.handing_over import Handover
    from lcsurvey.store.workspace import Workspace


@dataclass(frozen=True)
class Hanging:
    """Files and marks of one response, what desks said of it, who handed it in, and what two computers say of it."""

    files: Mapping[str, int]
    marks: tuple[Mark, ...]
    remarks: Remarks = NONE
    handed_in_by: str = ""
    differences: tuple[Difference, ...] = ()
    handover: Handover | None = None  # given to a colleague: only read here

    def differing(self, response: Response) -> tuple[Difference, ...]:
        """What still differs; an answer given meanwhile has settled its field."""
        return tuple(one for one in self.differences if one.trouble == "handed" or one.field in response.conflicts)

    def said(self, question: Question) -> str:
        """“1.5，3 人，中位数 1.5”; empty where nobody gave points."""
        found = agreed(self.marks, question)
        if found is None:
            return ""
        count = sum(mark.question == question.name and mark.points is not None for mark in self.marks)
        return tr(
            "{count}人，中位数 {text} 分，平均 {text2} 分", count=count, text=text(found.median), text2=text(found.mean)
        )


def hanging(workspace: Workspace, circle: str, response: Response) -> Hanging:
    """What hangs on a response now."""
    files = Counter(one.question for one in workspace.attachments(circle) if one.owner == response.id)
    marks = tuple(mark for mark in workspace.marks(circle) if mark.response == response.id)
    given = next((one for one in workspace.desks.handed_over() if one.circle in ("", circle)), None)
    differing = workspace.differences.listed(thing=response.id) if response.conflicts or response.submission else ()
    if not response.submission:
        return Hanging(files, marks, differences=differing, handover=given)
    form = workspace.table(response.form, response.version or None).form
    handed_in = (one.author for one in workspace.submissions(response.id) if one.digest == response.submission)
    return Hanging(files, marks, remarks(workspace, response, form), next(handed_in, ""), differing, given)


def line_of(table: Table, question: str) -> Rule | None:
    """The rule without parts that counts a question; None where none does."""
    lines = [line for line in _lines(table) if question in line.questions]
    return next((line.rule for line in lines if line.main == question), next((line.rule for line in lines), None))


def is_evident(table: Table, question: Question) -> bool:
    """Whether files belong to a question: it is scored, or a table without points asks for one of several choices."""
    if question.type in ("select_multiple", "table", "text") or question.calculated:
        return False
    return line_of(table, question.name) is not None if table.scored else question.type == "select_one"


def is_marked(table: Table, question: Question, stage: Stage) -> bool:
    """Whether several assessors give marks: always where a person gives the points, else at an inspection.

    Of a line that counts several questions the one that it is about stands for it.
    """
    kinds = [line.rule.kind for line in _lines(table) if line.main == question.name]
    return any(kind == "assessed" or stage is not Stage.SELF for kind in kinds)


@dataclass(frozen=True, slots=True)
class _Line:
    """A rule without parts, the questions that it counts, and the one that it is about."""

    rule: Rule
    questions: frozenset[str]
    main: str


_kept: dict[int, tuple[Table, tuple[_Line, ...]]] = {}


def _lines(table: Table) -> tuple[_Line, ...]:
    """The lines of a table, found once: every question of it asks."""
    kept = _kept.get(id(table))
    if kept is None or kept[0] is not table:
        if len(_kept) > 64:
            _kept.clear()
        rules = [rule for _, rule in table.rules.outline() if not rule.parts]
        kept = (table, tuple(_Line(rule, rule.questions, main_question(table, rule)) for rule in rules))
        _kept[id(table)] = kept
    return kept[1]


def main_question(table: Table, rule: Rule) -> str:
    """The question that a line is about: its own, or else the first of those it counts."""
    counted = rule.questions
    return rule.question or next((name for name in table.form.question if name in counted), "")
