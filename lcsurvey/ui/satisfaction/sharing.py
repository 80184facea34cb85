"""The sample shared out over the communities, as a small table whose column adds up by hand."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from lcsurvey.ui import icon, style
from lcsurvey.ui.panel import Heading, line
from lcsurvey.ui.parts import Text, quiet
from lcsurvey.ui.satisfaction.standing import Standing, sheets
from lcsurvey.ui.wording import count
from lcsurvey.ui.words import tr

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Sharing(QWidget):
    """Communities, their people, their sheets. ``communities_wanted`` where a population is missing."""

    communities_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = style.current()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(now.px(4))
        self.heading = Heading(tr("样本按人口分到各社区"))
        self.go = quiet(tr("去填社区人口"))
        self.go.clicked.connect(self.communities_wanted)
        self.heading.add(self.go)
        self._column.addWidget(self.heading)
        self._table = QWidget()
        self._column.addWidget(self._table)
        self._shown: object = None

    def show_standing(self, found: Standing) -> None:
        """Shows the shares, and what does not agree."""
        shown = (found.shares, found.needed, found.differing)
        if shown == self._shown:
            return
        self._shown = shown
        missing = [share.name for share in found.shares if not share.population]
        self.heading.beside.setText(
            tr("有效问卷不少于服务人口的 10%") if found.needed is not None else tr("填了服务人口才能分")
        )
        self.go.setVisible(bool(missing) or not found.shares)
        table = self._made(found)
        self._column.replaceWidget(self._table, table)
        self._table.hide()
        self._table.deleteLater()
        self._table = table

    def _made(self, found: Standing) -> QWidget:
        now = style.current()
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(now.px(24))
        grid.setVerticalSpacing(0)
        row = 0
        for sentence in found.differing:
            grid.addWidget(_warning(sentence), row, 0, 1, 3)
            row += 1
        rows = [(tr("社区"), tr("人口"), tr("有效问卷"))]
        rows += [(one.name, count(one.population) or tr("没有填"), sheets(one.sheets)) for one in found.shares]
        people = [one.population for one in found.shares if one.population is not None]
        shared = sum(one.sheets or 0 for one in found.shares)
        if len(found.shares) > 1:
            whole = all(one.sheets is not None for one in found.shares)
            rows.append((tr("合计"), count(sum(people) if people else None) or "—", sheets(shared if whole else found.needed)))
        for number, words in enumerate(rows):
            head = number == 0
            grid.addWidget(line(), row, 0, 1, 3)
            for column, word in enumerate(words):
                text = Text(word, "small" if head else "body")
                text.setMinimumHeight(now.px("row"))
                text.setAlignment(_RIGHT if column else Qt.AlignmentFlag.AlignVCenter)
                grid.addWidget(text, row + 1, column)
            row += 2
        grid.setColumnStretch(0, 1)
        for column in (1, 2):
            grid.setColumnMinimumWidth(column, now.px(112))
        return table


def _warning(sentence: str) -> QWidget:
    """A sentence that stands out, with its sign."""
    now = style.current()
    holder = QWidget()
    row = QGridLayout(holder)
    row.setContentsMargins(0, now.px(4), 0, now.px(4))
    row.setHorizontalSpacing(now.px(8))
    picture = QLabel()
    picture.setPixmap(icon.pixmap("warning", "wrong"))
    words = Text(sentence, wrap=True)
    row.addWidget(picture, 0, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(words, 0, 1)
    row.setColumnStretch(1, 1)
    return holder
