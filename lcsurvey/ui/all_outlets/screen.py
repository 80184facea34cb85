"""The screen of all outlets: it is there at once with the first rows, the rest is read beside the window."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from lcsurvey.circle.model import Outlet
from lcsurvey.errors import LCSurveyError
from lcsurvey.store.kinds import OUTLET
from lcsurvey.ui import style
from lcsurvey.ui.all_outlets import index
from lcsurvey.ui.all_outlets.model import OutletRows
from lcsurvey.ui.all_outlets.ordering import ordered
from lcsurvey.ui.checks.reading import read_beside
from lcsurvey.ui.circle.cells import DOWN
from lcsurvey.ui.circle.columns import Listed, columns
from lcsurvey.ui.circle.rows_table import RowsTable
from lcsurvey.ui.outlets.walk import minutes_words
from lcsurvey.ui.panel import EmptyState
from lcsurvey.ui.parts import SearchField, Text, quiet
from lcsurvey.ui.words import tr

if TYPE_CHECKING:
    from lcsurvey.store.workspace import Workspace

FIRST = 64  # rows that are there at once


class AllOutletsScreen(QWidget):
    """Every fact is edited in its cell; Enter on 生活圈 goes to the outlet in its circle."""

    saved = Signal(object)  # datetime
    failed = Signal(str)
    deleted = Signal(str)
    bin_wanted = Signal(str)
    outlet_wanted = Signal(str, str)
    """Circle and outlet."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._circles = index.circle_names(workspace)
        self._reading = 0
        self.model = OutletRows(workspace, _columns(self._circles), self._circles)
        self.counted = Text("", "small")
        self.hint = Text(tr("Enter 改这一格　Del 删除　点列名排序"), "small")
        self.search = SearchField(tr("店名、拼音、业态、地址、生活圈"))
        self.bin = quiet(tr("回收站"))
        self.table = RowsTable()
        self.table.setModel(self.model)
        self.table.setAccessibleName(tr("全部网点"))
        self.empty = EmptyState(
            "outlet", tr("还没有登记网点"), tr("打开一个生活圈，在“网点”里写店名、按回车就登记一家。")
        )
        self.nothing = EmptyState("search", tr("没有找到"), tr("换一个店名、拼音、业态或地址再试。"))
        self._lay_out()
        self._wire()
        self.model.begin(workspace.outlets.first(FIRST))
        self._show_which()
        QTimer.singleShot(0, self, self.read)

    def _lay_out(self) -> None:
        now = style.current()
        column = QVBoxLayout(self)
        column.setContentsMargins(now.px(24), now.px(16), now.px(24), 0)
        column.setSpacing(now.px(12))
        row = QHBoxLayout()
        row.setSpacing(now.px(12))
        self.search.setMinimumWidth(now.px(200))
        self.search.setMaximumWidth(now.px(360))
        self.search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row.addWidget(Text(tr("全部网点"), "title"))
        row.addWidget(self.counted)
        row.addStretch(1)
        row.addWidget(self.hint)
        row.addWidget(self.bin)
        row.addWidget(self.search, 1)
        column.addLayout(row)
        for list_ in (self.table, self.empty, self.nothing):
            column.addWidget(list_, 1)
        for number, listed in enumerate(self.model.columns):
            self.table.setColumnWidth(number, now.px(listed.width))
        self.table.horizontalHeader().setStretchLastSection(True)

    def _wire(self) -> None:
        self.search.textChanged.connect(self._search)
        self.search.went_down.connect(self._to_table)
        self.model.edited.connect(self._edit)
        self.table.ordered.connect(self._order)
        self.table.delete_wished.connect(self._delete)
        self.table.opened.connect(self._open)
        self.bin.clicked.connect(lambda: self.bin_wanted.emit("outlet"))

    # Reading ------------------------------------------------------------------------------------------------

    def read(self) -> None:
        """Reads the index anew, beside the window: words first, then their pinyin."""
        self._reading += 1
        space = self._workspace
        self._beside(lambda: index.read(space), self._take)

    def _take(self, read: index.Index) -> None:
        self._show(read)
        self._beside(lambda: index.spelled(read), self._show)

    def _beside(self, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        """Does something beside the window; what was overtaken by another reading is let go of."""
        mine = self._reading
        read_beside(self, work, lambda value: done(value) if mine == self._reading else None, self.failed.emit)

    def _show(self, read: index.Index) -> None:
        """Takes an index; the row one is at, and what is being edited, stay."""
        here = self.table.currentIndex()
        if self.table.is_editing:
            QTimer.singleShot(200, self, lambda: self._show(read))
            return
        thing = self.model.thing(here.row()).id if here.isValid() else ""
        self.model.show(read)
        if thing:
            self.table.choose(thing, here.column())
        self._show_which()

    def refresh(self) -> None:
        """Shows what is stored now: what is in sight at once, what is found a moment later."""
        self.model.forget()
        self.read()

    def _show_which(self) -> None:
        total, shown = self.model.total, self.model.rowCount()
        self.table.setVisible(shown > 0)
        self.empty.setVisible(total == 0)
        self.nothing.setVisible(total > 0 and shown == 0)
        words = (
            tr("{total:,} 家", total=total)
            if shown == total
            else tr("{shown:,} / {total:,} 家", shown=shown, total=total)
        )
        self.counted.setText(tr("正在读出…") if self._reading == 0 and total == FIRST else words if total else "")

    def _search(self, text: str) -> None:
        self.model.search(text)
        self._show_which()

    def _order(self, column: int, order: Qt.SortOrder) -> None:
        """Another order, found beside the window; the outlet one is at stays in view."""
        if column < 0:
            self._arrange(None)
            return
        space, listed, down = self._workspace, self.model.columns[column], order == DOWN
        ids, circles = list(self.model.ids), self._circles
        self._beside(lambda: ordered(space, ids, listed, circles, down), self._arrange)

    def _arrange(self, order: Sequence[int] | None) -> None:
        here = self.table.currentIndex()
        thing = self.model.thing(here.row()).id if here.isValid() else ""
        self.model.arrange(order)
        self.table.choose(thing, max(0, here.column()))

    # Acts ---------------------------------------------------------------------------------------------------

    def _edit(self, id_: str, name: str, value: object) -> None:
        try:
            done = self._workspace.change(id_, {name: value})
        except LCSurveyError as error:
            self.failed.emit(str(error))
            return
        self.model.show_one(id_)
        self.saved.emit(done.at)

    def _delete(self, at: QModelIndex) -> None:
        if self._workspace.read_only:
            return
        thing = self.model.thing(at.row())
        try:
            done = self._workspace.delete(thing.id)
        except LCSurveyError as error:
            self.failed.emit(str(error))
            return
        self.model.drop(thing.id)
        left = min(at.row(), self.model.rowCount() - 1)
        if left >= 0:
            self.table.setCurrentIndex(self.model.index(left, at.column()))
        self._show_which()
        self.saved.emit(done.at)
        self.deleted.emit(thing.name)

    def _open(self, at: QModelIndex) -> None:
        thing = self.model.thing(at.row())
        if thing.circle:
            self.outlet_wanted.emit(thing.circle, thing.id)

    # The keyboard -------------------------------------------------------------------------------------------

    def take_focus(self) -> None:
        """One begins by looking for something."""
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _to_table(self) -> None:
        self.table.setFocus(Qt.FocusReason.TabFocusReason)
        if not self.table.currentIndex().isValid() and self.model.rowCount():
            self.table.setCurrentIndex(self.model.index(0, 0))

    def focus_thing(self, id_: str) -> None:
        """Brings an outlet into view and chooses it."""
        if self.table.choose(id_):
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)


def _columns(circles: dict[str, str]) -> tuple[Listed, ...]:
    """Those of a circle's outlets, and the circle."""
    from lcsurvey.circle.catalogue import catalogue

    formats = {item.id: item.label for item in catalogue().formats}
    found = columns("outlet", {"format": lambda: formats, "also": lambda: formats})
    worded = [replace(each, says=minutes_words) if each.fact.name == "minutes" else each for each in found]

    def name(outlet: Outlet) -> str:
        return circles.get(outlet.circle, "")

    at = 1 + next(number for number, each in enumerate(worded) if each.fact.name == "address")
    return (*worded[:at], Listed(OUTLET.field["circle"], 144, shows=name, word=tr("生活圈")), *worded[at:])
