"""附件3 confirms the type that 附件2 gave: every pair of results, in both readings."""

from __future__ import annotations

import tomllib

import pytest

from lcsurvey import paths
from lcsurvey.response.answer_sheet import read
from lcsurvey.score.defaults import default_settings
from lcsurvey.score.library import Library
from lcsurvey.score.outcome import results
from lcsurvey.score.scorecard import Scorecard
from lcsurvey.score.scoring import score

TYPES = {"品质型": "二十个品质业态恰好90", "提升型": "十四个品质业态刚到提升型", "基础型": "七个品质业态刚到基础型"}
RATINGS = {"优秀": "恰好90：优秀", "良好": "恰好80：良好", "合格": "恰好70：合格", "不合格": "69.9：不合格"}
UNCONFIRMED = "评价不合格，分型不确定"


def _card(library: Library, form_id: str, name: str) -> Scorecard:
    """The scorecard of one of the cases beside the form."""
    data = tomllib.loads(paths.forms().joinpath(*form_id.split("/"), "v1.cases.toml").read_text("utf-8"))
    case = next(case for case in data["case"] if case["name"] == name)
    table = library.table(form_id)
    settings = default_settings(library.pack("jining"), form_id)
    return score(table, read(table.form, case["answers"], settings)[0], settings)


def _final(library: Library, typing: str, evaluation: str, lower: bool = False) -> str:
    cards = {
        "jining/typing": _card(library, "jining/typing", typing),
        "jining/evaluation": _card(library, "jining/evaluation", evaluation),
    }
    (result,) = results(library.pack("jining"), cards, {"final_type_lower_of_two": lower})
    return result.text


@pytest.mark.parametrize("rating", ["优秀", "良好", "合格"])
@pytest.mark.parametrize("type_", TYPES)
def test_a_passing_evaluation_confirms_the_type_of_annex_2(library: Library, type_: str, rating: str) -> None:
    assert _final(library, TYPES[type_], RATINGS[rating]) == type_


@pytest.mark.parametrize("lower", [False, True])
@pytest.mark.parametrize("type_", TYPES)
def test_a_failed_evaluation_leaves_no_confirmed_type(library: Library, type_: str, lower: bool) -> None:
    assert _final(library, TYPES[type_], RATINGS["不合格"], lower) == UNCONFIRMED


@pytest.mark.parametrize("rating", RATINGS)
def test_below_70_in_annex_2_there_is_no_type_whatever_annex_3_says(library: Library, rating: str) -> None:
    assert _final(library, "六个品质业态差一个到基础型", RATINGS[rating]) == "未达到分型标准"


@pytest.mark.parametrize(
    ("type_", "rating", "final"),
    [
        ("品质型", "优秀", "品质型"), ("品质型", "良好", "提升型"), ("品质型", "合格", "基础型"),
        ("提升型", "优秀", "提升型"), ("提升型", "良好", "提升型"), ("提升型", "合格", "基础型"),
        ("基础型", "优秀", "基础型"), ("基础型", "良好", "基础型"), ("基础型", "合格", "基础型"),
    ],
)  # fmt: skip
def test_the_other_reading_takes_the_lower_of_the_two(library: Library, type_: str, rating: str, final: str) -> None:
    assert _final(library, TYPES[type_], RATINGS[rating], lower=True) == final


def test_gaps_leave_the_final_type_open(library: Library) -> None:
    assert _final(library, "一项也没填", RATINGS["优秀"]) == "未定"
    assert _final(library, TYPES["提升型"], "只差商居和谐：等次未定") == "初步：提升型"


def test_a_gap_that_changes_nothing_does_not_hold_up_the_final_type(library: Library) -> None:
    assert _final(library, "品质已有二十个，其余没看", "只差落实的分数：等次已定") == "品质型"
