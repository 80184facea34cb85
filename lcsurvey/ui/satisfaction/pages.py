"""The smaller pages of an import of questionnaires: choosing a file, and what came of it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from lcsurvey.intake.questionnaires import Found
from lcsurvey.store.questionnaire_files import TakenIn
from lcsurvey.ui import style
from lcsurvey.ui.importing.pages import ChoosingPage, DonePage
from lcsurvey.ui.parts import Text
from lcsurvey.ui.wording import count

_HINT = "问卷平台导出的表格文件都行。名字、网址、时间这些列不看也不存，存下的问卷看不出是谁答的。"


def choosing_page() -> ChoosingPage:
    """Choose or drop an export."""
    return ChoosingPage("file", "把导出的表格拖到这里，或选文件", _HINT)


class CountsPage(DonePage):
    """The counts: received, new, already there, not read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("回到满意度", parent)
        now = style.current()
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
        self.body.addLayout(grid)

    def show_done(self, found: Found, done: TakenIn, valid: int) -> None:
        """Shows what came of it."""
        numbers = (
            ("文件里", len(found.sheets), "份"), ("新增", done.added, "份"), ("其中有效", valid, "份"),
            ("已经有", done.known, "份"), ("空白的行", found.blank, "行"), ("读不出的格", len(found.problems), "处"),
        )  # fmt: skip
        for name, number, unit in numbers:
            self.counts[name].setText(f"{count(number)} {unit}")
        self.undo.setEnabled(bool(done.added))
