"""The rows of a list as they stand in the file, under what each column is read as; Alt+Down or a click changes that."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionHeader,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from lcsurvey.intake.fields import targets
from lcsurvey.intake.spreadsheet import letters
from lcsurvey.ui import plain, style
from lcsurvey.ui.lists.standing import Row, Standing
from lcsurvey.ui.rows_view import in_rows
from lcsurvey.ui.words import tr

Index = QModelIndex | QPersistentModelIndex
IGNORED = tr("不读")
STANDS = 0
"""The column that says how a row stands; those of the sheet follow."""
_TONES: Mapping[Row, str] = {
    Row.NEW: "done", Row.SAME: "quiet", Row.CHANGED: "partial", Row.BAD: "wrong", Row.REPEATED: "quiet",
    Row.HEADING: "quiet", Row.OUT: "quiet",
}  # fmt: skip
_WIDE, _NARROW, _STANDS_WIDE = 240, 88, 80
_FACE = Qt.ItemDataRole.DisplayRole
_SEEN = 200
"""Letters of a cell that are shown."""


class SheetModel(QAbstractTableModel):
    """Rows of a sheet, all or those that stand alike."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.standing: Standing | None = None
        self._rows: Sequence[int] = ()
        self._names: tuple[str, ...] = ()
        self._titles: tuple[str, ...] = ()

    def show(self, standing: Standing, which: Row | None) -> None:
        """Shows a list, or those of its rows that stand so."""
        self.beginResetModel()
        listed = standing.listed
        known = targets(listed.kind)
        self.standing, self._rows = standing, standing.only(which)
        self._titles = listed.titles
        self._names = tuple(
            known[listed.columns[column]].label if column in listed.columns else IGNORED
            for column in range(listed.sheet.width)
        )
        self.endResetModel()

    def sheet_row(self, row: int) -> int:
        """The row of the sheet that a row shows."""
        return self._rows[row]

    def row_of(self, sheet_row: int) -> int:
        """The row that shows a row of the sheet; -1 where none does."""
        return self._rows.index(sheet_row) if sheet_row in self._rows else -1

    def rowCount(self, parent: Index | None = None) -> int:
        """How many are shown."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Those of the sheet and how each row stands."""
        return len(self._names) + 1

    def read_as(self, section: int) -> str:
        """What a column is read as, in the word on the screen."""
        return "" if section == STANDS else self._names[section - 1]

    def title(self, section: int) -> str:
        """What stands over a column in the file, after its letters."""
        if section == STANDS or self.standing is None:
            return ""
        own = self._titles[section - 1] if self.standing.listed.heading >= 0 else ""
        return f"{letters(section - 1)}　{own}"

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _FACE) -> Any:
        """What a column is read as and is called; the numbers of the rows."""
        if orientation == Qt.Orientation.Vertical:
            return str(self._rows[section] + 1) if role == _FACE else None
        if role == _FACE:
            return f"{self.read_as(section)}\n{self.title(section)}" if section else tr("怎么样")
        if role == Qt.ItemDataRole.ToolTipRole and section:
            return plain.tip(
                tr(
                    "{title}：{read_as}。点一下可以改（Alt+↓）",
                    title=self.title(section),
                    read_as=self.read_as(section),
                )
            )
        return None

    def data(self, index: Index, role: int = _FACE) -> Any:
        """What stands in a cell, what is wrong with it, and its colour."""
        if self.standing is None:
            return None
        row, column = self._rows[index.row()], index.column() - 1
        if role == _FACE:
            if column < 0:
                return self.standing.of(row).value
            return " ".join(self.standing.listed.sheet.text(row, column)[:_SEEN].split())
        if role == Qt.ItemDataRole.ToolTipRole:
            said = self.standing.about(row, column)
            return plain.tip(said or str(self.data(index)))
        if role == Qt.ItemDataRole.ForegroundRole:
            return style.current().colour(self._tone(row, column))
        return None

    def _tone(self, row: int, column: int) -> str:
        assert self.standing is not None
        if column < 0:
            return _TONES[self.standing.of(row)]
        if (row, column) in self.standing.wrong:
            return "wrong"
        read = column in self.standing.listed.columns and row in self.standing.rows
        return "text" if read else "quiet"

    def mark(self, index: Index) -> str:
        """The colour of the line under a cell that something is to be said of; empty for others."""
        if self.standing is None:
            return ""
        cell = (self._rows[index.row()], index.column() - 1)
        return "wrong" if cell in self.standing.wrong else "partial" if cell in self.standing.differing else ""


class _Marking(QStyledItemDelegate):
    """Draws a line under bad cells, and under those that differ from what is registered."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The cell, and its line."""
        super().paint(painter, option, index)
        model = index.model()
        if isinstance(model, SheetModel) and (name := model.mark(index)):
            now = style.current()
            rect: QRect = option.rect  # type: ignore[attr-defined]
            thick = max(2, now.px(2))
            line = QRect(rect.left() + now.px(8), rect.bottom() - thick - now.px(4), rect.width() - now.px(16), thick)
            painter.fillRect(line, now.colour(name))


class Heads(QHeaderView):
    """Two lines: what the column is read as, with ▾, and beneath it what it is called in the file."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def sizeHint(self) -> QSize:
        """Two lines high."""
        return QSize(super().sizeHint().width(), style.current().px(52))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Draws the ground as the style does, and both lines."""
        model = self.model()
        if not isinstance(model, SheetModel) or not rect.isValid():
            return
        now = style.current()
        option = QStyleOptionHeader()
        self.initStyleOption(option)
        option.rect = rect  # type: ignore[attr-defined]
        option.section = section  # type: ignore[attr-defined]
        painter.save()
        self.style().drawControl(QStyle.ControlElement.CE_HeaderSection, option, painter, self)
        inside = rect.adjusted(now.px(11), now.px(6), -now.px(6), -now.px(6))
        if section == STANDS:
            painter.setPen(now.colour("quiet"))
            painter.drawText(inside, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, tr("怎么样"))
            painter.restore()
            return
        words = model.read_as(section)
        painter.setPen(now.colour("quiet" if words == IGNORED else "accent"))
        upper = self.fontMetrics().elidedText(f"{words} ▾", Qt.TextElideMode.ElideMiddle, inside.width())
        painter.drawText(inside, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, upper)
        painter.setPen(now.colour("quiet"))
        lower = self.fontMetrics().elidedText(model.title(section), Qt.TextElideMode.ElideRight, inside.width())
        painter.drawText(inside, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, lower)
        painter.restore()


class SheetGrid(QTableView):
    """The cells. ``read_wished``: a column (of the sheet) and the field it is to be read as, empty for none."""

    read_wished = Signal(int, str)
    moved = Signal()

    def __init__(self, model: SheetModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setModel(model)
        self.heads = Heads(self)
        self.setHorizontalHeader(self.heads)
        in_rows(self, tr("表格里的行"), whole=False)
        self.setItemDelegate(_Marking(self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        rows = self.verticalHeader()
        rows.show()
        rows.setDefaultAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        rows.setHighlightSections(False)
        self.heads.sectionClicked.connect(lambda section: self.choose(section))
        self.selectionModel().currentChanged.connect(lambda *_: self.moved.emit())

    def show_rows(self, standing: Standing, which: Row | None) -> None:
        """Shows a list, or those of its rows that stand so; the cell one is at stays."""
        here = self.currentIndex()
        at = self._model.sheet_row(here.row()) if here.isValid() and here.row() < self._model.rowCount() else -1
        self._model.show(standing, which)
        self._widths()
        row = max(self._model.row_of(at), 0)
        if self._model.rowCount():
            self.setCurrentIndex(self._model.index(row, max(here.column(), 1)))

    def _widths(self) -> None:
        """By the longest of the first cells, within bounds."""
        now, metrics = style.current(), self.fontMetrics()
        self.setColumnWidth(STANDS, now.px(_STANDS_WIDE))
        for section in range(1, self._model.columnCount()):
            words = [self._model.title(section), f"{self._model.read_as(section)} ▾"]
            words += [str(self._model.index(row, section).data()) for row in range(min(40, self._model.rowCount()))]
            wanted = max(metrics.horizontalAdvance(text[:40]) for text in words) + now.px(22)
            self.setColumnWidth(section, min(max(wanted, now.px(_NARROW)), now.px(_WIDE)))

    def go(self, row: int, column: int) -> bool:
        """Makes a cell of the sheet the current one; False where its row is not shown."""
        at = self._model.row_of(row)
        if at < 0:
            return False
        index = self._model.index(at, column + 1)
        self.setCurrentIndex(index)
        self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)
        return True

    def cell(self) -> tuple[int, int] | None:
        """Row and column of the sheet where one is."""
        index = self.currentIndex()
        return (self._model.sheet_row(index.row()), index.column() - 1) if index.isValid() else None

    def choose(self, section: int) -> None:
        """Offers what a column may be read as."""
        standing = self._model.standing
        if standing is None or section <= STANDS:
            return
        listed = standing.listed
        own = listed.columns.get(section - 1, "")
        elsewhere = {name: column for column, name in listed.columns.items() if column != section - 1}
        menu = QMenu(self)
        menu.setAccessibleName(tr("{letters} 列读作什么", letters=letters(section - 1)))
        for name, target in {"": None, **targets(listed.kind)}.items():
            words = IGNORED if target is None else target.label
            words += tr("（现在是 {letters} 列）", letters=letters(elsewhere[name])) if name in elsewhere else ""
            action = menu.addAction(plain.caption(words))
            action.setCheckable(True)
            action.setChecked(name == own)
            action.triggered.connect(lambda _=False, name=name: self.read_wished.emit(section - 1, name))
            if name == own:
                menu.setActiveAction(action)
        left = self.heads.sectionViewportPosition(section)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.heads.viewport().mapToGlobal(QPoint(left, self.heads.height())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt+Down, F4 or Enter offers what the column is read as; F8 goes to the next bad cell."""
        key, alt = event.key(), event.modifiers() & Qt.KeyboardModifier.AltModifier
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F4) or (key == Qt.Key.Key_Down and alt):
            self.choose(self.currentIndex().column())
        elif key == Qt.Key.Key_F8:
            self.next_wrong()
        elif control and event.text():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def next_wrong(self) -> None:
        """On to the next bad cell, from the last to the first."""
        standing = self._model.standing
        cells = sorted(standing.wrong) if standing is not None else []
        here = self.cell() or (-1, -1)
        later = [cell for cell in cells if cell > here] + cells
        for row, column in later:
            if self.go(row, column):
                return
