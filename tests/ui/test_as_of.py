"""进度: another day by the keys, the month by place, the circles of the day, the text and the workbook."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lcsurvey.response.model import Stage
from lcsurvey.store.workspace import Workspace
from lcsurvey.ui.as_of.day import DayField, month_end, read, today
from lcsurvey.ui.as_of.rows import NAMES, Sums
from lcsurvey.ui.as_of.screen import CIRCLES, MONTH, TARGETS, TEXT, AsOfScreen
from tests.ui.conftest import Shown

FORM = "jining/typing"


@pytest.fixture
def screen(shown: Shown, qtbot: QtBot, workspace: Workspace, circle: str) -> AsOfScreen:
    """Today, with one table handed in and its circle completed."""
    fields = [field for field in workspace.table(FORM).form.field if "." in field]
    workspace.answer(circle, FORM, Stage.SELF, dict.fromkeys(fields, True))
    workspace.submit(circle, FORM)
    workspace.change(circle, {"completed_on": today().isoformat()})
    made = shown(AsOfScreen(workspace))
    settle(made, qtbot)
    return made


def settle(screen: AsOfScreen, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: screen._shown is not None and screen._shown.day == screen.day.day, timeout=10_000)


def rows(screen: AsOfScreen) -> list[list[str]]:
    model = screen.pages.currentWidget().model()  # type: ignore[attr-defined]
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_the_month_shows_what_was_done_and_its_sum(screen: AsOfScreen) -> None:
    assert screen.ways.value == MONTH
    assert rows(screen)[-1] == ["合计", "24", "1", "1", "4.17%", "+1"]
    screen.what.take(1)
    assert rows(screen)[-1][2:4] == ["1", "1"]


def test_the_day_before_nothing_had_been_done(screen: AsOfScreen, qtbot: QtBot) -> None:
    QTest.keyClick(screen.day, Qt.Key.Key_Down)
    assert screen.day.day == today() - timedelta(days=1)
    settle(screen, qtbot)
    assert rows(screen)[-1][2:4] == ["0", "0"]


def test_circles_are_as_they_were_and_enter_opens_one(screen: AsOfScreen, qtbot: QtBot, circle: str) -> None:
    screen.ways.take(CIRCLES)
    said = {row[0]: row for row in rows(screen)}
    assert said["黄河花园"][2].startswith("已交表")
    screen.circles.setCurrentIndex(screen.circles.model().index(list(said).index("黄河花园"), 0))
    with qtbot.waitSignal(screen.circle_wanted) as opened:
        QTest.keyClick(screen.circles, Qt.Key.Key_Return)
    assert opened.args == [circle]


def test_the_text_is_copied_and_the_workbook_written(screen: AsOfScreen, qtbot: QtBot, tmp_path: Path) -> None:
    screen.ways.take(TEXT)
    assert "累计1个" in screen.text.toPlainText()
    screen.copy.click()
    assert QGuiApplication.clipboard().text() == screen.text.toPlainText().replace("\n\n", "\n")
    with qtbot.waitSignal(screen.told, timeout=10_000):
        screen.save_to(tmp_path / "月报.xlsx")
    assert (tmp_path / "月报.xlsx").read_bytes()[:2] == b"PK"


def test_what_is_looked_at_is_remembered(screen: AsOfScreen, qtbot: QtBot) -> None:
    with qtbot.waitSignal(screen.chosen) as chosen:
        screen.level.take(1)
    assert chosen.args == [today().isoformat(), "community", FORM]
    screen.ways.take(TARGETS)
    assert screen.pages.currentWidget() in (screen.targets, screen.none)


def test_days_are_read_as_people_write_them(shown: Shown, qtbot: QtBot) -> None:
    assert read("2026年11月3日") == read("20261103") == read(" 2026-11-3 ") == date(2026, 11, 3)
    assert read("2026-11-31") is None
    assert [month_end(date(2026, 11, 22), step) for step in (-1, 1)] == [date(2026, 10, 31), date(2026, 11, 30)]
    assert month_end(date(2026, 11, 30), 1) == date(2026, 12, 31)
    field = shown(DayField(date(2026, 11, 22)))
    field.setText("2026-11-31")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.property("wrong")
    assert field.day == date(2026, 11, 22)
    QTest.keyClick(field, Qt.Key.Key_PageUp)
    assert (field.day, field.text()) == (date(2026, 10, 31), "2026-10-31")


def test_in_large_text_the_places_can_be_read_and_the_rest_is_moved_to(shown: Shown) -> None:
    made = shown(Sums([("县", 0), *((f"第{n}列", 120) for n in range(5))], "各地", (1, 2, 3, 4, 5)), 500, 300)
    assert made.columnWidth(0) == NAMES
    assert made.horizontalScrollBar().maximum() > 0
    made.resize(1000, 300)
    QApplication.processEvents()
    assert made.columnWidth(0) > NAMES
    assert made.horizontalScrollBar().maximum() == 0
