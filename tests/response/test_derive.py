"""Answers that facts give: what is there counts at once, what is not known is never taken for nothing."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from lcsurvey.circle.catalogue import PUBLIC, catalogue
from lcsurvey.circle.facts import CityFacts, Facts
from lcsurvey.circle.model import Activity, Circle, Compound, Demand, Outlet, Project, Reach, Region, Survey
from lcsurvey.circle.tally import Plan, Tally
from lcsurvey.form.model import Value
from lcsurvey.response.derived import Derived
from lcsurvey.response.model import Overrule, Response, Stage, Way
from lcsurvey.score.library import Library

OPEN = Circle("c", "黄河花园", population=17675)
LISTED = replace(OPEN, listed=True)
EAST, WEST = Compound("e", "东苑", "c", households=300), Compound("w", "西苑", "c", households=100)
PLAN = Plan("jining/satisfaction", {"f1": ("a", "b", "n")}, {"s1": ("a", "b", "n")})


def outlet(id_: str, format_: str, **more: Any) -> Outlet:
    return Outlet(id_, more.pop("name", id_), "c", format=format_, **more)


def derived(form: str, facts: Facts, **settings: Any) -> dict[str, Derived]:
    return dict(Library().table(form).deriver(facts, settings))


def values(form: str, facts: Facts, **settings: Any) -> dict[str, Value | None]:
    return {field: one.value for field, one in derived(form, facts, **settings).items()}


def typing(facts: Facts, **settings: Any) -> dict[str, Value | None]:
    return values("jining/typing", facts, **settings)


def test_a_format_that_is_there_counts_before_the_list_is_complete() -> None:
    found = typing(Facts(OPEN, outlets=(outlet("a", "pharmacy", minutes=Decimal(10)),)))
    assert found == {"basic_formats.pharmacy": True}


def test_what_a_complete_list_lacks_is_absent() -> None:
    found = typing(Facts(LISTED, outlets=(outlet("a", "pharmacy", minutes=Decimal(5)),)))
    assert found["basic_formats.pharmacy"] is True
    assert found["basic_formats.bank"] is False
    assert len(found) == 50


@pytest.mark.parametrize(("minutes", "there"), [("10", True), ("10.1", False), ("15", False)])
def test_basic_formats_lie_within_ten_minutes(minutes: str, there: bool) -> None:
    found = typing(Facts(LISTED, outlets=(outlet("a", "pharmacy", minutes=Decimal(minutes)),)))
    assert found["basic_formats.pharmacy"] is there


@pytest.mark.parametrize(("metres", "there"), [(800, True), (801, False)])
def test_metres_are_eighty_a_minute(metres: int, there: bool) -> None:
    found = typing(Facts(LISTED, outlets=(outlet("a", "pharmacy", metres=metres),)))
    assert found["basic_formats.pharmacy"] is there


def test_an_unknown_time_is_within_fifteen_minutes_and_open_within_ten() -> None:
    facts = Facts(LISTED, outlets=(outlet("a", "pharmacy"), outlet("b", "cinema")))
    found = derived("jining/typing", facts)
    assert found["basic_formats.pharmacy"].value is None
    assert found["basic_formats.pharmacy"].sentence == "有 1 家没有步行时间，还不知道在不在 10 分钟内"
    assert found["quality_formats.cinema"].value is True


def test_a_service_that_comes_to_the_door_needs_no_walk() -> None:
    found = typing(Facts(OPEN, outlets=(outlet("a", "housekeeping", service=True),)))
    assert found == {"basic_formats.housekeeping": True}


def test_what_an_outlet_offers_besides_counts_too() -> None:
    found = typing(Facts(OPEN, outlets=(outlet("a", "convenience_store", also=("parcel",), minutes=Decimal(5)),)))
    assert found == {"basic_formats.convenience_store": True, "basic_formats.parcel": True}


def test_any_compound_or_every_compound() -> None:
    cell = Reach("r", "c", "w", "pharmacy", reached=False)
    facts = Facts(LISTED, compounds=(EAST, WEST), outlets=(outlet("a", "pharmacy", minutes=Decimal(5)),), reach=(cell,))
    assert typing(facts, reach="any")["basic_formats.pharmacy"] is True
    assert typing(facts, reach="every")["basic_formats.pharmacy"] is False


def test_to_say_that_a_compound_gets_there_does_not_make_five_minutes_unknown() -> None:
    cell = Reach("r", "c", "e", "pharmacy", reached=True)  # speaks of 15 minutes
    for minutes, there in (("5", True), ("12", None)):
        shops = (outlet("a", "pharmacy", minutes=Decimal(minutes)),)
        facts = Facts(LISTED, compounds=(EAST,), outlets=shops, reach=(cell,))
        assert typing(facts)["basic_formats.pharmacy"] is there


def test_nothing_is_said_of_a_circle_of_which_nothing_is_known() -> None:
    assert typing(Facts(OPEN)) == {}
    assert values("jining/evaluation", Facts(Circle("c", "某圈"))) == {}


def test_counts_for_the_evaluation() -> None:
    outlets = (
        outlet("a", "convenience_store", chain=True, all_day=True, delivery=True, services=("打印复印", "代收代发")),
        outlet("b", "convenience_store", all_day=False, services=("打印 复印", "家政预约")),
        outlet("c", "breakfast", delivery=False, services=("包子", "豆浆", "打印复印")),
        outlet("d", "market", area=Decimal("620.5"), services=("公平秤",)),
        outlet("e", "market", area=Decimal("300")),
    )
    found = values("jining/evaluation", Facts(OPEN, outlets=outlets))
    assert found["added_services"] == 3
    assert found["stores_24h"] == 1
    assert found["breakfast_kinds"] == 2
    assert found["retail_delivery"] == "yes"
    assert "breakfast_delivery" not in found  # one does not, and the list is not complete
    assert found["market_area"] == Decimal("920.5")
    assert found["market_services.fair_scale"] is True
    assert "market_services.price_display" not in found
    assert (found["outlets"], found["chains"]) == (5, 1)
    assert found["population"] == 17675


def test_an_incomplete_list_never_says_none_though_it_has_outlets() -> None:
    shops = (
        outlet("a", "convenience_store", all_day=False, services=("药残快速检测",)),
        outlet("b", "breakfast", services=("打印复印",)),
    )
    found = derived("jining/evaluation", Facts(OPEN, outlets=shops))
    for field in ("chains", "stores_24h", "added_services", "breakfast_kinds"):
        assert found[field].value is None, field
        assert found[field].sentence.endswith("网点还没有登记全"), field
    counted = values("jining/construction", Facts(OPEN, outlets=shops))
    assert counted["basic.breakfast.outlets"] == 1
    assert counted["basic.breakfast.chains"] is None
    whole = values("jining/evaluation", Facts(LISTED, outlets=shops))
    assert [whole[field] for field in ("chains", "stores_24h", "added_services", "breakfast_kinds")] == [0, 0, 0, 0]


def test_small_repairs_in_a_convenience_store_are_services_it_adds() -> None:
    shops = (outlet("a", "convenience_store", services=("打印复印", "开锁配钥匙", "修鞋", "豆浆")),)
    assert values("jining/evaluation", Facts(OPEN, outlets=shops))["added_services"] == 3  # 豆浆 is food


def test_a_cell_without_minutes_leaves_ten_minutes_open_and_says_why() -> None:
    cell = Reach("x", "c", "e", "pharmacy", reached=True)
    far = outlet("a", "pharmacy", minutes=Decimal(12))
    (one,) = derived("jining/typing", Facts(OPEN, compounds=(EAST,), outlets=(far,), reach=(cell,))).values()
    assert (one.value, one.sentence) == (None, "“小区可达”里没有写几分钟，还不知道在不在 10 分钟内")


def test_what_the_matrix_says_of_one_compound_says_nothing_of_the_others() -> None:
    near, far = Reach("r", "c", "e", "pharmacy", reached=True), Reach("r", "c", "e", "pharmacy", reached=False)
    for cell in (near, far):
        facts = Facts(OPEN, compounds=(EAST, WEST), reach=(cell,))
        one = derived("ordos/acceptance", facts)["pharmacy"]
        assert (one.value, one.sentence) == (None, f"还不知道{WEST.name}到不到得了")
    assert values("ordos/acceptance", Facts(LISTED, compounds=(EAST, WEST), reach=(near,)))["pharmacy"] == 1


@pytest.mark.parametrize("format_", ["food_shop", "bakery", "bookstore", "department_store", "other_retail"])
def test_any_retailer_of_the_printed_mapping_that_delivers_is_a_retail_outlet(format_: str) -> None:
    found = values("jining/evaluation", Facts(OPEN, outlets=(outlet("a", format_, delivery=True),)))
    assert found["retail_delivery"] == "yes"


def test_what_is_not_known_of_an_outlet_leaves_the_count_open() -> None:
    outlets = (outlet("a", "convenience_store", all_day=True), outlet("b", "convenience_store"))
    found = derived("jining/evaluation", Facts(LISTED, outlets=outlets))
    assert found["stores_24h"].value is None
    assert found["stores_24h"].sentence == "1 家；还有 1 家没有填这一项"
    area = derived("jining/evaluation", Facts(LISTED, outlets=(outlet("m", "market"),)))["market_area"]
    assert (area.value, area.sentence) == (None, "还有 1 家没有填面积")


def test_a_complete_list_without_a_market_has_no_market_area() -> None:
    found = values("jining/evaluation", Facts(LISTED))
    assert found["market_area"] == 0
    assert found["elderly_venue"] == "no"
    assert (found["outlets"], found["chains"]) == (0, 0)


def test_self_service_units_add_up() -> None:
    outlets = (
        outlet("a", "convenience_store", units={"drinks": 2, "parcel": 1}),
        outlet("b", "parcel_locker"),
        outlet("c", "water_dispenser", units={"water": 3}),
    )
    found = values("jining/evaluation", Facts(OPEN, outlets=outlets))
    assert found["terminals.drinks.units"] == 2
    assert found["terminals.parcel.units"] == 2
    assert found["terminals.water.units"] == 3
    assert "terminals.bank.units" not in found


def test_a_shop_of_one_kind_of_repair_is_that_kind() -> None:
    outlets = (outlet("a", "repair_watch"), outlet("b", "repair", services=("修鞋", "开锁配钥匙")))
    found = values("jining/evaluation", Facts(LISTED, outlets=outlets))
    there = [field for field, value in found.items() if field.startswith("repair_kinds.") and value]
    assert there == ["repair_kinds.watch", "repair_kinds.shoe", "repair_kinds.lock_and_key"]
    assert found["repair_kinds.bicycle"] is False


def test_activities_count_in_the_year_in_which_the_round_ends() -> None:
    activities = (
        Activity("1", "邻里节", "c", "2026-05-01"),
        Activity("2", "美食节", "c", "2025-12-31"),
        Activity("3", "没有日期", "c"),
    )
    facts = Facts(OPEN, activities=activities, start="2026-07-01", end="2026-12-31")
    one = derived("jining/evaluation", facts)["activities"]
    assert (one.value, one.source) == (1, "台账")
    assert one.sentence == "促消费活动台账2026年内 1 次；另有 2 次不在这一年或没有日期"


def test_lists_of_demands_and_projects_answer_for_themselves() -> None:
    facts = Facts(OPEN, demands=(Demand("d", "想要药店", "c"),), projects=(Project("p", "药店", "c"),))
    found = values("jining/evaluation", facts)
    assert (found["demand_list"], found["project_list"]) == ("yes", "yes")


def test_questionnaires_give_sample_and_rates() -> None:
    tally = Tally(received=12, valid=10, counts={"f1": (5, 4, 1), "s1": (3, 4, 3)}, partial={"f1": (0, 0, 2)})
    facts = Facts(OPEN, tally=tally, plan=PLAN)
    found = derived("jining/evaluation", facts)
    assert found["valid_questionnaires"].value == 10
    assert found["format_satisfaction_rate"].value == Decimal("0.9")
    assert found["service_satisfaction_rate"].value == Decimal("0.7")
    assert found["service_satisfaction_rate"].source == "问卷"
    again = values("jining/evaluation", facts, count_partial_questionnaires=True)
    assert again["format_satisfaction_rate"] == Decimal("0.75")


def test_a_rate_a_hair_below_ninety_stays_below() -> None:
    tally = Tally(10**13, 10**13, {"f1": (9 * 10**12 - 1, 0, 10**12 + 1), "s1": (10**13, 0, 0)})
    rate = values("jining/evaluation", Facts(OPEN, tally=tally, plan=PLAN))["format_satisfaction_rate"]
    assert isinstance(rate, Decimal)
    assert rate < Decimal("0.9")


def test_a_third_party_gives_them_as_well() -> None:
    survey = Survey("s", "某调查公司", "c", "2026", "2026-11-01", 1800, 1768, Decimal("0.912"), Decimal("0.88"))
    found = derived("jining/evaluation", Facts(OPEN, surveys=(survey,), plan=PLAN))
    assert found["valid_questionnaires"].value == 1768
    assert found["format_satisfaction_rate"].value == Decimal("0.912")
    assert found["format_satisfaction_rate"].source == "第三方汇总表"
    assert found["format_satisfaction_rate"].sentence == "某调查公司的汇总表"


def test_completed_circles_by_region_and_year_need_a_city() -> None:
    regions = (Region("r1", "康巴什区"), Region("r2", "东胜区"))
    circles = (
        Circle("1", "甲", region="r1", completed_on="2023-06-30"),
        Circle("2", "乙", region="r1", completed_on="2024-01-01"),
        Circle("3", "丙", region="r2"),
    )
    assert Library().table("jining/typing").deriver.city(CityFacts(regions, circles)) == {}


# What counts in the end -------------------------------------------------------------------------------------


def response(**more: Any) -> Response:
    found = {"a": Derived(3, "网点", basis=(3,)), "b": Derived(None, "网点", words="还有 1 家没有填面积")}
    return Response("r", "c", "jining/typing", 1, "2026", Stage.SELF, derived=found, **more)


def test_typed_goes_before_derived_and_overruled_before_both() -> None:
    assert response().effective == {"a": 3}
    assert response(answers={"a": 4}).effective == {"a": 4}
    one = response(answers={"a": 4}, overrules={"a": Overrule(5, "临时停业", "x")})
    assert one.effective == {"a": 5}
    assert [r.way("a") for r in (response(), response(answers={"a": 4}), one)] == [
        Way.DERIVED, Way.TYPED, Way.OVERRULED,
    ]  # fmt: skip
    assert response().way("b") is None


def test_a_typed_answer_that_differs_says_so() -> None:
    assert response(answers={"a": 4}).differs("a")
    assert not response(answers={"a": 3}).differs("a")
    assert not response(answers={"b": 3}).differs("b")


def test_an_overrule_whose_facts_changed_says_so() -> None:
    facts = response().derived["a"].facts
    assert not response(overrules={"a": Overrule(5, "临时停业", facts)}).outdated("a")
    assert response(overrules={"a": Overrule(5, "临时停业", "other")}).outdated("a")


def test_the_facts_behind_change_with_what_they_rest_on_and_with_nothing_else() -> None:
    def facts(**more: Any) -> str:
        one = outlet("a", "pharmacy", **({"minutes": Decimal(5)} | more))
        return derived("jining/typing", Facts(OPEN, outlets=(one,)))["basic_formats.pharmacy"].facts

    assert facts(remark="门口有台阶") == facts()
    assert facts(minutes=Decimal(6)) != facts()


def test_once_handed_in_nothing_moves() -> None:
    assert response(answers={"a": 4}, frozen={"a": 1}).effective == {"a": 1}


def test_a_school_is_no_outlet_of_a_count() -> None:
    public = next(one.id for one in catalogue().formats if one.category == PUBLIC)
    found = values("jining/evaluation", Facts(OPEN, outlets=(outlet("a", "pharmacy"), outlet("b", public))))
    assert found["outlets"] == 1


def test_a_service_is_absent_only_where_those_of_all_are_written_down() -> None:
    both = (outlet("a", "market", services=("公平秤",)), outlet("b", "market"))
    one = derived("jining/evaluation", Facts(LISTED, outlets=both))["market_services.price_display"]
    assert (one.value, one.sentence) == (None, "还有 1 家没有登记服务项目")
    found = values("jining/evaluation", Facts(LISTED, outlets=both[:1]))
    assert found["market_services.price_display"] is False
