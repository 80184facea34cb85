"""The monthly table: numbers counted by hand, and every column adding up."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from lcsurvey.score.monthly import LEVELS, WHAT, Lived, Place, month_ends, monthly
from lcsurvey.score.phrase import percent

CITY = Place("c", "甲市", "市")
EAST, WEST = Place("e", "东区", "区县"), Place("w", "西区", "区县")
NORTH = Place("n", "北街道", "街道")
REGIONS = (CITY, EAST, WEST, NORTH)


def lived(*places: Place, now: bool = False, last: bool = False, before: bool = False, communities: int = 1) -> Lived:
    names = tuple(f"{places[0].name if places else ''}{n}社区" for n in range(communities))
    return Lived(places, names, dict.fromkeys(WHAT, (now, last, before)))


CIRCLES = (
    lived(NORTH, EAST, CITY, now=True, last=True, before=True),  # long ago
    lived(EAST, CITY, now=True, last=True, communities=2),  # last month
    lived(EAST, CITY, now=True),  # this month
    lived(WEST, CITY, last=True, before=True),  # returned this month
    lived(WEST, CITY, now=True, communities=3),
    lived(CITY),
)


def test_a_month_is_counted_by_hand() -> None:
    table = monthly("handed", "district", CIRCLES, REGIONS)
    assert [(row.name, row.due, row.new, row.total, row.change) for row in table.rows] == [
        ("东区", 3, 1, 3, 0), ("西区", 2, 0, 1, 0), ("甲市（未分到区县）", 1, 0, 0, 0),
    ]  # fmt: skip
    whole = table.whole
    assert (whole.due, whole.new, whole.total, whole.change) == (6, 1, 4, 0)
    assert whole.rate == Fraction(4, 6)
    assert percent(whole.rate) == "66.67%"


def test_what_was_returned_makes_a_month_lose() -> None:
    table = monthly("handed", "district", CIRCLES[3:4], REGIONS)
    west = next(row for row in table.rows if row.name == "西区")
    assert (west.new, west.total, west.change) == (-1, 0, -1)


def test_streets_are_those_of_the_register_and_the_rest_is_said() -> None:
    table = monthly("completed", "street", CIRCLES, REGIONS)
    assert [(row.name, row.due) for row in table.rows] == [
        ("北街道", 1), ("东区（未分到街道）", 2), ("西区（未分到街道）", 2), ("甲市（未分到街道）", 1),
    ]  # fmt: skip


def test_by_community_a_circle_counts_for_each() -> None:
    table = monthly("completed", "community", CIRCLES, REGIONS)
    assert (table.whole.due, table.whole.total) == (9, 7)
    assert table.rows[0].name == "北街道0社区"


def test_what_was_given_to_do_stands_for_what_is_there() -> None:
    table = monthly("completed", "district", CIRCLES, REGIONS, {"东区": 19, "西区": 57})
    assert [row.due for row in table.rows] == [19, 57, 1]
    assert table.quotas
    assert not monthly("handed", "district", CIRCLES, REGIONS, {"东区": 19}).quotas


def test_every_column_adds_up_on_every_level() -> None:
    for level in LEVELS:
        for what in WHAT:
            table = monthly(what, level, CIRCLES, REGIONS)
            for name in ("due", "new", "total", "change"):
                assert getattr(table.whole, name) == sum(getattr(row, name) for row in table.rows)


def test_a_city_without_districts_has_one_line() -> None:
    assert [row.name for row in monthly("completed", "district", (lived(CITY),), (CITY,)).rows] == ["甲市"]


def test_months_end_on_their_last_days() -> None:
    assert month_ends(date(2026, 3, 31)) == (date(2026, 3, 31), date(2026, 2, 28), date(2026, 1, 31))
    assert month_ends(date(2024, 3, 1)) == (date(2024, 3, 1), date(2024, 2, 29), date(2024, 1, 31))
