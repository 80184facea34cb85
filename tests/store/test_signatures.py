"""A signature drawn on the screen: kept with its table, printed on its line, and no other."""

from __future__ import annotations

from datetime import date

import pytest

from lcsurvey.report.document import pdf
from lcsurvey.report.ink import Ink, read, signers
from lcsurvey.report.preview import Preview
from lcsurvey.response.model import Stage
from lcsurvey.store import papers
from lcsurvey.store.signatures import picture_of, sign, signed
from lcsurvey.store.workspace import Workspace
from lcsurvey.sync.pictures import small_copy

TYPING, LABEL = "jining/typing", "填表人（签字）"
INK = Ink(320, 120, (((10, 20), (60, 90), (110, 20)), ((200, 60),)))


def test_ink_is_a_text_and_back() -> None:
    assert INK.text() == "320x120;10,20 60,90 110,20;200,60"
    assert read(INK.text()) == INK


@pytest.mark.parametrize(
    "text", ["", "320x120", "0x0;1,1", "320x120;", "320x120;10", "320x120;1,1 x", "10x10;11,1", "99999x1;1,1", ";1,1"]
)
def test_what_nobody_wrote_so_is_no_ink(text: str) -> None:
    assert read(text) is None


def test_ink_fills_its_place_and_stands_on_the_line() -> None:
    fitted = INK.fitted(100, 50, 500, 35)
    points = [point for stroke in fitted for point in stroke]
    assert min(x for x, _ in points) == pytest.approx(100)
    assert max(y for _, y in points) == pytest.approx(85)
    assert min(y for _, y in points) == pytest.approx(50)


def _page(workspace: Workspace, circle: str) -> bytes:
    record = papers.record(workspace, workspace.circle(circle), TYPING, day=date(2026, 11, 21))
    return pdf([record])


def test_it_is_printed_in_its_place(workspace: Workspace, circle: str) -> None:
    workspace.answer(circle, TYPING, Stage.SELF, {"basic_formats.pharmacy": True})
    response = workspace.response(circle, TYPING).id
    before = _page(workspace, circle)
    sign(workspace, circle, response, LABEL, INK)
    assert signed(workspace, circle, response) == {LABEL: INK}
    after = _page(workspace, circle)
    with Preview(before) as one, Preview(after) as other:
        last = len(one) - 1
        a, b = one.picture(last), other.picture(last)
        rows = [
            y for y in range(a.height)
            if a.data[y * a.stride : (y + 1) * a.stride] != b.data[y * b.stride : (y + 1) * b.stride]
        ]  # fmt: skip
    assert rows
    assert 25 < max(rows) - min(rows) < 45  # about a centimetre at 96 dots an inch
    assert min(rows) > a.height / 2


def test_a_second_one_takes_the_place_of_the_first(workspace: Workspace, circle: str) -> None:
    response = workspace.response(circle, TYPING).id
    sign(workspace, circle, response, LABEL, Ink(10, 10, (((1, 1), (2, 2)),)))
    sign(workspace, circle, response, LABEL, INK)
    assert signed(workspace, circle, response) == {LABEL: INK}
    assert len(workspace.deleted("attachment")) == 1


def test_it_travels_as_it_is() -> None:
    assert small_copy(picture_of(INK)) is None


def test_who_signs_is_told_from_who_is_rung() -> None:
    assert signers(("填表人（签字）", "审核人（签字）", "联系电话", "日期")) == ("填表人（签字）", "审核人（签字）")
