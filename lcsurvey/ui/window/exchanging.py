"""收发 in the window: which parts there are, what they show, and where their signals lead."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

from lcsurvey.ui.window.dropping import DropHint
from lcsurvey.ui.window.place import Place, Room
from lcsurvey.ui.words import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from lcsurvey.store.workspace import Workspace
    from lcsurvey.ui.circle.overview import OverviewScreen
    from lcsurvey.ui.exchange.acting import Acting
    from lcsurvey.ui.exchange.inbox import Inbox
    from lcsurvey.ui.exchange.screen import ExchangeScreen
    from lcsurvey.ui.window.window import MainWindow


MEET = 1000
"""Milliseconds after the first paint; before that there is more urgent work."""


class Exchanging(QObject):
    """Holds the files that were given to the window for as long as the folder of data is open."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.window = window
        self._inbox: Inbox | None = None
        self._acting: Acting | None = None
        self.hint = DropHint(window, lambda: window.desk.workspace is not None or self._welcoming)
        self._counted: int | None = None
        self.hint.dropped.connect(self.receive)
        window.desk.closing.connect(self._close)
        window.desk.opened.connect(self._opened)

    @property
    def _welcoming(self) -> bool:
        return self.window.history.here.room == Room.WELCOME

    @property
    def space(self) -> Workspace:
        """The open workspace."""
        found = self.window.desk.workspace
        assert found is not None
        return found

    @property
    def inbox(self) -> Inbox:
        """The files of the open folder of data."""
        if self._inbox is None:
            from lcsurvey.ui.exchange import taking
            from lcsurvey.ui.exchange.inbox import Inbox

            space = self.space
            self._inbox = Inbox(
                lambda path: taking.look(space, path),
                lambda paths, tell, reporter: taking.take(space, paths, tell, reporter),
                self,
            )
            self._inbox.taken.connect(self._changed)
        return self._inbox

    @property
    def acting(self) -> Acting:
        """What is done after asking."""
        if self._acting is None:
            from lcsurvey.ui.exchange.acting import Acting

            self._acting = Acting(self.space, self.window)
            self._acting.changed.connect(self._changed)
            self._acting.said.connect(lambda words, tone: self.window.messages.show_message(words, tone))
        return self._acting

    def _close(self) -> None:
        if self._inbox is not None:
            self._inbox.finish()
            self._inbox.deleteLater()
        if self._acting is not None:
            self._acting.deleteLater()
        self._inbox = self._acting = self._counted = None

    # Files ------------------------------------------------------------------------------------------------

    def receive(self, paths: Sequence[Path]) -> None:
        """Files came: from outside, dropped, or named at the start. They are looked at, never taken by themselves."""
        if self.window.desk.workspace is None:
            self.window.beginning.begin(paths)
            return
        self.inbox.add(paths)
        here = self.window.history.here
        self.window.go(Place(Room.EXCHANGE, here.circle if here.inside else "", ("receive",)))

    def meet(self) -> None:
        """From now on files of a second start come here, once the person has seen the window."""
        QTimer.singleShot(MEET, self, self._meet)

    def _meet(self) -> None:
        from lcsurvey.ui.window.neighbour import Neighbour

        self._neighbour = Neighbour(self)
        self._neighbour.given.connect(self.window.beginning.given)
        self._neighbour.listen()

    def _opened(self, _: Path) -> None:
        """What was handed over is said."""
        whole = next((one for one in self.space.desks.handed_over() if not one.circle), None)
        if whole is not None:
            to = tr("给{to}", to=whole.to) if whole.to else ""
            words = tr("这里的资料已经移交{to}，只能看，不能改。", to=to)
            self.window.messages.show_message(words, "partial", tr("收回"), lambda: self.acting.take_back(()))

    def open(self, part: str = "") -> None:
        """收发, of the circle one is in."""
        here = self.window.history.here
        if self.window.desk.workspace is not None and here.room != Room.EXCHANGE:
            self.window.go(Place(Room.EXCHANGE, here.circle if here.inside else "", (part,) if part else ()))

    def add_duty(self, space: Workspace, circle: str, made: OverviewScreen) -> None:
        """Under the name of a circle: until when it is to be handed in, and how far that is; or that it went on."""
        from lcsurvey.ui.exchange import giving
        from lcsurvey.ui.exchange.duty import DutyLine, duty
        from lcsurvey.ui.panel import Column, MessageBar
        from lcsurvey.ui.parts import IconButton

        today = date.today()  # noqa: DTZ011 – the person's calendar
        found, page = duty(space, circle, today), made.widget()
        if not isinstance(page, Column):
            return
        if said := giving.gone(space, circle):
            bar = MessageBar()
            for close in bar.findChildren(IconButton):
                close.hide()
            page.column.insertWidget(1, bar)
            bar.action_wanted.connect(bar.show)
            bar.show_message(said, "partial", tr("收回…"), lambda: self.acting.take_back((circle,)))
            return
        if found is None:
            return
        shown = DutyLine(found, today)
        shown.hand_wanted.connect(lambda: self.turn_to(circle, "hand", "submit"))
        page.column.insertWidget(1, shown)

    # The screen -------------------------------------------------------------------------------------------

    def screen(self, space: Workspace, place: Place) -> QWidget:
        """A new screen for a place."""
        from lcsurvey.ui.exchange.screen import TITLES, ExchangeScreen
        from lcsurvey.ui.window.exchange_parts import part

        below = space.person.role == "community" and not space.desks.assignments(issued=True)
        parts = [name for name in TITLES if not (below and name == "progress")]
        made = ExchangeScreen(parts, lambda name: part(self, space, place, name))
        made.setProperty("circle", place.circle)
        made.part_wanted.connect(lambda name: self.turn_to(place.circle, name))
        made.show_part(place.form)
        self._show(made, place)
        return made

    def turn(self, place: Place) -> bool:
        """Whether a place is only another part of the screen that is shown, which turns to it."""
        from lcsurvey.ui.exchange.screen import ExchangeScreen

        shown = self.window.stack.currentWidget()
        if place.room != Room.EXCHANGE or not isinstance(shown, ExchangeScreen):
            return False
        if shown.property("circle") != place.circle:
            return False
        self.window.messages.hide()
        shown.show_part(place.form)
        self._show(shown, place)
        self.window.acts.show_around(place)
        shown.take_focus()
        return True

    def _show(self, screen: ExchangeScreen, place: Place) -> None:
        """What the focus of a place means to the part that is shown, and the numbers on the tabs."""
        part: Any = screen.made[screen.part]
        if screen.part == "hand" and place.focus in part.words:
            part.turn(place.focus)
        elif screen.part == "ledger" and place.focus:
            part.file_list.choose((False, place.focus))
        elif screen.part == "differences" and place.focus:
            part.show_package(place.focus)
        self.show_numbers(screen)

    def show_numbers(self, screen: ExchangeScreen) -> None:
        """On the tabs: what differs, what could not be taken."""
        space = self.space
        self._counted = space.differences.count()
        QTimer.singleShot(0, self, self._forget_count)
        screen.show_numbers({"differences": self._counted, "refused": len(space.desks.quarantine())})

    def _forget_count(self) -> None:
        self._counted = None

    def differing(self) -> int:
        """How many differences there are: as the tabs were just told, once; else counted anew."""
        counted, self._counted = self._counted, None
        return self.space.differences.count() if counted is None else counted

    def _changed(self) -> None:
        """The record has changed: the screen, its numbers, what stands around it."""
        from lcsurvey.ui.exchange.screen import ExchangeScreen

        shown = self.window.stack.currentWidget()
        if isinstance(shown, ExchangeScreen):
            shown.refresh()
            self.show_numbers(shown)
        elif self.window.history.here.room is Room.OVERVIEW:
            self.window.show_here()
        self.window.show_saved(None)

    # Where its parts lead ---------------------------------------------------------------------------------

    def turn_to(self, circle: str, part: str, focus: str = "") -> None:
        """Another part."""
        self.window.go(Place(Room.EXCHANGE, circle, (part,), focus))

    def open_table(self, circle: str, form: str) -> None:
        """A table of a circle; its page where there is no form; the city's own tables without a circle."""
        from lcsurvey.ui.scope import city_tables, region_tables

        if form in city_tables(self.space):
            self.window.go(Place(Room.TABLE, "", (form,)))
        elif form in region_tables(self.space):
            self.window.go(Place(Room.TABLE, "", (form,), region=circle))
        elif circle:
            self.window.go(Place(Room.TABLE, circle, (form,)) if form else Place(Room.OVERVIEW, circle))

    def show_number(self, part: str, number: int) -> None:
        """One of the numbers on the tabs has changed."""
        from lcsurvey.ui.exchange.screen import ExchangeScreen

        shown = self.window.stack.currentWidget()
        if isinstance(shown, ExchangeScreen):
            shown.show_numbers({part: number})
