"""The smaller pages of a list's import: choosing a file, and what came of it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from lcsurvey.intake.list_file import Brought
from lcsurvey.ui.importing.pages import ChoosingPage, DonePage
from lcsurvey.ui.lists.standing import NAMES, Standing, done_words
from lcsurvey.ui.parts import Text
from lcsurvey.ui.wording import count
from lcsurvey.ui.words import tr


def choosing_page(kind: str) -> ChoosingPage:
    """Choose or drop a list."""
    hint = tr("列名怎么写都行，会自己认出来。先看一看，按“导入”才存；存了也可以撤销。")
    return ChoosingPage("table", tr("把{names}的表格拖到这里，或选文件", names=NAMES[kind]), hint)


class ListDonePage(DonePage):
    """What came of it, and what was left out."""

    def __init__(self, kind: str, parent: QWidget | None = None) -> None:
        super().__init__(tr("去看{names}", names=NAMES[kind]), parent)
        self.words = Text("", wrap=True)
        self.rest = Text("", "quiet", wrap=True)
        self.body.addWidget(self.words)
        self.body.addWidget(self.rest)

    def show_done(self, standing: Standing, done: Brought) -> None:
        """Shows what came of it."""
        listed, unit = standing.listed, standing.unit
        self.back.setText(tr("去看{names}", names=NAMES[listed.kind]))
        self.words.setText(done_words(listed.kind, done))
        left = len(listed.compared.same) + (len(listed.compared.changed) - done.changed)
        parts = [tr("已有的 {count} {unit}没有动", count=count(left), unit=unit)] if left else []
        parts += [tr("有问题的 {count} 行没有收", count=count(len(listed.taken.bad)))] if listed.taken.bad else []
        parts += (
            [tr("重复的 {count} 行只收了一次", count=count(len(listed.compared.repeated)))]
            if listed.compared.repeated
            else []
        )
        self.rest.say(tr("{names}。", names=tr("，").join(parts)) if parts else "")
        self.undo.setEnabled(bool(done.new or done.changed))
