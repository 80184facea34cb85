"""Waiting for one piece of slow work that nothing may happen beside: the window stays alive and says what is done."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QDialog, QProgressBar, QVBoxLayout, QWidget

from lcsurvey.errors import LCSurveyError
from lcsurvey.ui import plain, style
from lcsurvey.ui.parts import Text
from lcsurvey.ui.tasks import Task
from lcsurvey.ui.words import tr

SOON = 300  # milliseconds after which one is told
LOOK = 500  # milliseconds between looks whether the work is still going on
Value = TypeVar("Value")


class Waiting(QDialog):
    """Says what is being done; goes by itself and cannot be closed before."""

    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        now = style.current()
        self.setWindowTitle(plain.window_title(tr("请稍候")))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setMinimumWidth(now.px(400))
        column = QVBoxLayout(self)
        column.setContentsMargins(now.px(24), now.px(24), now.px(24), now.px(24))
        column.setSpacing(now.px(12))
        column.addWidget(Text(words, wrap=True))
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        column.addWidget(bar)

    def reject(self) -> None:
        """Esc changes nothing: the work is one transaction and ends soon."""


def patiently(parent: QWidget, words: str, work: Callable[[], Value]) -> Value:
    """The value of ``work``, done off the main thread; raises what it raises of ours. ``parent`` takes no input meanwhile."""
    outcome: list[Value | LCSurveyError | OSError] = []
    ended = Event()

    def told(_: object) -> Value | LCSurveyError | OSError:
        try:
            return work()
        except (LCSurveyError, OSError) as error:
            return error
        finally:
            ended.set()

    loop = QEventLoop()
    task = Task(told, parent)
    task.done.connect(outcome.append)
    waiting = Waiting(words, parent)
    soon = QTimer(waiting, singleShot=True, interval=SOON)
    soon.timeout.connect(waiting.open)
    look = QTimer(waiting, interval=LOOK)  # a bug in the work ends the waiting, too
    look.timeout.connect(lambda: loop.quit() if ended.is_set() else None)
    task.done.connect(loop.quit)
    soon.start()
    look.start()
    task.start()
    loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    waiting.hide()
    waiting.deleteLater()
    if not outcome:
        raise RuntimeError("the work ended without an outcome")
    found = outcome[0]
    if isinstance(found, (LCSurveyError, OSError)):
        raise found
    return found
