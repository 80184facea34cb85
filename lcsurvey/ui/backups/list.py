"""The list of backups: when, where, how it came about, how large, what is in it, whose it is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from lcsurvey.store.backup import size_words
from lcsurvey.ui import plain, style
from lcsurvey.ui.backups.found import Row
from lcsurvey.ui.wording import count

Index = QModelIndex | QPersistentModelIndex
_COLUMNS = (("时间", 160), ("在哪里", 104), ("怎么来的", 120), ("大小", 96), ("内容", 216), ("谁的", 104))
_SIZE = 3


class _Model(QAbstractTableModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()

    def show(self, rows: Sequence[Row]) -> None:
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return len(_COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return _COLUMNS[section][0]
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section == _SIZE else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            words = _words(self.rows[index.row()])
            return words[index.column()] if role == Qt.ItemDataRole.DisplayRole else plain.tip("，".join(words))
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == _SIZE:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None


class BackupList(QTableView):
    """Whole rows; Enter or a double click chooses one."""

    chosen = Signal(object)  # Row

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = style.current()
        self._model = _Model(self)
        self.setModel(self._model)
        self.setAccessibleName("已有的备份")
        self.setProperty("rows", "whole")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        rows, heads = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(now.px("row"))
        heads.setHighlightSections(False)
        heads.setStretchLastSection(True)
        for number, (_, width) in enumerate(_COLUMNS):
            self.setColumnWidth(number, now.px(width))
        self.doubleClicked.connect(lambda index: self.chosen.emit(self._model.rows[index.row()]))

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Shows what there is, the first row chosen."""
        self._model.show(rows)
        if rows:
            self.setCurrentIndex(self._model.index(0, 0))

    def current(self) -> Row | None:
        """The row one is at."""
        index = self.currentIndex()
        return self._model.rows[index.row()] if index.isValid() else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses."""
        row = self.current()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row is not None:
            self.chosen.emit(row)
        else:
            super().keyPressEvent(event)


def _words(row: Row) -> tuple[str, ...]:
    """What stands in a row."""
    one = row.backup
    when = f"{one.created.astimezone():%Y-%m-%d %H:%M}"
    inside = "只有数据库" if one.changes is None else f"{count(one.changes)} 条记录，{count(len(one.files))} 个附件"
    return when, row.place, row.kind, size_words(row.size), inside, one.person
