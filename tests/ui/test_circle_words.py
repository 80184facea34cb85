"""What the list of circles says of a table."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from lcsurvey.response.model import Stage, State
from lcsurvey.store.workspace import ResponseSummary
from lcsurvey.ui.circles.model import begun, state_words

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
