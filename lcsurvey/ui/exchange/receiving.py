"""收文件: files are dropped, chosen or offered; each is compared with what is here before it is taken."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QProgressBar, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from lcsurvey.ui import plain, style
from lcsurvey.ui.circle.beside import Beside
from lcsurvey.ui.exchange import offers, seen
from lcsurvey.ui.exchange.counts import CHANGED, FRESH, Counts
from lcsurvey.ui.exchange.details import Details
from lcsurvey.ui.exchange.inbox import Inbox
from lcsurvey.ui.exchange.lines import Line, LinesModel
from lcsurvey.ui.exchange.list import LineList
from lcsurvey.ui.exchange.main_key import MAIN_KEY, main_key
from lcsurvey.ui.exchange.offers import Offer
from lcsurvey.ui.exchange.seen import Item
from lcsurvey.ui.flow import FlowLayout
from lcsurvey.ui.panel import EmptyState, clear, line
from lcsurvey.ui.parts import Elided, Text, primary, quiet, secondary
from lcsurvey.ui.tasks import Task
from lcsurvey.ui.wording import count
from lcsurvey.ui.words import tr

FILTER = tr("收发的文件 (*.lcs *.zip *.lcs*);;所有文件 (*)")
_last_folder: list[str] = []
"""Where files were chosen last in this session."""


def look_around() -> tuple[Offer, ...]:
    """The folders of this computer in which packages lie; off the main thread."""
    home = Path.home()
    where = QStandardPaths.StandardLocation
    documents = [Path(path) for path in QStandardPaths.standardLocations(where.DocumentsLocation)]
    downloads = [Path(path) for path in QStandardPaths.standardLocations(where.DownloadLocation)]
    places = tuple(dict.fromkeys((*documents, *offers.usual_places(home))))
    return offers.offers(places, tuple(dict.fromkeys((*downloads, *offers.usual_downloads(home)))), date.today())  # noqa: DTZ011


class ReceivingPart(QWidget):
    """The list of an :class:`Inbox`. ``wanted`` with a number of :mod:`counts`; ``table_wanted`` with circle and form."""

    wanted = Signal(str)
    table_wanted = Signal(str, str)
    approve_wanted = Signal(object)
    returned_wanted = Signal(object)
    failed = Signal(str)

    def __init__(self, inbox: Inbox, read_only: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.inbox, self._read_only = inbox, read_only
        self.offers: tuple[Offer, ...] = ()
        self.empty = EmptyState(
            "receive",
            tr("把收到的文件拖到窗口里，或选文件"),
            tr("微信里收到的文件不用改名，也不用解压；拖整个文件夹也行。"),
        )
        self.model = LinesModel(seen.COLUMNS)
        self.list = LineList(self.model, tr("收到的文件"))
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)  # 第2次(1).lcs tells them apart
        self.details = Details()
        self.beside = Beside(self)
        self.beside.put(self.list, self.details)
        self.counts = Counts()
        self.words = Text("", "quiet")
        self.choose, self.folder = (
            secondary(tr("选文件…"), icon_name="file"),
            quiet(tr("选文件夹…"), icon_name="folder"),
        )
        self.clear = quiet(tr("清空"))
        self.take = primary(tr("收下"), hint=MAIN_KEY)
        self.cancel = secondary(tr("停下"), hint="Esc")
        self.doing = Elided("", "small")
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self._lay_out()
        self._wire()
        self.refresh()
        self._seek()

    def _lay_out(self) -> None:
        now = style.current()
        first = primary(tr("选文件…"), icon_name="file")
        first.clicked.connect(self._choose)
        self.empty.add(first)
        self._found = QWidget()
        self._below = QVBoxLayout(self._found)
        self._below.setContentsMargins(0, now.px(8), 0, 0)
        self.empty.column.insertWidget(self.empty.column.count() - 1, self._found, 0, Qt.AlignmentFlag.AlignHCenter)
        self.first = first
        self._offered = QWidget()
        self._flow = FlowLayout(now.px(8), self._offered)
        above = QHBoxLayout()
        above.setContentsMargins(now.px(24), now.px(12), now.px(24), now.px(8))
        above.setSpacing(now.px(8))
        for widget in (self.choose, self.folder, self.clear):
            above.addWidget(widget)
        above.addWidget(self.words, 1)
        self.more = quiet(tr("详情"), hint="F4")
        self.more.clicked.connect(self.beside.toggle)
        self.beside.folded.connect(self.more.setVisible)
        self.more.hide()
        above.addWidget(self.more)
        above.addWidget(self.take)
        self._busy = QWidget()
        below = QHBoxLayout(self._busy)
        below.setContentsMargins(now.px(24), now.px(6), now.px(24), now.px(6))
        below.setSpacing(now.px(12))
        self.progress.setFixedWidth(now.px(160))
        below.addWidget(self.progress)
        below.addWidget(self.doing, 1)
        below.addWidget(self.cancel)
        self._figures = QWidget()
        figures = QVBoxLayout(self._figures)
        figures.setContentsMargins(now.px(24), now.px(4), now.px(24), now.px(12))
        figures.addWidget(self.counts)
        filled = QWidget()
        column = QVBoxLayout(filled)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(above)
        column.addWidget(self._figures)
        margins = QHBoxLayout()
        margins.setContentsMargins(now.px(21), 0, 0, 0)
        margins.addWidget(self.beside)
        column.addLayout(margins, 1)
        column.addWidget(line())
        column.addWidget(self._busy)
        self._filled = filled
        self.pages = QStackedWidget()
        self.pages.addWidget(self.empty)
        self.pages.addWidget(filled)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        offered = QHBoxLayout()
        offered.setContentsMargins(now.px(16), now.px(8), now.px(24), 0)
        offered.addWidget(self._offered)
        self._above = QWidget()
        self._above.setLayout(offered)
        self._above.hide()
        whole.addWidget(self._above)
        whole.addWidget(self.pages, 1)

    def _wire(self) -> None:
        self.choose.clicked.connect(self._choose)
        self.folder.clicked.connect(self._choose_folder)
        self.clear.clicked.connect(self._clear)
        self.take.clicked.connect(self._take)
        self.cancel.clicked.connect(self.inbox.cancel)
        self.counts.wanted.connect(self._follow)
        self.list.chosen.connect(self._show_line)
        self.list.opened.connect(lambda _: self.beside.toggle())
        self.details.table_wanted.connect(self.table_wanted)
        self.details.approve_wanted.connect(self.approve_wanted)
        self.details.returned_wanted.connect(self.returned_wanted)
        self.model.ticks_changed.connect(self._show_words)
        self.inbox.added.connect(self._add)
        self.inbox.changed.connect(self._change)
        self.inbox.began.connect(self._show_words)
        self.inbox.ended.connect(self._ended)
        self.inbox.progressed.connect(self._progress)
        self.inbox.failed.connect(self.failed)
        main_key(self, self.take.click)
        QWidget.setTabOrder(self.list, self.take)

    # What is offered --------------------------------------------------------------------------------------

    def _seek(self) -> None:
        """Looks into the folders where packages arrive by themselves."""
        task = Task(lambda _: look_around(), self)
        task.done.connect(self.show_offers)
        task.start()

    def show_offers(self, found: Sequence[Offer]) -> None:
        """Shows a button for every folder; nothing is taken without a click."""
        self.offers = tuple(found)
        for layout in (self._flow, self._below):
            clear(layout)
            for offer in self.offers:
                layout.addWidget(self._offer(offer))
        self._show_all()

    def _offer(self, offer: Offer) -> QPushButton:
        button = quiet(
            tr("{label}里有 {count} 个，看一看", label=offer.label, count=count(len(offer.files))), icon_name="folder"
        )
        plain.set_tip(button, str(offer.folder))
        button.clicked.connect(lambda: self.inbox.add(offer.files))
        return button

    # Choosing ---------------------------------------------------------------------------------------------

    def _choose(self) -> None:
        folder = _last_folder[0] if _last_folder else ""
        chosen, _ = QFileDialog.getOpenFileNames(self, tr("选收到的文件"), folder, FILTER)
        if chosen:
            _last_folder[:] = [str(Path(chosen[0]).parent)]
            self.inbox.add([Path(path) for path in chosen])

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self, tr("选放着文件的文件夹"), _last_folder[0] if _last_folder else ""
        )
        if chosen:
            _last_folder[:] = [chosen]
            self.inbox.add([Path(chosen)])

    def _clear(self) -> None:
        self.inbox.clear()
        self.refresh()
        self.take_focus()

    # Taking -----------------------------------------------------------------------------------------------

    def _take(self) -> None:
        self.inbox.take(self.model.ticked())

    def _follow(self, name: str) -> None:
        """New and changed are in the list itself; the others have places of their own."""
        if name not in (FRESH, CHANGED):
            self.wanted.emit(name)
            return
        path = next(
            (
                item.path
                for item in self.inbox.items.values()
                if item.outcome is not None and item.outcome.taken is not None and getattr(item.outcome.taken, name)
            ),
            None,
        )
        self.list.choose(path)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    # What is shown ----------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Shows what the inbox holds."""
        current = self.list.current
        self.model.show([self._line(item) for item in self.inbox.items.values()])
        self.list.choose(current.key if current is not None else None)
        self._show_all()

    def _line(self, item: Item) -> Line:
        return seen.line(item, ticked=True)

    def _add(self, items: Sequence[Item]) -> None:
        self.model.add([self._line(item) for item in items])
        self._show_all()
        if self.list.current is None:
            self.list.choose()

    def _change(self, item: Item) -> None:
        self.model.update(item.path, self._line(item))
        current = self.list.current
        if current is not None and current.key == item.path:
            self.details.show_item(item)

    def _show_line(self, one: Line | None) -> None:
        item = self.inbox.items.get(one.key) if one is not None else None
        self.details.show_item(item)
        self.beside.show_pane(item is not None)

    def _progress(self, done: int, of: int, words: str) -> None:
        self.progress.setRange(0, of)
        self.progress.setValue(done)
        self.doing.setText(tr("{words}　{done}/{of}", words=words, done=done + 1, of=of) if words else "")
        self._show_words()

    def _ended(self) -> None:
        self._show_all()
        if self.inbox.outcomes and self.hasFocus():
            self.counts.take_focus()

    def _show_all(self) -> None:
        self.pages.setCurrentWidget(self._filled if self.inbox.items else self.empty)
        self._above.setVisible(bool(self.offers and self.inbox.items))
        outcomes = self.inbox.outcomes
        self._figures.setVisible(bool(outcomes))
        self.counts.show_outcomes(outcomes)
        self._show_words()

    def _show_words(self) -> None:
        items, busy = self.inbox.items.values(), self.inbox.busy
        ticked = len(self.model.ticked())
        troubled = sum(bool(item.seen and item.seen.trouble) for item in items)
        already = sum(bool(item.seen and item.seen.already) for item in items)
        words = [
            tr("{count} 个文件", count=count(len(items))),
            tr("{already} 个收过", already=already) if already else "",
            tr("{troubled} 个收不进", troubled=troubled) if troubled else "",
        ]
        self.words.setText("　".join(word for word in words if word))
        self._busy.setVisible(busy)
        coming = sum(self._comes_in(path) for path in self.model.ticked())
        self.take.setText(tr("收下 {count} 个", count=count(coming)) if coming else tr("收下"))
        self.take.setAccessibleName(self.take.text())
        self.take.setEnabled(bool(ticked) and not busy and not self._read_only)
        self.clear.setEnabled(not busy)
        for button in (self.choose, self.folder, self.first):
            button.setEnabled(not self._read_only)

    def _comes_in(self, path: Path) -> bool:
        """Whether taking a file that is ticked brings what is in it; another is kept whole in 收不进的文件."""
        item = self.inbox.items.get(path)
        return item is not None and item.seen is not None and item.seen.comes_in

    @staticmethod
    def path_of(item: object) -> Path:
        """Where the file of an item lies."""
        assert isinstance(item, Item)
        return item.path

    @staticmethod
    def circles_of(item: object) -> tuple[str, ...]:
        """The ids of the circles of an item."""
        assert isinstance(item, Item)
        return tuple(item.seen.circles) if item.seen is not None else ()

    def take_focus(self) -> None:
        """The keyboard is where the next act is."""
        if not self.inbox.items:
            self.first.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc stops what is under way."""
        if event.key() == Qt.Key.Key_Escape and self.inbox.busy:
            self.inbox.cancel()
        else:
            super().keyPressEvent(event)
