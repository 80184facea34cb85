"""One line of the score: what it is for, its points, why, and on a click the clause and the ruling."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from lcsurvey.form.model import Answers
from lcsurvey.score.apportion import text
from lcsurvey.score.scorecard import Line
from lcsurvey.score.wording import clause, sentence
from lcsurvey.ui import plain, style
from lcsurvey.ui.icon import pixmap
from lcsurvey.ui.words import said, tr


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
    why = (
        "" if line.parts and line.points is not None else said(sentence(line, points))
    )  # a full sum shows in its parts
    shown = f"{text(points)} / {text(line.rule.maximum)}"
    return LineShown(f"{number}{line.rule.label}", shown, why, line.points is None)


class ScoreLine(QWidget):
    """Shows a line, painted by itself since a table has dozens; a click opens and closes the clause."""

    def __init__(self, line: Line, depth: int, fields: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = style.current()
        self.rule = line.rule
        self._fields = fields
        self._facts: object = None
        self._shown = LineShown("", "", "", False)
        self._clause = ""
        self._placed: dict[int, list[QRect]] = {}
        self._current = False
        self._top = depth == 0
        self._edge = now.px(12 + 12 * max(0, depth - 1))
        self._body, self._small = QFontMetrics(now.typeface()), QFontMetrics(now.typeface("small"))
        self._has_more = bool(line.rule.source or line.rule.note)
        if self._has_more:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            plain.set_tip(self, tr("为什么？条款与依据"))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def words(self) -> tuple[str, ...]:
        """What stands there: label, points, why, and the clause while it is open."""
        shown = self._shown
        return tuple(part for part in (shown.label, shown.points, shown.why, self._clause) if part)

    def show_line(self, line: Line, points: Decimal, answers: Answers) -> None:
        """Show a line where it changed; ``points`` are the hundredths that add up."""
        facts = (points, line.least, line.reachable, line.missing, [answers.get(field) for field in self._fields])
        if facts == self._facts:
            return
        self._facts = facts
        shown = words_of(line, points)
        if shown != self._shown:
            self._shown = shown
            self.setAccessibleName(tr("，").join(self.words()))
            self._fit()

    def show_current(self, current: bool) -> None:
        """Mark the line that the question with the focus counts for."""
        if current != self._current:
            self._current = current
            self.update()

    def toggle(self) -> None:
        """Open or close clause and ruling."""
        if self._has_more:
            parts = [clause(self.rule), tr("说明：{note}", note=self.rule.note) if self.rule.note else ""]
            self._clause = "" if self._clause else "\n".join(part for part in parts if part)
            self.setAccessibleName(tr("，").join(self.words()))
            self._fit()

    def _fit(self) -> None:
        """The layout remembers heights by width until it is told; other words, other heights."""
        self._placed.clear()
        self.updateGeometry()
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click anywhere on the line."""
        if self.rect().contains(event.position().toPoint()):
            self.toggle()

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all that is shown within ``width`` pixels."""
        return self._places(width)[-1].bottom() + 1 + style.current().px(4)

    def sizeHint(self) -> QSize:
        """As wide as the pane."""
        width = style.current().px("score")
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """A few words."""
        return QSize(style.current().px(120), self._body.lineSpacing())

    def _places(self, width: int) -> list[QRect]:
        """Where label, points, why and clause lie; the last one ends it. Remembered until the words change."""
        if width not in self._placed:
            self._placed[width] = self._place(width)
        return self._placed[width]

    def _place(self, width: int) -> list[QRect]:
        now = style.current()
        right = width - now.px(8)
        points = self._body.horizontalAdvance(self._shown.points)
        edge = right - now.px(20)
        label = QRect(self._edge, now.px(4), max(1, edge - points - now.px(8) - self._edge), 1)
        label.setHeight(_height(self._body, label.width(), self._shown.label))
        places = [label, QRect(edge - points, label.top(), points, self._body.lineSpacing())]
        below = label.bottom() + 1
        for words in (self._shown.why, self._clause):
            place = QRect(self._edge, below, max(1, right - self._edge), 0)
            if words:
                place.translate(0, now.px(2))
                place.setHeight(_height(self._small, place.width(), words))
                below = place.bottom() + 1
            places.append(place)
        if not self._clause:  # an empty place ends where the words before it end
            places[-1].moveBottom(below - 1)
        return places

    def paintEvent(self, event: QPaintEvent) -> None:
        """The words; a bar where the focus is about it; an arrow where there is more to read."""
        now = style.current()
        painter = QPainter(self)
        label, points, why, clause_ = self._places(self.width())
        if self._current:
            painter.fillRect(0, now.px(4), now.px(3), self.height() - now.px(8), now.colour("accent"))
        painter.setFont(now.typeface())
        painter.setPen(now.colour("accent" if self._top else "text"))
        painter.drawText(label, _WRAP, self._shown.label)
        painter.setPen(now.colour("quiet" if self._shown.open else "text"))
        painter.drawText(points, Qt.AlignmentFlag.AlignRight, self._shown.points)
        painter.setFont(now.typeface("small"))
        painter.setPen(now.colour("quiet"))
        painter.drawText(why, _WRAP, self._shown.why)
        painter.drawText(clause_, _WRAP, self._clause)
        if self._has_more:
            arrow = pixmap("up" if self._clause else "down", "quiet", 12)
            painter.drawPixmap(self.width() - now.px(22), now.px(9), arrow)


_WRAP = Qt.TextFlag.TextWordWrap


def _height(metrics: QFontMetrics, width: int, words: str) -> int:
    return metrics.boundingRect(QRect(0, 0, width, 100_000), _WRAP, words).height()
