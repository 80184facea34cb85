"""Ticks, outlets, residents and projects that speak of one format and do not agree."""

from __future__ import annotations

from decimal import Decimal

from lcsurvey.circle.facts import Facts
from lcsurvey.circle.model import Demand, Project
from lcsurvey.score.crosscheck import Heard
from tests.score.checks.conftest import CIRCLE, LIBRARY, LISTED, Checked, shop

PHARMACY, BANK = "basic_formats.pharmacy", "basic_formats.bank"
SHOPS = (shop("a", minutes=Decimal(5), name="康民大药房"),)


def test_a_tick_without_an_outlet_is_named_once_the_list_is_complete(check: Checked) -> None:
    found = check(Facts(LISTED, outlets=SHOPS), {"jining/typing": {BANK: True, PHARMACY: True}})[
        "ticked_without_outlet"
    ]
    assert found.severity == "warning"
    assert found.sentence == "分型表填了有银行网点，登记的网点里却没有。请补登网点，或改填“无”。"
    assert [(place.kind, place.form, place.field) for place in found.places] == [("question", "jining/typing", BANK)]


def test_a_tick_without_an_outlet_is_a_hint_while_the_list_is_not_complete(check: Checked) -> None:
    assert (
        check(Facts(CIRCLE, outlets=SHOPS), {"jining/typing": {BANK: True}})["ticked_without_outlet"].severity == "hint"
    )


def test_ticks_without_any_list_are_a_proper_answer(check: Checked) -> None:
    assert "ticked_without_outlet" not in check(Facts(CIRCLE), {"jining/typing": {BANK: True}})


def test_a_tick_whose_outlet_is_too_far_is_one_without_an_outlet(check: Checked) -> None:
    far = Facts(LISTED, outlets=(shop("a", minutes=Decimal(12)),))
    assert "ticked_without_outlet" in check(far, {"jining/typing": {PHARMACY: True}})
    unknown = Facts(LISTED, outlets=(shop("a"),))
    assert "ticked_without_outlet" not in check(unknown, {"jining/typing": {PHARMACY: True}})


def test_an_outlet_that_is_there_contradicts_none(check: Checked) -> None:
    found = check(Facts(CIRCLE, outlets=SHOPS), {"jining/typing": {PHARMACY: False}})["outlet_without_tick"]
    assert found.sentence == "分型表填了无药店，却登记着康民大药房。请改填“有”，或更正网点。"
    assert [place.entity for place in found.places] == ["", "a"]
    assert "outlet_without_tick" not in check(Facts(CIRCLE, outlets=SHOPS), {"jining/typing": {PHARMACY: True}})


def heard(count: int, sheets: int = 40) -> Heard:
    return Heard(LIBRARY.table("jining/typing").form, sheets, {PHARMACY: count})


def test_half_of_the_residents_know_a_format_that_the_table_denies(check: Checked) -> None:
    tables = {"jining/typing": {PHARMACY: False}}
    found = check(Facts(CIRCLE), tables, heard=heard(20))["residents_see_it"]
    assert found.sentence == "40 份问卷里半数以上勾选了药店（20 份），分型表填的却是“无”。请到现场看看，有就补登网点。"
    assert "residents_see_it" not in check(Facts(CIRCLE), tables, heard=heard(19))
    assert "residents_see_it" not in check(Facts(CIRCLE), tables, heard=heard(19, sheets=19))


def test_hardly_anybody_knows_a_format_that_the_table_claims(check: Checked) -> None:
    tables = {"jining/typing": {PHARMACY: True}}
    assert check(Facts(CIRCLE), tables, heard=heard(1))["residents_miss_it"].severity == "hint"
    assert "residents_miss_it" not in check(Facts(CIRCLE), tables, heard=heard(2))


def test_two_tables_that_say_yes_and_none(check: Checked) -> None:
    typing = {"jining/typing": {PHARMACY: True}}
    found = check(Facts(CIRCLE), typing | {"ordos/acceptance": {"compounds": 3, "pharmacy": 0}})["tables_disagree"]
    assert found.sentence == "分型表填了有药店，验收考核标准填的却是 0。请核对后改成一致。"
    assert [place.form for place in found.places] == ["jining/typing", "ordos/acceptance"]
    agreeing = typing | {"ordos/acceptance": {"compounds": 3, "pharmacy": 1}}
    assert "tables_disagree" not in check(Facts(CIRCLE), agreeing)


def test_a_demand_that_no_project_answers(check: Checked) -> None:
    demand = Demand("d", "想要一家药店", "c", formats=("pharmacy",), people=36)
    found = check(Facts(LISTED, demands=(demand,)))["demand_without_project"]
    assert found.sentence.startswith("居民提出“想要一家药店”（36 人），圈内没有药店，项目清单里也没有安排。")
    found = check(Facts(CIRCLE, demands=(demand,)))["demand_without_project"]  # perhaps it is only not registered yet
    assert found.sentence == (
        "居民提出“想要一家药店”（36 人），登记的网点里还没有药店，项目清单里也没有安排。"
        "圈内有的请补登网点，没有的列入项目，或注明原因。"
    )
    wish = Demand("d", "想要便利店", "c", formats=("convenience_store",))
    corner = Facts(LISTED, demands=(wish,), outlets=(shop("a", "small_supermarket"),))  # a kind of 便利店
    assert "demand_without_project" not in check(corner)
    project = Project("p", "引进药店", "c", formats=("pharmacy",))
    assert "demand_without_project" not in check(Facts(CIRCLE, demands=(demand,), projects=(project,)))
    assert "demand_without_project" not in check(Facts(CIRCLE, demands=(demand,), outlets=SHOPS))


def test_a_project_that_is_done_has_brought_its_outlet(check: Checked) -> None:
    project = Project("p", "引进药店", "c", formats=("pharmacy",), progress="已完成", done_on="2026-06-01")
    found = check(Facts(CIRCLE, projects=(project,)))["project_without_outlet"]
    assert found.places[0].entity == "p"
    assert "project_without_outlet" not in check(Facts(CIRCLE, projects=(project,), outlets=SHOPS))
