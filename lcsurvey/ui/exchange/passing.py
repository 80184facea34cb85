"""移交: a circle, or the whole computer, to a colleague or a new machine; this one only reads afterwards."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog, QWidget

from lcsurvey.ui.exchange.lines import Cell, Column, Line
from lcsurvey.ui.exchange.order import Labelled, OrderPage
from lcsurvey.ui.exchange.standing import CircleStanding
from lcsurvey.ui.field import Field
from lcsurvey.ui.panel import EmptyState, MessageBar
from lcsurvey.ui.parts import IconButton, Text, quiet, secondary
from lcsurvey.ui.segments import Segments
from lcsurvey.ui.wording import count
from lcsurvey.ui.words import tr

SOME, WHOLE = "some", "whole"
CHOOSE = tr("空格选中")
NONE = tr("没有可以移交的生活圈。")
AGAIN = tr("要在这里接着填，就收回。")
_COLUMNS = (Column(tr("生活圈")), Column(tr("街道"), 144, from_width=420), Column(tr("已交表"), 88, right=True))


@dataclass(frozen=True, slots=True)
class Pass:
    """A wish: these circles, or with none of them everything; ``key`` is the file that names who may open it."""

    circles: tuple[str, ...]
    key: Path | None
    remark: str
    folder: Path


class PassingPage(OrderPage):
    """``pass_wanted`` with a :class:`Pass`; ``back_wanted`` with the circles that shall be worked on here again."""

    pass_wanted = Signal(object)
    back_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        self.empty = EmptyState("circle", NONE, AGAIN)
        super().__init__(_COLUMNS, tr("移交哪些生活圈"), self.empty, tr("移交"), parent)
        self.which = Segments(((SOME, tr("选中的")), (WHOLE, tr("整台电脑"))), tr("移交什么"), must=True)
        self.which.show_value(SOME)
        self.key = Field(tr("对方的钥匙"), hint=tr("可以不选"))
        choose = quiet(tr("选…"))
        choose.clicked.connect(self._choose_key)
        self.key.put_right(choose)
        self.warning = MessageBar()
        for close in self.warning.findChildren(IconButton):
            close.hide()
        self.sure = QCheckBox(tr("我知道，移交以后本机只能看"))
        words = tr("填了一半的、照片原图、任务和期限都带过去，对方接着填。")
        self.order.to.say(words)
        self.gone = Text("", "quiet", wrap=True)
        self.back = secondary(tr("收回…"))
        self.all_back = secondary(tr("收回…"))
        self.empty.add(self.all_back)
        for back in (self.back, self.all_back):
            back.clicked.connect(lambda: self.back_wanted.emit(self._gone))
        self._gone: tuple[str, ...] = ()
        self.order.finish(Labelled(tr("移交"), self.which), self.key, self.warning, self.sure)
        self.order.column.insertWidget(self.order.column.count() - 1, self.gone)
        self.order.column.insertWidget(self.order.column.count() - 1, self.back, 0, Qt.AlignmentFlag.AlignLeft)
        self.show_gone((), "")
        self.which.picked.connect(lambda _: self._ticked())
        self.sure.toggled.connect(lambda _: self._ticked())
        self.model.ticks_changed.connect(self._ticked)
        self.wanted.connect(self._want)

    def show_gone(self, circles: Sequence[str], words: str) -> None:
        """What was handed over before: its circles (none for everything), in words; no words for nothing."""
        self._gone = tuple(circles)
        self.gone.say(words)
        self.back.setVisible(bool(words))
        self.empty.sentence.setText(words or NONE)  # shown where nothing is left
        self.empty.hint.setVisible(bool(words))
        self.all_back.setVisible(bool(words))

    def show_circles(self, circles: Sequence[CircleStanding], ticked: Sequence[str] = ()) -> None:
        """Every circle that is still this computer's."""
        self.show_lines(
            [
                Line(
                    one.id,
                    (Cell(one.name), Cell(one.region), Cell(f"{one.handed}/{len(one.tables)}", order=one.handed)),
                    one.id in ticked,
                )
                for one in circles
            ]
        )
        self._ticked()

    def take_focus(self) -> None:
        """The keyboard is in the list; on 收回 where everything was handed over."""
        if not self.model.lines and not self.all_back.isHidden():
            self.all_back.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().take_focus()

    def _ticked(self) -> None:
        whole = self.which.value == WHOLE
        number = len(self.model.lines) if whole else len(self.model.ticked())
        self.list.setEnabled(not whole)
        what = (
            tr("整台电脑的全部内容")
            if whole
            else tr("这 {count} 个生活圈", count=count(number))
            if number
            else tr("选中的生活圈")
        )
        self.searched.words.setText(
            tr("全部")
            if whole
            else tr("选了 {count} 个", count=count(number))
            if number
            else CHOOSE
            if self.model.lines
            else ""
        )
        words = tr("{what}移交以后，本机只能看、不能改。文件做好、核对过以后才生效；没做成就什么都不变。", what=what)
        self.warning.show_message(words, "partial")
        self.order.make.setEnabled(bool(number) and self.sure.isChecked())

    def _choose_key(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, tr("选对方给的钥匙文件"), "", tr("钥匙文件 (*.pub)"))
        if chosen:
            self.key.show_value(chosen)

    def _want(self) -> None:
        circles = () if self.which.value == WHOLE else tuple(self.model.ticked())
        key = self.key.words().strip()
        wish = Pass(circles, Path(key) if key else None, self.order.remark.words().strip(), self.order.folder)
        self.pass_wanted.emit(wish)
