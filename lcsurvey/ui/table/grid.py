"""A table question: its lines down, its columns across, a head that stays in view, and what columns add up to.

Widths follow the room there is: numbers take what numbers need, words take the rest, nothing sticks out.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from lcsurvey.errors import InputError, LCSurveyError
from lcsurvey.form.model import Column, Question
from lcsurvey.ui import plain, style
from lcsurvey.ui.lists.pasting import block
from lcsurvey.ui.parts import Text, repolish
from lcsurvey.ui.table.cell import Cell, cell_for, is_at_edge, select
from lcsurvey.ui.table.head import GridHead
from lcsurvey.ui.table.origin import NOTHING, Origin
from lcsurvey.ui.table.typed import Entry
from lcsurvey.ui.table.widths import shared
from lcsurvey.ui.words import tr

_ARROWS = {
    Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0), Qt.Key.Key_Return: (1, 0), Qt.Key.Key_Enter: (1, 0),
    Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1),
}  # fmt: skip


class FieldTable(QWidget):
    """Fixed rows, one field per cell; arrows move between the cells, a pasted block fills from where one is.

    What a cell's answer comes from is said in the head for the cell that has the focus.
    """

    typed = Signal(str, str)
    pasted = Signal(object)
    """Field → text, of a block from a spreadsheet; an LCSurveyError where the block does not fit."""
    behind_wanted = Signal(str)
    """Field whose origin the person wants to see."""

    def __init__(self, question: Question, entries: Mapping[str, Entry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question = question
        self.cells: dict[str, Cell] = {}
        self._order: list[list[Cell]] = []
        self.labels: list[Text] = []
        for row in question.choices:
            self.labels.append(Text(row.label, wrap=True, parent=self))
            self._order.append(
                [self._cell(question, row.name, row.label, column, entries) for column in question.columns]
            )
        self.totals: dict[str, Text] = {
            column.name: Text("", parent=self) for column in question.columns if column.total
        }
        self._sum = Text(tr("合计"), "quiet", parent=self)
        self._sum.setVisible(bool(self.totals))
        for words in self.totals.values():
            words.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._origins: dict[str, Origin] = {}
        self._at = ""
        self.head = GridHead(
            [_title(column) for column in question.columns], [_right(one) for one in question.columns], self
        )
        self.head.origin.clicked.connect(lambda: self.behind_wanted.emit(self._at))
        self._area: QScrollArea | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _cell(self, question: Question, row: str, label: str, column: Column, entries: Mapping[str, Entry]) -> Cell:
        field = f"{question.name}.{row}.{column.name}"
        fixed = question.calculates(field) or column.appearance == "shown"
        cell = cell_for(entries[field], f"{label} {column.label}", fixed, self)
        cell.handed.connect(lambda text: self.typed.emit(field, text))
        cell.installEventFilter(self)
        self.cells[field] = cell
        return cell

    # What is shown ----------------------------------------------------------------------------------------

    def show_cells(
        self, texts: Sequence[str], wrong: Sequence[bool], origins: Sequence[Origin], totals: Mapping[str, str]
    ) -> None:
        """Show every cell, row by row, where it comes from, and the sums by column."""
        for (field, cell), text, bad, origin in zip(self.cells.items(), texts, wrong, origins, strict=True):
            cell.show_text(text, bad)
            self._origins[field] = origin
            if cell.property("origin") != origin.mark:
                cell.setProperty("origin", origin.mark)
                repolish(cell)
            cell.setToolTip(plain.tip("\n".join(part for part in (_long(text), origin.words) if part)))
        for name, words in self.totals.items():
            words.setText(totals.get(name, ""))
        self._say_origin()

    def _say_origin(self) -> None:
        """The origin of the cell with the focus, else of the last one that had it."""
        self._at = next((field for field, cell in self.cells.items() if cell.hasFocus()), self._at)
        cell = self.cells.get(self._at)
        if cell is not None:
            self.head.origin.show_origin(self._origins.get(self._at, NOTHING), cell.accessibleName())

    def stops(self) -> Sequence[QWidget]:
        """Every cell that can be filled, row by row."""
        return [cell for line in self._order for cell in line if not cell.isReadOnly()]

    def stop(self, field: str) -> QWidget:
        """The cell of a field; the first one for the question itself."""
        return self.cells.get(field) or self._order[0][0]

    # The keyboard -----------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows and Enter move; at the bottom Enter goes on to the next question. Ctrl+V takes a block.

        Where what is above the table grows, the table moves without being scrolled, and its head with it.
        """
        if event.type() == QEvent.Type.Move and isinstance(watched, QWidget) and watched.isAncestorOf(self):
            self._keep_head()
        if event.type() == QEvent.Type.FocusIn:
            self._say_origin()
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        place = next(((y, line.index(watched)) for y, line in enumerate(self._order) if watched in line), None)
        if place is None:
            return False
        if event.matches(QKeySequence.StandardKey.Paste):
            return self._paste(*place)
        bare = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        return bare and self._move(place, watched, Qt.Key(event.key()))

    def _move(self, place: tuple[int, int], cell: QObject, key: Qt.Key) -> bool:
        if key not in _ARROWS or (key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and not is_at_edge(cell, key)):
            return False
        down, right = _ARROWS[key]
        y, x = place[0] + down, place[1] + right
        while 0 <= y < len(self._order) and 0 <= x < len(self._order[y]):
            if not self._order[y][x].isReadOnly():
                self._order[y][x].setFocus(Qt.FocusReason.TabFocusReason)
                select(self._order[y][x])
                return True
            y, x = y + down, x + right
        return right != 0

    def _paste(self, y: int, x: int) -> bool:
        """Several lines or columns from the clipboard, from this cell on; a block that does not fit is refused whole."""
        try:
            lines = block(QGuiApplication.clipboard().text())
            if not lines:
                return False
            self._require_room(lines, len(self._order) - y, len(self.question.columns) - x)
        except LCSurveyError as error:
            self.pasted.emit(error)
            return True
        fields = list(self.cells)
        width = len(self.question.columns)
        found: dict[str, str] = {}
        for row, line in enumerate(lines, y):
            for column, words in enumerate(line, x):
                if not self._order[row][column].isReadOnly():
                    found[fields[row * width + column]] = words.strip()
        self.pasted.emit(found)
        return True

    def _require_room(self, lines: Sequence[Sequence[str]], high: int, wide: int) -> None:
        """InputError where a block reaches beyond the table."""
        given = len(lines), max(map(len, lines))
        if given[0] > high or given[1] > wide:
            raise InputError(
                tr(
                    "粘贴的有 {given} 行 {given2} 列，从这一格往下只有 {high} 行、往右只有 {wide} 列，没有粘贴。请从对应的格开始粘贴。",
                    given=given[0],
                    given2=given[1],
                    high=high,
                    wide=wide,
                )
            )

    # Room -------------------------------------------------------------------------------------------------

    def hasHeightForWidth(self) -> bool:
        """Labels wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of head, lines and sums within ``width`` pixels."""
        return self._places(width)[2]

    def sizeHint(self) -> QSize:
        """As wide as the page."""
        width = style.current().px(640)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Never pushes the page."""
        return QSize(style.current().px(240), style.current().px("row"))

    def _places(self, width: int) -> tuple[list[tuple[int, int]], list[tuple[int, int]], int]:
        """Left and width of the labels and columns, top and height of the lines, and the whole height."""
        now = style.current()
        across = shared(self.question, self.fontMetrics(), width)
        at = self.head.height_for([size for _, size in across[1:]])
        down, gap = [], now.px(4)
        for label, line in zip(self.labels, self._order, strict=True):
            height = max(now.px("target"), label.heightForWidth(across[0][1]), *(one.sizeHint().height() for one in line))
            down.append((at, height))
            at += height + gap
        if self.totals:
            down.append((at, now.px("target")))
            at += now.px("target")
        return across, down, at

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay everything out anew."""
        super().resizeEvent(event)
        across, down, _ = self._places(self.width())
        for label, line, (top, height) in zip(self.labels, self._order, down, strict=False):
            label.setGeometry(QRect(across[0][0], top, across[0][1], height))
            for cell, (left, size) in zip(line, across[1:], strict=True):
                cell.setGeometry(
                    QRect(left, top + (height - cell.sizeHint().height()) // 2, size, cell.sizeHint().height())
                )
        if self.totals:
            top, height = down[-1]
            self._sum.setGeometry(QRect(across[0][0], top, across[0][1], height))
            for column, (left, size) in zip(self.question.columns, across[1:], strict=True):
                if column.name in self.totals:
                    self.totals[column.name].setGeometry(QRect(left, top, size - style.current().px(10), height))
        self.head.show_columns(across[1:], self.width())
        self._keep_head()

    def showEvent(self, event: QShowEvent) -> None:
        """Finds what scrolls it."""
        super().showEvent(event)
        holder = self.parentWidget()
        while holder is not None and not isinstance(holder, QScrollArea):
            holder.installEventFilter(self)
            holder = holder.parentWidget()
        if holder is not None and holder is not self._area:
            self._area = holder
            holder.verticalScrollBar().valueChanged.connect(self._keep_head)
        self._keep_head()

    def _keep_head(self) -> None:
        """The head stays at the top of what is seen, as long as a line is seen below it."""
        if self._area is None:
            return
        hidden = -self.mapTo(self._area.viewport(), QPoint(0, 0)).y()
        last = self.height() - self.head.height() - style.current().px("row")
        self.head.move(0, max(0, min(hidden, last)))
        self.head.raise_()


def _title(column: Column) -> str:
    unit = "%" if column.appearance == "rate" else column.unit
    return tr("{label}（{unit}）", label=column.label, unit=unit) if unit else column.label


def _right(column: Column) -> bool:
    return column.type in ("integer", "decimal")


def _long(text: str) -> str:
    """What may not fit into its cell."""
    return text if len(text) > 8 else ""
