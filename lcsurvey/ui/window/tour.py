"""看一遍: a card in the corner that leads over the screens in six steps; it can be closed at any moment.

It shows, and changes nothing. While the card has the keyboard, Enter goes on, Backspace goes back, Esc closes; whoever
clicks into the screen works there, and the card waits.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from lcsurvey.ui import style
from lcsurvey.ui.exchange.wording import HAND_OUT
from lcsurvey.ui.parts import Text, primary, quiet
from lcsurvey.ui.scope import circle_tables
from lcsurvey.ui.window.place import Place, Room
from lcsurvey.ui.words import tr

if TYPE_CHECKING:
    from lcsurvey.store.workspace import Workspace
    from lcsurvey.ui.window.window import MainWindow

_OPENING = 400
"""Milliseconds in which a screen that opens may take the keyboard by itself."""
_GAP = 6
"""Pixels between what is spoken of and the frame around it."""
Find = Callable[["MainWindow"], QWidget | None]


@dataclass(frozen=True, slots=True)
class Step:
    """One stop: what it is called, what is said, where it is, and what of it is framed."""

    title: str
    words: str
    place: Place
    find: Find


def steps(space: Workspace, circle: str) -> tuple[Step, ...]:
    """The six stops in the order of the work; without a table of circles there is none to be shown."""
    forms = circle_tables(space)[:1]
    found = (
        Step(
            tr("这是一个生活圈"),
            tr(
                "左边是这个圈的一切：社区、小区、网点、满意度、各张表，旁边的数是登记了多少、得了多少分。填完一格就存好一格，没有“保存”要按。"
            ),
            Place(Room.OVERVIEW, circle),
            lambda window: window.navigation,
        ),
        Step(
            tr("网点只登记一次"),
            tr(
                "写店名，业态自己猜好；按 5、1、3 记步行几分钟，回车存下。已有名单，从表格里复制几列，在这里粘贴。各张表里有没有、几家，都由这里推得。"
            ),
            Place(Room.OUTLETS, circle),
            _part("entry"),
        ),
        Step(
            tr("表里只填没有的"),
            tr(
                "由网点、问卷推得的答案已经在了，旁边写着从哪里来。空格打勾，数字选答案。不懂的题按 F1：条款、计分、怎么算。分数随填随算。"
            ),
            Place(Room.TABLE, circle, forms),
            _part("sheet"),
        ),
        Step(
            tr("问卷三种办法"),
            tr("纸质的一捆一捆按数字键录；平台导出的表格拖进来；第三方做的登记汇总表。上面写着样本还差几份。"),
            Place(Room.SATISFACTION, circle),
            _part("figures"),
        ),
        Step(
            tr("交表前看一页"),
            tr("还缺的、对不上的、要再看看的都在“核对”里，点一下或按回车就到那一处。"),
            Place(Room.CHECKS, circle),
            _part("page"),
        ),
        Step(
            HAND_OUT,
            tr(
                "做成一个文件，点“复制文件”，到微信里按 Ctrl+V 发出去。对方的回执收进来，就显示“对方已收到”；退回的文件双击，停在第一条意见上。"
            ),
            Place(Room.EXCHANGE, circle, ("hand",)),
            lambda window: window.stack,
        ),
    )
    return found if forms else tuple(step for step in found if step.place.room != Room.TABLE)


def _part(name: str) -> Find:
    """A part of the screen by the name it has there; the screen itself where it is not to be seen."""

    def find(window: MainWindow) -> QWidget | None:
        screen = window.stack.currentWidget()
        part = getattr(screen, name, None)
        return part if isinstance(part, QWidget) and part.isVisible() else screen

    return find


class Ring(QWidget):
    """A frame around what is spoken of; the mouse goes through it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Two pixels of the accent, rounded."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(style.current().colour("accent"), 3))
        painter.drawRoundedRect(self.rect().adjusted(2, 2, -2, -2), 8, 8)


class Tour(QFrame):
    """The card. ``ended`` when it was closed or seen to the end."""

    ended = Signal()

    def __init__(self, window: MainWindow, stops: tuple[Step, ...]) -> None:
        super().__init__(window)
        now = style.current()
        self._window, self.stops, self.at = window, stops, 0
        self.setProperty("role", "tour")
        self.setAccessibleName(tr("看一遍"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedWidth(now.px(360))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)
        self.ring = Ring(window)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(now.px(20), now.px(16), now.px(12), now.px(12))
        column.setSpacing(now.px(8))
        self.count = Text("", "small")
        self.title, self.words = Text("", "title", wrap=True), Text("", wrap=True)
        for text in (self.count, self.title, self.words):
            column.addWidget(text)
        row = QHBoxLayout()
        self.close_ = quiet(tr("不看了"), hint="Esc")
        self.back, self.next = quiet(tr("上一步"), hint=tr("退格")), primary(tr("下一步"), hint=tr("回车"))
        row.addWidget(self.close_)
        row.addStretch(1)
        row.addWidget(self.back)
        row.addWidget(self.next)
        column.addLayout(row)
        self.close_.clicked.connect(self.end)
        self.back.clicked.connect(lambda: self.go(self.at - 1))
        self.next.clicked.connect(lambda: self.go(self.at + 1))
        self._since = QElapsedTimer()
        window.installEventFilter(self)
        QApplication.instance().focusChanged.connect(self._focus)  # type: ignore[union-attr]

    def go(self, at: int) -> None:
        """Shows a stop; behind the last one it is over."""
        if at >= len(self.stops):
            self.end()
            return
        self.at = max(0, at)
        stop = self.stops[self.at]
        self._window.go(stop.place)
        self.count.setText(tr("看一遍　{at} / {count}", at=self.at + 1, count=len(self.stops)))
        self.title.setText(stop.title)
        self.words.setText(stop.words)
        self.setAccessibleDescription(tr("{title}。{words}", title=stop.title, words=stop.words))
        self.back.setEnabled(self.at > 0)
        self.next.setText(tr("看完了") if self.at == len(self.stops) - 1 else tr("下一步"))
        self.show()
        self._since.start()
        QTimer.singleShot(0, self, self._settle)

    def _focus(self, _: QWidget | None, now: QWidget | None) -> None:
        """A screen takes the keyboard when it opens; the card takes it back, and leaves it to whoever clicks later."""
        mine = now is not None and self.isAncestorOf(now)
        if self.isVisible() and not mine and self._since.isValid() and self._since.elapsed() < _OPENING:
            QTimer.singleShot(0, self, self._settle)

    def _settle(self) -> None:
        """In its corner, around what is spoken of, the keyboard on 下一步."""
        self.resize(self.width(), self._column.totalHeightForWidth(self.width()))
        edge = style.current().px(20)
        self.move(self._window.width() - self.width() - edge, self._window.height() - self.height() - edge)
        part = self.stops[self.at].find(self._window)
        self.ring.setVisible(part is not None)
        if part is not None:
            corner = part.mapTo(self._window, QPoint(0, 0))
            around = QRect(corner, part.size()).adjusted(-_GAP, -_GAP, _GAP, _GAP)
            self.ring.setGeometry(around.intersected(self._window.rect()))
        self.ring.raise_()
        self.raise_()
        self.next.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stays in its corner when the window's size changes."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            QTimer.singleShot(0, self, self._settle)
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes, Backspace goes back, Enter goes on."""
        if event.key() == Qt.Key.Key_Escape:
            self.end()
        elif event.key() == Qt.Key.Key_Backspace:
            self.go(self.at - 1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go(self.at + 1)
        else:
            super().keyPressEvent(event)

    def end(self) -> None:
        """Goes away; where one is, one stays."""
        self._window.removeEventFilter(self)
        QApplication.instance().focusChanged.disconnect(self._focus)  # type: ignore[union-attr]
        self.hide()
        self.ring.hide()
        self.ring.deleteLater()
        self.ended.emit()
        self.deleteLater()
