"""Nothing is lost: where one was, what a crash left, what was deleted, who changed what, and the page of backups."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from lcsurvey.response.model import Stage
from lcsurvey.score.library import Library
from lcsurvey.store.backups import listed
from lcsurvey.store.workspace import Workspace
from lcsurvey.ui import remembered, style
from lcsurvey.ui.backups.screen import BackupsScreen
from lcsurvey.ui.bin.dialog import BinDialog
from lcsurvey.ui.circle.rows_screen import RowsScreen
from lcsurvey.ui.dialog import FormDialog
from lcsurvey.ui.history.dialog import HistoryDialog
from lcsurvey.ui.history.lines import of_question, of_thing
from lcsurvey.ui.preferences import Preferences
from lcsurvey.ui.table.screen import TableScreen
from lcsurvey.ui.window.keeping import show_history
from lcsurvey.ui.window.place import Place, Room
from lcsurvey.ui.window.window import MainWindow

TYPING = "jining/typing"


def _window(qtbot: QtBot, workspace: Workspace) -> MainWindow:
    made = MainWindow(Preferences())
    qtbot.addWidget(made, before_close_func=lambda _: setattr(made.desk, "workspace", None))
    made.resize(1366, 768)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.desk.workspace = workspace
    made.desk.opened.emit(workspace.path)
    return made


@pytest.fixture
def window(qtbot: QtBot, workspace: Workspace) -> MainWindow:
    return _window(qtbot, workspace)


# Where one was ------------------------------------------------------------------------------------------------


def test_a_table_opens_at_the_cell_one_was_in(
    qtbot: QtBot, window: MainWindow, workspace: Workspace, circle: str
) -> None:
    window.stage = list(Stage)[1]
    names = list(workspace.table(TYPING).form.question)
    window.go(Place(Room.TABLE, circle, (TYPING,)))
    screen = window.stack.currentWidget()
    assert isinstance(screen, TableScreen)
    screen.focus_question(names[-1])
    qtbot.waitUntil(lambda: screen.sheet.current() is not None)
    field = screen.sheet.current().current_field()  # type: ignore[union-attr]
    scroll = screen.sheet.verticalScrollBar().value()
    window.keeping.keep()
    again = _window(qtbot, workspace)
    shown = again.stack.currentWidget()
    assert isinstance(shown, TableScreen)
    assert (again.history.here.circle, again.history.here.forms) == (circle, (TYPING,))
    assert again.stage == window.stage
    qtbot.waitUntil(lambda: shown.sheet.current() is not None)
    assert shown.sheet.current().current_field() == field  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: shown.sheet.verticalScrollBar().value() == scroll)
    again.back()
    assert again.history.here.room == Room.CIRCLES


def test_a_list_opens_at_the_row_one_was_in(
    qtbot: QtBot, window: MainWindow, workspace: Workspace, circle: str
) -> None:
    made = workspace.add_many("compound", [{"name": f"{number}期", "circle": circle} for number in range(60)])
    window.go(Place(Room.COMPOUNDS, circle, focus=made[47]))
    screen = window.stack.currentWidget()
    assert isinstance(screen, RowsScreen)
    qtbot.waitUntil(lambda: screen.current_id() == made[47])
    window.keeping.keep()
    again = _window(qtbot, workspace).stack.currentWidget()
    assert isinstance(again, RowsScreen)
    qtbot.waitUntil(lambda: again.current_id() == made[47])


@pytest.mark.parametrize(
    "was",
    [
        remembered.Remembered(),
        remembered.Remembered("NOWHERE"),
        remembered.Remembered("TABLE", "0" * 32, (TYPING,)),
        remembered.Remembered("TABLE", "", ("nothing/at_all",)),
        remembered.Remembered("PREVIEW", "", (TYPING,)),
    ],
)
def test_what_is_no_place_any_more_opens_the_list(
    qtbot: QtBot, workspace: Workspace, was: remembered.Remembered
) -> None:
    remembered.keep(workspace.path, was)
    assert _window(qtbot, workspace).history.here.room == Room.CIRCLES


def test_what_cannot_be_read_is_nothing(workspace: Workspace, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    remembered.keep(workspace.path, remembered.Remembered("TABLE", second="E:/"))
    assert remembered.recall(workspace.path).second == "E:/"
    (file,) = tmp_path.rglob("folders.json")
    for text in ("", "[]", '{"x": 1}', f'{{"{workspace.path}": {{"room": 1, "forms": 2, "scroll": -1}}}}'):
        file.write_text(text, encoding="utf-8")
        assert remembered.recall(workspace.path) == remembered.Remembered()


def test_after_a_crash_a_quiet_line_says_what_is_there(qtbot: QtBot, workspace: Workspace) -> None:
    now = datetime.now(UTC)
    workspace.recovered = now
    window = _window(qtbot, workspace)
    assert window.messages.words.text() == f"上次没有正常退出，到 {now.astimezone():%H:%M} 为止的填写都在。"
    assert window.messages.property("tone") == "open"


# What was deleted, and who changed what -----------------------------------------------------------------------


def test_in_large_text_a_dialog_with_a_list_is_no_higher_than_the_window(
    qtbot: QtBot, qapp: QApplication, workspace: Workspace, circle: str
) -> None:
    style.apply(qapp, scale=200)
    below = QWidget()
    qtbot.addWidget(below)
    below.resize(1366, 768)
    workspace.delete(workspace.add("outlet", {"name": "南苑大药房", "circle": circle, "format": "pharmacy"}))
    for kind in ("outlet", "activity"):
        dialog = BinDialog(workspace, kind, below)
        dialog.show()
        assert dialog.height() <= 768, kind
        dialog.reject()
    style.apply(qapp)


def test_everything_deleted_comes_back_by_one_key(
    qtbot: QtBot, window: MainWindow, workspace: Workspace, circle: str
) -> None:
    things = [
        workspace.add("outlet", {"name": "仁和大药房", "circle": circle}),
        workspace.add("compound", {"name": "一期", "circle": circle}),
        workspace.add("activity", {"name": "邻里节", "circle": circle}),
    ]
    for id_ in things:
        workspace.delete(id_)
    qtbot.keyClick(window, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    (dialog,) = window.findChildren(BinDialog)
    assert [row.title for row in dialog._rows] == ["邻里节", "一期", "仁和大药房"]
    assert dialog._rows[0].words[:4] == ("活动", "邻里节", "黄河花园", workspace.person.author)
    dialog.search.setText("rhdyf")
    assert [row.title for row in dialog._shown] == ["仁和大药房"]
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    assert [one.name for one in workspace.outlets(circle)] == ["仁和大药房"]
    assert dialog.isVisible()
    dialog.search.clear()
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    assert not dialog._rows
    assert dialog.empty.isVisible()
    window.undo()
    assert workspace.compounds(circle) == ()


def test_the_history_of_an_answer_is_a_key_away(
    qtbot: QtBot, window: MainWindow, workspace: Workspace, circle: str
) -> None:
    table = workspace.table(TYPING)
    name = "basic_formats"
    for value in (True, False, None):
        workspace.answer(circle, TYPING, Stage.SELF, {f"{name}.pharmacy": value})
    window.go(Place(Room.TABLE, circle, (TYPING,), name))
    screen = window.stack.currentWidget()
    assert isinstance(screen, TableScreen)
    qtbot.waitUntil(lambda: screen.sheet.current() is not None)
    qtbot.keyClick(window, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    (dialog,) = window.findChildren(HistoryDialog)
    shown = [dialog.table.words.index(row, 3).data() for row in range(dialog.table.words.rowCount())]
    assert shown == ["未看", "无", "有"]
    dialog.accept()
    lines = of_question(workspace, workspace.response(circle, TYPING).id, table.form, name)
    assert {line.who for line in lines} == {workspace.person.author}


def test_the_history_of_a_row_says_every_fact(workspace: Workspace, circle: str) -> None:
    outlet = workspace.add("outlet", {"name": "新店", "circle": circle, "format": "pharmacy"})
    workspace.change(outlet, {"staff": 3})
    workspace.delete(outlet)
    said = [(line.field, line.value) for line in of_thing(workspace, outlet, "outlet")]
    assert said[:2] == [("网点", "删除"), ("从业人员", "3 人")]
    assert ("业态", "药店") in said


def test_the_history_of_a_row_is_a_key_away(window: MainWindow, workspace: Workspace, circle: str) -> None:
    outlet = workspace.add("outlet", {"name": "益民药店", "circle": circle})
    window.go(Place(Room.OUTLETS, circle, focus=outlet))
    show_history(window, workspace)
    (dialog,) = window.findChildren(HistoryDialog)
    assert "益民药店" in [dialog.table.words.index(row, 3).data() for row in range(dialog.table.words.rowCount())]


# Backups ------------------------------------------------------------------------------------------------------


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow, workspace: Workspace, tmp_path: Path) -> Iterator[BackupsScreen]:
    stick = tmp_path / "U盘"
    stick.mkdir()
    remembered.keep(workspace.path, replace(remembered.recall(workspace.path), second=str(stick)))
    window.go(Place(Room.BACKUPS))
    screen = window.stack.currentWidget()
    assert isinstance(screen, BackupsScreen)
    yield screen
    qtbot.waitUntil(lambda: screen._task is None, timeout=30_000)


def test_a_backup_is_made_in_both_places_and_put_back_beside(
    qtbot: QtBot, window: MainWindow, workspace: Workspace, circle: str, page: BackupsScreen, tmp_path: Path,
    library: Library,
) -> None:  # fmt: skip
    workspace.change(circle, {"population": 4321})
    page.take_focus()
    qtbot.keyClick(page.make, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "备份做好了，核对无误，两个位置都有。" in page.message.words.text(), timeout=30_000)
    qtbot.waitUntil(lambda: page.list.model().rowCount() == 2, timeout=30_000)
    assert len(listed(tmp_path / "U盘")) == 1
    qtbot.waitUntil(lambda: QApplication.focusWidget() is page.make, timeout=30_000)  # 停下 gives the keyboard back
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    (dialog,) = window.findChildren(FormDialog)
    dialog.fields["at"].show_value(str(workspace.path))
    dialog.act.click()
    assert "已经有东西了" in dialog.fields["at"].problem.text()
    dialog.fields["at"].show_value(str(tmp_path / ("长" * 100)))
    dialog.act.click()
    qtbot.waitUntil(lambda: "文件名太长" in page.message.words.text(), timeout=30_000)
    qtbot.waitUntil(lambda: page._task is None, timeout=30_000)
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    dialog = window.findChildren(FormDialog)[-1]
    dialog.fields["at"].show_value(str(tmp_path / "恢复"))
    dialog.act.click()
    qtbot.waitUntil(lambda: "恢复好了" in page.message.words.text(), timeout=30_000)
    assert page.message.act.text() == "打开它"
    with Workspace.open(tmp_path / "恢复", library=library, read_only=True) as copy:
        assert copy.circle(circle).population == 4321


def test_a_stick_that_is_not_there_is_said_and_the_rest_goes_on(
    qtbot: QtBot, window: MainWindow, workspace: Workspace, page: BackupsScreen, tmp_path: Path
) -> None:
    qtbot.waitUntil(page.empty.isVisible)
    assert page.list.isHidden(), "words alone, no headings over nothing"
    (tmp_path / "U盘").rmdir()
    page.back_up()
    qtbot.waitUntil(lambda: "本机的备份做好了" in page.message.words.text(), timeout=30_000)
    assert "可能是 U 盘没有插上" in page.message.words.text()
    assert len(listed(workspace.path / "backups")) == 1
    qtbot.waitUntil(lambda: page.list.model().rowCount() == 1, timeout=30_000)
    assert [each.isVisible() for each in (page.list, page.empty)] == [True, False]
    assert "本机的备份做好了" in page.message.words.text()
    window.guard.back_up()
    qtbot.waitUntil(lambda: "今天的备份在本机做好了" in window.messages.words.text(), timeout=30_000)
    assert window.messages.act.text() == "备份…"


def test_the_second_place_is_not_within_the_first(workspace: Workspace, page: BackupsScreen) -> None:
    before = remembered.recall(workspace.path).second
    page._take(str(workspace.path / "files"))
    assert "资料夹里面" in page.message.words.text()
    assert remembered.recall(workspace.path).second == before
    page._take("")
    assert remembered.recall(workspace.path).second == ""


def test_another_second_place_is_told_and_filled_by_a_click(qtbot: QtBot, page: BackupsScreen, tmp_path: Path) -> None:
    page.forget.setFocus()
    page.forget.click()
    assert QApplication.focusWidget() is page.choose
    (tmp_path / "移动硬盘").mkdir()
    page._take(str(tmp_path / "移动硬盘"))
    assert page.message.words.text() == "从下一次备份起，两个位置各放一份。"
    page.message.act.click()
    qtbot.waitUntil(lambda: "两个位置都有" in page.message.words.text(), timeout=30_000)
    assert len(listed(tmp_path / "移动硬盘")) == 1
