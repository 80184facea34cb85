"""The bar on top: which circle, the search, who is filling in, when it was saved, and three acts.

In a narrow window the acts keep their icons and lose their words.
"""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from lcsurvey.ui import icon, plain, style
from lcsurvey.ui.exchange.wording import HAND_OUT
from lcsurvey.ui.panel import Saved
from lcsurvey.ui.window.menu import MenuButton
from lcsurvey.ui.window.search import SearchBox
from lcsurvey.ui.words import tr


class Act(QToolButton):
    """An act of the header: an icon with a word that folds away."""

    def __init__(self, icon_name: str, words: str, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = style.current()
        self._icon, self._keys = icon_name, keys
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.show_words(words)
        self.setMinimumSize(now.px(36), now.px(36))
        self.fold(False)

    def show_words(self, words: str) -> None:
        """What it is called here."""
        if self.accessibleName() != words:
            self.setText(plain.caption(words))
            self.setAccessibleName(words)
            tip = tr("{words}（{keys}）", words=words, keys=self._keys) if self._keys else words
            self.setToolTip(plain.tip(tip))

    def fold(self, folded: bool) -> None:
        """Shows the icon alone, or with its word."""
        beside, alone = Qt.ToolButtonStyle.ToolButtonTextBesideIcon, Qt.ToolButtonStyle.ToolButtonIconOnly
        self.setToolButtonStyle(alone if folded else beside)
        now = style.current()
        self.setIcon(icon.icon(self._icon, gap=0 if folded else 4))
        self.setIconSize(QSize(now.px(16 if folded else 20), now.px("icon")))


class Header(QWidget):
    """The bar. It shows what it is told and says what was wished."""

    undo_wanted = Signal()
    print_wanted = Signal()
    submit_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = style.current()
        self.setProperty("role", "header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(now.px(56))
        self.circle = MenuButton("circle", tr("生活圈"))
        self.search = SearchBox()
        self.person = MenuButton("person", tr("现在是谁在填"))
        self.saved = Saved()
        self.undo = Act("undo", tr("撤销"), "Ctrl+Z")
        self.print = Act("print", tr("打印"), "Ctrl+P")
        self.submit = Act("send", HAND_OUT, "")
        self.undo.clicked.connect(self.undo_wanted)
        self.print.clicked.connect(self.print_wanted)
        self.submit.clicked.connect(self.submit_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(now.px(16), 0, now.px(12), 0)
        row.setSpacing(now.px(4))
        row.addWidget(self.circle)
        row.addSpacing(now.px(8))
        row.addWidget(self.search, 3)
        row.addStretch(1)
        for widget in (self.saved, self.person, self.undo, self.print, self.submit):
            row.addWidget(widget)
        self.search.setMinimumWidth(now.px(120))
        self.search.setMaximumWidth(now.px(400))
        self.search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._name, self._person, self._folded = "", "", False

    def show_circle(self, name: str) -> None:
        """Names the circle, or the list of all."""
        self._name = name
        self.circle.show_name(name, 168 if self._folded else 320)

    def show_person(self, name: str) -> None:
        """Names who is filling in."""
        self._person = name
        self.person.show_name(name or tr("请选择"), 64 if self._folded else 120)

    def show_saved(self, at: datetime) -> None:
        """Says when the last answer was put on disk."""
        self.saved.show_saved(at)

    def show_acts(self, *, undo: bool, printing: bool, submit: bool, table: bool) -> None:
        """Which acts make sense here; on a ``table`` it is that table that is handed in, elsewhere the file is made."""
        self.submit.show_words(tr("交表") if table else HAND_OUT)
        self.undo.setEnabled(undo)
        self.print.setEnabled(printing)
        self.submit.setEnabled(submit)

    def fold(self, folded: bool) -> None:
        """Makes room in a narrow window."""
        self._folded = folded
        for act in (self.undo, self.print, self.submit):
            act.fold(folded)
        self.show_circle(self._name)
        self.show_person(self._person)
