"""One choice of the office: its label, the control, the ruling, and the clause it interprets."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QSizePolicy, QVBoxLayout, QWidget

from lcsurvey.form.model import Setting
from lcsurvey.ui import plain, style
from lcsurvey.ui.flow import FlowLayout
from lcsurvey.ui.parts import Text
from lcsurvey.ui.words import tr

WIDTH = 880
"""Of the column, in logical pixels at 100 %."""
SHORT, LINE = 14, 34
"""Characters that fit into a third of the column, and into a line of the largest text."""


class _Box(QCheckBox):
    """One choice among many: they stand three to a row, in large text two; a long one takes the rest of its row."""

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__("\n".join(plain.caption(line) for line in lines(label, LINE)), parent)
        self._least = style.current().px(WIDTH // 3) if len(label) <= SHORT else 0
        grows = QSizePolicy.Policy.Preferred if self._least else QSizePolicy.Policy.Expanding
        self.setSizePolicy(grows, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As wide as the others."""
        hint = super().sizeHint()
        return QSize(max(hint.width(), self._least), hint.height())

    def minimumSizeHint(self) -> QSize:
        """The words."""
        return super().sizeHint()


def lines(words: str, longest: int) -> list[str]:
    """Words broken after the last “、” that still fits."""
    found = []
    while len(words) > longest:
        at = words.rfind("、", 0, longest) + 1 or longest
        found.append(words[:at])
        words = words[at:]
    return [*found, words]


class SettingRow(QWidget):
    """Shows a setting and its value; ``chosen`` says what it is to become."""

    chosen = Signal(str, object)

    def __init__(self, setting: Setting, value: Any, can_change: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = style.current()
        self.setting = setting
        self._boxes: dict[str, QCheckBox] = {}
        self._pick: QComboBox | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, now.px(8), 0, now.px(8))
        column.setSpacing(now.px(4))
        column.addWidget(self._control(setting))
        self.problem = Text("", "wrong", wrap=True)
        self.problem.hide()
        column.addWidget(self.problem)
        if setting.note:
            column.addWidget(Text(setting.note, "small", wrap=True))
        if setting.source is not None:
            words = tr("{annex}：“{clause}”", annex=setting.source.annex, clause=setting.source.clause)
            column.addWidget(Text(words, "small", wrap=True))
        for control in (*self._boxes.values(), self._pick):
            if control is not None:
                control.setEnabled(can_change)
        self.show_value(value)

    def _control(self, setting: Setting) -> QWidget:
        if setting.type == "boolean":
            box = QCheckBox(plain.caption(setting.label))
            box.clicked.connect(lambda on: self.chosen.emit(setting.id, bool(on)))
            self._boxes[""] = box
            return box
        whole = QWidget()
        if setting.type == "select_one":
            flow = FlowLayout(style.current().px(8), whole)
            flow.addWidget(Text(setting.label))
            self._pick = QComboBox()
            self._pick.setAccessibleName(setting.label)
            self._pick.addItems([choice.label for choice in setting.choices])
            self._pick.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            self._pick.activated.connect(lambda at: self.chosen.emit(setting.id, setting.choices[at].name))
            flow.addWidget(self._pick)
            return whole
        how_many = tr("（选 {count} 个，或者都不选）", count=setting.count) if setting.count else ""
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Text(f"{setting.label}{how_many}", wrap=True))
        boxes = QWidget()
        flow = FlowLayout(0, boxes)
        column.addWidget(boxes)
        for choice in setting.choices:
            box = _Box(choice.label)
            box.clicked.connect(self._ticked)
            self._boxes[choice.name] = box
            flow.addWidget(box)
        return whole

    def _ticked(self) -> None:
        names = tuple(name for name, box in self._boxes.items() if box.isChecked())
        wanted = self.setting.count
        if wanted and len(names) not in (0, wanted):
            more = wanted - len(names)
            self.show_problem(
                tr("已选 {count} 个，", count=len(names))
                + (tr("再选 {more} 个才保存。", more=more) if more > 0 else tr("多了 {more} 个。", more=-more))
            )
            return
        self.show_problem("")
        self.chosen.emit(self.setting.id, names)

    def show_value(self, value: Any) -> None:
        """Shows what is in force."""
        self.show_problem("")
        if self._pick is not None:
            names = [choice.name for choice in self.setting.choices]
            self._pick.setCurrentIndex(names.index(value) if value in names else -1)
        elif self.setting.type == "boolean":
            self._boxes[""].setChecked(bool(value))
        else:
            for name, box in self._boxes.items():
                box.setChecked(name in (value or ()))

    def show_problem(self, sentence: str) -> None:
        """Says why it was not saved."""
        self.problem.say(sentence)
