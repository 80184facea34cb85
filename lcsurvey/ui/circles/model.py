"""The rows of the list of circles. Searching and sorting go over keys made once, not over widgets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from lcsurvey.circle.name import short_name
from lcsurvey.response.model import State
from lcsurvey.ui import icon, plain, style
from lcsurvey.ui.wording import STATE_LOOK, count, follows, listed, points, state_word
from lcsurvey.ui.words import tr

if TYPE_CHECKING:
    from lcsurvey.store.workspace import CircleSummary, ResponseSummary

Index = QModelIndex | QPersistentModelIndex
NAME, COMMUNITIES, POPULATION, OUTLETS = range(4)
_FIXED = (tr("名称"), tr("社区"), tr("服务人口"), tr("网点"))
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def begun(summary: ResponseSummary | None) -> bool:
    """Whether there is anything in a table: typed, or following from what is registered."""
    return summary is not None and (
        summary.state is not State.EMPTY or follows(summary.state, summary.total, summary.final)
    )


def state_words(summary: ResponseSummary | None, *, short: bool = False) -> str:
    """The state of a table, and its points and rating once there are any; ``short``: the points alone where there are."""
    if summary is None or not begun(summary):
        return state_word(State.EMPTY)
    if short and summary.total is not None:
        return points(summary.total)
    words = [state_word(summary.state, derived=follows(summary.state, summary.total, summary.final))]
    if summary.total is not None:
        words.append(points(summary.total))
        words.append(summary.rating if summary.final else "")
    return " ".join(word for word in words if word)


class CirclesModel(QAbstractTableModel):
    """Summaries as rows: four columns of facts, one for each table (by form id)."""

    def __init__(self, tables: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tables = tuple(tables)
        self._titles = (*_FIXED, *("" for _ in tables))
        self._all: tuple[CircleSummary, ...] = ()
        self._keys: list[str] = []
        self._rows: list[int] = []
        self._differing: Mapping[str, int] = {}
        self._text = ""
        self._sorted = (-1, Qt.SortOrder.AscendingOrder)
        self._short = False

    def show_short(self, short: bool) -> None:
        """In narrow columns points stand alone beside the picture of the state: a number is never cut off."""
        self._short = short

    def show(self, summaries: Sequence[CircleSummary]) -> None:
        """Takes new values; the search and the order stay."""
        if tuple(summaries) == self._all:
            return
        self.beginResetModel()
        self._all = tuple(summaries)
        self._keys = ["\n".join((s.name, s.pinyin, s.code, s.region, *s.communities)).lower() for s in self._all]
        self._arrange()
        self.endResetModel()

    def show_titles(self, titles: Sequence[str]) -> None:
        """Names the columns of the tables."""
        self._titles = (*_FIXED, *titles)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, len(_FIXED), len(self._titles) - 1)

    def show_differing(self, counts: Mapping[str, int]) -> None:
        """Circle → how many fields have two answers; a last column says so as long as there are any."""
        found = {circle: count for circle, count in counts.items() if count}
        if found != self._differing:
            self.beginResetModel()
            self._differing = found
            self.endResetModel()

    @property
    def differing_column(self) -> int:
        """The column that says where two answers stand beside each other; -1 where nothing does."""
        return len(self._titles) if self._differing else -1

    def search(self, text: str) -> None:
        """Shows the circles that have every word of ``text`` in name, pinyin, code, region or communities."""
        self.beginResetModel()
        self._text = text
        self._arrange()
        self.endResetModel()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Orders by a column; -1 gives the register's own order back."""
        self.beginResetModel()
        self._sorted = (column, order)
        self._arrange()
        self.endResetModel()

    def _arrange(self) -> None:
        words = self._text.lower().split()
        rows = [row for row, key in enumerate(self._keys) if all(word in key for word in words)]
        column, order = self._sorted
        if column >= 0:
            rows.sort(key=lambda row: self._order(row, column), reverse=order == Qt.SortOrder.DescendingOrder)
        self._rows = rows

    def _order(self, row: int, column: int) -> Any:
        summary = self._all[row]
        if column == NAME:
            return summary.pinyin or summary.name
        if column == COMMUNITIES:
            return (len(summary.communities), summary.communities)
        if column == POPULATION:
            return summary.population or -1
        if column == OUTLETS:
            return summary.outlets
        if column == self.differing_column:
            return self._differing.get(summary.id, 0)
        response = self._response(summary, column)
        return (
            (-1, Decimal(0))
            if response is None
            else (list(STATE_LOOK).index(response.state), response.total or Decimal(0))
        )

    def _response(self, summary: CircleSummary, column: int) -> ResponseSummary | None:
        return summary.responses.get(self._tables[column - len(_FIXED)])

    def circle(self, row: int) -> CircleSummary:
        """The circle shown in a row."""
        return self._all[self._rows[row]]

    def row_of(self, circle: str) -> int:
        """The row that shows a circle; -1 if the search hides it."""
        return next((row for row, at in enumerate(self._rows) if self._all[at].id == circle), -1)

    @property
    def total(self) -> int:
        """How many there are without any search."""
        return len(self._all)

    def rowCount(self, parent: Index | None = None) -> int:
        """How many circles the search leaves."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Facts and tables, and where anything differs how much."""
        return len(self._titles) + bool(self._differing)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words above the columns."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return tr("两份不一样") if section == self.differing_column else self._titles[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if section in (POPULATION, OUTLETS) else _LEFT
        if role == Qt.ItemDataRole.ToolTipRole and section < len(self._titles):
            return plain.tip(self._titles[section])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words, icon, colour and alignment of a cell; only for the rows on the screen."""
        summary, column = self._all[self._rows[index.row()]], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(summary, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column in (POPULATION, OUTLETS) else _LEFT
        if column == self.differing_column:
            return self._differing_data(summary, role)
        if role == Qt.ItemDataRole.DecorationRole and column >= len(_FIXED):
            name, tone = self._look[self._state(summary, column)]
            return icon.pixmap(name, tone)
        if (
            role == Qt.ItemDataRole.ForegroundRole
            and column >= len(_FIXED)
            and not begun(self._response(summary, column))
        ):
            return style.current().colour("quiet")
        if role == Qt.ItemDataRole.ToolTipRole and column in (NAME, COMMUNITIES):
            return plain.tip(tr("、").join(summary.communities) if column == COMMUNITIES else summary.name)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole) and column >= len(_FIXED):
            whole = state_words(self._response(summary, column))
            return plain.tip(whole) if role == Qt.ItemDataRole.ToolTipRole else whole
        return None

    def _differing_data(self, summary: CircleSummary, role: int) -> Any:
        """Icon and colour where two answers stand beside each other."""
        if summary.id not in self._differing:
            return None
        if role == Qt.ItemDataRole.DecorationRole:
            return icon.pixmap("compare", "partial")
        return style.current().colour("partial") if role == Qt.ItemDataRole.ForegroundRole else None

    @cached_property
    def _look(self) -> Mapping[str, tuple[str, str]]:
        return {str(state): look for state, look in STATE_LOOK.items()}

    def _state(self, summary: CircleSummary, column: int) -> str:
        response = self._response(summary, column)
        return str(State.EMPTY if response is None else response.state)

    def _words(self, summary: CircleSummary, column: int) -> str:
        if column == NAME:
            return short_name(summary.name).replace("\n", " ")
        if column == COMMUNITIES:
            return listed(summary.communities, 2)
        if column == POPULATION:
            return count(summary.population)
        if column == OUTLETS:
            return count(summary.outlets)
        if column == self.differing_column:
            number = self._differing.get(summary.id, 0)
            return tr("{number:,} 处", number=number) if number else ""
        return state_words(self._response(summary, column), short=self._short)
