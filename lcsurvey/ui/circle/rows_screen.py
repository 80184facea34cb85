"""A list one adds to at the top and edits in place: communities, compounds, outlets of a circle, or regions."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QTableView, QVBoxLayout, QWidget

from lcsurvey.circle.catalogue import catalogue
from lcsurvey.errors import LCSurveyError
from lcsurvey.ui import style
from lcsurvey.ui.circle.adder import Adder
from lcsurvey.ui.circle.columns import Choices, Listed, columns
from lcsurvey.ui.circle.rows import RowsDelegate, RowsModel
from lcsurvey.ui.panel import EmptyState
from lcsurvey.ui.parts import SearchField, Text, quiet

if TYPE_CHECKING:
    from lcsurvey.store.workspace import Workspace

TITLES = {"region": "区县和街道", "community": "社区", "compound": "小区", "outlet": "网点"}
_EMPTY = {
    "region": ("region", "还没有区县和街道", "在上面写名称和级别，按回车新增。"),
    "community": ("community", "这个生活圈还没有社区", "在上面写社区名称，按回车新增。"),
    "compound": ("compound", "这个生活圈还没有小区", "在上面写小区名称和户数，按回车新增。"),
    "outlet": ("outlet", "这个生活圈还没有网点", "在上面写名称，选业态和步行分钟，按回车新增。"),
}


class RowsTable(QTableView):
    """The rows: Enter or F2 edits, Del puts into the bin."""

    delete_wished = Signal(QModelIndex)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = style.current()
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.SelectedClicked
        )
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(RowsDelegate(self))
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(now.px("row"))
        self.horizontalHeader().setHighlightSections(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter edits the cell, Del deletes the row."""
        index = self.currentIndex()
        editing = self.state() == QAbstractItemView.State.EditingState
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid() and not editing:
            self.edit(index)
        elif event.key() == Qt.Key.Key_Delete and index.isValid() and not editing:
            self.delete_wished.emit(index)
        else:
            super().keyPressEvent(event)


class RowsScreen(QWidget):
    """One kind of thing, of one circle or of the whole folder."""

    saved = Signal(object)  # datetime
    failed = Signal(str)
    deleted = Signal(str)  # the name of what went into the bin
    bin_wanted = Signal(str)  # kind

    def __init__(self, workspace: Workspace, kind: str, circle: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = style.current()
        self._workspace, self._kind, self._circle = workspace, kind, circle
        listed = columns(kind, self._choices())
        self.model = RowsModel(listed, workspace.read_only)
        self.counted = Text("", "small")
        self.search = SearchField("名称、拼音、业态" if kind == "outlet" else "名称、拼音")
        self.search.setFixedWidth(now.px(232))
        deleted = quiet("回收站")
        self.adder = Adder([column for column in listed if column.asked])
        self.table = RowsTable()
        self.table.setModel(self.model)
        self.empty = EmptyState(*_EMPTY[kind])
        self.nothing = EmptyState("search", "没有找到", "换一个名称或拼音再试。")
        column = QVBoxLayout(self)
        column.setContentsMargins(now.px(24), now.px(16), now.px(24), 0)
        column.setSpacing(now.px(12))
        row = QHBoxLayout()
        row.setSpacing(now.px(8))
        row.addWidget(Text(TITLES[kind], "title"))
        row.addWidget(self.counted)
        row.addStretch(1)
        row.addWidget(deleted)
        row.addWidget(self.search)
        column.addLayout(row)
        column.addWidget(self.adder)
        for widget in (self.table, self.empty, self.nothing):
            column.addWidget(widget, 1)
        self.adder.setVisible(not workspace.read_only)
        self._set_widths(listed)
        self.search.textChanged.connect(self._search)
        self.search.went_down.connect(lambda: self.table.setFocus(Qt.FocusReason.TabFocusReason))
        self.adder.added.connect(self._add)
        self.model.edited.connect(self._edit)
        self.table.delete_wished.connect(self._delete)
        deleted.clicked.connect(lambda: self.bin_wanted.emit(kind))
        self.refresh()

    def _set_widths(self, listed: Sequence[Listed]) -> None:
        heads = self.table.horizontalHeader()
        for number, column in enumerate(listed):
            self.table.setColumnWidth(number, style.current().px(column.width))
        heads.setStretchLastSection(True)

    def _choices(self) -> Mapping[str, Callable[[], Choices]]:
        if self._kind == "outlet":
            formats = {item.id: item.label for item in catalogue().formats}
            return {"format": lambda: formats, "also": lambda: formats}
        if self._kind == "compound":
            return {"community": lambda: {item.id: item.name for item in self._workspace.communities(self._circle)}}
        if self._kind == "region":
            levels = {level: level for level in ("市", "区县", "街道")}
            return {
                "level": lambda: levels,
                "parent": lambda: {item.id: item.name for item in self._workspace.regions()},
            }
        return {}

    def _things(self) -> Sequence[Any]:
        if self._kind == "region":
            return self._workspace.regions()
        read = {"community": self._workspace.communities, "compound": self._workspace.compounds}
        return read.get(self._kind, self._workspace.outlets)(self._circle)

    def refresh(self) -> None:
        """Shows what is stored now."""
        self.model.show(self._things())
        self._show_which()

    def _show_which(self) -> None:
        total, shown = self.model.total, self.model.rowCount()
        self.table.setVisible(shown > 0)
        self.empty.setVisible(total == 0)
        self.nothing.setVisible(total > 0 and shown == 0)
        self.counted.setText("" if not total else f"{total:,} 个" if shown == total else f"{shown:,} / {total:,} 个")

    def focus_thing(self, id_: str) -> None:
        """Brings a thing into view and chooses it."""
        row = self.model.row_of(id_)
        if row >= 0:
            self.table.setCurrentIndex(self.model.index(row, 0))
            self.table.scrollTo(self.model.index(row, 0))
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _search(self, text: str) -> None:
        self.model.search(text)
        self._show_which()

    def _add(self, values: Mapping[str, Any]) -> None:
        owner = {"circle": self._circle} if self._circle else {}
        try:
            made = self._workspace.add(self._kind, {**values, **owner})
        except LCSurveyError as error:
            self.adder.show_problem(str(error))
            return
        self.adder.clear()
        self.search.clear()
        self.refresh()
        row = self.model.row_of(made)
        if row >= 0:
            self.table.setCurrentIndex(self.model.index(row, 0))
        self.saved.emit(None)

    def _edit(self, id_: str, name: str, value: object) -> None:
        try:
            done = self._workspace.change(id_, {name: value})
        except LCSurveyError as error:
            self.failed.emit(str(error))
            return
        self.refresh()
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
        self.refresh()
        left = min(index.row(), self.model.rowCount() - 1)
        if left >= 0:
            self.table.setCurrentIndex(self.model.index(left, index.column()))
        self.saved.emit(done.at)
        self.deleted.emit(thing.name)
