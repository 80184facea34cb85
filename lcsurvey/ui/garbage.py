"""Cyclic garbage is collected on the main thread alone (docs/decisions/0015).

Python collects in whichever thread happens to cross a threshold. Where a window is among the garbage, destroying
it waits for the main thread; if that one waits for the thread, as it does whenever it starts one, both wait for
ever. So in a process with windows Python's own collecting is off, and a timer looks after it.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, Qt, QTimer

LOOK_MS = 1000


class Collector(QObject):
    """Collects from now on, as long as ``parent`` lives; to be made on the main thread, before any other starts."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(self.look)
        self._timer.start(LOOK_MS)

    def look(self) -> None:
        """Collects the oldest generation that is due by Python's own thresholds, if one is."""
        counted = zip(gc.get_count(), gc.get_threshold(), strict=True)
        due = [generation for generation, (count, limit) in enumerate(counted) if 0 < limit < count]
        if due:
            gc.collect(due[-1])
