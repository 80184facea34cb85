"""Samples, rates and sources of satisfaction that do not agree."""

from __future__ import annotations

from decimal import Decimal

from lcsurvey.circle.facts import Facts
from lcsurvey.circle.model import Circle, Survey
from lcsurvey.circle.tally import Plan, Tally
from tests.score.checks.conftest import CIRCLE, Checked

EVALUATION = "jining/evaluation"
PLAN = Plan("jining/satisfaction", {"f1": ("a", "b", "n")}, {"s1": ("a", "b", "n")})
TALLY = Tally(1800, 1800, {"f1": (900, 742, 158), "s1": (900, 720, 180)})
"""业态 1642 ÷ 1800 = 91.22 %, 服务 1620 ÷ 1800 = 90 %."""


def test_a_sample_below_ten_per_cent(check: Checked) -> None:
    found = check(Facts(CIRCLE), {EVALUATION: {"valid_questionnaires": 1767}})["sample_short"]
    assert found.sentence == ("有效问卷 1,767 份，不到服务人口 17,675 人的 10%（1,768 份），还差 1 份。请再组织填答。")
    assert "sample_short" not in check(Facts(CIRCLE), {EVALUATION: {"valid_questionnaires": 1768}})


def test_a_population_lowered_to_make_the_sample_suffice(check: Checked) -> None:
    typed = {"population": 9000, "valid_questionnaires": 900}
    found = check(Facts(CIRCLE), {EVALUATION: typed})
    assert found["sample_by_population"].severity == "error"
    assert found["sample_by_population"].sentence == (
        "有效问卷 900 份，按评价表填的 9,000 人够 10%，按登记表的 17,675 人要 1,768 份，还差 868 份。请核对服务人口。"
    )
    assert "sample_short" not in found
    assert "sample_by_population" not in check(Facts(CIRCLE), {EVALUATION: typed | {"valid_questionnaires": 1768}})
    assert "sample_by_population" not in check(Facts(Circle("c", "无人口")), {EVALUATION: typed})


def test_a_rate_typed_is_the_one_counted_up_to_its_last_digit(check: Checked) -> None:
    facts = Facts(CIRCLE, tally=TALLY, plan=PLAN)
    found = check(facts, {EVALUATION: {"format_satisfaction_rate": Decimal("0.95")}})["rate_differs"]
    assert found.sentence == (
        "评价表“业态满意度”填的是 95%，由问卷算得 91.22%（有效问卷 1800 份合并计算）。核对后可改用推得的。"
    )
    for typed in ("0.91", "0.912", "0.9122"):
        assert "rate_differs" not in check(facts, {EVALUATION: {"format_satisfaction_rate": Decimal(typed)}})
    assert "rate_differs" in check(facts, {EVALUATION: {"format_satisfaction_rate": Decimal("0.913")}})


def test_two_sources_that_are_a_point_apart(check: Checked) -> None:
    survey = Survey("s", "某公司", "c", valid=1800, format_rate=Decimal("0.85"), service_rate=Decimal("0.905"))
    found = check(Facts(CIRCLE, tally=TALLY, plan=PLAN, surveys=(survey,)))["sources_differ"]
    assert found.sentence == (
        "两个来源的满意度不同：业态满意度问卷 91.22%、汇总表 85%。现在按问卷计，请核对采用哪一个。"
    )
    near = Survey("s", "某公司", "c", format_rate=Decimal("0.91"), service_rate=Decimal("0.905"))
    assert "sources_differ" not in check(Facts(CIRCLE, tally=TALLY, plan=PLAN, surveys=(near,)))
