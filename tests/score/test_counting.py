"""Tables that count instead of giving points, ratings whose threshold is a setting, ratings that an office sets itself."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lcsurvey.errors import FormError
from lcsurvey.form.model import Settings, Value
from lcsurvey.score.advice import advise
from lcsurvey.score.library import Library
from lcsurvey.score.scorecard import Scorecard
from lcsurvey.score.scoring import score
from lcsurvey.score.table import Table, parse_table
from lcsurvey.score.wording import floor_sentences, rating_text, sentence, standing

FORM = """
id = "city/count"
version = 1
title = "清单"
short = "清单"
[[group]]
name = "all"
label = "全部"
[[choice]]
list = "shops"
name = "a"
label = "甲店"
[[choice]]
list = "shops"
name = "b"
label = "乙店"
[[choice]]
list = "more"
name = "c"
label = "丙店"
[[choice]]
list = "more"
name = "d"
label = "丁店"
[[choice]]
list = "tiers"
name = "high"
label = "高"
[[choice]]
list = "tiers"
name = "none"
label = "无"
[[question]]
name = "shops"
type = "select_multiple"
label = "必备"
group = "all"
choices = "shops"
[[question]]
name = "more"
type = "select_multiple"
label = "其他"
group = "all"
choices = "more"
[[question]]
name = "tier"
type = "select_one"
label = "人工定"
group = "all"
choices = "tiers"
required = false
[[question]]
name = "why"
type = "text"
label = "理由"
group = "all"
relevant = "not(${tier} = '')"
"""
SCORING = """
form = "city/count"
version = 1
maximum = "4"
unit = "种"
step = "format"
failed = "无"
by_hand = { question = "tier", reason = "why" }
[[band]]
label = "高"
at_least = "4"
at_least_setting = { setting = "needed", two = "4", one = "3" }
[[band]]
label = "低"
at_least = "2"
[[band]]
label = "无"
at_least = "0"
[[rule]]
id = "shops"
kind = "each_capped"
label = "必备"
measure = { question = "shops" }
each = "1"
maximum = "2"
floor = "2"
[[rule]]
id = "more"
kind = "each_capped"
label = "其他"
measure = { question = "more" }
each = "1"
maximum = "2"
"""


def table(*changes: tuple[str, str]) -> Table:
    scoring = SCORING
    for old, new in changes:
        assert old in scoring
        scoring = scoring.replace(old, new)
    return parse_table(FORM, scoring, "")


@pytest.fixture(scope="module")
def counting() -> Table:
    return table()


def had(counted: Table, names: str, settings: Settings | None = None, **more: str) -> Scorecard:
    answers: dict[str, Value] = {f"{'shops' if name in 'ab' else 'more'}.{name}": name in names for name in "abcd"}
    return score(counted, {**answers, **more}, settings or {})


def test_kinds_are_counted_and_called_so(counting: Table) -> None:
    card = had(counting, "ac")
    assert standing(counting, card) == "2 种，无"
    assert [sentence(line) for line in card.walk()] == ["有 1 种，共 2 种，缺乙店。", "有 1 种，共 2 种，缺丁店。"]
    assert floor_sentences(card) == ("必备 1 种，应有 2 种，还差 1 种，为无。",)
    full = had(counting, "abcd")
    assert [sentence(line) for line in full.walk()] == ["2 种都有。", "2 种都有。"]


@pytest.mark.parametrize(
    ("names", "chosen", "rating"),
    [
        ("abcd", "two", "高"),
        ("abc", "two", "低"),
        ("abc", "one", "高"),
        ("ab", "one", "低"),
        ("acd", "one", "无"),
        ("abc", "", "低"),
    ],
)
def test_a_setting_chooses_the_threshold_of_a_rating(counting: Table, names: str, chosen: str, rating: str) -> None:
    assert had(counting, names, {"needed": chosen} if chosen else {}).rating.label == rating


def test_advice_goes_by_the_threshold_in_force(counting: Table) -> None:
    answers = {"shops.a": True, "shops.b": True, "more.c": False, "more.d": False}
    assert advise(counting, answers, {"needed": "one"}).sentence == "1 步可到高：补 1 个其他（丙店），共 3 种。"
    assert len(advise(counting, answers, {"needed": "two"}).ways[0].steps) == 2


def test_a_rating_set_by_hand_needs_its_reason(counting: Table) -> None:
    bare = had(counting, "a", tier="high")
    assert (bare.rating.label, bare.reckoned, bare.missing) == ("无", None, ("why",))
    given = had(counting, "a", tier="high", why="现场认定")
    assert (given.rating.label, given.final) == ("高", True)
    assert given.reckoned is not None
    assert rating_text(counting, given) == "高（人工定，按所填为无）"
    assert given.total == 1  # what is counted stays what it is


def test_a_rating_set_by_hand_settles_what_is_open(counting: Table) -> None:
    card = score(counting, {"tier": "none", "why": "停业整顿"}, {})
    assert (card.rating.label, card.final, card.complete) == ("无", True, False)


def test_every_counted_table_of_a_city_names_what_it_lacks() -> None:
    found = Library().table("yima/checklist")
    answers = {
        f"basic_formats.{one.name}": one.name != "laundry" for one in found.form.question["basic_formats"].choices
    }
    card = score(found, answers, {})
    assert sentence(card.lines[0]) == "有 10 种，共 11 种，缺洗染店。"


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ('each = "1"\nmaximum = "2"\nfloor', 'each = "2"\nmaximum = "2"\nfloor', "misfit"),
        ('question = "tier"', 'question = "shops"', "misfit"),
        ('question = "tier"', 'question = "nothing"', "misfit"),
        ('reason = "why"', 'reason = "tier"', "misfit"),
        ('one = "3"', 'one = "2"', "bad_bands"),
        ('label = "高"', 'label = "很高"', "misfit"),
    ],
)
def test_what_does_not_fit_is_named(old: str, new: str, code: str) -> None:
    with pytest.raises(FormError) as raised:
        table((old, new))
    assert [problem.code for problem in raised.value.problems] == [code]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda form: form.replace("version = 1", 'version = 1\nscope = "village"'), "unknown_value"),
        (lambda form: form.replace("version = 1", 'version = 1\nscope = "region"\nrows = "project"'), "bad_scope"),
        (lambda form: form.replace("version = 1", 'version = 1\nrows = "return"'), "bad_scope"),
    ],
)
def test_whose_table_it_is_must_fit(change: Callable[[str], str], code: str) -> None:
    with pytest.raises(FormError) as raised:
        parse_table(change(FORM), "", "")
    assert code in [problem.code for problem in raised.value.problems]


def test_a_table_of_regions_follows_from_nothing() -> None:
    derive = 'form = "city/count"\nversion = 1\n[[derive]]\nquestion = "shops"\nfrom = "formats"\n'
    with pytest.raises(FormError, match="没有可推的资料"):
        parse_table(FORM.replace("version = 1", 'version = 1\nscope = "region"'), "", "", derive=derive)
