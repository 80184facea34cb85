"""One line of the score: what it is for, its points, why, and on a click the clause and the ruling."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lcsurvey.score.apportion import text
from lcsurvey.score.scorecard import Line
from lcsurvey.score.wording import clause, sentence
from lcsurvey.ui import plain, style
from lcsurvey.ui.icon import pixmap
from lcsurvey.ui.parts import Text


@dataclass(frozen=True, slots=True)
class LineShown:
    """The words of one line."""

    label: str
    points: str
    why: str
    open: bool  # an answer is missing


def words_of(line: Line, points: Decimal) -> LineShown:
    """The words of a line; ``points`` are the hundredths that add up."""
    number = f"{line.rule.number}　" if line.rule.number else ""
    why = "" if line.parts and line.points is not None else sentence(line)  # a full sum shows in its parts
    shown = f"{text(points)} / {text(line.rule.maximum)}"
    return LineShown(f"{number}{line.rule.label}", shown, why, line.points is None)


class ScoreLine(QWidget):
    """Shows a line; a click on it opens and closes the clause."""

    opened = Signal(bool)

    def __init__(self, line: Line, depth: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = style.current()
        self.rule = line.rule
        self._line: tuple[Line, Decimal] | None = None
        self._shown: LineShown | None = None
        self._current = False
        edge = now.px(12 + 12 * max(0, depth - 1))
        column = QVBoxLayout(self)
        column.setContentsMargins(edge, now.px(4), now.px(8), now.px(4))
        column.setSpacing(now.px(2))
        top = QHBoxLayout()
        top.setSpacing(now.px(8))
        top.setContentsMargins(0, 0, now.px(20), 0)
        self._label = Text("", "body" if depth else "heading", wrap=True)
        self._points = Text("")
        self._points.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        top.addWidget(self._label, 1, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self._points, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(top)
        self._why = Text("", "small", wrap=True)
        column.addWidget(self._why)
        self._clause = Text("", "small", wrap=True)
        self._clause.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._clause.hide()
        column.addWidget(self._clause)
        self._has_more = bool(line.rule.source or line.rule.note)
        if self._has_more:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            plain.set_tip(self, "为什么？条款与依据")

    def show_line(self, line: Line, points: Decimal) -> None:
        """Show a line where it changed; ``points`` are the hundredths that add up."""
        if (line, points) == self._line:
            return
        self._line = (line, points)
        shown = words_of(line, points)
        if shown == self._shown:
            return
        before, self._shown = self._shown, shown
        self._label.setText(shown.label)
        self._points.setText(shown.points)
        self._why.setText(shown.why)
        self._why.setVisible(bool(shown.why))
        if before is None or before.open != shown.open:
            self._points.show_role("quiet" if shown.open else "body")

    def show_current(self, current: bool) -> None:
        """Mark the line that the question with the focus counts for."""
        if current != self._current:
            self._current = current
            self.update()

    def toggle(self) -> None:
        """Open or close clause and ruling."""
        self.show_clause(self._clause.isHidden())
        self.opened.emit(not self._clause.isHidden())

    def show_clause(self, shown: bool) -> None:
        """Show clause and ruling, or fold them."""
        if not self._has_more:
            return
        if shown and not self._clause.text():
            parts = [clause(self.rule), f"说明：{self.rule.note}" if self.rule.note else ""]
            self._clause.setText("\n".join(part for part in parts if part))
        self._clause.setVisible(shown)
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click anywhere on the line."""
        if self.rect().contains(event.position().toPoint()):
            self.toggle()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A bar at the left of the line that the focus is about; an arrow where there is more to read."""
        now = style.current()
        painter = QPainter(self)
        if self._current:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(now.colour("accent"))
            painter.drawRect(0, now.px(4), now.px(3), self.height() - now.px(8))
        if self._has_more:
            arrow = pixmap("up" if self._clause.isVisible() else "down", "quiet", 12)
            painter.drawPixmap(self.width() - now.px(22), now.px(10), arrow)
