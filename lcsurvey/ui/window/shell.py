"""The window as it is first seen: in the person's look and size, empty, before anything else is loaded."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QMainWindow

from lcsurvey.ui.words import tr

if TYPE_CHECKING:  # Qt's types are made when they are first touched: none here that the first paint does not need
    from PySide6.QtGui import QCloseEvent, QPaintEvent

    from lcsurvey.ui.preferences import Preferences

TITLE = tr("一刻钟便民生活圈调查")
FRAME = 40
"""Height of a title bar at most; no one knows it before the window is there."""


class Shell(QMainWindow):
    """Holds what the program shows. ``painted`` is called once, when the person sees it; ``leaving`` on closing.

    ``fits`` says whether the size that the person likes has room on this screen; shown maximised where it has not.

    Two plain functions in place of signals: those alone would take a tenth of the time until the first paint.
    """

    def __init__(self, liked: Preferences, painted: Callable[[], object]) -> None:
        super().__init__()
        self._painted: Callable[[], object] | None = painted
        self.leaving: Callable[[], object] | None = None
        self.setWindowTitle(TITLE)
        self.setMinimumSize(720, 480)
        room = self.screen().availableGeometry()
        self.fits = liked.width <= room.width() and liked.height + FRAME <= room.height()
        self.resize(min(liked.width, room.width()), min(liked.height, room.height() - FRAME))
        words = QLabel(tr("正在打开…"))
        words.setProperty("role", "opening")
        self.setCentralWidget(words)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tells the first time."""
        super().paintEvent(event)
        if self._painted is not None:
            QTimer.singleShot(0, self._painted)
            self._painted = None

    def closeEvent(self, event: QCloseEvent) -> None:
        """Lets everything be put away first."""
        if self.leaving is not None:
            self.leaving()
        super().closeEvent(event)
