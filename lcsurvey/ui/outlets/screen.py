"""网点: the outlets of a circle, entered at the top, edited in the list or in the pane beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from lcsurvey.circle.facts import Facts
from lcsurvey.circle.gates import straight
from lcsurvey.circle.model import Outlet
from lcsurvey.circle.name import short_name
from lcsurvey.circle.position import pair, usual
from lcsurvey.errors import LCSurveyError
from lcsurvey.ui import style
from lcsurvey.ui.circle import reading
from lcsurvey.ui.circle.columns import Listed
from lcsurvey.ui.circle.rows_screen import RowsScreen
from lcsurvey.ui.evidence.strip import EvidenceStrip
from lcsurvey.ui.outlets.duplicate import DuplicateBar
from lcsurvey.ui.outlets.entry import Entry
from lcsurvey.ui.outlets.likeness import Likeness
from lcsurvey.ui.outlets.pane import OutletPane
from lcsurvey.ui.outlets.seen import seen
from lcsurvey.ui.outlets.walk import minutes_words
from lcsurvey.ui.parts import Elided
from lcsurvey.ui.suggest import Offer
from lcsurvey.ui.words import tr

LISTED = tr("打勾后，没有登记的业态按“无”、按 0 家算；不打勾，没有登记的算“还不知道”。")


class OutletsScreen(RowsScreen):
    """The list, the line for entering, the question about a double, and everything known of one outlet."""

    told = Signal(str)  # what is no failure
    has_pane = True
    entry: Entry
    pane: OutletPane
    _likeness: Likeness
    _around: Facts | None = None  # where people set out from, once somebody asked

    def _columns(self) -> tuple[Listed, ...]:
        listed = super()._columns()
        return tuple(replace(each, says=minutes_words) if each.fact.name == "minutes" else each for each in listed)

    def _make_adder(self) -> QWidget:
        self.entry = Entry()
        self.entry.added.connect(self._look_for_double)
        self.entry.typed.connect(lambda name: self.entry.show_known(self._likeness.words(name)))
        self.double = DuplicateBar()
        self.double.same.connect(self._is_same)
        self.double.other.connect(lambda: self._add(self._wished))
        self.double.closed.connect(self.entry.walk.setFocus)
        self.entry.put_under(self.double)
        self._wished: Mapping[str, Any] = {}
        self._likeness = Likeness()
        return self.entry

    def _make_pane(self) -> OutletPane:
        return OutletPane(self._fill, self._other_circles, self._workspace.read_only, self._side())

    def _fill(self, pane: OutletPane) -> Iterator[None]:
        pane.seen_today_wanted.connect(self._see_today)
        yield from pane.facts()
        pane.heading(tr("照片和材料"))
        self.strip = EvidenceStrip(self._workspace, self._circle, "", category="现场")
        self.strip.saved.connect(self.saved)
        self.strip.failed.connect(self.failed)
        self.strip.deleted.connect(self.deleted)
        pane.add(self.strip)

    def _above(self) -> Sequence[QWidget]:
        now = style.current()
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(now.px(12))
        self.listed_box = QCheckBox(tr("网点已登记全"))
        self.listed_box.setEnabled(not self._workspace.read_only)
        self.listed_box.clicked.connect(self._set_listed)
        row.addWidget(self.listed_box)
        row.addWidget(Elided(LISTED, "small"), 1)
        return (line,)

    def _other_circles(self) -> Sequence[Offer]:
        thing = self.pane.thing
        own = thing.circle if thing is not None else self._circle
        return [Offer(c.id, short_name(c.name)) for c in self._workspace.circles() if c.id != own]

    def refresh(self) -> None:
        """Shows what is stored now."""
        self.listed_box.setChecked(self._workspace.circle(self._circle).listed)
        super().refresh()

    def _read(self) -> None:
        super()._read()
        self._likeness = Likeness(self.model.things)
        self._around = None

    def _read_added(self, made: str) -> None:
        """It alone is read: the next name is typed already."""
        added = self._workspace.outlets.these([made])
        self.model.show((*self.model.things, *added.values()))
        self._likeness.add(added[made])
        self._show_which()

    def _show_more(self, thing: Outlet | None) -> None:
        self.strip.show_owner(thing.id if thing is not None else "")
        own = "" if thing is None or thing.circle == self._circle else thing.circle
        self.pane.show_home(short_name(self._workspace.circle(own).name) if own else "")
        self.pane.show_straight(self._straight(thing) if thing is not None and thing.latitude is not None else "")

    def _straight(self, outlet: Outlet) -> str:
        """How far it lies from the nearest gate, as the crow flies."""
        if self._around is None:
            space, circle = self._workspace, self._circle
            self._around = Facts(space.circle(circle), compounds=space.compounds(circle), gates=space.gates(circle))
        return straight(self._around, outlet)

    def take_focus(self) -> None:
        """One begins with a name."""
        self.entry.name.setFocus(Qt.FocusReason.OtherFocusReason)

    # Entering ---------------------------------------------------------------------------------------------

    def _look_for_double(self, values: Mapping[str, Any]) -> None:
        self._wished = values
        if found := self._likeness.same(str(values["name"])):
            self.double.ask(found, self._circle)
        else:
            self._add(values)

    def _is_same(self, id_: str) -> None:
        """It is there already: go to it."""
        self.entry.clear()
        self.search.clear()
        self.table.choose(id_)
        self._follow()

    def _delete(self, index: QModelIndex) -> None:
        """An outlet of another circle is not deleted from here; it just no longer serves this one."""
        thing = self.model.thing(index.row())
        if thing.circle == self._circle or self._workspace.read_only:
            super()._delete(index)
            return
        try:
            done = self._workspace.change(thing.id, {"circles": tuple(c for c in thing.circles if c != self._circle)})
        except LCSurveyError as error:
            self.failed.emit(str(error))
            return
        row, column = index.row(), index.column()
        self.refresh()
        self._choose_near(row, column)
        self.saved.emit(done.at)
        whose = short_name(self._workspace.circle(thing.circle).name)
        self.told.emit(tr("“{name}”不再服务本圈，还在{whose}的网点里。", name=thing.name, whose=whose))

    # Facts ------------------------------------------------------------------------------------------------

    def _set_listed(self, on: bool) -> None:
        try:
            done = self._workspace.change(self._circle, {"listed": on})
        except LCSurveyError as error:
            self.listed_box.setChecked(not on)
            self.failed.emit(str(error))
            return
        self.saved.emit(done.at)

    def _see_today(self) -> None:
        self._change("seen_on", reading.today().isoformat())

    def _changes(self, thing: Any, name: str, value: object) -> Mapping[str, Any]:
        """Who says when it was seen is taken for the one who saw it; a copied pair of coordinates fills both."""
        if name in ("latitude", "longitude") and (found := pair(str(value or ""))):
            datum = thing.datum or usual((*self.model.things, *self._workspace.compounds(self._circle)))
            return {"latitude": found[0], "longitude": found[1], "datum": datum}
        return seen(thing, name, value, self._workspace.person.name)
