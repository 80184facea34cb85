"""The list behind a table of lines: what is entered here is printed there, line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lcsurvey.ui.back_bar import BackBar, BackScreen
from lcsurvey.ui.circle.rows_screen import RowsScreen
from lcsurvey.ui.panel import line
from lcsurvey.ui.parts import secondary
from lcsurvey.ui.words import tr

if TYPE_CHECKING:
    from lcsurvey.store.workspace import Workspace


class LinesScreen(BackScreen):
    """A strip with the table's name and its page over the list that its lines are kept in."""

    saved = Signal(object)
    failed = Signal(str)
    deleted = Signal(str)
    bin_wanted = Signal(str)
    other_wanted = Signal(str, str)  # the other list: kind, id of a thing or ""
    preview_wanted = Signal()

    def __init__(self, workspace: Workspace, circle: str, form_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        form = workspace.table(form_id).form
        self.bar = BackBar(form.called)
        self.bar.show_words(tr("下面的清单一行一行印到表上"))
        self.look = secondary(tr("预览和打印"), icon_name="print", hint="Ctrl+P")
        self.bar.row.addWidget(self.look)
        self.list = _list(workspace, str(form.rows), circle)
        self.search = self.list.search
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(line())
        column.addWidget(self.list, 1)
        self.setFocusProxy(self.list)
        self.bar.back_wanted.connect(self.back_wanted)
        self.look.clicked.connect(self.preview_wanted)
        self.list.saved.connect(self.saved)
        self.list.failed.connect(self.failed)
        self.list.deleted.connect(self.deleted)
        self.list.bin_wanted.connect(self.bin_wanted)
        if hasattr(self.list, "other_wanted"):
            self.list.other_wanted.connect(self.other_wanted)

    def refresh(self) -> None:
        """Shows what is stored now."""
        self.list.refresh()

    def take_focus(self) -> None:
        """The keyboard belongs to the list."""
        take = getattr(self.list, "take_focus", None)
        if take is not None:
            take()
        else:
            self.list.adder.setFocus()


def _list(workspace: Workspace, kind: str, circle: str) -> RowsScreen:
    """The screen that keeps the things of a kind."""
    if kind in ("project", "demand"):
        from lcsurvey.ui.ledgers.plans import DemandsScreen, ProjectsScreen

        return ProjectsScreen(workspace, kind, circle) if kind == "project" else DemandsScreen(workspace, kind, circle)
    if kind == "outlet":
        from lcsurvey.ui.outlets.screen import OutletsScreen

        return OutletsScreen(workspace, kind, circle)
    if kind == "activity":
        from lcsurvey.ui.ledgers.activities import ActivitiesScreen

        return ActivitiesScreen(workspace, kind, circle)
    if kind == "attachment":
        from lcsurvey.ui.evidence.screen import EvidenceScreen

        return EvidenceScreen(workspace, kind, circle)
    return RowsScreen(workspace, kind, circle)
