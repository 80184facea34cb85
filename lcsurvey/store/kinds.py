"""The kinds of thing a register holds, and the type of each of their fields.

The fields are those of the values in ``lcsurvey.circle.model``; from here come the columns of the wide rows,
the checks of what is given, and the words in which an edit is named.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from lcsurvey.circle.position import DATUMS

FieldType = Literal[
    "text", "integer", "decimal", "boolean", "date", "reference", "list", "references", "format", "formats", "counts",
    "texts", "moment",
]  # fmt: skip
"""``format``: an id of the catalogue; ``references`` and ``formats``: lists; ``counts``: name → whole number;
``texts``: name → text; ``moment``: a day, perhaps with the hour, as :mod:`lcsurvey.circle.taken` writes it."""


@dataclass(frozen=True, slots=True)
class Field:
    """One field: ``label`` is the word on the screen, ``to`` the kind that a reference names.

    ``choices`` are the values it can have (a list: its items, counts: its names), with their words; without any
    it is open. Numbers are never below 0.
    """

    name: str
    label: str
    type: FieldType = "text"
    required: bool = False
    unit: str = ""
    to: str = ""
    maximum: int | None = None
    choices: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Kind:
    """One kind of thing: ``title`` is the field that names a thing of it.

    ``order`` are pairs of dates of which the second is not before the first.
    """

    name: str
    label: str
    fields: tuple[Field, ...]
    title: str = "name"
    order: tuple[tuple[str, str], ...] = ()

    @cached_property
    def field(self) -> Mapping[str, Field]:
        """Field by name."""
        return {one.name: one for one in self.fields}


def _number(name: str, label: str, unit: str, maximum: int | None = None) -> Field:
    return Field(name, label, "integer", unit=unit, maximum=maximum)


def _twice(kind: str) -> Field:
    """Where the same thing stands in the register a second time: the one that stays."""
    return Field(SAME_AS, "与哪一条重复", "reference", to=kind)


def _same(*words: str) -> Mapping[str, str]:
    """Choices that are kept as their words."""
    return {word: word for word in words}


MOST_PEOPLE = 1_000_000
"""People or households of one circle, community or compound: ten times what lies within a quarter of an hour on foot."""
MOST_STAFF, MOST_AREA = 100_000, 10_000_000
"""People who work in one outlet, and its square metres: a telephone number in the wrong column is neither."""
NAME = Field("name", "名称", required=True)
_CIRCLE = Field("circle", "所属生活圈", "reference", to="circle")
_COMMUNITY = Field("community", "所属社区", "reference", to="community")
_REMARK = Field("remark", "备注")
SAME_AS = "same_as"
"""Field of what was registered twice: the thing that stands for it."""
_MINUTES = Field("minutes", "步行时间", "decimal", unit="分钟", maximum=120)
_PLACE = (
    Field("latitude", "纬度", "decimal", unit="度", maximum=90),
    Field("longitude", "经度", "decimal", unit="度", maximum=180),
    Field("datum", "坐标来自", choices=DATUMS),
)
"""Degrees as a map gave them, and which map: nothing is converted before it is kept."""

REGION = Kind(
    "region",
    "区域",
    (NAME, Field("code", "编码"), Field("level", "级别"), Field("parent", "上级", "reference", to="region")),
)
CIRCLE = Kind(
    "circle",
    "生活圈",
    (
        NAME,
        Field("code", "编码"),
        Field("region", "所属区域", "reference", to="region"),
        Field("boundary", "四至范围"),
        Field("division", "划分方式"),
        _number("population", "服务人口", "人", MOST_PEOPLE),
        _number("households", "户数", "户", MOST_PEOPLE),
        Field("existing", "已有业态"),
        Field("suggested", "建议引入"),
        Field("intention", "建设意向"),
        Field("address", "地址"),
        Field("phone", "电话"),
        Field("listed", "网点已登记全", "boolean"),
        Field("completed_on", "建成日期", "date"),
        Field("satisfaction", "满意度以谁为准", choices={"questionnaires": "问卷", "survey": "第三方汇总表"}),
    ),
)
COMMUNITY = Kind(
    "community",
    "社区",
    (
        NAME,
        _CIRCLE,
        Field("code", "编码"),
        _number("population", "人口", "人", MOST_PEOPLE),
        Field("lead", "牵头社区", "boolean"),
        Field("shortfall_basic", "基本保障类短板"),
        Field("shortfall_quality", "品质提升类短板"),
        _twice("community"),
    ),
)
COMPOUND = Kind(
    "compound",
    "居住小区",
    (NAME, _CIRCLE, _COMMUNITY, _number("households", "户数", "户", MOST_PEOPLE), *_PLACE, _twice("compound")),
)
GATE = Kind(
    "gate",
    "门",
    (NAME, _CIRCLE, Field("compound", "居住小区", "reference", required=True, to="compound"), *_PLACE),
)
OUTLET = Kind(
    "outlet",
    "网点",
    (
        NAME,
        _CIRCLE,
        Field("circles", "还服务的生活圈", "references", to="circle"),
        Field("format", "业态", "format"),
        Field("also", "兼营业态", "formats"),
        Field("service", "上门或线上服务", "boolean"),
        Field("address", "地址"),
        _MINUTES,
        _number("metres", "距离", "米", 20_000),
        Field("brand", "品牌"),
        Field("chain", "连锁", "boolean"),
        _number("staff", "从业人员", "人", MOST_STAFF),
        Field("area", "面积", "decimal", unit="平方米", maximum=MOST_AREA),
        Field("hours", "营业时间"),
        Field("all_day", "24小时营业", "boolean"),
        Field("delivery", "送货上门", "boolean"),
        Field("payment", "支付方式", "list", choices=_same("扫码", "现金", "银行卡")),
        Field("services", "服务项目", "list"),
        Field("units", "自助设备", "counts", unit="台", choices={
            "bank": "自助银行", "parcel": "快递柜", "medicine": "售药机", "drinks": "饮料机", "water": "售水机",
            "other": "其他",
        }),
        *_PLACE,
        Field("seen_on", "查看日期", "date"),
        Field("seen_by", "查看人"),
        _REMARK,
        _twice("outlet"),
    ),
)  # fmt: skip
REACH = Kind(
    "reach",
    "可达情况",
    (
        Field("circle", "所属生活圈", "reference", to="circle"),
        Field("compound", "居住小区", "reference", required=True, to="compound"),
        Field("format", "业态", "format", required=True),
        Field("reached", "可达", "boolean"),
        _MINUTES,
        Field("gate", "门", "reference", to="gate"),  # minutes from this gate of the compound
    ),
    title="format",
)
ACTIVITY = Kind(
    "activity",
    "促消费活动",
    (NAME, _CIRCLE, Field("date", "日期", "date"), Field("kind", "类型"), _REMARK),
)
DEMAND = Kind(
    "demand",
    "需求",
    (
        Field("text", "需求", required=True),
        _CIRCLE,
        _COMMUNITY,
        Field("formats", "业态", "formats"),
        _number("people", "反映人数", "人"),
        Field("source", "来源"),
        Field("date", "日期", "date"),
    ),
    title="text",
)
PROJECT = Kind(
    "project",
    "建设项目",
    (
        NAME,
        _CIRCLE,
        _COMMUNITY,
        Field("content", "建设内容"),
        Field("formats", "业态", "formats"),
        Field("unit", "责任单位"),
        Field("investment", "投资", "decimal", unit="万元"),
        Field("start", "开工时间", "date"),
        Field("due", "完成时限", "date"),
        Field("progress", "进度", choices=_same("未开工", "在建", "已完成", "停工")),
        Field("done_on", "完成日期", "date"),
        _REMARK,
        Field("demands", "对应需求", "references", to="demand"),
    ),
    order=(("start", "due"), ("start", "done_on")),
)
SURVEY = Kind(
    "survey",
    "第三方汇总表",
    (
        Field("organisation", "评价机构", required=True),
        _CIRCLE,
        Field("round", "调查期次", "reference", to="round"),
        Field("date", "日期", "date"),
        _number("received", "收回份数", "份"),
        _number("valid", "有效份数", "份"),
        Field("format_rate", "业态满意率", "decimal", maximum=1),
        Field("service_rate", "服务满意率", "decimal", maximum=1),
        Field("overall_rate", "综合满意率", "decimal", maximum=1),
        Field("tally", "各题选项票数", "counts", unit="份"),
        _REMARK,
    ),
    title="organisation",
)
ATTACHMENT = Kind(
    "attachment",
    "附件",
    (
        NAME,
        _CIRCLE,
        Field("owner", "所属", required=True),
        Field("question", "题目"),
        Field("category", "类别", choices=_same("资料", "台账", "现场", "签字页", "签名")),
        Field("sha256", "校验值", required=True),
        Field("mime", "格式", required=True),
        _number("size", "大小", "字节"),
        Field("taken_on", "拍摄时间", "moment"),
        Field("caption", "说明"),
    ),
)
MARK = Kind(
    "mark",
    "单人打分",
    (
        Field("response", "表", required=True),
        Field("question", "题目", required=True),
        Field("assessor", "评分人", required=True),
        Field("points", "分", "decimal"),
        Field("reason", "理由"),
        _CIRCLE,
    ),
    title="assessor",
)
ROUND = Kind(
    "round",
    "调查期次",
    (
        Field("label", "名称", required=True),
        Field("start", "开始日期", "date", required=True),
        Field("end", "结束日期", "date", required=True),
    ),
    title="label",
    order=(("start", "end"),),
)
ACT = Kind(
    "act",
    "办理",
    (
        Field("response", ""),
        Field("act", ""),
        Field("submission", ""),
        Field("remark", "意见"),
        Field("after", "", "list"),  # of a handing in: those of the same table that were known
        Field("items", "题目意见", "texts"),
        Field("due", "期限", "date"),
    ),
    title="act",
)
SETTING = Kind("setting", "设置", (Field("pack", ""), Field("setting", ""), Field("value", "")), title="setting")
RESPONSE = "response"
"""The kind whose fields are those of its form."""

REGISTERS = (
    REGION, CIRCLE, COMMUNITY, COMPOUND, GATE, OUTLET, REACH, ACTIVITY, DEMAND, PROJECT, SURVEY, ATTACHMENT, MARK, ROUND,
)  # fmt: skip
"""The kinds a person creates, changes and deletes."""
TWICE = tuple(kind for kind in REGISTERS if SAME_AS in kind.field)
"""The kinds of which two laptops may register the same thing twice."""
WIDE = (*REGISTERS, ACT, SETTING)
"""The kinds that have a wide row each."""
KINDS: Mapping[str, Kind] = {kind.name: kind for kind in WIDE}
