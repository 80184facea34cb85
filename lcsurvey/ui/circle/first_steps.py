"""Where to begin in a circle of which nothing is known yet: outlets, compounds, the first table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lcsurvey.response.model import Stage, State
from lcsurvey.ui import icon, style
from lcsurvey.ui.flow import FlowLayout
from lcsurvey.ui.panel import Heading
from lcsurvey.ui.parts import put_away, repolish, secondary
from lcsurvey.ui.words import tr

if TYPE_CHECKING:
    from lcsurvey.store.workspace import Workspace
    from lcsurvey.ui.circle.standing import TableState


class FirstSteps(QWidget):
    """One button for each step; the next one stands out, one that is done has a tick. Gone once a table is begun."""

    wanted = Signal(str)
    """A kind of thing to register, or the form of a table."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = ""
        self.outlets = secondary(
            tr("登记网点"), hint=tr("写店名按回车，业态自己认出来；各张表里能由网点回答的随之答好")
        )
        self.compounds = secondary(tr("登记小区"), hint=tr("写小区名称和户数；有了小区，才算得出各业态能到几个小区"))
        self.table = secondary(tr("填表"), hint=tr("由网点和小区推得的已经答好，只填剩下的"))
        self._buttons = (self.outlets, self.compounds, self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, style.current().px(8))
        column.setSpacing(0)
        column.addWidget(Heading(tr("从这里开始"), tr("先后随意，随时可以接着做")))
        holder = QWidget()
        flow = FlowLayout(style.current().px(8), holder)
        for button in self._buttons:
            flow.addWidget(button)
        column.addWidget(holder)
        self.outlets.clicked.connect(lambda: self.wanted.emit("outlet"))
        self.compounds.clicked.connect(lambda: self.wanted.emit("compound"))
        self.table.clicked.connect(lambda: self.wanted.emit(self._table))
        self.hide()

    def show_circle(self, workspace: Workspace, circle: str, stage: Stage, tables: Sequence[TableState]) -> None:
        """Shows what is done and what comes next, as long as no table is begun."""
        begun = any(table.state != State.EMPTY for table in tables)
        if begun or workspace.read_only or stage != Stage.SELF:
            put_away(self, True)
            return
        self._table = next((one.form for one in tables if not workspace.table(one.form).form.rows), "")
        put_away(self.table, not self._table)
        done = [bool(workspace.outlets.count(circle)), bool(workspace.compounds.count(circle)), False]
        following = done.index(False) if self._table or not all(done[:2]) else -1
        for at, (button, is_done) in enumerate(zip(self._buttons, done, strict=True)):
            button.setProperty("kind", "primary" if at == following else "secondary")
            button.setIcon(icon.icon("tick", "done", gap=4) if is_done else QIcon())
            name = button.text()
            button.setAccessibleName(tr("{name}，做好了", name=name) if is_done else name)
            repolish(button)
        put_away(self, following < 0)
