"""An export of an e-survey as it is looked at before anything is kept: values and sentences. Knows no Qt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from lcsurvey.errors import InputError
from lcsurvey.form.model import Answers, Form
from lcsurvey.intake.grid import Grid
from lcsurvey.intake.headings import Column
from lcsurvey.intake.list_file import register
from lcsurvey.intake.questionnaires import Found, answers_in, take
from lcsurvey.intake.split import of_circle, others
from lcsurvey.response.questionnaire import rating_questions
from lcsurvey.store.questionnaire_files import Recognised
from lcsurvey.ui.tasks import Reporter
from lcsurvey.ui.wording import count, listed
from lcsurvey.ui.words import tr

if TYPE_CHECKING:
    from lcsurvey.store.workspace import Workspace

SAMPLES = 3
"""So many rows of the file are shown."""
DROPPED = tr("不收，会认出是谁答的")
IGNORED = tr("不读")


@dataclass(frozen=True)
class Looked:
    """A file that has been read, and what of it is here already."""

    path: Path
    grid: Grid
    found: Found
    seen: Recognised
    others: str = ""
    """Whose the rest of the file is, where it is a whole city's."""

    def sample(self, column: Column) -> tuple[str, ...]:
        """The first cells of a column; nothing of one that leads back to a respondent."""
        if column.kind == "dropped":
            return ()
        first = len(self.grid.rows) - self.found.rows  # a second row of headings is no answer
        return tuple(row[column.index] for row in self.grid.rows[first : first + SAMPLES])

    def wanted(self, *, all_: bool) -> tuple[Answers, ...]:
        """The questionnaires that are to be kept: of a doubtful file those with other answers, unless all are wished."""
        return self.seen.differing if self.seen.doubtful and not all_ else self.seen.fresh


def look(
    space: Workspace,
    circle: str,
    path: Path,
    reporter: Reporter,
    mapping: Mapping[int, str] | None = None,
    grid: Grid | None = None,
) -> Looked:
    """Read a file, or with ``grid`` read the same one otherwise; in a thread. Raises InputError, Cancelled."""  # fmt: skip
    form = space.questionnaires.form()
    if grid is None:
        reporter.report(0, 0, tr("正在读文件……"))
        grid = answers_in(path, form)
    known = register(space)
    own, elsewhere = of_circle(grid, known, circle)
    if elsewhere and not own.rows:
        raise InputError(tr("{path}：没有这个生活圈的问卷。{others}", path=path, others=others(elsewhere, known)))
    grid = own
    reporter.report(0, 0, tr("正在认 {count} 行答案……", count=count(len(grid.rows))))
    found = take(grid, form, mapping, str(path))
    reporter.report(0, 0, tr("正在和已有的问卷对照……"))
    return Looked(path, grid, found, space.questionnaires.recognise(circle, found.sheets), others(elsewhere, known))


def fields(form: Form) -> Mapping[str, str]:
    """Everything a column may be read as, field → words; the counting questions first."""
    ratings = rating_questions(form)
    first = {question.name: f"{number} {question.label}" for number, question in enumerate(ratings, 1)}
    others = {question.name: question.label for question in form.questions if question not in ratings}
    options = {
        f"{question.name}.{choice.name}": tr("{kind}：{label}", kind=kind, label=choice.label.partition("（")[0])
        for question in form.questions
        if question.type == "select_multiple"
        for kind in (tr("基本保障类业态") if question.name.startswith("basic") else tr("品质提升类业态"),)
        for choice in question.choices
    }
    return {**first, **others, **options}


def summary(looked: Looked, form: Form) -> str:
    """What the file holds, in one sentence or two."""
    found = looked.found
    said = tr(
        "{count} 行里有 {count2} 份问卷，七道题都答的 {count3} 份",
        count=count(found.rows),
        count2=count(len(found.sheets)),
        count3=count(complete(found.sheets, form)),
    )
    return said + (tr("，空白的 {count} 行不收。", count=count(found.blank)) if found.blank else tr("。"))


def complete(sheets: Sequence[Answers], form: Form) -> int:
    """How many answer every counting question."""
    names = [question.name for question in rating_questions(form)]
    return sum(all(name in sheet for name in names) for sheet in sheets)


def warnings(looked: Looked) -> tuple[str, ...]:
    """What a person should know of the whole file before it is kept."""
    found, seen = looked.found, looked.seen
    said = [tr("没有这一题：“{label}”，这些问卷都不算有效。", label=label) for label in found.missing]
    said += [looked.others] if looked.others else []
    said += found.notes
    if seen.known:
        days = tr("、").join(dict.fromkeys(one.day for one in seen.before))
        rest = tr("，新的有 {count} 份。", count=count(len(seen.fresh))) if seen.fresh else tr("，没有新的。")
        said.insert(
            0, tr("已导入过（{days}）：{count} 份已经在这里{rest}", days=days, count=count(seen.known), rest=rest)
        )
    return tuple(said)


def doubt(looked: Looked) -> str:
    """Why a person has to say whether it is the same survey once more; empty where it is clear."""
    seen = looked.seen
    if not seen.doubtful:
        return ""
    return tr("有 {count} 份与这里已有的问卷答案完全相同，很可能是同一次调查重新导出的。", count=count(seen.alike))


def left_out(found: Found) -> str:
    """Which columns are not kept and why, in one sentence."""
    parts = []
    if found.dropped:
        parts.append(
            tr(
                "不收 {count} 列（{listed}）：会认出是谁答的，不看也不存。",
                count=len(found.dropped),
                listed=listed(found.dropped, 4),
            )
        )
    if found.ignored:
        parts.append(
            tr("不读 {count} 列（{listed}）：不是表上的题。", count=len(found.ignored), listed=listed(found.ignored, 4))
        )
    return "".join(parts)
