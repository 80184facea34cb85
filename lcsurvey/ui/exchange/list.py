"""A list of lines on the screen: Enter opens, Space ticks, Ctrl+A ticks all, letters go to the search, a narrow window hides columns."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from lcsurvey.ui import style
from lcsurvey.ui.exchange.lines import Line, LinesModel
from lcsurvey.ui.rows_view import in_rows


class LineList(QTableView):
    """``opened`` and ``deleted`` with a line, ``chosen`` with the one the keyboard is on (None for none)."""

    opened = Signal(object)
    delete_wished = Signal(object)
    chosen = Signal(object)
    typed = Signal(str)
    left_up = Signal()

    def __init__(self, model: LinesModel, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = style.current()
        self.lines = model
        model.setParent(self)
        self._sort = (-1, Qt.SortOrder.AscendingOrder)
        self.setModel(model)
        in_rows(self, name)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        heads = self.horizontalHeader()
        heads.setMinimumSectionSize(now.px(40))
        heads.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        heads.setSectionsClickable(True)
        heads.sectionClicked.connect(self._order)
        self.doubleClicked.connect(lambda index: self.opened.emit(self.lines.line(index.row())))
        self.selectionModel().currentRowChanged.connect(lambda *_: self.chosen.emit(self.current))
        model.modelReset.connect(lambda: self.chosen.emit(self.current))

    @property
    def current(self) -> Line | None:
        """The line the keyboard is on."""
        index = self.currentIndex()
        return self.lines.line(index.row()) if index.isValid() else None

    def choose(self, key: Any = None) -> None:
        """Puts the keyboard on a line; on the first where it is not there."""
        row = max(0, self.lines.row_of(key))
        if row < self.lines.rowCount():
            self.setCurrentIndex(self.lines.index(row, 0))

    def _order(self, section: int) -> None:
        """A title sorts by its column, then the other way round, then not at all."""
        before, order = self._sort
        heads = self.horizontalHeader()
        if before == section and order == Qt.SortOrder.DescendingOrder:
            self._sort = (-1, Qt.SortOrder.AscendingOrder)
        else:
            turned = before == section
            self._sort = (section, Qt.SortOrder.DescendingOrder if turned else Qt.SortOrder.AscendingOrder)
        current = self.current
        heads.setSortIndicatorShown(self._sort[0] >= 0)
        heads.setSortIndicator(*self._sort)
        self.lines.sort(*self._sort)
        self.choose(current.key if current else None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shares the width: what has no width of its own gets what is left."""
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        now = style.current()
        room = self.viewport().width()
        shown = [number for number, one in enumerate(self.lines.columns) if room >= now.px(one.from_width)]
        free = [number for number in shown if not self.lines.columns[number].width]
        left = room - sum(now.px(self.lines.columns[number].width) for number in shown)
        for number, column in enumerate(self.lines.columns):
            self.setColumnHidden(number, number not in shown)
            width = now.px(column.width) if column.width else max(now.px(96), left // max(1, len(free)))
            self.setColumnWidth(number, width)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard is on a line as soon as it is in the list."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.choose()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Space ticks, Del deletes; what is typed is searched for."""
        line, key = self.current, event.key()
        plain = not event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and line is not None:
            self.opened.emit(line)
        elif key == Qt.Key.Key_Space and line is not None and line.ticked is not None:
            self.lines.tick([self.currentIndex().row()], not line.ticked)
        elif key == Qt.Key.Key_Delete and line is not None:
            self.delete_wished.emit(line)
        elif key == Qt.Key.Key_A and not plain and any(each.ticked is not None for each in self.lines.lines):
            self.tick_all()
        elif key == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.left_up.emit()
        elif plain and event.text().strip() and event.text().isprintable():
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def tick_all(self) -> None:
        """Ticks every line that is shown; unticks them where all are ticked."""
        shown = [(row, self.lines.line(row)) for row in range(self.lines.rowCount())]
        rows = [row for row, line in shown if line is not None and line.ticked is not None]
        every = all(line.ticked for _, line in shown if line is not None and line.ticked is not None)
        self.lines.tick(rows, not every)
