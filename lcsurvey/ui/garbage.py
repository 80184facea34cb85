"""Cyclic garbage is collected on the main thread alone (docs/decisions/0015).

Python collects in whichever thread happens to cross a threshold. Where a window is among the garbage, destroying
it waits for the main thread; if that one waits for the thread, as it does whenever it starts one, both wait for
ever. So in a process with windows Python's own collecting is off, and a timer looks after it.

To look through everything takes longer than a key may wait, and nearly all of it lives as long as the window: what was
looked through is set aside, and looked through again only once much has been added to it.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, Qt, QTimer

LOOK_MS = 1000
MUCH = 100_000  # objects set aside since all of them were looked through


class Collector(QObject):
    """Collects from now on, as long as ``parent`` lives; to be made on the main thread, before any other starts."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._whole: int | None = None  # objects set aside when all of them were looked through last
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(self.look)
        self._timer.start(LOOK_MS)

    def look(self) -> None:
        """Collects the oldest generation that is due by Python's own thresholds, if one is."""
        counted = zip(gc.get_count(), gc.get_threshold(), strict=True)
        due = [generation for generation, (count, limit) in enumerate(counted) if 0 < limit < count]
        if due[-1:] == [2]:
            self._look_through()
        elif due:
            gc.collect(due[-1])

    def _look_through(self) -> None:
        """Collects what came since it was last done, or everything, and sets aside what is left."""
        if self._whole is not None and gc.get_freeze_count() > self._whole + MUCH:
            gc.unfreeze()
            self._whole = None
        gc.collect(2)
        gc.freeze()
        if self._whole is None:
            self._whole = gc.get_freeze_count()
