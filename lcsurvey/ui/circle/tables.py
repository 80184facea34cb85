"""The tables of a circle: state, points so far, what is missing, and the way in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from lcsurvey.response.model import State
from lcsurvey.ui import plain, style
from lcsurvey.ui.circle.standing import TableState
from lcsurvey.ui.flow import FlowLayout
from lcsurvey.ui.panel import Badge, Heading, line
from lcsurvey.ui.parts import Elided, Text, quiet, secondary
from lcsurvey.ui.returning import chain
from lcsurvey.ui.returning.chain import Step
from lcsurvey.ui.wording import STATE_LOOK
from lcsurvey.ui.words import said, tr


class Tables(QWidget):
    """One row for each table."""

    table_wanted = Signal(str)
    preview_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = style.current()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._heading = Heading(tr("表"))
        self._column.addWidget(self._heading)
        self._rows: list[QWidget] = []
        self._gap = now.px(12)

    def show_tables(
        self, tables: Sequence[TableState], stage: str,
        chains: Mapping[str, tuple[Step, ...]] = MappingProxyType({}),
        differing: Mapping[str, int] = MappingProxyType({}),
    ) -> None:  # fmt: skip
        """Shows the tables at a stage; by form the way of each so far, and how many fields have two answers."""
        self._heading.beside.setText(said(stage))
        for widget in self._rows:
            self._column.removeWidget(widget)
            widget.deleteLater()
        self._rows = []
        for table in tables:
            for widget in (line(), self._row(table, chains.get(table.form, ()), differing.get(table.form, 0))):
                self._column.addWidget(widget)
                self._rows.append(widget)
        if not tables:
            words = tr("这个城市没有生活圈的表。别的城市的表可以在“城市和表”里加上，用同一份登记。")
            self._rows.append(Text(words, "quiet", wrap=True))
            self._column.addWidget(self._rows[0])

    def _row(self, table: TableState, way: tuple[Step, ...], differing: int) -> QWidget:
        now = style.current()
        row = QWidget()
        grid = QGridLayout(row)
        grid.setContentsMargins(0, now.px(8), 0, now.px(8))
        grid.setHorizontalSpacing(self._gap)
        grid.setVerticalSpacing(now.px(2))
        icon_name, tone = STATE_LOOK[table.state]
        name = FlowLayout(now.px(8))  # in large text there is no room for the state beside a long name
        name.addWidget(Text(f"{table.annex} {table.short}".strip()))
        if table.word:
            name.addWidget(Badge(table.word, icon_name, tone))
        if differing:
            name.addWidget(Badge(tr("{differing} 处两份不一样", differing=differing), "compare", "partial"))
        grid.addLayout(name, 0, 0)
        grid.addWidget(Elided(table.counted or table.lacks or table.title, "small"), 1, 0)
        if way:
            shown = Elided(chain.line(way), "small")
            shown.setToolTip(plain.tip("\n".join(step.whole for step in way)))
            grid.addWidget(shown, 2, 0, 1, 2)
        grid.addWidget(Text(table.score), 0, 1)
        grid.addWidget(Text(table.rating, "small"), 1, 1)
        grid.setColumnMinimumWidth(1, now.px(208))
        fills = table.state in (State.EMPTY, State.DRAFT, State.RETURNED)  # else it can be read alone
        fill = secondary(tr("填表") if fills else tr("打开"))
        fill.setAccessibleName(tr("填{short}", short=table.short) if fills else tr("打开{label}", label=table.short))
        look = quiet(tr("预览"))
        look.setAccessibleName(tr("预览{short}", short=table.short))
        fill.clicked.connect(lambda: self.table_wanted.emit(table.form))
        look.clicked.connect(lambda: self.preview_wanted.emit(table.form))
        grid.addWidget(look, 0, 2, 3, 1)
        grid.addWidget(fill, 0, 3, 3, 1)
        grid.setColumnStretch(0, 1)
        return row
