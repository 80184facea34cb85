"""Columns of tables: types, lists, bounds, what a row demands of itself; and forms whose lines are things."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from lcsurvey.form.model import Form
from lcsurvey.form.parse import parse_form
from lcsurvey.form.reading import load
from lcsurvey.response.answer_sheet import read
from lcsurvey.response.check import check
from lcsurvey.response.flow import counted
from tests.form.test_parse import CHOICES, GROUP, HEAD, codes

TABLE = """
[[choice]]
list = "kinds"
name = "store"
label = "便利店"
[[choice]]
list = "kinds"
name = "market"
label = "菜市场"
[[question]]
name = "shops"
type = "table"
label = "网点"
group = "all"
choices = "kinds"
columns = [
    { name = "outlets", label = "数量", type = "integer", unit = "个", total = true },
    { name = "chains", label = "连锁", type = "integer", constraint = ". <= ${outlets}", constraint_message = "连锁店不能多于网点。" },
    { name = "rate", label = "满意度", type = "decimal", appearance = "rate", required = false },
    { name = "open", label = "开门", type = "select_one", choices = "yes_no", required = false },
    { name = "since", label = "开业", type = "date", required = false },
    { name = "share", label = "占比", type = "decimal", minimum = "1", maximum = "9", required = false },
    { name = "lacks", label = "缺什么", required = false },
]
"""


@pytest.fixture
def form() -> Form:
    problems: list[Any] = []
    found = parse_form(load(HEAD + GROUP + CHOICES + TABLE, "f.toml", problems), problems)
    assert problems == []
    return found


def taken(form: Form, row: dict[str, Any]) -> tuple[dict[str, Any], list[str]]:
    answers, problems = read(form, {"网点": {"便利店": row}})
    return {field.rsplit(".", 1)[1]: value for field, value in answers.items()}, [str(problem) for problem in problems]


def test_every_type_of_column_is_read(form: Form) -> None:
    row = {"数量": "1,200", "连锁": 3, "满意度": "91.5%", "开门": True, "开业": "2026-01-05", "占比": "2.5", "缺什么": "药"}
    assert taken(form, row) == (
        {
            "outlets": 1200, "chains": 3, "rate": Decimal("0.915"), "open": "yes", "since": "2026-01-05",
            "share": Decimal("2.5"), "lacks": "药",
        },
        [],
    )  # fmt: skip


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ({"outlets": 2, "chains": 3}, "连锁店不能多于网点。"),
        ({"rate": "120%"}, "网点·便利店·满意度：应在 0% 到 100% 之间，现在是 120%。"),
        ({"open": "也许"}, "没有“也许”这个选项"),
        ({"since": "2026-02-30"}, "不是日期"),
        ({"share": "0.5"}, "不能小于 1，现在是 0.5。"),
        ({"share": "9.5"}, "不能大于 9，现在是 9.5。"),
        ({"outlets": -1}, "不能小于 0 个，现在是 -1。"),
    ],
)
def test_a_wrong_cell_is_named_by_row_and_column(form: Form, row: dict[str, Any], words: str) -> None:
    assert words in taken(form, row)[1][0]


def test_a_wrong_cell_leaves_the_others_of_its_table(form: Form) -> None:
    assert taken(form, {"outlets": 2, "chains": 3, "lacks": "药"})[0] == {"outlets": 2, "lacks": "药"}
    answers = {"shops.store.outlets": 2, "shops.store.chains": 3, "shops.market.chains": 5}
    assert counted(form, answers, {}) == {"shops.store.outlets": 2, "shops.market.chains": 5}


def test_a_row_is_held_against_itself_only(form: Form) -> None:
    assert check(form, {"shops.store.outlets": 1, "shops.market.chains": 2}, {}) == ()
    found = check(form, {"shops.store.outlets": 1, "shops.store.chains": 2}, {})
    assert [(one.question, one.field) for one in found] == [("shops", "shops.store.chains")]


def test_columns_that_may_stay_empty_are_never_missing(form: Form) -> None:
    question = form.question["shops"]
    full = {f"shops.{row}.{column}": 1 for row in ("store", "market") for column in ("outlets", "chains")}
    assert question.needed == tuple(full)
    assert not question.unanswered(full)
    assert question.unanswered({"shops.store.rate": 1, **dict(list(full.items())[:-1])})


@pytest.mark.parametrize(
    ("before", "after", "code"),
    [
        ("${outlets}", "${outlet}", "unknown_column"),
        ('label = "占比", type = "decimal"', 'label = "占比", type = "select_multiple"', "unknown_value"),
        ('choices = "yes_no", required', 'choices = "no_list", required', "unknown_list"),
        ('name = "share"', 'name = "rate"', "duplicate_name"),
        ('minimum = "1", maximum = "9"', 'minimum = "9", maximum = "1"', "bad_range"),
        ('label = "缺什么"', 'label = "缺什么", total = true', "bad_total"),
    ],
)
def test_mistakes_in_columns_have_their_codes(before: str, after: str, code: str) -> None:
    assert before in TABLE
    assert code in codes(TABLE.replace(before, after))


LINES = '[[column]]\nname = "community"\nlabel = "社区名称"\n[[column]]\nname = "due"\nlabel = "完成时限"\ntype = "date"\n'


def test_a_form_of_lines_names_its_kind_and_columns() -> None:
    problems: list[Any] = []
    head = HEAD + 'scope = "city"\nrows = "project"\ncolumns_setting = "left_out"\n' + GROUP
    form = parse_form(load(head + LINES, "f.toml", problems), problems)
    assert problems == []
    assert (form.scope, form.rows, form.columns_setting) == ("city", "project", "left_out")
    assert [(column.name, column.label, column.type) for column in form.columns] == [
        ("community", "社区名称", "text"), ("due", "完成时限", "date"),
    ]  # fmt: skip
    assert "bad_rows" in codes(LINES)
    assert "unknown_value" in codes(LINES, head=HEAD + 'rows = "things"\n' + GROUP)
    assert "unknown_value" in codes(head=HEAD + 'scope = "country"\n' + GROUP)
