"""The smaller pages of a list's import: choosing a file, and what came of it."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lcsurvey.intake.list_file import Brought
from lcsurvey.ui import style
from lcsurvey.ui.lists.standing import NAMES, Standing, done_words
from lcsurvey.ui.panel import Column, EmptyState, Heading
from lcsurvey.ui.parts import Text, primary, quiet, secondary
from lcsurvey.ui.wording import count


class ChoosingPage(QWidget):
    """Choose or drop a file."""

    def __init__(self, kind: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        words = f"把{NAMES[kind]}的表格拖到这里，或选文件"
        hint = "列名怎么写都行，会自己认出来。先看一看，按“导入”才存；存了也可以撤销。"
        self.empty = EmptyState("table", words, hint)
        self.choose = primary("选文件")
        self.empty.add(self.choose)
        column.addWidget(self.empty)
        self.setFocusProxy(self.choose)


class DonePage(QWidget):
    """What came of it, and the way back."""

    def __init__(self, kind: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = style.current()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        page = Column(720)
        whole.addWidget(page)
        page.column.addWidget(Heading("导入完了"))
        self.words = Text("", wrap=True)
        self.rest = Text("", "quiet", wrap=True)
        page.column.addWidget(self.words)
        page.column.addWidget(self.rest)
        page.column.addSpacing(now.px(16))
        self.back = primary(f"去看{NAMES[kind]}")
        self.another = secondary("再导入一个")
        self.undo = quiet("撤销这次导入", icon_name="undo", hint="Ctrl+Z")
        row = QHBoxLayout()
        row.setSpacing(now.px(8))
        for button in (self.back, self.another, self.undo):
            row.addWidget(button)
        row.addStretch(1)
        page.column.addLayout(row)
        page.column.addStretch(1)
        self.setFocusProxy(self.back)

    def show_done(self, standing: Standing, done: Brought) -> None:
        """Shows what came of it, and what was left out."""
        listed, unit = standing.listed, standing.unit
        self.words.setText(done_words(listed.kind, done))
        left = len(listed.compared.same) + (len(listed.compared.changed) - done.changed)
        parts = [f"已有的 {count(left)} {unit}没有动"] if left else []
        parts += [f"有问题的 {count(len(listed.taken.bad))} 行没有收"] if listed.taken.bad else []
        parts += [f"重复的 {count(len(listed.compared.repeated))} 行只收了一次"] if listed.compared.repeated else []
        self.rest.setText(f"{'，'.join(parts)}。" if parts else "")
        self.rest.setVisible(bool(parts))
        self.undo.setEnabled(bool(done.new or done.changed))
