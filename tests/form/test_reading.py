"""TOML from a person's hand: every problem at once, each with its line."""

from __future__ import annotations

import re
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lcsurvey.errors import Problem
from lcsurvey.form.reading import Block, load


def block(text: str) -> tuple[Block, list[Problem]]:
    problems: list[Problem] = []
    return Block(load(text, "f.toml", problems).data, "f.toml", problems), problems


def test_blocks_know_their_lines() -> None:
    document = load('id = "x"\n\n[[group]]\nname = "a"\n\n[[group]]\nname = "b"\n', "f.toml", [])
    assert document.place("group", 0) == "f.toml 第 3 行"
    assert document.place("group", 1) == "f.toml 第 6 行"
    assert document.place("group", 2) == document.place() == "f.toml"


def test_every_broken_block_is_named_at_once() -> None:
    problems: list[Problem] = []
    text = 'id = "x\n\n[[group]]\nname = "a"\n\n[[question]]\nname = b\n\n[[question]]\nlabel = \n'
    load(text, "f.toml", problems)
    assert [(problem.code, problem.place) for problem in problems] == [
        ("toml_syntax", "f.toml 第 1 行"), ("toml_syntax", "f.toml 第 7 行"), ("toml_syntax", "f.toml 第 10 行"),
    ]  # fmt: skip
    assert all(problem.sentence.endswith("。") for problem in problems)


@pytest.mark.parametrize("text", ["a = " + "[" * 5000, "a = " + "9" * 5000, "a = 1\na = 2", "\x00", "[a]\n[a]"])
def test_what_is_no_toml_is_one_problem_and_no_crash(text: str) -> None:
    problems: list[Problem] = []
    assert load(text, "f.toml", problems).data == {}
    assert {problem.code for problem in problems} == {"toml_syntax"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('a = "x', "引号没有配对"), ("a = b", "等号后面的值不对"), ("a = 1\na = 2", "同一项写了两次"), ("[a]\n[a]", "写了两次"),
        ("a 1", "缺少等号"), ("a = 1 2", "一行只能写一项"), ("a = [1", "列表缺少"), ("a = {b = 1", "没有配对的 }"),
        (r'a = "\x"', "反斜杠要写两个"), ("编号 = 1", "不是“项 = 值”"), ("a = " + "9" * 5000, "数字太长"), ("[a", "缺少 ]"),
    ],
)  # fmt: skip
def test_what_is_no_toml_is_said_in_chinese(text: str, words: str) -> None:
    problems: list[Problem] = []
    load(text, "f.toml", problems)
    assert [words in problem.sentence for problem in problems] == [True]
    assert not re.search("[A-Za-z]{2}", problems[0].sentence)


def test_a_byte_order_mark_and_windows_lines_do_no_harm() -> None:
    problems: list[Problem] = []
    assert load('\ufeffid = "x"\r\n', "f.toml", problems).data == {"id": "x"}
    assert problems == []


@given(st.text(max_size=60))
def test_no_text_at_all_raises(text: str) -> None:
    problems: list[Problem] = []
    assert load(text, "f.toml", problems).data == {} or not problems


def test_keys_of_the_wrong_type_are_problems() -> None:
    found, problems = block("t = 1\nf = 'x'\ni = 1.5\no = 'z'\nl = [1]\nb = 3\nm = 4\nn = 'A-b'\nr = 5\n")
    assert (found.text("t"), found.flag("f", True), found.integer("i"), found.texts("l")) == ("", True, 0, ())
    assert (found.option("o", ("x", "y")), found.blocks("b"), dict(found.mapping("m"))) == ("z", (), {})
    assert (found.name("n"), found.rows("r")) == ("A-b", [])
    assert [problem.code for problem in problems] == [
        "not_text", "not_boolean", "not_integer", "not_texts", "unknown_value", "not_list", "not_a_table", "bad_name", "not_list",
    ]  # fmt: skip


def test_what_is_missing_is_a_problem_unless_it_may_be() -> None:
    found, problems = block("")
    assert (found.text("a"), found.integer("b")) == ("", 0)
    assert found.number("c") == 0
    assert [problem.code for problem in problems] == ["missing_key", "not_integer", "missing_key"]
    assert (found.text("a", "x"), found.integer("b", 3), found.flag("d", False)) == ("x", 3, False)
    assert found.number("c", None) is None
    assert (found.texts("e"), found.blocks("f"), found.block("g"), found.rows("h")) == ((), (), None, [])
    assert len(problems) == 3


@pytest.mark.parametrize(("written", "wanted"), [('"1.5"', Fraction(3, 2)), ('"-2"', Fraction(-2)), ("4", Fraction(4))])
def test_points_are_exact(written: str, wanted: Fraction) -> None:
    found, problems = block(f"points = {written}")
    assert found.number("points") == wanted
    assert problems == []


@pytest.mark.parametrize(
    "written", ["1.5", "0.1", '"1,5"', '"1e3"', "true", '"ten"', '"1/3"', "inf", '"１"', '"."', '""']
)
def test_floats_and_words_are_no_points(written: str) -> None:
    found, problems = block(f"points = {written}")
    assert found.number("points") == 0
    assert [problem.code for problem in problems] == ["not_number"]


def test_an_empty_text_is_no_name_and_no_choice() -> None:
    found, problems = block("a = ''\nb = ''\nc = ''\n")
    assert (found.name("a"), found.option("b", ("x",)), found.option("c", ("x",), "")) == ("", "", "")
    assert [problem.code for problem in problems] == ["bad_name", "unknown_value"]


def test_a_key_nobody_asked_for_is_a_problem() -> None:
    found, problems = block("known = 'x'\nlabell = 'y'\n")
    found.text("known")
    found.done()
    assert [(problem.code, "labell" in problem.sentence) for problem in problems] == [("unknown_key", True)]


def test_a_value_where_a_table_should_be_is_a_problem() -> None:
    problems: list[Problem] = []
    assert Block("x", "f.toml", problems).text("a", "d") == "d"
    assert [problem.code for problem in problems] == ["not_a_table"]
