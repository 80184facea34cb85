"""济宁附件1: 18 duties verbatim, 15 key tasks with who is responsible, three stages; the ledgers that bureaus keep."""

from __future__ import annotations

import re
from typing import Any

import pytest

from lcsurvey.circle.catalogue import catalogue
from lcsurvey.circle.facts import Facts as CircleFacts
from lcsurvey.circle.model import Circle, Outlet
from lcsurvey.form.model import Form
from lcsurvey.report.document import Record, sheet
from lcsurvey.report.layout import Facts, lay_out
from lcsurvey.report.sheet import Sheet
from lcsurvey.response.model import Response, Stage
from lcsurvey.score.library import Library


@pytest.fixture(scope="module")
def form() -> Form:
    return Library().table("jining/duties").form


@pytest.fixture(scope="module")
def blank(form: Form) -> Sheet:
    return lay_out(form, {}, None, Facts())


def _bare(text: str) -> str:
    return re.sub(r"\s+", "", text)


def test_the_18_duties_are_the_documents_word_for_word(blank: Sheet, documents: Any) -> None:
    rows = blank.text()[1:]
    assert len(rows) == 18
    printed = blank.template.annex + "".join(blank.template.title)
    printed += "".join(f"{bureau}：{duty}" for bureau, duty, *_ in rows)
    assert _bare(printed) == documents.words("jining", "附件1")


def test_the_screen_says_the_same_duties(form: Form, blank: Sheet) -> None:
    duties = [(choice.label, choice.hint) for choice in form.question["duties"].choices]
    assert [(bureau.partition(".")[2], duty) for bureau, duty, *_ in blank.text()[1:]] == duties


def test_the_15_tasks_stand_with_who_is_responsible(form: Form, blank: Sheet, documents: Any) -> None:
    assert blank.appendix is not None
    body = documents.words("jining", "正文")
    rows = list(blank.appendix.text()[1:16])
    for row, choice in zip(rows, form.question["tasks"].choices, strict=True):
        task, unit = row[-5], row[-4]
        assert (choice.label, choice.hint) == (task, f"责任单位：{unit}")
        assert re.search(re.escape(f"{_bare(task)}。") + rf"[^（]*(（[^（]*)*{re.escape(f'（责任单位：{_bare(unit)}）')}", body)
    groups = [row[0] for row in rows if len(row) == 6]
    assert groups == ["（一）加强顶层设计，科学规划布局", "（二）补齐设施短板，丰富商业业态", "（三）培育经营主体，推动品质化品牌化发展",
                      "（四）聚焦智慧便捷，推动技术赋能", "（五）促进就业创业，提升居民收入"]  # fmt: skip
    assert all(group in body for group in groups)


def test_the_three_stages_are_whole(form: Form, blank: Sheet, documents: Any) -> None:
    assert blank.appendix is not None
    rows = blank.appendix.text()[16:]
    assert len(rows) == 3
    assert _bare("".join(f"{row[-5]}{row[-4]}" for row in rows)) == documents.words("jining", "正文").partition("五、实施步骤")[2]
    assert [(choice.label, choice.hint) for choice in form.question["stages"].choices] == [row[-5:-3] for row in rows]


def test_it_is_a_table_of_the_whole_city(form: Form) -> None:
    assert form.scope == "city"
    assert Library().table("jining/ledgers").form.scope == "city"


BUREAUS = ("市商务局", "市民政局", "市住房城乡建设局", "市文化和旅游局", "市卫生健康委", "市体育局")


def test_every_ledger_of_outlets_is_called_as_the_duty_says(form: Form) -> None:
    page = lay_out(Library().table("jining/ledgers").form, {}, None, Facts())
    heads = [row[0].split("：") for row in page.text() if len(row) == 1]
    duties = {choice.label: choice.hint for choice in form.question["duties"].choices}
    assert tuple(bureau for bureau, _ in heads) == BUREAUS
    assert all(words in duties[bureau] for bureau, words in heads)
    keep = {bureau for bureau, duty in duties.items() if "清单" in duty}
    assert keep - set(BUREAUS) == {"市人力资源和社会保障局"}  # its lists are not of outlets


def test_every_list_of_the_mapping_is_in_a_ledger() -> None:
    page = lay_out(Library().table("jining/ledgers").form, {}, None, Facts())
    printed = "".join(_bare(row[0]) for row in page.text() if len(row) > 1)
    for found in catalogue().word_lists("jining"):
        if "jining/duties" in found.tables and found.list not in ("housing", "sports"):
            assert [label for label in found.items if label not in printed] == [], found.list


def test_an_office_prints_its_own_ledger_only() -> None:
    table = Library().table("jining/ledgers")
    setting = next(one for one in Library().pack("jining").settings if one.id == table.form.columns_setting)
    assert tuple(choice.label for choice in setting.choices) == BUREAUS
    known = CircleFacts(Circle("c", "甲"), outlets=(Outlet("o", "颐养中心", "c", format="elderly_care"),))
    response = Response("r", "city", "jining/ledgers", 1, "2026", Stage.SELF)
    others = tuple(choice.name for choice in setting.choices if choice.name != "civil_affairs")
    page = sheet(Record(table, response=response, settings={setting.id: others}, city=(known,)))
    assert [row[0] for row in page.text()[1:]] == [
        "市民政局：建立城区养老服务机构、老年助餐服务设施清单台账", "养老服务\n机构", "老年助餐\n服务设施",
    ]  # fmt: skip
    assert page.cell(2, 2) == "颐养中心"
