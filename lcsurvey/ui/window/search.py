"""The search of the header: circles, communities, compounds, outlets and formats, by name or pinyin."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QCompleter, QListView, QWidget

from lcsurvey.ui import icon, style
from lcsurvey.ui.parts import SearchField
from lcsurvey.ui.window.place import Place
from lcsurvey.ui.words import tr

MOST = 12  # as many hits are shown


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found: its name, what it is, and where it is shown."""

    name: str
    detail: str
    icon: str
    place: Place


Finder = Callable[[str], Sequence[Hit]]


class _Hits(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.hits: tuple[Hit, ...] = ()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return len(self.hits)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        hit = self.hits[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{hit.name}　{hit.detail}" if hit.detail else hit.name
        if role == Qt.ItemDataRole.DecorationRole:
            return icon.pixmap(hit.icon)
        return None

    def show(self, hits: Sequence[Hit]) -> None:
        self.beginResetModel()
        self.hits = tuple(hits)
        self.endResetModel()


class SearchBox(SearchField):
    """A search field whose hits drop down under it; Enter takes the first."""

    place_wanted = Signal(Place)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("名称、拼音、业态"), parent)
        self._model = _Hits()
        self._find: Finder | None = None
        completer = QCompleter(self._model, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setMaxVisibleItems(MOST)
        popup = QListView()
        popup.setObjectName("hits")
        popup.setMinimumWidth(style.current().px(400))
        completer.setPopup(popup)
        completer.activated[QModelIndex].connect(self._take)  # type: ignore[index]
        self.setCompleter(completer)
        self.textEdited.connect(self._look)
        self.returnPressed.connect(self._take_first)

    def look_in(self, find: Finder) -> None:
        """Where to look from now on."""
        self._find = find

    def _look(self, text: str) -> None:
        self._model.show(self._find(text.strip())[:MOST] if self._find and text.strip() else ())

    def _take(self, index: QModelIndex) -> None:
        self._go(self._model.hits[index.row()])

    def _take_first(self) -> None:
        popup = self.completer().popup()
        if self._model.hits and self.text() and not (popup.isVisible() and popup.currentIndex().isValid()):
            self._go(self._model.hits[0])

    def _go(self, hit: Hit) -> None:
        self.completer().popup().hide()
        self._model.show(())
        self.clear()
        self.place_wanted.emit(hit.place)
