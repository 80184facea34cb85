"""The ways from the overview of a circle to what is seen across its tables."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lcsurvey.ui import style
from lcsurvey.ui.flow import FlowLayout
from lcsurvey.ui.parts import secondary
from lcsurvey.ui.words import tr


class Ways(QWidget):
    """核对, 怎样提高, 对照 side by side."""

    checks_wanted = Signal()
    advice_wanted = Signal()
    comparing_wanted = Signal()

    def __init__(self, compares: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        flow = FlowLayout(style.current().px(8), self)
        flow.setContentsMargins(0, 0, 0, 0)
        self.advice = secondary(tr("怎样提高"), icon_name="advice", hint=tr("做一件事，各张表各加多少分"))
        self.checks = secondary(tr("核对"), icon_name="check", hint=tr("各表之间、表与网点台账之间对不上的地方"))
        self.comparing = secondary(
            tr("对照"), icon_name="compare", hint=tr("两个阶段的评分逐条对照，打印对照表和现场评分表")
        )
        for button, wanted in (
            (self.advice, self.advice_wanted), (self.checks, self.checks_wanted), (self.comparing, self.comparing_wanted),
        ):  # fmt: skip
            button.clicked.connect(wanted)
            flow.addWidget(button)
        for button in (self.advice, self.comparing):
            button.setVisible(compares)
