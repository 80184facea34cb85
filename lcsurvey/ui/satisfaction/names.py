"""Names in a city's export that no circle is known of: each is given to a circle, or its rows are left out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal

from lcsurvey.ui import plain, style
from lcsurvey.ui.importing.chooser import ChoiceModel, ChoiceTable, Index
from lcsurvey.ui.satisfaction.shared_out import LEFT_OUT, SharedOut
from lcsurvey.ui.wording import count
from lcsurvey.ui.words import tr

NAME, ROWS, CIRCLE = 0, 1, 2
UNDECIDED = "?"
"""In the place of a circle: nobody has said yet."""
_TITLES = (tr("文件里写的"), tr("份"), tr("算哪个生活圈的"))
_FACE = Qt.ItemDataRole.DisplayRole


class NamesModel(ChoiceModel):
    """One row for each name. ``decided`` with the name and a circle, or ``LEFT_OUT``."""

    decided = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self._names: Sequence[tuple[str, int]] = ()
        self._circles: Mapping[str, str] = {}
        self._belongs: Mapping[str, str] = {}

    def show(self, shared: SharedOut) -> None:
        """Shows the names of a file."""
        self.beginResetModel()
        self._names, self._circles, self._belongs = shared.names, shared.circles, shared.belongs
        self.endResetModel()

    def choices(self) -> Sequence[tuple[str, str]]:
        """不收 first, then every circle."""
        return [(LEFT_OUT, tr("不收")), *self._circles.items()]

    def words(self, row: int, section: int) -> str:
        """The words of a cell."""
        name, rows = self._names[row]
        if section == NAME:
            return " ".join(name.split()) or tr("（没有写）")
        if section == ROWS:
            return count(rows)
        circle = self._belongs.get(name, UNDECIDED)
        known = {**dict(self.choices()), UNDECIDED: tr("按回车选")}
        return known.get(circle, "")

    def rowCount(self, parent: Index | None = None) -> int:
        """How many names."""
        return 0 if parent is not None and parent.isValid() else len(self._names)

    def columnCount(self, parent: Index | None = None) -> int:
        """Name, rows, circle."""
        return len(_TITLES)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _FACE) -> Any:
        """The words above."""
        if orientation == Qt.Orientation.Horizontal and role == _FACE:
            return _TITLES[section]
        return self._side(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: Index, role: int = _FACE) -> Any:
        """Words and colour of a cell."""
        if role in (_FACE, Qt.ItemDataRole.ToolTipRole):
            words = self.words(index.row(), index.column())
            return words if role == _FACE else plain.tip(words)
        name = self._names[index.row()][0]
        if role == Qt.ItemDataRole.EditRole:
            return self._belongs.get(name, UNDECIDED)
        if role == Qt.ItemDataRole.ForegroundRole and index.column() == CIRCLE and name not in self._belongs:
            return style.current().colour("accent")
        return self._side(index.column()) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def _side(self, section: int) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignRight if section == ROWS else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Whose a name is can be chosen."""
        base = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return base | Qt.ItemFlag.ItemIsEditable if index.column() == CIRCLE else base

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """A circle was chosen."""
        name = self._names[index.row()][0]
        if value != self._belongs.get(name, UNDECIDED):
            self.decided.emit(name, str(value))
        return True


class NamesTable(ChoiceTable):
    """The names, the most rows first."""

    def __init__(self, model: NamesModel) -> None:
        super().__init__(model, CIRCLE, tr("要指定的名称"))
        self.show_widths(360, 96, 280)
