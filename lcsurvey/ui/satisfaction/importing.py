"""导入电子问卷: a file is chosen, looked at, corrected, taken in; the last screen counts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from lcsurvey.store.questionnaire_files import TakenIn
from lcsurvey.ui.satisfaction.export_screen import ExportScreen
from lcsurvey.ui.satisfaction.exported import Looked, complete, fields, look
from lcsurvey.ui.satisfaction.looking import QuestionnairesPage
from lcsurvey.ui.satisfaction.pages import CountsPage
from lcsurvey.ui.satisfaction.standing import sample_words, standing
from lcsurvey.ui.tasks import Reporter
from lcsurvey.ui.wording import count
from lcsurvey.ui.words import tr
from lcsurvey.ui.working import Stop

if TYPE_CHECKING:
    from lcsurvey.store.workspace import Workspace


class ImportingScreen(ExportScreen):
    """One export at a time, of one circle."""

    looking: QuestionnairesPage
    done: CountsPage

    def __init__(self, workspace: Workspace, circle: str) -> None:
        form = workspace.questionnaires.form()
        super().__init__(workspace, tr("导入电子问卷"), QuestionnairesPage(form, fields(form)), CountsPage())
        self._circle, self._form = circle, form
        self.looked: Looked | None = None
        self.working.ended.connect(self.refresh)
        self.file_given.connect(self._open)
        self.looking.corrected.connect(self._correct)
        self.looking.take_wanted.connect(self._take)
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
        self.done.show_done(looked.found, done, valid)
        self.show_kept(done)

    # What is shown ----------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Counts anew what is stored."""
        if self.looked is None:
            self.bar.show_words(sample_words(standing(self._workspace, self._circle, 0)))
