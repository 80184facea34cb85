"""按纸录入: the printed page with its fields, its order, and keys that go on as on paper."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from lcsurvey.report.template import template
from lcsurvey.score.library import Library
from lcsurvey.store.workspace import Workspace
from lcsurvey.ui.table.full import is_full
from lcsurvey.ui.table.options import OptionButton
from lcsurvey.ui.table.paper import plan
from lcsurvey.ui.table.screen import TableScreen

TYPING, EVALUATION, ORDOS, CONSTRUCTION = "jining/typing", "jining/evaluation", "ordos/acceptance", "jining/construction"
F6, F7, ENTER, SPACE = Qt.Key.Key_F6, Qt.Key.Key_F7, Qt.Key.Key_Return, Qt.Key.Key_Space
OpenTable = Callable[..., TableScreen]


def press(*keys: Qt.Key | str) -> None:
    for key in keys:
        QTest.keyClick(QApplication.focusWidget(), key)  # type: ignore[call-overload]


def here() -> str:
    at = QApplication.focusWidget()
    return at.text() if isinstance(at, OptionButton) else at.accessibleName() if at else ""


@pytest.mark.parametrize("form", [TYPING, EVALUATION, ORDOS, CONSTRUCTION, "ordos/statistics", "ordos/targets", "ordos/walking"])
def test_every_question_has_one_place_on_its_page(library: Library, form: str) -> None:
    table = library.table(form)
    found = plan(table, template(table.form))
    assert sorted(found.order) == sorted(question.name for question in table.form.questions)
    rows = [spot.row for spot in found.spots]
    assert rows == sorted(rows)


def test_what_no_line_asks_for_stands_before_the_page(library: Library) -> None:
    table = library.table(ORDOS)
    found = plan(table, template(table.form))
    assert found.before == ("compounds", "households")
    numbered = [table.form.question[name].number for name in found.order if table.form.question[name].group == "basic"]
    assert numbered == [str(number) for number in range(1, 15)]


def test_the_key_turns_the_page_up_and_back(open_table: OpenTable) -> None:
    screen = open_table(TYPING)
    before = [card.question.name for card in screen.sheet._shown()]
    press(F6)
    assert screen.sheet.on_paper
    assert screen.strip.on_paper.isChecked()
    assert here() == "便利店"
    page = screen.sheet._paper
    assert page is not None
    printed = [cell.words.text() for _, cell in page._cells]
    assert "在“家门口”步行5-10分钟范围内，配齐基本保障类业态，主要有：" in printed
    press(F6)
    assert not page.isVisible()
    assert [card.question.name for card in screen.sheet._shown()] == before
    assert here() == "便利店"


def test_enter_goes_from_box_to_box_and_the_points_follow(
    open_table: OpenTable, workspace: Workspace, circle: str
) -> None:
    screen = open_table(TYPING)
    press(F6, ENTER, SPACE, ENTER)
    assert here() == "生鲜超市"
    assert workspace.response(circle, TYPING).answers == {"basic_formats.supermarket": True}
    screen.undo()
    assert workspace.response(circle, TYPING).answers == {}


def test_a_number_that_can_get_no_longer_goes_on_by_itself(
    open_table: OpenTable, workspace: Workspace, circle: str
) -> None:
    screen = open_table(ORDOS)
    press(F6, "7", ENTER)
    assert here() == "成立机构，专人负责创建工作"
    press("1", ".", "5", "4", "2")
    assert here() == "便利店"
    press("7", "0", ENTER)  # the key that came too much is no question left out
    assert here() == "农贸市场/菜市场"
    press(ENTER)
    assert here() == "生鲜超市/菜店"
    assert dict(workspace.response(circle, ORDOS).answers) == {
        "compounds": 7, "org_staff": screen.draft.value("org_staff"), "org_plan": 4, "org_design": 2,
        "convenience_store": 7, "supermarket": 0,
    }  # fmt: skip
    assert str(screen.draft.value("org_staff")) == "1.5"


def test_more_than_there_are_stays_and_is_said(open_table: OpenTable) -> None:
    screen = open_table(ORDOS)
    press(F6, "7", ENTER)
    screen.focus_question("convenience_store")
    press("8")
    assert here() == "便利店"
    press(ENTER)
    assert screen.draft.trouble["convenience_store"]


def test_without_the_page_a_digit_waits_for_enter(open_table: OpenTable) -> None:
    screen = open_table(ORDOS)
    press("7", ENTER)
    screen.focus_question("convenience_store")
    press("7")
    assert here() == "便利店"
    assert is_full(screen.draft, "convenience_store", "7")
    assert not is_full(screen.draft, "compounds", "7")


def test_the_key_leaves_only_what_is_missing(open_table: OpenTable) -> None:
    screen = open_table(ORDOS)
    press("7", ENTER, "2", ENTER)
    press(F7)
    shown = [card.question.name for card in screen.sheet._shown()]
    assert "compounds" not in shown
    assert "org_staff" not in shown
    assert shown[:2] == ["org_plan", "org_design"]
    press(F7)
    assert "compounds" in [card.question.name for card in screen.sheet._shown()]


def test_a_table_question_takes_its_lines_of_the_page(open_table: OpenTable) -> None:
    screen = open_table(CONSTRUCTION)
    press(F6)
    name = next(question.name for question in screen.draft.form.questions if question.type == "table")
    screen.focus_question(name)
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    assert screen.sheet.current() is screen.sheet.cards[name]
    assert sum(spot.through > spot.row for spot in screen.sheet._paper.plan.spots) > 0  # type: ignore[union-attr]
