"""The kinds of thing a register holds, and the type of each of their fields.

The fields are those of the values in ``lcsurvey.circle.model``; from here come the columns of the wide rows,
the checks of what is given, and the words in which an edit is named.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

FieldType = Literal["text", "integer", "decimal", "boolean", "date", "reference", "list"]


@dataclass(frozen=True, slots=True)
class Field:
    """One field: ``label`` is the word on the screen, ``to`` the kind that a reference names."""

    name: str
    label: str
    type: FieldType = "text"
    required: bool = False
    unit: str = ""
    to: str = ""


@dataclass(frozen=True)
class Kind:
    """One kind of thing: ``title`` is the field that names a thing of it."""

    name: str
    label: str
    fields: tuple[Field, ...]
    title: str = "name"

    @cached_property
    def field(self) -> Mapping[str, Field]:
        """Field by name."""
        return {field.name: field for field in self.fields}


def _number(name: str, label: str, unit: str) -> Field:
    return Field(name, label, "integer", unit=unit)


_CIRCLE = Field("circle", "所属生活圈", "reference", to="circle")

REGION = Kind(
    "region",
    "区域",
    (
        Field("name", "名称", required=True),
        Field("code", "编码"),
        Field("level", "级别"),
        Field("parent", "上级", "reference", to="region"),
    ),
)
CIRCLE = Kind(
    "circle",
    "生活圈",
    (
        Field("name", "名称", required=True),
        Field("code", "编码"),
        Field("region", "所属区域", "reference", to="region"),
        Field("boundary", "四至范围"),
        Field("division", "划分方式"),
        _number("population", "服务人口", "人"),
        _number("households", "户数", "户"),
        Field("existing", "已有业态"),
        Field("suggested", "建议引入"),
        Field("intention", "建设意向"),
        Field("address", "地址"),
        Field("phone", "电话"),
    ),
)
COMMUNITY = Kind(
    "community",
    "社区",
    (
        Field("name", "名称", required=True),
        _CIRCLE,
        Field("code", "编码"),
        _number("population", "人口", "人"),
        Field("lead", "牵头社区", "boolean"),
        Field("shortfall_basic", "基本保障类短板"),
        Field("shortfall_quality", "品质提升类短板"),
    ),
)
COMPOUND = Kind(
    "compound",
    "居住小区",
    (
        Field("name", "名称", required=True),
        _CIRCLE,
        Field("community", "所属社区", "reference", to="community"),
        _number("households", "户数", "户"),
    ),
)
OUTLET = Kind(
    "outlet",
    "网点",
    (
        Field("name", "名称", required=True),
        _CIRCLE,
        Field("format", "业态"),
        Field("also", "兼营业态", "list"),
        Field("address", "地址"),
        Field("minutes", "步行时间", "decimal", unit="分钟"),
        _number("metres", "距离", "米"),
        Field("brand", "品牌"),
        Field("chain", "连锁", "boolean"),
        _number("staff", "从业人员", "人"),
        Field("area", "面积", "decimal", unit="平方米"),
        Field("hours", "营业时间"),
        Field("delivery", "送货上门", "boolean"),
        Field("remark", "备注"),
    ),
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
)
ACT = Kind(
    "act",
    "办理",
    (Field("response", ""), Field("act", ""), Field("submission", ""), Field("remark", "意见")),
    title="act",
)
SETTING = Kind("setting", "设置", (Field("pack", ""), Field("setting", ""), Field("value", "")), title="setting")
RESPONSE = "response"
"""The kind whose fields are those of its form."""

REGISTERS = (REGION, CIRCLE, COMMUNITY, COMPOUND, OUTLET, ROUND)
"""The kinds a person creates, changes and deletes."""
WIDE = (*REGISTERS, ACT, SETTING)
"""The kinds that have a wide row each."""
KINDS: Mapping[str, Kind] = {kind.name: kind for kind in WIDE}
