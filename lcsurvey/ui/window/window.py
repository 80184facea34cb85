"""The window: where one is, how one got there, and what the header's acts do."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from lcsurvey.errors import LCSurveyError, NotFound
from lcsurvey.response.model import Stage
from lcsurvey.ui import plain, preferences, style
from lcsurvey.ui.preferences import Preferences
from lcsurvey.ui.window.acts import Acts
from lcsurvey.ui.window.beginning import Beginning
from lcsurvey.ui.window.desk import Desk
from lcsurvey.ui.window.exchanging import Exchanging
from lcsurvey.ui.window.frame import Frame
from lcsurvey.ui.window.guarding import Guard
from lcsurvey.ui.window.helping import Helping
from lcsurvey.ui.window.keeping import Keeping
from lcsurvey.ui.window.listing import TableDrop
from lcsurvey.ui.window.place import History, Place, Room
from lcsurvey.ui.window.shell import TITLE
from lcsurvey.ui.words import FROM_THE_NEXT, tr


class MainWindow(Frame):
    """Puts screens together. Screens say what happened; here it is decided where that leads."""

    def __init__(self, liked: Preferences) -> None:
        self.liked = liked
        self.history = History()
        self.stage = Stage.SELF
        super().__init__()
        self.desk = Desk(self)
        self.desk.opened.connect(self._opened)
        self.desk.failed.connect(self._not_opened)
        self.desk.progressed.connect(lambda words: self.messages.show_message(words, "open"))
        self.desk.busy.connect(self._offer_reading)
        self.desk.elsewhere.connect(self._offer_place)
        self.exchange, self.guard, self.beginning = Exchanging(self), Guard(self), Beginning(self)
        self.tables, self.helping = TableDrop(self), Helping(self)
        self.keeping = Keeping(self)
        self._keys()
        self._wire()
        self.show_frame(False)

    # What is built anew when the look changes -----------------------------------------------------------

    def _wire(self) -> None:
        self.acts = Acts(self)
        self.navigation.place_wanted.connect(self.go)
        self.navigation.stage_chosen.connect(self._choose_stage)
        self.header.search.place_wanted.connect(self.go)
        self.header.undo_wanted.connect(self.acts.undo)
        self.header.print_wanted.connect(self.acts.print)
        self.header.submit_wanted.connect(self.acts.submit)

    def _keys(self) -> None:
        for keys, act in (
            ("Ctrl+Z", self.undo),
            ("Ctrl+Y", lambda: self.acts.redo()),
            ("Ctrl+Shift+Z", lambda: self.acts.redo()),
            ("Ctrl+F", self._search),
            ("Ctrl+P", lambda: self.acts.print()),
            ("Ctrl+E", lambda: self.exchange.open()),
            ("Ctrl+B", lambda: self.acts.show_bin()),
            ("Ctrl+H", lambda: self.acts.history()),
            ("Alt+Left", self.back),
            ("Alt+Right", self.forward),
            ("F1", lambda: self.acts.help()),
        ):
            QShortcut(QKeySequence(keys), self, act)

    def take_look(self, theme: str, scale: int) -> None:
        """Another theme or size of text: everything is built anew, where one is stays."""
        self.liked = replace(self.liked, theme=theme, scale=scale)
        self.remember()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        style.apply(app, "dark" if theme == "dark" else "light", scale)
        self._lay_out()
        self._wire()
        self.show_here()

    def take_language(self, language: str) -> None:
        """The language of the next start: the words of the modules loaded already are in the present one."""
        self.liked = replace(self.liked, language=language)
        self.remember()
        self.messages.show_message(FROM_THE_NEXT[language], "done")

    def remember(self) -> None:
        """Keeps the preferences; a folder that cannot be written is no reason to stop working."""
        try:
            preferences.save(self.liked)
        except OSError:
            self.messages.show_message(tr("窗口的设置没有存下来，下次打开时要重新选。"), "partial")

    # The way --------------------------------------------------------------------------------------------

    def go(self, place: Place) -> None:
        """Goes to a place; Alt+Left comes back from it."""
        self.leave_field()
        self.history.visit(place)
        self.show_here()

    def back(self) -> None:
        """Goes back to where one was."""
        self.leave_field()
        if self.history.back() is not None:
            self.show_here()

    def forward(self) -> None:
        """Goes to where one came back from."""
        self.leave_field()
        if self.history.forward() is not None:
            self.show_here()

    def refresh(self) -> None:
        """Shows again what is stored, on the screen and around it."""
        screen = self.stack.currentWidget()
        if hasattr(screen, "refresh"):
            screen.refresh()
        else:
            self.show_here()
        self.acts.show_around(self.history.here)

    def leave_field(self) -> None:
        """A field is saved when it is left, also by a key or a click that leaves the whole screen."""
        focus = QApplication.focusWidget()
        if focus is not None and self.stack.isAncestorOf(focus):
            focus.clearFocus()

    def show_here(self) -> None:
        """Builds the screen of the present place from what is stored."""
        place = self.history.here
        if self.desk.workspace is None:
            self.show_welcome()
            return
        if self.exchange.turn(place):
            return
        try:
            screen = self.acts.screen(place)
        except NotFound:  # gone meanwhile: its list is the nearest thing that is still there
            self.history.forget(place.circle)
            self.history.here = Place(Room.CIRCLES)
            screen = self.acts.screen(self.history.here)
        self.messages.hide()
        self.show_frame(True)
        self.show_screen(screen)
        if not screen.accessibleName():
            screen.setAccessibleName(str(self.history.here.room))
        self.acts.show_around(self.history.here)
        focus = getattr(screen, "take_focus", None)
        focus() if focus else screen.setFocus(Qt.FocusReason.OtherFocusReason)
        # else Tab would pass over whatever stands before what has the keyboard first
        screen.setFocusProxy(None)  # type: ignore[arg-type]
        self.keeping.moved()

    def show_saved(self, at: object) -> None:
        """Says when; None stands for just now."""
        self.header.show_saved(at if isinstance(at, datetime) else datetime.now(UTC))
        self.acts.show_around(self.history.here)

    def show_failure(self, sentence: str) -> None:
        """Says what did not work; without words, that it does now."""
        if sentence:
            self.messages.show_message(sentence)
        elif self.messages.property("tone") == "wrong":
            self.messages.hide()

    def show_crash(self, log: str) -> None:
        """After a bug: what it means, and where it is written down."""
        from lcsurvey.ui.dialog import Dialog
        from lcsurvey.ui.wording import BUG

        dialog = Dialog(
            tr("程序出错了"),
            tr("{bug}\n可以继续使用；如果反复出现，请把这个文件发给维护人员：\n{log}", bug=BUG, log=log),
            tr("知道了"),
            self,
        )
        dialog.cancel.hide()
        dialog.open()

    def _search(self) -> None:
        """Ctrl+F: the list's own search where the screen has one, the header's elsewhere and the second time."""
        own = getattr(self.stack.currentWidget(), "search", None)
        field = own if isinstance(own, QLineEdit) and not own.hasFocus() else self.header.search
        if field.isVisible():
            field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            field.selectAll()

    def _choose_stage(self, stage: Stage) -> None:
        self.leave_field()
        self.stage = stage
        self.show_here()

    def undo(self) -> None:
        """Takes back the last act of this session."""
        self.acts.undo()

    # Opening --------------------------------------------------------------------------------------------

    def start(self) -> None:
        """What happens once the empty window is on the screen: the last folder, or the welcome."""
        last = next(iter(self.liked.recent), "")
        if last and (Path(last) / "lcsurvey.sqlite").exists():
            self.acts.glance(Path(last))
            self.open(Path(last))
        else:
            self.show_welcome()

    def open(self, folder: Path, read_only: bool = False) -> None:
        """Opens a folder; the screen says so if it takes long."""
        self.messages.hide()
        self.desk.open(folder, read_only)

    def show_welcome(self) -> None:
        """The first screen."""
        from lcsurvey.ui.welcome.screen import WelcomeScreen

        screen = WelcomeScreen([Path(path) for path in self.liked.recent])
        screen.folder_chosen.connect(self.open)
        screen.folder_forgotten.connect(self._forget_folder)
        screen.new_wanted.connect(self.show_new)
        screen.sample_wanted.connect(self.desk.sample)
        screen.language_chosen.connect(self.take_language)
        self.show_bare(screen)

    def show_new(self) -> None:
        """The screen that makes a new folder."""
        from lcsurvey.store.place import default_place
        from lcsurvey.ui.welcome.new import NewScreen
        from lcsurvey.ui.window.desk import packs

        try:
            screen = NewScreen(packs(), default_place())
        except LCSurveyError as error:
            self.show_failure(str(error))
            return
        screen.create_wanted.connect(self.desk.create)
        screen.back_wanted.connect(self.show_welcome)
        self.show_bare(screen)

    def show_bare(self, screen: QWidget) -> None:
        """A screen before anything is open: no header, no way back."""
        self.desk.close()
        self.history.begin(Place(Room.WELCOME))
        self.messages.hide()
        self.window().setWindowTitle(TITLE)
        self.show_frame(False)
        self.show_screen(screen)
        screen.setFocus(Qt.FocusReason.OtherFocusReason)
        screen.setFocusProxy(None)  # type: ignore[arg-type]

    def _forget_folder(self, folder: Path) -> None:
        self.liked = self.liked.forgotten(folder)
        self.remember()
        self.show_welcome()

    def _opened(self, folder: Path) -> None:
        space = self.desk.workspace
        assert space is not None
        self.liked = self.liked.opened(folder)
        QTimer.singleShot(0, self, self.remember)
        self.acts.begin(space)
        circles = self.acts.summaries()
        only = len(circles) == 1
        self.window().setWindowTitle(plain.window_title(f"{folder.name} - {TITLE}"))
        self.history.begin(Place(Room.OVERVIEW, circles[0].id) if only else Place(Room.CIRCLES))
        resumed = not self.acts.wanted and self.keeping.resume(space)
        if not resumed and (only or not self.acts.take_over(circles)):
            self.show_here()
        self.keeping.say_recovered(space)
        self.helping.offer(space)
        if space.read_only:
            self.messages.show_message(tr("现在只能看，不能改：另一个窗口正在使用这个资料夹，或者这个盘不能写。"), "partial")

    def _not_opened(self, sentence: str, folder: Path) -> None:
        if not self._said_in_form(sentence):
            self.show_welcome()
            self.show_failure(sentence)

    def _offer_reading(self, sentence: str, folder: Path) -> None:
        self.show_welcome()
        self.messages.show_message(sentence, "partial", tr("只看不改"), lambda: self.open(folder, read_only=True))

    def _offer_place(self, sentence: str, better: str) -> None:
        if not self._said_in_form(sentence, better):
            self.show_welcome()
            self.show_failure(sentence)

    def _said_in_form(self, sentence: str, better: str | None = None) -> bool:
        """Says what kept a new folder from being made where it is asked for; False where none is."""
        from lcsurvey.ui.welcome.folder_form import FolderForm

        screen = self.stack.currentWidget()
        if not isinstance(screen, FolderForm):
            return False
        screen.show_failure(sentence, better)
        return True

    def leave(self) -> None:
        """Saves the field one is in, remembers the window, and closes the folder; safe to call twice."""
        self.keeping.keep()
        self.leave_field()
        QGuiApplication.processEvents()
        window = self.window()
        size = window.normalGeometry().size()
        maximized = window.isMaximized()
        self.liked = replace(self.liked, width=size.width(), height=size.height(), maximized=maximized)
        self.remember()
        if (current := self.stack.currentWidget()) is not None:
            current.hide()
        self.desk.close()
