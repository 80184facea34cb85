"""Runs in a process of its own: drives the real window with keys and prints, as JSON, how long each took.

``python watch_keys.py FOLDER KEYS`` opens the folder without a screen (``offscreen``). A key is due at a moment, as
from a fast typist, and counts from then until the paint that it causes is done: whatever keeps the event loop busy
when the key is due is in the figure.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterable, Iterator
from itertools import cycle, islice
from math import ceil
from pathlib import Path

from memory import peak
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView

from lcsurvey import app as program
from lcsurvey.ui.satisfaction.screen import KEYING
from lcsurvey.ui.scope import listed_tables
from lcsurvey.ui.window.place import Place, Room
from lcsurvey.ui.window.window import MainWindow

PACE_MS = 40  # between two keys
SETTLING_MS, READING_MS, LOADING_MS = 1_500, 6_000, 4_000
TYPING = "jining/typing"
BETWEEN_MS, OPENED = 400, 500  # between two screens that are opened; how many of a kind are at least
STAFF = 7  # the column of a number
NAMES = ("lamian", "kangtai", "aqiang", "liji", "meiyijia", "guangming", "chengguan", "xiaowang")
WORDS = ("bld", "yaodian", "文昌", "药店", "huanghe", "lf", "理发店", "15号", "ruifeng", "hy bl")
ENTER, DOWN, UP, LEFT, RIGHT = Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Right
SPACE, BACK = Qt.Key.Key_Space, Qt.Key.Key_Backspace
Key = Qt.Key | str


class Driver:
    """Presses keys in one window, one after the other."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self.figures: dict[str, list[float]] = {}

    def rest(self, milliseconds: int) -> None:
        """Lets the event loop run."""
        loop = QEventLoop()
        timer = QTimer(loop, singleShot=True, interval=milliseconds, timerType=Qt.TimerType.PreciseTimer)
        timer.timeout.connect(loop.quit)
        timer.start()
        loop.exec()

    def press(self, name: str, keys: Iterable[Key], count: int) -> None:
        """Keeps the milliseconds of each of so many keys, from the moment it is due to the end of the paint."""
        spent = self.figures.setdefault(name, [])
        for key in islice(keys, count):
            due = time.perf_counter() + PACE_MS / 1000
            self.rest(PACE_MS)
            at = QApplication.focusWidget()
            assert at is not None
            if isinstance(key, str) and not key.isascii():  # what an input method gives
                written = QInputMethodEvent()
                written.setCommitString(key)
                QApplication.sendEvent(at, written)
            else:
                QTest.keyClick(at, key)  # type: ignore[call-overload]
            QApplication.processEvents()
            spent.append((time.perf_counter() - due) * 1000)

    def open(self, name: str, place: Place) -> None:
        """Keeps the milliseconds from the wish to the end of the first paint, and lets what follows come."""
        begun = time.perf_counter()
        self.window.go(place)
        QApplication.processEvents()
        self.figures.setdefault(name, []).append((time.perf_counter() - begun) * 1000)
        self.rest(BETWEEN_MS)

    def go(self, place: Place, milliseconds: int = SETTLING_MS) -> None:
        """Goes there and lets what follows come."""
        self.window.go(place)
        self.rest(milliseconds)

    def to_table(self) -> None:
        """The keyboard to the list of the screen, at its first row."""
        table: QTableView = self.window.stack.currentWidget().table  # type: ignore[union-attr]
        table.setFocus()
        table.setCurrentIndex(table.model().index(0, STAFF))


def entering() -> Iterator[Key]:
    """Outlets one after the other: the name letter by letter, another format, the distance, Enter."""
    for number, name in enumerate(cycle(NAMES)):
        yield from (*name, *str(number), Qt.Key.Key_Tab, "y", "d", ENTER, "5", ENTER)


def editing() -> Iterator[Key]:
    """Down a table, a number typed into a cell at every fourth row."""
    for number in cycle(range(11, 60)):
        yield from (DOWN, DOWN, RIGHT, LEFT, DOWN, UP, DOWN, DOWN, ENTER, *str(number), ENTER)


def crossing() -> Iterator[Key]:
    """To and fro in the matrix, a cell changed at every third step."""
    for way in cycle((RIGHT, RIGHT, RIGHT, DOWN, LEFT, LEFT, LEFT, DOWN, RIGHT, UP, UP)):
        yield from (way, SPACE, way)


def filtering() -> Iterator[Key]:
    """Words typed letter by letter into the search, and taken away again."""
    for word in cycle(WORDS):
        yield from (*word, *(BACK for _ in word))


def answering() -> Iterator[Key]:
    """Down the questions of a table, an answer given or changed at every second step."""
    return cycle((SPACE, DOWN, "1", DOWN, SPACE, RIGHT, DOWN, "2", DOWN))


def keying() -> Iterator[Key]:
    """One questionnaire after the other: facts, answers, Enter."""
    for number in cycle(range(1, 5)):
        yield from ("1", "2", str(number), "1", *"1213121", "1", ENTER)


def drive(window: MainWindow, count: int) -> dict[str, list[float]]:
    """Everything that is measured, by name."""
    space = window.desk.workspace
    assert space is not None
    circle = space.circles()[3].id
    driver = Driver(window)
    driver.rest(SETTLING_MS)
    forms = [Place(Room.TABLE, circle, (form,)) for form in listed_tables(space)]
    kept = (Room.OUTLETS, Room.COMMUNITIES, Room.COMPOUNDS, Room.ACTIVITIES, Room.PLANS, Room.EVIDENCE, Room.REACH)
    lists = [*(Place(room, circle) for room in kept), Place(Room.ALL_OUTLETS), Place(Room.CIRCLES)]
    told = (Room.OVERVIEW, Room.SATISFACTION, Room.CHECKS, Room.ADVICE, Room.SKETCH, Room.CHANGED)
    around = (Room.CITY, Room.EXCHANGE, Room.BACKUPS, Room.SETTINGS, Room.ABOUT)
    pages = [*(Place(room, circle) for room in told), *(Place(room) for room in around)]
    driver.rest(LOADING_MS)
    kinds = (("form", forms), ("list", lists), ("page", pages))
    for turn in range(max(ceil(OPENED / len(places)) for _, places in kinds)):
        for name, places in kinds:
            for place in places if turn * len(places) < OPENED else ():
                driver.open(name, place)
    driver.go(Place(Room.TABLE, circle, (TYPING,)))
    driver.press("answer", answering(), count)
    driver.go(Place(Room.SATISFACTION, circle, (KEYING,)))
    driver.press("questionnaire", keying(), count)
    driver.go(Place(Room.OUTLETS, circle))
    driver.press("entry", entering(), count)
    driver.go(Place(Room.ALL_OUTLETS), READING_MS)
    driver.press("filter", filtering(), count)
    driver.to_table()
    driver.press("table", editing(), count)
    driver.go(Place(Room.REACH, circle))
    driver.press("matrix", crossing(), count)
    driver.go(Place(Room.CIRCLES))
    driver.figures["memory"] = [peak()]
    return driver.figures


def main() -> None:
    """Open, drive, print."""
    app = QApplication(sys.argv)
    shell = program.open_shell(app, lambda _: None)
    window = program.fill(shell, Path(sys.argv[1]))
    loop = QEventLoop()
    window.desk.opened.connect(loop.quit)
    loop.exec()
    shell.showNormal()  # the screen of the machine may be any
    shell.resize(1366, 768)
    print(json.dumps(drive(window, int(sys.argv[2]))), flush=True)
    shell.close()


if __name__ == "__main__":
    main()
