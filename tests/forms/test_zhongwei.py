"""中卫 word for word: 表3-1, 附件1 with its two tables, 附件2, 13 duties, 23 tasks, targets; headings as they are printed."""

from __future__ import annotations

import csv
from decimal import Decimal
from typing import Any

import pytest

from lcsurvey import paths
from lcsurvey.circle.facts import Facts as CircleFacts
from lcsurvey.circle.model import Circle, Community
from lcsurvey.report.document import Record, sheet
from lcsurvey.report.layout import Facts, lay_out
from lcsurvey.report.sheet import Sheet
from lcsurvey.response.model import Response, Stage
from lcsurvey.score.library import Library
from lcsurvey.store.registers import register_of

LIBRARY = Library()
OWN = tuple(id_ for id_ in LIBRARY.ids() if id_.startswith("zhongwei/"))


def blank(table: str) -> Sheet:
    return lay_out(LIBRARY.table(f"zhongwei/{table}").form, {}, None, Facts())


@pytest.fixture(scope="module")
def city() -> tuple[CircleFacts, ...]:
    """The register of the pack as facts."""
    things = register_of(LIBRARY.pack("zhongwei")).things
    found = []
    for id_, (kind, values) in things.items():
        if kind == "circle":
            own: Any = [(i, v) for i, (k, v) in things.items() if k == "community" and v["circle"] == id_]
            fields: Any = {name: value for name, value in values.items() if name != "region"}
            found.append(CircleFacts(Circle(id_, **fields), tuple(Community(i, **v) for i, v in own)))
    return tuple(found)


def printed(table: str, city: tuple[CircleFacts, ...]) -> Sheet:
    """A table of the city with nothing typed in."""
    form = LIBRARY.table(f"zhongwei/{table}")
    names = {"community": tuple((one.id, one.name) for each in city for one in each.communities)}
    response = Response("r", "city", form.form.id, 1, "", Stage.SELF)
    return sheet(Record(table=form.bound(names), city=city, response=response))


def rows(name: str) -> list[dict[str, str]]:
    with (paths.forms() / "zhongwei" / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_table_3_1_is_the_register_line_by_line_across_the_page(city: tuple[CircleFacts, ...]) -> None:
    made = printed("circles", city)
    assert (made.template.across, made.template.header, len(made.template.columns)) == (True, 1, 9)
    register = rows("circles.csv")
    assert made.text()[0] == tuple(register[0])
    assert list(made.text()[1:]) == [tuple(row.values()) for row in register]
    assert len(register) == 24


def test_annex_2_is_the_baseline_verbatim_under_a_heading_of_two_levels(city: tuple[CircleFacts, ...]) -> None:
    made = printed("shortfalls", city)
    assert made.text()[:2] == (("序号", "社区名称", "社区业态短板"), ("基本保障类", "品质提升类"))
    assert made.template.header == 2
    assert list(made.text()[2:]) == [tuple(row.values()) for row in rows("shortfalls.csv")]
    assert (len(made.text()), made.mark) == (35, "")
    behind = made.appendix
    assert behind is not None
    assert behind.text()[:2] == made.text()[:2]
    assert [row[:2] for row in behind.text()[2:]] == [row[:2] for row in made.text()[2:]]
    assert {row[2:] for row in behind.text()[2:]} == {("", "")}
    assert behind.mark == "未填完"


def test_annex_1_prints_its_two_tables_before_the_checks(documents: Any) -> None:
    first = blank("configuration")
    second = first.appendix
    assert second is not None
    assert second.appendix is not None
    words = documents.words("zhongwei", "附件1")
    assert first.text()[0] == ("类别", "配置标准")
    assert [row[0] for row in first.text()[1:]] == ["商业设施", "文化设施", "学前、义务教育", "医疗卫生", "健身运动", "养老服务"]
    assert second.text()[:2] == (("类型", "业态配置要求", "建设布局要求"), ("基本保障类业态", "品质提升类业态"))
    assert [len(row) for row in second.text()[2:]] == [4, 2, 2]
    for page in (first, second):
        assert [cell for row in page.text() for cell in row if documents.bare(cell) not in words] == []
    assert "".join(documents.bare(cell) for row in first.text() for cell in row) in words


def test_the_13_duties_are_the_documents_word_for_word(documents: Any) -> None:
    made = blank("duties")
    assert len(made.text()) == 14
    said = made.template.annex + "".join(made.template.title) + "".join(cell for row in made.text() for cell in row)
    assert documents.bare(said) == documents.words("zhongwei", "附件3")
    choices = LIBRARY.table("zhongwei/duties").form.question["duties"].choices
    assert [(choice.label, choice.hint) for choice in choices] == list(made.text()[1:])


def test_the_23_tasks_stand_in_their_five_groups_with_all_their_words(documents: Any) -> None:
    form = LIBRARY.table("zhongwei/tasks").form
    tasks = [question for question in form.questions if question.type == "table" and question.name != "years"]
    assert [len(question.choices) for question in tasks] == [5, 5, 4, 4, 5]
    body = documents.words("zhongwei", "正文")
    said = "".join(
        f"{question.label}。" + "".join(f"{choice.label}。{choice.hint}" for choice in question.choices)
        for question in tasks
    )
    assert documents.bare(said) == body.split("四、重点任务")[1].split("六、保障措施")[0]
    years = form.question["years"].choices
    assert all(documents.bare(f"——{choice.label}，{choice.hint}") in body for choice in years)


@pytest.mark.parametrize("form_id", OWN)
def test_every_clause_and_hint_stands_in_the_document(form_id: str, documents: Any) -> None:
    form, words = LIBRARY.table(form_id).form, documents.words("zhongwei")
    sources = [question.source.clause for question in form.questions if question.source]
    assert [clause for clause in sources if documents.bare(clause) not in words] == []
    assert form.document == LIBRARY.pack("zhongwei").document


def test_the_targets_of_the_pack_are_the_documents(documents: Any) -> None:
    pack, words = LIBRARY.pack("zhongwei"), documents.words("zhongwei", "正文")
    found = {target.id: (target.least, target.most, target.year) for target in pack.targets}
    assert found == {
        "pilot_circles": (5, None, 2024), "pilot_communities": (6, None, 2024), "typical_communities": (1, 2, 2024),
        "further_circles": (19, None, 2025), "further_communities": (27, None, 2025), "coverage": (1, None, 2025),
        "basic_formats": (1, None, 2025), "satisfaction": (Decimal("0.85"), None, 2025),
    }  # fmt: skip
    assert [one.id for one in pack.targets if one.source is None or documents.bare(one.source.clause) not in words] == []
    assert set(OWN) < set(pack.tables)
