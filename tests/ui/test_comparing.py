"""对照: two stages side by side, large differences only, a line leads to its question, pages for the inspection."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from lcsurvey.response.model import Stage
from lcsurvey.store.workspace import Workspace
from lcsurvey.ui.comparing.printing import COMPARISON, ONSITE, printout
from lcsurvey.ui.comparing.screen import ComparingScreen
from tests.ui import seeing
from tests.ui.conftest import Shown

EVALUATION, ACCEPTANCE = "jining/evaluation", "ordos/acceptance"


@pytest.fixture
def inspected(workspace: Workspace, circle: str) -> str:
    """An assessed question of the acceptance table, four points at first, one and a half on the spot; its name."""
    rules = [rule for _, rule in workspace.table(ACCEPTANCE).rules.outline() if rule.kind == "assessed"]
    (name,) = rules[1].questions
    workspace.answer(circle, ACCEPTANCE, Stage.SELF, {name: Decimal(4)})
    workspace.answer(circle, ACCEPTANCE, Stage.DISTRICT, {name: Decimal("1.5")}, notes={name: "方案没有时限。"})
    second = workspace.response(circle, ACCEPTANCE, Stage.DISTRICT).id
    for assessor, points in (("王建国", "1"), ("马秀英", "2")):
        workspace.add(
            "mark", {"circle": circle, "response": second, "question": name, "assessor": assessor, "points": Decimal(points)}
        )
    return name


@pytest.fixture
def screen(shown: Shown, workspace: Workspace, circle: str, inspected: str) -> ComparingScreen:
    """自评 and 区级验收 of the acceptance table."""
    made = shown(ComparingScreen(workspace, circle, ACCEPTANCE, Stage.SELF, Stage.DISTRICT))
    made.take_focus()
    return made


def row_of(screen: ComparingScreen, question: str) -> int:
    return next(
        at for at, line in enumerate(screen.model.lines) if not line.rule.parts and question in line.rule.questions
    )


def words(screen: ComparingScreen, row: int) -> list[str]:
    model = screen.model
    return [model.words(model.lines[row], column) for column in range(model.columnCount())]


def test_the_rows_end_as_far_from_the_edge_as_they_begin(screen: ComparingScreen) -> None:
    left = screen.table.mapTo(screen, screen.table.rect().topLeft()).x()
    assert screen.width() - 1 - screen.table.mapTo(screen, screen.table.rect().topRight()).x() == left


def test_a_line_has_both_points_the_difference_single_marks_and_the_reason(
    screen: ComparingScreen, inspected: str
) -> None:
    said = words(screen, row_of(screen, inspected))
    assert said[1:] == ["4", "4", "1.5", "-2.5", "1", "2", "方案没有时限"]
    heads = [screen.model.headerData(column, Qt.Orientation.Horizontal) for column in range(screen.model.columnCount())]
    assert heads == ["条目", "满分", "自评", "区级验收", "差", "王建国", "马秀英", "理由"]


def test_only_large_differences_are_left(screen: ComparingScreen, inspected: str) -> None:
    screen.large.setFocus()
    for _ in range(2):
        QTest.keyClick(screen.large, Qt.Key.Key_Right)
    assert screen.large.value == 1
    assert [line.rule.questions for line in screen.model.lines] == [frozenset({inspected})]
    QTest.keyClick(screen.large, Qt.Key.Key_Right)
    assert (screen.model.lines, screen.nothing.isVisible()) == ((), True)


def test_enter_opens_the_question_at_the_right_stage(qtbot: QtBot, screen: ComparingScreen, inspected: str) -> None:
    screen.table.setCurrentIndex(screen.model.index(row_of(screen, inspected), 0))
    with qtbot.waitSignal(screen.question_wanted) as told:
        QTest.keyClick(screen.table, Qt.Key.Key_Return)
    assert told.args == [ACCEPTANCE, inspected, "区级验收"]


def test_totals_and_ratings_stand_above_and_a_side_without_answers_says_so(screen: ComparingScreen) -> None:
    assert screen.sides.left[1].text() == "4"
    assert screen.sides.right[1].text() == "1.5"
    assert screen.sides.difference[2].text() == "两边都填完才有差"
    screen.right.setCurrentText("市级抽查")
    screen.right.activated.emit(screen.right.currentIndex())
    assert [part.text() for part in screen.sides.right] == ["市级抽查", "—", "还没有填"]
    assert not screen.print_comparison.isEnabled()
    assert screen.print_onsite.isEnabled()


def test_other_stages_are_told_so_that_one_comes_back_to_them(qtbot: QtBot, screen: ComparingScreen) -> None:
    screen.left.setFocus()
    with qtbot.waitSignal(screen.chosen) as told:
        QTest.keyClick(screen.left, Qt.Key.Key_Down)
    assert told.args == [ACCEPTANCE, "街道复核", "区级验收"]


def test_both_pages_are_made(workspace: Workspace, circle: str, inspected: str) -> None:
    for what in (COMPARISON, ONSITE):
        made = printout(workspace, circle, ACCEPTANCE, what, Stage.SELF, Stage.DISTRICT)
        assert what in made.title
        assert not made.name.startswith("_")
        assert made.name.endswith(".pdf")
        assert made.pdf().startswith(b"%PDF")


@pytest.mark.parametrize("size", [(1166, 712), (790, 684), (1720, 1000)])
def test_the_screen_is_whole(qtbot: QtBot, screen: ComparingScreen, size: tuple[int, int]) -> None:
    screen.resize(*size)
    qtbot.wait(50)
    assert (seeing.clipped(screen), seeing.overlapping(screen), seeing.english(screen)) == ([], [], [])
