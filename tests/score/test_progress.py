"""Progress against targets: exact at the edge, in time or late, by region, by rating."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

from lcsurvey.form.model import Outcome, Pack, Target
from lcsurvey.score.progress import Built, Known, Progress, goal, progress

OUTCOME = Outcome("type", "分型", "t/a", "t/b", ("合格", "优秀"), "未获确认", ladder=("基础型", "品质型"))
PACK = Pack("t", "t", "t", "t", "", (), outcomes=(OUTCOME,))
TEN = Target("ten", "十个", "circles", Decimal(10), 2025)
DAY = date(2025, 6, 30)


def of(target: Target, known: Known, day: date = DAY) -> Progress:
    (one,) = progress(replace(PACK, targets=(target,)), day, known)
    return one


def built(*completed: str, region: str = "东区", communities: int = 2) -> tuple[Built, ...]:
    return tuple(Built(f"{n}", (region, "甲市"), communities, day) for n, day in enumerate(completed))


def test_circles_count_from_the_day_they_are_completed() -> None:
    known = Known(built("2023-12-31", "2025-06-30", "2025-07-01", ""))
    assert (of(TEN, known).value, of(TEN, known).missing, of(TEN, known).words) == (2, 8, "还差 8 个")
    assert of(replace(TEN, least=Decimal(2)), known).words == "已达到"
    assert of(replace(TEN, count="communities"), known).value == 4


def test_each_year_has_its_own() -> None:
    yearly = replace(TEN, since=2024, year=2024, least=Decimal(1))
    known = Known(built("2023-12-31", "2024-01-01", "2024-12-31", "2025-01-01"))
    assert (of(yearly, known).value, of(yearly, known).words) == (2, "已达到")
    assert of(replace(yearly, least=Decimal(3)), known).words == "逾期，还差 1 个"


def test_what_comes_after_the_year_is_late() -> None:
    known = Known(built("2025-12-31", "2026-01-01"))
    target = replace(TEN, least=Decimal(2))
    assert of(target, known, date(2025, 12, 31)).words == "还差 1 个"
    late = of(target, known, date(2026, 1, 1))
    assert (late.value, late.in_time, late.reached, late.words) == (2, 1, True, "逾期达到")


def test_a_share_is_decided_exactly() -> None:
    share = replace(TEN, share=True, least=Decimal("0.8"))
    known = Known((*built(*["2025-01-01"] * 48), *built(*[""] * 13)))
    one = of(share, known)
    assert (one.count, one.of, one.reached, one.missing, one.shown) == (48, 61, False, 1, "78.69%")
    assert of(share, Known((*built(*["2025-01-01"] * 48), *built(*[""] * 12)))).reached
    nearly = Known((*built("2025-01-01", communities=79_999), *built("", communities=20_001)))
    one = of(replace(share, count="communities"), nearly)
    assert (one.shown, one.reached) == ("79.99%", False)  # never 80% on paper
    assert of(share, Known(())).words == "还不知道"


def test_only_the_regions_named_count() -> None:
    known = Known((*built("2025-01-01"), *built("2025-01-01", region="西区")))
    assert of(replace(TEN, regions=("西区",)), known).value == 1
    assert of(replace(TEN, regions=("甲市",)), known).value == 2


def test_ratings_and_confirmed_types_count_circles() -> None:
    rated = [
        {"t/a": "基础型", "t/b": "合格"},
        {"t/a": "基础型"},
        {"t/a": "未达到", "t/b": "优秀"},
        {"t/a": "品质型", "t/b": "不合格"},
    ]
    known = Known(tuple(Built(str(n), (), 1, "", each) for n, each in enumerate(rated)))
    assert of(replace(TEN, form="t/b", ratings=("合格", "优秀")), known).value == 2
    assert of(replace(TEN, outcome="type"), known).value == 1
    assert of(replace(TEN, outcome="type", share=True, least=Decimal("0.9")), known).value == Fraction(1, 4)


def test_rates_say_how_far_they_are() -> None:
    satisfied = replace(TEN, count="satisfaction", least=Decimal("0.85"))
    assert of(satisfied, Known((), satisfaction=Fraction(17, 20))).reached
    assert of(satisfied, Known((), satisfaction=Fraction(8499, 10000))).words == "还差 0.01 个百分点"
    assert (
        of(replace(satisfied, count="chains", least=Decimal("0.3")), Known((), chains=Fraction(1, 4))).words
        == "还差 5 个百分点"
    )
    assert of(satisfied, Known(())).words == "还不知道"


def test_what_is_typed_counts_as_it_is() -> None:
    typed = replace(TEN, count="answer", form="t/c", question="models", least=Decimal(1), most=Decimal(2))
    assert of(typed, Known((), answers={("t/c", "models"): Decimal(1)})).words == "已达到"
    assert of(typed, Known(())).value is None
    assert goal(typed) == "1—2 个"
    assert goal(replace(TEN, share=True, least=Decimal("0.9"))) == "90%以上"
