"""What is wrong with answers, beside the question it concerns."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from lcsurvey.form.expression import Expression
from lcsurvey.form.model import Choice, Column, Form, Question
from lcsurvey.response.check import LARGEST, LONGEST, check, field_problem
from lcsurvey.response.model import State


def code(form: Form, field: str, value: Any) -> str:
    problem = field_problem(form.field[field], field, value, {field: value}, {})
    assert problem is None or problem.sentence.endswith("。")
    return problem.code if problem else ""


@pytest.mark.parametrize(
    ("field", "value", "wanted"),
    [
        ("formats.shop", True, ""), ("formats.shop", False, ""), ("formats.shop", "yes", "not_option"), ("formats.shop", 1, "not_option"),
        ("venue", "yes", ""), ("venue", "maybe", "unknown_choice"), ("venue", True, "unknown_choice"),
        ("covered", 0, ""), ("covered", -1, "out_of_range"), ("covered", LARGEST, ""), ("covered", LARGEST + 1, "out_of_range"),
        ("covered", Decimal("1.5"), "not_integer"), ("covered", True, "not_number"), ("covered", "3", "not_number"),
        ("compounds", 1, ""), ("compounds", 0, "out_of_range"),
        ("rate", Decimal("1"), ""), ("rate", Decimal("1.001"), "out_of_range"), ("rate", 0, ""), ("rate", Decimal("NaN"), "not_number"), ("rate", Decimal("Infinity"), "not_number"),
        ("judged", Decimal("3.5"), ""), ("judged", 4, ""), ("judged", Decimal("3.25"), "off_step"), ("judged", Decimal("4.5"), "out_of_range"),
        ("units.bank.count", 2, ""), ("units.bank.count", Decimal("2.5"), "not_integer"), ("units.bank.remark", "好", ""), ("units.bank.remark", 2, "not_text"),
        ("units_other", "售票机\n第二行", ""), ("units_other", "a" * LONGEST, ""), ("units_other", "a" * (LONGEST + 1), "not_text"), ("units_other", "\x00", "not_text"), ("units_other", "\ud800", "not_text"),
        ("day", "2026-11-21", ""), ("day", "2026-11-31", "not_date"), ("day", "20261121", "not_date"), ("day", "", "not_date"),
    ],
)  # fmt: skip
def test_every_edge_of_every_type(form: Form, field: str, value: object, wanted: str) -> None:
    assert code(form, field, value) == wanted


def test_findings_come_in_the_papers_order_with_their_question(form: Form) -> None:
    findings = check(
        form, {"rate": 2, "gone": 1, "units.bank.count": -1, "venue": "x", "compounds": 1, "covered": 2}, {}
    )
    assert [finding.question for finding in findings] == ["venue", "covered", "rate", "units", "gone"]
    assert findings[1].problem.sentence == "能到的小区数不能多于居住小区数，请核对。"
    assert findings[0].problem.place == "有场所"


@pytest.mark.parametrize(
    ("kind", "rule", "right", "wrong"),
    [
        ("text", "regex(., '[0-9]{11}')", "13800138000", "1380013"), ("date", ". <= '2026-12-31'", "2026-11-21", "2027-01-01"),
        ("select_one", ". != 'no'", "yes", "no"), ("decimal", ". < 2", Decimal("1.5"), Decimal("2")), ("integer", ". mod 2 = 0", 4, 5),
    ],
)  # fmt: skip
def test_a_constraint_is_judged_whatever_the_type(kind: Any, rule: str, right: Any, wrong: Any) -> None:
    choices = (Choice("yes", "是"), Choice("no", "否"))
    question = Question("q", kind, "题", "all", choices=choices, constraint=Expression.parse(rule))
    assert field_problem(question, "q", right, {"q": right}, {}) is None
    problem = field_problem(question, "q", wrong, {"q": wrong}, {})
    assert problem is not None
    assert problem.code == "constraint"


def test_a_constraint_is_judged_in_every_cell_of_a_table() -> None:
    columns = (Column("count", "数", "integer"), Column("remark", "备注", "text"))
    rule = Expression.parse(". != 3")
    table = Question("t", "table", "题", "all", choices=(Choice("bank", "银行"),), columns=columns, constraint=rule)
    wrong = field_problem(table, "t.bank.count", 3, {}, {})
    assert wrong is not None
    assert wrong.code == "constraint"
    assert field_problem(table, "t.bank.count", 4, {}, {}) is None
    assert field_problem(table, "t.bank.remark", "好", {}, {}) is None


def test_a_constraint_on_an_unanswered_question_is_not_judged(form: Form) -> None:
    assert check(form, {"covered": 9}, {}) == ()


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("rate", Decimal("1.005"), "应在 0% 到 100% 之间，现在是 100.5%。"), ("covered", -1, "不能小于 0 个小区，现在是 -1。"),
        ("judged", 5, "不能大于 4，现在是 5。"), ("venue", "x", "没有“x”这个选项；可选：是、否。"), ("judged", Decimal("0.3"), "应以 0.5 为一档，现在是 0.3。"),
    ],
)  # fmt: skip
def test_sentences_say_the_edge_and_the_value(form: Form, field: str, value: Any, words: str) -> None:
    problem = field_problem(form.field[field], field, value, {}, {})
    assert problem is not None
    assert problem.sentence == words


def test_people_say_that_a_table_was_handed_in() -> None:
    assert [state.word for state in State] == ["未开始", "草稿", "已交表", "退回", "已审核", "已签字", "已归档"]
