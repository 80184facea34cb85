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
from lcsurvey.ui.words import tr

_HINT = tr("问卷平台导出的表格文件都行。名字、IP 地址、时间这些列不看也不存，存下的问卷看不出是谁答的。")


def choosing_page() -> ChoosingPage:
    """Choose or drop an export."""
    return ChoosingPage("file", tr("把导出的表格拖到这里，或选文件"), _HINT)


class CountsPage(DonePage):
    """The counts: received, new, already there, not read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("回到满意度"), parent)
        now = style.current()
        grid = QGridLayout()
        grid.setHorizontalSpacing(now.px(16))
        grid.setVerticalSpacing(now.px(8))
        self.counts: dict[str, Text] = {}
        for row, name in enumerate(
            (tr("文件里"), tr("新增"), tr("其中有效"), tr("已经有"), tr("空白的行"), tr("读不出的格"))
        ):
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
            (tr("文件里"), len(found.sheets), tr("份")),
            (tr("新增"), done.added, tr("份")),
            (tr("其中有效"), valid, tr("份")),
            (tr("已经有"), done.known, tr("份")),
            (tr("空白的行"), found.blank, tr("行")),
            (tr("读不出的格"), len(found.problems), tr("处")),
        )
        for name, number, unit in numbers:
            self.counts[name].setText(f"{count(number)} {unit}")
        self.undo.setEnabled(bool(done.added))
