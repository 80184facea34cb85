"""The legend, which is the filter: each format with its symbol and how many there are; Space leaves it out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from lcsurvey.circle.sketch import Kind
from lcsurvey.ui import plain, style
from lcsurvey.ui.sketch.symbols import symbol
from lcsurvey.ui.words import tr

_FORMAT = Qt.ItemDataRole.UserRole
KEYS = tr("空格：显示或不显示　回车：只看这一种，再按一次看全部")


class Legend(QListWidget):
    """``chosen`` with the formats that are left out."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = style.current()
        self.setProperty("role", "legend")
        self.setAccessibleName(tr("图例：各种业态"))
        self.setIconSize(QSize(now.px(22), now.px(22)))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setToolTip(plain.tip(KEYS))
        self.hidden: frozenset[str] = frozenset()
        self.itemChanged.connect(lambda _: self._read())
        self.itemDoubleClicked.connect(self._only)

    def show_kinds(self, kinds: Sequence[Kind]) -> None:
        """Shows the formats that are there; what was left out stays left out."""
        now = style.current()
        at = self.currentItem().data(_FORMAT) if self.currentItem() is not None else None
        self.blockSignals(True)
        self.clear()
        for kind in kinds:
            picture = QIcon()
            for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected):  # the row one is at does not change the sign
                picture.addPixmap(symbol(kind.shape, kind.sign, now.px(22)), mode)
            item = QListWidgetItem(picture, f"{kind.label}　{kind.count}")
            item.setData(_FORMAT, kind.format)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            shown = kind.format not in self.hidden
            item.setCheckState(Qt.CheckState.Checked if shown else Qt.CheckState.Unchecked)
            item.setData(
                Qt.ItemDataRole.AccessibleTextRole,
                tr("{label}，{category}，{count} 家", label=kind.label, category=kind.category, count=kind.count),
            )
            item.setSizeHint(QSize(now.px(120), now.px(32)))
            self.addItem(item)
            if kind.format == at or self.currentItem() is None:
                self.setCurrentItem(item)
        self.blockSignals(False)

    def _items(self) -> list[QListWidgetItem]:
        return [self.item(row) for row in range(self.count())]

    def _read(self) -> None:
        unchecked = Qt.CheckState.Unchecked
        hidden = frozenset(str(one.data(_FORMAT)) for one in self._items() if one.checkState() == unchecked)
        if hidden != self.hidden:
            self.hidden = hidden
            self.chosen.emit(hidden)

    def _only(self, item: QListWidgetItem) -> None:
        """This format alone; all of them where it is alone already."""
        checked, items = Qt.CheckState.Checked, self._items()
        alone = all((one.checkState() == checked) == (one is item) for one in items)
        self.blockSignals(True)
        for one in items:
            one.setCheckState(checked if alone or one is item else Qt.CheckState.Unchecked)
        self.blockSignals(False)
        self._read()
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter shows one format alone, and all of them again."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentItem() is not None:
            self._only(self.currentItem())
        else:
            super().keyPressEvent(event)
