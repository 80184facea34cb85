"""Every screen in four shapes: nothing is cut, nothing overlaps, nothing is English.

``LCSURVEY_PICTURES=docs/pictures`` keeps the pictures there.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from lcsurvey.response.model import Stage
from lcsurvey.score.library import Library
from lcsurvey.store.workspace import Person, Workspace
from lcsurvey.ui import style
from lcsurvey.ui.preferences import Preferences
from lcsurvey.ui.preview.screen import PreviewScreen
from lcsurvey.ui.window.place import Place, Room
from lcsurvey.ui.window.window import MainWindow
from tests.ui import seeing

SHAPES = [(1366, 768, 100), (1366, 768, 150), (1920, 1080, 100), (1920, 1080, 150)]
Show = Callable[[MainWindow, str], None]


def _at(room: Room, *forms: str) -> Show:
    return lambda window, circle: window.go(Place(room, circle if room not in _WHOLE else "", forms))


_WHOLE = (Room.CIRCLES, Room.REGIONS, Room.SETTINGS)
SCREENS: dict[str, Show] = {
    "welcome": lambda window, _: window.show_welcome(),
    "new": lambda window, _: window.show_new(),
    "circles": _at(Room.CIRCLES),
    "regions": _at(Room.REGIONS),
    "overview": _at(Room.OVERVIEW),
    "communities": _at(Room.COMMUNITIES),
    "compounds": _at(Room.COMPOUNDS),
    "outlets": _at(Room.OUTLETS),
    "settings": _at(Room.SETTINGS),
    "typing": _at(Room.TABLE, "jining/typing"),
    "evaluation": _at(Room.TABLE, "jining/evaluation"),
    "acceptance": _at(Room.TABLE, "ordos/acceptance"),
    "preview": _at(Room.PREVIEW, "jining/typing"),
}
DIALOGS: dict[str, Show] = {
    "person": lambda window, _: window.acts.ask_person(),
    "round": lambda window, _: window.acts.ask_round(),
    "circle": lambda window, _: window.acts.ask_circle(),
    "bin": lambda window, _: window.acts.show_bin("circle"),
    "keys": lambda window, _: window.acts.help(),
    "crash": lambda window, _: window.show_crash("/资料/lcsurvey.log"),
}


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """A workspace in the middle of the work."""
    library = Library()
    person = Person("李小满", "黄河花园社区", "office")
    folder = tmp_path_factory.mktemp("screens") / "便民生活圈资料"
    made = Workspace.create(
        folder, pack=library.pack("zhongwei"), library=library, person=person, today=date(2026, 11, 21)
    )
    circle = made.find_circle("黄河花园").id
    made.add("compound", {"name": "黄河花园一期", "circle": circle, "households": 820})
    for number, name in enumerate(("便利蜂黄河店", "康泰大药房", "老王修鞋铺", "社区食堂", "菜鸟驿站")):
        formats = ("convenience_store", "pharmacy", "repair", "restaurant", "parcel")
        made.add(
            "outlet", {"name": name, "circle": circle, "format": formats[number], "minutes": str(5 + number % 3 * 5)}
        )
    form = made.table("jining/typing").form
    fields = form.questions[0].fields
    made.answer(circle, form.id, Stage.SELF, fields={field: number < 12 for number, field in enumerate(fields[:16])})
    made.delete(made.find_circle("瑞丰").id)
    with made:
        yield made


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, filled: Workspace, request: pytest.FixtureRequest) -> Iterator[MainWindow]:
    """The window over it, in the shape of the test."""
    width, height, scale = getattr(request, "param", SHAPES[0])
    style.apply(qapp, "light", scale)
    made = MainWindow(Preferences(scale=scale, recent=(str(filled.path), "/资料/很久以前的一个名字很长的资料夹")))
    made.resize(width, height)
    made.desk.workspace = filled
    made.desk.opened.emit(filled.path)
    made.show()
    yield made
    made.desk.workspace = None
    made.hide()
    made.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    style.apply(qapp)


def _picture(widget: QWidget, name: str, folder: Path) -> None:
    target = Path(os.environ.get("LCSURVEY_PICTURES") or folder)
    target.mkdir(parents=True, exist_ok=True)
    assert widget.grab().save(str(target / f"{name}.png"))


@pytest.mark.parametrize("window", SHAPES, indirect=True, ids=lambda shape: "x".join(map(str, shape)))
@pytest.mark.parametrize("name", SCREENS)
def test_a_screen_is_whole(qtbot: QtBot, window: MainWindow, filled: Workspace, name: str, tmp_path: Path) -> None:
    shape = window.size()
    circle = filled.find_circle("黄河花园").id
    if name in ("welcome", "new"):
        window.desk.workspace = None
    SCREENS[name](window, circle)
    if name == "preview":
        preview = window.stack.currentWidget()
        assert isinstance(preview, PreviewScreen)
        qtbot.waitUntil(preview.bar.print.isEnabled, timeout=30_000)
    qtbot.wait(200)
    _picture(window, f"{name}-{shape.width()}-{style.current().scale}", tmp_path)
    assert window.size() == shape, f"the window was pushed to {window.size().toTuple()}"
    assert seeing.clipped(window) == []
    assert seeing.outside(window) == []
    assert seeing.overlapping(window) == []
    assert seeing.english(window) == []


@pytest.mark.parametrize("window", SHAPES[:2], indirect=True, ids=lambda shape: "x".join(map(str, shape)))
@pytest.mark.parametrize("name", DIALOGS)
def test_a_dialog_is_whole(qtbot: QtBot, window: MainWindow, filled: Workspace, name: str, tmp_path: Path) -> None:
    DIALOGS[name](window, filled.find_circle("黄河花园").id)
    (dialog,) = window.findChildren(QDialog)
    qtbot.waitExposed(dialog)
    _picture(dialog, f"dialog-{name}-{style.current().scale}", tmp_path)
    assert dialog.height() <= window.height()
    assert seeing.clipped(dialog) == []
    assert seeing.overlapping(dialog) == []
    assert seeing.english(dialog) == []
    dialog.close()


def test_dark_has_the_same_screens(qtbot: QtBot, window: MainWindow, filled: Workspace, tmp_path: Path) -> None:
    window.take_look("dark", 100)
    window.go(Place(Room.OVERVIEW, filled.find_circle("黄河花园").id))
    qtbot.wait(50)
    ground = window.grab().toImage().pixelColor(window.width() - 40, window.height() - 40)
    assert ground.lightness() < 60
    _picture(window, "overview-dark", tmp_path)
