"""The groups of a table with how much of each is filled, as a list at the left or as a drop-down."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QComboBox, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from lcsurvey.ui import icon, plain, style
from lcsurvey.ui.table.seen import Progress
from lcsurvey.ui.words import tr


def _look(progress: Progress) -> tuple[str, str]:
    """Icon and tone of a group's state; the icon's shape says it without the colour. None where nothing must be filled."""
    if not progress.total:
        return "", ""
    if progress.done >= progress.total:
        return "state-done", "done"
    return ("state-partial", "partial") if progress.done else ("state-empty", "open")


class SectionButton(QAbstractButton):
    """One group: state, name, n/m."""

    def __init__(self, progress: Progress, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._progress = progress
        self._current = False
        self.setFixedHeight(style.current().px("row"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_progress(progress, False)

    @property
    def current(self) -> bool:
        """Whether the person is there."""
        return self._current

    def show_progress(self, progress: Progress, current: bool) -> None:
        """Show how much is filled, and whether the person is there."""
        if self.text() and (progress, current) == (self._progress, self._current):
            return
        self._progress, self._current = progress, current
        self.setText(progress.group.label)
        self.setToolTip(plain.tip(progress.group.label))
        filled = tr(
            "{label}，已填 {done}，共 {total}", label=progress.group.label, done=progress.done, total=progress.total
        )
        self.setAccessibleName(filled if progress.total else tr("{label}，没有必填的", label=progress.group.label))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """State, name, n/m; the current one on the accent's soft ground."""
        now = style.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._current or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(now.colour("accent_soft" if self._current else "hover"))
            painter.drawRoundedRect(self.rect(), 6, 6)
        name, tone = _look(self._progress)
        side = now.px(12)
        if name:
            painter.drawPixmap(now.px(8), (self.height() - side) // 2, icon.pixmap(name, tone, 12))
        numbers = f"{self._progress.done}/{self._progress.total}" if name else ""
        right = self.rect().adjusted(0, 0, -now.px(8), 0)
        painter.setFont(now.typeface("small"))
        painter.setPen(QPen(now.colour("quiet")))
        painter.drawText(right, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, numbers)
        taken = painter.fontMetrics().horizontalAdvance(numbers) + now.px(14)
        painter.setFont(now.typeface())
        painter.setPen(now.colour("accent" if self._current else "text"))
        room = self.rect().adjusted(now.px(28), 0, -taken, 0)
        words = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)


class _Column(QWidget):
    """The column of buttons."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """A hairline towards the questions."""
        painter = QPainter(self)
        painter.fillRect(self.width() - 1, 0, 1, self.height(), style.current().colour("line"))


class SectionList(QScrollArea):
    """All groups in a column; a long one (a group for every community) scrolls with the questions."""

    chosen = Signal(str)

    def __init__(self, progress: Sequence[Progress], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = style.current()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._current = ""
        inner = _Column()
        self.setWidget(inner)
        column = QVBoxLayout(inner)
        column.setContentsMargins(now.px(4), now.px(8), now.px(4), now.px(8))
        column.setSpacing(now.px(2))
        self.buttons = [SectionButton(one) for one in progress]
        for button, one in zip(self.buttons, progress, strict=True):
            button.clicked.connect(lambda _=False, name=one.group.name: self.chosen.emit(name))
            column.addWidget(button)
        column.addStretch(1)
        self.verticalScrollBar().rangeChanged.connect(lambda: QTimer.singleShot(0, self, self._reveal))  # once laid out

    def show_progress(self, progress: Sequence[Progress], current: str) -> None:
        """Show how much of each group is filled."""
        for button, one in zip(self.buttons, progress, strict=True):
            button.show_progress(one, one.group.name == current)
        if current != self._current:
            self._current = current
            self._reveal()

    def _reveal(self) -> None:
        """The group where the person is comes into view."""
        for button in self.buttons:
            if button.current:
                self.ensureWidgetVisible(button, 0, style.current().px(40))


class SectionMenu(QComboBox):
    """The same as a drop-down, where the window is narrow."""

    chosen = Signal(str)

    def __init__(self, progress: Sequence[Progress], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("到哪一部分"))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        for one in progress:
            self.addItem("", one.group.name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setMinimumWidth(style.current().px(120))
        self.setIconSize(QSize(style.current().px(12), style.current().px(12)))
        self.activated.connect(lambda at: self.chosen.emit(self.itemData(at)))

    def show_progress(self, progress: Sequence[Progress], current: str) -> None:
        """Show how much of each group is filled."""
        for at, one in enumerate(progress):
            name, tone = _look(one)
            filled = tr("{label}　{done}/{total}", label=one.group.label, done=one.done, total=one.total)
            words = filled if name else one.group.label
            if self.itemText(at) != words:
                self.setItemText(at, words)
                self.setItemIcon(at, icon.icon(name, tone, 12) if name else QIcon())
            if one.group.name == current:
                self.setCurrentIndex(at)


class MissingOnly(QCheckBox):
    """只看缺的."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("只看缺的"), parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        plain.set_tip(self, tr("只显示还没有填、或填得不对的题（F7）"))


class OnPaper(QCheckBox):
    """按纸录入."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("按纸录入"), parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        plain.set_tip(self, tr("照印出来的表填：同样的行和栏，回车到下一格，数字填满就到下一格（F6）"))
