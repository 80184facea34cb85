"""Back and forward, and preferences that survive nonsense."""

from __future__ import annotations

from pathlib import Path

import pytest

from lcsurvey.ui import preferences
from lcsurvey.ui.preferences import RECENT, Preferences
from lcsurvey.ui.window.place import History, Place, Room

LIST, ONE, TWO = Place(Room.CIRCLES), Place(Room.OVERVIEW, "a"), Place(Room.OUTLETS, "a")


def _visited() -> History:
    history = History(LIST)
    history.visit(ONE)
    history.visit(TWO)
    return history


def test_back_and_forward_go_the_same_way() -> None:
    history = _visited()
    assert [history.back(), history.back(), history.back()] == [ONE, LIST, None]
    assert [history.forward(), history.forward(), history.forward()] == [ONE, TWO, None]


def test_a_new_way_forgets_what_lay_ahead() -> None:
    history = _visited()
    history.back()
    history.visit(Place(Room.SETTINGS))
    assert history.forward() is None
    assert history.back() == ONE


def test_staying_leaves_no_trace() -> None:
    history = _visited()
    history.visit(TWO)
    assert history.back() == ONE


def test_a_deleted_circle_is_not_gone_back_to() -> None:
    history = _visited()
    history.visit(LIST)
    history.forget("a")
    assert history.back() == LIST


def test_preferences_come_back_as_saved() -> None:
    liked = Preferences(theme="dark", scale=150).opened(Path("/甲")).opened(Path("/乙")).opened(Path("/甲"))
    preferences.save(liked)
    assert preferences.load() == liked
    assert liked.recent == (str(Path("/甲")), str(Path("/乙")))


def test_only_so_many_folders_are_remembered() -> None:
    liked = Preferences()
    for number in range(20):
        liked = liked.opened(Path(f"/{number}"))
    assert len(liked.recent) == RECENT
    assert liked.forgotten(Path("/19")).recent[0] == str(Path("/18"))


@pytest.mark.parametrize("text", ["", "{", "[]", '{"scale": "big", "recent": 5, "theme": null}', "\ud800"])
def test_broken_preferences_count_as_none(text: str) -> None:
    preferences.save(Preferences())
    preferences._file().write_bytes(text.encode("utf-8", "surrogatepass"))
    assert preferences.load() == Preferences()
