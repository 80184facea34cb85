"""What a 交表 file holds of tables: those that are handed in, and those of which nothing but the draft goes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from lcsurvey.response.model import State
from lcsurvey.ui import icon, style
from lcsurvey.ui.exchange.standing import CircleStanding, TableStanding
from lcsurvey.ui.panel import Tone
from lcsurvey.ui.parts import Text, put_away
from lcsurvey.ui.wording import count
from lcsurvey.ui.words import tr


@dataclass(frozen=True, slots=True)
class Inside:
    """The tables of one circle by name; the circle is named where there are several."""

    circle: str
    handed: tuple[str, ...]
    drafts: tuple[str, ...]  # with what each lacks

    @property
    def nothing(self) -> bool:
        """Whether there are tables and none is handed in."""
        return bool(self.drafts) and not self.handed


def inside(circles: Sequence[CircleStanding]) -> tuple[Inside, ...]:
    """What of these circles is handed in and what is not, in the pack's order."""
    return tuple(
        Inside(
            one.name if len(circles) > 1 else "",
            tuple(table.title for table in one.tables if table.handed),
            tuple(draft_words(table, why_not(table)) for table in one.tables if not table.handed),
        )
        for one in circles
    )


def nothing_handed(found: Sequence[Inside]) -> bool:
    """Whether a file of these would be no hand-in at all."""
    return any(one.nothing for one in found) and not any(one.handed for one in found)


def why_not(table: TableStanding) -> str:
    """How far a table is that is not handed in."""
    if table.state is State.RETURNED:
        return tr("退回了，还没有再交")
    if not table.known:
        return tr("还没填")
    if table.missing:
        return tr("还差 {count} 项", count=count(table.missing))
    return tr("两份不一样") if table.open else tr("填完了")


def draft_words(table: TableStanding, why: str) -> str:
    """附件3 评价表（还差 12 项）."""
    return tr("{table}（{why}）", table=table.title, why=why)


class InsideLists(QWidget):
    """已交 and 没交（只带草稿）, the tables by name: each on a line of its own where there is one circle, else by circle."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = style.current()
        self.handed_heading, self.drafts_heading = Text("", "heading", wrap=True), Text("", "heading", wrap=True)
        self.handed, self.drafts = Text("", wrap=True), Text("", wrap=True)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(now.px(8))
        grid.setVerticalSpacing(now.px(4))
        grid.setColumnStretch(1, 1)
        looks: tuple[tuple[str, Tone], ...] = (("state-done", "done"), ("state-partial", "partial"))
        self._pictures = []
        for row, (heading, words) in enumerate(
            ((self.handed_heading, self.handed), (self.drafts_heading, self.drafts))
        ):
            name, tone = looks[row]
            picture = QLabel()
            picture.setPixmap(icon.pixmap(name, tone))
            self._pictures.append(picture)
            grid.addWidget(picture, 2 * row, 0)
            grid.addWidget(heading, 2 * row, 1)
            grid.addWidget(words, 2 * row + 1, 1)
        self.hide()

    def show_tables(self, found: Sequence[Inside], *, named: bool = True) -> None:
        """Shows them all, nothing is cut short; how many alone where they are not to be ``named``."""
        handed, drafts = sum(len(one.handed) for one in found), sum(len(one.drafts) for one in found)
        self.handed_heading.setText(tr("已交 {count} 张", count=count(handed)) if handed else tr("已交：一张也没有"))
        self.handed.say(self._lines([(one.circle, one.handed) for one in found]) if named else "")
        self.drafts_heading.say(tr("没交 {count} 张（只带草稿）", count=count(drafts)) if drafts else "")
        self.drafts.say(self._lines([(one.circle, one.drafts) for one in found]) if named else "")
        put_away(self._pictures[0], not handed)
        put_away(self._pictures[1], not drafts)
        put_away(self, not handed and not drafts)

    def _lines(self, rows: Sequence[tuple[str, tuple[str, ...]]]) -> str:
        between = "\n" if len(rows) == 1 else tr("、")
        return "\n".join(
            tr("{circle}：{tables}", circle=circle, tables=between.join(tables)) if circle else between.join(tables)
            for circle, tables in rows
            if tables
        )
