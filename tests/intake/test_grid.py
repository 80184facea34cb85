"""Exports of e-surveys with what a reader of values passes over: nothing of it is silently an unanswered question."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from lcsurvey.circle.model import Circle, Community
from lcsurvey.errors import InputError
from lcsurvey.form.model import Form
from lcsurvey.intake.grid import grid_of
from lcsurvey.intake.places import Register
from lcsurvey.intake.questionnaires import answers_in, read
from lcsurvey.intake.sheet import Book
from lcsurvey.intake.split import of_circle, split
from lcsurvey.response.questionnaire import rating_questions

BEST = ("能够满足", "能够满足", "非常便利", "很满意", "很满意", "全部做到", "已经实现")
Make = Callable[..., Path]
REGISTER = Register(
    (Circle("c1", "瑞丰一刻钟便民生活圈"), Circle("c2", "向阳一刻钟便民生活圈")),
    (Community("m1", "瑞丰社区", "c1"), Community("m2", "向阳社区", "c2")),
)


@pytest.fixture
def heading(form: Form) -> list[str]:
    return ["社区", *(question.label for question in rating_questions(form))]


@pytest.fixture
def export(tmp_path: Path) -> Make:
    """Writes sheets by name; ``change`` does the rest to the last of them."""

    def write(change: Callable[[Any], object] = lambda page: None, **sheets: Sequence[Sequence[object]]) -> Path:
        book = openpyxl.Workbook()
        book.remove(book.active)
        for name, rows in sheets.items():
            page = book.create_sheet(name)
            for row in rows:
                page.append(list(row))
        change(page)
        book.save(tmp_path / "导出.xlsx")
        return tmp_path / "导出.xlsx"

    return write


def test_an_error_and_a_formula_without_a_result_are_bad_cells_by_name(
    export: Make, form: Form, heading: list[str]
) -> None:
    def change(page: Any) -> None:
        page["B2"], page["C3"] = "=VLOOKUP(1,A:B,2)", "#N/A"
        page["C3"].data_type = "e"

    found = read(export(change, 答卷=[heading, ["", *BEST], ["", *BEST], ["", *BEST]]), form)
    assert [problem.place for problem in found.problems] == ["B2", "C3"]
    assert [str(problem)[:7] for problem in found.problems] == ["B2：是公式，", "C3：公式出错"]
    assert [len(sheet) for sheet in found.sheets] == [6, 6, 7]


def test_a_row_of_nothing_but_errors_is_not_passed_over(tmp_path: Path, form: Form, heading: list[str]) -> None:
    path = tmp_path / "导出.csv"
    path.write_text("\n".join([",".join(heading[1:]), ",".join(BEST), ",".join(["#N/A"] * 7)]), encoding="utf-8")
    found = read(path, form)
    assert [problem.place for problem in found.problems] == [f"{letter}3" for letter in "ABCDEFG"]
    assert (found.rows, found.blank) == (2, 1)


def test_hidden_rows_and_columns_are_read_and_told(export: Make, form: Form, heading: list[str]) -> None:
    def change(page: Any) -> None:
        page.row_dimensions[3].hidden = page.column_dimensions["B"].hidden = True

    found = read(export(change, 答卷=[heading, ["", *BEST], ["", *BEST]]), form)
    assert len(found.sheets) == 2
    assert found.notes[0] == "有 1 行在表格里是隐藏的（第 3 行），也读了。"
    assert found.notes[1].endswith("在表格里是隐藏的列，也读了。")
    assert heading[1][:20] in found.notes[1]


def test_a_row_that_a_comma_pushed_on_is_named_and_nothing_is_read(
    tmp_path: Path, form: Form, heading: list[str]
) -> None:
    lines = [",".join(heading), "瑞丰,社区," + ",".join(BEST)]
    (tmp_path / "导出.csv").write_text("\n".join(lines), "utf-8")
    with pytest.raises(InputError, match="I2：超出了表头"):
        answers_in(tmp_path / "导出.csv", form)


def test_words_merged_downwards_belong_to_every_row(export: Make, form: Form, heading: list[str]) -> None:
    rows = [heading, ["瑞丰社区", *BEST], ["", *BEST], ["向阳社区", *BEST]]
    grid = grid_of(Book.open(export(lambda page: page.merge_cells("A2:A3"), 答卷=rows)).read())
    assert [row[0] for row in grid.rows] == ["瑞丰社区", "瑞丰社区", "向阳社区"]
    assert {circle: own.numbers for circle, own in split(grid, REGISTER).grids.items()} == {"c1": (2, 3), "c2": (4,)}


def test_whose_a_row_is_that_cannot_be_read_is_told(export: Make, form: Form, heading: list[str]) -> None:
    rows = [heading, *[["瑞丰社区", *BEST]] * 2, ["=A1", *BEST], ["向阳社区", *BEST]]
    grid = answers_in(export(答卷=rows), form)
    shared = split(grid, REGISTER)
    assert [(one.code, str(one)[:5]) for one in shared.problems] == [("bad_cell", "A4：是公")]
    own, elsewhere = of_circle(grid, REGISTER, "c1")
    assert (own.numbers, elsewhere) == ((2, 3, 4), {"c2": 1})
    assert own.notes == ("第 4 行看不出是哪个生活圈的，也算在这里，请核对。",)


@pytest.mark.parametrize(
    "front",
    [
        [["一刻钟便民生活圈满意度调查", ""], ["调查时间", "2026年11月"]],
        [["题目", "选项", "小计", "比例"], ["1、您的性别", "女", 31, "51%"]],
        [],
        [["只有标题", "没有内容"]],
    ],
)
def test_a_cover_or_a_page_of_figures_in_front_is_passed_over(
    export: Make, form: Form, heading: list[str], front: list[list[object]]
) -> None:
    found = read(export(数据统计=front, 答卷=[heading, ["", *BEST]], 说明=[["甲", "乙"]]), form)
    assert (found.name, len(found.sheets)) == ("答卷", 1)
    assert found.notes == ("读的是工作表“答卷”，另有 2 张没有读：数据统计、说明。要收别的，请把它另存为一个文件。",)


def test_averages_under_the_questions_are_no_answers(export: Make, form: Form, heading: list[str]) -> None:
    found = read(export(平均=[heading, ["平均", *[2.71] * 7]], 答卷=[heading, ["", *BEST]]), form)
    assert found.name == "答卷"


def test_answers_that_cannot_be_read_are_still_the_likeliest_sheet(
    export: Make, form: Form, heading: list[str]
) -> None:
    found = read(export(封面=[["满意度", "调查"], ["1", "2"]], 答卷=[heading, ["", *["好"] * 7]]), form)
    assert (found.name, len(found.problems)) == ("答卷", 7)


def test_a_hidden_sheet_is_not_chosen(export: Make, form: Form, heading: list[str]) -> None:
    def change(page: Any) -> None:
        page.sheet_state = "hidden"

    with pytest.raises(InputError, match="没有一列是"):
        read(export(change, 封面=[["满意度", "调查"], ["1", "2"]], 答卷=[heading, ["", *BEST]]), form)
