"""A list with a pane at its right; in a narrow window the pane is a drawer over the list."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from lcsurvey.ui import style

FOLD_BELOW = 880  # logical pixels at 100 %


class Beside(QWidget):
    """F4 opens and closes the drawer of a narrow window, Esc closes it.

    A pane of many parts is made with this as its parent, before it is put here: moved later, Qt would style all of it anew.
    """

    folded = Signal(bool)
    opened = Signal()
    closed = Signal()

    main: QWidget
    pane: QWidget

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(style.current().px(16))
        self._open = False
        self._wanted = True

    def put(self, main: QWidget, pane: QWidget) -> None:
        """The list and its pane; called once."""
        self.main, self.pane = main, pane
        self._row.addWidget(main, 1)
        self._row.addWidget(pane)

    @property
    def is_folded(self) -> bool:
        """Whether the pane is a drawer now."""
        return self._row.indexOf(self.pane) < 0

    def show_pane(self, wanted: bool) -> None:
        """Whether there is anything for the pane to show."""
        self._wanted = wanted
        self.pane.setVisible(wanted and (self._open or not self.is_folded))

    def toggle(self) -> None:
        """Opens or closes the drawer; without effect while the pane stands beside the list."""
        if self.is_folded and self._wanted:
            self._open = not self._open
            self._place()
            (self.opened if self._open else self.closed).emit()

    def _place(self) -> None:
        self.pane.setVisible(self._open and self._wanted)
        self.pane.setGeometry(self.width() - self.pane.width(), 0, self.pane.width(), self.height())
        self.pane.raise_()

    def minimumSizeHint(self) -> QSize:
        """With the pane folded; how it is now is no reason to push the window."""
        return QSize(style.current().px(400), style.current().px(120))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Folds and unfolds."""
        super().resizeEvent(event)
        folded = self.width() < style.current().px(FOLD_BELOW)
        if folded and not self.is_folded:
            self._row.removeWidget(self.pane)
            self._open = False
            self.pane.setProperty("floats", True)
            self.folded.emit(True)
        elif not folded and self.is_folded:
            self._row.addWidget(self.pane)
            self.pane.setProperty("floats", False)
            self.pane.setVisible(self._wanted)
            self.folded.emit(False)
        if folded:
            self._place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F4 and Esc."""
        if event.key() == Qt.Key.Key_F4 or (event.key() == Qt.Key.Key_Escape and self.is_folded and self._open):
            self.toggle()
        else:
            super().keyPressEvent(event)
