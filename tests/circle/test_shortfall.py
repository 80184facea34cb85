"""附件2 of 中卫 taken apart: few, lacking, short without a word which; every row of the register."""

from __future__ import annotations

import csv
from collections import Counter

import pytest

from lcsurvey import paths
from lcsurvey.circle.shortfall import states, twice


def test_few_and_lacking_stand_in_one_sentence() -> None:
    assert states("早餐、维修、照相文印业态少，缺少家政服务、再生资源回收业态") == {
        "早餐": "few", "维修": "few", "照相文印": "few", "家政服务": "none", "再生资源回收": "none",
    }  # fmt: skip


@pytest.mark.parametrize(("sentence", "found"), [
    ("缺少洗染、家政服务类业态", {"洗染": "none", "家政服务": "none"}),
    ("综合超市、菜市场、再生资源回收网点", dict.fromkeys(("综合超市", "菜市场", "再生资源回收网点"), "short")),
    ("书店、烘焙等业态", {"书店": "short", "烘焙": "short"}),
    ("洗染等业态少，缺少菜市场等业态", {"洗染": "few", "菜市场": "none"}),
    ("便利店（小超市、杂货店）等业态少", {"便利店（小超市、杂货店）": "few"}),
    ("——", {}),
    ("", None),
    ("  ", None),
])  # fmt: skip
def test_every_way_of_saying_it(sentence: str, found: dict[str, str] | None) -> None:
    assert states(sentence) == found


def test_what_is_named_as_both_is_lacking() -> None:
    row = "早餐、维修等业态少，缺少维修、照相文印、家政服务、再生资源回收业态"
    assert states(row) == {
        "早餐": "few", "维修": "none", "照相文印": "none", "家政服务": "none", "再生资源回收": "none",
    }  # fmt: skip
    assert twice(row) == ("维修",)


def test_all_33_rows_come_apart() -> None:
    with (paths.forms() / "zhongwei" / "shortfalls.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    basic = {row["社区名称"]: states(row["基本保障类短板"]) for row in rows}
    quality = {row["社区名称"]: states(row["品质提升类短板"]) for row in rows}
    assert len(basic) == len(quality) == 33
    assert [name for name, found in basic.items() if "short" in (found or {}).values()] == ["瑞丰社区"]
    assert {state for found in quality.values() for state in (found or {}).values()} == {"short"}
    assert [name for name, found in quality.items() if found == {}] == ["明珠社区"]
    assert [row["社区名称"] for row in rows if twice(row["基本保障类短板"])] == ["宜居社区"]
    named = Counter(word for found in basic.values() for word, state in (found or {}).items() if state == "none")
    assert (named["家政服务"], named["菜市场"]) == (25, 20)
