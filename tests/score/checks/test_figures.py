"""Figures that several tables hold and that do not agree."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from lcsurvey.circle.facts import Facts
from lcsurvey.circle.model import Community, Compound
from lcsurvey.response.model import Overrule, State
from tests.score.checks.conftest import CIRCLE, LIBRARY, LISTED, Checked, shop

EVALUATION, COUNTS, ORDOS = "jining/evaluation", "jining/construction", "ordos/acceptance"


def test_a_typed_number_that_the_list_contradicts(check: Checked) -> None:
    facts = Facts(LISTED, outlets=(shop("a"), shop("b")))
    found = check(facts, {EVALUATION: {"outlets": 5}})["typed_differs"]
    assert found.sentence == "评价表“网点总数”填的是 5，由网点推得 2（2 家）。核对后可改用推得的。"
    assert "typed_differs" not in check(facts, {EVALUATION: {"outlets": 2}})


def test_a_cell_is_named_by_row_and_column(check: Checked) -> None:
    found = check(Facts(LISTED, outlets=(shop("a"),)), {COUNTS: {"basic_formats.pharmacy.outlets": 3}})["typed_differs"]
    assert found.sentence == "调查表“药店·网点”填的是 3，由网点推得 1（1 家）。核对后可改用推得的。"


def test_a_service_that_no_outlet_offers(check: Checked) -> None:
    market = Facts(LISTED, outlets=(shop("a", "market", services=("公平秤",)),))
    found = check(market, {EVALUATION: {"market_services.residue_test": True}})["typed_differs"]
    assert found.sentence.startswith("评价表“药残快速检测”填的是 “有”，由网点推得 “无”")


def test_a_list_that_is_not_complete_does_not_contradict_a_larger_number(check: Checked) -> None:
    facts = Facts(CIRCLE, outlets=(shop("a"), shop("b")))
    assert "typed_differs" not in check(facts, {EVALUATION: {"outlets": 5}})
    assert "typed_differs" in check(facts, {EVALUATION: {"outlets": 1}})


def test_an_overrule_whose_facts_changed(check: Checked) -> None:
    facts = Facts(LISTED, outlets=(shop("a"),))
    stale = {"overrules": {"outlets": Overrule(9, "现场清点", "an older digest")}}
    assert "评价表“网点总数”是人工改的" in check(facts, {EVALUATION: {}}, more=stale)["overrule_outdated"].sentence
    settings = {"city_tier": "other"}
    digest = LIBRARY.table(EVALUATION).deriver(facts, settings)["outlets"].facts
    fresh = {"overrules": {"outlets": Overrule(9, "现场清点", digest)}}
    assert "overrule_outdated" not in check(facts, {EVALUATION: {}}, more=fresh)


def test_what_changed_after_a_table_was_handed_in(check: Checked) -> None:
    facts = Facts(CIRCLE, outlets=(shop("a"), shop("b")))
    before = {"population": 17675, "outlets": 1}
    handed = {"state": State.SUBMITTED, "frozen": before}
    found = check(facts, {EVALUATION: {}}, more=handed)["changed_since"]
    assert found.sentence == "评价表已经交表，之后资料有了变化：“网点总数”与交的不同。要按新的交，请先撤回。"
    handed["frozen"] = before | {"outlets": 2}
    assert "changed_since" not in check(facts, {EVALUATION: {}}, more=handed)


def test_more_chains_than_outlets_in_the_whole_and_in_a_row(check: Checked) -> None:
    found = check(Facts(CIRCLE), {EVALUATION: {"outlets": 20, "chains": 21}})["chains_over_outlets"]
    assert (found.severity, found.sentence) == (
        "error", "评价表品牌连锁店 21 家，比网点总数 20 家还多。请改正其中一个。",
    )  # fmt: skip
    row = {"basic_formats.pharmacy.outlets": 2, "basic_formats.pharmacy.chains": 3}
    assert "药店一行" in check(Facts(CIRCLE), {COUNTS: row})["chains_over_outlets"].sentence
    assert "chains_over_outlets" not in check(
        Facts(CIRCLE), {EVALUATION: {"outlets": 20, "chains": 20}, COUNTS: row | {"basic_formats.pharmacy.chains": 2}}
    )


def test_populations_of_register_communities_and_tables(check: Checked) -> None:
    tables = {EVALUATION: {"population": 9000}, COUNTS: {"population": 17675}}
    found = check(Facts(CIRCLE), tables)["population_differs"]
    assert found.severity == "error"
    assert found.sentence == (
        "服务人口不一致：登记表 17,675 人；评价表 9,000 人；调查表 17,675 人。请核对后改成同一个数。"
    )
    halves = (Community("x", "东街", "c", population=10000), Community("y", "西街", "c", population=7675))
    assert "population_differs" not in check(Facts(CIRCLE, halves), {EVALUATION: {}, COUNTS: {}})
    smaller = (halves[0], replace(halves[1], population=7000))
    assert check(Facts(CIRCLE, smaller), {EVALUATION: {}})["population_differs"].severity == "warning"
    assert "population_differs" not in check(Facts(CIRCLE, (halves[0], Community("z", "北街", "c"))), {EVALUATION: {}})


def test_totals_of_one_table_are_the_rows_of_another(check: Checked) -> None:
    rows = {"basic_formats.store.outlets": 12, "basic_formats.pharmacy.outlets": 5}
    found = check(Facts(CIRCLE), {EVALUATION: {"outlets": 20}, COUNTS: rows})["totals_differ"]
    assert found.sentence == "评价表的网点总数是 20，调查表各行合计是 17。请核对两张表。"
    assert "totals_differ" not in check(Facts(CIRCLE), {EVALUATION: {"outlets": 17}, COUNTS: rows})
    del rows["basic_formats.store.outlets"]
    assert "totals_differ" not in check(Facts(CIRCLE), {EVALUATION: {"outlets": 20}, COUNTS: rows})


def test_two_totals_taken_from_one_list_are_not_checked_against_each_other(check: Checked) -> None:
    facts = Facts(LISTED, outlets=(shop("a"), shop("s", "primary_school")))  # a school is in no row
    assert "totals_differ" not in check(facts, {EVALUATION: {}, COUNTS: {}})
    found = check(facts, {EVALUATION: {}, COUNTS: {"basic_formats.store.outlets": 4}})["totals_differ"]
    assert found.sentence == "评价表的网点总数是 1，调查表各行合计是 5。请核对两张表。"


def test_the_market_area_is_that_of_the_markets(check: Checked) -> None:
    markets = (shop("a", "market", area=Decimal(400)), shop("b", "market", area=Decimal(190)))
    found = check(Facts(CIRCLE, outlets=markets), {EVALUATION: {"market_area": Decimal(800)}})["market_area_differs"]
    assert found.sentence == "评价表“菜市场总建筑面积”填的是 800 平方米，登记的 2 家面积合计 590 平方米。请核对。"
    assert "market_area_differs" not in check(Facts(CIRCLE, outlets=markets), {EVALUATION: {"market_area": 590}})
    partly = Facts(CIRCLE, outlets=(markets[0], shop("b", "market")))
    assert "market_area_differs" not in check(partly, {EVALUATION: {"market_area": 590}})
    assert "已有 400 平方米" in check(partly, {EVALUATION: {"market_area": 300}})["market_area_differs"].sentence


def test_more_compounds_reach_something_than_there_are(check: Checked) -> None:
    found = check(Facts(CIRCLE), {ORDOS: {"compounds": 5, "pharmacy": 6, "laundry": 5}}, pack="ordos")
    assert found["covered_over_compounds"].sentence == (
        "验收考核标准一共 5 个小区，能到的却更多：药店 6。请改正其中一个。"
    )
    assert "covered_over_compounds" not in check(Facts(CIRCLE), {ORDOS: {"compounds": 5, "pharmacy": 5}}, pack="ordos")


def test_households_are_compared_where_households_are_counted(check: Checked) -> None:
    answers = {ORDOS: {"households": 900, "compounds": 5, "pharmacy": 901}}
    found = check(Facts(CIRCLE), answers, settings={"weight_by_households": True}, pack="ordos")
    assert "一共 900 户" in found["covered_over_compounds"].sentence
    answers[ORDOS]["pharmacy"] = 900
    assert "covered_over_compounds" not in check(
        Facts(CIRCLE), answers, settings={"weight_by_households": True}, pack="ordos"
    )


def test_a_number_of_compounds_that_the_register_contradicts(check: Checked) -> None:
    facts = Facts(CIRCLE, compounds=(Compound("e", "东苑", "c"),))
    assert "由小区推得 1" in check(facts, {ORDOS: {"compounds": 3}}, pack="ordos")["typed_differs"].sentence
