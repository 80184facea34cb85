"""How questionnaires are counted: samples, shares, rates, and whose figures count."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lcsurvey.circle.model import Survey
from lcsurvey.circle.tally import Plan, Tally, of_survey, pooled, rate, reported, result, sample_needed, shared_out

THREE = ("fully", "mostly", "not")
PLAN = Plan("example/satisfaction", {"f1": THREE, "f2": THREE}, {f"s{n}": THREE for n in range(1, 6)})


def _tally(*format_: tuple[int, int, int], service: tuple[int, int, int] = (8, 1, 1)) -> Tally:
    valid = sum(format_[0])
    return Tally(valid, valid, dict(zip(PLAN.questions, (*format_, *[service] * 5), strict=True)))


@pytest.mark.parametrize(
    ("population", "needed"),
    [(17_675, 1768), (17_670, 1767), (17_671, 1768), (10, 1), (1, 1), (0, 0), (23_220, 2322), (318_888, 31_889)],
)
def test_a_tenth_is_rounded_up(population: int, needed: int) -> None:
    assert sample_needed(population) == needed


def test_twenty_four_circles_need_each_its_own_rounded_sample() -> None:
    assert sum(map(sample_needed, (17_675, 15_003, 9_001))) == 1768 + 1501 + 901
    assert sample_needed(17_675 + 15_003 + 9_001) == 4168  # not the sum of the three


def test_a_sample_is_shared_out_by_population() -> None:
    # 1768 × 8000/17675 = 800.22…, × 6000/17675 = 600.16…, × 3675/17675 = 367.60…: the one left goes to the last
    assert shared_out(1768, {"南苑": 8000, "北苑": 6000, "东苑": 3675}) == {"南苑": 800, "北苑": 600, "东苑": 368}


def test_equal_remainders_go_to_the_first_named() -> None:
    assert shared_out(5, {"b": 10, "a": 10}) == {"b": 3, "a": 2}


def test_nobody_to_share_among_is_no_share() -> None:
    assert shared_out(10, {}) == {}
    assert shared_out(10, {"a": 0}) == {}


@given(st.integers(0, 200_000), st.dictionaries(st.text(max_size=4), st.integers(0, 400_000), min_size=1, max_size=12))
def test_shares_add_up_and_more_people_never_get_less(sample: int, populations: dict[str, int]) -> None:
    shares = shared_out(sample, populations)
    if not sum(populations.values()):
        assert shares == {}
        return
    assert sum(shares.values()) == sample
    assert list(shares) == list(populations)
    total = sum(populations.values())
    for name, people in populations.items():
        assert abs(shares[name] - Fraction(sample * people, total)) < 1
        assert all(shares[name] >= shares[other] for other, fewer in populations.items() if fewer < people)


@given(st.integers(0, 400_000), st.integers(0, 400_000))
def test_a_larger_population_never_needs_less(one: int, more: int) -> None:
    assert sample_needed(one + more) >= sample_needed(one)
    assert sample_needed(one) * 10 >= one > (sample_needed(one) - 1) * 10


def test_satisfied_are_the_first_two_options() -> None:
    assert rate(Tally(10, 10, {"q": (3, 5, 2)}), ["q"]) == Fraction(8, 10)


def test_exactly_ninety_and_eighty_percent_stay_exact() -> None:
    assert rate(_tally((6, 3, 1), (9, 0, 1)), PLAN.format) == Fraction(9, 10)
    assert rate(_tally((600, 300, 100), (899, 0, 101)), PLAN.format) == Fraction(1799, 2000) < Fraction(9, 10)
    assert rate(_tally((7, 1, 2), (8, 0, 2)), PLAN.format) == Fraction(8, 10)


def test_format_and_service_pool_their_own_questions_and_overall_all_seven() -> None:
    found = result(PLAN, _tally((10, 0, 0), (0, 5, 5)), [])
    assert found is not None
    assert (found.format_rate, found.service_rate) == (Fraction(15, 20), Fraction(45, 50))
    assert found.overall_rate == Fraction(15 + 45, 70)


def test_nobody_answered_is_no_rate() -> None:
    assert rate(Tally(), PLAN.format) is None
    assert result(PLAN, Tally(), []) is None


def test_incomplete_questionnaires_count_in_rates_only_where_the_setting_says_so_and_never_in_the_sample() -> None:
    whole = dict.fromkeys(PLAN.questions, (1, 0, 0))
    tally = Tally(2, 1, whole, {"f1": (0, 0, 1)})
    without, with_ = result(PLAN, tally, []), result(PLAN, tally, [], partial=True)
    assert without is not None
    assert with_ is not None
    assert (without.format_rate, with_.format_rate) == (Fraction(1), Fraction(2, 3))
    assert without.valid == with_.valid == 1
    assert tally.incomplete == 1


def test_a_third_partys_counts_give_its_rates() -> None:
    counts = {f"{q}.{option}": n for q in PLAN.questions for option, n in zip(THREE, (900, 400, 100), strict=True)}
    survey = Survey(
        "1", "某调查公司", date="2026-10-20", received=1500, valid=1400, tally=counts, format_rate=Decimal("0.91")
    )
    found = reported(PLAN, survey)
    assert (found.received, found.valid, found.organisation) == (1500, 1400, "某调查公司")
    assert found.format_rate == found.overall_rate == Fraction(1300, 1400)


def test_a_third_party_may_give_rates_only() -> None:
    found = reported(
        PLAN, Survey("1", "某调查公司", valid=1768, format_rate=Decimal("0.9"), service_rate=Decimal("0.883"))
    )
    assert found.tally is None
    assert (found.format_rate, found.service_rate, found.overall_rate) == (Fraction(9, 10), Fraction(883, 1000), None)


def test_counts_of_some_questions_do_not_make_a_rate_of_all() -> None:
    survey = Survey("1", "某", valid=10, tally={"f1.fully": 9, "f1.not": 1}, format_rate=Decimal("0.85"))
    found = reported(PLAN, survey)
    assert (found.format_rate, found.overall_rate) == (Fraction(85, 100), None)
    assert of_survey(survey, PLAN) == Tally(10, 10, {"f1": (9, 0, 1)})


def test_the_circle_says_whose_figures_count_where_both_are_there() -> None:
    tally, survey = _tally((1, 0, 0), (1, 0, 0), service=(1, 0, 0)), Survey("1", "某", format_rate=Decimal("0.5"))
    chosen = {choice: result(PLAN, tally, [survey], choice) for choice in ("", "questionnaires", "survey")}
    assert {choice: found and found.source for choice, found in chosen.items()} == {
        "": "questionnaires", "questionnaires": "questionnaires", "survey": "survey",
    }  # fmt: skip
    only = result(PLAN, None, [survey], "questionnaires")
    assert only is not None
    assert only.source == "survey"


def test_the_latest_of_several_reports_counts() -> None:
    surveys = [Survey("2", "甲", date="2026-05-01"), Survey("1", "乙", date="2026-10-01")]
    found = result(PLAN, None, surveys)
    assert found is not None
    assert found.organisation == "乙"


def test_several_circles_are_pooled() -> None:
    together = pooled([Tally(3, 2, {"q": (1, 1, 0)}, {"q": (1,)}), Tally(5, 5, {"q": (0, 0, 5), "r": (5, 0, 0)})])
    assert together == Tally(8, 7, {"q": (1, 1, 5), "r": (5, 0, 0)}, {"q": (1,)})
