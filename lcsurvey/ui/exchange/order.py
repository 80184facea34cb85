"""A page of 交出去: at the left what goes, at the right to whom and how, and the one act."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from lcsurvey.ui import plain, style
from lcsurvey.ui.exchange.lines import Column, Line, LinesModel
from lcsurvey.ui.exchange.list import LineList
from lcsurvey.ui.exchange.main_key import MAIN_KEY
from lcsurvey.ui.exchange.pane import SidePage
from lcsurvey.ui.exchange.searching import Searched
from lcsurvey.ui.field import Field
from lcsurvey.ui.panel import EmptyState
from lcsurvey.ui.parts import Elided, Text, name_at_left, primary, quiet
from lcsurvey.ui.segments import Segments
from lcsurvey.ui.words import LANGUAGE, tr

WIDTH = 368 if LANGUAGE == "zh" else 408
LIST = 400
"""Logical pixels at 100 % that the list has beside it at least."""
SMALL, ORIGINAL = "small", "original"


class Labelled(QWidget):
    """A widget with its name at the left, as a field has it."""

    def __init__(
        self, label: str, widget: QWidget, act: QPushButton | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        now = style.current()
        name = name_at_left(label)
        name.setMinimumHeight(0)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(now.px(12))
        row.addWidget(name)
        row.addWidget(widget, 1)
        if act is not None:
            row.addWidget(act)


class Order(SidePage):
    """The right side: words, fields, the button. ``wanted`` when it is pressed and nothing that it needs is missing."""

    wanted = Signal()

    def __init__(self, act: str, parent: QWidget | None = None) -> None:
        super().__init__(WIDTH, parent)
        now = style.current()
        self.column.setContentsMargins(now.px(16), now.px(12), now.px(24), now.px(16))
        self.to = Text("", wrap=True)
        self.due = Text("", "quiet", wrap=True)
        self.column.addWidget(self.to)
        self.column.addWidget(self.due)
        self.remark = Field(tr("留言"), lines=True, hint=tr("对方收文件时看得到"))
        self._folder = Path()
        self.place = Elided("", "small")
        change = quiet(tr("更改…"))
        change.setAccessibleName(tr("更改存到哪里"))
        change.clicked.connect(self._change_place)
        self._place_row = Labelled(tr("存到"), self.place, change)
        self.lacking = Text("", "wrong", wrap=True)
        self.problem = Text("", "wrong", wrap=True)
        self.make = primary(act, hint=MAIN_KEY)
        self.make.clicked.connect(self._press)
        self.needs: list[Field] = []

    def finish(self, *fields: QWidget) -> None:
        """Puts the fields under the words, and the button under them all; called once."""
        for field in (*fields, self.remark, self._place_row, self.lacking, self.problem):
            self.column.addWidget(field)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.make)
        self.column.addLayout(row)
        self.column.addStretch(1)
        for text in (self.to, self.due, self.lacking, self.problem):
            text.setVisible(bool(text.text()))

    @property
    def folder(self) -> Path:
        """Where the file is to be put."""
        return self._folder

    def show_folder(self, folder: Path) -> None:
        """Says where it will be put: the end of the path, the whole in the tip."""
        self._folder = folder
        self.place.setText(f"{folder.parent.name} › {folder.name}" if folder.parent.name else str(folder))
        self.place.setToolTip(plain.tip(str(folder)))

    def _change_place(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, tr("文件存到哪个文件夹"), str(self._folder))
        if chosen:
            self.show_folder(Path(chosen))

    def _press(self) -> None:
        self.problem.say("")
        for field in self.needs:
            if not field.words().strip():
                field.show_problem(tr("这一格要填。"))
                field.setFocus()
                self.ensureWidgetVisible(field)
                return
            field.show_problem("")
        self.wanted.emit()


class Pictures(QWidget):
    """照片: as small copies or as they were taken, with what either weighs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = style.current()
        self.which = Segments(((SMALL, tr("小图")), (ORIGINAL, tr("原图"))), tr("照片"), must=True)
        self.which.show_value(SMALL)
        self.words = Text("", "small", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(now.px(4))
        column.addWidget(Labelled(tr("照片"), self.which))
        column.addWidget(self.words)

    @property
    def originals(self) -> bool:
        """Whether they are wished as they were taken."""
        return bool(self.which.value == ORIGINAL)


class OrderPage(QWidget):
    """Both sides, one under the other in a narrow window. ``opened`` with a line of the list."""

    opened = Signal(object)
    wanted = Signal()

    def __init__(
        self, columns: Sequence[Column], name: str, empty: EmptyState, act: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.model = LinesModel(columns)
        self.list = LineList(self.model, name)
        self.searched = Searched(self.list, empty)
        self.search = self.searched.search
        self.order = Order(act)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._sides.setContentsMargins(0, 0, 0, 0)
        self._sides.setSpacing(0)
        self._sides.addWidget(self.searched, 1)
        self._sides.addWidget(self.order, 1)
        self.list.opened.connect(lambda one: self.opened.emit(one))
        self.order.wanted.connect(self.wanted)

    def show_lines(self, lines: Sequence[Line], words: str = "") -> None:
        """Other lines; where there are none, there is nothing to order either."""
        self.searched.show_lines(lines, words)
        self.order.setVisible(bool(lines))

    def minimumSizeHint(self) -> QSize:
        """With one side under the other; how they stand now is no reason to push the window."""
        return QSize(style.current().px(LIST), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Puts one side under the other, and back."""
        narrow = self.width() < style.current().px(LIST + WIDTH)
        self._sides.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        self.order.spread(whole=narrow)
        super().resizeEvent(event)

    def take_focus(self) -> None:
        """The keyboard is in the list, or at the first field where there is none."""
        if self.model.rowCount():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.order.remark.setFocus(Qt.FocusReason.OtherFocusReason)
