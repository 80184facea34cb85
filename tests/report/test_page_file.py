"""The page file of a table: every mistake in it is found at once, with place and remedy."""

from __future__ import annotations

import copy
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from lcsurvey.errors import FormError
from lcsurvey.report.check import problems
from lcsurvey.report.sheet import Cell, Paragraph, place
from lcsurvey.report.template import template
from lcsurvey.score.library import Library
from tests.report.conftest import FORMS

Page = dict[str, Any]


@pytest.fixture
def page(library: Library) -> Page:
    return copy.deepcopy(dict(library.table("jining/typing").form.page))


@pytest.fixture
def found(library: Library) -> Callable[[Page], str]:
    def check(page: Page) -> str:
        table = library.table("jining/typing")
        return "\n".join(str(problem) for problem in problems(page, table.form, table.rules))

    return check


@pytest.mark.parametrize("form_id", FORMS)
def test_the_pages_of_this_installation_have_no_problems(library: Library, form_id: str) -> None:
    table = library.table(form_id)
    assert problems(table.form.page, table.form, table.rules) == ()


def test_every_mistake_is_found_at_once(page: Page, found: Callable[[Page], str]) -> None:
    page["colour"] = "red"
    page["row"][1]["cells"][1]["content"][1] = {"options": "nothing"}
    page["row"][1]["cells"][4]["content"] = {"score": "nobody"}
    page["row"][2]["cells"][0]["colspan"] = 3
    page["row"][3]["cells"][4] = {"text": "81"}
    text = found(page)
    assert "不认识的项“colour”" in text
    assert "没有题目“nothing”" in text
    assert "没有计分项“nobody”" in text
    assert "第3行的单元格超出了5列" in text
    assert "没有总分的位置" in text
    assert "“基本保障类业态”没有印得分的位置" in text


@pytest.mark.parametrize(
    "odd", [7, "x", True, 1.5, float("nan"), float("inf"), 10**30, {}, [[1]], [{"x": {}}], {"a": []}]
)
def test_whatever_stands_where_something_else_belongs_is_named(
    page: Page, found: Callable[[Page], str], odd: object
) -> None:
    page["row"][1]["cells"][1]["content"].append({"options": "basic_formats", "stops": odd})
    page["row"][2]["cells"][0] = odd
    page["columns"] = odd
    page["size"] = odd if odd != 7 else "7"
    assert "各列的宽度" in found(page)
    page["row"] = odd
    assert found(page)


def test_spans_are_held_against_the_grid() -> None:
    def cell(colspan: int = 1, rowspan: int = 1) -> Cell:
        return Cell((Paragraph(("字",)),), colspan=colspan, rowspan=rowspan)

    assert place(((cell(2),), (cell(), cell())), 2)[1] == ()
    assert "超出了2列" in place(((cell(3),),), 2)[1][0]
    assert "超出了末行" in place(((cell(rowspan=2), cell()),), 2)[1][0]
    assert "第2列没有单元格" in place(((cell(),),), 2)[1][0]
    assert "重叠" in place(((cell(), cell(rowspan=2), cell()), (cell(2), cell())), 3)[1][0]


def test_words_wider_than_their_column_are_named(page: Page, found: Callable[[Page], str]) -> None:
    page["columns"] = [17, 96, 3, 33, 5]
    assert "“60”比这一栏宽" in found(page)
    assert "“88.88”比这一栏宽" in found(page)


def test_a_page_wider_than_the_paper_is_named(page: Page, found: Callable[[Page], str]) -> None:
    page["columns"] = [17, 120, 11, 33, 13]
    assert "各列共194毫米" in found(page)


@pytest.mark.parametrize(
    ("key", "value", "words"),
    [
        ("version", 2, "应与表一致"),
        ("size", "大", "应是大于0的数"),
        ("columns", ["宽"], "应是各列的宽度"),
        ("heading", [{"label": "名称", "value": "colour"}], "heading"),
        ("row", [], "一行都没有"),
        ("row", [{"cells": ["字"]}], "单元格应是一个表"),
        ("row", [{"cells": [{"content": [{"what": 1}]}]}], "填写处"),
        ("title", 3, "应是文字"),
    ],
)
def test_values_of_the_wrong_kind_are_named(
    page: Page, found: Callable[[Page], str], key: str, value: object, words: str
) -> None:
    page[key] = value
    assert words in found(page)


def test_a_wrong_page_cannot_be_printed(library: Library, page: Page) -> None:
    form = library.table("jining/typing").form
    with pytest.raises(FormError, match="colour"):
        template(replace(form, page={**page, "colour": 1}))
    assert "没有版面" in str(problems({}, form, library.table("jining/typing").rules)[0])


def test_a_new_table_is_data_only(library: Library) -> None:
    table = library.table("ordos/acceptance")
    given = {
        "form": "ordos/acceptance", "version": 1, "title": ["另一张表"], "columns": [60, 60, 50],
        "heading": [{"label": "名称", "value": "circle"}],
        "row": [
            {"cells": [{"text": "甲", "colspan": 2}, {"text": "乙"}]},
            {"cells": [{"content": [["共", {"answer": "compounds", "blank": 4}, "个"]]}, {"text": "丙"}, {"text": ""}]},
        ],
    }  # fmt: skip
    made = template(replace(table.form, page=given))
    assert made.places()[2].cell.text({"answer.compounds": "7"}) == "共7个"
    assert not made.places()[2].cell.static
