"""帮助: what F1 leads to, 一页纸上手 to be printed, and the tour over the screens, offered when the sample is opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from lcsurvey.ui.window.place import Place, Room
from lcsurvey.ui.words import tr

if TYPE_CHECKING:
    from lcsurvey.store.workspace import Workspace
    from lcsurvey.ui.window.tour import Tour
    from lcsurvey.ui.window.window import MainWindow

FIRST_DAY = "first-day"
"""In the place of a table: the page that is printed for whoever begins."""
SAMPLE = "示例"
"""How the name of the sample's folder ends."""


class Helping(QObject):
    """The help of one window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.window = window
        self.tour: Tour | None = None
        window.desk.closing.connect(self.end)

    def explain(self) -> None:
        """F1: what is said of the question that has the keyboard; without one the keys."""
        screen = self.window.stack.currentWidget()
        found = screen.explanation() if hasattr(screen, "explanation") else None
        if found is None:
            self.show_keys()
            return
        from lcsurvey.ui.window.explaining import ExplainDialog

        dialog = ExplainDialog(found, self.window)
        dialog.keys_wanted.connect(self.show_keys)
        dialog.open()

    def show_keys(self) -> None:
        """The keys in a small window, with the ways to the page and the tour."""
        from lcsurvey.ui.window.keys import KeysDialog

        dialog = KeysDialog(self.window.desk.workspace is not None, self.window)
        dialog.page_wanted.connect(self.show_page)
        dialog.tour_wanted.connect(self.begin)
        dialog.open()

    def show_page(self) -> None:
        """一页纸上手, as it is printed."""
        self.window.go(Place(Room.PREVIEW, "", (FIRST_DAY,)))

    def offer(self, space: Workspace) -> None:
        """Whoever opens the sample is asked whether to be led over the screens."""
        if space.path.name.endswith(SAMPLE) and not space.read_only:
            words = tr("这是示例，随便试。第一次用，可以跟着看一遍：六步，两分钟，随时能关。")
            self.window.messages.show_message(words, "open", tr("看一遍"), self.begin)

    def begin(self) -> None:
        """The tour over the circle one is in, else over the one with most outlets."""
        from lcsurvey.ui.window.tour import Tour, steps

        space = self.window.desk.workspace
        circles = self.window.acts.summaries() if space is not None else ()
        if space is None or not circles:
            return
        self.end()
        here = self.window.history.here.circle
        circle = here or max(circles, key=lambda one: one.outlets).id
        self.tour = Tour(self.window, steps(space, circle))
        self.tour.ended.connect(self._ended)
        self.tour.go(0)

    def end(self) -> None:
        """Nobody is led any more."""
        if self.tour is not None and isValid(self.tour):
            self.tour.end()
        self.tour = None

    def _ended(self) -> None:
        self.tour = None
        screen = self.window.stack.currentWidget()
        focus = getattr(screen, "take_focus", None)
        if focus is not None:
            focus()


def page(window: MainWindow, space: Workspace) -> QWidget:
    """The screen that shows 一页纸上手."""
    from lcsurvey.ui.preview.screen import PreviewScreen
    from lcsurvey.ui.window.printing import first_day

    made = PreviewScreen(first_day(space))
    made.closed.connect(window.back)
    return made
