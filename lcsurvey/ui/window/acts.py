"""What a person does to the folder as a whole, whatever screen it is done from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from lcsurvey.errors import LCSurveyError
from lcsurvey.response.model import Stage
from lcsurvey.ui import style
from lcsurvey.ui.checks.reading import read_beside
from lcsurvey.ui.checks.watch import Watch
from lcsurvey.ui.patience import patiently
from lcsurvey.ui.pinyin import warm
from lcsurvey.ui.scope import circle_tables, city_tables, region_tables
from lcsurvey.ui.window import rooms
from lcsurvey.ui.window.asking import Asking
from lcsurvey.ui.window.place import Place, Room
from lcsurvey.ui.words import said, tr

if TYPE_CHECKING:
    from lcsurvey.report.document import Record
    from lcsurvey.store.workspace import CircleSummary, Undone, Workspace
    from lcsurvey.ui.circles.screen import CirclesScreen
    from lcsurvey.ui.window.window import MainWindow

_PAUSE = 200  # milliseconds after a change until what follows from it is scored and shown around
_AT_ONCE = 300  # things that are taken back while one waits


class Acts(Asking):
    """The acts of one window. What fails is said in the window; nothing is changed then."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._around = QTimer(window, singleShot=True, interval=_PAUSE)
        self._around.timeout.connect(self._settle)
        self._place = Place(Room.WELCOME)
        self._standing: tuple[object, ...] = ()  # what the navigation was made of last
        self._glanced: CirclesScreen | None = None
        self.watch = Watch(window)
        self.watch.found.connect(lambda _: self._show_around(looked=True))
        window.desk.closing.connect(self.watch.forget)
        self._wanted = ""

    def begin(self, space: Workspace) -> None:
        """After opening: where the search looks."""
        from lcsurvey.ui.window.finding import Finding
        from lcsurvey.ui.window.warming import Warming

        self.finding = Finding(space)
        warm()
        self._warming = Warming(self.window)
        self.window.header.search.look_in(self.finding.find)

    def glance(self, folder: Path) -> None:
        """Shows the list of a folder while it is still being opened; it answers keys already."""
        from lcsurvey.store.glance import glance
        from lcsurvey.ui.circles.screen import CirclesScreen

        seen = glance(folder)
        if len(seen.circles) < 2:
            return
        list_ = CirclesScreen(tuple(seen.tables))
        list_.show_titles(tuple(seen.tables.values()))
        list_.show_circles(seen.circles)
        list_.circle_opened.connect(self._open_later)
        self._glanced, self._wanted = list_, ""
        self.window.show_frame(True)
        self.window.show_screen(list_)
        list_.take_focus()

    def _open_later(self, circle: str) -> None:
        self._wanted = circle

    @property
    def wanted(self) -> str:
        """The circle that was chosen in the list while the folder was still being opened."""
        return self._wanted

    def take_over(self, circles: tuple[CircleSummary, ...]) -> bool:
        """Lets the list that is shown already become the real one; False where there is none."""
        list_, self._glanced = self._glanced, None
        if list_ is None or list_ is not self.window.stack.currentWidget():
            return False
        list_.circle_opened.disconnect(self._open_later)
        rooms.connect_circles(self.window, list_)
        list_.set_read_only(self.space.read_only)
        list_.show_circles(circles)
        list_.show_differing(self.space.differences.counts())
        self.show_around(Place(Room.CIRCLES))
        if self._wanted:
            self.window.go(Place(Room.OVERVIEW, self._wanted))
        return True

    def summaries(self) -> tuple[CircleSummary, ...]:
        """Every circle as the list shows it."""
        return self.space.summaries()

    def screen(self, place: Place) -> QWidget:
        """A new screen of a place."""
        return rooms.screen(self.window, self.space, place)

    def show_around(self, place: Place) -> None:
        """Header and navigation: at once for another place, a moment later for the same one."""
        if place == self._place:
            self._around.start()
            return
        self._place = place
        self._show_around()

    def _settle(self) -> None:
        """In the pause after a change: what follows from it is scored beside the window, then shown around."""
        space = self.window.desk.workspace
        if space is not None and space.unsettled():
            read_beside(self.window, space.settle, lambda _: self._settled(), self.window.show_failure)
        else:
            self._show_around()

    def _settled(self) -> None:
        """Shown around, unless the next change has come meanwhile."""
        space = self.window.desk.workspace
        if space is not None and space.unsettled():
            self._around.start()
        else:
            self._show_around()

    def _show_around(self, looked: bool = False) -> None:
        if self.window.desk.workspace is None:
            return
        if not hasattr(self, "finding"):
            self.begin(self.space)
        from lcsurvey.ui.window import around

        self.finding.forget()
        self.finding.circle = self._place.circle if self._place.inside else ""
        look, place, space = style.current(), self._place, self.space
        shown = (place.inside, place.circle, self.window.stage, space.path, space.written(), look.theme, look.scale)
        if looked or self.space.read_only or shown != self._standing:
            around.show_navigation(self.window, self.space, self._place)
            self._standing = shown
        else:
            self.window.navigation.show_here(around.line_of(self._place))
        around.show_header(self.window, self.space, self._place)
        if self._place.inside and not looked:
            self.watch.look(self.space, self._place.circle)

    # The header -----------------------------------------------------------------------------------------

    def undo(self) -> None:
        """Takes back the last act of this session, on a table by the table itself."""
        self._take_back("undo")

    def redo(self) -> None:
        """Does again what was taken back."""
        self._take_back("redo")

    def _take_back(self, act: str) -> None:
        if self.window.desk.workspace is None or self.space.read_only:
            return
        screen = self.window.stack.currentWidget()
        if hasattr(screen, act):
            getattr(screen, act)()
            self.show_around(self._place)
            return
        focus = QApplication.focusWidget()
        self.window.leave_field()
        try:
            undone = self._taken_back(act)
        except LCSurveyError as error:
            self.window.show_failure(str(error))
            return
        self.window.refresh()
        if focus is not None and isValid(focus):
            focus.setFocus(Qt.FocusReason.OtherFocusReason)
        if undone is None:
            words = tr("没有可以撤销的了。") if act == "undo" else tr("没有可以重做的了。")
            self.window.messages.show_message(words, "open")
        else:
            self.window.show_saved(None)
            self.tell_undone(undone.label)

    def _taken_back(self, act: str) -> Undone | None:
        """Undo or redo; a long list is taken back off the main thread."""
        work: Callable[[], Undone | None] = getattr(self.space, act)
        if self.space.list_intake.weight(redo=act == "redo") <= _AT_ONCE:
            return work()
        return patiently(self.window, tr("正在撤销……") if act == "undo" else tr("正在重做……"), work)

    def tell_undone(self, label: str) -> None:
        """Says what was taken back or done again."""
        self.window.messages.show_message(said(label), "open")

    def print(self) -> None:
        """The pages of the table one is in; of every table from the other screens of a circle."""
        place = self.window.history.here
        screen = self.window.stack.currentWidget()
        if hasattr(screen, "print"):
            screen.print()
        elif place.room == Room.TABLE:
            self.window.go(Place(Room.PREVIEW, place.circle, place.forms, region=place.region))
        elif place.inside and (forms := circle_tables(self.space)):
            self.window.go(Place(Room.PREVIEW, place.circle, forms))
        elif place.inside:
            self.window.messages.show_message(tr("这个城市没有生活圈的表，没有可印的。"), "open")

    def note_prints(self, circle: str, sheets: Sequence[tuple[Record, str]]) -> None:
        """Remembers which page carries which code, so that the paper finds its record again."""
        if self.space.read_only:
            return
        for record, code in sheets:
            if record.response is not None:
                response = record.response
                self._do(lambda r=response, c=code: self.space.note_print(c, circle, r.form, r.stage))

    def submit(self) -> None:
        """Hands in the table one is in, which asks first; elsewhere the page on which the file is made."""
        from lcsurvey.ui.window import around

        screen: Any = self.window.stack.currentWidget()
        if around.handing_in(screen):
            screen.submit()
        else:
            self.window.go(Place(Room.EXCHANGE, self._place.circle, ("hand",)))

    def next_table(self) -> None:
        """The table after this one; after the last, the circle, or the list of the city's tables."""
        here = self.window.history.here
        end = Place(Room.OVERVIEW, here.circle) if here.circle else Place(Room.CITY)
        forms = circle_tables(self.space) if here.circle else city_tables(self.space)
        forms = region_tables(self.space) if here.region else forms
        at = forms.index(here.form) + 1 if here.form in forms else 0
        place = Place(Room.TABLE, here.circle, (forms[at],), region=here.region) if at < len(forms) else end
        self.window.go(place)

    def open_stage(self, circle: str, form: str, question: str, stage: str) -> None:
        """A question of a table at a stage, which is then that of all tables."""
        self.window.stage = Stage(stage)
        self.window.go(Place(Room.TABLE, circle, (form,), question))

    def help(self) -> None:
        """F1."""
        self.window.helping.explain()
