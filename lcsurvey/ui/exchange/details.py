"""The pane beside the list of files: who made a file, for what, and every table of it against what is here."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lcsurvey.store.arrival import Compared
from lcsurvey.ui import style
from lcsurvey.ui.exchange.lines import Cell, Column, Line, LinesModel
from lcsurvey.ui.exchange.list import LineList
from lcsurvey.ui.exchange.seen import STRANGER, Item
from lcsurvey.ui.exchange.wording import KINDS, TRUST, VERDICTS, filled, size
from lcsurvey.ui.panel import MessageBar, line
from lcsurvey.ui.parts import Elided, IconButton, Text, primary, secondary
from lcsurvey.ui.wording import count
from lcsurvey.ui.words import said, tr

WIDTH = 384
REGISTER = tr("名录和网点")
"""What stands beside the tables of a circle."""
_COLUMNS = (
    Column(tr("表")),
    Column(tr("和本机比"), 112),
    Column(tr("对方"), 64, right=True),
    Column(tr("本机"), 64, right=True),
)


def compared_lines(compared: Sequence[Compared]) -> list[Line]:
    """A line for every table, under the name of its circle where there are several."""
    circles = dict.fromkeys((one.circle, one.circle_name) for one in compared)
    made = []
    for circle, name in circles:
        if len(circles) > 1:
            made.append(Line((circle, ""), (Cell(name, tone="accent"), Cell(), Cell(), Cell())))
        made += [_table(one) for one in compared if one.circle == circle]
    return made


def _table(one: Compared) -> Line:
    word, picture, tone = VERDICTS[one.verdict]
    title = (one.title or REGISTER) + ("" if one.stage in ("", "自评") else tr("（{stage}）", stage=said(one.stage)))
    told = [
        tr("新 {count}", count=count(one.fresh)) if one.fresh else "",
        tr("{count} 处会不一样", count=count(one.differing)) if one.differing else "",
    ]
    tip = tr("，").join(word for word in (title, word, *told) if word)
    return Line(
        (one.circle, one.form),
        (
            Cell(title, tip=tip), Cell(word, picture, tone, tip), Cell(filled(one.theirs, one.fields)),
            Cell(filled(one.ours, one.fields)),
        ),
    )  # fmt: skip


class Details(QWidget):
    """``table_wanted`` with a circle and a form (empty for its facts); ``approve_wanted`` and ``returned_wanted`` with the item."""

    table_wanted = Signal(str, str)
    approve_wanted = Signal(object)
    returned_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = style.current()
        self.item: Item | None = None
        self.setFixedWidth(now.px(WIDTH))
        self.setProperty("role", "drawer")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.name = Elided("", "body")
        self.words = Text("", "small", wrap=True)
        self.trouble = MessageBar()
        for close in self.trouble.findChildren(IconButton):
            close.hide()  # it stays as long as the trouble
        self.approve = secondary(tr("认可发送人并收下"))
        self.approve.clicked.connect(lambda: self.approve_wanted.emit(self.item))
        self.model = LinesModel(_COLUMNS)
        self.tables = LineList(self.model, tr("每张表和本机比"))
        self.tables.opened.connect(lambda one: self.table_wanted.emit(*one.key))
        column = QVBoxLayout(self)
        column.setContentsMargins(now.px(16), now.px(4), now.px(16), 0)
        column.setSpacing(now.px(8))
        column.addWidget(self.name)
        column.addWidget(self.words)
        column.addWidget(self.trouble)
        row = QHBoxLayout()
        self.returned = primary(tr("去看退回的意见"))
        self.returned.clicked.connect(lambda: self.returned_wanted.emit(self.item))
        row.addWidget(self.approve)
        row.addWidget(self.returned)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(line())
        column.addWidget(self.tables, 100)
        column.addStretch(1)

    def show_item(self, item: Item | None) -> None:
        """Shows a file; nothing for None."""
        self.item = item
        self.setEnabled(item is not None)
        seen = item.seen if item is not None else None
        self.name.setText(item.path.name if item is not None else "")
        self.words.setText(_words(item))
        self.trouble.hide()
        outcome = item.outcome if item is not None else None
        trouble = outcome.sentence if outcome is not None else seen.trouble if seen is not None else ""
        if trouble:
            self.trouble.show_message(trouble, "partial" if seen is not None and seen.code == STRANGER else "wrong")
        waits = outcome is None or outcome.status == "quarantined"
        self.approve.setVisible(seen is not None and seen.code == STRANGER and waits)
        here = (outcome is not None and outcome.taken is not None) or (seen is not None and seen.already is not None)
        self.returned.setVisible(seen is not None and seen.kind == "return" and here)
        self.model.show(compared_lines(seen.compared) if seen is not None else [])
        self.tables.setVisible(bool(seen is not None and seen.compared))


def _words(item: Item | None) -> str:
    if item is None:
        return ""
    seen = item.seen
    if seen is None:
        return tr("{size}，在 {parent}", size=size(item.size), parent=item.path.parent)
    trust = TRUST.get(seen.trust, "")
    parts = tr("第{part}部分，共{parts}部分，先收后收都行", part=seen.part, parts=seen.parts) if seen.parts > 1 else ""
    circles = (
        tr("{count} 个生活圈", count=len(seen.circles)) if len(seen.circles) > 1 else "".join(seen.circles.values())
    )
    who = tr("{sender}（{trust}）", sender=seen.sender, trust=trust) if seen.sender and trust else seen.sender
    what = "　".join(word for word in (KINDS.get(seen.kind, ""), circles) if word)
    lines = (
        what,
        who,
        parts,
        seen.picture_words,
        tr("{size}，在 {parent}", size=size(item.size), parent=item.path.parent),
    )
    return "\n".join(one for one in lines if one)
