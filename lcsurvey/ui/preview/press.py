"""The real PDF of some records, or of pages made elsewhere, made and drawn off the main thread, one job at a time."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from threading import Lock
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from lcsurvey.report.document import Record, pdf
from lcsurvey.report.lacking import GETA, GETA_SEEN, Lacking
from lcsurvey.report.preview import Picture, Preview
from lcsurvey.report.sheet import PageOptions
from lcsurvey.ui.tasks import Reporter, Task

PDFIUM = Lock()
"""The drawing library serves one thread at a time."""
KEPT = 24
"""Pages whose pictures are kept."""

Size = tuple[float, float]
"""Width and height of a page in points."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What the person may switch."""

    blank: bool = False
    evidence: bool = False
    options: PageOptions = field(default_factory=PageOptions)


@dataclass(frozen=True, slots=True)
class Printout:
    """Pages that are made elsewhere: what they are called, the name of their file, and how their PDF is made.

    ``pdf`` is called off the main thread; it may raise LCSurveyError. ``written`` are the names on them.
    """

    title: str
    name: str
    pdf: Callable[[], bytes]
    written: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Made:
    """A PDF and the sizes of its pages; what to say of letters that cannot be printed."""

    data: bytes
    sizes: tuple[Size, ...]
    lacking: str = ""


def make(shown: Sequence[Record] | Printout, choices: Choices) -> Made:
    """The PDF of the records as chosen, or of the pages made elsewhere; raises LCSurveyError."""
    lacking = Lacking()
    if isinstance(shown, Printout):
        data = shown.pdf()
        lacking.note(shown.written)
    else:
        data = pdf(
            shown, blank=choices.blank, evidence=choices.evidence, options=choices.options, lacking=lacking
        )
    with PDFIUM, Preview(data) as preview:
        elsewhere = isinstance(shown, Printout) and not lacking.found and preview.says(GETA)
        words = GETA_SEEN if elsewhere else lacking.words
        return Made(data, tuple(preview.size(page) for page in range(len(preview))), words)


def draw(data: bytes, page: int, dpi: float) -> Picture:
    """One page at so many dots per inch."""
    with PDFIUM, Preview(data) as preview:
        return preview.picture(page, dpi)


def image(picture: Picture) -> QImage:
    """A picture as Qt has it, with its own memory."""
    kind = QImage.Format.Format_RGBX8888 if picture.stride >= 4 * picture.width else QImage.Format.Format_RGB888
    return QImage(picture.data, picture.width, picture.height, picture.stride, kind).copy()


Key = tuple[int, int]
"""Page and whole dots per inch."""


def run(
    owner: QObject, work: Callable[[Reporter], Any], done: Callable[[Any], None], failed: Callable[[str], None]
) -> Task:
    """Start work whose outcome is told only while ``owner`` is there; it outlives the screen that wanted it."""
    task = Task(work, owner)
    task.done.connect(done)
    task.failed.connect(failed)
    task.cancelled.connect(lambda: failed(""))
    for ended in (task.done, task.failed, task.cancelled):
        ended.connect(task.deleteLater)
    task.start()
    return task


class Press(QObject):
    """Makes the PDF anew when a choice changes, and draws pages, the one wanted last first."""

    made = Signal()
    """``sizes``, ``data`` and ``lacking`` are there."""
    drawn = Signal(int)
    """A page can be had by :meth:`picture`."""
    failed = Signal(str)
    """A sentence."""

    def __init__(self, shown: Sequence[Record] | Printout, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.shown = shown if isinstance(shown, Printout) else tuple(shown)
        self.choices = Choices()
        self.data = b""
        self.sizes: tuple[Size, ...] = ()
        self.lacking = ""
        self._stale = True
        self._wanted: OrderedDict[Key, None] = OrderedDict()
        self._images: OrderedDict[Key, QImage] = OrderedDict()
        self._task: Task | None = None

    def make(self, choices: Choices) -> None:
        """Make the PDF as chosen; ``made`` follows, or ``failed``."""
        self.choices = choices
        self._stale = True
        self._wanted.clear()
        self._go_on()

    def picture(self, page: int, dpi: float) -> QImage | None:
        """A page's picture, else None; then it is drawn, and meanwhile another size of it may be shown."""
        key = (page, round(dpi))
        found = self._images.get(key)
        if found is not None:
            self._images.move_to_end(key)
            return found
        if not self._stale:
            self._wanted[key] = None
            self._wanted.move_to_end(key)
            if len(self._wanted) > KEPT:
                self._wanted.popitem(last=False)
            self._go_on()
        return None

    def other_size(self, page: int) -> QImage | None:
        """The page in whatever size there is."""
        return next((image for (at, _), image in reversed(self._images.items()) if at == page), None)

    def _go_on(self) -> None:
        """Start the next job, if none is under way."""
        if self._task is not None:
            return
        if self._stale:
            shown, choices = self.shown, self.choices
            self._start(lambda _: make(shown, choices), lambda made: self._take(choices, made))
        elif self._wanted:
            (page, dpi), data = self._wanted.popitem()[0], self.data
            self._start(lambda _: draw(data, page, dpi), lambda picture: self._keep(data, (page, dpi), picture))

    def _start(self, work: Callable[[Reporter], Any], then: Callable[[Any], None]) -> None:
        def done(value: object) -> None:
            self._task = None
            then(value)
            self._go_on()

        def failed(sentence: str) -> None:
            self._task = None
            self._stale = False
            self._wanted.clear()
            self.failed.emit(sentence)

        self._task = run(self, work, done, failed)

    def _take(self, choices: Choices, made: Made) -> None:
        if choices != self.choices:
            return
        self._stale = False
        self.data, self.sizes, self.lacking = made.data, made.sizes, made.lacking
        self._images.clear()
        self.made.emit()

    def _keep(self, data: bytes, key: Key, picture: Picture) -> None:
        if data is not self.data:
            return
        self._images[key] = image(picture)
        while len(self._images) > KEPT:
            self._images.popitem(last=False)
        self.drawn.emit(key[0])
