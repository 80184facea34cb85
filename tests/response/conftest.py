"""A small form with every type of question."""

from __future__ import annotations

import pytest

from lcsurvey.errors import Problem
from lcsurvey.form.model import Form
from lcsurvey.form.parse import parse_form
from lcsurvey.form.reading import load

TEXT = """
id = "city/small"
version = 1
title = "小表"
short = "小表"

[[group]]
name = "all"
label = "全部"

[[choice]]
list = "yes_no"
name = "yes"
label = "是"

[[choice]]
list = "yes_no"
name = "no"
label = "否"

[[choice]]
list = "formats"
name = "shop"
label = "便利店"

[[choice]]
list = "formats"
name = "parcel"
label = "邮政快递综合服务点（含快件箱组）"

[[choice]]
list = "rows"
name = "bank"
label = "银行"

[[choice]]
list = "rows"
name = "other"
label = "其他"

[[question]]
name = "venue"
type = "select_one"
choices = "yes_no"
label = "有场所"
group = "all"

[[question]]
name = "area"
type = "decimal"
label = "面积"
group = "all"
unit = "平方米"
relevant = "${venue} = 'yes'"

[[question]]
name = "enough"
type = "select_one"
choices = "yes_no"
label = "面积达标"
group = "all"
relevant = "${area} >= 100"

[[question]]
name = "formats"
type = "select_multiple"
choices = "formats"
label = "业态"
group = "all"

[[question]]
name = "compounds"
type = "integer"
label = "居住小区数"
group = "all"
minimum = "1"

[[question]]
name = "covered"
type = "integer"
label = "能到的小区数"
group = "all"
unit = "个小区"
constraint = ". <= ${compounds}"
constraint_message = "能到的小区数不能多于居住小区数，请核对。"

[[question]]
name = "rate"
type = "decimal"
appearance = "rate"
label = "满意度"
group = "all"

[[question]]
name = "judged"
type = "decimal"
label = "评定"
group = "all"
maximum = "4"
step = "0.5"

[[question]]
name = "units"
type = "table"
choices = "rows"
columns = [{ name = "count", label = "台数", type = "integer" }, { name = "remark", label = "备注", type = "text" }]
other = "units_other"
label = "智能终端"
group = "all"

[[question]]
name = "units_other"
type = "text"
label = "智能终端·其他"
group = "all"
required = false

[[question]]
name = "day"
type = "date"
label = "日期"
group = "all"

[[question]]
name = "fresh"
type = "decimal"
label = "生鲜面积"
group = "all"
setting = "count_fresh"
"""


@pytest.fixture(scope="session")
def form() -> Form:
    """The small form."""
    problems: list[Problem] = []
    parsed = parse_form(load(TEXT, "small.toml", problems), problems)
    assert problems == []
    return parsed
