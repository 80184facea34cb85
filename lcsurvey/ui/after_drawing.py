"""What of a screen is not needed at once is made after the screen is drawn for the first time."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

FIRST_SEEN = 80
"""Milliseconds in which a screen that is shown is drawn for the first time."""


class AfterDrawing(QObject):
    """Goes on a step at a time, between two events; ``step`` says whether more is left.

    Its owner starts it when it is shown and stops it when it is hidden: nothing is made for a screen that nobody sees.
    """

    def __init__(self, parent: QObject, step: Callable[[], bool]) -> None:
        super().__init__(parent)
        self._step = step
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._go_on)

    def start(self) -> None:
        """The screen is shown."""
        self._timer.start(FIRST_SEEN)

    def stop(self) -> None:
        """It is hidden, or nothing is left."""
        self._timer.stop()

    def _go_on(self) -> None:
        if self._step():
            self._timer.start(0)
