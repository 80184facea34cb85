"""What stands behind derived questions, and what of it catalogue and mapping do not have."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lcsurvey.circle.facts import Facts
from lcsurvey.circle.model import Circle
from lcsurvey.form.model import Form
from lcsurvey.response.behind import behind, unknown
from lcsurvey.response.derivation import Derivation
from lcsurvey.response.derive import Deriver
from lcsurvey.score.library import Library

TYPING = Library().table("jining/typing").form
ELSEWHERE = replace(TYPING, id="elsewhere/typing")
LISTED = Facts(Circle("c", "", listed=True))
BASIC = Derivation("basic_formats", "formats")
COUNTED = Derivation("basic_formats_other", "outlets")


def test_formats_behind_an_option_are_those_of_the_mapping_with_their_kinds() -> None:
    assert behind(TYPING, BASIC, TYPING.question["basic_formats"])["pharmacy"] == ("pharmacy",)
    assert "small_supermarket" in behind(TYPING, BASIC, TYPING.question["basic_formats"])["convenience_store"]


def test_without_a_mapping_nothing_is_derived_and_nothing_is_counted_to_0() -> None:
    assert set(behind(ELSEWHERE, BASIC, ELSEWHERE.question["basic_formats"]).values()) == {()}
    assert Deriver(ELSEWHERE, (BASIC, COUNTED))(LISTED, {}) == {}


def test_a_list_that_lacks_the_item_counts_nothing() -> None:
    one = replace(COUNTED, wording="basic_formats", item="没有这一条")
    assert Deriver(TYPING, (one,))(LISTED, {}) == {}


@pytest.mark.parametrize(
    ("form", "one", "code", "words"),
    [
        (ELSEWHERE, BASIC, "no_mapping", 'table = "elsewhere/typing"、list = "basic_formats"'),
        (TYPING, replace(BASIC, wording="basic"), "no_mapping", "“basic”"),
        (TYPING, replace(BASIC, wording="quality_formats"), "unmapped", "便利店"),
        (TYPING, replace(BASIC, formats=("pharmacy",)), "no_mapping", "不能写 formats"),
        (TYPING, replace(COUNTED, formats=("pharmcy",)), "unknown_format", "“pharmcy”"),
        (TYPING, replace(COUNTED, wording="basic_formats", item="药铺"), "unknown_item", "“药铺”"),
    ],
)
def test_what_catalogue_or_mapping_do_not_have_is_named(form: Form, one: Derivation, code: str, words: str) -> None:
    ((found, sentence),) = unknown(form, one)
    assert found == code
    assert words in sentence


def test_what_is_there_is_no_problem() -> None:
    assert list(unknown(TYPING, BASIC)) == []
    assert list(unknown(TYPING, replace(COUNTED, formats=("*",)))) == []
