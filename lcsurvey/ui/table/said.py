"""Over the field of a question: what desks said of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from lcsurvey.ui import icon, style
from lcsurvey.ui.parts import Text
from lcsurvey.ui.returning.remarks import Remark


class Said(QWidget):
    """A line for each remark, with its icon; one that was acted on is quiet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, style.current().px(4))
        self._column.setSpacing(style.current().px(2))
        self._shown: tuple[Remark, ...] = ()

    def show_remarks(self, remarks: Sequence[Remark]) -> None:
        """Shows them; takes no room where there are none."""
        self.setVisible(bool(remarks))
        if tuple(remarks) == self._shown:
            return
        self._shown = tuple(remarks)
        while self._column.count():
            widget = self._column.takeAt(0).widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for remark in remarks:
            self._column.addWidget(_line(remark))


def _line(remark: Remark) -> QWidget:
    now = style.current()
    made = QFrame()
    made.setProperty("role", "message")
    made.setProperty("tone", "done" if remark.changed else "partial")
    row = QHBoxLayout(made)
    row.setContentsMargins(now.px(8), now.px(4), now.px(8), now.px(4))
    row.setSpacing(now.px(8))
    picture = QLabel()
    picture.setPixmap(icon.pixmap("tick" if remark.changed else "information", "done" if remark.changed else "partial"))
    picture.setContentsMargins(0, now.px(2), 0, 0)
    words = Text(f"{remark.line}{'　已改' if remark.changed else ''}", wrap=True)
    words.setAccessibleName(words.text())
    row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(words, 1)
    return made
