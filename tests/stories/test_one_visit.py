"""One visit answers every table: from a list of outlets and from bare counts alike, until it is handed in and after."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from lcsurvey.circle.model import Circle
from lcsurvey.report.document import sheet
from lcsurvey.report.sheet import Sheet
from lcsurvey.response.answer_sheet import read
from lcsurvey.response.model import Stage, State, Way
from lcsurvey.score.library import Library
from lcsurvey.store.papers import record
from lcsurvey.store.workspace import Person, Workspace

TODAY = date(2026, 11, 21)
TYPING, EVALUATION, CONSTRUCTION = "jining/typing", "jining/evaluation", "jining/construction"
PROJECTS, ACCEPTANCE = "jining/projects", "ordos/acceptance"
COMPOUNDS = ("东苑", "西苑", "南苑", "北苑")
BOUNDARY = "东至一路，南至二路，西至三路，北至四路"
OUTLETS: tuple[Mapping[str, Any], ...] = (
    {"name": "东街便利店", "format": "convenience_store", "minutes": 5, "staff": 3, "chain": True, "all_day": True,
     "delivery": True, "services": ["打印复印", "代收代发", "充值缴费"], "units": {"drinks": 1}},
    {"name": "西街便利店", "format": "convenience_store", "minutes": 10, "staff": 2, "all_day": True,
     "services": ["代收代发", "家政预约", "洗衣预约", "票务代购", "彩票"]},
    {"name": "惠民超市", "format": "supermarket", "metres": 800, "staff": 20, "chain": True},
    {"name": "便民市场", "format": "market", "minutes": 8, "staff": 30, "area": "620",
     "services": ["药残快速检测", "价格公示", "公平秤"]},
    {"name": "鲜菜店", "format": "vegetable_shop", "minutes": 5, "staff": 2},
    {"name": "绿源生鲜", "format": "fresh_supermarket", "minutes": 5, "staff": 4, "chain": True},
    {"name": "老马早餐", "format": "breakfast", "minutes": 5, "staff": 3, "delivery": True,
     "services": ["包子", "油条", "馒头", "豆浆", "小米粥"]},
    {"name": "快剪理发", "format": "barber", "minutes": 5, "staff": 2},
    {"name": "康民药店", "format": "pharmacy", "minutes": 10, "staff": 4, "chain": True, "units": {"medicine": 2}},
    {"name": "洁净洗衣", "format": "laundry", "minutes": 10, "staff": 2},
    {"name": "图文快印", "format": "photo_print", "minutes": 10, "staff": 1},
    {"name": "日杂五金", "format": "hardware_store", "minutes": 5, "staff": 1},
    {"name": "安心家政", "format": "housekeeping", "service": True, "staff": 12},
    {"name": "老李修鞋", "format": "repair_shoes", "minutes": 5, "staff": 1, "services": ["修鞋", "开锁配钥匙"]},
    {"name": "家电维修部", "format": "appliance_repair", "minutes": 10, "staff": 2, "services": ["修家电"]},
    {"name": "物业服务站", "format": "property_service", "minutes": 5, "staff": 9},
    {"name": "快递驿站", "format": "parcel", "minutes": 5, "staff": 3, "units": {"parcel": 3}},
    {"name": "农商银行", "format": "bank", "minutes": 10, "staff": 8, "units": {"bank": 2}},
    {"name": "牛肉面馆", "format": "popular_restaurant", "minutes": 5, "staff": 4, "delivery": True},
    {"name": "自助取水机", "format": "water_dispenser", "minutes": 5, "staff": 0, "units": {"water": 2}},
    {"name": "奶茶店", "format": "tea_coffee", "minutes": 10, "staff": 3, "chain": True},
    {"name": "蛋糕房", "format": "bakery", "minutes": 15, "staff": 2},
    {"name": "花店", "format": "florist", "minutes": 10, "staff": 1},
    {"name": "日间照料中心", "format": "day_care", "minutes": 15, "staff": 6, "services": ["生活照料", "健康管理"]},
    {"name": "健身房", "format": "gym", "minutes": 15, "staff": 5},
    {"name": "美术班", "format": "art_training", "minutes": 10, "staff": 4},
    {"name": "社区服务中心", "format": "community_service", "also": ["library_point"], "minutes": 10, "staff": 8},
    {"name": "火锅店", "format": "specialty_restaurant", "minutes": 15, "staff": 7},
)  # fmt: skip
# Seven rating questions, five people: of ten answers on formats 9 are pleased, of twenty-five on service 22.
RATINGS: Mapping[str, tuple[int, ...]] = {
    "basic_enough": (1, 1, 2, 2, 1), "quality_enough": (1, 2, 2, 1, 3), "convenience": (1, 1, 1, 2, 2),
    "shopping": (1, 2, 3, 1, 1), "smart": (1, 1, 2, 3, 1), "conduct": (1, 2, 1, 1, 1), "harmony": (2, 1, 3, 1, 1),
}  # fmt: skip

JUDGED: Mapping[str, Mapping[str, Any]] = {
    EVALUATION: {
        "落实相关建设内容": "3", "养老服务面积达标": True, "扫码结算和监控": True, "生活圈导视图": True,
        "商户入驻率": "55%", "居民注册使用率": "25%", "商居和谐": "基本符合",
    },
    CONSTRUCTION: {
        "运营主体（多选，打√）": ["网点各自经营"], "发展形态": "街坊式为主",
        "社区商业和综合服务设施面积占社区总建筑面积的比例": "10.5%", "基本保障类·其他": "餐饮、五金、物业、银行",
        "品质提升类·其他": "奶茶、蛋糕、花店",
    },
    ACCEPTANCE: {
        "成立机构，专人负责创建工作": "2", "制定方案，有工作目标、实施步骤、保障措施等": "3",
        "布局形态、商业设施和整体社区建筑风貌协调；一刻钟便民服务导视图等。": "1",
    },
}  # fmt: skip
"""What no outlet tells, typed into both."""

REPAIR = "小修小补点（修表、修鞋、修家电、修自行车、开锁配钥匙、改衣服、修电子产品、家具维修、箱包维修等）"
ELDERLY = "社区养老服务机构（含社区养老院、为老服务中心、日间照料中心等）"
# 附件5 by hand: outlets, staff, chains.
BASIC: Mapping[str, tuple[int, int, int]] = {
    "便利店": (2, 5, 1), "综合超市": (1, 20, 1), "菜市场": (1, 30, 0), "生鲜超市（菜店）": (2, 6, 1), "早餐店": (1, 3, 0),
    "维修点": (2, 3, 0), "洗染店": (1, 2, 0), "美容美发店": (1, 2, 0), "照相文印店": (1, 1, 0), "药店": (1, 4, 1),
    "家政服务": (1, 12, 0), "邮政快递综合服务点（快件箱组）": (1, 3, 0), "再生资源回收点": (0, 0, 0), "其他": (6, 30, 0),
}  # fmt: skip
QUALITY: Mapping[str, tuple[int, int, int]] = {
    "运动健身": (1, 5, 0), "特色餐饮店": (1, 7, 0), "养老站点": (1, 6, 0), "托育站点": (0, 0, 0), "保健养生": (0, 0, 0),
    "教育培训": (1, 4, 0), "休闲娱乐": (0, 0, 0), "其他": (3, 6, 1),
}  # fmt: skip
MISSING = {"菜市场": "买菜要走二十分钟", "托育站点": "没有托育"}
NOWHERE = (
    "再生资源回收、垃圾分类点",
    "托育站",
    "卫生服务站",
    "休闲娱乐",
    "旅游服务点",
    "宠物服务站",
    "智能箱柜（及其他）",
    "智慧服务平台",
)


@pytest.fixture
def space(tmp_path: Path) -> Iterator[Workspace]:
    """A new workspace of Jining that carries Ordos' acceptance too."""
    library = Library()
    person = Person("王芳", "市商务局", "office")
    with Workspace.create(
        tmp_path / "资料", pack=library.pack("jining"), library=library, person=person, today=TODAY
    ) as made:
        made.add_table(library.table(ACCEPTANCE))
        yield made


def rows(counts: Mapping[str, tuple[int, int, int]]) -> dict[str, dict[str, Any]]:
    """Rows of 附件5 as people type them."""
    heads = ("商业网点（店铺）数量合计", "从业人数", "其中：品牌连锁店数量")
    typed = {label: dict(zip(heads, numbers, strict=True)) for label, numbers in counts.items()}
    return {
        label: cells | ({"还“缺什么”": MISSING[label]} if label in MISSING else {}) for label, cells in typed.items()
    }


def counted(space: Workspace) -> dict[str, Mapping[str, Any]]:
    """Everything that outlets, ledgers and questionnaires tell, counted by hand and written as people type it."""
    acceptance = space.table(ACCEPTANCE).form
    reached = {question.label: 4 for question in acceptance.questions if question.type == "integer"
               and question.group in ("basic", "quality") and question.label != "居住小区数"}  # fmt: skip
    return {
        TYPING: {
            "基本保障类业态": [
                "便利店", "综合超市", "菜市场（菜店）", "生鲜超市", "早餐店", "大众餐饮店（有外卖服务）", "理发店", "洗衣店", "药店",
                "照相文印店", "五金杂货店", "家政服务点", REPAIR, "物业服务点", "邮政快递综合服务场所或智能快件（信包）箱",
                "自助取水机", "银行网点（含取款机）",
            ],
            "品质提升类业态": [ELDERLY, "艺术培训点", "特色餐饮店", "茶饮咖啡店", "蛋糕房", "花店", "健身场地"],
        },
        EVALUATION: {
            "需求清单": True, "项目清单": True, "有效问卷": 5, "业态满意度": "90%", "服务满意度": "88%",
            "叠加便民服务类数": 7, "24小时便利店数": 2, "早餐品类数": 5, "早餐配送到家": True, "零售配送到家": True,
            "菜市场总建筑面积": "620", "菜市场服务": ["药残快速检测", "价格公示", "公平秤"],
            "小修小补类别": ["修鞋", "开锁配钥匙", "修家电"], "有养老服务场所": True, "养老服务项目": ["生活照料", "健康管理"],
            "有托育服务场所": False, "网点总数": 28, "品牌连锁店数": 5, "年内促消费活动次数": 4,
            "智能终端": {"银行": 2, "快递": 3, "药品": 2, "饮料": 1, "取水": 2},
        },
        CONSTRUCTION: {
            "社区商业中心（邻里中心）数量": 0, "基本保障类": rows(BASIC), "品质提升类": rows(QUALITY),
            "总体居民满意度": "88.57%",
        },
        ACCEPTANCE: {"居住小区数": 4} | reached | {"农贸市场/菜市场": 3} | dict.fromkeys(NOWHERE, 0),
    }  # fmt: skip


def new_circle(space: Workspace, name: str, **more: Any) -> Circle:
    """A circle of 45 people with its community."""
    values = {"name": name, "population": 45, "boundary": BOUNDARY} | more
    circle = space.circle(space.add("circle", values))
    space.add("community", {"name": "一路社区", "circle": circle.id})
    return circle


def visited(space: Workspace) -> Circle:
    """A circle as one visit leaves it."""
    circle = new_circle(space, "甲圈", listed=True)
    compounds = space.add_many("compound", [{"name": name, "circle": circle.id} for name in COMPOUNDS])
    space.add_many("outlet", [{"circle": circle.id, **outlet} for outlet in OUTLETS])
    space.set_reach(compounds[3], ["market"], False)
    days = ("2026-07-05", "2026-08-16", "2026-09-27", "2026-11-08")
    space.add_many("activity", [{"name": f"集市{day}", "circle": circle.id, "date": day} for day in days])
    asked = [(MISSING["菜市场"], "market"), (MISSING["托育站点"], "childcare")]
    demands = space.add_many(
        "demand", [{"text": text, "circle": circle.id, "formats": [one]} for text, one in asked]
    )  # fmt: skip
    space.add("project", {"name": "托育点", "circle": circle.id, "formats": ["childcare"], "demands": [demands[1]]})
    questions = space.questionnaires.plan().questions
    assert len(questions) == len(RATINGS)
    people = zip(*RATINGS.values(), strict=True)
    space.questionnaires.add(
        circle.id,
        [{name: options[n - 1] for (name, options), n in zip(questions.items(), one, strict=True)} for one in people],
    )
    return circle


def typed(space: Workspace, circle: Circle, form: str, raw: Mapping[str, Any]) -> None:
    """Answers by their labels, as a person types them."""
    answers, problems = read(space.table(form).form, raw, space.settings(form))
    assert not problems
    space.answer(circle.id, form, Stage.SELF, answers)


def page(space: Workspace, circle: Circle, form: str) -> Sheet:
    """The page as it is printed."""
    return sheet(record(space, circle, form, day=TODAY))


def total(space: Workspace, circle: Circle, form: str) -> Decimal | None:
    """The score in the list of circles."""
    return next(one.responses[form].total for one in space.summaries() if one.id == circle.id)


def test_a_circle_entered_by_outlets_and_one_by_counts_print_the_same_tables(space: Workspace) -> None:
    first = visited(space)
    second = new_circle(space, "乙圈")
    for form, raw in JUDGED.items():
        typed(space, first, form, raw)
        typed(space, second, form, raw)
    for form, raw in counted(space).items():
        typed(space, second, form, raw)
    for form in (TYPING, EVALUATION, CONSTRUCTION, ACCEPTANCE):
        one, other = page(space, first, form), page(space, second, form)
        assert one.text() == other.text(), form
        assert (one.below, one.mark, one.notes) == (other.below, other.mark, other.notes)
        assert one.mark == ""
        ways = {space.response(second.id, form).way(field) for field in space.response(second.id, form).effective}
        assert Way.TYPED in ways
        assert Way.OVERRULED not in ways


def test_the_tables_of_a_visit_add_up_by_hand(space: Workspace) -> None:
    circle = visited(space)
    for form, raw in JUDGED.items():
        typed(space, circle, form, raw)
    words = [cell for row in page(space, circle, CONSTRUCTION).text() for cell in row]
    at = next(n for n, cell in enumerate(words) if "".join(cell.split()) == "合计")
    # 21 + 7 outlets, 121 + 28 people, 4 + 1 chains; 31 of 35 answers pleased
    assert words[at + 1 : at + 5] == ["28", "0.0149", "5", "88.57"]
    # 60 for 17 of 20 formats, 7 × 1.5
    assert total(space, circle, TYPING) == Decimal("70.5")
    # 7 + 16 + 10 + (4+2+1+1) + (3+2) + 3.2 + 0 (5 of 28 are chains) + 4 + (2+1.6+2+2) + 4
    assert total(space, circle, EVALUATION) == Decimal("64.8")
    # 6 + (67 − 2 of the market − 2) + (25 − 2 − 2 − 1 − 1 − 1 − 1 − 3)
    assert total(space, circle, ACCEPTANCE) == Decimal(6 + 63 + 14)
    assert "不合格" in page(space, circle, ACCEPTANCE).below[0]  # 品质提升类 14 < 15


def test_from_empty_to_handed_in_and_handed_in_again(space: Workspace) -> None:
    circle = visited(space)
    assert "托育点" in str(page(space, circle, PROJECTS).text())
    first = space.submit(circle.id, TYPING)
    handed = page(space, circle, TYPING)
    gone = [one.id for one in space.outlets(circle.id) if one.format in ("bank", "water_dispenser", "photo_print")]
    for outlet in gone:
        space.delete(outlet)
    # What was handed in stays as it was; what was not follows the outlets.
    standing = space.response(circle.id, TYPING)
    assert (standing.state, total(space, circle, TYPING)) == (State.SUBMITTED, Decimal("70.5"))
    assert page(space, circle, TYPING).text() == handed.text()
    assert space.response(circle.id, EVALUATION).effective["outlets"] == 25
    # Taken back, it says what there is now: 14 formats are fewer than 15.
    space.act(first.digest, "withdraw", "少了三家")
    assert total(space, circle, TYPING) == Decimal("10.5")
    for name in ("金源银行", "取水机"):
        space.add("outlet", {"name": name, "circle": circle.id, "format": "bank" if "银行" in name else "water_dispenser",
                             "minutes": 5, "staff": 1})  # fmt: skip
    second = space.submit(circle.id, TYPING)
    again = space.response(circle.id, TYPING)
    assert (second.edition, again.submission, again.state) == (2, second.digest, State.SUBMITTED)
    assert total(space, circle, TYPING) == Decimal("70.5")
    assert page(space, circle, TYPING).text() != handed.text()  # no 照相文印店
    assert [one.digest for one in space.submissions(again.id)] == [first.digest, second.digest]
    was, now = (space.submission(one.digest)["effective"] for one in (first, second))
    assert (was["basic_formats.photo_print"], now["basic_formats.photo_print"]) == (True, False)
    assert space.check() == ()
