"""The screen of all outlets: it is there at once with the first rows, the rest is read beside the window."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout

from lcsurvey.circle.model import Outlet
from lcsurvey.store.kinds import OUTLET
from lcsurvey.ui import style
from lcsurvey.ui.after_drawing import FIRST_SEEN
from lcsurvey.ui.all_outlets import index
from lcsurvey.ui.all_outlets.model import OutletRows
from lcsurvey.ui.all_outlets.ordering import ordered
from lcsurvey.ui.checks.reading import read_beside
from lcsurvey.ui.circle.cells import DOWN
from lcsurvey.ui.circle.columns import Listed, columns
from lcsurvey.ui.circle.things_screen import ThingsScreen, search_field
from lcsurvey.ui.outlets.seen import seen
from lcsurvey.ui.outlets.walk import minutes_words
from lcsurvey.ui.panel import EmptyState
from lcsurvey.ui.parts import Elided, Text
from lcsurvey.ui.words import tr

if TYPE_CHECKING:
    from lcsurvey.store.workspace import Workspace

FIRST = 64  # rows that are there at once


class AllOutletsScreen(ThingsScreen):
    """Every fact is edited in its cell; Enter on 生活圈 goes to the outlet in its circle."""

    outlet_wanted = Signal(str, str)
    """Circle and outlet."""
    model: OutletRows

    def __init__(self, workspace: Workspace) -> None:
        self._circles = index.circle_names(workspace)
        super().__init__(
            workspace, "outlet", OutletRows(workspace, _columns(self._circles), self._circles),
            search_field(tr("店名、拼音、业态、地址"), 200, 360),
            EmptyState("outlet", tr("还没有登记网点"), tr("打开一个生活圈，在“网点”里写店名、按回车就登记一家。")),
            EmptyState("search", tr("没有找到"), tr("换一个店名、拼音、业态或地址再试。")),
        )  # fmt: skip
        self._reading = 0
        self.hint = Elided(tr("Enter 改这一格　Del 删除　点列名排序"), "small")
        self.table.setAccessibleName(tr("全部网点"))
        now = style.current()
        column = QVBoxLayout(self)
        column.setContentsMargins(now.px(24), now.px(16), now.px(24), 0)
        column.setSpacing(now.px(12))
        column.addLayout(self.head(Text(tr("全部网点"), "title"), (self.hint,)))
        column.addWidget(self.rows(), 1)
        self.table.ordered.connect(self._order)
        self.table.opened.connect(self._open)
        self.model.begin(workspace.outlets.first(FIRST))
        self._show_which()
        QTimer.singleShot(FIRST_SEEN, self, self.read)

    # Reading ------------------------------------------------------------------------------------------------

    def read(self) -> None:
        """Reads the index anew, beside the window: words first, then their pinyin."""
        self._reading += 1
        space = self._workspace
        self._beside(lambda: index.read(space), self._take)

    def _take(self, read: index.Index) -> None:
        self._show(read)
        space = self._workspace
        self._beside(lambda: index.spelled(space, read), self._show)

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

    def _counted(self, total: int, shown: int) -> str:
        return tr("正在读出…") if self._reading == 0 and total == FIRST else super()._counted(total, shown)

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

    def _changes(self, thing: Any, name: str, value: object) -> Mapping[str, Any]:
        return seen(thing, name, value, self._workspace.person.name)

    def show_changed(self, id_: str) -> None:
        """Its row alone is read again."""
        self.model.show_one(id_)

    def show_deleted(self, id_: str) -> None:
        """Its row goes."""
        self.model.drop(id_)
        self._show_which()

    def _open(self, at: QModelIndex) -> None:
        thing = self.model.thing(at.row())
        if thing.circle:
            self.outlet_wanted.emit(thing.circle, thing.id)

    # The keyboard -------------------------------------------------------------------------------------------

    def take_focus(self) -> None:
        """One begins by looking for something."""
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)


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
