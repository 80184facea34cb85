"""A table of ours behind the official one: the same answers, its own page, nothing added to the official frame."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from lcsurvey.form.model import Form
from lcsurvey.form.parse import parse_form
from lcsurvey.form.reading import load
from lcsurvey.report.layout import Facts, Points, lay_out
from lcsurvey.report.template import read

FORM = """
id = "a/b"
version = 1
title = "表"
short = "表"
annex = "附件1"
[[group]]
name = "g"
label = "组"
[[question]]
name = "a"
type = "integer"
label = "甲"
group = "g"
"""
ROW = {"cells": [{"text": "甲"}, {"content": {"answer": "a"}}]}
PAGE: dict[str, Any] = {
    "form": "a/b", "version": 1, "columns": [60, 60], "row": [ROW],
    "second": {"title": "进度", "columns": [40, 40, 40], "row": [{"cells": [*ROW["cells"], {"text": "乙"}]}]},
}  # fmt: skip


def form(page: dict[str, Any]) -> Form:
    return replace(parse_form(load(FORM, "f", []), []), page=page)


def test_the_second_table_is_a_sheet_behind_the_first() -> None:
    made = lay_out(form(PAGE), {"a": 7}, Points(), Facts(circle="圈", code="C"))
    assert made.text() == (("甲", "7"),)
    assert made.appendix is not None
    assert made.appendix.text() == (("甲", "7", "乙"),)
    assert (made.appendix.template.title, made.appendix.template.annex) == (("进度",), "")
    assert made.appendix.code == made.code


def test_a_blank_sheet_has_a_blank_second_table() -> None:
    made = lay_out(form(PAGE), {}, None, Facts())
    assert made.appendix is not None
    assert made.appendix.text() == (("甲", "", "乙"),)


def test_a_page_without_one_has_none_behind() -> None:
    alone = {key: value for key, value in PAGE.items() if key != "second"}
    assert lay_out(form(alone), {"a": 7}, Points(), Facts()).appendix is None


@pytest.mark.parametrize(("second", "said"), [
    ({"columns": [40], "row": [{"cells": [{"content": {"answer": "b"}}]}]}, "没有题目“b”"),
    ({"columns": [90, 90], "row": [ROW]}, "纸面只容170毫米"),
    ("进度", "第二张表应写成"),
    ({"columns": [60, 60], "row": [ROW], "second": "核对"}, "第二张表应写成"),
    ({"columns": [60, 60], "row": [ROW], "second": {"columns": [200], "row": [ROW]}}, "纸面只容170毫米"),
    ({"columns": [130, 130], "row": [ROW], "landscape": True}, "纸面只容257毫米"),
])  # fmt: skip
def test_what_is_wrong_with_it_is_said(second: Any, said: str) -> None:
    _, problems = read({**PAGE, "second": second}, form(PAGE))
    assert any(said in problem.sentence for problem in problems), problems


def test_a_third_table_stands_behind_the_second_and_words_alone_bear_no_mark() -> None:
    words = {**PAGE, "row": [{"cells": [{"text": "类别"}, {"text": "标准"}]}]}
    third = {"columns": [40, 40], "landscape": True, "row": [{"cells": [{"text": "丙"}, {"content": {"answer": "a"}}]}]}
    page = {**words, "second": {**PAGE["second"], "second": third}}
    made = lay_out(form(page), {"a": 7}, Points(below=("未填完：“乙”。",), complete=False), Facts())
    second = made.appendix
    assert second is not None
    assert second.appendix is not None
    assert (made.mark, made.below, second.mark, second.below) == ("", (), "未填完", ("未填完：“乙”。",))
    assert (second.appendix.text(), second.appendix.below) == ((("丙", "7"),), ())
    assert [sheet.template.across for sheet in (made, second, second.appendix)] == [False, False, True]
