"""One piece of slow work at a time on a page: it says how far it is, can be stopped, and comes back to where one was."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from lcsurvey.ui.satisfaction.pages import BusyPage
from lcsurvey.ui.tasks import Reporter, Task


class Working(QObject):
    """Turns a stack of pages to its busy page while work is under way. ``failed`` with a sentence."""

    failed = Signal(str)

    def __init__(self, pages: QStackedWidget, busy: BusyPage) -> None:
        super().__init__(pages)
        self._pages, self._busy = pages, busy
        self._task: Task | None = None
        busy.cancel.clicked.connect(self.cancel)

    @property
    def under_way(self) -> bool:
        """Whether something is being done."""
        return self._task is not None

    def start(self, work: Callable[[Reporter], Any], then: Callable[[Any], object], words: str) -> None:
        """Does ``work`` off the main thread, then ``then`` with what it gave; one thing at a time."""
        if self._task is not None:
            return
        before = self._pages.currentWidget()
        task = self._task = Task(work, self)

        def end(sentence: str = "") -> None:
            self._task = None
            task.deleteLater()
            self._turn(before)
            if sentence:
                self.failed.emit(sentence)

        def done(value: object) -> None:
            end()
            then(value)

        task.progressed.connect(self._tell)
        task.done.connect(done)
        task.failed.connect(end)
        task.cancelled.connect(lambda: end())
        self._busy.progress.setRange(0, 0)
        self._busy.cancel.setEnabled(True)
        self._busy.show_words(words)
        self._turn(self._busy)
        task.start()

    def _tell(self, done: int, of: int, words: str) -> None:
        self._busy.progress.setRange(0, of)
        self._busy.progress.setValue(done)
        self._busy.show_words(f"{words}　{done}/{of}" if of else words)

    def _turn(self, page: QWidget) -> None:
        self._pages.setCurrentWidget(page)
        focus = getattr(page, "take_focus", None)
        focus() if focus else page.setFocus(Qt.FocusReason.OtherFocusReason)

    def cancel(self) -> None:
        """Wishes it to stop; what was begun is undone by the work itself."""
        if self._task is not None:
            self._busy.cancel.setEnabled(False)
            self._busy.show_words("正在停下……")
            self._task.cancel()
