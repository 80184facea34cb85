"""The sample of every city in the window: no screen stands empty, and what changed since the last round is there."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QTableView
from pytestqt.qtbot import QtBot

from lcsurvey.circle.changed import CHANGES
from lcsurvey.circle.model import Circle
from lcsurvey.form.model import Answers
from lcsurvey.score.library import Library
from lcsurvey.store.sample import fill_sample, new_sample
from lcsurvey.store.workspace import Workspace
from lcsurvey.ui.panel import EmptyState
from lcsurvey.ui.window.place import OF_A_CIRCLE, ROUNDS, Place, Room
from lcsurvey.ui.window.window import MainWindow

TODAY = date(2026, 11, 21)
GIVEN = (Room.WELCOME, Room.PREVIEW, Room.TABLE, Room.COMPARING, Room.LIST, Room.EXCHANGE, Room.BACKUPS)
"""Rooms that show what they are given, or what other computers send."""
MOST = {"zhongwei": "瑞丰", "yima": "鸿庆社区"}
"""A circle of which a sample says much and that can still be bettered, where it is not 示例甲."""


WITHOUT = {("jining", Room.REACH), ("yima", Room.REACH)}
"""Cities no table of which asks who reaches what."""
ROWS = (Room.CHANGED, Room.COMPARING, Room.AS_OF, Room.OUTLETS, Room.ALL_OUTLETS)


def rows(window: MainWindow) -> bool:
    """Whether a table that is shown has rows."""
    return any(view.model().rowCount() for view in window.findChildren(QTableView) if view.isVisible())


def few(space: Workspace, circle: Circle, sheets: Sequence[Answers]) -> None:
    """Keeps some of the questionnaires."""
    space.questionnaires.take_in(circle.id, sheets[:20])


@pytest.mark.parametrize("pack", ["zhongwei", "jining", "ordos", "hulunbuir", "yima"])
def test_no_room_stands_empty_in_a_sample(
    pack: str, bare: MainWindow, library: Library, tmp_path: Path, qtbot: QtBot
) -> None:
    space = new_sample(tmp_path / "w", library, pack, TODAY)
    fill_sample(space, library, keep=few, today=TODAY)
    bare.desk.workspace = space
    bare.desk.opened.emit(space.path)
    circle = space.find_circle(MOST.get(pack, "示例甲")).id
    rooms = [Place(room, circle if room in OF_A_CIRCLE else "") for room in Room if room not in GIVEN]
    empty = []
    for place in (*rooms, Place(Room.COMPARING, circle, ("", "", "", "", ROUNDS))):
        bare.go(place)
        QApplication.processEvents()
        if bare.history.here.room is not place.room:
            assert (pack, place.room) in WITHOUT
            continue
        empty += [(place, one.sentence.text()) for one in bare.findChildren(EmptyState) if one.isVisible()]
        if place.room in ROWS:
            qtbot.waitUntil(partial(rows, bare))  # some are read beside the window
    assert empty == []
    assert {one.change for one in space.turns.changed(circle)} == set(CHANGES)
