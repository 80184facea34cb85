"""回收站 as a small window: search, the list, Enter brings back and stays for the next one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from lcsurvey.errors import LCSurveyError
from lcsurvey.ui import style
from lcsurvey.ui.bin.rows import BINNED, Row, rows
from lcsurvey.ui.dialog import Dialog, list_height
from lcsurvey.ui.panel import EmptyState, MessageBar
from lcsurvey.ui.parts import SearchField, Text
from lcsurvey.ui.rows_view import RowsView
from lcsurvey.ui.wording import count
from lcsurvey.ui.words import tr

if TYPE_CHECKING:
    from lcsurvey.store.workspace import Workspace

_COLUMNS = ((tr("种类"), 96), (tr("名称"), 240), (tr("生活圈"), 128), (tr("谁删的"), 184), (tr("什么时候"), 144))
ALL = tr("全部")


class BinDialog(Dialog):
    """``kind`` is shown first; ``restored`` after every thing that was brought back."""

    restored = Signal()

    def __init__(self, workspace: Workspace, kind: str = "", parent: QWidget | None = None) -> None:
        super().__init__(tr("回收站"), tr("选一个，按回车就恢复；恢复以后还可以撤销。"), tr("恢复"), parent)
        now = style.current()
        self._workspace = workspace
        self._rows: tuple[Row, ...] = ()
        self._shown: list[Row] = []
        self.table = RowsView(_COLUMNS, tr("删掉的东西"))
        self.setMinimumWidth(min(now.px(860), (parent.width() if parent else now.px(860)) - now.px(32)))
        self.cancel.setText(tr("关闭"))
        self.cancel.setAccessibleName(tr("关闭"))
        self.message = MessageBar()
        self.kinds = QComboBox()
        self.kinds.addItems([ALL, *BINNED.values()])
        self.kinds.setAccessibleName(tr("哪一种"))
        self.kinds.setCurrentIndex(["", *BINNED].index(kind) if kind in BINNED else 0)
        self.kinds.currentIndexChanged.connect(lambda _: self._load())
        self.search = SearchField(tr("名称、拼音、谁删的"))
        self.search.textChanged.connect(lambda _: self._show())
        self.search.went_down.connect(lambda: self.table.setFocus(Qt.FocusReason.TabFocusReason))
        self.counted = Text("", "small")
        line = QHBoxLayout()
        line.setSpacing(now.px(8))
        line.addWidget(self.kinds)
        line.addWidget(self.search, 1)
        line.addWidget(self.counted)
        self.table.setMinimumHeight(list_height(8, parent))
        self.table.chosen.connect(self._do)
        self.empty = EmptyState("bin", tr("回收站是空的"), tr("删掉的网点、小区、照片都会先到这里，随时可以恢复。"))
        self.empty.column.setContentsMargins(0, now.px(8), 0, now.px(8))  # the dialog has margins of its own
        self.body.addLayout(line)
        self.body.addWidget(self.message)
        self.body.addWidget(self.table)
        self.body.addWidget(self.empty)
        self._load()
        self.table.setFocus()

    def _load(self) -> None:
        self._rows = rows(self._workspace, ["", *BINNED][self.kinds.currentIndex()])
        self._show()

    def _show(self) -> None:
        text = self.search.text()
        self._shown = [row for row in self._rows if row.fits(text)]
        self.table.show_rows([row.words for row in self._shown])
        self.table.setVisible(bool(self._rows))
        self.empty.setVisible(not self._rows)
        self.counted.setText(tr("{count} 项", count=count(len(self._shown))) if self._rows else "")
        self.act.setEnabled(bool(self._shown) and not self._workspace.read_only)

    def _do(self) -> None:
        """Brings the row back; the window stays for the next one."""
        at = self.table.row
        if not (0 <= at < len(self._shown)) or self._workspace.read_only:
            return
        row = self._shown[at]
        try:
            self._workspace.restore(row.binned.id)
        except LCSurveyError as error:
            self.message.show_message(str(error))
            return
        self.restored.emit()
        self._load()
        self.message.show_message(tr("恢复了{kind}“{title}”。", kind=row.kind, title=row.title), "done")
        self.table.setFocus()
