"""Printed points: every column adds up by hand, and none is a hundredth from the truth."""

from __future__ import annotations

import random
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lcsurvey.form.model import Answers, Settings
from lcsurvey.score.apportion import printed, text
from lcsurvey.score.library import Library
from lcsurvey.score.scoring import score
from lcsurvey.score.table import Table

Fill = Callable[..., Answers]
SEEDS = st.integers(0, 2**32)
HUNDREDTH = Fraction(1, 100)


@given(SEEDS, st.sampled_from([0.5, 1.0]))
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_column_adds_up_and_every_number_is_within_a_hundredth(
    table: Table, default: Settings, fill_in: Fill, seed: int, part: float
) -> None:
    chance = random.Random(seed)
    card = score(table, fill_in(table.form, {}, default, chance, part), default)
    found = printed(card)
    assert sum(found[line.rule.id] for line in card.lines) == found["total"]
    assert abs(Fraction(found["total"]) - card.total) <= HUNDREDTH / 2
    for line in card.walk():
        assert abs(Fraction(found[line.rule.id]) - line.least) < HUNDREDTH
        assert 0 <= found[line.rule.id] <= line.rule.maximum
        if line.parts:
            assert sum(found[part.rule.id] for part in line.parts) == found[line.rule.id]


SIXTY_TWO: Answers = {
    "compounds": 6, "org_staff": Decimal(2), "org_plan": Decimal(4), "org_design": Decimal(2),
    "convenience_store": 5, "supermarket": 5, "market": 5, "fresh_supermarket": 6, "breakfast": 6, "repair": 3, "laundry": 3,
    "hair_and_beauty": 6, "photo_print": 6, "pharmacy": 6, "housekeeping": 6, "parcel": 6, "recycling": 6, "community_service": 6,
}  # fmt: skip


def test_exactly_62_is_printed_as_62_and_passes(library: Library) -> None:
    """Plain rounding gives 6.67 × 3 + 0.5 × 2 + 41 = 62.01 or, cut, 61.98: neither is what the circle has."""
    table = library.table("ordos/acceptance")
    quality = {rule.id: 6 for rule in table.rules.rules[2].parts}
    card = score(table, {**SIXTY_TWO, **quality}, {})
    basic = card.lines[1]
    assert basic.points == 62
    assert (card.rating.label, str(card.floors[0].short)) == ("优秀", "0")
    found = printed(card)
    assert found["basic"] == Decimal("62.00")
    assert [found[name] for name in ("convenience_store", "supermarket", "market")] == [Decimal("6.67"), Decimal("6.67"), Decimal("6.66")]  # fmt: skip
    assert sum(found[part.rule.id] for part in basic.parts) == 62


def test_just_below_62_fails_even_where_it_is_printed_as_62(library: Library) -> None:
    """61.9987 of 749 compounds: rounded to 0.01 it is 62.00, and still below the floor."""
    table = library.table("ordos/acceptance")
    full = {rule.id: 749 for top in table.rules.rules[1:] for rule in top.parts}
    answers = {
        **full,
        "compounds": 749,
        "supermarket": 749 - 468,
        "repair": 747,
        "org_staff": 2,
        "org_plan": 4,
        "org_design": 2,
    }
    card = score(table, answers, {})
    assert Fraction(6199, 100) < card.lines[1].least < 62
    assert (card.rating.label, card.final) == ("不合格", True)
    assert 0 < card.floors[0].short < HUNDREDTH


def test_hundredths_left_over_go_to_the_largest_remainder_then_to_the_first_on_paper(library: Library) -> None:
    table = library.table("ordos/acceptance")
    thirds = {rule.id: 1 for rule in table.rules.rules[1].parts}
    found = printed(score(table, {"compounds": 3, **thirds}, {}))
    assert found["total"] == Decimal("22.33")  # 67 ÷ 3
    assert [found[name] for name in ("convenience_store", "supermarket", "market")] == [Decimal("2.67")] * 3
    assert [found[name] for name in ("repair", "laundry", "photo_print")] == [Decimal("0.33")] * 3
    assert sum(found[name] for name in thirds) == found["total"]


@pytest.mark.parametrize(
    ("points", "wanted"),
    [
        (Fraction(81), "81"), (Fraction(141, 2), "70.5"), (Fraction(2, 3), "0.67"), (Fraction(1, 200), "0.01"), (Fraction(0), "0"), (Decimal("62.00"), "62"),
        (Decimal("100"), "100"), (Decimal("1E+2"), "100"), (7, "7"), (Decimal("0.10"), "0.1"), (Fraction(-1, 3), "-0.33"),
    ],
)  # fmt: skip
def test_points_are_told_without_trailing_zeros(points: Fraction | Decimal | int, wanted: str) -> None:
    assert text(points) == wanted
