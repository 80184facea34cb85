"""F1 at a question: how it is filled in, its clause, how it is ruled; the keys are one more key away."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from lcsurvey.score.explaining import Explanation
from lcsurvey.ui import style
from lcsurvey.ui.dialog import Dialog
from lcsurvey.ui.parts import Text, quiet
from lcsurvey.ui.words import tr

NOTHING = tr("文件对这一题没有更多的说明，照题目的意思填。")


class ExplainDialog(Dialog):
    """The explanations one under the other. ``keys_wanted`` for the list of keys."""

    keys_wanted = Signal()

    def __init__(self, found: Explanation, parent: QWidget | None = None) -> None:
        super().__init__(found.question, found.where, tr("知道了"), parent)
        now = style.current()
        self.setMinimumWidth(now.px(560))
        self.cancel.hide()
        self.parts: list[Text] = []
        page = QWidget()
        page.setProperty("role", "page")
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, now.px(8), 0)
        column.setSpacing(now.px(4))
        heading = ""
        for name, words in found.parts or (("", NOTHING),):
            if name and name != heading:
                column.addWidget(Text(name, "heading"))
            heading = name
            part = Text(words, wrap=True)
            part.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self.parts.append(part)
            column.addWidget(part)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(tr("这一题的说明"))
        area.setWidget(page)
        room = (parent.height() if parent is not None else now.px(768)) - now.px(320)
        tall = max(page.heightForWidth(now.px(500)), page.sizeHint().height()) + now.px(8)
        area.setMinimumHeight(min(now.px(320), max(room, now.px(120)), tall))
        self.body.addWidget(area)
        keys = quiet(tr("按键"))
        keys.clicked.connect(self.reject)
        keys.clicked.connect(self.keys_wanted)
        self.row.insertWidget(0, keys)
        self.act.setFocus()
