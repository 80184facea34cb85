"""The words of the lists: one row for a place, a target, a circle; sums stand last and bold."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView

from lcsurvey.circle.name import short_name
from lcsurvey.score.apportion import text
from lcsurvey.score.monthly import Monthly, Row
from lcsurvey.score.phrase import percent
from lcsurvey.score.progress import Progress, goal
from lcsurvey.score.statistics import Line
from lcsurvey.ui import style
from lcsurvey.ui.rows_view import RowsView, WordsModel, widen
from lcsurvey.ui.wording import count
from lcsurvey.ui.words import said, tr

if TYPE_CHECKING:
    from lcsurvey.store.workspace import CircleSummary

Index = QModelIndex | QPersistentModelIndex


class _SummedModel(WordsModel):
    """Rows of words of which the last is the sum."""

    def __init__(self, titles: Sequence[str], numbers: Collection[int], *, summed: bool) -> None:
        super().__init__(titles, numbers)
        self._summed = summed

    def rename(self, column: int, title: str) -> None:
        """Another word above a column."""
        self._titles = (*self._titles[:column], title, *self._titles[column + 1 :])
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, column, column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The sum is set in bold."""
        if role == Qt.ItemDataRole.FontRole and self._summed and index.row() == self.rowCount() - 1:
            face = style.current().typeface("body")
            face.setBold(True)
            return face
        return super().data(index, role)


NAMES = 112
"""Pixels at 100 % of the first column at least."""


class Sums(RowsView):
    """A list whose first column, where it has no width, takes what room there is; ``summed``: its last row is the sum of the others."""

    def __init__(
        self, columns: Sequence[tuple[str, int]], name: str, numbers: Collection[int] = (), *, summed: bool = True
    ) -> None:
        super().__init__(columns, name, numbers)
        self.words = self._model = _SummedModel([word for word, _ in columns], numbers, summed=summed)
        self.setModel(self.words)
        heads = self.horizontalHeader()
        heads.setStretchLastSection(False)
        heads.setMinimumSectionSize(style.current().px(56))
        self._takes_rest = not columns[0][1]
        for number, (_, width) in enumerate(columns):
            widen(self, number, width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The first column takes the rest; where too little is left to read the names the list goes sideways."""
        super().resizeEvent(event)
        if not self._takes_rest:
            return
        heads, least = self.horizontalHeader(), style.current().px(NAMES)
        others = heads.length() - heads.sectionSize(0)
        enough = self.viewport().width() - others >= least
        modes = QHeaderView.ResizeMode
        heads.setSectionResizeMode(0, modes.Stretch if enough else modes.Interactive)
        if not enough:
            self.setColumnWidth(0, least)

    def name_column(self, column: int, title: str) -> None:
        """Another word above a column."""
        self._model.rename(column, title)


def monthly_rows(table: Monthly) -> list[tuple[str, ...]]:
    """Place, due, new, total, rate, change."""
    return [*(_counted(row, row.name) for row in table.rows), _counted(table.whole, said(table.whole.name))]


def _counted(row: Row, name: str) -> tuple[str, ...]:
    rate = percent(row.rate) if row.rate is not None else ""
    change = f"{row.change:+d}" if row.change else "0"
    return (name, count(row.due), count(row.new), count(row.total), rate, change)


def target_rows(progress: Sequence[Progress]) -> list[tuple[str, ...]]:
    """Words, until when, how much, how much now, what is left."""
    return [
        (one.target.label, tr("{year}年底", year=one.target.year), said(goal(one.target)), _now(one), said(one.words))
        for one in progress
    ]


def _now(one: Progress) -> str:
    share = f"（{one.count}/{one.of}）" if one.of else ""
    return f"{one.shown}{share}" if one.shown else "—"


def statistics_rows(lines: Sequence[Line], whole: Line) -> list[tuple[str, ...]]:
    """Region, circles, outlets, staff, satisfaction, investment."""
    return [
        (
            said(line.name) if line is whole else line.name, count(line.circles), count(line.stock.outlets), count(line.stock.staff),
            percent(line.share.rate) if line.share.rate is not None else "—", text(line.stock.investment),
        )
        for line in (*lines, whole)
    ]  # fmt: skip


def circle_rows(summaries: Sequence[CircleSummary], forms: Sequence[str]) -> list[tuple[str, ...]]:
    """Name, outlets, and each table as it stood."""
    from lcsurvey.ui.circles.model import state_words

    return [
        (
            short_name(one.name), count(one.outlets),
            *(state_words(one.responses.get(form)) for form in forms),
        )
        for one in summaries
    ]  # fmt: skip
