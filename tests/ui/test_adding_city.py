"""A city from a folder, on the page that begins a folder of data: chosen at once, or everything wrong listed."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from lcsurvey import paths
from lcsurvey.ui.dialog import ListDialog
from lcsurvey.ui.welcome.new import NewFolder, NewScreen
from lcsurvey.ui.window.desk import packs
from lcsurvey.ui.window.window import MainWindow

EXAMPLE = Path(__file__).resolve().parents[2] / "docs" / "example-city" / "sixth"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The city's files, which one chooses; added cities are those of this test."""
    monkeypatch.setattr(paths, "own_forms", lambda: tmp_path / "own")
    at = Path(shutil.copytree(EXAMPLE, tmp_path / "sixth"))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(at))
    return at


def page(window: MainWindow) -> NewScreen:
    window.show_new()
    screen = window.stack.currentWidget()
    assert isinstance(screen, NewScreen)
    return screen


def test_an_added_city_is_chosen_at_once_and_there_the_next_time(bare: MainWindow, folder: Path, qtbot: QtBot) -> None:
    screen = page(bare)
    QTest.mouseClick(screen.add, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(screen.message.isVisible)
    assert screen.message.words.text() == "已添加示例市，可以选用。"
    assert screen.city.words() == "示例市（示例）"
    assert screen.tables.text() == "示例市城市一刻钟便民生活圈星级评定办法（演示）"
    assert [pack.id for pack in packs()].count("sixth") == 1
    screen.name.show_value("王芳")
    screen.unit.show_value("商务局")
    with qtbot.waitSignal(screen.create_wanted) as wished:
        screen.create_wanted.disconnect(bare.desk.create)
        QTest.mouseClick(screen.begin, Qt.MouseButton.LeftButton)
    wish: NewFolder = wished.args[0]
    assert wish.pack.id == "sixth"


def test_everything_wrong_is_listed_and_nothing_is_added(bare: MainWindow, folder: Path, qtbot: QtBot) -> None:
    file = folder / "stars" / "v1.scoring.toml"
    file.write_text(file.read_text("utf-8").replace('question = "basic_formats"', 'question = "none"'), "utf-8")
    (folder / "circles.csv").unlink()
    screen = page(bare)
    screen.add_city(folder)
    qtbot.waitUntil(lambda: screen.findChild(ListDialog) is not None)
    dialog = screen.findChild(ListDialog)
    assert dialog is not None
    lines = [dialog.list.item(row).text() for row in range(dialog.list.count())]
    assert any("v1.scoring.toml" in line and "none" in line for line in lines)
    assert any("circles.csv" in line for line in lines)
    dialog.reject()
    assert "sixth" not in [pack.id for pack in packs()]


def test_an_added_city_that_was_spoilt_since_keeps_no_other_from_being_chosen(
    bare: MainWindow, folder: Path
) -> None:
    shutil.copytree(folder, paths.own_forms() / "sixth")
    (paths.own_forms() / "sixth" / "pack.toml").write_text("id = ", "utf-8")
    assert "zhongwei" in [pack.id for pack in packs()]
    assert page(bare).city.words()
