"""What goes on beside the open folder: the backup of the day, made a while after opening and said only if it fails;
pictures that are still being taken when their screen, or the folder, is left."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from lcsurvey.errors import LCSurveyError
from lcsurvey.ui.remembered import recall
from lcsurvey.ui.tasks import Task
from lcsurvey.ui.window.place import Place, Room
from lcsurvey.ui.words import tr

if TYPE_CHECKING:
    from lcsurvey.ui.evidence.batch import Outcome
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
        window.desk.opened.connect(lambda _: self._hear_pictures())
        window.desk.closing.connect(self._finish_pictures)

    def back_up(self) -> None:
        """Makes the backup of the day where there is none yet."""
        space = self.window.desk.workspace
        if space is None or space.read_only:
            return
        folder = space.path
        second = recall(folder).second
        task = Task(lambda _: _made(folder, Path(second) if second else None), self)
        task.failed.connect(lambda words: self._say(tr("今天的备份没有做成：{words}", words=words)))
        task.done.connect(
            lambda words: self._say(tr("今天的备份在本机做好了。{words}", words=words)) if words else None
        )
        for signal in (task.done, task.failed):
            signal.connect(task.deleteLater)
        task.start()

    def _say(self, words: str) -> None:
        """What was not backed up, with the way to the page where that is put right."""
        self.window.messages.show_message(words, "partial", tr("备份…"), lambda: self.window.go(Place(Room.BACKUPS)))

    def _hear_pictures(self) -> None:
        """What came of pictures whose screen one has left is said in the window."""
        if self.window.desk.workspace is not None:
            from lcsurvey.ui.evidence.attaching import Attaching  # the store, which the first list does not wait for

            attaching = Attaching.of(self.window.desk.workspace)
            attaching.unheard.connect(self._say_pictures)

    def _say_pictures(self, outcome: Outcome) -> None:
        """What came of pictures, with the way to all that were not taken where the sentence does not name them all."""
        from lcsurvey.ui.evidence.refused import RefusedDialog

        self.window.messages.show_message(
            outcome.sentence, "partial", tr("看全部…") if outcome.more else "",
            lambda: RefusedDialog(outcome.problems, self.window).open(),
        )  # fmt: skip

    def _finish_pictures(self) -> None:
        """Pictures that are being taken end before the folder is closed."""
        if self.window.desk.workspace is not None:
            from lcsurvey.ui.evidence.attaching import Attaching

            Attaching.of(self.window.desk.workspace).finish()


def _made(folder: Path, second: Path | None) -> str:
    """Off the main thread, through a connection of its own; what is to be said of the second place, if anything."""
    from lcsurvey.store.daily import back_up_daily

    back_up_daily(folder)
    if second is not None:
        try:
            back_up_daily(folder, second=second)
        except LCSurveyError as error:
            return str(error)
    return ""
