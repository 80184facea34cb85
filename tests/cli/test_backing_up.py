"""``backup`` and ``restore``: elsewhere and back, and what is said when it cannot be."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from lcsurvey.score.library import Library
from lcsurvey.store import backup
from lcsurvey.store.workspace import Workspace

Call = Callable[..., Any]


def test_there_and_back(lc: Call, folder: Path, tmp_path: Path) -> None:
    before = lc("dump", "-w", folder).out
    said = lc("backup", "-w", folder, "-o", tmp_path / "U盘")
    assert said.code == 0
    assert "已备份：" in said.out
    assert "可以拔出" in said.out
    assert "张三" in lc("backup", "--list", "-o", tmp_path / "U盘").out
    back = lc("restore", tmp_path / "U盘", "-o", tmp_path / "新资料")
    assert (back.code, back.err) == (0, "")
    assert lc("dump", "-w", tmp_path / "新资料").out == before
    assert lc("check", "-w", tmp_path / "新资料").code == 0


def test_over_the_present_one(lc: Call, folder: Path) -> None:
    assert lc("backup", "-w", folder, "--list").out.endswith("里还没有备份。\n")
    made = lc("backup", "-w", folder, "--json").json
    assert Path(made["database"]).parent == folder / "backups"
    assert lc("backup", "--list", "-w", folder, "--json").json[0]["changes"] == made["changes"]
    before = lc("dump", "-w", folder).out
    with Workspace.open(folder, library=Library()) as space:
        space.change(space.circles()[0].id, {"population": 12})
        busy = lc("restore", "-w", folder)
        assert (busy.code, "张三" in busy.err) == (1, True)
    later = lc("dump", "-w", folder).out
    done = lc("restore", "-w", folder, "--json").json
    assert lc("dump", "-w", folder).out == before != later
    assert lc("dump", "-w", done["aside"]).out == later


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("restore", "没有.sqlite", "-o", "新"), "没有 "),
        (("restore",), "没有写恢复到哪里"),
        (("backup", "--list", "-o", "没有"), "看不了"),
    ],
)
def test_what_is_missing_is_said(
    lc: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], words: str
) -> None:
    monkeypatch.chdir(tmp_path)
    said = lc(*arguments)
    assert (said.code, said.out) == (1, "")
    assert words in said.err


def test_too_little_room(lc: Call, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    usage = shutil.disk_usage(tmp_path)
    monkeypatch.setattr(backup.shutil, "disk_usage", lambda place: usage._replace(free=0))
    said = lc("backup", "-w", folder, "-o", tmp_path / "U盘")
    assert said.code == 1
    assert "只剩 0 KB，要 " in said.err
