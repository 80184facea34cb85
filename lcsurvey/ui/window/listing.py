"""从表格导入: the screen with its signals, and tables that are dropped where no screen takes them for itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QObject, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication

from lcsurvey.ui.window.place import Place, Room

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from lcsurvey.store.workspace import Workspace
    from lcsurvey.ui.window.window import MainWindow

ROOMS: Mapping[str, Room] = {
    "outlet": Room.OUTLETS, "community": Room.COMMUNITIES, "compound": Room.COMPOUNDS, "gate": Room.COMPOUNDS,
    "circle": Room.CIRCLES,
}  # fmt: skip
"""Kind → where its list is."""
_KINDS = {Room.COMMUNITIES: "community", Room.COMPOUNDS: "compound", Room.CIRCLES: "circle"}
_ELSEWHERE = (Room.WELCOME, Room.EXCHANGE, Room.SETTINGS, Room.PREVIEW)
PASTED = "pasted"
"""In place of a file: what is on the clipboard."""
TABLES = (".xlsx", ".csv", ".xls")


def place_of(kind: str, circle: str = "", path: str = "", fields: Sequence[str] = ()) -> Place:
    """Where a list of this kind is taken in; with the file that is looked at, and what its columns are, by order."""
    return Place(Room.LIST, circle, (kind, *fields), path)


def listing(window: MainWindow, space: Workspace, place: Place) -> QWidget:
    """The screen; a file that is named is looked at at once."""
    from lcsurvey.ui.lists.pasting import block
    from lcsurvey.ui.lists.screen import ListScreen

    made = ListScreen(space, place.form or "outlet", place.circle)
    made.saved.connect(window.show_saved)
    made.undone.connect(window.acts.tell_undone)
    made.back_wanted.connect(window.back)
    made.done_with.connect(lambda kind: window.go(_list_of(kind, place.circle)))
    if place.focus == PASTED:
        QTimer.singleShot(0, made, lambda: made.paste(block(QGuiApplication.clipboard().text()), place.forms[1:]))
    elif place.focus:
        QTimer.singleShot(0, made, lambda: made.open(Path(place.focus)))
    return made


def _list_of(kind: str, circle: str) -> Place:
    if circle:
        return Place(ROOMS[kind], circle)
    return Place(Room.ALL_OUTLETS if kind == "outlet" else Room.CIRCLES)


def table(mime: QMimeData) -> str:
    """The path of the one table that is dragged; empty where it is something else."""
    paths = [url.toLocalFile() for url in mime.urls() if url.isLocalFile()]
    return paths[0] if len(paths) == 1 and paths[0].lower().endswith(TABLES) else ""


class TableDrop(QObject):
    """Takes tables that nobody under the mouse wanted, and leads to the screen that looks at them."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A table may be dropped wherever a folder is open."""
        if watched is not self._window:
            return False
        if isinstance(event, QDragEnterEvent) and self._willing() and table(event.mimeData()):
            event.acceptProposedAction()
            return True
        if isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop and self._willing():
            path = table(event.mimeData())
            if path:
                event.acceptProposedAction()
                self._lead(path)
            return bool(path)
        return False

    def _lead(self, path: str) -> None:
        """To the screen, once the drop is over."""
        here = self._window.history.here
        place = place_of(_KINDS.get(here.room, "outlet"), here.circle if here.inside else "", path)
        QTimer.singleShot(0, self, lambda: self._window.go(place))

    def _willing(self) -> bool:
        space = self._window.desk.workspace
        return space is not None and not space.read_only and self._window.history.here.room not in _ELSEWHERE
