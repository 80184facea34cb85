"""济宁附件5: the document's words in the document's cells; what adds up and what does not."""

from __future__ import annotations

import re
from typing import Any

import pytest

from lcsurvey.form.model import Form
from lcsurvey.report.layout import Facts, lay_out
from lcsurvey.report.sheet import Sheet
from lcsurvey.score.library import Library

HEADING = "试点生活圈名称：所在县市区：截至日期：202×年×月×日"
LOST = "品质提升类"  # the cell that extraction lost: its block starts at 运动健身


@pytest.fixture(scope="module")
def form() -> Form:
    return Library().table("jining/construction").form


@pytest.fixture(scope="module")
def blank(form: Form) -> Sheet:
    return lay_out(form, {}, None, Facts())


def _bare(text: str) -> str:
    return re.sub(r"\s+", "", text)


def test_every_word_is_the_documents_own_in_its_order(blank: Sheet, documents: Any) -> None:
    printed = blank.template.annex + "".join(blank.template.title)
    printed += "".join(cell for row in blank.text() for cell in row)
    document = documents.words("jining", "附件5")
    assert HEADING in document
    assert _bare(printed).replace(LOST, "", 1) == document.replace(HEADING, "")
    assert [f"{entry.label}：" for entry in blank.template.heading] == re.findall(r"[^：]+：", HEADING)


def test_the_lost_cell_stands_before_sports(blank: Sheet) -> None:
    cells = [cell for row in blank.text() for cell in row]
    assert cells[cells.index("运动健身") - 1].replace("\n", "") == LOST


def test_the_grid_has_the_documents_merges(blank: Sheet) -> None:
    spans = {
        _bare(placed.cell.text({})): (placed.column, placed.cell.rowspan, placed.cell.colspan)
        for placed in blank.template.places()
    }
    assert spans["合计"] == (0, 1, 2)
    assert (spans["基本保障类"], spans[LOST]) == ((0, 14, 1), (0, 8, 1))
    assert spans["说明"] == (0, 1, 1)
    assert len(blank.template.columns) == 7
    assert sum(blank.template.columns) == 170
    rows = [[_bare(cell) for cell in row] for row in blank.text()]
    assert [len(row) for row in rows[6:9]] == [6, 7, 6]
    assert [row[-6] for row in rows[8:20]] == [
        "综合超市", "菜市场", "生鲜超市（菜店）", "早餐店", "维修点", "洗染店", "美容美发店", "照相文印店", "药店", "家政服务",
        "邮政快递综合服务点（快件箱组）", "再生资源回收点",
    ]  # fmt: skip


def test_boxes_stand_after_their_words(blank: Sheet) -> None:
    assert blank.text()[0][1] == "街道（社区）□　国企□　民营企业□\n专业运营商□　网点各自经营□"
    assert blank.text()[0][3] == "集聚式为主□\n街坊式为主□\n分布式为主□"


def test_options_and_rows_are_the_documents(form: Form, documents: Any) -> None:
    text = documents.words("jining", "附件5")
    labels = [choice.label for question in form.questions for choice in question.choices]
    labels += [column.label for question in form.questions for column in question.columns]
    assert [label for label in labels if label not in text] == []
    assert [len(form.question[name].choices) for name in ("basic", "quality")] == [14, 8]


def test_what_adds_up_is_said_and_satisfaction_does_not(form: Form) -> None:
    for name in ("basic", "quality"):
        assert [column.name for column in form.question[name].columns if column.total] == ["outlets", "staff", "chains"]


def test_every_clause_and_every_word_a_note_reads_is_the_documents(form: Form, documents: Any) -> None:
    text = documents.words("jining") + documents.bare(Library().pack("jining").settings[0].label)
    clauses = [question.source.clause for question in form.questions if question.source]
    assert len(clauses) >= 9
    assert [clause for clause in clauses if documents.bare(clause) not in text] == []
