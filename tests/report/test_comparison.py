"""对照表 and 现场评分表 as sheets: what stands where, and that rows leave room to write."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from lcsurvey.circle.model import Mark
from lcsurvey.report.comparison import LEAST_ROW, ONSITE, SIZE, comparison_sheet, onsite_sheet
from lcsurvey.report.layout import Facts
from lcsurvey.report.pdf.breaking import Part, break_lines
from lcsurvey.report.pdf.measure import MM, Scale
from lcsurvey.report.sheet import Sheet, place
from lcsurvey.report.writing import pdf_of
from lcsurvey.response.model import Response, Stage
from lcsurvey.score.comparison import compare
from tests.report.conftest import FORMS, Filled, filled, library

__all__ = ["filled", "library"]  # fixtures
FACTS = Facts("黄河花园", "任城区", "2026-11-21")


def marks(count: int) -> tuple[Mark, ...]:
    return tuple(
        Mark(str(i), "r", "implementation", f"评委{i}", Decimal(2), "两项未完工" if i == 1 else "")
        for i in range(count)
    )


def compared(filled: Filled, form: str, given: tuple[Mark, ...] = ()) -> Sheet:
    record = filled(form)
    assert isinstance(record.response, Response)
    right = replace(record.response, stage=Stage.DISTRICT)
    return comparison_sheet(record.table, compare(record.table, record.response, right, record.settings, given), FACTS)


def onsite(filled: Filled, form: str) -> Sheet:
    record = filled(form)
    assert isinstance(record.response, Response)
    return onsite_sheet(record.table, record.response, record.settings, FACTS, "区级验收")


@pytest.mark.parametrize("form", FORMS)
def test_every_scored_table_has_both_pages(filled: Filled, form: str) -> None:
    for sheet in (compared(filled, form), onsite(filled, form)):
        assert place(sheet.template.rows, len(sheet.template.columns))[1] == ()
        assert sum(sheet.template.columns) == 170
        assert sheet.template.signature
        assert pdf_of([sheet]).startswith(b"%PDF")


def test_columns_of_points_add_up_to_the_last_row(filled: Filled) -> None:
    rows = compared(filled, "ordos/acceptance").text()
    assert rows[0] == ("条目", "满分", "自评", "区级\n验收", "差", "理由")
    tops = [row for row in rows[1:-1] if not row[0].startswith("　")]
    for column in (1, 2, 3, 4):
        assert sum(Decimal(row[column]) for row in tops) == Decimal(rows[-1][column])
    assert rows[-1][:2] == ("总分", "100")


def test_up_to_five_assessors_have_columns(filled: Filled) -> None:
    five = compared(filled, "jining/evaluation", marks(5)).text()
    assert five[0][5:] == ("评委0", "评委1", "评委2", "评委3", "评委4", "理由")
    row = next(row for row in five if row[0].strip("　") == "落实相关建设内容")
    assert row[5:] == ("2", "2", "2", "2", "2", "评委1：两项未完工")
    six = compared(filled, "jining/evaluation", marks(6)).text()
    assert six[0][5:] == ("理由",)
    row = next(row for row in six if row[0].strip("　") == "落实相关建设内容")
    assert "单独评分 评委0 2、评委1 2" in row[-1]


def test_on_site_the_self_assessment_stands_and_the_rest_is_empty(filled: Filled) -> None:
    rows = onsite(filled, "jining/evaluation").text()
    assert rows[0] == ("条目", "满分", "自评", "自评情况", "区级验收", "理由")
    row = next(row for row in rows if row[0].strip("　") == "早餐店品类丰富")
    assert row[1:] == ("4", "4", "早餐品类 8 类（标准 8 类以上），得 4 分。", "", "")
    option = next(row for row in rows if row[0].strip("　") == "修电子产品")
    assert option[2:] == ("无", "", "□有　□无", "")
    assert {row[-1] for row in rows[1:]} == {""}
    assert {row[4] for row in rows[1:]} == {"", "□有　□无"}


def test_on_site_a_usual_situation_needs_one_line() -> None:
    room = (ONSITE[3] - 4) * MM
    assert len(break_lines((Part("12 个小区全部能到，得满分 10 分。"),), room, SIZE)) == 1


def test_on_site_every_format_has_a_row(filled: Filled) -> None:
    rows = onsite(filled, "jining/typing").text()
    assert len(rows) == 1 + 2 + 50 + 1
    assert sum(row[2] == "有" for row in rows) == 20


def test_on_site_rows_are_high_enough_to_write_in(filled: Filled) -> None:
    page = onsite(filled, "jining/typing").template
    scale = Scale(page.size, page.padding)
    assert scale.leading + 2 * scale.above >= LEAST_ROW * MM
