"""全市的表: one row for each table of the city, and for the table of every region; state, the way in and the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QScrollArea, QWidget

from lcsurvey.response.model import Stage
from lcsurvey.ui import style
from lcsurvey.ui.city.standing import CityTable, OfRegions, RegionTable, city_states, region_states
from lcsurvey.ui.panel import Badge, Column, EmptyState, Heading, line, scrolls
from lcsurvey.ui.parts import Elided, Text, quiet, secondary
from lcsurvey.ui.wording import STATE_LOOK, state_word
from lcsurvey.ui.words import said, tr

if TYPE_CHECKING:
    from lcsurvey.store.workspace import Workspace


class CityScreen(QScrollArea):
    """The list. ``table_wanted`` and ``preview_wanted`` with the id of a table, ``region_wanted`` with a region's too."""

    table_wanted = Signal(str)
    preview_wanted = Signal(str)
    region_wanted = Signal(str, str)

    def __init__(self, workspace: Workspace, stage: Stage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._stage = workspace, stage
        page = Column(880)
        scrolls(self, page)
        self._column = page.column
        self._column.setSpacing(0)
        head = QHBoxLayout()
        head.setSpacing(style.current().px(12))
        head.addWidget(Text(tr("全市的表"), "title"))
        words = workspace.pack.words.get("city", workspace.pack.name)
        head.addWidget(Text(tr("{words}，{stage}", words=words, stage=said(str(stage))), "small"))
        head.addStretch(1)
        self._column.addLayout(head)
        self._column.addSpacing(style.current().px(8))
        self._rows: list[QWidget] = []
        self.first: QPushButton | None = None
        self.empty = EmptyState("table", tr("这个城市没有全市的表"), tr("各生活圈的表在生活圈里填。"))
        self._column.addWidget(self.empty)
        self._column.addStretch(1)
        self.refresh()

    def refresh(self) -> None:
        """Shows what is stored now."""
        for widget in self._rows:
            self._column.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._rows, self.first = [], None
        tables = city_states(self._workspace, self._stage)
        of_regions = region_states(self._workspace, self._stage)
        self.empty.setVisible(not tables and not of_regions)
        for table in tables:
            self._add(line(), self._row(table))
        for each in of_regions:
            beside = tr(
                "{word}各一张，已交 {handed}/{count}", word=self._word, handed=each.handed, count=len(each.tables)
            )
            self._add(_space(), Heading(f"{each.annex} {each.short}".strip(), beside))
            for one in each.tables:
                self._add(line(), self._region(each, one))

    def _add(self, *widgets: QWidget) -> None:
        for widget in widgets:
            self._column.insertWidget(self._column.count() - 2, widget)
            self._rows.append(widget)

    @property
    def _word(self) -> str:
        """What regions are called here."""
        return self._workspace.pack.words.get("region", tr("区县"))

    def _region(self, of: OfRegions, one: RegionTable) -> QWidget:
        now = style.current()
        row = QWidget()
        box = QHBoxLayout(row)
        box.setContentsMargins(0, now.px(2), 0, now.px(2))
        box.setSpacing(now.px(8))
        name = Elided(one.name)
        name.setFixedWidth(now.px(176))
        box.addWidget(name)
        icon_name, tone = STATE_LOOK[one.state]
        box.addWidget(Badge(state_word(one.state), icon_name, tone))
        box.addWidget(Elided(one.words, "small"), 1)
        fill = secondary(tr("填表"))
        fill.setAccessibleName(tr("填{name}的{short}", name=one.name, short=of.short))
        fill.clicked.connect(lambda: self.region_wanted.emit(of.form, one.region))
        box.addWidget(fill)
        self.first = self.first or fill
        return row

    def _row(self, table: CityTable) -> QWidget:
        now = style.current()
        row = QWidget()
        grid = QGridLayout(row)
        grid.setContentsMargins(0, now.px(8), 0, now.px(8))
        grid.setHorizontalSpacing(now.px(8))
        grid.setVerticalSpacing(now.px(2))
        name = QHBoxLayout()
        name.setSpacing(now.px(8))
        name.addWidget(Text(f"{table.annex} {table.short}".strip()))
        if not table.kind:
            icon_name, tone = STATE_LOOK[table.state]
            name.addWidget(Badge(table.word, icon_name, tone))
        name.addStretch(1)
        grid.addLayout(name, 0, 0)
        grid.addWidget(Elided(table.words, "small"), 1, 0)
        look = quiet(tr("预览和打印")) if not table.kind else secondary(tr("预览和打印"))
        look.setAccessibleName(tr("预览和打印{short}", short=table.short))
        look.clicked.connect(lambda: self.preview_wanted.emit(table.form))
        grid.addWidget(look, 0, 1, 2, 1)
        if not table.kind:
            fill = secondary(tr("填表"))
            fill.setAccessibleName(tr("填{short}", short=table.short))
            fill.clicked.connect(lambda: self.table_wanted.emit(table.form))
            grid.addWidget(fill, 0, 2, 2, 1)
            self.first = self.first or fill
        self.first = self.first or look
        grid.setColumnStretch(0, 1)
        return row

    def take_focus(self) -> None:
        """The keyboard is at the first table."""
        if self.first is not None:
            self.first.setFocus(Qt.FocusReason.OtherFocusReason)


def _space() -> QWidget:
    made = QWidget()
    made.setFixedHeight(style.current().px(16))
    return made
