"""The backup of the day is made beside the window, and a failure is said without stopping anything."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from lcsurvey.errors import OutputError
from lcsurvey.store.workspace import Workspace
from lcsurvey.ui.preferences import Preferences
from lcsurvey.ui.window.window import MainWindow


@pytest.fixture
def window(qtbot: QtBot, workspace: Workspace) -> MainWindow:
    made = MainWindow(Preferences())
    qtbot.addWidget(made, before_close_func=lambda _: setattr(made.desk, "workspace", None))
    made.show()
    made.desk.workspace = workspace
    made.desk.opened.emit(workspace.path)
    return made


def test_the_backup_of_the_day_lies_in_the_folder(qtbot: QtBot, window: MainWindow, workspace: Workspace) -> None:
    assert window.guard._calm.isActive()
    before = list(workspace.dump())[-1]
    window.guard.back_up()
    qtbot.waitUntil(lambda: any((workspace.path / "backups").glob("*")), timeout=30_000)
    qtbot.wait(200)
    assert not window.messages.isVisible()
    assert list(workspace.dump())[-1] == before


def test_a_backup_that_fails_is_said(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OutputError("磁盘已满。")

    monkeypatch.setattr("lcsurvey.store.daily.back_up_daily", full)
    window.guard.back_up()
    qtbot.waitUntil(window.messages.isVisible, timeout=30_000)
    assert "今天的备份没有做成：磁盘已满。" in window.messages.words.text()
