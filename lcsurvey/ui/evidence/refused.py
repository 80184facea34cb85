"""Every file of a batch that was not taken, with its reason, to be read in peace and copied."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from lcsurvey.ui import style
from lcsurvey.ui.dialog import Dialog, list_height
from lcsurvey.ui.evidence.batch import Refused
from lcsurvey.ui.parts import Text
from lcsurvey.ui.rows_view import RowsView
from lcsurvey.ui.wording import count
from lcsurvey.ui.words import tr

_ROWS = 10
"""Files that are seen at once."""


class RefusedDialog(Dialog):
    """A list of files; the whole reason of the one it is at stands beneath."""

    def __init__(self, refused: Sequence[Refused], parent: QWidget | None = None) -> None:
        super().__init__(tr("没加上的 {count} 个", count=count(len(refused))), act=tr("复制全部"), parent=parent)
        now = style.current()
        self.setMinimumWidth(now.px(720))
        self._refused = tuple(refused)
        self.list = RowsView(((tr("文件"), 240), (tr("为什么"), 0)), tr("没加上的文件"))
        self.list.setMinimumHeight(list_height(min(_ROWS, len(refused)) + 1, parent))
        self.list.show_rows([(one.name, one.why) for one in refused])
        self.whole = Text("", wrap=True)
        self.whole.setMinimumHeight(3 * self.whole.fontMetrics().lineSpacing())
        self.copied = Text("", "small")
        self.cancel.setText(tr("关闭"))
        self.row.insertWidget(0, self.copied)
        for widget in (self.list, self.whole):
            self.body.addWidget(widget)
        self.list.selectionModel().currentRowChanged.connect(lambda *_: self._show())
        self._show()
        self.list.setFocus()

    @property
    def text(self) -> str:
        """What is copied: a line for each, which a spreadsheet takes too."""
        return "\n".join(f"{one.name}\t{' '.join(one.why.split())}" for one in self._refused)

    def _show(self) -> None:
        self.whole.setText(self._refused[self.list.row].reason if self.list.row >= 0 else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+C copies them all."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self._do()
        else:
            super().keyPressEvent(event)

    def _do(self) -> None:
        QGuiApplication.clipboard().setText(self.text)
        self.copied.setText(tr("已复制 {count} 行。", count=count(len(self._refused))))
