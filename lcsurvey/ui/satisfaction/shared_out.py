"""One export of a whole city as it is looked at before anything is kept: whose each sheet is. Knows no Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from lcsurvey.circle.name import short_name
from lcsurvey.errors import Problem
from lcsurvey.form.model import Answers
from lcsurvey.intake.grid import Grid
from lcsurvey.intake.list_file import register
from lcsurvey.intake.questionnaires import Found, answers_in, take
from lcsurvey.intake.split import LEFT_OUT, Split, split
from lcsurvey.intake.spreadsheet import letters
from lcsurvey.store.questionnaire_files import Recognised
from lcsurvey.ui.satisfaction.exported import left_out
from lcsurvey.ui.tasks import Reporter
from lcsurvey.ui.wording import count
from lcsurvey.ui.words import tr

if TYPE_CHECKING:
    from lcsurvey.store.workspace import Workspace


@dataclass(frozen=True)
class Part:
    """The sheets of one circle."""

    circle: str
    name: str
    grid: Grid
    found: Found
    seen: Recognised

    def wanted(self, *, all_: bool) -> tuple[Answers, ...]:
        """The sheets that are to be kept: of a doubtful part those with other answers, unless all are wished."""
        return self.seen.differing if self.seen.doubtful and not all_ else self.seen.fresh

    @property
    def words(self) -> str:
        """What is to be known of it beside its numbers."""
        said = []
        if self.seen.doubtful:
            said.append(tr("{count} 份与已有的答案完全相同", count=count(self.seen.alike)))
        if self.found.problems:
            said.append(tr("{count} 格读不出", count=count(len(self.found.problems))))
        return tr("，").join(said)


@dataclass(frozen=True)
class SharedOut:
    """A file shared out over the circles; ``belongs`` is what a person said of names, empty for those left out."""

    path: Path
    grid: Grid
    split: Split
    parts: tuple[Part, ...]
    circles: Mapping[str, str]  # id → short name, of all
    belongs: Mapping[str, str] = field(default_factory=dict)

    @property
    def names(self) -> tuple[tuple[str, int], ...]:
        """What is written in the column, and in how many rows, wherever a person has to say, or has said, whose it is."""
        said = dict.fromkeys(self.belongs, 0)
        column = self.split.column
        for row in self.grid.rows:
            if row[column] in said:
                said[row[column]] += 1
        every = {**self.split.unknown, **said}
        return tuple(sorted(every.items(), key=lambda one: (-one[1], one[0])))

    @property
    def undecided(self) -> int:
        """Rows of names of which nobody has said whose they are."""
        return sum(self.split.unknown.values())

    @property
    def doubtful(self) -> bool:
        """Whether some circle's sheets look like the same survey once more."""
        return any(part.seen.doubtful for part in self.parts)

    def total(self, *, all_: bool) -> int:
        """How many sheets would be kept."""
        return sum(len(part.wanted(all_=all_)) for part in self.parts)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Every cell that was not read."""
        places = (problem for problem in self.split.problems if problem.code == "bad_cell")
        return (*places, *(problem for part in self.parts for problem in part.found.problems))

    @property
    def left_out(self) -> str:
        """Which columns are not kept and why; that by which the file was shared out has served."""
        if not self.parts:
            return ""
        found = self.parts[0].found
        columns = tuple(column for column in found.columns if column.index != self.split.column)
        return left_out(replace(found, columns=columns))

    @property
    def summary(self) -> str:
        """What the file holds and how it was shared out."""
        sheets = sum(len(part.found.sheets) for part in self.parts)
        return tr(
            "{count} 份问卷，按 {letter} 列“{heading}”分到 {circles} 个生活圈。",
            count=count(sheets),
            letter=letters(self.split.column),
            heading=" ".join(self.split.heading.split()),
            circles=count(len(self.parts)),
        )

    @property
    def warnings(self) -> tuple[str, ...]:
        """What a person should know first."""
        known = sum(part.seen.known for part in self.parts)
        said = []
        if known:
            said.append(tr("导入过这份文件：{count} 份已经在这里，不再收。", count=count(known)))
        if self.undecided:
            said.append(
                tr(
                    "{count} 份写的社区没有登记，或几个生活圈都有。请在“要指定的名称”里选，或不收。",
                    count=count(self.undecided),
                )
            )
        if self.split.left:
            said.append(tr("{count} 份按你选的不收。", count=count(self.split.left)))
        missing = dict.fromkeys(label for part in self.parts for label in part.found.missing)
        said += [tr("没有这一题：“{label}”，这些问卷都不算有效。", label=label) for label in missing]
        said += dict.fromkeys(note for part in self.parts for note in part.found.notes)
        return tuple(said)


def share_out(
    space: Workspace,
    path: Path,
    reporter: Reporter,
    belongs: Mapping[str, str] | None = None,
    before: SharedOut | None = None,
) -> SharedOut:
    """Read a file and share it out; with ``before`` the same one with other decisions, of which only what changed is
    read anew. In a thread. Raises InputError, Cancelled.
    """
    form = space.questionnaires.form()
    if before is None:
        reporter.report(0, 0, tr("正在读文件……"))
    grid = before.grid if before is not None else answers_in(path, form)
    shared = split(grid, register(space), belongs)
    names = {circle.id: short_name(circle.name) for circle in space.circles()}
    old = {part.circle: part for part in before.parts} if before is not None else {}
    parts = []
    for circle in (one for one in names if one in shared.grids):
        own = shared.grids[circle]
        former = old.get(circle)
        if former is not None and former.grid.numbers == own.numbers:
            parts.append(former)
            continue
        reporter.report(len(parts), len(shared.grids), tr("正在认{name}的答案……", name=names[circle]))
        found = take(own, form, place=str(path))
        parts.append(Part(circle, names[circle], own, found, space.questionnaires.recognise(circle, found.sheets)))
    return SharedOut(path, grid, shared, tuple(parts), names, dict(belongs or {}))


__all__ = ["LEFT_OUT", "Part", "SharedOut", "share_out"]
