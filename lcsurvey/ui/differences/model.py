"""The rows of the list: headings and differences. Thousands of rows; only what is on the screen is worded and drawn."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from lcsurvey.circle.spelling import matches
from lcsurvey.store.difference import Difference
from lcsurvey.ui import plain
from lcsurvey.ui.differences import wording
from lcsurvey.ui.words import tr

if TYPE_CHECKING:
    from lcsurvey.store.workspace import Workspace

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Heading:
    """Over the rows of one table or register of one circle; ``count`` of them are shown."""

    circle: str
    what: str
    count: int


@dataclass(frozen=True, slots=True)
class Decided:
    """What was settled in this session: the number of the side, or -1 for another value; how it is said."""

    side: int
    words: str


Row = Heading | Difference


class DifferencesModel(QAbstractListModel):
    """Open differences in the order given, or those settled in this session; filtered by circle and words."""

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._open: list[Difference] = []
        self.decided: dict[str, tuple[Difference, Decided]] = {}
        self._rows: list[Row] = []
        self._circle: str | None = None
        self._text = ""
        self.shows_decided = False
        self._headings: dict[tuple[str, str, str, str], tuple[str, str]] = {}

    # What there is ----------------------------------------------------------------------------------------

    def show(self, found: Sequence[Difference]) -> None:
        """Takes the open ones."""
        self.beginResetModel()
        self._open = list(found)
        self._arrange()
        self.endResetModel()

    @property
    def open(self) -> tuple[Difference, ...]:
        """Those that are open, whatever is shown."""
        return tuple(self._open)

    @property
    def shown(self) -> tuple[Difference, ...]:
        """Those that the filters leave."""
        return tuple(row for row in self._rows if isinstance(row, Difference))

    def circles(self) -> Mapping[str, tuple[str, int]]:
        """Circle → its name and how many of its are open, in their order."""
        found: dict[str, tuple[str, int]] = {}
        for one in self._open:
            name, count = found.get(one.circle, (self.heading(one)[0], 0))
            found[one.circle] = (name, count + 1)
        return found

    # Filters ----------------------------------------------------------------------------------------------

    def filter(self, circle: str | None, text: str, decided: bool = False) -> None:
        """Shows those of a circle (None: of all) that have the words, letters or pinyin of ``text``."""
        if (circle, text, decided) == (self._circle, self._text, self.shows_decided):
            return
        self.beginResetModel()
        self._circle, self._text, self.shows_decided = circle, text, decided
        self._arrange()
        self.endResetModel()

    def _arrange(self) -> None:
        source = [one for one, _ in self.decided.values()] if self.shows_decided else self._open
        groups: dict[tuple[str, str, str], list[Difference]] = {}
        for one in source:
            if self._fits(one):
                groups.setdefault((one.circle, *self.heading(one)), []).append(one)
        self._rows = []
        for (_, circle, what), members in groups.items():
            self._rows += [Heading(circle, what, len(members)), *members]

    def _fits(self, one: Difference) -> bool:
        if self._circle is not None and one.circle != self._circle:
            return False
        words = self._text.split()
        return not words or all(matches(word, *wording.haystack(one, self.heading(one))) for word in words)

    def heading(self, one: Difference) -> tuple[str, str]:
        """Circle and table or register of a difference."""
        key = (one.circle_name, one.form, one.stage, one.kind)
        if key not in self._headings:
            self._headings[key] = wording.group(self._workspace, one)
        return self._headings[key]

    # Settling ---------------------------------------------------------------------------------------------

    def settle(self, one: Difference, decided: Decided) -> None:
        """One that was settled leaves, with its heading where that is empty then."""
        self.decided[one.id] = (one, decided)
        self._open = [other for other in self._open if other.id != one.id]
        at = self.row_of(one.id)
        if self.shows_decided:
            self.dataChanged.emit(self.index(max(0, at)), self.index(max(0, at)))
            return
        if at < 0:
            return
        self.beginRemoveRows(QModelIndex(), at, at)
        del self._rows[at]
        self.endRemoveRows()
        self._recount(at)

    def _recount(self, at: int) -> None:
        """The heading over a place that a row has left."""
        head = next(number for number in range(at - 1, -1, -1) if isinstance(self._rows[number], Heading))
        heading = self._rows[head]
        assert isinstance(heading, Heading)
        if heading.count > 1:
            self._rows[head] = Heading(heading.circle, heading.what, heading.count - 1)
            self.dataChanged.emit(self.index(head), self.index(head))
        else:
            self.beginRemoveRows(QModelIndex(), head, head)
            del self._rows[head]
            self.endRemoveRows()

    # Qt ---------------------------------------------------------------------------------------------------

    def row(self, number: int) -> Row:
        """What stands in a row."""
        return self._rows[number]

    def difference(self, index: Index) -> Difference | None:
        """The difference in a row; None for a heading."""
        row = self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None
        return row if isinstance(row, Difference) else None

    def row_of(self, id_: str) -> int:
        """Where one is shown; -1 if it is not."""
        return next((at for at, row in enumerate(self._rows) if isinstance(row, Difference) and row.id == id_), -1)

    def next_row(self, at: int, step: int) -> int:
        """The next difference from a row on, headings left out; -1 at the end."""
        at += step
        while 0 <= at < len(self._rows):
            if isinstance(self._rows[at], Difference):
                return at
            at += step
        return -1

    def rowCount(self, parent: Index | None = None) -> int:
        """Headings and differences."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A heading is not chosen."""
        if self.difference(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words for screen readers and tips; the row itself is drawn by its delegate."""
        row = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            if isinstance(row, Heading):
                return tr("{circle} {what}，{count} 处", circle=row.circle, what=row.what, count=row.count)
            return wording.spoken(row)
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(row, Difference):
            lines = (
                tr("{source}：{words}", source=wording.source(side), words=side.words) for side in wording.ordered(row)
            )
            return plain.tip("\n".join((wording.label(row), *lines)))
        return None
