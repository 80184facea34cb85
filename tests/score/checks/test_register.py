"""Outlets entered twice or half, communities and compounds that lack something, activities without a day."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from lcsurvey.circle.facts import Facts
from lcsurvey.circle.model import Activity, Community, Compound, Gate, Outlet
from tests.score.checks.conftest import CIRCLE, LISTED, Checked, shop

TYPING, ORDOS = "jining/typing", "ordos/acceptance"


def facts(*outlets: Outlet) -> Facts:
    return Facts(CIRCLE, outlets=outlets)


def test_two_outlets_of_one_name_at_one_address(check: Checked) -> None:
    twice = facts(
        shop("a", name="康民大药房", address="古槐路 12 号"), shop("b", name="康民大药房", address="古槐路12号")
    )
    found = check(twice)["outlet_twice"]
    assert found.sentence.startswith("“康民大药房”登记了 2 次，都在古槐路 12 号，像是同一家。")
    assert [place.entity for place in found.places] == ["a", "b"]
    branch = facts(
        shop("a", name="康民大药房", address="古槐路 12 号"), shop("b", name="康民大药房", address="洸河路 3 号")
    )
    assert "outlet_twice" not in check(branch)


def test_without_an_address_one_name_and_one_format_make_a_hint(check: Checked) -> None:
    assert check(facts(shop("a", name="美宜佳"), shop("b", name="美宜佳")))["outlet_twice"].severity == "hint"
    assert "outlet_twice" not in check(facts(shop("a", name="美宜佳"), shop("b", "bakery", name="美宜佳")))


def test_an_outlet_needs_a_format_that_the_catalogue_knows(check: Checked) -> None:
    found = check(facts(shop("a", ""), shop("b", "teleporter", name="传送站"), shop("d")))
    assert [place.entity for place in found["outlet_without_format"].places] == ["a"]
    assert found["outlet_unknown_format"].sentence.startswith("传送站的业态“teleporter”不在业态目录里")
    assert not check(facts(shop("d"))).keys() & {"outlet_without_format", "outlet_unknown_format"}


def test_a_distance_is_missed_only_where_it_decides(check: Checked) -> None:
    found = check(facts(shop("a", name="康民大药房")), {TYPING: {}})["outlet_without_distance"]
    assert found.sentence == "康民大药房没有步行时间，分型表的药店还定不下来。请补上步行时间或距离。"
    decided = facts(shop("a"), shop("b", minutes=Decimal(5)), shop("d", "cinema"))
    assert "outlet_without_distance" not in check(decided, {TYPING: {}})


def test_an_outlet_beyond_a_quarter_of_an_hour(check: Checked) -> None:
    assert "步行要 16.2 分钟" in check(facts(shop("a", metres=1296)))["outlet_far"].sentence
    assert "outlet_far" not in check(facts(shop("a", metres=1200), shop("b", minutes=Decimal(15)), shop("d")))


def test_an_outlet_seen_before_the_round_began_is_asked_about(check: Checked) -> None:
    before, since = shop("a", seen_on="2025-12-31"), shop("b", seen_on="2026-01-01")
    found = check(replace(facts(before, since, shop("c")), start="2026-01-01", end="2026-06-30"))
    assert [place.entity for place in found["outlet_not_asked"].places] == ["a"]
    assert "outlet_not_asked" not in check(replace(facts(since, shop("c")), start="2026-01-01"))
    assert "outlet_not_asked" not in check(facts(before))


@pytest.mark.parametrize(
    ("outlet", "odd"),
    [
        (shop("a", staff=501), True),
        (shop("a", staff=500), False),
        (shop("a", staff=0), True),
        (shop("a", "parcel_locker", staff=0), False),
        (shop("a", "housekeeping", staff=0, service=True), False),
        (shop("a"), False),
    ],
)
def test_staff_is_plausible(check: Checked, outlet: Outlet, odd: bool) -> None:
    assert ("outlet_staff" in check(facts(outlet))) is odd


def points(*pairs: tuple[str, str]) -> Facts:
    return facts(*(shop(f"o{i}", latitude=Decimal(la), longitude=Decimal(lo)) for i, (la, lo) in enumerate(pairs)))


NEAR = tuple((f"35.41{i}", "116.580") for i in range(5))


def test_a_point_far_from_all_others(check: Checked) -> None:
    found = check(points(*NEAR, ("35.45", "116.58")))["outlet_coordinates"]
    assert "约 4.2 千米" in found.sentence  # 35.45 − the median 35.4125 is 0.0375°, 111.2 km each
    assert found.places[0].entity == "o5"
    assert "outlet_coordinates" not in check(points(*NEAR, ("35.435", "116.58")))


def test_a_point_written_the_wrong_way_round(check: Checked) -> None:
    assert "写反了" in check(points(("116.58", "35.41")))["outlet_coordinates"].sentence
    assert "不在国内" in check(points(("0", "0")))["outlet_coordinates"].sentence


def test_a_gate_far_from_everything_is_named_with_its_compound(check: Checked) -> None:
    gate = Gate("g", "东门", "c", "e", Decimal("35.45"), Decimal("116.58"))
    found = check(replace(points(*NEAR), compounds=(Compound("e", "东苑", "c"),), gates=(gate,)))["outlet_coordinates"]
    assert found.sentence.startswith("东苑东门的坐标离其他的约 4.2 千米")
    assert (found.places[0].kind, found.places[0].entity) == ("compound", "e")


@pytest.mark.parametrize(("minutes", "odd"), [(5, True), (8, False), (None, False)])
def test_nobody_walks_faster_than_twice_the_pace_along_the_straight_line(
    check: Checked, minutes: int | None, odd: bool
) -> None:
    """The shop lies 1,113 metres north of the gate: eight minutes at 160 metres a minute would be 1,280."""
    home = Compound("e", "东苑", "c", latitude=Decimal("35.40"), longitude=Decimal("116.58"))
    far = shop("a", latitude=Decimal("35.41"), longitude=Decimal("116.58"), minutes=minutes and Decimal(minutes))
    found = check(replace(facts(far), compounds=(home,)))
    assert ("outlet_nearer_than_a_line" in found) is odd
    if odd:
        assert "离最近的东苑直线就有 1,110 米" in found["outlet_nearer_than_a_line"].sentence


def test_households_are_missed_only_where_they_weigh(check: Checked) -> None:
    compounds = Facts(CIRCLE, compounds=(Compound("e", "东苑", "c"), Compound("w", "西苑", "c", households=100)))
    found = check(compounds, {ORDOS: {}}, settings={"weight_by_households": True}, pack="ordos")
    assert found["compound_without_households"].sentence == ("验收考核标准按户数计算，东苑还没有填户数。请补上。")
    assert "compound_without_households" not in check(compounds, {ORDOS: {}}, pack="ordos")


def test_one_of_several_communities_leads(check: Checked) -> None:
    x, y = Community("x", "东街", "c"), Community("y", "西街", "c")
    lead = Community("x", "东街", "c", lead=True)
    assert check(Facts(CIRCLE, (x, y)))["lead_community"].severity == "warning"
    assert check(Facts(CIRCLE, (lead, Community("y", "西街", "c", lead=True))))["lead_community"].severity == "error"
    assert "lead_community" not in check(Facts(CIRCLE, (lead, y)))
    assert "lead_community" not in check(Facts(CIRCLE, (x,)))


def test_an_activity_needs_a_day_within_the_year(check: Checked) -> None:
    activities = (Activity("a", "邻里节", "c"), Activity("b", "美食节", "c", "2025-12-30"))
    year = Facts(LISTED, activities=activities, start="2026-01-01", end="2026-12-31")
    found = check(year)
    assert found["activity_without_date"].places[0].entity == "a"
    assert "在 2025-12-30，不在2026年内" in found["activity_outside"].sentence
    fine = Facts(LISTED, activities=(Activity("a", "邻里节", "c", "2026-12-31"),), start="2026-01-01", end="2026-12-31")
    assert not check(fine).keys() & {"activity_without_date", "activity_outside"}
