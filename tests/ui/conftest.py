"""A real workspace on disk, and tables of it on the screen."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from lcsurvey.response.model import Stage
from lcsurvey.score.library import Library
from lcsurvey.store.workspace import Person, Workspace
from lcsurvey.ui import style
from lcsurvey.ui.garbage import Collector
from lcsurvey.ui.preferences import Preferences
from lcsurvey.ui.table.screen import TableScreen

if TYPE_CHECKING:
    from lcsurvey.ui.window.window import MainWindow

Screen = TypeVar("Screen", bound=QWidget)
PERSON = Person("李小满", "黄河花园社区", "community")


PATIENCE = 30_000
"""Milliseconds after which what should have come is given up: others compute beside it, on a slow machine perhaps."""


@pytest.fixture
def qtbot(qtbot: QtBot) -> QtBot:
    """The usual one, with more patience."""
    for wait in ("waitUntil", "waitSignal", "waitActive", "waitExposed"):
        setattr(qtbot, wait, partial(getattr(qtbot, wait), timeout=PATIENCE))
    return qtbot


@pytest.fixture(scope="session")
def library() -> Library:
    """The tables of this installation."""
    return Library()


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory, library: Library) -> Path:
    """A folder just made on the Zhongwei register, to be copied."""
    folder = tmp_path_factory.mktemp("made") / "资料"
    pack = library.pack("zhongwei")
    Workspace.create(folder, pack=pack, library=library, person=PERSON, today=date(2026, 11, 21)).close()
    return folder


@pytest.fixture
def workspace(tmp_path: Path, made: Path, library: Library) -> Iterator[Workspace]:
    """A workspace on the Zhongwei register with nothing filled in."""
    folder = tmp_path / "资料"
    shutil.copytree(made, folder)
    with Workspace.open(folder, library=library) as opened:
        yield opened


@pytest.fixture
def circle(workspace: Workspace) -> str:
    """The id of 黄河花园."""
    return workspace.find_circle("黄河花园").id


class Shown(Protocol):
    """Shows a screen as large as the window gives it, and waits until it has the keyboard."""

    def __call__(self, screen: Screen, width: int = 1166, height: int = 712) -> Screen: ...


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    """Shows a screen by itself; it goes with the test."""

    def shown_(screen: Screen, width: int = 1166, height: int = 712) -> Screen:
        qtbot.addWidget(screen)
        screen.resize(width, height)
        with qtbot.waitActive(screen):
            screen.show()
            screen.activateWindow()
        return screen

    return shown_


@pytest.fixture
def bare(qtbot: QtBot) -> Iterator[MainWindow]:
    """A window with nothing open."""
    from lcsurvey.ui.window.window import MainWindow

    made = MainWindow(Preferences())
    made.resize(1366, 768)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.desk.close()
    made.hide()
    made.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def window(bare: MainWindow, workspace: Workspace) -> Iterator[MainWindow]:
    """A window on the Zhongwei register; it waits for what is being read before that is closed."""
    bare.desk.workspace = workspace
    bare.desk.opened.emit(workspace.path)
    yield bare
    bare.desk.close()


OpenTable = Callable[..., TableScreen]


@pytest.fixture
def open_table(shown: Shown, workspace: Workspace, circle: str) -> OpenTable:
    """Opens a form of the circle as the window does, the keyboard at its first stop."""

    def open_(form: str, width: int = 1166, height: int = 712, stage: Stage = Stage.SELF) -> TableScreen:
        screen = shown(TableScreen(workspace, circle, form, stage), width, height)
        for stop in screen.sheet.stops()[:1]:  # one that is handed in has none
            stop.setFocus()
        return screen

    return open_


@pytest.fixture(scope="session")
def collector(qapp: QApplication) -> Collector:
    """Garbage goes as it does in the program's window: on the main thread."""
    return Collector(qapp)


@pytest.fixture(autouse=True)
def _tidy(collector: Collector) -> Iterator[None]:
    """What a test leaves behind is collected after it, if that is due: a test without an event loop has no timer."""
    yield
    collector.look()


@pytest.fixture(autouse=True)
def _look(qapp: QApplication) -> None:
    """The program's own style, as on every desk."""
    if style.style().sheet() != qapp.styleSheet():
        style.apply(qapp)
