"""A person who enters all kinds of things in the real window, by keys; a worker of :mod:`tests.survival.warmed`.

Whatever is about to be done is told first, with what the folder holds ``before`` and will hold ``after``; ``saved`` is
told when the window says 已存, ``here`` when the place one is at has been written down. The worker goes on for ever.
"""

from __future__ import annotations

import itertools
import json
import os
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

os.environ["QT_QPA_PLATFORM"] = "offscreen"
from PySide6.QtCore import QEventLoop, QMimeData, Qt, QTimer, QUrl
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from lcsurvey.score.library import Library
from lcsurvey.store.workspace import Person, Workspace
from lcsurvey.ui import panel, remembered, style, tasks
from lcsurvey.ui.evidence.screen import EvidenceScreen
from lcsurvey.ui.outlets.screen import OutletsScreen
from lcsurvey.ui.preferences import Preferences
from lcsurvey.ui.satisfaction.keying import KeyingScreen
from lcsurvey.ui.table.screen import TableScreen
from lcsurvey.ui.window.place import Place, Room
from lcsurvey.ui.window.window import MainWindow

FORM, ASKED = "jining/typing", "basic_formats"
ENTER, BACK, DELETE = Qt.Key.Key_Return, Qt.Key.Key_Backspace, Qt.Key.Key_Delete
PATIENCE = 30.0
"""Seconds after which something that should happen does not."""
FIRST = 0x4E00
"""The names of outlets begin with the characters after this one, each with another."""
State = dict[str, Any]
Screen = TypeVar("Screen", bound=QWidget)


def state(space: Workspace) -> State:
    """What of a folder the script changes, as it is stored."""
    circle = space.find_circle("黄河花园").id
    tally = space.questionnaires.tally(circle)
    return {
        "outlets": sorted(one.name for one in space.outlets(circle)),
        "binned": sorted(one.title for one in space.deleted("outlet")),
        "answers": dict(space.response(circle, FORM).answers),
        "sheets": tally.received if tally else 0,
        "pictures": sorted(one.name for one in space.attachments(circle)),
    }


class Hands:
    """What one person does in one window. ``say`` tells the test."""

    def __init__(self, window: MainWindow, at: Path, say: Callable[..., None]) -> None:
        self.window, self._at = window, at
        self._say = lambda *words: say("ack", time.monotonic(), *words)
        _watch(panel.Saved, "show_saved", self._shown)
        _watch(remembered, "keep", lambda _, now: self._say("here", now.room, *now.forms))
        self._begun: datetime | None = None
        self._letters: Iterator[str] = iter(())

    @property
    def space(self) -> Workspace:
        """The open folder."""
        assert self.window.desk.workspace is not None
        return self.window.desk.workspace

    def open(self) -> None:
        """Opens the folder as the program does, and tells what is there."""
        opened: list[Path] = []
        self.window.desk.opened.connect(opened.append)
        self.window.open(self._at)
        _wait(lambda: bool(opened))
        _settle()
        here = self.window.history.here
        self._circle = self.space.find_circle("黄河花园").id
        found = {
            "state": state(self.space), "words": self.window.messages.words.text(), "room": here.room.name,
            "forms": here.forms, "device": self.space.device,
        }  # fmt: skip
        self._say("opened", json.dumps(found, ensure_ascii=False))
        named = [*found["state"]["outlets"], *found["state"]["binned"]]
        self._letters = map(chr, itertools.count(max(map(ord, (name[0] for name in named)), default=FIRST) + 1))

    def rounds(self, first: int) -> None:
        """Everything in turn, beginning somewhere."""
        ways = (self.outlets, self.table, self.sheets, self.pictures)
        for way in itertools.cycle((*ways[first:], *ways[:first])):
            way()

    # What is entered --------------------------------------------------------------------------------------

    def outlets(self) -> None:
        """Two by hand, one taken back, one deleted."""
        screen = self._go(OutletsScreen, Room.OUTLETS)
        for letter in itertools.islice(self._letters, 2):
            name = f"{letter}氏大药房"
            with self._act(lambda s, name=name: s["outlets"].append(name)):
                screen.entry.name.insert(name)
                _press(ENTER, "1", ENTER)
        wrong = f"{next(self._letters)}写错的"
        with self._act(lambda s: s["outlets"].append(wrong)):
            screen.entry.name.insert(wrong)
            _press(ENTER, ENTER, "5", ENTER)
        with self._act(lambda s: (s["outlets"].remove(wrong), s["binned"].append(wrong))):
            QTest.keyClick(self.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)  # type: ignore[call-overload]
        screen.table.setFocus()
        screen.table.setCurrentIndex(screen.model.index(screen.model.rowCount() - 1, 0))
        gone = screen.current().name
        with self._act(lambda s: (s["outlets"].remove(gone), s["binned"].append(gone))):
            QTest.keyClick(screen.table, DELETE)  # type: ignore[call-overload]

    def table(self) -> None:
        """Three answers are turned round."""
        screen = self._go(TableScreen, Room.TABLE, FORM)
        stops = screen.sheet.cards[ASKED].editor.stops()
        boxes = [box for box in stops if "药店" not in box.accessibleName()]  # that one follows from the outlets
        first = len(self.space.attachments(self._circle)) * 3
        for number in range(3):
            boxes[(first + number) % len(boxes)].setFocus()
            card = screen.sheet.current()
            assert card is not None
            field = card.current_field()
            value = not self.space.response(self._circle, FORM).answers.get(field)
            with self._act(lambda s, field=field, value=value: s["answers"].update({field: value})):
                _press("1" if value else "2")

    def sheets(self) -> None:
        """Two sheets of paper."""
        screen = self._go(KeyingScreen, Room.SATISFACTION, "keying")
        if screen.bundling.waiting:
            _press(BACK, ENTER)
        for _ in range(2):
            with self._act(lambda s: s.update(sheets=s["sheets"] + 1)):
                _press(*"12312", *"1231211", ENTER)

    def pictures(self) -> None:
        """Two files out of the clipboard."""
        screen = self._go(EvidenceScreen, Room.EVIDENCE)
        for _ in range(2):
            number = len(self.space.attachments(self._circle))
            picture = self._at.parent / f"微信图片_{number}.png"
            _draw(picture, number)
            copied = QMimeData()
            copied.setUrls([QUrl.fromLocalFile(str(picture))])
            QApplication.clipboard().setMimeData(copied)
            with self._act(lambda s, name=picture.name: s["pictures"].append(name)):
                QTest.keyClick(screen, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)  # type: ignore[call-overload]

    # How --------------------------------------------------------------------------------------------------

    def _go(self, kind: type[Screen], room: Room, *forms: str) -> Screen:
        place = Place(room, self._circle, forms)
        self._say("to", room.name, *forms)
        self.window.go(place)
        _settle()
        screen = self.window.stack.currentWidget()
        assert isinstance(screen, kind), screen
        return screen

    def _act(self, effect: Callable[[State], object]) -> _Act:
        before = state(self.space)
        after = json.loads(json.dumps(before))
        effect(after)
        for name in ("outlets", "binned", "pictures"):
            after[name].sort()
        self._say("act", json.dumps({"before": before, "after": after}, ensure_ascii=False))
        return _Act(self)

    def begin(self) -> None:
        """From now on 已存 is of this act."""
        self._begun = datetime.now(UTC)

    def finish(self) -> None:
        """Waits until it says so."""
        _wait(lambda: self._begun is None)

    def _shown(self, _: object, at: datetime) -> None:
        if self._begun is not None and at >= self._begun:
            self._begun = None
            self._say("saved")


class _Act:
    """Something that is saved."""

    def __init__(self, hands: Hands) -> None:
        self._hands = hands

    def __enter__(self) -> None:
        self._hands.begin()

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind is None:
            self._hands.finish()


def _watch(owner: Any, name: str, then: Callable[..., object]) -> None:
    """Lets somebody hear of every call of it, after it."""
    real = getattr(owner, name)

    def called(*given: Any) -> None:
        real(*given)
        then(*given)

    setattr(owner, name, called)


def _wait(until: Callable[[], bool]) -> None:
    """Lets the window work until something is so."""
    end = time.monotonic() + PATIENCE
    while not until():
        assert time.monotonic() < end
        _settle()


def _settle() -> None:
    """Lets the window do what it has put off until nobody waits."""
    loop = QEventLoop()
    QTimer.singleShot(2, loop.quit)
    loop.exec()


def _press(*keys: Qt.Key | str) -> None:
    """Keys where the keyboard is, each painted."""
    for key in keys:
        QTest.keyClick(QApplication.focusWidget(), key)  # type: ignore[call-overload]
        QApplication.processEvents()


def _draw(at: Path, number: int) -> None:
    """A small picture that is like no other."""
    image = QImage(96, 72, QImage.Format.Format_RGB32)
    image.fill(QColor.fromHsv(number * 7 % 360, 120, 200))
    image.setPixelColor(number % 96, number // 96 % 72, QColor("white"))
    assert image.save(str(at))


def _warm(window: MainWindow, library: Library) -> None:
    """Everything once, on a folder of its own."""
    with tempfile.TemporaryDirectory() as place:
        at = Path(place) / "资料"
        person = Person("王芳", "瑞丰社区", "community")
        Workspace.create(at, pack=library.pack("zhongwei"), library=library, person=person).close()
        hands = Hands(window, at, lambda *_: None)
        hands.open()
        for way in (hands.outlets, hands.table, hands.sheets):
            way()  # no picture: Qt would scale it in threads of its own, which are not forked
        window.leave()
        QApplication.processEvents()
    vars(tasks)["_threads"].shutdown()


def prepare(library: Library, say: Callable[..., None]) -> dict[str, Callable[[ExitStack, Any], Callable[[], Any]]]:
    """The work this module offers; builds the window and everything it loads later, before the first fork."""
    app = QApplication([])
    style.apply(app)
    window = MainWindow(Preferences())
    window.resize(1366, 768)
    window.show()
    _warm(window, library)

    def entering(_: ExitStack, given: Any) -> Callable[[], Any]:
        vars(tasks)["_threads"] = ThreadPoolExecutor(4)  # those of before the fork are not here

        def work() -> Iterator[str]:
            hands = Hands(window, Path(given["at"]), say)
            hands.open()
            hands.rounds(given["first"])
            yield ""

        return work

    return {"enter": entering}
