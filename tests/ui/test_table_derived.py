"""Answers that outlets give, in the table: seen, looked behind, changed with a reason, and given back."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lcsurvey.response.model import Way
from lcsurvey.store.workspace import Workspace
from lcsurvey.ui.table.behind import BehindDialog
from lcsurvey.ui.table.options import OptionGrid
from lcsurvey.ui.table.reason import ReasonDialog
from lcsurvey.ui.table.screen import TableScreen

TYPING, EVALUATION = "jining/typing", "jining/evaluation"
PHARMACY = "basic_formats.pharmacy"
OpenTable = Callable[..., TableScreen]


@pytest.fixture
def outlets(workspace: Workspace, circle: str) -> tuple[str, ...]:
    """Two pharmacies and a store in the circle, whose list is not complete."""
    five = Decimal(5)
    return workspace.add_many(
        "outlet",
        [
            {"name": "仁和大药房", "circle": circle, "format": "pharmacy", "minutes": five},
            {"name": "益民药店", "circle": circle, "format": "pharmacy", "minutes": Decimal(8)},
            {"name": "便民超市", "circle": circle, "format": "convenience_store", "minutes": five, "chain": True},
        ],
    )


def answer_dialog(keys: str) -> list[ReasonDialog]:
    """Types into the dialog that will ask for a reason, as soon as it is there."""
    seen: list[ReasonDialog] = []

    def type_() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, ReasonDialog):
            QTimer.singleShot(20, type_)
            return
        seen.append(dialog)
        for key in keys:
            if key == "\x1b":
                QTest.keyClick(dialog, Qt.Key.Key_Escape)
            else:
                QTest.keyClicks(dialog.list, key)

    QTimer.singleShot(20, type_)
    return seen


def option(screen: TableScreen, field: str) -> object:
    card = screen.sheet.cards[field.partition(".")[0]]
    assert isinstance(card.editor, OptionGrid)
    return card.editor.stop(field)


def test_what_outlets_give_is_ticked_and_says_so(
    open_table: OpenTable, workspace: Workspace, circle: str, outlets: tuple[str, ...]
) -> None:
    screen = open_table(TYPING)
    button = option(screen, PHARMACY)
    assert button.state is True  # type: ignore[attr-defined]
    assert button.origin.short == "2 家"  # type: ignore[attr-defined]
    assert button.origin.words == "由网点推得：2 家，最近 5 分钟"  # type: ignore[attr-defined]
    assert workspace.response(circle, TYPING).answers == {}
    assert screen.draft.open_fields(screen.draft.form.question["basic_formats"]) == 18


def test_a_change_against_the_facts_asks_for_its_reason(
    open_table: OpenTable, workspace: Workspace, circle: str, outlets: tuple[str, ...]
) -> None:
    screen = open_table(TYPING)
    asked = answer_dialog("2")
    QTest.keyClicks(option(screen, PHARMACY), "2")  # type: ignore[arg-type]
    assert len(asked) == 1
    overrule = workspace.response(circle, TYPING).overrules[PHARMACY]
    assert (overrule.value, overrule.reason) == (False, "已经关店")
    button = option(screen, PHARMACY)
    assert button.state is False  # type: ignore[attr-defined]
    assert button.origin.words == "人工改：已经关店（由网点推得“有”）"  # type: ignore[attr-defined]
    screen.undo()
    assert button.state is True  # type: ignore[attr-defined]
    assert workspace.response(circle, TYPING).overrules == {}


def test_without_a_reason_nothing_changes(
    open_table: OpenTable, workspace: Workspace, circle: str, outlets: tuple[str, ...]
) -> None:
    screen = open_table(TYPING)
    answer_dialog("\x1b")
    QTest.keyClicks(option(screen, PHARMACY), "2")  # type: ignore[arg-type]
    assert workspace.response(circle, TYPING).overrules == {}
    assert option(screen, PHARMACY).state is True  # type: ignore[attr-defined]


def test_an_overrule_whose_facts_changed_says_so_and_is_given_up_by_one_click(
    open_table: OpenTable, workspace: Workspace, circle: str, outlets: tuple[str, ...]
) -> None:
    screen = open_table(TYPING)
    answer_dialog("1")
    QTest.keyClicks(option(screen, PHARMACY), "2")  # type: ignore[arg-type]
    workspace.change(outlets[0], {"minutes": Decimal(9)})
    screen.draft.reload()
    screen.sheet.show_draft(screen.draft)
    origin = screen.draft.origin(PHARMACY)
    assert origin.mark == "outdated"
    assert origin.words == "人工改：临时停业。改过以后登记的内容变了，现在推得“有”，请再看一次"
    screen.draft.use_derived(PHARMACY)
    assert workspace.response(circle, TYPING).way(PHARMACY) is Way.DERIVED


def test_the_outlets_behind_are_one_click_away(
    open_table: OpenTable, qtbot: QtBot, outlets: tuple[str, ...]
) -> None:
    screen = open_table(TYPING)
    card = screen.sheet.cards["basic_formats"]
    card.behind_wanted.emit(PHARMACY)
    dialog = next(one for one in screen.findChildren(BehindDialog))
    assert [dialog.list.item(row).text() for row in range(dialog.list.count())] == [
        "仁和大药房　药店　5 分钟", "益民药店　药店　8 分钟",
    ]  # fmt: skip
    with qtbot.waitSignal(screen.outlet_wanted) as told:
        dialog.act.click()
    assert told.args == [outlets[0]]


def test_a_number_from_outlets_is_shown_and_typed_over_with_a_reason(
    open_table: OpenTable, workspace: Workspace, circle: str, outlets: tuple[str, ...]
) -> None:
    screen = open_table(EVALUATION)
    field = screen.sheet.cards["outlets"].stops()[0]
    assert field.text() == "3"  # type: ignore[attr-defined]
    answer_dialog("6")
    field.setFocus()
    field.selectAll()  # type: ignore[attr-defined]
    QTest.keyClicks(field, "5")
    QTest.keyClick(field, Qt.Key.Key_Return)
    overrule = workspace.response(circle, EVALUATION).overrules["outlets"]
    assert (overrule.value, overrule.reason) == (5, "按实地清点的数")


def test_counts_without_a_list_are_typed_and_ask_for_no_reason(
    open_table: OpenTable, workspace: Workspace, circle: str
) -> None:
    screen = open_table(EVALUATION)
    field = screen.sheet.cards["outlets"].stops()[0]
    field.setFocus()
    QTest.keyClicks(field, "86")
    QTest.keyClick(field, Qt.Key.Key_Return)
    response = workspace.response(circle, EVALUATION)
    assert (response.answers["outlets"], response.overrules) == (86, {})
    assert response.way("outlets") is Way.TYPED


def test_a_typed_answer_that_differs_from_the_outlets_stays_and_says_so(
    open_table: OpenTable, workspace: Workspace, circle: str
) -> None:
    open_table(EVALUATION).draft.answer({"outlets": 86})
    workspace.add("outlet", {"name": "便民超市", "circle": circle, "format": "convenience_store"})
    screen = open_table(EVALUATION)
    assert screen.draft.value("outlets") == 86
    origin = screen.draft.origin("outlets")
    assert (origin.mark, origin.act) == ("differs", "改用推得的")
    screen.draft.use_derived("outlets")
    assert screen.draft.value("outlets") == 1
