"""鄂尔多斯附件1 and the prose of its plan: every label, clause, office and figure stands there as we have it."""

from __future__ import annotations

import csv
import re
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from lcsurvey import paths
from lcsurvey.circle.facts import CityFacts
from lcsurvey.form.model import Form
from lcsurvey.form.reading import load
from lcsurvey.report.check import problems as page_problems
from lcsurvey.report.layout import Facts, Points, lay_out
from lcsurvey.report.printed import printer
from lcsurvey.report.sheet import Template
from lcsurvey.report.template import template
from lcsurvey.score.cases import run
from lcsurvey.score.library import Library

TABLES = ("ordos/walking", "ordos/six-parts", "ordos/statistics", "ordos/targets", "ordos/tasks")
DOCUMENTS = {"附件1": "ordos-annex1.txt", "正文": "ordos-body.txt"}
Words = Callable[[str], str]


def bare(text: str) -> str:
    return "".join(text.split())


@pytest.fixture(scope="module")
def words(repository: Path) -> Words:
    """The words of 附件1 or of the plan itself, without white space."""
    folder = repository / "tests" / "golden" / "documents"
    read = {annex: bare((folder / name).read_text("utf-8")) for annex, name in DOCUMENTS.items()}
    return read.__getitem__


def raw(form_id: str, part: str) -> dict[str, Any]:
    return tomllib.loads(paths.forms().joinpath(*form_id.split("/"), f"v1.{part}.toml").read_text("utf-8"))


@pytest.mark.parametrize("form_id", TABLES)
def test_every_case_comes_out_as_worked_out_by_hand(library: Library, form_id: str) -> None:
    path = paths.forms().joinpath(*form_id.split("/"), "v1.cases.toml")
    document = load(path.read_text("utf-8"), path.name, [])
    assert run(document, library.table(form_id), library.pack("ordos"), printer) == ()
    cases = document.data["case"]
    assert len(cases) >= 10
    assert all(case["why"] and case["expect"] for case in cases)


@pytest.mark.parametrize("form_id", TABLES)
def test_the_page_has_a_place_for_what_it_names(library: Library, form_id: str) -> None:
    table = library.table(form_id)
    assert page_problems(table.form.page, table.form, table.rules) == ()
    assert not table.scored


@pytest.mark.parametrize("form_id", TABLES)
def test_every_clause_is_verbatim(library: Library, form_id: str, words: Words) -> None:
    sources = [question.source for question in library.table(form_id).form.questions if question.source]
    assert sources
    assert [one.clause for one in sources if bare(one.clause) not in words(one.annex)] == []


@pytest.mark.parametrize("form_id", TABLES)
def test_a_ruling_begins_with_the_words_it_interprets(library: Library, form_id: str, words: Words) -> None:
    text = words("附件1") + words("正文")
    notes = [question.note for question in library.table(form_id).form.questions if question.note]
    assert notes
    quoted = [found.group(1) for note in notes if (found := re.match(r"“([^“”]+)”", note))]
    assert len(quoted) == len(notes), notes
    assert [one for one in quoted if bare(one) not in text] == []


@pytest.mark.parametrize("form_id", ["ordos/walking", "ordos/statistics"])
def test_the_hints_of_sections_that_quote_are_the_documents_own(library: Library, form_id: str, words: Words) -> None:
    form = library.table(form_id).form
    ours = {"主城区（康巴什区、东胜区、伊金霍洛旗）的生活圈填这张表，其他旗的可作参考。", ""}
    assert [
        group.hint for group in form.groups if group.hint not in ours and bare(group.hint) not in words("正文")
    ] == []
    assert [note for note in form.notes if bare(note) not in words("正文")] == []


RULINGS = [
    ("ordos/targets", "主城区", "附件1的前三行"),
    ("ordos/targets", "达拉特旗", "是三年合计，不分年度"),
    ("ordos/targets", "完成26个建设改造任务", "建成日期在哪一年就算哪一年的"),
    ("ordos/targets", "80%以上区域", "按社区数"),
    ("ordos/targets", "80%以上", "包括80%"),
    ("ordos/six-parts", "即融合上述功能", "前五项都建成，一个圈才算建成"),
    ("ordos/walking", "主城区社区居民", "每个小区都能到才算达到"),
    ("ordos/walking", "出家门步行5分钟", "每分钟80米"),
    ("ordos/walking", "基本要求", "不计分"),
    ("ordos/statistics", "店铺数量", "一店多能的也只算一个"),
    ("ordos/statistics", "从业人数", "也不当作0"),
    ("ordos/statistics", "居民满意度", "全部评价题合并计算"),
    ("ordos/statistics", "建设改造投资额", "万元"),
    ("ordos/tasks", "（七）强化政策保障", "分四行记进度"),
]


@pytest.mark.parametrize(("form_id", "quoted", "ruling"), RULINGS)
def test_every_ruling_has_its_note(library: Library, form_id: str, quoted: str, ruling: str) -> None:
    notes = [question.note for question in library.table(form_id).form.questions]
    assert any(f"“{quoted}”" in note and ruling in note for note in notes)


# 附件1


def rows_of_annex(repository: Path) -> list[str]:
    text = (repository / "tests/golden/documents/ordos-annex1.txt").read_text("utf-8")
    return [bare(line) for line in text.splitlines() if bare(line)]


def allotted(library: Library) -> dict[str, Any]:
    """What 附件1 itself fixes, with what follows from it."""
    table = library.table("ordos/targets")
    figures = {field: one.value for field, one in table.deriver.city(CityFacts()).items() if one.value is not None}
    return dict(table.scorer.flow.settle(figures, {})[0])


def test_the_allotment_is_printed_cell_by_cell_as_in_the_annex(library: Library, repository: Path) -> None:
    form = library.table("ordos/targets").form
    made = lay_out(form, allotted(library), Points(), Facts())
    printed = [bare(text) for row in made.text() for text in row]
    lines = rows_of_annex(repository)
    assert lines[:2] == [form.annex, form.title]
    joined = "".join(lines[2:])  # 主, 城 and 区 stand on three lines
    assert "".join(printed) == joined
    assert printed[:4] == ["旗区", "2023年建设改造数量", "2024年建设改造数量", "2025年建设改造数量"]


def test_the_allotment_merges_as_the_annex_does(library: Library) -> None:
    page = template(library.table("ordos/targets").form)
    shape = [[(cell.colspan, cell.rowspan) for cell in row] for row in page.rows]
    assert shape[0] == [(2, 1), (1, 1), (1, 1), (1, 1)]
    assert shape[1] == [(1, 3), (1, 1), (1, 1), (1, 1), (1, 1)]
    assert shape[2:4] == [[(1, 1)] * 4] * 2
    assert shape[4:] == [[(2, 1), (3, 1)]] * 7


def test_nothing_of_ours_stands_in_the_official_frame(library: Library) -> None:
    page = template(library.table("ordos/targets").form)
    assert not page.heading
    assert not page.signature
    assert page.second is not None
    assert page.second.annex == ""


def test_the_figures_are_those_of_the_register(library: Library) -> None:
    with (paths.forms() / "ordos" / "targets.csv").open(encoding="utf-8", newline="") as file:
        register = {row["旗区"]: row for row in csv.DictReader(file)}
    form, figures = library.table("ordos/targets").form, allotted(library)
    names = {choice.label: choice.name for choice in form.question["done"].choices}
    assert list(names) == list(register)
    for banner, row in register.items():
        if row["主城区"]:
            of = [figures[f"main_quota.{names[banner]}.y{year}"] for year in (2023, 2024, 2025)]
            assert of == [int(row[str(year)]) for year in (2023, 2024, 2025)]
            assert sum(of) == int(row["合计"])
        else:
            assert figures[f"outer_quota.{names[banner]}.total"] == int(row["合计"])
    assert figures["quota_total"] == sum(int(row["合计"]) for row in register.values()) == 100


# The prose


def test_the_six_parts_are_defined_in_the_documents_words(library: Library, words: Words) -> None:
    form = library.table("ordos/six-parts").form
    parts = [question for question in form.questions if question.type == "select_one"]
    assert [part.label for part in parts] == ["一图", "一站", "一热线", "一网", "一品", "一个圈"]
    defined = "；".join(f"{part.label}：{part.hint}" for part in parts)
    assert f"（{defined}）" in words("正文")
    assert form.title in words("正文")
    assert [part.name for part in parts if part.calculated] == ["circle"]


def test_the_page_of_the_six_parts_prints_the_definitions(library: Library) -> None:
    form = library.table("ordos/six-parts").form
    rows = lay_out(form, {}, None, Facts()).text()[1:]
    assert [(row[0], row[1]) for row in rows] == [
        (question.label, question.hint) for question in form.questions if question.type == "select_one"
    ]


def printed_rows(library: Library) -> list[tuple[str, ...]]:
    return list(lay_out(library.table("ordos/tasks").form, {}, None, Facts()).text())


def test_the_tasks_have_the_offices_that_the_document_names(library: Library, words: Words) -> None:
    offices = re.findall(r"（责任单位：([^）]*)）", words("正文"))
    rows = [row for row in printed_rows(library)[1:] if len(row) == 5][:10]
    assert [row[1] for row in rows] == offices
    assert len(offices) == 10


def test_the_tasks_and_stages_stand_in_the_documents_order(library: Library, words: Words) -> None:
    form, text = library.table("ordos/tasks").form, words("正文")
    for name in ("tasks", "stages"):
        places = [text.index(choice.label) for choice in form.question[name].choices]
        assert places == sorted(places)
    headings = re.findall(r"（[一二三四五六七]）[^。]{4,8}。", text.split("三、实施步骤")[0].split("二、工作任务")[1])
    first_six = [choice.label for choice in form.question["tasks"].choices][:6]
    assert [heading.removesuffix("。") for heading in headings] == [*first_six, "（七）强化政策保障"]


def test_the_stages_are_printed_in_the_documents_words(library: Library, words: Words) -> None:
    rows = [row[0] for row in printed_rows(library) if row[0].startswith("（") and "阶段" in row[0]]
    assert len(rows) == 3
    assert [row for row in rows if any(line not in words("正文") for line in row.splitlines())] == []


def test_the_three_walks_are_those_of_the_aims(library: Library, words: Words) -> None:
    form = library.table("ordos/walking").form
    rules = [question for question in form.questions if question.name.endswith("_met") and question.name != "all_met"]
    assert [rule.label for rule in rules] == [
        "步行5分钟可到达便利店",
        "10分钟可到达农贸市场（菜市场）",
        "15分钟可到达超市",
    ]
    assert "、".join(rule.label for rule in rules) in words("正文")
    minutes = {d["question"]: d["within"] for d in raw("ordos/walking", "derive")["derive"] if d["from"] == "covered"}
    assert minutes == {"store_reached": "5", "market_reached": "10", "supermarket_reached": "15"}


def test_the_four_statistics_are_those_that_the_document_lists(library: Library, words: Words) -> None:
    form = library.table("ordos/statistics").form
    labels = [question.label for question in form.in_group("figures")]
    assert f"便民生活圈的{'、'.join(labels)}等指标统计" in words("正文")


def forms(library: Library) -> Iterator[tuple[Form, Template]]:
    for form_id in TABLES:
        form = library.table(form_id).form
        yield form, template(form)


def test_tables_of_the_city_are_the_two_that_speak_of_all_banners(library: Library) -> None:
    assert [form.id for form, _ in forms(library) if form.scope == "city"] == ["ordos/targets", "ordos/tasks"]
    assert set(TABLES) < set(library.pack("ordos").tables)
