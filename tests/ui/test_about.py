"""城市和表: where the tables come from, whether that is a draft, tables of other cities added and taken off."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from lcsurvey.response.model import Stage
from lcsurvey.score.library import Library
from lcsurvey.store.owning import find_region
from lcsurvey.store.questionnaires import QUESTIONNAIRE
from lcsurvey.store.workspace import Person, Workspace
from lcsurvey.ui.about.screen import AboutScreen
from lcsurvey.ui.city.screen import CityScreen
from lcsurvey.ui.preferences import Preferences
from lcsurvey.ui.preview.screen import PreviewScreen
from lcsurvey.ui.table.screen import TableScreen
from lcsurvey.ui.window.navigation import PlaceButton
from lcsurvey.ui.window.place import Place, Room
from lcsurvey.ui.window.window import MainWindow

OTHER, TASKS = "yima/checklist", "hulunbuir/tasks"


def said(screen: QWidget) -> str:
    QApplication.processEvents()  # what was added a moment ago is shown with the next events
    return "\n".join(label.text() for label in screen.findChildren(QLabel) if label.isVisibleTo(screen))


def about(qtbot: QtBot, space: Workspace) -> AboutScreen:
    screen = AboutScreen(space, Library())
    qtbot.addWidget(screen)
    screen.show()
    screen.complete()
    return screen


def city(at: Path, pack: str) -> Workspace:
    library = Library()
    person = Person("李主任", "市商务局", "office")
    return Workspace.create(at, pack=library.pack(pack), library=library, person=person, today=date(2026, 11, 22))


def test_tables_of_other_cities_follow_when_it_is_drawn(qtbot: QtBot, workspace: Workspace) -> None:
    screen = AboutScreen(workspace, Library())
    qtbot.addWidget(screen)
    (first,) = screen.acts  # one, for the keyboard
    screen.show()
    others = {form for form in Library().ids() if not form.endswith(QUESTIONNAIRE)} - set(workspace.tables())
    qtbot.waitUntil(lambda: set(screen.acts) == others)
    assert next(iter(screen.acts)) == first


def test_a_draft_says_that_it_is_one(qtbot: QtBot, tmp_path: Path) -> None:
    with city(tmp_path / "济宁", "jining") as space:
        screen = about(qtbot, space)
        words = said(screen)
        assert space.pack.document in words
        assert screen.status.isVisibleTo(screen)
        assert "征求意见稿" in screen.status.word.text()
        assert "正式印发后请核对" in words
        assert all(note in words for note in space.pack.notes)
        assert "本程序" in words


def test_choosing_a_city_gives_all_of_it(qtbot: QtBot, tmp_path: Path) -> None:
    with city(tmp_path / "义马", "yima") as space:
        assert set(space.tables()) >= {"yima/checklist", "yima/tasks", "yima/corrections"}
        assert next(circle.name for circle in space.circles()) == "银杏社区便民生活圈"
        assert {"quality_needed", "yima_reach"} <= space.setting_values().keys()
        screen = about(qtbot, space)
        assert not screen.status.isVisibleTo(screen)
        assert "主城区60%的社区达到提升示范类" in said(screen)
        assert "yima/checklist" not in screen.acts  # the city's own are not to be taken off


def test_a_table_of_another_city_is_added_by_a_key_and_taken_off_again(
    qtbot: QtBot, workspace: Workspace, circle: str
) -> None:
    screen = about(qtbot, workspace)
    told: list[tuple[str, Callable[[], object]]] = []
    screen.told.connect(lambda words, back: told.append((words, back)))
    add = screen.acts[OTHER]
    assert "加上" in add.accessibleName()
    add.setFocus()
    QTest.keyClick(add, Qt.Key.Key_Space)
    assert OTHER in workspace.tables()
    assert workspace.table(OTHER).form.title in said(screen)
    assert "去掉" in screen.acts[OTHER].accessibleName()
    words, back = told[0]
    assert "已加上" in words
    back()  # what 撤销 in the message does
    assert OTHER not in workspace.tables()


def test_what_is_filled_is_not_taken_off(qtbot: QtBot, workspace: Workspace, circle: str) -> None:
    workspace.add_table(Library().table(OTHER))
    workspace.answer(circle, OTHER, Stage.SELF, {"basic_formats.pharmacy": True})
    screen = about(qtbot, workspace)
    failed: list[str] = []
    screen.failed.connect(failed.append)
    screen.acts[OTHER].click()
    assert OTHER in workspace.tables()
    assert "已经填了 1 份" in failed[0]


@pytest.fixture
def banners(tmp_path: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    """The window on the twelve banners of 呼伦贝尔."""
    with city(tmp_path / "呼伦贝尔", "hulunbuir") as space:
        made = MainWindow(Preferences())
        qtbot.addWidget(made)
        made.resize(1366, 768)
        made.show()
        made.desk.workspace = space
        made.desk.opened.emit(space.path)
        yield made
        made.desk.workspace = None


def test_a_table_of_a_banner_is_filled_and_looked_at_from_the_citys_tables(qtbot: QtBot, banners: MainWindow) -> None:
    space = banners.desk.workspace
    assert space is not None
    words = [button.entry.word for button in banners.navigation.findChildren(PlaceButton)]
    assert "城市和表" in words
    banners.go(Place(Room.CITY))
    list_ = banners.stack.currentWidget()
    assert isinstance(list_, CityScreen)
    assert "旗市区各一张，已交 0/12" in said(list_)
    fill = next(each for each in list_.findChildren(QPushButton) if each.accessibleName() == "填根河市的重点任务清单")
    QTest.keyClick(fill, Qt.Key.Key_Return)
    region = find_region(space, "根河市").id
    assert banners.history.here == Place(Room.TABLE, "", (TASKS,), region=region)
    table = banners.stack.currentWidget()
    assert isinstance(table, TableScreen)
    assert "根河市" in table.strip.title.text()
    space.answer(region, TASKS, Stage.SELF, {"facilities.survey.state": "done"})
    banners.acts.print()
    assert isinstance(banners.stack.currentWidget(), PreviewScreen)
    banners.back()
    banners.acts.next_table()
    assert banners.history.here.room == Room.CITY
    list_ = banners.stack.currentWidget()
    assert isinstance(list_, CityScreen)
    assert "还有 7 题没填" in said(list_)
