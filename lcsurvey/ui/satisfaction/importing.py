"""导入电子问卷: a file is chosen, looked at, corrected, taken in; the last screen counts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from lcsurvey.errors import LCSurveyError
from lcsurvey.store.questionnaire_files import TakenIn
from lcsurvey.ui.importing.screen import FileScreen
from lcsurvey.ui.satisfaction.exported import Looked, complete, fields, look
from lcsurvey.ui.satisfaction.looking import QuestionnairesPage
from lcsurvey.ui.satisfaction.pages import CountsPage, choosing_page
from lcsurvey.ui.satisfaction.standing import sample_words, standing
from lcsurvey.ui.tasks import Reporter
from lcsurvey.ui.wording import count
from lcsurvey.ui.words import tr
from lcsurvey.ui.working import Stop

if TYPE_CHECKING:
    from lcsurvey.store.workspace import Workspace


class ImportingScreen(FileScreen):
    """One export at a time, of one circle."""

    looking: QuestionnairesPage
    done: CountsPage

    def __init__(self, workspace: Workspace, circle: str) -> None:
        form = workspace.questionnaires.form()
        super().__init__(
            tr("导入电子问卷"), choosing_page(), QuestionnairesPage(form, fields(form)), CountsPage(),
            read_only=workspace.read_only,
        )  # fmt: skip
        self._workspace, self._circle, self._form = workspace, circle, form
        self._done: list[TakenIn] = []
        self.looked: Looked | None = None
        self.asks = tr("选问卷平台导出的表格")
        self.working.ended.connect(self.refresh)
        self.file_given.connect(self._open)
        self.looking.corrected.connect(self._correct)
        self.looking.take_wanted.connect(self._take)
        self.done.back.clicked.connect(self.back_wanted)
        self.done.undo.clicked.connect(self.undo)
        self.refresh()

    # Looking ----------------------------------------------------------------------------------------------

    def _open(self, path: Path) -> None:
        space, circle = self._workspace, self._circle
        self.looked = None
        self.bar.show_words(path.name)
        self.start(
            lambda reporter: look(space, circle, path, reporter), self._show_looked, self.choosing, stop=Stop.LEAVES
        )

    def _correct(self, column: int, field: str) -> None:
        """A column is to be read as something else: the same file is read again."""
        looked = self.looked
        if looked is None or not self.idle:
            return
        mapping: Mapping[int, str] = {**looked.found.mapping, column: field}
        if field:  # only one column can be a question
            mapping = {index: "" if name == field and index != column else name for index, name in mapping.items()}
        dropped = {one.index for one in looked.found.columns if one.kind == "dropped"}
        mapping = {index: name for index, name in mapping.items() if index not in dropped}
        space, circle = self._workspace, self._circle
        self.start(
            lambda reporter: replace(
                look(space, circle, looked.path, reporter, mapping, looked.grid), others=looked.others
            ),
            self._show_looked, self.looking, stop=Stop.LEAVES,
        )  # fmt: skip

    def _show_looked(self, looked: Looked) -> None:
        self.looked = looked
        self.bar.show_words(looked.path.name)
        self.looking.show_looked(looked)
        self.turn(self.looking)

    # Taking in --------------------------------------------------------------------------------------------

    def _take(self, all_: bool) -> None:
        looked = self.looked
        if looked is None or not self.idle:
            return
        only = looked.wanted(all_=all_)
        space, circle = self._workspace, self._circle

        def work(reporter: Reporter) -> TakenIn:
            reporter.report(0, 0, tr("正在存 {count} 份问卷……", count=count(len(only))))
            return space.questionnaires.take_in(circle, looked.found.sheets, only=only)

        self.start(
            work, lambda done: self._show_done(looked, done, complete(only, self._form)), self.looking, stop=Stop.NEVER
        )

    def _show_done(self, looked: Looked, done: TakenIn, valid: int) -> None:
        self.looked = None  # with it goes what stood in the file
        self._done.append(done)
        self.done.show_done(looked.found, done, valid)
        self.refresh()
        self.turn(self.done)
        self.saved.emit(None)

    def undo(self) -> None:
        """撤销这次导入: what the last import of this session added does not count any more."""
        if not self._done:
            self.undone.emit(tr("没有可以撤销的导入。"))
            return
        try:
            self._workspace.questionnaires.take_back(self._done[-1])
        except LCSurveyError as error:
            self.messages.show_message(str(error))
            return
        done = self._done.pop()
        self.turn(self.choosing)
        self.refresh()
        self.saved.emit(None)
        self.undone.emit(tr("已撤销导入，{count} 份问卷不再计入。", count=count(done.added)))

    def redo(self) -> None:
        """A file is imported again instead."""
        self.undone.emit(tr("没有可以重做的了；要再导入，请重新选文件。"))

    @property
    def can_undo(self) -> bool:
        """Whether an import of this session can be taken back."""
        return bool(self._done)

    # What is shown ----------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Counts anew what is stored."""
        if self.looked is None:
            self.bar.show_words(sample_words(standing(self._workspace, self._circle, 0)))
