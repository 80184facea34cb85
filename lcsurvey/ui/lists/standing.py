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

UNITS: Mapping[str, str] = {"outlet": "家", "circle": "个", "community": "个", "compound": "个"}
NAMES: Mapping[str, str] = {"outlet": "网点", "circle": "生活圈", "community": "社区", "compound": "小区"}
"""Kind → the word on the screen."""


class Row(StrEnum):
    """How a row stands; the value is the word on the screen."""

    NEW = "新的"
    SAME = "已有"
    CHANGED = "有不同"
    BAD = "有问题"
    REPEATED = "重复"
    HEADING = "表头"
    OUT = "不收"


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
                    said = f"{fields[name].label}：现在是 {shown(kept, fields[name])}，表格里是 {shown(listed, fields[name])}"
                    found[one.row.row, column] = said
        return found

    def summary(self) -> str:
        """可收 118 行，3 行有问题, and how the rest stands."""
        taken, compared = self.listed.taken, self.listed.compared
        parts = [f"可收 {count(len(taken.rows))} 行"]
        parts += [f"{count(len(taken.bad))} 行有问题"] if taken.bad else []
        there = len(compared.same) + len(compared.changed)
        more = [f"新的 {count(len(compared.new))} {self.unit}", f"已有 {count(there)} {self.unit}"]
        more += [f"表里重复的 {count(len(compared.repeated))} 行"] if compared.repeated else []
        return "，".join(parts) + "：" + "，".join(more) + "。"

    def warnings(self) -> tuple[str, ...]:
        """What a person should know before taking it in."""
        listed, taken = self.listed, self.listed.taken
        if listed.lacks_name:
            return ("看不出哪一列是名称。请点那一列上面的“不读”，选“名称”。",)
        said = []
        if listed.before is not None:
            rest = "，没有新的" if not listed.compared.new and not listed.compared.changed else ""
            said.append(f"这份文件 {listed.before.day} 导入过{rest}。")
        said += taken.notes
        if taken.guessed:
            said.append(f"业态空着的，按店名认出 {count(taken.guessed)} 家，请看一眼。")
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


def done_words(kind: str, done: Brought) -> str:
    """What came of it, in a sentence."""
    unit = UNITS[kind]
    parts = [f"新增 {count(done.new)} {unit}"] if done.new else []
    parts += [f"更新 {count(done.changed)} {unit}"] if done.changed else []
    return f"{'，'.join(parts)}{NAMES[kind]}。" if parts else "没有新的，什么也没有改。"
