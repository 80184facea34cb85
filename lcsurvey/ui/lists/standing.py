"""How the rows of a list stand: new, there already, there with other values, wrong; and the sentences. Knows no Qt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from lcsurvey.errors import Problem
from lcsurvey.intake.list_file import Brought, Listed
from lcsurvey.store.inventory import shown
from lcsurvey.store.kinds import KINDS
from lcsurvey.ui.wording import count
from lcsurvey.ui.words import tr

UNITS: Mapping[str, str] = {
    "outlet": tr("家"),
    "circle": tr("个"),
    "community": tr("个"),
    "compound": tr("个"),
    "gate": tr("个"),
}
NAMES: Mapping[str, str] = {
    "outlet": tr("网点"),
    "circle": tr("生活圈"),
    "community": tr("社区"),
    "compound": tr("小区"),
    "gate": tr("小区的门"),
}
"""Kind → the word on the screen."""
MOST = 5
"""Names of sheets that are told."""


class Row(StrEnum):
    """How a row stands; the value is the word on the screen."""

    NEW = tr("新的")
    SAME = tr("已有")
    CHANGED = tr("有不同")
    BAD = tr("有问题")
    REPEATED = tr("重复")
    HEADING = tr("表头")
    OUT = tr("不收")


@dataclass(frozen=True)
class Standing:
    """What the screen shows of a list."""

    listed: Listed

    @property
    def unit(self) -> str:
        """In what its things are counted."""
        return UNITS[self.listed.kind]

    @cached_property
    def rows(self) -> Mapping[int, Row]:
        """Row of the sheet → how it stands; rows that are not taken are left out."""
        compared = self.listed.compared
        found = {row.row: Row.NEW for row in compared.new}
        found |= {row.row: Row.SAME for row, _ in compared.same}
        found |= {one.row.row: Row.CHANGED for one in compared.changed}
        found |= {row.row: Row.REPEATED for row, _ in compared.repeated}
        return found | dict.fromkeys(self.listed.taken.bad, Row.BAD)

    def of(self, row: int) -> Row:
        """How a row stands."""
        if row == self.listed.heading:
            return Row.HEADING
        return self.rows.get(row, Row.OUT)

    def only(self, which: Row | None) -> Sequence[int]:
        """The rows that stand so; all of the sheet from the heading on for None."""
        if which is None:
            return range(self.listed.heading + 1, len(self.listed.sheet.rows))
        return tuple(row for row, stands in sorted(self.rows.items()) if stands == which)

    @cached_property
    def wrong(self) -> Mapping[tuple[int, int], Problem]:
        """Cell → what is wrong with it."""
        return dict(zip(self.listed.taken.where, self.listed.taken.problems, strict=True))

    @cached_property
    def differing(self) -> Mapping[tuple[int, int], str]:
        """Cell → what is registered instead of what it says."""
        fields = KINDS[self.listed.kind].field
        found = {}
        for one in self.listed.compared.changed:
            for name, (kept, listed) in one.fields.items():
                column = one.row.cells.get(name)
                if column is not None:
                    said = tr(
                        "{label}：现在是 {shown}，表格里是 {shown2}",
                        label=fields[name].label,
                        shown=shown(kept, fields[name]),
                        shown2=shown(listed, fields[name]),
                    )
                    found[one.row.row, column] = said
        return found

    def summary(self) -> str:
        """可收 118 行，3 行有问题, and how the rest stands."""
        taken, compared = self.listed.taken, self.listed.compared
        parts = [tr("可收 {count} 行", count=count(len(taken.rows)))]
        parts += [tr("{count} 行有问题", count=count(len(taken.bad)))] if taken.bad else []
        there = len(compared.same) + len(compared.changed)
        more = [
            tr("新的 {count} {unit}", count=count(len(compared.new)), unit=self.unit),
            tr("已有 {count} {unit}", count=count(there), unit=self.unit),
        ]
        more += [tr("表里重复的 {count} 行", count=count(len(compared.repeated)))] if compared.repeated else []
        return tr("，").join(parts) + tr("：") + tr("，").join(more) + tr("。")

    def warnings(self) -> tuple[str, ...]:
        """What a person should know before taking it in."""
        listed, taken = self.listed, self.listed.taken
        said = []
        names, number = _names(listed.other_sheets), count(len(listed.other_sheets))
        if listed.passed:
            before, kind = _names(listed.passed), NAMES[listed.kind]
            said.append(
                tr(
                    "前面的“{names}”不像{kind}名单，看的是工作表“{name}”。",
                    names=before,
                    kind=kind,
                    name=listed.sheet.name,
                )
            )
        if listed.other_sheets and listed.passed:
            said.append(tr("另有 {count} 张没有看：{names}。", count=number, names=names))
        elif listed.other_sheets:
            said.append(
                tr(
                    "现在看的是工作表“{name}”，另有 {count} 张没有看：{names}。",
                    name=listed.sheet.name,
                    count=number,
                    names=names,
                )
            )
        if listed.lacks_name:
            return (tr("看不出哪一列是名称。请点那一列上面的“不读”，选“名称”。"), *said)
        if listed.before is not None:
            rest = tr("，没有新的") if not listed.compared.new and not listed.compared.changed else ""
            said.append(tr("这份文件 {day} 导入过{rest}。", day=listed.before.day, rest=rest))
        said += taken.notes
        if taken.guessed:
            said.append(tr("业态空着的，按店名认出 {count} 家，请看一眼。", count=count(taken.guessed)))
        return tuple(said)

    def about(self, row: int, column: int) -> str:
        """What is to be said of a cell; empty where nothing is."""
        if problem := self.wrong.get((row, column)):
            return str(problem)
        if said := self.differing.get((row, column)):
            return said
        first = self._first.get(row)
        return str(first) if first else ""

    @cached_property
    def _first(self) -> Mapping[int, Problem]:
        """Row → the first that is wrong with it."""
        found: dict[int, Problem] = {}
        for (row, _), problem in self.wrong.items():
            found.setdefault(row, problem)
        return found

    def made(self) -> Standing:
        """Itself, with everything made that takes long; for a thread."""
        for made in (self.rows, self.wrong, self.differing, self._first):
            len(made)
        return self


def _names(sheets: Sequence[str]) -> str:
    """The names of sheets, the first of them."""
    return tr("、").join(sheets[:MOST]) + ("……" if len(sheets) > MOST else "")


def done_words(kind: str, done: Brought) -> str:
    """What came of it, in a sentence."""
    unit = UNITS[kind]
    parts = [tr("新增 {count} {unit}", count=count(done.new), unit=unit)] if done.new else []
    parts += [tr("更新 {count} {unit}", count=count(done.changed), unit=unit)] if done.changed else []
    return (
        tr("{names}{names2}。", names=tr("，").join(parts), names2=NAMES[kind])
        if parts
        else tr("没有新的，什么也没有改。")
    )
