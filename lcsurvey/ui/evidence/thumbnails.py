"""Small pictures of attached photos, decoded off the main thread; anything else is shown by what it is."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader, QPixmap
from shiboken6 import isValid

from lcsurvey.circle.model import Attachment
from lcsurvey.errors import LCSurveyError
from lcsurvey.ui import style
from lcsurvey.ui.tasks import Reporter, Task

LARGEST = 120_000_000  # pixels; a picture with more is not decoded
MEMORY = 256  # MiB that one picture may take while it is decoded
KEPT = 400  # small pictures in memory
SIDE = 320  # logical pixels at 100 %: large enough for the pane, small enough for forty


def small(path: Path, side: int) -> QImage:
    """The picture of a file no larger than ``side`` either way, upright; a null image where it is none."""
    QImageReader.setAllocationLimit(MEMORY)
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > LARGEST:
        return QImage()
    if max(size.width(), size.height()) > side:
        reader.setScaledSize(size.scaled(QSize(side, side), Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()


class Thumbnails(QObject):
    """Gives what is there at once; what is not comes later with ``ready``."""

    ready = Signal(str)  # digest of the file

    def __init__(self, locate: Callable[[str], Path], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._locate = locate
        self._kept: OrderedDict[str, QPixmap] = OrderedDict()
        self._asked: dict[str, Task] = {}

    def of(self, attachment: Attachment) -> QPixmap | None:
        """The small picture; None while it is being made and for files that are no pictures."""
        key = attachment.sha256
        if key in self._kept:
            self._kept.move_to_end(key)
            found = self._kept[key]
            return None if found.isNull() else found
        if attachment.mime.startswith("image/") and key not in self._asked:
            self._ask(attachment)
        return None

    def _ask(self, attachment: Attachment) -> None:
        key, side, locate = attachment.sha256, style.current().px(SIDE), self._locate

        def work(_: Reporter) -> QImage:
            try:
                return small(locate(attachment.id), side)
            except LCSurveyError:  # the file is gone: the list says so when it is opened
                return QImage()

        task = Task(work)  # no child: it may end after the screen is gone
        task.done.connect(lambda image: self._keep(key, image))
        task.failed.connect(lambda _: self._keep(key, QImage()))
        self._asked[key] = task
        task.start()

    def _keep(self, key: str, image: QImage) -> None:
        self._asked.pop(key, None)
        if not isValid(self):
            return
        self._kept[key] = QPixmap.fromImage(image) if not image.isNull() else QPixmap()
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        self.ready.emit(key)
