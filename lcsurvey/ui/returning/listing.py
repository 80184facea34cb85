"""All that is said of a table, in one list; the one that is chosen leads to its question."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from lcsurvey.form.model import Form
from lcsurvey.ui import icon, plain, style
from lcsurvey.ui.dialog import Dialog
from lcsurvey.ui.returning.doubts import title_of
from lcsurvey.ui.returning.remarks import Remarks
from lcsurvey.ui.words import tr


class RemarksDialog(Dialog):
    """``question_wanted`` names the question that one wants to go to."""

    question_wanted = Signal(str)

    def __init__(self, form: Form, said: Remarks, parent: QWidget | None = None) -> None:
        super().__init__(
            tr("{name} 的意见", name=form.called), said.counted, tr("去这一题"), parent
        )
        now = style.current()
        self.setMinimumWidth(now.px(600))
        self.list = QListWidget()
        self.list.setAccessibleName(tr("意见"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setIconSize(QSize(now.px("icon"), now.px("icon")))
        for one in said.whole:
            self._add("", tr("整张表　{author}", author=one.author), one.remark, False)
        for remark in said.items:
            title = title_of(form.question[remark.question])
            self._add(remark.question, title + (tr("　已改") if remark.changed else ""), remark.line, remark.changed)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.list.setSpacing(now.px(2))
        self.list.setMinimumHeight(now.px(280) if self.list.count() > 2 else now.px(140))
        self.list.itemActivated.connect(lambda _: self._do())
        self.list.currentRowChanged.connect(lambda row: self.act.setEnabled(bool(self._question(row))))
        self.cancel.setText(plain.caption(tr("关闭")))
        self.body.addWidget(self.list)
        self.list.setCurrentRow(min(len(said.whole), self.list.count() - 1))
        self.list.setFocus()

    def _add(self, question: str, title: str, words: str, done: bool) -> None:
        item = QListWidgetItem(f"{title}\n{words}")
        item.setIcon(icon.icon("tick" if done else "information", "done" if done else "partial"))
        item.setData(Qt.ItemDataRole.UserRole, question)
        item.setToolTip(plain.tip(words))
        self.list.addItem(item)

    def _question(self, row: int) -> str:
        item = self.list.item(row) if row >= 0 else None
        return "" if item is None else str(item.data(Qt.ItemDataRole.UserRole))

    def _do(self) -> None:
        question = self._question(self.list.currentRow())
        if question:
            self.question_wanted.emit(question)
            self.accept()
