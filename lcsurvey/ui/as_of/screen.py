"""进度: as of which day, by districts, streets or communities; five ways of looking at it, the pages and the workbook."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QFileDialog, QSizePolicy, QStackedWidget, QTextEdit, QWidget

from lcsurvey.score.bulletin import Bulletin, paragraphs, word_of
from lcsurvey.score.monthly import Level
from lcsurvey.store.workspace import CircleSummary
from lcsurvey.ui import style
from lcsurvey.ui.as_of.day import DayField, month_end, today
from lcsurvey.ui.as_of.printing import file_name
from lcsurvey.ui.as_of.rows import Sums, circle_rows, monthly_rows, statistics_rows, target_rows
from lcsurvey.ui.checks.reading import read_beside
from lcsurvey.ui.flow import FlowLayout
from lcsurvey.ui.panel import EmptyState, page_column
from lcsurvey.ui.parts import Text, quiet, secondary
from lcsurvey.ui.segments import Segments
from lcsurvey.ui.words import tr

if TYPE_CHECKING:
    from lcsurvey.store.workspace import Workspace

MONTH, TARGETS, STATISTICS, CIRCLES, TEXT = range(5)
_NUMBERS = (1, 2, 3, 4, 5)


class AsOfScreen(QWidget):
    """``chosen``: what is looked at, so that going back comes here again; the rest is what somebody wants."""

    chosen = Signal(str, str, str)
    """Day, level, form."""
    print_wanted = Signal(str, str, str)
    circle_wanted = Signal(str)
    compare_wanted = Signal()
    told = Signal(str)
    failed = Signal(str)

    def __init__(
        self, workspace: Workspace, day: date | None = None, level: Level = "district", form: str = "",
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._workspace = workspace
        self._shown: Bulletin | None = None
        self._circles: tuple[CircleSummary, ...] = ()
        self._asked = 0
        then = workspace.as_of(today())
        self.forms = then.forms
        self.day = DayField(day or today())
        self.last = quiet(tr("上月末"))
        self.now = quiet(tr("今天"))
        levels = then.levels
        words = workspace.pack.words
        self.level = Segments([(one, word_of(one, words)) for one in levels], tr("分到哪一级"), must=True)
        self.level.show_value(level if level in levels else levels[0])
        self.form = QComboBox()
        self.form.setAccessibleName(tr("数哪张表的交表"))
        for one in self.forms:
            self.form.addItem(workspace.table(one).form.short, one)
        self.form.setCurrentIndex(max(0, self.form.findData(form)))
        if not self.forms:
            self.form.hide()
        self.look = secondary(tr("预览和打印"), icon_name="print")
        self.book = quiet(tr("存为工作簿"), hint=tr("存为 Excel 能打开的 .xlsx"))
        self.compare = quiet(tr("两期对照"), icon_name="compare")
        if len(workspace.rounds()) < 2:
            self.compare.hide()
        self.copy = quiet(tr("复制文字"), icon_name="copy", hint=tr("月报里的一段话，粘贴到文件或微信"))
        self.said = Text("", "small")
        self.ways = Segments(
            [(MONTH, tr("月报")), (TARGETS, tr("目标")), (STATISTICS, tr("指标")), (CIRCLES, tr("各生活圈")), (TEXT, tr("文字"))],
            tr("看什么"), must=True,
        )  # fmt: skip
        self.ways.show_value(MONTH)
        self.what = Segments(
            [("completed", tr("建成")), ("handed", tr("交表")), ("approved", tr("审核通过"))], tr("数什么"), must=True
        )
        self.what.show_value("completed")
        self._lists()
        self._lay_out()
        self._wire()
        QTimer.singleShot(0, self, self.read)

    def _lists(self) -> None:
        heads = (tr("应完成"), tr("本月新增"), tr("累计"), tr("完成率"), tr("比上月"))
        self.month = Sums([("", 0), *((head, 96) for head in heads)], tr("月报表"), _NUMBERS)
        self.targets = Sums(
            [(tr("目标"), 0), (tr("时限"), 88), (tr("目标值"), 112), (tr("目前"), 144), (tr("进展"), 184)],
            tr("对照文件目标的进展"), summed=False,
        )  # fmt: skip
        heads = (tr("生活圈"), tr("店铺数量"), tr("从业人数"), tr("居民满意度"), tr("投资额（万元）"))
        self.statistics = Sums([("", 0), *((head, 104) for head in heads)], tr("四项指标"), _NUMBERS)
        titles = [self._workspace.table(one).form.short for one in self.forms]
        self.circles = Sums(
            [(tr("生活圈"), 168), (tr("网点"), 72), *((title, 168) for title in titles)],
            tr("各生活圈"), (1,), summed=False,
        )  # fmt: skip
        self.text = QTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(tr("月报文字"))
        self.text.setTabChangesFocus(True)
        self.none = EmptyState(
            "calendar", tr("这个城市的文件没有写目标"), tr("目标写在城市的表册里，有了就在这里对照。")
        )

    def _lay_out(self) -> None:
        now = style.current()
        column = page_column(self)
        head, under = FlowLayout(now.px(8)), FlowLayout(now.px(16))
        words = (Text(tr("进度"), "title"), Text(tr("截至"), "quiet"))
        for word in words:
            word.setFixedHeight(now.px("target"))
        for widget in (
            *words, self.day, self.last, self.now, self.level, self.form,
            self.look, self.book, self.copy,
        ):  # fmt: skip
            head.addWidget(widget)
        for widget in (self.ways, self.what, self.compare):
            under.addWidget(widget)
        for segments in (self.level, self.ways, self.what):
            segments.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        column.addLayout(head)
        column.addLayout(under)
        column.addWidget(self.said)
        self.pages = QStackedWidget()
        for page in (self.month, self.targets, self.statistics, self.circles, self.text, self.none):
            self.pages.addWidget(page)
        column.addWidget(self.pages, 1)

    def _wire(self) -> None:
        self.day.chosen.connect(lambda _: self._choose())
        self.last.clicked.connect(lambda: self.day.go(month_end(self.day.day, -1)))
        self.now.clicked.connect(lambda: self.day.go(today()))
        self.level.picked.connect(lambda _: self._choose())
        self.form.activated.connect(lambda _: self._choose())
        self.ways.picked.connect(lambda _: self._show())
        self.what.picked.connect(lambda _: self._show())
        self.look.clicked.connect(self.print)
        self.book.clicked.connect(self.save)
        self.copy.clicked.connect(self._copy)
        self.compare.clicked.connect(self.compare_wanted)
        self.circles.chosen.connect(self._open)

    # Reading ------------------------------------------------------------------------------------------------

    @property
    def asked(self) -> tuple[str, str, str]:
        """Day, level, form."""
        return self.day.day.isoformat(), str(self.level.value), str(self.form.currentData() or "")

    def _choose(self) -> None:
        self.chosen.emit(*self.asked)
        self.read()

    def refresh(self) -> None:
        """Shows what is stored now."""
        self.read()

    def read(self) -> None:
        """Reads the day beside the window; what was overtaken by another day is let go of."""
        self._asked += 1
        mine, space, day = self._asked, self._workspace, self.day.day
        level: Level = self.level.value
        form = str(self.form.currentData() or "")
        self.said.setText(tr("正在读出…"))

        def work() -> tuple[Bulletin, tuple[CircleSummary, ...]]:
            then = space.as_of(day)
            return then.bulletin(level, form), then.summaries()

        read_beside(self, work, lambda found: self._take(*found) if mine == self._asked else None, self.failed.emit)

    def _take(self, found: Bulletin, circles: tuple[CircleSummary, ...]) -> None:
        self._shown, self._circles = found, circles
        self._show()

    def _show(self) -> None:
        found = self._shown
        if found is None:
            return
        way = self.ways.value
        self.what.setVisible(way == MONTH and len(found.tables) > 1)
        self.said.setText(self._words(found))
        self.month.name_column(0, found.place)
        self.month.show_rows(monthly_rows(found.tables.get(self.what.value, found.tables["completed"])))
        self.targets.show_rows(target_rows(found.progress))
        self.statistics.name_column(0, found.lines_place)
        self.statistics.show_rows(statistics_rows(found.statistics, found.whole))
        self.circles.show_rows(circle_rows(self._circles, self.forms))
        self.text.setPlainText("\n\n".join(paragraphs(found)))
        empty = way == TARGETS and not found.progress
        self.pages.setCurrentWidget(self.none if empty else self.pages.widget(way))

    def _words(self, found: Bulletin) -> str:
        said = tr(
            "到 {day} 当天结束为止，{round}。交表、审核按办理的时间算，建成按建成日期算。", day=found.day.isoformat(), round=found.round
        )  # fmt: skip
        stock = found.whole.stock
        if self.ways.value == STATISTICS and stock.staff_unknown:
            said += tr("{count} 家网点没有填从业人员，没有计入。", count=stock.staff_unknown)
        if self.ways.value == CIRCLES:
            said += tr("没有交的表没有得分。")
        return said

    # What is wanted -----------------------------------------------------------------------------------------

    def print(self) -> None:
        """The pages of this day."""
        self.print_wanted.emit(*self.asked)

    def save(self) -> None:
        """存为工作簿: asks where."""
        if self._shown is None:
            return
        chosen, _ = QFileDialog.getSaveFileName(
            self, tr("存为工作簿"), file_name(self._shown, "xlsx"), tr("Excel 工作簿 (*.xlsx)")
        )
        if chosen:
            target = Path(chosen)
            self.save_to(target if target.suffix.lower() == ".xlsx" else target.with_name(f"{target.name}.xlsx"))

    def save_to(self, target: Path) -> None:
        """Writes the workbook beside the window; says where it is."""
        found = self._shown
        assert found is not None

        def work() -> Path:
            from lcsurvey.report.bulletin import sheets
            from lcsurvey.report.workbook import write_workbook

            return write_workbook(sheets(found), target)

        read_beside(self, work, lambda at: self.told.emit(tr("已存为 {path}", path=at)), self.failed.emit)

    def _copy(self) -> None:
        if self._shown is not None:
            QGuiApplication.clipboard().setText("\n".join(paragraphs(self._shown)))
            self.told.emit(tr("已复制，可以粘贴到文件里。"))

    def _open(self) -> None:
        if 0 <= self.circles.row < len(self._circles):
            self.circle_wanted.emit(self._circles[self.circles.row].id)

    def take_focus(self) -> None:
        """The keyboard is at the day."""
        self.day.setFocus()
