"""小区: the compounds of a circle, where each lies, and its gates."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt

from lcsurvey.circle.model import Gate
from lcsurvey.circle.position import usual
from lcsurvey.errors import LCSurveyError
from lcsurvey.store.kinds import COMPOUND
from lcsurvey.store.kinds import Field as Fact
from lcsurvey.ui.circle import reading
from lcsurvey.ui.circle.columns import Listed
from lcsurvey.ui.circle.detail import Detail
from lcsurvey.ui.circle.gates import Gates
from lcsurvey.ui.circle.located import EXAMPLE, POSITION, changes, place_column
from lcsurvey.ui.circle.rows_screen import RowsScreen
from lcsurvey.ui.parts import Text, quiet
from lcsurvey.ui.words import tr

WHY = tr("在高德、腾讯或百度地图上点小区的门，复制坐标，粘贴到这里，导视图就按实际位置画。步行时间仍以填的分钟为准。")
_WIDTHS = {"name": 208, "community": 144, "households": 96}


class CompoundsScreen(RowsScreen):
    """The list with the pane beside it; coordinates are pasted into either."""

    has_pane = True
    _gates: tuple[Gate, ...] = ()

    def _columns(self) -> tuple[Listed, ...]:
        known = (replace(each, width=_WIDTHS[each.fact.name]) for each in super()._columns())
        gates = Listed(Fact("gates", tr("门")), 112, shows=self._gate_names)
        return (*known, place_column(168), gates)

    def _gate_names(self, compound: Any) -> str:
        return tr("、").join(gate.name for gate in self._gates if gate.compound == compound.id)

    def _fill(self, pane: Detail) -> Iterator[None]:
        pane.heading(tr("这个小区"), tr("离开一栏就保存"))
        for listed in self.listed:
            if listed.fact.name == POSITION:
                pane.heading(tr("在哪里"))
                pane.field(listed, hint=EXAMPLE)
            elif listed.shows is None:
                pane.field(listed)
        pane.field(Listed(COMPOUND.field["datum"], 0))
        pane.add(Text(WHY, "small", wrap=True))
        yield
        pane.heading(tr("门"), tr("有几个加几个"))
        self.gates = Gates(self._workspace.read_only)
        self.gates.changed.connect(self._change_gate)
        self.gates.removed.connect(self._remove_gate)
        pane.add(self.gates)
        if not self._workspace.read_only:
            several = quiet(tr("从表格导入门"), hint=tr("一张表里有许多小区的门：小区、门、坐标"))
            several.clicked.connect(lambda: self.import_wanted.emit("gate"))
            pane.add(several, Qt.AlignmentFlag.AlignLeft)

    def _read(self) -> None:
        self._gates = self._workspace.gates(self._circle)
        super()._read()

    def _show_more(self, thing: Any) -> None:
        mine = [gate for gate in self._gates if thing is not None and gate.compound == thing.id]
        self.gates.show_gates(thing.id if thing is not None else "", mine)

    # Acts ---------------------------------------------------------------------------------------------------

    def _usual(self) -> str:
        """The map that this circle's coordinates are from, mostly."""
        return usual((*self.model.things, *self._gates, *self._workspace.outlets(self._circle)))

    def _changes(self, thing: Any, name: str, value: object) -> Mapping[str, Any]:
        return changes(value, thing.datum, self._usual()) if name == POSITION else {name: value}

    def _change_gate(self, id_: str, name: str, value: object) -> None:
        """A fact of a gate, or with no id the name of another gate."""
        compound = self.current()
        if compound is None:
            return
        gate = next((one for one in self._gates if one.id == id_), None)
        try:
            if gate is None:
                values = {"name": value, "circle": compound.circle, "compound": compound.id}
                self._workspace.add("gate", values)
            else:
                given = changes(value, gate.datum, self._usual()) if name == POSITION else {name: value}
                self._workspace.change(gate.id, given)
        except LCSurveyError as error:
            if not self.gates.show_problem(id_, name, reading.beside(error)):
                self.failed.emit(str(error))
            return
        self.refresh()
        self.saved.emit(None)

    def _remove_gate(self, id_: str) -> None:
        gate = next((one for one in self._gates if one.id == id_), None)
        if gate is None:
            return
        try:
            done = self._workspace.delete(gate.id)
        except LCSurveyError as error:
            self.failed.emit(str(error))
            return
        self.refresh()
        self.saved.emit(done.at)
        self.deleted.emit(gate.name)
