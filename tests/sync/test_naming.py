"""Names of packages: readable, safe on Windows, never the same twice in one folder."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from lcsurvey.sync.naming import free_name, looks_like_package, package_name

DAY = date(2026, 11, 21)


def test_a_name_says_whose_it_is_what_it_is_which_day_and_how_often() -> None:
    circle = "黄河花园一刻钟便民生活圈"
    assert package_name("submission", [circle], DAY) == "黄河花园_交表_20261121.lcs"
    assert package_name("submission", [circle], DAY, 2) == "黄河花园_交表_20261121_第2次.lcs"
    assert package_name("assignment", ["瑞丰一刻钟便民生活圈", circle, "b"], DAY) == "瑞丰等3个生活圈_下发_20261121.lcs"
    assert package_name("receipt", [], DAY, unit="中卫市商务局") == "中卫市商务局_回执_20261121.lcs"
    assert package_name("handover", [], DAY) == "全部生活圈_移交_20261121.lcs"


@pytest.mark.parametrize("name", ["a/b\\c:d*e?", "con", "x" * 300, "末尾. ", "a\x00b\u202e", "便民生活圈"])
def test_whatever_a_circle_is_called_windows_can_keep_the_file(name: str) -> None:
    made = package_name("submission", [name], DAY)
    assert not set('<>:"/\\|?*\x00\u202e') & set(made)
    assert made.endswith("_交表_20261121.lcs")
    assert len(made) < 80
    assert made.partition("_")[0]


@pytest.mark.parametrize(
    "name", ["黄河花园_交表_20261121.lcs", "x(1).lcs", "x.LCS", "x.lcs.zip", "x.lcs(1)", "x.lcs.age"]
)
def test_a_package_is_found_under_the_names_that_other_programs_give_it(name: str) -> None:
    assert looks_like_package(Path(name))


@pytest.mark.parametrize("name", ["x.zip", "x.lcsx", "lcs", ".x.lcs", "x.lcs.tmp", "照片.jpg"])
def test_other_files_of_a_folder_are_left_alone(name: str) -> None:
    assert not looks_like_package(Path(name))


def test_what_lies_there_already_is_not_written_over(tmp_path: Path) -> None:
    first = free_name(tmp_path, "甲_交表_20261121.lcs")
    assert first.name == "甲_交表_20261121.lcs"
    first.write_bytes(b"")
    second = free_name(tmp_path, "甲_交表_20261121.lcs")
    assert second.name == "甲_交表_20261121（2）.lcs"
