"""The gates of a compound in the pane beside the list: each a name, where it is, and which map says so."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from lcsurvey.circle.model import Gate
from lcsurvey.circle.position import words
from lcsurvey.ui import plain, style
from lcsurvey.ui.circle.located import EXAMPLE, MAPS, POSITION
from lcsurvey.ui.parts import IconButton, Text, repolish
from lcsurvey.ui.words import tr


class GateRow(QWidget):
    """One gate, or the line for the next one, which has no id. Saved when a field is left."""

    changed = Signal(str, str, object)  # id, name of the field, new words
    removed = Signal(str)

    def __init__(self, gate: Gate | None, read_only: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = style.current()
        self.gate = gate
        title = gate.name if gate is not None else tr("再加一个门")
        self.name = QLineEdit(gate.name if gate is not None else "")
        self.name.setPlaceholderText(tr("再加一个门：东门"))
        self.name.setAccessibleName(tr("{title}：名称", title=title))
        self.place = QLineEdit(words(gate) if gate is not None else "")
        self.place.setPlaceholderText(tr("坐标，如 {example}", example=EXAMPLE))
        self.place.setAccessibleName(tr("{title}：坐标", title=title))
        self.map = QComboBox()
        self.map.addItems([plain.caption(word) for _, word in MAPS])
        self.map.setAccessibleName(tr("{title}：坐标来自", title=title))
        self.map.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.bin = IconButton("bin", tr("删除{title}", title=title))
        self.problem = Text("", "wrong", wrap=True)
        self.problem.hide()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, now.px(4))
        grid.setHorizontalSpacing(now.px(8))
        grid.setVerticalSpacing(now.px(4))
        bare = gate is None or read_only  # no bin: the name ends where every field of the pane does
        grid.addWidget(self.name, 0, 0, 1, 3 if bare else 2)
        grid.addWidget(self.bin, 0, 2)
        grid.addWidget(self.place, 1, 0)
        grid.addWidget(self.map, 1, 1, 1, 2)
        grid.addWidget(self.problem, 2, 0, 1, 3)
        grid.setColumnStretch(0, 1)
        self.setTabOrder(self.name, self.place)
        self.setTabOrder(self.place, self.map)
        self.setTabOrder(self.map, self.bin)
        self._show(read_only)
        self.name.editingFinished.connect(lambda: self._leave("name", self.name, self.gate.name if self.gate else ""))
        self.place.editingFinished.connect(
            lambda: self._leave(POSITION, self.place, words(self.gate) if self.gate else "")
        )
        self.map.activated.connect(self._pick)
        self.bin.clicked.connect(lambda: self.removed.emit(self.gate.id if self.gate else ""))

    def _show(self, read_only: bool) -> None:
        gate = self.gate
        there = gate is not None and bool(words(gate))
        self.map.setCurrentIndex(next((at for at, (datum, _) in enumerate(MAPS) if gate and datum == gate.datum), -1))
        self.map.setVisible(there)
        self.place.setVisible(gate is not None)
        self.bin.setVisible(gate is not None and not read_only)
        self.map.setEnabled(not read_only)
        for edit in (self.name, self.place):
            edit.setReadOnly(read_only)
        if gate is None and read_only:
            self.hide()  # showing it here, before it stands in the pane, would open a window of its own

    def _leave(self, field: str, edit: QLineEdit, stored: str) -> None:
        if edit.text().strip() != stored:
            self.changed.emit(self.gate.id if self.gate else "", field, edit.text().strip())

    def _pick(self, at: int) -> None:
        self.changed.emit(self.gate.id if self.gate else "", "datum", MAPS[at][0])

    def show_problem(self, field: str, sentence: str) -> None:
        """Says under the row what is wrong with one of its fields."""
        self.problem.say(sentence)
        for name, edit in (("name", self.name), (POSITION, self.place)):
            edit.setProperty("wrong", "true" if sentence and name == field else "false")
            repolish(edit)


class Gates(QWidget):
    """All gates of one compound, and the line for the next."""

    changed = Signal(str, str, object)  # id of the gate, empty for a new one; name of the field; new words
    removed = Signal(str)

    def __init__(self, read_only: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._read_only = read_only
        self._shown: tuple[str, Sequence[Gate]] | None = None
        self.rows: list[GateRow] = []
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(style.current().px(4))
        self.setAccessibleName(tr("小区的门"))

    def show_gates(self, compound: str, gates: Sequence[Gate]) -> None:
        """Shows the gates of a compound as they are stored; the keyboard stays where it was."""
        if self._shown == (compound, gates):
            return
        here = self._here() if self._shown is not None and self._shown[0] == compound else None
        self._shown = compound, tuple(gates)
        for row in self.rows:
            self.column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [GateRow(gate, self._read_only) for gate in (*gates, None)]
        for row in self.rows:
            row.changed.connect(self.changed)
            row.removed.connect(self.removed)
            self.column.addWidget(row)
        if here is not None:
            self._go(*here)

    def _here(self) -> tuple[int, str] | None:
        """The row and field that has the keyboard."""
        for at, row in enumerate(self.rows):
            for name in ("name", "place", "map"):
                if getattr(row, name).hasFocus():
                    return at, name
        return None

    def _go(self, at: int, name: str) -> None:
        """To a field of a row; from the name of a gate just entered on to where it is."""
        row = self.rows[min(at, len(self.rows) - 1)]
        getattr(row, name).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_problem(self, gate: str, field: str, sentence: str) -> bool:
        """Says what is wrong with a field of a gate (of the new one without an id); False where it is not shown."""
        row = next((row for row in self.rows if (row.gate.id if row.gate else "") == gate), None)
        if row is not None:
            row.show_problem(field, sentence)
        return row is not None
