"""What every screen with an editable list of things shares: the search, the table, storing, deleting, what is counted."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from lcsurvey.errors import LCSurveyError
from lcsurvey.ui import style
from lcsurvey.ui.circle.cells import Cells
from lcsurvey.ui.circle.rows_table import RowsTable
from lcsurvey.ui.circle.words import UNITS
from lcsurvey.ui.panel import EmptyState
from lcsurvey.ui.parts import SearchField, Text, quiet
from lcsurvey.ui.rows_view import widen
from lcsurvey.ui.words import tr

if TYPE_CHECKING:
    from lcsurvey.store.workspace import Workspace


class ThingsScreen(QWidget):
    """One kind of thing in one table; where its rows come from is the model's own. Abstract for the type checker."""

    saved = Signal(object)  # datetime
    failed = Signal(str)
    deleted = Signal(str)  # the name of what went into the bin
    bin_wanted = Signal(str)  # kind
    model: Cells

    def __init__(
        self, workspace: Workspace, kind: str, model: Cells, search: SearchField, empty: EmptyState, nothing: EmptyState
    ) -> None:
        super().__init__()
        self._workspace, self._kind = workspace, kind
        self.model, self.search = model, search
        self.search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.empty, self.nothing = empty, nothing
        self.counted = Text("", "small")
        self.bin = quiet(tr("回收站"))
        self.table = RowsTable()
        self.table.setModel(model)
        self.search.textChanged.connect(self._search)
        self.search.went_down.connect(self._to_table)
        self.model.edited.connect(self._edit)
        self.table.delete_wished.connect(self._delete)
        self.bin.clicked.connect(lambda: self.bin_wanted.emit(self._kind))

    @abstractmethod
    def refresh(self) -> None:
        """Shows what is stored now."""

    # Putting together -------------------------------------------------------------------------------------

    def head(self, title: QWidget, acts: Sequence[QWidget]) -> QHBoxLayout:
        """The line above: the title, how many there are, acts, the bin, the search."""
        row = QHBoxLayout()
        row.setSpacing(style.current().px(8))
        row.addWidget(title)
        row.addWidget(self.counted)
        row.addStretch(1)
        for act in (*acts, self.bin):
            row.addWidget(act)
        row.addWidget(self.search, 1)
        return row

    def rows(self) -> QWidget:
        """The table, its columns as wide as they are wished, and what stands there instead of an empty one."""
        whole = QWidget()
        inside = QVBoxLayout(whole)
        inside.setContentsMargins(0, 0, 0, 0)
        for each in (self.table, self.empty, self.nothing):
            inside.addWidget(each, 1)
        for number, listed in enumerate(self.model.columns):
            widen(self.table, number, listed.width)
        self.table.horizontalHeader().setStretchLastSection(True)
        return whole

    # What is shown ----------------------------------------------------------------------------------------

    def _show_which(self) -> None:
        total, shown = self.model.total, self.model.rowCount()
        self.table.setVisible(shown > 0)
        self.empty.setVisible(total == 0)
        self.nothing.setVisible(total > 0 and shown == 0)
        self.counted.setText(self._counted(total, shown) if total else "")

    def _counted(self, total: int, shown: int) -> str:
        """How many there are, and how many of them the search leaves."""
        unit = UNITS.get(self._kind, tr("个"))
        return f"{total:,} {unit}" if shown == total else f"{shown:,} / {total:,} {unit}"

    def _search(self, text: str) -> None:
        self.model.search(text)
        self._show_which()

    def _to_table(self) -> None:
        self.table.setFocus(Qt.FocusReason.TabFocusReason)
        if not self.table.currentIndex().isValid() and self.model.rowCount():
            self.table.setCurrentIndex(self.model.index(0, 0))

    def focus_thing(self, id_: str) -> None:
        """Brings a thing into view and chooses it."""
        if self.table.choose(id_):
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    # Acts -------------------------------------------------------------------------------------------------

    def _changes(self, thing: Any, name: str, value: object) -> Mapping[str, Any]:
        """What a changed fact means for the thing."""
        return {name: value}

    def _edit(self, id_: str, name: str, value: object) -> None:
        row = self.model.row_of(id_)
        try:
            given = self._changes(self.model.thing(row), name, value) if row >= 0 else {name: value}
            done = self._workspace.change(id_, given)
        except LCSurveyError as error:
            self.failed.emit(str(error))
            return
        self.show_changed(id_)
        self.saved.emit(done.at)

    def _delete(self, index: QModelIndex) -> None:
        if self._workspace.read_only:
            return
        thing = self.model.thing(index.row())
        try:
            done = self._workspace.delete(thing.id)
        except LCSurveyError as error:
            self.failed.emit(str(error))
            return
        self.show_deleted(thing.id)
        self._choose_near(index.row(), index.column())
        self.saved.emit(done.at)
        self.deleted.emit(name_of(thing))

    def _choose_near(self, row: int, column: int) -> None:
        """Where a row has gone, the one that stands there now; the last one where none does."""
        left = min(row, self.model.rowCount() - 1)
        if left >= 0:
            self.table.setCurrentIndex(self.model.index(left, column))

    def show_changed(self, id_: str) -> None:
        """A thing is stored otherwise."""
        self.refresh()

    def show_deleted(self, id_: str) -> None:
        """A thing is in the bin."""
        self.refresh()


def name_of(thing: Any) -> str:
    """What a thing is called."""
    return getattr(thing, "name", "") or getattr(thing, "text", "")


def search_field(hint: str, narrow: int, wide: int) -> SearchField:
    """The search over a list, between two widths (logical pixels at 100 %)."""
    made = SearchField(hint)
    made.setMinimumWidth(style.current().px(narrow))
    made.setMaximumWidth(style.current().px(wide))
    return made
