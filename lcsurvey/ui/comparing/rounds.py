"""两期对照: one circle, or the outlets of the city, in two rounds, its outlets format by format, its tables point by point."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QSizePolicy, QStackedWidget, QWidget

from lcsurvey.circle.catalogue import catalogue
from lcsurvey.circle.changed import Lived, by_format
from lcsurvey.store.two_rounds import pages, points, scored
from lcsurvey.ui import style
from lcsurvey.ui.as_of.day import today
from lcsurvey.ui.as_of.rows import Sums
from lcsurvey.ui.back_bar import BackScreen
from lcsurvey.ui.checks.reading import read_beside
from lcsurvey.ui.comparing.model import ComparisonModel
from lcsurvey.ui.comparing.printing import rounds_name
from lcsurvey.ui.comparing.screen import LinesTable
from lcsurvey.ui.comparing.sides import Sides
from lcsurvey.ui.flow import FlowLayout
from lcsurvey.ui.panel import page_column
from lcsurvey.ui.parts import Text, quiet, secondary
from lcsurvey.ui.segments import Segments
from lcsurvey.ui.wording import count
from lcsurvey.ui.words import tr

if TYPE_CHECKING:
    from lcsurvey.store.workspace import Workspace

OUTLETS, POINTS = range(2)
MOST = 6
"""So many outlets are named in a cell."""


class RoundsScreen(BackScreen):
    """``chosen`` says the table and both rounds, so that going back comes here again."""

    chosen = Signal(str, str, str)
    print_wanted = Signal(str, str, str)
    told = Signal(str)
    failed = Signal(str)

    def __init__(
        self, workspace: Workspace, circle: str, form: str = "", left: str = "", right: str = "",
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._workspace, self._circle, self._asked = workspace, circle, 0
        former = workspace.turns.former()
        right = right or workspace.round.id
        self.left = self._rounds(tr("前一期"), left or (former.id if former else right))
        self.right = self._rounds(tr("后一期"), right)
        self.ways = Segments([(OUTLETS, tr("各业态网点")), (POINTS, tr("各条得分"))], tr("看什么"), must=True)
        self.ways.show_value(OUTLETS)
        self.form = QComboBox()
        self.form.setAccessibleName(tr("哪一张表"))
        for one in scored(workspace):
            self.form.addItem(workspace.table(one).form.short, one)
        self.form.setCurrentIndex(max(0, self.form.findData(form)))
        self.look = secondary(tr("预览和打印"), icon_name="print")
        self.book = quiet(tr("存为工作簿"), hint=tr("存为 Excel 能打开的 .xlsx"))
        self.said = Text("", "small", wrap=True)
        self.outlets = Sums(
            [(tr("业态"), 152), ("", 104), ("", 104), (tr("增减"), 64), (tr("新开"), 216), (tr("关了"), 216), (tr("搬了"), 216)],
            tr("各业态网点"), (1, 2, 3),
        )  # fmt: skip
        self.model = ComparisonModel(self)
        self.lines = LinesTable(self.model)
        self.sides = Sides()
        self._lay_out()
        if not circle:  # points are those of a circle's tables
            self.ways.hide()
        self._wire()
        self.refresh()

    def _rounds(self, name: str, chosen: str) -> QComboBox:
        made = QComboBox()
        made.setAccessibleName(name)
        for one in self._workspace.rounds():
            made.addItem(one.label, one.id)
        made.setCurrentIndex(max(0, made.findData(chosen)))
        return made

    def _lay_out(self) -> None:
        now = style.current()
        column = page_column(self)
        head = FlowLayout(now.px(8))
        self.ways.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        for widget in (
            Text(tr("两期对照"), "title"),
            self.left,
            self.right,
            self.ways,
            self.form,
            self.look,
            self.book,
        ):
            head.addWidget(widget)
        column.addLayout(head)
        column.addWidget(self.said)
        column.addWidget(self.sides)
        self.pages = QStackedWidget()
        for page in (self.outlets, self.lines):
            self.pages.addWidget(page)
        column.addWidget(self.pages, 1)

    def _wire(self) -> None:
        for pick in (self.left, self.right, self.form):
            pick.activated.connect(lambda _: self._choose())
        self.ways.picked.connect(lambda _: self.refresh())
        self.look.clicked.connect(self.print)
        self.book.clicked.connect(self.save)

    @property
    def rounds(self) -> tuple[str, str]:
        """The ids of both rounds."""
        return str(self.left.currentData()), str(self.right.currentData())

    def _choose(self) -> None:
        self.refresh()
        self.chosen.emit(str(self.form.currentData() or ""), *self.rounds)

    def refresh(self) -> None:
        """Shows what is stored now."""
        by_points = self.ways.value == POINTS and self.form.count() > 0 and bool(self._circle)
        self.form.setVisible(by_points)
        self.sides.setVisible(by_points)
        self.pages.setCurrentIndex(POINTS if by_points else OUTLETS)
        if by_points:
            self._show_points()
        else:
            self._show_outlets()

    def _show_outlets(self) -> None:
        """Reads both rounds beside the window: a city has tens of thousands."""
        self._asked += 1
        mine, space, circle, rounds = self._asked, self._workspace, self._circle, self.rounds
        for column, pick in ((1, self.left), (2, self.right)):
            self.outlets.name_column(column, pick.currentText())
        self.said.setText(tr("正在读出…"))
        read_beside(
            self,
            lambda: space.turns.lived(circle, *rounds),
            lambda lived: self._take(lived) if mine == self._asked else None,
            self.failed.emit,
        )

    def _take(self, lived: tuple[Lived, ...]) -> None:
        known = catalogue()
        rows = [
            (
                known.label(one.format) if one.format else tr("没有填业态"), count(one.before), count(one.after),
                f"{one.difference:+,d}" if one.difference else "0", *map(_named, (one.opened, one.closed, one.moved)),
            )
            for one in by_format(lived, known)
        ]  # fmt: skip
        before, after = (sum(getattr(one, side) is not None for one in lived) for side in ("before", "after"))
        counts = [count(sum(one.change == kind for one in lived)) for kind in ("opened", "closed", "moved")]
        change = f"{after - before:+,d}" if after != before else "0"
        self.outlets.show_rows([*rows, (tr("合计（家）"), count(before), count(after), change, *counts)])
        self.said.setText(tr("一店多能的在每种业态里各算一次，合计里只算一次。"))

    def _show_points(self) -> None:
        _, found = points(self._workspace, self._circle, str(self.form.currentData()), self.rounds)
        self.model.show(found, None)
        self.sides.show_comparison(found)
        self.lines.fit()
        self.said.setText(tr("两期都按自评对照；没有交表的一期，由网点推得的答案按那一期结束时的网点算。"))

    def print(self) -> None:
        """The pages of both: the outlets, then every table that was filled in both rounds."""
        self.print_wanted.emit(str(self.form.currentData() or ""), *self.rounds)

    def save(self) -> None:
        """存为工作簿: asks where."""
        name = rounds_name(self._workspace, self._circle, "xlsx")
        chosen, _ = QFileDialog.getSaveFileName(self, tr("存为工作簿"), name, tr("Excel 工作簿 (*.xlsx)"))
        if chosen:
            target = Path(chosen)
            self.save_to(target if target.suffix.lower() == ".xlsx" else target.with_name(f"{target.name}.xlsx"))

    def save_to(self, target: Path) -> None:
        """Writes the workbook beside the window; says where it is."""
        space, circle, rounds = self._workspace, self._circle, self.rounds

        def work() -> Path:
            from lcsurvey.report.workbook import write_workbook

            return write_workbook(pages(space, circle, rounds, today()), target)

        read_beside(self, work, lambda at: self.told.emit(tr("已存为 {path}", path=at)), self.failed.emit)

    def take_focus(self) -> None:
        """The keyboard belongs to the list."""
        self.pages.currentWidget().setFocus(Qt.FocusReason.OtherFocusReason)


def _named(names: tuple[str, ...]) -> str:
    """Names in a cell: the first ones, and how many there are of more."""
    return (
        tr("、").join(names)
        if len(names) <= MOST
        else tr("{names}等 {count} 家", names=tr("、").join(names[:MOST]), count=len(names))
    )
