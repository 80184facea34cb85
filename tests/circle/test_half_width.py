"""Full-width figures are figures; the number of a footnote is no digit of the figure that it stands at."""

from __future__ import annotations

import pytest

from lcsurvey.circle.half_width import half_width
from lcsurvey.circle.position import pair
from lcsurvey.errors import AnswerError
from lcsurvey.store.kinds import KINDS
from lcsurvey.store.values import register_values


@pytest.mark.parametrize(
    ("text", "plain"), [("１２．５％", "12.5%"), ("㎡", "m2"), ("35①", "35①"), ("１²", "1²"), ("３½ 米", "3½ 米")]
)
def test_figures_become_plain_and_marks_stay(text: str, plain: str) -> None:
    assert half_width(text) == plain


@pytest.mark.parametrize("text", ["35①", "12²", "1,2", "1，2", ",12", "12,", "1,23"])
def test_what_a_footnote_or_a_comma_makes_of_a_figure_is_no_figure(text: str) -> None:
    with pytest.raises(AnswerError, match=f"“{text}”不是"):
        register_values(KINDS["outlet"], {"name": "甲", "staff": text}, new=False)


def test_thousands_may_be_parted_by_commas() -> None:
    assert register_values(KINDS["outlet"], {"staff": "１，200", "area": "1,200.5"}, new=False) == {
        "staff": 1200, "area": "1200.5",
    }  # fmt: skip


def test_a_footnote_at_a_degree_makes_no_other_place() -> None:
    assert pair("105.19①,37.51") is None
