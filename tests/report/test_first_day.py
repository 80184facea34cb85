"""一页纸上手 is one page, says the five steps, and whom to ring where that is known."""

from __future__ import annotations

import pypdfium2
import pytest

from lcsurvey.report.first_day import Helpline, sheet
from lcsurvey.report.writing import pdf_of

KNOWN = Helpline("滨河街道办事处", "李主任", "0955-7012345", "2026-11-29")


def read(line: Helpline) -> str:
    with pypdfium2.PdfDocument(pdf_of([sheet(line)])) as made:
        assert len(made) == 1
        width, height = made[0].get_size()
        assert (round(width), round(height)) == (595, 842)
        return "".join(str(made[0].get_textpage().get_text_range()).split())


@pytest.mark.parametrize("line", [Helpline(), KNOWN, Helpline("名" * 60, "李" * 20, "0955-7012345" * 3, "2026-11-29")])
def test_it_is_one_page_whatever_is_known(line: Helpline) -> None:
    text = read(line)
    for step in ("打开", "登记网点", "问卷", "填表、贴照片", "核对、交表"):
        assert step in text


def test_it_says_whom_to_ring_and_until_when() -> None:
    text = read(KNOWN)
    assert "滨河街道办事处李主任电话0955-7012345" in text
    assert "交表期限：2026年11月29日" in text


def test_what_is_not_known_is_left_to_be_written() -> None:
    assert "电话" in read(Helpline())
    assert "None" not in read(Helpline())
