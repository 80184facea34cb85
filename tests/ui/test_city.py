"""The city's tables: reached without a circle, filled, handed in and printed like any other."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from lcsurvey.response.model import State
from lcsurvey.score.library import Library
from lcsurvey.store.workspace import Person, Workspace
from lcsurvey.ui.circles.screen import CirclesScreen
from lcsurvey.ui.city.screen import CityScreen
from lcsurvey.ui.lines.kinds import COUNTED, how_many, things
from lcsurvey.ui.preferences import Preferences
from lcsurvey.ui.preview.screen import PreviewScreen
from lcsurvey.ui.scope import circle_tables, city_tables
from lcsurvey.ui.table.screen import TableScreen
from lcsurvey.ui.window.navigation import PlaceButton
from lcsurvey.ui.window.place import Place, Room
from lcsurvey.ui.window.window import MainWindow

TARGETS, LEDGERS = "ordos/targets", "jining/ledgers"


@pytest.fixture
def city(workspace: Workspace) -> Workspace:
    """A workspace with two tables of the city."""
    for form in (TARGETS, LEDGERS):
        workspace.add_table(Library().table(form))
    return workspace


@pytest.fixture
def window(city: Workspace, window: MainWindow) -> MainWindow:
    """The window on it."""
    return window


def lines(window: MainWindow) -> list[str]:
    return [button.entry.word for button in window.navigation.findChildren(PlaceButton)]


def button(window: MainWindow, name: str) -> QPushButton:
    (found,) = [
        each for each in window.stack.currentWidget().findChildren(QPushButton) if each.accessibleName() == name
    ]
    return found


def ready(qtbot: QtBot, window: MainWindow) -> PreviewScreen:
    preview = window.stack.currentWidget()
    assert isinstance(preview, PreviewScreen)
    qtbot.waitUntil(preview.bar.print.isEnabled, timeout=30_000)
    return preview


def test_the_citys_tables_are_no_circles(window: MainWindow, city: Workspace, circle: str) -> None:
    assert set(city_tables(city)) > {TARGETS, LEDGERS}
    assert not set(circle_tables(city)) & {TARGETS, LEDGERS}
    list_ = window.stack.currentWidget()
    assert isinstance(list_, CirclesScreen)
    titles = [list_.model.headerData(at, Qt.Orientation.Horizontal) for at in range(list_.model.columnCount())]
    assert "任务分配表" not in titles
    window.go(Place(Room.OVERVIEW, circle))
    assert "任务分配表" not in lines(window)


def test_they_are_reached_from_the_list_of_circles_by_keys(window: MainWindow, city: Workspace) -> None:
    assert lines(window)[:4] == ["全部生活圈", "区县和街道", "全部网点", "全市的表"]
    entry = next(each for each in window.navigation.findChildren(PlaceButton) if each.entry.word == "全市的表")
    entry.setFocus()
    QTest.keyClick(entry, Qt.Key.Key_Return)
    screen = window.stack.currentWidget()
    assert isinstance(screen, CityScreen)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert screen.isAncestorOf(focus)
    QTest.keyClick(button(window, "填任务分配表"), Qt.Key.Key_Return)
    table = window.stack.currentWidget()
    assert isinstance(table, TableScreen)
    assert table.draft.response.circle == city.city
    assert (
        next(each for each in window.navigation.findChildren(PlaceButton) if each.isChecked()).entry.word == "全市的表"
    )
    assert window.header.submit.isEnabled()


def test_a_city_without_such_tables_has_no_such_line(qtbot: QtBot, library: Library, tmp_path: Path) -> None:
    pack = replace(library.pack("zhongwei"), tables=("jining/typing",))
    with Workspace.create(tmp_path / "别处", pack=pack, library=library, person=Person("李主任", "示例商务局", "office")) as workspace:
        made = MainWindow(Preferences())
        qtbot.addWidget(made)
        made.desk.workspace = workspace
        made.desk.opened.emit(workspace.path)
        assert "全市的表" not in lines(made)
        made.desk.workspace = None


def test_a_table_of_the_city_is_handed_in_and_printed(window: MainWindow, city: Workspace, qtbot: QtBot) -> None:
    window.go(Place(Room.TABLE, "", (TARGETS,)))
    city.submit(city.city, TARGETS)
    assert city.response(city.city, TARGETS).state is State.SUBMITTED
    window.acts.print()
    preview = ready(qtbot, window)
    (record,) = preview.records
    assert record.table.form.id == TARGETS
    assert record.circle_name == ""
    preview._tell_printed()
    assert city.find_code(preview_code(preview)) is not None
    window.back()
    window.go(Place(Room.CITY))
    screen = window.stack.currentWidget()
    assert isinstance(screen, CityScreen)
    window.back()
    window.acts.next_table()
    assert window.history.here in (Place(Room.TABLE, "", (LEDGERS,)), Place(Room.CITY))


def preview_code(preview: PreviewScreen) -> str:
    """The code on the page that is seen."""
    from lcsurvey.report.document import sheet

    return sheet(preview.records[0]).code


def test_the_ledgers_of_bureaus_are_printed_from_all_circles(
    window: MainWindow, city: Workspace, circle: str, qtbot: QtBot
) -> None:
    city.add("outlet", {"name": "康泰大药房", "circle": circle, "format": "pharmacy"})
    city.add("outlet", {"name": "社区食堂", "circle": city.find_circle("向阳").id, "format": "restaurant"})
    window.go(Place(Room.CITY))
    words = [label.text() for label in window.stack.currentWidget().findChildren(type(window.header.saved.words))]
    assert "由各生活圈登记的 2 家网点印出，在各生活圈里改" in words
    QTest.keyClick(button(window, "预览和打印清单台账"), Qt.Key.Key_Return)
    preview = ready(qtbot, window)
    printed = [line.fields["name"] for line in preview.records[0].lines["outlet"]]
    assert sorted(printed) == ["康泰大药房", "社区食堂"]
    window.go(Place(Room.TABLE, "", (LEDGERS,)))
    ready(qtbot, window)  # never an empty sheet of questions


@pytest.mark.parametrize("kind", COUNTED)
def test_the_lines_of_a_table_are_as_many_as_are_counted(city: Workspace, circle: str, kind: str) -> None:
    elsewhere = next(other.id for other in city.circles() if other.id != circle)
    of = [{"circle": circle}, {"circle": circle}, {"circle": elsewhere}]
    city.add_many("outlet", [one | {"name": f"网点{n}", "circles": [elsewhere]} for n, one in enumerate(of[:1])])
    city.add_many("outlet", [one | {"name": f"店{n}"} for n, one in enumerate(of)])
    city.add_many("compound", [one | {"name": f"{n}号院"} for n, one in enumerate(of)])
    city.add_many("activity", [one | {"name": "赶集", "date": "2026-11-20"} for one in of])
    city.add_many("demand", [one | {"text": "想修鞋"} for one in of])
    city.delete(city.add_many("project", [one | {"name": f"改造{n}"} for n, one in enumerate(of)])[0])
    for whose in (None, circle, elsewhere):
        assert how_many(city, kind, whose) == len(things(city, kind, whose))
    assert how_many(city, kind) or kind in ("attachment", "return")
