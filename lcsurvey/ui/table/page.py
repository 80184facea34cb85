"""The page that the questions of a table stand on, and what comes after the last of them."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lcsurvey.ui import style
from lcsurvey.ui.parts import primary, secondary
from lcsurvey.ui.words import tr

READING = 880
"""Questions are not drawn wider than this, logical pixels at 100 %."""


def reading_page() -> tuple[QWidget, QWidget, QVBoxLayout]:
    """A page, what on it is no wider than one reads, and the column in that."""
    now = style.current()
    page = QWidget()
    page.setProperty("role", "page")
    inside = QWidget()  # bounds the width: how high words become is asked for the width they get
    inside.setMaximumWidth(now.px(READING + 40))
    whole = QHBoxLayout(page)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.setSpacing(0)
    whole.addWidget(inside, 1000)
    whole.addStretch(1)
    column = QVBoxLayout(inside)
    column.setContentsMargins(now.px(24), 0, now.px(16), now.px(24))
    return page, inside, column


class End(QWidget):
    """The pages, and handing in; no wider than the questions."""

    def __init__(self) -> None:
        super().__init__()
        now = style.current()
        self.setMaximumWidth(now.px(READING))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, now.px(8), 0, 0)
        row.setSpacing(now.px(8))
        self.preview = secondary(tr("预览和打印"), icon_name="eye")
        self.submit = primary(tr("交表"))
        row.addStretch(1)
        row.addWidget(self.preview)
        row.addWidget(self.submit)
