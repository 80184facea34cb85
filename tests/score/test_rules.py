"""Each kind of rule, every branch: what is certain, what can still be reached, what is missing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from lcsurvey.errors import FormError
from lcsurvey.score.scorecard import Line
from lcsurvey.score.scoring import score
from lcsurvey.score.table import Table

Build = Callable[..., Table]
NUMBER = '[[question]]\nname = "{0}"\ntype = "integer"\nlabel = "{0}"\ngroup = "all"\n'
TRUTH = '[[question]]\nname = "{0}"\ntype = "select_one"\nchoices = "yes_no"\nlabel = "{0}"\ngroup = "all"\n'
TEXT = '[[question]]\nname = "{0}"\ntype = "text"\nlabel = "{0}"\ngroup = "all"\nrequired = false\n'
RATE = '[[question]]\nname = "{0}"\ntype = "decimal"\nappearance = "rate"\nlabel = "{0}"\ngroup = "all"\n'
FOUR = "".join(f'[[choice]]\nlist = "four"\nname = "{name}"\nlabel = "{name}"\n' for name in ("a", "b", "c", "d"))
LIST = FOUR + '[[question]]\nname = "m"\ntype = "select_multiple"\nchoices = "four"\nlabel = "m"\ngroup = "all"\n'
RULE = '[[rule]]\nid = "r"\nlabel = "r"\nmaximum = "10"\n'


def line(table: Table, answers: Mapping[str, Any], **settings: Any) -> Line:
    """The only line of a table with one rule; unanswered points are None."""
    return score(table, answers, settings).lines[0]


def outcome(found: Line) -> tuple[str, str, str]:
    """Points, least, reachable as text."""
    return tuple("open" if points is None else str(points) for points in (found.points, found.least, found.reachable))  # type: ignore[return-value]


def options(**given: bool) -> dict[str, bool]:
    return {f"m.{name}": value for name, value in given.items()}


def test_assessed_gives_what_was_judged(build: Build) -> None:
    question = NUMBER.format("q").replace("integer", "decimal") + 'maximum = "10"\nstep = "0.5"\n'
    table = build(question, RULE + 'kind = "assessed"\nquestion = "q"\n')
    assert outcome(line(table, {"q": Decimal("3.5")})) == ("7/2", "7/2", "7/2")
    assert outcome(line(table, {"q": 0})) == ("0", "0", "0")
    assert outcome(line(table, {})) == ("open", "0", "10")
    assert line(table, {}).missing == ("q",)


SHARE = RULE + 'kind = "share"\nquestion = "q"\nof = "whole"\nweighted_setting = "weigh"\nweighted_of = "homes"\n'
COVERED = NUMBER.format("whole") + NUMBER.format("homes") + NUMBER.format("q")


@pytest.mark.parametrize(
    ("answers", "wanted"),
    [
        ({"q": 3, "whole": 7}, ("30/7", "30/7", "30/7")), ({"q": 7, "whole": 7}, ("10", "10", "10")), ({"q": 0, "whole": 7}, ("0", "0", "0")),
        ({"q": 1, "whole": 1}, ("10", "10", "10")), ({"q": 0, "whole": 0}, ("0", "0", "0")), ({"q": 3}, ("open", "0", "10")),
        ({"whole": 7}, ("open", "0", "10")), ({"whole": 0}, ("0", "0", "0")), ({"q": 0}, ("0", "0", "0")), ({}, ("open", "0", "10")),
    ],
)  # fmt: skip
def test_share_is_the_exact_part_of_the_whole(build: Build, answers: dict[str, int], wanted: tuple[str, ...]) -> None:
    assert outcome(line(build(COVERED, SHARE), answers)) == wanted


def test_share_weighs_by_another_whole_while_its_setting_is_on(build: Build) -> None:
    answers = {"q": 3, "whole": 3, "homes": 9}
    table = build(COVERED, SHARE)
    assert line(table, answers).points == 10
    assert line(table, answers, weigh=True).points == Fraction(10, 3)
    assert line(table, {"q": 3, "whole": 3}, weigh=True).points is None


COUNT = RULE + 'kind = "count_at_least"\nquestion = "m"\ncount = 3\nrequired_setting = "must"\n'


@pytest.mark.parametrize(
    ("answers", "wanted"),
    [
        (options(a=True, b=True, c=True), ("10", "10", "10")), (options(a=True, b=True, c=True, d=False), ("10", "10", "10")),
        (options(a=True, b=True, c=False), ("open", "0", "10")), (options(a=True, b=False, c=False), ("0", "0", "0")),
        (options(a=True, b=True, c=False, d=False), ("0", "0", "0")), ({}, ("open", "0", "10")),
    ],
)  # fmt: skip
def test_count_at_least_is_all_or_nothing(build: Build, answers: dict[str, bool], wanted: tuple[str, ...]) -> None:
    assert outcome(line(build(LIST, COUNT), answers)) == wanted


def test_count_at_least_wants_all_of_the_required_options(build: Build) -> None:
    table, must = build(LIST, COUNT), ("a", "d")
    assert outcome(line(table, options(a=True, b=True, c=True, d=False), must=must)) == ("0", "0", "0")
    assert outcome(line(table, options(a=True, d=True), must=must)) == ("10", "10", "10")
    assert outcome(line(table, options(a=True, b=True, c=True), must=must)) == ("open", "0", "10")
    assert line(table, options(a=True, b=True, c=True), must=()).points == 10


CAPPED = (
    RULE
    + 'kind = "each_capped"\neach = "3.5"\nmeasure = { question = "m", other = "more" }\nother_setting = "count_other"\n'
)


@pytest.mark.parametrize(
    ("answers", "wanted"),
    [
        (options(a=True, b=True, c=False, d=False), ("7", "7", "7")), (options(a=True, b=True, c=True, d=False), ("10", "10", "10")),
        (options(a=True), ("open", "7/2", "10")), (options(a=True, b=False, c=False), ("open", "7/2", "7")), (options(a=True, b=True, c=True), ("10", "10", "10")),
        (options(a=False, b=False, c=False, d=False), ("0", "0", "0")),
    ],
)  # fmt: skip
def test_each_capped_counts_up_to_its_maximum(build: Build, answers: dict[str, bool], wanted: tuple[str, ...]) -> None:
    assert outcome(line(build(LIST + TEXT.format("more"), CAPPED), answers)) == wanted


def test_other_counts_only_while_its_setting_is_on_and_it_is_named(build: Build) -> None:
    table, none = build(LIST + TEXT.format("more"), CAPPED), options(a=False, b=False, c=False, d=False)
    assert line(table, {**none, "more": "书店"}).points == 0
    assert line(table, {**none, "more": "书店"}, count_other=True).points == Fraction(7, 2)
    assert line(table, {**none, "more": ""}, count_other=True).points == 0
    assert line(table, none, count_other=True).points == 0


def test_each_capped_takes_a_plain_number_too(build: Build) -> None:
    table = build(NUMBER.format("q"), RULE + 'kind = "each_capped"\neach = "2"\nmeasure = { question = "q" }\n')
    assert [outcome(line(table, {"q": n})) for n in (0, 4, 5, 6)] == [("0", "0", "0"), ("8", "8", "8"), ("10", "10", "10"), ("10", "10", "10")]  # fmt: skip
    assert outcome(line(table, {})) == ("open", "0", "10")


LADDER = (
    RULE
    + """kind = "ladder"
rungs = [
    { points = "10", when = [{ ratio = ["sheets", "people"], at_least = "0.1" }, { question = "rate", at_least = "0.9" }] },
    { points = "4", when = [{ ratio = ["sheets", "people"], at_least = "0.1" }, { question = "rate", at_least = "0.8" }] },
]
"""
)
SURVEY = NUMBER.format("people") + NUMBER.format("sheets") + RATE.format("rate")


@pytest.mark.parametrize(
    ("people", "sheets", "rate", "wanted"),
    [
        (1000, 100, "0.9", ("10", "10", "10")), (1000, 99, "0.95", ("0", "0", "0")), (1000, 100, "0.8999", ("4", "4", "4")),
        (1000, 100, "0.8", ("4", "4", "4")), (1000, 100, "0.7999", ("0", "0", "0")), (1000, 100, None, ("open", "0", "10")),
        (1000, 99, None, ("0", "0", "0")), (1000, None, "0.85", ("open", "0", "4")), (1000, None, "0.5", ("0", "0", "0")),
        (None, 100, "0.9", ("open", "0", "10")), (None, 0, "0.9", ("0", "0", "0")), (0, 0, "0.9", ("0", "0", "0")), (0, 5, "0.9", ("0", "0", "0")),
        (None, None, None, ("open", "0", "10")), (0, None, None, ("0", "0", "0")),
    ],
)  # fmt: skip
def test_ladder_takes_the_highest_rung_all_of_whose_conditions_hold(
    build: Build, people: int | None, sheets: int | None, rate: str | None, wanted: tuple[str, ...]
) -> None:
    given = {"people": people, "sheets": sheets, "rate": None if rate is None else Decimal(rate)}
    answers = {name: value for name, value in given.items() if value is not None}
    assert outcome(line(build(SURVEY, LADDER), answers)) == wanted


DEDUCT = (
    RULE
    + """kind = "deduct"
zero_unless = [{ question = "area", plus = ["extra"], above = "0" }]
minus = [
    { points = "4", unless = { ratio = ["area", "people"], plus = ["extra"], at_least = "0.5" }, label = "面积不足" },
    { points = "3", each_missing = { question = "m", options_setting = "looked" } },
    { points = "0.5", short_of = 2, measure = { question = "n" } },
]
"""
)
PLACE = NUMBER.format("people") + NUMBER.format("area") + NUMBER.format("extra") + 'setting = "add"\n' + NUMBER.format("n") + LIST  # fmt: skip
FULL = {"people": 10, "area": 5, "n": 2, **options(a=True, b=True, c=True, d=True)}


@pytest.mark.parametrize(
    ("changed", "wanted"),
    [
        ({}, "10"), ({"area": 4}, "6"), ({"m.a": False}, "7"), ({"m.a": False, "m.b": False}, "4"), ({"n": 1}, "19/2"), ({"n": 0}, "9"), ({"n": 9}, "10"),
        ({"area": 4, "m.a": False, "m.b": False}, "0"), ({"area": 4, "m.a": False, "m.b": False, "m.c": False}, "0"), ({"area": 0}, "0"),
    ],
)  # fmt: skip
def test_deduct_takes_off_and_never_goes_below_zero(build: Build, changed: dict[str, Any], wanted: str) -> None:
    assert outcome(line(build(PLACE, DEDUCT), {**FULL, **changed})) == (wanted,) * 3


@pytest.mark.parametrize(
    ("without", "wanted"),
    [
        ("n", ("open", "9", "10")), ("m.a", ("open", "7", "10")), ("people", ("open", "6", "10")), ("area", ("open", "0", "10")),
    ],
)  # fmt: skip
def test_deduct_knows_what_is_open(build: Build, without: str, wanted: tuple[str, ...]) -> None:
    answers = {field: value for field, value in FULL.items() if field != without}
    assert outcome(line(build(PLACE, DEDUCT), answers)) == wanted


def test_deduct_looks_at_the_options_its_setting_names(build: Build) -> None:
    table, answers = build(PLACE, DEDUCT), {**FULL, "m.c": False}
    assert line(table, answers).points == 7
    assert line(table, answers, looked=("a", "b")).points == 10
    assert line(table, answers, looked=()).points == 7


def test_what_is_added_counts_only_while_it_is_asked(build: Build) -> None:
    table, answers = build(PLACE, DEDUCT), {**FULL, "area": 0, "extra": 5}
    assert line(table, answers).points == 0
    assert line(table, answers, add=True).points == 10
    assert outcome(line(table, {**FULL, "area": 5}, add=True)) == ("10", "10", "10")
    assert line(table, {**FULL, "area": 4}, add=True).points is None
    assert line(table, {**FULL, "area": 4}, add=True).missing == ("extra",)


def test_choice_gives_what_is_chosen(build: Build) -> None:
    question = LIST.replace("select_multiple", "select_one")
    table = build(
        question, RULE + 'kind = "choice"\nquestion = "m"\nby_choice = { a = "10", b = "4", c = "1", d = "1" }\n'
    )
    assert [outcome(line(table, {"m": name}))[0] for name in "abcd"] == ["10", "4", "1", "1"]
    assert outcome(line(table, {})) == ("open", "1", "10")


def test_threshold_is_met_or_not(build: Build) -> None:
    table = build(TRUTH.format("q"), RULE + 'kind = "threshold"\nwhen = [{ question = "q", at_least = "1" }]\n')
    assert [outcome(line(table, given)) for given in ({"q": "yes"}, {"q": "no"}, {})] == [("10",) * 3, ("0",) * 3, ("open", "0", "10")]  # fmt: skip


def test_threshold_may_hang_on_a_setting_and_the_strictest_holds_without_one(build: Build) -> None:
    rule = (
        RULE
        + 'kind = "threshold"\nwhen = [{ ratio = ["q", "whole"], at_least_setting = { setting = "tier", first = "0.3", other = "0.2" } }]\n'
    )
    table = build(NUMBER.format("whole") + NUMBER.format("q"), rule)
    answers = {"q": 1, "whole": 4}
    assert line(table, answers, tier="other").points == 10
    assert line(table, answers, tier="first").points == 0
    assert line(table, answers).points == line(table, answers, tier="no such").points == 0


TABLE = FOUR + '[[choice]]\nlist = "four"\nname = "other"\nlabel = "其他"\n[[question]]\nname = "t"\ntype = "table"\nchoices = "four"\nother = "named"\ncolumns = [{ name = "n", label = "台", type = "integer" }]\nlabel = "t"\ngroup = "all"\n' + TEXT.format("named")  # fmt: skip
ROWS = (
    RULE
    + 'kind = "each_capped"\neach = "2"\nmeasure = { question = "t", column = "n", row_at_least = "2", other = "named" }\n'
)


def rows(*numbers: int | None) -> dict[str, int]:
    given = zip(("a", "b", "c", "d", "other"), numbers, strict=False)
    return {f"t.{name}.n": number for name, number in given if number is not None}


def test_rows_count_once_they_reach_their_number(build: Build) -> None:
    table = build(TABLE, ROWS)
    assert outcome(line(table, rows(2, 1, 0, 5))) == ("4", "4", "4")
    assert outcome(line(table, rows(2, 1, None, 5))) == ("open", "4", "6")
    assert line(table, rows(2, 1, None, 5)).missing == ("t",)


def test_the_row_other_counts_only_once_it_is_named(build: Build) -> None:
    table = build(TABLE, ROWS)
    assert outcome(line(table, rows(2, 2, 2, 2, 9))) == ("8", "8", "8")
    assert outcome(line(table, {**rows(2, 2, 2, 2, 9), "named": "售票机"})) == ("10", "10", "10")
    assert outcome(line(table, {**rows(2, 2, 2, 2), "named": "售票机"})) == ("open", "8", "10")


SUM = """
[[rule]]
id = "s"
kind = "sum"
label = "s"
maximum = "10"
floor = "6"
[[rule]]
id = "one"
kind = "each_capped"
part_of = "s"
label = "one"
maximum = "4"
each = "1"
measure = { question = "x" }
[[rule]]
id = "two"
kind = "each_capped"
part_of = "s"
label = "two"
maximum = "6"
each = "1"
measure = { question = "y" }
"""


def test_sum_adds_its_parts_and_knows_all_that_is_missing(build: Build) -> None:
    table = build(NUMBER.format("y") + NUMBER.format("x"), SUM, top='failed = "差"')
    assert outcome(line(table, {"x": 3, "y": 9})) == ("9", "9", "9")
    assert outcome(line(table, {"x": 3})) == ("open", "3", "9")
    assert outcome(line(table, {"x": 9, "y": 9})) == ("10", "10", "10")
    assert line(table, {}).missing == ("y", "x")
    assert [part.rule.id for part in line(table, {}).parts] == ["one", "two"]


def test_a_missed_floor_decides_whatever_the_total(build: Build) -> None:
    table = build(NUMBER.format("y") + NUMBER.format("x"), SUM, top='failed = "差"', high="5", middle="3")
    card = score(table, {"x": 4, "y": 1}, {})
    assert (card.rating.label, card.final, str(card.floors[0].short), str(card.total)) == ("差", True, "1", "5")
    card = score(table, {"x": 4, "y": 2}, {})
    assert (card.rating.label, card.final, str(card.floors[0].short)) == ("好", True, "0")
    card = score(table, {"x": 4}, {})
    assert (card.rating.label, card.final) == ("差", False)


@pytest.mark.parametrize(("x", "label"), [(10, "好"), (8, "好"), (7, "中"), (5, "中"), (4, "差"), (0, "差")])
def test_bands_include_their_lower_edge(build: Build, x: int, label: str) -> None:
    rule = RULE + 'kind = "each_capped"\neach = "1"\nmeasure = { question = "q" }\n'
    assert score(build(NUMBER.format("q"), rule), {"q": x}, {}).rating.label == label


def test_a_rating_is_final_where_nothing_missing_can_change_it(build: Build) -> None:
    table = build(NUMBER.format("y") + NUMBER.format("x"), SUM.replace('floor = "6"\n', ""), high="9", middle="6")
    assert [(score(table, given, {}).rating.label, score(table, given, {}).final) for given in ({}, {"x": 0}, {"y": 6}, {"y": 6, "x": 2}, {"y": 1})] == [
        ("差", False), ("差", False), ("中", False), ("中", True), ("差", True),
    ]  # fmt: skip


def test_nothing_that_is_wrong_is_scored(build: Build) -> None:
    table = build(NUMBER.format("q"), RULE + 'kind = "each_capped"\neach = "1"\nmeasure = { question = "q" }\n')
    card = score(table, {"q": -3, "gone": 7}, {})
    assert (card.lines[0].points, card.missing, card.complete) == (None, ("q",), False)


HANGING = TRUTH.format("venue") + NUMBER.format("size") + "relevant = \"${venue} = 'yes'\"\n"
ONE_RUNG = RULE + 'kind = "ladder"\nrungs = [{ points = "10", when = [{ question = "size", at_least = "5" }] }]\n'


def test_what_is_certainly_not_asked_counts_as_nothing(build: Build) -> None:
    table = build(HANGING, ONE_RUNG)
    assert outcome(line(table, {"venue": "no"})) == ("0", "0", "0")
    assert outcome(line(table, {"venue": "no", "size": 9})) == ("0", "0", "0")
    assert outcome(line(table, {"venue": "yes"})) == ("open", "0", "10")
    assert outcome(line(table, {"venue": "yes", "size": 5})) == ("10", "10", "10")
    card = score(table, {"venue": "no"}, {})
    assert (card.final, card.complete) == (True, True)


def test_what_may_still_be_asked_stays_open(build: Build) -> None:
    assert outcome(line(build(HANGING, ONE_RUNG), {})) == ("open", "0", "10")


def test_what_hangs_on_something_never_asked_is_never_asked(build: Build) -> None:
    chain = HANGING + TRUTH.format("fine") + 'relevant = "${size} >= 100"\n'
    table = build(chain, RULE + 'kind = "choice"\nquestion = "fine"\nby_choice = { yes = "10", no = "2" }\n')
    assert outcome(line(table, {"venue": "no"})) == ("2", "2", "2")
    assert outcome(line(table, {"venue": "yes"})) == ("open", "2", "10")
    assert outcome(line(table, {"venue": "yes", "size": 99})) == ("2", "2", "2")


def test_options_not_asked_are_missing_each(build: Build) -> None:
    asked = TRUTH.format("venue") + LIST + "relevant = \"${venue} = 'yes'\"\n"
    table = build(asked, RULE + 'kind = "deduct"\nminus = [{ points = "2", each_missing = { question = "m" } }]\n')
    assert outcome(line(table, {"venue": "no"})) == ("2", "2", "2")
    assert outcome(line(table, {"venue": "yes"} | options(a=True))) == ("open", "4", "10")


def test_a_question_whose_setting_is_off_counts_as_nothing(build: Build) -> None:
    table = build(NUMBER.format("size") + 'setting = "on"\n', ONE_RUNG)
    assert outcome(line(table, {}, on=False)) == ("0", "0", "0")
    assert outcome(line(table, {}, on=True)) == ("open", "0", "10")


def test_points_by_choice_need_one_for_what_is_not_asked(build: Build) -> None:
    grade = FOUR + '[[question]]\nname = "g"\ntype = "select_one"\nchoices = "four"\nlabel = "g"\ngroup = "all"\n'
    rule = RULE + 'kind = "choice"\nquestion = "g"\nby_choice = { a = "10", b = "5", c = "2", d = "0" }\n'
    assert outcome(line(build(grade, rule), {"g": "b"})) == ("5", "5", "5")
    with pytest.raises(FormError, match="没有问到时要按 no 计分"):
        build(grade + 'setting = "on"\n', rule)
