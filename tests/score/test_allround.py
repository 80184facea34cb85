"""Advice over all tables: exact gains, most per step first, sets of formats that no other set beats."""

from __future__ import annotations

import random
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from itertools import combinations, product

import pytest

from lcsurvey.circle.catalogue import catalogue
from lcsurvey.circle.facts import Facts
from lcsurvey.circle.model import Compound, Demand, Project, Reach
from lcsurvey.score.allround import Step, steps
from lcsurvey.score.whatif import Around, Change, gains
from tests.score.test_whatif import CIRCLE, EAST, EVALUATION, LIBRARY, ORDOS, TYPING, WEST, around, shop

BASIC = tuple(link for link in LIBRARY.table(TYPING).links if link.question.name == "basic_formats")


def with_basic(count: int, seed: int = 0, **more: object) -> Facts:
    """A circle that has so many of the 20 basic formats of 附件2, nothing else."""
    order = list(BASIC)
    random.Random(seed).shuffle(order)
    outlets = tuple(shop(link.field, link.formats[0]) for link in order[:count])
    return Facts(CIRCLE, compounds=(EAST, WEST), outlets=outlets, **more)  # type: ignore[arg-type]


def step(found: tuple[Step, ...], label: str) -> Step:
    return next(one for one in found if one.label.startswith(label))


def test_steps_come_by_points_per_thing_done() -> None:
    found = steps(around(with_basic(12)))
    assert [one.per_step for one in found] == sorted((one.per_step for one in found), reverse=True)
    assert all(one.gain > 0 for one in found)
    assert {one.kind for one in found} == {"format", "rung"}


def test_every_gain_is_that_of_the_one_scorer() -> None:
    here = around(with_basic(12))
    for one in steps(here):
        if one.kind != "rung":
            assert dict(one.gains) == dict(gains(here, one.change))


def test_the_next_rung_of_rules_that_no_format_takes_further() -> None:
    found = steps(around(Facts(CIRCLE)))
    rung = step(found, "促消费活动再加 1 次")
    assert (rung.kind, rung.rule) == ("rung", "activities")
    assert rung.gains == {EVALUATION: 1}
    assert step(found, "成立机构，专人负责创建工作多得 0.5 分").gains == {ORDOS: Fraction(1, 2)}
    assert step(found, "建好托育服务并达到要求").formats == ("childcare",)
    assert not [one for one in found if one.kind == "rung" and "业态" in one.rule]


def test_formats_that_count_only_together_are_one_step() -> None:
    here = around(with_basic(12), forms=(TYPING,))
    best = steps(here)[0]
    assert best.size == 3
    assert best.per_step == 20
    assert best.gains == {TYPING: 60}
    assert best.label.startswith("开 3 家基本保障类业态（")
    assert not [one for one in steps(around(with_basic(15), forms=(TYPING,))) if one.size > 1]


def test_the_fifteenth_format_is_a_step_by_itself() -> None:
    found = steps(around(with_basic(14), forms=(TYPING,)))
    ready = [one for one in found if one.gains == {TYPING: 60}]
    assert len(ready) >= 6
    assert {one.size for one in ready} == {1}


def _exhaustive(here: Around, need: int) -> Fraction:
    """The most that any ``need`` formats for different lacking options give together."""
    lacking = [link for link in BASIC if not here.standings[TYPING].answers.get(link.field)]
    most = Fraction(0)
    for options in combinations(lacking, need):
        for chosen in product(*(link.formats for link in options)):
            if len(set(chosen)) == need:
                most = max(most, sum(gains(here, Change(tuple(chosen))).values(), Fraction(0)))
    return most


@pytest.mark.parametrize("seed", range(3))
def test_no_other_set_of_formats_gives_more(seed: int) -> None:
    # 13 of 20: two are missing; kinds of repair are left out, they only repeat what 维修点 does
    facts = with_basic(13, seed)
    repair = shop("repair", "repair")
    facts = replace(facts, outlets=(*[o for o in facts.outlets if o.format != "repair"][:12], repair))
    here = around(facts, forms=(TYPING, ORDOS))
    together = next(one for one in steps(here) if one.size == 2)
    assert together.gain == _exhaustive(here, 2)


def test_one_more_compound_names_the_compounds() -> None:
    south = Compound("s", "南苑", "c", households=200)
    cells = tuple(Reach(one, "c", one, "pharmacy", reached=False) for one in ("w", "s"))
    facts = Facts(CIRCLE, compounds=(EAST, WEST, south), outlets=(shop("a", "pharmacy"),), reach=cells)
    found = step(steps(around(facts)), "药店再覆盖")
    assert found.label == "药店再覆盖 1 个小区（西苑、南苑之一）"
    assert found.gains == {ORDOS: 2}  # 6 × 1 ÷ 3
    weighted = step(steps(around(facts, weight_by_households=True)), "药店再覆盖")
    assert weighted.label == "药店再覆盖 1 个小区（南苑）"
    assert weighted.gains == {ORDOS: 2}  # 6 × 200 ÷ 600


def test_one_more_compound_of_a_number_that_was_typed() -> None:
    found = steps(around(Facts(replace(CIRCLE, listed=False)), {ORDOS: {"compounds": 4, "pharmacy": 3}}))
    assert step(found, "药店再覆盖").gains == {ORDOS: Fraction(3, 2)}
    full = steps(around(Facts(replace(CIRCLE, listed=False)), {ORDOS: {"compounds": 4, "pharmacy": 4}}))
    assert not [one for one in full if one.label.startswith("药店再覆盖")]


def test_what_residents_asked_for_and_what_is_under_way_stands_beside() -> None:
    demands = (
        Demand("d1", "想要花店", "c", formats=("florist",), people=36),
        Demand("d2", "买花不便", "c", formats=("florist",), people=4),
    )
    projects = (Project("p", "引进花店", "c", demands=("d1",), progress="在建"),)
    found = step(steps(around(with_basic(12, demands=demands, projects=projects))), "开一家花店")
    assert found.asked == 40
    assert [one.id for one in found.demands] == ["d1", "d2"]
    assert [one.progress for one in found.projects] == ["在建"]


def test_of_equal_steps_the_one_asked_for_comes_first() -> None:
    demand = Demand("d", "想要眼镜店", "c", formats=("optician",), people=1)
    found = steps(around(Facts(CIRCLE, demands=(demand,)), forms=(TYPING,)))
    assert found[0].label.startswith("开 15 家")
    singles = [one for one in found if one.size == 1]
    assert singles[0].label == "开一家眼镜店"


def test_a_demand_for_a_format_is_met_by_its_kinds() -> None:
    demand = Demand("d", "修理铺太少", "c", formats=("repair",), people=9)
    found = steps(around(Facts(CIRCLE, compounds=(EAST,), demands=(demand,)), forms=(ORDOS,)))
    assert next(one for one in found if "repair" in (*one.formats, *one.instead)).asked == 9


def test_formats_that_do_the_same_are_one_step() -> None:
    found = steps(around(Facts(CIRCLE, compounds=(EAST,)), forms=(ORDOS,)))
    repairs = [one for one in found if "repair_bags" in (*one.formats, *one.instead)]
    assert len(repairs) == 1
    assert repairs[0].gains == {ORDOS: 1}
    assert repairs[0].formats == ("repair",)
    assert "repair_shoes" in repairs[0].instead
    assert "alterations" not in repairs[0].instead  # 改衣服 is 缝纫店 too


def test_a_circle_that_has_everything_needs_nothing() -> None:
    everything = tuple(shop(item.id, item.id, minutes=Decimal(5)) for item in catalogue().formats)
    here = around(Facts(CIRCLE, compounds=(EAST,), outlets=everything), forms=(TYPING,))
    assert here.standings[TYPING].card.total == 100
    assert steps(here) == ()


def test_where_a_table_loses_the_rule_that_falls_is_named() -> None:
    """Twelve shops more: of two chains among three outlets are two among fifteen."""
    facts = with_basic(3)
    chains = (replace(facts.outlets[0], chain=True), replace(facts.outlets[1], chain=True), *facts.outlets[2:])
    found = steps(around(replace(facts, outlets=chains)))
    together = step(found, "开 12 家基本保障类业态")
    assert together.gains[EVALUATION] < 0
    (fall,) = together.falls
    assert (fall.form, fall.lost) == (EVALUATION, 6)
    assert fall.why == "品牌连锁店 2÷15＝13.33%（标准 20%以上），得 0 分。"
    assert all(bool(one.falls) == any(gain < 0 for gain in one.gains.values()) for one in found)
