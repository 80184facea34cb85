"""The facts of a circle, typed where they stand."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from lcsurvey.response.model import Stage
from lcsurvey.score.library import Library
from lcsurvey.store.workspace import Workspace
from lcsurvey.ui.circle.overview import OverviewScreen
from lcsurvey.ui.field import Field
from lcsurvey.ui.panel import Badge
from lcsurvey.ui.parts import Button, Text
from lcsurvey.ui.window.place import Place, Room
from lcsurvey.ui.window.window import MainWindow
from tests.ui.conftest import Shown


@pytest.fixture
def screen(qtbot: QtBot, workspace: Workspace, circle: str) -> OverviewScreen:
    made = OverviewScreen(workspace, circle, Stage.SELF)
    qtbot.addWidget(made)
    made.resize(1166, 712)
    made.show()
    return made


def _type(screen: OverviewScreen, name: str, words: str) -> Field:
    field = screen.facts.fields[name]
    field.edit.setText(words)  # type: ignore[union-attr]
    field.edit.editingFinished.emit()  # type: ignore[union-attr]
    return field


def test_the_day_of_completion_is_typed_as_people_write_it(
    screen: OverviewScreen, workspace: Workspace, circle: str
) -> None:
    field = _type(screen, "completed_on", "2026年3月5日")
    assert workspace.circle(circle).completed_on == "2026-03-05"
    assert field.words() == "2026-03-05"


def test_a_day_that_is_none_is_told_beside_its_field(screen: OverviewScreen, workspace: Workspace, circle: str) -> None:
    field = _type(screen, "completed_on", "明年")
    assert workspace.circle(circle).completed_on == ""
    assert field.problem.isVisible()
    assert "明年" in field.problem.text()


def test_which_satisfaction_counts_is_picked_and_taken_back(
    screen: OverviewScreen, workspace: Workspace, circle: str
) -> None:
    pick = screen.facts.fields["satisfaction"].edit
    assert isinstance(pick, QComboBox)
    for at, stored in ((2, "survey"), (1, "questionnaires"), (0, "")):
        pick.setCurrentIndex(at)
        pick.activated.emit(at)
        assert workspace.circle(circle).satisfaction == stored


def test_complete_is_said_here_too(screen: OverviewScreen, workspace: Workspace, circle: str) -> None:
    screen.facts.listed.click()
    assert workspace.circle(circle).listed


def test_a_table_that_follows_from_outlets_shows_its_points_before_the_first_answer(
    screen: OverviewScreen, workspace: Workspace, circle: str
) -> None:
    workspace.add("outlet", {"name": "面包房", "circle": circle, "format": "bakery", "minutes": 5})
    from lcsurvey.ui.circle.standing import table_states

    (typing,) = (state for state in table_states(workspace, circle, Stage.SELF) if state.form == "jining/typing")
    assert typing.state.word == "未开始"
    assert typing.points == "1.5"
    assert typing.word == "推得"  # as in the list of circles
    screen.refresh()
    assert "推得" in [badge.word.text() for badge in screen.tables.findChildren(Badge)]


def test_a_table_that_nobody_has_begun_is_not_said_to_be_full(workspace: Workspace, circle: str) -> None:
    from lcsurvey.ui.circle.standing import table_states

    assert {(one.word, one.lacks) for one in table_states(workspace, circle, Stage.STREET)} == {("未开始", "")}


def test_a_table_that_was_handed_in_is_opened_one_that_can_be_changed_is_filled(
    screen: OverviewScreen, workspace: Workspace, circle: str
) -> None:
    workspace.answer(circle, "ordos/acceptance", Stage.SELF, {"compounds": 7})
    workspace.submit(circle, "ordos/acceptance")
    screen.refresh()
    words = {button.accessibleName(): button.text() for button in screen.tables.findChildren(Button)}
    assert words["打开验收考核标准"] == "打开"
    assert words["填分型表"] == "填表"


def test_a_table_that_prints_a_list_says_how_many_things_are_in_it(
    screen: OverviewScreen, workspace: Workspace, library: Library, circle: str
) -> None:
    workspace.add_table(library.table("jining/projects"))
    workspace.add("project", {"name": "铁路家属院生鲜店", "circle": circle})
    screen.refresh()
    words = [label.text() for label in screen.tables.findChildren(Text)]
    at = words.index("附件6 项目清单表")
    assert "1 个项目" in words[at : at + 3]
    assert "未开始" not in words[at : at + 3]


def test_a_wheel_over_a_list_scrolls_and_changes_nothing(
    screen: OverviewScreen, workspace: Workspace, circle: str
) -> None:
    before = workspace.circle(circle)
    pick = screen.facts.fields["division"].edit
    assert isinstance(pick, QComboBox)
    words = pick.currentText()
    turned = QWheelEvent(
        QPointF(5, 5), QPointF(pick.mapToGlobal(QPoint(5, 5))), QPoint(0, -120), QPoint(0, -120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(pick, turned)
    assert pick.currentText() == words
    assert workspace.circle(circle) == before


def test_a_fresh_circle_says_where_to_begin_until_a_table_is_begun(
    screen: OverviewScreen, workspace: Workspace, circle: str
) -> None:
    first = screen.first
    assert first.isVisible()
    assert first.mapTo(screen, QPoint()).y() < screen.tables.mapTo(screen, QPoint()).y()
    kinds = [button.property("kind") for button in (first.outlets, first.compounds, first.table)]
    assert kinds == ["primary", "secondary", "secondary"]
    workspace.add("outlet", {"name": "康泰大药房", "circle": circle, "format": "pharmacy"})
    screen.refresh()
    assert first.outlets.accessibleName() == "登记网点，做好了"
    assert not first.outlets.icon().isNull()
    assert first.compounds.property("kind") == "primary"
    assert first.compounds.icon().isNull()
    workspace.answer(circle, "jining/typing", Stage.SELF, {"basic_formats.laundry": False})
    screen.refresh()
    assert not first.isVisible()


def test_the_first_steps_lead_there(window: MainWindow, workspace: Workspace, circle: str) -> None:
    for at, room in enumerate((Room.OUTLETS, Room.COMPOUNDS, Room.TABLE)):
        window.go(Place(Room.OVERVIEW, circle))
        screen = window.stack.currentWidget()
        assert isinstance(screen, OverviewScreen)
        (screen.first.outlets, screen.first.compounds, screen.first.table)[at].click()
        assert (window.history.here.room, window.history.here.circle) == (room, circle)
    assert window.history.here.form == "jining/typing"


def test_at_another_stage_nothing_is_begun(qtbot: QtBot, workspace: Workspace, circle: str) -> None:
    made = OverviewScreen(workspace, circle, Stage.DISTRICT)
    qtbot.addWidget(made)
    assert made.first.isHidden()


def test_words_begin_below_each_other(shown: Shown) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    fields = [
        Field("名称"), Field("四至", lines=True), Field("区县", choices=("", "区")), Field("方式", choices=("", "区"), open_choices=True)
    ]  # fmt: skip
    for field in fields:
        field.show_value("区")
        column.addWidget(field)
    page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    shown(page, 500, 300)
    page.setFocus()
    assert len({_begins(field) for field in fields}) == 1


def _begins(field: Field) -> int:
    """Where the first ink of the words is, from the left edge of the field."""
    image = field.edit.grab().toImage()
    ground = image.pixelColor(image.width() // 2, image.height() // 2).lightness()
    inside = range(6, image.height() - 6)
    return next(
        x for x in range(4, image.width()) if any(abs(image.pixelColor(x, y).lightness() - ground) > 60 for y in inside)
    )
