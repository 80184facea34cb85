"""The matrix as it is drawn: items above in narrow columns, ticks and crosses, the counts at the foot."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from lcsurvey.ui import icon, style
from lcsurvey.ui.matrix.model import CELL, Cell, Index, MatrixModel
from lcsurvey.ui.wording import points
from lcsurvey.ui.words import tr

NARROW, NAMES, BAND, LINE = 33, 144, 26, 15  # logical pixels at 100 %
_MIDDLE = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip
_STICKS = "、，）/"  # do not begin a line


def broken(label: str, across: int = 2) -> list[str]:
    """A label in lines of two characters; a sign never begins one, a bracket begins one."""
    lines: list[str] = []
    for sign in label:
        if lines and sign in _STICKS and len(lines[-1]) <= across:
            lines[-1] += sign
        elif not lines or len(lines[-1]) >= across or sign == "（" or lines[-1][-1] in _STICKS:
            lines.append(sign)
        else:
            lines[-1] += sign
    return lines


class ItemHeader(QHeaderView):
    """The items, each in lines of two characters; over them the groups of the paper."""

    def __init__(self, model: MatrixModel, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._model_ = model
        self.here = -1
        self.setSectionsClickable(True)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(1)
        lines = max((len(broken(item.label)) for item in model.items), default=1)
        now = style.current()
        self.setFixedHeight(now.px(BAND) + lines * now.px(LINE) + now.px(8))

    def show_here(self, column: int) -> None:
        """Marks the column one is in."""
        if column != self.here:
            for one in (self.here, column):
                room = QRect(self.sectionViewportPosition(one), 0, self.sectionSize(one), self.height())
                self.viewport().update(room)
            self.here = column

    def paintEvent(self, event: QPaintEvent) -> None:
        """All of it by hand."""
        now = style.current()
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), now.colour("canvas"))
        painter.setFont(now.typeface("small"))
        items = self._model_.items
        for column, item in enumerate(items):
            left, width = self.sectionViewportPosition(column), self.sectionSize(column)
            room = QRect(left, now.px(BAND), width, self.height() - now.px(BAND) - now.px(6))
            if not room.intersects(event.rect()):
                continue
            if column == self.here:
                painter.fillRect(room.adjusted(0, 0, 0, now.px(6)), now.colour("accent_soft"))
            painter.setPen(now.colour("accent" if column == self.here else "text"))
            lines = broken(item.label)
            top = room.bottom() - len(lines) * now.px(LINE)
            for number, words in enumerate(lines):
                place = QRect(left, top + number * now.px(LINE), width, now.px(LINE))
                painter.drawText(place, _MIDDLE, words)
        painter.setPen(now.colour("line_strong"))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        self._groups(painter)

    def _groups(self, painter: QPainter) -> None:
        now, items = style.current(), self._model_.items
        begin = 0
        for column in range(1, len(items) + 1):
            if column < len(items) and items[column].group == items[begin].group:
                continue
            left = self.sectionViewportPosition(begin)
            right = self.sectionViewportPosition(column - 1) + self.sectionSize(column - 1)
            if begin:
                painter.setPen(now.colour("line_strong"))
                painter.drawLine(left, 0, left, self.height())
            shown = QRect(QPoint(max(left, 0), 0), QPoint(min(right, self.width()), now.px(BAND)))
            painter.setPen(now.colour("quiet"))
            words = painter.fontMetrics().elidedText(
                items[begin].group, Qt.TextElideMode.ElideRight, shown.width() - now.px(12)
            )
            painter.drawText(shown.adjusted(now.px(6), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, words)
            begin = column


class Foot(QWidget):
    """How many compounds reach each item: 5/7, under its column."""

    def __init__(self, table: MatrixTable, model: MatrixModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table, self._model = table, model
        self.setFixedHeight(style.current().px(32))
        table.horizontalScrollBar().valueChanged.connect(lambda _: self.update())
        model.dataChanged.connect(lambda *_: self.update())
        model.modelReset.connect(self.update)

    def words(self) -> list[str]:
        """The counts in the order of the columns; “?” where it is not known of every compound, “—” of none."""
        counts = [self._model.reached(column) for column in range(len(self._model.items))]
        return [
            "—" if number is None else f"{number}/{self._model.count}" if known else f"{number}?"
            for number, known in counts
        ]

    def paintEvent(self, event: QPaintEvent) -> None:
        """One number under each column, drawn where the column is now."""
        now = style.current()
        painter = QPainter(self)
        painter.setFont(now.typeface("small"))
        painter.setPen(now.colour("line_strong"))
        painter.drawLine(0, 0, self.width(), 0)
        heads, left = self._table.horizontalHeader(), self._table.verticalHeader().width()
        painter.setPen(now.colour("quiet"))
        room = QRect(now.px(12), 0, left - now.px(16), self.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, tr("可达的小区"))
        painter.setClipRect(QRect(left, 0, self._table.viewport().width(), self.height()))
        for column, words in enumerate(self.words()):
            number, known = self._model.reached(column)
            whole = known and number is not None and number == self._model.count
            painter.setPen(now.colour("done" if whole else "faint" if number is None else "text"))
            room = QRect(left + heads.sectionViewportPosition(column), 0, heads.sectionSize(column), self.height())
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, words)


class _Painter(QStyledItemDelegate):
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        edit = QLineEdit(parent)
        edit.setAlignment(Qt.AlignmentFlag.AlignCenter)
        edit.setAccessibleName(tr("步行分钟"))
        return edit

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect  # type: ignore[attr-defined]
        spare = max(0, style.current().px(48) - rect.width()) // 2
        editor.setGeometry(rect.adjusted(-spare, 0, spare, 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        now = style.current()
        cell: Cell = index.data(CELL)
        rect: QRect = option.rect  # type: ignore[attr-defined]
        state = option.state  # type: ignore[attr-defined]
        if cell.by_hand:
            painter.fillRect(rect.adjusted(1, 1, -1, -1), now.colour("wrong_soft" if not cell.reached else "done_soft"))
        painter.setPen(now.colour("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(now.colour("accent"), 2))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
        if cell.minutes is not None:
            painter.setFont(now.typeface("small"))
            painter.setPen(now.colour("text" if cell.reached else "wrong"))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, points(cell.minutes))
            return
        if cell.of_gate:
            return
        if cell.reached is None or (not cell.there and not cell.by_hand):
            painter.setPen(now.colour("faint"))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, "?" if cell.there else "—")
            return
        name, tone = ("tick", "done") if cell.reached else ("close", "wrong")
        if cell.reached and not cell.by_hand:
            tone = "quiet"
        size = now.px(14)
        painter.drawPixmap(
            rect.center().x() - size // 2 + 1, rect.center().y() - size // 2 + 1, icon.pixmap(name, tone, 14)
        )


class MatrixTable(QTableView):
    """Arrows and Space; H (行) the whole row, L (列) the whole column, digits minutes, Del as the outlets say.

    Shift+Space and Ctrl+Space do the same as in spreadsheets, where no input method takes them away.
    """

    moved = Signal(int, int)

    def __init__(self, model: MatrixModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = style.current()
        self._matrix = model
        self.setHorizontalHeader(ItemHeader(model, self))
        self.setModel(model)
        self.setItemDelegate(_Painter(self))
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(tr("小区可达"))
        names = self.verticalHeader()
        names.setFixedWidth(now.px(NAMES))
        names.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        names.setDefaultSectionSize(now.px("row"))
        names.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        names.setTextElideMode(Qt.TextElideMode.ElideRight)
        names.setHighlightSections(False)
        self.doubleClicked.connect(lambda index: model.toggle(index.row(), index.column()))

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Says where one is."""
        super().currentChanged(current, previous)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)  # keys are keys here, also in Chinese
        heads = self.horizontalHeader()
        if isinstance(heads, ItemHeader):
            heads.show_here(current.column())
        self.moved.emit(current.row(), current.column())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns share the width; never narrower than two characters need."""
        super().resizeEvent(event)
        now, columns = style.current(), max(1, self._matrix.columnCount())
        room = min(self.viewport().width(), columns * now.px(56))
        width, spare = (
            max(now.px(NARROW), room // columns),
            max(0, room - columns * max(now.px(NARROW), room // columns)),
        )
        for column in range(self._matrix.columnCount()):
            self.setColumnWidth(column, width + (column < spare))
        self.fit()

    def fit(self) -> None:
        """No higher than its rows, so that the counts stand right under them."""
        wide = self.horizontalHeader().length() > self.viewport().width()
        bar = self.horizontalScrollBar().sizeHint().height() + 2 if wide else 2
        rows = self._matrix.rowCount() * self.verticalHeader().defaultSectionSize()
        self.setMaximumHeight(self.horizontalHeader().height() + rows + bar)

    def sizeHint(self) -> QSize:
        """As the screen lets it."""
        return QSize(style.current().px(640), style.current().px(320))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the matrix; the rest is Qt's."""
        index, model = self.currentIndex(), self._matrix
        editing = self.state() == QAbstractItemView.State.EditingState
        if not index.isValid() or editing:
            super().keyPressEvent(event)
            return
        at = (index.row(), index.column())
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_H, Qt.Key.Key_L):
            self._toggle(at, Qt.Key(event.key()), held)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            model.clear(*at)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.edit(index)
        elif event.text().isdigit() and not held:
            self._type(index, event.text())
        else:
            super().keyPressEvent(event)

    def _toggle(self, at: tuple[int, int], key: Qt.Key, held: Qt.KeyboardModifier) -> None:
        model = self._matrix
        if key == Qt.Key.Key_H or held & Qt.KeyboardModifier.ShiftModifier:
            model.toggle_row(*at)
        elif key == Qt.Key.Key_L or held & Qt.KeyboardModifier.ControlModifier:
            model.toggle_column(*at)
        else:
            model.toggle(*at)

    def _type(self, index: Index, text: str) -> None:
        """A digit begins the minutes."""
        self.edit(index)
        editors: Sequence[QLineEdit] = self.viewport().findChildren(QLineEdit)
        for editor in editors:
            if editor.isVisible():
                editor.setText(text)
                editor.setFocus()
