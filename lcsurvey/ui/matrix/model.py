"""The cells: what the outlets say, what was said of a compound of its own, and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from lcsurvey.circle.catalogue import catalogue
from lcsurvey.circle.facts import Facts
from lcsurvey.circle.half_width import half_width
from lcsurvey.circle.model import Compound, Outlet
from lcsurvey.circle.reach import any_within, reaches
from lcsurvey.errors import InputError
from lcsurvey.intake.cells import said, short
from lcsurvey.ui import plain
from lcsurvey.ui.matrix.items import Item
from lcsurvey.ui.matrix.lines import Line, fewest, lines
from lcsurvey.ui.outlets.walk import walk_words
from lcsurvey.ui.wording import listed, points
from lcsurvey.ui.words import tr

Index = QModelIndex | QPersistentModelIndex
CELL = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Cell:
    """One compound and one item: whether it is reached (None: not known), by whose word, in how many minutes."""

    reached: bool | None
    near: bool | None  # what the outlets say
    by_hand: bool
    minutes: Decimal | None
    there: bool  # whether there is such an outlet at all
    of_gate: bool = False  # one of a gate: only minutes from it are said
    nearest: str = ""  # the gate whose minutes count for the compound


Wish = dict[str, Any]  # one exception as the store takes it


class MatrixModel(QAbstractTableModel):
    """Rows are compounds with their gates, columns items. A wish is stored by the screen, which then shows the facts anew."""

    wished = Signal(list)  # of exceptions; one step of undo

    def __init__(self, items: Sequence[Item], read_only: bool = False, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.items = tuple(items)
        self._read_only = read_only
        self.lines: tuple[Line, ...] = ()
        self._facts: Facts | None = None
        self._outlets: list[tuple[Outlet, ...]] = []
        self._cells: list[list[Cell]] = []

    def show(self, facts: Facts) -> None:
        """Takes the facts; the place on the screen stays if the compounds and gates do."""
        shown = tuple(lines(facts))
        same = [each.id for each in shown] == [each.id for each in self.lines]
        if not same:
            self.beginResetModel()
        before_, self._facts, self.lines = self._facts, facts, shown
        if same and before_ is not None and replace(before_, reach=facts.reach) == facts:
            self._show_said(facts, before_)
            return
        self._outlets = [facts.of_formats(item.formats) for item in self.items]
        nears = [_near(facts, item, outlets) for item, outlets in zip(self.items, self._outlets, strict=True)]
        before, self._cells = (
            self._cells,
            [[self._cell(facts, line, number, near) for number, near in enumerate(nears)] for line in shown],
        )
        if not same:
            self.endResetModel()
        else:
            self._say_changed(before)

    def _show_said(self, facts: Facts, before: Facts) -> None:
        """Only what is said of some compounds has changed: they alone are reckoned again."""
        others = {one.id: one for one in before.reach}
        said = {one.id: one for one in facts.reach}
        changed = {
            (others.get(id_) or said[id_]).compound
            for id_ in others.keys() | said.keys()
            if others.get(id_) != said.get(id_)
        }
        was = self._cells
        self._cells = [
            [self._cell(facts, line, number, cell.near if line.gate is None else None) for number, cell in enumerate(row)]
            if line.compound.id in changed
            else row
            for line, row in zip(self.lines, was, strict=True)
        ]
        self._say_changed(was)

    def _say_changed(self, before: list[list[Cell]]) -> None:
        """Only what is another cell now is drawn again."""
        pairs = zip(before, self._cells, strict=True)
        rows = [(row, [at for at, one in enumerate(now) if one != was[at]]) for row, (was, now) in enumerate(pairs)]
        for row, at in rows:
            if at:
                self.dataChanged.emit(self.index(row, at[0]), self.index(row, at[-1]))

    def _cell(self, facts: Facts, line: Line, number: int, near: bool | None) -> Cell:
        item, there = self.items[number], bool(self._outlets[number])
        own = line.own(facts, item.formats)
        if line.gate is not None:
            minutes = fewest(own)
            reached = None if minutes is None else minutes <= item.within
            return Cell(reached, None, minutes is not None, minutes, there, of_gate=True)
        compound = line.compound
        said = [one for name in item.formats if (one := facts.exceptions.get((compound.id, name)))]
        known = [one for one in said if one.reached is not None or one.minutes is not None]
        minutes = fewest(tuple(known))
        reached = reaches(facts, compound, item.formats, item.within, near) if known else near
        gate = "" if minutes is None or minutes == fewest(own) else self._nearest(facts, compound, item, minutes)
        return Cell(reached, near, bool(known), minutes, there, nearest=gate)

    def _nearest(self, facts: Facts, compound: Compound, item: Item, minutes: Decimal) -> str:
        """The name of the gate from which it is so many minutes."""
        names = {gate.id: gate.name for gate in facts.gates}
        cells = (one for one in facts.reach if one.compound == compound.id and one.format in item.formats)
        return next((names.get(one.gate, "") for one in cells if one.minutes == minutes), "")

    @property
    def count(self) -> int:
        """How many compounds there are; their gates are none."""
        return sum(line.gate is None for line in self.lines)

    def cell(self, row: int, column: int) -> Cell:
        """A cell."""
        return self._cells[row][column]

    def reached(self, column: int) -> tuple[int | None, bool]:
        """How many compounds reach an item, and whether that is known of every one; None where nothing is known."""
        cells = [row[column] for row in self._cells if not row[column].of_gate]
        listed = self._facts is not None and self._facts.circle.listed
        if not listed and not any(cell.there or cell.by_hand for cell in cells):
            return None, False
        return sum(cell.reached is True for cell in cells), all(cell.reached is not None for cell in cells)

    # Wishes -----------------------------------------------------------------------------------------------

    def toggle(self, row: int, column: int) -> None:
        """可达 becomes 不可达 and back; back is as the outlets say wherever that is the same."""
        wanted = self.cell(row, column).reached is not True
        self._wish([(row, column)], wanted)

    def toggle_row(self, row: int, column: int) -> None:
        """The same for a whole compound, all as the item the person is at; only what is there is said to be reached."""
        wanted = self.cell(row, column).reached is not True
        self._wish([(row, one) for one in range(len(self.items)) if self.cell(row, one).there], wanted)

    def toggle_column(self, row: int, column: int) -> None:
        """The same for a whole item, all as the compound the person is at, whether an outlet of it is registered or not."""
        wanted = self.cell(row, column).reached is not True
        if not self.cell(row, column).of_gate:
            self._wish([(one, column) for one in range(len(self.lines))], wanted)

    def clear(self, row: int, column: int) -> None:
        """As the outlets say again."""
        self._put(self._cleared(row, column))

    def set_minutes(self, row: int, column: int, text: str) -> None:
        """Exact minutes, as typed; the store judges them."""
        self._put(self._exact(row, column, text))

    def _exact(self, row: int, column: int, text: str) -> list[Wish]:
        return [{**self._named(row, name), "reached": None, "minutes": text} for name in self._present(column)]

    def paste(self, row: int, column: int, rows: Sequence[Sequence[str]]) -> None:
        """A block from a spreadsheet, from this cell on: √ and ×, 有 and 无, minutes; an empty one changes nothing.

        InputError where it is larger than the matrix or a cell is none of these; then nothing is wished.
        """
        wide, high = max(map(len, rows), default=0), len(rows)
        if wide > len(self.items) - column or high > len(self.lines) - row:
            raise InputError(
                tr(
                    "粘贴的有 {high} 行 {wide} 列，从这一格往下只有 {count} 行、往右只有 {count2} 列，没有粘贴。请从对应的小区和业态开始粘贴。",
                    high=high,
                    wide=wide,
                    count=len(self.lines) - row,
                    count2=len(self.items) - column,
                )
            )
        found: list[Wish] = []
        for at, line in enumerate(rows, row):
            for across, text in enumerate(line, column):
                found += self._pasted(at, across, text) if text else []
        self._put(found)

    def _pasted(self, row: int, column: int, text: str) -> list[Wish]:
        minutes = half_width(text).lstrip("≤<").removesuffix("钟").removesuffix("分").strip()
        if minutes.isdecimal() and minutes not in ("0", "1"):
            return self._exact(row, column, minutes)
        wanted = {"可达": True, "不可达": False}.get(text, said(text))
        place = f"{self.lines[row].title} · {self.items[column].label}"
        if wanted is not None and self.cell(row, column).of_gate:
            raise InputError(tr("{place}：门只填步行分钟，没有粘贴。可达不可达写在小区那一行。", place=place))
        if wanted is None:
            raise InputError(
                tr(
                    "{place}：“{short}”不是可达、不可达或步行分钟，没有粘贴。请写 √、× 或几分钟。",
                    place=place,
                    short=short(text),
                )
            )
        return self._wishes([(row, column)], wanted)

    def _wish(self, places: Sequence[tuple[int, int]], wanted: bool) -> None:
        self._put(self._wishes(places, wanted))

    def _wishes(self, places: Sequence[tuple[int, int]], wanted: bool) -> list[Wish]:
        found: list[Wish] = []
        for row, column in places:
            cell = self.cell(row, column)
            if cell.of_gate or cell.nearest or (cell.reached is wanted and not cell.by_hand):
                continue
            if cell.near is wanted:
                found += self._cleared(row, column)
            else:
                names = self._present(column)
                found += [{**self._named(row, name), "reached": wanted, "minutes": None} for name in names]
        return found

    def _cleared(self, row: int, column: int) -> list[Wish]:
        own = self.lines[row].own(self._facts, self.items[column].formats) if self._facts else ()
        return [{**self._named(row, one.format), "reached": None, "minutes": None} for one in own]

    def _present(self, column: int) -> Sequence[str]:
        """The formats of an item that there are outlets of; the first one where there are none."""
        names = self.items[column].formats
        there = {name for outlet in self._outlets[column] for name in outlet.formats}
        return [name for name in names if name in there] or names[:1]

    def _named(self, row: int, name: str) -> Wish:
        return self.lines[row].cell(name)

    def _put(self, wishes: list[Wish]) -> None:
        if wishes and not self._read_only:
            self.wished.emit(wishes)

    # For the view -----------------------------------------------------------------------------------------

    def words(self, row: int, column: int) -> str:
        """What a cell says and why, in one sentence."""
        item, cell, outlets = self.items[column], self.cell(row, column), self._outlets[column]
        place = f"{self.lines[row].title} · {item.label}"
        limit = _minutes(item.within)
        if cell.of_gate and cell.minutes is None:
            return tr("{place}：从这个门走几分钟，直接打数字；几个门里最近的算小区的。", place=place)
        if cell.minutes is not None and cell.nearest:
            minutes = points(cell.minutes)
            return tr("{place}：最近的{gate} {minutes} 分钟。要改请到下面那一行。", place=place, gate=cell.nearest, minutes=minutes)
        if cell.minutes is not None:
            far = "" if cell.reached else tr("，超过 {limit} 分钟", limit=limit)
            return tr(
                "{place}：填了步行 {points} 分钟{far}。按 Del 改回网点说的。",
                place=place,
                points=points(cell.minutes),
                far=far,
            )
        if cell.by_hand:
            word = tr("可达") if cell.reached else tr("不可达")
            return tr("{place}：人工改为{word}。按空格改回。", place=place, word=word)
        if not outlets:
            tail = tr("没有登记这种网点") + ("" if self._facts and self._facts.circle.listed else tr("，还不算“无”"))
            return tr("{place}：{tail}。", place=place, tail=tail)
        names = listed([f"{outlet.name}{_beside(outlet)}" for outlet in outlets], 3)
        head = {True: tr("可达"), False: tr("{limit} 分钟内不可达", limit=limit), None: tr("还不知道")}[cell.reached]
        return tr("{place}：{head}。有 {count} 家：{names}。", place=place, head=head, count=len(outlets), names=names)

    def rowCount(self, parent: Index | None = None) -> int:
        """As many as there are compounds and gates."""
        return 0 if parent is not None and parent.isValid() else len(self._cells)

    def columnCount(self, parent: Index | None = None) -> int:
        """As many as the table has items."""
        return len(self.items)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Minutes can be typed."""
        shown = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return shown if self._read_only else shown | Qt.ItemFlag.ItemIsEditable

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Compounds at the left, items above, both whole in the tip."""
        if orientation == Qt.Orientation.Vertical:
            name = self.lines[section].name
            return {Qt.ItemDataRole.DisplayRole: name, Qt.ItemDataRole.ToolTipRole: plain.tip(name)}.get(
                Qt.ItemDataRole(role)
            )
        item = self.items[section]
        if role == Qt.ItemDataRole.ToolTipRole:
            formats = tr("、").join(catalogue().label(name) for name in item.formats)
            return plain.tip(tr("{label}（{formats}）", label=item.label, formats=formats))
        return item.label if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The cell itself, its minutes, its reason."""
        row, column = index.row(), index.column()
        cell = self._cells[row][column]
        if role == CELL:
            return cell
        if role == Qt.ItemDataRole.EditRole:
            return points(cell.minutes)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain.tip(self.words(row, column))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.words(row, column)
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Typed minutes; nothing typed clears."""
        text = str(value).strip()
        if role == Qt.ItemDataRole.EditRole and text != points(self._cells[index.row()][index.column()].minutes):
            if text:
                self.set_minutes(index.row(), index.column(), text)
            else:
                self.clear(index.row(), index.column())
        return False


def _minutes(limit: Fraction) -> str:
    return str(limit.numerator) if limit.denominator == 1 else str(float(limit))


def _near(facts: Facts, item: Item, outlets: Sequence[Outlet]) -> bool | None:
    """What the outlets say of an item; an incomplete list knows of no 不可达."""
    near = any_within(tuple(outlets), item.within) if outlets else False
    return None if near is False and not facts.circle.listed else near


def _beside(outlet: Outlet) -> str:
    words = walk_words(outlet)
    return tr("（{words}）", words=words) if words else ""
