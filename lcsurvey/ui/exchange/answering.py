"""回执 and 退回: one file that tells every sender what became of theirs, and one that brings tables back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lcsurvey.ui.exchange.lines import Cell, Column, Line
from lcsurvey.ui.exchange.order import OrderPage
from lcsurvey.ui.exchange.wording import KINDS, when
from lcsurvey.ui.panel import EmptyState
from lcsurvey.ui.wording import count, listed
from lcsurvey.ui.words import tr

_RECEIVED = (
    Column(tr("谁交的")),
    Column(tr("生活圈")),
    Column(tr("收到"), 116, from_width=440),
    Column(tr("两份不一样"), 96, right=True, from_width=520),
)
_RETURNED = (Column(tr("生活圈")), Column(tr("退回的表")), Column(tr("理由"), from_width=520))


@dataclass(frozen=True, slots=True)
class Unanswered:
    """A package that came in and that no receipt has told of yet."""

    package: str
    kind: str
    who: str
    circles: tuple[str, ...]
    at: datetime
    differing: int


@dataclass(frozen=True, slots=True)
class Returned:
    """A circle in which tables were returned: their titles and reasons."""

    circle: str
    name: str
    tables: tuple[str, ...]
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """A wish: packages to acknowledge, or circles to return."""

    which: tuple[str, ...]
    remark: str
    folder: Path


class ReceiptPage(OrderPage):
    """``answer_wanted`` with an :class:`Answer` that names packages."""

    answer_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        empty = EmptyState("state-done", tr("没有要回的。"), tr("收到的文件都给过回执了。再收到新的，这里就会列出来。"))
        super().__init__(_RECEIVED, tr("还没有给回执的文件"), empty, tr("做成回执文件"), parent)
        words = tr(
            "一个文件回给所有人：发到群里，各人收进去，就看到自己的那份已收到、收到几次、有几处不一样。里面没有填报的内容。"
        )
        self.order.to.say(words)
        self.order.finish()
        self.wanted.connect(self._want)
        self.model.ticks_changed.connect(self._ticked)

    def show_packages(self, packages: Sequence[Unanswered]) -> None:
        """What came in since the last receipt."""
        self.show_lines([_received(one) for one in packages])
        self._ticked()

    def _ticked(self) -> None:
        number = len(self.model.ticked())
        self.searched.words.setText(tr("选了 {count} 个", count=count(number)) if self.model.lines else "")
        self.order.make.setEnabled(bool(number))

    def _want(self) -> None:
        packages = tuple(self.model.ticked())
        self.answer_wanted.emit(Answer(packages, self.order.remark.words().strip(), self.order.folder))


class ReturnPage(OrderPage):
    """``answer_wanted`` with an :class:`Answer` that names circles; ``circle_wanted`` to look at one."""

    answer_wanted = Signal(object)
    circle_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        hint = tr("打开交上来的表，点“退回”写明理由；写好以后到这里做成文件发给对方。")
        empty = EmptyState("state-returned", tr("没有退回的表。"), hint)
        super().__init__(_RETURNED, tr("退回的表"), empty, tr("做成退回文件"), parent)
        self.order.to.say(tr("对方收进去，就停在第一条意见上；你改好的地方也一起带下去。"))
        self.order.finish()
        self.wanted.connect(self._want)
        self.opened.connect(lambda one: self.circle_wanted.emit(one.key) if one is not None else None)
        self.model.ticks_changed.connect(self._ticked)

    def show_returned(self, returned: Sequence[Returned], ticked: Sequence[str] = ()) -> None:
        """Circles with tables that stand returned; only ``ticked`` are ticked, all of them where it names none."""
        self.show_lines([_returned(one, not ticked or one.circle in ticked) for one in returned])
        self._ticked()

    def _ticked(self) -> None:
        number = len(self.model.ticked())
        self.searched.words.setText(tr("选了 {count} 个生活圈", count=count(number)) if self.model.lines else "")
        self.order.make.setEnabled(bool(number))

    def _want(self) -> None:
        circles = tuple(self.model.ticked())
        self.answer_wanted.emit(Answer(circles, self.order.remark.words().strip(), self.order.folder))


def _received(one: Unanswered) -> Line:
    cells = (
        Cell(one.who, tip=KINDS.get(one.kind, "")), Cell(listed(one.circles, 2), tip=tr("、").join(one.circles)),
        Cell(when(one.at), order=one.at.timestamp()),
        Cell(count(one.differing) if one.differing else "", tone="partial", order=one.differing),
    )  # fmt: skip
    return Line(one.package, cells, True)


def _returned(one: Returned, ticked: bool) -> Line:
    cells = (
        Cell(one.name),
        Cell(listed(one.tables, 2), tip=tr("、").join(one.tables)),
        Cell(tr("；").join(one.reasons), tone="quiet"),
    )
    return Line(one.circle, cells, ticked)
