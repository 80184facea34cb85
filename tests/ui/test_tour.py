"""帮助: the tour over the screens by keys alone, 一页纸上手 before it is printed, and where both are found."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lcsurvey.store.workspace import Workspace
from lcsurvey.ui.parts import Button
from lcsurvey.ui.preview.screen import PreviewScreen
from lcsurvey.ui.window.keys import KeysDialog
from lcsurvey.ui.window.place import Place, Room
from lcsurvey.ui.window.tour import Tour
from lcsurvey.ui.window.window import MainWindow


def press(key: Qt.Key) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key)


def begun(window: MainWindow, qtbot: QtBot) -> Tour:
    window.helping.begin()
    tour = window.helping.tour
    assert tour is not None
    settled(tour, qtbot)
    return tour


def settled(tour: Tour, qtbot: QtBot) -> None:
    qtbot.wait(120)  # the screen takes the keyboard, the card takes it back
    qtbot.waitUntil(lambda: tour.next.hasFocus(), timeout=20_000)


def test_enter_leads_over_every_stop_and_ends(window: MainWindow, qtbot: QtBot) -> None:
    tour = begun(window, qtbot)
    assert 5 <= len(tour.stops) <= 7
    rooms = []
    for number in range(len(tour.stops)):
        rooms.append(window.history.here.room)
        assert tour.count.text() == f"看一遍　{number + 1} / {len(tour.stops)}"
        assert tour.ring.isVisible()
        assert window.rect().contains(tour.geometry())
        press(Qt.Key.Key_Return)
        if number < len(tour.stops) - 1:
            settled(tour, qtbot)
    assert rooms == [Room.OVERVIEW, Room.OUTLETS, Room.TABLE, Room.SATISFACTION, Room.CHECKS, Room.EXCHANGE]
    assert window.helping.tour is None


def test_backspace_goes_back_and_esc_closes_anywhere(window: MainWindow, qtbot: QtBot) -> None:
    tour = begun(window, qtbot)
    press(Qt.Key.Key_Return)
    settled(tour, qtbot)
    press(Qt.Key.Key_Backspace)
    settled(tour, qtbot)
    assert tour.at == 0
    press(Qt.Key.Key_Escape)
    assert window.helping.tour is None
    assert window.findChild(Tour) is None or not tour.isVisible()
    assert window.history.here.room == Room.OVERVIEW  # where one is, one stays


def test_it_changes_nothing(window: MainWindow, qtbot: QtBot, workspace: Workspace) -> None:
    before = list(workspace.dump())
    tour = begun(window, qtbot)
    for _ in tour.stops:
        tour.go(tour.at + 1)
    assert list(workspace.dump()) == before


def test_the_sample_offers_it(window: MainWindow, workspace: Workspace) -> None:
    window.helping.offer(workspace)
    assert not window.messages.isVisible()  # real work is not interrupted
    sample = type("Sample", (), {"path": workspace.path.with_name("生活圈示例"), "read_only": False})
    window.helping.offer(sample)  # type: ignore[arg-type]
    assert window.messages.isVisible()
    window.messages.act.click()
    assert window.helping.tour is not None


def test_the_page_is_a_key_away_from_f1_and_from_settings(window: MainWindow, qtbot: QtBot) -> None:
    window.helping.show_keys()
    dialog = window.findChild(KeysDialog)
    assert dialog is not None
    dialog.page.click()
    preview = window.stack.currentWidget()
    assert isinstance(preview, PreviewScreen)
    qtbot.waitUntil(lambda: preview.bar.print.isEnabled(), timeout=30_000)
    assert len(preview.press.sizes) == 1
    assert preview.suggested().name == "一页纸上手.pdf"
    assert [each.entry.word for each in window.navigation._buttons if each.isChecked()] == ["设置"], "where help is"
    window.go(Place(Room.SETTINGS))
    screen = window.stack.currentWidget()
    (button,) = [one for one in screen.findChildren(Button) if one.accessibleName() == "看一遍各屏"]
    button.click()
    assert window.helping.tour is not None
