"""Formats as they are typed on the screen: a few letters of pinyin, an alias, or the word itself."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from lcsurvey.circle.catalogue import catalogue
from lcsurvey.circle.spelling import spelling
from lcsurvey.ui.suggest import Offer, Suggest


def find_formats(text: str) -> Sequence[Offer]:
    """The formats that fit, the nearest first; all of them for no text. Whose initials are just the text comes first."""
    known = catalogue()
    found = known.search(text) if text else known.formats
    if text.isascii() and text:
        found = tuple(sorted(found, key=lambda item: text.lower() not in spelling(item.label).split()))
    return [Offer(item.id, item.label, item.category) for item in found]


def format_id(word: str) -> str:
    """The id of a format from its word, an alias or its id; the word as it is where there is none."""
    found = catalogue().named(word)
    return found.id if found else word.strip()


class FormatEdit(Suggest):
    """A field for one format; what was taken stands in it as its word."""

    def __init__(self, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(find_formats, hint, parent=parent)
        self.taken.connect(self.show_format)

    def show_format(self, id_: str) -> None:
        """Shows a format, ready to be typed over."""
        self.setText(catalogue().label(id_) if id_ else "")
        self.selectAll()

    def words(self) -> str:
        """The word of the format that fits what was typed; the typed words where none does."""
        best = self.best()
        return best.label if best else self.text().strip()
