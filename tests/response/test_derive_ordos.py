"""The tables of Ordos from facts: who reaches what in how many minutes, what is there, what was completed."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import Any

import pytest

from lcsurvey.circle.facts import CityFacts, Facts
from lcsurvey.circle.model import Circle, Compound, Outlet, Project, Reach, Region
from lcsurvey.response.derived import Derived
from lcsurvey.score.library import Library
from lcsurvey.score.scoring import score
from lcsurvey.score.table import Table

ACCEPTANCE = "ordos/acceptance"
OPEN = Circle("c", "东胜区一个生活圈")
LISTED = replace(OPEN, listed=True)
HOUSEHOLDS = (100, 200, 300, 400, 500, 600, 700)  # 2800 together
SEVEN = tuple(Compound(f"k{n}", f"{n}号小区", "c", households=h) for n, h in enumerate(HOUSEHOLDS, 1))

# An item's question, and each format that the catalogue lets stand for it.
ITEMS = {
    "convenience_store": ("convenience_store", "small_supermarket"),
    "supermarket": ("supermarket", "community_mall"),
    "market": ("market",),
    "fresh_supermarket": ("fresh_supermarket", "vegetable_shop"),
    "breakfast": ("breakfast", "breakfast_cart"),
    "repair": ("repair", "appliance_repair", "repair_shoes"),
    "laundry": ("laundry", "tailor"),
    "hair_and_beauty": ("hair_and_beauty", "barber"),
    "photo_print": ("photo_print",),
    "pharmacy": ("pharmacy",),
    "housekeeping": ("housekeeping",),
    "parcel": ("parcel", "parcel_locker", "post_office"),
    "recycling": ("recycling", "waste_sorting"),
    "community_service": ("community_service",),
    "bookstore": ("library_point", "bookstore"),
    "fitness": ("fitness", "gym"),
    "specialty_restaurant": ("specialty_restaurant",),
    "elderly_care": ("elderly_care", "day_care"),
    "childcare": ("childcare",),
    "health_station": ("health_station",),
    "education": ("education", "art_training"),
    "leisure": ("leisure", "cinema"),
    "tourism": ("tourism",),
    "gift_shop": ("florist", "gift_shop"),
    "bakery": ("bakery",),
    "tea_coffee_bar": ("tea_coffee", "bar"),
    "pet_service": ("pet_service",),
    "smart_locker": ("smart_locker",),
    "smart_platform": ("smart_platform",),
}
PAIRS = [(item, format_) for item, formats in ITEMS.items() for format_ in formats]


def outlet(format_: str, id_: str = "o", **more: Any) -> Outlet:
    return Outlet(id_, "一家", "c", format=format_, **more)


def unreached(compound: str, format_: str) -> Reach:
    return Reach(f"{compound}-{format_}", "c", compound, format_, reached=False)


@cache
def acceptance() -> Table:
    return Library().table(ACCEPTANCE)


def derived(facts: Facts, *, weighted: bool = False) -> dict[str, Derived]:
    return dict(acceptance().deriver(facts, {"weight_by_households": weighted}))


def test_the_items_are_those_of_the_table() -> None:
    form = acceptance().form
    assert list(ITEMS) == [q.name for q in form.questions if q.group in ("basic", "quality")]
    assert len(ITEMS) == 14 + 15


@pytest.mark.parametrize(("item", "format_"), PAIRS)
def test_an_outlet_within_a_quarter_of_an_hour_reaches_all_seven(item: str, format_: str) -> None:
    found = derived(Facts(OPEN, compounds=SEVEN, outlets=(outlet(format_, minutes=Decimal(15)),)))
    assert found[item].value == 7
    assert found[item].outlets == ("o",)
    assert found[item].source == "网点"


@pytest.mark.parametrize("item", ITEMS)
def test_an_outlet_of_one_item_says_nothing_of_the_others(item: str) -> None:
    found = derived(Facts(OPEN, compounds=SEVEN, outlets=(outlet(ITEMS[item][0]),)))
    assert found.keys() - {"compounds", "households"} == {item}


@pytest.mark.parametrize("item", ITEMS)
def test_a_compound_that_does_not_get_there_is_one_less(item: str) -> None:
    format_ = ITEMS[item][0]
    facts = Facts(OPEN, compounds=SEVEN, outlets=(outlet(format_),), reach=(unreached("k3", format_),))
    found = derived(facts)[item]
    assert found.value == 6
    assert found.sentence == "7 个小区中 6 个可到，到不了：3号小区"


@pytest.mark.parametrize("item", ITEMS)
def test_a_service_without_a_shop_reaches_all_seven(item: str) -> None:
    facts = Facts(OPEN, compounds=SEVEN, outlets=(outlet(ITEMS[item][0], service=True),))
    assert derived(facts)[item].value == 7


@pytest.mark.parametrize("item", ITEMS)
@pytest.mark.parametrize(("where", "reached"), [
    ({"minutes": Decimal(15)}, 7), ({"minutes": Decimal("15.1")}, 0), ({"minutes": Decimal(20)}, 0),
    ({"metres": 1200}, 7), ({"metres": 1201}, 0),
    ({"minutes": Decimal(15), "metres": 1300}, 7),  # minutes decide
    ({}, 7),  # of the circle, so within it
])  # fmt: skip
def test_fifteen_minutes_or_twelve_hundred_metres(item: str, where: dict[str, Any], reached: int) -> None:
    facts = Facts(LISTED, compounds=SEVEN, outlets=(outlet(ITEMS[item][0], **where),))
    assert derived(facts)[item].value == reached


@pytest.mark.parametrize("item", ITEMS)
@pytest.mark.parametrize(("outlets", "reached"), [(True, 1), (False, 0)])
def test_one_compound_is_there_or_not(item: str, outlets: bool, reached: int) -> None:
    there = (outlet(ITEMS[item][0]),) if outlets else ()
    found = derived(Facts(LISTED, compounds=SEVEN[:1], outlets=there))
    assert found["compounds"].value == 1
    assert found[item].value == reached


@pytest.mark.parametrize("item", ITEMS)
def test_what_an_incomplete_list_does_not_have_stays_open(item: str) -> None:
    assert item not in derived(Facts(OPEN, compounds=SEVEN))
    assert derived(Facts(LISTED, compounds=SEVEN))[item].value == 0


@pytest.mark.parametrize("item", ITEMS)
def test_an_outlet_too_far_away_says_nothing_while_the_list_is_incomplete(item: str) -> None:
    assert item not in derived(Facts(OPEN, compounds=SEVEN, outlets=(outlet(ITEMS[item][0], minutes=Decimal(20)),)))


@pytest.mark.parametrize("item", ITEMS)
def test_weighted_by_households_counts_those_of_the_compounds_that_get_there(item: str) -> None:
    format_ = ITEMS[item][0]
    facts = Facts(OPEN, compounds=SEVEN, outlets=(outlet(format_),), reach=(unreached("k3", format_),))
    found = derived(facts, weighted=True)
    assert found["households"].value == 2800
    assert found[item].value == 2500  # without the 300 of k3


def test_households_that_nobody_counted_leave_it_open() -> None:
    unknown = (*SEVEN[:6], replace(SEVEN[6], households=None))
    found = derived(Facts(OPEN, compounds=unknown, outlets=(outlet("pharmacy"),)), weighted=True)
    assert found["households"].value is None
    assert found["pharmacy"].value is None
    assert found["pharmacy"].sentence == "有小区没有填户数"


def test_without_compounds_nothing_is_derived() -> None:
    assert derived(Facts(LISTED, outlets=(outlet("pharmacy"),))) == {}


def test_minutes_of_a_compound_come_before_those_of_the_outlet() -> None:
    far = Reach("r1", "c", "k1", "pharmacy", minutes=Decimal(16))
    edge = Reach("r2", "c", "k2", "pharmacy", minutes=Decimal(15))
    facts = Facts(OPEN, compounds=SEVEN, outlets=(outlet("pharmacy", minutes=Decimal(5)),), reach=(far, edge))
    assert derived(facts)["pharmacy"].value == 6


def test_another_format_of_the_item_still_reaches_the_compound() -> None:
    outlets = (outlet("supermarket", "a"), outlet("community_mall", "b"))
    facts = Facts(OPEN, compounds=SEVEN, outlets=outlets, reach=(unreached("k1", "supermarket"),))
    assert derived(facts)["supermarket"].value == 7


def test_the_derived_answers_score_as_the_document_says() -> None:
    """All 29 at all seven compounds but the market, which six reach: 67 − 8/7 and 25; 组织保障 is typed."""
    outlets = tuple(outlet(formats[0], item) for item, formats in ITEMS.items())
    found = derived(Facts(LISTED, compounds=SEVEN, outlets=outlets, reach=(unreached("k7", "market"),)))
    answers = {field: one.value for field, one in found.items() if one.value is not None}
    card = score(
        acceptance(), {**answers, "org_staff": 2, "org_plan": 4, "org_design": 2}, {"weight_by_households": False}
    )
    assert card.complete
    assert card.total == 100 - Fraction(8, 7)
    assert card.rating.label == "优秀"


# 步行核对, 指标统计, 附件1


def of(form: str, facts: Facts) -> dict[str, Derived]:
    return dict(Library().table(form).deriver(facts, {}))


def test_the_compounds_that_do_not_get_there_are_named_in_their_order() -> None:
    far = tuple(Reach(f"r{n}", "c", f"k{n}", "market", minutes=Decimal(11)) for n in (5, 2, 7, 3))
    found = of(
        "ordos/walking", Facts(OPEN, compounds=SEVEN, outlets=(outlet("market", minutes=Decimal(9)),), reach=far)
    )
    assert found["market_reached"].value == 3
    assert found["market_unreached"].value == "2号小区、3号小区、5号小区、7号小区"
    assert found["market_unreached"].sentence == "4 个小区到不了"


def test_where_all_get_there_none_is_named() -> None:
    found = of("ordos/walking", Facts(OPEN, compounds=SEVEN, outlets=(outlet("market", minutes=Decimal(10)),)))
    assert found["market_unreached"].value == "无"


def test_who_does_not_get_there_stays_open_with_how_many_do() -> None:
    unknown = of("ordos/walking", Facts(OPEN, compounds=SEVEN, outlets=(outlet("market"),)))
    assert unknown["market_reached"].value is unknown["market_unreached"].value is None
    assert unknown["market_unreached"].sentence == "有 1 家没有步行时间，还不知道在不在 10 分钟内"
    assert of("ordos/walking", Facts(OPEN, compounds=SEVEN)).keys() == {"compounds"}


def test_another_compound_far_away_is_another_fact() -> None:
    def digest(*far: str) -> str:
        cells = tuple(Reach(name, "c", name, "market", minutes=Decimal(11)) for name in far)
        facts = Facts(OPEN, compounds=SEVEN, outlets=(outlet("market", minutes=Decimal(9)),), reach=cells)
        return of("ordos/walking", facts)["market_unreached"].facts

    assert digest("k1") != digest("k2")
    assert digest("k1") == digest("k1")


def test_the_investment_is_that_of_all_projects() -> None:
    projects = (Project("a", "甲", investment=Decimal("100.50")), Project("b", "乙", investment=Decimal(0)))
    found = of("ordos/statistics", Facts(OPEN, projects=projects))["investment"]
    assert (found.value, found.source, found.sentence) == (Decimal("100.5"), "台账", "项目清单 2 个的投资额之和")


def test_a_project_without_a_sum_leaves_the_investment_open() -> None:
    projects = (Project("a", "甲", investment=Decimal(100)), Project("b", "乙"))
    found = of("ordos/statistics", Facts(OPEN, projects=projects))["investment"]
    assert (found.value, found.sentence) == (None, "还有 1 个项目没有填投资额")
    assert "investment" not in of("ordos/statistics", Facts(LISTED))


def test_what_the_annex_fixes_needs_no_facts_and_says_where_it_stands() -> None:
    found = Library().table("ordos/targets").deriver.city(CityFacts())
    assert found["main_quota.dongsheng.y2025"].value == 23
    assert found["main_quota.dongsheng.y2025"].source == "附件1"
    assert found["outer_quota.otog_front.total"].value == 2
    assert len(found) == 3 * 3 + 6


def test_a_computed_column_is_not_taken_for_a_year() -> None:
    city = CityFacts((Region("r", "东胜区"),), (Circle("1", "甲", region="r", completed_on="2023-06-30"),))
    found = Library().table("ordos/targets").deriver.city(city)
    assert {field: one.value for field, one in found.items() if field.startswith("done.")} == {
        "done.dongsheng.y2023": 1, "done.dongsheng.y2024": 0, "done.dongsheng.y2025": 0,
    }  # fmt: skip
