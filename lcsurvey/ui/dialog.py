"""A small window over the screen: a few fields and one act, or a list to choose from. Never more than one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QVBoxLayout, QWidget

from lcsurvey.ui import plain, style
from lcsurvey.ui.field import Field
from lcsurvey.ui.parts import Text, primary, quiet
from lcsurvey.ui.words import tr

_AROUND = 216
"""Pixels at 100 % that a dialog takes over and under its list."""


def list_height(rows: int, parent: QWidget | None) -> int:
    """The height of so many rows, in pixels; where the window is low or the text large, what it leaves for them."""
    now = style.current()
    room = parent.window().height() - now.px(_AROUND) if parent is not None else now.px(36 * rows)
    return max(now.px(36 * 2), min(now.px(36 * rows), room))


class Dialog(QDialog):
    """A title, words, contents, and the two buttons. Esc closes."""

    def __init__(self, title: str, words: str = "", act: str = tr("确定"), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = style.current()
        self.setWindowTitle(plain.window_title(title))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(now.px(440))
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(now.px(24), now.px(24), now.px(24), now.px(16))
        self.column.setSpacing(now.px(8))
        self.column.addWidget(Text(title, "title", wrap=True))
        if words:
            self.column.addWidget(Text(words, "quiet", wrap=True))
        self.body = QVBoxLayout()
        self.body.setSpacing(now.px(8))
        self.column.addLayout(self.body)
        self.column.addSpacing(now.px(8))
        self.row = QHBoxLayout()
        self.row.addStretch(1)
        self.cancel = quiet(tr("取消"))
        self.act = primary(act)
        self.act.setDefault(True)
        self.row.addWidget(self.cancel)
        self.row.addWidget(self.act)
        self.column.addLayout(self.row)
        self.cancel.clicked.connect(self.reject)
        self.act.clicked.connect(self._do)

    def showEvent(self, event: QShowEvent) -> None:
        """As wide as what does not wrap, as tall as its words are at that width, no taller than the window."""
        super().showEvent(event)
        width = max(self.width(), self.minimumWidth(), self.column.totalMinimumSize().width())
        tall, below = max(self.height(), self.column.totalHeightForWidth(width)), self.parentWidget()
        self.resize(width, tall if below is None else min(tall, below.window().height()))

    def _do(self) -> None:
        self.accept()


class FormDialog(Dialog):
    """A few fields. ``wished`` gives what stands in them; the screen closes it or says what is wrong."""

    wished = Signal(dict)

    def __init__(
        self,
        title: str,
        fields: Mapping[str, Field],
        *,
        words: str = "",
        act: str = tr("确定"),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, words, act, parent)
        self.fields = dict(fields)
        self.problem = Text("", "wrong", wrap=True)
        self.problem.hide()
        for field in self.fields.values():
            self.body.addWidget(field)
        self.body.addWidget(self.problem)
        next(iter(self.fields.values())).setFocus()

    def _do(self) -> None:
        self.show_problem("")
        self.wished.emit({name: field.words().strip() for name, field in self.fields.items()})

    def show_problem(self, sentence: str, name: str = "") -> None:
        """Says what is wrong: under a field, or under them all."""
        for field in self.fields.values():
            field.show_problem("")
        if name:
            self.fields[name].show_problem(sentence)
            self.fields[name].setFocus()
        self.problem.setText("" if name else sentence)
        self.problem.setVisible(bool(sentence) and not name)


class ListDialog(Dialog):
    """A list from which one line is taken."""

    chosen = Signal(int)

    def __init__(
        self, title: str, lines: Sequence[str], *, words: str = "", act: str = tr("确定"), parent: QWidget | None = None
    ) -> None:
        super().__init__(title, words, act, parent)
        self.setMinimumWidth(style.current().px(560))
        self.list = QListWidget()
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.addItems([line.replace("\n", " ") for line in lines])
        self.list.setMinimumHeight(list_height(min(8, max(2, len(lines))), parent))
        self.list.setCurrentRow(0)
        self.list.itemActivated.connect(lambda _: self._do())
        self.body.addWidget(self.list)
        self.act.setEnabled(bool(lines))
        self.list.setFocus()

    def _do(self) -> None:
        if self.list.currentRow() >= 0:
            self.chosen.emit(self.list.currentRow())
            self.accept()
