"""Opening, making and leaving a folder of data. The store is loaded here, after the window is on the screen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from lcsurvey.errors import FormError, LCSurveyError, WorkspaceBusy, WorkspacePlace, WorkspaceReadOnly
from lcsurvey.ui.checks.reading import finish
from lcsurvey.ui.tasks import Reporter, Task
from lcsurvey.ui.words import tr

if TYPE_CHECKING:
    from lcsurvey.form.model import Pack
    from lcsurvey.store.workspace import Workspace
    from lcsurvey.ui.welcome.new import NewFolder

SAMPLE_PACK = "zhongwei"
SAMPLE_FOLDER = "示例"


class Desk(QObject):
    """Holds the one open workspace. What takes long runs beside the window."""

    opened = Signal(Path)
    failed = Signal(str, Path)  # a sentence about a folder
    progressed = Signal(str)  # what is being done, where it takes long
    busy = Signal(str, Path)  # another program has it open, or nothing can be written there: it may be read
    closing = Signal()  # whatever still reads it has to end
    elsewhere = Signal(str, str)  # a folder that does not suit, and a better one

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.workspace: Workspace | None = None
        self._task: Task | None = None
        self.opening = False  # a folder is on its way

    def open(self, folder: Path, read_only: bool = False) -> None:
        """Opens a folder; ``opened`` or another signal follows."""

        def work(_: Reporter) -> Workspace:
            from lcsurvey.score.library import Library
            from lcsurvey.store.workspace import Workspace

            return Workspace.open(folder, library=Library(), read_only=read_only)

        self._run(_told(work), folder)

    def create(self, wish: NewFolder) -> None:
        """Makes a folder as wished and opens it."""

        def work(_: Reporter) -> Workspace:
            from lcsurvey.score.library import Library
            from lcsurvey.store.workspace import Person, Workspace

            person = Person(wish.name, wish.unit, wish.role)
            return Workspace.create(wish.folder, pack=wish.pack, library=Library(), person=person)

        self._run(_told(work), wish.folder)

    def begin(self, files: Sequence[Path], folder: Path, name: str, unit: str) -> None:
        """Makes a folder out of the files of a task or of 移交, and opens it."""

        def work(reporter: Reporter) -> Workspace:
            from lcsurvey.score.library import Library
            from lcsurvey.sync.starting import start

            return start(folder, files, name=name, unit=unit, library=Library(), report=reporter.report)

        self._run(_told(work), folder)

    def sample(self) -> None:
        """Opens the sample, made and filled first where it is not there yet."""
        from lcsurvey.store.place import default_place

        folder = default_place() / SAMPLE_FOLDER
        if (folder / "lcsurvey.sqlite").exists():
            self.open(folder)
            return

        def work(reporter: Reporter) -> Workspace:
            from lcsurvey.score.library import Library
            from lcsurvey.store.sample import fill_sample, new_sample

            reporter.report(0, 0, tr("正在准备示例…"))
            library = Library()
            made = new_sample(folder, library, SAMPLE_PACK)
            try:
                fill_sample(made, library, lambda said: reporter.report(0, 0, tr("正在准备示例：{said}", said=said)))
            except LCSurveyError:
                made.close()
                raise
            return made

        self._run(_told(work), folder)

    def _run(self, work: Callable[[Reporter], Any], folder: Path) -> None:
        self.close()
        self.opening = True
        self._task = Task(work, self)
        self._task.progressed.connect(lambda _done, _of, words: self.progressed.emit(words))
        self._task.done.connect(lambda outcome: self._take(outcome, folder))
        self._task.failed.connect(lambda sentence: self._fail(sentence, folder))
        self._task.start()

    def _fail(self, sentence: str, folder: Path) -> None:
        self.opening = False
        self.failed.emit(sentence, folder)

    def _take(self, outcome: Any, folder: Path) -> None:
        self.opening = False
        if isinstance(outcome, WorkspaceBusy | WorkspaceReadOnly):
            self.busy.emit(str(outcome), folder)
        elif isinstance(outcome, WorkspacePlace) and outcome.better:
            self.elsewhere.emit(str(outcome), outcome.better)
        elif isinstance(outcome, LCSurveyError):
            self.failed.emit(str(outcome), folder)
        else:
            self.workspace = outcome
            self.opened.emit(folder)

    def close(self) -> None:
        """Closes what is open."""
        if self.workspace is not None:
            self.closing.emit()
            finish()
            self.workspace.close()
            self.workspace = None


def _told(work: Callable[[Reporter], Any]) -> Callable[[Reporter], Any]:
    """Errors with an offer in them come back as values, whole."""

    def run(reporter: Reporter) -> Any:
        try:
            return work(reporter)
        except LCSurveyError as error:
            return error

    return run


def packs() -> tuple[Pack, ...]:
    """Every pack of this installation, and of the cities that were added those that can be read."""
    from lcsurvey.score.library import Library

    library = Library()
    found = []
    for name in library.packs():
        with suppress(FormError):
            found.append(library.pack(name))
    return tuple(found)
