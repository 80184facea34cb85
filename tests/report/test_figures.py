"""How a page writes numbers."""

from __future__ import annotations

from decimal import Decimal

import pytest

from lcsurvey.report.figures import figure


@pytest.mark.parametrize(
    ("rate", "words"),
    [
        ("0.9", "90"),
        ("0.9123", "91.23"),
        ("0.912345", "91.2345"),
        ("0.899999999999", "89.99"),
        ("0.887159863945", "88.72"),  # 10433 ÷ 11760, as 满意度汇总表 has it
        ("0.905255001408", "90.53"),
    ],
)
def test_a_rate_is_written_as_given_and_an_endless_division_is_rounded_but_never_up_to_a_whole_per_cent(rate: str, words: str) -> None:
    assert figure(Decimal(rate), "rate") == words


def test_people_are_written_in_ten_thousands_with_four_decimals() -> None:
    assert [figure(number, "ten_thousand") for number in (12480, 5, 0)] == ["1.2480", "0.0005", "0.0000"]
