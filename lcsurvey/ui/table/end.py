"""What comes after the last question of a table."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from lcsurvey.ui import style
from lcsurvey.ui.parts import primary, secondary
from lcsurvey.ui.words import tr

READING = 880
"""Questions are not drawn wider than this, logical pixels at 100 %."""


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
