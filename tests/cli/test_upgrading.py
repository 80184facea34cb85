"""``lcsurvey upgrade``: what a later version of a table changes for open work, and moving it up."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from lcsurvey import paths
from lcsurvey.response.model import Stage
from lcsurvey.store.workspace import Workspace
from tests.cli.conftest import Call
from tests.later import BASIC, FORM, second_version


@pytest.fixture
def begun(lc: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two open tables of the first version, in a program that has the second."""
    folder = tmp_path / "资料"
    assert lc("new", folder, "--pack", "zhongwei", "--name", "李主任", "--unit", "商务局", "--role", "office").code == 0
    later = second_version(tmp_path / "forms")
    with Workspace.open(folder, library=later) as space:
        for name in ("黄河花园", "瑞丰"):
            fields = {BASIC + "convenience_store": True, BASIC + "market": True}
            space.answer(space.find_circle(name).id, FORM, Stage.SELF, fields)
    monkeypatch.setattr(paths, "forms", lambda: later.folder)
    return folder


def versions(folder: Path) -> list[int]:
    from lcsurvey.score.library import Library

    with Workspace.open(folder, library=Library(), read_only=True) as space:
        return [space.response(space.find_circle(name).id, FORM).version for name in ("黄河花园", "瑞丰")]


def test_looking_changes_nothing(lc: Call, begun: Path) -> None:
    done = lc("upgrade", "-w", begun, "--dry-run", "--json")
    assert done.code == 0
    assert [(one["circle"], one["from"], one["to"], one["moved"]) for one in done.json] == [
        ("黄河花园一刻钟便民生活圈", 1, 2, False),
        ("瑞丰一刻钟便民生活圈", 1, 2, False),
    ]
    assert {one["grade"] for one in done.json[0]["changes"]} == {"loses_answer", "needs_answer", "harmless"}
    assert versions(begun) == [1, 1]


def test_one_circle_then_all(lc: Call, begun: Path) -> None:
    one = lc("upgrade", "分型表", "-w", begun, "--circle", "瑞丰")
    assert (one.code, "已换 1 份。" in one.out) == (0, True)
    assert "答案不再算数：“基本保障类业态”去掉选项“便利店”" in one.out
    assert versions(begun) == [1, 2]
    assert "已换 1 份。" in lc("upgrade", "-w", begun).out
    assert versions(begun) == [2, 2]
    assert "没有可以换用新一版的表。" in lc("upgrade", "-w", begun).out


def test_what_is_not_there_is_named(lc: Call, begun: Path) -> None:
    assert lc("upgrade", "不存在的表", "-w", begun).code == 1
    assert lc("upgrade", "-w", begun, "--circle", "不存在的圈").code == 1
    assert versions(begun) == [1, 1]
    shutil.rmtree(begun)
