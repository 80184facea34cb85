"""交表 and 上报: everything of some circles for the desks above, with what is handed in and what is left out."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lcsurvey.ui import plain
from lcsurvey.ui.exchange.inside import InsideLists, inside, nothing_handed
from lcsurvey.ui.exchange.ledger import Passed
from lcsurvey.ui.exchange.lines import Cell, Column, Line
from lcsurvey.ui.exchange.order import OrderPage, Pictures
from lcsurvey.ui.exchange.standing import CircleStanding, TableStanding
from lcsurvey.ui.exchange.wording import size, when
from lcsurvey.ui.panel import Badge, EmptyState
from lcsurvey.ui.parts import put_away, secondary
from lcsurvey.ui.wording import count, listed
from lcsurvey.ui.words import tr

_TABLES = (Column(tr("表")), Column(tr("现在"), 120), Column(tr("还差"), 96, right=True))
_CIRCLES = (
    Column(tr("生活圈")),
    Column(tr("街道"), 128, from_width=560),
    Column(tr("已交表"), 88, right=True),
    Column(tr("还没交的"), from_width=420),
)
NOTHING = tr("一张表也没有交：文件里只带草稿，对方不当作交了。")
OPEN = tr("请先打开左边的表点“交表”。")
"""What is to be done first where nothing is handed in, nor full."""


@dataclass(frozen=True, slots=True)
class Above:
    """To whom it goes and until when; no names where no task has come yet."""

    desks: tuple[str, ...] = ()
    due: str = ""  # ISO
    phone: str = ""
    contact: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Submit:
    """A wish: these circles, pictures as they were taken or not, a remark, and where to put the file."""

    circles: tuple[str, ...]
    originals: bool
    remark: str
    folder: Path


class SubmittingPage(OrderPage):
    """``submit_wanted`` with a :class:`Submit`; ``table_wanted`` with circle and form; ``asked`` with ticked circles.

    ``all_wanted`` with the circle whose full tables are to be handed in together.
    """

    submit_wanted = Signal(object)
    all_wanted = Signal(object)
    table_wanted = Signal(str, str)
    asked = Signal(object)

    def __init__(self, word: str, single: bool, parent: QWidget | None = None) -> None:
        empty = EmptyState(
            "circle", tr("还没有可以交的生活圈。"), tr("收到下发的任务，或新增一个生活圈以后，从这里交表。")
        )
        columns = _TABLES if single else _CIRCLES
        super().__init__(
            columns, tr("交哪些") if not single else tr("各表"), empty, tr("做成{word}文件", word=word), parent
        )
        self._word, self._single = word, single
        self.circles: tuple[CircleStanding, ...] = ()
        self.pictures, self.last, self.tables = Pictures(), Badge(), InsideLists()
        self.last.hide()
        self.order.lacking.show_role("doubt")
        self.order.finish(self.last, self.tables, self.pictures)
        self.all = secondary("")
        self.all.hide()
        self.all.clicked.connect(self._want_all)
        at = self.order.column.indexOf(self.tables) + 1
        self.order.column.insertWidget(at, self.order.lacking)
        self.order.column.insertWidget(at + 1, self.all)
        self.opened.connect(self._open)
        self.wanted.connect(self._want)
        self.model.ticks_changed.connect(self._ticked)

    @property
    def chosen(self) -> tuple[str, ...]:
        """The circles that go."""
        return tuple(one.id for one in self.circles) if self._single else tuple(self.model.ticked())

    @property
    def one(self) -> CircleStanding | None:
        """The only circle that goes; None where several do."""
        found = [one for one in self.circles if one.id in self.chosen]
        return found[0] if len(found) == 1 else None

    @property
    def full(self) -> tuple[str, ...]:
        """The tables of the one circle that are full and not handed in."""
        return tuple(table.form for table in self.one.tables if table.full) if self.one else ()

    def show_above(self, above: Above, due_words: str) -> None:
        """To whom, until when."""
        if above.desks:
            self.order.to.say(tr("交给 {names}", names=tr("、").join(above.desks)))
        else:
            self.order.to.say(tr("还没有收到下发的任务，做出的文件不封口，拿到的人都能打开。"))
        who = "　".join(word for word in (above.contact, above.phone) if word)
        words = tr("。").join(
            word for word in (due_words, tr("联系：{who}", who=who) if who else "", above.remark) if word
        )
        self.order.due.say(words)

    def show_last(self, last: Passed | None) -> None:
        """When it was handed over last, and whether it arrived."""
        self.last.setVisible(last is not None)
        if last is None:
            return
        word = tr("对方已收到（{when}）", when=when(last.receipt)) if last.receipt else tr("还没有回执")
        picture, tone = ("state-done", "done") if last.receipt else ("state-full", "partial")
        self.last.show_state(
            tr("{when} 交过，{word}", when=when(last.at), word=word), picture, "done" if tone == "done" else "partial"
        )

    def show_circles(self, circles: Sequence[CircleStanding], ticked: Collection[str] = ()) -> None:
        """What there is to hand in; ``ticked`` are the ones that go unless a person decides otherwise."""
        self.circles = tuple(circles)
        if self._single:
            tables = circles[0].tables if circles else ()
            lines = [_table_line(circles[0].id, table) for table in tables]
        else:
            lines = [_circle_line(one, one.id in ticked) for one in circles]
        self.show_lines(lines)
        self._ticked()

    def show_pictures(self, number: int, original: int, missing: Sequence[str]) -> None:
        """How many pictures go and what they weigh as they were taken (bytes); names of those that are not here."""
        small = min(original, number * 220_000)  # a copy of 1600 pixels is seldom larger
        words = (
            tr("{count} 张，小图约 {size}，原图 {size2}。", count=count(number), size=size(small), size2=size(original))
            if number
            else tr("没有照片和文件。")
        )
        if missing:
            words += tr("{count} 张这台电脑上没有：{listed}。", count=len(missing), listed=listed(tuple(missing), 2))
        self.pictures.words.setText(words)
        self.pictures.which.setEnabled(bool(number))

    def _ticked(self) -> None:
        chosen = [one for one in self.circles if one.id in self.chosen]
        lacking = sum(len(one.lacking) for one in chosen)
        handed = sum(one.handed for one in chosen)
        total = handed + lacking
        if self._single:
            self.searched.words.setText(tr("{handed}/{total} 张表已交表", handed=handed, total=total) if total else "")
        else:
            self.searched.words.setText(
                tr(
                    "选了 {count} 个，共 {count2}/{count3} 张表已交表",
                    count=count(len(chosen)),
                    count2=count(handed),
                    count3=count(total),
                )
            )
        tables = inside(chosen)
        self.tables.show_tables(tables, named=len(tables) == 1)
        number = len(self.full)
        together = tr("填完的 {count} 张一起交表", count=count(number))
        act = tr("请先点“{act}”，或者打开左边的表逐张交表。", act=together) if number else OPEN
        self.order.lacking.say(NOTHING + act if nothing_handed(tables) else "")
        put_away(self.all, not number)
        self.all.setText(plain.caption(together))
        self.all.setAccessibleName(together)
        self.order.make.setEnabled(bool(chosen))
        self.asked.emit(self.chosen)

    def _open(self, one: Line | None) -> None:
        if one is not None:
            circle, form = one.key if self._single else (one.key, "")
            self.table_wanted.emit(circle, form)

    def _want_all(self) -> None:
        if self.one is not None:
            self.all_wanted.emit(self.one)

    def _want(self) -> None:
        wish = Submit(self.chosen, self.pictures.originals, self.order.remark.words().strip(), self.order.folder)
        self.submit_wanted.emit(wish)


def _table_line(circle: str, table: TableStanding) -> Line:
    picture, tone = table.look
    lacks = tr("{missing} 项", missing=table.missing) if table.missing and not table.handed else ""
    return Line(
        (circle, table.form),
        (Cell(table.title), Cell(table.word, picture, tone), Cell(lacks, tone="quiet")),
    )


def _circle_line(one: CircleStanding, ticked: bool) -> Line:
    done = one.handed == len(one.tables)
    cells = (
        Cell(one.name), Cell(one.region),
        Cell(f"{one.handed}/{len(one.tables)}", tone="done" if done else "", order=one.handed),
        Cell(tr("、").join(one.lacking), tone="quiet", tip=tr("、").join(one.lacking)),
    )  # fmt: skip
    return Line(one.id, cells, ticked)
