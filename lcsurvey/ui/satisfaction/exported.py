"""An export of an e-survey as it is looked at before anything is kept: values and sentences. Knows no Qt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from lcsurvey.errors import InputError
from lcsurvey.form.model import Answers, Form
from lcsurvey.intake.headings import Column
from lcsurvey.intake.list_file import register
from lcsurvey.intake.questionnaires import Found, take
from lcsurvey.intake.split import of_circle, others
from lcsurvey.intake.spreadsheet import Grid
from lcsurvey.intake.spreadsheet import read as read_grid
from lcsurvey.response.questionnaire import rating_questions
from lcsurvey.store.questionnaire_files import Recognised
from lcsurvey.ui.tasks import Reporter
from lcsurvey.ui.wording import count, listed

if TYPE_CHECKING:
    from lcsurvey.store.workspace import Workspace

SAMPLES = 3
"""So many rows of the file are shown."""
DROPPED = "不收，会认出是谁答的"
IGNORED = "不读"


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
        reporter.report(0, 0, "正在读文件……")
        grid = read_grid(path)
    known = register(space)
    own, elsewhere = of_circle(grid, known, circle)
    if elsewhere and not own.rows:
        raise InputError(f"{path}：没有这个生活圈的问卷。{others(elsewhere, known)}")
    grid = own
    reporter.report(0, 0, f"正在认 {count(len(grid.rows))} 行答案……")
    found = take(grid, form, mapping, str(path))
    reporter.report(0, 0, "正在和已有的问卷对照……")
    return Looked(path, grid, found, space.questionnaires.recognise(circle, found.sheets), others(elsewhere, known))


def fields(form: Form) -> Mapping[str, str]:
    """Everything a column may be read as, field → words; the counting questions first."""
    ratings = rating_questions(form)
    first = {question.name: f"{number} {question.label}" for number, question in enumerate(ratings, 1)}
    others = {question.name: question.label for question in form.questions if question not in ratings}
    options = {
        f"{question.name}.{choice.name}": f"{kind}：{choice.label.partition('（')[0]}"
        for question in form.questions
        if question.type == "select_multiple"
        for kind in ("基本保障类业态" if question.name.startswith("basic") else "品质提升类业态",)
        for choice in question.choices
    }
    return {**first, **others, **options}


def summary(looked: Looked, form: Form) -> str:
    """What the file holds, in one sentence or two."""
    found = looked.found
    said = f"{count(found.rows)} 行里有 {count(len(found.sheets))} 份问卷，七道题都答的 {count(complete(found.sheets, form))} 份"
    return said + (f"，空白的 {count(found.blank)} 行不收。" if found.blank else "。")


def complete(sheets: Sequence[Answers], form: Form) -> int:
    """How many answer every counting question."""
    names = [question.name for question in rating_questions(form)]
    return sum(all(name in sheet for name in names) for sheet in sheets)


def warnings(looked: Looked) -> tuple[str, ...]:
    """What a person should know of the whole file before it is kept."""
    found, seen = looked.found, looked.seen
    said = [f"没有这一题：“{label}”，这些问卷都不算有效。" for label in found.missing]
    said += [looked.others] if looked.others else []
    said += found.notes
    if seen.known:
        days = "、".join(dict.fromkeys(one.day for one in seen.before))
        rest = f"，新的有 {count(len(seen.fresh))} 份。" if seen.fresh else "，没有新的。"
        said.insert(0, f"已导入过（{days}）：{count(seen.known)} 份已经在这里{rest}")
    return tuple(said)


def doubt(looked: Looked) -> str:
    """Why a person has to say whether it is the same survey once more; empty where it is clear."""
    seen = looked.seen
    if not seen.doubtful:
        return ""
    return f"有 {count(seen.alike)} 份与这里已有的问卷答案完全相同，很可能是同一次调查重新导出的。"


def left_out(found: Found) -> str:
    """Which columns are not kept and why, in one sentence."""
    parts = []
    if found.dropped:
        parts.append(f"不收 {len(found.dropped)} 列（{listed(found.dropped, 4)}）：会认出是谁答的，不看也不存。")
    if found.ignored:
        parts.append(f"不读 {len(found.ignored)} 列（{listed(found.ignored, 4)}）：不是表上的题。")
    return "".join(parts)
