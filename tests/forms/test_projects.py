"""济宁附件6: the two columns that the document has, the others marked as ours, and what an office leaves out."""

from __future__ import annotations

from typing import Any

import pytest

from lcsurvey.form.model import Form
from lcsurvey.report.layout import Facts, lay_out
from lcsurvey.score.library import Library

HINT = "“项目清单，及建设内容、完成时限等要求”"
COLUMNS = (
    "社区名称", "项目名称", "建设内容", "对应业态", "责任单位", "投资额（万元）", "开工时间", "完成时限", "进展", "备注",
)  # fmt: skip


@pytest.fixture(scope="module")
def form() -> Form:
    return Library().table("jining/projects").form


def test_the_page_begins_with_the_documents_own_words(form: Form, documents: Any) -> None:
    page = lay_out(form, {}, None, Facts())
    document = documents.words("jining", "附件6")
    assert document == page.template.annex + "：" + "".join(page.template.title) + "".join(page.text()[0][:2])
    assert page.text()[0] == COLUMNS
    assert sum(page.template.columns) == 170


def test_every_column_that_is_ours_says_so(form: Form, documents: Any) -> None:
    assert [column.note for column in form.columns[:2]] == ["", ""]
    assert all(column.note.startswith(HINT) for column in form.columns[2:])
    assert HINT.strip("“”") in documents.words("jining", "附件3")


def test_the_office_may_leave_out_every_column_of_ours_and_no_other(form: Form) -> None:
    setting = next(one for one in Library().pack("jining").settings if one.id == form.columns_setting)
    assert [(choice.name, choice.label) for choice in setting.choices] == [
        (column.name, column.label) for column in form.columns[2:]
    ]
    for name in (choice.name for choice in setting.choices):
        page = lay_out(form, {}, None, Facts(), settings={setting.id: (name,)})
        assert len(page.text()[0]) == 9
        assert sum(page.template.columns) == pytest.approx(170)


def test_lines_are_left_to_write_on(form: Form) -> None:
    assert [set(row) for row in lay_out(form, {}, None, Facts()).text()[1:]] == [{""}] * 10
