"""The left pane of a circle: its facts, communities, compounds, outlets, and its tables with their states.

In a narrow window it folds to a rail of icons with short words under them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QComboBox, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from lcsurvey.response.model import Stage
from lcsurvey.ui import icon, plain, style
from lcsurvey.ui.parts import Text, repolish
from lcsurvey.ui.window.menu import MenuButton
from lcsurvey.ui.window.place import Place
from lcsurvey.ui.words import said, tr


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the pane: a word, what stands at the right of it, an icon, where it leads."""

    word: str
    beside: str
    icon: str
    tone: str
    place: Place
    tip: str = ""


class PlaceButton(QPushButton):
    """A line of the pane, drawn in one row, or folded with the word under the icon."""

    stepped = Signal(int)

    def __init__(self, entry: Entry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entry = entry
        self._folded = self._low = False
        self.setProperty("kind", "place")
        self.setCheckable(True)
        self.setAutoDefault(True)
        self.show_entry(entry)
        self.fold(False)

    def show_entry(self, entry: Entry) -> None:
        """Shows other words for the same place."""
        self.entry = entry
        words = tr("，").join(word for word in (entry.word, entry.tip, entry.beside) if word)
        self.setAccessibleName(words)
        self.setToolTip(plain.tip(words))
        self.update()

    def fold(self, folded: bool, low: bool = False) -> None:
        """Takes the shape for the wide or the narrow pane; ``low`` where many lines stand in a low window."""
        self._folded, self._low = folded, low
        self.updateGeometry()
        self.setProperty("folded", "true" if folded else "false")
        repolish(self)
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the pane lets it."""
        return QSize(style.current().px(64), style.current().px(40 if self._folded else 32 if self._low else 36))

    def minimumSizeHint(self) -> QSize:
        """Never lower than its row."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down go from line to line."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(step)

    def nextCheckState(self) -> None:
        """Stays as it is: the window says where one is."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """The button's ground by the style, its words by hand."""
        super().paintEvent(event)
        now = style.current()
        painter = QPainter(self)
        painter.setFont(now.typeface("small" if self._folded else "body"))
        colour = "accent" if self.isChecked() else "text"
        painter.setPen(now.colour(colour))
        picture = icon.pixmap(self.entry.icon, self.entry.tone)
        size, width = now.px("icon"), self.width()
        centre, right = Qt.AlignmentFlag.AlignCenter, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        if self._folded:
            painter.drawPixmap((width - size) // 2, now.px(4), picture)
            room = QRect(now.px(1), now.px(20), width - now.px(2), now.px(18))
            face = painter.font()
            wide = painter.fontMetrics().horizontalAdvance(self.entry.word)
            if wide > room.width():  # six characters: a little smaller, and whole
                face.setPixelSize(max(round(face.pixelSize() * 0.8), face.pixelSize() * room.width() // wide))
                painter.setFont(face)
            words = painter.fontMetrics().elidedText(self.entry.word, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, centre, words)
            return
        painter.drawPixmap(now.px(10), (self.height() - size) // 2, picture)
        room = QRect(now.px(36), 0, width - now.px(44), self.height())
        painter.setPen(now.colour("quiet"))
        painter.drawText(room, right, self.entry.beside)
        taken = painter.fontMetrics().horizontalAdvance(self.entry.beside) + now.px(6) if self.entry.beside else 0
        room.setWidth(room.width() - taken)
        painter.setPen(now.colour(colour))
        left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(
            room, left, painter.fontMetrics().elidedText(self.entry.word, Qt.TextElideMode.ElideRight, room.width())
        )


def _short(stage: Stage) -> str:
    """What a stage is called in a rail: two characters, or the first English word."""
    whole = said(str(stage))
    return whole[:2] if whole == str(stage) else whole.replace("-", " ").partition(" ")[0]


class Navigation(QWidget):
    """The pane. ``place_wanted`` when a line is chosen, ``stage_chosen`` when another stage is looked at.

    In a low window the lines of the circle scroll; what belongs to the whole folder stays at the foot.
    """

    place_wanted = Signal(Place)
    stage_chosen = Signal(Stage)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = style.current()
        self.setProperty("role", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        pane, foot = QWidget(), QWidget()
        pane.setProperty("role", "pane")
        pane.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._area.setWidget(pane)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._area, 1)
        whole.addWidget(foot)
        self._column, self._foot = QVBoxLayout(pane), QVBoxLayout(foot)
        for column in (self._column, self._foot):
            column.setSpacing(0)
        self.stage = QComboBox(pane)
        self.stage.setAccessibleName(tr("谁来评"))
        self.stage.addItems([said(str(stage)) for stage in Stage])
        self.stage.activated.connect(lambda index: self.stage_chosen.emit(list(Stage)[index]))
        self.stage.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.round = MenuButton("calendar", tr("调查期次"), pane)
        self.round.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._round = ""
        self._tables = Text(tr("填表"), "small", parent=pane)
        self._tables.setContentsMargins(now.px(10), now.px(8), 0, now.px(4))
        self._folded = self._low = False
        self._buttons: list[PlaceButton] = []
        self._here: Place | None = None

    def show_entries(self, above: Sequence[Entry], tables: Sequence[Entry], below: Sequence[Entry]) -> None:
        """Shows the lines: what the circle is, its tables, and what belongs to the whole folder."""
        entries = (*above, *tables, *below)
        if [entry.place for entry in entries] == [button.entry.place for button in self._buttons]:
            for button, entry in zip(self._buttons, entries, strict=True):
                button.show_entry(entry)
            return
        for column in (self._column, self._foot):
            while column.count():
                widget = column.takeAt(0).widget()
                if isinstance(widget, PlaceButton):
                    widget.hide()
                    widget.deleteLater()
        self._buttons = []
        self._add(above, self._column)
        self._tables.setVisible(bool(tables))
        self.stage.setVisible(bool(tables))
        if tables:
            self._column.addSpacing(style.current().px(8))
            self._column.addWidget(self._tables)
            self._column.addWidget(self.stage)
            self._column.addSpacing(style.current().px(4))
            self._add(tables, self._column)
        self._column.addStretch(1)
        self._column.addWidget(self.round)
        self._add(below, self._foot)
        self.fold(self._folded)

    def _add(self, entries: Sequence[Entry], column: QVBoxLayout) -> None:
        for entry in entries:
            button = PlaceButton(entry)
            button.clicked.connect(lambda _=False, place=entry.place: self.place_wanted.emit(place))
            button.stepped.connect(self._step)
            self._buttons.append(button)
            column.addWidget(button)

    def show_here(self, place: Place) -> None:
        """Marks the line of a place, and brings it into view where one has just come there."""
        came, self._here = place != self._here, place
        for button in self._buttons:
            mine = button.entry.place
            button.setChecked(mine.room == place.room and (mine.circle, mine.forms) == (place.circle, place.forms))
            if came and button.isChecked() and self._area.isAncestorOf(button):  # once the lines are laid out
                QTimer.singleShot(0, button, lambda line=button: self._area.ensureWidgetVisible(line, 0, line.height()))

    def show_stage(self, stage: Stage) -> None:
        """Shows whose assessment the tables are."""
        self.stage.setCurrentIndex(list(Stage).index(stage))

    def show_round(self, label: str) -> None:
        """Shows the round of the survey that is worked on."""
        self._round = label
        self.round.show_name(label, 136, tr("期次") if self._folded else "")
        self.round.fold(self._folded)

    def fold(self, folded: bool) -> None:
        """Takes the shape for a wide or a narrow window."""
        self._folded = folded
        now = style.current()
        self.setFixedWidth(now.px("navigation_folded" if folded else "navigation"))
        edge = now.px(4 if folded else 8)
        self._column.setContentsMargins(edge, now.px(8), edge, 0)
        self._foot.setContentsMargins(edge, 0, edge, now.px(8))
        self._tables.setVisible(not folded and not self.stage.isHidden())
        bar = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if folded else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self._area.setVerticalScrollBarPolicy(bar)
        self.stage.setProperty("folded", "true" if folded else "false")
        repolish(self.stage)
        for number, stage in enumerate(Stage):
            self.stage.setItemText(number, _short(stage) if folded else said(str(stage)))
        self.show_round(self._round)
        self._show_lines()

    def _show_lines(self) -> None:
        """Each line as high as there is room for it."""
        now = style.current()
        others = now.px(72) + sum(now.px(each) for each in (24, 36, 12) if self._tables.isVisibleTo(self))
        self._low = len(self._buttons) * now.px(36) + others > self.height()
        for button in self._buttons:
            button.fold(self._folded, self._low)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another height."""
        super().resizeEvent(event)
        self._show_lines()

    def _step(self, step: int) -> None:
        at = next((number for number, button in enumerate(self._buttons) if button.hasFocus()), 0)
        to = self._buttons[(at + step) % len(self._buttons)]
        to.setFocus(Qt.FocusReason.TabFocusReason)
        if self._area.isAncestorOf(to):
            self._area.ensureWidgetVisible(to)
