"""The small widgets that every screen shares: words, buttons, the search field.

All take plain text. Lengths follow the size of the text through :mod:`lcsurvey.ui.style`; colours come from
the style sheet through the properties ``role``, ``kind`` and ``tone``.
"""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QSizePolicy, QToolButton, QWidget

from lcsurvey.ui import icon, plain, style
from lcsurvey.ui.words import LANGUAGE, heard, tr

Role = Literal["body", "title", "small", "quiet", "heading", "wrong", "doubt", "figure"]
Kind = Literal["primary", "secondary", "quiet", "danger", "card", "place"]


def repolish(widget: QWidget) -> None:
    """Takes up a changed ``role``, ``kind`` or ``tone``; what was never shown takes it up when it is."""
    if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        return
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def put_away(widget: QWidget, away: bool) -> None:
    """Hides, or shows again; what is as wished is left alone.

    A part of a screen that nobody sees yet, shown by itself, would be styled and laid out alone, and again with the whole.
    """
    if widget.isHidden() != away:
        widget.setVisible(not away)


class Text(QLabel):
    """Words, never markup. ``wrap`` lets them run over several lines."""

    def __init__(
        self, text: str = "", role: Role = "body", *, wrap: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setWordWrap(wrap)
        self.setText(text)
        if wrap:
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.MinimumExpanding)

    def setText(self, text: str) -> None:
        """Shows words; a sentence of the rooms below in the person's language."""
        super().setText(heard(text))

    def say(self, text: str) -> None:
        """Shows words, or takes no room."""
        if self.text() != text:
            self.setText(text)
        put_away(self, not text)

    def show_role(self, role: Role) -> None:
        """Changes what kind of words these are."""
        self.setProperty("role", role)
        repolish(self)


class Elided(Text):
    """One line of a person's words that may be too long: shortened with …, whole in the tip.

    ``core`` is what is shown of it where there is no room for all.
    """

    def __init__(self, text: str = "", role: Role = "body", parent: QWidget | None = None, *, core: str = "") -> None:
        super().__init__("", role, parent=parent)
        self._core = heard(core)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Shows one line; line breaks become spaces."""
        super().setText(" ".join(text.split("\n")))
        self.setToolTip(plain.tip(text))

    def minimumSizeHint(self) -> QSize:
        """Wide enough for four characters."""
        return QSize(QFontMetrics(self.font()).horizontalAdvance(tr("四个字…")), super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws what fits."""
        painter = QPainter(self)
        room = self.contentsRect()
        whole = not self._core or self.fontMetrics().horizontalAdvance(self.text()) <= room.width()
        words = self.text() if whole else self._core
        text = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(room, int(self.alignment() | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), text)


def name_at_left(name: str) -> Text:
    """The name of a field at its left; English words are longer, and may take two lines."""
    now = style.current()
    made = Text(name, "quiet", wrap=LANGUAGE != "zh")
    made.setFixedWidth(now.px(88 if LANGUAGE == "zh" else 106))
    made.setMinimumHeight(now.px(36))
    return made


class Button(QPushButton):
    """A button with a word on it. ``kind``: primary (one a screen), secondary, quiet, danger."""

    def __init__(
        self,
        text: str,
        kind: Kind = "secondary",
        *,
        icon_name: str = "",
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(plain.caption(text), parent)
        self.setProperty("kind", kind)
        self.setAccessibleName(text)
        self.setAutoDefault(kind == "primary")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        if icon_name:
            colour = {"primary": "on_accent", "quiet": "accent", "danger": "wrong"}.get(kind, "quiet")
            self.setIcon(icon.icon(icon_name, colour, gap=4))
            self.setIconSize(QSize(style.current().px(20), style.current().px(16)))
        if hint:
            plain.set_tip(self, hint)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it, as Space does."""
        if (
            event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        ):
            self.click()
            return
        super().keyPressEvent(event)


def primary(text: str, **more: str) -> Button:
    """The one act that a screen is for."""
    return Button(text, "primary", icon_name=more.get("icon_name", ""), hint=more.get("hint", ""))


def secondary(text: str, **more: str) -> Button:
    """An act among others."""
    return Button(text, "secondary", icon_name=more.get("icon_name", ""), hint=more.get("hint", ""))


def quiet(text: str, **more: str) -> Button:
    """An act that is seldom wanted, or stands in a row."""
    return Button(text, "quiet", icon_name=more.get("icon_name", ""), hint=more.get("hint", ""))


class IconButton(QToolButton):
    """A picture to click; the words are its tip and its name for screen readers."""

    def __init__(self, icon_name: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = style.current()
        self.setIcon(icon.icon(icon_name))
        self.setIconSize(QSize(now.px("icon"), now.px("icon")))
        self.setFixedSize(now.px(36), now.px(36))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(words)
        self.setToolTip(plain.tip(words))


class SearchField(QLineEdit):
    """Where one types what one looks for. Down goes to the list, Esc clears."""

    went_down = Signal()

    def __init__(self, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self.setClearButtonEnabled(True)
        self.setProperty("role", "search")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the glass before the words."""
        super().paintEvent(event)
        now = style.current()
        size = now.px("icon")
        QPainter(self).drawPixmap(now.px(10), (self.height() - size) // 2, icon.pixmap("search", "faint"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc clears what was typed; Down gives the keyboard to the list."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() == Qt.Key.Key_Down:
            self.went_down.emit()
        else:
            super().keyPressEvent(event)
