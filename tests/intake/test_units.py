"""In what a column counts: a unit that is passed over is a wrong number."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from lcsurvey.intake.guessing import guess, heading_row
from lcsurvey.intake.lists import Taken, take
from lcsurvey.intake.places import Register
from lcsurvey.intake.sheet import Sheet
from lcsurvey.intake.units import unit_of


def _taken(kind: str, rows: Sequence[Sequence[object]]) -> Taken:
    sheet = Sheet("表.xlsx", "表", [tuple(row) for row in rows])
    at = heading_row(sheet, kind)
    return take(sheet, kind, at, guess(sheet, kind, at, fixed_circle=True), Register(), circle="c1")


@pytest.mark.parametrize(
    ("heading", "unit"),
    [
        ("服务人口（万人）", "万人"),
        ("服务人口/万人", "万人"),
        ("服务人口：万人", "万人"),
        ("服务人口，万人", "万人"),
        ("服务人口万人", "万人"),
        ("服务人口（万人）（2025年）", "万人"),
        ("服务人口（单位：万人，常住）", "万人"),
        ("经营面积(㎡)", "m2"),
        ("面积/亩", "亩"),
        ("距离公里", "公里"),
        ("距离（米或分钟）", "米或分钟"),
        ("坐标（百度）", "百度"),
        ("服务人口（户籍）", ""),
        ("服务人口（常住人口）", ""),
        ("服务人口（户籍万人）", "万人"),
        ("服务人口（户数）", "户"),
        ("服务人口（人/户）", "人/户"),
        ("服务人口（万左右）", "万左右"),
        ("面积（建筑面积）", ""),
        ("面积（亩左右）", "亩左右"),
        ("店名", ""),
        ("", ""),
    ],
)
def test_the_unit_of_a_heading_is_found_wherever_it_stands(heading: str, unit: str) -> None:
    assert unit_of(heading) == unit


@pytest.mark.parametrize(
    "above",
    [
        [["生活圈名称", "服务人口/万人"]],
        [["生活圈名称", "服务人口"], ["", "（万人）"]],
        [["各生活圈人口（单位：万人、万户）"], ["生活圈名称", "服务人口"]],
        [["一览表", "单位：万人"], ["生活圈名称", "服务人口"]],
    ],
)
def test_ten_thousands_count_wherever_they_are_said(above: list[list[object]]) -> None:
    taken = _taken("circle", [*above, ["瑞丰", 3.5]])
    assert [row.values.get("population") for row in taken.rows] == [35_000]
    assert taken.notes[0].endswith("里没写单位的数按万人读。")
    assert not taken.problems


def test_what_is_said_for_the_table_does_not_change_a_column_that_says_its_own() -> None:
    taken = _taken("circle", [["填报单位：瑞丰社区", "单位：万人"], ["生活圈名称", "服务人口（人）", "户数"], ["瑞丰", 3, 2]])
    assert (taken.rows[0].values["population"], taken.rows[0].values["households"]) == (3, 2)


@pytest.mark.parametrize(
    ("heading", "cell", "field", "kept"),
    [
        ("步行时间（小时）", 0.5, "minutes", "30"),
        ("步行距离（公里）", 1, "metres", 1000),
        ("步行距离（km）", 1.2, "metres", 1200),
        ("距离/公里", 2, "metres", 2000),
        ("步行时间（小时）", "20分钟", "minutes", "20"),
    ],
)
def test_a_walk_is_as_far_as_its_heading_says(heading: str, cell: object, field: str, kept: Any) -> None:
    taken = _taken("outlet", [["店名", "业态", heading], ["好邻居", "便利店", cell]])
    assert taken.rows[0].values[field] == kept


@pytest.mark.parametrize(
    ("heading", "sentence"),
    [
        ("步行时间（秒）", "C2：“3”：表头的单位是“秒”。请换算成米或分钟后改表头，或不读这一列。"),
        ("面积/亩", "C2：“3”：表头的单位是“亩”，这一栏要平方米。请换算后改表头，或不读这一列。"),
    ],
)
def test_a_unit_that_is_not_reckoned_with_is_a_bad_cell(heading: str, sentence: str) -> None:
    taken = _taken("outlet", [["店名", "业态", heading], ["好邻居", "便利店", 3]])
    assert [str(problem) for problem in taken.problems] == [sentence]


@pytest.mark.parametrize(
    ("headings", "datum"),
    [
        (["百度坐标"], "bd09"),
        (["坐标（百度）"], "bd09"),
        (["GPS坐标"], "wgs84"),
        (["经纬度（天地图）"], "wgs84"),
        (["百度经度", "百度纬度"], "bd09"),
        (["经度（BD-09）", "纬度（BD-09）"], "bd09"),
        (["经度（度）", "纬度（度）"], None),
        (["坐标"], None),
    ],
)
def test_degrees_are_of_the_map_that_their_heading_names(headings: list[str], datum: str | None) -> None:
    cells: list[object] = ["105.19,37.51"] if len(headings) == 1 else [105.19, 37.51]
    taken = _taken("outlet", [["店名", "业态", *headings], ["好邻居", "便利店", *cells]])
    assert not taken.problems
    assert taken.rows[0].values.get("datum") == datum
    assert taken.rows[0].values["longitude"] == "105.19"


def test_a_column_of_maps_that_says_otherwise_is_a_bad_cell() -> None:
    taken = _taken("outlet", [["店名", "业态", "百度坐标", "坐标系"], ["好邻居", "便利店", "105.19,37.51", "高德"]])
    assert [problem.place for problem in taken.problems] == ["D2"]


@pytest.mark.parametrize("said", ["户籍", "户籍人口", "常住人口", "含小区内流动人口", "2025年末"])
def test_what_else_stands_in_brackets_is_no_unit(said: str) -> None:
    taken = _taken("circle", [["生活圈名称", f"服务人口（{said}）"], ["瑞丰", 32000]])
    assert not taken.problems
    assert taken.rows[0].values["population"] == 32_000


@pytest.mark.parametrize("said", ["户数", "人/户", "万左右", "千人"])
def test_what_may_be_another_unit_is_a_bad_cell(said: str) -> None:
    taken = _taken("circle", [["生活圈名称", f"服务人口（{said}）"], ["瑞丰", 32]])
    assert [problem.place for problem in taken.problems] == ["B2"]


@pytest.mark.parametrize(
    ("kind", "rows", "sentence"),
    [
        ("circle", [["生活圈名称", "服务人口（万人）"], ["瑞丰", 32000]],
         "B2：“32000”按万人读是 320,000,000 人，太大了，最多 1,000,000 人。请核对数字，还有表头写的单位。"),
        ("circle", [["生活圈名称", "户数（万户）"], ["瑞丰", 9000]],
         "B2：“9000”按万户读是 90,000,000 户，太大了，最多 1,000,000 户。请核对数字，还有表头写的单位。"),
        ("community", [["社区名称", "人口"], ["瑞丰", 32000000]],
         "B2：“32000000”太大了，最多 1,000,000 人。请核对数字，还有表头写的单位。"),
        ("outlet", [["店名", "业态", "从业人员"], ["甲", "药店", 1.3909551234e10]],
         "C2：“13909551234”太大了，最多 100,000 人。请核对数字，还有表头写的单位。"),
    ],
)  # fmt: skip
def test_more_people_than_can_be_are_a_bad_cell(kind: str, rows: list[list[object]], sentence: str) -> None:
    assert [str(problem) for problem in _taken(kind, rows).problems] == [sentence]
