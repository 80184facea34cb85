"""Changing an answer that was derived: why, picked from a short list or typed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QWidget

from lcsurvey.ui import style
from lcsurvey.ui.dialog import Dialog
from lcsurvey.ui.parts import Text
from lcsurvey.ui.table.origin import REASONS
from lcsurvey.ui.words import tr


class ReasonDialog(Dialog):
    """Asks for the reason of a change by hand. Digits choose, Enter takes; :attr:`reason` is empty until then."""

    def __init__(self, what: str, before: str, after: str, former: str = "", parent: QWidget | None = None) -> None:
        super().__init__(
            tr("为什么改“{what}”？", what=what),
            tr("{before}\n改为：{after}", before=before, after=after),
            tr("改"),
            parent,
        )
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        now = style.current()
        self.reason = ""
        self.list = QListWidget()
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.addItems([f"{number}　{reason}" for number, reason in enumerate(REASONS, 1)])
        self.list.setFixedHeight(now.px(36 * len(REASONS) + 4))
        self.list.setAccessibleName(tr("理由"))
        self.list.installEventFilter(self)
        self.own = QLineEdit()
        self.own.setPlaceholderText(tr("也可以自己写理由"))
        self.own.setAccessibleName(tr("自己写的理由"))
        self.problem = Text("", "wrong")
        self.problem.hide()
        for widget in (self.list, self.own, self.problem):
            self.body.addWidget(widget)
        if former in REASONS or not former:
            self.list.setCurrentRow(REASONS.index(former) if former else 0)
            self.list.setFocus()
        else:
            self.own.setText(former)
            self.own.setFocus()
        self.own.textEdited.connect(lambda _: self.list.setCurrentRow(-1))
        self.list.itemActivated.connect(lambda _: self._do())
        self.list.currentRowChanged.connect(lambda row: self.own.clear() if row >= 0 else None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A digit in the list takes the reason with that number at once."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            text = event.text()
            if text.isdigit() and 1 <= int(text) <= len(REASONS):
                self.list.setCurrentRow(int(text) - 1)
                self._do()
                return True
        return super().eventFilter(watched, event)

    def _do(self) -> None:
        row = self.list.currentRow()
        self.reason = self.own.text().strip() or (REASONS[row] if row >= 0 else "")
        if self.reason:
            self.accept()
            return
        self.problem.setText(tr("请选一条理由，或者自己写一条。"))
        self.problem.show()
        self.own.setFocus()
