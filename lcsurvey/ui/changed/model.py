"""The outlets of two rounds as rows: what became of each, its name, format, walk and address."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from lcsurvey.circle.catalogue import catalogue
from lcsurvey.circle.changed import Change, Lived
from lcsurvey.circle.spelling import spelling
from lcsurvey.ui import icon, plain, style
from lcsurvey.ui.outlets.walk import walk_words
from lcsurvey.ui.words import tr

Index = QModelIndex | QPersistentModelIndex
LOOK: Mapping[Change, tuple[str, str, str]] = {
    "asked": (tr("没问"), "state-empty", "quiet"),
    "still": (tr("还在"), "state-done", "done"),
    "closed": (tr("关了"), "close", "wrong"),
    "moved": (tr("搬了"), "right", "partial"),
    "opened": (tr("新开"), "plus", "accent"),
}
"""What became of an outlet → its word, icon and colour."""
STATE, NAME, FORMAT, WALK, ADDRESS = range(5)
_TITLES = (tr("变了吗"), tr("店名"), tr("业态"), tr("步行"), tr("地址"))


class ChangesModel(QAbstractTableModel):
    """Rows that a search and a choice of states leave; they keep their order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[Lived, ...] = ()
        self._keys: dict[str, str] = {}
        self._rows: list[Lived] = []
        self._text = ""
        self._states: Collection[Change] = tuple(LOOK)

    def show(self, outlets: Sequence[Lived]) -> None:
        """Takes new values; search and choice stay."""
        self.beginResetModel()
        self._all = tuple(outlets)
        for one in self._all:
            if one.outlet.id not in self._keys:
                words = (
                    one.outlet.name,
                    catalogue().label(one.outlet.format) if one.outlet.format else "",
                    one.outlet.address,
                )
                self._keys[one.outlet.id] = "\n".join((*words, spelling(one.outlet.name))).lower()
        self._arrange()
        self.endResetModel()

    def choose(self, text: str, states: Collection[Change]) -> None:
        """Shows the outlets with every word of ``text`` in name, pinyin, format or address, in these states."""
        self.beginResetModel()
        self._text, self._states = text, states
        self._arrange()
        self.endResetModel()

    def _arrange(self) -> None:
        words = self._text.lower().split()
        self._rows = [
            one for one in self._all
            if one.change in self._states and all(word in self._keys[one.outlet.id] for word in words)
        ]  # fmt: skip

    def at(self, row: int) -> Lived | None:
        """The outlet of a row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, id_: str) -> int:
        """The row of an outlet; -1 where it is not shown."""
        return next((row for row, one in enumerate(self._rows) if one.outlet.id == id_), -1)

    def next_asked(self, row: int) -> int:
        """The next row from this one on that is still to be asked about, else the first such; -1 for none."""
        asked = [at for at, one in enumerate(self._rows) if one.change == "asked"]
        return next((at for at in asked if at >= row), asked[0] if asked else -1)

    @property
    def asked(self) -> tuple[Lived, ...]:
        """Those still to be asked about, whatever is shown."""
        return tuple(one for one in self._all if one.change == "asked")

    def counts(self) -> dict[Change, int]:
        """State → how many, of all."""
        return {state: sum(one.change == state for one in self._all) for state in LOOK}

    def rowCount(self, parent: Index | None = None) -> int:
        """How many are shown."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Five."""
        return len(_TITLES)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words above."""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        shown = orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return _TITLES[section] if shown else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words, the icon of the state, and its colour, which has its word too."""
        one, column = self._rows[index.row()], index.column()
        word, picture, tone = LOOK[one.change]
        if role == Qt.ItemDataRole.DisplayRole:
            return word if column == STATE else self._words(one, column)
        if role == Qt.ItemDataRole.DecorationRole and column == STATE:
            return icon.pixmap(picture, tone)
        if role == Qt.ItemDataRole.ForegroundRole and (column == STATE or one.change == "closed"):
            return style.current().colour(tone if column == STATE else "quiet")
        if role == Qt.ItemDataRole.ToolTipRole and column in (NAME, ADDRESS):
            return plain.tip(self._words(one, column))
        return None

    def _words(self, one: Lived, column: int) -> str:
        outlet, was = one.outlet, one.before
        if column == NAME:
            return outlet.name.replace("\n", " ")
        if column == FORMAT:
            return catalogue().label(outlet.format) if outlet.format else ""
        told = walk_words if column == WALK else _address
        now = told(outlet)
        if one.change == "moved" and was is not None and (then := told(was)) != now:
            return f"{then} → {now}" if then else now
        return now


def _address(outlet: Any) -> str:
    return str(outlet.address).replace("\n", " ")
