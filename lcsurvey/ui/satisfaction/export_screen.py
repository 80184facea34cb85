"""What every import of an export of questionnaires shares: the choice on a doubtful file, and taking back."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from lcsurvey.errors import LCSurveyError
from lcsurvey.ui.importing.looking import LookingPage
from lcsurvey.ui.importing.pages import DonePage
from lcsurvey.ui.importing.screen import FileScreen
from lcsurvey.ui.parts import Text
from lcsurvey.ui.satisfaction.pages import choosing_page
from lcsurvey.ui.segments import Segments
from lcsurvey.ui.wording import count
from lcsurvey.ui.words import tr

if TYPE_CHECKING:
    from lcsurvey.store.questionnaire_files import TakenIn
    from lcsurvey.store.workspace import Workspace


class ExportPage(LookingPage):
    """``take_wanted`` with whether all of a doubtful file are wished: it may be the same survey once more."""

    take_wanted = Signal(bool)

    def __init__(self, which: Segments, table: QWidget) -> None:
        super().__init__(which, table, tr("读不出的格"))
        self.left_out = Text("", "small", wrap=True)
        self.hint = Text("", "small", wrap=True)
        self.rest, self.all = (
            QRadioButton(tr("答案完全相同的不收，只收其余")),
            QRadioButton(tr("全部收，是另外的人答的")),
        )
        self._choice = QButtonGroup(self)
        self.above.insertWidget(2, self.left_out)
        self.deciding.addWidget(self.hint)
        for button in (self.rest, self.all):
            self._choice.addButton(button)
            self.deciding.addWidget(button)
        self.rest.setChecked(True)
        for button in (self.rest, self.all):
            button.toggled.connect(self._show_take)
        self.take.clicked.connect(lambda: self.take_wanted.emit(self.all.isChecked()))
        self.setFocusProxy(self.take)

    def ask(self, doubtful: bool) -> None:
        """Asks what is meant, or does not."""
        for button in (self.rest, self.all):
            button.setVisible(doubtful)

    @abstractmethod
    def _show_take(self) -> None:
        """What 导入 does now."""


class ExportScreen(FileScreen):
    """Takes exports in, and takes those of this session back."""

    def __init__(self, workspace: Workspace, title: str, looking: ExportPage, done: DonePage) -> None:
        super().__init__(title, choosing_page(), looking, done, read_only=workspace.read_only)
        self._workspace = workspace
        self._done: list[tuple[TakenIn, ...]] = []  # what each import added
        self.asks = tr("选问卷平台导出的表格")
        self.done.back.clicked.connect(self.back_wanted)
        self.done.undo.clicked.connect(self.undo)

    @abstractmethod
    def refresh(self) -> None:
        """Counts anew what is stored."""

    def show_kept(self, *done: TakenIn) -> None:
        """Something was taken in; what came of it stands on its page."""
        self._done.append(done)
        self.refresh()
        self.turn(self.done)
        self.saved.emit(None)

    def undo(self) -> None:
        """撤销这次导入: what the last import of this session added does not count any more."""
        if not self._done:
            self.undone.emit(tr("没有可以撤销的导入。"))
            return
        try:
            self._workspace.questionnaires.take_back(*self._done[-1])
        except LCSurveyError as error:
            self.messages.show_message(str(error))
            return
        done = self._done.pop()
        self.turn(self.choosing)
        self.refresh()
        self.saved.emit(None)
        self.undone.emit(tr("已撤销导入，{count} 份问卷不再计入。", count=count(sum(one.added for one in done))))

    def redo(self) -> None:
        """A file is imported again instead."""
        self.undone.emit(tr("没有可以重做的了；要再导入，请重新选文件。"))

    @property
    def can_undo(self) -> bool:
        """Whether an import of this session can be taken back."""
        return bool(self._done)
