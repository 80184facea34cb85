"""Exports of e-surveys as they come: every platform's headings, nothing that leads back, every bad cell by name."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from lcsurvey.errors import InputError
from lcsurvey.form.model import Form
from lcsurvey.intake.headings import Matcher, bare, personal
from lcsurvey.intake.questionnaires import TAKEN_OUT, Found, read
from lcsurvey.response.questionnaire import rating_questions

Write = Callable[..., Path]
RATINGS = ("basic_enough", "quality_enough", "convenience", "shop_service", "smart_service", "orderly", "harmony")
BEST = ("能够满足", "能够满足", "非常便利", "很满意", "很满意", "全部做到", "已经实现")
REPAIR = "小修小补点（修表、修鞋、修家电、修自行车、开锁配钥匙、改衣服、修电子产品、家具维修、箱包维修等）"


@pytest.fixture
def headings(form: Form) -> list[str]:
    """The seven questions as they are printed."""
    return [form.question[name].label for name in RATINGS]


def _complete(found: Found) -> list[bool]:
    return [all(name in sheet for name in RATINGS) for sheet in found.sheets]


def test_an_export_of_wenjuanxing_is_read(xlsx: Write, form: Form, headings: list[str]) -> None:
    heading = ["序号", "提交答卷时间", "所用时间", "来源", "来源详情", "来自IP", "1、您的性别：[单选题]", "2、您的年龄段：",
               f"3、{form.question['basic_formats'].label}", *[f"{n}、{h}" for n, h in enumerate(headings, 4)],
               "11、您对于一刻钟便民生活圈建设有何具体建议，还需要“补什么”：", "总分"]  # fmt: skip
    row = [1, "2026/11/18 9:15:02", "74秒", "微信", "直接访问", "111.2.3.4(浙江-杭州)", "女", "31—45岁",
           f"便利店┋菜市场（菜店）┋{REPAIR}┋其他〖洗鞋店〗", *BEST, "门口要修鞋摊", 21]  # fmt: skip
    found = read(xlsx([heading, row]), form)
    assert found.problems == ()
    assert found.dropped == ("序号", "提交答卷时间", "所用时间", "来源", "来源详情", "来自IP", "总分")
    (sheet,) = found.sheets
    assert sheet == {
        "sex": "female", "age": "from_31", "basic_formats.convenience_store": True, "basic_formats.market": True,
        "basic_formats.repair": True, "basic_formats_other": "洗鞋店", "suggestions": "门口要修鞋摊",
    } | dict(zip(RATINGS, ("fully", "fully", "very", "very", "very", "all", "done"), strict=True))  # fmt: skip


def test_lists_split_over_columns_are_read(xlsx: Write, form: Form, headings: list[str]) -> None:
    asked = form.question["quality_formats"].label
    heading = ["编号", f"2、{asked}:托育机构（含托育点）", f"2、{asked}:花店", f"2、{asked}:其他", "Q1_便利店", "Q1_银行网点",
               "Q1_其他", *headings]  # fmt: skip
    found = read(
        xlsx([heading, [7, 1, 0, "宠物寄养", "便利店", "", "洗鞋店", *BEST], [8, 0, 1, 0, "", "1", "", *BEST]]), form
    )
    assert found.problems == ()
    assert [{k: v for k, v in sheet.items() if "formats" in k} for sheet in found.sheets] == [
        {"quality_formats.childcare": True, "quality_formats.florist": False, "quality_formats_other": "宠物寄养",
         "basic_formats.convenience_store": True, "basic_formats_other": "洗鞋店"},
        {"quality_formats.childcare": False, "quality_formats.florist": True, "basic_formats.bank": True},
    ]  # fmt: skip


def test_a_heading_of_two_rows_is_one(xlsx: Write, form: Form, headings: list[str]) -> None:
    asked = form.question["basic_formats"].label
    rows: list[list[Any]] = [
        [asked, "", "", *headings],
        ["便利店", "药店", "银行网点（含取款机）", *[""] * 7],
        [1, 0, 1, *BEST],
    ]
    found = read(xlsx(rows), form)
    assert found.sheets[0]["basic_formats.bank"] is True
    assert found.sheets[0]["basic_formats.pharmacy"] is False
    assert _complete(found) == [True]


@pytest.mark.parametrize("between", ["┋", ";", "；", "|", ", ", "，", "、", "\n"])
def test_options_joined_in_one_cell_are_parted(xlsx: Write, form: Form, headings: list[str], between: str) -> None:
    cell = between.join(["早餐店", REPAIR, "其他：洗鞋店", "药店"])
    found = read(xlsx([[form.question["basic_formats"].label, *headings], [cell, *BEST]]), form)
    assert found.problems == ()
    given = {field for field in found.sheets[0] if field.startswith("basic_formats")}
    assert given == {f"basic_formats{end}" for end in (".breakfast", ".repair", ".pharmacy", "_other")}


@pytest.mark.parametrize(
    "heading",
    ["序号", "答题序号", "昵称", "微信昵称", "OpenID", "openid", "用户ID", "IP", "来自IP", "IP省份", "IP城市", "提交答卷时间", "开始答题时间",
     "所用时间", "来源", "来源渠道", "姓名", "您的姓名", "联系电话", "手机号码", "填写人", "提交者（自动）", "提交时间（自动）", "地区", "所在城市", "定位", "邮箱", "总分",
     "QQ号", "身份证号", "家庭住址", "填写ID", "数据ID", "用户标识", "出生年月", "生日", "受访者", "填表人", "户主", "几号楼几单元", "抖音号", "填写设备"],
)  # fmt: skip
def test_what_leads_back_to_a_respondent_is_dropped(form: Form, heading: str) -> None:
    assert personal(heading)
    (column,) = Matcher(form).columns([heading])
    assert (column.kind, column.field) == ("dropped", "")


def test_nothing_of_a_dropped_column_is_in_what_was_read(xlsx: Write, form: Form, headings: list[str]) -> None:
    private = {
        "序号": "9917",
        "微信昵称": "小鱼儿",
        "openid": "oX81hsk",
        "IP": "10.9.8.7",
        "提交时间": "2026-11-18 09:15",
        "姓名": "钱一一",
    }
    found = read(xlsx([[*private, *headings], [*private.values(), *BEST]]), form)
    said = repr(found.sheets) + repr(found.problems) + repr(found.notes)
    assert [value for value in private.values() if value in said] == []
    assert set(found.dropped) == set(private)


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("*职业", "occupation"),
        ("Q5 您的月收入", "income"),
        ("第3题、您认为在一刻钟便民生活圈中消费是否足够便利", "convenience"),
        ("8.您认为在便民生活圈中消费是否足够便利？(单选)", "convenience"),
        ("您对一刻钟便民生活圈商业网点提供的智能结算、自助售卖、小程序等智慧服务是否满意", "smart_service"),
        ("【多选题】您所在的生活圈配备了以下哪些品质提升类业态", "quality_formats"),
        ("12、您所在的一刻钟便民生活圈配备了以下哪些基本保障类业态？(多选) *必答", "basic_formats"),
        ("对于一刻钟便民生活圈建设有何具体建议，还需要补什么", "suggestions"),
        ("harmony", "harmony"),
    ],
)
def test_headings_are_known_however_they_are_written(form: Form, heading: str, name: str) -> None:
    (column,) = Matcher(form).columns([heading])
    assert column.field == name


def test_the_two_lists_and_their_ratings_are_not_mistaken_for_each_other(form: Form) -> None:
    labels = [f"{n}、{question.label}" for n, question in enumerate(form.questions, 1)]
    assert [column.field for column in Matcher(form).columns(labels)] == [question.name for question in form.questions]


def test_a_strange_column_is_ignored_and_named(xlsx: Write, form: Form, headings: list[str]) -> None:
    found = read(xlsx([["天气", *headings], ["晴", *BEST]]), form)
    assert found.ignored == ("天气",)
    assert "晴" not in repr(found.sheets)


def test_a_person_may_correct_what_a_column_stands_for(xlsx: Write, form: Form, headings: list[str]) -> None:
    path = xlsx([["便利不便利", headings[0], *headings[1:]], ["比较便利", *BEST]])
    assert read(path, form).columns[0].kind == "ignored"
    found = read(path, form, {0: "convenience", 3: ""})
    assert found.sheets[0]["convenience"] == "fairly"
    assert [column.kind for column in found.columns[:4]] == ["question", "question", "question", "ignored"]
    again = read(path, form, found.mapping)
    assert again.sheets == found.sheets


@pytest.mark.parametrize(
    ("cell", "option"),
    [("B.基本满足", "mostly"), ("基本满足(2分)", "mostly"), ("2、基本满足", "mostly"), ("２", "mostly"), (" 基本 满足 ", "mostly"), ("mostly", "mostly"),
     ("(跳过)", None), ("-3", None), ("", None)],
)  # fmt: skip
def test_an_option_is_known_however_it_is_written(
    xlsx: Write, form: Form, headings: list[str], cell: str, option: str | None
) -> None:
    found = read(xlsx([headings, [cell, *BEST[1:]]]), form)
    assert found.problems == ()
    assert found.sheets[0].get("basic_enough") == option
    assert bool(found.notes) == (cell == "２")


def test_every_bad_cell_is_named_and_its_question_unanswered(xlsx: Write, form: Form, headings: list[str]) -> None:
    found = read(xlsx([["序号", *headings], [1, *BEST], [2, "很好", *BEST[1:]], [3, *BEST[:6], "4"]]), form)
    assert [str(problem) for problem in found.problems] == [
        "B3：“很好”不是选项；可选：能够满足、基本满足、不能满足。",
        "H4：“4”不是选项；可选：已经实现、基本实现、没有实现。",
    ]
    assert _complete(found) == [True, False, False]


def test_other_bands_of_age_are_said_once(xlsx: Write, form: Form, headings: list[str]) -> None:
    rows = [["年龄", *headings], *[[band, *BEST] for band in ("20岁以下", "20-29岁", "30-39岁", "40岁以上")]]
    found = read(xlsx(rows), form)
    assert found.problems == ()
    assert found.notes == ("A 列“年龄”的选项与表上不同，没有读，不影响满意度。",)
    assert _complete(found) == [True] * 4


def test_an_occupation_of_ones_own_is_kept_as_other(xlsx: Write, form: Form, headings: list[str]) -> None:
    found = read(xlsx([["职业", *headings], ["其他〖网约车司机〗", *BEST], ["退休", *BEST]]), form)
    assert [sheet.get("occupation_other") or sheet["occupation"] for sheet in found.sheets] == ["网约车司机", "retired"]


@pytest.mark.parametrize(
    "number", ["13812345678", "138 1234 5678", "330102199001011234", "33010219900101123X", "0571-88886666"]
)
def test_numbers_of_telephones_and_papers_are_taken_out_of_free_text(
    xlsx: Write, form: Form, headings: list[str], number: str
) -> None:
    found = read(xlsx([["补什么建议", *headings], [f"修鞋，找我{number}谢谢", *BEST]]), form, {0: "suggestions"})
    assert found.sheets[0]["suggestions"] == f"修鞋，找我{TAKEN_OUT}谢谢"
    assert [(problem.code, problem.place) for problem in found.problems] == [("personal", "A2")]


def test_blank_rows_are_no_questionnaires(xlsx: Write, form: Form, headings: list[str]) -> None:
    found = read(xlsx([["序号", *headings], [1, *[""] * 7], [2, *BEST]]), form)
    assert (len(found.sheets), found.blank, found.rows) == (1, 1, 2)


def test_missing_ratings_are_named_and_a_file_without_any_is_refused(
    xlsx: Write, form: Form, headings: list[str]
) -> None:
    found = read(xlsx([headings[:5], BEST[:5]]), form)
    assert found.missing == tuple(headings[5:])
    assert _complete(found) == [False]
    with pytest.raises(InputError, match="没有一列是"):
        read(xlsx([["店名", "地址"], ["便利店", "南街1号"]]), form)


def test_a_csv_of_an_office_computer_gives_the_same(
    tmp_path: Path, xlsx: Write, form: Form, headings: list[str]
) -> None:
    path = tmp_path / "导出.csv"
    lines = ["\t".join(["性别", *headings]), "\t".join(["女", *BEST])]
    path.write_bytes("\r\n".join(lines).encode("gb18030"))
    assert read(path, form).sheets == read(xlsx([["性别", *headings], ["女", *BEST]]), form).sheets


def test_ten_thousand_rows_are_read_in_seconds(xlsx: Write, form: Form, headings: list[str]) -> None:
    asked = form.question["basic_formats"].label
    found = read(xlsx([[asked, *headings], *[["便利店┋药店", *BEST]] * 10_000]), form)
    assert len(found.sheets) == 10_000


def test_words_are_compared_without_numbers_and_marks() -> None:
    assert bare("1、*您的性别：[单选题]") == bare("性别") == bare("Q3_性别")


@pytest.mark.parametrize(
    "heading",
    [
        "来自IP", "IP归属地", "微信昵称", "用户账号", "登录名", "提交者（自动）", "提交时间（自动）", "开始答题时间", "来源详情", "答题者ID", "微信OpenID",
        "设备类型", "UA", "Location", "Submitted by", "Start time", "User agent", "您的联系方式（选填）",
    ],
)  # fmt: skip
def test_what_platforms_add_of_the_respondent_is_dropped_unseen(xlsx: Write, form: Form, heading: str) -> None:
    found = read(xlsx([[heading, *(q.label for q in rating_questions(form))], ["小明", *BEST], ["小红", *BEST]]), form)
    assert found.dropped == (heading,)
    assert not any("小明" in str(value) for sheet in found.sheets for value in sheet.values())
