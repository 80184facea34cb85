"""The options of one question as a grid: 有 ☑, 无 ☐, 未看 –, set by click, Space, digits or letters.

The grid keeps the paper's order. A short option takes one column, a long one as many as it needs, so nothing
is cut and columns stay aligned.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QWidget

from lcsurvey.form.model import Choice, Question, Value
from lcsurvey.ui import plain, style
from lcsurvey.ui.table.origin import NOTHING, Origin
from lcsurvey.ui.table.origin_line import TONES
from lcsurvey.ui.words import tr

STATES: Mapping[bool | None, str] = {True: tr("有"), False: tr("无"), None: tr("未看")}
_KEYS: Mapping[str, bool] = {
    "1": True, "y": True, "有": True, "2": False, "n": False, "-": False, "－": False, "无": False,
}  # fmt: skip
_CLEAR = ("3", "0")
_NEXT: Mapping[bool | None, bool | None] = {None: True, True: False, False: None}


class OptionButton(QAbstractButton):
    """One option in one of three states; it only asks for a state, the owner shows what was saved."""

    wished = Signal(object, bool)
    """The state that the person wants (True, False, None), and whether to go on to the next option."""
    behind_wanted = Signal()
    """What stands behind a derived answer."""

    def __init__(self, choice: Choice, parent: QWidget) -> None:
        super().__init__(parent)
        self.choice = choice
        self.state: bool | None = None
        self.origin = NOTHING
        self.before = ""
        self.setText(choice.label)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(lambda: self.wished.emit(_NEXT[self.state], False))
        self.show_state(None)

    def show_state(self, state: bool | None, origin: Origin = NOTHING, before: str = "") -> None:
        """Show the answer, where it comes from, and what the self-assessment said where that differs."""
        self.state, self.origin, self.before = state, origin, before
        said = "".join(tr("，{words}", words=words) for words in (origin.words, before) if words)
        self.setAccessibleName(tr("{label}：{states}{said}", label=self.choice.label, states=STATES[state], said=said))
        self.setToolTip(plain.tip(origin.words) if origin.tells else "")
        self.update()

    def needed(self) -> int:
        """The width in pixels that shows the whole option on one line."""
        words = self.fontMetrics().horizontalAdvance(self.text())
        return self._text_left() + words + self._text_right() + style.current().px(4)

    def lines(self, width: int) -> int:
        """How many lines the label takes within ``width`` pixels."""
        room = QRect(0, 0, max(1, width - self._text_left() - self._text_right()), 10_000)
        height = self.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, self.text()).height()
        return max(1, round(height / self.fontMetrics().lineSpacing()))

    def sizeHint(self) -> QSize:
        """One line in a row of the list."""
        return QSize(self.needed(), style.current().px("row"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks (or unticks), 1 有, 2 or N 无, 3 or Delete 未看; the rest goes to the grid."""
        bare = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier & ~Qt.KeyboardModifier.ShiftModifier
        text = event.text().lower()
        if bare or not self.isEnabled():
            event.ignore()
        elif event.key() == Qt.Key.Key_Space:
            self.wished.emit(self.state is not True, True)
        elif text and text in _KEYS:
            self.wished.emit(_KEYS[text], True)
        elif text in _CLEAR or event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.wished.emit(None, False)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the words at the right shows what stands behind them."""
        if self.origin.short and event.position().x() > self.width() - self._text_right():
            self.behind_wanted.emit()
            return
        super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The three states by name."""
        menu = QMenu(self)
        for state, word in STATES.items():
            action = menu.addAction(word)
            action.setCheckable(True)
            action.setChecked(state is self.state)
            action.triggered.connect(lambda _=False, wish=state: self.wished.emit(wish, False))
        menu.exec(event.globalPos())

    def _text_left(self) -> int:
        return style.current().px(36)

    def _text_right(self) -> int:
        """Room for where the answer comes from."""
        now = style.current()
        words = self._beside()
        return now.px(8) + (QFontMetrics(now.typeface("small")).horizontalAdvance(words) + now.px(8) if words else 0)

    def _beside(self) -> str:
        """What stands at the right: the self-assessment, then the origin."""
        return "　".join(
            words for words in (self.before, f"{self.origin.short} ›" if self.origin.short else "") if words
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """The box, the words, and where the focus is."""
        now = style.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = self.rect().adjusted(1, 1, -1, -1)
        if self.hasFocus():
            painter.setPen(QPen(now.colour("accent"), 2))
            painter.setBrush(now.colour("accent_soft"))
            painter.drawRoundedRect(area, 6, 6)
        elif self.underMouse() and self.isEnabled():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(now.colour("hover"))
            painter.drawRoundedRect(area, 6, 6)
        side = now.px(16)
        self._draw_box(painter, QRect(now.px(10), (self.height() - side) // 2, side, side))
        painter.setPen(now.colour({True: "text", False: "faint", None: "text"}[self.state]))
        room = self.rect().adjusted(self._text_left(), 0, -self._text_right(), 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap, self.text())
        if self._beside():
            painter.setFont(now.typeface("small"))
            painter.setPen(now.colour("partial" if self.before else TONES[self.origin.mark]))
            right = self.rect().adjusted(0, 0, -now.px(8), 0)
            painter.drawText(right, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._beside())

    def _draw_box(self, painter: QPainter, box: QRect) -> None:
        """☑ filled, ☐ empty, – in a dotted box for what nobody has looked at."""
        now = style.current()
        if self.state is None:
            pen = QPen(now.colour("faint"), now.px(1), Qt.PenStyle.DotLine)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, now.px(3), now.px(3))
            painter.setPen(QPen(now.colour("quiet"), now.px(2)))
            inset = now.px(4)
            painter.drawLine(box.left() + inset, box.center().y() + 1, box.right() - inset + 1, box.center().y() + 1)
            return
        painter.setPen(QPen(now.colour("accent" if self.state else "faint"), now.px(1) * 1.5))
        painter.setBrush(now.colour("accent" if self.state else "canvas"))
        painter.drawRoundedRect(box, now.px(3), now.px(3))
        if self.state:
            pen = QPen(now.colour("on_accent"), now.px(2))
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            x, y, unit = box.left(), box.top(), box.width() / 16
            points = [QPoint(round(x + a * unit), round(y + b * unit)) for a, b in ((4, 8), (7, 11), (12.5, 5))]
            painter.drawPolyline(points)


class OptionGrid(QWidget):
    """All options of one select_multiple question."""

    answered = Signal(object)
    """Field → value of the option that the person set."""
    went_on = Signal()
    """The person set the last option and goes on."""
    behind_wanted = Signal(str)
    """Field whose origin the person wants to see."""

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question = question
        self.buttons = [OptionButton(choice, self) for choice in question.choices]
        self._laid: dict[tuple[int, int], tuple[list[QRect], int]] = {}
        self._needed: dict[int, list[int]] = {}  # widths of the options, by the size of the font
        for index, button in enumerate(self.buttons):
            button.wished.connect(lambda state, on, at=index: self._wish(at, state, on))
            button.behind_wanted.connect(lambda at=index: self.behind_wanted.emit(question.fields[at]))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_values(
        self, values: Sequence[Value | None], origins: Sequence[Origin] = (), befores: Sequence[str] = ()
    ) -> None:
        """Show the answers, per option, and where they come from."""
        moved = False
        for at, (value, button) in enumerate(zip(values, self.buttons, strict=True)):
            state = value if isinstance(value, bool) else None
            origin = origins[at] if origins else NOTHING
            before = befores[at] if befores else ""
            if (state, origin, before) != (button.state, button.origin, button.before):
                moved = moved or (origin.short, before) != (button.origin.short, button.before)
                button.show_state(state, origin, before)
        if moved:
            self._laid.clear()
            self._needed.clear()
            self._put()
            self.updateGeometry()

    def stops(self) -> Sequence[QWidget]:
        """Where the keyboard stops, in the paper's order."""
        return self.buttons

    def stop(self, field: str) -> QWidget:
        """The option of a field; the first one for the question itself."""
        fields = self.question.fields
        return self.buttons[fields.index(field)] if field in fields else self.buttons[0]

    def _wish(self, index: int, state: bool | None, on: bool) -> None:
        button = self.buttons[index]
        if state is not button.state:
            self.answered.emit({self.question.fields[index]: state})
        if not on or button.state is not state:  # not saved: stay where it failed
            return
        if index + 1 < len(self.buttons):
            self.buttons[index + 1].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.went_on.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move to the neighbour that is seen there."""
        here = next((i for i, button in enumerate(self.buttons) if button.hasFocus()), None)
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        there: int | None = None
        if here is not None and step:
            there = here + step
        elif here is not None and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            there = self._above_or_below(here, event.key() == Qt.Key.Key_Down)
        elif event.key() == Qt.Key.Key_Home:
            there = 0
        elif event.key() == Qt.Key.Key_End:
            there = len(self.buttons) - 1
        if there is not None and 0 <= there < len(self.buttons) and not event.modifiers().value & 0x0F000000:
            self.buttons[there].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            event.ignore()

    def _above_or_below(self, here: int, below: bool) -> int | None:
        """The option nearest to the left edge of this one in the next row."""
        mine = self.buttons[here].geometry()
        rows = sorted({b.y() for b in self.buttons if (b.y() > mine.y() if below else b.y() < mine.y())})
        if not rows:
            return None
        row = rows[0] if below else rows[-1]
        candidates = [i for i, b in enumerate(self.buttons) if b.y() == row]
        return min(candidates, key=lambda i: abs(self.buttons[i].x() - mine.x()))

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of the grid within ``width`` pixels."""
        return self._places(width)[1]

    def sizeHint(self) -> QSize:
        """As wide as one likes."""
        width = style.current().px(560)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Two columns."""
        return QSize(style.current().px(320), style.current().px("row"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the options out anew."""
        self._put()
        super().resizeEvent(event)

    def _put(self) -> None:
        places, _ = self._places(self.width())
        for button, place in zip(self.buttons, places, strict=True):
            button.setGeometry(place)

    def _places(self, width: int) -> tuple[list[QRect], int]:
        """Where each option lies, and the height of all of them; remembered until what stands beside them changes."""
        at = (width, self.font().pixelSize())
        if at not in self._laid:
            if at[1] not in self._needed:
                self._needed[at[1]] = [button.needed() for button in self.buttons]
            self._laid[at] = self._lay_out(width, self._needed[at[1]])
        return self._laid[at]

    def _lay_out(self, width: int, widths: Sequence[int]) -> tuple[list[QRect], int]:
        now = style.current()
        count = max(1, width // now.px(156))
        cell = width // count
        row_height, line = now.px("row"), self.fontMetrics().lineSpacing()
        places: list[QRect] = []
        column, top, height = 0, 0, row_height
        for button, needed in zip(self.buttons, widths, strict=True):
            span = min(count, -(-needed // cell))
            if column + span > count:
                column, top, height = 0, top + height, row_height
            if needed > span * cell:
                height = max(height, row_height + (button.lines(span * cell) - 1) * line)
            places.append(QRect(column * cell, top, span * cell, height))
            column += span
        return places, top + height
