"""Tens of thousands of outlets as rows: only those in sight are read, a page at a time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex

from lcsurvey.circle.model import Outlet
from lcsurvey.ui.all_outlets.index import Index as Lines
from lcsurvey.ui.all_outlets.index import line_of, words_of
from lcsurvey.ui.circle.cells import UP, Cells, Index
from lcsurvey.ui.circle.columns import Listed
from lcsurvey.ui.words import tr

if TYPE_CHECKING:
    from lcsurvey.store.workspace import Workspace

PAGE, KEPT = 64, 4_096  # rows read at once; rows kept


class OutletRows(Cells):
    """The rows that the search leaves, in the order that was chosen."""

    def __init__(self, space: Workspace, columns: Sequence[Listed], circles: dict[str, str]) -> None:
        super().__init__(columns, space.read_only)
        self._space, self._circles = space, circles
        self._lines = Lines([], [])
        self._places: dict[str, int] = {}
        self._order: Sequence[int] | None = None  # None: as they were entered
        self._rows: Sequence[int] = ()  # places in the index
        self._row_of: dict[int, int] | None = None  # made when it is first asked for
        self._text = ""
        self._known: dict[str, Outlet] = {}

    def show(self, lines: Lines) -> None:
        """Takes an index; what was read of the outlets is forgotten."""
        self.beginResetModel()
        if lines.ids != self._lines.ids:
            self._places = {id_: at for at, id_ in enumerate(lines.ids)}
            self._order = None
        self._lines = lines
        self._known.clear()
        self._arrange(None)
        self.endResetModel()

    def begin(self, outlets: Sequence[Outlet]) -> None:
        """The first outlets, until the index is there."""
        self.show(Lines([outlet.id for outlet in outlets], [words_of(outlet, self._circles) for outlet in outlets]))
        self._known = {outlet.id: outlet for outlet in outlets}

    def forget(self) -> None:
        """Something was changed elsewhere: rows in sight are read anew."""
        self._known.clear()
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(self.columns) - 1))

    def show_one(self, id_: str) -> None:
        """Reads one outlet again; its row stays, also where the search would not find it any more."""
        self._known.pop(id_, None)
        self._known.update(self._space.outlets.these([id_]))
        if id_ in self._known and id_ in self._places:
            self._lines.lines[self._places[id_]] = line_of(self._known[id_], self._circles)
        row = self.row_of(id_)
        if row >= 0:
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(self.columns) - 1))

    def drop(self, id_: str) -> None:
        """Takes a row away; the index hears of it when it is read again."""
        row = self.row_of(id_)
        if row >= 0:
            self.beginRemoveRows(QModelIndex(), row, row)
            self._rows = [*self._rows[:row], *self._rows[row + 1 :]]
            self._row_of = None
            self.endRemoveRows()

    def search(self, text: str) -> None:
        """Shows those that have every word of ``text`` in name, format, address, circle or brand, or in their pinyin."""
        narrower = bool(self._text) and text.startswith(self._text)
        self._text = text
        self.beginResetModel()
        self._arrange(self._rows if narrower else None)
        self.endResetModel()

    def arrange(self, order: Sequence[int] | None) -> None:
        """Another order of all places; None gives the order in which they were entered."""
        self.beginResetModel()
        self._order = order
        self._arrange(None)
        self.endResetModel()

    def _arrange(self, among: Sequence[int] | None) -> None:
        self._rows = self._lines.find(self._text, self._order if among is None else among)
        self._row_of = None

    @property
    def ids(self) -> Sequence[str]:
        """The ids in the order of the register."""
        return self._lines.ids

    @property
    def lines(self) -> Lines:
        """The index as it is."""
        return self._lines

    @property
    def total(self) -> int:
        """How many there are without any search."""
        return len(self._lines.ids)

    def rowCount(self, parent: Index | None = None) -> int:
        """How many the search leaves."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def thing(self, row: int) -> Outlet:
        """The outlet of a row; the page around it is read with it."""
        id_ = self._lines.ids[self._rows[row]]
        found = self._known.get(id_)
        if found is None:
            start = max(0, row - PAGE // 4)
            page = [self._lines.ids[at] for at in self._rows[start : start + PAGE]]
            if len(self._known) > KEPT:
                self._known.clear()
            self._known.update(self._space.outlets.these([one for one in page if one not in self._known]))
            found = self._known.setdefault(id_, Outlet(id_, tr("（已删除）")))
        return found

    def row_of(self, id_: str) -> int:
        """The row that shows an outlet; -1 where none does."""
        if self._row_of is None:
            self._row_of = {at: row for row, at in enumerate(self._rows)}
        return self._row_of.get(self._places.get(id_, -1), -1)

    def sort(self, column: int, order: object = UP) -> None:
        """The screen orders: it takes a moment, and is done beside the window."""
