"""One of several choices as a row of segments: click, arrows with Space, or the digits 1 to 9."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from lcsurvey.form.model import Choice, Question, Value
from lcsurvey.ui import style
from lcsurvey.ui.words import tr

_YES_NO = {"yes": "y有是", "no": "n-－无否"}
"""Letters and signs that answer a yes/no question."""


class Segment(QAbstractButton):
    """One choice; a ring that is filled when it is chosen."""

    def __init__(self, choice: Choice, parent: QWidget) -> None:
        super().__init__(parent)
        self.choice = choice
        self.chosen = False
        self.setText(choice.label)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_chosen(self, chosen: bool) -> None:
        """Show whether this is the stored answer."""
        self.chosen = chosen
        self.setAccessibleName(f"{self.choice.label}{(tr('（已选）') if chosen else '')}")
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as its words, never narrower than a good target."""
        now = style.current()
        words = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(max(now.px(72), words + now.px(44)), now.px("target"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space chooses; the rest goes to the row."""
        if event.key() == Qt.Key.Key_Space and self.isEnabled():
            self.clicked.emit()
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ring, the words, and where the focus is."""
        now = style.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = self.rect().adjusted(1, 1, -1, -1)
        focus = self.hasFocus()
        edge = "accent" if focus or self.chosen else "line_strong"
        painter.setPen(QPen(now.colour(edge if self.isEnabled() else "line"), 2 if focus else 1))
        fill = "accent_soft" if self.chosen else "hover" if self.underMouse() and self.isEnabled() else "canvas"
        painter.setBrush(now.colour(fill))
        painter.drawRoundedRect(area, 6, 6)
        ring = QRect(now.px(12), (self.height() - now.px(12)) // 2, now.px(12), now.px(12))
        painter.setPen(QPen(now.colour("accent" if self.chosen else "faint"), 1.5))
        painter.setBrush(now.colour("canvas"))
        painter.drawEllipse(ring)
        if self.chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(now.colour("accent"))
            inset = now.px(3)
            painter.drawEllipse(ring.adjusted(inset, inset, -inset + 1, -inset + 1))
        painter.setPen(now.colour("accent" if self.chosen else "text"))
        room = self.rect().adjusted(now.px(32), 0, -now.px(8), 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self.text())


class ChoiceRow(QWidget):
    """The choices of one select_one question; wraps where there is no room."""

    answered = Signal(object)
    """Field → name of the choice, or None where the person took it back."""

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question = question
        self.segments = [Segment(choice, self) for choice in question.choices]
        for segment in self.segments:
            segment.clicked.connect(lambda _=False, name=segment.choice.name: self._toggle(name))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_values(self, values: Sequence[Value | None]) -> None:
        """Show what is stored in the one field."""
        value = values[0]
        for segment in self.segments:
            segment.show_chosen(segment.choice.name == value)
        if not any(segment.hasFocus() for segment in self.segments):
            self._offer(self._chosen() or self.segments[0])

    def stops(self) -> Sequence[QWidget]:
        """One stop: the chosen segment, or the first."""
        return [next(s for s in self.segments if s.focusPolicy() & Qt.FocusPolicy.TabFocus)]

    def stop(self, field: str) -> QWidget:
        """The segment to go to."""
        return self._chosen() or self.segments[0]

    def _chosen(self) -> Segment | None:
        return next((segment for segment in self.segments if segment.chosen), None)

    def _offer(self, stop: Segment) -> None:
        """Tab stops at one segment only; arrows reach the others."""
        for segment in self.segments:
            tab = segment is stop
            segment.setFocusPolicy(Qt.FocusPolicy.StrongFocus if tab else Qt.FocusPolicy.ClickFocus)

    def _toggle(self, name: str) -> None:
        chosen = self._chosen()
        self.answered.emit({self.question.name: None if chosen and chosen.choice.name == name else name})

    def _set(self, name: str | None) -> None:
        chosen = self._chosen()
        if name != (chosen.choice.name if chosen else None):
            self.answered.emit({self.question.name: name})

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits choose, arrows move, Delete takes back."""
        here = next((i for i, segment in enumerate(self.segments) if segment.hasFocus()), 0)
        bare = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier & ~Qt.KeyboardModifier.ShiftModifier
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        name = self._named(event.text().lower())
        if bare:
            event.ignore()
        elif step and 0 <= here + step < len(self.segments):
            self._move(self.segments[here + step])
        elif name is not None:
            self._move(self.segments[[s.choice.name for s in self.segments].index(name)])
            self._set(name)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._set(None)
        else:
            event.ignore()

    def _named(self, key: str) -> str | None:
        """The choice that a digit (by place) or a letter (yes/no) names."""
        names = [segment.choice.name for segment in self.segments]
        if len(key) == 1 and "1" <= key <= "9":
            return names[int(key) - 1] if int(key) <= len(names) else None
        return next((name for name in names if key and key in _YES_NO.get(name, "")), None)

    def _move(self, segment: Segment) -> None:
        self._offer(segment)
        segment.setFocus(Qt.FocusReason.TabFocusReason)

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all rows within ``width`` pixels."""
        return self._places(width)[1]

    def sizeHint(self) -> QSize:
        """All on one line."""
        gap = style.current().px(8)
        width = sum(s.sizeHint().width() + gap for s in self.segments) - gap
        return QSize(width, style.current().px("target"))

    def minimumSizeHint(self) -> QSize:
        """The widest segment."""
        return QSize(max(s.sizeHint().width() for s in self.segments), style.current().px("target"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the segments out anew."""
        for segment, place in zip(self.segments, self._places(self.width())[0], strict=True):
            segment.setGeometry(place)
        super().resizeEvent(event)

    def _places(self, width: int) -> tuple[list[QRect], int]:
        gap = style.current().px(8)
        at, height, places = QPoint(0, 0), style.current().px("target"), []
        for segment in self.segments:
            size = QSize(min(width, segment.sizeHint().width()), height)
            if at.x() and at.x() + size.width() > width:
                at = QPoint(0, at.y() + height + gap)
            places.append(QRect(at, size))
            at = QPoint(at.x() + size.width() + gap, at.y())
        return places, at.y() + height
