"""``lcsurvey bundles``: listed, taken out, put back, and a number that two bands bear."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from lcsurvey.response.questionnaire import rating_questions
from lcsurvey.score.library import Library
from lcsurvey.store.workspace import Workspace

Call = Callable[..., Any]


@pytest.fixture
def folder(tmp_path: Path, lc: Call) -> Path:
    """A workspace in which two bundles were keyed: number 12 with three sheets of four, number 13 with one."""
    at = tmp_path / "资料"
    assert lc("new", at, "--pack", "zhongwei", "--name", "王芳", "--unit", "瑞丰社区").code == 0
    with Workspace.open(at, library=Library()) as space:
        circle = space.find_circle("瑞丰").id
        first = {one.name: one.choices[0].name for one in rating_questions(space.questionnaires.form())}
        bundles = space.questionnaires.bundles
        for number, size, keyed in (("12", 4, 3), ("13", 1, 1)):
            bundle = bundles.begin(circle, number, size)
            for _ in range(keyed):
                bundle, _ = bundles.keep(bundle, first)
            bundles.end(bundle)
    return at


def test_bundles_are_listed_taken_out_and_put_back(lc: Call, folder: Path) -> None:
    listed = lc("bundles", "-w", folder)
    assert listed.code == 0
    line = next(row for row in listed.out.splitlines() if " 12 " in row)
    assert line.split() == ["瑞丰", "12", "3", "/", "4", "1", line.split()[6], "已录完", "王芳（瑞丰社区）"]
    out = lc("bundles", "-w", folder, "--circle", "瑞丰", "--take-out", "12")
    assert (out.code, out.out.strip()) == (0, "瑞丰：第 12 捆 3 份已整捆取出，不再计入。现在共有 1 份。")
    again = lc("bundles", "-w", folder, "--circle", "瑞丰", "--take-out", "12")
    assert (again.code, again.err.strip()) == (1, "瑞丰的第 12 捆已经取出来了，或一份也没有录。")
    back = lc("bundles", "-w", folder, "--circle", "瑞丰", "--put-back", "12", "--json")
    assert {name: json.loads(back.out)[name] for name in ("number", "sheets", "short", "state")} == {
        "number": "12", "sheets": 3, "short": 1, "state": "closed",
    }  # fmt: skip
    data = json.loads(lc("bundles", "-w", folder, "--circle", "瑞丰", "--json").out)
    assert [(one["number"], one["sheets"]) for one in data] == [("12", 3), ("13", 1)]


def test_a_number_that_nobody_keyed_or_two_bands_bear_is_said(lc: Call, folder: Path) -> None:
    with Workspace.open(folder, library=Library()) as space:
        circle = space.find_circle("瑞丰").id
        bundles = space.questionnaires.bundles
        form = space.questionnaires.form()
        bundles.keep(bundles.begin(circle, "13", 2), {rating_questions(form)[0].name: rating_questions(form)[0].choices[0].name})
    twice = lc("bundles", "-w", folder, "--circle", "瑞丰", "--take-out", "13")
    assert twice.code == 1
    assert "有 2 捆都是第 13 捆" in twice.err
    assert "没有第 99 捆" in lc("bundles", "-w", folder, "--circle", "瑞丰", "--take-out", "99").err
    assert "--circle" in lc("bundles", "-w", folder, "--take-out", "12").err
    assert lc("bundles", "-w", folder, "--circle", "新河").out.strip() == "这台电脑上还没有按捆录过问卷。"
