"""Records to print: the three tables, filled as answer sheets fill them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from lcsurvey.report.document import Record
from lcsurvey.response import answer_sheet
from lcsurvey.response.model import Response, Stage
from lcsurvey.score.defaults import default_settings
from lcsurvey.score.library import Library

ANSWERS: Mapping[str, Mapping[str, Any]] = {
    "jining/typing": {
        "基本保障类业态": [
            "便利店", "综合超市", "菜市场（菜店）", "生鲜超市", "早餐店", "大众餐饮店（有外卖服务）", "主食厨房",
            "理发店", "洗衣店", "药店", "照相文印店", "五金杂货店", "家政服务点", "物业服务点", "再生资源回收点",
        ],
        "品质提升类业态": ["托育机构（含托育点）", "特色餐饮店", "花店", "电影院", "社区食堂"],
        "品质提升类业态·其他": "剧本娱乐",
    },
    "jining/evaluation": {
        "需求清单": True, "项目清单": True, "落实相关建设内容": "3.5",
        "服务人口": 12000, "有效问卷": 1260, "业态满意度": "91.2%", "服务满意度": "88.4%",
        "叠加便民服务类数": 7, "24小时便利店数": 1, "早餐品类数": 8, "早餐配送到家": True, "零售配送到家": True,
        "菜市场总建筑面积": 590, "菜市场服务": ["药残快速检测", "价格公示", "公平秤", "卫生整洁", "食品安全保障"],
        "小修小补类别": ["修表", "修鞋", "修家电", "修自行车", "开锁配钥匙", "改衣服"],
        "有养老服务场所": True, "养老服务面积达标": True, "养老服务项目": ["生活照料", "紧急救援", "健康管理"],
        "有托育服务场所": True, "托育服务面积达标": False, "托育服务项目": ["全日托", "半日托"],
        "网点总数": 214, "品牌连锁店数": 43, "年内促消费活动次数": 8, "扫码结算和监控": True,
        "智能终端": {"银行": 2, "快递": 6, "药品": 1, "饮料": 4, "取水": 2}, "生活圈导视图": True,
        "商户入驻率": "72%", "居民注册使用率": "35%", "商居和谐": "基本符合",
    },
    "ordos/acceptance": {
        "居住小区数": 7,
        "成立机构，专人负责创建工作": "2", "制定方案，有工作目标、实施步骤、保障措施等": "3.5",
        "布局形态、商业设施和整体社区建筑风貌协调；一刻钟便民服务导视图等。": "1.5",
        "便利店": 7, "综合超市（社区商业中心）": 7, "农贸市场/菜市场": 6, "生鲜超市/菜店": 7, "早餐店/早餐车": 7,
        "便民维修点": 5, "洗染店、缝纫店": 4, "美容美发店": 7, "照相文印店": 7, "药店": 7, "家政服务": 7,
        "邮政快递综合服务点（含快件箱组）": 7, "再生资源回收、垃圾分类点": 7, "社区综合服务中心/点": 6,
        "图书服务点（新式书店）": 7, "运动健身": 7, "特色餐饮": 7, "养老站": 5, "托育站": 5, "卫生服务站": 7,
        "教育培训": 7, "休闲娱乐": 7, "旅游服务点": 0, "鲜花礼品店": 7, "蛋糕烘焙店": 7, "茶艺咖啡酒吧": 7,
        "宠物服务站": 3, "智能箱柜（及其他）": 7, "智慧服务平台": 7,
    },
}  # fmt: skip
FORMS = tuple(ANSWERS)

Filled = Callable[..., Record]


@pytest.fixture(scope="session")
def library() -> Library:
    return Library()


@pytest.fixture
def filled(library: Library) -> Filled:
    """A record of one table; ``without`` leaves questions unanswered, ``more`` adds answers by field."""

    def make(
        form_id: str,
        *,
        name: str = "黄河花园一刻钟便民生活圈",
        without: tuple[str, ...] = (),
        more: Mapping[str, Any] | None = None,
        notes: Mapping[str, str] | None = None,
        edition: int = 1,
    ) -> Record:
        table = library.table(form_id)
        settings = default_settings(library.pack(form_id.split("/")[0]), form_id)
        given = {label: value for label, value in ANSWERS[form_id].items() if label not in without}
        answers, problems = answer_sheet.read(table.form, given, settings)
        assert not problems
        response = Response(
            "r1", "c1", form_id, 1, "2026-2", Stage.SELF,
            answers={**answers, **(more or {})}, notes=notes or {}, edition=edition,
        )  # fmt: skip
        return Record(table, name, "任城区", "2026-11-21", response, settings, "640502-07")

    return make
