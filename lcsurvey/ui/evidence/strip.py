"""The evidence of one thing, small enough to stand in a pane or on the card of a question."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from lcsurvey.errors import LCSurveyError
from lcsurvey.ui import style
from lcsurvey.ui.evidence.attaching import Attaching
from lcsurvey.ui.evidence.batch import Outcome, Where
from lcsurvey.ui.evidence.given import FILTER, Given, given, offered
from lcsurvey.ui.evidence.pictures import Pictures, PicturesModel
from lcsurvey.ui.evidence.thumbnails import Thumbnails
from lcsurvey.ui.evidence.words import title
from lcsurvey.ui.parts import Elided, quiet, repolish, secondary
from lcsurvey.ui.wording import count
from lcsurvey.ui.words import tr

if TYPE_CHECKING:
    from lcsurvey.store.workspace import Workspace

HINT = tr("可以拖进来，或复制后按 Ctrl+V")


class EvidenceStrip(QWidget):
    """Files of ``owner`` (a response with its ``question``, an outlet, the circle, an activity, a project, a survey).

    ``bare`` leaves the pictures out, where a list shows them.
    ``saved`` (datetime) after every change, ``deleted`` with the name of what went into the bin, ``failed`` with a
    sentence; nothing is lost of what could be taken.
    """

    saved = Signal(object)
    failed = Signal(str)
    deleted = Signal(str)

    def __init__(
        self,
        workspace: Workspace,
        circle: str,
        owner: str,
        question: str = "",
        *,
        category: str = "",
        bare: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._where = Where(circle, owner, question, category)
        now = style.current()
        self.model = PicturesModel(workspace.read_only, self)
        self.thumbnails = Thumbnails(lambda id_: workspace.open_attachment(id_), self)
        self.pictures = None if bare else Pictures(self.model, self.thumbnails)
        self.add = (secondary if bare else quiet)(tr("加照片或文件"), icon_name="attach")
        self.add.setEnabled(not workspace.read_only)
        if bare:  # it stands where other lists have their line for entering
            self.setFocusProxy(self.add)
        self.hint = Elided(HINT, "small")
        self.stop = quiet(tr("停下"), hint=tr("已经加上的留着，其余的不加"))
        self.refused = quiet("", hint=tr("列出每个文件和原因，可以复制"))
        self._outcome = Outcome(0)
        self._attaching = Attaching.of(workspace)
        self.setAcceptDrops(not workspace.read_only)
        self.setProperty("role", "drop")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(now.px(4))
        if self.pictures is not None:
            column.addWidget(self.pictures)
            self.pictures.opened.connect(self.open)
            self.pictures.delete_wished.connect(self._delete)
        self.row = row = QHBoxLayout()
        row.setSpacing(now.px(8))
        row.addWidget(self.add)
        row.addWidget(self.stop)
        row.addWidget(self.refused)
        row.addWidget(self.hint, 1)
        self.stop.hide()
        self.refused.hide()
        column.addLayout(row)
        self.add.clicked.connect(self._choose)
        self.model.renamed.connect(lambda id_, words: self._do(lambda: workspace.change(id_, {"caption": words})))
        self.stop.clicked.connect(self._attaching.cancel)
        self.refused.clicked.connect(self._show_refused)
        self._attaching.progressed.connect(self._progress)
        self._attaching.ended.connect(self._ended)
        self.refresh()

    @property
    def count(self) -> int:
        """How many files there are."""
        return self.model.rowCount()

    def show_owner(self, owner: str) -> None:
        """Shows the files of another thing; "" of none."""
        if owner != self._where.owner:
            self._where = replace(self._where, owner=owner)
            self._offer_refused(Outcome(0))
            self.refresh()
        self.setVisible(bool(owner))

    def show_category(self, category: str) -> None:
        """Into which of the three lists new files come."""
        self._where = replace(self._where, category=category)

    def refresh(self) -> None:
        """Shows what is stored now."""
        where = self._where
        found = [
            one
            for one in (self._workspace.attachments(where.circle) if where.owner and self.pictures is not None else ())
            if (one.owner, one.question) == (where.owner, where.question)
        ]
        self.model.show(found, self._workspace.files.names(where.circle) if found else {})

    def _choose(self) -> None:
        paths, _ = QFileDialog.getOpenFileNames(self, tr("选照片或文件，可以一次选多个"), "", FILTER)
        self.take([Given(Path(path), Path(path).name) for path in paths])

    def take(self, files: Sequence[Given]) -> None:
        """Attaches files; several at once."""
        if self._where.owner and not self._workspace.read_only:
            self._attaching.start(files, self._where)

    def _progress(self, done: int, of: int) -> None:
        """How far it is; what one has the keyboard on stays."""
        self.hint.setText(tr("正在加第 {count} 个，共 {count2} 个…", count=count(done + 1), count2=count(of)))
        self.stop.show()

    def _ended(self, outcome: Outcome, where: Where) -> None:
        self.hint.setText(HINT)
        self.stop.hide()
        mine = self._where
        if (where.circle, where.owner, where.question) != (mine.circle, mine.owner, mine.question):
            return
        self._attaching.heard = bool(outcome.problems)  # the rest is no failure: the window says it
        self.refresh()
        self._offer_refused(outcome)
        if outcome.taken:
            self.saved.emit(datetime.now(UTC))
        if outcome.problems:
            self.failed.emit(outcome.sentence)

    def _offer_refused(self, outcome: Outcome) -> None:
        """The way to all that were not taken, where the sentence does not name them all; until the next batch."""
        self._outcome = outcome
        self.refused.setText(tr("没加上的 {count} 个…", count=count(len(outcome.problems))))
        self.refused.setVisible(outcome.more)

    def _show_refused(self) -> None:
        from lcsurvey.ui.evidence.refused import RefusedDialog

        RefusedDialog(self._outcome.problems, self.window()).open()

    def open(self, id_: str) -> None:
        """Opens a file with the system's own program."""
        try:
            path = self._workspace.open_attachment(id_)
        except LCSurveyError as error:
            self.failed.emit(str(error))
            return
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self.failed.emit(tr("这台电脑没有能打开这种文件的程序。文件在：{path}", path=path))

    def _delete(self, id_: str) -> None:
        name = next((title(one, self.model.names) for one in self.model.attachments if one.id == id_), "")
        if not self._workspace.read_only and self._do(lambda: self._workspace.delete(id_)):
            self.deleted.emit(name)

    def _do(self, act: Callable[[], object]) -> bool:
        try:
            act()
        except LCSurveyError as error:
            self.failed.emit(str(error))
            return False
        self.refresh()
        self.saved.emit(datetime.now(UTC))
        return True

    # Dropping and pasting -------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Takes files and pictures."""
        if offered(event.mimeData()):
            event.acceptProposedAction()
            self._mark(True)

    def dragLeaveEvent(self, event: object) -> None:
        """Not here after all."""
        self._mark(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Attaches what is dropped."""
        self._mark(False)
        event.acceptProposedAction()
        self.take(given(event.mimeData()))

    def _mark(self, over: bool) -> None:
        self.hint.setText(tr("松开就加上") if over else HINT)
        self.setProperty("over", "true" if over else "false")
        repolish(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+V attaches what was copied."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.take(given(QGuiApplication.clipboard().mimeData()))
        else:
            super().keyPressEvent(event)
