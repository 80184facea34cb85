"""收发: one place for everything that travels, its parts side by side under one title."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from lcsurvey.ui import plain, style
from lcsurvey.ui.exchange.wording import HAND_OUT
from lcsurvey.ui.panel import line
from lcsurvey.ui.words import tr

RECEIVE, HAND, DIFFERENCES, REFUSED, LEDGER, PROGRESS = (
    "receive",
    "hand",
    "differences",
    "refused",
    "ledger",
    "progress",
)
TITLES: Mapping[str, str] = {
    RECEIVE: tr("收文件"),
    HAND: HAND_OUT,
    PROGRESS: tr("交表情况"),
    DIFFERENCES: tr("两份不一样"),
    REFUSED: tr("收不进的文件"),
    LEDGER: tr("来往记录"),
}
"""Part → its word; in the order in which they stand."""


class ExchangeScreen(QWidget):
    """The tabs and the part that is shown. A part is made when it is first looked at, and kept while one is here.

    ``part_wanted`` when a person turns to another one.
    """

    part_wanted = Signal(str)

    def __init__(self, parts: Sequence[str], make: Callable[[str], QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = style.current()
        self._make = make
        self.parts = tuple(parts)
        self.made: dict[str, QWidget] = {}
        self.part = ""
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setElideMode(Qt.TextElideMode.ElideNone)
        self.tabs.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.tabs.setAccessibleName(tr("收发"))
        for part in self.parts:
            self.tabs.addTab(TITLES[part])
        self.stack = QStackedWidget()
        top = QHBoxLayout()
        top.setContentsMargins(now.px(12), now.px(8), now.px(12), 0)
        top.addWidget(self.tabs)
        top.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(line())
        column.addWidget(self.stack, 1)
        self.tabs.currentChanged.connect(lambda at: self.part_wanted.emit(self.parts[at]))
        for number in range(len(self.parts)):
            QShortcut(QKeySequence(f"Alt+{number + 1}"), self, lambda at=number: self.tabs.setCurrentIndex(at))

    def show_part(self, part: str) -> QWidget:
        """Shows a part; what was begun in another stays as it was left."""
        part = part if part in self.parts else self.parts[0]
        if part not in self.made:
            made = self.made[part] = self._make(part)
            self.stack.addWidget(made)
        elif hasattr(self.made[part], "refresh"):
            self.made[part].refresh()  # type: ignore[attr-defined]
        self.part = part
        blocked = self.tabs.blockSignals(True)
        self.tabs.setCurrentIndex(self.parts.index(part))
        self.tabs.blockSignals(blocked)
        self.stack.setCurrentWidget(self.made[part])
        return self.made[part]

    def show_numbers(self, numbers: Mapping[str, int]) -> None:
        """How many differences stand open, how many files could not be taken; parts that are not named stay."""
        for part, number in numbers.items():
            at = self.parts.index(part)
            self.tabs.setTabText(at, plain.caption(f"{TITLES[part]} {number:,}" if number else TITLES[part]))

    def refresh(self) -> None:
        """Shows again what is stored, in the part that is shown."""
        shown = self.made.get(self.part)
        if shown is not None and hasattr(shown, "refresh"):
            shown.refresh()

    @property
    def search(self) -> QWidget | None:
        """The search of the part that is shown, where it has one."""
        return getattr(self.made.get(self.part), "search", None)

    @property
    def undo(self) -> Callable[[], None]:
        """How the part that is shown takes back; AttributeError where it has no way of its own."""
        found: Callable[[], None] = getattr(self.made.get(self.part), "undo")  # noqa: B009 – absent in most parts
        return found

    def take_focus(self) -> None:
        """The keyboard is where the part has its next act; on the tabs while the person is turning them."""
        if self.tabs.hasFocus():
            return
        shown = self.made.get(self.part)
        focus = getattr(shown, "take_focus", None)
        if focus is not None:
            focus()
        if shown is None or not _within(self.window().focusWidget(), shown):
            self.tabs.setFocus(Qt.FocusReason.OtherFocusReason)


def _within(widget: QWidget | None, holder: QWidget) -> bool:
    """Whether a widget that can be seen is this one or in it."""
    return widget is not None and widget.isVisible() and (widget is holder or holder.isAncestorOf(widget))
