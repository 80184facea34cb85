"""下发: circles for those below, until when, whom to ring; one file, or one for every circle."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lcsurvey.ui.exchange.lines import Cell, Column, Line
from lcsurvey.ui.exchange.order import Labelled, OrderPage
from lcsurvey.ui.exchange.standing import CircleStanding
from lcsurvey.ui.exchange.wording import day_words, due
from lcsurvey.ui.field import Field
from lcsurvey.ui.panel import EmptyState
from lcsurvey.ui.parts import quiet
from lcsurvey.ui.segments import Segments
from lcsurvey.ui.wording import count
from lcsurvey.ui.words import tr

_COLUMNS = (
    Column(tr("生活圈")),
    Column(tr("街道"), 128, from_width=560),
    Column(tr("上次下发"), 112),
    Column(tr("期限"), 112, from_width=440),
)
ONE, EACH = "one", "each"
BELOW = {"community": tr("社区"), "street": tr("街道")}


@dataclass(frozen=True, slots=True)
class Issue:
    """A wish: these circles to a role below, until a day (ISO), with telephone and contact; ``each`` in its own file."""

    circles: tuple[str, ...]
    role: str
    due: str
    contact: str
    phone: str
    remark: str
    folder: Path
    each: bool


class IssuingPage(OrderPage):
    """``issue_wanted`` with an :class:`Issue`."""

    issue_wanted = Signal(object)

    def __init__(self, roles: Sequence[str], parent: QWidget | None = None) -> None:
        empty = EmptyState("circle", tr("还没有生活圈。"), tr("先新增生活圈，再下发给社区。"))
        super().__init__(_COLUMNS, tr("下发哪些生活圈"), empty, tr("下发"), parent)
        self.role = Segments([(role, BELOW[role]) for role in roles], tr("下发给谁"), must=True)
        self.role.show_value(roles[0])
        self.files = Segments(((ONE, tr("一个文件")), (EACH, tr("一圈一个"))), tr("做成几个文件"), must=True)
        self.files.show_value(ONE)
        usual = date.today() + timedelta(days=14)  # noqa: DTZ011 – the person's calendar
        self.due = Field(tr("交表期限"), hint=tr("例如 {usual}", usual=usual))
        self.contact, self.phone = Field(tr("联系人")), Field(tr("电话"), hint=tr("对方有事打这个"))
        self.order.needs = [self.due]
        to = Labelled(tr("下发给"), self.role)
        self.order.finish(to, Labelled(tr("做成"), self.files), self.due, self.contact, self.phone)
        to.setVisible(len(roles) > 1)  # not before it has a parent: it would be a window for a moment
        self.all = quiet(tr("全选"), hint="Ctrl+A")
        self.all.clicked.connect(self.list.tick_all)
        top = self.searched.top.layout()
        assert top is not None
        top.addWidget(self.all)
        self.setTabOrder(self.search, self.all)
        self.setTabOrder(self.all, self.list)
        self.wanted.connect(self._want)
        self.model.ticks_changed.connect(self._ticked)

    def show_circles(
        self, circles: Sequence[CircleStanding], issued: Mapping[str, tuple[str, str]], ticked: Sequence[str] = ()
    ) -> None:
        """Every circle, when it was given out last and until when (ISO days by circle)."""
        lines = []
        for one in circles:
            at, until = issued.get(one.id, ("", ""))
            cells = (
                Cell(one.name), Cell(one.region), Cell(day_words(at), tone="quiet", order=at),
                Cell(day_words(until), tone="quiet", order=until),
            )  # fmt: skip
            lines.append(Line(one.id, cells, one.id in ticked))
        self.show_lines(lines)
        self._ticked()

    def _ticked(self) -> None:
        number = len(self.model.ticked())
        self.searched.words.setText(
            tr("选了 {count} 个", count=count(number)) if number else tr("空格选中，Ctrl+A 全选")
        )
        self.order.make.setText(tr("下发 {count} 个生活圈", count=count(number)) if number else tr("下发"))
        self.order.make.setEnabled(bool(number))

    def _want(self) -> None:
        day = self.due.words().strip()
        if not due(day):
            self.due.show_problem(tr("写成 2026-11-29 这样。"))
            self.due.setFocus()
            return
        if date.fromisoformat(day) < date.today():  # noqa: DTZ011 – the person's calendar
            self.due.show_problem(tr("这一天已经过了。"))
            self.due.setFocus()
            return
        self.issue_wanted.emit(
            Issue(
                tuple(self.model.ticked()), self.role.value or "community", day, self.contact.words().strip(),
                self.phone.words().strip(), self.order.remark.words().strip(), self.order.folder,
                self.files.value == EACH,
            )
        )  # fmt: skip
