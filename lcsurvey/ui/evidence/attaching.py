"""Taking files: from a dialog, dropped, or pasted; several at once, one after the other off the main thread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QObject, Signal
from PySide6.QtGui import QImage, QImageWriter
from shiboken6 import isValid

from lcsurvey.errors import LCSurveyError
from lcsurvey.ui.evidence.words import SUFFIXES
from lcsurvey.ui.tasks import Reporter, Task

if TYPE_CHECKING:
    from lcsurvey.store.workspace import Workspace

FILTER = f"照片和文件 ({' '.join(f'*.{suffix}' for suffix in SUFFIXES)})"
MANY = 200  # files at once


@dataclass(frozen=True, slots=True)
class Given:
    """A file as it is given: where it lies, or its bytes; and its name."""

    content: Path | bytes
    name: str


@dataclass(frozen=True, slots=True)
class Where:
    """What it is attached to."""

    circle: str
    owner: str
    question: str = ""
    category: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How many were taken, and why the others were not."""

    taken: int
    problems: tuple[str, ...]

    @property
    def sentence(self) -> str:
        """What to say of those that were not taken; nothing where all were."""
        if not self.problems:
            return ""
        more = f" 还有 {len(self.problems) - 3} 个也没有加上。" if len(self.problems) > 3 else ""
        head = f"加上了 {self.taken} 个，{len(self.problems)} 个没有加上：" if self.taken else "没有加上："
        return head + " ".join(self.problems[:3]) + more


def offered(mime: QMimeData) -> bool:
    """Whether something that is dragged or copied may be attached."""
    return any(url.isLocalFile() for url in mime.urls()) or mime.hasImage()


def given(mime: QMimeData) -> Sequence[Given]:
    """The files that are dropped or pasted; a picture without a file becomes a PNG."""
    paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    if paths:
        return [Given(path, path.name) for path in paths[:MANY]]
    if mime.hasImage():
        image = mime.imageData()
        if isinstance(image, QImage) and not image.isNull():
            data = QByteArray()
            buffer = QBuffer(data)
            buffer.open(QIODevice.OpenModeFlag.WriteOnly)
            QImageWriter(buffer, QByteArray(b"png")).write(image)
            return [Given(bytes(data.data()), "粘贴的图片.png")]
    return []


class Attaching(QObject):
    """One batch at a time; ``progressed`` counts, ``ended`` says what came of it."""

    progressed = Signal(int, int)
    ended = Signal(object)  # Outcome

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._task: Task | None = None

    @property
    def busy(self) -> bool:
        """Whether files are being taken just now."""
        return self._task is not None

    def start(self, files: Sequence[Given], where: Where) -> None:
        """Takes the files; those that do not suit are named, the others are taken all the same."""
        if self._task is not None or not files:
            return
        workspace = self._workspace

        def work(reporter: Reporter) -> Outcome:
            taken, problems = 0, []
            for number, file in enumerate(files):
                reporter.report(number, len(files), file.name)
                try:
                    workspace.attach(
                        where.circle, where.owner, file.content, file.name,
                        question=where.question, category=where.category,
                    )  # fmt: skip
                    taken += 1
                except LCSurveyError as error:
                    said = str(error)
                    problems.append(said if file.name in said else f"“{file.name}”：{said}")
            return Outcome(taken, tuple(problems))

        self._task = Task(work)  # no child: every file is taken, also where the screen is left meanwhile
        self._task.progressed.connect(self._progress)
        self._task.done.connect(self._end)
        self._task.failed.connect(lambda words: self._end(Outcome(0, (words,))))
        self._task.start()

    def _progress(self, done: int, of: int, _: str) -> None:
        if isValid(self):
            self.progressed.emit(done, of)

    def _end(self, outcome: Outcome) -> None:
        self._task = None
        if isValid(self):
            self.ended.emit(outcome)
