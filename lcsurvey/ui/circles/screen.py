"""The list of circles: search, sort, open, add, delete."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QStyle, QTableView, QVBoxLayout, QWidget

from lcsurvey.ui import style
from lcsurvey.ui.circles.model import COMMUNITIES, NAME, OUTLETS, POPULATION, CirclesModel
from lcsurvey.ui.panel import EmptyState
from lcsurvey.ui.parts import SearchField, Text, primary, quiet
from lcsurvey.ui.rows_view import in_rows
from lcsurvey.ui.words import tr

if TYPE_CHECKING:
    from lcsurvey.store.workspace import CircleSummary


NAMES = 112  # a name has at least so much room, logical pixels at 100 %
COMMUNITY_NAMES = 208  # two of them
SHORT = 136  # a narrower column has room for the points of a table, not for its state in words as well
STATES = 200  # a table's state with points and rating: 已交表 66.1 未达到分型标准

DIFFERING = 112  # 两份不一样


class CircleTable(QTableView):
    """The rows. Enter opens, Del deletes, letters go to the search."""

    opened = Signal(QModelIndex)
    delete_wished = Signal(QModelIndex)
    typed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        in_rows(self, tr("全部生活圈"))
        self.doubleClicked.connect(self.opened)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Del deletes; what is typed is searched for."""
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self.opened.emit(index)
        elif event.key() == Qt.Key.Key_Delete and index.isValid():
            self.delete_wished.emit(index)
        elif (
            event.text().strip()
            and event.text().isprintable()
            and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)


class CirclesScreen(QWidget):
    """All circles of the folder."""

    circle_opened = Signal(str)
    add_wanted = Signal()
    delete_wanted = Signal(str)
    regions_wanted = Signal()
    bin_wanted = Signal()
    import_wanted = Signal()
    questionnaires_wanted = Signal()

    def __init__(self, tables: Sequence[str], read_only: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = style.current()
        self._read_only = read_only
        self._sort = (-1, Qt.SortOrder.AscendingOrder)
        self.model = CirclesModel(tables, self)
        self.title = Text(tr("全部生活圈"), "title")
        self.counted = Text("", "small")
        self.search = SearchField(tr("名称、拼音、社区"))
        self.search.setFixedWidth(now.px(232))
        add = primary(tr("新增生活圈"), icon_name="plus")
        regions = quiet(tr("区县和街道"))
        deleted = quiet(tr("回收站"))
        self.from_table = quiet(tr("从表格导入"), hint=tr("从表格文件导入生活圈、社区、小区、网点；也可以把文件拖进来"))
        self.from_table.clicked.connect(self.import_wanted)
        self.questionnaires = quiet(tr("导入全市的电子问卷"), hint=tr("一个导出文件里有各社区的问卷：自动分到各生活圈"))
        self.questionnaires.clicked.connect(self.questionnaires_wanted)
        self.table = CircleTable()
        self.table.setModel(self.model)
        column = QVBoxLayout(self)
        column.setContentsMargins(now.px(24), now.px(16), now.px(24), 0)
        column.setSpacing(now.px(12))
        row = QHBoxLayout()
        row.setSpacing(now.px(8))
        row.addWidget(self.title)
        row.addWidget(self.counted)
        row.addStretch(1)
        row.addWidget(self.search)
        row.addWidget(add)
        column.addLayout(row)
        more = QHBoxLayout()
        more.setSpacing(now.px(8))
        for widget in (regions, self.from_table, self.questionnaires, deleted):
            more.addWidget(widget)
        more.addStretch(1)
        column.addLayout(more)
        column.addWidget(self.table, 1)
        self.empty = EmptyState("circle", tr("还没有生活圈"), tr("先新增一个生活圈，再登记它的社区、小区和网点。"))
        first = primary(tr("新增生活圈"), icon_name="plus")
        self.empty.add(first)
        self.nothing = EmptyState("search", tr("没有找到"), tr("换一个名称、拼音或社区再试。"))
        column.addWidget(self.empty, 1)
        column.addWidget(self.nothing, 1)
        self._adding = (add, first)
        for button in self._adding:
            button.clicked.connect(self.add_wanted)
        self.set_read_only(read_only)
        regions.clicked.connect(self.regions_wanted)
        deleted.clicked.connect(self.bin_wanted)
        self._wire()
        self._widths()
        self._show_which()

    def _wire(self) -> None:
        self.search.textChanged.connect(self._search)
        self.search.returnPressed.connect(self._open_first)
        self.search.went_down.connect(self._to_table)
        self.table.opened.connect(self._open)
        self.table.delete_wished.connect(self._delete)
        self.table.typed.connect(self._type)
        heads = self.table.horizontalHeader()
        heads.setSectionsClickable(True)
        heads.sectionClicked.connect(self._order)

    def set_read_only(self, read_only: bool) -> None:
        """Shows without letting add or delete."""
        self._read_only = read_only
        for button in (*self._adding, self.from_table, self.questionnaires):
            button.setEnabled(not read_only)

    def _widths(self) -> None:
        now = style.current()
        heads = self.table.horizontalHeader()
        heads.setHighlightSections(False)
        heads.setTextElideMode(Qt.TextElideMode.ElideRight)
        heads.setMinimumSectionSize(now.px(64))
        heads.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        heads.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        self._share()

    def _share(self) -> None:
        """Gives the columns their widths; in a narrow window the communities make room for the names."""
        now = style.current()
        differing = self.model.differing_column
        tables = range(OUTLETS + 1, differing if differing >= 0 else self.model.columnCount())
        people, outlets = (max(now.px(least), self._title_width(at)) for least, at in ((88, POPULATION), (64, OUTLETS)))
        fixed = people + outlets + (now.px(DIFFERING) if differing >= 0 else 0)
        room = self.width() - 2 * now.px(24) - now.px(16) - fixed - now.px(NAMES)
        narrow = room < now.px(COMMUNITY_NAMES) + len(tables) * now.px(STATES)
        self.table.setColumnHidden(COMMUNITIES, narrow)
        state = now.px(STATES) if not narrow else max(now.px(88), min(now.px(STATES), room // max(1, len(tables))))
        for section, width in ((COMMUNITIES, now.px(COMMUNITY_NAMES)), (POPULATION, people), (OUTLETS, outlets)):
            self.table.setColumnWidth(section, width)
        self.model.show_short(state < now.px(SHORT))
        needs = [max(now.px(88), self._title_width(section)) for section in tables]
        more = max(0, room - sum(needs)) if narrow else 0
        even = max(needs, default=0) <= state
        for section, need in zip(tables, needs, strict=True):
            self.table.setColumnWidth(section, state if even else need + more // len(needs))
        whole = not narrow or sum(needs) <= room  # else the rows are wider than the window, and names stay whole
        mode = QHeaderView.ResizeMode.Stretch if whole else QHeaderView.ResizeMode.Interactive
        self.table.horizontalHeader().setSectionResizeMode(NAME, mode)
        if not whole:
            self.table.setColumnWidth(NAME, now.px(NAMES))
        if differing >= 0:
            self.table.setColumnWidth(differing, now.px(DIFFERING))

    def _title_width(self, section: int) -> int:
        """What the heading of a column takes before Qt shortens it, in pixels."""
        now, heads = style.current(), self.table.horizontalHeader()
        words = str(self.model.headerData(section, Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole) or "")
        margins = 2 * heads.style().pixelMetric(QStyle.PixelMetric.PM_HeaderMargin, None, heads)
        return min(now.px(STATES), heads.fontMetrics().horizontalAdvance(words) + now.px(22) + margins)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shares the new width."""
        super().resizeEvent(event)
        self._share()

    def show_circles(self, summaries: Sequence[CircleSummary], current: str = "") -> None:
        """Shows the circles; the row of ``current`` is chosen, else the one that was, else the first."""
        index = self.table.currentIndex()
        current = current or (self.model.circle(index.row()).id if index.isValid() else "")
        self.model.show(summaries)
        self._choose(max(0, self.model.row_of(current)))
        self._show_which()

    def show_differing(self, counts: Mapping[str, int]) -> None:
        """Circle → how many fields have two answers."""
        index = self.table.currentIndex()
        current = self.model.circle(index.row()).id if index.isValid() else ""
        self.model.show_differing(counts)
        self._share()
        self._choose(max(0, self.model.row_of(current)))

    def show_titles(self, titles: Sequence[str]) -> None:
        """Names the columns of the tables; the rows are there before their forms are read."""
        self.model.show_titles(titles)

    def _choose(self, row: int) -> None:
        if row < self.model.rowCount():
            self.table.setCurrentIndex(self.model.index(row, NAME))

    def _show_which(self) -> None:
        total, shown = self.model.total, self.model.rowCount()
        self.table.setVisible(shown > 0)
        self.empty.setVisible(total == 0)
        self.nothing.setVisible(total > 0 and shown == 0)
        self.counted.setText(
            ""
            if not total
            else tr("{total:,} 个", total=total)
            if shown == total
            else tr("{shown:,} / {total:,} 个", shown=shown, total=total)
        )

    def _search(self, text: str) -> None:
        self.model.search(text)
        self._choose(0)
        self._show_which()

    def _order(self, section: int) -> None:
        """Rising, falling, and the register's order again."""
        up, down = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
        then = {(section, up): (section, down), (section, down): (-1, up)}
        self._sort = then.get(self._sort, (section, up))
        heads = self.table.horizontalHeader()
        heads.setSortIndicatorShown(self._sort[0] >= 0)
        heads.setSortIndicator(*self._sort)
        self.model.sort(*self._sort)
        self._choose(0)

    def _type(self, text: str) -> None:
        self.search.setFocus()
        self.search.setText(self.search.text() + text)

    def _to_table(self) -> None:
        self.table.setFocus(Qt.FocusReason.TabFocusReason)

    def _open_first(self) -> None:
        if self.model.rowCount():
            self.circle_opened.emit(self.model.circle(max(0, self.table.currentIndex().row())).id)

    def _open(self, index: QModelIndex) -> None:
        self.circle_opened.emit(self.model.circle(index.row()).id)

    def _delete(self, index: QModelIndex) -> None:
        if not self._read_only:
            self.delete_wanted.emit(self.model.circle(index.row()).id)

    def take_focus(self) -> None:
        """The keyboard belongs to the rows first."""
        QTimer.singleShot(0, self.table, lambda: self.table.setFocus(Qt.FocusReason.OtherFocusReason))
