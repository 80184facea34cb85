"""Lists as offices keep them: headings in their own words, distances in words, totals, bad cells; never a wrong number."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from lcsurvey.circle.model import Circle, Community, Outlet, Region
from lcsurvey.intake.cells import Unreadable, day, number, read
from lcsurvey.intake.fields import LISTS, targets
from lcsurvey.intake.guessing import by_headings, guess, heading, heading_row, signature
from lcsurvey.intake.known import compare
from lcsurvey.intake.lists import Taken, take
from lcsurvey.intake.marks import Marks
from lcsurvey.intake.places import Register
from lcsurvey.intake.sheet import Sheet

REGISTER = Register(
    (Circle("c1", "瑞丰一刻钟便民生活圈", "1"), Circle("c2", "向阳一刻钟便民生活圈", "2")),
    (Community("m1", "瑞丰社区", "c1"), Community("m2", "向阳社区", "c2"), Community("m3", "长城社区", "c1"), Community("m4", "长城社区", "c2")),
    (Region("r1", "沙坡头区"),),
)  # fmt: skip
Rows = Sequence[Sequence[object]]


def _sheet(rows: Rows, marks: Marks | None = None) -> Sheet:
    return Sheet("网点.xlsx", "台账", [tuple(row) for row in rows], marks or Marks())


def _take(rows: Rows, kind: str = "outlet", circle: str = "c1", marks: Marks | None = None, **more: Any) -> Taken:
    sheet = _sheet(rows, marks)
    at = heading_row(sheet, kind)
    return take(
        sheet,
        kind,
        at,
        guess(sheet, kind, at, REGISTER.names, fixed_circle=bool(circle)),
        REGISTER,
        circle=circle,
        **more,
    )


def _problems(taken: Taken) -> list[str]:
    return [str(problem) for problem in taken.problems]


def _columns(rows: Rows, kind: str = "outlet", *, fixed: bool = True) -> Mapping[str, str]:
    sheet = _sheet(rows)
    at = heading_row(sheet, kind)
    found = guess(sheet, kind, at, REGISTER.names, fixed_circle=fixed)
    return {heading(sheet, at, column): name for column, name in found.items()}


# — columns —


@pytest.mark.parametrize("kind", LISTS)
def test_every_field_of_a_list_is_found_under_its_own_name(kind: str) -> None:
    labels = [target.label for target in targets(kind).values()]
    found = _columns([labels, ["甲"] * len(labels)], kind, fixed=False)
    assert list(found.values()) == list(targets(kind))


@pytest.mark.parametrize(
    ("headings", "fields"),
    [
        (("序号", "店铺名称*", "类型", "详细地址", "从业人数（人）"), ("name", "format", "address", "staff")),
        (("1.商户名称", "2.经营业态", "步行时间（分钟）", "营业面积㎡"), ("name", "format", "minutes", "area")),
        (("门店名称", "行业", "距离（米）", "是否连锁"), ("name", "format", "metres", "chain")),
        (("名 称", "业 态", "距离(分钟)", "备注"), ("name", "format", "minutes", "remark")),
    ],
)
def test_headings_of_offices_are_understood(headings: Sequence[str], fields: Sequence[str]) -> None:
    assert tuple(_columns([headings, ["1"] * len(headings)]).values()) == fields


def test_titles_above_and_merged_headings_are_passed_over() -> None:
    rows = [
        ["瑞丰社区网点台账", "", "", ""],
        ["基本情况", "", "经营情况", ""],
        ["店名", "", "业态", "员工"],
        ["甲便利", "1号", "便利店", 3],
    ]
    rows[2][1] = ""
    marks = Marks(merged=((0, 0, 0, 3), (1, 0, 1, 1), (1, 2, 1, 3)))
    sheet = _sheet(rows, marks)
    assert heading_row(sheet, "outlet") == 2
    upright = _sheet(
        [["店名", "业态", "经营"], ["", "", "员工"], ["甲便利", "便利店", 3]],
        Marks(merged=((0, 0, 1, 0), (0, 1, 1, 1))),
    )
    assert heading_row(upright, "outlet") == 1
    assert guess(upright, "outlet", 1) == {0: "name", 1: "format", 2: "staff"}


def test_without_headings_the_cells_tell() -> None:
    sheet = _sheet(
        [
            ["美宜佳便利店", "便利店", "中山路1号"],
            ["老百姓大药房", "药店", "鼓楼街20号"],
            ["张三理发店", "理发店", "鼓楼街3号"],
        ]
    )
    assert heading_row(sheet, "outlet") == -1
    assert guess(sheet, "outlet", -1) == {0: "name", 1: "format", 2: "address"}


def test_columns_without_a_telling_heading_are_told_by_their_cells() -> None:
    found = _columns(
        [["店名", "甲", "乙", "丙"], ["一", "药店", "5分钟内", "瑞丰"], ["二", "便利店", "800米", "向阳"]], fixed=False
    )
    assert found == {"店名": "name", "甲": "format", "乙": "distance", "丙": "circle"}


def test_a_mapping_is_found_again_by_its_headings_in_any_order() -> None:
    first, again = _sheet([["店", "甲"], ["一", "二"]]), _sheet([["甲", "店"], ["一", "二"]])
    assert signature(first, 0) == signature(again, 0)
    assert by_headings(again, 0, {"店": "name", "甲": "address"}, "outlet") == {0: "address", 1: "name"}


@pytest.mark.parametrize(
    ("beneath", "column"), [(("男", "女", "合计"), 4), (("合计（人）", "男", "女"), 2), (("男", "女", "其他"), None)]
)
def test_of_a_heading_over_several_columns_of_figures_only_the_sum_is_read(
    beneath: Sequence[str], column: int | None
) -> None:
    rows = [["店名", "业态", "从业人员", "", ""], ["", "", *beneath], ["甲", "药店", 3, 1, 2], ["乙", "药店", 4, 2, 2]]
    sheet = _sheet(rows, Marks(merged=((0, 0, 1, 0), (0, 1, 1, 1), (0, 2, 0, 4))))
    assert heading_row(sheet, "outlet") == 0
    whole = {} if column is None else {column: "staff"}
    assert guess(sheet, "outlet", 0) == {0: "name", 1: "format"} | whole
    assert by_headings(sheet, 0, {"店名": "name", "从业人员": "staff"}, "outlet") == {0: "name"} | whole


def test_a_unit_beside_each_figure_makes_no_part_of_it() -> None:
    rows = [["店名", "业态", "从业人员", ""], ["甲", "药店", 3, "人"], ["乙", "药店", 4, "人"]]
    assert guess(_sheet(rows, Marks(merged=((0, 2, 0, 3),))), "outlet", 0) == {0: "name", 1: "format", 2: "staff"}


# — cells —


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("5分钟内", {"minutes": Decimal(5)}), ("≤10", {"minutes": Decimal(10)}), ("步行约8分钟", {"minutes": Decimal(8)}),
        ("800米", {"metres": 800}), ("1.2公里", {"metres": 1200}), ("１２００ｍ", {"metres": 1200}), ("一刻钟", {"minutes": Decimal(15)}),
        ("十分钟以内", {"minutes": Decimal(10)}), ("半小时", {"minutes": Decimal(30)}), ("1,200米", {"metres": 1200}),
    ],
)  # fmt: skip
def test_distances_are_read_in_words(text: str, kept: Mapping[str, Any]) -> None:
    if "," in text:
        text = text.replace(",", "")
    assert read(targets("outlet")["distance"], text) == kept


@pytest.mark.parametrize("text", ["5-10分钟", "较近", "800", "5分钟、800米", "≤7", "十五十", "-5分钟"])
def test_a_distance_that_is_not_one_number_is_refused(text: str) -> None:
    with pytest.raises(Unreadable, match="“"):
        read(targets("outlet")["distance"], text)


@pytest.mark.parametrize(
    ("text", "kept"), [("３１", 31), ("1,200人", 1200), ("12.0", 12), ("1，200", 1200), ("7 名", 7)]
)
def test_numbers_are_read_as_people_write_them(text: str, kept: int) -> None:
    assert number(text, "人", whole=True) == kept


@pytest.mark.parametrize(
    "text",
    ["2000万", "1,2", "约50", "三十", "12.5", "-3", "1e5", "12人/13人", "0x1F", "１２.３.４", "∞", "½", "35①", "12²", "¹7"],
)
def test_a_number_is_never_guessed(text: str) -> None:
    with pytest.raises(Unreadable):
        number(text, "人", whole=True)


def test_a_row_that_a_comma_pushed_on_is_bad() -> None:
    rows = [["店名", "业态", "从业人员", "面积"], ["甲", "药店", "1", "200", "50"], ["乙", "药店", "3", "60", "", ""]]
    taken = _take(rows)
    assert [row.values["name"] for row in taken.rows] == ["乙"]
    (problem,) = taken.problems
    assert problem.place == "E2"
    assert problem.sentence.startswith("超出了表头")


def test_the_unit_of_the_heading_counts() -> None:
    assert number("1.2", "人", "万人", whole=True) == 12_000
    with pytest.raises(Unreadable, match="亩"):
        number("3", "平方米", "亩")


@pytest.mark.parametrize(
    "text", ["2026-11-21", "2026年11月21日", "20261121", "2026/11/21", "2026-11-21 00:00:00", "２０２６．１１．２１"]
)
def test_days_as_text_are_read(text: str) -> None:
    assert day(text) == "2026-11-21"


@pytest.mark.parametrize("text", ["46346", "2026-13-01", "11月21日", "去年"])
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(Unreadable, match="不是日期"):
        day(text)


def test_words_for_yes_and_no_and_ways_to_pay() -> None:
    taken = _take(
        [["店名", "连锁", "支付方式", "送货上门"], ["甲", "个体", "微信、现金/刷卡", "√"], ["乙", "直营", "", "×"]]
    )
    first, second = taken.rows
    assert (first.values["chain"], first.values["delivery"], first.values["payment"]) == (
        False,
        True,
        ["扫码", "现金", "银行卡"],
    )
    assert (second.values["chain"], second.values["delivery"]) == (True, False)


def test_coordinates_come_in_one_column_or_in_two_with_the_map_they_are_from() -> None:
    taken = _take(
        [["店名", "坐标（百度）", "坐标系"], ["甲", "105.19,37.51", ""], ["乙", "37.5，105.2", "BD09"]], circle="c1"
    )
    assert [(row.values["latitude"], row.values["longitude"], row.values["datum"]) for row in taken.rows] == [
        ("37.51", "105.19", "bd09"), ("37.5", "105.2", "bd09"),
    ]  # fmt: skip
    (row,) = _take([["小区名称", "经度", "纬度", "坐标系"], ["金水湾", "105.19", "37.51", "火星坐标"]], "compound").rows
    assert (row.values["latitude"], row.values["longitude"], row.values["datum"]) == ("37.51", "105.19", "gcj02")


def test_coordinates_that_are_none_are_bad_cells() -> None:
    taken = _take([["小区名称", "坐标", "坐标系"], ["甲", "105.19", ""], ["乙", "105.19,37.51", "谷歌"]], "compound")
    assert _problems(taken) == [
        "B2：“105.19”不是一对坐标。请写经度和纬度，如 105.19,37.51。",
        "C3：坐标来自没有“谷歌”，可选：高德、腾讯、百度、GPS、天地图。",
    ]


# — rows —


def test_a_bad_cell_is_named_and_its_row_is_left_out() -> None:
    taken = _take([["店名", "从业人员"], ["甲便利店", "2000万"], ["乙药店", "3"]])
    assert _problems(taken) == ["B2：“2000万”不是数字。请只写数字，如 20000000（人）。"]
    assert (taken.bad, [row.values["name"] for row in taken.rows]) == ((1,), ["乙药店"])


def test_an_unknown_format_names_what_is_near() -> None:
    taken = _take([["店名", "业态"], ["甲", "裁缝"], ["乙", "理发店、美容院"]])
    assert _problems(taken) == ["B2：没有“裁缝”这种业态。相近的有“缝纫店”，请改成业态目录里的叫法。"]
    assert taken.rows[0].values["also"]


def test_where_no_format_is_written_the_name_tells_and_it_is_said() -> None:
    taken = _take([["店名", "业态"], ["美宜佳（中山路店）", ""], ["张三", ""]])
    first, second = taken.rows
    assert (first.values["format"], first.values["brand"], first.values["chain"]) == (
        "convenience_store",
        "美宜佳",
        True,
    )
    assert (taken.guessed, "format" in second.values) == (1, False)


def test_sums_and_words_around_the_table_are_left_out_and_told() -> None:
    taken = _take([["序号", "店名", "从业人员"], [1, "甲", 3], ["合计", "", 3], ["", "填表人：张三", ""]])
    assert len(taken.rows) == 1
    assert taken.notes == ("第 3 行是合计，没有算进来。", "第 4 行是表外的说明，没有算进来。")


def test_hidden_rows_are_taken_and_told_or_left_out() -> None:
    rows = [["店名", "业态"], ["甲", "药店"], ["乙", "药店"]]
    marks = Marks(hidden=frozenset({2}))
    taken = _take(rows, marks=marks)
    assert (len(taken.rows), taken.hidden) == (2, (2,))
    assert "隐藏" in taken.notes[0]
    assert len(_take(rows, marks=marks, skip_hidden=True).rows) == 1


def test_a_merged_number_is_nobodys_but_a_merged_word_is_everybodys() -> None:
    rows = [["店名", "业态", "从业人员"], ["甲", "药店", 9], ["乙", "", ""]]
    taken = _take(rows, marks=Marks(merged=((1, 1, 2, 1),)))
    assert [row.values["format"] for row in taken.rows] == ["pharmacy", "pharmacy"]
    refused = _take(rows, marks=Marks(merged=((1, 1, 2, 1), (1, 2, 2, 2))))
    assert [problem.place for problem in refused.problems] == ["C2", "C3"]
    assert all("合并的单元格" in problem.sentence for problem in refused.problems)


def test_formulas_without_a_result_and_errors_are_bad_cells() -> None:
    marks = Marks(uncalculated=frozenset({(1, 1)}), errors=frozenset({(2, 1)}))
    taken = _take([["店名", "从业人员"], ["甲", ""], ["乙", ""]], marks=marks)
    assert [problem.place for problem in taken.problems] == ["B2", "B3"]


def test_a_name_of_ten_thousand_characters_gives_a_sentence_and_rare_ones_stay() -> None:
    taken = _take([["店名", "业态"], ["店" * 10_000, "药店"], ["䶮㙟𠮷😀店", "药店"]])
    assert [problem.place for problem in taken.problems] == ["A2"]
    assert "10,000 个字" in taken.problems[0].sentence
    assert len(str(taken.problems[0])) < 120
    assert taken.rows[0].values["name"] == "䶮㙟𠮷😀店"


def test_two_columns_that_contradict_each_other_are_named() -> None:
    sheet = _sheet([["店名", "步行时间", "距离"], ["甲", "5", "10分钟"]])
    taken = take(sheet, "outlet", 0, {0: "name", 1: "minutes", 2: "distance"}, REGISTER, circle="c1")
    assert _problems(taken) == ["C2：“10分钟”与 B2 说的不一样，请留一个。"]


# — places —


def test_a_citys_outlets_find_their_circle_by_circle_or_community() -> None:
    rows = [
        ["店名", "生活圈", "社区"],
        ["甲", "瑞丰", ""],
        ["乙", "", "向阳"],
        ["丙", "2", "长城社区"],
        ["丁", "", "长城社区"],
        ["戊", "没有", ""],
        ["己", "", ""],
    ]
    taken = _take(rows, circle="")
    assert [row.values["circle"] for row in taken.rows] == ["c1", "c2", "c2"]
    assert [problem.place for problem in taken.problems] == ["C5", "B6", "A7"]
    assert "在 2 个生活圈里都有：瑞丰、向阳" in taken.problems[0].sentence


def test_another_circle_than_the_one_open_is_refused() -> None:
    taken = _take([["店名", "生活圈"], ["甲", "瑞丰"], ["乙", "向阳"]])
    assert [problem.place for problem in taken.problems] == ["B3"]


@pytest.mark.parametrize(
    ("kind", "rows", "bad"),
    [
        ("circle", [["生活圈名称", "街道", "服务人口"], ["新桥", "没有的街道", "2000万"]], ["C2", "B2"]),
        ("community", [["社区名称", "生活圈", "人口"], ["新桥", "没有的圈", "约50"]], ["C2", "B2"]),
        (
            "outlet",
            [["店名", "生活圈", "社区", "从业人数"], ["甲", "没有的圈", "没有的社区", "三"]],
            ["D2", "B2", "C2"],
        ),
        ("outlet", [["店名", "社区", "从业人数", "步行时间"], ["甲", "没有的社区", "三", 500]], ["C2", "B2", "D2"]),
    ],
)
def test_every_bad_cell_of_a_row_is_named_at_once(kind: str, rows: Rows, bad: list[str]) -> None:
    taken = _take(rows, kind, "")
    assert ([problem.place for problem in taken.problems], taken.bad, taken.rows) == (bad, (1,), ())


@pytest.mark.parametrize(
    ("rows", "marks", "bad"),
    [
        ([["店名", "生活圈"], ["无", ""]], Marks(errors=frozenset({(1, 1)})), ["A2", "B2"]),  # neither is missing
        ([["店名", "生活圈", "社区"], ["甲", "没有的圈", "长城"]], Marks(), ["B2"]),  # the circle would tell which
        ([["店名", "社区"], ["甲", ""]], Marks(uncalculated=frozenset({(1, 1)})), ["B2"]),
    ],
)
def test_what_follows_from_a_bad_cell_is_not_told_besides(rows: Rows, marks: Marks, bad: list[str]) -> None:
    assert [problem.place for problem in _take(rows, circle="", marks=marks).problems] == bad


def test_circles_bring_their_communities() -> None:
    rows = [
        ["序号", "生活圈名称", "所属区县", "覆盖社区", "服务人口（万人）"],
        [9, "新桥", "沙坡头区", "新桥社区、南桥社区", 1.2],
    ]
    (row,) = _take(rows, "circle", "").rows
    assert (row.values["population"], row.values["region"], row.values["code"]) == (12_000, "r1", "9")
    assert row.communities == ("新桥社区", "南桥社区")


# — what is there already —


def test_rows_are_new_known_or_different() -> None:
    there = [
        Outlet("o1", "甲便利店", "c1", format="convenience_store", address="中山路1号", staff=3),
        Outlet("o2", "乙药店", "c1", format="pharmacy"),
        Outlet("o3", "丙", "c2", format="pharmacy"),
    ]
    rows = [
        ["店名", "业态", "地址", "从业人员"], ["甲 便利店", "便利店", "中山路１号", 4], ["乙药店", "药店", "", ""],
        ["丙", "药店", "", ""], ["甲便利店", "便利店", "鼓楼街2号", ""], ["丙", "药店", "", ""],
    ]  # fmt: skip
    found = compare("outlet", _take(rows).rows, there)
    assert [(one.id, one.fields["staff"]) for one in found.changed] == [("o1", (3, 4))]
    assert [id_ for _, id_ in found.same] == ["o2"]
    assert [row.row for row in found.new] == [3, 4]
    assert [row.row for row, _ in found.repeated] == [5]


@pytest.mark.parametrize(
    ("kind", "rows", "thing"),
    [
        ("circle", [["生活圈名称", "服务人口"], ["瑞丰", 100]], Circle("c1", "瑞丰一刻钟便民生活圈", population=100)),
        ("community", [["社区名称", "人口"], ["瑞丰", 100]], Community("m1", "瑞丰社区", "c1", population=100)),
    ],
)
def test_a_circle_and_a_community_are_known_by_their_short_names(kind: str, rows: Rows, thing: Any) -> None:
    taken = _take(rows, kind, "" if kind == "circle" else "c1")
    found = compare(kind, taken.rows, [thing])
    assert not found.new
    assert all(set(one.fields) <= {"name"} for one in found.changed)


def test_taking_tells_how_far_it_is() -> None:
    told: list[int] = []
    report: Callable[[int, int], None] = lambda done, of: told.append(done)  # noqa: E731
    _take([["店名"], *[[f"店{n}"] for n in range(1200)]], report=report)
    assert told == [500, 1000]


# — what stands around and between the rows —


def test_a_heading_that_is_repeated_loses_no_row() -> None:
    head: list[object] = ["店名", "业态", "从业人数"]
    taken = _take([head, ["甲", "便利店", 1], ["乙", "药店", 2], head, ["丙", "药店", 3]])
    assert [row.values["name"] for row in taken.rows] == ["甲", "乙", "丙"]
    assert taken.notes == ("第 4 行是重复的列名，没有算进来。",)


@pytest.mark.parametrize("total", ["合计：86家", "总计86家", "本页小计", "小计：", "合计（家）", "瑞丰社区小计"])
def test_sums_in_the_column_of_names_are_no_things(total: str) -> None:
    taken = _take([["店名", "从业人数"], ["甲", 1], [total, 120]])
    assert len(taken.rows) == 1
    assert taken.notes == ("第 3 行是合计，没有算进来。",)


def test_words_around_and_within_the_table_are_left_out_and_told() -> None:
    rows: Rows = [
        ["店名", "业态", "从业人数"], ["一、基本保障类"], ["甲", "便利店", 1],
        ["填表人：张三", "", "审核人：李四"], ["制表人：王五", "13912345678", ""], ["填报日期", "2026-11-20", ""],
    ]  # fmt: skip
    taken = _take(rows)
    assert [row.values["name"] for row in taken.rows] == ["甲"]
    assert not taken.problems
    assert taken.notes == ("第 2、4、5、6 行是表外的说明，没有算进来。",)


@pytest.mark.parametrize(
    "name", ["无", "（无）", "暂无", "以下空白", "…", "\u200b", "#N/A", "########", date(2026, 7, 11)]
)
def test_what_is_no_name_is_a_bad_cell(name: object) -> None:
    taken = _take([["店名", "业态"], [name, "便利店"], ["甲", "便利店"]])
    assert [problem.place for problem in taken.problems] == ["A2"]
    assert len(taken.rows) == 1


def test_signs_that_cannot_be_seen_are_no_part_of_a_number_or_word() -> None:
    taken = _take([["店名", "业态", "从业人数"], ["\u200b甲\ufeff", "便利店\u200b", "\u200e12"]])
    assert not taken.problems
    assert (taken.rows[0].values["name"], taken.rows[0].values["staff"]) == ("甲", 12)


def test_a_number_is_read_as_the_spreadsheet_shows_it() -> None:
    taken = _take([["店名", "面积"], ["甲", 39.599999999999994], ["乙", 0.1 + 0.2]])
    assert [row.values["area"] for row in taken.rows] == ["39.6", "0.3"]


def test_hidden_columns_are_read_and_told() -> None:
    rows: Rows = [["店名", "业态", "从业人数", "随便"], ["甲", "便利店", 3, "x"]]
    taken = _take(rows, marks=Marks(hidden_columns=frozenset({2, 3})))
    assert taken.rows[0].values["staff"] == 3
    assert taken.notes == ("“从业人数”在表格里是隐藏的列，也读了。",)
