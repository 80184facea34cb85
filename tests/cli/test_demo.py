"""``lcsurvey demo``: everything of one visit, printed and proved."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from lcsurvey.intake.questionnaires import read
from lcsurvey.score.library import Library

Call = Callable[..., Any]
pytestmark = pytest.mark.slow


def worked() -> float:
    """Seconds that this process and those it waited for had a core."""
    return sum(os.times()[:4])


def test_the_demo_makes_fills_scores_prints_and_proves(lc: Call, tmp_path: Path) -> None:
    began = worked()
    done = lc("demo", tmp_path / "示例", "--no-window")
    assert (done.code, done.err) == (0, "")
    assert worked() - began < 90
    assert "24 个生活圈，33 个社区" in done.out
    assert "与资料一致" in done.out
    assert "蔡桥路一刻钟便民生活圈" in done.out.partition("怎样到下一档")[2]
    root = tmp_path / "示例"
    assert _names(root / "打印" / "瑞丰") == [
        "一图一站一热线_瑞丰_D.pdf", "两期对照_瑞丰_D.pdf", "附件1_配置核对_瑞丰_D.pdf", "附件2_分型表_瑞丰_D.pdf",
        "附件2_验收考核标准_瑞丰_D.pdf", "附件3_评价表_瑞丰_D.pdf", "附件3_评价表对照表_瑞丰_D.pdf", "附件3_评价表现场评分表_瑞丰_D.pdf",
        "附件5_建设情况调查表_瑞丰_D.pdf", "需求与项目对照台账_瑞丰_D.pdf",
    ]  # fmt: skip
    assert len(list((root / "打印").glob("*等*个_*.pdf"))) == 8
    assert len(list((root / "打印").glob("*/两期对照_*.pdf"))) == 4
    assert len(list((root / "打印" / "全市").glob("月报表_*.pdf"))) == 1
    assert re.search(r"交表：\S+\.lcs，新的 \d+ 条，1 处两份不一样", done.out)
    assert "还剩 0 处" in done.out
    assert sorted(re.sub(r".*_(\D+)_\d{8}\.lcs", r"\1", path.name) for path in (root / "来往文件").iterdir()) == [
        "下发", "交表", "回执",
    ]  # fmt: skip
    assert (root / "全部资料.jsonl").read_bytes() == lc("dump", "-w", root / "资料").out.encode()
    assert lc("check").code == 0
    assert lc("check", "-w", root / "社区电脑").code == 0


def _names(folder: Path) -> list[str]:
    """The files of a folder, without their day."""
    return sorted(re.sub(r"\d{8}", "D", path.name) for path in folder.iterdir())


def test_the_demo_of_jining_prints_every_annex(lc: Call, tmp_path: Path) -> None:
    done = lc("demo", tmp_path / "示例", "--pack", "jining", "--no-window")
    assert (done.code, done.err) == (0, "")
    printed = {re.sub(r"_\D*\d*个?_?\d{8}", "", path.stem) for path in (tmp_path / "示例" / "打印").rglob("*.pdf")}
    assert {name[:3] for name in printed} >= {"附件1", "附件2", "附件3", "附件4", "附件5", "附件6", "满意度", "需求与"}
    (export,) = (tmp_path / "示例" / "问卷平台导出").iterdir()
    found = read(export, Library().table("jining/satisfaction").form)
    assert (len(found.sheets), found.problems, found.missing) == (2360, (), ())
    assert {"提交答卷时间", "来自IP"} <= set(found.dropped)


def test_the_demo_can_be_run_again_in_the_same_folder(lc: Call, tmp_path: Path) -> None:
    for _ in range(2):
        assert lc("demo", tmp_path / "示例", "--pack", "ordos", "--no-window").code == 0
    assert len(list(tmp_path.glob("示例/**/资料/lcsurvey.sqlite"))) == 2


def test_a_demo_that_cannot_be_made_says_why(lc: Call, tmp_path: Path) -> None:
    assert "“paris”没有示例" in lc("demo", tmp_path / "a", "--pack", "paris", "--no-window").err
    (tmp_path / "file").write_text("x")
    done = lc("demo", tmp_path / "file" / "b", "--no-window")
    assert done.code == 1
    assert "建不了文件夹" in done.err
