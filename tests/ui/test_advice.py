"""怎样提高 over all tables: steps by points, each leads to where it is taken, a key makes a project of it."""

from __future__ import annotations

from fractions import Fraction

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from lcsurvey.response.model import Stage
from lcsurvey.score.allround import Fall, Step
from lcsurvey.store.workspace import Workspace
from lcsurvey.ui.advice.row import StepRow
from lcsurvey.ui.advice.screen import AdviceScreen
from lcsurvey.ui.outlets.screen import OutletsScreen
from lcsurvey.ui.window.across import preset, step_place
from lcsurvey.ui.window.place import Place, Room
from tests.ui import seeing
from tests.ui.conftest import Shown


@pytest.fixture
def asked(workspace: Workspace, circle: str) -> str:
    """A circle that has begun its tables, where 112 people ask for a childcare; the demand's id."""
    workspace.answer(circle, "jining/typing", Stage.SELF, {"quality_formats.bookstore": False})
    demand = {"text": "想要托育", "circle": circle, "formats": ("childcare",), "people": 112}
    return workspace.add("demand", demand)


@pytest.fixture
def screen(qtbot: QtBot, shown: Shown, workspace: Workspace, circle: str, asked: str) -> AdviceScreen:
    """The screen once it has worked everything out."""
    made = shown(AdviceScreen(workspace, circle, Stage.SELF))
    made.take_focus()
    qtbot.waitUntil(lambda: bool(made.rows), timeout=20_000)
    return made


def focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def childcare(screen: AdviceScreen) -> int:
    return next(at for at, row in enumerate(screen.rows) if row.step.label == "开一家托育机构")


def test_the_most_points_for_one_thing_done_come_first(screen: AdviceScreen) -> None:
    each = [step.per_step for step in screen.steps]
    assert each == sorted(each, reverse=True)
    assert len(screen.rows) == 30 < len(screen.steps)
    screen.more.click()
    assert [row.step for row in screen.rows] == list(screen.steps)
    assert not screen.more.isVisible()


def test_a_step_says_what_it_gives_in_each_table_and_who_asked(screen: AdviceScreen) -> None:
    row = screen.rows[childcare(screen)]
    assert row.label.text() == "开一家托育机构"
    assert "分型表 +1.5 分" in row.gains.text()
    assert "居民要：112 人" in row.beside.text()


def test_a_table_that_loses_says_why(qtbot: QtBot) -> None:
    why = "品牌连锁店 2÷15＝13.33%（标准 20%以上），得 0 分。"
    step = Step(
        "format", "开 12 家", (), {"t": Fraction(60), "e": Fraction("-5.2")}, falls=(Fall("e", Fraction(6), why),)
    )
    row = StepRow(step, {"t": "分型表", "e": "评价表"}, {}, False)
    qtbot.addWidget(row)
    assert row.gains.text() == "分型表 +60 分，评价表 -5.2 分"
    assert row.falls.text() == "评价表少 6 分：品牌连锁店 2÷15＝13.33%（标准 20%以上），得 0 分。"
    assert row.falls.text() in row.accessibleName()


def test_arrows_move_and_enter_opens(qtbot: QtBot, screen: AdviceScreen) -> None:
    assert focus() is screen.rows[0]
    QTest.keyClick(focus(), Qt.Key.Key_Down)
    assert focus() is screen.rows[1]
    with qtbot.waitSignal(screen.step_opened) as told:
        QTest.keyClick(focus(), Qt.Key.Key_Return)
    assert told.args == [screen.rows[1].step]


def test_plus_makes_a_project_of_a_step_tied_to_the_demand(
    qtbot: QtBot, screen: AdviceScreen, workspace: Workspace, circle: str, asked: str
) -> None:
    at = childcare(screen)
    screen.rows[at].setFocus()
    with qtbot.waitSignal(screen.found, timeout=20_000):
        QTest.keyClicks(focus(), "+")
    (project,) = workspace.projects(circle)
    assert (project.name, project.formats, project.demands) == ("开一家托育机构", ("childcare",), (asked,))
    assert screen.messages.words.text() == "“开一家托育机构”已加入项目清单。"
    row = screen.rows[childcare(screen)]
    assert "项目“开一家托育机构”未开工" in row.beside.text()
    assert not row.add.isVisible()
    with qtbot.waitSignal(screen.project_wanted) as told:
        screen.messages.act.click()
    assert told.args == [project.id]


def test_a_step_is_taken_where_its_answer_is(workspace: Workspace, circle: str, screen: AdviceScreen) -> None:
    def place(step: Step) -> Place:
        return step_place(workspace, circle, step)

    assert place(screen.rows[childcare(screen)].step) == Place(Room.OUTLETS, circle, ("childcare",))
    rungs = [place(step) for step in screen.steps if step.kind == "rung"]
    assert rungs
    assert all(one.room == Room.TABLE and one.focus in workspace.table(one.form).form.question for one in rungs)


def test_the_line_for_outlets_begins_with_the_format(qtbot: QtBot, workspace: Workspace, circle: str) -> None:
    made = OutletsScreen(workspace, "outlet", circle)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    preset(made, "childcare")
    made.entry.name.setText("小树苗")
    with qtbot.waitSignal(made.entry.added) as told:
        made.entry.add()
    assert told.args == [{"name": "小树苗", "format": "childcare"}]


@pytest.mark.parametrize("size", [(1166, 712), (790, 684), (1720, 1000)])
def test_the_screen_is_whole(qtbot: QtBot, screen: AdviceScreen, size: tuple[int, int]) -> None:
    screen.resize(*size)
    qtbot.wait(50)
    assert (seeing.clipped(screen), seeing.overlapping(screen), seeing.english(screen)) == ([], [], [])
