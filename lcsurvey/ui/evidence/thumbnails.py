"""Small pictures of attached photos, decoded in threads that know nothing of Qt; anything else is shown by what it is."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage, QPixmap
from shiboken6 import isValid

from lcsurvey.circle.model import Attachment
from lcsurvey.errors import LCSurveyError
from lcsurvey.store.picture import Small, Unreadable, small
from lcsurvey.ui import style
from lcsurvey.ui.tasks import Reporter, Task

KEPT = 400  # small pictures in memory
SIDE = 320  # logical pixels at 100 %: large enough for the pane, small enough for forty
AT_ONCE = 2  # pictures decoded at the same time; the last one asked for comes first


def image_of(made: Small) -> QImage:
    """A small picture as Qt shows it; it owns its pixels."""
    return QImage(made.pixels, made.width, made.height, made.width * 3, QImage.Format.Format_RGB888).copy()


class Thumbnails(QObject):
    """Gives what is there at once; what is not comes later with ``ready``."""

    ready = Signal(str)  # digest of the file

    def __init__(self, locate: Callable[[str], Path], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._locate = locate
        self._kept: OrderedDict[str, QPixmap] = OrderedDict()
        self._asked: OrderedDict[str, Attachment] = OrderedDict()
        self._under_way: dict[str, Task] = {}

    def of(self, attachment: Attachment) -> QPixmap | None:
        """The small picture; None while it is being made and for files that are no pictures."""
        key = attachment.sha256
        if key in self._kept:
            self._kept.move_to_end(key)
            found = self._kept[key]
            return None if found.isNull() else found
        if attachment.mime.startswith("image/") and key not in self._under_way:
            self._asked[key] = attachment
            self._asked.move_to_end(key)
            while len(self._asked) > KEPT:
                self._asked.popitem(last=False)
            self._next()
        return None

    def _next(self) -> None:
        while self._asked and len(self._under_way) < AT_ONCE:
            key, attachment = self._asked.popitem()
            self._begin(key, attachment.id)

    def _begin(self, key: str, id_: str) -> None:
        side, locate = style.current().px(SIDE), self._locate

        def work(_: Reporter) -> Small | None:
            try:
                return small(locate(id_), side)
            except (LCSurveyError, Unreadable):  # gone or broken: the list says so when it is opened
                return None

        task = Task(work)  # no child: it may end after the screen is gone
        task.done.connect(lambda made: self._keep(key, made))
        task.failed.connect(lambda _: self._keep(key, None))
        self._under_way[key] = task
        task.start()

    def _keep(self, key: str, made: Small | None) -> None:
        self._under_way.pop(key, None)
        if not isValid(self):
            return
        self._kept[key] = QPixmap.fromImage(image_of(made)) if made is not None else QPixmap()
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        self.ready.emit(key)
        self._next()
