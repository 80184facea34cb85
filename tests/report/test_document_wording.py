"""Every printed word against the document: the excerpts under golden/documents were taken from the official texts."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from lcsurvey.report.layout import Facts, lay_out
from lcsurvey.report.sheet import Sheet
from lcsurvey.score.library import Library

DOCUMENTS = Path(__file__).parents[1] / "golden" / "documents"
FORMS = ("jining/typing", "jining/evaluation", "ordos/acceptance")


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def blank(form_id: str) -> Sheet:
    return lay_out(Library().table(form_id).form, {}, None, Facts())


@pytest.mark.parametrize("form_id", FORMS)
def test_every_word_is_the_documents_own_in_its_order(form_id: str) -> None:
    sheet = blank(form_id)
    printed = sheet.template.annex + "".join(sheet.template.title)
    printed += "".join(cell for row in sheet.text() for cell in row)
    document = (DOCUMENTS / f"{form_id.replace('/', '-')}.txt").read_text("utf-8")
    assert squeezed(printed) == squeezed(document)


@pytest.mark.parametrize("form_id", FORMS)
def test_every_cell_of_the_document_is_one_cell(form_id: str) -> None:
    cells = [squeezed(cell) for row in blank(form_id).text() for cell in row if cell]
    document = (DOCUMENTS / f"{form_id.replace('/', '-')}.txt").read_text("utf-8").split()
    head = len(document) - len(cells)
    assert document[head:] == cells
    assert "".join(document[:head]) == blank(form_id).template.annex + "".join(blank(form_id).template.title)


def placed(form_id: str) -> dict[tuple[int, int], tuple[str, int, int]]:
    return {
        (p.row, p.column): (squeezed(p.cell.text({})), p.cell.rowspan, p.cell.colspan)
        for p in blank(form_id).template.places()
    }


def test_typing_has_the_documents_rows_and_merges() -> None:
    grid = placed("jining/typing")
    assert [grid[0, c][0] for c in range(5)] == ["评价指标", "评价内容", "分值", "评价标准", "自评得分"]
    assert [grid[3, c][0] for c in range(5)] == ["分值总计", "", "100", "", ""]
    assert grid[4, 0] == ("说明", 1, 1)
    assert grid[4, 1][1:] == (1, 4)


def test_evaluation_merges_the_third_party_cell_over_rows_two_and_three() -> None:
    grid = placed("jining/evaluation")
    heading = ["序号", "评价类别", "评价指标", "评价内容", "分值", "评分标准", "自评得分"]
    assert [grid[0, c][0] for c in (0, 1, 2, 3, 4, 5, 7)] == heading
    assert grid[0, 5][2] == 2
    assert grid[2, 6][0].startswith("由市商务主管部门委托第三方机构")
    assert grid[2, 6][1:] == (2, 1)
    for row in (1, 4, 5, 6, 7, 8, 9, 10):
        assert grid[row, 5][2] == 2
    assert grid[1, 1] == ("一、人民满意（40分）", 3, 1)
    assert grid[4, 1] == ("二、服务体验（60分）", 7, 1)
    assert grid[11, 0] == ("总分", 1, 3)
    assert [grid[11, c][0] for c in (3, 4, 5, 7)] == ["", "100", "", ""]


def test_evaluation_explains_in_three_paragraphs() -> None:
    last = blank("jining/evaluation").template.rows[-1]
    assert last[0].text({}) == "说明"
    assert len(last[1].paragraphs) == 3


def test_ordos_keeps_the_documents_own_slips() -> None:
    grid = placed("ordos/acceptance")
    criteria, rows, _ = grid[1, 4]
    assert rows == 33
    assert "分值68分。需62分以上。" in criteria
    assert "需15分以上社区居民为服务对象" in criteria
    assert [grid[r, 0][1] for r in (1, 4, 18)] == [3, 14, 15]
    assert grid[33, 0] == ("总分", 1, 2)
