"""The smaller pages of a list's import: choosing a file, and what came of it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from lcsurvey.intake.list_file import Brought
from lcsurvey.ui.importing.pages import ChoosingPage, DonePage
from lcsurvey.ui.lists.standing import NAMES, Standing, done_words
from lcsurvey.ui.parts import Text
from lcsurvey.ui.wording import count


def choosing_page(kind: str) -> ChoosingPage:
    """Choose or drop a list."""
    hint = "列名怎么写都行，会自己认出来。先看一看，按“导入”才存；存了也可以撤销。"
    return ChoosingPage("table", f"把{NAMES[kind]}的表格拖到这里，或选文件", hint)


class ListDonePage(DonePage):
    """What came of it, and what was left out."""

    def __init__(self, kind: str, parent: QWidget | None = None) -> None:
        super().__init__(f"去看{NAMES[kind]}", parent)
        self.words = Text("", wrap=True)
        self.rest = Text("", "quiet", wrap=True)
        self.body.addWidget(self.words)
        self.body.addWidget(self.rest)

    def show_done(self, standing: Standing, done: Brought) -> None:
        """Shows what came of it."""
        listed, unit = standing.listed, standing.unit
        self.back.setText(f"去看{NAMES[listed.kind]}")
        self.words.setText(done_words(listed.kind, done))
        left = len(listed.compared.same) + (len(listed.compared.changed) - done.changed)
        parts = [f"已有的 {count(left)} {unit}没有动"] if left else []
        parts += [f"有问题的 {count(len(listed.taken.bad))} 行没有收"] if listed.taken.bad else []
        parts += [f"重复的 {count(len(listed.compared.repeated))} 行只收了一次"] if listed.compared.repeated else []
        self.rest.say(f"{'，'.join(parts)}。" if parts else "")
        self.undo.setEnabled(bool(done.new or done.changed))
