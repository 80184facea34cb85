"""导入电子问卷: a file is chosen, looked at, corrected, taken in; the last screen counts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from lcsurvey.errors import LCSurveyError
from lcsurvey.store.questionnaire_files import TakenIn
from lcsurvey.ui.back_bar import BackBar
from lcsurvey.ui.panel import MessageBar, line
from lcsurvey.ui.satisfaction.exported import Looked, complete, fields, look
from lcsurvey.ui.satisfaction.looking import LookingPage
from lcsurvey.ui.satisfaction.pages import BusyPage, ChoosingPage, DonePage
from lcsurvey.ui.satisfaction.standing import sample_words, standing
from lcsurvey.ui.tasks import Reporter, Task
from lcsurvey.ui.wording import count

if TYPE_CHECKING:
    from lcsurvey.store.workspace import Workspace

FILTER = "表格 (*.xlsx *.csv)"
_last_folder: list[str] = []
"""Where a file was chosen last in this session."""


class ImportingScreen(QWidget):
    """One file at a time; everything slow is done off the main thread."""

    saved = Signal(object)  # datetime, or None for just now
    undone = Signal(str)
    back_wanted = Signal()

    def __init__(self, workspace: Workspace, circle: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._circle = workspace, circle
        self._form = workspace.questionnaires.form()
        self._task: Task | None = None
        self._done: list[TakenIn] = []
        self.looked: Looked | None = None
        self.bar = BackBar("导入电子问卷")
        self.messages = MessageBar()
        self.choosing = ChoosingPage()
        self.busy = BusyPage()
        self.looking = LookingPage(self._form, fields(self._form))
        self.done = DonePage()
        self.pages = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.bar, line(), self.messages):
            column.addWidget(widget)
        column.addWidget(self.pages, 1)
        for page in (self.choosing, self.busy, self.looking, self.done):
            self.pages.addWidget(page)
        self.setAcceptDrops(not workspace.read_only)
        self.choosing.choose.setEnabled(not workspace.read_only)
        self._wire()
        self.refresh()

    def _wire(self) -> None:
        self.bar.back_wanted.connect(self.back_wanted)
        self.choosing.choose.clicked.connect(self._choose)
        self.busy.cancel.clicked.connect(self._cancel)
        self.looking.corrected.connect(self._correct)
        self.looking.other.clicked.connect(self._choose)
        self.looking.take_wanted.connect(self._take)
        self.done.back.clicked.connect(self.back_wanted)
        self.done.another.clicked.connect(self._choose)
        self.done.undo.clicked.connect(self.undo)

    # Choosing and looking ---------------------------------------------------------------------------------

    def _choose(self) -> None:
        folder = _last_folder[0] if _last_folder else ""
        chosen, _ = QFileDialog.getOpenFileName(self, "选问卷平台导出的表格", folder, FILTER)
        if chosen:
            self.open(Path(chosen))

    def open(self, path: Path) -> None:
        """Looks at a file; nothing is kept yet."""
        if self._task is not None or self._workspace.read_only:
            return
        _last_folder[:] = [str(path.parent)]
        space, circle = self._workspace, self._circle
        self.bar.show_words(path.name)
        self._start(lambda reporter: look(space, circle, path, reporter), self._show_looked, self.choosing)

    def _correct(self, column: int, field: str) -> None:
        """A column is to be read as something else: the same file is read again."""
        looked = self.looked
        if looked is None or self._task is not None:
            return
        mapping: Mapping[int, str] = {**looked.found.mapping, column: field}
        if field:  # only one column can be a question
            mapping = {index: "" if name == field and index != column else name for index, name in mapping.items()}
        dropped = {one.index for one in looked.found.columns if one.kind == "dropped"}
        mapping = {index: name for index, name in mapping.items() if index not in dropped}
        space, circle = self._workspace, self._circle
        self._start(
            lambda reporter: replace(
                look(space, circle, looked.path, reporter, mapping, looked.grid), others=looked.others
            ),
            self._show_looked, self.looking,
        )  # fmt: skip

    def _show_looked(self, looked: Looked) -> None:
        self.looked = looked
        self.bar.show_words(looked.path.name)
        self.looking.show_looked(looked)
        self._turn(self.looking)

    # Taking in --------------------------------------------------------------------------------------------

    def _take(self, all_: bool) -> None:
        looked = self.looked
        if looked is None or self._task is not None:
            return
        only = looked.wanted(all_=all_)
        space, circle = self._workspace, self._circle

        def work(reporter: Reporter) -> TakenIn:
            reporter.report(0, 0, f"正在存 {count(len(only))} 份问卷……")
            return space.questionnaires.take_in(circle, looked.found.sheets, only=only)

        self._start(
            work, lambda done: self._show_done(looked, done, complete(only, self._form)), self.looking, stops=False
        )

    def _show_done(self, looked: Looked, done: TakenIn, valid: int) -> None:
        self.looked = None  # with it goes what stood in the file
        self._done.append(done)
        self.done.show_done(looked.found, done, valid)
        self.refresh()
        self._turn(self.done)
        self.saved.emit(None)

    def undo(self) -> None:
        """撤销这次导入: what the last import of this session added does not count any more."""
        if not self._done:
            self.undone.emit("没有可以撤销的导入。")
            return
        try:
            self._workspace.questionnaires.take_back(self._done[-1])
        except LCSurveyError as error:
            self.messages.show_message(str(error))
            return
        done = self._done.pop()
        self._turn(self.choosing)
        self.refresh()
        self.saved.emit(None)
        self.undone.emit(f"已撤销导入，{count(done.added)} 份问卷不再计入。")

    def redo(self) -> None:
        """A file is imported again instead."""
        self.undone.emit("没有可以重做的了；要再导入，请重新选文件。")

    @property
    def can_undo(self) -> bool:
        """Whether an import of this session can be taken back."""
        return bool(self._done)

    # Slow work --------------------------------------------------------------------------------------------

    def _start(
        self, work: Callable[[Reporter], Any], then: Callable[[Any], None], before: QWidget, *, stops: bool = True
    ) -> None:
        """Shows that it is busy; what fails is said on the page one came from."""
        self.messages.hide()
        task = Task(work, self)

        def ended(words: str = "") -> None:
            if self._task is task:
                self._task = None
                self._turn(before)
                self.refresh()
                if words:
                    self.messages.show_message(words)

        def done(value: object) -> None:
            if self._task is task:
                self._task = None
                then(value)

        task.progressed.connect(lambda _done, _of, words: self.busy.show_words(words))
        task.done.connect(done)
        task.failed.connect(ended)
        task.cancelled.connect(ended)
        for signal in (task.done, task.failed, task.cancelled):
            signal.connect(task.deleteLater)
        self._task, self._before = task, before
        self.busy.show_words("请稍等……")
        self.busy.cancel.setVisible(stops)
        self._turn(self.busy)
        task.start()

    def _cancel(self) -> None:
        """Nothing was kept; whatever still comes of the work is not looked at."""
        if self._task is not None:
            self._task.cancel()
            self._task = None
            self._turn(self._before)
            self.refresh()

    def _turn(self, page: QWidget) -> None:
        self.pages.setCurrentWidget(page)
        page.setFocus(Qt.FocusReason.OtherFocusReason)

    # What is shown, dropping, the keyboard ----------------------------------------------------------------

    def refresh(self) -> None:
        """Counts anew what is stored."""
        if self.looked is None:
            self.bar.show_words(sample_words(standing(self._workspace, self._circle, 0)))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Takes a file."""
        if self._task is None and any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Looks at what is dropped."""
        event.acceptProposedAction()
        self.open(Path(next(url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile())))

    def take_focus(self) -> None:
        """The keyboard is where the next act is."""
        self.pages.currentWidget().setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc cancels what is under way, else goes back."""
        if event.key() != Qt.Key.Key_Escape:
            event.ignore()
        elif self._task is not None and not self.busy.cancel.isHidden():
            self._cancel()
        elif self._task is None:
            self.back_wanted.emit()
