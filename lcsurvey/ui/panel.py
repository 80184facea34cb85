"""Larger shared pieces: headings, badges, a bar for a sentence, the empty screen, the page in one column."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import cached_property
from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from lcsurvey.ui import icon, plain, style
from lcsurvey.ui.parts import Button, IconButton, Text, quiet, repolish
from lcsurvey.ui.words import tr

Tone = Literal["open", "partial", "done", "wrong"]

WIDEST = (1 << 24) - 1
"""Qt's own bound of a widget's width: none."""


class Heading(QWidget):
    """The heading of a section: its name, quiet words beside it, and room for acts at the right."""

    def __init__(self, text: str, beside: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = style.current()
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(now.px(12))
        self.words = Text(text, "heading")
        self.beside = Text(beside, "small")
        self.row.addWidget(self.words)
        self.row.addWidget(self.beside)
        self.row.addStretch(1)
        self.setMinimumHeight(now.px("row"))

    def add(self, widget: QWidget) -> None:
        """Puts an act at the right."""
        self.row.addWidget(widget)


class Badge(QFrame):
    """A state: an icon and a word, so that the colour is never alone."""

    def __init__(
        self,
        word: str = "",
        icon_name: str = "state-empty",
        tone: Tone = "open",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "badge")
        now = style.current()
        row = QHBoxLayout(self)
        row.setContentsMargins(now.px(8), now.px(2), now.px(10), now.px(2))
        row.setSpacing(now.px(4))
        self.picture = QLabel()
        self.word = Text()
        row.addWidget(self.picture)
        row.addWidget(self.word)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_state(word, icon_name, tone)

    def show_state(self, word: str, icon_name: str, tone: Tone) -> None:
        """Shows a state."""
        self.setProperty("tone", tone)
        repolish(self)
        self.picture.setPixmap(icon.pixmap(icon_name, tone, 12))
        self.word.setText(word)
        repolish(self.word)


class EmptyState(QWidget):
    """An empty screen that says what to do first."""

    def __init__(self, icon_name: str, sentence: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = style.current()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(now.px(24), now.px(48), now.px(24), now.px(48))
        self.column.setSpacing(now.px(8))
        self.column.addStretch(1)
        picture = QLabel()
        picture.setPixmap(icon.pixmap(icon_name, "line_strong", 40))
        self.sentence = Text(sentence, wrap=True)
        self.hint = Text(hint, "quiet", wrap=True)
        for widget in (picture, self.sentence, self.hint):
            if isinstance(widget, QLabel):
                widget.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self.column.addWidget(widget)
        self.hint.setVisible(bool(hint))
        self.column.addStretch(2)

    def add(self, button: QPushButton) -> None:
        """Puts the act to begin with under the words."""
        self.column.insertSpacing(self.column.count() - 1, style.current().px(8))
        self.column.insertWidget(self.column.count() - 1, button, 0, Qt.AlignmentFlag.AlignHCenter)
        if self.focusProxy() is None:
            self.setFocusProxy(button)


class Saved(QWidget):
    """已存 14:32:07: when what is shown was last put on disk."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = style.current()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(now.px(4))
        self.picture = QLabel()
        self.words = Text("", "small")
        row.addWidget(self.picture)
        row.addWidget(self.words)
        self.setAccessibleName(tr("保存时间"))

    def show_saved(self, at: datetime) -> None:
        """Shows the moment (any zone) of the last durable save in this computer's time."""
        self.picture.setPixmap(icon.pixmap("tick", "done", 12))
        self.words.setText(tr("已存 {astimezone:%H:%M:%S}", astimezone=at.astimezone()))


class MessageBar(QFrame):
    """A sentence across the screen, with at most one act. Hidden until there is something to say."""

    action_wanted = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "message")
        self._then: Callable[[], object] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.hide()

    @cached_property
    def words(self) -> Text:
        """The sentence."""
        made = Text("", wrap=True, parent=self)
        made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return made

    @cached_property
    def act(self) -> Button:
        """The act."""
        made = quiet("")
        made.clicked.connect(self._act)
        return made

    def _lay_out(self) -> None:
        """When there is something to say for the first time: most of them never have."""
        now = style.current()
        row = QHBoxLayout(self)
        row.setContentsMargins(now.px(12), now.px(6), now.px(6), now.px(6))
        row.setSpacing(now.px(8))
        self._picture = QLabel()
        close = IconButton("close", tr("关闭提示"))
        close.clicked.connect(self._close)
        row.addWidget(self._picture)
        row.addWidget(self.words, 1)
        row.addWidget(self.act)
        row.addWidget(close)

    def show_message(
        self, sentence: str, tone: Tone = "wrong", action: str = "", then: Callable[[], object] | None = None
    ) -> None:
        """Says a sentence; ``action`` is the word on the button, ``then`` what it does."""
        if self.layout() is None:
            self._lay_out()
        self.setProperty("tone", tone)
        repolish(self)
        name = {"wrong": "warning", "partial": "information", "open": "information", "done": "tick"}[tone]
        self._picture.setPixmap(icon.pixmap(name, tone))
        self.words.setText(sentence)
        self.act.setText(plain.caption(action))
        self.act.setVisible(bool(action))
        self._then = then
        self.show()

    def _act(self) -> None:
        then = self._then
        self.hide()
        self.action_wanted.emit()
        if then:
            then()

    def _close(self) -> None:
        self.hide()
        self.closed.emit()


class Column(QWidget):
    """A page whose contents are never wider than one likes to read; centred when ``centred``."""

    def __init__(self, width: int = 720, *, centred: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "page")
        self._width = style.current().px(width)
        self._centred = centred
        self.column = QVBoxLayout(self)
        self.column.setSpacing(style.current().px(8))
        self._edge = style.current().px(24)
        self.column.setContentsMargins(self._edge, self._edge, self._edge, self._edge)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps the measure."""
        spare = max(self._edge, self.width() - self._width - self._edge)
        left = max(self._edge, (self.width() - self._width) // 2) if self._centred else self._edge
        self.column.setContentsMargins(left, self._edge, left if self._centred else spare, self._edge)
        super().resizeEvent(event)


def page_column(page: QWidget) -> QVBoxLayout:
    """The column of a screen that fills the window, with its margins."""
    now = style.current()
    column = QVBoxLayout(page)
    column.setContentsMargins(now.px(24), now.px(16), now.px(24), now.px(8))
    column.setSpacing(now.px(8))
    return column


def scrolls(area: QScrollArea, page: QWidget) -> None:
    """Lets a page go up and down in an area, and across where it cannot be narrower; the area never takes the keyboard."""
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(page)


def clear(layout: QLayout) -> None:
    """Takes everything out of a layout; its widgets go."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def line(parent: QWidget | None = None) -> QFrame:
    """A hairline from left to right."""
    made = QFrame(parent)
    made.setProperty("role", "line")
    made.setFixedHeight(1)
    return made
