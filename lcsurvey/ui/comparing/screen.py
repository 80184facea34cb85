"""对照: which table, which two stages, all lines or the large differences, and the pages to print."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from lcsurvey.response.model import Stage
from lcsurvey.store.across import compared
from lcsurvey.ui import style
from lcsurvey.ui.back_bar import BackScreen
from lcsurvey.ui.comparing.model import DIFFERENCE, LABEL, ComparisonModel, Index, questions
from lcsurvey.ui.comparing.printing import COMPARISON, ONSITE
from lcsurvey.ui.comparing.sides import Sides
from lcsurvey.ui.flow import FlowLayout
from lcsurvey.ui.panel import page_column
from lcsurvey.ui.parts import Elided, Text, quiet
from lcsurvey.ui.rows_view import in_rows
from lcsurvey.ui.segments import Segments
from lcsurvey.ui.words import said, tr

if TYPE_CHECKING:
    from lcsurvey.store.workspace import Workspace

LARGE = (
    (Fraction(0), tr("全部")),
    (Fraction(1, 100), tr("有差的")),
    (Fraction(1), tr("差 1 分以上")),
    (Fraction(3), tr("差 3 分以上")),
)
"""Least difference in points; 0 for all lines."""


class Wrapped(QStyledItemDelegate):
    """Rows as high as their words need; the view's own measure forgets the space at both sides."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Width as it is, height of the wrapped words."""
        now = style.current()
        view = self.parent()
        assert isinstance(view, QTableView)
        width = view.columnWidth(index.column())
        room = QRect(0, 0, max(1, width - now.px(28)), 10_000)
        words = str(index.data() or "")
        high = view.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, words).height()
        return QSize(width, max(now.px("target"), high + now.px(10)))


class LinesTable(QTableView):
    """The lines; Enter opens the question of one."""

    opened = Signal(int)

    def __init__(self, model: ComparisonModel) -> None:
        super().__init__()
        self.setModel(model)
        in_rows(self, tr("各条目的得分"))
        self.setItemDelegate(Wrapped(self))
        self.setWordWrap(True)
        self.verticalHeader().setMinimumSectionSize(style.current().px("target"))
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row()))

    def fit(self) -> None:
        """Numbers narrow, the label and the reason share the rest."""
        model, now = self.model(), style.current()
        last = model.columnCount() - 1
        for column in range(1, last):
            wide = 60 if column in (1, DIFFERENCE) else 76
            head = self.fontMetrics().horizontalAdvance(str(model.headerData(column, Qt.Orientation.Horizontal)))
            self.setColumnWidth(column, max(now.px(wide), head + now.px(20)))
        room = self.viewport().width() - sum(self.columnWidth(column) for column in range(1, last))
        label = max(now.px(168), min(now.px(320), room * 45 // 100))
        self.setColumnWidth(LABEL, label)
        self.setColumnWidth(last, max(now.px(160), room - label))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, other columns."""
        super().resizeEvent(event)
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().row())
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.text():
            event.ignore()
        else:
            super().keyPressEvent(event)


class ComparingScreen(BackScreen):
    """``chosen`` says which table and stages are looked at, so that going back comes here again."""

    chosen = Signal(str, str, str)
    question_wanted = Signal(str, str, str)
    """Form, question and stage."""
    print_wanted = Signal(str, str, str, str)
    """What (对照表, 现场评分表), form, both stages."""

    def __init__(
        self, workspace: Workspace, circle: str, form: str, left: Stage, right: Stage, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        now = style.current()
        self._workspace, self._circle = workspace, circle
        self.forms = [one for one in workspace.tables() if _comparable(workspace, one)]
        self.form = QComboBox()
        self.form.setAccessibleName(tr("哪一张表"))
        for one in self.forms:
            self.form.addItem(workspace.table(one).form.called, one)
        self.form.setCurrentIndex(max(0, self.forms.index(form) if form in self.forms else 0))
        self.left, self.right = self._stages(tr("左边的阶段"), left), self._stages(tr("右边的阶段"), right)
        self.large = Segments(LARGE, tr("看哪些条目"), must=True)
        self.large.show_value(Fraction(0))
        self.model = ComparisonModel(self)
        self.table = LinesTable(self.model)
        self.sides = Sides()
        self.apart = Elided("", "small")
        self.nothing = Text(tr("没有这样的条目。"), "quiet")
        self.print_comparison = quiet(tr("打印{comparison}", comparison=COMPARISON), icon_name="print")
        self.print_onsite = quiet(
            tr("打印{onsite}", onsite=ONSITE), icon_name="print", hint=tr("左边的已填好，右边的空着，现场手写")
        )
        column = page_column(self)
        flow = FlowLayout(now.px(8))
        for widget in (
            Text(tr("对照"), "title"),
            self.form,
            self.left,
            self.right,
            self.print_comparison,
            self.print_onsite,
        ):
            flow.addWidget(widget)
        column.addLayout(flow)
        column.addWidget(self.sides)
        column.addWidget(self.large)
        column.addWidget(self.table, 1)
        column.addWidget(self.nothing, 1, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self.apart)
        self._connect()
        self.refresh()

    def _stages(self, name: str, stage: Stage) -> QComboBox:
        made = QComboBox()
        made.setAccessibleName(name)
        made.addItems([said(str(one)) for one in Stage])
        made.setCurrentIndex(list(Stage).index(stage))
        return made

    def _connect(self) -> None:
        for pick in (self.form, self.left, self.right):
            pick.activated.connect(lambda _: self._choose())
        self.large.picked.connect(lambda _: self.refresh())
        self.table.opened.connect(self._open)
        self.print_comparison.clicked.connect(lambda: self._print(COMPARISON))
        self.print_onsite.clicked.connect(lambda: self._print(ONSITE))

    def _choose(self) -> None:
        self.refresh()
        self.chosen.emit(str(self.form.currentData()), self.left.currentText(), self.right.currentText())

    def refresh(self) -> None:
        """Shows what is stored now."""
        form, left, right = (
            str(self.form.currentData()),
            list(Stage)[self.left.currentIndex()],
            list(Stage)[self.right.currentIndex()],
        )
        self._table, found = compared(self._workspace, self._circle, form, left, right)
        self.model.show(found, self.large.value or None)
        self.sides.show_comparison(found)
        self.apart.setText(tr("不计分的：{names}", names=tr("；").join(found.apart)) if found.apart else "")
        self.apart.setVisible(bool(found.apart))
        self.table.setVisible(bool(self.model.lines))
        self.nothing.setVisible(not self.model.lines)
        self.print_comparison.setEnabled(found.left.answered and found.right.answered)
        self.print_onsite.setEnabled(found.left.answered)
        self.table.fit()
        if self.model.lines:
            self.table.setCurrentIndex(self.model.index(0, 0))

    def _open(self, row: int) -> None:
        name = questions(self.model.lines[row], list(self._table.form.question))
        if name:
            self.question_wanted.emit(str(self.form.currentData()), name, self.right.currentText())

    def _print(self, what: str) -> None:
        self.print_wanted.emit(what, str(self.form.currentData()), self.left.currentText(), self.right.currentText())

    def print(self) -> None:
        """Ctrl+P: the 对照表, or before there is anything to compare the 现场评分表."""
        for button in (self.print_comparison, self.print_onsite):
            if button.isEnabled():
                button.click()
                return

    def take_focus(self) -> None:
        """The keyboard belongs to the lines."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)


def _comparable(workspace: Workspace, form: str) -> bool:
    table = workspace.table(form)
    return table.scored and table.form.scope == "circle"
