"""Degrees of different maps become one system; a copied pair is read however it was written."""

from __future__ import annotations

from decimal import Decimal

import pytest

from lcsurvey.circle.model import Compound
from lcsurvey.circle.position import Position, common, pair, position, words


@pytest.mark.parametrize(
    ("datum", "north", "east"),
    [
        ("wgs84", 39.91640428150164, 116.41024449916938),
        ("bd09", 39.90865673957631, 116.39762729119315),
        ("gcj02", 39.915, 116.404),
        ("", 39.915, 116.404),
    ],
)
def test_every_map_is_brought_to_one_system(datum: str, north: float, east: float) -> None:
    """The figures are those that the conversions in common use give for this point in Beijing."""
    found = common(39.915, 116.404, datum)
    assert found == pytest.approx((north, east), abs=1e-9)


def test_maps_differ_by_half_a_kilometre_and_one_point_by_nothing() -> None:
    gps, kept = common(37.51, 105.19, "wgs84"), common(37.51, 105.19, "gcj02")
    assert 300 < gps.metres(kept) < 800
    assert kept.metres(kept) == 0


def test_metres_are_those_of_the_ground() -> None:
    here = Position(37.5, 105.2)
    assert here.metres(Position(37.51, 105.2)) == pytest.approx(1113.2)
    assert here.metres(Position(37.5, 105.21)) == pytest.approx(883.2, abs=0.5)
    assert here.offset(Position(37.49, 105.2)) == pytest.approx((0, 1113.2))


@pytest.mark.parametrize(
    "text",
    ["105.19,37.51", "37.51，105.19", "105.19\t37.51", "(105.19, 37.51)", "lng=105.19,lat=37.51", "东经105.19° 北纬37.51°",
     "坐标：105.19,37.51", "１０５．１９，３７．５１"],
)  # fmt: skip
def test_a_copied_pair_is_read_in_either_order(text: str) -> None:
    assert pair(text) == ("37.51", "105.19")


def test_minutes_and_seconds_become_degrees() -> None:
    assert pair("东经105°11′24″，北纬37°30′36″") == ("37.51", "105.19")


@pytest.mark.parametrize("text", ["", "105.19", "12路 3号", "105.19,37.51,1200", "约105,37", "瑞丰小区"])
def test_what_is_no_pair_is_no_pair(text: str) -> None:
    assert pair(text) is None


def test_a_thing_without_one_of_the_two_lies_nowhere() -> None:
    half = Compound("c", "瑞丰小区", latitude=Decimal("37.51"))
    assert position(half) is None
    assert words(half) == ""
    assert words(Compound("c", "", latitude=Decimal("37.51"), longitude=Decimal("105.19"))) == "105.19,37.51"
