"""The parser of expressions takes exactly what its grammar says."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from lark import Lark
from lark.exceptions import LarkError

from lcsurvey.form.syntax import MAX_DEPTH, ExpressionError, Node, parse

TOKENS = [
    "${a}",
    "${b.c}",
    ".",
    "1",
    "2.5",
    "'x'",
    '"y"',
    "(",
    ")",
    "(",
    ")",
    ",",
    "+",
    "-",
    "*",
    "div",
    "mod",
    "=",
    "!=",
    "<",
    "<=",
    ">",
    ">=",
    "and",
    "or",
    "not(",
    "if(",
    "selected(",
    "count-selected(",
    "today(",
    "regex(",
    "setting(",
    "。",
    "$",
    ".5",
    "1.",
    "andor",
    "'",
    "",
]


@cache
def _lark() -> Lark:
    return Lark(Path(__file__).with_name("expression.lark").read_text("utf-8"), parser="lalr", maybe_placeholders=False)


def _as_node(tree: Any) -> Node:
    """A tree of lark in the program's own words."""
    children = tree.children
    match tree.data:
        case "this":
            return Node("this")
        case "number" | "string" | "reference":
            return Node(tree.data, (str(children[0]),))
        case "negative":
            return Node("negative", (), (_as_node(children[1]),))
        case "call":
            return Node("call", (str(children[0])[:-1],), tuple(map(_as_node, children[1:])))
        case "comparison" | "addition" | "product":
            kind = "comparison" if tree.data == "comparison" else "arithmetic"
            return Node(kind, tuple(map(str, children[1::2])), tuple(map(_as_node, children[::2])))
    return Node(tree.data, (), tuple(map(_as_node, children)))


@given(st.lists(st.sampled_from(TOKENS), max_size=12), st.sampled_from(["", " "]))
@example(["${a}", "and", "${b.c}"], "")
@example(["today(", ")", "<", "'2026-11-21'"], " ")
@example(["-", "-", "1", "-", "(", "1", "-", "2.5", ")", "*", "."], "")
@example(["1", "=", "1", "=", "1"], " ")
@example(["\u3000", "not(", "not(", "${a}", ")", ")"], " ")
def test_text_is_taken_as_the_grammar_says(tokens: list[str], space: str) -> None:
    text = space.join(tokens)
    try:
        wanted = _as_node(_lark().parse(text))
    except LarkError:
        with pytest.raises(ExpressionError):
            parse(text)
        return
    assert parse(text) == wanted


@given(st.text("${}abnotrdiv().,'\"=<>+-* 12", max_size=30))
def test_any_text_is_an_expression_or_a_sentence(text: str) -> None:
    sentence = "。"
    try:
        parse(text)
    except ExpressionError as error:
        sentence = str(error)
    assert sentence.endswith("。")


@pytest.mark.parametrize("opening", ["(", "-", "not(", "if(1,"])
def test_deep_nesting_is_refused_without_a_crash(opening: str) -> None:
    with pytest.raises(ExpressionError, match="嵌套太深"):
        parse(opening * (MAX_DEPTH + 1) + "1")


def test_an_error_says_where_it_stands() -> None:
    with pytest.raises(ExpressionError, match="第 8 个字符附近写法不对"):
        parse("${a} = = 1")
    with pytest.raises(ExpressionError, match="末尾写法不对"):
        parse("${a} = ")
