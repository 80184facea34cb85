"""What came of taking files: five numbers, each a button that leads to what it counts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from lcsurvey.ui import style
from lcsurvey.ui.exchange.seen import Outcome
from lcsurvey.ui.parts import Text, repolish
from lcsurvey.ui.wording import count
from lcsurvey.ui.words import tr

RECEIVED, FRESH, CHANGED, DIFFERING, REFUSED = "received", "fresh", "changed", "differing", "refused"
_WORDS = {
    RECEIVED: tr("收到"),
    FRESH: tr("新"),
    CHANGED: tr("改动"),
    DIFFERING: tr("两份不一样"),
    REFUSED: tr("收不进"),
}
_UNITS = {RECEIVED: tr("个文件"), FRESH: tr("条"), CHANGED: tr("处"), DIFFERING: tr("处"), REFUSED: tr("个文件")}
_TONES = {DIFFERING: "partial", REFUSED: "wrong"}


def counted(outcomes: Sequence[Outcome]) -> dict[str, int]:
    """The five numbers of some outcomes."""
    taken = [one.taken for one in outcomes if one.taken is not None and one.status == "merged"]
    return {
        RECEIVED: sum(one.status in ("merged", "already") for one in outcomes),
        FRESH: sum(one.fresh for one in taken),
        CHANGED: sum(one.changed for one in taken),
        DIFFERING: sum(one.differing for one in taken),
        REFUSED: sum(one.status not in ("merged", "already") for one in outcomes),
    }


class CountButton(QPushButton):
    """A large number over its word."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = style.current()
        self._name = name
        self.setProperty("kind", "count")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(now.px(12), now.px(6), now.px(12), now.px(8))
        column.setSpacing(0)
        self.number = Text("0", "figure")
        self.words = Text(_WORDS[name], "small")
        column.addWidget(self.number)
        column.addWidget(self.words)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        for child in self.findChildren(QLabel):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.show_number(0)

    def show_number(self, number: int) -> None:
        """Shows a number; what is none leads nowhere."""
        self.number.setText(count(number))
        self.setEnabled(bool(number))
        self.number.setProperty("tone", _TONES.get(self._name, "") if number else "faint")
        repolish(self.number)
        self.setAccessibleName(f"{_WORDS[self._name]} {count(number)} {_UNITS[self._name]}")


class Counts(QWidget):
    """The row of five; ``wanted`` with the name of one."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(style.current().px(8))
        self.buttons = {name: CountButton(name) for name in _WORDS}
        for name, button in self.buttons.items():
            button.clicked.connect(lambda _=False, name=name: self.wanted.emit(name))
            row.addWidget(button, 1)

    def show_outcomes(self, outcomes: Sequence[Outcome]) -> None:
        """Counts them."""
        for name, number in counted(outcomes).items():
            self.buttons[name].show_number(number)

    def take_focus(self) -> None:
        """The keyboard on the first number that leads somewhere."""
        first = next((button for button in self.buttons.values() if button.isEnabled()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
