"""One step: what to do, what it gives in which table, who asked for it, what is under way."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from lcsurvey.circle.catalogue import catalogue
from lcsurvey.score.allround import Step
from lcsurvey.score.apportion import text
from lcsurvey.score.model import POINTS
from lcsurvey.ui import plain, style
from lcsurvey.ui.parts import Elided, Text, quiet
from lcsurvey.ui.wording import listed
from lcsurvey.ui.words import said, tr


def gains(step: Step, names: Mapping[str, str], units: Mapping[str, str]) -> str:
    """“分型表 +1.5 分，评价表 +4.4 分”; ``units`` by form, where it is not points."""
    told = []
    for form, gain in step.gains.items():
        more = ("+" if gain > 0 else "") + text(gain)
        unit = units.get(form, POINTS)
        said = tr("{names} {part}{text} 分", names=names[form], part="", text=more)
        told += [said if unit == POINTS else f"{names[form]} {more} {unit}"] if gain else []
    return tr("，").join(told)


def falls(step: Step, names: Mapping[str, str], units: Mapping[str, str]) -> str:
    """“评价表少 6 分：品牌连锁店 2÷15＝13.33%（标准 20%以上），得 0 分。”; empty where no table loses."""
    told = []
    for fall in step.falls:
        why, lost, unit = said(fall.why), text(fall.lost), units.get(fall.form, POINTS)
        told.append(tr("{table}少 {lost} {unit}：{why}", table=names[fall.form], lost=lost, unit=said(unit), why=why))
    return "　".join(told)


def beside(step: Step) -> str:
    """Who asked, what is under way, what would do as well; empty where there is nothing to say."""
    told = []
    if step.asked:
        told.append(tr("居民要：{asked} 人", asked=step.asked))
    elif step.demands:
        told.append(tr("居民要：{count} 条", count=len(step.demands)))
    told += [
        tr("项目“{name}”{progress}", name=one.name, progress=one.progress or tr("没有写进展"))
        for one in step.projects[:2]
    ]
    if step.instead:
        told.append(tr("也可以开{listed}", listed=listed([catalogue().label(id_) for id_ in step.instead], 3)))
    return "　".join(told)


class StepRow(QWidget):
    """One stop for the keyboard: Enter opens the place, + makes a project, Up and Down go to the neighbour."""

    opened = Signal()
    project_wanted = Signal()
    stepped = Signal(int)

    def __init__(
        self, step: Step, names: Mapping[str, str], units: Mapping[str, str], read_only: bool,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        now = style.current()
        self.step = step
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.label = Elided(said(step.label))
        self.gains = Elided(gains(step, names, units), "small")
        self.falls = Elided(falls(step, names, units), "doubt")
        self.beside = Elided(beside(step), "small")
        told = [part for part in (self.label, self.gains, self.falls, self.beside) if part.text()]
        self.setAccessibleName(tr("，").join(part.text() for part in told))
        self.setToolTip(plain.tip(tr("打开：回车；加入项目清单：+")))
        each = "" if step.size == 1 else tr("每步 {text}", text=text(step.per_step))
        self.points = Text(f"+{text(step.gain)}", "figure")
        self.each = Text(each, "small")
        for words in (self.points, self.each):
            words.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.add = quiet(tr("加入项目清单"), icon_name="plus")
        self.add.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.add.setEnabled(not read_only)
        self.add.clicked.connect(self.project_wanted)
        self._can_add = bool(step.formats) and step.kind == "format"
        row = QHBoxLayout(self)
        row.setContentsMargins(now.px(8), now.px(6), now.px(4), now.px(6))
        row.setSpacing(now.px(12))
        sum_ = QVBoxLayout()
        sum_.setSpacing(0)
        sum_.addWidget(self.points)
        if each:
            sum_.addWidget(self.each)
        words_ = QVBoxLayout()
        words_.setSpacing(now.px(2))
        for part in told:
            words_.addWidget(part)
        holder = QWidget()
        holder.setFixedWidth(now.px(72))
        holder.setLayout(sum_)
        sum_.setContentsMargins(0, 0, 0, 0)
        row.addWidget(holder, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words_, 1)
        row.addWidget(self.add, 0, Qt.AlignmentFlag.AlignVCenter)
        keep = self.add.sizePolicy()
        keep.setRetainSizeWhenHidden(True)
        self.add.setSizePolicy(keep)
        self.add.setVisible(self._can_add and not step.projects)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The frame comes."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The frame goes."""
        super().focusOutEvent(event)
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click opens."""
        if self.rect().contains(event.position().toPoint()):
            self.opened.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, +, arrows."""
        key: Any = event.key()
        down = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(key)
        if down is not None:
            self.stepped.emit(down)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit()
        elif event.text() in ("+", "＋", "="):
            self.add.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A hairline below, a frame where the keyboard is."""
        now = style.current()
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, now.colour("line"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            painter.setPen(QPen(now.colour("accent"), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -2), 6, 6)
        elif self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(now.colour("hover"))
            painter.drawRoundedRect(self.rect().adjusted(0, 0, 0, -1), 6, 6)
