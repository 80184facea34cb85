"""An inspector's table: what the self-assessment said, reasons, single marks and the agreed one, files of a question."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from lcsurvey.form.model import Value
from lcsurvey.response.model import Stage
from lcsurvey.store.workspace import Workspace
from lcsurvey.ui.table.marks import MarksDialog
from lcsurvey.ui.table.options import OptionGrid
from lcsurvey.ui.table.screen import TableScreen
from tests.ui import seeing

TYPING, EVALUATION, ACCEPTANCE = "jining/typing", "jining/evaluation", "ordos/acceptance"
CONTROL = Qt.KeyboardModifier.ControlModifier
OpenTable = Callable[..., TableScreen]


@pytest.fixture
def assessed(workspace: Workspace) -> str:
    """A question of the acceptance table whose points a person gives: at most four, by halves."""
    rules = [rule for _, rule in workspace.table(ACCEPTANCE).rules.outline() if rule.kind == "assessed"]
    return rules[1].question


@pytest.fixture
def inspecting(open_table: OpenTable, workspace: Workspace, circle: str, assessed: str) -> TableScreen:
    """The acceptance table at 区级验收, the self-assessment filled."""
    filled: dict[str, Value | None] = {assessed: Decimal(4), "compounds": 10, "convenience_store": 4}
    workspace.answer(circle, ACCEPTANCE, Stage.SELF, filled)
    return open_table(ACCEPTANCE, stage=Stage.DISTRICT)


def before(screen: TableScreen, question: str) -> str:
    words = screen.sheet.cards[question]._before
    return "" if words is None or words.isHidden() else words.text()


def focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def test_beside_every_question_stands_what_the_self_assessment_said(inspecting: TableScreen, assessed: str) -> None:
    assert before(inspecting, assessed) == "自评：4 分"
    assert before(inspecting, "convenience_store") == "自评：4 个小区 · 3.2 分"
    assert before(inspecting, "compounds") == "自评：10 个"
    assert before(inspecting, "supermarket") == "自评：没有填"


def test_the_self_assessment_itself_has_nothing_beside_it(
    open_table: OpenTable, workspace: Workspace, circle: str
) -> None:
    workspace.answer(circle, ACCEPTANCE, Stage.SELF, {"compounds": 10})
    assert before(open_table(ACCEPTANCE), "compounds") == ""


def test_an_option_says_where_the_self_assessment_differs(
    open_table: OpenTable, workspace: Workspace, circle: str
) -> None:
    workspace.answer(
        circle, TYPING, Stage.SELF, {"basic_formats.pharmacy": True, "basic_formats.bank": False}
    )
    screen = open_table(TYPING, stage=Stage.DISTRICT)
    grid = screen.sheet.cards["basic_formats"].editor
    assert isinstance(grid, OptionGrid)
    pharmacy = grid.stop("basic_formats.pharmacy")
    assert pharmacy.before == "自评有"  # type: ignore[attr-defined]
    QTest.keyClicks(pharmacy, "2")
    assert (pharmacy.state, pharmacy.before) == (False, "自评有")  # type: ignore[attr-defined]
    QTest.keyClicks(pharmacy, "1")
    assert (pharmacy.state, pharmacy.before) == (True, "")  # type: ignore[attr-defined]
    assert grid.stop("basic_formats.bank").before == "自评无"  # type: ignore[attr-defined]
    assert before(screen, "basic_formats").startswith("自评：有 1 · 无 1 · 未看 18")


def test_the_remark_is_the_reason_at_an_inspection(inspecting: TableScreen, assessed: str) -> None:
    inspecting.sheet.go_to_field(assessed)
    QTest.keyClick(focus(), Qt.Key.Key_M, CONTROL)
    note = inspecting.sheet.cards[assessed].note
    assert note is not None
    assert note.placeholderText() == "理由：为什么这样评，印在对照表上"
    assert note.hasFocus()


def open_marks(qtbot: QtBot, screen: TableScreen, question: str) -> MarksDialog:
    screen.sheet.go_to_field(question)
    QTest.keyClick(focus(), Qt.Key.Key_J, CONTROL)
    (dialog,) = screen.findChildren(MarksDialog)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def fill(dialog: MarksDialog, at: int, name: str, points: str) -> None:
    line = dialog.lines[at]
    line.name.setFocus()
    line.name.setText(name)
    QTest.keyClick(line.name, Qt.Key.Key_Return)
    assert line.points.hasFocus()
    QTest.keyClicks(line.points, points)
    QTest.keyClick(line.points, Qt.Key.Key_Return)


def test_marks_are_typed_with_keys_and_the_median_becomes_the_answer(
    qtbot: QtBot, inspecting: TableScreen, workspace: Workspace, circle: str, assessed: str
) -> None:
    dialog = open_marks(qtbot, inspecting, assessed)
    assert (len(dialog.lines), dialog.act.isEnabled()) == (3, False)
    for at, (name, points) in enumerate((("甲", "1"), ("乙", "2.5"), ("丙", "3.5"))):
        fill(dialog, at, name, points)
    assert {(mark.assessor, mark.points) for mark in workspace.marks(circle)} == {
        ("甲", Decimal(1)), ("乙", Decimal("2.5")), ("丙", Decimal("3.5")),
    }  # fmt: skip
    assert dialog.proposal.text() == "中位数 2.5 分，平均 2.5 分，最低 1 分，最高 3.5 分。"
    QTest.keyClick(dialog, Qt.Key.Key_Return, CONTROL)
    assert inspecting.draft.value(assessed) == Decimal("2.5")
    assert workspace.response(circle, ACCEPTANCE, Stage.DISTRICT).answers[assessed] == Decimal("2.5")
    aside = inspecting.sheet.cards[assessed]._aside
    assert aside is not None
    assert aside.marks is not None
    assert aside.marks.text() == "3人"


def test_points_that_cannot_be_given_are_not_kept(
    qtbot: QtBot, inspecting: TableScreen, workspace: Workspace, circle: str, assessed: str
) -> None:
    dialog = open_marks(qtbot, inspecting, assessed)
    fill(dialog, 0, "甲", "5")
    assert workspace.marks(circle) == ()
    assert "请填 0 到 4 分" in dialog.problem.text()
    dialog.lines[0].points.clear()
    fill(dialog, 0, "甲", "4")
    assert [mark.points for mark in workspace.marks(circle)] == [Decimal(4)]
    assert not dialog.problem.isVisible()


def test_a_second_mark_of_the_same_person_takes_the_place_of_the_first(
    qtbot: QtBot, inspecting: TableScreen, workspace: Workspace, circle: str, assessed: str
) -> None:
    dialog = open_marks(qtbot, inspecting, assessed)
    fill(dialog, 0, "甲", "1")
    dialog.lines[0].points.clear()
    fill(dialog, 0, "甲", "2")
    assert [(mark.assessor, mark.points) for mark in workspace.marks(circle)] == [("甲", Decimal(2))]
    dialog.reject()


def test_at_most_five_assess(qtbot: QtBot, inspecting: TableScreen, assessed: str) -> None:
    dialog = open_marks(qtbot, inspecting, assessed)
    while dialog.more.isVisible():
        dialog.more.click()
    assert len(dialog.lines) == 5


def test_a_line_that_follows_from_answers_keeps_marks_but_takes_none(
    qtbot: QtBot, inspecting: TableScreen, workspace: Workspace, circle: str
) -> None:
    dialog = open_marks(qtbot, inspecting, "convenience_store")
    fill(dialog, 0, "甲", "3")
    assert [mark.question for mark in workspace.marks(circle)] == ["convenience_store"]
    assert not dialog.act.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_Return, CONTROL)
    assert inspecting.draft.value("convenience_store") is None


def test_files_of_a_question_open_with_a_key_and_are_counted(
    qtbot: QtBot, open_table: OpenTable, workspace: Workspace, circle: str, assessed: str
) -> None:
    screen = open_table(ACCEPTANCE)
    card = screen.sheet.cards[assessed]
    screen.sheet.go_to_field(assessed)
    QTest.keyClick(focus(), Qt.Key.Key_K, CONTROL)
    assert card.evidence is not None
    assert card.evidence.isVisible()
    workspace.attach(circle, screen.draft.response.id, b"%PDF-1.7\n%%EOF\n", "方案.pdf", question=assessed)
    card.evidence.refresh()  # type: ignore[attr-defined]
    card.evidence.saved.emit(None)  # type: ignore[attr-defined]
    aside = card._aside
    assert aside is not None
    assert aside.clip is not None
    assert aside.clip.text() == "1"
    QTest.keyClick(focus(), Qt.Key.Key_K, CONTROL)
    screen.toggle_evidence(assessed)


def test_formats_have_no_paperclip_of_their_own(open_table: OpenTable) -> None:
    screen = open_table(TYPING)
    assert screen.sheet.cards["basic_formats"]._aside is None


@pytest.mark.parametrize("width", [606, 790, 1166])
def test_nothing_lies_on_anything_at_an_inspection(qtbot: QtBot, inspecting: TableScreen, width: int) -> None:
    inspecting.resize(width, 712)
    qtbot.wait(50)
    assert seeing.overlapping(inspecting.sheet) == []
    assert seeing.clipped(inspecting.sheet) == []


def test_a_number_from_outlets_says_so_in_a_word_beside_it(
    open_table: OpenTable, workspace: Workspace, circle: str
) -> None:
    workspace.add("outlet", {"name": "便民超市", "circle": circle, "format": "convenience_store"})
    screen = open_table(EVALUATION)
    brief = screen.sheet.cards["outlets"]._brief
    assert brief is not None
    assert brief.text() == "1 家"
    assert screen.sheet.cards["outlets"]._origin is None
