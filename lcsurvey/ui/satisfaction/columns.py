"""The columns of an export: what each is read as, to be corrected by choosing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from lcsurvey.intake.headings import Column
from lcsurvey.intake.spreadsheet import letters
from lcsurvey.ui import plain, style
from lcsurvey.ui.importing.chooser import ChoiceModel, ChoiceTable
from lcsurvey.ui.satisfaction.exported import DROPPED, IGNORED, SAMPLES, Looked
from lcsurvey.ui.words import tr

Index = QModelIndex | QPersistentModelIndex
LETTER, HEADING, READ_AS = 0, 1, 2
_TITLES = (tr("列"), tr("文件里的列名"), tr("读作"), *(tr("第 {n} 份", n=n) for n in range(1, SAMPLES + 1)))
_SAMPLE, _ROOM = 112, 480
"""Width of a cell of a sheet, and of heading and question together at least, logical pixels at 100 %."""
_FACE = Qt.ItemDataRole.DisplayRole


class ColumnsModel(ChoiceModel):
    """One row for each column of the file. ``corrected`` with a column and the field it is to be read as."""

    corrected = Signal(int, str)

    def __init__(self, fields: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields = fields
        self._columns: tuple[Column, ...] = ()
        self._samples: list[tuple[str, ...]] = []

    def show(self, looked: Looked) -> None:
        """Shows a file; what is read stands first, what is not kept last."""
        self.beginResetModel()
        order = {"question": 0, "option": 0, "ignored": 1, "dropped": 2}
        named = (column for column in looked.found.columns if column.heading or column.field)
        self._columns = tuple(sorted(named, key=lambda one: (order[one.kind], one.index)))
        self._samples = [looked.sample(column) for column in self._columns]
        self.endResetModel()

    def choices(self) -> Sequence[tuple[str, str]]:
        """不读 first, then every question."""
        return [("", IGNORED), *self.fields.items()]

    def column(self, row: int) -> Column:
        """The column of the file in a row."""
        return self._columns[row]

    def rowCount(self, parent: Index | None = None) -> int:
        """How many columns the file has."""
        return 0 if parent is not None and parent.isValid() else len(self._columns)

    def columnCount(self, parent: Index | None = None) -> int:
        """Letter, heading, what it is read as, the first sheets."""
        return len(_TITLES)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _FACE) -> Any:
        """The words above."""
        if orientation == Qt.Orientation.Horizontal and role == _FACE:
            return _TITLES[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def words(self, row: int, section: int) -> str:
        """The words of a cell."""
        column = self._columns[row]
        if section == LETTER:
            return letters(column.index)
        if section == HEADING:
            return " ".join(column.heading.split())
        if section == READ_AS:
            return DROPPED if column.kind == "dropped" else self.fields.get(column.field, IGNORED)
        sample = self._samples[row]
        return " ".join(sample[section - 3].split()) if section - 3 < len(sample) else ""

    def data(self, index: Index, role: int = _FACE) -> Any:
        """Words and colour of a cell."""
        column = self._columns[index.row()]
        if role == _FACE:
            return self.words(index.row(), index.column())
        if role == Qt.ItemDataRole.EditRole:
            return column.field
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain.tip(self.words(index.row(), index.column()))
        if role == Qt.ItemDataRole.ForegroundRole and (
            column.kind in ("dropped", "ignored") or index.column() > READ_AS
        ):
            return style.current().colour("quiet")
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """What a column is read as can be chosen; not of one that leads back to a respondent."""
        base = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        free = index.column() == READ_AS and self._columns[index.row()].kind != "dropped"
        return base | Qt.ItemFlag.ItemIsEditable if free else base

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Another field was chosen."""
        column = self._columns[index.row()]
        if value != column.field:
            self.corrected.emit(column.index, str(value))
        return True


class ColumnsTable(ChoiceTable):
    """The columns of a file. Enter edits where something can be chosen."""

    def __init__(self, model: ColumnsModel, parent: QWidget | None = None) -> None:
        super().__init__(model, READ_AS, tr("各列读作什么"), parent)
        self.setColumnWidth(LETTER, style.current().px(56))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Heading and question share what the sheets leave; a narrow window shows one sheet."""
        super().resizeEvent(event)
        now = style.current()
        sample, room = now.px(_SAMPLE), self.viewport().width() - now.px(56)
        shown = SAMPLES if room >= SAMPLES * sample + now.px(_ROOM) else 1
        for number in range(SAMPLES):
            self.setColumnHidden(READ_AS + 1 + number, number >= shown)
            self.setColumnWidth(READ_AS + 1 + number, sample)
        for section in (HEADING, READ_AS):
            self.setColumnWidth(section, max(now.px(120), (room - shown * sample) // 2))
