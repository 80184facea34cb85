"""Two versions of a table against each other: what is asked anew, what is called otherwise, which answers are lost."""

from __future__ import annotations

import pytest

from lcsurvey.form.model import Form
from lcsurvey.form.parse import parse_form
from lcsurvey.form.reading import load
from lcsurvey.form.revision import Revised, revised

HEAD = """
id = "city/small"
version = 1
title = "小表"
short = "小表"
[[group]]
name = "all"
label = "全部"
"""
SHOPS = (("store", "便利店"), ("pharmacy", "药店"))


def choices(*named: tuple[str, str]) -> str:
    return "".join(f'[[choice]]\nlist = "shops"\nname = "{name}"\nlabel = "{label}"\n' for name, label in named)


def question(name: str, type_: str, more: str = "", label: str = "") -> str:
    return f'[[question]]\nname = "{name}"\ntype = "{type_}"\nlabel = "{label or name}"\ngroup = "all"\n{more}\n'


def form(*parts: str, shops: tuple[tuple[str, str], ...] = SHOPS) -> Form:
    problems: list[object] = []
    made = parse_form(load(HEAD + choices(*shops) + "".join(parts), "f.toml", problems), problems)  # type: ignore[arg-type]
    assert problems == []
    return made


def between(old: Form, new: Form) -> list[tuple[str, str]]:
    return [(one.grade, one.code) for one in revised(old, new)]


def one(old: Form, new: Form) -> Revised:
    (found,) = revised(old, new)
    return found


COUNT = question("count", "integer", 'unit = "家"')
SEEN = question("seen", "select_multiple", 'choices = "shops"')
KIND = question("kind", "select_one", 'choices = "shops"')
GRID = question(
    "grid", "table", 'choices = "shops"\ncolumns = [{ name = "n", label = "数", type = "integer", unit = "家" }]'
)


def test_the_same_table_has_no_differences() -> None:
    assert revised(form(COUNT, SEEN, KIND, GRID), form(COUNT, SEEN, KIND, GRID)) == ()


def test_other_words_for_the_same_item_are_harmless() -> None:
    found = one(form(COUNT), form(question("count", "integer", 'unit = "家"', "店铺数")))
    assert (found.grade, found.said) == ("harmless", "“count”改叫“店铺数”。")


@pytest.mark.parametrize(
    ("question_", "code", "fields"),
    [
        (COUNT, "new", ("count",)),
        (SEEN, "new", ("seen.store", "seen.pharmacy")),
        (GRID, "new", ("grid.store.n", "grid.pharmacy.n")),
    ],
)
def test_a_question_that_comes_needs_an_answer_and_one_that_goes_loses_its_own(
    question_: str, code: str, fields: tuple[str, ...]
) -> None:
    base = question("base", "integer")
    came = one(form(base), form(base, question_))
    assert (came.grade, came.code, came.fields) == ("needs_answer", code, fields)
    gone = one(form(base, question_), form(base))
    assert (gone.grade, gone.code, gone.fields) == ("loses_answer", "removed", fields)
    assert gone.said.endswith("原来的答案留在记录里，不再算数。")


def test_a_question_that_may_stay_empty_or_is_computed_needs_nothing() -> None:
    computed = question("twice", "integer", 'calculation = "${count} * 2"')
    assert between(form(COUNT), form(COUNT, question("said", "text", "required = false"), computed)) == [
        ("harmless", "new"),
        ("harmless", "new"),
    ]


def test_options_and_rows_that_come_and_go() -> None:
    more, fewer = (*SHOPS, ("market", "菜市场")), SHOPS[:1]
    for asked, field in ((SEEN, "seen.market"), (GRID, "grid.market.n")):
        came = one(form(asked), form(asked, shops=more))
        assert (came.grade, came.code, came.fields) == ("needs_answer", "new", (field,))
    assert between(form(KIND), form(KIND, shops=more)) == [("harmless", "new")]
    for asked, field in ((SEEN, "seen.pharmacy"), (KIND, "kind=pharmacy"), (GRID, "grid.pharmacy.n")):
        gone = one(form(asked), form(asked, shops=fewer))
        assert (gone.grade, gone.code, gone.fields) == ("loses_answer", "removed", (field,))


def test_another_kind_of_answer_loses_the_former_except_whole_numbers_that_become_decimals() -> None:
    assert between(form(question("a", "integer")), form(question("a", "decimal"))) == []
    assert between(form(question("a", "decimal")), form(question("a", "integer"))) == [("loses_answer", "retyped")]
    assert between(form(question("a", "text")), form(question("a", "date"))) == [("loses_answer", "retyped")]


@pytest.mark.parametrize(
    ("before", "after", "grade", "code"),
    [
        ('unit = "人"', 'unit = "万人"', "needs_answer", "unit"),
        ("", 'maximum = "5"', "needs_answer", "limits"),
        ("required = false", "", "needs_answer", "required"),
        ("", "required = false", "harmless", "required"),
        ("", 'calculation = "${base} * 2"', "harmless", "calculated"),
        ('calculation = "${base} * 2"', "", "needs_answer", "calculated"),
        ('calculation = "${base} * 2"', 'calculation = "${base} * 3"', "harmless", "calculated"),
        ("", 'relevant = "${base} > 1"', "harmless", "asked"),
        ("", 'hint = "看门口"', "harmless", "explained"),
    ],
)
def test_terms_of_a_question_that_change(before: str, after: str, grade: str, code: str) -> None:
    base = question("base", "integer")
    old, new = (form(base, question("a", "integer", more)) for more in (before, after))
    assert between(old, new) == [(grade, code)]


def test_columns_of_a_table_that_change() -> None:
    two = GRID.replace("}]", '}, { name = "m", label = "面积", type = "decimal" }]')
    assert between(form(GRID), form(two)) == [("needs_answer", "new")]
    assert between(form(two), form(GRID)) == [("loses_answer", "removed")]
    assert between(form(GRID), form(GRID.replace('label = "数"', 'label = "家数"'))) == [("harmless", "renamed")]
    assert between(form(GRID), form(GRID.replace('"integer", unit = "家"', '"text"'))) == [("loses_answer", "retyped")]
    assert between(form(GRID), form(GRID.replace('unit = "家"', 'unit = "座"'))) == [("needs_answer", "unit")]
