"""What the list of circles says of a table."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from lcsurvey.response.model import Stage, State
from lcsurvey.store.workspace import ResponseSummary, Workspace
from lcsurvey.ui.circle.standing import table_states
from lcsurvey.ui.circles.model import begun, state_words
from lcsurvey.ui.exchange.standing import standings
from lcsurvey.ui.table.screen import TableScreen
from lcsurvey.ui.window.place import Place, Room
from lcsurvey.ui.window.window import MainWindow

DRAFT = ResponseSummary(
    "r", "c", "jining/typing", Stage.SELF, State.DRAFT, Decimal("70.5"), Decimal(100), "基础型", False, False, 3, None
)


def test_a_draft_says_its_points_and_a_final_one_its_rating() -> None:
    assert state_words(DRAFT) == "草稿 70.5"
    assert state_words(replace(DRAFT, final=True)) == "草稿 70.5 基础型"


def test_what_nobody_typed_is_derived_or_not_begun() -> None:
    derived = replace(DRAFT, state=State.EMPTY, total=Decimal("16.5"))
    assert state_words(derived) == "推得 16.5"
    assert state_words(replace(derived, total=Decimal(0))) == "未开始"
    assert state_words(replace(derived, total=Decimal(0), final=True)) == "推得 0 基础型"
    assert state_words(None) == "未开始"
    assert state_words(None, short=True) == "未开始"


def test_what_is_not_begun_is_as_pale_whether_anything_is_stored_of_it_or_not() -> None:
    derived = replace(DRAFT, state=State.EMPTY, total=Decimal(0))
    assert not begun(None)
    assert not begun(derived)
    assert begun(replace(derived, total=Decimal(3)))
    assert begun(replace(derived, state=State.DRAFT))


def test_in_a_narrow_column_the_points_stand_alone_and_the_whole_is_told_beside() -> None:
    assert state_words(DRAFT, short=True) == "70.5"
    assert state_words(replace(DRAFT, total=None), short=True) == "草稿"


def test_every_screen_says_of_derived_answers_what_the_list_says(
    window: MainWindow, workspace: Workspace, circle: str
) -> None:
    workspace.add("outlet", {"name": "面包房", "circle": circle, "format": "bakery", "minutes": 5})
    row = next(one for one in workspace.summaries() if one.id == circle).responses["jining/typing"]
    assert state_words(row).startswith("推得 ")
    (standing,) = standings(workspace, (circle,))
    assert next(table.word for table in standing.tables if table.form == "jining/typing") == "推得"
    assert next(one.word for one in table_states(workspace, circle, Stage.SELF) if one.form == "jining/typing") == "推得"
    window.go(Place(Room.TABLE, circle, ("jining/typing",)))
    table = window.stack.currentWidget()
    assert isinstance(table, TableScreen)
    assert table.strip.badge.word.text() == "推得"
    table._answer({"basic_formats.laundry": True})
    assert table.strip.badge.word.text() == "草稿"
