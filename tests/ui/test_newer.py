"""A later version of a table, offered over open work: what changed is shown, one act moves it up, undo moves it back."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from lcsurvey.response.model import Stage
from lcsurvey.store.workspace import Workspace
from lcsurvey.ui.table.newer import NewerDialog
from lcsurvey.ui.table.screen import TableScreen
from lcsurvey.ui.window.place import Place, Room
from lcsurvey.ui.window.window import MainWindow
from tests.later import BASIC, FORM, second_version


@pytest.fixture
def workspace(tmp_path: Path, made: Path) -> Iterator[Workspace]:
    """A workspace that was begun with the first version, opened by a later program."""
    shutil.copytree(made, tmp_path / "资料")
    with Workspace.open(tmp_path / "资料", library=second_version(tmp_path / "forms")) as opened:
        yield opened


def table(window: MainWindow) -> TableScreen:
    screen: QWidget = window.stack.currentWidget()
    assert isinstance(screen, TableScreen)
    return screen


def opened(window: MainWindow, circle: str) -> TableScreen:
    window.go(Place(Room.TABLE, circle, (FORM,)))
    return table(window)


def begun(workspace: Workspace, circle: str) -> None:
    fields = [field for field in workspace.table(FORM, 1).form.field if field.startswith(BASIC)]
    workspace.answer(circle, FORM, Stage.SELF, dict.fromkeys(fields[:15], True))


def dialog_of(screen: TableScreen) -> NewerDialog:
    QTest.mouseClick(screen.newer.act, Qt.MouseButton.LeftButton)
    found = screen.findChild(NewerDialog)
    assert found is not None
    return found


def test_what_changes_is_said_before_anything_changes(window: MainWindow, workspace: Workspace, circle: str) -> None:
    begun(workspace, circle)
    screen = opened(window, circle)
    assert screen.newer.isVisible()
    assert "有第 2 版：1 处要填或核对，1 处的答案不再算数" in screen.newer.words.text()
    dialog = dialog_of(screen)
    lines = [dialog.list.item(row).text() for row in range(dialog.list.count())]
    assert lines[0].startswith("答案不再算数：“基本保障类业态”去掉选项“便利店”。")
    assert lines[1] == "要填或核对：“基本保障类业态”增加选项“智慧菜店”。要填。"
    assert lines[2] == "不影响答案：“早餐店”改叫“早餐店（点）”。"
    assert dialog.points.text().startswith("现在 60 分")
    dialog.reject()
    assert workspace.response(circle, FORM).version == 1


def test_moving_up_shows_the_new_table_and_undo_the_former(
    window: MainWindow, workspace: Workspace, circle: str, qtbot: QtBot
) -> None:
    begun(workspace, circle)
    first = opened(window, circle)
    QTest.keyClick(dialog_of(first).act, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: table(window) is not first)
    second = table(window)
    assert second.draft.form.version == workspace.response(circle, FORM).version == 2
    assert not second.newer.isVisible()
    assert [one.name for one in second.draft.missing()][:1] == ["basic_formats"]
    assert window.header.saved.words.text().startswith("已存 ")
    QTest.keyClick(second, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: table(window) is not second)
    assert table(window).draft.form.version == workspace.response(circle, FORM).version == 1
    assert len(workspace.response(circle, FORM).answers) == 15


def test_what_was_handed_in_is_not_offered_another_version(
    window: MainWindow, workspace: Workspace, circle: str
) -> None:
    begun(workspace, circle)
    workspace.submit(circle, FORM)
    assert opened(window, circle).newer.isHidden()
