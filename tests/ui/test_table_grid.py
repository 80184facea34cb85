"""A table question of many lines: the head stays, columns add up, arrows and a pasted column, computed cells."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from lcsurvey.response.model import Stage
from lcsurvey.score.library import Library
from lcsurvey.store.workspace import Workspace
from lcsurvey.ui.table.cell import ChoiceField
from lcsurvey.ui.table.grid import FieldTable
from lcsurvey.ui.table.screen import TableScreen
from tests.ui import seeing
from tests.ui.conftest import Shown

CONSTRUCTION, TASKS, TARGETS = "jining/construction", "ordos/tasks", "ordos/targets"
OpenTable = Callable[..., TableScreen]


@pytest.fixture
def more(workspace: Workspace, library: Library) -> None:
    """The folder carries tables with many lines."""
    for form in (CONSTRUCTION, TASKS, TARGETS):
        workspace.add_table(library.table(form))


def grid(screen: TableScreen, question: str) -> FieldTable:
    editor = screen.sheet.cards[question].editor
    assert isinstance(editor, FieldTable)
    return editor


def focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def type_into(screen: TableScreen, field: str, text: str) -> None:
    cell = grid(screen, field.partition(".")[0]).stop(field)
    cell.setFocus()
    cell.selectAll()  # type: ignore[attr-defined]
    QTest.keyClicks(cell, text)
    QTest.keyClick(cell, Qt.Key.Key_Tab)


@pytest.mark.parametrize("width", [606, 702, 1166])
def test_nothing_sticks_out_and_no_word_is_cut(open_table: OpenTable, more: None, width: int, qtbot: QtBot) -> None:
    screen = open_table(CONSTRUCTION, width=width)
    table = grid(screen, "basic")
    assert table.width() <= screen.sheet.viewport().width()
    assert seeing.outside(table) == []
    assert [words for words in seeing.clipped(table) if "Text" in words] == []
    last = table.cells["basic.other.missing"].geometry()
    assert last.right() < table.width()
    assert min(cell.width() for cell in table.cells.values()) >= 60


def test_the_head_stays_while_the_lines_pass_under_it(open_table: OpenTable, more: None, qtbot: QtBot) -> None:
    screen = open_table(CONSTRUCTION, height=420)
    table = grid(screen, "basic")
    screen.sheet.go_to_field("basic.other.outlets")
    qtbot.waitUntil(lambda: table.head.y() > 0)
    assert table.head.mapTo(screen.sheet.viewport(), QPoint(0, 0)).y() == 0
    screen.sheet.go_to_field("basic.laundry.outlets")
    cell = table.cells["basic.laundry.outlets"]
    qtbot.waitUntil(lambda: cell.y() >= table.head.geometry().bottom())
    screen.sheet.verticalScrollBar().setValue(0)
    assert table.head.y() == 0


def test_the_head_stays_where_what_is_above_grows_after_it_was_scrolled_to(
    open_table: OpenTable, more: None, qtbot: QtBot
) -> None:
    screen = open_table(CONSTRUCTION, height=420)
    table = grid(screen, "basic")
    screen.sheet.go_to_field("basic.other.outlets")
    qtbot.waitUntil(lambda: table.head.y() > 0)
    page = screen.sheet.widget()
    page.move(page.x(), page.y() + 40)  # as when a question above it becomes higher, and nothing is scrolled
    assert table.head.mapTo(screen.sheet.viewport(), QPoint(0, 0)).y() == 0


def test_the_head_covers_no_line(open_table: OpenTable, more: None) -> None:
    table = grid(open_table(TASKS), "tasks")
    assert min(cell.y() for cell in table.cells.values()) >= table.head.height()


def test_sums_follow_what_is_typed(open_table: OpenTable, more: None) -> None:
    screen = open_table(CONSTRUCTION)
    table = grid(screen, "basic")
    assert table.totals["outlets"].text() == ""
    type_into(screen, "basic.laundry.outlets", "3")
    type_into(screen, "basic.repair.outlets", "12")
    assert table.totals["outlets"].text() == "15"
    assert set(table.totals) == {"outlets", "staff", "chains"}
    screen.undo()
    assert table.totals["outlets"].text() == "3"


def test_arrows_go_from_cell_to_cell_in_all_directions(open_table: OpenTable, more: None) -> None:
    screen = open_table(CONSTRUCTION)
    table = grid(screen, "basic")
    table.cells["basic.laundry.outlets"].setFocus()
    for key, field in (
        (Qt.Key.Key_Right, "basic.laundry.staff"), (Qt.Key.Key_Down, "basic.hair_and_beauty.staff"),
        (Qt.Key.Key_Left, "basic.hair_and_beauty.outlets"), (Qt.Key.Key_Up, "basic.laundry.outlets"),
        (Qt.Key.Key_Left, "basic.laundry.outlets"), (Qt.Key.Key_Return, "basic.hair_and_beauty.outlets"),
    ):  # fmt: skip
        QTest.keyClick(focus(), key)
        assert QApplication.focusWidget() is table.stop(field)


def test_left_and_right_move_inside_what_is_being_typed(open_table: OpenTable, more: None) -> None:
    screen = open_table(CONSTRUCTION)
    cell = grid(screen, "basic").stop("basic.laundry.staff")
    cell.setFocus()
    QTest.keyClicks(cell, "12")
    QTest.keyClick(cell, Qt.Key.Key_Left)
    assert cell.hasFocus()
    QTest.keyClick(cell, Qt.Key.Key_Left)
    QTest.keyClick(cell, Qt.Key.Key_Left)
    assert not cell.hasFocus()


def test_a_column_of_a_spreadsheet_is_one_step(open_table: OpenTable, more: None, workspace: Workspace, circle: str) -> None:
    screen = open_table(CONSTRUCTION)
    table = grid(screen, "basic")
    table.stop("basic.repair.outlets").setFocus()
    QGuiApplication.clipboard().setText("3\t8\r\n\t\r\n五\t4\r\n")
    QTest.keyClick(focus(), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    answers = workspace.response(circle, CONSTRUCTION).answers
    assert {field: answers.get(field) for field in answers if field.startswith("basic.")} == {
        "basic.repair.outlets": 3, "basic.repair.staff": 8, "basic.hair_and_beauty.staff": 4,
    }  # fmt: skip
    assert screen.draft.typed == {"basic.hair_and_beauty.outlets": "五"}
    assert table.cells["basic.hair_and_beauty.outlets"].property("wrong") is True
    screen.undo()
    assert workspace.response(circle, CONSTRUCTION).answers == {}


@pytest.mark.parametrize("text", ["1\t2\t3\t4\t5\t6\t7\t8", "1\n" * 200])
def test_a_block_that_reaches_beyond_the_table_gives_a_sentence_and_is_not_pasted(
    open_table: OpenTable, more: None, workspace: Workspace, circle: str, text: str
) -> None:
    screen = open_table(CONSTRUCTION)
    grid(screen, "basic").stop("basic.repair.outlets").setFocus()
    QGuiApplication.clipboard().setText(text)
    QTest.keyClick(focus(), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert "没有粘贴" in screen.messages.words.text()
    assert workspace.response(circle, CONSTRUCTION).answers == {}


def test_one_number_is_pasted_as_text(open_table: OpenTable, more: None) -> None:
    screen = open_table(CONSTRUCTION)
    cell = grid(screen, "basic").stop("basic.repair.outlets")
    cell.setFocus()
    QGuiApplication.clipboard().setText("17\n")
    QTest.keyClick(cell, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(cell, Qt.Key.Key_Return)
    assert screen.draft.value("basic.repair.outlets") == 17


def test_a_list_is_chosen_by_a_digit_and_a_day_is_typed(
    shown: Shown, workspace: Workspace, more: None
) -> None:
    screen = shown(TableScreen(workspace, workspace.city, TASKS, Stage.SELF))
    table = grid(screen, "tasks")
    question = screen.draft.form.question["tasks"]
    row, (pick, _, day) = question.choices[0].name, [column.name for column in question.columns]
    choice = table.stop(f"tasks.{row}.{pick}")
    assert isinstance(choice, ChoiceField)
    choice.setFocus()
    QTest.keyClick(choice, Qt.Key.Key_2)
    options = question.columns[0].choices
    assert screen.draft.value(f"tasks.{row}.{pick}") == options[1].name
    QTest.keyClick(choice, Qt.Key.Key_Delete)
    assert screen.draft.value(f"tasks.{row}.{pick}") is None
    type_into(screen, f"tasks.{row}.{day}", "2026.11.5")
    assert screen.draft.value(f"tasks.{row}.{day}") == "2026-11-05"
    QTest.keyClick(choice, Qt.Key.Key_Down)
    choice.setFocus()
    QTest.keyClick(choice, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is table.stop(f"tasks.{question.choices[1].name}.{pick}")


def test_what_follows_from_other_cells_cannot_be_typed(qtbot: QtBot, workspace: Workspace, more: None) -> None:
    screen = TableScreen(workspace, workspace.city, TARGETS, Stage.SELF)
    qtbot.addWidget(screen)
    form = screen.draft.form
    fields = [field for field, question in form.field.items() if question.type == "table" and question.calculates(field)]
    assert fields
    for field in fields:
        table = grid(screen, field.partition(".")[0])
        assert table.cells[field].isReadOnly()
        assert table.cells[field] not in table.stops()


def test_how_much_a_table_question_lacks_is_never_shortened(workspace: Workspace, shown: Shown) -> None:
    """“新墩花园社区·基本保障类（差 14 项）” does not fit: the name gives way, and still tells the two of a community apart."""
    body = shown(TableScreen(workspace, workspace.city, "zhongwei/shortfalls", Stage.SELF)).score.body()
    body.missing.toggle()
    words = [link.text() for link in body.links[:2]]
    assert all(each.endswith(" 项）") for each in words), words
    assert len(set(words)) == 2
    assert ["…" in each for each in (words[0], body.links[0].accessibleName())] == [True, False]


def test_what_is_only_shown_is_no_stop_and_the_list_of_communities_scrolls(
    shown: Shown, workspace: Workspace, qtbot: QtBot
) -> None:
    screen = shown(TableScreen(workspace, workspace.city, "zhongwei/shortfalls", Stage.SELF))
    first = workspace.communities()[0]
    table = grid(screen, f"basic_{first.id}")
    baseline, state = (table.cells[f"basic_{first.id}.market.{name}"] for name in ("baseline", "state"))
    assert (baseline.isReadOnly(), state.isReadOnly()) == (True, False)
    assert baseline not in table.stops()
    assert baseline.accessibleName() == "菜市场 2023年底数，自动算出"
    buttons = screen.sections.buttons
    assert len(buttons) == 33
    assert {button.height() for button in buttons} == {buttons[0].height()}
    last = workspace.communities()[-1]
    screen.focus_question(f"quality_{last.id}")
    qtbot.waitUntil(lambda: not buttons[-1].visibleRegion().isEmpty())


def test_one_community_is_there_at_a_time_and_keys_go_on_to_the_next(
    shown: Shown, workspace: Workspace, qtbot: QtBot
) -> None:
    form = "zhongwei/shortfalls"
    first, second, third = workspace.communities()[:3]
    names = [field for field in workspace.table(form).form.field if f"_{first.id}." in field and field.endswith(".state")]
    workspace.answer(workspace.city, form, Stage.SELF, dict.fromkeys(names[:-1], "have"))
    screen = shown(TableScreen(workspace, workspace.city, form, Stage.SELF))
    assert list(screen.sheet.cards) == [f"basic_{first.id}", f"quality_{first.id}"]
    cell = grid(screen, f"quality_{first.id}").cells[names[-1]]
    cell.setFocus()
    QTest.keyClick(cell, Qt.Key.Key_2)  # 少
    assert workspace.response(workspace.city, form).answers[names[-1]] == "few"
    QTest.keyClick(cell, Qt.Key.Key_Return)
    assert list(screen.sheet.cards) == [f"basic_{second.id}", f"quality_{second.id}"]
    assert focus() is grid(screen, f"basic_{second.id}").stops()[0]
    screen.sections.buttons[0].click()
    assert next(iter(screen.sheet.cards)) == f"basic_{first.id}"
    screen.strip.missing_only.setChecked(True)
    assert next(iter(screen.sheet.cards)) == f"basic_{second.id}"
    screen.strip.missing_only.setChecked(False)
    QTest.keyClick(screen, Qt.Key.Key_F6)
    assert not screen.sheet.on_paper
    screen.focus_question(f"basic_{third.id}.market.state")
    assert focus() is grid(screen, f"basic_{third.id}").cells[f"basic_{third.id}.market.state"]
