"""Over the field of a question: what desks said of it, and where two computers say different things of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from lcsurvey.ui import icon, plain, style
from lcsurvey.ui.differences import wording
from lcsurvey.ui.flow import FlowLayout
from lcsurvey.ui.panel import Tone, clear
from lcsurvey.ui.parts import Button, Text, repolish, secondary
from lcsurvey.ui.returning.remarks import Remark
from lcsurvey.ui.words import tr

if TYPE_CHECKING:
    from lcsurvey.store.difference import Difference, Side

_WIDEST = 400
"""A button with an answer on it is never wider; logical pixels at 100 %."""


class Strip(QFrame):
    """An icon, words, and under them what can be done."""

    def __init__(self, words: str, icon_name: str, tone: Tone) -> None:
        super().__init__()
        now = style.current()
        self.setProperty("role", "message")
        self.setProperty("tone", tone)
        repolish(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(now.px(8), now.px(4), now.px(8), now.px(4))
        row.setSpacing(now.px(8))
        picture = QLabel()
        picture.setPixmap(icon.pixmap(icon_name, tone))
        picture.setContentsMargins(0, now.px(2), 0, 0)
        self.words = Text(words, wrap=True)
        self.words.setAccessibleName(words)
        self.column = QVBoxLayout()
        self.column.setSpacing(now.px(4))
        self.column.addWidget(self.words)
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self.column, 1)


class Said(QWidget):
    """A strip for each remark, quiet once it was acted on; one for each difference, whose answers are buttons."""

    picked = Signal(object, object)
    """A difference and the side that counts from now on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = style.current()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, now.px(4))
        self._column.setSpacing(now.px(2))
        self._shown: tuple[object, ...] = ()
        self.buttons: list[Button] = []

    def show_said(self, remarks: Sequence[Remark], differing: Sequence[Difference], label: str) -> None:
        """Shows them; takes no room where there are none. ``label`` is the question's."""
        self.setVisible(bool(remarks) or bool(differing))
        wanted = (tuple(remarks), tuple(differing))
        if wanted == self._shown:
            return
        self._shown = wanted
        self.buttons = []
        clear(self._column)
        for remark in remarks:
            words = f"{remark.line}{(tr('　已改') if remark.changed else '')}"
            made = Strip(words, "tick", "done") if remark.changed else Strip(words, "information", "partial")
            self._column.addWidget(made)
        for difference in differing:
            self._column.addWidget(self._difference(difference, label))

    def _difference(self, difference: Difference, label: str) -> QWidget:
        """两份不一样: what it is about where the question has several fields, what both came from, the answers."""
        named = difference.label.removeprefix(f"{label} · ").removesuffix(f" · {label}")
        what = "" if named == label else tr("“{named}”", named=named)
        base = tr("，原来是“{names}”", names=" ".join(difference.base_words.split())) if difference.base_words else ""
        strip = Strip(tr("{what}两份不一样{base}。以哪一个为准？", what=what, base=base), "compare", "partial")
        acts = QWidget()
        flow = FlowLayout(style.current().px(8), acts)
        for side in wording.ordered(difference):
            button = self._button(side)
            button.clicked.connect(lambda _=False, side=side: self.picked.emit(difference, side))
            self.buttons.append(button)
            flow.addWidget(button)
        strip.column.addWidget(acts)
        return strip

    def _button(self, side: Side) -> Button:
        made = secondary("", hint=f"{side.words}\n{wording.source(side)}")
        metrics, room = QFontMetrics(made.font()), style.current().px(_WIDEST)
        source = metrics.elidedText(wording.source(side), Qt.TextElideMode.ElideRight, room * 3 // 4)
        rest = room - metrics.horizontalAdvance(f"　{source}")
        value = metrics.elidedText(wording.value_of(side), Qt.TextElideMode.ElideRight, rest)
        made.setText(plain.caption(f"{value}　{source}"))
        made.setAccessibleName(
            tr("以“{value_of}”为准，{source}", value_of=wording.value_of(side), source=wording.source(side))
        )
        return made
