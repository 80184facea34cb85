"""How far it is on foot, with one key: 5, 10 or 15 minutes at most."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from lcsurvey.circle.model import Outlet
from lcsurvey.ui.segments import Segments
from lcsurvey.ui.wording import count, points
from lcsurvey.ui.words import tr

STEPS = (Decimal(5), Decimal(10), Decimal(15))
_KEYS = {"5": 0, "1": 1, "3": 2}


class Walk(Segments):
    """5 is ≤5, 1 or 10 is ≤10, 3 or 15 is ≤15 minutes."""

    def __init__(self, unit: str = tr(" 分"), parent: QWidget | None = None) -> None:
        super().__init__([(step, f"≤{step}{unit}") for step in STEPS], tr("步行分钟"), parent=parent)
        self._typed = ""
        for button, key in zip(self.buttons, ("5", "1", "3"), strict=True):
            button.setToolTip(tr("按 {key}", key=key))

    def show_value(self, value: object) -> None:
        """Shows what is stored."""
        self._typed = ""
        super().show_value(value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """One digit chooses; the second of 10 and 15 is understood too."""
        text = event.text()
        bare = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if bare and self._typed == "1" and text in ("0", "5"):
            self.take(1 if text == "0" else 2)
            self._typed = ""
        elif bare and text in _KEYS:
            self.take(_KEYS[text])
            self._typed = text
        else:
            super().keyPressEvent(event)


def walk_words(outlet: Outlet) -> str:
    """≤5 分, 7 分, 400 米, 上门; nothing where nobody knows."""
    if outlet.service:
        return tr("上门或线上")
    if outlet.minutes is not None:
        return (
            tr("≤{minutes} 分", minutes=outlet.minutes)
            if outlet.minutes in STEPS
            else tr("{points} 分", points=points(outlet.minutes))
        )
    return "" if outlet.metres is None else tr("{count} 米", count=count(outlet.metres))


def minutes_words(value: Any) -> str:
    """≤5, ≤10, ≤15 where one of the three keys gave them, else the exact number."""
    return f"≤{value}" if value in STEPS else points(value)
