"""Many at once by one rule: what it would choose and what would stay open is shown before anything is done."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QObject, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QTableView, QWidget

from lcsurvey.store.difference import RULES, Choice, Difference, Rule, RuleKind, plan
from lcsurvey.ui import plain, style
from lcsurvey.ui.dialog import Dialog
from lcsurvey.ui.differences import wording
from lcsurvey.ui.differences.model import DifferencesModel, Index
from lcsurvey.ui.flow import FlowLayout
from lcsurvey.ui.parts import Text
from lcsurvey.ui.rows_view import in_rows
from lcsurvey.ui.segments import Segments
from lcsurvey.ui.words import said, tr

_TITLES = (tr("哪一处"), tr("定为"), tr("谁填的"), tr("另一边"))
_OPEN_TITLES = (tr("哪一处"), tr("本机"), tr("对方"), "")


class PlanModel(QAbstractTableModel):
    """What a rule would do, a row for each; or those that it leaves."""

    def __init__(self, source: DifferencesModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self._choices: Sequence[Choice] = ()
        self._left: Sequence[Difference] = ()
        self.shows_left = False

    def show(self, choices: Sequence[Choice], left: Sequence[Difference]) -> None:
        """Takes a plan."""
        self.beginResetModel()
        self._choices, self._left = choices, left
        self.endResetModel()

    def turn(self, left: bool) -> None:
        """What is chosen, or what stays open."""
        self.beginResetModel()
        self.shows_left = left
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """Rows of the half that is shown."""
        if parent is not None and parent.isValid():
            return 0
        return len(self._left) if self.shows_left else len(self._choices)

    def columnCount(self, parent: Index | None = None) -> int:
        """Where, what, whose, instead of what."""
        return len(_TITLES)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words above the columns."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (_OPEN_TITLES if self.shows_left else _TITLES)[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words; whole in the tip."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        words = self._words(index.row())[index.column()]
        return plain.tip(words) if role == Qt.ItemDataRole.ToolTipRole else words

    def _words(self, row: int) -> tuple[str, str, str, str]:
        if self.shows_left:
            one = self._left[row]
            ours = [wording.value_of(side) for side in one.sides if side.ours]
            theirs = [wording.value_of(side) for side in one.sides if not side.ours]
            return self._place(one), " / ".join(ours), " / ".join(theirs), ""
        choice = self._choices[row]
        others = [wording.value_of(side) for side in choice.difference.sides if side is not choice.chosen]
        chosen = choice.chosen
        return self._place(choice.difference), wording.value_of(chosen), wording.source(chosen), " / ".join(others)

    def _place(self, one: Difference) -> str:
        circle, _ = self._source.heading(one)
        return tr("{label}（{circle}）", label=wording.label(one), circle=circle)


class PlanTable(QTableView):
    """The rows of a plan."""

    def __init__(self, model: PlanModel) -> None:
        super().__init__()
        self.setModel(model)
        in_rows(self, tr("按规则会怎样定"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The place takes most of the room."""
        super().resizeEvent(event)
        room = self.viewport().width()
        for column, share in enumerate((36, 18, 28, 18)):
            self.setColumnWidth(column, room * share // 100)


class RulingDialog(Dialog):
    """``carried`` gives the choices to carry out."""

    carried = Signal(object)

    def __init__(
        self, model: DifferencesModel, differences: Sequence[Difference], parent: QWidget | None = None
    ) -> None:
        super().__init__(
            tr("按规则定"),
            tr("对现在列出的 {count:,} 处；先看会怎样定，再照办。", count=len(differences)),
            tr("照此处理"),
            parent,
        )
        now = style.current()
        holder = parent.window() if parent else None
        room = holder.size() if holder else self.size()
        self.setMinimumWidth(min(now.px(880), max(now.px(560), room.width() - now.px(48))))
        self._differences = tuple(differences)
        self.choices: tuple[Choice, ...] = ()
        self.rule = QComboBox()
        self.rule.setAccessibleName(tr("规则"))
        for kind, words in RULES.items():
            self.rule.addItem(said(words), kind)
        self.who = QComboBox()
        self.who.setAccessibleName(tr("以谁为准"))
        self.who.setMinimumWidth(now.px(200))
        picks = QWidget()
        flow = FlowLayout(now.px(8), picks)
        flow.addWidget(self.rule)
        flow.addWidget(self.who)
        self.half = Segments(((False, tr("会定的")), (True, tr("仍要逐条定的"))), tr("看哪一半"), must=True)
        self.half.show_value(False)
        self.words = Text("", wrap=True)
        self.model = PlanModel(model, self)
        self.table = PlanTable(self.model)
        self.table.setFixedHeight(max(now.px(120), min(now.px(360), room.height() - now.px(320))))
        for widget in (picks, self.words, self.half, self.table):
            self.body.addWidget(widget)
        self.act.setAutoDefault(False)
        self.cancel.setAutoDefault(False)
        self.rule.activated.connect(lambda _: self._turn())
        self.who.activated.connect(lambda _: self._look())
        self.half.picked.connect(lambda left: self.model.turn(bool(left)))
        self._turn()
        self.rule.setFocus()

    def _turn(self) -> None:
        """Another rule: of some one says who."""
        kind: RuleKind = self.rule.currentData()
        offered: dict[str, str] = {}
        for one in self._differences:
            for side in one.sides:
                if kind == "author":
                    offered |= {author: author for author in side.authors}
                elif kind == "computer":
                    offered[side.device] = side.computer
        self.who.clear()
        for who, words in offered.items():
            self.who.addItem(words, who)
        self.who.setVisible(bool(offered))
        self._look()

    def _look(self) -> None:
        """What the rule would do."""
        kind: RuleKind = self.rule.currentData()
        self.choices = plan(Rule(kind, str(self.who.currentData() or "")), self._differences)
        taken = {choice.difference.id for choice in self.choices}
        left = [one for one in self._differences if one.id not in taken]
        self.model.show(self.choices, left)
        number = len(self.choices)
        stays = tr("，{count:,} 处这条规则定不了，仍要逐条定", count=len(left)) if left else ""
        self.words.setText(
            tr("会定 {number:,} 处{stays}。", number=number, stays=stays)
            if number
            else tr("这条规则一处也定不了，请换一条。")
        )
        self.act.setEnabled(bool(number))
        self.act.setText(plain.caption(tr("照此处理 {number:,} 处", number=number) if number else tr("照此处理")))
        self.half.buttons[0].setText(tr("会定的 {number:,}", number=number))
        self.half.buttons[1].setText(tr("仍要逐条定的 {count:,}", count=len(left)))

    def _do(self) -> None:
        choices = self.choices
        self.accept()
        self.carried.emit(choices)
