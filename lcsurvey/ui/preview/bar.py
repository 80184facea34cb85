"""The strip over the pages: back, which table, which page, zoom, print, save."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from lcsurvey.ui import style
from lcsurvey.ui.parts import Elided, Text, primary, quiet, secondary
from lcsurvey.ui.preview.pages import FIT
from lcsurvey.ui.words import tr

ZOOMS = ((FIT, tr("适合宽度")), (0.5, "50%"), (0.75, "75%"), (1.0, "100%"), (1.5, "150%"), (2.0, "200%"))


class Bar(QWidget):
    """Shows where one is and gives out what is wished."""

    back_wanted = Signal()
    print_wanted = Signal()
    save_wanted = Signal()
    zoom_chosen = Signal(float)

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = style.current()
        self.setFixedHeight(now.px(48))
        row = QHBoxLayout(self)
        row.setContentsMargins(now.px(8), 0, now.px(16), 0)
        row.setSpacing(now.px(8))
        back = quiet(tr("返回"), icon_name="back", hint="Esc")
        back.clicked.connect(self.back_wanted)
        self._page = Text(tr("正在排版……"), "small")
        self.zoom = QComboBox()
        self.zoom.setAccessibleName(tr("缩放"))
        self.zoom.setFixedWidth(now.px(120))
        for value, words in ZOOMS:
            self.zoom.addItem(words, value)
        self.zoom.activated.connect(lambda at: self.zoom_chosen.emit(float(self.zoom.itemData(at))))
        self.print = secondary(tr("打印"), icon_name="print", hint="Ctrl+P")
        self.print.clicked.connect(self.print_wanted)
        self.save = primary(tr("存为 PDF"))
        self.save.clicked.connect(self.save_wanted)
        row.addWidget(back)
        self.title = Elided(title)
        row.addWidget(self.title, 1)
        row.addWidget(self._page, 0, Qt.AlignmentFlag.AlignVCenter)
        for widget in (self.zoom, self.print, self.save):
            row.addWidget(widget)
        self.show_ready(False)

    def show_ready(self, ready: bool) -> None:
        """Whether there are pages to print."""
        self.print.setEnabled(ready)
        self.save.setEnabled(ready)

    def show_page(self, page: int, count: int) -> None:
        """Which page of how many."""
        self._page.setText(tr("第 {page} 页，共 {count} 页", page=page + 1, count=count) if count else tr("正在排版……"))

    def show_zoom(self, zoom: float) -> None:
        """The zoom as it is now; one that is not in the list is added in its words."""
        at = self.zoom.findData(zoom)
        if at < 0:
            if self.zoom.count() > len(ZOOMS):
                self.zoom.removeItem(len(ZOOMS))
            self.zoom.addItem(f"{round(zoom * 100)}%", zoom)
            at = self.zoom.count() - 1
        self.zoom.setCurrentIndex(at)
