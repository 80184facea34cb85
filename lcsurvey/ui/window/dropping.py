"""Packages dropped anywhere onto the window: a hint covers it while they hang over it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lcsurvey.ui import style
from lcsurvey.ui.exchange.offers import is_package
from lcsurvey.ui.panel import EmptyState
from lcsurvey.ui.words import tr


def packages(mime: QMimeData) -> tuple[Path, ...]:
    """The packages and folders that are dragged; none where anything is for the screen (a picture, a table)."""
    paths = tuple(Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile())
    return paths if all(is_package(path.name) or path.is_dir() for path in paths) else ()


class DropHint(QWidget):
    """Lies over the window while packages hang over it. ``dropped`` with their paths.

    ``willing`` says whether anything may be taken now.
    """

    dropped = Signal(object)

    def __init__(self, over: QWidget, willing: Callable[[], bool]) -> None:
        super().__init__(over)
        self._over, self._willing = over, willing
        self.setProperty("floats", True)
        self.setAcceptDrops(True)
        column = QVBoxLayout(self)
        column.addWidget(
            EmptyState("receive", tr("松开就放进“收文件”"), tr("先看一看和本机有什么不一样，点“收下”才收。"))
        )
        over.installEventFilter(self)
        self._watched: QObject | None = None
        self.hide()

    def watch(self) -> None:
        """Looks at what is dragged over the window, before any field of it does; once the window is there."""
        handle: QObject | None = self._over.window().windowHandle()  # none before it is shown
        if handle is not None and handle is not self._watched:
            handle.installEventFilter(self)
            self._watched = handle

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Shows itself for packages; grows with the window."""
        kind = event.type()
        if watched is self._over:
            if kind == QEvent.Type.Resize:
                self.resize(self._over.size())
            elif kind == QEvent.Type.Show:
                self.watch()
        elif kind == QEvent.Type.DragEnter:
            assert isinstance(event, QDragEnterEvent)
            if self._willing() and packages(event.mimeData()):
                self._cover()
        elif kind == QEvent.Type.DragLeave:
            self.hide()
        return False

    def _cover(self) -> None:
        self.resize(self._over.size())
        self.raise_()
        self.show()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Packages are welcome."""
        if packages(event.mimeData()):
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """They went elsewhere."""
        self.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        """They were let go."""
        self.hide()
        event.acceptProposedAction()
        self.dropped.emit(packages(event.mimeData()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The window fades behind the hint."""
        now = style.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = now.colour("canvas")
        ground.setAlphaF(0.94)
        painter.fillRect(self.rect(), ground)
        edge = now.px(16)
        painter.setPen(QPen(now.colour("accent"), 2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(self.rect().adjusted(edge, edge, -edge, -edge), 8, 8)
