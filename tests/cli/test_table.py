"""``lcsurvey table``: a table as a workbook with the cells of the page, or as CSV with a line for each that filled it."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

from python_calamine import CalamineWorkbook

from tests.cli.conftest import Call


def sheet(at: Path, state: str, said: str) -> Path:
    answers = {"补齐设施短板": {"1.结合城乡社区服务体系建设": {"进度": state, "进展情况": said}}}
    file = at / f"{state}.json"
    file.write_text(
        json.dumps({"form": "hulunbuir/tasks", "version": 1, "answers": answers}, ensure_ascii=False), "utf-8"
    )
    return file


def test_a_table_of_banners_goes_through_every_command(lc: Call, tmp_path: Path) -> None:
    at = tmp_path / "资料"
    assert lc("new", at, "--pack", "hulunbuir", "--name", "李", "--unit", "商务局", "--role", "office").code == 0
    done = lc("fill", sheet(tmp_path, "已完成", "=1+1"), "-w", at, "--circle", "海拉尔区")
    assert done.code == 0, done.err
    assert "已填入海拉尔区的重点任务清单" in done.out
    assert lc("fill", sheet(tmp_path, "进行中", "摸底"), "-w", at, "--circle", "根河市").code == 0
    assert "没有“北京”。现有：海拉尔区、" in lc("fill", sheet(tmp_path, "进行中", ""), "-w", at, "--circle", "北京").err
    book = tmp_path / "表.xlsx"
    assert lc("table", "重点任务清单", "-w", at, "-o", book).code == 0
    pages = CalamineWorkbook.from_path(str(book))
    assert pages.sheet_names == [
        "海拉尔区 建设重点任务清单",
        "海拉尔区 重点任务进度表",
        "根河市 建设重点任务清单",
        "根河市 重点任务进度表",
    ]
    first = [[str(cell) for cell in line] for line in pages.get_sheet_by_name("海拉尔区 重点任务进度表").to_python()]
    assert ["已完成", "=1+1"] in [line[2:4] for line in first]
    answers = tmp_path / "表.csv"
    assert lc("table", "hulunbuir/tasks", "-w", at, "-o", answers).code == 0
    assert answers.read_bytes().startswith("\ufeff".encode())
    lines = list(csv.reader(io.StringIO(answers.read_text("utf-8-sig"))))
    assert [line[0] for line in lines] == ["填表的", "海拉尔区", "根河市"]
    column = lines[0].index("补齐设施短板·1.结合城乡社区服务体系建设·进展情况")
    assert [line[column] for line in lines[1:]] == ["'=1+1", "摸底"]  # no spreadsheet takes it for a formula
    assert lc("print", "hulunbuir/tasks", "-w", at, "--circle", "根河市", "-o", tmp_path / "表.pdf").code == 0
    checked = lc("verify", tmp_path / "表.pdf", "-w", at)
    assert checked.code == 0, checked.err
    assert "根河市，重点任务清单" in checked.out
    assert "只能写成 .xlsx 或 .csv" in lc("table", "hulunbuir/tasks", "-w", at, "-o", tmp_path / "表.doc").err
    assert "全市的表" in lc("fill", baseline(tmp_path), "-w", at, "--circle", "海拉尔区").err
    assert lc("fill", baseline(tmp_path), "-w", at, "--circle", "全市").code == 0


def baseline(at: Path) -> Path:
    file = at / "底数.json"
    given = {
        "form": "hulunbuir/baseline",
        "version": 1,
        "answers": {"八个圈的进展": {"舒适宜居圈": {"进度": "进行中"}}},
    }
    file.write_text(json.dumps(given, ensure_ascii=False), "utf-8")
    return file


def test_a_table_asked_for_every_community_is_filled_and_written_by_its_title(lc: Call, tmp_path: Path) -> None:
    at, answers = tmp_path / "资料", {"湖畔社区·基本保障类": {"菜市场": {"现在": "少"}, "洗染": {"现在": "缺"}}}
    assert lc("new", at, "--pack", "zhongwei", "--name", "李", "--unit", "商务局", "--role", "office").code == 0
    file = tmp_path / "答卷.json"
    file.write_text(json.dumps({"form": "zhongwei/shortfalls", "answers": answers}, ensure_ascii=False), "utf-8")
    assert "还有 66 题没填" in lc("fill", file, "-w", at, "--circle", "全市").out
    out = tmp_path / "表.csv"
    assert lc("table", "业态短板统计表", "-w", at, "-o", out).code == 0
    head, line = csv.reader(io.StringIO(out.read_text("utf-8-sig")))
    assert line[head.index("湖畔社区·基本保障类·菜市场·现在")] == "少"
    assert line[head.index("宜居社区·基本保障类·维修·2023年底数")] == "缺"
    book = tmp_path / "表.xlsx"
    assert lc("table", "业态短板统计表", "-w", at, "-o", book).code == 0
    pages = CalamineWorkbook.from_path(str(book))
    last = [str(cell) for cell in pages.get_sheet_by_index(1).to_python()[-1]]
    assert [cell for line in pages.get_sheet_by_index(1).to_python() for cell in line if "菜市场" in str(cell)] == [
        "菜市场等业态少，缺少洗染等业态"
    ], last
