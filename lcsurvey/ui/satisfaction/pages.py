"""The smaller pages of an import: choosing a file, waiting, and what came of it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from lcsurvey.intake.questionnaires import Found
from lcsurvey.store.questionnaire_files import TakenIn
from lcsurvey.ui import style
from lcsurvey.ui.panel import Column, EmptyState, Heading
from lcsurvey.ui.parts import Text, primary, quiet, secondary
from lcsurvey.ui.wording import count

_HINT = "问卷平台导出的表格文件都行。名字、网址、时间这些列不看也不存，存下的问卷看不出是谁答的。"


class ChoosingPage(QWidget):
    """Choose or drop a file."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        self.empty = EmptyState("file", "把导出的表格拖到这里，或选文件", _HINT)
        self.choose = primary("选文件")
        self.empty.add(self.choose)
        column.addWidget(self.empty)
        self.setFocusProxy(self.choose)


class BusyPage(QWidget):
    """What is being done, and 取消."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = style.current()
        column = QVBoxLayout(self)
        column.addStretch(1)
        self.words = Text("")
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.progress = QProgressBar()
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setFixedWidth(now.px(320))
        self.cancel = secondary("取消")
        column.addWidget(self.words)
        column.addSpacing(now.px(8))
        column.addWidget(self.progress, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(now.px(8))
        column.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
        self.setFocusProxy(self.cancel)

    def show_words(self, words: str) -> None:
        """What is being done now."""
        self.words.setText(words)


class DonePage(QWidget):
    """The counts: received, new, already there, not read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = style.current()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        page = Column(720)
        whole.addWidget(page)
        page.column.addWidget(Heading("导入完了"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(now.px(16))
        grid.setVerticalSpacing(now.px(8))
        self.counts: dict[str, Text] = {}
        for row, name in enumerate(("文件里", "新增", "其中有效", "已经有", "空白的行", "读不出的格")):
            value = Text("", "body")
            value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            value.setMinimumWidth(now.px(96))
            self.counts[name] = value
            grid.addWidget(Text(name, "quiet"), row, 0)
            grid.addWidget(value, row, 1)
        grid.setColumnStretch(2, 1)
        page.column.addLayout(grid)
        page.column.addSpacing(now.px(16))
        self.back = primary("回到满意度")
        self.another = secondary("再导入一个")
        self.undo = quiet("撤销这次导入", icon_name="undo", hint="Ctrl+Z")
        row_ = QHBoxLayout()
        row_.setSpacing(now.px(8))
        for button in (self.back, self.another, self.undo):
            row_.addWidget(button)
        row_.addStretch(1)
        page.column.addLayout(row_)
        page.column.addStretch(1)
        self.setFocusProxy(self.back)

    def show_done(self, found: Found, done: TakenIn, valid: int) -> None:
        """Shows what came of it."""
        numbers = (
            ("文件里", len(found.sheets), "份"), ("新增", done.added, "份"), ("其中有效", valid, "份"),
            ("已经有", done.known, "份"), ("空白的行", found.blank, "行"), ("读不出的格", len(found.problems), "处"),
        )  # fmt: skip
        for name, number, unit in numbers:
            self.counts[name].setText(f"{count(number)} {unit}")
        self.undo.setEnabled(bool(done.added))
