"""The backup of the day: made beside the window a while after a folder was opened, once a day, said only if it fails."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from lcsurvey.ui.tasks import Task

if TYPE_CHECKING:
    from lcsurvey.ui.window.window import MainWindow

CALM = 20_000
"""Milliseconds after opening; until then the disk belongs to what the person does."""


class Guard(QObject):
    """Watches over the open folder of one window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.window = window
        self._calm = QTimer(self, singleShot=True, interval=CALM)
        self._calm.timeout.connect(self.back_up)
        window.desk.opened.connect(lambda _: self._calm.start())
        window.desk.closing.connect(self._calm.stop)

    def back_up(self) -> None:
        """Makes the backup of the day where there is none yet."""
        space = self.window.desk.workspace
        if space is None or space.read_only:
            return
        folder = space.path
        task = Task(lambda _: _made(folder), self)
        task.failed.connect(lambda words: self.window.messages.show_message(f"今天的备份没有做成：{words}", "partial"))
        for signal in (task.done, task.failed):
            signal.connect(task.deleteLater)
        task.start()


def _made(folder: Path) -> None:
    """Off the main thread; it reads through a connection of its own."""
    from lcsurvey.store.daily import back_up_daily

    back_up_daily(folder)
