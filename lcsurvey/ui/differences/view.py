"""The list itself: keys and clicks on its rows."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

from lcsurvey.store.difference import Difference
from lcsurvey.ui.differences.model import DifferencesModel
from lcsurvey.ui.differences.row import CLEAR, OWN, RowDelegate, places
from lcsurvey.ui.words import tr


class DifferencesView(QListView):
    """Digits and clicks pick a side, E or F2 another value, Del clears, Enter shows all of it."""

    picked = Signal(int)
    """Number of the side of the current row."""
    own_wanted = Signal()
    clear_wanted = Signal()
    details_wanted = Signal()
    typed = Signal(str)
    went_up = Signal()

    def __init__(self, model: DifferencesModel) -> None:
        super().__init__()
        self._model = model
        self.setModel(model)
        self.rows = RowDelegate(model, self)
        self.setItemDelegate(self.rows)
        self.setProperty("rows", "drawn")
        self.setAccessibleName(tr("两份不一样的地方"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(200)
        self.setMouseTracking(True)
        self.verticalScrollBar().setSingleStep(32)

    def current(self) -> Difference | None:
        """The row that the keys mean."""
        return self._model.difference(self.currentIndex())

    def go(self, row: int) -> None:
        """To a row, its heading in sight where it is the first under it."""
        if not 0 <= row < self._model.rowCount():
            return
        self.setCurrentIndex(self._model.index(row))
        if row == 1:
            self.scrollToTop()

    def go_near(self, row: int) -> None:
        """To the row at a place, or the nearest one."""
        at = self._model.next_row(row - 1, 1)
        self.go(at if at >= 0 else self._model.next_row(row, -1))

    def _fit(self) -> None:
        self.setProperty("rowWidth", self.viewport().width())
        self.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, other places."""
        super().resizeEvent(event)
        if self.property("rowWidth") != self.viewport().width():
            QTimer.singleShot(0, self, self._fit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits, arrows, E, Del, Enter; other letters go to the search."""
        key, text = event.key(), event.text()
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if control:
            event.ignore()
        elif Qt.Key(key) in steps:
            self._step(steps[Qt.Key(key)])
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_Home, Qt.Key.Key_End):
            super().keyPressEvent(event)
            self.go_near(self.currentIndex().row())
        elif text and text in "123456789":
            self.picked.emit(int(text) - 1)
        elif key == Qt.Key.Key_F2 or text.lower() == "e":
            self.own_wanted.emit()
        elif key == Qt.Key.Key_Delete:
            self.clear_wanted.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.details_wanted.emit()
        elif text.strip() and text.isprintable():
            self.typed.emit(text)
        else:
            event.ignore()

    def _step(self, step: int) -> None:
        at = self._model.next_row(self.currentIndex().row(), step)
        if at >= 0:
            self.go(at)
        elif step < 0:
            self.went_up.emit()

    def _part(self, event: QMouseEvent) -> tuple[QModelIndex, int | str | None]:
        point = event.position().toPoint()
        index = self.indexAt(point)
        difference = self._model.difference(index)
        if difference is None:
            return index, None
        corner = self.visualRect(index).topLeft()
        return index, places(difference, self.visualRect(index).width()).at(point - corner)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """What lies under the mouse is marked."""
        index, part = self._part(event)
        hot = (index.row(), part)
        if hot != self.rows.hot:
            self.rows.hot = hot
            self.viewport().setCursor(Qt.CursorShape.ArrowCursor if part is None else Qt.CursorShape.PointingHandCursor)
            self.viewport().update()

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is marked any more."""
        super().leaveEvent(event)
        self.rows.hot = (-1, None)
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a side picks it."""
        super().mouseReleaseEvent(event)
        index, part = self._part(event)
        if event.button() != Qt.MouseButton.LeftButton or part is None or index != self.currentIndex():
            return
        if part == OWN:
            self.own_wanted.emit()
        elif part == CLEAR:
            self.clear_wanted.emit()
        elif isinstance(part, int):
            self.picked.emit(part)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Shows all of a row; on a side the first click has picked already."""
        _, part = self._part(event)
        if part is None and self.current() is not None:
            self.details_wanted.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """One row is the current one whenever the keyboard is here."""
        super().focusInEvent(event)
        if self.current() is None:
            self.go_near(0)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The frame goes."""
        super().focusOutEvent(event)
        self.viewport().update()
