"""A file from the office and nothing here yet: who one is, where it shall lie, and straight to the circle."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QProgressBar, QScrollArea, QWidget

from lcsurvey.circle.name import short_name
from lcsurvey.errors import InputError
from lcsurvey.ui import style
from lcsurvey.ui.exchange.taking import called
from lcsurvey.ui.exchange.wording import due
from lcsurvey.ui.field import Field
from lcsurvey.ui.panel import Column, MessageBar
from lcsurvey.ui.parts import Text, primary, quiet
from lcsurvey.ui.wording import listed
from lcsurvey.ui.words import tr


@dataclass(frozen=True, slots=True)
class Task:
    """What a file asks for: from whom, which circles, until when (ISO), whom to ring; or a colleague's 移交."""

    files: tuple[Path, ...]
    kind: str
    sender: str
    unit: str
    role: str
    circles: tuple[str, ...]
    due: str = ""
    contact: str = ""
    phone: str = ""
    remark: str = ""
    project: str = ""  # id of the pack
    device: str = ""  # of the sender

    @property
    def begins(self) -> bool:
        """Whether a folder of data can begin with it."""
        return self.kind in ("assignment", "handover")


@dataclass(frozen=True, slots=True)
class Start:
    """A wish: to begin with these files, as this person, in this folder."""

    files: tuple[Path, ...]
    name: str
    unit: str
    folder: Path


def invitation(circles: Sequence[str], until: str) -> str:
    """黄河花园生活圈，请于11月29日前交（还有 7 天）; circles by their short names, ``until`` ISO or empty."""
    named = tr("{listed}生活圈", listed=listed(tuple(circles), 6)) if circles else ""
    return tr("，").join(word for word in (named, due(until)) if word)


def read(files: Sequence[Path]) -> Task:
    """What the first of some files asks for; PackageError where it is no good, InputError where there is none."""
    from lcsurvey.sync.reading import peek

    if not files:
        raise InputError(tr("这里没有可以收的文件（.lcs）。请检查位置。"))
    manifest = peek(files[0]).manifest
    given, who = manifest.assignment, manifest.sender
    circles = tuple(short_name(one.name).replace("\n", " ") for one in manifest.circles)
    if given is None:
        return Task(
            tuple(files), manifest.kind, called(who.name, who.unit), who.unit, "", circles, remark=manifest.remark,
            project=manifest.project, device=who.device,
        )  # fmt: skip
    return Task(
        tuple(files), manifest.kind, called(who.name, who.unit), who.unit, given.role, circles, given.due, given.contact,
        given.phone, given.remark or manifest.remark, manifest.project, who.device,
    )  # fmt: skip


class StartingScreen(QScrollArea):
    """Three fields and one button. ``start_wanted`` with a :class:`Start`."""

    start_wanted = Signal(object)
    back_wanted = Signal()

    def __init__(self, task: Task, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = style.current()
        self._task = task
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page = Column(640, centred=True)
        self.setWidget(page)
        handover = task.kind == "handover"
        page.column.addSpacing(now.px(16))
        self.title = Text(invitation(task.circles, task.due), "title", wrap=True)
        page.column.addWidget(self.title)
        who = "　".join(word for word in (task.contact, task.phone) if word)
        words = [
            f"{task.sender}{(tr('移交给你') if handover else tr('下发'))}",
            tr("联系：{who}", who=who) if who else "",
            task.remark,
        ]
        self.words = Text(tr("。").join(word for word in words if word), "quiet", wrap=True)
        page.column.addWidget(self.words)
        page.column.addSpacing(now.px(8))
        self.message = MessageBar()
        page.column.addWidget(self.message)
        self.name = Field(tr("姓名"), hint=tr("写在每一笔填写记录上"))
        self.unit = Field(
            tr("单位"),
            hint=tr("例如：{circles}社区", circles=task.circles[0] if len(task.circles) == 1 else tr("瑞丰")),
        )
        self.place = Field(tr("存放位置"))
        self.place.show_value(str(folder))
        change = quiet(tr("更改…"))
        change.clicked.connect(self._change_place)
        self.place.put_right(change)
        for field in (self.name, self.unit, self.place):
            page.column.addWidget(field)
        page.column.addSpacing(now.px(16))
        self.busy = QProgressBar()
        self.busy.setTextVisible(False)
        self.busy.setRange(0, 0)
        self.busy.hide()
        page.column.addWidget(self.busy)
        self.doing = Text("", "small")
        page.column.addWidget(self.doing)
        row = QHBoxLayout()
        row.addSpacing(now.px(100))
        self.begin = primary(tr("接着填") if handover else tr("开始填"))
        self.begin.setDefault(True)
        back = quiet(tr("返回"), hint="Esc")
        row.addWidget(self.begin)
        row.addWidget(back)
        row.addStretch(1)
        page.column.addLayout(row)
        page.column.addStretch(1)
        self.begin.clicked.connect(self._wish)
        back.clicked.connect(self.back_wanted)
        self.setFocusProxy(self.name)

    def show_person(self, name: str, unit: str) -> None:
        """Who one is, as it was typed last: where both are known one only has to begin."""
        self.name.show_value(name)
        self.unit.show_value(unit)
        self.setFocusProxy(next((one for one in (self.name, self.unit) if not one.words().strip()), self.begin))

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
        if empty is not None:
            empty.setFocus()
            return
        name, unit, place = (field.words().strip() for field, _ in asked)
        self.start_wanted.emit(Start(self._task.files, name, unit, Path(place).expanduser()))

    def show_busy(self, busy: bool, words: str = "") -> None:
        """While it is being made ready nothing can be changed."""
        self.busy.setVisible(busy)
        self.doing.setText(words)
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
        self._wish()

    def take_focus(self) -> None:
        """The keyboard at the first field that is empty, else at the button."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter begins, Esc goes back."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.begin.isEnabled():
            self._wish()
        elif event.key() == Qt.Key.Key_Escape and self.begin.isEnabled():
            self.back_wanted.emit()
        else:
            super().keyPressEvent(event)
