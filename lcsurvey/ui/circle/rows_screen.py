"""A list one adds to at the top and edits in place: communities, compounds, ledgers of a circle, or regions.

A screen with more to say of each thing fills a pane (:meth:`RowsScreen._fill`) that stands beside the list.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lcsurvey.errors import LCSurveyError
from lcsurvey.intake.fields import LISTS
from lcsurvey.ui import style
from lcsurvey.ui.circle import reading
from lcsurvey.ui.circle.adder import Adder
from lcsurvey.ui.circle.beside import Beside
from lcsurvey.ui.circle.columns import Choices, Listed, columns
from lcsurvey.ui.circle.detail import Detail
from lcsurvey.ui.circle.rows import RowsModel
from lcsurvey.ui.circle.things_screen import ThingsScreen, name_of, search_field
from lcsurvey.ui.circle.words import EMPTY, SEARCH, TITLES
from lcsurvey.ui.lists.pasting import Block, Pasting, fill
from lcsurvey.ui.panel import EmptyState
from lcsurvey.ui.parts import Text, quiet
from lcsurvey.ui.words import tr

if TYPE_CHECKING:
    from lcsurvey.store.workspace import Workspace

_READ = {
    "community": "communities", "compound": "compounds", "outlet": "outlets", "activity": "activities",
    "demand": "demands", "project": "projects", "attachment": "attachments",
}  # fmt: skip
_PAUSE = 40  # milliseconds after which the pane follows the row


class RowsScreen(ThingsScreen):
    """One kind of thing, of one circle or of the whole folder."""

    import_wanted = Signal(str)  # kind
    paste_wanted = Signal(str, tuple)  # kind, and the fields from the cell on
    model: RowsModel
    has_pane: ClassVar[bool] = False
    """Whether a thing has more to it than its row shows."""

    def __init__(self, workspace: Workspace, kind: str, circle: str = "") -> None:
        self._workspace, self._kind, self._circle = workspace, kind, circle
        self._refused = False  # whether what was pasted last did not suit
        self.listed = self._columns()
        super().__init__(
            workspace, kind, RowsModel(self.listed, workspace.read_only),
            search_field(SEARCH.get(kind, tr("名称、拼音")), 160, 232), EmptyState(*EMPTY[kind]),
            EmptyState("search", tr("没有找到"), tr("换一个名称或拼音再试。")),
        )  # fmt: skip
        self.from_table = quiet(tr("从表格导入"), hint=tr("从表格文件一次导入许多；也可以把文件拖进来"))
        if kind not in LISTS or workspace.read_only:
            self.from_table.hide()  # shown before it stands in a row, it would be a window of its own for a moment
        self.more = quiet(tr("详情"), hint=tr("打开这一行的详情（F4）"))
        self.more.hide()
        self.adder = self._make_adder()
        self.table.setAccessibleName(TITLES[kind])
        self.beside: Beside | None = None
        self.pane = self._make_pane() if self.has_pane else None
        self._following = QTimer(self, singleShot=True, interval=_PAUSE)
        self._following.timeout.connect(self._follow)
        self._lay_out()
        self._wire()
        self.refresh()

    # What a screen of its own kind gives ------------------------------------------------------------------

    def _columns(self) -> tuple[Listed, ...]:
        return columns(self._kind, self._choices())

    def _choices(self) -> Mapping[str, Callable[[], Choices]]:
        from lcsurvey.circle.catalogue import catalogue

        formats = {item.id: item.label for item in catalogue().formats}
        found: dict[str, Callable[[], Choices]] = {name: lambda: formats for name in ("format", "formats", "also")}
        found["community"] = lambda: {item.id: item.name for item in self._workspace.communities(self._circle)}
        if self._kind == "region":
            levels = {"市": tr("市"), "区县": tr("区县"), "街道": tr("街道")}
            found["level"] = lambda: levels
            found["parent"] = lambda: {item.id: item.name for item in self._workspace.regions()}
        return found

    def _make_adder(self) -> QWidget:
        made = Adder([column for column in self.listed if column.asked])
        made.added.connect(self._add)
        return made

    def _make_pane(self) -> Detail:
        """The pane with everything known of a thing, made at the :meth:`_side`."""
        return Detail(self._fill, self._workspace.read_only, self._side())

    def _side(self) -> Beside:
        """Where the pane is made: it stands there from the beginning."""
        self.beside = Beside(self)
        return self.beside

    def _fill(self, pane: Any) -> Iterator[None]:
        """Puts into the pane what is known of a thing, in steps that are each short enough between two keys."""
        yield from ()

    def _things(self) -> Sequence[Any]:
        if self._kind == "region":
            return self._workspace.regions()
        found: Sequence[Any] = getattr(self._workspace, _READ[self._kind])(self._circle)
        return found

    def _title(self) -> QWidget:
        """What stands above at the left."""
        return Text(TITLES[self._kind], "title")

    def _above(self) -> Sequence[QWidget]:
        """What stands between the title and the line for entering."""
        return ()

    # Putting together -------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        now = style.current()
        column = QVBoxLayout(self)
        column.setContentsMargins(now.px(24), now.px(16), now.px(24), 0)
        column.setSpacing(now.px(12))
        column.addLayout(self.head(self._title(), (self.more, self.from_table)))
        for widget in self._above():
            column.addWidget(widget)
        column.addWidget(self.adder)
        self.adder.setVisible(not self._workspace.read_only)
        whole = self.rows()
        if self.pane is not None and self.beside is not None:
            self.beside.put(whole, self.pane)
            self.beside.folded.connect(lambda folded: self.more.setVisible(folded))
            column.addWidget(self.beside, 1)
        else:
            column.addWidget(whole, 1)

    def _wire(self) -> None:
        self.model.found.connect(self._show_which)
        self.table.selectionModel().currentChanged.connect(lambda *_: self._following.start())
        self.model.modelReset.connect(self._following.start)
        self.from_table.clicked.connect(lambda: self.import_wanted.emit(self._kind))
        if not self._workspace.read_only:
            self.pasting = Pasting(self.table, self.adder if self._kind in LISTS else None, self)
            self.pasting.failed.connect(self._not_pasted)
            self.pasting.filled.connect(self._paste)
            self.pasting.brought.connect(lambda fields: self.paste_wanted.emit(self._kind, fields))
        if self.pane is not None and self.beside is not None:
            self.pane.changed.connect(self._change)
            self.pane.completed.connect(lambda: self._show_more(self.current()))
            self.more.clicked.connect(self.beside.toggle)
            self.beside.opened.connect(self.pane.focus_first)
            self.beside.closed.connect(lambda: self.table.setFocus(Qt.FocusReason.OtherFocusReason))

    def refresh(self) -> None:
        """Shows what is stored now."""
        here = self.current_id()
        self._read()
        if here:
            self.table.choose(here, max(0, self.table.currentIndex().column()))
        self._follow()

    def _read(self) -> None:
        """Takes the things as they are stored now into the list."""
        self.model.show(self._things())
        self._show_which()

    def _read_added(self, made: str) -> None:
        """Takes a new thing into the list."""
        self._read()

    def _show_which(self) -> None:
        super()._show_which()
        if self.beside is not None:
            shown = self.model.rowCount() > 0
            self.beside.show_pane(shown)
            self.more.setVisible(shown and self.beside.is_folded)

    def current(self) -> Any:
        """The thing of the current row; the first one where none is chosen; None in an empty list."""
        index = self.table.currentIndex()
        row = index.row() if index.isValid() else 0
        return self.model.thing(row) if row < self.model.rowCount() else None

    def current_id(self) -> str:
        """Its id, where a row is chosen."""
        return self.current().id if self.table.currentIndex().isValid() else ""

    def _follow(self) -> None:
        """The pane shows the row one is at; what was typed wrong of the one before is told before it goes."""
        if self.pane is None:
            return
        thing, before = self.current(), self.pane.thing
        if self.pane.wrong and before is not None and (thing is None or thing.id != before.id):
            self.failed.emit(
                tr("“{name}”没有改：{names}", name=name_of(before), names=" ".join(self.pane.wrong.values()))
            )
        self.pane.show_thing(thing)
        if self.pane.is_complete:
            self._show_more(thing)

    def _show_more(self, thing: Any) -> None:
        """What the pane, once it is all there, shows beside the facts."""

    # Acts -------------------------------------------------------------------------------------------------

    def take_focus(self) -> None:
        """One begins with the next thing; where nothing can be changed, in the list."""
        to = self.table if self._workspace.read_only else self.adder
        to.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, values: Mapping[str, Any]) -> None:
        owner = {"circle": self._circle} if self._circle else {}
        try:
            made = self._workspace.add(self._kind, {**values, **owner})
        except LCSurveyError as error:
            self.adder.show_problem(str(error))  # type: ignore[attr-defined]
            return
        self.adder.took()  # type: ignore[attr-defined]
        self.show_added(made)

    def show_added(self, made: str) -> None:
        """Shows the list with a new thing in it."""
        self.search.clear()
        self._read_added(made)
        self.table.choose(made)  # the pane follows a moment later, when nobody waits for it
        self.saved.emit(None)

    def _paste(self, rows: Block) -> None:
        """A block of cells: names are new things or known ones, anything else goes into the rows from here down."""
        index = self.table.currentIndex()
        columns = self.listed[max(index.column(), 0) :]
        if self._kind in LISTS and (not index.isValid() or index.column() == 0):
            self.paste_wanted.emit(self._kind, tuple(column.fact.name for column in columns))
            return
        things = [self.model.thing(row) for row in range(max(index.row(), 0), self.model.rowCount())]
        try:
            done = fill(self._workspace, self._kind, columns, things, rows)
        except LCSurveyError as error:
            self._not_pasted(str(error))
            return
        if self._refused:
            self._not_pasted("")  # “什么也没有粘贴” holds no longer
        if done is not None:
            self.refresh()
            self.saved.emit(done.at)

    def _not_pasted(self, sentence: str) -> None:
        self._refused = bool(sentence)
        self.failed.emit(sentence)

    def _change(self, name: str, value: object) -> None:
        """A fact of the pane: what is wrong with it is said beside it."""
        thing = self.pane.thing if self.pane is not None else None
        if thing is None or self.pane is None:
            return
        try:
            done = self._workspace.change(thing.id, self._changes(thing, name, value))
        except LCSurveyError as error:
            if not self.pane.show_problem(name, reading.beside(error)):
                self.failed.emit(str(error))
            return
        self.refresh()
        self.saved.emit(done.at)
