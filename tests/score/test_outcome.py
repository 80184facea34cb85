"""Results across forms: 附件3 confirms the type that 附件2 gave."""

from __future__ import annotations

from fractions import Fraction

import pytest

from lcsurvey.form.model import Pack
from lcsurvey.score.library import Library
from lcsurvey.score.model import Band
from lcsurvey.score.outcome import Result, results
from lcsurvey.score.scorecard import Scorecard

TYPES = {"品质型": 90, "提升型": 80, "基础型": 70, "未达到分型标准": 0}
RATINGS = {"优秀": 90, "良好": 80, "合格": 70, "不合格": 0}


def card(form: str, label: str, final: bool = True) -> Scorecard:
    edge = Fraction((TYPES | RATINGS)[label])
    return Scorecard(form, 1, (), edge, edge, Fraction(100), Band(label, edge), final, final, () if final else ("q",))


def outcome(library: Library, type_: str | None, rating: str | None, lower: bool = False, **final: bool) -> Result:
    cards = {}
    if type_:
        cards["jining/typing"] = card("jining/typing", type_, final.get("type_final", True))
    if rating:
        cards["jining/evaluation"] = card("jining/evaluation", rating, final.get("rating_final", True))
    (found,) = results(library.pack("jining"), cards, {"final_type_lower_of_two": lower})
    assert found.sentence.endswith("。")
    return found


@pytest.mark.parametrize("type_", ["品质型", "提升型", "基础型"])
@pytest.mark.parametrize("rating", ["优秀", "良好", "合格"])
def test_a_passing_evaluation_confirms_the_type(library: Library, type_: str, rating: str) -> None:
    found = outcome(library, type_, rating)
    assert (found.text, found.settled) == (type_, True)


@pytest.mark.parametrize(
    ("type_", "rating", "wanted"),
    [
        ("品质型", "优秀", "品质型"), ("品质型", "良好", "提升型"), ("品质型", "合格", "基础型"), ("提升型", "优秀", "提升型"), ("提升型", "良好", "提升型"),
        ("提升型", "合格", "基础型"), ("基础型", "优秀", "基础型"), ("基础型", "良好", "基础型"), ("基础型", "合格", "基础型"),
    ],
)  # fmt: skip
def test_the_other_reading_takes_the_lower_of_the_two(library: Library, type_: str, rating: str, wanted: str) -> None:
    found = outcome(library, type_, rating, lower=True)
    assert (found.text, found.settled) == (wanted, True)


@pytest.mark.parametrize("lower", [False, True])
def test_a_failed_evaluation_leaves_no_confirmed_type(library: Library, lower: bool) -> None:
    found = outcome(library, "品质型", "不合格", lower)
    assert (found.text, found.settled) == ("评价不合格，分型不确定", True)


@pytest.mark.parametrize("rating", [None, "优秀", "不合格"])
@pytest.mark.parametrize("lower", [False, True])
def test_below_70_there_is_no_type_whatever_the_evaluation_says(library: Library, rating: str | None, lower: bool) -> None:  # fmt: skip
    found = outcome(library, "未达到分型标准", rating, lower)
    assert (found.text, found.settled) == ("未达到分型标准", True)


def test_before_the_evaluation_the_type_is_preliminary(library: Library) -> None:
    assert (outcome(library, "提升型", None).text, outcome(library, "提升型", None).settled) == ("初步：提升型", False)
    found = outcome(library, "提升型", "优秀", rating_final=False)
    assert (found.text, found.settled) == ("初步：提升型", False)


def test_before_the_typing_is_filled_nothing_is_said(library: Library) -> None:
    assert (outcome(library, None, "优秀").text, outcome(library, None, "优秀").settled) == ("未定", False)
    assert outcome(library, "品质型", "优秀", type_final=False).text == "未定"


def test_a_pack_without_outcomes_has_no_results() -> None:
    pack = Pack("x", "x", "x", "x", "", ())
    assert results(pack, {}, {}) == ()
