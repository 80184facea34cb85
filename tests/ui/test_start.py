"""Starting: without a screen, with fcitx, before anything heavy is loaded, and the one place where a bug ends."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lcsurvey import __main__, app
from lcsurvey.errors import OutputError
from lcsurvey.ui import preferences
from lcsurvey.ui.dialog import Dialog
from lcsurvey.ui.preferences import Preferences
from lcsurvey.ui.window.shell import Shell
from lcsurvey.ui.window.window import MainWindow


def test_without_a_screen_it_says_so_and_how_to_go_on(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(sys, "argv", ["lcsurvey"])
    assert __main__.main() == 1
    said = capsys.readouterr().err
    assert "没有屏幕" in said
    assert "lcsurvey --help" in said


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"QT_IM_MODULE": "fcitx"}, "ibus"),
        ({"QT_IM_MODULE": "fcitx5"}, "ibus"),
        ({"QT_IM_MODULES": "fcitx;ibus"}, "ibus"),
        ({"XMODIFIERS": "@im=fcitx"}, "ibus"),
        ({"QT_IM_MODULE": "ibus"}, "ibus"),
        ({"QT_IM_MODULE": "xim", "XMODIFIERS": "@im=fcitx"}, "xim"),
        ({}, None),
    ],
)
def test_fcitx_is_spoken_to_through_ibus(tmp_path: Path, before: dict[str, str], after: str | None) -> None:
    environment = dict(before)
    app.choose_input_method(environment, lambda: tmp_path)
    assert environment.get("QT_IM_MODULE") == after


def test_a_qt_with_its_own_fcitx_plugin_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "platforminputcontexts").mkdir()
    (tmp_path / "platforminputcontexts" / "libfcitx5platforminputcontextplugin.so").touch()
    environment = {"QT_IM_MODULE": "fcitx"}
    app.choose_input_method(environment, lambda: tmp_path)
    assert environment == {"QT_IM_MODULE": "fcitx"}


def test_nothing_heavy_is_loaded_before_the_window_is_seen() -> None:
    code = """
import sys
from PySide6.QtWidgets import QApplication
from lcsurvey import app
qt = QApplication([])
heavy = ("sqlalchemy", "sqlcipher3", "lark", "pypinyin", "reportlab", "lcsurvey.store", "lcsurvey.score", "lcsurvey.form")
def painted(shell):
    print([name for name in heavy if name in sys.modules])
    qt.quit()
shell = app.open_shell(qt, painted)
qt.exec()
"""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False)
    assert done.stdout.strip() == "[]", done.stderr


def test_the_list_at_a_glance_does_not_wait_for_the_rest_of_the_store() -> None:
    code = """
import sys
from PySide6.QtWidgets import QApplication
qt = QApplication([])
import lcsurvey.store.glance
from lcsurvey.ui import preferences
from lcsurvey.ui.circles import screen
from lcsurvey.ui.window.window import MainWindow
MainWindow(preferences.Preferences())
print([name for name in ("sqlalchemy", "alembic", "pypinyin", "reportlab", "openpyxl", "PIL") if name in sys.modules])
"""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False)
    assert done.stdout.strip() == "[]", done.stderr


def test_the_window_fills_after_the_first_paint(qtbot: QtBot, qapp: QApplication) -> None:
    preferences.save(Preferences(width=780, height=700))
    shells: list[Shell] = []
    shell = app.open_shell(qapp, shells.append)
    qtbot.addWidget(shell)
    qtbot.waitUntil(lambda: shells == [shell])
    hook = sys.excepthook
    window = app.fill(shell)
    sys.excepthook = hook
    assert shell.centralWidget() is window
    assert shell.size().toTuple() == (780, 700)
    shell.resize(900, 650)
    shell.close()
    assert preferences.load().width == 900


@pytest.fixture
def window(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    made = MainWindow(Preferences())
    qtbot.addWidget(made)
    made.show()
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(sys, "__stderr__", None)
    app.catch_bugs(made)
    return made


def test_our_own_errors_become_a_sentence_wherever_they_come_from(window: MainWindow) -> None:
    sys.excepthook(OutputError, OutputError("写不进去。"), None)
    assert window.messages.words.text() == "写不进去。"


def test_a_bug_is_told_and_written_down(window: MainWindow) -> None:
    try:
        raise ZeroDivisionError("a bug of the test")
    except ZeroDivisionError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    (dialog,) = window.findChildren(Dialog)
    assert dialog.isVisible()
    written = app.log_file().read_text(encoding="utf-8")
    assert "ZeroDivisionError: a bug of the test" in written
    assert "test_a_bug_is_told" in written
    QTimer.singleShot(0, dialog.reject)


def test_a_window_too_large_for_the_screen_is_made_to_fit(qtbot: QtBot) -> None:
    room = QApplication.primaryScreen().availableGeometry()
    for width, height, fits in ((room.width(), room.height() - 1, False), (room.width() - 1, room.height() - 60, True)):
        shell = Shell(Preferences(width=width, height=height), lambda: None)
        qtbot.addWidget(shell)
        assert shell.fits is fits
        assert shell.width() <= room.width()
        assert shell.height() < room.height() - 30
