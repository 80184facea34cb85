"""小区可达: compounds down, the items of a table across."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lcsurvey.errors import LCSurveyError
from lcsurvey.ui import style
from lcsurvey.ui.lists.pasting import Block, Pasting
from lcsurvey.ui.matrix.items import items
from lcsurvey.ui.matrix.model import MatrixModel
from lcsurvey.ui.matrix.view import Foot, MatrixTable
from lcsurvey.ui.panel import EmptyState, page_column
from lcsurvey.ui.parts import Elided, Text, primary
from lcsurvey.ui.words import tr

if TYPE_CHECKING:
    from lcsurvey.circle.facts import Facts
    from lcsurvey.store.workspace import Workspace

KEYS = tr("空格：可达／不可达　H：整行　L：整列　数字：准确分钟　Del：改回网点说的")


class MatrixScreen(QWidget):
    """Begins with everything reached that the outlets say; what differs for a compound is put right here."""

    saved = Signal(object)
    failed = Signal(str)
    compounds_wanted = Signal()

    def __init__(self, workspace: Workspace, circle: str, form: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = style.current()
        self._workspace, self._circle = workspace, circle
        table = workspace.table(form)
        self.model = MatrixModel(items(table), workspace.read_only, self)
        self.table = MatrixTable(self.model)
        self.foot = Foot(self.table, self.model)
        self.words = Text("", "quiet", wrap=True)
        self.words.setFixedHeight(now.px(40))
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.keys = Elided(KEYS, "small")
        self.empty = EmptyState(
            "compound", tr("还没有登记小区"), tr("先登记居住小区，再看每个小区到不到得了各种业态。")
        )
        go = primary(tr("去登记小区"))
        go.clicked.connect(self.compounds_wanted)
        self.empty.add(go)
        column = page_column(self)
        row = QHBoxLayout()
        row.setSpacing(now.px(12))
        row.addWidget(Text(tr("小区可达"), "title"))
        row.addWidget(Text(table.form.called, "small"))
        row.addWidget(self.keys, 1)
        row.addStretch(0)
        column.addLayout(row)
        self.filled = QWidget()  # a layout would keep its room while nothing in it is seen
        inside = QVBoxLayout(self.filled)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(self.table, 1)
        inside.addWidget(self.foot)
        inside.addSpacing(now.px(8))
        inside.addWidget(self.words)
        inside.addStretch(0)
        column.addWidget(self.filled, 1)
        column.addWidget(self.empty, 1)
        self.model.wished.connect(self._put)
        if not workspace.read_only:
            self.pasting = Pasting(self.table, None, self)
            self.pasting.failed.connect(self.failed)
            self.pasting.filled.connect(self._paste)
        self.table.moved.connect(lambda *_: self._say())
        self.refresh()

    def refresh(self) -> None:
        """Shows what is stored now."""
        self._show(self._workspace.facts(self._circle))

    def _show(self, facts: Facts) -> None:
        self._facts = facts
        self.model.show(facts)
        there = self.model.rowCount() > 0
        for widget in (self.filled, self.keys):
            widget.setVisible(there)
        self.empty.setVisible(not there)
        self.table.fit()
        if there and not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self.model.index(0, 0))
        self._say()

    def _say(self) -> None:
        index = self.table.currentIndex()
        self.words.setText(self.model.words(index.row(), index.column()) if index.isValid() else "")

    def _put(self, wishes: list[dict[str, Any]]) -> None:
        """One key, one transaction, one step of undo."""
        try:
            self._workspace.add_many("reach", wishes)
        except LCSurveyError as error:
            self.failed.emit(str(error))
            return
        self._show(replace(self._facts, reach=self._workspace.reaches(self._circle)))  # nothing else is another
        self.saved.emit(None)

    def _paste(self, rows: Block) -> None:
        """A block of cells from where one is."""
        index = self.table.currentIndex()
        try:
            self.model.paste(max(index.row(), 0), max(index.column(), 0), rows)
        except LCSurveyError as error:
            self.failed.emit(str(error))

    def take_focus(self) -> None:
        """The keyboard belongs to the cells, or to the one thing to do."""
        (self.empty if self.filled.isHidden() else self.table).setFocus(Qt.FocusReason.OtherFocusReason)
