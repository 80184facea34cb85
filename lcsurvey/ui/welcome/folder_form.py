"""The form that begins a folder of data: who one is, where it lies, and whatever else is asked; and the one button."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QProgressBar, QScrollArea

from lcsurvey.ui import style
from lcsurvey.ui.field import Field
from lcsurvey.ui.panel import Column, MessageBar, scrolls
from lcsurvey.ui.parts import Text, primary, quiet
from lcsurvey.ui.words import tr


class FolderForm(QScrollArea):
    """What is wrong stands beside the field. ``filled`` with name, unit and folder once nothing is missing.

    ``first`` and ``last`` are fields of its own, before the name and after the unit.
    """

    filled = Signal(str, str, Path)
    back_wanted = Signal()

    def __init__(
        self,
        title: str,
        words: str,
        act: str,
        folder: Path,
        *,
        unit_hint: str,
        first: Sequence[Field] = (),
        last: Sequence[Field] = (),
    ) -> None:
        super().__init__()
        self.title, self.words = Text(title, "title", wrap=True), Text(words, "quiet", wrap=True)
        self.message = MessageBar()
        self.name = Field(tr("姓名"), hint=tr("写在每一笔填写记录上"))
        self.unit = Field(tr("单位"), hint=unit_hint)
        self.place = Field(tr("存放位置"))
        self.place.show_value(str(folder))
        change = quiet(tr("更改…"))
        change.clicked.connect(self._change_place)
        self.place.put_right(change)
        self.busy = QProgressBar()
        self.busy.setTextVisible(False)
        self.busy.setRange(0, 0)
        self.busy.hide()
        self.doing = Text("", "small")
        self.begin = primary(act)
        self.begin.clicked.connect(self._press)
        self._lay_out((*first, self.name, self.unit, *last, self.place))
        self.setFocusProxy(self.name)

    def _lay_out(self, fields: Sequence[Field]) -> None:
        now = style.current()
        page = Column(640, centred=True)
        scrolls(self, page)
        column = page.column
        column.addSpacing(now.px(16))
        column.addWidget(self.title)
        column.addWidget(self.words)
        column.addSpacing(now.px(8))
        column.addWidget(self.message)
        for field in fields:
            column.addWidget(field)
        column.addSpacing(now.px(16))
        column.addWidget(self.busy)
        column.addWidget(self.doing)
        row = QHBoxLayout()
        back = quiet(tr("返回"), hint="Esc")
        back.clicked.connect(self.back_wanted)
        row.addSpacing(now.px(100))
        row.addWidget(self.begin)
        row.addWidget(back)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)

    def _change_place(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, tr("存放在哪个文件夹"), self.place.words())
        if chosen:
            self.place.show_value(chosen)

    def _press(self) -> None:
        self.message.hide()
        asked = ((self.name, tr("请写姓名。")), (self.unit, tr("请写单位。")), (self.place, tr("请选一个文件夹。")))
        for field, sentence in asked:
            field.show_problem("" if field.words().strip() else sentence)
        empty = next((field for field, _ in asked if not field.words().strip()), None)
        if empty is not None:
            empty.setFocus()
            return
        name, unit, place = (field.words().strip() for field, _ in asked)
        self.filled.emit(name, unit, Path(place).expanduser())

    def show_busy(self, busy: bool) -> None:
        """While it is being made ready nothing can be changed."""
        self.busy.setVisible(busy)
        self.doing.setText(tr("正在准备……") if busy else "")
        self.begin.setEnabled(not busy)

    def show_failure(self, sentence: str, better: str | None = None) -> None:
        """Says why it did not work; a better place is one click away."""
        self.show_busy(False)
        if better is None:
            self.message.show_message(sentence)
            return
        self.place.show_problem(sentence)
        self.message.show_message(
            tr("建议放在：{better}", better=better), "partial", tr("改放这里"), lambda: self._take(better)
        )

    def _take(self, better: str) -> None:
        self.place.show_value(better)
        self._press()

    def take_focus(self) -> None:
        """The keyboard where the next act is."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter begins, Esc goes back."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.begin.isEnabled():
            self._press()
        elif event.key() == Qt.Key.Key_Escape and self.begin.isEnabled():
            self.back_wanted.emit()
        else:
            super().keyPressEvent(event)
