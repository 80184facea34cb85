"""The empty questionnaire of every city that has one: one sheet of A4, both sides, nothing on it that tells sheets apart."""

from __future__ import annotations

import pypdfium2
import pytest

from lcsurvey.report.document import Record, pdf
from lcsurvey.report.sheet import PageOptions
from lcsurvey.response.questionnaire import is_questionnaire
from lcsurvey.score.library import Library

A4 = (595, 842)  # points
LIBRARY = Library()
QUESTIONNAIRES = [id_ for id_ in LIBRARY.ids() if is_questionnaire(LIBRARY.table(id_).form)]


def test_there_is_one() -> None:
    assert "jining/satisfaction" in QUESTIONNAIRES


@pytest.mark.parametrize("form_id", QUESTIONNAIRES)
def test_it_takes_exactly_two_pages_of_a4(form_id: str) -> None:
    record = Record(table=LIBRARY.table(form_id), settings={})
    options = PageOptions(qr=False, number=False, seal=False)
    first, second = (pdf([record], blank=True, options=options) for _ in range(2))
    assert first == second  # copies are alike to the byte
    with pypdfium2.PdfDocument(first) as made:
        assert [tuple(round(side) for side in made[page].get_size()) for page in range(len(made))] == [A4, A4]
        text = "".join(made[page].get_textpage().get_text_range() for page in range(2))
    asked = [question.label for question in LIBRARY.table(form_id).form.questions if question.required and question.choices]
    flat = "".join(text.split())
    assert [label for label in asked if "".join(label.split()) not in flat] == []
