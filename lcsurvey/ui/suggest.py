"""A field that offers what fits while one types, words or pinyin; Enter takes the first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QBrush, QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QWidget

from lcsurvey.circle.spelling import matches
from lcsurvey.ui import style

MOST = 10  # as many are offered


@dataclass(frozen=True, slots=True)
class Offer:
    """Something that can be taken: what is stored, the word for it, and quiet words beside it."""

    id: str
    label: str
    beside: str = ""


Find = Callable[[str], Sequence[Offer]]


def among(offers: Callable[[], Sequence[Offer]]) -> Find:
    """Looks through a short list by words or pinyin, those that begin with the text first; all of it for no text."""

    def find(text: str) -> Sequence[Offer]:
        found = [offer for offer in offers() if matches(text, offer.label)]
        return sorted(found, key=lambda offer: not offer.label.startswith(text))

    return find


class _Offers(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.offers: tuple[Offer, ...] = ()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return len(self.offers)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        offer = self.offers[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{offer.label}　{offer.beside}" if offer.beside else offer.label
        if role == Qt.ItemDataRole.BackgroundRole and index.row() == 0:  # what Enter takes
            return QBrush(style.current().colour("accent_soft"))
        return offer.label if role == Qt.ItemDataRole.EditRole else None

    def show(self, offers: Sequence[Offer]) -> None:
        self.beginResetModel()
        self.offers = tuple(offers)
        self.endResetModel()


class Suggest(QLineEdit):
    """``taken`` says what was chosen; ``written`` gives own words where ``own`` allows them; Down shows all."""

    taken = Signal(str)  # the id of an offer
    written = Signal(str)  # own words, that fit no offer
    refused = Signal(str)  # words that fit nothing
    went_back = Signal()  # Backspace with nothing left to take away

    def __init__(self, find: Find, hint: str = "", *, own: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._find, self._own = find, own
        self.setPlaceholderText(hint)
        self._model = _Offers()
        completer = QCompleter(self._model, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setMaxVisibleItems(MOST)
        popup = QListView()
        popup.setProperty("role", "offers")
        popup.setMinimumWidth(style.current().px(264))
        completer.setPopup(popup)
        completer.activated[QModelIndex].connect(self._take)  # type: ignore[index]
        self.setCompleter(completer)
        self.textEdited.connect(self._look)

    def _look(self, text: str) -> None:
        self._model.show(tuple(self._find(text.strip()))[:MOST] if text.strip() else ())

    def offer_all(self) -> None:
        """Drops the whole list down, as for an empty text."""
        self._model.show(tuple(self._find(self.text().strip())) or tuple(self._find("")))
        self.completer().complete()

    def best(self) -> Offer | None:
        """What Enter would take for the words that stand in it now; None for none."""
        text = self.text().strip()
        found = tuple(self._find(text)) if text else ()
        exact = next((offer for offer in found if offer.label == text), None)
        if exact is None and self._own and not text.isascii():
            return None
        return exact or next(iter(found), None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes; Down offers everything."""
        popup = self.completer().popup()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.text().strip():
            index = popup.currentIndex()
            if popup.isVisible() and index.isValid():  # the list gives the key to its field first
                popup.hide()
                self._take(index)
            else:
                self.settle()
            event.accept()
        elif event.key() == Qt.Key.Key_Down and not popup.isVisible():
            self.offer_all()
        elif event.key() == Qt.Key.Key_Backspace and not self.text():
            self.went_back.emit()
        else:
            super().keyPressEvent(event)

    def settle(self) -> None:
        """Takes what the words stand for, or says that they stand for nothing."""
        offer, text = self.best(), self.text().strip()
        self.completer().popup().hide()
        if offer is not None:
            self.taken.emit(offer.id)
        elif text and self._own:
            self.written.emit(text)
        elif text:
            self.refused.emit(text)

    def _take(self, index: QModelIndex) -> None:
        self.taken.emit(self._model.offers[index.row()].id)
