"""One piece of slow work at a time on a page: it says how far it is, can be stopped, and comes back to where one was."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from lcsurvey.ui import style
from lcsurvey.ui.parts import Text, secondary
from lcsurvey.ui.tasks import Reporter, Task
from lcsurvey.ui.wording import count
from lcsurvey.ui.words import tr


class Stop(Enum):
    """What 取消 does to work."""

    ASKS = "asks"
    """It stops at its next step and leaves everything as it was; one waits for that."""
    LEAVES = "leaves"
    """It writes nothing and shares nothing: one goes back at once, whatever still comes of it is not looked at."""
    NEVER = "never"


class BusyPage(QWidget):
    """What is being done, and 取消."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = style.current()
        column = QVBoxLayout(self)
        column.addStretch(1)
        self.words = Text("")
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.progress = QProgressBar()
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setFixedWidth(now.px(320))
        self.cancel = secondary(tr("取消"))
        column.addWidget(self.words)
        column.addSpacing(now.px(8))
        column.addWidget(self.progress, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(now.px(8))
        column.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
        self.setFocusProxy(self.cancel)

    def show_words(self, words: str) -> None:
        """What is being done now."""
        self.words.setText(words)


class Working(QObject):
    """Turns a stack of pages to its busy page while work is under way.

    ``failed`` with a sentence; ``ended`` whatever came of it, before that is looked at.
    """

    failed = Signal(str)
    ended = Signal()

    def __init__(self, pages: QStackedWidget, busy: BusyPage) -> None:
        super().__init__(pages)
        self._pages, self._busy = pages, busy
        self._task: Task | None = None
        self._back: QWidget = busy
        self._stop = Stop.ASKS
        busy.cancel.clicked.connect(self.cancel)

    @property
    def under_way(self) -> bool:
        """Whether something is being done."""
        return self._task is not None

    def start(
        self,
        work: Callable[[Reporter], Any],
        then: Callable[[Any], object],
        words: str,
        *,
        back: QWidget | None = None,
        stop: Stop = Stop.ASKS,
        shown: bool = True,
    ) -> None:
        """Does ``work`` off the main thread, then ``then`` with what it gave; one thing at a time.

        ``back`` is the page one comes back to if not the one that is shown now; what is quick need not be ``shown``.
        """
        if self._task is not None:
            return
        task = self._task = Task(work, self)
        self._back, self._stop = back or self._pages.currentWidget(), stop

        def done(value: object) -> None:
            if self._end(task):
                then(value)

        def failed(sentence: str) -> None:
            if self._end(task):
                self.failed.emit(sentence)

        task.progressed.connect(lambda *step: self._tell(task, *step))
        task.done.connect(done)
        task.failed.connect(failed)
        task.cancelled.connect(lambda: self._end(task))
        for signal in (task.done, task.failed, task.cancelled):
            signal.connect(task.deleteLater)
        self._busy.progress.setRange(0, 0)
        self._busy.cancel.setVisible(stop is not Stop.NEVER)
        self._busy.cancel.setEnabled(True)
        self._busy.show_words(words)
        if shown:
            turn(self._pages, self._busy)
        task.start()

    def cancel(self) -> None:
        """Wishes it to stop; what was begun is undone by the work itself."""
        task = self._task
        if task is None or self._stop is Stop.NEVER:
            return
        task.cancel()
        if self._stop is Stop.LEAVES:
            self._end(task)
        else:
            self._busy.cancel.setEnabled(False)
            self._busy.show_words(tr("正在停下……"))

    def _end(self, task: Task) -> bool:
        """Nothing is under way any more; False where one has left that work before."""
        if self._task is not task:
            return False
        self._task = None
        turn(self._pages, self._back)
        self.ended.emit()
        return True

    def _tell(self, task: Task, done: int, of: int, words: str) -> None:
        if self._task is task:
            self._busy.progress.setRange(0, of)
            self._busy.progress.setValue(done)
            self._busy.show_words(
                tr("{words}　{count}/{count2}", words=words, count=count(done), count2=count(of)) if of else words
            )


def turn(pages: QStackedWidget, page: QWidget) -> None:
    """Shows a page, the keyboard in it; one that is shown already keeps the keyboard where it is."""
    if pages.currentWidget() is page:
        return
    pages.setCurrentWidget(page)
    focus = getattr(page, "take_focus", None)
    focus() if focus else page.setFocus(Qt.FocusReason.OtherFocusReason)
