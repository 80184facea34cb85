"""The history of a question or a thing as a small window."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from lcsurvey.ui import style
from lcsurvey.ui.dialog import Dialog, list_height
from lcsurvey.ui.history.lines import Line
from lcsurvey.ui.panel import EmptyState
from lcsurvey.ui.rows_view import RowsView
from lcsurvey.ui.words import tr

_COLUMNS = ((tr("时间"), 168), (tr("谁"), 184), (tr("哪一项"), 208), (tr("填成"), 200))


class HistoryDialog(Dialog):
    """``of`` names the question or the thing."""

    def __init__(self, of: str, lines: Sequence[Line], parent: QWidget | None = None) -> None:
        super().__init__(tr("修改记录"), of, tr("知道了"), parent)
        now = style.current()
        self.cancel.hide()
        self.setMinimumWidth(min(now.px(860), (parent.width() if parent else now.px(860)) - now.px(32)))
        self.table = RowsView(_COLUMNS, tr("修改记录"))
        self.table.show_rows([line.words for line in lines])
        self.table.setMinimumHeight(list_height(min(10, max(4, len(lines) + 1)), parent))
        self.table.chosen.connect(self.accept)
        self.empty = EmptyState("clock", tr("还没有人改过"), tr("每次填写都会记在这里：谁、什么时候、填成什么。"))
        self.body.addWidget(self.table)
        self.body.addWidget(self.empty)
        self.table.setVisible(bool(lines))
        self.empty.setVisible(not lines)
        self.table.setFocus()
