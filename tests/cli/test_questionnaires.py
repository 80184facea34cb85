"""``lcsurvey import --as questionnaires`` and ``lcsurvey satisfaction`` from a file to a page."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from lcsurvey.form.model import Form
from lcsurvey.response.questionnaire import rating_questions
from lcsurvey.score.library import Library
from lcsurvey.store.workspace import Workspace

Call = Callable[..., Any]


@pytest.fixture(scope="module")
def form() -> Form:
    return Library().table("jining/satisfaction").form


@pytest.fixture
def export(tmp_path: Path, form: Form) -> Callable[..., Path]:
    """Writes an export with so many answers; the second rating of every tenth sheet is bad."""

    def write(count: int, *, start: int = 0, bad: str = "", name: str = "导出.csv") -> Path:
        questions = rating_questions(form)
        lines = ["序号,提交时间,IP,昵称,居住小区," + ",".join(f"Q{n}_{q.label}" for n, q in enumerate(questions, 1))]
        for number in range(start, start + count):
            choices = [q.choices[2 if number % 10 == 9 else 0].label for q in questions]
            if bad and number % 10 == 3:
                choices[1] = bad
            lines.append(
                f"{number},2026-11-18 9:{number:02},10.0.0.{number},小{number},{number}号院,{','.join(choices)}"
            )
        path = tmp_path / name
        path.write_text("\n".join(lines), "utf-8-sig")
        return path

    return write


@pytest.fixture
def folder(tmp_path: Path, lc: Call) -> Path:
    """A workspace of Zhongwei."""
    assert lc("new", tmp_path / "资料", "--pack", "zhongwei", "--name", "王芳", "--unit", "瑞丰社区").code == 0
    return tmp_path / "资料"


def _import(lc: Call, file: Path, folder: Path, *more: str) -> Any:
    return lc("import", file, "-w", folder, "--as", "questionnaires", "--circle", "瑞丰", *more)


def test_an_export_is_taken_in_once(lc: Call, folder: Path, export: Callable[..., Path]) -> None:
    first = _import(lc, export(30), folder)
    assert (first.code, first.err) == (0, "")
    assert "去掉的列（会认出是谁答的，没有存）：序号、提交时间、IP、昵称" in first.out
    assert "文件里 30 份问卷，收了 30 份" in first.out
    assert "现在共有 30 份，有效 30 份，应有样本" in first.out
    again = _import(lc, export(30), folder)
    assert again.code == 0
    assert "已导入过（" in again.out
    assert "收了 0 份" in again.out
    later = json.loads(_import(lc, export(42), folder, "--json").out)
    assert (later["known"], later["added"], later["received"]) == (30, 12, 42)


def test_a_dry_run_keeps_nothing(lc: Call, folder: Path, export: Callable[..., Path]) -> None:
    said = _import(lc, export(30), folder, "--dry-run")
    assert said.code == 0
    assert "会收 30 份（没有存）" in said.out
    data = json.loads(_import(lc, export(30), folder, "--dry-run", "--json").out)
    assert (data["new"], data["added"], data["received"], data["known"]) == (30, 0, 0, 0)
    assert [column["is"] for column in data["columns"]] == ["dropped"] * 4 + ["question"] * 8


def test_bad_cells_are_named_and_the_rest_is_taken(lc: Call, folder: Path, export: Callable[..., Path]) -> None:
    done = _import(lc, export(20, bad="很好"), folder)
    assert done.code == 3
    assert "G5：“很好”不是选项；可选：能够满足、基本满足、不能满足。" in done.err
    assert "有效 18 份" in done.out


def test_the_same_survey_in_another_order_asks_a_person(lc: Call, folder: Path, export: Callable[..., Path]) -> None:
    _import(lc, export(20), folder)
    head, *lines = export(25).read_text("utf-8-sig").split("\n")
    mixed = export(25, name="另一次.csv")
    mixed.write_text("\n".join([head, *lines[12:], *lines[:12]]), "utf-8-sig")
    refused = _import(lc, mixed, folder)
    assert (refused.code, refused.out) == (1, "")
    assert "有 20 份与瑞丰已有的问卷答案完全相同" in refused.err
    assert "收了 5 份" in _import(lc, mixed, folder, "--rest").out
    assert "收了 25 份" in _import(lc, mixed, folder, "--again").out


def test_wrong_use_is_said(lc: Call, folder: Path, export: Callable[..., Path], tmp_path: Path) -> None:
    file = export(3)
    for arguments, said in (
        (("import", file, "-w", folder, "--as", "wishes", "--circle", "瑞丰"), "不认识“wishes”"),
        (("import", file, "-w", folder, "--as", "questionnaires"), "请用 --circle"),
        (
            ("import", file, "-w", folder, "--as", "questionnaires", "--circle", "瑞丰", "--rest", "--again"),
            "只能写一个",
        ),
        (("import", tmp_path / "无.xlsx", "-w", folder, "--as", "questionnaires", "--circle", "瑞丰"), "没有这个文件"),
        (("satisfaction", "-w", folder), "还没有问卷"),
    ):
        done = lc(*arguments)
        assert (done.code, done.out) == (1, ""), arguments
        assert said in done.err


def test_the_table_of_satisfaction_is_printed_from_questionnaires_and_a_third_party(
    lc: Call, folder: Path, export: Callable[..., Path], tmp_path: Path
) -> None:
    _import(lc, export(30), folder)
    with Workspace.open(folder, library=Library()) as space:
        other = space.find_circle("黄河花园")
        values = {"circle": other.id, "round": space.round.id, "organisation": "某调查公司", "date": "2026-10-20"}
        space.add("survey", values | {"valid": 1700, "format_rate": "0.91", "service_rate": "0.9"})
        space.change(space.find_circle("瑞丰").id, {"population": 295})
    data = json.loads(lc("satisfaction", "-w", folder, "--json").out)
    mine = next(each for each in data if each["source"] == "questionnaires")
    assert (mine["needed"], mine["valid"], mine["short"], mine["format_rate"]) == (30, 30, 0, "0.9")
    assert mine["questions"]["harmony"] == [27, 0, 3]
    assert "名录原有" in mine["differences"][0]
    third = next(each for each in data if each["source"] == "survey")
    assert (third["organisation"], third["format_rate"], third["overall_rate"]) == ("某调查公司", "0.91", None)
    done = lc("satisfaction", "-w", folder, "-o", tmp_path / "汇总.pdf")
    assert done.code == 0
    assert "90.00%" in done.out
    assert "第三方汇总表：某调查公司" in done.out
    pdf = pypdfium2.PdfDocument(tmp_path / "汇总.pdf")
    assert len(pdf) == 3  # all circles, then one page each
    assert "满意度汇总表" in pdf[0].get_textpage().get_text_range().replace("\r\n", "")
    one = lc("satisfaction", "-w", folder, "--circle", "瑞丰", "-o", f"{tmp_path}/")
    assert len(list(tmp_path.glob("满意度汇总表_瑞丰_*.pdf"))) == 1
    assert one.code == 0


def test_a_blank_to_be_copied_is_printed_though_no_circle_hands_it_in(lc: Call, folder: Path, tmp_path: Path) -> None:
    done = lc("print", "jining/satisfaction", "-w", folder, "--blank", "--circle", "瑞丰", "-o", tmp_path / "空白.pdf")
    assert (done.code, done.err) == (0, "")
    assert len(pypdfium2.PdfDocument(tmp_path / "空白.pdf")) == 2
