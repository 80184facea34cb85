"""A new folder for a city's tables: which city, who one is, and where it lies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QProgressBar, QScrollArea, QWidget

from lcsurvey.form.model import Pack
from lcsurvey.store.model import ROLES
from lcsurvey.ui import style
from lcsurvey.ui.field import Field
from lcsurvey.ui.panel import Column, MessageBar
from lcsurvey.ui.parts import Text, primary, quiet
from lcsurvey.ui.words import tr

ROLE = {word: role for role, word in ROLES.items()}
"""Word on the screen → role of a person."""


@dataclass(frozen=True, slots=True)
class NewFolder:
    """What a person wished for: a pack, who they are, where it shall lie."""

    pack: Pack
    name: str
    unit: str
    role: str
    folder: Path


class NewScreen(QScrollArea):
    """Five fields and one button. What is wrong stands beside the field."""

    create_wanted = Signal(NewFolder)
    back_wanted = Signal()

    def __init__(self, packs: Sequence[Pack], folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = style.current()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page = Column(640, centred=True)
        self.setWidget(page)
        self._packs = tuple(packs)
        names = [
            tr("{name}（{status}）", name=pack.name, status=pack.status) if pack.status else pack.name for pack in packs
        ]
        self.city = Field(tr("城市"), choices=names)
        self.name = Field(tr("姓名"), hint=tr("写在每一笔填写记录上"))
        self.unit = Field(tr("单位"), hint=tr("例如：瑞丰社区"))
        self.role = Field(tr("我在"), choices=list(ROLE))
        self.place = Field(tr("存放位置"))
        self.place.show_value(str(folder))
        self.tables = Text("", "small", wrap=True)
        self.message = MessageBar()
        page.column.addSpacing(now.px(16))
        page.column.addWidget(Text(tr("新建资料夹"), "title"))
        page.column.addWidget(Text(tr("城市决定用哪几张表和名录，以后还可以加。"), "quiet", wrap=True))
        page.column.addSpacing(now.px(8))
        page.column.addWidget(self.message)
        for field in (self.city, self.name, self.unit, self.role, self.place):
            page.column.addWidget(field)
        change = quiet(tr("更改…"))
        change.clicked.connect(self._change_place)
        self.place.put_right(change)
        self.city.grid.addWidget(self.tables, 1, 1)
        page.column.addSpacing(now.px(16))
        self.busy = QProgressBar()
        self.busy.setTextVisible(False)
        self.busy.hide()
        page.column.addWidget(self.busy)
        row = QHBoxLayout()
        self.make = primary(tr("建立"))
        self.make.setDefault(True)
        back = quiet(tr("返回"))
        row.addSpacing(now.px(100))
        row.addWidget(self.make)
        row.addWidget(back)
        row.addStretch(1)
        page.column.addLayout(row)
        page.column.addStretch(1)
        self.make.clicked.connect(self._wish)
        back.clicked.connect(self.back_wanted)
        self.city.picked.connect(self._show_tables)
        self._show_tables()
        self.setFocusProxy(self.name)

    def _show_tables(self) -> None:
        pack = self._pack()
        self.tables.setText(pack.document if pack else "")

    def _pack(self) -> Pack | None:
        index = self.city.index()
        return self._packs[index] if 0 <= index < len(self._packs) else None

    def _change_place(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, tr("存放在哪个文件夹"), self.place.words())
        if chosen:
            self.place.show_value(chosen)

    def _wish(self) -> None:
        self.message.hide()
        asked = ((self.name, tr("请写姓名。")), (self.unit, tr("请写单位。")), (self.place, tr("请选一个文件夹。")))
        for field, sentence in asked:
            field.show_problem("" if field.words().strip() else sentence)
        empty = next((field for field, _ in asked if not field.words().strip()), None)
        pack = self._pack()
        if empty is not None or pack is None:
            (empty or self.city).setFocus()
            return
        role = ROLE[self.role.words()]
        folder = Path(self.place.words().strip()).expanduser()
        self.create_wanted.emit(NewFolder(pack, self.name.words().strip(), self.unit.words().strip(), role, folder))

    def show_busy(self, busy: bool, done: int = 0, of: int = 0) -> None:
        """While the folder is being made nothing can be changed."""
        self.busy.setRange(0, of)
        self.busy.setValue(done)
        self.busy.setVisible(busy)
        self.make.setEnabled(not busy)

    def show_failure(self, sentence: str, better: str | None = None) -> None:
        """Says why it was not made; a better place is one click away."""
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
        self._wish()
