"""A screen that takes one file at a time in: chosen or dropped, looked at, taken; slow work is done off the main thread."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from lcsurvey.ui.back_bar import BackBar
from lcsurvey.ui.importing.looking import LookingPage
from lcsurvey.ui.importing.pages import ChoosingPage, DonePage
from lcsurvey.ui.panel import MessageBar, line
from lcsurvey.ui.tasks import Reporter
from lcsurvey.ui.words import tr
from lcsurvey.ui.working import BusyPage, Stop, Working, turn

_last_folder: list[str] = []
"""Where a file was chosen last in this session."""


class FileScreen(QWidget):
    """Four pages: choosing, busy, looking, done. ``file_given`` with the path of a file that is to be looked at.

    What is looked at, how it is taken in and taken back is the screen's that inherits: it connects ``file_given``,
    ``looking`` and the buttons of ``done``, and does its slow work with :meth:`start`.
    """

    saved = Signal(object)  # datetime, or None for just now
    undone = Signal(str)
    back_wanted = Signal()
    file_given = Signal(Path)

    def __init__(
        self, title: str, choosing: ChoosingPage, looking: LookingPage, done: DonePage, *, read_only: bool
    ) -> None:
        super().__init__()
        self._read_only = read_only
        self.asks, self.filter = tr("选文件"), tr("表格 (*.xlsx *.csv)")
        """The title of the dialog in which a file is chosen, and the files it shows."""
        self.bar = BackBar(title)
        self.messages = MessageBar()
        self.choosing, self.looking, self.done = choosing, looking, done
        self.busy = BusyPage()
        self.pages = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.bar, line(), self.messages):
            column.addWidget(widget)
        column.addWidget(self.pages, 1)
        for page in (self.choosing, self.busy, self.looking, self.done):
            self.pages.addWidget(page)
        self.working = Working(self.pages, self.busy)
        self.working.failed.connect(self.messages.show_message)
        self.setAcceptDrops(not read_only)
        self.choosing.choose.setEnabled(not read_only)
        self.bar.back_wanted.connect(self.back_wanted)
        for button in (self.choosing.choose, self.looking.other, self.done.another):
            button.clicked.connect(self._choose)

    @property
    def idle(self) -> bool:
        """Whether another act may begin: nothing is under way, and things may be written here."""
        return not (self.working.under_way or self._read_only)

    def start(
        self,
        work: Callable[[Reporter], Any],
        then: Callable[[Any], object],
        back: QWidget,
        *,
        stop: Stop = Stop.ASKS,
        shown: bool = True,
    ) -> None:
        """Does ``work``, then ``then`` with what it gave; what fails is said on the page ``back``."""
        self.messages.hide()
        self.working.start(work, then, tr("请稍等……"), back=back, stop=stop, shown=shown)

    def turn(self, page: QWidget) -> None:
        """Shows a page, the keyboard in it."""
        turn(self.pages, page)

    # Choosing, dropping, the keyboard ---------------------------------------------------------------------

    def _choose(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, self.asks, _last_folder[0] if _last_folder else "", self.filter)
        if chosen:
            self.open(Path(chosen))

    def open(self, path: Path) -> None:
        """Looks at a file; nothing is kept yet."""
        if self.idle:
            _last_folder[:] = [str(path.parent)]
            self.file_given.emit(path)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Takes a file."""
        if self.idle and any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Looks at what is dropped."""
        event.acceptProposedAction()
        self.open(Path(next(url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile())))

    def take_focus(self) -> None:
        """The keyboard is where the next act is."""
        self.pages.currentWidget().setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc cancels what is under way, else goes back; Ctrl+Enter takes in."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if self.pages.currentWidget() is self.looking and self.looking.take.isEnabled():
                self.looking.take.click()
        elif event.key() != Qt.Key.Key_Escape:
            event.ignore()
        elif self.working.under_way:
            self.working.cancel()
        else:
            self.back_wanted.emit()
