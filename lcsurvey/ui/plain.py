"""Words that people typed stay words: no markup in labels and tips, no shortcut made from an ``&``.

Sentences of the rooms below come through in the person's language (:func:`lcsurvey.ui.words.heard`).
"""

from __future__ import annotations

from html import escape

from PySide6.QtWidgets import QWidget

from lcsurvey.ui.words import heard


def caption(text: str) -> str:
    """Text for a button, an action, a menu or a tab, where Qt takes ``&`` for a shortcut."""
    return heard(text).replace("&", "&&").replace("\n", " ")


def tip(text: str) -> str:
    """Text for a tool tip, in widgets and item views alike, where Qt guesses at markup."""
    return f"<qt>{escape(heard(text))}</qt>" if text else ""


def window_title(text: str) -> str:
    """Text for a window's title, where Qt takes ``[*]`` for a place holder."""
    return text.replace("[*]", "[*][*]").replace("\n", " ")


def set_tip(widget: QWidget, text: str) -> None:
    """Gives a widget a tool tip and the same words for screen readers."""
    widget.setToolTip(tip(text))
    widget.setAccessibleDescription(heard(text))
