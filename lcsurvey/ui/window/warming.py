"""Screens are loaded while nobody waits, a part at a time: the first of its kind opens as soon as the second."""

from __future__ import annotations

from importlib import import_module

from PySide6.QtCore import QObject, QTimer

SOON, BETWEEN = 400, 15
"""Milliseconds after a folder was opened, and between two parts: keys come first."""
PARTS = (
    "circle.facts", "circle.overview", "suggest", "circle.rows_table", "circle.things_screen", "circle.rows_screen",
    "circle.detail", "evidence.strip", "outlets.entry", "outlets.screen", "dialog", "table.draft", "table.behind",
    "table.handing", "table.fields", "table.grid", "table.options", "table.card", "table.block", "table.paper",
    "table.sheet", "table.acting", "table.score_body", "table.score_pane", "table.screen", "matrix.view", "matrix.screen",
    "all_outlets.screen", "checks.screen", "satisfaction.keyed", "satisfaction.paper", "satisfaction.keying",
    "evidence.screen", "sketch.painting", "sketch.screen", "preview.pages", "preview.screen",
)  # fmt: skip
"""Within lcsurvey.ui, what others are made of first."""


class Warming(QObject):
    """Loads one part after the other; lives as long as its window."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._left = list(PARTS)
        self._timer = QTimer(self, singleShot=True, interval=SOON)
        self._timer.timeout.connect(self._load)
        self._timer.start()

    def _load(self) -> None:
        import_module(f"lcsurvey.ui.{self._left.pop(0)}")
        if self._left:
            self._timer.start(BETWEEN)
