"""在屏幕上签字: which table, which line, and a place to write on with the mouse or the trackpad."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from lcsurvey.errors import LCSurveyError
from lcsurvey.record.identity import response_id
from lcsurvey.report.ink import Ink, Point, signers
from lcsurvey.report.template import template
from lcsurvey.response.model import Stage
from lcsurvey.store.signatures import sign, signed
from lcsurvey.ui import style
from lcsurvey.ui.dialog import Dialog
from lcsurvey.ui.parts import Text, quiet
from lcsurvey.ui.words import tr

if TYPE_CHECKING:
    from lcsurvey.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Place:
    """A line of a page that is signed: the table's short name, its response, the label of the line."""

    words: str
    response: str
    label: str


def places(workspace: Workspace, circle: str, stage: Stage = Stage.SELF) -> tuple[Place, ...]:
    """Every line that somebody signs on the pages of a circle's tables."""
    found = []
    for form in workspace.tables():
        table = workspace.table(form).form
        if table.scope != "circle":
            continue
        response = response_id(circle, form, workspace.round.id, str(stage))
        for label in signers(template(table).signature):
            found.append(Place(tr("{short}：{label}", short=table.short, label=label), response, label))
    return tuple(found)


class Pad(QWidget):
    """White paper with a line; ``drawn`` after every stroke."""

    drawn = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = style.current()
        self._strokes: list[list[Point]] = []
        self.setMinimumSize(QSize(now.px(520), now.px(180)))
        self.setAccessibleName(tr("在这里写名字，按住鼠标或触控板写"))
        self.setCursor(Qt.CursorShape.CrossCursor)

    @property
    def ink(self) -> Ink | None:
        """What was drawn; None where nothing was."""
        strokes = tuple(tuple(stroke) for stroke in self._strokes if stroke)
        return Ink(self.width(), self.height(), strokes) if strokes else None

    def clear(self) -> None:
        """Takes everything away."""
        self._strokes.clear()
        self.update()
        self.drawn.emit()

    def take_back(self) -> None:
        """Takes the last stroke away."""
        if self._strokes:
            self._strokes.pop()
            self.update()
            self.drawn.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A stroke begins."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._strokes.append([])
            self._add(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """It goes on."""
        if event.buttons() & Qt.MouseButton.LeftButton and self._strokes:
            self._add(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """It ends."""
        self.drawn.emit()

    def _add(self, at: QPointF) -> None:
        x = min(max(0, round(at.x())), self.width())
        y = min(max(0, round(at.y())), self.height())
        stroke = self._strokes[-1]
        if not stroke or stroke[-1] != (x, y):
            stroke.append((x, y))
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The paper, its line, the ink."""
        now = style.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(now.colour("line_strong"), 1))
        painter.setBrush(Qt.GlobalColor.white)
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 6, 6)
        base = self.height() * 4 // 5
        painter.drawLine(now.px(24), base, self.width() - now.px(24), base)
        round_ = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
        painter.setPen(QPen(Qt.GlobalColor.black, now.px(3), Qt.PenStyle.SolidLine, *round_))
        for stroke in self._strokes:
            points = [QPoint(x, y) for x, y in stroke]
            painter.drawPolyline(points) if len(points) > 1 else painter.drawPoint(points[0])


class SigningDialog(Dialog):
    """``signed`` once a signature is kept."""

    signed = Signal()

    def __init__(
        self, workspace: Workspace, circle: str, offered: Sequence[Place], parent: QWidget | None = None
    ) -> None:
        words = tr(
            "按住鼠标或触控板写名字，会印在这张表的签字处。单位要求亲笔签字的，请打印出来用笔签，再把照片放进“签字页”。"
        )
        super().__init__(tr("在屏幕上签字"), words, tr("留下签名"), parent)
        now = style.current()
        self._workspace, self._circle, self._offered = workspace, circle, tuple(offered)
        self.which = QComboBox()
        self.which.setAccessibleName(tr("签在哪张表、哪一处"))
        self.which.addItems([place.words for place in offered])
        self.pad = Pad()
        self.there = Text("", "small")
        self.problem = Text("", "wrong", wrap=True)
        self.problem.hide()
        back, clear = quiet(tr("退一笔")), quiet(tr("重写"))
        back.clicked.connect(self.pad.take_back)
        clear.clicked.connect(self.pad.clear)
        row = QHBoxLayout()
        row.setSpacing(now.px(8))
        row.addWidget(self.there, 1)
        row.addWidget(back)
        row.addWidget(clear)
        for widget in (self.which, self.pad):
            self.body.addWidget(widget)
        self.body.addLayout(row)
        self.body.addWidget(self.problem)
        self.pad.drawn.connect(self._show)
        self.which.currentIndexChanged.connect(lambda _: self._show())
        self._show()
        self.which.setFocus()

    def _show(self) -> None:
        place = self._offered[self.which.currentIndex()]
        there = place.label in signed(self._workspace, self._circle, place.response)
        self.there.setText(tr("这里已有签名，留下新的就换掉，旧的进回收站。") if there else "")
        self.act.setEnabled(self.pad.ink is not None)

    def _do(self) -> None:
        place, ink = self._offered[self.which.currentIndex()], self.pad.ink
        if ink is None:
            return
        try:
            sign(self._workspace, self._circle, place.response, place.label, ink)
        except LCSurveyError as error:
            self.problem.setText(str(error))
            self.problem.show()
            return
        self.accept()
        self.signed.emit()
