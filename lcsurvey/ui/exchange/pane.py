"""The pane beside a list of 收发: a name, words, and the acts under them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from lcsurvey.ui import style
from lcsurvey.ui.flow import FlowLayout
from lcsurvey.ui.panel import WIDEST, clear, scrolls
from lcsurvey.ui.parts import Text

WIDTH = 336


class SidePage(QScrollArea):
    """A page of a fixed width (logical pixels at 100 %) beside a list, its widgets in ``column``."""

    def __init__(self, width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = style.current()
        self._width = now.px(width)
        self.spread(whole=False)
        page = QWidget()
        page.setProperty("role", "page")
        page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        scrolls(self, page)
        self.column = QVBoxLayout(page)
        self.column.setContentsMargins(now.px(16), now.px(8), now.px(16), now.px(16))
        self.column.setSpacing(now.px(8))

    def spread(self, *, whole: bool) -> None:
        """Its own width, or the whole of what there is where it stands under a list."""
        self.setMinimumWidth(0 if whole else self._width)
        self.setMaximumWidth(WIDEST if whole else self._width)


class SidePane(SidePage):
    """Facts as pairs of a name and words, a sentence over them, acts under them."""

    def __init__(self, acts: Sequence[QPushButton], parent: QWidget | None = None) -> None:
        super().__init__(WIDTH, parent)
        now = style.current()
        self.setProperty("role", "drawer")
        self.name = Text("", wrap=True)
        self.sentence = Text("", "quiet", wrap=True)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(now.px(12))
        self._grid.setVerticalSpacing(now.px(4))
        self._grid.setColumnStretch(1, 1)
        self.column.addWidget(self.name)
        self.column.addWidget(self.sentence)
        self.column.addLayout(self._grid)
        holder = QWidget()
        flow: QLayout = FlowLayout(now.px(8), holder)
        flow.setContentsMargins(0, now.px(8), 0, 0)
        self.acts = tuple(acts)
        for act in acts:
            flow.addWidget(act)
        self.column.addWidget(holder)
        self.column.addStretch(1)

    def show_facts(self, name: str, sentence: str, facts: Sequence[tuple[str, str]]) -> None:
        """Shows one thing; facts without words are left out."""
        self.name.setText(name)
        self.sentence.say(sentence)
        clear(self._grid)
        for row, (fact, words) in enumerate((fact, words) for fact, words in facts if words):
            at = Qt.AlignmentFlag.AlignTop
            self._grid.addWidget(Text(fact, "quiet"), row, 0, at)
            self._grid.addWidget(Text(words, wrap=True), row, 1, at)
