"""The board as of a day and the monthly table from the command line."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

from tests.cli.conftest import Call


def test_status_as_of_a_day_says_what_had_been_handed_in(lc: Call, folder: Path) -> None:
    today = datetime.now().astimezone().date()
    before = lc("status", "-w", folder, "--as-of", today - timedelta(days=1), "--json").json
    assert before["as_of"] == str(today - timedelta(days=1))
    assert {table["state"] for circle in before["circles"] for table in circle["tables"].values()} == {"未开始"}
    now = lc("status", "-w", folder, "--as-of", f"{today.year}年{today.month}月{today.day}日", "--json").json
    tables = [table for circle in now["circles"] for table in circle["tables"].values()]
    assert {table["state"] for table in tables} == {"未开始", "草稿"}
    assert all(table["total"] is None for table in tables)  # nothing was handed in
    shown = lc("status", "-w", folder, "--as-of", today)
    assert (shown.code, f"截至 {today}" in shown.out) == (0, True)


def test_the_monthly_table_is_shown_and_written(lc: Call, folder: Path, tmp_path: Path) -> None:
    shown = lc("monthly", "-w", folder, "--by", "社区", "--as-of", "2026-11-22")
    assert shown.code == 0
    assert "本月新增" in shown.out
    data = lc("monthly", "-w", folder, "--json").json
    assert data["tables"]["completed"][-1]["place"] == "合计"
    for ending in ("pdf", "xlsx", "txt"):
        assert lc("monthly", "-w", folder, "-o", tmp_path / f"月报.{ending}").code == 0
    heads = {ending: (tmp_path / f"月报.{ending}").read_bytes()[:4] for ending in ("pdf", "xlsx", "txt")}
    assert heads == {"pdf": b"%PDF", "xlsx": b"PK\x03\x04", "txt": "\ufeff截".encode()[:4]}


def test_what_is_no_day_or_level_is_said(lc: Call, folder: Path) -> None:
    wrong = lc("status", "-w", folder, "--as-of", "11月31日")
    assert (wrong.code, "请写成 2026-11-30" in wrong.err) == (1, True)
    assert "可用：区县、街道、社区" in lc("monthly", "-w", folder, "--by", "省").err
