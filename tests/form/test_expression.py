"""Expressions: three-valued, exact, and harmless whatever a form says."""

from __future__ import annotations

import re
import time
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lcsurvey.form.expression import MAX_DIGITS, Expression
from lcsurvey.form.pattern import MAX_SUBJECT, compiled, fits
from lcsurvey.form.syntax import MAX_LENGTH, ExpressionError

TRUTH = {"1 = 1": True, "1 = 2": False, "${nothing} = 1": None}


def value(text: str, answers: dict[str, Any] | None = None, **more: Any) -> Any:
    return Expression.parse(text).evaluate(answers or {}, **more)


@pytest.mark.parametrize("left", TRUTH)
@pytest.mark.parametrize("right", TRUTH)
def test_and_or_not_are_kleenes(left: str, right: str) -> None:
    order = {False: 0, None: 1, True: 2}
    least, most = (pick((TRUTH[left], TRUTH[right]), key=lambda truth: order[truth]) for pick in (min, max))
    assert value(f"{left} and {right}") is least
    assert value(f"{left} or {right}") is most
    assert value(f"not({left})") is {True: False, False: True, None: None}[TRUTH[left]]


def test_if_takes_no_side_while_its_question_is_unanswered() -> None:
    assert value("if(${a} = 1, 'x', 'y')", {"a": 1}) == "x"
    assert value("if(${a} = 1, 'x', 'y')", {"a": 2}) == "y"
    assert value("if(${a} = 1, 'x', 'y')") is None


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("1 < 2", True), ("2 < 2", False), ("2 <= 2", True), ("3 > 2", True), ("2 > 2", False), ("2 >= 2", True),
        ("1 != 2", True), ("1 != 1", False), ("2 = 2.0", True), ("'a' = 'a'", True), ("'a' != 'b'", True),
        ("'2026-11-20' < '2026-11-21'", True), ("'10' > '9'", True), ("'a' = 1", False),
    ],
)  # fmt: skip
def test_comparisons(text: str, wanted: bool) -> None:
    assert value(text) is wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("1 + 2 * 3", 7), ("(1 + 2) * 3", 9), ("10 - 3 - 2", 5), ("7 div 2", Fraction(7, 2)), ("7 mod 2", 1),
        ("0.1 + 0.2", Fraction(3, 10)), ("-3 + 5", 2), ("--3", 3), ("1 div 3 * 3", 1), ("- (1 - 4)", 3),
        ("1 div 0", None), ("1 mod 0", None), ("1 + ${nothing}", None), ("-${nothing}", None), ("'a' + 1", None),
    ],
)  # fmt: skip
def test_arithmetic_is_exact(text: str, wanted: object) -> None:
    assert value(text) == wanted


def test_an_unanswered_question_equals_the_empty_text_and_nothing_else() -> None:
    assert value("${a} = ''") is True
    assert value("${a} = ''", {"a": 0}) is False
    assert value("${a} != ''", {"a": "x"}) is True
    assert value("${a} = 'x'") is None
    assert value("${a} < 1") is None


def test_this_is_the_value_being_checked() -> None:
    assert value(". <= ${whole}", {"whole": 7}, this=7) is True
    assert value(". <= ${whole}", {"whole": 7}, this=8) is False
    assert value(". <= ${whole}", {}, this=8) is None


def test_selected_looks_at_one_option() -> None:
    assert value("selected(${m}, 'a')", {"m.a": True}) is True
    assert value("selected(${m}, 'a')", {"m.a": False}) is False
    assert value("selected(${m}, 'a')", {"m.b": True}) is None
    assert value("selected(${one}, 'a')", {"one": "a"}) is True
    assert value("selected(${one}, 'a')", {"one": "b"}) is False
    assert value("${m.a}", {"m.a": True}) is True


def test_count_selected_counts_what_is_there() -> None:
    assert value("count-selected(${m}) >= 2", {"m.a": True, "m.b": False, "m.c": True, "mm.a": True}) is True
    assert value("count-selected(${m})", {}) == 0


@pytest.mark.parametrize("text", ["'2026-11-20' <= today()", "today() = '2026-11-21'", ". < today(1)"])
def test_a_score_cannot_hang_on_the_day(text: str) -> None:
    with pytest.raises(ExpressionError, match=r"today\(\) 不能用"):
        Expression.parse(text)


def test_settings_are_off_unless_they_are_on() -> None:
    assert value("setting('x')", settings={"x": True}) is True
    assert value("setting('tier') = 'first'", settings={"tier": "first"}) is True
    assert value("not(setting('x'))") is True


def test_regex_fits_the_whole_text() -> None:
    assert value("regex(${a}, '1[3-9][0-9]{9}')", {"a": "13912345678"}) is True
    assert value("regex(${a}, '1[3-9][0-9]{9}')", {"a": "139123456789"}) is False
    assert value("regex(${a}, '[0-9]+')") is None
    assert value("regex(${a}, 'a*')", {"a": "a" * (MAX_SUBJECT + 1)}) is False


@pytest.mark.parametrize(
    "pattern",
    ["(a+)+", "(a|aa)+", "((a|aa))+", "(a){2,}", "(a){9}", "a*a*a*a*", "a?" * 22, "(a|a)" * 16 + "a*", "a" * 81, "[", "(?P<x", "a{99999999999}"],
)  # fmt: skip
def test_patterns_that_could_take_for_ever_are_refused(pattern: str) -> None:
    with pytest.raises(ExpressionError, match="regex"):
        Expression.parse(f"regex(${{a}}, '{pattern}')")


@pytest.mark.parametrize("pattern", [r"\d{3}-?\d{8}", "[+*]{3}", r"(ab)?\*+", "1[3-9][0-9]{9}|[0-9]{7,8}"])
def test_everyday_patterns_are_taken(pattern: str) -> None:
    assert compiled(pattern).pattern == pattern


@pytest.mark.parametrize(
    ("pattern", "words"),
    [("*", "可重复的字符"), ("[a", "没有配对的 ]"), ("a(", "没有配对的 )"), ("a)", "没有配对的 ("), (r"\q", "反斜杠"), ("(?i", "检查括号")],
)
def test_what_is_no_pattern_is_said_in_chinese(pattern: str, words: str) -> None:
    with pytest.raises(ValueError, match=re.escape(words)) as caught:
        compiled(pattern)
    assert not re.search("[A-Za-z]{2}", str(caught.value).removeprefix("regex() "))


@given(st.text("a()*+?|{},123[]\\b.^$", max_size=40))
@example("a*a*a*b")
@example("(a|a)" * 7 + "a*a*b")
@example("a?" * 21 + "a" * 21)
def test_no_pattern_takes_long(pattern: str) -> None:
    try:
        taken = compiled(pattern)
    except ValueError:
        return
    start = time.process_time()
    fits(taken, "a" * (MAX_SUBJECT - 1) + "c")
    assert time.process_time() - start < 2


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "末尾写法不对"), ("${A} = 1", "写法不对"), ("eval('1')", "写法不对"), ("${a} == 1", "写法不对"),
        ("not()", "要 1 个参数"), ("if(1, 2)", "要 3 个参数"), ("setting()", "要 1 个参数"),
        ("selected('a', 'b')", "第一个参数"), ("selected(${a}, ${b})", "第二个参数"), ("count-selected('a')", "第一个参数"),
        ("regex(${a}, ${b})", "第二个参数"), ("1 " * MAX_LENGTH, "个字符"), ("9" * (MAX_DIGITS + 1), "30 位"),
        ("+".join(["1"] * 501), "太长"), ("__import__('os')", "写法不对"), ("${a}.b", "写法不对"),
    ],
)  # fmt: skip
def test_what_is_no_expression_is_refused_with_a_sentence(text: str, words: str) -> None:
    with pytest.raises(ExpressionError, match=words) as caught:
        Expression.parse(text)
    assert str(caught.value).endswith("。")


def test_references_are_collected() -> None:
    assert Expression.parse("selected(${m}, 'a') and ${n} > count-selected(${k})").references == {"m", "n", "k"}


ANSWERS = st.one_of(
    st.none(), st.booleans(), st.integers(), st.text(max_size=8), st.decimals(allow_nan=True, allow_infinity=True),
    st.just(Decimal("1E+999999")), st.just(("a", "b")),
)  # fmt: skip
ATOMS = st.sampled_from(["${a}", "${b}", ".", "1", "0", "2.5", "'x'", "''", "setting('s')", "setting(${a})", "count-selected(${a})", "selected(${a}, 'x')", "regex(${a}, '[a-z]+')"])  # fmt: skip
OPERATORS = ["and", "or", "=", "!=", "<", "<=", ">", ">=", "+", "-", "*", "div", "mod"]


def _grown(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    pair = st.tuples(inner, st.sampled_from(OPERATORS), inner).map(lambda part: f"({part[0]} {part[1]} {part[2]})")
    return st.one_of(pair, inner.map(lambda part: f"not({part})"), inner.map(lambda part: f"- {part}"),
                     st.tuples(inner, inner, inner).map(lambda part: f"if({', '.join(part)})"))  # fmt: skip


@given(st.recursive(ATOMS, _grown, max_leaves=8), ANSWERS, ANSWERS, ANSWERS, ANSWERS)
@example("${a} < 1", Decimal("NaN"), None, None, None)
@example("${a} + 1", Decimal("Infinity"), None, None, None)
def test_evaluation_never_raises(text: str, a: Any, b: Any, this: Any, setting: Any) -> None:
    parsed = Expression.parse(text)
    answers = {name: answer for name, answer in (("a", a), ("b", b), ("a.x", True)) if answer is not None}
    assert parsed.evaluate(answers, this, {"s": setting}) == parsed.evaluate(answers, this, {"s": setting})


@given(st.one_of(st.text(max_size=60), st.text("${}ab.()'\"=<>+-*,0123456789 ndoritfslc", max_size=80)))
def test_only_an_expression_error_escapes_from_any_text(text: str) -> None:
    try:
        said = Expression.parse(text).text
    except ExpressionError as error:
        said = str(error)
    assert said == text or said.endswith("。")
