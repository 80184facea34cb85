"""交表情况: what was given out, what has come back, whom to ring, and the sentence for the group chat."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lcsurvey.ui import style
from lcsurvey.ui.exchange.lines import Cell, Column, Line, LinesModel
from lcsurvey.ui.exchange.list import LineList
from lcsurvey.ui.exchange.searching import Searched
from lcsurvey.ui.exchange.wording import day, when
from lcsurvey.ui.field import TextBox
from lcsurvey.ui.panel import EmptyState
from lcsurvey.ui.parts import Text, primary
from lcsurvey.ui.segments import Segments
from lcsurvey.ui.wording import count, listed
from lcsurvey.ui.words import tr

ALL, OWING = "all", "owing"
_COLUMNS = (
    Column(tr("生活圈")),
    Column(tr("街道"), 128, from_width=760),
    Column(tr("交表"), 176),
    Column(tr("期限"), 144),
    Column(tr("最近收到"), 120, from_width=640),
    Column(tr("联系"), 208, from_width=900),
)


@dataclass(frozen=True, slots=True)
class Owing:
    """A circle that was given out: how many of its tables have come, until when, whom to ring."""

    circle: str
    name: str
    region: str
    handed: int
    tables: int
    due: str  # ISO
    came: datetime | None  # UTC
    contact: str = ""
    phone: str = ""
    returned: int = 0  # tables that went back and are awaited again
    waiting: int = 0  # files of it among 收不进的文件

    @property
    def done(self) -> bool:
        """Whether everything has come."""
        return self.handed >= self.tables

    def late(self, today: date) -> int:
        """Days past the due date; 0 where it is not past, or nothing is owed."""
        try:
            return max(0, (today - date.fromisoformat(self.due)).days) if not self.done else 0
        except ValueError:
            return 0


def sentence(owing: Sequence[Owing], today: date) -> str:
    """What one writes into the group: 以下 17 个社区尚未交表…"""
    lacking = [one for one in owing if not one.done]
    if not lacking:
        return "各生活圈的表都交齐了，谢谢大家。"
    names = "、".join(f"{one.name}（{'，'.join(said)}）" if (said := _so_far(one)) else one.name for one in lacking)
    days = {one.due for one in lacking if one.due}
    until = ""
    if len(days) == 1:
        at = _date(days.pop())
        if at is not None and at >= today:
            until = f"请于{_in_chinese(at, today)}前交表。"
        elif at is not None:
            until = f"期限是{_in_chinese(at, today)}，已经过了，请尽快交表。"
    elif days:
        until = "请按各自的期限交表。"
    return f"以下 {len(lacking)} 个生活圈尚未交齐：{names}。{until}交过还没有看到回执的，请再发一次。"


def _in_chinese(at: date, today: date) -> str:
    """11月29日, whatever the language of the window: the group reads Chinese."""
    return f"{at.year}年{at.month}月{at.day}日" if at.year != today.year else f"{at.month}月{at.day}日"


def _so_far(one: Owing) -> tuple[str, ...]:
    """How much has come, and how much of it went back."""
    came = f"已交 {one.handed}/{one.tables}" if one.handed else ""
    back = f"退回 {one.returned} 张待改" if one.returned else ""
    stuck = "发来的文件还没收进" if one.waiting else ""
    return tuple(said for said in (came, back, stuck) if said)


def _date(iso: str) -> date | None:
    try:
        return date.fromisoformat(iso)
    except ValueError:
        return None


def line(one: Owing, today: date) -> Line:
    """The line of a circle."""
    late = one.late(today)
    if one.done:
        state = Cell(
            tr("交齐 {handed}/{tables}", handed=one.handed, tables=one.tables), "state-done", "done", order=one.handed
        )
    elif one.returned:
        handed = tr("，交了 {handed}/{tables}", handed=one.handed, tables=one.tables) if one.handed else ""
        state = Cell(
            tr("退回 {returned} 张{handed}", returned=one.returned, handed=handed),
            "state-returned",
            "wrong",
            order=one.handed,
        )
    elif one.handed:
        state = Cell(
            tr("交了 {handed}/{tables}", handed=one.handed, tables=one.tables),
            "state-partial",
            "partial",
            order=one.handed,
        )
    elif one.waiting:
        state = Cell(tr("有 {waiting} 个文件收不进", waiting=one.waiting), "warning", "wrong", order=0)
    else:
        state = Cell(tr("没交"), "state-empty", "open", order=0)
    at = _date(one.due)
    until = Cell(day(at, today) if at else "", order=one.due)
    if late:
        until = Cell(
            tr("{day}，过了 {late} 天", day=day(at, today) if at else "", late=late), "warning", "wrong", order=one.due
        )
    who = "　".join(word for word in (one.contact, one.phone) if word)
    came = Cell(when(one.came), order=one.came.timestamp()) if one.came else Cell(order=0.0)
    return Line(one.circle, (Cell(one.name), Cell(one.region), state, until, came, Cell(who)))


class ProgressPart(QWidget):
    """``circle_wanted`` with a circle; ``issue_wanted`` where nothing was given out yet."""

    circle_wanted = Signal(str)
    issue_wanted = Signal()

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = style.current()
        self._today = today
        self.circles: tuple[Owing, ...] = ()
        self.reload: Callable[[], object] = lambda: None
        self.which = Segments(((OWING, tr("没交齐")), (ALL, tr("全部"))), tr("看哪些"), must=True)
        self.which.show_value(OWING)
        self.model = LinesModel(_COLUMNS)
        self.list = LineList(self.model, tr("各生活圈交表情况"))
        self.empty = EmptyState(
            "calendar", tr("还没有下发过任务。"), tr("下发以后，谁交了、谁没交、期限和电话都列在这里。")
        )
        issue = primary(tr("去下发"))
        issue.clicked.connect(self.issue_wanted)
        self.empty.add(issue)
        self.searched = Searched(self.list, self.empty, before=(self.which,))
        self.search = self.searched.search
        self.words = TextBox()
        self.words.setAccessibleName(tr("发到群里的话"))
        self.copy = primary(tr("复制这段话"), icon_name="copy")
        self.copied = Text("", "small")
        self.below = QWidget()
        column = QVBoxLayout(self.below)
        column.setContentsMargins(now.px(24), now.px(8), now.px(24), now.px(12))
        column.setSpacing(now.px(6))
        column.addWidget(self.words)
        row = QHBoxLayout()
        row.setSpacing(now.px(12))
        row.addWidget(self.copy)
        row.addWidget(self.copied)
        row.addStretch(1)
        column.addLayout(row)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.searched, 1)
        whole.addWidget(self.below)
        self.model.keep = self._wanted
        self.which.picked.connect(lambda _: self._turn())
        self.list.opened.connect(lambda one: self.circle_wanted.emit(one.key) if one is not None else None)
        self.copy.clicked.connect(self._copy)
        self.show_circles(())

    def show_circles(self, circles: Sequence[Owing]) -> None:
        """Shows what was given out; those who owe the longest first."""
        order = sorted(circles, key=lambda one: (one.done, -one.late(self._today), one.handed, one.due))
        self.circles = tuple(order)
        lacking = sum(not one.done for one in circles)
        late = sum(bool(one.late(self._today)) for one in circles)
        done = len(circles) - lacking
        words = (
            tr("{count}/{count2} 个交齐", count=count(done), count2=count(len(circles)))
            + (tr("，{late} 个过了期限", late=late) if late else "")
            if circles
            else ""
        )
        self.searched.show_lines([line(one, self._today) for one in order], words)
        self.below.setVisible(bool(lacking))
        self.words.setPlainText(sentence(order, self._today))
        self.copied.setText("")

    def _wanted(self, one: Line) -> bool:
        if self.which.value == ALL:
            return True
        return not next((each.done for each in self.circles if each.circle == one.key), False)

    def _turn(self) -> None:
        self.model.filter()
        self.list.choose()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.words.toPlainText())
        owing = [one.name for one in self.circles if not one.done]
        self.copied.setText(tr("已复制，点了 {listed} 的名。到群里按 Ctrl+V。", listed=listed(owing, 2)))

    def refresh(self) -> None:
        """Shows again what is stored."""
        self.reload()

    def take_focus(self) -> None:
        """The keyboard is in the list."""
        self.searched.take_focus()
