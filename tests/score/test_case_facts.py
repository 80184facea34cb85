"""Cases that begin with facts: what follows from them, what the page says, what is still missing."""

from __future__ import annotations

import pytest

from lcsurvey.form.reading import load
from lcsurvey.report.printed import printer
from lcsurvey.score.cases import run
from lcsurvey.score.table import Table, parse_table
from tests.score.conftest import HEAD

FORM = HEAD + """
[[choice]]
list = "kinds"
name = "store"
label = "便利店"
[[choice]]
list = "kinds"
name = "market"
label = "菜市场"
[[question]]
name = "people"
type = "integer"
label = "居民"
group = "all"
[[question]]
name = "all_outlets"
type = "integer"
label = "网点总数"
group = "all"
[[question]]
name = "shops"
type = "table"
label = "网点"
group = "all"
choices = "kinds"
columns = [{ name = "staff", label = "人数", type = "integer" }, { name = "lacks", label = "缺什么", required = false }]
"""
DERIVE = """
form = "city/small"
version = 1
[[derive]]
question = "people"
from = "register"
field = "population"
[[derive]]
question = "all_outlets"
from = "outlets"
formats = ["*"]
"""
PAGE = """
form = "city/small"
version = 1
title = "小表"
columns = [60, 60]
[[row]]
cells = [{ content = { answer = "people", as = "ten_thousand" } }, { content = { sum = "shops.staff" } }]
[[row]]
cells = [{ content = { cell = "shops.store.staff" } }, { content = { cell = "shops.store.lacks" } }]
"""
CASE = """
[[case]]
name = "甲"
why = "23456 ÷ 10000"
[case.facts]
circle = { population = 23456, listed = true }
compounds = [{ name = "一号院", households = 100 }]
outlets = [{ name = "惠民店", format = "convenience_store", minutes = "4.5", chain = true, payment = ["扫码"] }]
[case.answers]
"网点" = { "便利店" = { "人数" = 3, "缺什么" = "药店" } }
[case.expect]
missing = ["网点"]
complete = false
derived = { "居民" = 23456, all_outlets = 1, "网点·便利店·人数" = "null" }
printed = { "居民" = "2.3456", "合计·人数" = "3", "2,2" = "药店", "网点·便利店·人数" = "3" }
"""


@pytest.fixture(scope="module")
def small() -> Table:
    return parse_table(FORM, "", PAGE, derive=DERIVE)


def codes(table: Table, case: str) -> list[str]:
    wrong: list[object] = []
    document = load(case, "v1.cases.toml", wrong)  # type: ignore[arg-type]
    assert wrong == []
    return [problem.code for problem in run(document, table, None, printer)]


def test_a_case_of_facts_comes_out(small: Table) -> None:
    assert codes(small, CASE) == []


@pytest.mark.parametrize(
    ("before", "after", "code"),
    [
        ('"2.3456"', '"2.3457"', "case_differs"),
        ("all_outlets = 1", "all_outlets = 2", "case_differs"),
        ('missing = ["网点"]', "missing = []", "case_differs"),
        ('"网点·便利店·人数" = "null"', '"网点·药店·人数" = "null"', "case_unknown"),
        ('"合计·人数"', '"合计·缺什么"', "case_unknown"),
        ('"2,2" =', '"9,9" =', "case_unknown"),
        ("population = 23456", "people = 23456", "unknown_key"),
        ('minutes = "4.5"', "minutes = 4.5", "not_number"),
        ("chain = true", 'chain = "yes"', "not_boolean"),
        ("population = 23456", 'population = "many"', "not_integer"),
        ("compounds = [", "flats = [", "unknown_key"),
    ],
)
def test_what_does_not_come_out_or_cannot_be_read_is_named(small: Table, before: str, after: str, code: str) -> None:
    assert before in CASE
    assert code in codes(small, CASE.replace(before, after))


CITY = """
[[case]]
name = "全市"
[case.facts]
regions = [{ name = "任城区" }]
circles = [{ name = "甲", region = "任城区", completed_on = "2024-05-01", outlets = [{ name = "店", format = "market" }] }]
[case.answers]
[case.expect]
derived = { "建成·任城区·y2024" = 1, "建成·任城区·y2025" = 0 }
"""


def test_a_case_of_a_city_knows_all_its_circles() -> None:
    form = HEAD.replace('short = "小表"', 'short = "小表"\nscope = "city"') + (
        '[[choice]]\nlist = "regions"\nname = "rencheng"\nlabel = "任城区"\n'
        '[[question]]\nname = "done"\ntype = "table"\nlabel = "建成"\ngroup = "all"\nchoices = "regions"\n'
        'columns = [{ name = "y2024", label = "y2024", type = "integer" }, { name = "y2025", label = "y2025", type = "integer" }]\n'
    )
    derive = 'form = "city/small"\nversion = 1\n[[derive]]\nquestion = "done"\nfrom = "completed"\n'
    page = PAGE.replace("shops.staff", "done.y2024").replace("shops.store.staff", "done.rencheng.y2024")
    page = page.replace("shops.store.lacks", "done.rencheng.y2025").replace('answer = "people"', 'cell = "done.rencheng.y2025"')
    assert codes(parse_table(form, "", page, derive=derive), CITY) == []
