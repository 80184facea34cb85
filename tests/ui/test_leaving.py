"""A room that one has left is gone: a day of opening rooms holds no more than the room one is in."""

from __future__ import annotations

import gc
from collections import Counter
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from lcsurvey.score.library import Library
from lcsurvey.store.sample import fill_sample, new_sample
from lcsurvey.ui.scope import listed_tables
from lcsurvey.ui.window.place import OF_A_CIRCLE, Place, Room
from lcsurvey.ui.window.window import MainWindow

WITHOUT_PLACE = (Room.WELCOME, Room.PREVIEW, Room.TABLE, Room.COMPARING, Room.LIST)
"""Rooms that show what they are given."""


def left_behind() -> Counter[str]:
    """What the window once showed, is no more on the screen and is still held by something."""
    gc.collect()
    ours = (one for one in gc.get_objects() if str(type(one).__module__).startswith("lcsurvey.ui"))
    return Counter(type(one).__name__ for one in ours if isinstance(one, QObject) and not isValid(one))


def test_a_room_that_is_left_is_gone(bare: MainWindow, library: Library, tmp_path: Path, qtbot: QtBot) -> None:
    space = new_sample(tmp_path / "w", library, "zhongwei", date(2026, 11, 21))
    fill_sample(space, library, keep=lambda *_: None, today=date(2026, 11, 21))
    bare.desk.workspace = space
    bare.desk.opened.emit(space.path)
    circle = space.find_circle("瑞丰").id
    rooms = [Place(room, circle if room in OF_A_CIRCLE else "") for room in Room if room not in WITHOUT_PLACE]
    tables = [Place(Room.TABLE, circle, (form,)) for form in listed_tables(space)]
    before = left_behind()
    for place in (*rooms, *tables, Place(Room.CIRCLES)):
        bare.go(place)
        qtbot.wait(120)  # what comes after the first drawing comes
    qtbot.waitUntil(lambda: left_behind() <= before)
