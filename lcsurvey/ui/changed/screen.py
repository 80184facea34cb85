"""变了吗: 1 还在, 2 关了, 3 搬了, 4 新开; letters search; whatever is done is taken back with Ctrl+Z."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QSizePolicy, QTableView, QWidget

from lcsurvey.circle.changed import Change, Lived
from lcsurvey.errors import LCSurveyError
from lcsurvey.ui import style
from lcsurvey.ui.as_of.day import today
from lcsurvey.ui.back_bar import BackScreen
from lcsurvey.ui.changed.model import ADDRESS, FORMAT, LOOK, NAME, STATE, WALK, ChangesModel
from lcsurvey.ui.flow import FlowLayout
from lcsurvey.ui.outlets.entry import Entry
from lcsurvey.ui.panel import EmptyState, page_column
from lcsurvey.ui.parts import Elided, SearchField, Text, quiet, secondary
from lcsurvey.ui.rows_view import in_rows
from lcsurvey.ui.segments import Segments
from lcsurvey.ui.wording import sentence
from lcsurvey.ui.words import tr

if TYPE_CHECKING:
    from lcsurvey.store.workspace import Saved, Workspace

_SHOWN: Mapping[str, tuple[Change, ...]] = {
    "all": tuple(LOOK), "asked": ("asked",), "changed": ("closed", "moved", "opened"),
}  # fmt: skip
_KEYS = {
    Qt.Key.Key_1: "still",
    Qt.Key.Key_2: "closed",
    Qt.Key.Key_3: "moved",
    Qt.Key.Key_4: "opened",
    Qt.Key.Key_Space: "still",
}


class ChangesTable(QTableView):
    """The outlets. ``answered`` with a digit's meaning, ``typed`` with a letter to search for."""

    answered = Signal(str)
    typed = Signal(str)

    def __init__(self, model: ChangesModel) -> None:
        super().__init__()
        self.setModel(model)
        in_rows(self, tr("上一期的网点"))
        now, heads = style.current(), self.horizontalHeader()
        for column, width in ((STATE, 96), (NAME, 304), (FORMAT, 152), (WALK, 120)):
            self.setColumnWidth(column, now.px(width))
        heads.setSectionResizeMode(ADDRESS, QHeaderView.ResizeMode.Stretch)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A digit answers, a letter searches; the rest moves."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in _KEYS:
            self.answered.emit(_KEYS[Qt.Key(event.key())])
        elif plain and event.text().strip() and event.text().isprintable():
            self.typed.emit(event.text())
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.text():
            event.ignore()
        else:
            super().keyPressEvent(event)


class ChangedScreen(BackScreen):
    """One circle in the round worked on."""

    saved = Signal(object)
    failed = Signal(str)
    compare_wanted = Signal()

    def __init__(self, workspace: Workspace, circle: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._circle = workspace, circle
        self._former = workspace.turns.former()
        self.model = ChangesModel(self)
        self.table = ChangesTable(self.model)
        self.counted = Elided("", "small")
        self.search = SearchField(tr("店名、拼音、业态、地址"))
        self.search.setFixedWidth(style.current().px(216))
        self.shown = Segments(
            [("all", tr("全部")), ("asked", tr("没问的")), ("changed", tr("变了的"))], tr("看哪些"), must=True
        )
        self.shown.show_value("all")
        self.answers = [secondary(word) for word in (tr("1 还在"), tr("2 关了"), tr("3 搬了"), tr("4 新开"))]
        self.rest = quiet(tr("其余都还在"), hint=tr("没问的一次都记成还在，可以撤销"))
        self.compare = quiet(tr("两期对照"), icon_name="compare")
        self.entry = Entry()
        first = self._former is None
        self.none = EmptyState(
            "calendar",
            tr("这是第一期") if first else tr("上一期没有登记网点"),
            tr("下一期从这里开始，逐家问“变了吗”。") if first else tr("在“网点”里登记。"),
        )
        self._lay_out()
        self._wire()
        self.refresh()

    def _lay_out(self) -> None:
        now = style.current()
        column = page_column(self)
        head = QHBoxLayout()
        head.setSpacing(now.px(12))
        head.addWidget(Text(tr("变了吗"), "title"))
        head.addWidget(self.counted, 1)
        head.addWidget(self.search)
        column.addLayout(head)
        acts = FlowLayout(now.px(8))
        self.shown.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        for widget in (*self.answers, self.rest, self.shown, self.compare):
            acts.addWidget(widget)
        column.addLayout(acts)
        column.addWidget(self.table, 1)
        column.addWidget(self.none, 1)
        column.addWidget(self.entry)

    def _wire(self) -> None:
        for button, kind in zip(self.answers, ("still", "closed", "moved", "opened"), strict=True):
            button.clicked.connect(lambda _=False, what=kind: self.answer(what))
        self.table.answered.connect(self.answer)
        self.table.typed.connect(self._type)
        self.search.textChanged.connect(lambda _: self._choose())
        self.search.went_down.connect(self.take_focus)
        self.search.returnPressed.connect(self.take_focus)
        self.shown.picked.connect(lambda _: self._choose())
        self.rest.clicked.connect(self._rest)
        self.compare.clicked.connect(self.compare_wanted)
        self.entry.added.connect(self._open)
        writable = not self._workspace.read_only
        for widget in (*self.answers, self.rest, self.entry):
            widget.setEnabled(writable)

    # Showing ------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Shows what is stored now; one stays at the outlet one was at."""
        here = self.model.at(self.table.currentIndex().row())
        self.model.show(self._workspace.turns.changed(self._circle) if self._former else ())
        self._at(max(0, self.model.row_of(here.outlet.id)) if here else max(0, self.model.next_asked(0)))
        counts = self.model.counts()
        before = sum(counts.values()) - counts["opened"]
        self.table.setVisible(bool(sum(counts.values())))
        self.none.setVisible(not self.table.isVisibleTo(self))
        self.entry.setVisible(self._former is not None)
        self.rest.setEnabled(bool(counts["asked"]) and not self._workspace.read_only)
        self.rest.setText(tr("其余 {count} 家都还在", count=counts["asked"]) if counts["asked"] else tr("其余都还在"))
        if self._former is not None:
            self.counted.setText(
                tr(
                    "{label}的 {before} 家问了 {done} 家：还在 {still}，关了 {closed}，搬了 {moved}；新开 {opened}",
                    label=self._former.label, before=before, done=before - counts["asked"], still=counts["still"],
                    closed=counts["closed"], moved=counts["moved"], opened=counts["opened"],
                )
            )  # fmt: skip

    def _at(self, row: int) -> None:
        if 0 <= row < self.model.rowCount():
            self.table.setCurrentIndex(self.model.index(row, NAME))

    def _choose(self) -> None:
        self.model.choose(self.search.text(), _SHOWN[str(self.shown.value)])
        self._at(max(0, self.model.next_asked(0)))

    def _type(self, text: str) -> None:
        self.search.setFocus()
        self.search.setText(self.search.text() + text)

    # Answering ----------------------------------------------------------------------------------------------

    def answer(self, what: str) -> None:
        """What became of the outlet one is at; then on to the next that is still to be asked about."""
        if self._workspace.read_only or self._former is None:
            return
        if what == "opened":
            self.entry.setFocus()
            return
        row = self.table.currentIndex().row()
        one = self.model.at(row)
        if one is None:
            return
        if what == "moved":
            self._ask_where(one)
        elif self._act(lambda: self._told(one, what)):
            self._go_on(row)

    def _told(self, one: Lived, what: str) -> Saved:
        turns, outlet = self._workspace.turns, one.outlet
        if what == "closed":
            return turns.closed(outlet)
        if one.change == "closed":
            turns.back(outlet.id)
        if one.change == "moved" and one.before is not None:  # where it was, after all
            was = {name: getattr(one.before, name) for name in ("circle", "address", "minutes", "metres")}
            return turns.moved(outlet, was, today())
        return turns.still([outlet], today())

    def _go_on(self, row: int) -> None:
        self._at(self.model.next_asked(row))
        self.table.setFocus()

    def _ask_where(self, one: Lived) -> None:
        """搬了: where it is now."""
        from lcsurvey.ui.changed.moving import MovingDialog

        row = self.table.currentIndex().row()
        dialog = MovingDialog(one.outlet, self._workspace.circles(), self)

        def wish(values: Mapping[str, Any]) -> None:
            try:
                done = self._workspace.turns.moved(one.outlet, values, today())
            except LCSurveyError as error:
                dialog.show_problem(sentence(error))
                return
            dialog.accept()
            self._done(done)
            self._go_on(row)

        dialog.given.connect(wish)
        dialog.open()

    def _rest(self) -> None:
        asked = [one.outlet for one in self.model.asked]
        if asked and self._act(lambda: self._workspace.turns.still(asked, today())):
            self.table.setFocus()

    def _open(self, values: Mapping[str, Any]) -> None:
        """新开: saved, and the line is ready for the next one."""
        day: date = today()
        try:
            self._workspace.turns.opened(self._circle, values, day)
        except LCSurveyError as error:
            self.entry.show_problem(sentence(error))
            return
        self.entry.took()
        self.saved.emit(None)
        self.refresh()

    def _act(self, act: Callable[[], Saved]) -> bool:
        try:
            done = act()
        except LCSurveyError as error:
            self.failed.emit(sentence(error))
            self.refresh()
            return False
        self._done(done)
        return True

    def _done(self, done: Saved) -> None:
        self.saved.emit(done.at)
        self.refresh()

    def take_focus(self) -> None:
        """The keyboard belongs to the rows."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
