"""A list before it is taken in: what each column is read as, the rows, the bad cells, and the one act."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QWidget

from lcsurvey.ui import style
from lcsurvey.ui.importing.looking import CELLS, LookingPage
from lcsurvey.ui.lists.grid import SheetGrid, SheetModel
from lcsurvey.ui.lists.standing import NAMES, Row, Standing
from lcsurvey.ui.parts import Elided, Text
from lcsurvey.ui.segments import Segments
from lcsurvey.ui.wording import count
from lcsurvey.ui.words import tr

_ALL = "all"
_HEADINGS = 15
"""Rows of which one may be the heading."""
HINT = tr("列名上面的字是读作什么，点一下或按 Alt+↓ 可以改。")


class ListPage(LookingPage):
    """``read_wished`` (column, field), ``heading_wished`` (row, -1 for none), ``sheet_wished`` (name), ``hidden_wished``,
    ``kind_wished``, and ``take_wanted`` with whether bad rows are left out and whether known things are changed."""

    read_wished = Signal(int, str)
    heading_wished = Signal(int)
    sheet_wished = Signal(str)
    hidden_wished = Signal(bool)
    kind_wished = Signal(str)
    take_wanted = Signal(bool, bool)

    def __init__(self, kinds: tuple[str, ...] = (), parent: QWidget | None = None) -> None:
        which = Segments(
            (
                (_ALL, tr("全部")),
                (CELLS, tr("有问题")),
                (Row.NEW, tr("新的")),
                (Row.CHANGED, tr("有不同")),
                (Row.SAME, tr("已有")),
            ),
            tr("看哪些行"),
            must=True,
        )
        model = SheetModel()
        grid = SheetGrid(model)
        super().__init__(which, grid, tr("有问题的格"), parent)
        self.model, self.grid = model, grid
        self.standing: Standing | None = None
        self.kind = Segments([(kind, NAMES[kind]) for kind in kinds], tr("导入什么"), must=True)
        if not kinds:  # never shown here: it stands in no window yet, and would be one of its own
            self.kind.hide()
        self.sheet, self.heading = _combo(tr("工作表")), _combo(tr("列名在哪一行"))
        self.about = Elided(HINT, "small")
        self.skip = QCheckBox("")
        self.update_box = QCheckBox("")
        self.hidden = QCheckBox("")
        self._lay_out()
        self._wire()

    def _lay_out(self) -> None:
        now = style.current()
        self.sheet_words, self.heading_words = Text(tr("工作表"), "quiet"), Text(tr("列名在"), "quiet")
        self.above.insertWidget(0, self.kind)  # in a line of its own: in large text the summary would push the page wide
        for widget in (self.sheet_words, self.sheet, self.heading_words, self.heading):
            self.first.addWidget(widget)
        self.under.setContentsMargins(now.px(24), now.px(4), now.px(24), now.px(4))
        self.under.addWidget(self.about, 1)
        boxes = QHBoxLayout()
        boxes.setSpacing(now.px(16))
        for box in (self.skip, self.update_box, self.hidden):
            boxes.addWidget(box)
        boxes.addStretch(1)
        self.deciding.addLayout(boxes)
        self.setFocusProxy(self.grid)

    def _wire(self) -> None:
        self.which.picked.connect(lambda _: self._show_rows())
        self.kind.picked.connect(lambda kind: self.kind_wished.emit(str(kind)))
        self.grid.read_wished.connect(self.read_wished)
        self.grid.moved.connect(self._show_about)
        self.cells.chosen.connect(lambda: self._go(self.cells.currentIndex()))
        self.cells.clicked.connect(self._go)
        self.sheet.activated.connect(lambda _: self.sheet_wished.emit(self.sheet.currentData()))
        self.heading.activated.connect(lambda _: self.heading_wished.emit(self.heading.currentData()))
        self.skip.toggled.connect(lambda _: self._show_take())
        self.update_box.toggled.connect(lambda _: self._show_take())
        self.hidden.clicked.connect(lambda on: self.hidden_wished.emit(not on))
        self.take.clicked.connect(lambda: self.take_wanted.emit(self.skip.isChecked(), self.update_box.isChecked()))

    def show_standing(self, standing: Standing, *, skip_hidden: bool = False, fresh: bool = False) -> None:
        """Shows a list as it is read now; ``fresh``: another file, for which nothing is decided yet."""
        self.standing = standing
        listed = standing.listed
        self.kind.show_value(listed.kind)
        self.summary.setText(standing.summary() if not listed.lacks_name else tr("还不能导入："))
        self.warn("".join(standing.warnings()), "wrong" if listed.lacks_name else "partial")
        if fresh:
            self.skip.setChecked(False)
            self.update_box.setChecked(False)
            self.which.show_value(_ALL)
        self._show_choices(standing)
        self.show_problems(listed.taken.problems)
        compared = listed.compared
        numbers = (-1, len(listed.taken.problems), len(compared.new), len(compared.changed), len(compared.same))
        words = (tr("全部"), tr("有问题的格"), tr("新的"), tr("有不同"), tr("已有"))
        for button, number, word in zip(self.which.buttons, numbers, words, strict=True):
            button.setText(word if number < 0 else f"{word} {count(number)}")
            button.setEnabled(number != 0)
        if self.which.value is None or not self._button().isEnabled():
            self.which.show_value(_ALL)
        self.hidden.setChecked(not skip_hidden)
        self.hidden.setText(tr("隐藏的 {count} 行也收", count=count(len(listed.taken.hidden))))
        self.hidden.setVisible(bool(listed.taken.hidden))
        self._show_rows()
        self._show_take()

    def _button(self) -> QWidget:
        return next((button for button in self.which.buttons if button.isChecked()), self.which.buttons[0])

    def _show_choices(self, standing: Standing) -> None:
        listed = standing.listed
        self.sheet.clear()
        for name in listed.book.names:
            self.sheet.addItem(name + (tr("（隐藏的）") if name in listed.book.hidden else ""), name)
        self.sheet.setCurrentIndex(max(0, self.sheet.findData(listed.sheet.name)))
        several = len(listed.book.names) > 1
        self.sheet.setVisible(several)
        self.sheet_words.setVisible(several)
        self.heading.clear()
        for row in range(min(_HEADINGS, len(listed.sheet.rows))):
            self.heading.addItem(tr("第 {row} 行", row=row + 1), row)
        self.heading.addItem(tr("没有列名"), -1)
        self.heading.setCurrentIndex(self.heading.findData(listed.heading))

    def _show_rows(self) -> None:
        if self.standing is None:
            return
        which = self.which.value
        if self.show_part(which):
            self.about.show_role("small")
            self.about.setText(
                tr("按回车或点一下，到那一格去看。在表格软件里改好、保存，再重新导入；或者跳过有问题的行。")
            )
            return
        self.grid.show_rows(self.standing, which if isinstance(which, Row) else None)
        self._show_about()

    def _show_about(self) -> None:
        cell = self.grid.cell()
        said = self.standing.about(*cell) if self.standing is not None and cell is not None else ""
        self.about.setText(said or HINT)
        wrong = cell is not None and self.standing is not None and cell in self.standing.wrong
        self.about.show_role("wrong" if wrong else "body" if said else "small")

    def _go(self, index: QModelIndex) -> None:
        """From a sentence to its cell."""
        if self.standing is None or not index.isValid():
            return
        row, column = self.standing.listed.taken.where[index.row()]
        self.which.show_value(_ALL)
        self._show_rows()
        self.grid.go(row, column)
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_take(self) -> None:
        if self.standing is None:
            return
        listed, unit = self.standing.listed, self.standing.unit
        bad, changed = len(listed.taken.bad), len(listed.compared.changed)
        self.skip.setText(tr("跳过有问题的 {count} 行", count=count(bad)))
        self.skip.setVisible(bool(bad))
        self.update_box.setText(tr("已有的 {count} {unit}按表格改", count=count(changed), unit=unit))
        self.update_box.setVisible(bool(changed))
        new = len(listed.compared.new)
        number = new + (changed if self.update_box.isChecked() else 0)
        self.offer(
            tr("导入 {count} {unit}", count=count(number), unit=unit) if number else tr("没有新的"),
            bool(number) and not listed.lacks_name and (not bad or self.skip.isChecked()),
        )


def _combo(name: str) -> QComboBox:
    made = QComboBox()
    made.setAccessibleName(name)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    made.setMaximumWidth(style.current().px(200))
    return made
