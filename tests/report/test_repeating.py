"""Pages that print cells, sums and things line by line; columns that an office leaves out."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from lcsurvey.circle.facts import Facts
from lcsurvey.circle.model import Circle, Community, Demand, Outlet, Project, Region
from lcsurvey.report.check import problems
from lcsurvey.report.document import Record, pdf, sheet
from lcsurvey.report.lines import FIELDS, city_lines, headings, lines
from lcsurvey.report.preview import Preview
from lcsurvey.response.model import Response, Stage
from lcsurvey.response.totals import total
from lcsurvey.score.table import Table, parse_table

FORM = """
id = "city/small"
version = 1
title = "小表"
short = "小表"
columns_setting = "left_out"
rows = "project"
[[column]]
name = "name"
label = "项目名称"
[[column]]
name = "unit"
label = "责任单位"
[[group]]
name = "all"
label = "全部"
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
name = "shops"
type = "table"
label = "网点"
group = "all"
choices = "kinds"
columns = [
    { name = "staff", label = "人数", type = "integer", total = true },
    { name = "rate", label = "满意度", type = "decimal", appearance = "rate" },
]
"""
PAGE = """
form = "city/small"
version = 1
title = "小表"
columns = [40, 40, 40, 40]
names = ["number", "name", "unit", "remark"]
heading = [{ label = "服务社区", value = "communities" }]
[[row]]
cells = [{ text = "序号" }, { content = { column = "name" } }, { content = { column = "unit" } }, { text = "备注" }]
[[row]]
repeat = "project"
minimum = 2
cells = [
    { content = { field = "number" } }, { content = { field = "name" } },
    { content = { field = "unit" } }, { content = { field = "remark" }, whole = true },
]
[[row]]
cells = [
    { content = { answer = "people", as = "ten_thousand" } },
    { content = { cell = "shops.store.staff", as = "ten_thousand" } },
    { content = { cell = "shops.store.rate", as = "rate" } },
    { content = { cell = "shops.store.rate" } },
]
[[row]]
cells = [{ content = { sum = "shops.staff", as = "ten_thousand" }, colspan = 4 }]
"""
ANSWERS: dict[str, Any] = {
    "people": 23456, "shops.store.staff": 123, "shops.market.staff": 45, "shops.store.rate": Decimal("0.915"),
}  # fmt: skip


def project(number: int, **more: Any) -> Project:
    return Project(f"p{number}", f"项目{number}", "c1", **more)


def facts(*projects: Project, outlets: tuple[Outlet, ...] = (), circle: str = "c1") -> Facts:
    communities = (Community("m1", "黄河社区", circle), Community("m2", "南门社区", circle))
    return Facts(Circle(circle, f"生活圈{circle}", region="r1"), communities, outlets=outlets, projects=projects)


@pytest.fixture(scope="module")
def small() -> Table:
    return parse_table(FORM, "", PAGE)


def made(table: Table, known: Facts | None, answers: dict[str, Any] = ANSWERS, **settings: Any) -> list[list[str]]:
    response = Response("r", "c1", "city/small", 1, "2026", Stage.SELF, answers=answers)
    page = sheet(Record(table, response=response, settings=settings, facts=known))
    return [list(row) for row in page.text()]


def test_every_thing_has_its_line(small: Table) -> None:
    rows = made(small, facts(project(1, unit="市商务局"), project(2), project(3)))
    assert [row[:3] for row in rows[1:4]] == [["1", "项目1", "市商务局"], ["2", "项目2", ""], ["3", "项目3", ""]]
    assert len(rows) == 6


def test_lines_are_left_to_write_on(small: Table) -> None:
    assert [row[:2] for row in made(small, facts(project(1)))[1:3]] == [["1", "项目1"], ["", ""]]
    assert len(made(small, None)) == 5


def test_a_cell_may_stand_once_over_all_lines(small: Table) -> None:
    rows = made(small, facts(project(1, remark="一"), project(2, remark="二"), project(3)))
    assert [len(row) for row in rows[1:4]] == [4, 3, 3]
    response = Response("r", "c1", "city/small", 1, "2026", Stage.SELF)
    template = sheet(Record(small, response=response, facts=facts(*map(project, range(3))))).template
    assert [placed.cell.rowspan for placed in template.places() if (placed.row, placed.column) == (1, 3)] == [3]


def test_persons_are_printed_in_ten_thousands_so_that_the_sum_adds_up(small: Table) -> None:
    rows = made(small, None)
    assert rows[-2] == ["2.3456", "0.0123", "91.5", "91.5%"]
    assert rows[-1] == ["0.0168"]


def test_a_sum_of_nothing_is_blank_and_zero_is_a_number(small: Table) -> None:
    assert made(small, None, {})[-1] == [""]
    assert made(small, None, {"shops.store.staff": 0})[-1] == ["0.0000"]
    assert total(small.form, "shops", "staff", {}) is None
    assert total(small.form, "shops", "staff", ANSWERS) == 168
    with pytest.raises(KeyError):
        total(small.form, "shops", "gone", {})


def test_columns_left_out_share_their_width(small: Table) -> None:
    response = Response("r", "c1", "city/small", 1, "2026", Stage.SELF)
    record = Record(small, response=response, settings={"left_out": ("unit", "number")}, facts=facts(project(1)))
    page = sheet(record)
    assert list(page.template.columns) == [80, 80]
    assert list(page.text()[0]) == ["项目名称", "备注"]
    assert page.template.rows[-1][0].colspan == 2
    assert sheet(record, blank=True).text()[0] == ("项目名称", "备注")


def test_sections_left_out_take_their_lines_along(small: Table) -> None:
    parts = PAGE.split("[[row]]\n")
    parts[2] = 'section = "projects"\n' + parts[2]
    shops = 'section = "shops"\nrepeat = "outlet"\nonly = "chain"\ncells = [{ text = "连锁", colspan = 2 }, { content = { field = "name" }, colspan = 2 }]\n'
    table = parse_table(FORM, "", "[[row]]\n".join([*parts[:3], shops, *parts[3:]]))
    outlets = (Outlet("o1", "甲店", chain=True), Outlet("o2", "乙店"), Outlet("o3", "丙店", chain=True))
    known = facts(project(1), outlets=outlets)
    whole = [row[:2] for row in made(table, known)[1:5]]
    assert whole == [["1", "项目1"], ["", ""], ["连锁", "甲店"], ["连锁", "丙店"]]
    assert [row[:2] for row in made(table, known, left_out=("projects",))[1:3]] == [["连锁", "甲店"], ["连锁", "丙店"]]
    assert [row[:2] for row in made(table, known, left_out=("shops",))[1:3]] == [["1", "项目1"], ["", ""]]


def test_the_code_of_a_page_stands_for_its_lines(small: Table) -> None:
    response = Response("r", "c1", "city/small", 1, "2026", Stage.SELF)
    codes = {
        sheet(Record(small, response=response, facts=facts(project(1, unit=unit)))).code for unit in ("甲", "乙", "甲")
    }
    assert len(codes) == 2


def test_the_heading_says_what_the_register_knows(small: Table) -> None:
    response = Response("r", "c1", "city/small", 1, "2026", Stage.SELF)
    page = sheet(Record(small, response=response, facts=facts()))
    assert page.values["heading.communities"] == "黄河社区、南门社区"
    assert headings(Facts(Circle("c", "圈", population=12000, boundary="东至湖"))) == {
        "population": "12000", "boundary": "东至湖",
    }  # fmt: skip


def test_many_lines_run_over_pages(small: Table) -> None:
    response = Response("r", "c1", "city/small", 1, "2026", Stage.SELF)
    with Preview(pdf([Record(small, response=response, facts=facts(*map(project, range(90))))])) as pages:
        assert len(pages) > 1


def test_lines_say_everything_in_the_words_of_a_page() -> None:
    known = Facts(
        Circle("c1", "甲生活圈", region="r1"),
        (Community("m1", "黄河社区", "c1"),),
        outlets=(Outlet("o1", "惠民店", "c1", format="convenience_store", also=("parcel",), metres=200, chain=True),),
        demands=(Demand("d1", "缺药店", "c1", "m1", ("pharmacy",)),),
        projects=(
            Project(
                "p1", "建药店", "c1", "m1", formats=("pharmacy",), investment=Decimal("12.50"), start="2026-03-01",
                demands=("d1", "gone"),
            ),
        ),
    )  # fmt: skip
    found = lines(known, (Region("r1", "任城区"),))
    said = found["project"][0].fields
    assert {name: said[name] for name in ("region", "community", "formats", "investment", "start", "due", "demands")} == {
        "region": "任城区", "community": "黄河社区", "formats": "药店", "investment": "12.5", "start": "2026年3月1日",
        "due": "", "demands": "缺药店",
    }  # fmt: skip
    shop = found["outlet"][0]
    assert (shop.fields["minutes"], shop.fields["chain"], shop.fields["staff"]) == ("2.5", "是", "")
    assert (shop.chain, shop.formats) == (True, ("convenience_store", "parcel"))
    assert all(set(line.fields) | {"number"} == set(FIELDS[kind]) for kind, some in found.items() for line in some)


def test_an_outlet_of_two_circles_stands_once_in_the_citys_ledger() -> None:
    shared = Outlet("o1", "大超市", "c1", circles=("c2",), format="supermarket")
    own = Outlet("o2", "小店", "c2", format="convenience_store")
    found = city_lines([facts(outlets=(shared,)), facts(outlets=(shared, own), circle="c2")])
    assert [(line.fields["name"], line.fields["circle"]) for line in found["outlet"]] == [
        ("大超市", "生活圈c1"), ("小店", "生活圈c2"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        ('field = "unit"', 'field = "colour"', "没有“colour”"),
        ('repeat = "project"', 'repeat = "thing"', "repeat = “thing”不认识"),
        ('sum = "shops.staff"', 'sum = "shops.gone"', "没有数字栏“shops.gone”"),
        ('cell = "shops.store.staff"', 'cell = "shops.gone.staff"', "没有单元格“shops.gone.staff”"),
        ('column = "unit"', 'column = "gone"', "没有栏目“gone”"),
        ('as = "rate"', 'as = "percent"', "as = 'percent' 不认识"),
        ('"unit", "remark"]', '"unit"]', "要给 4 列各写一个名称"),
        ("minimum = 2", 'minimum = 2\nonly = "small"', "only 只能是 chain"),
        ("minimum = 2", 'minimum = 2\nlist = "nothing"', "没有“nothing”的业态对照表"),
        ("minimum = 2", 'minimum = 2\ncolour = "red"', "不认识的项“colour”"),
        ('repeat = "project"\n', "", "minimum 只能和 repeat 一起写"),
        ('repeat = "project"\nminimum = 2\n', "", "field 只能写在有 repeat 的行里"),
    ],
)
def test_mistakes_are_named(small: Table, before: str, after: str, words: str) -> None:
    assert before in PAGE
    table = parse_table(FORM, "", PAGE.replace(before, after))
    found = problems(table.form.page, table.form, table.rules)
    assert words in "\n".join(map(str, found))
    assert problems(small.form.page, small.form, small.rules) == ()


def test_a_column_that_things_do_not_have_is_named() -> None:
    table = parse_table(FORM.replace('name = "unit"', 'name = "colour"'), "", PAGE.replace('column = "unit"', 'column = "colour"'))
    assert "project 没有“colour”" in "\n".join(map(str, problems(table.form.page, table.form, table.rules)))
