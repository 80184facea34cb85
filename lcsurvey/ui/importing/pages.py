"""The smaller pages of a screen that takes a file in: choosing it, and what came of it."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lcsurvey.ui import style
from lcsurvey.ui.panel import Column, EmptyState, Heading
from lcsurvey.ui.parts import primary, quiet, secondary
from lcsurvey.ui.words import tr


class ChoosingPage(QWidget):
    """Choose or drop a file: a picture, what to drop here, and what then happens to it."""

    def __init__(self, icon_name: str, words: str, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        self.empty = EmptyState(icon_name, words, hint)
        self.choose = primary(tr("选文件"))
        self.empty.add(self.choose)
        column.addWidget(self.empty)
        self.setFocusProxy(self.choose)


class DonePage(QWidget):
    """What came of it is laid into ``body``; under it the way back, another file, and taking this one back."""

    def __init__(self, back: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = style.current()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        page = Column(720)
        whole.addWidget(page)
        page.column.addWidget(Heading(tr("导入完了")))
        self.body = QVBoxLayout()
        self.body.setSpacing(now.px(8))
        page.column.addLayout(self.body)
        page.column.addSpacing(now.px(16))
        self.back = primary(back)
        self.another = secondary(tr("再导入一个"))
        self.undo = quiet(tr("撤销这次导入"), icon_name="undo", hint="Ctrl+Z")
        row = QHBoxLayout()
        row.setSpacing(now.px(8))
        for button in (self.back, self.another, self.undo):
            row.addWidget(button)
        row.addStretch(1)
        page.column.addLayout(row)
        page.column.addStretch(1)
        self.setFocusProxy(self.back)
