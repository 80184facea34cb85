"""城市和表: where the city's tables come from, how they are read, what was set as a target, and tables of other cities."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from lcsurvey import __version__
from lcsurvey.errors import LCSurveyError
from lcsurvey.ui import style
from lcsurvey.ui.about.tables import Listed, carried, offered
from lcsurvey.ui.after_drawing import AfterDrawing
from lcsurvey.ui.panel import Badge, Column, Heading, clear, line
from lcsurvey.ui.parts import Text, quiet, secondary
from lcsurvey.ui.patience import patiently
from lcsurvey.ui.words import tr

if TYPE_CHECKING:
    from lcsurvey.form.model import Pack, Target
    from lcsurvey.score.library import Library
    from lcsurvey.store.workspace import Saved, Workspace


class AboutScreen(QScrollArea):
    """One column: source and state of the pack, its rulings, targets, tables here, tables of other cities."""

    saved = Signal(object)  # datetime
    failed = Signal(str)
    told = Signal(str, object)  # a sentence, what takes it back
    changed = Signal()
    """Other tables are here than before."""

    def __init__(self, workspace: Workspace, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._library = workspace, library
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page = Column(880)
        self.setWidget(page)
        self._column = page.column
        self._column.addWidget(Text(workspace.pack.title, "title", wrap=True))
        self._source(workspace.pack)
        self.acts: dict[str, QPushButton] = {}
        self._offers: Iterator[Listed] = iter(())  # tables of other cities that have no row yet
        self._later = AfterDrawing(self, self._offer)
        self._tables = QWidget()
        self._inside = QVBoxLayout(self._tables)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._inside.setSpacing(0)
        self._column.addWidget(self._tables)
        self._column.addSpacing(style.current().px(16))
        if workspace.pack.targets:
            self._targets(workspace.pack.targets)
        self._column.addWidget(Text(tr("本程序 {version}", version=__version__), "small"))
        self._column.addStretch(1)
        self.refresh()

    def _source(self, pack: Pack) -> None:
        """The document, whether it is a draft, and how its words are read here."""
        now = style.current()
        row = QWidget()
        box = QHBoxLayout(row)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(now.px(12))
        box.addWidget(Text(pack.document, wrap=True), 1)
        self.status = Badge(pack.status, "state-partial", "partial")
        self.status.setVisible(bool(pack.status))
        box.addWidget(self.status, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addWidget(row)
        if pack.status:
            said = tr("依据的文件还是{status}，正式印发后请核对各表有无改动。", status=pack.status)
            self._column.addWidget(Text(said, "small", wrap=True))
        if pack.notes:
            self._column.addWidget(Heading(tr("怎样照这份文件做"), tr("原文没有写明的，这里这样处理")))
            for note in pack.notes:
                self._column.addWidget(Text(f"· {note}", wrap=True))
        self._column.addSpacing(now.px(8))

    def _targets(self, targets: tuple[Target, ...]) -> None:
        """What the city set itself, with the clause."""
        self._column.addWidget(Heading(tr("目标"), tr("文件写明的，完成多少由登记的资料算")))
        for target in targets:
            self._column.addWidget(line())
            self._column.addWidget(Text(target.label, wrap=True))
            if target.note:
                self._column.addWidget(Text(target.note, "small", wrap=True))
        self._column.addSpacing(style.current().px(16))

    def refresh(self) -> None:
        """Shows the tables that are here; those that could be follow when the screen is drawn."""
        clear(self._inside)
        self.acts = {}
        own = carried(self._workspace)
        self._add(Heading(tr("这里填的表"), tr("共 {count} 张", count=len(own))))
        for one in own:
            self._row(one, "" if one.own else tr("去掉"))
        self._offers = offered(self._workspace, self._library)
        if one_more := next(self._offers, None):  # the keyboard has somewhere to be
            self._space()
            words = tr("加上以后，用同一份登记再算一遍，几种口径一起看")
            self._add(Heading(tr("别的城市的表"), words))
            self._row(one_more, tr("加上"))

    def complete(self) -> None:
        """Everything there is to show, now."""
        while self._offer():
            pass

    def _offer(self) -> bool:
        """One more table of another city; whether there may be more."""
        one = next(self._offers, None)
        if one is not None:
            self._row(one, tr("加上"))
        return one is not None

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._later.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._later.stop()

    def _add(self, widget: QWidget) -> None:
        self._inside.addWidget(widget)

    def _space(self) -> None:
        gap = QWidget()
        gap.setFixedHeight(style.current().px(16))
        self._add(gap)

    def _row(self, one: Listed, act: str) -> None:
        """One table: what it is called, whose and of which city; the act at the right."""
        now = style.current()
        row = QWidget()
        box = QHBoxLayout(row)
        box.setContentsMargins(0, now.px(6), 0, now.px(6))
        box.setSpacing(now.px(12))
        words = QVBoxLayout()
        words.setSpacing(now.px(2))
        words.addWidget(Text(one.title, wrap=True))
        words.addWidget(Text(one.words, "small", wrap=True))
        box.addLayout(words, 1)
        if act:
            button = quiet(act) if one.here else secondary(act)
            button.setAccessibleName(tr("{words}：{name}", words=act, name=one.title))
            button.setEnabled(not self._workspace.read_only)
            button.clicked.connect(lambda: self._act(one))
            box.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
            self.acts[one.form] = button
        self._add(line())
        self._add(row)

    def _act(self, one: Listed) -> None:
        """Adds a table, or takes it off; the message takes that back."""
        if not self._do(one):
            return
        said = tr("已去掉“{title}”。", title=one.title) if one.here else tr("已加上“{title}”。", title=one.title)
        back = Listed(one.form, one.title, one.words, one.own, here=not one.here)
        self.told.emit(said, lambda: self._do(back))

    def _do(self, one: Listed) -> bool:
        space, library = self._workspace, self._library
        form = one.form
        try:
            done: Saved = patiently(
                self, tr("正在重新计算各生活圈的表……"),
                lambda: space.remove_table(form) if one.here else space.add_table(library.table(form)),
            )  # fmt: skip
        except LCSurveyError as error:
            self.failed.emit(str(error))
            return False
        self.refresh()
        self.complete()
        self.saved.emit(done.at)
        self.changed.emit()
        return True

    def take_focus(self) -> None:
        """The keyboard is at the first act."""
        first = next(iter(self.acts.values()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
