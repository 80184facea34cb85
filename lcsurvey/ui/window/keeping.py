"""What is kept: the screen of backups, the bin, and where one was when the window was closed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from lcsurvey.response.model import Stage
from lcsurvey.ui import remembered
from lcsurvey.ui.window.place import Place, Room
from lcsurvey.ui.words import tr

if TYPE_CHECKING:
    from pathlib import Path

    from lcsurvey.store.workspace import Workspace
    from lcsurvey.ui.table.card import QuestionCard
    from lcsurvey.ui.window.window import MainWindow

EVERY, MOVED = 15_000, 250
"""Milliseconds after which the place is written down again, and after going to another one: a crash leads back there."""
_KEPT = (
    Room.CIRCLES, Room.REGIONS, Room.CITY, Room.OVERVIEW, Room.COMMUNITIES, Room.COMPOUNDS, Room.OUTLETS, Room.REACH,
    Room.ACTIVITIES, Room.PLANS, Room.EVIDENCE, Room.SATISFACTION, Room.CHECKS, Room.ADVICE, Room.EXCHANGE, Room.TABLE,
    Room.BACKUPS, Room.ABOUT, Room.SETTINGS, Room.AS_OF,
)  # fmt: skip
"""Places that one comes back to; the others are on the way to something."""
_WAYS = {Room.TABLE: None, Room.PLANS: None, Room.SATISFACTION: ("keying",)}
"""Where a part of the screen is come back to as well: any, or these."""


class Keeping(QObject):
    """Remembers where one is in the open folder, and brings one back there at the next start."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.window = window
        self._clock = QTimer(self, interval=EVERY)
        self._clock.timeout.connect(self.keep)
        self._soon = QTimer(self, interval=MOVED, singleShot=True)
        self._soon.timeout.connect(self.keep)
        window.desk.opened.connect(self._begin)
        window.desk.closing.connect(self._clock.stop)
        window.desk.closing.connect(self._soon.stop)
        self._last: remembered.Remembered | None = None

    def _begin(self, _: object) -> None:
        self._last = None
        self._clock.start()

    def moved(self) -> None:
        """Another place: written down when nobody waits for it."""
        self._soon.start()

    def keep(self) -> None:
        """Writes down where one is, if one has moved."""
        space, here = self.window.desk.workspace, self.window.history.here
        if space is None or here.room not in _KEPT:
            return
        screen = self.window.stack.currentWidget()
        now = replace(
            remembered.recall(space.path), room=here.room.name, circle=here.circle, forms=here.forms,
            focus=_at(screen) or here.focus, stage=str(self.window.stage), scroll=_scroll(screen), region=here.region,
        )  # fmt: skip
        if now != self._last:
            self._last = now
            remembered.keep(space.path, now)

    def resume(self, space: Workspace) -> bool:
        """Goes where one was when the folder was last open; False where that is nowhere."""
        was = remembered.recall(space.path)
        if was.room not in Room.__members__ or Room[was.room] not in _KEPT:
            return False
        if was.circle and not any(one.id == was.circle for one in space.circles()):
            return False
        if was.region and not any(one.id == was.region for one in space.regions()):
            return False
        room = Room[was.room]
        if room == Room.TABLE and (not was.forms or was.forms[0] not in space.tables()):
            return False
        if was.stage in list(Stage):
            self.window.stage = Stage(was.stage)
        ways = _WAYS.get(room, ())
        forms = was.forms if ways is None or was.forms in [(way,) for way in ways] else ()
        history = self.window.history
        start, history.here = history.here, Place(room, was.circle, forms, was.focus, was.region)
        if start != history.here:
            history.behind.append(start)
        self.window.show_here()
        QTimer.singleShot(0, self, lambda: _scroll_to(self.window.stack.currentWidget(), was.scroll))
        return True

    def say_recovered(self, space: Workspace) -> None:
        """After a crash, quietly: until when everything is there."""
        if space.recovered is None or space.read_only:
            return
        when = space.recovered.astimezone()
        today = when.date() == when.now().astimezone().date()
        words = (
            f"{when:%H:%M}" if today else tr("{month}月{day}日 {when:%H:%M}", month=when.month, day=when.day, when=when)
        )
        self.window.messages.show_message(tr("上次没有正常退出，到 {words} 为止的填写都在。", words=words), "open")


def backups(window: MainWindow, space: Workspace, _: Place) -> QWidget:
    """The screen of backups."""
    from lcsurvey.ui.backups.screen import BackupsScreen

    made = BackupsScreen(space, remembered.recall(space.path).second)
    made.second_chosen.connect(lambda chosen: _remember_second(space.path, chosen))
    made.open_wanted.connect(window.open)
    return made


def show_bin(window: MainWindow, space: Workspace | None, kind: str = "") -> None:
    """What was deleted, of one kind first; Enter brings back."""
    from lcsurvey.ui.bin.dialog import BinDialog

    if space is None:
        return
    dialog = BinDialog(space, kind, window)
    dialog.restored.connect(lambda: window.show_saved(None))
    dialog.restored.connect(window.refresh)
    dialog.open()


def show_history(window: MainWindow, space: Workspace | None) -> None:
    """What was ever given to the question or the thing that one is at."""
    from lcsurvey.store.kinds import KINDS
    from lcsurvey.ui.history.dialog import HistoryDialog
    from lcsurvey.ui.history.lines import of_question, of_thing

    if space is None:
        return
    screen = window.stack.currentWidget()
    card = _card(screen)
    if card is not None and hasattr(screen, "draft"):
        draft = screen.draft
        lines = of_question(space, draft.response.id, draft.form, card.question.name)
        HistoryDialog(card.question.label, lines, window).open()
        return
    current = getattr(screen, "current", None)
    thing = current() if current is not None else None
    kind = type(thing).__name__.lower()  # the models are named as the kinds
    if thing is None or kind not in KINDS:
        window.messages.show_message(tr("先到表里的一题，或名单里的一行，再按 Ctrl+H 看谁改过。"), "open")
        return
    HistoryDialog(getattr(thing, KINDS[kind].title, ""), of_thing(space, thing.id, kind), window).open()


def _remember_second(folder: Path, chosen: str) -> None:
    remembered.keep(folder, replace(remembered.recall(folder), second=chosen))


def _at(screen: QWidget | None) -> str:
    """The question or the thing that one is at on a screen."""
    ask = getattr(screen, "current_id", None)
    if ask is not None:
        return str(ask())
    card = _card(screen)
    return str(card.current_field()) if card is not None else ""


def _card(screen: QWidget | None) -> QuestionCard | None:
    """The card of the question that one is at, where the screen has cards: a paper questionnaire has none."""
    current = getattr(getattr(screen, "sheet", None), "current", None)
    return current() if current is not None else None


def _long(screen: QWidget | None) -> QAbstractScrollArea | None:
    """What of a screen is scrolled most."""
    areas = [] if screen is None else screen.findChildren(QAbstractScrollArea)
    if isinstance(screen, QAbstractScrollArea):
        areas.append(screen)
    tall = [area for area in areas if area.isVisible() and area.verticalScrollBar().maximum() > 0]
    return max(tall, key=lambda area: area.width() * area.height(), default=None)


def _scroll(screen: QWidget | None) -> int:
    area = _long(screen)
    return area.verticalScrollBar().value() if area is not None else 0


def _scroll_to(screen: QWidget | None, value: int) -> None:
    area = _long(screen)
    if area is not None and value:
        area.verticalScrollBar().setValue(value)
