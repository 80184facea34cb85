"""A field for a day: typed, or gone through with the keys; a month back and forth with Page Up and Page Down."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from lcsurvey.ui import plain, style
from lcsurvey.ui.parts import repolish
from lcsurvey.ui.words import tr

_DAY = re.compile(r"\D*(\d{4})\D*?(\d{1,2})\D+(\d{1,2})\D*|(\d{4})(\d\d)(\d\d)")


def today() -> date:
    """The day on the person's calendar."""
    return datetime.now().astimezone().date()


def month_end(day: date, step: int) -> date:
    """The last day of a month: of the one before (-1) or after (1), of this one first where it is not its last day."""
    first = day.replace(day=1)
    if step < 0:
        return first - timedelta(days=1)
    last = (first + timedelta(days=32)).replace(day=1) - timedelta(days=1)
    return last if day < last else month_end(last + timedelta(days=1), 1)


def read(text: str) -> date | None:
    """A day as people write it: 2026-11-30, 2026年11月30日, 20261130; None where it is none."""
    found = _DAY.fullmatch(text.strip())
    if not found:
        return None
    year, month, day = (int(part) for part in found.groups() if part)
    try:
        return date(year, month, day)
    except ValueError:
        return None


class DayField(QLineEdit):
    """``chosen`` with another day; what is no day is marked and chosen by nobody."""

    chosen = Signal(object)

    def __init__(self, day: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.day = day
        self.setAccessibleName(tr("截至哪一天"))
        plain.set_tip(self, tr("写 2026-11-30；↑↓ 前后一天，Page Up、Page Down 到前后一个月末"))
        self.setFixedWidth(style.current().px(124))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_day(day)
        self.editingFinished.connect(self._take)

    def show_day(self, day: date) -> None:
        """Shows a day."""
        self.day = day
        self.setText(day.isoformat())
        self._mark(False)

    def go(self, day: date) -> None:
        """Another day is chosen."""
        if day != self.day:
            self.show_day(day)
            self.chosen.emit(day)

    def _take(self) -> None:
        found = read(self.text())
        if found is None:
            self._mark(True)
        elif found == self.day:
            self.show_day(found)
        else:
            self.go(found)

    def _mark(self, wrong: bool) -> None:
        if bool(self.property("wrong")) != wrong:
            self.setProperty("wrong", wrong)
            repolish(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down a day, Page Up and Page Down to the end of a month; Esc shows the day again."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.go(self.day + timedelta(days=1 if key == Qt.Key.Key_Up else -1))
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.go(month_end(self.day, -1 if key == Qt.Key.Key_PageUp else 1))
        elif key == Qt.Key.Key_Escape and self.text() != self.day.isoformat():
            self.show_day(self.day)
        else:
            super().keyPressEvent(event)
