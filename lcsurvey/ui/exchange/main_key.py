"""One key for what a part of 收发 is for: 收下, 做成文件."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

MAIN_KEY = "Ctrl+Enter"
"""As it is said on the screen."""


def main_key(part: QWidget, act: Callable[[], object]) -> None:
    """Ctrl+Enter anywhere within a part does its main act."""
    for key in ("Ctrl+Return", "Ctrl+Enter"):  # of the letters and of the number pad
        made = QShortcut(QKeySequence(key), part, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        made.activated.connect(lambda: act())
