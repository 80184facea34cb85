"""疑似重复: what two computers registered separately and may be one thing, side by side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from lcsurvey.circle.catalogue import catalogue
from lcsurvey.circle.name import short_name
from lcsurvey.errors import LCSurveyError
from lcsurvey.record import clock
from lcsurvey.store.kinds import KINDS, Field
from lcsurvey.ui import style
from lcsurvey.ui.differences.wording import when
from lcsurvey.ui.panel import clear, scrolls
from lcsurvey.ui.parts import Button, Text, quiet, secondary
from lcsurvey.ui.words import said, tr

if TYPE_CHECKING:
    from lcsurvey.store.twins import Twin
    from lcsurvey.store.workspace import Workspace

MOST = 50
"""So many pairs are shown at once; those after them come up as these are settled."""
_HIDDEN = frozenset({"circle", "circles", "same_as", "latitude", "longitude", "seen_by", "code"})
_ONE = {"outlet": tr("家"), "community": tr("个社区"), "compound": tr("个小区")}


class TwinCard(QFrame):
    """One pair: 1 and 2 keep a side, 0 says that they are two. ``settled`` once that is on disk."""

    kept = Signal(int)
    """The side that stays: 0 the left one, 1 the right one."""
    apart = Signal()

    def __init__(self, workspace: Workspace, twin: Twin, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = style.current()
        self.twin = twin
        one = _ONE.get(twin.kind, tr("个"))
        self.setProperty("role", "message")
        self.setProperty("tone", "open")
        grid = QGridLayout(self)
        grid.setContentsMargins(now.px(16), now.px(12), now.px(16), now.px(12))
        grid.setHorizontalSpacing(now.px(16))
        grid.setVerticalSpacing(now.px(4))
        label = said(KINDS[twin.kind].label)
        circle = short_name(workspace.circle(twin.circle).name) if twin.circle else ""
        head = QHBoxLayout()
        head.setSpacing(now.px(12))
        head.addWidget(Text(f"{circle}　{label}", "heading"))
        head.addWidget(Text(twin.reason, "small"), 1)
        self.two = quiet(tr("不是同一{one}", one=one))
        self.two.setAccessibleName(
            tr(
                "“{keeper_title}”和“{loser_title}”不是同一{one}",
                keeper_title=twin.keeper_title,
                loser_title=twin.loser_title,
                one=one,
            )
        )
        self.two.clicked.connect(self.apart)
        head.addWidget(self.two)
        grid.addLayout(head, 0, 0, 1, 3)
        self.keeps: list[Button] = []
        things = _things(workspace, twin)
        rows = list(_rows(twin.kind, things, (_maker(workspace, twin.keeper), _maker(workspace, twin.loser))))
        for at, (name, left, right) in enumerate(rows, 1):
            grid.addWidget(Text(name, "quiet"), at, 0, Qt.AlignmentFlag.AlignTop)
            differs = left != right and at < len(rows)
            for column, words in ((1, left), (2, right)):
                grid.addWidget(Text(words, "heading" if differs else "body", wrap=True), at, column)
        for side, title in enumerate((twin.keeper_title, twin.loser_title)):
            keep = secondary(tr("{side} 是同一{one}，留这一条", side=side + 1, one=one))
            keep.setAccessibleName(tr("{side}，是同一{one}，留“{title}”", side=side + 1, one=one, title=title))
            keep.clicked.connect(lambda _=False, side=side: self.kept.emit(side))
            self.keeps.append(keep)
            grid.addWidget(keep, len(rows) + 1, side + 1, Qt.AlignmentFlag.AlignLeft)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        grid.setColumnMinimumWidth(0, now.px(72))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1, 2, and 0 or Del for neither."""
        text = event.text()
        if text in ("1", "2"):
            self.kept.emit(int(text) - 1)
        elif text == "0" or event.key() == Qt.Key.Key_Delete:
            self.apart.emit()
        else:
            super().keyPressEvent(event)


class TwinsPane(QScrollArea):
    """All pairs. ``settled`` gives moment and words; ``failed`` why it could not be."""

    settled = Signal(object, str)
    failed = Signal(str)

    def __init__(self, workspace: Workspace, circle: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = style.current()
        self._workspace, self._circle = workspace, circle
        self.twins: tuple[Twin, ...] = ()
        self.cards: list[TwinCard] = []
        inside = QWidget()
        inside.setProperty("role", "page")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(now.px(16), now.px(8), now.px(16), now.px(16))
        self._column.setSpacing(now.px(8))
        scrolls(self, inside)

    def refresh(self) -> int:
        """Shows the pairs that are open now; how many there are."""
        self.twins = self._workspace.differences.twins(self._circle)
        clear(self._column)
        self.cards = []
        for twin in self.twins[:MOST]:
            card = TwinCard(self._workspace, twin)
            card.kept.connect(lambda side, twin=twin: self.keep(twin, side))
            card.apart.connect(lambda twin=twin: self.part(twin))
            for button in (*card.keeps, card.two):
                button.setEnabled(not self._workspace.read_only)
            self.cards.append(card)
            self._column.addWidget(card)
        self._column.addStretch(1)
        return len(self.twins)

    def keep(self, twin: Twin, side: int) -> None:
        """They are one: this side stays, the other is counted no more."""
        stays, goes = (twin.keeper, twin.loser) if side == 0 else (twin.loser, twin.keeper)
        title = twin.keeper_title if side == 0 else twin.loser_title
        self._settle(
            twin,
            lambda: self._workspace.differences.same(stays, goes).at,
            tr("定为同一个，留“{title}”；按 Ctrl+Z 撤销。", title=title),
        )

    def part(self, twin: Twin) -> None:
        """They are two."""
        words = tr(
            "“{keeper_title}”和“{loser_title}”不是同一个；按 Ctrl+Z 撤销。",
            keeper_title=twin.keeper_title,
            loser_title=twin.loser_title,
        )
        self._settle(twin, lambda: self._workspace.differences.not_same(twin.loser).at, words)

    def _settle(self, twin: Twin, act: Any, words: str) -> None:
        if self._workspace.read_only:
            return
        try:
            at: datetime = act()
        except LCSurveyError as error:
            self.failed.emit(str(error))
            self.refresh()
            return
        self.refresh()
        self.take_focus()
        self.settled.emit(at, words)

    def take_focus(self) -> None:
        """The keyboard is at the first pair."""
        if self.cards:
            self.cards[0].keeps[0].setFocus(Qt.FocusReason.OtherFocusReason)


def _things(workspace: Workspace, twin: Twin) -> tuple[Any, Any]:
    listing: Any = {
        "outlet": workspace.outlets, "compound": workspace.compounds, "community": workspace.communities,
    }[twin.kind]  # fmt: skip
    by_id: Mapping[str, Any] = {one.id: one for one in listing(twin.circle)}
    return by_id.get(twin.keeper), by_id.get(twin.loser)


def _maker(workspace: Workspace, thing: str) -> str:
    """Who registered it, and when."""
    first = next(iter(workspace.history(thing)), None)
    return "" if first is None else f"{first.a} {when(clock.moment(first.h))}"


def _rows(kind: str, things: Sequence[Any], makers: tuple[str, str]) -> Iterator[tuple[str, str, str]]:
    """Name, left, right of what either says; what both leave empty is left out."""
    for field in KINDS[kind].fields:
        if field.name in _HIDDEN or not hasattr(things[0], field.name):
            continue
        left, right = (_words(field, getattr(thing, field.name, None)) for thing in things)
        if left or right:
            yield field.label, left or tr("没有填"), right or tr("没有填")
    yield tr("登记"), *makers


def _words(field: Field, value: Any) -> str:
    if value is None or value in ("", (), {}):
        return ""
    if isinstance(value, bool):
        return tr("是") if value else tr("否")
    if field.type in ("format", "formats"):
        return tr("、").join(catalogue().label(one) for one in ([value] if isinstance(value, str) else value))
    if isinstance(value, Mapping):
        return tr("、").join(f"{said(field.choices.get(name, name))} {number}" for name, number in value.items())
    if isinstance(value, tuple):
        return tr("、").join(value)
    words = f"{value.normalize():f}" if isinstance(value, Decimal) else str(value)
    return f"{words} {field.unit}".rstrip()
