"""济宁附件4: the document's words in the document's cells, and which questions make a questionnaire valid."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import pypdfium2
import pytest

from lcsurvey.form.model import Form
from lcsurvey.report.layout import Facts, lay_out
from lcsurvey.report.pdf.writer import render
from lcsurvey.report.sheet import Sheet
from lcsurvey.response import questionnaire
from lcsurvey.score.library import Library


def _bare(text: str) -> str:
    return re.sub(r"\s+", "", text)


@pytest.fixture(scope="module")
def document(repository: Path) -> str:
    return (repository / "tests/golden/documents/jining-annex4.txt").read_text("utf-8")


@pytest.fixture(scope="module")
def form() -> Form:
    return Library().table("jining/satisfaction").form


@pytest.fixture(scope="module")
def blank(form: Form) -> Sheet:
    return lay_out(form, {}, None, Facts())


def test_every_word_is_the_documents_own_in_its_order(blank: Sheet, document: str) -> None:
    printed = blank.template.annex + "".join(blank.template.title)
    printed += "".join(cell for row in blank.text() for cell in row)
    assert _bare(printed) == _bare(document)


def test_the_grid_has_the_documents_merges(blank: Sheet) -> None:
    spans = {
        _bare(placed.cell.text({}))[:9]: (placed.column, placed.cell.rowspan, placed.cell.colspan)
        for placed in blank.template.places()
    }
    assert len(blank.template.columns) == 7
    assert spans["一刻钟便民生活圈，"] == (0, 1, 7)
    assert spans["被调查者基本情况"] == (0, 4, 1)
    assert spans["职业"] == (3, 3, 1)
    assert [spans[start] for start in ("□公职人员□个体户", "□科研技术人员□文", "□企业管理者□学生")] == [
        (4, 3, 1), (5, 3, 1), (6, 3, 1),
    ]  # fmt: skip
    assert spans["您居住在小区，属于"] == (1, 1, 6)
    assert spans["业态配置满意度评价"] == (0, 2, 1)
    assert spans["服务满意度评价"] == (0, 5, 1)
    assert spans["您对于一刻钟便民生"][2] in (6, 7)


def test_a_blank_is_one_sheet_of_paper(form: Form, blank: Sheet) -> None:
    full = {field: True for field, question in form.field.items() if question.type == "select_multiple"}
    full |= {q.name: q.choices[0].name for q in form.questions if q.type == "select_one"}
    full |= {q.name: "社区门口的修鞋摊搬走以后没有再来" for q in form.questions if q.type == "text"}
    for sheet in (blank, lay_out(form, full, None, Facts("黄河花园一刻钟便民生活圈"))):
        assert len(pypdfium2.PdfDocument(render([sheet]))) <= 2


def test_choices_reach_the_paper(form: Form) -> None:
    answers = {"age": "from_31", "occupation": "retired", "basic_formats_other": "洗鞋店", "harmony": "mostly"}
    words = "\n".join(cell for row in lay_out(form, answers, None, Facts()).text() for cell in row)
    assert "31—45岁" in words
    assert re.findall(r"☑([^□☑\n]+)", words) == ["退休", "其他：洗鞋店", "基本实现"]


def test_seven_questions_rate_two_on_formats_five_on_service(form: Form) -> None:
    plan = questionnaire.plan(form)
    assert list(plan.format) == ["basic_enough", "quality_enough"]
    assert list(plan.service) == ["convenience", "shop_service", "smart_service", "orderly", "harmony"]
    assert {len(options) for options in plan.questions.values()} == {3}
    assert questionnaire.ratings(form, {"basic_enough": "mostly", "harmony": "not", "age": "from_31"}) == "2000003"


def test_the_formats_are_those_of_annex_2(form: Form) -> None:
    typing = Library().table("jining/typing").form
    for name in ("basic_formats", "quality_formats"):
        assert form.question[name].choices == typing.question[name].choices


def test_the_two_formats_lists_are_no_ratings(form: Form) -> None:
    required: Iterable[str] = (question.name for question in form.questions if question.required)
    assert set(required) == set(questionnaire.plan(form).questions)


def test_what_is_kept_gives_the_answers_back(form: Form) -> None:
    given = {"basic_formats.bank": True, "basic_formats.pharmacy": False, "age": "from_31", "suggestions": " 修鞋 "}
    kept = questionnaire.content(form, given)
    assert kept == {"age": "from_31", "basic_formats": ["bank"], "suggestions": "修鞋"}
    assert questionnaire.answers(form, kept) == {"basic_formats.bank": True, "age": "from_31", "suggestions": "修鞋"}


def test_a_tally_tells_valid_from_incomplete(form: Form) -> None:
    tally = questionnaire.tally(form, [("1111111", 3), ("2223333", 1), ("1011111", 2), ("111", 9)])
    assert (tally.received, tally.valid) == (6, 4)
    assert tally.counts["quality_enough"] == (3, 1, 0)
    assert tally.counts["shop_service"] == (3, 0, 1)
    assert "quality_enough" not in tally.partial
    assert tally.partial["basic_enough"] == (2, 0, 0)
