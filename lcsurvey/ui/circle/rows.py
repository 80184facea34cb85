"""Things of a circle as rows that can be searched, sorted and edited in place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, QTimer

from lcsurvey.circle.spelling import spelling
from lcsurvey.ui.circle.cells import DOWN, UP, Cells, Index
from lcsurvey.ui.circle.columns import Listed

AT_ONCE = 400  # as many rows are spelled while one waits
SLICE = 40  # as many between two events
_NUMBERS = ("integer", "decimal", "boolean", "date", "moment")  # are not searched
_SPELLED = ("name", "text", "format", "formats", "also", "brand", "community", "kind", "unit", "caption")


class RowsModel(Cells):
    """Values of one kind, searched by any word or its pinyin. An edit is a wish until :meth:`show` confirms it."""

    def __init__(self, columns: Sequence[Listed], read_only: bool = False) -> None:
        super().__init__(columns, read_only)
        self._worded = tuple(each for each in self.columns if each.fact.type not in _NUMBERS)
        self._all: tuple[Any, ...] = ()
        self._rows: tuple[Any, ...] = ()
        self._place: dict[str, int] = {}
        self._written: dict[Any, tuple[Any, str]] = {}
        self._spelled: dict[Any, tuple[Any, str]] = {}
        self._text = ""
        self._sorted = (-1, UP)
        self._spelling = QTimer(self, interval=0)
        self._spelling.timeout.connect(self._spell_some)
        self._waiting: list[Any] = []
        self._cold: Iterator[Any] = iter(())
        self._warming = QTimer(self, interval=0)
        self._warming.timeout.connect(self._warm)

    def show(self, things: Sequence[Any]) -> None:
        """Takes the things as they are stored; rows that stay keep their place on the screen."""
        things = tuple(things)
        before = [thing.id for thing in self._all]
        if [thing.id for thing in things[: len(before)]] == before and (len(things) == len(before) or self._plain):
            self._take(things)
            return
        self._all = things
        self._arrange()
        if len(things) > AT_ONCE:
            self._cold = iter(things)
            self._warming.start()

    @property
    def _plain(self) -> bool:
        """Whether all are shown in the order in which they were entered, so that a new one comes last."""
        return not self._text and self._sorted[0] < 0

    def _take(self, things: tuple[Any, ...]) -> None:
        """The same things, some changed, and with no search some new ones behind them: only their rows are drawn."""
        stored = {thing.id: thing for thing in things}
        rows = [stored[thing.id] for thing in self._rows]
        differing = (
            range(len(rows)) if len(rows) > AT_ONCE else [at for at, one in enumerate(rows) if one != self._rows[at]]
        )
        self._rows = tuple(rows)
        if differing:
            self.dataChanged.emit(self.index(differing[0], 0), self.index(differing[-1], len(self.columns) - 1))
        if len(things) > len(self._all):
            self.beginInsertRows(QModelIndex(), len(rows), len(things) - 1)
            self._rows = things
            self._place = {thing.id: row for row, thing in enumerate(things)}
            self._all = things
            self.endInsertRows()
        self._all = things

    def _warm(self) -> None:
        """Makes some of the keys of a long list while nobody waits."""
        some = tuple(islice(self._cold, AT_ONCE // 2))
        for thing in some:
            self._key(thing)
        if not some:
            self._warming.stop()

    def show_one(self, thing: Any) -> None:
        """Takes one thing that has changed; its row keeps its place."""
        self._all = tuple(thing if each.id == thing.id else each for each in self._all)
        row = self.row_of(thing.id)
        if row >= 0:
            self._rows = (*self._rows[:row], thing, *self._rows[row + 1 :])
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(self.columns) - 1))

    def search(self, text: str) -> None:
        """Shows the things that have every word of ``text`` in what is shown of them, or in its pinyin."""
        self._text = text
        self._arrange()

    def sort(self, column: int, order: Qt.SortOrder = UP) -> None:
        """Orders by a column; -1 gives the order in which they were entered."""
        self._sorted = (column, order)
        self._arrange()

    def _arrange(self) -> None:
        self.beginResetModel()
        rows = self._found()
        column, order = self._sorted
        if column >= 0:
            listed = self.columns[column]
            rows = sorted(rows, key=lambda thing: listed.order(listed.of(thing)), reverse=order == DOWN)
        self._rows = tuple(rows)
        self._place = {thing.id: row for row, thing in enumerate(self._rows)}
        self.endResetModel()

    def _found(self) -> Sequence[Any]:
        words = self._text.lower().split()
        if not words:
            return self._all
        if all(word.isascii() for word in words):
            self._spell()
        return [thing for thing in self._all if self._fits(thing, words)]

    def _fits(self, thing: Any, words: Sequence[str]) -> bool:
        written = self._key(thing)
        if all(word in written for word in words):
            return True
        kept = self._spelled.get(thing.id)
        both = f"{written}\n{kept[1]}" if kept else written
        return all(word in both for word in words)

    def _key(self, thing: Any) -> str:
        kept = self._written.get(thing.id)
        if kept is None or kept[0] is not thing:
            words = "\n".join(column.words(thing) for column in self._worded).lower()
            self._written[thing.id] = kept = (thing, words)
        return kept[1]

    def _spell(self) -> None:
        """Begins to spell what is not spelled yet; a short list is done at once."""
        self._waiting = [thing for thing in self._all if self._spelled.get(thing.id, (None,))[0] is not thing]
        if len(self._waiting) <= AT_ONCE:
            self._spell_some(AT_ONCE)
        else:
            self._spelling.start()

    def _spell_some(self, most: int = SLICE) -> None:
        now, self._waiting = self._waiting[:most], self._waiting[most:]
        spelled = [column for column in self.columns if column.fact.name in _SPELLED]
        for thing in now:
            names = (column.words(thing) for column in spelled)
            self._spelled[thing.id] = (thing, " ".join(spelling(name) for name in names if name))
        if not self._waiting and self._spelling.isActive():
            self._spelling.stop()
            if self._text:
                self._arrange()
                self.found.emit()

    def thing(self, row: int) -> Any:
        """The value shown in a row."""
        return self._rows[row]

    def row_of(self, id_: str) -> int:
        """The row that shows a thing; -1 where none does."""
        return self._place.get(id_, -1)

    @property
    def total(self) -> int:
        """How many there are without any search."""
        return len(self._all)

    @property
    def things(self) -> tuple[Any, ...]:
        """All of them."""
        return self._all

    def rowCount(self, parent: Index | None = None) -> int:
        """How many the search leaves."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)
